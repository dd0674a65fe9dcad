// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether a word is in a short list: of words, in any order, or of words with blanks between them, kept so because they
// are read more often than searched. Pure; thread-safe; linear.

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace newsgraph::extraction {

/// Whether the blank-separated list has the word. Lists are short; this keeps them readable.
inline bool in(std::string_view list, std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const bool begins = at == 0 || list[at - 1] == ' ';
    const bool ends = at + word.size() == list.size() || list[at + word.size()] == ' ';
    if (begins && ends) return true;
  }
  return false;
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
