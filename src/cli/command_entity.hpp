// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// newsgraph entity: Who or what a name stands for, and its relations

#include "command.hpp"

#include "graph_option.hpp"
#include "table.hpp"

#include <string>
#include <vector>

namespace newsgraph::cli {

class CommandEntity : public Command {
 public:
  std::string_view name() const override { return "entity"; }
  std::string_view description() const override { return "Who or what a name stands for, and its relations"; }
  void setup(CLI::App& app) override;
  int run() override;

 private:
  GraphOption graph_;
  TableOptions table_;
  std::vector<std::string> words_;
  std::size_t limit_ = 20;
};

}  // namespace newsgraph::cli
