// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// newsgraph export: Write the graph in another format

#include "command.hpp"

#include "graph_option.hpp"

#include "newsgraph/exporting/exporter.hpp"

#include <string>

namespace newsgraph::cli {

class CommandExport : public Command {
 public:
  std::string_view name() const override { return "export"; }
  std::string_view description() const override { return "Write the graph in another format"; }
  void setup(CLI::App& app) override;
  int run() override;

 private:
  GraphOption graph_;
  exporting::ExportOptions options_;
  std::string format_, output_ = "-", evidence_ = "first";
};

}  // namespace newsgraph::cli
