// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// newsgraph stats: Counts of a build, its relation types and its history

#include "command.hpp"

#include "graph_option.hpp"
#include "table.hpp"

namespace newsgraph::cli {

class CommandStats : public Command {
 public:
  std::string_view name() const override { return "stats"; }
  std::string_view description() const override { return "Counts of a build, its relation types and its history"; }
  void setup(CLI::App& app) override;
  int run() override;

 private:
  GraphOption graph_;
  TableOptions table_;
};

}  // namespace newsgraph::cli
