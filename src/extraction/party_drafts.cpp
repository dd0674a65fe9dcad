// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Statements between the parties of a clause: the agent of a passive, who does it together, who says or demands it.
#include "clause_drafter.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"

#include <utility>

namespace newsgraph::extraction {

using language::Upos;

bool ClauseDrafter::draft_agents() {
  bool any = false;
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::Agent) continue;
    for (const Filler& agent : article_.all_fillers(sentence_, argument.head)) {
      for (const Filler& patient : subjects_) {
        Draft draft = base(agent, "passive-agent");
        draft.object = patient;
        draft.phrase = active_phrase();
        draft.passive = false;
        complete(std::move(draft));
        any = true;
      }
    }
  }
  return any;
}

void ClauseDrafter::draft_together(const std::vector<std::pair<int, Filler>>& found) {
  if (subjects_.size() < 2 || subjects_.size() > 3) return;
  for (const Adjunct& adjunct : adjuncts_) {
    if (adjunct.marker == "with" || adjunct.marker == "against") return;
  }
  const std::string& lemma = tree_.lemma(frame_.head);
  const bool exchange = lemma == "exchange" && !found.empty();
  const bool light = is_light_verb(lemma) && !found.empty() && is_mutual_noun(tree_.lemma(found.front().first)) &&
                     !found.front().second.is_entity();
  const bool light_event = is_light_verb(lemma) && !found.empty() && is_mutual_noun(tree_.lemma(found.front().first));
  const bool plain = is_reciprocal_verb(lemma) && found.empty();
  if (!exchange && !light && !plain && !light_event) return;
  for (std::size_t i = 0; i < subjects_.size(); ++i) {
    for (std::size_t j = i + 1; j < subjects_.size(); ++j) {
      if (!subjects_[i].is_entity() || !subjects_[j].is_entity()) continue;
      Draft draft = base(subjects_[i], "together");
      draft.object = subjects_[j];
      if (plain) {
        draft.phrase += " with";
        draft.preposition = "with";
      } else {
        draft = absorbed(subjects_[i], found.front().first, "with", subjects_[j], predicate_phrase(), verb_lemma());
        draft.rule = "together";
      }
      complete(std::move(draft));
      together_ = true;
    }
  }
}

bool ClauseDrafter::draft_said(const Filler& subject) {
  if (frame_.passive || !frame_.governors.empty()) return false;
  const std::string& lemma = tree_.lemma(frame_.head);
  const bool reports = effect_of_verb(lemma, false, false) != ClauseEffect::None;
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::Clause || tree_.base(argument.head) != "ccomp" || !reports) continue;
    std::vector<int> tokens = tree_.subtree(argument.head);
    if (tokens.size() < 2) return false;
    int begin = tokens.front();
    int end = tokens.back() + 1;
    if (begin < frame_.head && end > frame_.head) end = frame_.head;  // a quotation split by its verb: the part before
    if (!argument.marker_tokens.empty() && argument.marker_tokens.front() == begin)
      begin = argument.marker_tokens.back() + 1;
    if (begin >= end) return false;
    if (end - begin > kLongestClause) end = begin + kLongestClause;
    if (effect_of_verb(lemma, false, false) == ClauseEffect::Demand && draft_demanded(subject, argument.head))
      return true;
    Draft draft = base(subject, "said-that");
    draft.object = article_.literal(sentence_, begin, end);
    draft.object->clause = true;
    draft.object->at.token = argument.head;
    complete(std::move(draft));
    return true;
  }
  return false;
}

bool ClauseDrafter::draft_demanded(const Filler& subject, int clause) {
  bool any = false;
  const int wanted = subject_of_clause(tree_, clause);
  for (const Filler& filler : article_.all_fillers(sentence_, wanted)) {
    if (!article_.is_strong(filler)) continue;
    Draft draft = base(subject, "demand-of");
    draft.object = filler;
    draft.phrase += " of";
    draft.preposition = "of";
    complete(std::move(draft));
    any = true;
  }
  return any;
}

}  // namespace newsgraph::extraction
