// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Unions of name nodes with what forbids them (conflicting profiles, the user's "different") and why they were made.

#include "disjoint_sets.hpp"
#include "local_names.hpp"
#include "name_nodes.hpp"

#include "newsgraph/resolution/overrides.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph::resolution {

class NodeUnion {
 public:
  NodeUnion(const LocalNames& names, const std::vector<NameNode>& nodes, const Overrides& overrides);

  std::uint32_t find(std::uint32_t node) { return sets_.find(node); }
  /// Same family, profiles that fit, and not declared different.
  bool may_unite(std::uint32_t a, std::uint32_t b);
  /// The same for two full names, which tell more of a gender than pronouns do.
  bool may_unite_full_names(std::uint32_t a, std::uint32_t b);
  /// Whatever may_unite() says is up to the caller. An empty reason is none.
  void unite(std::uint32_t a, std::uint32_t b, const std::string& reason);
  /// Also across families and conflicting profiles, but never against "different".
  void unite_by_user(std::uint32_t a, std::uint32_t b, const std::string& reason);
  const Profile& profile(std::uint32_t root) const { return profiles_[root]; }
  std::vector<std::string> reasons(std::uint32_t root) const;

 private:
  using Marks = std::set<std::pair<std::uint32_t, std::uint32_t>>;  // list of "different", name in it
  bool may_unite(std::uint32_t a, std::uint32_t b, bool with_gender);
  bool declared_different(std::uint32_t a, std::uint32_t b) const;

  const LocalNames& names_;
  const std::vector<NameNode>& nodes_;
  DisjointSets sets_;
  std::vector<Profile> profiles_;
  std::map<std::uint32_t, Marks> marks_;  // few nodes have any
  std::map<std::uint32_t, std::set<std::string>> reasons_;
};

}  // namespace newsgraph::resolution
