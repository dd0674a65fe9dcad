// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a build prints when it is done: for a person, or as JSON.

#include "newsgraph/pipeline/build_job.hpp"

#include <iosfwd>

namespace newsgraph::cli {

void print_summary(std::ostream& out, const pipeline::BuildOptions& options, const pipeline::BuildReport& report);
void print_summary_json(std::ostream& out, const pipeline::BuildOptions& options, const pipeline::BuildReport& report);

/// Warnings and unreadable articles, a line each on the log (the first few; run.json has all).
void log_problems(const pipeline::BuildReport& report);

/// How many articles could not be read: they make exit code 1.
std::size_t count_failures(const pipeline::BuildReport& report);

}  // namespace newsgraph::cli
