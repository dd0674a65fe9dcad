// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Gives an article's statements their relation types, the order of their ends, and their ids.

#include "newsgraph/model/knowledge.hpp"
#include "newsgraph/resolution/relation_types.hpp"
#include "newsgraph/resolution/resolver.hpp"

#include <cstdint>
#include <vector>

namespace newsgraph::resolution {

/// Appends the article's statements, by place in the text. Their slots must already name `entities`.
void type_statements(ArticleInput& article, std::uint32_t document, const RelationTable& relations,
                     const std::vector<model::Entity>& entities, std::vector<model::ResolvedStatement>& out);

}  // namespace newsgraph::resolution
