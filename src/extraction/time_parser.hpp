// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The grammar of time expressions over the words of one sentence: which stretch of words is one, and what it means.
// Words written with hyphens are split here, so that "mid-2017" and "2016-2017" read alike however they are tokenised.

#include "newsgraph/extraction/time_expression.hpp"

#include "time_calendar.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::extraction {

/// Part of a token, in lower case.
struct TimeWord {
  std::string text;
  std::uint32_t token = 0;
  bool capitalised = false;
};

/// A match of words [begin, end), begin being where it was tried.
struct TimeMatch {
  std::size_t end = 0;
  TimeKind kind = TimeKind::Date;
  model::Period period;
  DateFields fields;       ///< as written, where a range may have to complete them
  bool from_told = false;  ///< counted from the date last spoken of
};

class TimeParser {
 public:
  TimeParser(const language::Sentence& sentence, const TimeReference& reference);

  std::size_t size() const noexcept { return words_.size(); }
  std::uint32_t token_of(std::size_t word) const { return words_[word].token; }
  /// The date was spoken of at a word: "the next day" counts from it. "In the 2016 vote, … until June" is that June.
  void tell(const model::PartialDate& date, std::size_t at);
  /// The longest expression that begins at this word, if one does.
  std::optional<TimeMatch> match(std::size_t at) const;

 private:
  using Result = std::optional<TimeMatch>;

  std::string_view word(std::size_t at) const;  // "" past the end
  const language::Token* token(std::size_t at) const;
  bool is_dash(std::size_t at) const;
  TimeDirection direction(std::size_t at) const;
  TimeMatch finish(std::size_t at, std::size_t end, const DateFields& fields) const;

  Result day_of_story(std::size_t end, const DateFields& fields) const;
  bool sets_term(std::size_t at) const;
  Result bound_ahead(std::size_t at, std::size_t end, const DateFields& fields) const;

  Result single(std::size_t at) const;
  /// Whether any rule can match here, by the first word that is no article: few can.
  bool may_begin(std::size_t at) const;
  Result longest_rule(std::size_t at) const;
  Result range_from(std::size_t at, const TimeMatch& first) const;
  TimeMatch clock_range(std::size_t at, const TimeMatch& first) const;
  Result numeric_date(std::size_t at) const;
  Result edge(std::size_t at) const;         // "late 2017", "the end of June", "earlier this year"
  Result half(std::size_t at) const;         // "the first half of 2018"
  Result deictic_day(std::size_t at) const;  // "today", "the day before yesterday"
  Result relative(std::size_t at) const;     // "last week", "next Thursday", "the past two years"
  Result weekday_date(std::size_t at) const;
  Result month_date(std::size_t at) const;
  Result day_month(std::size_t at) const;
  Result day_alone(std::size_t at) const;  // "on the 28th"
  Result quarter_or_season(std::size_t at) const;
  Result decade_or_century(std::size_t at) const;
  Result counted_units(std::size_t at) const;  // "two days ago", "two years"
  Result time_of_day(std::size_t at) const;
  Result year_alone(std::size_t at) const;
  Result holiday(std::size_t at) const;
  Result anaphoric(std::size_t at) const;   // "the same day", "the previous year", "the following Monday"
  Result day_beside(std::size_t at) const;  // "the day before", standing alone

  std::optional<int> year_at(std::size_t at) const;
  int month_at(std::size_t at) const;
  std::size_t month_end(std::size_t at) const;
  std::optional<int> day_at(std::size_t at) const;
  std::size_t append_year(std::size_t at, DateFields& fields) const;
  Result relative_unit(std::size_t at, std::size_t unit_at, std::int64_t offset) const;
  bool ends_phrase(std::size_t at) const;
  TimeMatch beside_told(std::size_t at, std::size_t end, TimeUnit unit, std::int64_t offset) const;
  TimeMatch from_told(std::size_t at, std::size_t end, const model::Period& period) const;

  const language::Sentence& sentence_;
  std::optional<model::PartialDate> published_;  // or the day of speaking
  std::optional<model::PartialDate> told_;
  std::optional<int> year_of_sentence_;  // where the sentence begins with it
  std::vector<TimeWord> words_;
  mutable int depth_ = 0;  // of rules within rules; bounded, so that no text can exhaust the stack
};

/// Whether the verb above this token looks ahead: future, infinitive of a plan, present of a schedule.
TimeDirection reading_direction(const language::Sentence& sentence, std::uint32_t token);

}  // namespace newsgraph::extraction
