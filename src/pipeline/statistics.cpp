// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/pipeline/statistics.hpp"

#include "newsgraph/graph/store.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace newsgraph::pipeline {
namespace {

constexpr std::size_t kShown = 10;

using Counted = std::vector<std::pair<std::string, std::size_t>>;

// By falling count, then name; only the first few.
void keep_largest(Counted& items) {
  std::sort(items.begin(), items.end(), [](const auto& left, const auto& right) {
    return left.second != right.second ? left.second > right.second : left.first < right.first;
  });
  if (items.size() > kShown) items.resize(kShown);
}

Counted best_connected(const model::KnowledgeBase& knowledge) {
  const std::vector<std::uint32_t> degrees = graph::FrozenGraph(knowledge).degrees();
  Counted items;
  for (std::size_t i = 0; i < degrees.size(); ++i) {
    const model::Entity& entity = knowledge.entities[i];
    if (degrees[i] != 0 && entity.type != model::EntityType::Concept) items.emplace_back(entity.name, degrees[i]);
  }
  keep_largest(items);
  return items;
}

Counted frequent_types(const model::KnowledgeBase& knowledge) {
  std::map<std::string, std::size_t> counts;
  for (const model::Edge& edge : knowledge.edges) ++counts[edge.type];
  Counted items(counts.begin(), counts.end());
  keep_largest(items);
  return items;
}

}  // namespace

void summarize(const model::KnowledgeBase& knowledge, BuildReport& report) {
  for (const auto& sentences : knowledge.sentences) report.sentences += sentences.size();
  report.statements = knowledge.statements.size();
  report.entities = knowledge.entities.size();
  report.edges = knowledge.edges.size();
  report.best_connected = best_connected(knowledge);
  report.frequent_types = frequent_types(knowledge);
}

}  // namespace newsgraph::pipeline
