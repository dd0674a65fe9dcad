// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Drafts that give to their predicate what belongs to the sentence, to a name beside it or to another member of a list.
#include "draft_filter.hpp"

#include "frame.hpp"
#include "lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>

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
  const int before = tree.first_of(clause) - 1;
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
  const int comma = tree.first_of(noun) - 1;
  const int end = tree.last_of(noun) + 1;
  return in("in with of", marker) && draft.subject.at.sentence == draft.sentence && comma > draft.subject.at.token &&
         tree.lower(comma) == "," && draft.subject.span.covers(tree[comma - 1].span) && end < tree.size() &&
         tree.lower(end) == ",";
}

/// "Ana Ruiz, R-Ohio, spoke": her party and state do not.
bool is_party_and_state(const Tree& tree, const Filler& filler) {
  const int letter = filler.at.token;
  return letter > 0 && letter + 2 < tree.size() && in("r d i", tree.lower(letter)) && tree.lower(letter + 1) == "-" &&
         tree.is_name(letter + 2) && one_of(tree.lower(letter - 1), {",", "("});
}

/// The phrase of a verb that the draft's object stands in, the object itself or the noun it belongs to; kNone if none.
int phrase_of_object(const Tree& tree, const Draft& draft) {
  if (!draft.rule.ends_with("-oblique") || !draft.object || draft.object->clause ||
      draft.object->at.sentence != draft.sentence)
    return kNone;
  const int noun = tree.first_conjunct(draft.object->at.token);
  return tree.base(noun) == "obl" ? noun : kNone;
}

/// "was endorsed by many along with Ana Ruiz": she endorsed too.
bool is_companion_of_agent(const Tree& tree, const Draft& draft) {
  const int phrase = phrase_of_object(tree, draft);
  if (draft.rule != "passive-oblique" || phrase == kNone || !tree.marker(phrase, "case").starts_with("along"))
    return false;
  const std::vector<int> agents = tree.children_with(draft.head, "obl:agent");
  return std::ranges::any_of(agents, [&](int agent) { return agent < phrase; });
}

/// "was kept from voting by men", "followed on from work by Ana Ruiz": whoever is named behind "by" did another thing.
bool is_agent_of_active(const Article& article, const Tree& tree, const Draft& draft) {
  if (draft.rule != "verb-oblique" || draft.preposition != "by" || phrase_of_object(tree, draft) == kNone ||
      tree[draft.head].xpos == "VBN" || in("stand abide go swear play", tree.lemma(draft.head)))
    return false;
  const model::EntityType type = article.type_of(*draft.object);
  return type == model::EntityType::Person || type == model::EntityType::Organization;
}

/// "silver went to Norland and bronze to Peru": another verb's share of what is told in short.
bool is_gapped(const Tree& tree, const Draft& draft) {
  const int first = phrase_of_object(tree, draft);
  if (first == kNone) return false;
  const int own = draft.object->at.token;
  const std::string marker = tree.marker(first, "case");
  if (own == first || marker.empty() || marker == "of" || tree.child(own, "case") != kNone) return false;
  return std::ranges::any_of(tree.children(own), [&](int c) {
    return c > own && (tree.base(c) == "nmod" || tree.base(c) == "obl") && tree.marker(c, "case") == marker;
  });
}

/// "nine were hurt in Oslo, Bergen and Norby", "most come from Peru, Chile and such": the count is that of all places.
bool is_total_of_list(const Tree& tree, const Draft& draft) {
  const int first = phrase_of_object(tree, draft);
  if (first == kNone || draft.subject.clause || draft.subject.at.sentence != draft.sentence ||
      tree.conjuncts(first).size() < 2 || !in("in at from as across", tree.marker(first, "case")))
    return false;
  const int noun = draft.subject.at.token;
  return std::ranges::any_of(tree.children(noun), [&](int c) {
    if (c > noun) return false;
    if (tree.base(c) == "nummod") return !one_of(tree.lower(c), {"one", "two", "both"});
    return (tree.base(c) == "amod" || tree.base(c) == "det") && tree.lower(c) == "most";
  });
}

}  // namespace

bool tells_of_other(const Article& article, const Draft& draft) {
  const Tree& tree = article.tree(draft.sentence);
  for (const Filler* filler : {&draft.subject, draft.object ? &*draft.object : nullptr}) {
    if (filler != nullptr && !filler->clause && filler->at.sentence == draft.sentence &&
        is_party_and_state(tree, *filler))
      return true;
  }
  return is_participle_of_last(article, tree, draft) || is_setting_before(tree, draft) ||
         is_companion_of_agent(tree, draft) || is_agent_of_active(article, tree, draft) || is_gapped(tree, draft) ||
         is_total_of_list(tree, draft);
}

}  // namespace newsgraph::extraction
