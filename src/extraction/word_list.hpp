// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Short blank-separated lists of words, kept so because they are read more often than searched.

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

}  // namespace newsgraph::extraction
