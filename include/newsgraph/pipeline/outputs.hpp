// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The files of a build: reading its inputs, and writing its outputs whole or not at all (DESIGN section 4, promise 3).

#include "newsgraph/exporting/exporter.hpp"
#include "newsgraph/model/knowledge.hpp"
#include "newsgraph/pipeline/build_job.hpp"
#include "newsgraph/storage/database.hpp"
#include "newsgraph/storage/output_file.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace newsgraph::pipeline {

/// Throws UsageError where a PATH is the output folder itself: a folder that holds a build is not entered, so the
/// second build would find an empty corpus.
void refuse_output_as_input(const BuildOptions& options);

/// Creates the folder where it is missing. Throws StorageError.
void prepare_output_folder(const std::filesystem::path& folder);

/// Opens newsgraph.db in the folder; `full` begins a new one. Throws StorageError, CorruptionError.
storage::Database open_database(const std::filesystem::path& folder, bool full);

/// All documents of the corpus, sorted by id, equal ones once; what was skipped goes into the report.
std::vector<model::Document> read_documents(const reading::Corpus& corpus, const BuildOptions& options,
                                            BuildReport& report, const std::function<void(const Progress&)>& progress);

/// Output files that are written but not yet in place.
class StagedOutputs {
 public:
  void add(storage::OutputFile&& file) { files_.push_back(std::move(file)); }
  /// Puts all of them in place, each whole.
  void commit() {
    for (storage::OutputFile& file : files_) file.commit();
  }

 private:
  std::vector<storage::OutputFile> files_;
};

/// graph.graphml, graph.jsonld, statements.jsonl and entities.jsonl, written beside their places.
StagedOutputs stage_outputs(const model::KnowledgeBase& knowledge, const exporting::ExportOptions& options,
                            const std::filesystem::path& folder);

/// run.json.
void write_run_record(const std::filesystem::path& folder, const std::string& json);

/// How many documents of the stored graph are not in this one.
std::size_t count_removed(const storage::Database& database, const model::KnowledgeBase& knowledge);

}  // namespace newsgraph::pipeline
