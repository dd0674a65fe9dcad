// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/graph/store.hpp"

#include "newsgraph/base/error.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/range/iterator_range.hpp>

#include <algorithm>
#include <utility>

namespace newsgraph::graph {
namespace {

constexpr double kDamping = 0.85;
constexpr int kIterations = 50;  // 0.85^50 = 3e-4: the ranks of news graphs no longer change places
constexpr std::uint32_t kUnreached = 0xFFFFFFFFU;

struct EdgeNumber {
  std::uint32_t number = 0;
};

using Graph = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, EdgeNumber,
                                                 boost::no_property, std::uint32_t, std::uint32_t>;

Graph freeze(const model::KnowledgeBase& knowledge) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
  std::vector<EdgeNumber> numbers;
  for (std::uint32_t number = 0; number < knowledge.edges.size(); ++number) {
    const model::Edge& edge = knowledge.edges[number];
    if (!edge.object) continue;
    NEWSGRAPH_CONTRACT(edge.subject < knowledge.entities.size() && *edge.object < knowledge.entities.size());
    ends.emplace_back(edge.subject, *edge.object);
    numbers.push_back({number});
  }
  return Graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), numbers.begin(),
               static_cast<std::uint32_t>(knowledge.entities.size()));
}

}  // namespace

struct FrozenGraph::Impl {
  Graph graph;

  // Calls visit(neighbour, edge) for every edge of a vertex, whichever way it points.
  template <typename Visit>
  void for_each_neighbour(std::uint32_t vertex, const Visit& visit) const {
    for (const auto& edge : boost::make_iterator_range(boost::out_edges(vertex, graph))) {
      visit(static_cast<std::uint32_t>(boost::target(edge, graph)), graph[edge].number);
    }
    for (const auto& edge : boost::make_iterator_range(boost::in_edges(vertex, graph))) {
      visit(static_cast<std::uint32_t>(boost::source(edge, graph)), graph[edge].number);
    }
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(boost::num_vertices(graph)); }

  // Hops from every vertex to `goal`, kUnreached beyond max_hops; stops once `start` is reached.
  std::vector<std::uint32_t> hops_to(std::uint32_t goal, std::uint32_t start, std::uint32_t max_hops) const {
    std::vector<std::uint32_t> hops(size(), kUnreached);
    hops[goal] = 0;
    std::vector<std::uint32_t> level{goal};
    for (std::uint32_t depth = 1; depth <= max_hops && !level.empty() && hops[start] == kUnreached; ++depth) {
      std::vector<std::uint32_t> next;
      for (const std::uint32_t vertex : level) {
        for_each_neighbour(vertex, [&](std::uint32_t neighbour, std::uint32_t) {
          if (hops[neighbour] != kUnreached) return;
          hops[neighbour] = depth;
          next.push_back(neighbour);
        });
      }
      level = std::move(next);
    }
    return hops;
  }
};

FrozenGraph::FrozenGraph(const model::KnowledgeBase& knowledge) : impl_(new Impl{freeze(knowledge)}) {}
FrozenGraph::~FrozenGraph() = default;
FrozenGraph::FrozenGraph(FrozenGraph&&) noexcept = default;

std::size_t FrozenGraph::vertex_count() const noexcept {
  return boost::num_vertices(impl_->graph);
}
std::size_t FrozenGraph::edge_count() const noexcept {
  return boost::num_edges(impl_->graph);
}

std::vector<std::uint32_t> FrozenGraph::degrees() const {
  std::vector<std::uint32_t> result(impl_->size());
  for (std::uint32_t vertex = 0; vertex < result.size(); ++vertex) {
    result[vertex] =
        static_cast<std::uint32_t>(boost::out_degree(vertex, impl_->graph) + boost::in_degree(vertex, impl_->graph));
  }
  return result;
}

std::vector<std::uint32_t> FrozenGraph::components() const {
  std::vector<std::uint32_t> result(impl_->size(), kUnreached);
  std::uint32_t count = 0;
  std::vector<std::uint32_t> waiting;
  for (std::uint32_t first = 0; first < result.size(); ++first) {
    if (result[first] != kUnreached) continue;
    result[first] = count;
    waiting.push_back(first);
    while (!waiting.empty()) {
      const std::uint32_t vertex = waiting.back();
      waiting.pop_back();
      impl_->for_each_neighbour(vertex, [&](std::uint32_t neighbour, std::uint32_t) {
        if (result[neighbour] != kUnreached) return;
        result[neighbour] = count;
        waiting.push_back(neighbour);
      });
    }
    ++count;
  }
  return result;
}

std::vector<double> FrozenGraph::page_rank() const {
  const std::uint32_t size = impl_->size();
  if (size == 0) return {};
  const Graph& graph = impl_->graph;
  std::vector<double> rank(size, 1.0 / size);
  std::vector<double> next(size);
  for (int iteration = 0; iteration < kIterations; ++iteration) {
    double stranded = 0.0;  // rank of vertices that point nowhere goes to all alike
    for (std::uint32_t vertex = 0; vertex < size; ++vertex) {
      if (boost::out_degree(vertex, graph) == 0) stranded += rank[vertex];
    }
    std::fill(next.begin(), next.end(), (1.0 - kDamping) / size + kDamping * stranded / size);
    for (std::uint32_t vertex = 0; vertex < size; ++vertex) {
      const auto degree = boost::out_degree(vertex, graph);
      if (degree == 0) continue;
      const double share = kDamping * rank[vertex] / static_cast<double>(degree);
      for (const auto& edge : boost::make_iterator_range(boost::out_edges(vertex, graph))) {
        next[boost::target(edge, graph)] += share;
      }
    }
    rank.swap(next);
  }
  return rank;
}

std::vector<std::uint32_t> FrozenGraph::shortest_path(std::uint32_t from, std::uint32_t to,
                                                      std::uint32_t max_hops) const {
  NEWSGRAPH_CONTRACT(from < impl_->size() && to < impl_->size());
  const std::vector<std::uint32_t> hops = impl_->hops_to(to, from, max_hops);
  std::vector<std::uint32_t> path;
  if (hops[from] == kUnreached) return path;
  // Towards the goal, always by the neighbour, then the edge, with the smallest id.
  for (std::uint32_t vertex = from; vertex != to;) {
    std::pair<std::uint32_t, std::uint32_t> best(kUnreached, kUnreached);
    impl_->for_each_neighbour(vertex, [&](std::uint32_t neighbour, std::uint32_t edge) {
      if (hops[neighbour] == hops[vertex] - 1) best = std::min(best, std::pair(neighbour, edge));
    });
    path.push_back(best.second);
    vertex = best.first;
  }
  return path;
}

}  // namespace newsgraph::graph
