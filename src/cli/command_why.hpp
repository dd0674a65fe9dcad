// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// newsgraph why: The sentences that prove a statement or an edge

#include "command.hpp"

#include "graph_option.hpp"
#include "table.hpp"

#include <string>

namespace newsgraph::cli {

class CommandWhy : public Command {
 public:
  std::string_view name() const override { return "why"; }
  std::string_view description() const override { return "The sentences that prove a statement or an edge"; }
  void setup(CLI::App& app) override;
  int run() override;

 private:
  GraphOption graph_;
  TableOptions table_;
  std::string id_;
};

}  // namespace newsgraph::cli
