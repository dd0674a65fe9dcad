// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The graph as programs for property graphs want it (GraphML, GEXF, CSV, Cypher …): edges between two entities, each of
// one of a bounded number of kinds, no two alike between the same ends, and the entities at their ends. An edge's kind
// is its relation type and, where it is no plain fact, what it is instead (EXPORTS rules 10–12, 25).

#include "newsgraph/exporting/exporter.hpp"
#include "newsgraph/model/knowledge.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::exporting::detail {

/// "MET", "MET_NEGATED", "MET_CLAIMED", "MET_NEGATED_PLANNED" … always [A-Z][A-Z0-9_]*. A type that ends like such a
/// kind itself ("STAY_PLANNED") gets a "_" first, so that no fact looks like something else.
std::string edge_kind(std::string_view type, model::Polarity polarity, model::Modality modality);

struct PropertyEdge {
  const model::Edge* edge;  ///< of the knowledge base, or of the PropertyGraph where several were joined
  std::string_view kind;
};

/// Keeps references to the knowledge base, which must outlive it. Near-linear in the edges; 24 bytes an edge.
/// Where the kinds are more than `max_types`, the rarest become RELATED_TO, and edges alike by that are joined into one
/// with an id of its own (a hash of its ends and kind), their phrases parted by "; ".
class PropertyGraph {
 public:
  PropertyGraph(const model::KnowledgeBase& knowledge, const ExportOptions& options);
  PropertyGraph(const PropertyGraph&) = delete;
  PropertyGraph& operator=(const PropertyGraph&) = delete;

  const model::KnowledgeBase& knowledge() const noexcept { return knowledge_; }
  /// Indices of the entities that have an edge here, rising.
  const std::vector<std::uint32_t>& nodes() const noexcept { return nodes_; }
  /// By id.
  const std::vector<PropertyEdge>& edges() const noexcept { return edges_; }
  /// All kinds that occur, sorted.
  std::vector<std::string_view> kinds() const;

 private:
  void join_alike();
  void collect_nodes();

  const model::KnowledgeBase& knowledge_;
  std::deque<std::string> kinds_;   // what PropertyEdge::kind views
  std::deque<model::Edge> joined_;  // what PropertyEdge::edge points to where several became one
  std::vector<PropertyEdge> edges_;
  std::vector<std::uint32_t> nodes_;
};

}  // namespace newsgraph::exporting::detail
