// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// The rules of TimeParser for counted units, and for times that count from the date last spoken of.
#include "time_lexicon.hpp"
#include "time_parser.hpp"
#include "word_list.hpp"

namespace newsgraph::extraction {
namespace {

using language::Upos;
using model::PartialDate;
using model::Period;

// The date `count` units away, as coarse as the unit; empty where the base is too coarse or the unit too long.
Period shifted_by(const PartialDate& base, TimeUnit unit, std::int64_t count) {
  if (unit == TimeUnit::Decade) return shifted_unit(base, TimeUnit::Year, count * 10);
  if (unit == TimeUnit::Century) return {};
  if (unit == TimeUnit::Hour) return base.is_complete() ? point(base) : Period{};
  return shifted_unit(base, unit, count);
}

}  // namespace

// Nothing follows that "after" or "before" could govern.
bool TimeParser::ends_phrase(std::size_t at) const {
  const language::Token* next = token(at);
  return next == nullptr || next->upos == Upos::PUNCT || next->upos == Upos::CCONJ;
}

// What is told of the past lies in the past; a date that does not was counted from the wrong one.
TimeMatch TimeParser::from_told(std::size_t at, std::size_t end, const Period& period) const {
  const bool ahead = published_ && period.start && period.start->first_day() > published_->last_day();
  const bool fits = !ahead || direction(at) == TimeDirection::Forward;
  return TimeMatch{end, TimeKind::Date, fits ? period : Period{}, {}, true};
}

TimeMatch TimeParser::beside_told(std::size_t at, std::size_t end, TimeUnit unit, std::int64_t offset) const {
  return from_told(at, end, told_ ? shifted_by(*told_, unit, offset) : Period{});
}

std::optional<TimeMatch> TimeParser::counted_units(std::size_t at) const {
  std::size_t next = at;
  if (word(next) == "a" && one_of(word(next + 1), {"few", "couple"})) ++next;
  const bool vague = one_of(word(next), {"few", "several", "many", "couple"});
  const auto count = cardinal(word(next));
  if (!count && !vague) return std::nullopt;
  const bool is_couple = word(next) == "couple";
  ++next;
  if (is_couple && word(next) == "of") ++next;
  if (is_couple && next == at + 1) return std::nullopt;  // "couple" without "a"
  const auto unit = time_unit(word(next));
  if (!unit || word(next) == "second" || is_dash(next + 1)) return std::nullopt;
  if (word(next) == "quarter" || (word(next - 1) == "a" && word(next) == "weekend")) return std::nullopt;
  const bool counted = count && !vague;
  const bool singular = !word(next).ends_with('s');
  if (singular && (vague || *count != 1)) return std::nullopt;  // "a 20 minute walk", "19 year old"
  const std::size_t end = next + 1;
  const std::string_view link = word(end);
  if (link == "ago" || (link == "from" && word(end + 1) == "now")) {
    const int sign = link == "ago" ? -1 : 1;
    const Period period = counted && published_ ? shifted_by(*published_, *unit, sign * *count) : Period{};
    return TimeMatch{end + (link == "ago" ? 1 : 2), TimeKind::Date, period, {}};
  }
  if (one_of(link, {"after", "before"})) {
    const Result base = end + 1 < size() ? single(end + 1) : Result{};
    if (base && counted && base->kind == TimeKind::Date && base->period.start && base->period.start == base->period.end)
      return TimeMatch{
          base->end, TimeKind::Date, shifted_by(*base->period.start, *unit, link == "after" ? *count : -*count), {}};
  }
  const bool later = one_of(link, {"later", "afterwards"}) || (link == "after" && ends_phrase(end + 1));
  if (later || one_of(link, {"earlier", "previously"}) || (link == "before" && ends_phrase(end + 1))) {
    if (!counted) return from_told(at, end + 1, {});
    return beside_told(at, end + 1, *unit, later ? *count : -*count);
  }
  if (at > 0 && word(at - 1) == "in" && counted && published_ && *unit != TimeUnit::Hour &&
      direction(at) == TimeDirection::Forward) {
    return TimeMatch{end, TimeKind::Date, shifted_by(*published_, *unit, *count), {}};
  }
  return TimeMatch{end, TimeKind::Duration, {}, {}};
}

std::optional<TimeMatch> TimeParser::anaphoric(std::size_t at) const {
  std::size_t next = at;
  if (one_of(word(next), {"the", "that"})) ++next;
  const bool that = next > at && word(at) == "that";
  const std::string_view kind = word(next);
  std::int64_t offset = 0;
  if (one_of(kind, {"same", "previous", "following", "next", "preceding"}) && next > at)
    offset = one_of(word(next++), {"following", "next"}) ? 1 : kind == "same" ? 0 : -1;
  else if (!that)
    return std::nullopt;
  bool plural = false;
  if (const auto weekday = weekday_number(word(next), &plural); weekday && !plural && offset != 0) {
    const auto way = offset > 0 ? TimeDirection::Forward : TimeDirection::Backward;
    return from_told(at, next + 1, resolve_weekday(told_, *weekday, way, true));
  }
  const bool part = is_part_of_day(word(next));
  const auto unit = time_unit(word(next));
  if ((!unit || *unit == TimeUnit::Hour || word(next).ends_with('s')) && !part) return std::nullopt;
  return beside_told(at, next + 1, part ? TimeUnit::Day : *unit, offset);
}

std::optional<TimeMatch> TimeParser::day_beside(std::size_t at) const {
  if (word(at) != "the" || !one_of(word(at + 1), {"day", "night", "week", "month", "year"})) return std::nullopt;
  const std::string_view link = word(at + 2);
  if (!one_of(link, {"before", "after"}) || !ends_phrase(at + 3)) return std::nullopt;
  return beside_told(at, at + 3, *time_unit(word(at + 1)), link == "after" ? 1 : -1);
}

}  // namespace newsgraph::extraction
