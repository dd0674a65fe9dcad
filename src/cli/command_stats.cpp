// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "command_stats.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <map>

namespace newsgraph::cli {
namespace {

Table count_table(const model::KnowledgeBase& knowledge) {
  std::size_t sentences = 0;
  std::size_t facts = 0;
  for (const auto& spans : knowledge.sentences) sentences += spans.size();
  std::map<std::string, std::size_t> types;
  std::map<std::string, std::size_t> relations;
  for (const model::Entity& entity : knowledge.entities) ++types[std::string(to_string(entity.type))];
  for (const model::Edge& edge : knowledge.edges) {
    ++relations[edge.type];
    if (edge.polarity == model::Polarity::Affirmed && edge.modality == model::Modality::Actual) ++facts;
  }
  Table table({"what", "name", "count"});
  const auto add = [&](const std::string& what, const std::string& name, std::size_t count) {
    table.add_row({what, name, static_cast<std::int64_t>(count)});
  };
  add("total", "articles", knowledge.documents.size());
  add("total", "sentences", sentences);
  add("total", "statements", knowledge.statements.size());
  add("total", "entities", knowledge.entities.size());
  add("total", "edges", knowledge.edges.size());
  add("total", "edges that are plain facts", facts);
  for (const auto& [name, count] : types) add("entities", name, count);
  for (const auto& [name, count] : relations) add("edges", name, count);
  return table;
}

}  // namespace

void CommandStats::setup(CLI::App& app) {
  graph_.add_to(app);
  table_.add_to(app);
}

int CommandStats::run() {
  const storage::Database database = graph_.open();
  count_table(database.load_graph()).write(std::cout, table_.format());
  if (table_.format() == TableFormat::Text) {
    std::cout << "\nbuilds:\n";
    for (const storage::BuildRecord& build : database.history()) std::cout << "  " << build.finished << '\n';
  }
  return kOk;
}

}  // namespace newsgraph::cli
