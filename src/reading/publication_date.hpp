// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// When an article was published, where no field says so (DESIGN section 3): a date in its web address, a dateline, the
// first complete date in its opening lines, `--published`. Pure functions.

#include "newsgraph/model/date.hpp"

#include <optional>
#include <string_view>

namespace newsgraph::reading {

/// `address` is empty where the article has none; `fallback` is --published.
std::optional<model::PartialDate> publication_date(std::string_view address, std::string_view text,
                                                   const std::optional<model::PartialDate>& fallback);

/// The first complete date in the opening lines; not one that a text only looks back to ("since May 5, 1970").
std::optional<model::PartialDate> opening_date(std::string_view text);

}  // namespace newsgraph::reading
