// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the tables back into a knowledge base equal to the one that was written. Checks every index.

#include "sqlite.hpp"

#include "newsgraph/model/knowledge.hpp"

namespace newsgraph::storage::detail {

model::KnowledgeBase read_graph(Connection& connection);

}  // namespace newsgraph::storage::detail
