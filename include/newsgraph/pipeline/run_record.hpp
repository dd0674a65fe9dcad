// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// run.json: what a build read, with which program, model and configuration, what it skipped and why, and how long it
// took (schemas/run.schema.json). Written even when the run fails. Keeps clocks, so it is no part of the deterministic
// outputs.

#include "newsgraph/pipeline/build_job.hpp"
#include "newsgraph/storage/database.hpp"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph::pipeline {

struct RunRecord {
  std::string status = "failed";
  std::string error;  ///< message of what ended the run, or ""
  std::string model, rules, relations, overrides, same_as, configuration;
  std::chrono::system_clock::time_point started, finished;
  std::vector<std::pair<std::string, double>> seconds;  ///< stage, seconds
};

/// The record as JSON, one object over several lines.
std::string to_json(const RunRecord& record, const BuildOptions& options, const BuildReport& report);

/// The configuration's hash in the record of the build that the database holds; "" where there is none.
std::string stored_configuration(const storage::Database& database);

/// "2026-11-25T18:00:00Z".
std::string utc_time(std::chrono::system_clock::time_point time);

}  // namespace newsgraph::pipeline
