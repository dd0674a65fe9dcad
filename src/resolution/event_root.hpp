// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The PLOVER root of a statement: that of its relation, seen in how it is said. By PLOVER's codebook a promise to help
// is AGREE, an announced attack THREATEN, a refusal to talk REJECT; what was only demanded of somebody, or did not
// happen, is no event of his.

#include "newsgraph/model/article_facts.hpp"

#include <string>

namespace newsgraph::resolution {

/// Empty where there is no event. A purpose ("marched to protest") is part of the act and keeps its root: its wording
/// is the bare verb, with nothing before that says it is still to come. Pure; constant time.
std::string event_root(const std::string& root, const model::Statement& statement);

}  // namespace newsgraph::resolution
