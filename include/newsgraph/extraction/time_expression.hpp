// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Time expressions of a sentence and their values against the article's date, in the spirit of SUTime (Chang & Manning,
// 2012): "Thursday", "late 2017", "2016-2017", "June last year", "two days after", "since 2003". Pure functions.

#include "newsgraph/language/sentence.hpp"
#include "newsgraph/model/date.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace newsgraph::extraction {

/// Tokens [begin, end) of the sentence, preposition excluded, and what they mean; an empty period where the expression
/// is a time that can't be placed (no article date, or a time of day only).
struct TimeExpression {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t head = 0;
  model::Period period;
};

/// All time expressions, in order, not overlapping. `published` is what relative ones count from; `past_context` says
/// whether a bare weekday or month is to be read backwards (news in the past tense) or forwards.
std::vector<TimeExpression> find_time_expressions(const language::Sentence& sentence,
                                                  const std::optional<model::PartialDate>& published);

/// The value of one expression under a preposition ("since", "until", "by", "from", "in", …) and the tense of its verb.
model::Period period_of(const TimeExpression& expression, std::string_view preposition);

}  // namespace newsgraph::extraction
