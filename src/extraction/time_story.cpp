// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "time_story.hpp"

#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "time_lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace newsgraph::extraction {
namespace {

using language::Upos;
using model::PartialDate;

/// A day spoken of in the sentence before is still spoken of; within a paragraph it may lie further back.
constexpr int kReachAcross = 1;
constexpr int kReachWithin = 4;
/// The lead is among the first sentences (a headline and a caption may stand before it), and news is fresh.
constexpr int kLeadSentences = 5;
constexpr std::int64_t kFreshDays = 7;

bool is_day(const TimeExpression& time) {
  return time.kind == TimeKind::Date && time.period.start && time.period.start == time.period.end &&
         time.period.start->is_complete();
}

/// Whether the expression dates the verb: nothing that heads a clause of its own stands between them.
bool dates(const Tree& tree, const TimeExpression& time, int verb) {
  int at = governor_of(tree, time);
  for (int steps = 0; at >= 0 && at != verb && steps < tree.size(); ++steps, at = tree.head(at)) {
    if (is_clause_head(tree, at) || tree.base(at) == "appos" || tree.base(at) == "parataxis") return false;
  }
  return at == verb;
}

/// "sentenced to seven years": what somebody gets, not when.
bool is_term(const Tree& tree, const TimeExpression& time) {
  const int head = static_cast<int>(time.head);
  const int verb = tree.head(head);
  return verb >= 0 && verb < head && tree.base(head) == "obl" && tree.marker(head, "case") == "to" &&
         is_punishing(tree.lemma(verb));
}

bool is_short_event(std::string_view lemma) {
  static constexpr std::array<std::string_view, 22> kEvents = {
      "meeting", "summit",  "talk",   "talks",    "conference", "visit",      "trip",  "tour",
      "trial",   "hearing", "debate", "festival", "tournament", "convention", "match", "test",
      "session", "forum",   "rally",  "event",    "congress",   "negotiation"};
  return is_among(kEvents, lemma);
}

}  // namespace

int governor_of(const Tree& tree, const TimeExpression& time) {
  const int begin = static_cast<int>(time.begin);
  const int end = static_cast<int>(time.end);
  int governor = static_cast<int>(time.head);
  for (int steps = 0; governor >= 0 && steps < tree.size(); ++steps) {
    if (governor < begin || governor >= end) break;
    governor = tree.head(governor);
  }
  int before = begin - 1;
  while (before > 0 && in("in on late early earlier later", tree.lower(before))) --before;
  const bool after_saying =
      before >= 0 && tree.is_verb(before) && is_speech_verb(tree.lemma(before)) && end < tree.size();
  // "told reporters today it would close"
  const int listened = before >= 0 ? tree.head(before) : kNone;
  const std::string_view how = before >= 0 ? tree.base(before) : std::string_view();
  const bool after_listener = listened >= 0 && listened < before && (how == "obj" || how == "iobj") &&
                              tree.is_verb(listened) && is_speech_verb(tree.lemma(listened)) && governor > end &&
                              tree.base(governor) == "ccomp" && tree.head(governor) == listened;
  if (after_listener) return listened;
  if (after_saying && governor > end && tree.base(governor) == "ccomp" && tree.head(governor) == before) return before;
  return governor;
}

StoryTimes::StoryTimes(const std::vector<Tree>& trees, const Quotations& quotations,
                       const std::optional<PartialDate>& published)
    : published_(published) {
  std::optional<PartialDate> told;
  int told_in = 0;
  for (int s = 0; s < static_cast<int>(trees.size()); ++s) {
    const Tree& tree = trees[static_cast<std::size_t>(s)];
    const int reach = tree.sentence().begins_paragraph ? kReachAcross : kReachWithin;
    if (s - told_in > reach) told.reset();
    told_.push_back(told);
    times_.push_back(find_time_expressions(tree.sentence(), TimeReference{published, told}));
    std::erase_if(times_.back(), [&](const TimeExpression& time) { return is_term(tree, time); });
    for (const TimeExpression& time : times_.back()) {
      if (!time.period.start || time.period.start != time.period.end) continue;
      told = time.period.start;
      told_in = s;
    }
  }
  find_story_day(trees, published);
  find_days_of_speaking(trees, quotations);
  if (!story_day_) return;
  for (int s = 0; s < static_cast<int>(trees.size()); ++s) find_days_of_events(trees[static_cast<std::size_t>(s)], s);
}

const TimeExpression* StoryTimes::main_day(const Tree& tree, int sentence) const {
  for (const TimeExpression& time : at(sentence)) {
    if (!is_day(time)) continue;
    for (int at = governor_of(tree, time), steps = 0; at >= 0 && steps < tree.size(); ++steps, at = tree.head(at)) {
      if (tree.head(at) < 0 && dates(tree, time, at)) return &time;
    }
  }
  return nullptr;
}

void StoryTimes::find_story_day(const std::vector<Tree>& trees, const std::optional<PartialDate>& published) {
  if (!published || !published->is_complete()) return;
  const std::int64_t today = model::days_from_civil(*published);
  const int last = std::min(kLeadSentences, static_cast<int>(trees.size()));
  for (int s = 0; s < last && !story_day_; ++s) {
    const TimeExpression* time = main_day(trees[static_cast<std::size_t>(s)], s);
    if (time == nullptr) continue;
    const std::int64_t day = model::days_from_civil(*time->period.start);
    if (day <= today && day >= today - kFreshDays) story_day_ = time->period.start;
  }
}

std::optional<PartialDate> StoryTimes::day_of(const Tree& tree, int sentence, int verb) const {
  for (const TimeExpression& time : at(sentence)) {
    if (is_day(time) && dates(tree, time, verb)) return time.period.start;
  }
  return std::nullopt;
}

bool StoryTimes::is_dated(const Tree& tree, const TokenRef& verb) const {
  const auto& times = at(verb.sentence);
  return std::any_of(times.begin(), times.end(), [&](const TimeExpression& time) {
    return time.kind == TimeKind::Date && time.period.start && !is_day(time) && dates(tree, time, verb.token);
  });
}

void StoryTimes::find_days_of_speaking(const std::vector<Tree>& trees, const Quotations& quotations) {
  for (int i = 0; i < quotations.size(); ++i) read_quotation(trees, quotations, i);
}

// What is quoted was said on the day that the verb of saying names, else on the day of the story; either may lie before
// the day of printing.
void StoryTimes::read_quotation(const std::vector<Tree>& trees, const Quotations& quotations, int index) {
  const auto [first, last] = quotations.sentences(index);
  const TokenRef verb = quotations.speech_verb(index);
  std::optional<PartialDate> day;
  if (verb.is_set()) day = day_of(trees[static_cast<std::size_t>(verb.sentence)], verb.sentence, verb.token);
  // "In 2006, X said, "They lead today"": on which day is not told.
  const bool vague = !day && verb.is_set() && is_dated(trees[static_cast<std::size_t>(verb.sentence)], verb);
  if (!day && !vague) day = story_day_;
  if (!day && !vague) return;
  for (int s = first; s <= last; ++s) {
    auto& times = times_[static_cast<std::size_t>(s)];
    const auto is_inside = [&](const TimeExpression& time) {
      return quotations.index_at(s, static_cast<int>(time.begin)) == index;
    };
    if (std::none_of(times.begin(), times.end(), is_inside)) continue;
    const auto spoken = find_time_expressions(trees[static_cast<std::size_t>(s)].sentence(),
                                              TimeReference{day, told_[static_cast<std::size_t>(s)]});
    for (TimeExpression& time : times) {
      if (!is_inside(time)) continue;
      const auto same = std::find_if(spoken.begin(), spoken.end(), [&](const TimeExpression& other) {
        return other.begin == time.begin && other.end == time.end;
      });
      if (same != spoken.end()) time = *same;
    }
  }
}

// "on the second day of the summit": the day told of, where the story is that of one day. The first day may lie back.
void StoryTimes::find_days_of_events(const Tree& tree, int sentence) {
  auto& times = times_[static_cast<std::size_t>(sentence)];
  const bool dated = std::any_of(times.begin(), times.end(),
                                 [](const TimeExpression& time) { return time.period.start || time.period.end; });
  if (dated) return;
  for (int i = 1; i + 2 < tree.size(); ++i) {
    if (tree.lower(i) != "day" || tree.lower(i + 1) != "of") continue;
    const std::string_view which = tree.lower(i - 1);
    const auto number = ordinal(which);
    if (!(number && *number > 1 && *number < 10) && which != "final" && which != "last" && which != "closing") continue;
    const int event = tree.child(i, "nmod");
    if (event == kNone || !is_short_event(to_lower(tree.lemma(event)))) continue;
    TimeExpression time;
    time.begin = static_cast<std::uint32_t>(i - 1);
    time.end = static_cast<std::uint32_t>(i + 1);
    time.head = static_cast<std::uint32_t>(i);
    time.period = model::Period{story_day_, story_day_};
    const auto after =
        std::find_if(times.begin(), times.end(), [&](const TimeExpression& other) { return other.begin >= time.end; });
    times.insert(after, time);
    return;
  }
}

}  // namespace newsgraph::extraction
