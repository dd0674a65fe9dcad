// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "command_path.hpp"

#include "edge_table.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/graph/store.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace newsgraph::cli {
namespace {

std::optional<std::uint32_t> find_vertex(const storage::Database& database, const model::KnowledgeBase& knowledge,
                                         const std::string& name) {
  std::string id = name;
  if (!database.find_entity_by_id(name)) {
    const std::vector<storage::EntityRow> found = database.find_entities(name);
    if (found.empty()) return std::nullopt;
    id = found.front().id;
  }
  const auto place =
      std::lower_bound(knowledge.entities.begin(), knowledge.entities.end(), id,
                       [](const model::Entity& entity, const std::string& key) { return entity.id < key; });
  if (place == knowledge.entities.end() || place->id != id) return std::nullopt;
  return static_cast<std::uint32_t>(place - knowledge.entities.begin());
}

}  // namespace

void CommandPath::setup(CLI::App& app) {
  app.add_option("FROM", from_, "A name or an entity's id")->required();
  app.add_option("TO", to_, "A name or an entity's id")->required();
  app.add_option("--max-hops", max_hops_, "Longest connection looked for")->capture_default_str();
  graph_.add_to(app);
  table_.add_to(app);
}

int CommandPath::run() {
  const storage::Database database = graph_.open();
  const model::KnowledgeBase knowledge = database.load_graph();
  const auto from = find_vertex(database, knowledge, from_);
  const auto to = find_vertex(database, knowledge, to_);
  if (!from || !to) {
    std::cerr << "newsgraph: no entity is called '" << (from ? to_ : from_) << "'\n";
    return kNothingFound;
  }
  const graph::FrozenGraph graph(knowledge);
  std::vector<storage::EdgeRow> edges;
  for (const std::uint32_t edge : graph.shortest_path(*from, *to, max_hops_)) {
    if (auto row = database.find_edge(knowledge.edges[edge].id)) edges.push_back(std::move(*row));
  }
  if (edges.empty()) {
    std::cerr << "newsgraph: no connection within " << max_hops_ << " hops\n";
    return kNothingFound;
  }
  edge_table(edges).write(std::cout, table_.format());
  return kOk;
}

}  // namespace newsgraph::cli
