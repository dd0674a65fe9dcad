// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From clusters of local entities to the entities of the graph: type by vote, canonical name, aliases, ids, the user's
// overrides. Deterministic; near-linear.

#include "entity_clusters.hpp"
#include "local_names.hpp"

#include "newsgraph/model/knowledge.hpp"
#include "newsgraph/resolution/resolver.hpp"

#include <cstdint>
#include <vector>

namespace newsgraph::resolution {

struct BuiltEntities {
  std::vector<model::Entity> entities;               ///< by id
  std::vector<char> named;                           ///< whether the text names it
  std::vector<std::vector<std::uint32_t>> of_local;  ///< for each article and local entity: its entity or kNoIndex
};

/// Takes the mentions out of the articles.
BuiltEntities build_entities(std::vector<ArticleInput>& articles, LocalNames& names,
                             const std::vector<EntityCluster>& clusters, const ResolverOptions& options);

}  // namespace newsgraph::resolution
