// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The patterns of schemas/relations.json: `[passive: ]lemmas[/preposition|preposition]`. In lemmas `|` separates
// alternatives and round brackets bound them: "(hold|have) (meeting|phone call)/with". Pure functions.

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::resolution {

/// The key under which a predicate is looked up; lemmas must be normalized.
std::string pattern_key(bool passive, std::string_view lemmas, std::string_view preposition);

/// All keys a pattern stands for. Throws std::invalid_argument (what is wrong) for a malformed one.
std::vector<std::string> expand_pattern(std::string_view pattern);

}  // namespace newsgraph::resolution
