// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Countries, what their people are called, and their capitals: facts of geography, for matching "the North Korean
// leader" with North Korea. Static data; all look-ups fold case and marks, cost a binary search and are thread-safe.

#include <string_view>

namespace newsgraph::language {

/// The country's usual name ("United States") for any of its names ("the" left out): "US", "U.S.", "America"; else "".
std::string_view country_of_name(std::string_view name);
/// For an adjective or a people: "American", "Americans", "North Korean"; else "".
std::string_view country_of_demonym(std::string_view word);
/// For a capital: "Washington", "Pyongyang"; else "". Newspapers write it for the government.
std::string_view country_of_capital(std::string_view city);
/// By name, demonym, or capital, in this order.
std::string_view country_of_any(std::string_view text);

}  // namespace newsgraph::language
