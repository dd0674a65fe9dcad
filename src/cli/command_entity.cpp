// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "command_entity.hpp"

#include "edge_table.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace newsgraph::cli {
namespace {

constexpr std::size_t kShownCandidates = 8;
constexpr std::size_t kShownAliases = 12;

std::vector<storage::EntityRow> candidates(const storage::Database& database, const std::string& name) {
  if (auto row = database.find_entity_by_id(name)) return {*row};
  return database.find_entities(name);
}

void print_head(const storage::Database& database, const std::vector<storage::EntityRow>& found) {
  const storage::EntityRow& entity = found.front();
  std::cout << entity.name << " (" << entity.type << ") " << entity.id << ", " << entity.mentions << " mentions in "
            << entity.articles << (entity.articles == 1 ? " article\n" : " articles\n");
  std::string names;
  std::size_t shown = 0;
  for (const model::Alias& alias : database.aliases(entity.id)) {
    if (alias.text == entity.name || shown == kShownAliases) continue;
    ++shown;
    names += (names.empty() ? "" : ", ") + alias.text;
  }
  if (!names.empty()) std::cout << "also called: " << names << '\n';
  for (const std::string& reason : database.reasons(entity.id)) std::cout << "one because: " << reason << '\n';
  for (std::size_t i = 1; i < found.size() && i <= kShownCandidates; ++i) {
    std::cout << (i == 1 ? "other candidates: " : ", ") << found[i].name << " (" << found[i].type << ") "
              << found[i].id;
  }
  if (found.size() > 1) std::cout << '\n';
}

}  // namespace

void CommandEntity::setup(CLI::App& app) {
  app.add_option("NAME", words_, "A name, an alias or an entity's id")->required();
  app.add_option("--limit", limit_, "Relations shown each way (0: all)")->capture_default_str();
  graph_.add_to(app);
  table_.add_to(app);
}

int CommandEntity::run() {
  std::string name;
  for (const std::string& word : words_) name += (name.empty() ? "" : " ") + word;
  const storage::Database database = graph_.open();
  const std::vector<storage::EntityRow> found = candidates(database, name);
  if (found.empty()) {
    std::cerr << "newsgraph: no entity is called '" << name << "'\n";
    return kNothingFound;
  }
  storage::EdgeFilter out;
  storage::EdgeFilter in;
  out.subjects = in.objects = {found.front().id};
  const std::vector<storage::EdgeRow> outgoing = database.find_edges(out, limit_);
  const std::vector<storage::EdgeRow> incoming = database.find_edges(in, limit_);
  if (table_.format() == TableFormat::Text) {
    print_head(database, found);
    if (!outgoing.empty()) std::cout << "\nrelations out:\n";
    if (!outgoing.empty()) edge_table(outgoing).write(std::cout, TableFormat::Text);
    if (!incoming.empty()) std::cout << "\nrelations in:\n";
    if (!incoming.empty()) edge_table(incoming).write(std::cout, TableFormat::Text);
    return kOk;
  }
  std::vector<storage::EdgeRow> all = outgoing;
  all.insert(all.end(), incoming.begin(), incoming.end());
  edge_table(all).write(std::cout, table_.format());
  return kOk;
}

}  // namespace newsgraph::cli
