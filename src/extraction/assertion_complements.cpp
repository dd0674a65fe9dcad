// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What a verb, adjective or noun makes of the clause that is its complement: "plans to …", "denied that …".
#include "assertion_clauses.hpp"
#include "assertion_governors.hpp"
#include "word_list.hpp"

#include <algorithm>

namespace newsgraph::extraction {

using language::Upos;
using model::Modality;

void Governors::complement(Status& status, int clause, int governor, bool& full) const {
  const std::string marker = tree_.marker(clause, "mark");
  const bool infinitive = tree_.base(clause) == "xcomp" || is_infinitive(tree_, clause, marker);
  if (tree_.upos(governor) == Upos::ADJ && infinitive && has_degree(tree_, governor)) {
    if (full && is_out_of_reach(tree_, governor)) status.negated = !status.negated;
    return apply(status, ClauseEffect::Possible, governor, full);
  }
  ClauseEffect effect = effect_of_governor(clause, governor, marker, infinitive);
  if (full) weigh(status, clause, governor, effect, infinitive);
  // "discussed why she joined": she did
  if (effect == ClauseEffect::Possible && !infinitive && asks_for_reason(tree_, clause)) {
    effect = ClauseEffect::Factive;
    status.report({sentence_, speaker_of(tree_, governor)});
  }
  effect = effect_of_form(effect, clause, governor, marker, infinitive);
  const int negations = negations_of(tree_, governor);
  // "has yet to be confirmed": it is not
  if (tree_.lemma(governor) == "have" && infinitive && is_still_to_come(tree_, governor)) {
    if (full) status.negated = !status.negated;
    effect = ClauseEffect::None;
  }
  // "did not have to pay": no demand; "had to rebuild the robot": they did
  if (effect == ClauseEffect::Demand && tree_.lemma(governor) == "have" &&
      (negations % 2 == 1 || had_to(tree_, governor, clause)))
    effect = ClauseEffect::None;
  apply(status, effect, governor, full);
  if (full && negations % 2 == 1) deny(status, effect, clause, governor);
  if (full && tree_.base(clause) == "xcomp") own_modality_of(status, governor);
  if (effect == ClauseEffect::Report || effect == ClauseEffect::DenyReport || effect == ClauseEffect::Factive)
    full = full && tree_.base(clause) == "xcomp";
}

ClauseEffect Governors::effect_of_governor(int clause, int governor, const std::string& marker, bool infinitive) const {
  const bool has_object = takes_object(governor);
  ClauseEffect effect = ClauseEffect::None;
  if (tree_.is_verb(governor))
    effect = effect_of_verb(tree_.lemma(governor), infinitive && tree_.base(clause) == "xcomp", has_object);
  else if (tree_.upos(governor) == Upos::ADJ)
    effect = was_able(tree_, governor) ? ClauseEffect::Factive : effect_of_adjective(tree_.lemma(governor));
  else
    effect = effect_of_noun(tree_.lemma(governor));
  // "citizens were to be barred", "be" read as a verb of its own
  if (tree_.lemma(governor) == "be" && marker.ends_with("to") && infinitive) effect = ClauseEffect::Plan;
  if (tree_.lower(governor) == "going" && infinitive) effect = ClauseEffect::Plan;
  if (effect == ClauseEffect::Demand && tree_.base(clause) == "xcomp" && !has_object && is_wish(tree_.lemma(governor)))
    effect = ClauseEffect::Plan;
  // "loves competing there"
  if (effect == ClauseEffect::Plan && marker.empty() && tree_[clause].xpos == "VBG" &&
      (tree_.lemma(governor) == "like" || tree_.lemma(governor) == "love"))
    effect = ClauseEffect::Factive;
  // "is considered to be strong"
  if (tree_.lemma(governor) == "consider" && infinitive && is_passive_clause(tree_, governor))
    effect = ClauseEffect::None;
  return effect;
}

void Governors::weigh(Status& status, int clause, int governor, ClauseEffect effect, bool infinitive) const {
  if (infinitive && tree_.upos(governor) == Upos::ADJ && is_judged_only(tree_, governor)) status.unsaid = true;
  // "are worried that Oslo is too far": whoever worries says so.
  if (!infinitive && tree_.upos(governor) == Upos::ADJ && is_attitude(tree_.lemma(governor)))
    status.report({sentence_, subject_of_clause(tree_, governor)});
  // "needs at least 61 seats to win": what it takes, not who is to do it
  if (infinitive && is_price(governor)) status.unsaid = true;
  if (infinitive) plead(status, governor);
  // "if the guards suspect that he lied": nobody has said so
  if (!infinitive && effect == ClauseEffect::Report && tree_.base(governor) == "advcl" &&
      in("if unless", tree_.marker(governor, "mark")))
    status.unsaid = true;
  // "called the president to express regret", by telephone: the caller, not who is called, and no demand
  if (tree_.lemma(governor) == "call" && takes_object(governor) && effect == ClauseEffect::Demand &&
      tree_.child(governor, "aux:pass") == kNone)
    status.unsaid = true;
  // "it is speculated that it will come": no plan
  if (one_of(tree_.lemma(governor),
             {"speculate", "guess", "fear", "worry", "doubt", "hope", "hopeful", "rumor", "rumour"}) &&
      !infinitive && (status.modality == Modality::Actual || status.modality == Modality::Planned))
    status.modality = Modality::Possible;
  // "suggested prices would fall", "implies it would be ahead": thought, not planned
  if (!infinitive && status.modality == Modality::Planned && tree_.child(clause, "aux") != kNone &&
      tree_.lower(tree_.child(clause, "aux")) == "would" &&
      in("suggest imply mean predict estimate forecast project calculate theorise theorize think hypothesise "
         "hypothesize find",
         tree_.lemma(governor)))
    status.modality = Modality::Possible;
}

ClauseEffect Governors::effect_of_form(ClauseEffect effect, int clause, int governor, const std::string& marker,
                                       bool infinitive) const {
  // "insists that it was an accident", not "that he leave"
  if (effect == ClauseEffect::Demand && tree_.lemma(governor) == "insist" && is_indicative(tree_, clause))
    effect = ClauseEffect::Report;
  // "rumours circulated that he was leaving"
  const int rumour = tree_.child(governor, "nsubj");
  if (effect == ClauseEffect::None && !infinitive && rumour != kNone && rumour < governor &&
      in("rumor rumour speculation allegation gossip", tree_.lemma(rumour)))
    effect = ClauseEffect::Possible;
  if (is_subjunctive(tree_, clause)) effect = ClauseEffect::Demand;
  if (tree_.lemma(governor) == "have" && infinitive && !takes_object(governor)) effect = ClauseEffect::Demand;
  if ((marker == "whether" || marker == "if") && tree_.base(clause) == "ccomp") effect = ClauseEffect::Possible;
  return effect;
}

void Governors::deny(Status& status, ClauseEffect effect, int clause, int governor) const {
  const std::string& lemma = tree_.lemma(governor);
  if (effect == ClauseEffect::Factive && lemma != "able" && lemma != "find" && lemma != "true") return;
  // "it is not right that he pays": said of the paying, which may be or not
  if (tree_.upos(governor) == Upos::ADJ && is_verdict(lemma)) status.unsaid = true;
  const bool raising = tree_.base(clause) == "xcomp" || lemma == "think" || lemma == "believe" || lemma == "expect" ||
                       lemma == "suppose" || lemma == "want" || lemma == "find" ||
                       in("possible likely probable true", lemma);
  if (raising)
    status.negated = !status.negated;
  else
    status.set(Modality::Possible);
}

void Governors::plead(Status& status, int verb) const {
  if (status.modality != Modality::Possible || !in("sue petition lobby", tree_.lemma(verb))) return;
  status.modality = Modality::Demanded;
  status.report({sentence_, speaker_of(tree_, verb)});
}

bool Governors::is_price(int verb) const {
  const int object = tree_.child(verb, "obj");
  return in("need require take", tree_.lemma(verb)) && object != kNone &&
         (tree_.upos(object) == Upos::NUM || tree_.child(object, "nummod") != kNone ||
          std::ranges::any_of(tree_.children_with(object, "amod"),
                              [&](int c) { return in("much more enough many", tree_.lower(c)); }));
}

bool Governors::takes_object(int verb) const {
  return tree_.child(verb, "obj") != kNone || tree_.child(verb, "iobj") != kNone;
}

void Governors::own_modality_of(Status& status, int governor) const {
  // "the goal was to get people involved"
  if (tree_.child(governor, "cop") != kNone && tree_.marker(governor, "mark").ends_with("to"))
    status.set(Modality::Planned);
  for (const int c : tree_.children(governor)) {
    if (tree_.base(c) == "aux")
      apply_auxiliary(tree_, c, status);
    else if (tree_.base(c) == "advmod")
      apply_adverb(tree_, c, status);
  }
}

}  // namespace newsgraph::extraction
