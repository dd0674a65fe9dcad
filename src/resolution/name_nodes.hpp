// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The first step of clustering: all local entities with one name form make a node; for persons several nodes, where
// what the articles say of them conflicts (namesakes). Near-linear.

#include "local_names.hpp"

#include <cstdint>
#include <vector>

namespace newsgraph::resolution {

struct NameNode {
  std::uint32_t form = kNoIndex;
  Profile profile;                     ///< what all its articles say together
  std::vector<std::uint32_t> records;  ///< indices into LocalNames::named, sorted
};

/// Where a name is a person in most articles and a thing in a few, the few were misread: gives all records of a key the
/// family of a clear majority.
void settle_families(LocalNames& names);

/// Nodes by form, then by their first record. Persons of one word stay apart by profile for now: which of the bearers
/// of a surname is meant is decided one by one.
std::vector<NameNode> build_nodes(const LocalNames& names);

/// A set of local entities with what is known of them.
struct ProfileGroup {
  Profile profile;
  std::vector<std::uint32_t> members;  ///< whatever the caller counts, sorted
};

/// Puts groups with compatible profiles together, the best known first. A group that fits several goes to the one with
/// two thirds of their members, else it stays alone. The result is sorted by first member.
std::vector<ProfileGroup> join_compatible(std::vector<ProfileGroup> groups);

}  // namespace newsgraph::resolution
