// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// newsgraph path: How two entities are connected

#include "command.hpp"

#include "graph_option.hpp"
#include "table.hpp"

#include <cstdint>
#include <string>

namespace newsgraph::cli {

class CommandPath : public Command {
 public:
  std::string_view name() const override { return "path"; }
  std::string_view description() const override { return "How two entities are connected"; }
  void setup(CLI::App& app) override;
  int run() override;

 private:
  GraphOption graph_;
  TableOptions table_;
  std::string from_, to_;
  std::uint32_t max_hops_ = 4;
};

}  // namespace newsgraph::cli
