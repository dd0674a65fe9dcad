// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "node_union.hpp"

#include <unordered_map>

namespace newsgraph::resolution {

NodeUnion::NodeUnion(const LocalNames& names, const std::vector<NameNode>& nodes, const Overrides& overrides)
    : names_(names), nodes_(nodes), sets_(nodes.size()) {
  profiles_.reserve(nodes.size());
  for (const NameNode& node : nodes) profiles_.push_back(node.profile);
  if (overrides.different.empty()) return;

  std::unordered_map<std::string, Marks> marks_of_key;
  for (std::uint32_t list = 0; list < overrides.different.size(); ++list) {
    for (std::uint32_t i = 0; i < overrides.different[list].size(); ++i) {
      for (const NameFamily family : {NameFamily::Person, NameFamily::Group, NameFamily::Thing}) {
        marks_of_key[name_form(overrides.different[list][i], family).key].emplace(list, i);
      }
    }
  }
  for (std::uint32_t n = 0; n < nodes.size(); ++n) {
    const auto found = marks_of_key.find(names.forms[nodes[n].form].key);
    if (found != marks_of_key.end()) marks_.emplace(n, found->second);
  }
}

bool NodeUnion::declared_different(std::uint32_t a, std::uint32_t b) const {
  const auto x = marks_.find(a);
  const auto y = marks_.find(b);
  if (x == marks_.end() || y == marks_.end()) return false;
  for (const auto& [list, name] : x->second) {
    const auto other = y->second.lower_bound({list, 0U});
    for (auto at = other; at != y->second.end() && at->first == list; ++at) {
      if (at->second != name) return true;
    }
  }
  return false;
}

bool NodeUnion::may_unite(std::uint32_t a, std::uint32_t b) {
  return may_unite(a, b, true);
}

bool NodeUnion::may_unite_full_names(std::uint32_t a, std::uint32_t b) {
  return may_unite(a, b, false);
}

bool NodeUnion::may_unite(std::uint32_t a, std::uint32_t b, bool with_gender) {
  a = find(a);
  b = find(b);
  if (a == b) return true;
  if (names_.forms.family(nodes_[a].form) != names_.forms.family(nodes_[b].form)) return false;
  Profile profile = profiles_[a];
  if (!with_gender) profile.gender = '?';
  return compatible(profile, profiles_[b]) && !declared_different(a, b);
}

void NodeUnion::unite(std::uint32_t a, std::uint32_t b, const std::string& reason) {
  a = find(a);
  b = find(b);
  if (a == b) return;
  const std::uint32_t root = sets_.unite(a, b);
  const std::uint32_t other = root == a ? b : a;
  absorb(profiles_[root], profiles_[other]);
  if (const auto found = marks_.find(other); found != marks_.end())
    marks_[root].insert(found->second.begin(), found->second.end());
  if (const auto found = reasons_.find(other); found != reasons_.end())
    reasons_[root].insert(found->second.begin(), found->second.end());
  if (!reason.empty()) reasons_[root].insert(reason);
}

void NodeUnion::unite_by_user(std::uint32_t a, std::uint32_t b, const std::string& reason) {
  if (!declared_different(find(a), find(b))) unite(a, b, reason);
}

std::vector<std::string> NodeUnion::reasons(std::uint32_t root) const {
  const auto found = reasons_.find(root);
  if (found == reasons_.end()) return {};
  return {found->second.begin(), found->second.end()};
}

}  // namespace newsgraph::resolution
