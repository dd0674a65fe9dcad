// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What an adverbial clause is to the one it hangs from: its condition, its aim, its way, or what did not happen.
#include "assertion_clauses.hpp"
#include "assertion_governors.hpp"
#include "word_list.hpp"

#include <string>

namespace newsgraph::extraction {

using language::Upos;
using model::Modality;

void Governors::adverbial(Status& status, int at, int up, bool& full) const {
  const std::string marker = tree_.marker(at, "mark");
  const bool infinitive = is_infinitive(tree_, at, marker);
  if (full && infinitive) plead(status, up);
  if (marker.empty() && is_spoken_of(tree_, at, up)) status.report({sentence_, speaker_of(tree_, up)});
  if (full) {
    if (marker == "if" || (marker == "as" && tree_.lower(up) == "long") || marker == "unless" || marker == "in case" ||
        marker == "lest" || marker == "provided")
      status.set(Modality::Conditional);
    else if (marker == "against")
      status.unsaid = true;  // "warned against leaving"
    else if (marker == "until" && is_ahead(tree_, at))
      status.unsaid = true;  // "until the issue is resolved"
    else if (marker.ends_with("without") || marker == "instead of" || marker == "rather than")
      status.negated = !status.negated;
    else if (is_whenever(tree_, at)) {
      // "when he chooses to leave", "when they try to win": also of what is only meant
      const bool meant = status.modality == Modality::Planned || status.modality == Modality::Possible;
      if (meant && in("choose decide opt want wish try attempt seek", tree_.lemma(at)))
        status.modality = Modality::Conditional;
      status.set(Modality::Conditional);
    } else if (marker == "from" && in("protect save spare shield defend guard exempt", tree_.lemma(up)))
      status.unsaid = true;  // "protect them from being evicted"
    else if (marker == "of" && tree_.upos(up) == Upos::ADJ)
      of_adjective(status, up);
    else if (marker == "in" && (tree_.lemma(up) == "uninterested" || tree_.lemma(up) == "disinterested"))
      status.negated = !status.negated;
    else if (marker == "in" && tree_.lemma(up) == "interested" && tree_.upos(up) == Upos::ADJ)
      status.set(Modality::Planned);
    else if (marker == "at" && tree_.lemma(up) == "aim")
      status.set(Modality::Planned);
    else if (marker == "from" && effect_of_verb(tree_.lemma(up), true, true) == ClauseEffect::Negate) {
      if (negations_of(tree_, up) % 2 == 1)
        status.unsaid = true;  // "could not prevent it from being sold"
      else
        status.negated = !status.negated;
      if (is_infinitive(tree_, up, tree_.marker(up, "mark")))
        return;  // "demanded to bar them from going": as open as that
    } else if (infinitive && marker == "to" && at > up && tree_.is_verb(up) && tree_.child(up, "obj") != kNone &&
               effect_of_verb(tree_.lemma(up), true, true) == ClauseEffect::Demand) {
      demand(status, up);
      if (is_price(up)) status.unsaid = true;
    } else if (infinitive && marker.starts_with("for ") && at < up && in("need require", tree_.lemma(up)))
      status.unsaid = true;  // "for a party to win, it needs half of the votes"
    else if (infinitive && (goes_on(tree_, up) || has_used(tree_, up))) {
      inherit_modality(status, at, up);
      return;  // "went on to say" has said it, as far as he went on
    } else if (infinitive && is_called_on(tree_, up)) {
      status.set(Modality::Demanded);
      status.report({sentence_, speaker_of(tree_, up)});
    } else if (infinitive && is_outcome(tree_, at, up)) {
      inherit_modality(status, at, up);
      return;
    } else if (infinitive && tree_.upos(up) == Upos::ADJ && is_judged_only(tree_, up)) {
      status.unsaid = true;
    } else if (infinitive && tree_.upos(up) == Upos::ADJ && has_degree(tree_, up)) {
      if (is_out_of_reach(tree_, up)) status.negated = !status.negated;
      status.set(Modality::Possible);
    } else if (infinitive) {
      // "would not commit to accepting"
      if (effect_of_verb(tree_.lemma(up), true, false) == ClauseEffect::Plan && negations_of(tree_, up) % 2 == 1)
        status.negated = !status.negated;
      status.set(Modality::Planned);
    } else if (marker.ends_with("to")) {
      if (marker == "to") apply_leaning(tree_, up, status);  // "prior to leaving" they stayed, and then left
    } else if (marker == "for" &&
               in("suitable fit ideal eligible useful perfect ready necessary good", tree_.lemma(up))) {
      status.unsaid = true;
    } else if (in("after before upon", marker) && is_provision(tree_, at, up)) {
      status.unsaid = true;
    } else if (marker.empty() || marker == "by" || (marker == "while" && own_subject(tree_, at) == kNone) ||
               marker == "in" || marker == "for" || (marker == "with" && tree_[at].xpos == "VBG"))
      inherit_modality(status, at, up);
    else if (marker == "whether")
      status.set(Modality::Possible);
    else if (marker == "before" && own_subject(tree_, at) == kNone && tree_[up].xpos != "VBD")
      inherit_or_plan(status, up);
    const std::string& verb = tree_.lemma(up);
    const bool reproach = is_reproach(verb) && (marker == "of" || marker == "for" || marker == "with");
    const bool gerund = tree_[at].xpos == "VBG" && marker.empty();
    if (reproach || (gerund && (verb == "accuse" || verb == "suspect")))
      status.report({sentence_, speaker_of(tree_, up)});
    // "promised protests until the state signed": open whether it did.
    if (marker == "until" && effect_of_verb(verb, true, false) == ClauseEffect::Plan) status.set(Modality::Possible);
  }
  full = false;
}

void Governors::of_adjective(Status& status, int adjective) const {
  const ClauseEffect effect = effect_of_adjective(tree_.lemma(adjective));
  if (effect == ClauseEffect::Negate || (effect == ClauseEffect::Possible && negations_of(tree_, adjective) % 2 == 1))
    status.negated = !status.negated;
  else if (effect == ClauseEffect::Possible)
    status.set(Modality::Possible);
}

void Governors::inherit_or_plan(Status& status, int up) const {
  Status above;
  apply_own_group(tree_, up, above);
  if (above.modality != Modality::Actual || above.negated) status.set(Modality::Planned);
}

void Governors::inherit_modality(Status& status, int clause, int up) const {
  Status above;
  apply_own_group(tree_, up, above);
  const bool gerund = tree_[clause].xpos == "VBG" && tree_.child(clause, "aux") == kNone;
  int steps = gerund ? tree_.size() : 0;
  for (int at = up; steps > 0 && tree_.base(at) == "xcomp" && tree_.head(at) >= 0; at = tree_.head(at), --steps) {
    bool full = true;
    complement(above, at, tree_.head(at), full);
    apply_own_group(tree_, tree_.head(at), above);
  }
  // "an opportunity to win by placing him there": as open as the winning
  if (gerund && tree_.marker(clause, "mark") == "by" && tree_.base(up) != "xcomp" &&
      is_infinitive(tree_, up, tree_.marker(up, "mark")))
    climb(above, up);
  // "was not able to stay, losing to a rival": what happened instead
  if (above.negated && tree_.marker(clause, "mark").empty()) return;
  if (above.modality != Modality::Actual) status.set(above.modality);
  if (above.reported && !status.reported) status.reported = true;
}

}  // namespace newsgraph::extraction
