// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The graph. Statements are merged into edges in a Boost.Graph adjacency_list (ids and small numbers in the bundles),
// which is then frozen to a compressed_sparse_row_graph for algorithms. No Boost type shows here.
// A GraphStore is built by one thread; a FrozenGraph is immutable and safe for concurrent reads.

#include "newsgraph/model/knowledge.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace newsgraph::graph {

/// Merges the statements of a knowledge base into its `edges` (DESIGN section 3, Edge) and sets each statement's
/// `edge`: all with an object and an entity for their subject. `start` is the earliest first day, `end` the latest last
/// day they give. Whatever was in `edges` before is replaced. Deterministic; near-linear.
void merge_statements(model::KnowledgeBase& knowledge);

/// The merged graph, for algorithms. Vertices are indices of KnowledgeBase::entities, edges of KnowledgeBase::edges;
/// edges whose object is a literal have no second vertex and are not in it. About 24 bytes an edge.
class FrozenGraph {
 public:
  explicit FrozenGraph(const model::KnowledgeBase& knowledge);
  ~FrozenGraph();
  FrozenGraph(FrozenGraph&&) noexcept;

  std::size_t vertex_count() const noexcept;
  std::size_t edge_count() const noexcept;
  /// In- plus out-degree of every entity.
  std::vector<std::uint32_t> degrees() const;
  /// Weakly connected component of every entity, numbered by their first entity.
  std::vector<std::uint32_t> components() const;
  /// PageRank (Page et al. 1998), damping 0.85, fixed iterations and order of sums.
  std::vector<double> page_rank() const;
  /// Edges of a shortest undirected path, fewest hops, then smallest ids; empty where there is none within max_hops.
  std::vector<std::uint32_t> shortest_path(std::uint32_t from, std::uint32_t to, std::uint32_t max_hops) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace newsgraph::graph
