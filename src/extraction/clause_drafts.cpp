// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "clause_drafter.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "time_attachment.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph::extraction {

using language::Upos;
using model::EntityType;

namespace {

/// Longest clause kept as what somebody said, in tokens.
constexpr int kLongestClause = 30;

bool is_place_marker(const std::string& marker) {
  return marker == "in" || marker == "at" || marker == "near" || marker == "on" || marker == "outside" ||
         marker == "inside" || marker == "across" || marker == "throughout";
}

}  // namespace

std::string last_word(const std::string& words) {
  const auto blank = words.rfind(' ');
  return blank == std::string::npos ? words : words.substr(blank + 1);
}

void ClauseDrafter::draft() {
  if (article_.is_boilerplate(sentence_, frame_.head)) return;
  if (tree_.child(frame_.top, "expl") != kNone && frame_.kind == FrameKind::Verb && frame_.top == frame_.head)
    return;  // "there is"
  if (frame_.subject == kNone || is_comparison() || is_spoken_without_subject()) return;
  // "X is a mosque that was built in Y": what is said of the noun is said of X.
  if (frame_.subject != frame_.head && tree_.dominates(frame_.subject, frame_.head))
    subjects_ = article_.described(sentence_, frame_.subject);
  if (subjects_.empty()) subjects_ = article_.all_fillers(sentence_, frame_.subject);
  if (subjects_.empty() && frame_.kind != FrameKind::Verb) return;
  assertion_ = assess_clause(tree_, frame_, sentence_, article_.quotations().at(sentence_, frame_.head));
  switch (frame_.kind) {
    case FrameKind::Verb:
      draft_verb();
      break;
    case FrameKind::Copula:
      draft_copula();
      break;
    case FrameKind::Adjective:
      draft_adjective();
      break;
    case FrameKind::Locative:
      draft_locative();
      break;
  }
}

// 'He urged all to "deny terrorism any victory"', 'Novak wrote: "Being born there makes no citizen"': a verb inside a
// quotation whose subject was taken from outside, through no verb of its own.
bool ClauseDrafter::is_spoken_without_subject() const {
  const int quotation = article_.quotations().index_at(sentence_, frame_.head);
  if (quotation == kNone || article_.quotations().index_at(sentence_, frame_.subject) == quotation) return false;
  if (frame_.subject_source == SubjectSource::Own) {
    // 'told Reuters "…': who is told, taken for the subject of what he is told
    const int first = tree_.subtree(frame_.subject).front();
    return first > 0 && first < frame_.head && (tree_.lemma(first - 1) == "tell" || tree_.lemma(first - 1) == "ask");
  }
  if (frame_.subject_source != SubjectSource::Shared && frame_.subject_source != SubjectSource::Controlled)
    return false;
  return tree_.base(frame_.top) != "xcomp";
}

bool ClauseDrafter::is_comparison() const {
  const std::string marker = tree_.marker(frame_.top, "mark");
  return marker == "than" || marker == "as if" || marker == "as though" ||
         (marker == "as" && tree_.child(frame_.head, "cop") != kNone);
}

std::string ClauseDrafter::verb_lemma() const {
  std::string lemma;
  for (const int governor : frame_.governors) {
    if (!is_aspect_verb(tree_.lemma(governor)) && tree_.upos(governor) == Upos::VERB && !frame_.passive)
      lemma += tree_.lemma(governor) + " ";
  }
  lemma += to_lower(tree_.lemma(frame_.head));
  if (!frame_.particle.empty()) lemma += " " + frame_.particle;
  return lemma;
}

std::string ClauseDrafter::active_phrase() const {
  std::vector<std::string> words;
  std::string modal;
  bool perfect = false;
  std::string negation;
  for (const int t : frame_.predicate) {
    if (t == frame_.head) continue;
    if (tree_[t].xpos == "MD")
      modal = tree_.lower(t);
    else if (tree_.lemma(t) == "have")
      perfect = true;
    else if (tree_.lower(t) == "not" || tree_.lower(t) == "n't" || tree_.lower(t) == "never")
      negation = tree_.lower(t) == "never" ? "never" : "not";
  }
  const std::string participle = tree_.lower(frame_.head);
  std::string phrase;
  if (!modal.empty())
    phrase = modal + (negation.empty() ? "" : " " + negation) + " " + to_lower(tree_.lemma(frame_.head));
  else if (perfect)
    phrase = "has " + (negation.empty() ? "" : negation + " ") + participle;
  else if (!negation.empty())
    phrase = (negation == "never" ? "never " + std::string(past_of_participle(participle))
                                  : "did not " + to_lower(tree_.lemma(frame_.head)));
  else
    phrase = std::string(past_of_participle(participle));
  if (!frame_.particle.empty()) phrase += " " + frame_.particle;
  return phrase;
}

Draft ClauseDrafter::base(const Filler& subject, std::string_view rule) const {
  Draft draft;
  draft.subject = subject;
  draft.assertion = assertion_;
  draft.sentence = sentence_;
  draft.head = frame_.head;
  draft.rule = rule;
  draft.relation = relation_span(article_, sentence_, frame_.head, frame_.particle);
  draft.passive = frame_.passive;
  draft.phrase = predicate_phrase();
  draft.lemma = verb_lemma();
  return draft;
}

void ClauseDrafter::complete(Draft draft) {
  attach_clause_times(article_, sentence_, frame_, draft);
  for (const Adjunct& adjunct : adjuncts_) {
    for (const Filler& filler : adjunct.fillers) {
      if (draft.object && draft.object->span == filler.span) continue;
      if (is_place_marker(adjunct.marker) && article_.type_of(filler) == EntityType::Place && !draft.place) {
        draft.place = settlement_around(filler);
      }
      draft.qualifiers.push_back({adjunct.marker.empty() ? "with" : adjunct.marker, filler});
    }
  }
  if (!draft.place && draft.object) place_of_noun(*draft.object, draft);
  for (const Adjunct& adjunct : adjuncts_) {
    // "during the summit at the hotel in Hanoi"
    if (!draft.place && (adjunct.marker == "during" || adjunct.marker == "at"))
      place_of_noun(adjunct.fillers.front(), draft);
  }
  // "hold a meeting during the summit at the hotel in Hanoi", whatever else the draft has as its object
  for (const FrameArgument& argument : frame_.arguments) {
    if (draft.place || argument.role != ArgumentRole::Object) continue;
    for (const Filler& filler : article_.fillers(sentence_, argument.head)) place_of_noun(filler, draft);
  }
  add_clause_qualifiers(draft);
  drafts_.push_back(std::move(draft));
}

// "the hotel in Hanoi" happens in Hanoi, and so does what later is only at the hotel.
Filler ClauseDrafter::settlement_around(const Filler& place) const {
  if (auto outer = settlement_of(place.at.sentence, place.at.token)) return *outer;
  if (place.cluster < 0) return place;
  for (const language::Mention& mention : article_.cluster(place.cluster).mentions) {
    if (auto outer = settlement_of(static_cast<int>(mention.sentence), static_cast<int>(mention.head))) return *outer;
  }
  return place;
}

std::optional<Filler> ClauseDrafter::settlement_of(int sentence, int token) const {
  const Tree& tree = article_.tree(sentence);
  for (const int c : tree.children(token)) {
    if (tree.base(c) != "nmod" || tree.marker(c, "case") != "in") continue;
    for (const Filler& outer : article_.fillers(sentence, c)) {
      if (article_.type_of(outer) == EntityType::Place && outer.cluster >= 0 && article_.is_named(outer.cluster))
        return outer;
    }
  }
  return std::nullopt;
}

void ClauseDrafter::place_of_noun(const Filler& object, Draft& draft) const {
  if (object.at.sentence != sentence_ || article_.type_of(object) == EntityType::Place) return;
  for (const int c : tree_.children(object.at.token)) {
    const std::string marker = tree_.marker(c, "case");
    if (tree_.base(c) != "nmod" || (marker != "in" && marker != "at" && marker != "during")) continue;
    for (const Filler& filler : article_.fillers(sentence_, c)) {
      if (draft.place) break;
      if (marker == "during")
        place_of_noun(filler, draft);
      else if (article_.type_of(filler) == EntityType::Place)
        draft.place = settlement_around(filler);
    }
  }
}

void ClauseDrafter::add_clause_qualifiers(Draft& draft) const {
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::Adverbial) continue;
    const std::vector<int> tokens = tree_.subtree(argument.head);
    if (tokens.size() > static_cast<std::size_t>(kLongestClause) || tokens.size() < 2) continue;
    int begin = tokens.front();
    if (!argument.marker_tokens.empty() && argument.marker_tokens.back() + 1 < tokens.back())
      begin = std::max(begin, argument.marker_tokens.back() + 1);
    Filler filler = article_.literal(sentence_, begin, tokens.back() + 1);
    filler.clause = true;
    const bool purpose = argument.marker == "to" || argument.marker.ends_with("order to");
    draft.qualifiers.push_back({purpose                   ? "purpose"
                                : argument.marker.empty() ? "manner"
                                                          : argument.marker,
                                std::move(filler)});
  }
}

void ClauseDrafter::widen_preposition(Adjunct& adjunct) const {
  const std::string& noun = tree_.lower(adjunct.head);
  const bool wide = (adjunct.marker == "in" && is_prepositional_noun(noun)) ||
                    (adjunct.marker == "as" && (noun == "part" || noun == "member")) ||
                    (adjunct.marker == "on" && noun == "behalf") ||
                    (adjunct.marker == "at" && (noun == "request" || noun == "invitation"));
  if (!wide) return;
  for (const int c : tree_.children(adjunct.head)) {
    const std::string further = tree_.base(c) == "nmod" ? tree_.marker(c, "case") : std::string();
    if (further != "of" && further != "to" && further != "with" && further != "for") continue;
    adjunct.marker += " " + noun + " " + further;
    adjunct.head = c;
    return;
  }
}

void ClauseDrafter::collect_adjuncts() {
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::Oblique) continue;
    if (article_.time_at(sentence_, argument.head) != nullptr) continue;
    if (argument.marker.starts_with("according") || argument.marker == "despite") continue;
    if (tree_.relation(argument.head) == "obl:unmarked" && !tree_.is_name(argument.head)) continue;
    Adjunct adjunct{argument.head, argument.marker, {}, false};
    widen_preposition(adjunct);
    if (is_empty_word(tree_.lower(adjunct.head))) continue;
    adjunct.fillers = article_.all_fillers(sentence_, adjunct.head);
    if (adjunct.fillers.empty()) continue;
    adjunct.entity = article_.is_anchored(adjunct.fillers.front());
    adjuncts_.push_back(std::move(adjunct));
  }
}

std::vector<std::pair<int, Filler>> ClauseDrafter::objects() const {
  std::vector<std::pair<int, Filler>> found;
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::Object) continue;
    if (article_.time_at(sentence_, argument.head) != nullptr) continue;
    for (const int conjunct : tree_.conjuncts(argument.head)) {
      if (conjunct != argument.head && is_clause_head(tree_, conjunct)) continue;
      if (article_.is_excluded(sentence_, conjunct)) continue;
      std::vector<Filler> fillers;
      if (tree_.dominates(conjunct, frame_.head)) fillers = article_.described(sentence_, conjunct);
      if (fillers.empty()) fillers = article_.fillers(sentence_, conjunct);
      for (Filler& filler : fillers) found.emplace_back(conjunct, std::move(filler));
    }
  }
  return found;
}

void ClauseDrafter::draft_verb() {
  collect_adjuncts();
  const auto found = objects();
  const bool agent = frame_.passive && draft_agents();
  if (!frame_.passive) draft_together(found);
  draft_object_places(found);
  for (const Filler& subject : subjects_) {
    bool any = agent;
    for (const auto& [token, object] : found) {
      draft_object(subject, token, object);
      any = true;
    }
    any = draft_recipient(subject, found) || any;
    any = draft_predicative(subject, found) || any;
    any = draft_adjuncts(subject, found) || any;
    any = draft_said(subject) || any;
    any = draft_milestone(subject) || any;
    if (!any && has_no_complement() && is_worth_saying_alone(subject)) {
      Draft draft = base(subject, frame_.passive ? "passive-alone" : "verb-alone");
      complete(std::move(draft));
    }
  }
}

bool ClauseDrafter::is_worth_saying_alone(const Filler& subject) const {
  if (article_.is_strong(subject)) return frame_.subject_source != SubjectSource::Governor;
  if (frame_.subject_source != SubjectSource::Own) return false;
  return subject.cluster >= 0 || has_time(article_, sentence_, frame_.head);
}

bool ClauseDrafter::has_no_complement() const {
  if (is_reciprocal_verb(tree_.lemma(frame_.head)) && together_) return false;
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role == ArgumentRole::Clause || argument.role == ArgumentRole::Object) return false;
  }
  return !is_speech_verb(tree_.lemma(frame_.head)) || frame_.passive;
}

void ClauseDrafter::draft_object(const Filler& subject, int token, const Filler& object) {
  Draft draft = base(subject, "verb-object");
  draft.object = object;
  // "named the group as a partner", "wanted the sanctions lifted"
  for (const FrameArgument& argument : frame_.arguments) {
    const bool as =
        argument.role == ArgumentRole::Oblique && argument.marker == "as" && tree_.lower(argument.head) != "part";
    const bool clause = argument.role == ArgumentRole::Clause && tree_.base(argument.head) == "xcomp" &&
                        tree_.has_feature(argument.head, "VerbForm=Part");
    if (as && object.is_entity()) {
      draft.rule = "verb-as";
      draft.phrase += " as " + to_lower(tree_[argument.head].form);
      draft.lemma += " " + to_lower(tree_.lemma(argument.head));
      draft.preposition = "as";
    } else if (clause) {
      draft.phrase += " " + tree_.lower(argument.head);
      draft.lemma += " " + tree_.lemma(argument.head);
    }
  }
  // "tightened sanctions on Libya" says what "tightened | sanctions on Libya" would.
  // An event that is spoken of elsewhere too stays a thing of its own.
  const bool absorbed_noun =
      !article_.is_strong(object) && absorb_noun(subject, token, predicate_phrase(), verb_lemma());
  if (absorbed_noun && object.cluster < 0) return;
  complete(draft);
}

bool ClauseDrafter::absorb_noun(const Filler& subject, int noun, const std::string& phrase, const std::string& lemma) {
  const bool office =
      tree_.upos(noun) == Upos::PROPN && !tree_.is_name(noun) && is_role_noun(to_lower(tree_.lemma(noun)));
  if ((tree_.upos(noun) != Upos::NOUN && !office) || (is_partitive(tree_.lemma(noun)) && tree_.lower(noun) != "part"))
    return false;
  bool replaces = false;
  for (const int c : tree_.children(noun)) {
    const bool possessor = tree_.relation(c) == "nmod:poss";
    if (tree_.base(c) != "nmod" || (c < noun && !possessor) || article_.time_at(sentence_, c) != nullptr) continue;
    const std::string marker = possessor ? "of" : tree_.marker(c, "case");
    if (marker.empty()) continue;
    for (const Filler& filler : article_.all_fillers(sentence_, c)) {
      if (!article_.is_anchored(filler) || (filler.cluster >= 0 && filler.cluster == subject.cluster)) continue;
      complete(absorbed(subject, noun, marker, filler, phrase, lemma));
      // "cited an article of the treaty" and events say more when they stay whole as well.
      replaces = replaces || (marker != "of" && !event_noun(to_lower(tree_.lemma(noun))));
    }
  }
  return replaces;
}

Draft ClauseDrafter::absorbed(const Filler& subject, int noun, const std::string& marker, const Filler& object,
                              const std::string& phrase, const std::string& lemma) const {
  Draft draft = base(subject, "verb-object-oblique");
  draft.object = object;
  const auto [begin, end] = article_.phrase_tokens(sentence_, noun, false);
  std::vector<int> words;
  for (int i = begin; i < std::min(end, noun + 1); ++i) {
    const bool possessor = tree_.has_feature(i, "Poss=Yes") || tree_.dominates(tree_.child(noun, "nmod:poss"), i);
    if (!possessor) words.push_back(i);
  }
  draft.phrase = phrase + " " + read_out(tree_, words) + " " + marker;
  draft.lemma = lemma + " " + to_lower(tree_.lemma(noun));
  draft.preposition = last_word(marker);
  return draft;
}

bool ClauseDrafter::draft_recipient(const Filler& subject, const std::vector<std::pair<int, Filler>>& found) {
  bool any = false;
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::IndirectObject) continue;
    for (const Filler& recipient : article_.all_fillers(sentence_, argument.head)) {
      Draft draft = base(subject, "verb-recipient");
      draft.object = recipient;
      if (!found.empty()) {
        draft.phrase += " " + article_.text_of(found.front().second.span) + " to";
        if (found.front().second.is_concept()) draft.lemma += " " + to_lower(tree_.lemma(found.front().first));
        draft.preposition = "to";
      }
      complete(std::move(draft));
      any = true;
    }
  }
  return any;
}

bool ClauseDrafter::draft_predicative(const Filler& subject, const std::vector<std::pair<int, Filler>>& found) {
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::Predicative) continue;
    if (found.empty()) {
      const auto fillers = article_.all_fillers(sentence_, argument.head);
      if (fillers.empty() || !tree_.is_nominal(argument.head) || tree_.upos(argument.head) == Upos::ADJ) {
        Draft draft = base(subject, "verb-predicative");
        draft.phrase += " " + std::string(tree_[argument.head].form);
        draft.lemma += " " + to_lower(tree_.lemma(argument.head));
        complete(std::move(draft));
        return true;
      }
      for (const Filler& filler : fillers) {
        Draft draft = base(subject, "verb-predicative");
        draft.object = filler;
        complete(std::move(draft));
      }
      return true;
    }
  }
  return false;
}

bool ClauseDrafter::draft_adjuncts(const Filler& subject, const std::vector<std::pair<int, Filler>>& found) {
  bool any = false;
  bool first = true;
  const bool said =
      frame_.argument(ArgumentRole::Clause) != nullptr || frame_.argument(ArgumentRole::IndirectObject) != nullptr;
  for (const Adjunct& adjunct : adjuncts_) {
    const std::string& marker = adjunct.marker;
    if (marker == "as" && !found.empty()) continue;
    if (said && !frame_.passive && is_speech_verb(tree_.lemma(frame_.head)) && marker != "to" && marker != "on" &&
        marker != "via")
      continue;
    // "entered into an agreement with the government"
    if (found.empty() && !said && !article_.is_strong(adjunct.fillers.front()) &&
        absorb_noun(subject, adjunct.head, predicate_phrase() + (marker.empty() ? "" : " " + marker), verb_lemma())) {
      any = true;
      first = false;
      continue;
    }
    for (const Filler& filler : adjunct.fillers) {
      const bool entity = article_.is_anchored(filler);
      const bool moved =
          !found.empty() && article_.is_strong(found.front().second) &&
          (marker == "from" || marker == "of" || marker == "into" || marker == "against" || marker == "with");
      if (!entity && (said || (!found.empty() && !moved) || (!first && !moved))) continue;
      if (found.empty()) {
        Draft draft = base(subject, frame_.passive ? "passive-oblique" : "verb-oblique");
        draft.object = filler;
        if (!marker.empty()) draft.phrase += " " + marker;
        draft.preposition = last_word(marker);
        complete(std::move(draft));
      } else if (article_.is_strong(found.front().second)) {
        Draft draft = base(subject, "verb-object-oblique");
        draft.object = filler;
        draft.phrase += " " + article_.text_of(found.front().second.span) + " " + marker;
        draft.preposition = last_word(marker);
        complete(std::move(draft));
      } else {
        complete(absorbed(subject, found.front().first, marker, filler, predicate_phrase(), verb_lemma()));
      }
      any = true;
    }
    if (!marker.empty()) first = false;
  }
  return any;
}

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

void draft_clauses(const Article& article, int sentence, std::vector<Draft>& drafts) {
  for (const Frame& frame : article.frames(sentence)) ClauseDrafter(article, sentence, frame, drafts).draft();
}

}  // namespace newsgraph::extraction
