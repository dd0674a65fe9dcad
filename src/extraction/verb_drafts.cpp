// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What a verb says of its subject: its object, recipient, complements and what hangs from them.
#include "clause_drafter.hpp"
#include "draft_filter.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "time_attachment.hpp"
#include "valency.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace newsgraph::extraction {

using language::Upos;

std::vector<std::pair<int, Filler>> ClauseDrafter::objects() const {
  std::vector<std::pair<int, Filler>> found;
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::Object) continue;
    if (article_.time_at(sentence_, argument.head) != nullptr) continue;
    for (const int conjunct : tree_.conjuncts(argument.head)) {
      if (conjunct != argument.head && is_clause_head(tree_, conjunct)) continue;
      if (article_.is_excluded(sentence_, conjunct)) continue;
      if (conjunct != argument.head && is_doubtful_member(conjunct)) continue;
      // "the struggles she faces and her firm": she does not face the firm.
      if (conjunct > frame_.head && argument.head < frame_.head && tree_.dominates(argument.head, frame_.head))
        continue;
      // "drove a truck fast and across the line", "injuring people and damaging churches and houses"
      if (conjunct != argument.head &&
          (tree_.child(conjunct, "case") != kNone || follows_other_verb(argument.head, conjunct)))
        continue;
      // "placed netting and electric prods" with "electric" as the object
      if (tree_.upos(conjunct) == Upos::ADJ && !tree_.is_name(conjunct) && tree_.child(conjunct, "det") == kNone &&
          tree_[conjunct].xpos == "JJ")
        continue;
      std::vector<Filler> fillers;
      if (tree_.dominates(conjunct, frame_.head)) fillers = article_.described(sentence_, conjunct);
      if (fillers.empty()) fillers = article_.fillers(sentence_, conjunct);
      for (Filler& filler : fillers) found.emplace_back(conjunct, std::move(filler));
    }
  }
  // "indicates 82 % of them used it": said, not had
  if (!found.empty() || effect_of_verb(tree_.lemma(frame_.head), false, false) != ClauseEffect::None) return found;
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::Object || argument.inherited) continue;
    if (auto sum = amount(argument.head)) found.emplace_back(argument.head, std::move(*sum));
  }
  return found;
}

// "pay 2 euros a litre, buyers such as hotels 3 euros a litre": what no coordinator joins to the list, as the parser
// found it, is hardly one more of it.
bool ClauseDrafter::is_doubtful_member(int conjunct) const {
  constexpr double kLeast = 0.35;
  constexpr double kLeastWithoutCoordinator = 0.5;
  const auto margin = static_cast<double>(tree_[conjunct].parse_margin);
  if (margin <= 0.0 || margin >= kLeastWithoutCoordinator) return false;
  if (margin < kLeast) return true;
  return std::ranges::none_of(tree_.conjuncts(tree_.first_conjunct(conjunct)),
                              [&](int member) { return member >= conjunct && tree_.child(member, "cc") != kNone; });
}

// "offered US$1 million": a sum is no thing of its own, but it is what was offered.
std::optional<Filler> ClauseDrafter::amount(int head) const {
  const bool sum = tree_.upos(head) == Upos::SYM || tree_.lower(head).ends_with("$") || tree_.lower(head) == "€" ||
                   tree_.lower(head) == "£";
  if (!sum || article_.time_at(sentence_, head) != nullptr || tree_.child(head, "conj") != kNone) return std::nullopt;
  const auto [begin, end] = article_.phrase_tokens(sentence_, head, true);
  if (end - begin < 2 || end - begin > 8) return std::nullopt;
  Filler filler = article_.literal(sentence_, begin, end);
  filler.at = {sentence_, head};
  return filler;
}

bool ClauseDrafter::follows_other_verb(int object, int conjunct) const {
  for (const int c : tree_.children(frame_.head)) {
    if (tree_.base(c) == "conj" && tree_.upos(c) == Upos::VERB && c > object && c < conjunct) return true;
  }
  return false;
}

void ClauseDrafter::draft_verb() {
  collect_adjuncts();
  auto found = objects();
  if (found.empty()) found = stuff_of_amount();
  const bool agent = frame_.passive && draft_agents();
  const bool lost_object = found.empty() && has_unknown_object();
  if (!frame_.passive)
    draft_together(found);
  else if (tree_.lemma(frame_.head) == "commit")
    draft_jointly(subjects_, found);
  draft_object_places(found);
  for (const Filler& subject : subjects_) {
    bool any = agent;
    for (const auto& [token, object] : found) {
      draft_object(subject, token, object);
      draft_noun_demand(subject, token);
      any = true;
    }
    any = draft_recipient(subject, found) || any;
    if (!lost_object) {
      any = draft_predicative(subject, found) || any;
      any = draft_adjuncts(subject, found) || any;
    }
    any = draft_said(subject) || any;
    any = draft_milestone(subject) || any;
    if (!any && has_no_complement() && is_worth_saying_alone(subject)) {
      Draft draft = base(subject, frame_.passive ? "passive-alone" : "verb-alone");
      complete(std::move(draft));
    }
  }
}

/// "retrieved it in her dress", "received $12 million in funds": without what it was the rest says nothing.
bool ClauseDrafter::has_unknown_object() const {
  const FrameArgument* object = frame_.argument(ArgumentRole::Object);
  return object != nullptr && article_.time_at(sentence_, object->head) == nullptr;
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
  if (draft_provided(subject, object)) return;
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
      if (complement_of_object(tree_, frame_.head) != argument.head)
        draft.phrase.append(" ").append(tree_.lower(argument.head));
      draft.lemma += " " + tree_.lemma(argument.head);
    }
  }
  add_recipient(subject, draft);
  // "tightened sanctions on Libya" says what "tightened | sanctions on Libya" would.
  // An event that is spoken of elsewhere too stays a thing of its own.
  const bool absorbed_noun = !article_.is_strong(object) && complement_of_object(tree_, frame_.head) == kNone &&
                             absorb_noun(subject, token, predicate_phrase(), verb_lemma());
  if (absorbed_noun && object.cluster < 0 && !has_named_modifier(token)) return;
  complete(draft);
  if (article_.is_strong(object)) draft_crew(subject, token, object);
}

// "gave Ana Ruiz his support" is more than "gave support".
void ClauseDrafter::add_recipient(const Filler& subject, Draft& draft) const {
  if (!in("give send offer show pay award grant hand bring lend sell teach promise owe allow deny refuse guarantee "
          "assign "
          "wish",
          tree_.lemma(frame_.head)))
    return;
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::IndirectObject) continue;
    for (const Filler& recipient : article_.all_fillers(sentence_, argument.head)) {
      if (recipient.cluster >= 0 && recipient.cluster == subject.cluster) continue;  // "gave themselves a rise"
      draft.qualifiers.push_back({"to", recipient});
    }
  }
}

// "dispatched inspectors to Norland": they keep their place beside where they went.
void ClauseDrafter::draft_crew(const Filler& subject, int noun, const Filler& object) {
  if (tree_.upos(noun) != Upos::NOUN || object.cluster < 0 || article_.is_named(object.cluster)) return;
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role == ArgumentRole::Predicative || argument.role == ArgumentRole::Clause) return;
  }
  for (const int c : tree_.children(noun)) {
    if (tree_.base(c) != "nmod" || c < noun || article_.time_at(sentence_, c) != nullptr) continue;
    const std::string marker = tree_.marker(c, "case");
    if (marker != "to" && marker != "against" && marker != "on" && marker != "over" && marker != "of") continue;
    for (const Filler& filler : article_.all_fillers(sentence_, c)) {
      if (article_.has_name(filler) && filler.cluster != subject.cluster)
        complete(absorbed(subject, noun, c, marker, filler, predicate_phrase(), verb_lemma()));
    }
  }
}

// "paid the family $2 million": what was given stands in the relation even where it is no thing of its own.
bool ClauseDrafter::draft_amount(const FrameArgument& given, Draft& draft) const {
  if (tree_.upos(given.head) == Upos::PRON || article_.time_at(sentence_, given.head) != nullptr) return false;
  const auto [begin, end] = article_.phrase_tokens(sentence_, given.head, false);
  draft.phrase += " " + article_.text_of(article_.span_of(sentence_, begin, end)) + " to";
  draft.preposition = "to";
  return true;
}

bool ClauseDrafter::draft_recipient(const Filler& subject, const std::vector<std::pair<int, Filler>>& found) {
  bool any = false;
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::IndirectObject) continue;
    for (const Filler& recipient : article_.all_fillers(sentence_, argument.head)) {
      Draft draft = base(subject, "verb-recipient");
      draft.object = recipient;
      const FrameArgument* given = frame_.argument(ArgumentRole::Object);
      if (found.empty() && given != nullptr && given->head > argument.head && !draft_amount(*given, draft)) continue;
      if (!found.empty()) {
        draft.phrase +=
            " " + article_.text_of(found.front().second.span) + infinitive_behind(found.front().first) + " to";
        if (found.front().second.is_concept()) draft.lemma += " " + to_lower(tree_.lemma(found.front().first));
        draft.preposition = "to";
      }
      complete(std::move(draft));
      any = true;
    }
  }
  return any;
}

// "offered guests the opportunity to change rooms": an opportunity of nothing says nothing.
std::string ClauseDrafter::infinitive_behind(int noun) const {
  for (const int c : tree_.children(noun)) {
    if (c > noun && tree_.base(c) == "acl" && tree_.has_feature(c, "VerbForm=Inf") && tree_.marker(c, "mark") == "to")
      return " " + infinitive_words(tree_, c, true);
  }
  return {};
}

bool ClauseDrafter::draft_adjuncts(const Filler& subject, const std::vector<std::pair<int, Filler>>& found) {
  bool any = false;
  bool first = true;
  const bool said =
      frame_.argument(ArgumentRole::Clause) != nullptr || frame_.argument(ArgumentRole::IndirectObject) != nullptr;
  // "was found guilty on two counts", "was named envoy to Oslo": not found on counts, named to Oslo
  const auto said_of_subject = found.empty() ? predicative_words() : std::optional<std::string>("");
  if (!said_of_subject) return false;
  const std::string predicate = predicate_phrase() + *said_of_subject;
  for (const Adjunct& adjunct : ranked_adjuncts()) {
    const std::string& marker = adjunct.marker;
    if (adjunct.aside || ((marker == "as" || is_dating(marker)) && !found.empty())) continue;
    if (said && !frame_.passive && is_speech_verb(tree_.lemma(frame_.head)) && marker != "to" && marker != "on" &&
        marker != "via")
      continue;
    // "found in most states that …": where, of what was found
    const FrameArgument* clause = frame_.argument(ArgumentRole::Clause);
    if (found.empty() && !frame_.passive && clause != nullptr && tree_.base(clause->head) == "ccomp" &&
        adjunct.head > frame_.head && !in("to with via on by", marker) &&
        effect_of_verb(tree_.lemma(frame_.head), false, false) != ClauseEffect::None)
      continue;
    // "entered into an agreement with the government"
    if (found.empty() && !said && !article_.is_strong(adjunct.fillers.front()) &&
        absorb_noun(subject, adjunct.head, predicate + (marker.empty() ? "" : " " + marker), verb_lemma())) {
      any = true;
      first = false;
      continue;
    }
    // "set fire to the offices of the council"
    const bool onto = marker == "to" || marker == "on" || marker == "against" || marker == "into" || marker == "at";
    if (!found.empty() && !said && !adjunct.entity && onto && found.front().second.cluster < 0 &&
        tree_.upos(adjunct.head) == Upos::NOUN && tree_.upos(found.front().first) == Upos::NOUN) {
      absorb_inner(subject, found.front().first, marker, adjunct.head, predicate_phrase(), verb_lemma());
    }
    // "expressed the intent to leave in Oslo": where, of an intent that is told with its object
    if (!found.empty() && !infinitive_behind(found.front().first).empty()) continue;
    for (const Filler& filler : adjunct.fillers) {
      const bool entity = article_.is_anchored(filler);
      const bool moved =
          !found.empty() && article_.is_strong(found.front().second) &&
          (marker == "from" || marker == "of" || marker == "into" || marker == "against" || marker == "with");
      if (!entity && (said || (!found.empty() && !moved) || (!first && !moved))) continue;
      if (found.empty()) {
        Draft draft = base(subject, frame_.passive ? "passive-oblique" : "verb-oblique");
        draft.object = filler;
        if (!said_of_subject->empty()) {
          draft.phrase += *said_of_subject;
          const std::string last = last_word(*said_of_subject);  // a name makes no kind of relation
          if (!begins_upper(last)) draft.lemma += " " + to_lower(last);
        }
        if (!marker.empty()) draft.phrase += " " + marker;
        draft.preposition = last_word(marker);
        complete(std::move(draft));
      } else if (article_.is_strong(found.front().second) &&
                 !is_idiom(verb_lemma(), tree_.lemma(found.front().first))) {
        Draft draft = base(subject, "verb-object-oblique");
        draft.object = filler;
        draft.phrase += " " + article_.text_of(found.front().second.span) + " " + marker;
        draft.preposition = last_word(marker);
        complete(std::move(draft));
      } else {
        complete(
            absorbed(subject, found.front().first, adjunct.head, marker, filler, predicate_phrase(), verb_lemma()));
      }
      any = true;
    }
    if (!marker.empty()) first = false;
  }
  return any;
}

}  // namespace newsgraph::extraction
