// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tells line breaks that mean something (after a headline, a list item) from those of text wrapped at some width.

#include "newsgraph/language/tokenizer.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newsgraph::language {

/// For each word of one paragraph that ends a line: does the line break end the text before it? Takes `starts_lower`
/// (the word begins in lower case) and `marks` (the word is . ? ! or the like) for each word.
class LineBreaks {
 public:
  LineBreaks(std::span<const Word> words, std::span<const std::uint8_t> starts_lower,
             std::span<const std::uint8_t> marks);
  /// For a word with Gap::Line after it.
  bool is_deliberate(std::size_t word) const noexcept { return deliberate_[word] != 0; }

 private:
  std::vector<std::uint8_t> deliberate_;  // empty where the paragraph is one line
};

}  // namespace newsgraph::language
