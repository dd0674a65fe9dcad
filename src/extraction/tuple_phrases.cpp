// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "tuple_phrases.hpp"

#include <algorithm>

namespace newsgraph::extraction {

using language::Upos;

void strip_edges(const Tree& tree, std::vector<int>& tokens) {
  auto edge = [&](int t) { return tree.upos(t) == Upos::PUNCT && tree.lower(t) != "%" && tree.lower(t) != "$"; };
  while (!tokens.empty() && edge(tokens.back())) tokens.pop_back();
  while (!tokens.empty() && edge(tokens.front())) tokens.erase(tokens.begin());
}

std::vector<int> phrase_of(const Tree& tree, int head, const PhraseOptions& options) {
  std::vector<int> skip;
  for (const int c : tree.children(head)) {
    const std::string_view base = tree.base(c);
    const bool relative = tree.relation(c) == "acl:relcl";
    const bool dropped =
        (base == "case" && !options.own_case && tree.relation(c) != "case:poss" && c < head) || base == "cop" ||
        base == "nsubj" || base == "aux" || base == "mark" || base == "parataxis" || base == "advcl" ||
        base == "expl" || base == "csubj" || base == "discourse" || (base == "obl") || base == "ccomp" ||
        (base == "conj" && (!options.conjuncts || is_clause_head(tree, c))) || (base == "cc" && !options.conjuncts) ||
        (relative && !options.relative) || (base == "acl" && !relative && !options.participles) ||
        (base == "appos" && !options.appositions) ||
        (base == "nmod" && c > head && !options.prepositional && tree.child(c, "case") != kNone &&
         tree.relation(c) != "nmod:poss");
    if (dropped) skip.push_back(c);
  }
  std::vector<int> tokens = tree.subtree(head, skip);
  // A coordinator left over from a dropped clausal conjunct.
  while (!tokens.empty() && (tree.upos(tokens.back()) == Upos::CCONJ || tree.upos(tokens.back()) == Upos::PUNCT))
    tokens.pop_back();
  while (!tokens.empty() && tree.upos(tokens.front()) == Upos::CCONJ && tokens.front() != head)
    tokens.erase(tokens.begin());
  strip_edges(tree, tokens);
  return tokens;
}

std::vector<int> clause_tokens(const Tree& tree, int head, const std::vector<int>& leave_out) {
  std::vector<int> tokens = tree.subtree(head, leave_out);
  strip_edges(tree, tokens);
  return tokens;
}

std::vector<int> without(std::vector<int> tokens, const std::vector<int>& dropped) {
  std::erase_if(tokens, [&](int t) { return std::find(dropped.begin(), dropped.end(), t) != dropped.end(); });
  return tokens;
}

std::vector<int> relation_tokens(const Tree& tree, const Frame& frame) {
  std::vector<int> tokens = frame.predicate;
  const int first = tokens.empty() ? frame.head : tokens.front();
  const int last = tokens.empty() ? frame.head : tokens.back();
  auto adverbs_of = [&](int word) {
    for (const int c : tree.children(word)) {
      if (tree.base(c) != "advmod" || tree.upos(c) != Upos::ADV || !tree.children(c).empty()) continue;
      if ((c > first && c < last) || c + 1 == first) tokens.push_back(c);
    }
  };
  adverbs_of(frame.head);
  for (const int governor : frame.governors) adverbs_of(governor);
  sort_unique(tokens);
  return tokens;
}

}  // namespace newsgraph::extraction
