// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/pipeline/outputs.hpp"

#include "newsgraph/base/error.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

namespace newsgraph::pipeline {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDatabaseName = "newsgraph.db";

}  // namespace

void prepare_output_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error || !fs::is_directory(folder)) {
    throw StorageError(folder.string() + ": can't create the output folder: " +
                       (error ? error.message() : "a file of that name is in the way"));
  }
}

void refuse_output_as_input(const BuildOptions& options) {
  for (const std::string& input : options.inputs) {
    std::error_code error;
    if (input != "-" && fs::equivalent(input, options.output, error)) {
      throw UsageError(input + ": is also the output folder, which is never read; choose another with -o DIR");
    }
  }
}

storage::Database open_database(const fs::path& folder, bool full) {
  const fs::path file = folder / kDatabaseName;
  if (full) {
    for (const std::string_view suffix : {"", "-wal", "-shm"}) {
      std::error_code error;
      fs::remove(fs::path(file.string() + std::string(suffix)), error);
      if (error) throw StorageError(file.string() + ": can't remove the old database: " + error.message());
    }
  }
  return storage::Database(file, storage::OpenMode::ReadWrite);
}

std::vector<model::Document> read_documents(const reading::Corpus& corpus, const BuildOptions& options,
                                            BuildReport& report, const std::function<void(const Progress&)>& progress) {
  std::vector<model::Document> documents;
  report.files = corpus.files.size();
  report.skipped = corpus.skipped;
  reading::ReadSink sink;
  sink.document = [&](model::Document&& document) { documents.push_back(std::move(document)); };
  sink.skipped = [&](reading::Skipped&& skipped) { report.skipped.push_back(std::move(skipped)); };
  sink.warning = [&](const std::string& warning) { report.warnings.push_back(warning); };
  std::size_t done = 0;
  for (const reading::InputFile& file : corpus.files) {
    progress({"reading", done++, corpus.files.size()});
    reading::read_file(file, options.reading, sink);
  }
  reading::deduplicate(documents, report.skipped);
  return documents;
}

StagedOutputs stage_outputs(const model::KnowledgeBase& knowledge, const exporting::ExportOptions& options,
                            const fs::path& folder) {
  StagedOutputs outputs;
  const auto stage = [&](std::string_view name, const auto& write) {
    storage::OutputFile file(folder / name);
    write([&](std::string_view bytes) { file.write(bytes); });
    outputs.add(std::move(file));
  };
  for (const std::string_view name : {"graphml", "jsonld"}) {
    const exporting::Exporter* exporter = exporting::find_exporter(name);
    NEWSGRAPH_CONTRACT(exporter != nullptr);
    stage(exporter->file_name, [&](const exporting::Sink& sink) { exporter->write(knowledge, options, sink); });
  }
  stage("statements.jsonl", [&](const exporting::Sink& sink) { exporting::write_statements_jsonl(knowledge, sink); });
  stage("entities.jsonl", [&](const exporting::Sink& sink) { exporting::write_entities_jsonl(knowledge, sink); });
  return outputs;
}

void write_run_record(const fs::path& folder, const std::string& json) {
  storage::OutputFile file(folder / "run.json");
  file.write(json);
  file.commit();
}

std::size_t count_removed(const storage::Database& database, const model::KnowledgeBase& knowledge) {
  std::vector<std::string> current;
  current.reserve(knowledge.documents.size());
  for (const model::Document& document : knowledge.documents) current.push_back(document.id);
  std::vector<std::string> removed;
  const std::vector<std::string> stored = database.document_ids();
  std::set_difference(stored.begin(), stored.end(), current.begin(), current.end(), std::back_inserter(removed));
  return removed.size();
}

}  // namespace newsgraph::pipeline
