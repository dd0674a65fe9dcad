// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What articles say of a person besides the name: nation, line of work, gender. Two bearers of one name are kept apart
// where these conflict (DESIGN section 7). Value types; pure functions.

#include "newsgraph/model/article_facts.hpp"

#include <string>
#include <vector>

namespace newsgraph::resolution {

struct Profile {
  std::vector<std::string> nations;  ///< usual names, sorted
  std::vector<std::string> works;    ///< "politics", "sport" …, sorted
  char gender = '?';

  int known() const noexcept { return (nations.empty() ? 0 : 1) + (works.empty() ? 0 : 1) + (gender == '?' ? 0 : 1); }
  /// Read out, for ids of namesakes: "n=Australia;w=sport;g=m".
  std::string to_string() const;
  auto operator<=>(const Profile&) const = default;
};

Profile profile_of(const model::LocalEntity& entity);

/// No conflict: what both know has something in common.
bool compatible(const Profile& a, const Profile& b) noexcept;

/// Adds what `other` knows.
void absorb(Profile& profile, const Profile& other);

}  // namespace newsgraph::resolution
