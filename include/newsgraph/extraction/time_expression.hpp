// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Time expressions of a sentence and their values against the article's date, in the spirit of SUTime (Chang & Manning,
// 2012): "Thursday", "late 2017", "2016-2017", "June last year", "two days after", "since 2003". Pure functions, safe
// for concurrent use; linear in the sentence's length. Nothing is thrown.

#include "newsgraph/language/sentence.hpp"
#include "newsgraph/model/date.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace newsgraph::extraction {

/// Date: a point or a calendar unit (day, week, season, year). Range: two ends named ("2016-2017", "from X to Y", "the
/// past two years"). Duration ("two years"), TimeOfDay ("2pm") and Recurring ("Mondays") can't be placed: no period.
enum class TimeKind : std::uint8_t { Date, Range, Duration, TimeOfDay, Recurring };

/// What the times of a sentence count from.
struct TimeReference {
  std::optional<model::PartialDate> now;   ///< the day of writing or, in a quotation, of speaking
  std::optional<model::PartialDate> told;  ///< the date last spoken of, for "the next day", "two weeks later"
};

/// Tokens [begin, end) of the sentence, preposition excluded, and what they mean; an empty period where the expression
/// is a time that can't be placed (no article date, a time of day, a duration, "the same day" of an unknown one).
struct TimeExpression {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t head = 0;
  model::Period period;
  TimeKind kind = TimeKind::Date;
  bool from_told = false;  ///< counted from the date last spoken of
};

/// All time expressions, in order, not overlapping. `published` is what relative ones count from. A bare weekday, month
/// or day is read backwards, today included, unless its verb looks ahead ("will meet on Friday", "ends on Saturday").
std::vector<TimeExpression> find_time_expressions(const language::Sentence& sentence,
                                                  const std::optional<model::PartialDate>& published);
/// The same in the midst of a story. Dates of the sentence count as spoken of for what follows them.
std::vector<TimeExpression> find_time_expressions(const language::Sentence& sentence, const TimeReference& reference);

/// The value of one expression under a preposition in lower case: "since", "from", "after" give a lone start, "until",
/// "by", "before" a lone end; all others, and ranges, leave it as it is.
model::Period period_of(const TimeExpression& expression, std::string_view preposition);

}  // namespace newsgraph::extraction
