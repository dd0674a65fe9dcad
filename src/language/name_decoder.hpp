// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The best sequence of name tags: I-X follows only B-X or I-X (Viterbi). One decoder belongs to one thread.

#include "newsgraph/language/sentence.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace newsgraph::language {

/// A tag of the model: O, B-X or I-X.
struct NameTag {
  NameType type = NameType::None;
  bool begins = false;

  static std::optional<NameTag> parse(std::string_view label) noexcept;
  bool is_inside() const noexcept { return type != NameType::None && !begins; }
};

class NameDecoder {
 public:
  /// rows[i] points at the scores of word i, one for each tag. Fills best[i] with indices into `tags`.
  void decode(std::span<const float* const> rows, std::span<const NameTag> tags, std::span<std::uint32_t> best);

 private:
  std::vector<float> sums_, next_;
  std::vector<std::uint32_t> back_;
};

}  // namespace newsgraph::language
