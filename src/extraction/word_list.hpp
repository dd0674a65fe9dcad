// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether a word is in a short list: of words, in any order, or of words with blanks between them, kept so because they
// are read more often than written. Thread-safe.

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace newsgraph::extraction {

/// Whether one of the list's words is this one, which has no blank. The list must stay where it is for good: each
/// thread keeps a table of its words by its address. Constant time but for the first call.
bool has_word(std::string_view list, std::string_view word);

/// Whether the blank-separated list has the word, or words in this order. Linear.
inline bool in(std::string_view list, std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const bool begins = at == 0 || list[at - 1] == ' ';
    const bool ends = at + word.size() == list.size() || list[at + word.size()] == ' ';
    if (begins && ends) return true;
  }
  return false;
}

/// The same for a list that is written out in the program: constant time for a single word.
template <std::size_t N>
bool in(const char (&list)[N], std::string_view word) {
  const std::string_view all(list, N - 1);
  const bool single = !word.empty() && word.find(' ') == std::string_view::npos;
  return single ? has_word(all, word) : in(all, word);
}

template <class Words>
bool is_among(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The same for a list written where it is used.
inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return is_among(words, word);
}

}  // namespace newsgraph::extraction
