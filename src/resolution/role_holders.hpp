// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// "the US president" of an article that never says who that is: where the other articles of that time agree on one
// holder, the description is his. Near-linear; depends on the set of articles alone.

#include "entity_clusters.hpp"
#include "local_names.hpp"

#include <vector>

namespace newsgraph::resolution {

/// Moves such nameless entities into the holder's cluster and writes down why. Records may be added to `names`.
void join_role_holders(const std::vector<ArticleInput>& articles, LocalNames& names,
                       std::vector<EntityCluster>& clusters);

}  // namespace newsgraph::resolution
