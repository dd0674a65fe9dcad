// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "command_query.hpp"

#include "edge_table.hpp"
#include "option_values.hpp"

#include "newsgraph/base/error.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace newsgraph::cli {
namespace {

// A column for each variable, then what proves the answer.
Table answer_table(const querying::QueryResult& result) {
  std::vector<std::string> columns;
  if (!result.answers.empty()) {
    for (const auto& [variable, entity] : result.answers.front().bindings) columns.push_back(variable);
  }
  for (const char* column : {"facts", "kind", "when", "support", "confidence", "statements"}) columns.push_back(column);
  Table table(columns);
  for (const querying::Answer& answer : result.answers) {
    std::vector<Cell> row;
    for (const auto& [variable, entity] : answer.bindings) row.emplace_back(entity.name);
    std::vector<std::string> facts, ids;
    std::string kind, when;
    std::uint32_t support = 0;
    double confidence = 1.0;
    for (const storage::EdgeRow& edge : answer.edges) {
      facts.push_back(edge.subject_name + " " + edge.phrase + " " + edge.object_name);
      ids.push_back(edge.id);
      const std::string one_kind = kind_text(edge), one_when = when_text(edge);
      if (!one_kind.empty()) kind += (kind.empty() ? "" : "; ") + one_kind;
      if (!one_when.empty()) when += (when.empty() ? "" : "; ") + one_when;
      support = support == 0 ? edge.support : std::min(support, edge.support);
      confidence = std::min(confidence, edge.confidence);
    }
    for (Cell& cell : std::vector<Cell>{facts, kind, when, std::int64_t{support}, confidence, ids}) {
      row.push_back(std::move(cell));
    }
    table.add_row(std::move(row));
  }
  return table;
}

}  // namespace

void CommandQuery::setup(CLI::App& app) {
  app.add_option("PATTERN", patterns_, "Patterns, joined on the variables they share (docs/QUERY.md)")->required();
  app.add_option("--since", options_.since, "Only what holds or happened on or after")->type_name("DATE");
  app.add_option("--until", options_.until, "Only what holds or happened on or before")->type_name("DATE");
  app.add_option("--type", types_, "Only relations of this type (may be repeated)");
  app.add_option("--modality", options_.modality, "actual, claimed, planned, possible, demanded or conditional");
  app.add_option("--polarity", options_.polarity, "affirmed or negated");
  app.add_option("--source", options_.source, "Only from this outlet, agency or speaker");
  app.add_option("--min-support", options_.min_support, "Only edges with so many statements");
  app.add_option("--limit", options_.limit, "At most so many answers (0: all)");
  graph_.add_to(app);
  table_.add_to(app);
}

int CommandQuery::run() {
  if (!options_.since.empty()) parse_date("--since", options_.since);
  if (!options_.until.empty()) parse_date("--until", options_.until);
  if (!options_.modality.empty() && !model::modality_from(options_.modality)) {
    throw UsageError("--modality: '" + options_.modality +
                     "' is none of: actual, claimed, planned, possible, demanded, conditional");
  }
  if (!options_.polarity.empty() && !model::polarity_from(options_.polarity)) {
    throw UsageError("--polarity: '" + options_.polarity + "' is none of: affirmed, negated");
  }
  std::vector<querying::Pattern> patterns;
  for (const std::string& text : patterns_) {
    querying::Pattern& pattern = patterns.emplace_back(querying::parse_pattern(text));
    pattern.types.insert(pattern.types.end(), types_.begin(), types_.end());
  }
  const storage::Database database = graph_.open();
  const querying::QueryResult result = querying::run_query(database, patterns, options_);
  if (table_.format() == TableFormat::Text) {
    for (const std::string& note : result.notes) std::cout << note << '\n';
  }
  if (result.answers.empty() && table_.format() == TableFormat::Text) {
    std::cout << "no match\n";
  } else {
    answer_table(result).write(std::cout, table_.format());
  }
  return result.answers.empty() ? kNothingFound : kOk;
}

}  // namespace newsgraph::cli
