// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows of edges as several verbs print them.

#include "table.hpp"

#include "newsgraph/storage/database.hpp"

#include <string>
#include <vector>

namespace newsgraph::cli {

/// Columns subject, relation, object, kind ("" for a plain fact), when, support, confidence, statement.
Table edge_table(const std::vector<storage::EdgeRow>& edges);

/// "", "negated", "planned", "negated, claimed": what an edge is if not a plain fact.
std::string kind_text(const storage::EdgeRow& edge);

/// "2019-02-27 to 2019-02-28", "since 2016", "2019", or "".
std::string when_text(const storage::EdgeRow& edge);

}  // namespace newsgraph::cli
