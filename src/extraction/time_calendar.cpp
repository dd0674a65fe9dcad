// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "time_calendar.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace newsgraph::extraction {
namespace {

using model::PartialDate;
using model::Period;

// Beyond this a date in the reading direction is doubtful, and one this near on the other side is what was meant.
constexpr std::int64_t kFarDays = 330;
constexpr std::int64_t kNearDays = 45;

std::int64_t floor_divide(std::int64_t value, std::int64_t by) {
  return value >= 0 ? value / by : -((-value + by - 1) / by);
}

PartialDate make(std::int64_t year, int month = 0, int day = 0) {
  return PartialDate{static_cast<std::int32_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

bool is_valid(std::int64_t year, int month, int day) {
  return month == 0 || day == 0 || day <= model::days_in_month(static_cast<std::int32_t>(year), month);
}

// Days from the reference to the date; by its last possible day backwards, so that the current month counts as past.
std::int64_t distance(const PartialDate& reference, const PartialDate& date) {
  if (date.month == reference.month && date.year == reference.year && (date.day == 0 || reference.day == 0)) return 0;
  return model::days_from_civil(date.first_day()) - model::days_from_civil(reference.first_day());
}

Period month_day_without_year(const PartialDate& reference, const DateFields& fields, TimeDirection direction) {
  std::optional<PartialDate> back;
  std::optional<PartialDate> ahead;
  for (int offset = -8; offset <= 8; ++offset) {
    const std::int64_t year = reference.year + offset;
    if (!is_valid(year, fields.month, fields.day)) continue;
    const PartialDate date = make(year, fields.month, fields.day);
    if (fields.weekday && date.is_complete() && model::weekday(date) != *fields.weekday) continue;
    const std::int64_t days = distance(reference, date);
    if (days <= 0) back = date;  // the last one wins
    if (days >= 0 && !ahead) ahead = date;
  }
  const auto away = [&](const std::optional<PartialDate>& date) {
    return date ? std::abs(distance(reference, *date)) : std::int64_t{1} << 40;
  };
  auto first = direction == TimeDirection::Backward ? back : ahead;
  const auto second = direction == TimeDirection::Backward ? ahead : back;
  if (!first || (fields.day != 0 && away(first) > kFarDays && away(second) <= kNearDays)) first = second;
  return first ? point(*first) : Period{};
}

Period day_of_month(const PartialDate& reference, int day, TimeDirection direction) {
  if (!reference.is_complete()) return {};
  const int step = direction == TimeDirection::Backward ? -1 : 1;
  for (int i = 0; i <= 2; ++i) {
    const PartialDate month = add_months(make(reference.year, reference.month), i * step);
    if (!is_valid(month.year, month.month, day)) continue;
    const PartialDate date = make(month.year, month.month, day);
    if (step < 0 ? date <= reference : date >= reference) return point(date);
  }
  return {};
}

}  // namespace

Period point(const PartialDate& date) {
  return Period{date, date};
}

PartialDate add_months(const PartialDate& date, std::int64_t months) {
  const std::int64_t index = date.year * std::int64_t{12} + std::max<int>(date.month, 1) - 1 + months;
  const std::int64_t year = floor_divide(index, 12);
  PartialDate result = make(year, static_cast<int>(index - year * 12) + 1);
  if (date.day != 0) {
    result.day = static_cast<std::uint8_t>(std::min<int>(date.day, model::days_in_month(result.year, result.month)));
  }
  return result;
}

PartialDate add_days(const PartialDate& date, std::int64_t days) {
  return model::civil_from_days(model::days_from_civil(date.first_day()) + days);
}

Period shifted_unit(const PartialDate& reference, TimeUnit unit, std::int64_t offset) {
  // Far enough for every text, and no overflow in the arithmetic below.
  if (std::abs(offset) > 100'000) return {};
  const bool day_known = reference.is_complete();
  const bool month_known = reference.month != 0;
  switch (unit) {
    case TimeUnit::Hour:
      return {};
    case TimeUnit::Day:
      return day_known ? point(add_days(reference, offset)) : Period{};
    case TimeUnit::Week:
    case TimeUnit::Weekend: {
      if (!day_known) return {};
      const PartialDate monday = add_days(reference, offset * 7 - model::weekday(reference));
      return Period{add_days(monday, unit == TimeUnit::Weekend ? 5 : 0), add_days(monday, 6)};
    }
    case TimeUnit::Month:
      return month_known ? point(add_months(make(reference.year, reference.month), offset)) : Period{};
    case TimeUnit::Quarter: {
      if (!month_known) return {};
      const PartialDate first = add_months(make(reference.year, (reference.month - 1) / 3 * 3 + 1), offset * 3);
      return Period{first, add_months(first, 2)};
    }
    case TimeUnit::Year:
      return point(make(reference.year + offset));
    case TimeUnit::Decade: {
      const std::int64_t first = floor_divide(reference.year, 10) * 10 + offset * 10;
      return Period{make(first), make(first + 9)};
    }
    case TimeUnit::Century: {
      const std::int64_t first = floor_divide(reference.year, 100) * 100 + offset * 100;
      return Period{make(first), make(first + 99)};
    }
  }
  return {};
}

Period resolve_weekday(const std::optional<PartialDate>& reference, int weekday, TimeDirection direction, bool strict) {
  if (!reference || !reference->is_complete()) return {};
  int days = 0;
  if (direction == TimeDirection::Backward) {
    days = -((model::weekday(*reference) - weekday + 7) % 7);
    if (strict && days == 0) days = -7;
  } else {
    days = (weekday - model::weekday(*reference) + 7) % 7;
    if (strict && days == 0) days = 7;
  }
  return point(add_days(*reference, days));
}

Period resolve_fields(const std::optional<PartialDate>& reference, const DateFields& fields, TimeDirection direction) {
  if (fields.year) {
    if (!is_valid(*fields.year, fields.month, fields.day)) return {};
    return point(make(*fields.year, fields.month, fields.month == 0 ? 0 : fields.day));
  }
  if (!reference) return {};
  if (fields.month != 0) return month_day_without_year(*reference, fields, direction);
  if (fields.day != 0) return day_of_month(*reference, fields.day, direction);
  if (fields.weekday) return resolve_weekday(reference, *fields.weekday, direction, false);
  return {};
}

}  // namespace newsgraph::extraction
