// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One edge out of several that an export can't keep apart: same ends, same kind. A pure function.

#include "newsgraph/model/knowledge.hpp"

#include <string_view>
#include <vector>

namespace newsgraph::exporting::detail {

/// The sum of `members` (at least one; their ends, polarity and modality are the same), as the graph layer would have
/// merged their statements; `phrase` lists their phrases, sorted, parted by "; ". Its id is "s" and the hash of its
/// ends and `kind`: the same whatever the members are.
model::Edge join_edges(const model::KnowledgeBase& knowledge, const std::vector<const model::Edge*>& members,
                       std::string_view kind);

}  // namespace newsgraph::exporting::detail
