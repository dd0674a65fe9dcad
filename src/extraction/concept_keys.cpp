// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What the nodes of common nouns are called and told apart by.
#include "article.hpp"
#include "draft.hpp"

#include <algorithm>

namespace newsgraph::extraction {

namespace {

/// "the 2020 election" is not that of 2016.
bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && word[2] >= '0' && word[2] <= '9' &&
         word[3] >= '0' && word[3] <= '9';
}

}  // namespace

bool Article::tells_apart(int sentence, int head, int modifier) const {
  const Tree& t = tree(sentence);
  if (modifier >= head || t.is_name(modifier)) return false;
  return t.base(modifier) == "compound" || (t.base(modifier) == "nummod" && is_year(t.lower(modifier)));
}

// What fits every phrase of one key: "several albums" and "four albums" are albums, "raw material" is material, "an
// embassy in Oslo" stays one.
std::string Article::concept_name_of(int sentence, int head, int begin, int end) const {
  const Tree& t = tree(sentence);
  const auto holds_name = [&](int top) {
    const std::vector<int> below = t.subtree(top);
    return std::ranges::any_of(below, [&](int i) { return t.is_name(i) && i >= begin && i < end; });
  };
  std::vector<int> words;
  for (int i = begin; i < end; ++i) {
    int top = i;
    const auto goes_on = [&] {
      return top != head && t.head(top) != head && t.head(top) >= begin && t.head(top) < end;
    };
    for (int steps = end - begin; steps > 0 && goes_on(); --steps) top = t.head(top);
    if (top == head || tells_apart(sentence, head, top) || holds_name(top)) words.push_back(i);
  }
  return read_out(t, words);
}

std::string Article::concept_key_of(int sentence, int head, int begin, int end) const {
  const Tree& t = tree(sentence);
  std::string key;
  for (const int c : t.children(head)) {
    if (tells_apart(sentence, head, c)) key += to_lower(t.lemma(c)) + " ";
  }
  key += to_lower(t.lemma(head));
  const int possessor = t.child(head, "nmod:poss");
  std::vector<std::string> names;
  for (int i = begin; i < end; ++i) {
    const int c = cluster_at(sentence, i);
    if (c >= 0 && i != head && is_named(c))
      names.push_back(canonical_name(c));
    else if (c < 0 && t.is_name(i) && t[i].name_begins && i != head)
      names.emplace_back(t[i].form);
  }
  if (possessor != kNone && possessor < begin) {
    const int c = cluster_at(sentence, possessor);
    if (c >= 0 && is_named(c)) names.insert(names.begin(), canonical_name(c));
  }
  for (const std::string& name : names) key += "|" + name;
  return key;
}

}  // namespace newsgraph::extraction
