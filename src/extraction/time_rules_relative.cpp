// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of TimeParser for times that count from the article's date, and for parts of larger units.
#include "time_lexicon.hpp"
#include "time_parser.hpp"
#include "word_list.hpp"

namespace newsgraph::extraction {
namespace {

using language::Token;
using language::Upos;
using model::PartialDate;
using model::Period;

bool is_day(const std::optional<PartialDate>& date) {
  return date && date->is_complete();
}

// The stretch of `count` units that ends (or begins) at the base.
Period stretch(const PartialDate& base, TimeUnit unit, int count, bool back) {
  const std::int64_t offset = back ? -count : count;
  std::optional<PartialDate> other;
  std::optional<PartialDate> here = base;
  switch (unit) {
    case TimeUnit::Hour:
      return {};
    case TimeUnit::Day:
    case TimeUnit::Week:
    case TimeUnit::Weekend:
      if (!base.is_complete() || count > 10'000) return {};
      other = add_days(base, offset * (unit == TimeUnit::Day ? 1 : 7));
      break;
    case TimeUnit::Month:
    case TimeUnit::Quarter:
      if (base.month == 0 || count > 10'000) return {};
      other = add_months(PartialDate{base.year, base.month, 0}, offset * (unit == TimeUnit::Month ? 1 : 3));
      here->day = 0;
      break;
    case TimeUnit::Year:
    case TimeUnit::Decade:
    case TimeUnit::Century: {
      const int years = unit == TimeUnit::Year ? 1 : unit == TimeUnit::Decade ? 10 : 100;
      if (count > 100) return {};
      other = PartialDate{base.year + static_cast<int>(offset) * years, 0, 0};
      here = PartialDate{base.year, 0, 0};
      break;
    }
  }
  return back ? Period{other, here} : Period{here, other};
}

Period season_of(int first_month, int year) {
  const PartialDate start{year, static_cast<std::uint8_t>(first_month), 0};
  return Period{start, add_months(start, 2)};
}

// The season at or before (after) the reference; `strict`: not the running one.
Period season_near(const PartialDate& reference, int first_month, TimeDirection direction, bool strict) {
  if (reference.month == 0) return {};
  const PartialDate month{reference.year, reference.month, 0};
  const int step = direction == TimeDirection::Backward ? -1 : 1;
  for (int year = reference.year - 2 * step; std::abs(year - reference.year) <= 2; year += step) {
    const Period candidate = season_of(first_month, year);
    const bool running = *candidate.start <= month && month <= *candidate.end;
    if (running && !strict) return candidate;
    if (step > 0 && *candidate.start > month) return candidate;
  }
  for (int year = reference.year; year >= reference.year - 2; --year) {
    const Period candidate = season_of(first_month, year);
    if (*candidate.end < month) return candidate;
  }
  return {};
}

}  // namespace

std::optional<TimeMatch> TimeParser::edge(std::size_t at) const {
  std::size_t next = at;
  if (word(next) == "the") ++next;
  if (word(next) == "very") ++next;
  if (one_of(word(next), {"end", "start", "beginning", "middle", "close", "turn", "outset", "rest", "remainder"})) {
    if (word(next + 1) != "of") return std::nullopt;
    next += 2;
  } else if (one_of(word(next), {"early", "late", "mid", "earlier", "later"})) {
    ++next;
    if (is_dash(next)) ++next;
    if (one_of(word(next), {"in", "on"})) ++next;
  } else {
    return std::nullopt;
  }
  if (word(next) == "the" || word(next) == "a") {
    const auto unit = time_unit(word(next + 1));
    const bool bounded = unit && *unit != TimeUnit::Hour && !time_unit(word(next + 2));
    if (word(next) == "the" && bounded && !year_at(next + 2)) {
      // "later in the day" is the day told of, not that of printing.
      Period period;
      if (*unit == TimeUnit::Day) return beside_told(at, next + 2, *unit, 0);
      if (published_ && *unit != TimeUnit::Weekend) period = shifted_unit(*published_, *unit, 0);
      return TimeMatch{next + 2, TimeKind::Date, period, {}};
    }
  }
  Result inner = next < size() ? single(next) : Result{};
  if (!inner || inner->kind != TimeKind::Date) return std::nullopt;
  return inner;
}

std::optional<TimeMatch> TimeParser::half(std::size_t at) const {
  const std::size_t first = word(at) == "the" ? at + 1 : at;
  const bool early = word(first) == "first";
  if (!early && !one_of(word(first), {"second", "latter", "last"})) return std::nullopt;
  if (word(first + 1) != "half" || word(first + 2) != "of") return std::nullopt;
  Result inner = single(first + 3);
  if (!inner || inner->kind != TimeKind::Date) return std::nullopt;
  const Period& period = inner->period;
  if (period.start && period.start == period.end && period.start->month == 0) {
    const int year = period.start->year;
    const auto month = [&](int number) { return PartialDate{year, static_cast<std::uint8_t>(number), 0}; };
    inner->period = early ? Period{month(1), month(6)} : Period{month(7), month(12)};
  }
  inner->fields = {};
  return inner;
}

std::optional<TimeMatch> TimeParser::deictic_day(std::size_t at) const {
  std::size_t next = at;
  std::int64_t shift = 0;
  bool longer = false;
  if (word(at) == "the" && word(at + 1) == "day") {
    if (word(at + 2) == "before" && word(at + 3) == "yesterday")
      shift = -2;
    else if (word(at + 2) == "after" && word(at + 3) == "tomorrow")
      shift = 2;
    else
      return std::nullopt;
    longer = true;
    next = at + 4;
  }
  if (!longer) {
    if (one_of(word(at), {"today", "tonight"}))
      shift = 0;
    else if (word(at) == "yesterday")
      shift = -1;
    else if (word(at) == "tomorrow")
      shift = 1;
    else
      return std::nullopt;
    // "The Tonight Show", "USA Today"
    const Token& here = *token(at);
    if (words_[at].capitalised && here.name != language::NameType::None && here.name != language::NameType::Date)
      return std::nullopt;
    if (words_[at].capitalised && at > 0 && words_[at - 1].capitalised && token(at - 1)->upos == Upos::PROPN)
      return std::nullopt;
    next = at + 1;
  }
  const Period period = is_day(published_) ? point(add_days(*published_, shift)) : Period{};
  return TimeMatch{next, TimeKind::Date, period, {}};
}

// "last week" and "the past week": with the article (or "past") it is the stretch up to now, else the calendar's unit.
std::optional<TimeMatch> TimeParser::relative_unit(std::size_t at, std::size_t unit_at, std::int64_t offset) const {
  const auto unit = time_unit(word(unit_at));
  if (!unit || *unit == TimeUnit::Hour) return std::nullopt;
  const bool night = word(unit_at) == "night";
  if (*unit == TimeUnit::Day && !(night && offset <= 0)) return std::nullopt;
  if (unit_at > at && word(unit_at).ends_with('s')) {  // "the past weeks", "the coming months"
    return TimeMatch{unit_at + 1, TimeKind::Range, {}, {}};
  }
  if (!published_) return TimeMatch{unit_at + 1, TimeKind::Date, {}, {}};
  const std::string_view kind = word(unit_at - 1);
  const bool definite = unit_at >= 2 && word(unit_at - 2) == "the";
  const bool back = offset < 0;
  if (one_of(kind, {"past", "coming"}) || (definite && back && *unit != TimeUnit::Weekend && !night)) {
    return TimeMatch{unit_at + 1, TimeKind::Range, stretch(*published_, *unit, 1, back), {}};
  }
  if (definite && offset > 0 && direction(at) == TimeDirection::Backward) {
    return beside_told(at, unit_at + 1, *unit, offset);  // "the next year" of what is told
  }
  // "won this weekend", printed on a Tuesday
  constexpr int kEarly = 3;
  const bool past_weekend = *unit == TimeUnit::Weekend && offset == 0 && is_day(published_) &&
                            model::weekday(*published_) < kEarly && direction(at) == TimeDirection::Backward;
  return TimeMatch{unit_at + 1, TimeKind::Date, shifted_unit(*published_, *unit, past_weekend ? -1 : offset), {}};
}

std::optional<TimeMatch> TimeParser::relative(std::size_t at) const {
  std::size_t next = word(at) == "the" ? at + 1 : at;
  const std::string_view kind = word(next);
  if (kind == "weekend" && next > at) {
    if (!is_day(published_)) return TimeMatch{next + 1, TimeKind::Date, {}, {}};
    const bool now = model::weekday(*published_) >= 5 || direction(at) == TimeDirection::Forward;
    return TimeMatch{next + 1, TimeKind::Date, shifted_unit(*published_, TimeUnit::Weekend, now ? 0 : -1), {}};
  }
  std::int64_t offset = 0;
  if (one_of(kind, {"last", "past"}))
    offset = -1;
  else if (one_of(kind, {"next", "coming", "upcoming"}))
    offset = 1;
  else if (!one_of(kind, {"this", "current"}))
    return std::nullopt;
  ++next;
  if (kind == "this" && one_of(word(next), {"past", "coming", "last"})) offset = word(next++) == "coming" ? 1 : -1;
  if (next >= size()) return std::nullopt;

  if (is_part_of_day(word(next)) && (kind == "this" || (kind == "last" && word(next) != "noon"))) {
    const std::int64_t days = kind == "last" ? -1 : 0;
    return TimeMatch{next + 1, TimeKind::Date, is_day(published_) ? point(add_days(*published_, days)) : Period{}, {}};
  }
  bool plural = false;
  if (const auto weekday = weekday_number(word(next), &plural); weekday && !plural) {
    const auto way = offset > 0 ? TimeDirection::Forward : TimeDirection::Backward;
    Period period = resolve_weekday(published_, *weekday, way, true);
    const bool told = word(at) == "the" && offset > 0 && direction(at) == TimeDirection::Backward;
    if (told)  // "the next Tuesday" of what is told
      return from_told(at, next + 1, resolve_weekday(told_, *weekday, way, true));
    if (offset == 0 && is_day(published_)) {
      period = point(add_days(*shifted_unit(*published_, TimeUnit::Week, 0).start, *weekday));
    }
    return TimeMatch{next + 1, TimeKind::Date, period, {}};
  }
  if (const int month = month_at(next); month != 0) {
    TimeMatch match{month_end(next), TimeKind::Date, {}, {}};
    DateFields fields;
    fields.month = month;
    if (const auto day = day_at(match.end)) {
      fields.day = *day;
      ++match.end;
    }
    if (published_ && published_->month != 0) {
      fields.year = published_->year;
      if (offset < 0 && month >= published_->month) --*fields.year;
      if (offset > 0 && month <= published_->month) ++*fields.year;
      match.period = resolve_fields(published_, fields, TimeDirection::Backward);
    }
    return match;
  }
  if (const int season = season_month(word(next)); season != 0) {
    Period period;
    if (published_) {
      const auto way = offset > 0 ? TimeDirection::Forward : TimeDirection::Backward;
      period = season_near(*published_, season, way, offset != 0);
      if (offset == 0 && season != 12) period = season_of(season, published_->year);
    }
    return TimeMatch{next + 1, TimeKind::Date, period, {}};
  }
  if (offset != 0) {  // "the last two years", "the next few days"
    const bool vague = one_of(word(next), {"few", "several", "couple", "many"});
    const auto count = vague ? std::optional<int>() : cardinal(word(next));
    std::size_t unit_at = next + 1;
    if (word(next) == "couple" && word(unit_at) == "of") ++unit_at;
    const auto unit = time_unit(word(unit_at));
    if ((vague || count) && unit && !(word(unit_at) == "second")) {
      Period period;
      const bool back = offset < 0;
      if (count && published_ && (back || direction(at) == TimeDirection::Forward)) {
        period = stretch(*published_, *unit, *count, back);
      }
      return TimeMatch{unit_at + 1, TimeKind::Range, period, {}};
    }
  }
  return relative_unit(at, next, offset);
}

std::optional<TimeMatch> TimeParser::quarter_or_season(std::size_t at) const {
  const std::size_t first = word(at) == "the" ? at + 1 : at;
  int quarter = 0;
  std::size_t end = first + 1;
  const std::string_view text = word(first);
  if (text.size() == 2 && text[0] == 'q' && text[1] >= '1' && text[1] <= '4') quarter = text[1] - '0';
  const auto number = one_of(text, {"last", "final"}) ? std::optional<int>(4) : ordinal(text);
  if (number && *number >= 1 && *number <= 4 && word(first + 1) == "quarter") {
    quarter = *number;
    end = first + 2;
  }
  const int season = quarter == 0 ? season_month(text) : 0;
  if (quarter == 0 && season == 0) return std::nullopt;
  DateFields fields;
  const std::size_t after = append_year(end, fields);
  if (fields.year) {
    return TimeMatch{after, TimeKind::Date, season_of(quarter != 0 ? quarter * 3 - 2 : season, *fields.year), {}};
  }
  // Without a year a quarter may be one of a game or a fraction, "fall" a verb and "spring" a source of water.
  if (season == 0 || first == at || text == "fall" || at == 0 || word(end) == "of") return std::nullopt;
  if (!one_of(word(at - 1), {"in", "during", "over", "by", "until", "since", "for"}) || !published_)
    return std::nullopt;
  return TimeMatch{end, TimeKind::Date, season_near(*published_, season, direction(at), false), {}};
}

}  // namespace newsgraph::extraction
