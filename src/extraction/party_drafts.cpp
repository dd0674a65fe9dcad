// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Statements between the parties of a clause: the agent of a passive, who does it together, who says or demands it.
#include "clause_drafter.hpp"
#include "draft_filter.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "speech_content.hpp"
#include "valency.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace newsgraph::extraction {

using language::Upos;

bool ClauseDrafter::draft_agents() {
  bool any = false;
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::Agent) continue;
    for (const Filler& agent : article_.all_fillers(sentence_, argument.head)) {
      // "found in a study published by a team and a report": what was published itself publishes nothing.
      if (agent.at.sentence == sentence_ && agent.at.token != argument.head && tree_.base(agent.at.token) == "conj" &&
          is_message_noun(to_lower(tree_.lemma(agent.at.token))) &&
          !is_message_noun(to_lower(tree_.lemma(argument.head))))
        continue;
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

/// "Hungarian and Romanian officials": the nations whose people are meant.
std::vector<Filler> coordinated_nations(const Article& article, int sentence, int noun) {
  const Tree& tree = article.tree(sentence);
  if (noun == kNone || tree.upos(noun) != Upos::NOUN || !tree.has_feature(noun, "Number=Plur")) return {};
  for (const int c : tree.children(noun)) {
    if (c > noun || (tree.base(c) != "amod" && tree.base(c) != "compound") || tree.child(c, "conj") == kNone) continue;
    std::vector<Filler> nations;
    for (const int conjunct : tree.conjuncts(c)) {
      if (auto nation = article.nation_filler(sentence, conjunct))
        nations.push_back(std::move(*nation));
      else if (tree.is_name(conjunct) && article.cluster_at(sentence, conjunct) >= 0)
        for (const Filler& filler : article.fillers(sentence, conjunct)) nations.push_back(filler);
    }
    return nations;
  }
  return {};
}

void ClauseDrafter::draft_together(const std::vector<std::pair<int, Filler>>& found) {
  std::vector<Filler> parties = subjects_;
  if (parties.size() == 1) parties = coordinated_nations(article_, sentence_, frame_.subject);
  if (parties.size() < 2 || parties.size() > 3) return;
  for (const Adjunct& adjunct : adjuncts_) {
    if (adjunct.marker == "with" || adjunct.marker == "against") return;
  }
  const std::string& lemma = tree_.lemma(frame_.head);
  const bool exchange = lemma == "exchange" && !found.empty();
  const bool light = is_light_verb(lemma) && !found.empty() && is_mutual_noun(tree_.lemma(found.front().first));
  const bool plain = is_reciprocal_verb(lemma) && found.empty();
  if (!exchange && !light && !plain) {
    draft_jointly(parties, found);
    return;
  }
  for (std::size_t i = 0; i < parties.size(); ++i) {
    for (std::size_t j = i + 1; j < parties.size(); ++j) {
      if (!parties[i].is_entity() || !parties[j].is_entity()) continue;
      complete(with_party(parties[i], parties[j], " with", found));
      together_ = true;
    }
  }
}

namespace {

/// What several do as one: "France and Spain launched an operation", "are committed to the plan".
bool is_joint_verb(std::string_view lemma, bool persons) {
  return in("announce host co-host launch sign issue unveil found co-found establish organise organize", lemma) ||
         (!persons && in("commit attack invade bomb strike fight defeat liberate capture conduct undertake", lemma));
}

}  // namespace

/// What one does with the other: the verb with `ending`, or the verb with its object and "with".
Draft ClauseDrafter::with_party(const Filler& one, const Filler& other, std::string_view ending,
                                const std::vector<std::pair<int, Filler>>& found) const {
  if (!found.empty()) {
    Draft draft = absorbed(one, found.front().first, kNone, "with", other, predicate_phrase(), verb_lemma());
    draft.rule = "together";
    return draft;
  }
  Draft draft = base(one, "together");
  draft.object = other;
  draft.phrase += ending;
  draft.preposition = "with";
  return draft;
}

/// Whether both have names and stand in one enumeration of this sentence.
bool ClauseDrafter::are_joined(const Filler& a, const Filler& b) const {
  return article_.has_name(a) && article_.has_name(b) && a.at.sentence == sentence_ && b.at.sentence == sentence_ &&
         tree_.first_conjunct(a.at.token) == tree_.first_conjunct(b.at.token);
}

void ClauseDrafter::draft_jointly(const std::vector<Filler>& parties,
                                  const std::vector<std::pair<int, Filler>>& found) {
  if (subjects_.size() != parties.size() || frame_.subject_source != SubjectSource::Own ||
      assertion_.polarity == model::Polarity::Negated)
    return;
  for (const int c : tree_.children(frame_.head)) {
    if (tree_.lower(c) == "separately" || tree_.lower(c) == "each" || tree_.lower(c) == "respectively") return;
  }
  for (std::size_t i = 0; i < parties.size(); ++i) {
    for (std::size_t j = i + 1; j < parties.size(); ++j) {
      const bool persons = article_.type_of(parties[i]) == model::EntityType::Person;
      if (!is_joint_verb(tree_.lemma(frame_.head), persons) || !are_joined(parties[i], parties[j])) continue;
      complete(with_party(parties[i], parties[j], " together with", found));
    }
  }
}

/// "Norway and Peru are committed to the plan": side by side.
void ClauseDrafter::draft_united(const std::string& phrase) {
  if (!in("committed united determined resolved", tree_.lower(frame_.head)) || subjects_.size() > 3 ||
      assertion_.polarity == model::Polarity::Negated)
    return;
  for (std::size_t i = 0; i < subjects_.size(); ++i) {
    for (std::size_t j = i + 1; j < subjects_.size(); ++j) {
      if (!are_joined(subjects_[i], subjects_[j])) continue;
      Draft draft = with_party(subjects_[i], subjects_[j], "", {});
      draft.phrase = phrase + " together with";
      draft.passive = false;
      complete(std::move(draft));
    }
  }
}

// "provided the council with a plan": who got what.
bool ClauseDrafter::draft_provided(const Filler& subject, const Filler& recipient) {
  if (frame_.passive || !gives_what_with_brings(tree_.lemma(frame_.head))) return false;
  const auto thing = std::ranges::find_if(
      adjuncts_, [&](const Adjunct& adjunct) { return adjunct.marker == "with" && adjunct.head > recipient.at.token; });
  if (thing == adjuncts_.end()) return false;
  for (const Filler& filler : thing->fillers) {
    Draft draft = base(subject, "verb-recipient");
    draft.object = recipient;
    draft.phrase += " " + article_.text_of(filler.span) + " to";
    draft.preposition = "to";
    complete(std::move(draft));
  }
  return true;
}

/// "said he is well, while Novak said he is not": what another says is no part of it.
int ClauseDrafter::end_of_content(int clause, int end) const {
  for (const int c : tree_.children(clause)) {
    if (c < clause || tree_.base(c) != "advcl" || own_subject(tree_, c) == kNone) continue;
    const int first = tree_.first_of(c);
    const bool other = one_of(tree_.marker(c, "mark"), {"while", "whilst", "whereas"}) &&
                       effect_of_verb(tree_.lemma(c), false, false) != ClauseEffect::None;
    if (other && first > clause && first < end && article_.quotations().index_at(sentence_, c) == kNone)
      end = tree_.lower(first - 1) == "," ? first - 1 : first;
  }
  return end;
}

/// `said, "Work hard, stand up: that is how we win."`: where the quotation that begins the content ends, if it stands
/// behind the verb; 0 elsewhere.
int ClauseDrafter::end_of_quotation(int begin, int verb) const {
  const Quotations& quotations = article_.quotations();
  int at = begin;
  while (at < tree_.size() && tree_.upos(at) == Upos::PUNCT) ++at;
  if (begin < verb || at >= tree_.size()) return 0;
  const int index = quotations.index_at(sentence_, at);
  if (index == kNone || at == 0 || quotations.index_at(sentence_, at - 1) == index ||
      quotations.index_at(sentence_, verb) == index)
    return 0;
  while (at < tree_.size() && (quotations.index_at(sentence_, at) == index)) ++at;
  return at;
}

/// "believe gas, which leaks often, was the cause", "reported in May | that …": a content whose parse ends before its
/// own predicate or its own content goes on to the end of the sentence.
int ClauseDrafter::end_of_lost_rest(int clause, int end) const {
  if (end >= tree_.size() || end < clause) return end;
  const auto is_finite = [&](int i) {
    return i < tree_.size() && tree_.is_verb(i) && tree_.has_feature(i, "VerbForm=Fin") && tree_[i].xpos != "VBN";
  };
  const bool reports = effect_of_verb(tree_.lemma(clause), false, false) != ClauseEffect::None;
  // "said he believed | the law helped farmers"
  const bool bare = end == clause + 1 && tree_.upos(end) != Upos::PUNCT && tree_.upos(end) != Upos::CCONJ;
  const bool told = reports && (bare || tree_.lower(end) == "that");
  bool lost = is_finite(end) && tree_.upos(end) == Upos::VERB;  // "is" begins whatever stands above
  if (reports && is_finite(tree_.lower(end) == "," ? end + 1 : end)) {
    for (int i = clause; i + 1 < end; ++i)
      lost = lost || (tree_.lower(i) == "," && in("which who", tree_.lower(i + 1)));
  }
  if (!told && !lost) return end;
  const int index = article_.quotations().index_at(sentence_, clause);
  if (index == kNone) return tree_.size();
  int rest = end;
  while (rest < tree_.size() && article_.quotations().index_at(sentence_, rest) == index) ++rest;
  return rest;
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
    if (argument.head > frame_.head) end = end_of_content(argument.head, end);
    if (argument.head > frame_.head) end = end_of_lost_rest(argument.head, end);
    end = std::max(end, end_of_quotation(begin, frame_.head));
    std::tie(begin, end) = trimmed_content(tree_, begin, end);
    if (begin >= end) return false;
    if (argument.head > frame_.head && argument.head >= end) return true;  // cut before its verb
    // "hope that" asks for nothing, and "insist that it is so" neither.
    const bool demands = effect_of_verb(lemma, false, false) == ClauseEffect::Demand && lemma != "hope" &&
                         lemma != "wish" && (lemma != "insist" || tree_[argument.head].xpos == "VB");
    if (demands && draft_demanded(subject, argument.head, lemma)) return true;
    if (const auto verb = verb_of_obligation(argument.head); !verb.empty())
      draft_demanded(subject, argument.head, verb);
    Draft draft = base(subject, "said-that");
    draft.object = article_.literal(sentence_, begin, end);
    draft.object->clause = true;
    draft.object->at.token = argument.head;
    complete(std::move(draft));
    return true;
  }
  return false;
}

// "said that Sudan must return it" demands, "should" urges; "must have been" guesses, and a passive names no one.
std::string_view ClauseDrafter::verb_of_obligation(int clause) const {
  if (tree_.upos(clause) != Upos::VERB || is_passive_clause(tree_, clause)) return {};
  std::string_view verb;
  for (const int c : tree_.children(clause)) {
    if (tree_.base(c) != "aux") continue;
    const std::string_view word = tree_.lower(c);
    if (tree_.lemma(c) == "have") return {};
    if (word == "must") verb = "demand";
    if (word == "should" || word == "ought") verb = "urge";
  }
  if (verb.empty() && (tree_.lemma(clause) == "have" || tree_.lemma(clause) == "need") &&
      tree_.has_feature(clause, "VerbForm=Fin") && tree_.child(clause, "obj") == kNone) {
    const int wanted = tree_.child(clause, "xcomp");
    if (wanted != kNone && tree_.marker(wanted, "mark") == "to") verb = "demand";
  }
  return verb;
}

// "Sudan must return it", "Sudan has to return it": return
int ClauseDrafter::verb_demanded(int clause) const {
  const bool duty = tree_.lemma(clause) == "have" || tree_.lemma(clause) == "need";
  const int wanted = duty && tree_.child(clause, "obj") == kNone ? tree_.child(clause, "xcomp") : kNone;
  return wanted == kNone ? clause : wanted;
}

bool ClauseDrafter::draft_demanded(const Filler& subject, int clause, std::string_view verb) {
  bool any = false;
  const bool own = verb == tree_.lemma(frame_.head);  // "demanded that", not "said that … must"
  if (!own && (assertion_.polarity == model::Polarity::Negated || !article_.is_anchored(subject))) return false;
  const int wanted = subject_of_clause(tree_, clause);
  for (const Filler& filler : article_.all_fillers(sentence_, wanted)) {
    // "US and British forces" have a name before them; "the slaughter of the Norlanders" can do nothing.
    if (!article_.is_strong(filler) && (own || filler.at.sentence != sentence_ || !has_named_modifier(filler.at.token)))
      continue;
    if (verb == "urge" && article_.type_of(filler) == model::EntityType::Person) continue;
    for (const Filler& speaker : issuers_of(subject)) {
      Draft draft = base(speaker, "demand-of");
      draft.object = filler;
      if (own) {
        draft.phrase += " of";
      } else {
        draft.phrase = verb == "urge" ? "urged" : "demanded of";
        draft.lemma = std::string(verb);
      }
      if (verb != "urge" || own) draft.preposition = "of";
      draft.phrase += " … " + infinitive_words(tree_, verb_demanded(clause), true);
      complete(std::move(draft));
      any = true;
    }
  }
  return any;
}

/// "issued a declaration demanding that": who issued it; otherwise the subject itself.
std::vector<Filler> ClauseDrafter::issuers_of(const Filler& subject) const {
  if (subject.is_entity() || subject.at.sentence != sentence_ || !is_message_noun(tree_.lemma(subject.at.token)))
    return {subject};
  const int verb = tree_.head(subject.at.token);
  if (verb < 0 || tree_.base(subject.at.token) != "obj" || !is_issuing_verb(tree_.lemma(verb))) return {subject};
  std::vector<Filler> issuers = article_.all_fillers(sentence_, subject_of_clause(tree_, verb));
  return issuers.empty() ? std::vector<Filler>{subject} : issuers;
}

// "reiterated its demand that Israel leave"
void ClauseDrafter::draft_noun_demand(const Filler& subject, int noun) {
  const std::string& lemma = tree_.lemma(noun);
  const bool reminder = lemma == "reminder" || lemma == "warning" || lemma == "statement" || lemma == "message";
  const bool demand = lemma == "demand" || lemma == "call" || lemma == "order" || lemma == "request" ||
                      lemma == "appeal" || lemma == "instruction";
  if ((!demand && !reminder) || !is_issuing_verb(tree_.lemma(frame_.head))) return;
  for (const int c : tree_.children(noun)) {
    if (tree_.base(c) != "acl" || own_subject(tree_, c) == kNone || tree_.relation(c) == "acl:relcl") continue;
    if (demand && !is_passive_clause(tree_, c))
      draft_demanded(subject, c, "demand");
    else if (const auto verb = verb_of_obligation(c); reminder && !verb.empty())
      draft_demanded(subject, c, verb);
  }
}

}  // namespace newsgraph::extraction
