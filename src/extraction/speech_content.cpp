// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "speech_content.hpp"

#include "lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>

namespace newsgraph::extraction {
namespace {

constexpr int kLeastContent = 8;  // of a long clause that is told up to a comma

bool is_edge(const Tree& tree, int i) {
  return tree.upos(i) == language::Upos::PUNCT && !in("( ) [ ] $ % # -", tree.lower(i));
}

/// Where a clause that is too long may end: before a comma or the like.
int bearable_end(const Tree& tree, int begin, int end) {
  if (end - begin <= kLongestContent) return end;
  for (int i = begin + kLongestContent; i > begin + kLeastContent; --i) {
    if (in(", ; : – —", tree.lower(i))) return i;
  }
  return begin + kLongestContent;
}

}  // namespace

std::pair<int, int> trimmed_content(const Tree& tree, int begin, int end) {
  end = bearable_end(tree, begin, end);
  while (begin < end && is_edge(tree, begin)) ++begin;
  while (end > begin && is_edge(tree, end - 1)) --end;
  return {begin, end};
}

}  // namespace newsgraph::extraction
