// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/extraction/time_expression.hpp"

#include "time_parser.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {
namespace {

constexpr std::array<std::string_view, 6> kSincePrepositions{"since",    "from",      "after",
                                                             "starting", "beginning", "following"};
// Not a bare "to": "postponed to Friday" and "dates to 1873" are points.
constexpr std::array<std::string_view, 8> kUntilPrepositions{"until", "till",    "by",     "before",
                                                             "up to", "through", "up til", "til"};

// The token of the span that hangs from outside it.
std::uint32_t head_of(const language::Sentence& sentence, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i) {
    const std::int32_t head = sentence.tokens[i].head;
    if (head < static_cast<std::int32_t>(begin) || head >= static_cast<std::int32_t>(end)) return i;
  }
  return end - 1;  // a cycle: no tree of ours
}

}  // namespace

std::vector<TimeExpression> find_time_expressions(const language::Sentence& sentence,
                                                  const std::optional<model::PartialDate>& published) {
  return find_time_expressions(sentence, TimeReference{published, std::nullopt});
}

std::vector<TimeExpression> find_time_expressions(const language::Sentence& sentence, const TimeReference& reference) {
  std::vector<TimeExpression> found;
  TimeParser parser(sentence, reference);
  for (std::size_t at = 0; at < parser.size();) {
    const bool inside_token = at > 0 && parser.token_of(at - 1) == parser.token_of(at);
    const std::optional<TimeMatch> match = inside_token ? std::nullopt : parser.match(at);
    const bool ends_inside_token =
        match && match->end < parser.size() && parser.token_of(match->end - 1) == parser.token_of(match->end);
    if (!match || ends_inside_token) {
      ++at;
      continue;
    }
    TimeExpression expression;
    expression.begin = parser.token_of(at);
    expression.end = parser.token_of(match->end - 1) + 1;
    expression.head = head_of(sentence, expression.begin, expression.end);
    expression.period = match->period;
    expression.kind = match->kind;
    expression.from_told = match->from_told;
    const model::Period& period = expression.period;
    if (period.start && period.start == period.end) parser.tell(*period.start, at);
    found.push_back(expression);
    at = match->end;
  }
  return found;
}

model::Period period_of(const TimeExpression& expression, std::string_view preposition) {
  const auto& period = expression.period;
  if (expression.kind == TimeKind::Range || !period.start || !period.end) return period;
  const auto among = [&](const auto& words) {
    return std::find(words.begin(), words.end(), preposition) != words.end();
  };
  if (among(kSincePrepositions)) return model::Period{period.start, std::nullopt};
  if (among(kUntilPrepositions)) return model::Period{std::nullopt, period.end};
  return period;
}

}  // namespace newsgraph::extraction
