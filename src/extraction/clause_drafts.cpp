// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// The frame of a clause as drafts: its wording, its time, its adjuncts; where it happened and what is said are drafted
// elsewhere.
#include "clause_drafter.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/irregular_verbs.hpp"
#include "time_attachment.hpp"
#include "valency.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph::extraction {

using language::Upos;
using model::EntityType;

std::string last_word(const std::string& words) {
  const auto blank = words.rfind(' ');
  return blank == std::string::npos ? words : words.substr(blank + 1);
}

void ClauseDrafter::draft() {
  if (article_.is_boilerplate(sentence_, frame_.head)) return;
  if (tree_.child(frame_.top, "expl") != kNone && frame_.kind == FrameKind::Verb && frame_.top == frame_.head)
    return;  // "there is"
  if (frame_.subject == kNone || is_purpose_of_noun() || is_deed_as_subject() || is_restricting() ||
      is_misparsed_verb() || is_comparison() || is_spoken_without_subject() || has_doubtful_subject() ||
      hangs_loosely())
    return;
  // "X is a mosque that was built in Y": what is said of the noun is said of X.
  const bool inside = frame_.subject != frame_.head && tree_.dominates(frame_.subject, frame_.head);
  if (inside) subjects_ = article_.described(sentence_, frame_.subject);
  // "the Front, banned for years, and the Party": the Front was.
  if (subjects_.empty()) subjects_ = article_.all_fillers(sentence_, frame_.subject, inside ? frame_.head : kNone);
  // "Ana Ruiz of Norsk Marine, a firm that …": no person is a firm, whatever the words were hung from.
  const std::string noun = to_lower(tree_.lemma(frame_.subject));
  if (is_body_noun(noun) && tree_.upos(frame_.subject) == Upos::NOUN &&
      std::ranges::any_of(subjects_, [&](const Filler& f) { return article_.type_of(f) == EntityType::Person; }))
    return;
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
    const int first = tree_.first_of(frame_.subject);
    return first > 0 && first < frame_.head && (tree_.lemma(first - 1) == "tell" || tree_.lemma(first - 1) == "ask");
  }
  if (frame_.subject_source != SubjectSource::Shared && frame_.subject_source != SubjectSource::Controlled)
    return false;
  return tree_.base(frame_.top) != "xcomp";
}

// "all vessels exceeding 300 tons", "projects not maintained by X", "the only people who have jobs": which ones are
// meant, not what they do.
bool ClauseDrafter::is_restricting() const {
  if (frame_.subject_source != SubjectSource::Antecedent || tree_.is_name(frame_.subject)) return false;
  if (tree_.base(frame_.top) == "acl" && tree_.relation(frame_.top) != "acl:relcl") {
    for (const int c : tree_.children(frame_.top)) {
      if (tree_.is_negation(c)) return true;
    }
  }
  const int first = tree_.first_of(frame_.head);
  if (first > 0 && tree_.lower(first - 1) == ",") return false;
  for (const int c : tree_.children(frame_.subject)) {
    if (c < frame_.subject && one_of(tree_.lower(c), {"all", "any", "no", "every", "each", "few", "only", "whichever"}))
      return true;
  }
  return false;
}

// "the roads with lying snow", "was directly from filming", "what X sees as unfair", "…, which Y did not do"
bool ClauseDrafter::is_misparsed_verb() const {
  if (frame_.kind != FrameKind::Verb) return false;
  const std::string& lemma = tree_.lemma(frame_.head);
  const bool progressive = tree_[frame_.head].xpos == "VBG";
  const int be = tree_.child(frame_.head, "aux");
  // "made tackling crime a priority": did not tackle it
  if (progressive && !frame_.governors.empty() && tree_.lemma(frame_.governors.back()) == "make" &&
      !is_passive_clause(tree_, frame_.governors.back()))
    return true;
  const int top = tree_.first_conjunct(frame_.top);
  if (tree_.relation(top) == "acl:relcl" && tree_.head(top) >= 0 &&
      in("what whatever whoever", tree_.lower(tree_.head(top))))
    return true;
  // "does not have said software": the said one
  if (be != kNone && tree_.lemma(be) == "do" && !progressive && tree_[frame_.head].xpos == "VBN") return true;
  for (const int c : tree_.children(frame_.head)) {
    const std::string_view base = tree_.base(c);
    if (base == "obj" && c == frame_.head + 1 && progressive && has_no_object(lemma) && tree_.upos(c) == Upos::NOUN)
      return true;
    if (progressive && be != kNone && c > be && c < frame_.head &&
        (tree_.upos(c) == Upos::ADP || (tree_.base(c) == "mark" && tree_.upos(c) == Upos::SCONJ)))
      return true;
    if ((base == "obj" || base == "nsubj") && one_of(tree_.lower(c), {"what", "whatever", "whoever"})) return true;
    if (base == "obj" && lemma == "do" && tree_.lower(c) == "which") return true;
  }
  return false;
}

// "Changing the law would have an effect": the change has it, not the law.
bool ClauseDrafter::is_deed_as_subject() const {
  if (frame_.subject_source != SubjectSource::Own) return false;
  const int first = tree_.first_of(frame_.subject);
  if (first >= frame_.subject || tree_[first].xpos != "VBG" || first + 1 >= tree_.size()) return false;
  const int next = first + 1;
  return next < frame_.subject && (tree_.upos(next) == Upos::DET || tree_.has_feature(next, "Poss=Yes"));
}

// "The goal is to open space": the goal opens nothing.
bool ClauseDrafter::is_purpose_of_noun() const {
  const int first = tree_.first_conjunct(frame_.top);
  const int be = tree_.child(first, "cop");
  if (frame_.kind != FrameKind::Verb || be == kNone || !tree_.marker(first, "mark").starts_with("to")) return false;
  for (const int c : tree_.children(frame_.subject)) {
    if (tree_.base(c) == "nmod" && tree_.relation(c) != "nmod:poss")
      return first != frame_.top;  // whose goal it is tells something
  }
  return is_purpose_noun(to_lower(tree_.lemma(frame_.subject)));
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
  const std::string participle(tree_.lower(frame_.head));
  std::string phrase;
  if (!modal.empty())
    phrase = modal + (negation.empty() ? "" : " " + negation) + " " + to_lower(tree_.lemma(frame_.head));
  else if (perfect)
    phrase = "has " + (negation.empty() ? "" : negation + " ") + participle;
  else if (!negation.empty())
    phrase = (negation == "never" ? "never " + std::string(language::past_of_participle(participle))
                                  : "did not " + to_lower(tree_.lemma(frame_.head)));
  else
    phrase = std::string(language::past_of_participle(participle));
  if (!frame_.particle.empty()) phrase += " " + frame_.particle;
  return phrase;
}

Draft ClauseDrafter::base(const Filler& subject, std::string_view rule) const {
  Draft draft = begin_draft(article_, sentence_, frame_.head, subject, rule);
  draft.assertion = assertion_;
  draft.relation = relation_span(article_, sentence_, frame_.head, frame_.particle);
  draft.passive = frame_.passive;
  draft.phrase = predicate_phrase();
  // "when asked about the war": who is asked
  const bool many =
      subject.at.is_set() && article_.tree(subject.at.sentence).has_feature(subject.at.token, "Number=Plur");
  if (frame_.passive && frame_.predicate.size() == 1 && tree_.base(frame_.top) == "advcl")
    draft.phrase = (many ? "were " : "was ") + to_lower(draft.phrase);
  draft.lemma = verb_lemma();
  return draft;
}

void ClauseDrafter::complete(Draft draft) {
  attach_clause_times(article_, sentence_, frame_, draft);
  // "won in Norway and Denmark", "runs hotels in Norway and Denmark" are two statements; neither is the place of the
  // other.
  // The court stands elsewhere than the prison.
  const bool placed = draft.object && tree_.lemma(frame_.head) != "sentence" && is_place_marker(draft.preposition) &&
                      draft.object->at.sentence == sentence_ && article_.type_of(*draft.object) == EntityType::Place;
  if (placed && !draft.place && !is_set_elsewhere(draft.object->at.token) &&
      !is_country_acted_on(draft.preposition, *draft.object))
    draft.place = settlement_around(*draft.object);
  for (const Adjunct& adjunct : adjuncts_) {
    const bool loose = hangs_loosely(adjunct);
    if (draft.object && std::any_of(adjunct.fillers.begin(), adjunct.fillers.end(), [&](const Filler& filler) {
          return draft.object->span == filler.span || is_beside(filler, *draft.object);
        }))
      continue;
    for (const Filler& filler : adjunct.fillers) {
      if (!loose && is_place_marker(adjunct.marker) && article_.type_of(filler) == EntityType::Place && !draft.place &&
          !is_country_acted_on(adjunct.marker, filler)) {
        draft.place = settlement_around(filler);
      }
      // "on the morning of 2 May": told as the time; the morning alone says nothing.
      if (one_of(adjunct.marker, {"on", "in", "at"}) && is_mere_time(filler)) continue;
      // "moved north": what has no preposition is with nobody.
      if (!adjunct.marker.empty()) draft.qualifiers.push_back({adjunct.marker, filler, loose});
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

// What the parser was not sure to hang from this verb rather than from a noun or another verb is left out.
bool ClauseDrafter::hangs_loosely(const Adjunct& adjunct) const {
  constexpr double kLeast = 0.35;  // of the judged statements with such a phrase most were wrong
  const auto margin = static_cast<double>(tree_[adjunct.head].parse_margin);
  const bool place = adjunct.entity && is_place_marker(adjunct.marker) && !adjunct.fillers.empty() &&
                     article_.type_of(adjunct.fillers.front()) == EntityType::Place;
  if (margin > 0.0 && margin < kLeast && !place) return true;
  // "at the debate held in Oslo, after speeches, they …": behind the comma the clause around goes on.
  if (tree_.base(frame_.top) != "acl" || adjunct.head < frame_.head) return false;
  const int first = tree_.first_of(adjunct.head);
  return first > 0 && (tree_.lower(first) == "," || tree_.lower(first - 1) == ",");
}

/// "the morning", "the year": a time of no day or year that is known.
bool ClauseDrafter::is_mere_time(const Filler& filler) const {
  if (filler.at.sentence != sentence_ || filler.cluster >= 0 || !is_time_noun(tree_.lemma(filler.at.token)))
    return false;
  return article_.text_of(filler.span).find(' ') == std::string::npos;
}

/// Whether both stand in one coordination.
bool ClauseDrafter::is_beside(const Filler& a, const Filler& b) const {
  if (a.at.sentence != sentence_ || b.at.sentence != sentence_ || a.at.token < 0 || b.at.token < 0) return false;
  return a.at.token != b.at.token && tree_.first_conjunct(a.at.token) == tree_.first_conjunct(b.at.token);
}

bool ClauseDrafter::is_negated_infinitive(int verb) const {
  return std::ranges::any_of(tree_.children(verb), [&](int c) { return c < verb && tree_.is_negation(c); });
}

void ClauseDrafter::add_clause_qualifiers(Draft& draft) const {
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::Adverbial || belongs_to_inner_clause(argument.head)) continue;
    const std::vector<int> tokens = tree_.subtree(argument.head);
    if (tokens.size() > static_cast<std::size_t>(kLongestClause) || tokens.size() < 2) continue;
    int begin = tokens.front();
    if (!argument.marker_tokens.empty() && argument.marker_tokens.back() + 1 < tokens.back())
      begin = std::max(begin, argument.marker_tokens.back() + 1);
    Filler filler = article_.literal(sentence_, begin, tokens.back() + 1);
    filler.clause = true;
    // "when she left", "where she lives": the parser has no marker for these.
    const bool apart = tree_.lower(tokens.front()) == "," && tokens.size() > 2;
    const std::string_view opening = tree_.lower(tokens[apart ? 1 : 0]);
    const bool own = own_subject(tree_, argument.head) != kNone;
    const bool opens = (argument.marker.empty() || (own && argument.marker == "to")) && tokens.size() > 2 &&
                       (opening == "when" || opening == "where");
    if (own && argument.marker == "to" && !opens) continue;  // "at which time Ana is to leave"
    if (opens) {
      filler = article_.literal(sentence_, tokens[apart ? 1 : 0] + 1, tokens.back() + 1);
      filler.clause = true;
    }
    if (!opens && argument.marker.empty() && is_stray_clause(argument.head)) continue;
    // "committed to accepting the result": what to, not what for
    const bool gerund = argument.marker == "to" && tree_[argument.head].xpos == "VBG";
    const bool purpose = ((argument.marker == "to" || argument.marker == "for to") && !opens && !gerund) ||
                         argument.marker.ends_with("order to");
    if (purpose && is_negated_infinitive(argument.head)) continue;  // "went home, not to return"
    draft.qualifiers.push_back({purpose                   ? "purpose"
                                : opens                   ? std::string(opening)
                                : argument.marker.empty() ? "manner"
                                                          : argument.marker,
                                std::move(filler)});
  }
}

// "although it is said the brew tastes best at home", "raised $11,000 for a charity run by volunteers": a clause that
// nothing joins to this verb, or that follows a noun at once, tells as a rule of something else.
bool ClauseDrafter::is_stray_clause(int clause) const {
  if (tree_.has_feature(clause, "VerbForm=Fin") && tree_.is_verb(clause) &&
      tree_.upos(tree_.first_of(clause)) != Upos::ADV)
    return true;
  const int before = tree_.first_of(clause) - 1;
  return tree_[clause].xpos == "VBG" && tree_.first_of(clause) == clause && before > frame_.head &&
         (tree_.is_nominal(before) || tree_.is_name(before)) && tree_.lemma(clause) != "say" &&
         !in("spend have", tree_.lemma(frame_.head));
}

// "was stopped on suspicion of driving while drunk": what stands right behind another verb may be that verb's.
bool ClauseDrafter::belongs_to_inner_clause(int clause) const {
  if (clause < frame_.head || own_subject(tree_, clause) != kNone || tree_.marker(clause, "mark") == "from")
    return false;
  const int first = tree_.first_of(clause);
  if (tree_.upos(first) == Upos::PUNCT) return false;
  int steps = 0;
  for (int at = first - 1; at > frame_.head && steps < tree_.size(); at = tree_.head(at), ++steps) {
    if (tree_.upos(at) == Upos::PUNCT) return false;
    if (tree_.upos(at) == Upos::VERB && is_clause_head(tree_, at) && !tree_.dominates(at, clause)) return true;
  }
  return false;
}

// "Ana Ruiz and Jan Novak sent their condolences": where coreference gives "their" to another than the one who does it,
// it is as a rule wrong.
bool ClauseDrafter::is_foreign_possessor(const Filler& subject, int pronoun) const {
  if (tree_.upos(pronoun) != Upos::PRON && !tree_.has_feature(pronoun, "Poss=Yes")) return false;
  if (subject.at.sentence != sentence_) return false;
  const std::string_view word = tree_.lower(pronoun);
  if (word == "their") {
    const int noun = subject.at.token;
    return tree_.has_feature(noun, "Number=Plur") || tree_.conjuncts(tree_.first_conjunct(noun)).size() > 1 ||
           article_.type_of(subject) == EntityType::Organization;
  }
  return (word == "his" || word == "her") && article_.type_of(subject) == EntityType::Person;
}

void draft_clauses(const Article& article, int sentence, std::vector<Draft>& drafts) {
  for (const Frame& frame : article.frames(sentence)) ClauseDrafter(article, sentence, frame, drafts).draft();
}

}  // namespace newsgraph::extraction
