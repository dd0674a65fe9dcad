// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The graph while it grows: a Boost.Graph adjacency_list with an index of its own over (subject, type, object,
// polarity, modality), because boost::edge() is linear in a hub's degree. Bundles hold numbers only; relation types and
// literals are interned. One thread.

#include "newsgraph/model/kinds.hpp"

#include <boost/graph/adjacency_list.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsgraph::graph::detail {

/// Gives every distinct string a small number, in order of first use.
class Interner {
 public:
  std::uint32_t intern(std::string_view text);
  const std::string& text(std::uint32_t number) const { return *texts_[number]; }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<const std::string*> texts_;  // keys of numbers_, whose nodes do not move
};

/// What makes statements one edge. Vertices below the number of entities are entities, the others literals.
struct EdgeKey {
  std::uint32_t subject = 0;
  std::uint32_t object = 0;
  std::uint32_t type = 0;
  model::Polarity polarity = model::Polarity::Affirmed;
  model::Modality modality = model::Modality::Actual;
  bool operator==(const EdgeKey&) const = default;
};

struct EdgeKeyHash {
  std::size_t operator()(const EdgeKey& key) const noexcept;
};

class MergeGraph {
 public:
  explicit MergeGraph(std::uint32_t entities);

  /// The vertex of a literal object, made when it is new.
  std::uint32_t literal_vertex(std::string_view text);
  std::uint32_t intern_type(std::string_view type) { return types_.intern(type); }
  /// Adds one statement as evidence to the edge so named, made when it is new; the edge's number.
  std::uint32_t add_statement(const EdgeKey& key, std::uint32_t statement);

  std::uint32_t edge_count() const noexcept { return static_cast<std::uint32_t>(edges_.size()); }
  const EdgeKey& key(std::uint32_t edge) const { return graph_[edges_[edge]].key; }
  /// Its statements, in the order they were added.
  std::vector<std::uint32_t> statements(std::uint32_t edge) const;
  const std::string& type(std::uint32_t number) const { return types_.text(number); }
  bool is_literal(std::uint32_t vertex) const { return graph_[vertex].is_literal; }
  const std::string& literal(std::uint32_t vertex) const { return literals_.text(graph_[vertex].name); }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
  struct VertexBundle {
    std::uint32_t name = kNone;  // of the literal
    bool is_literal = false;
  };
  struct EdgeBundle {
    EdgeKey key;
    std::uint32_t first_link = kNone;  // chain of its statements in links_
    std::uint32_t last_link = kNone;
    std::uint32_t support = 0;
  };
  struct Link {
    std::uint32_t statement;
    std::uint32_t next;
  };
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, VertexBundle, EdgeBundle>;
  using EdgeDescriptor = boost::graph_traits<Graph>::edge_descriptor;

  Graph graph_;
  std::vector<EdgeDescriptor> edges_;  // in order of first statement
  std::vector<Link> links_;
  std::unordered_map<EdgeKey, std::uint32_t, EdgeKeyHash> index_;
  std::unordered_map<std::uint32_t, std::uint32_t> literal_vertices_;  // by interned literal
  Interner types_;
  Interner literals_;
};

}  // namespace newsgraph::graph::detail
