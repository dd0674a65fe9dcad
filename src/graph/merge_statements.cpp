// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/graph/store.hpp"

#include "edge_summary.hpp"
#include "merge_graph.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/model/ids.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace newsgraph::graph {
namespace {

using detail::EdgeKey;
using detail::MergeGraph;

// The key of the edge a statement belongs to; nothing where it has no object, or no entity for its subject.
std::optional<EdgeKey> edge_key(const model::ResolvedStatement& said, MergeGraph& merged) {
  const model::Statement& statement = said.statement;
  if (!statement.object || !statement.subject.entity) return std::nullopt;
  EdgeKey key;
  key.subject = *statement.subject.entity;
  key.object = statement.object->entity ? *statement.object->entity : merged.literal_vertex(statement.object->text);
  key.type = merged.intern_type(said.relation_type);
  key.polarity = statement.polarity;
  key.modality = statement.modality;
  return key;
}

model::Edge describe(const model::KnowledgeBase& knowledge, const MergeGraph& merged, std::uint32_t number) {
  const EdgeKey& key = merged.key(number);
  model::Edge edge;
  edge.subject = key.subject;
  edge.type = merged.type(key.type);
  if (merged.is_literal(key.object)) {
    edge.literal = merged.literal(key.object);
  } else {
    edge.object = key.object;
  }
  edge.polarity = key.polarity;
  edge.modality = key.modality;
  const std::string& object = edge.object ? knowledge.entities[*edge.object].id : edge.literal;
  edge.id = model::edge_id(knowledge.entities[edge.subject].id, edge.type, object, !edge.object, edge.polarity,
                           edge.modality);
  edge.statements = merged.statements(number);
  detail::summarize_edge(knowledge, edge);
  return edge;
}

void check(const model::KnowledgeBase& knowledge) {
  NEWSGRAPH_CONTRACT(knowledge.origins.size() == knowledge.documents.size());
  const auto known = [&](const std::optional<model::Argument>& argument) {
    return !argument || !argument->entity || *argument->entity < knowledge.entities.size();
  };
  for (const model::ResolvedStatement& said : knowledge.statements) {
    NEWSGRAPH_CONTRACT(said.document < knowledge.documents.size());
    NEWSGRAPH_CONTRACT(!said.statement.subject.entity || *said.statement.subject.entity < knowledge.entities.size());
    NEWSGRAPH_CONTRACT(known(said.statement.object) && known(said.statement.attributed_to) &&
                       known(said.statement.place));
  }
}

}  // namespace

void merge_statements(model::KnowledgeBase& knowledge) {
  check(knowledge);
  MergeGraph merged(static_cast<std::uint32_t>(knowledge.entities.size()));
  for (std::uint32_t number = 0; number < knowledge.statements.size(); ++number) {
    model::ResolvedStatement& said = knowledge.statements[number];
    const std::optional<EdgeKey> key = edge_key(said, merged);
    said.edge = key ? std::optional(merged.add_statement(*key, number)) : std::nullopt;
  }

  std::vector<model::Edge> edges;
  edges.reserve(merged.edge_count());
  for (std::uint32_t number = 0; number < merged.edge_count(); ++number) {
    edges.push_back(describe(knowledge, merged, number));
  }
  std::sort(edges.begin(), edges.end(), [](const model::Edge& a, const model::Edge& b) { return a.id < b.id; });
  for (std::uint32_t number = 0; number < edges.size(); ++number) {
    for (const std::uint32_t statement : edges[number].statements) knowledge.statements[statement].edge = number;
  }
  knowledge.edges = std::move(edges);
}

}  // namespace newsgraph::graph
