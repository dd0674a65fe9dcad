// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Datelines ("HANOI, Feb 28 (Reuters) - ...") and credits ("Source: Xinhua"): who wrote an article, and when. The words
// of a dateline stay in the text. Pure functions, linear in the opening and closing lines.

#include "date_text.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::reading {

struct Dateline {
  std::optional<model::PartialDate> date;  ///< year 0 where the dateline has none
  std::string agency;                      ///< its short name, or ""
};

/// The dateline at the beginning of one of the first lines, if there is one.
std::optional<Dateline> find_dateline(std::string_view text);

/// The short name of a news agency ("Agence France-Presse" is "AFP"), or "" where the words are none.
std::string_view agency_named(std::string_view words);

/// The agency of a byline or credit line: "By Jane Doe, Associated Press", "Source: Xinhua", "(Reporting by ...)".
std::string credited_agency(std::string_view line);

/// The agency that a dateline or a credit among the first and last lines names, or "".
std::string find_agency(std::string_view text);

}  // namespace newsgraph::reading
