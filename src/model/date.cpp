// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/model/date.hpp"

#include <charconv>
#include <chrono>
#include <cstddef>

namespace newsgraph::model {
namespace {

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

void append_padded(std::string& out, int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

}  // namespace

std::string PartialDate::to_string() const {
  std::string out;
  if (year < 0) out.push_back('-');
  append_padded(out, year < 0 ? -year : year, 4);
  if (month == 0) return out;
  out.push_back('-');
  append_padded(out, month, 2);
  if (day == 0) return out;
  out.push_back('-');
  append_padded(out, day, 2);
  return out;
}

std::optional<PartialDate> PartialDate::parse(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return std::nullopt;
  }
  PartialDate date;
  date.year = *number(text.substr(0, 4));
  if (text.size() >= 7) {
    date.month = static_cast<std::uint8_t>(*number(text.substr(5, 2)));
    if (date.month < 1 || date.month > 12) return std::nullopt;
  }
  if (text.size() == 10) {
    date.day = static_cast<std::uint8_t>(*number(text.substr(8, 2)));
    if (date.day < 1 || date.day > days_in_month(date.year, date.month)) return std::nullopt;
  }
  return date;
}

PartialDate PartialDate::first_day() const noexcept {
  PartialDate date = *this;
  if (date.month == 0) date.month = 1;
  if (date.day == 0) date.day = 1;
  return date;
}

PartialDate PartialDate::last_day() const noexcept {
  PartialDate date = *this;
  if (date.month == 0) date.month = 12;
  if (date.day == 0) date.day = static_cast<std::uint8_t>(days_in_month(date.year, date.month));
  return date;
}

std::int64_t days_from_civil(const PartialDate& date) noexcept {
  const std::chrono::year_month_day ymd{std::chrono::year{date.year}, std::chrono::month{date.month},
                                        std::chrono::day{date.day}};
  return std::chrono::sys_days{ymd}.time_since_epoch().count();
}

PartialDate civil_from_days(std::int64_t days) noexcept {
  const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{days}}};
  return PartialDate{static_cast<int>(ymd.year()), static_cast<std::uint8_t>(static_cast<unsigned>(ymd.month())),
                     static_cast<std::uint8_t>(static_cast<unsigned>(ymd.day()))};
}

int weekday(const PartialDate& date) noexcept {
  const std::chrono::weekday day{std::chrono::sys_days{std::chrono::days{days_from_civil(date)}}};
  return static_cast<int>(day.iso_encoding()) - 1;
}

int days_in_month(std::int32_t year, int month) noexcept {
  const std::chrono::year_month_day_last last{std::chrono::year{year} /
                                              std::chrono::month{static_cast<unsigned>(month)} / std::chrono::last};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

}  // namespace newsgraph::model
