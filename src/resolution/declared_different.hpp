// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the user declares different may have been taken for one thing inside an article: parts such local entities.

#include "newsgraph/resolution/resolver.hpp"

#include <vector>

namespace newsgraph::resolution {

/// Mentions by another name of one list of `different` become a local entity of their own; slots that show them follow.
/// The rest (short names, pronouns) stays with the entity's own name.
void part_declared_different(std::vector<ArticleInput>& articles, const Overrides& overrides);

}  // namespace newsgraph::resolution
