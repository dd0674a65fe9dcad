// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "progress_line.hpp"

#include <unistd.h>

#include <cmath>
#include <cstdio>

namespace newsgraph::cli {
namespace {

constexpr auto kInterval = std::chrono::milliseconds(200);

std::string time_left(double seconds) {
  const auto whole = std::lround(seconds);
  return whole < 60 ? std::to_string(whole) + " s" : std::to_string((whole + 30) / 60) + " min";
}

}  // namespace

ProgressLine::ProgressLine() : terminal_(isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 1) {}

ProgressLine::~ProgressLine() {
  if (shown_) std::fputs("\r\033[K", stderr);
}

void ProgressLine::show(const pipeline::Progress& progress) {
  if (!terminal_) return;
  const Clock::time_point now = Clock::now();
  const bool new_stage = stage_ != progress.stage;
  if (!new_stage && now - last_ < kInterval) return;
  if (new_stage) {
    stage_ = progress.stage;
    stage_start_ = now;
  }
  last_ = now;
  shown_ = true;
  std::string line = "\r\033[K" + stage_;
  if (progress.total != 0) {
    line += " " + std::to_string(progress.done) + " of " + std::to_string(progress.total);
    const double seconds = std::chrono::duration<double>(now - stage_start_).count();
    if (progress.done != 0 && seconds > 1.0) {
      const double rate = static_cast<double>(progress.done) / seconds;
      line += ", " + std::to_string(static_cast<long>(rate)) + "/s, " +
              time_left(static_cast<double>(progress.total - progress.done) / rate) + " left";
    }
  }
  std::fputs(line.c_str(), stderr);
  std::fflush(stderr);
}

}  // namespace newsgraph::cli
