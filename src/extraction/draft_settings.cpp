// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Drafts that give to their predicate what belongs to the sentence, to a name beside it or to another member of a list.
#include "draft_filter.hpp"

#include "frame.hpp"
#include "lexicon.hpp"
#include "word_list.hpp"

namespace newsgraph::extraction {

using language::Upos;

namespace {

/// "charged Peru and Chile with rolling it back", "Ana Ruiz, a writer and member, speaking there": a participle further
/// on is not said of the last of those named before it, unless they are the subjects.
bool is_participle_of_last(const Article& article, const Tree& tree, const Draft& draft) {
  const Filler& subject = draft.subject;
  if (subject.clause || subject.at.sentence != draft.sentence || draft.rule == "passive-agent") return false;
  const int noun = subject.at.token;
  const int clause = tree.first_conjunct(draft.head);
  if (tree.base(noun) != "conj" || tree.base(tree.first_conjunct(noun)) == "nsubj" || tree.dominates(clause, noun) ||
      article.type_of(subject) == model::EntityType::Person)
    return false;
  if ((tree.base(clause) != "acl" && tree.base(clause) != "advcl") || tree.relation(clause) == "acl:relcl" ||
      (tree[clause].xpos != "VBG" && tree[clause].xpos != "VBN") || tree.marker(clause, "mark").starts_with("to") ||
      own_subject(tree, clause) != kNone)
    return false;
  const int before = tree.subtree(clause).front() - 1;
  return before < 0 || tree.upos(before) == Upos::PUNCT || !(before == noun || tree.dominates(noun, before));
}

/// "as envoy, he could allow it", "among many others, Ana has given", "originally from Peru, it has spread": what
/// stands before its clause so is the setting of the whole. "Ana Ruiz, from Peru, won" tells of the name.
bool is_setting_before(const Tree& tree, const Draft& draft) {
  if (!draft.rule.ends_with("-oblique") || !draft.object || draft.object->clause ||
      draft.object->at.sentence != draft.sentence || tree.relation(tree.first_conjunct(draft.head)).starts_with("acl"))
    return false;
  int noun = draft.object->at.token;
  for (int steps = 0; tree.base(noun) == "nmod" && steps < tree.size(); ++steps) noun = tree.head(noun);
  if (tree.base(noun) != "obl" || noun > draft.head || tree.head(noun) < noun) return false;
  const std::string marker = tree.marker(noun, "case");
  if (in("among amongst from", marker) || marker.starts_with("because") || marker.starts_with("contrary")) return true;
  if (marker == "as") return !in("part step result consequence", tree.lemma(noun));
  const std::vector<int> phrase = tree.subtree(noun);
  const int comma = phrase.front() - 1;
  return in("in with of", marker) && draft.subject.at.sentence == draft.sentence && comma > draft.subject.at.token &&
         tree.lower(comma) == "," && draft.subject.span.covers(tree[comma - 1].span) &&
         phrase.back() + 1 < tree.size() && tree.lower(phrase.back() + 1) == ",";
}

/// "Ana Ruiz, R-Ohio, spoke": her party and state do not.
bool is_party_and_state(const Tree& tree, const Filler& filler) {
  const int letter = filler.at.token;
  return letter > 0 && letter + 2 < tree.size() && in("r d i", tree.lower(letter)) && tree.lower(letter + 1) == "-" &&
         tree.is_name(letter + 2) && one_of(tree.lower(letter - 1), {",", "("});
}

}  // namespace

bool tells_of_other(const Article& article, const Draft& draft) {
  const Tree& tree = article.tree(draft.sentence);
  for (const Filler* filler : {&draft.subject, draft.object ? &*draft.object : nullptr}) {
    if (filler != nullptr && !filler->clause && filler->at.sentence == draft.sentence &&
        is_party_and_state(tree, *filler))
      return true;
  }
  return is_participle_of_last(article, tree, draft) || is_setting_before(tree, draft);
}

}  // namespace newsgraph::extraction
