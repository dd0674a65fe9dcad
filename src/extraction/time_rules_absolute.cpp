// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of TimeParser for dates that name their year, month or day.
#include "time_lexicon.hpp"
#include "time_parser.hpp"
#include "word_list.hpp"

#include <algorithm>

namespace newsgraph::extraction {
namespace {

using language::NameType;
using language::Token;
using language::Upos;
using model::PartialDate;
using model::Period;

bool has_capital_inside(std::string_view form) {
  return !form.empty() && std::any_of(form.begin() + 1, form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_other_name(const Token& token) {
  return token.name != NameType::None && token.name != NameType::Date;
}

bool is_era(std::string_view word) {
  return one_of(word, {"bc", "bce", "b.c.", "b.c", "b.c.e."});
}

bool is_meridiem(std::string_view word) {
  return one_of(word, {"am", "pm", "a.m.", "p.m.", "a.m", "p.m"});
}

// "1.30", "14:00", "10": a clock's reading; whether it needs am or pm to be one is told by `plain`.
bool is_clock(std::string_view word, bool& plain) {
  const std::size_t mark = word.find_first_of(":.");
  plain = mark == std::string_view::npos || word[mark] == '.';
  const auto hour = digits(word.substr(0, mark));
  if (!hour || *hour > 24) return false;
  if (mark == std::string_view::npos) return true;
  const std::string_view rest = word.substr(mark + 1);
  const auto minute = digits(rest);
  return rest.size() == 2 && minute && *minute < 60;
}

}  // namespace

std::optional<int> TimeParser::year_at(std::size_t at) const {
  if (word(at).size() != 4) return std::nullopt;
  const auto year = digits(word(at));
  return year && *year >= 1000 && *year < 2100 ? year : std::nullopt;
}

int TimeParser::month_at(std::size_t at) const {
  if (at >= words_.size()) return 0;
  bool abbreviated = false;
  const int month = month_number(word(at), &abbreviated);
  if (month == 0) return 0;
  const Token& here = *token(at);
  if (here.upos == Upos::VERB || here.upos == Upos::AUX || is_other_name(here)) return 0;
  const bool near_number = digits(word(at + 1)) || (at > 0 && day_at(at - 1));
  if (!words_[at].capitalised && !near_number) return 0;
  if (abbreviated && !word(at).ends_with('.') && word(at + 1) != "." && !near_number) return 0;
  return month;
}

std::size_t TimeParser::month_end(std::size_t at) const {
  bool abbreviated = false;
  month_number(word(at), &abbreviated);
  const bool split_stop = abbreviated && word(at + 1) == "." && digits(word(at + 2));
  return at + (split_stop ? 2 : 1);
}

std::optional<int> TimeParser::day_at(std::size_t at) const {
  const std::string_view text = word(at);
  if (text.empty() || text.size() > 4) return std::nullopt;
  auto day = text.size() <= 2 ? digits(text) : std::optional<int>();
  if (!day && text.front() >= '0' && text.front() <= '9') day = ordinal(text);
  return day && *day >= 1 && *day <= 31 ? day : std::nullopt;
}

// The year behind a month or a day: "2019", ", 2019", "of 2019", "last year". Returns the end.
std::size_t TimeParser::append_year(std::size_t at, DateFields& fields) const {
  std::size_t next = at;
  if (word(next) == ",") ++next;
  if (const auto year = year_at(next); year && !is_era(word(next + 1))) {
    fields.year = *year;
    return next + 1;
  }
  next = at;
  if (word(next) == "of") ++next;
  if (const auto year = year_at(next)) {
    fields.year = *year;
    return next + 1;
  }
  if (one_of(word(next), {"last", "this", "next"}) && word(next + 1) == "year") {
    if (published_) fields.year = published_->year + (word(next) == "last" ? -1 : word(next) == "next" ? 1 : 0);
    return next + 2;
  }
  return at;
}

std::optional<TimeMatch> TimeParser::numeric_date(std::size_t at) const {
  if (const auto date = PartialDate::parse(word(at)); date && date->month != 0) {
    return TimeMatch{at + 1, TimeKind::Date, point(*date), {date->year, date->month, date->day, {}}};
  }
  const bool slashes = word(at + 1) == "/" && word(at + 3) == "/";
  if (!slashes && !(word(at + 1) == "-" && word(at + 3) == "-" && year_at(at))) return std::nullopt;
  const auto first = digits(word(at));
  const auto second = digits(word(at + 2));
  const auto third = digits(word(at + 4));
  if (!first || !second || !third) return std::nullopt;
  int year = *third;
  int month = *first;
  int day = *second;
  if (year_at(at)) {
    year = *first;
    month = *second;
    day = *third;
  } else if (!year_at(at + 4)) {
    return std::nullopt;
  } else if (month > 12) {
    std::swap(month, day);
  }
  if (month < 1 || month > 12 || day < 1 || day > model::days_in_month(year, month)) return std::nullopt;
  return finish(at, at + 5, DateFields{year, month, day, {}});
}

std::optional<TimeMatch> TimeParser::weekday_date(std::size_t at) const {
  bool plural = false;
  const auto weekday = weekday_number(word(at), &plural);
  if (!weekday || is_other_name(*token(at))) return std::nullopt;
  if (at > 0 && one_of(word(at - 1), {"super", "black", "good", "bloody", "ash", "palm", "cyber", "holy"}))
    return std::nullopt;  // a day with a name of its own
  if (word(at).ends_with('.') && !words_[at].capitalised) return std::nullopt;
  if (plural) return TimeMatch{at + 1, TimeKind::Recurring, {}, {}};
  std::size_t next = at + 1;
  // "Thursday last week"
  std::size_t unit_at = word(next) == "of" ? next + 1 : next;
  if (one_of(word(unit_at), {"last", "this", "next"}) && word(unit_at + 1) == "week") {
    const int offset = word(unit_at) == "last" ? -1 : word(unit_at) == "next" ? 1 : 0;
    Period period;
    if (published_ && published_->is_complete()) {
      period = point(add_days(*shifted_unit(*published_, TimeUnit::Week, offset).start, *weekday));
    }
    return TimeMatch{unit_at + 2, TimeKind::Date, period, {}};
  }
  if (word(next) == ",") ++next;
  for (const Result& date : {month_date(next), day_month(next), numeric_date(next)}) {
    if (!date || date->fields.day == 0 || date->kind != TimeKind::Date) continue;
    DateFields fields = date->fields;
    fields.weekday = weekday;
    return finish(at, date->end, fields);
  }
  DateFields fields;
  fields.weekday = weekday;
  return finish(at, at + 1, fields);
}

std::optional<TimeMatch> TimeParser::month_date(std::size_t at) const {
  DateFields fields;
  fields.month = month_at(at);
  if (fields.month == 0) return std::nullopt;
  std::size_t end = month_end(at);
  std::optional<int> last_day;
  if (const auto day = day_at(end)) {
    const Token* after = token(end + 1);
    const bool counts_things = after != nullptr && token(end)->deprel == "nummod" && after->upos == Upos::NOUN &&
                               language::has_feature(after->feats, "Number=Plur");
    if (!counts_things) {
      fields.day = *day;
      ++end;
      if (is_dash(end) && day_at(end + 1) && *day_at(end + 1) > *day) {
        last_day = day_at(end + 1);
        end += 2;
      }
    }
  }
  end = append_year(end, fields);
  TimeMatch match = finish(at, end, fields);
  if (last_day) {
    match.kind = TimeKind::Range;
    if (match.period.end && *last_day <= model::days_in_month(match.period.end->year, fields.month)) {
      match.period.end->day = static_cast<std::uint8_t>(*last_day);
    }
  }
  return match;
}

std::optional<TimeMatch> TimeParser::day_month(std::size_t at) const {
  const std::size_t day_word = word(at) == "the" ? at + 1 : at;
  auto day = day_at(day_word);
  if (!day) {
    day = ordinal(word(day_word));  // "the first of May"
    if (!day || word(day_word + 1) != "of") return std::nullopt;
  }
  std::size_t month_word = day_word + 1;
  std::optional<int> last_day;
  if (is_dash(month_word) && day_at(month_word + 1)) {
    last_day = day_at(month_word + 1);
    month_word += 2;
  }
  if (word(month_word) == "of") ++month_word;
  DateFields fields;
  fields.month = month_at(month_word);
  fields.day = *day;
  if (fields.month == 0) return std::nullopt;
  const std::size_t end = append_year(month_end(month_word), fields);
  TimeMatch match = finish(at, end, fields);
  if (last_day && match.period.end && *last_day > *day) {
    match.kind = TimeKind::Range;
    match.period.end->day = static_cast<std::uint8_t>(*last_day);
  }
  return match;
}

std::optional<TimeMatch> TimeParser::day_alone(std::size_t at) const {
  if (word(at) != "the" || at == 0 || word(at - 1) != "on" || word(at + 1).size() < 3) return std::nullopt;
  const auto day = day_at(at + 1);
  const Token* after = token(at + 2);
  if (!day || (after != nullptr && (after->upos == Upos::NOUN || after->upos == Upos::PROPN ||
                                    after->upos == Upos::ADJ || after->upos == Upos::NUM))) {
    return std::nullopt;
  }
  DateFields fields;
  fields.day = *day;
  return finish(at, at + 2, fields);
}

std::optional<TimeMatch> TimeParser::decade_or_century(std::size_t at) const {
  const std::size_t first = word(at) == "the" ? at + 1 : at;
  const std::string_view text = word(first);
  constexpr std::string_view kNames[] = {"twenties", "thirties",  "forties",  "fifties",
                                         "sixties",  "seventies", "eighties", "nineties"};
  std::optional<int> year;
  std::size_t end = first + 1;
  if (text.size() >= 5 && (text.substr(4) == "s" || text.substr(4) == "'s")) year = digits(text.substr(0, 4));
  if (text.size() == 4 && text.front() == '\'' && text.back() == 's') year = digits(text.substr(1, 2));
  if (text == "'" && word(first + 1).size() == 3 && word(first + 1).back() == 's') {
    year = digits(word(first + 1).substr(0, 2));
    ++end;
  }
  for (int i = 0; i < 8; ++i) {
    if (text == kNames[i] && first > at) year = 20 + i * 10;
  }
  if (year && *year < 100) *year += 1900;
  if (year && *year >= 1000 && *year < 2100 && *year % 10 == 0) {
    const int years = *year % 100 == 0 && *year < 2000 ? 99 : 9;
    return TimeMatch{end, TimeKind::Date, Period{PartialDate{*year, 0, 0}, PartialDate{*year + years, 0, 0}}, {}};
  }
  const auto number = ordinal(text);
  std::size_t next = first + 1;
  if (is_dash(next)) ++next;
  if (!number || *number < 1 || *number > 21 || word(next) != "century") return std::nullopt;
  if (is_era(word(next + 1))) return TimeMatch{next + 2, TimeKind::Date, {}, {}};
  const int start = (*number - 1) * 100;
  return TimeMatch{next + 1, TimeKind::Date, Period{PartialDate{start, 0, 0}, PartialDate{start + 99, 0, 0}}, {}};
}

std::optional<TimeMatch> TimeParser::time_of_day(std::size_t at) const {
  std::string_view text = word(at);
  if (one_of(text, {"noon", "midnight", "midday"})) return TimeMatch{at + 1, TimeKind::TimeOfDay, {}, {}};
  std::size_t end = at + 1;
  bool marked = false;
  if (text.size() > 2 && is_meridiem(text.substr(text.size() - 2))) {
    text.remove_suffix(2);
    marked = true;
  } else if (text.size() > 4 && is_meridiem(text.substr(text.size() - 4))) {
    text.remove_suffix(4);
    marked = true;
  } else if (is_meridiem(word(end)) || word(end) == "o'clock") {
    marked = true;
    ++end;
  }
  bool plain = true;
  if (!is_clock(text, plain) || (plain && !marked)) return std::nullopt;
  return TimeMatch{end, TimeKind::TimeOfDay, {}, {}};
}

std::optional<TimeMatch> TimeParser::year_alone(std::size_t at) const {
  std::size_t first = at;
  if (word(first) == "the" && word(first + 1) == "year") ++first;
  if (word(first) == "year") ++first;
  const auto year = year_at(first);
  if (is_era(word(first + 1)) && digits(word(first))) return TimeMatch{first + 2, TimeKind::Date, {}, {}};
  if (!year) return std::nullopt;
  DateFields fields;
  fields.year = *year;
  const TimeMatch match = finish(at, first + 1, fields);
  const Token& here = *token(first);
  const std::string_view before = first > 0 ? word(first - 1) : std::string_view();
  // "over 1800 people", "DMCA 1201"
  const bool paired = first > 1 && one_of(word(first - 2), {"between", "from"});
  if (!paired && one_of(before, {"over", "some", "nearly", "almost", "than", "least", "approximately", "roughly"}))
    return std::nullopt;
  const Token* next = token(first + 1);
  const bool counts = next != nullptr && next->upos == Upos::NOUN && language::has_feature(next->feats, "Number=Plur");
  if (one_of(before, {"about", "around", ",", ""}) && counts && *year < 1900) return std::nullopt;
  if (*year < 1800 &&
      !one_of(before, {"in", "since", "until", "by", "from", "between", "to", "and", "of", "-", "the", "year"}))
    return std::nullopt;
  if (first > at || here.name == NameType::Date) return match;
  const bool after_preposition = one_of(before, {"in", "since", "until", "till", "by", "during", "before", "after",
                                                 "early", "late", "from", "between", "of", "to", "through"});
  if (one_of(before, {"£", "€", "¥", "#", "no.", "number", "page", "room", "."}) || before.ends_with("$"))
    return std::nullopt;
  // "at 1922 UTC"; "the 2019-nCoV"
  if (one_of(word(first + 1), {"utc", "gmt", "est", "edt", "pst", "pdt", "bst", "cet", "hours"})) return std::nullopt;
  if (!after_preposition && word(first + 1) == "-" && !here.space_after && token(first + 2) != nullptr &&
      has_capital_inside(token(first + 2)->form))
    return std::nullopt;
  if (one_of(word(first + 1), {"%", "percent", "dollars", "euros", "km", "feet", "miles", "metres", "meters", "of"}))
    return std::nullopt;
  if (before == "/" && first > 1 && !year_at(first - 2)) return std::nullopt;
  if (before == "-" && first > 1 && digits(word(first - 2)) && !year_at(first - 2)) return std::nullopt;
  if (here.deprel == "nummod" && here.head >= 0 && before != "the" &&
      language::has_feature(sentence_.tokens[static_cast<std::size_t>(here.head)].feats, "Number=Plur"))
    return std::nullopt;
  const bool in_name_of_other_kind = is_other_name(here) && !here.name_begins;
  if (in_name_of_other_kind && !after_preposition) return std::nullopt;
  return match;
}

std::optional<TimeMatch> TimeParser::holiday(std::size_t at) const {
  DateFields fields;
  std::size_t end = at;
  if (word(at) == "christmas") {
    fields.month = 12;
    fields.day = word(at + 1) == "eve" ? 24 : 25;
    end = at + (one_of(word(at + 1), {"eve", "day"}) ? 2 : 1);
  } else if (word(at) == "halloween") {
    fields.month = 10;
    fields.day = 31;
    end = at + 1;
  } else if (word(at) == "new" && word(at + 1).starts_with("year")) {
    std::size_t next = at + 2;
    if (word(next) == "'s") ++next;
    if (!one_of(word(next), {"eve", "day"}) || (next == at + 2 && word(at + 1) == "year")) return std::nullopt;
    const bool eve = word(next) == "eve";
    fields.month = eve ? 12 : 1;
    fields.day = eve ? 31 : 1;
    end = next + 1;
  } else {
    return std::nullopt;
  }
  if (is_other_name(*token(at)) && !token(at)->name_begins) return std::nullopt;
  // "on New Year's Eve in 2007"
  end = append_year(word(end) == "in" && year_at(end + 1) ? end + 1 : end, fields);
  return finish(at, end, fields);
}

}  // namespace newsgraph::extraction
