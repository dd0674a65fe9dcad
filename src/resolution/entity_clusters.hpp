// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From name nodes to entities: which names are the same person, organization or place, and why (DESIGN section 7).
// Deterministic: the result depends on the set of articles and on the overrides alone. Near-linear.

#include "local_names.hpp"
#include "name_nodes.hpp"

#include "newsgraph/resolution/overrides.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace newsgraph::resolution {

/// One entity of the corpus.
struct EntityCluster {
  NameFamily family = NameFamily::Thing;
  std::vector<std::uint32_t> records;      ///< indices into LocalNames::named, sorted
  std::vector<std::uint32_t> full_forms;   ///< forms of its full names, by falling count of articles
  std::vector<std::uint32_t> short_forms;  ///< forms that joined as short for a full one, sorted
  Profile profile;
  std::vector<std::string> reasons;  ///< sorted, each once
};

/// Clusters by their first record.
std::vector<EntityCluster> cluster_entities(LocalNames& names, const Overrides& overrides);

}  // namespace newsgraph::resolution
