// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// newsgraph extract: Filter: articles in, statements out

#include "command.hpp"

#include "newsgraph/pipeline/extract_job.hpp"

#include <string>

namespace newsgraph::cli {

class CommandExtract : public Command {
 public:
  std::string_view name() const override { return "extract"; }
  std::string_view description() const override { return "Filter: articles in, statements out"; }
  void setup(CLI::App& app) override;
  int run() override;

 private:
  pipeline::ExtractOptions options_;
  std::string style_ = "graph";
  bool strict_ = false;
};

}  // namespace newsgraph::cli
