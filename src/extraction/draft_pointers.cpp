// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Words that say nothing by themselves: they point to what was said before, are part of a longer word, or are said of
// things that need not exist.
#include "draft_filter.hpp"

#include "lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>

namespace newsgraph::extraction {

using language::Upos;

namespace {

bool is_nameless_noun(const Article& article, const Filler& filler) {
  if (article.has_name(filler) || filler.clause || !filler.at.is_set()) return false;
  const Upos upos = article.tree(filler.at.sentence).upos(filler.at.token);
  return upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::DET || upos == Upos::PRON;
}

/// Whether something behind the noun says which one is meant.
bool is_told_apart(const Tree& tree, int noun) {
  return std::ranges::any_of(tree.children(noun), [&](int c) {
    const std::string_view base = tree.base(c);
    return c > noun && (base == "nmod" || base == "acl" || base == "appos" || base == "obl");
  });
}

/// "others", "the same reason", "similar sentiment", "other locations": like or unlike what was told before.
bool is_relative_to_before(const Tree& tree, int noun, bool as_object) {
  if (is_told_apart(tree, noun)) return false;
  if (one_of(tree.lower(noun), {"more", "rest", "remainder"}) && tree.child(noun, "nummod") == kNone) return true;
  if (one_of(tree.lower(noun), {"others", "another", "ones", "latter", "former"}))
    return tree.child(noun, "nummod") == kNone && tree.child(noun, "amod") == kNone;
  bool other = false;
  bool more = false;
  for (const int c : tree.children(noun)) {
    if (c > noun || (tree.base(c) != "amod" && tree.base(c) != "det" && tree.base(c) != "compound")) continue;
    if (tree.joins(c + 1) || tree.joins(c - 1)) continue;  // "same-sex"
    if (one_of(tree.lower(c), {"same", "similar", "such"})) return true;
    if (tree.lower(c) == "other" || (tree.lower(c) == "another" && tree.child(noun, "nummod") == kNone))
      other = true;
    else if (tree.base(c) != "det")
      more = true;
  }
  return as_object && other && !more;
}

/// "earned the remaining one": a number of what was counted before.
bool is_remaining_number(const Tree& tree, int token) {
  if (tree.upos(token) != Upos::NUM) return false;
  return std::ranges::any_of(tree.children(token), [&](int c) { return tree.lower(c) == "remaining"; });
}

/// "operated that flight": nothing but a finger pointing.
bool is_pointed_at(const Tree& tree, int noun) {
  const int determiner = tree.child(noun, "det");
  if (determiner == kNone || !one_of(tree.lower(determiner), {"this", "that", "these", "those"})) return false;
  if (in("kind sort type", tree.lemma(noun))) return true;  // "this kind of equipment"
  return std::ranges::none_of(tree.children(noun), [&](int c) {
    const std::string_view base = tree.base(c);
    return base == "amod" || base == "compound" || base == "nummod" || base == "nmod" || base == "acl";
  });
}

/// "sow[ing] chaos", "Corona[virus]": a part of a word.
bool is_part_of_word(const Tree& tree, int token) {
  return token + 1 < tree.size() && !tree[token].space_after && tree.lower(token + 1) == "[" &&
         token + 2 < tree.size() && tree.upos(token + 2) != Upos::PUNCT;
}

}  // namespace

bool points_elsewhere(const Article& article, const Draft& draft) {
  const Tree& tree = article.tree(draft.sentence);
  if (is_part_of_word(tree, draft.head)) return true;
  for (const Filler* filler : {&draft.subject, draft.object ? &*draft.object : nullptr}) {
    if (filler == nullptr || !filler->at.is_set()) continue;
    const Tree& own = article.tree(filler->at.sentence);
    const int noun = filler->at.token;
    if (!filler->clause && is_part_of_word(own, noun)) return true;
    if (!article.has_name(*filler) && !filler->clause && is_remaining_number(own, noun)) return true;
    if (!is_nameless_noun(article, *filler)) continue;
    const bool as_object = filler != &draft.subject;
    if (is_relative_to_before(own, noun, as_object)) return true;
    if (as_object && (draft.rule == "verb-object" || draft.rule == "passive-agent") && is_pointed_at(own, noun))
      return true;
  }
  return false;
}

}  // namespace newsgraph::extraction
