// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the sentence splitter looks at where a sentence might end. Used by the splitter and by the program that writes
// its training data, so that both see the same. All hashes are fixed: FNV-1a of the lower-case word, mixed by
// multiplication.

#include "newsgraph/language/tokenizer.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace newsgraph::language {

/// Size of the table that features are hashed into; changing it or any feature needs new weights and a new version.
inline constexpr std::size_t kBoundaryTableSize = std::size_t{1} << 17U;
inline constexpr std::string_view kBoundaryFeaturesVersion = "1";
inline constexpr std::size_t kBoundaryFeatureCount = 26;
using BoundaryFeatureSet = std::array<std::uint32_t, kBoundaryFeatureCount>;

/// One paragraph, read from left to right. `words` and `text` must outlive it.
class BoundaryReader {
 public:
  BoundaryReader(std::string_view text, std::span<const Word> words);

  std::size_t size() const noexcept { return traits_.size(); }
  /// Whether a sentence may end after word `i`; never inside a multi-word token.
  bool is_candidate(std::size_t i) const noexcept;
  /// Indices below kBoundaryTableSize for a boundary after word `i` of a sentence that began at the last
  /// start_sentence().
  BoundaryFeatureSet features(std::size_t i) const;
  /// Call for every word, in order, after deciding about it.
  void advance(std::size_t i, bool boundary);

  bool starts_lower(std::size_t i) const noexcept;
  bool is_sentence_mark(std::size_t i) const noexcept;
  bool is_pause(std::size_t i) const noexcept;  ///< comma, semicolon, colon, dash
  bool continues_multiword(std::size_t i) const noexcept { return traits_[i].inside_multiword; }

 private:
  struct Trait {
    std::uint32_t lower = 0;  // hash of the word in lower case
    std::uint32_t shape = 0;
    std::uint8_t length = 0;  // up to 4
    bool closes = false;      // closing quotation mark or bracket
    bool opens = false;
    bool inside_multiword = false;  // not its first word
    bool mark = false;              // . ? ! and the like
    bool pause = false;
    bool upper = false;
    bool letters = false;
  };
  Trait look_at(std::string_view text, const Word& word) const;
  void settle_quotes();
  const Trait& at(std::ptrdiff_t i) const noexcept;

  std::span<const Word> words_;
  std::vector<Trait> traits_;
  Trait edge_;
  std::uint32_t case_style_ = 0;  // of the paragraph: mixed, all capitals, no capitals
  std::size_t start_ = 0;
  int quotes_ = 0;
  int brackets_ = 0;
};

}  // namespace newsgraph::language
