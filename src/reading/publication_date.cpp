// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "publication_date.hpp"

#include "agency.hpp"
#include "date_text.hpp"
#include "lines.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

namespace newsgraph::reading {
namespace {

using model::PartialDate;

constexpr std::size_t kOpeningLines = 5;     // headline, standfirst, byline, caption, first paragraph
constexpr std::size_t kOpeningBytes = 1200;  // of them, where an article has no line breaks

// A word before a date which says that it is not the article's own.
constexpr std::array<std::string_view, 7> kLookingBack{"since", "born", "the", "until", "before", "after", "by"};

bool looks_back(std::string_view before) {
  const std::string folded = to_lower(fold_whitespace(before));
  std::string_view words = folded;
  if (words.ends_with(" on")) words.remove_suffix(3);
  const std::size_t blank = words.rfind(' ');
  const std::string_view last = blank == std::string_view::npos ? words : words.substr(blank + 1);
  return std::find(kLookingBack.begin(), kLookingBack.end(), last) != kLookingBack.end();
}

// The year that puts a month and day nearest to a known date: a dateline of "Dec 30" near 2019-01-02 is 2018's.
std::optional<PartialDate> with_nearest_year(PartialDate date, const PartialDate& known) {
  std::optional<PartialDate> best;
  const PartialDate reference = known.first_day();
  for (int year = known.year - 1; year <= known.year + 1; ++year) {
    date.year = year;
    if (date.day > model::days_in_month(year, date.month)) continue;
    const auto distance = [&](const PartialDate& d) {
      return std::abs(model::days_from_civil(d) - model::days_from_civil(reference));
    };
    if (!best || distance(date) < distance(*best)) best = date;
  }
  return best;
}

std::optional<PartialDate> dateline_date(std::string_view text, const std::optional<PartialDate>& opening,
                                         const std::optional<PartialDate>& fallback) {
  const auto dateline = find_dateline(text);
  if (!dateline || !dateline->date) return std::nullopt;
  if (dateline->date->year != 0) return dateline->date;
  if (opening) return with_nearest_year(*dateline->date, *opening);
  if (fallback && fallback->day != 0) return with_nearest_year(*dateline->date, *fallback);
  if (fallback) {
    PartialDate date = *dateline->date;
    date.year = fallback->year;
    if (date.day <= model::days_in_month(date.year, date.month)) return date;
  }
  return std::nullopt;
}

}  // namespace

std::optional<model::PartialDate> opening_date(std::string_view text) {
  const std::string_view opening = text.substr(0, kOpeningBytes);
  for (const std::string_view line : first_lines(opening, kOpeningLines)) {
    std::size_t from = 0;
    while (const auto found = find_complete_date(line, from)) {
      constexpr std::size_t kContext = 32;
      const std::size_t begin = found->begin < kContext ? 0 : found->begin - kContext;
      if (!looks_back(line.substr(begin, found->begin - begin))) return found->date;
      from = found->end;
    }
  }
  return std::nullopt;
}

std::optional<model::PartialDate> publication_date(std::string_view address, std::string_view text,
                                                   const std::optional<model::PartialDate>& fallback) {
  if (!address.empty()) {
    if (auto date = date_in_address(address)) return date;
  }
  const auto opening = opening_date(text);
  if (auto date = dateline_date(text, opening, fallback)) return date;
  return opening ? opening : fallback;
}

}  // namespace newsgraph::reading
