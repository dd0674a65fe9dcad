// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// newsgraph build: Build or bring up to date the graph of a corpus

#include "command.hpp"

#include "newsgraph/pipeline/build_job.hpp"

#include <string>

namespace newsgraph::cli {

class CommandBuild : public Command {
 public:
  std::string_view name() const override { return "build"; }
  std::string_view description() const override { return "Build or bring up to date the graph of a corpus"; }
  void setup(CLI::App& app) override;
  int run() override;

 private:
  pipeline::BuildOptions options_;
  std::string published_, language_ = "en", format_ = "jsonl", max_article_size_ = "1MiB", evidence_ = "first";
  bool json_ = false;
};

}  // namespace newsgraph::cli
