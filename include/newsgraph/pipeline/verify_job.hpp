// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// `newsgraph verify`: re-reads the stored texts and checks every span of every statement and every count of the graph
// (DESIGN section 4, promise 2). Shares nothing with the code that wrote them but the data model.

#include "newsgraph/model/knowledge.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace newsgraph::pipeline {

struct VerifyReport {
  std::size_t documents = 0, spans = 0, edges = 0;
  std::vector<std::string> problems;  ///< one line each, in order; empty: all is well
};

VerifyReport verify_graph(const model::KnowledgeBase& knowledge);

}  // namespace newsgraph::pipeline
