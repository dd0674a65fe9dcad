// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "command_export.hpp"

#include "option_values.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/pipeline/run_record.hpp"
#include "newsgraph/storage/output_file.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace newsgraph::cli {
namespace {

std::string known_formats() {
  std::string out;
  for (const exporting::Exporter& exporter : exporting::exporters()) {
    out += (out.empty() ? "" : ", ") + std::string(exporter.name);
  }
  return out;
}

}  // namespace

void CommandExport::setup(CLI::App& app) {
  app.add_option("--to", format_, "Format: " + known_formats())->required();
  app.add_option("-o,--output", output_, "File to write; - is standard output")->capture_default_str();
  app.add_option("--base-iri", options_.base_iri, "What IRIs begin with")->capture_default_str();
  app.add_option("--max-types", options_.max_types, "Edge types kept apart")->capture_default_str();
  app.add_option("--evidence", evidence_, "Sentences: none, first or all")->capture_default_str();
  app.add_flag("--strict", options_.strict_graphml, "GraphML that its XML schema accepts (no labels for Neo4j)");
  graph_.add_to(app);
}

int CommandExport::run() {
  const exporting::Exporter* exporter = exporting::find_exporter(format_);
  if (exporter == nullptr) {
    throw UsageError("--to: unknown format '" + format_ + "'; there are: " + known_formats());
  }
  if (output_ == "-" && exporter->write_companion != nullptr) {
    throw UsageError("--to " + format_ + " writes two files; name the first with -o, for example -o " +
                     std::string(exporter->file_name));
  }
  const storage::Database database = graph_.open();
  const model::KnowledgeBase knowledge = database.load_graph();
  options_.configuration = pipeline::stored_configuration(database);
  if (output_ == "-" && exporter->write_companion != nullptr) {
    throw UsageError(format_ + " writes two files; name the first with -o FILE");
  }
  options_.evidence = parse_evidence(evidence_);
  if (output_ == "-") {
    exporter->write(knowledge, options_, [](std::string_view bytes) { std::cout << bytes; });
    return kOk;
  }
  storage::OutputFile file(output_);
  exporter->write(knowledge, options_, [&](std::string_view bytes) { file.write(bytes); });
  if (exporter->write_companion != nullptr) {
    storage::OutputFile companion(exporting::companion_path(*exporter, output_));
    exporter->write_companion(knowledge, options_, [&](std::string_view bytes) { companion.write(bytes); });
    companion.commit();
  }
  file.commit();
  return kOk;
}

}  // namespace newsgraph::cli
