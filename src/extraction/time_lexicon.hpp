// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Words of English time expressions and the numbers they stand for. All look-ups take lower-case words.

#include "time_calendar.hpp"

#include <optional>
#include <string_view>

namespace newsgraph::extraction {

/// 1–12 of a month's name or abbreviation ("feb", "sept."), or 0. `abbreviated` tells the two apart.
int month_number(std::string_view word, bool* abbreviated = nullptr) noexcept;
/// 0 = Monday … 6 of a weekday's name; `plural` is set for "mondays". Abbreviations only with their full stop.
std::optional<int> weekday_number(std::string_view word, bool* plural = nullptr) noexcept;
/// First month of a season on the northern hemisphere (winter: 12), or 0.
int season_month(std::string_view word) noexcept;
/// "day", "weeks" … and nothing else.
std::optional<TimeUnit> time_unit(std::string_view word) noexcept;
/// Small cardinal numbers in words or digits: "two", "a", "12"; "several" and "few" have none.
std::optional<int> cardinal(std::string_view word) noexcept;
/// "first" = 1 …, "21st" = 21.
std::optional<int> ordinal(std::string_view word) noexcept;
/// The word is all ASCII digits, and its value if it has at most nine.
std::optional<int> digits(std::string_view word) noexcept;
/// Whether an expression can begin with the word, or with it behind "the", "a", "an" or "that". Says yes too often,
/// never too seldom.
bool begins_time(std::string_view word);
/// "morning", "afternoon", "evening", "night" and the like.
bool is_part_of_day(std::string_view word) noexcept;

}  // namespace newsgraph::extraction
