// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "command_why.hpp"

#include "edge_table.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace newsgraph::cli {
namespace {

void print_evidence(const storage::EvidenceRow& row) {
  std::cout << "\n\"" << row.sentence << "\"\n  " << row.document_id;
  if (!row.outlet.empty()) std::cout << ", " << row.outlet;
  if (!row.published.empty()) std::cout << ", " << row.published;
  std::cout << ", characters " << row.span.begin << "-" << row.span.end << "\n  read as: " << row.subject << " | "
            << row.relation << " | " << row.object;
  if (row.polarity != "affirmed") std::cout << " | " << row.polarity;
  if (row.modality != "actual") std::cout << " | " << row.modality;
  if (!row.attributed_to.empty()) std::cout << " | says " << row.attributed_to;
  std::cout << "\n  rule " << row.rule << ", confidence " << row.confidence << ", statement " << row.statement_id
            << '\n';
}

Table evidence_table(const std::vector<storage::EvidenceRow>& rows) {
  Table table({"statement", "edge", "doc", "title", "published", "outlet", "uri", "begin", "end", "sentence", "subject",
               "relation", "object", "polarity", "modality", "attributed_to", "rule", "confidence"});
  for (const storage::EvidenceRow& row : rows) {
    table.add_row({row.statement_id, row.edge_id, row.document_id, row.title, row.published, row.outlet, row.uri,
                   std::int64_t{row.span.begin}, std::int64_t{row.span.end}, row.sentence, row.subject, row.relation,
                   row.object, row.polarity, row.modality, row.attributed_to, row.rule, row.confidence});
  }
  return table;
}

}  // namespace

void CommandWhy::setup(CLI::App& app) {
  app.add_option("STATEMENT", id_, "Id of an edge (s...) or of one article's statement (m...)")->required();
  graph_.add_to(app);
  table_.add_to(app);
}

int CommandWhy::run() {
  const storage::Database database = graph_.open();
  const std::vector<storage::EvidenceRow> rows = database.evidence(id_);
  if (rows.empty()) {
    std::cerr << "newsgraph: no statement has the id '" << id_ << "'\n";
    return kNothingFound;
  }
  if (table_.format() != TableFormat::Text) {
    evidence_table(rows).write(std::cout, table_.format());
    return kOk;
  }
  if (const auto edge = database.find_edge(id_)) {
    std::cout << edge->subject_name << " " << edge->phrase << " " << edge->object_name << " (" << edge->type;
    if (const std::string kind = kind_text(*edge); !kind.empty()) std::cout << ", " << kind;
    std::cout << "), " << edge->support << (edge->support == 1 ? " statement" : " statements") << ", confidence "
              << edge->confidence << '\n';
  }
  for (const storage::EvidenceRow& row : rows) print_evidence(row);
  return kOk;
}

}  // namespace newsgraph::cli
