// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Calendar arithmetic for time expressions: units, shifts and the choice of the year a text leaves out. Pure functions.

#include "newsgraph/model/date.hpp"

#include <cstdint>
#include <optional>

namespace newsgraph::extraction {

enum class TimeUnit : std::uint8_t { Hour, Day, Week, Weekend, Month, Quarter, Year, Decade, Century };

/// Where a bare weekday or month is looked for.
enum class TimeDirection : std::uint8_t { Backward, Forward };

/// Parts of a date as the text gives them; `weekday` counts from Monday = 0.
struct DateFields {
  std::optional<int> year;
  int month = 0;
  int day = 0;
  std::optional<int> weekday;
};

/// A period of one date, start = end.
model::Period point(const model::PartialDate& date);
/// The date `months` later, as coarse as the given one; the day is cut to the month's length.
model::PartialDate add_months(const model::PartialDate& date, std::int64_t months);
/// The complete date `days` later.
model::PartialDate add_days(const model::PartialDate& date, std::int64_t days);

/// The unit `offset` units away from the one that holds `reference`: last week (-1), this year (0). Empty where the
/// reference is too coarse for it, and for hours.
model::Period shifted_unit(const model::PartialDate& reference, TimeUnit unit, std::int64_t offset);

/// The weekday in the given direction, today included unless `strict`. Empty for a coarse reference.
model::Period resolve_weekday(const std::optional<model::PartialDate>& reference, int weekday, TimeDirection direction,
                              bool strict);

/// What the fields mean: complete them with the year (and, for a day alone, the month) in the given direction, or the
/// near one where that would be far off. A weekday beside the date chooses the year. Empty where nothing fits.
model::Period resolve_fields(const std::optional<model::PartialDate>& reference, const DateFields& fields,
                             TimeDirection direction);

}  // namespace newsgraph::extraction
