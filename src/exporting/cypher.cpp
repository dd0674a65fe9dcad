// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// A Cypher script that makes the graph in Neo4j, and changes nothing when run again. Rows stand in the script as
// literals, up to 500 a statement: for graphs of some thousand edges; larger ones go faster through neo4j-csv.

#include "formats.hpp"
#include "output.hpp"
#include "property_graph.hpp"
#include "property_records.hpp"
#include "text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::exporting::detail {
namespace {

using model::Entity;

constexpr std::size_t kRowsPerStatement = 500;

// Single quotes; the only escapes that a cleaned text needs.
void append_cypher_string(std::string& out, std::string_view cleaned) {
  out.push_back('\'');
  for (const char c : cleaned) {
    if (c == '\\' || c == '\'') out.push_back('\\');
    out.push_back(c);
  }
  out.push_back('\'');
}

// Takes properties (property_records.hpp) as the entries of a map.
class Map {
 public:
  explicit Map(std::string& out) : out_(out) { out_.push_back('{'); }
  void close() { out_.push_back('}'); }

  void text(std::string_view name, std::string_view value) {
    const std::string cleaned = clean_text(value);
    if (!cleaned.empty()) append_cypher_string(key(name), cleaned);
  }
  void count(std::string_view name, std::uint64_t value) { append_integer(key(name), value); }
  void real(std::string_view name, double value) {
    std::string number;
    append_decimal(number, value);
    if (number.find('.') == std::string::npos) number.append(".0");  // else it would be an integer in Neo4j
    key(name).append(number);
  }
  template <class Items>
  void list(std::string_view name, const Items& items) {
    std::string array;
    for (const auto& item : items) {
      const std::string cleaned = clean_text(item);
      if (cleaned.empty()) continue;
      array.append(array.empty() ? "[" : ", ");
      append_cypher_string(array, cleaned);
    }
    if (!array.empty()) key(name).append(array).append("]");
  }

 private:
  std::string& key(std::string_view name) {
    if (!first_) out_.append(", ");
    first_ = false;
    return out_.append("`").append(name).append("`: ");
  }

  std::string& out_;
  bool first_ = true;
};

// UNWIND [ rows ] AS row <action>; for every 500 rows.
template <class Items, class WriteRow>
void unwind(Output& out, const Items& items, std::string_view action, const WriteRow& write_row) {
  for (std::size_t begin = 0; begin < items.size(); begin += kRowsPerStatement) {
    const std::size_t end = std::min(items.size(), begin + kRowsPerStatement);
    out << "UNWIND [\n";
    for (std::size_t i = begin; i < end; ++i) {
      write_row(items[i]);
      out << (i + 1 < end ? ",\n" : "\n");
      out.flush_if_full();
    }
    out << "] AS row " << action << ";\n";
  }
}

void write_nodes(Output& out, const PropertyGraph& graph, const PropertyRecords& records) {
  const model::KnowledgeBase& knowledge = graph.knowledge();
  for (int type = 0; type <= static_cast<int>(model::EntityType::Concept); ++type) {
    std::vector<const Entity*> entities;
    for (const std::uint32_t node : graph.nodes()) {
      if (static_cast<int>(knowledge.entities[node].type) == type) entities.push_back(&knowledge.entities[node]);
    }
    const std::string label(model::to_string(static_cast<model::EntityType>(type)));
    unwind(out, entities, "MERGE (n:Entity {id: row.id}) SET n = row.p, n.id = row.id, n:`" + label + "`",
           [&](const Entity* entity) {
             out << "{id: '" << entity->id << "', p: ";
             Map map(out.text());
             records.node(*entity, map);
             map.close();
             out << '}';
           });
  }
}

void write_relationships(Output& out, const PropertyGraph& graph, const PropertyRecords& records) {
  const model::KnowledgeBase& knowledge = graph.knowledge();
  std::vector<PropertyEdge> edges = graph.edges();
  std::stable_sort(edges.begin(), edges.end(),
                   [](const PropertyEdge& a, const PropertyEdge& b) { return a.kind < b.kind; });
  for (auto begin = edges.begin(); begin != edges.end();) {
    const auto end = std::find_if(begin, edges.end(), [&](const PropertyEdge& e) { return e.kind != begin->kind; });
    const std::vector<PropertyEdge> alike(begin, end);
    unwind(out, alike,
           "MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b}) MERGE (a)-[r:`" + std::string(begin->kind) +
               "` {statement: row.id}]->(b) SET r = row.p",
           [&](const PropertyEdge& e) {
             out << "{id: '" << e.edge->id << "', a: '" << knowledge.entities[e.edge->subject].id << "', b: '"
                 << knowledge.entities[*e.edge->object].id << "', p: ";
             Map map(out.text());
             records.edge(*e.edge, map);
             map.close();
             out << '}';
           });
    begin = end;
  }
}

// Ids of names that have since been merged into another entity: what an earlier import made of them goes.
void write_retired(Output& out, const PropertyGraph& graph) {
  const model::KnowledgeBase& knowledge = graph.knowledge();
  std::vector<std::string_view> retired;
  for (const std::uint32_t node : graph.nodes()) {
    for (const std::string& id : knowledge.entities[node].formerly) {
      const auto found =
          std::lower_bound(knowledge.entities.begin(), knowledge.entities.end(), id,
                           [](const Entity& entity, const std::string& other) { return entity.id < other; });
      if (found == knowledge.entities.end() || found->id != id) retired.push_back(id);
    }
  }
  std::sort(retired.begin(), retired.end());
  retired.erase(std::unique(retired.begin(), retired.end()), retired.end());
  unwind(out, retired, "MATCH (n:Entity {id: row}) DETACH DELETE n",
         [&](std::string_view id) { append_cypher_string(out.text(), id); });
}

}  // namespace

void write_cypher(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink) {
  const PropertyGraph graph(knowledge, options);
  const PropertyRecords records(knowledge, options);
  Output out(sink);
  out << "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n";
  write_retired(out, graph);
  write_nodes(out, graph, records);
  write_relationships(out, graph, records);
  out.finish();
}

}  // namespace newsgraph::exporting::detail
