// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Figures of a graph that a person wants to see first.

#include "newsgraph/model/knowledge.hpp"
#include "newsgraph/pipeline/build_job.hpp"

namespace newsgraph::pipeline {

/// Fills in the report's counts, its ten best connected entities and its most frequent relation types.
void summarize(const model::KnowledgeBase& knowledge, BuildReport& report);

}  // namespace newsgraph::pipeline
