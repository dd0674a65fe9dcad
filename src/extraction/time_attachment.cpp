// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "time_attachment.hpp"

#include "lexicon.hpp"
#include "time_agreement.hpp"
#include "time_clauses.hpp"
#include "time_doubts.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace newsgraph::extraction {
namespace {

using language::Upos;

/// Days; a date without a year is read forward at most so far for what is called by a noun.
constexpr std::int64_t kFarAhead = 200;

class Attacher {
 public:
  Attacher(const Article& article, int sentence, Draft& draft)
      : article_(article), tree_(article.tree(sentence)), sentence_(sentence), draft_(draft) {}

  bool is_dated() const { return draft_.period.start || draft_.period.end; }

  /// Times that hang from the word. Of several the first that is a point or a stretch counts; "from 1996" and "until
  /// 2007" complete each other. In "eight years later, in 1984" the date as written is surer than the one counted.
  void own(int word) {
    std::vector<const TimeExpression*> found;
    for (const TimeExpression& time : article_.times(sentence_)) {
      if (time.from_told || governor_of(tree_, time) != word) continue;
      // "his last vote was on 11 September": a clause of its own
      if (tree_.child(static_cast<int>(time.head), "cop") != kNone && static_cast<int>(time.head) != word) continue;
      if (measures_other(tree_, time) || is_named_date(tree_, time) || ends_clause_before(tree_, time, word)) continue;
      if (is_of_saying(tree_, time, word) || is_of_subject(article_, sentence_, time, word) ||
          is_dateline(article_, sentence_, time))
        continue;
      if (!is_target(tree_, time, word) && !dates_event_before(tree_, time, word)) found.push_back(&time);
    }
    // "On 3 May, …, he spoke on Monday": the nearest; within "in May …" a day of it.
    std::stable_sort(found.begin(), found.end(), [&](const TimeExpression* a, const TimeExpression* b) {
      return std::abs(static_cast<int>(a->head) - word) < std::abs(static_cast<int>(b->head) - word);
    });
    for (const TimeExpression* time : found) {
      if (!is_of_other_part(found, *time)) take(*time);
    }
  }

  /// "the next day", "two weeks later"
  void counted(int word) {
    if (is_dated()) return;
    for (const TimeExpression& time : article_.times(sentence_)) {
      if (time.from_told && governor_of(tree_, time) == word && !ends_clause_before(tree_, time, word)) take(time);
    }
  }

  /// Times of an argument: behind its noun, or before it where the clause happens there ("at Monday's meeting").
  void of_argument(const FrameArgument& argument, int verb) {
    if (is_about(argument.marker) && !(argument.marker == "before" && tree_.is_name(argument.head))) return;
    for (const TimeExpression& time : article_.times(sentence_)) {
      if (governor_of(tree_, time) != argument.head) continue;
      if (measures_other(tree_, time) || is_part_of(tree_, time, argument.head) || is_target(tree_, time, verb))
        continue;
      const bool before = static_cast<int>(time.begin) < argument.head;
      const bool object = argument.role == ArgumentRole::Object;
      if (before && !(object ? is_taking_part(tree_.lemma(verb)) : is_during(argument.marker))) continue;
      take(time, sentence_, false);
    }
  }

  /// Expressions deeper inside the arguments of a clause ("hold a meeting at the hotel in Hanoi on 28 February").
  void inner(int clause) {
    for (const TimeExpression& time : article_.times(sentence_)) {
      if (is_dated()) return;
      if (is_inner(time, clause)) take(time);
    }
  }

  /// "In a statement released on Monday, X said …", "in a referendum held Saturday".
  void of_message(int argument) {
    for (const int c : tree_.children(argument)) {
      if (tree_.base(c) == "acl" && tree_.has_feature(c, "VerbForm=Part") && is_issued(tree_.lemma(c))) own(c);
    }
  }

  /// "In a study printed on Monday, they describe the causes": what they describe has no day.
  bool happened(const Frame& frame) const {
    return told_as(tree_, frame) != Told::Present || is_speech_verb(tree_.lemma(frame.head));
  }

  /// "their summit in Singapore in June": the month may hang from the place.
  void of_place(int noun) {
    for (const int c : tree_.children(noun)) {
      const std::string marker = tree_.base(c) == "nmod" ? tree_.marker(c, "case") : std::string();
      if ((marker == "in" || marker == "at") && article_.time_at(sentence_, c) == nullptr) inner(noun);
    }
  }

  /// What happens during an event dates it, and so does what is done with it: "signed it during the summit in Oslo on
  /// Monday", "held talks on Monday". After "issued after their summit in Oslo in June" the month stands beside the
  /// summit.
  void of_clause_around(int noun) {
    int at = noun;
    std::string marker = tree_.marker(noun, "case");
    const bool done = tree_.base(noun) == "obj";
    for (int steps = 0; at >= 0 && !is_clause_head(tree_, at) && steps < tree_.size(); ++steps, at = tree_.head(at)) {
      const std::string_view base = tree_.base(at);
      if (base != "obl" && base != "nmod" && base != "obj") return;
    }
    if (at < 0) return;
    const bool carried_out = done && is_light_verb(tree_.lemma(at));
    if (carried_out || marker == "during" || marker == "at") return own(at);
    if (marker != "after" && marker != "following" && marker != "since" && marker != "before") return;
    const int last = tree_.last_of(noun);
    for (const TimeExpression& time : article_.times(sentence_)) {
      const int before = static_cast<int>(time.begin) - 1;
      const bool beside = before == last || (before - 1 == last && tree_.upos(before) == Upos::ADP);
      if (beside && governor_of(tree_, time) == at) take(time);
    }
  }

  void take(const TimeExpression& time) { take(time, sentence_, true); }

  /// `merges`: an open period so far may be completed.
  void take(const TimeExpression& time, int sentence, bool merges) {
    const Tree& tree = article_.tree(sentence);
    if (merges || !is_dated()) merge(period_in(tree, time));
    // "until Wednesday" is no Wednesday.
    const int begin = static_cast<int>(time.begin);
    const bool bound = begin > 0 && in("until till before after since by between every", tree.lower(begin - 1));
    Filler filler = article_.literal(sentence, bound ? begin - 1 : begin, static_cast<int>(time.end));
    const bool listed = std::any_of(draft_.qualifiers.begin(), draft_.qualifiers.end(),
                                    [&](const DraftQualifier& q) { return q.filler.span == filler.span; });
    if (listed) return;
    if (time.kind == TimeKind::Duration) lengths_.push_back(filler.span);
    taken_.push_back(filler.span);
    draft_.qualifiers.push_back({"time", std::move(filler)});
  }

  /// Beside a date a length of time is mostly that of something else: "landed on Sunday with six months behind them".
  void drop_lengths() {
    if (is_dated()) drop(lengths_);
  }

  bool is_told_as_fact() const {
    return draft_.assertion.modality == model::Modality::Actual ||
           draft_.assertion.modality == model::Modality::Claimed;
  }

  /// "a meeting in Oslo next month" is yet to come; a date read as most of a year ahead is one gone by.
  void check_event() {
    const auto& today = article_.story_times().published();
    if (!today || !today->is_complete() || !draft_.period.start) return;
    const std::int64_t ahead =
        model::days_from_civil(draft_.period.start->first_day()) - model::days_from_civil(*today);
    if (!is_told_as_fact() || ahead <= 0) return;
    if (ahead < kFarAhead) {
      draft_.assertion.modality = model::Modality::Planned;
    } else {
      draft_.period = {};
      drop(taken_);
    }
  }

  /// What is told as present did not happen on a day gone by, nor what is told as past on one to come: the date is
  /// another's. What is told as present of a day to come is planned.
  void check_tense(const Frame& frame) {
    const auto& today = article_.story_times().published();
    if (!today || !today->is_complete() || !is_dated() || is_speech_verb(tree_.lemma(frame.head))) return;
    const bool gone = draft_.period.start && draft_.period.end && draft_.period.end->last_day() < today->first_day();
    const bool to_come = draft_.period.start && draft_.period.start->first_day() > today->last_day();
    if (!gone && !to_come) return;
    const Told told = told_as(tree_, frame);
    const bool ahead = to_come && told == Told::Present;
    if ((gone && told == Told::Present) || (to_come && told == Told::Past) ||
        (ahead && is_consequence(tree_.lemma(frame.head)))) {
      draft_.period = {};
      drop(taken_);
    } else if (ahead && draft_.period.start->is_complete() && !is_arranging(tree_.lemma(frame.head)) &&
               is_told_as_fact()) {
      draft_.assertion.modality = model::Modality::Planned;
    }
  }

 private:
  void drop(const std::vector<model::Span>& spans) {
    std::erase_if(draft_.qualifiers, [&](const DraftQualifier& q) {
      return q.role == "time" && std::find(spans.begin(), spans.end(), q.filler.span) != spans.end();
    });
  }

  /// The stretch the expression means behind its preposition.
  model::Period period_in(const Tree& tree, const TimeExpression& time) const {
    const std::string preposition = preposition_of(tree, time);
    // "not until after 9 September", "through his 2008 and 2010 runs": no bound.
    const int first = tree.first_conjunct(static_cast<int>(time.head));
    const bool listed = tree.marker(first, "case") == "through" && tree.conjuncts(first).size() > 1;
    if (listed || preposition == "until after") return {};
    if (const auto next = day_after(tree, time)) return {time.period.start, next};
    // "recorded 611 shocks as of Saturday": all up to then.
    if (preposition == "as of" && time.period.end && counts_object()) return {std::nullopt, time.period.end};
    return period_of(time, preposition);
  }

  /// "on Monday and Tuesday": the second of two days in a row.
  std::optional<model::PartialDate> day_after(const Tree& tree, const TimeExpression& time) const {
    if (&tree != &tree_ || !time.period.start || time.period.start != time.period.end ||
        !time.period.start->is_complete())
      return std::nullopt;
    for (const TimeExpression& other : article_.times(sentence_)) {
      const auto& day = other.period.start;
      const bool beside = other.begin == time.end + 1 && tree_.lower(static_cast<int>(time.end)) == "and";
      if (beside && day && day->is_complete() && other.period.end == day &&
          model::days_from_civil(*day) == model::days_from_civil(*time.period.start) + 1)
        return day;
    }
    return std::nullopt;
  }

  /// "ran for Congress in 2010 and for the Senate in 2018": each time is that of its side of the "and".
  bool is_of_other_part(const std::vector<const TimeExpression*>& times, const TimeExpression& time) const {
    if (!draft_.object || draft_.object->at.sentence != sentence_) return false;
    const auto between = [&](int from, int to) {
      for (int i = from; i + 1 < to; ++i) {
        if (tree_.upos(i) == Upos::CCONJ && tree_.upos(i + 1) == Upos::ADP) return true;
      }
      return false;
    };
    const int object = draft_.object->at.token;
    const int head = static_cast<int>(time.head);
    return between(std::min(object, head), std::max(object, head)) &&
           std::ranges::any_of(times, [&](const TimeExpression* other) {
             const int own = static_cast<int>(other->head);
             return other != &time && !between(std::min(object, own), std::max(object, own));
           });
  }

  bool counts_object() const {
    if (!draft_.object || draft_.object->at.sentence != sentence_ || draft_.lemma == "have") return false;
    const int object = draft_.object->at.token;
    return tree_.is_verb(draft_.head) && (tree_.child(object, "nummod") != kNone || tree_.upos(object) == Upos::NUM);
  }

  static bool is_within(const model::Period& inner, const model::Period& outer) {
    return inner != outer && inner.start && inner.end && outer.start && outer.end &&
           outer.start->first_day() <= inner.start->first_day() && inner.end->last_day() <= outer.end->last_day();
  }

  void merge(const model::Period& period) {
    model::Period& mine = draft_.period;
    if ((!mine.start && !mine.end) || is_within(period, mine)) {
      mine = period;
    } else if (mine.start && !mine.end && !period.start && period.end &&
               mine.start->first_day() <= period.end->last_day()) {
      mine.end = period.end;
    } else if ((mine.start.has_value() != mine.end.has_value()) && period.start && period.end) {
      mine = period;  // "held since July 2010, he was moved on Monday"
    }
  }

  bool is_inner(const TimeExpression& time, int clause) const {
    const std::string_view own = tree_.base(static_cast<int>(time.head));
    if ((own != "nmod" && own != "obl") || measures_other(tree_, time) || is_target(tree_, time, clause)) return false;
    int at = governor_of(tree_, time);
    if (at >= 0 && is_part_of(tree_, time, at)) return false;
    if (at > static_cast<int>(time.head) && !is_during(tree_.marker(at, "case"))) return false;
    for (int steps = 0; at >= 0 && at != clause && steps < tree_.size(); ++steps, at = tree_.head(at)) {
      const std::string_view base = tree_.base(at);
      if (base != "nmod" && base != "obl" && base != "obj") return false;
      const std::string marker = tree_.marker(at, "case");
      if (is_about(marker) && !(marker == "before" && tree_.is_name(at))) return false;
      // An event's time is the clause's only where that happens at the event.
      if (event_noun(tree_.lemma(at)) && base != "obj" && !is_during(marker)) return false;
    }
    return at == clause;
  }

  const Article& article_;
  const Tree& tree_;
  int sentence_;
  Draft& draft_;
  std::vector<model::Span> taken_;    ///< the times added here
  std::vector<model::Span> lengths_;  ///< of these, lengths of time
};

void attach_own_times(const Article& article, int sentence, const Frame& frame, Attacher& attacher) {
  const Tree& tree = article.tree(sentence);
  attacher.own(frame.head);
  for (const int governor : frame.governors) attacher.own(governor);
  for (const FrameArgument& argument : frame.arguments) {
    if (argument.inherited) continue;
    const bool oblique = argument.role == ArgumentRole::Oblique;
    if (oblique || argument.role == ArgumentRole::Object) attacher.of_argument(argument, frame.head);
    if (oblique && is_during(argument.marker) && attacher.happened(frame)) attacher.of_message(argument.head);
  }
  // "Germany on Monday banned X"
  const bool names_subject =
      frame.subject_source == SubjectSource::Own && frame.subject < frame.head && tree.is_name(frame.subject);
  if (!attacher.is_dated() && names_subject) attacher.own(frame.subject);
  attacher.inner(frame.head);
  attacher.counted(frame.head);
  for (const int governor : frame.governors) attacher.counted(governor);
}

}  // namespace

void attach_clause_times(const Article& article, int sentence, const Frame& frame, Draft& draft) {
  Attacher attacher(article, sentence, draft);
  attach_own_times(article, sentence, frame, attacher);
  if (attacher.is_dated()) {
    attacher.check_tense(frame);
  } else if (const SharedTime shared = find_shared_time(article, sentence, frame); shared.time != nullptr) {
    attacher.take(*shared.time, shared.sentence, true);
  }
  attacher.drop_lengths();
}

void attach_event_times(const Article& article, int sentence, int noun, Draft& draft) {
  Attacher attacher(article, sentence, draft);
  attacher.own(noun);
  if (!attacher.is_dated()) attacher.of_message(noun);
  if (!attacher.is_dated()) attacher.of_place(noun);
  if (!attacher.is_dated()) attacher.of_clause_around(noun);
  attacher.counted(noun);
  attacher.drop_lengths();
  attacher.check_event();
}

bool has_time(const Article& article, int sentence, int word) {
  const Tree& tree = article.tree(sentence);
  const auto& times = article.times(sentence);
  return std::any_of(times.begin(), times.end(), [&](const TimeExpression& time) {
    return (time.period.start || time.period.end) && governor_of(tree, time) == word;
  });
}

}  // namespace newsgraph::extraction
