// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One line of progress on standard error, only on a terminal: stage, how far, rate and time left.

#include "newsgraph/pipeline/build_job.hpp"

#include <chrono>
#include <string>

namespace newsgraph::cli {

class ProgressLine {
 public:
  ProgressLine();
  /// Clears the line.
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(const pipeline::Progress& progress);

 private:
  using Clock = std::chrono::steady_clock;
  bool terminal_;
  bool shown_ = false;
  std::string stage_;
  Clock::time_point stage_start_, last_;
};

}  // namespace newsgraph::cli
