// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which names can be one person's. Words are folded, hyphens apart: kim jong un.

#include <string>
#include <vector>

namespace newsgraph::language {

/// Whether one document may use the shorter name for the bearer of the longer one: "Kim", "Kim Jong" or "Jong-un" for
/// Kim Jong Un, "John Bolton" for John R. Bolton. The shorter name has fewer words.
bool is_shorter_person(const std::vector<std::string>& shorter, const std::vector<std::string>& longer);

/// Equal names, or one the shorter form of the other: never Kim Jong Un and Kim Yong Chol.
bool may_be_one_person(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace newsgraph::language
