// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "command_top.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/graph/store.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <numeric>

namespace newsgraph::cli {
namespace {

std::vector<double> scores(const model::KnowledgeBase& knowledge, const std::string& by) {
  if (by == "pagerank") return graph::FrozenGraph(knowledge).page_rank();
  std::vector<double> out;
  if (by == "degree") {
    for (const std::uint32_t degree : graph::FrozenGraph(knowledge).degrees()) out.push_back(degree);
  } else if (by == "mentions") {
    for (const model::Entity& entity : knowledge.entities) out.push_back(static_cast<double>(entity.mentions.size()));
  } else {
    throw UsageError("--by: '" + by + "' is none of: degree, mentions, pagerank");
  }
  return out;
}

}  // namespace

void CommandTop::setup(CLI::App& app) {
  app.add_option("--by", by_, "degree, mentions or pagerank")->capture_default_str();
  app.add_option("--type", type_, "Only entities of this type, for example Person");
  app.add_option("--limit", limit_, "How many (0: all)")->capture_default_str();
  graph_.add_to(app);
  table_.add_to(app);
}

int CommandTop::run() {
  if (!type_.empty() && !model::entity_type_from(type_)) throw UsageError("--type: no entity type '" + type_ + "'");
  const model::KnowledgeBase knowledge = graph_.open().load_graph();
  const std::vector<double> score = scores(knowledge, by_);
  std::vector<std::size_t> order(knowledge.entities.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t i) {
    return !type_.empty() && to_string(knowledge.entities[i].type) != std::string_view(type_);
  });
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return score[a] > score[b]; });
  if (limit_ != 0 && order.size() > limit_) order.resize(limit_);
  Table table({"name", "type", by_, "articles", "id"});
  for (const std::size_t i : order) {
    const model::Entity& entity = knowledge.entities[i];
    table.add_row(
        {entity.name, std::string(to_string(entity.type)), score[i], std::int64_t{entity.articles}, entity.id});
  }
  table.write(std::cout, table_.format());
  return table.empty() ? kNothingFound : kOk;
}

}  // namespace newsgraph::cli
