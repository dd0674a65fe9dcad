// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From text to syntactic words, by the conventions of the English treebanks EWT and GUM: "don't" is the multi-word
// token do + n't, hyphenated compounds are split at their hyphens ("North - South") unless they begin with a prefix
// ("co-founder"), abbreviations keep their full stop. Deterministic rules; pure and thread-safe; time linear in the
// text. Every character that is not blank is in exactly one word, no word is empty, none is longer than kMaxWordLength.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgraph::language {

/// What lies between a word and the next one.
enum class Gap : std::uint8_t {
  None,       ///< nothing: the words touch
  Blank,      ///< blanks without a line break
  Line,       ///< one line break
  Paragraph,  ///< an empty line, a form feed, or the end of the text
};

/// Where a word lies in the text.
struct Word {
  std::uint32_t begin = 0;  ///< in code points
  std::uint32_t end = 0;
  std::uint32_t byte_begin = 0;
  std::uint32_t byte_end = 0;
  std::uint8_t multiword_size = 0;  ///< on the first word of a multi-word token: how many words it has
  Gap gap = Gap::Paragraph;         ///< after the word
};

/// The word as it is written; a view of the text.
inline std::string_view form_of(std::string_view text, const Word& word) {
  return text.substr(word.byte_begin, word.byte_end - word.byte_begin);
}

/// In code points. A longer run of letters is cut.
inline constexpr std::size_t kMaxWordLength = 250;

/// The words of the text, in order. Broken UTF-8 counts as U+FFFD, one for a byte.
std::vector<Word> tokenize(std::string_view text);

}  // namespace newsgraph::language
