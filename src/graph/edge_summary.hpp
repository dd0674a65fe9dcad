// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an edge says in sum: counts, dates, place, sources, wording and confidence of the statements behind it (DESIGN
// section 3, Edge). Pure functions.

#include "newsgraph/model/knowledge.hpp"

namespace newsgraph::graph::detail {

/// Fills in everything that follows from `edge.statements`, which are put in order of document, then place.
void summarize_edge(const model::KnowledgeBase& knowledge, model::Edge& edge);

}  // namespace newsgraph::graph::detail
