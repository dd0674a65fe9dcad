// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// newsgraph top: The most important entities

#include "command.hpp"

#include "graph_option.hpp"
#include "table.hpp"

#include <string>

namespace newsgraph::cli {

class CommandTop : public Command {
 public:
  std::string_view name() const override { return "top"; }
  std::string_view description() const override { return "The most important entities"; }
  void setup(CLI::App& app) override;
  int run() override;

 private:
  GraphOption graph_;
  TableOptions table_;
  std::string by_ = "degree", type_;
  std::size_t limit_ = 20;
};

}  // namespace newsgraph::cli
