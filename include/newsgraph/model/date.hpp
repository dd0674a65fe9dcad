// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Dates as coarse as a text gives them: a year, a month or a day (ISO 8601, proleptic Gregorian calendar).
// A value type; all functions are pure.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::model {

struct PartialDate {
  std::int32_t year = 0;
  std::uint8_t month = 0;  ///< 1–12, or 0: only the year is known
  std::uint8_t day = 0;    ///< 1–31, or 0: only the month is known

  /// "2016", "2016-03" or "2016-03-05".
  std::string to_string() const;
  /// The date so written (nothing else around it), or nothing; checks months and days.
  static std::optional<PartialDate> parse(std::string_view text);
  bool is_complete() const noexcept { return day != 0; }
  /// First and last day it may mean.
  PartialDate first_day() const noexcept;
  PartialDate last_day() const noexcept;
  auto operator<=>(const PartialDate&) const = default;
};

/// Days since 1970-01-01 of a complete date, and back (Howard Hinnant's civil calendar algorithms).
std::int64_t days_from_civil(const PartialDate& date) noexcept;
PartialDate civil_from_days(std::int64_t days) noexcept;
/// 0 = Monday … 6 = Sunday, of a complete date.
int weekday(const PartialDate& date) noexcept;
int days_in_month(std::int32_t year, int month) noexcept;

/// What a text says about when: a point has start = end, a lone start is "since", a lone end "until".
struct Period {
  std::optional<PartialDate> start;
  std::optional<PartialDate> end;
  bool operator==(const Period&) const = default;
};

}  // namespace newsgraph::model
