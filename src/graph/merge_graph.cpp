// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "merge_graph.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"

namespace newsgraph::graph::detail {

std::uint32_t Interner::intern(std::string_view text) {
  const auto [place, is_new] = numbers_.try_emplace(std::string(text), static_cast<std::uint32_t>(texts_.size()));
  if (is_new) texts_.push_back(&place->first);
  return place->second;
}

std::size_t EdgeKeyHash::operator()(const EdgeKey& key) const noexcept {
  const std::uint32_t parts[4] = {
      key.subject, key.object, key.type,
      static_cast<std::uint32_t>(key.polarity) << 8U | static_cast<std::uint32_t>(key.modality)};
  return hash64(std::string_view(reinterpret_cast<const char*>(parts), sizeof parts));
}

MergeGraph::MergeGraph(std::uint32_t entities) : graph_(entities) {}

std::uint32_t MergeGraph::literal_vertex(std::string_view text) {
  const std::uint32_t name = literals_.intern(text);
  const auto [place, is_new] = literal_vertices_.try_emplace(name, 0);
  if (is_new) {
    VertexBundle bundle;
    bundle.name = name;
    bundle.is_literal = true;
    place->second = static_cast<std::uint32_t>(boost::add_vertex(bundle, graph_));
  }
  return place->second;
}

std::uint32_t MergeGraph::add_statement(const EdgeKey& key, std::uint32_t statement) {
  NEWSGRAPH_CONTRACT(key.subject < boost::num_vertices(graph_) && key.object < boost::num_vertices(graph_));
  const auto [place, is_new] = index_.try_emplace(key, edge_count());
  if (is_new) {
    EdgeBundle fresh;
    fresh.key = key;
    edges_.push_back(boost::add_edge(key.subject, key.object, fresh, graph_).first);
  }
  EdgeBundle& bundle = graph_[edges_[place->second]];
  const auto link = static_cast<std::uint32_t>(links_.size());
  links_.push_back({statement, kNone});
  if (bundle.last_link == kNone) {
    bundle.first_link = link;
  } else {
    links_[bundle.last_link].next = link;
  }
  bundle.last_link = link;
  ++bundle.support;
  return place->second;
}

std::vector<std::uint32_t> MergeGraph::statements(std::uint32_t edge) const {
  const EdgeBundle& bundle = graph_[edges_[edge]];
  std::vector<std::uint32_t> result;
  result.reserve(bundle.support);
  for (std::uint32_t link = bundle.first_link; link != kNone; link = links_[link].next) {
    result.push_back(links_[link].statement);
  }
  return result;
}

}  // namespace newsgraph::graph::detail
