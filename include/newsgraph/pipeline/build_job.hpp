// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The main job: a folder of articles becomes one graph. Reads, analyses what is new, resolves the whole corpus, merges,
// stores and exports; a changed corpus is taken up, a deleted article leaves (DESIGN sections 1, 4, 9).

#include "newsgraph/exporting/exporter.hpp"
#include "newsgraph/reading/reader.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph::pipeline {

struct BuildOptions {
  std::vector<std::string> inputs;
  std::filesystem::path output = "output";
  std::string model, relations;              ///< as the user gives them, or empty: see locate.hpp
  std::filesystem::path overrides, same_as;  ///< or empty
  reading::ReadOptions reading;
  exporting::ExportOptions exporting;
  bool full = false;     ///< forget what the database holds
  bool dry_run = false;  ///< say what would be read and done; write nothing
  unsigned threads = 0;  ///< 0: all cores
};

/// Called from the building thread, often; the callee decides what to show.
struct Progress {
  std::string_view stage;  ///< "reading", "analysing", "resolving", "writing"
  std::size_t done = 0, total = 0;
};

struct BuildReport {
  std::size_t files = 0, documents = 0, analysed = 0, reused = 0, removed = 0;
  std::size_t analysed_sentences = 0, analysed_words = 0;  ///< of the articles analysed in this run
  std::size_t sentences = 0, words = 0, statements = 0, entities = 0, edges = 0;
  std::vector<reading::Skipped> skipped;
  std::vector<std::string> warnings;
  double seconds = 0.0, analysis_seconds = 0.0;
  std::vector<std::pair<std::string, std::size_t>> best_connected;  ///< ten names and degrees
  std::vector<std::pair<std::string, std::size_t>> frequent_types;  ///< relation types and edges
};

/// Runs the job. Throws UsageError, LockedError, StorageError, ModelError; one bad article is only reported.
BuildReport run_build(const BuildOptions& options, const std::function<void(const Progress&)>& progress);

}  // namespace newsgraph::pipeline
