// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Dates as newspapers, feeds and web pages write them. English month names; numeric dates only where day and month
// can't be mistaken. Pure functions, linear in the text.

#include "newsgraph/model/date.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace newsgraph::reading {

/// A date and the bytes it stands in.
struct FoundDate {
  model::PartialDate date;  ///< year 0 where the text gives only month and day
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The date of an input's field or attribute: ISO 8601 (with or without time and zone; the day as written), RFC 822,
/// "February 28, 2019", "28 February 2019", "Thursday, February 28, 2019"; a lone month or year too.
std::optional<model::PartialDate> parse_date_field(std::string_view text);

/// The first complete date (year, month and day) at or after byte `from`.
std::optional<FoundDate> find_complete_date(std::string_view text, std::size_t from = 0);

/// A month and day that begin exactly at byte `position`: "Feb. 28", "28 February", with a year if one follows.
std::optional<FoundDate> month_day_at(std::string_view text, std::size_t position);

/// A date inside a web address: /2019/02/28/, /2019-02-28, /2019/feb/28/, /20190228.
std::optional<model::PartialDate> date_in_address(std::string_view address);

}  // namespace newsgraph::reading
