// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// newsgraph query: Answer a pattern such as 'Trump -MET-> ?who'

#include "command.hpp"

#include "graph_option.hpp"
#include "table.hpp"

#include "newsgraph/querying/query.hpp"

#include <string>
#include <vector>

namespace newsgraph::cli {

class CommandQuery : public Command {
 public:
  std::string_view name() const override { return "query"; }
  std::string_view description() const override { return "Answer a pattern such as 'Trump -MET-> ?who'"; }
  void setup(CLI::App& app) override;
  int run() override;

 private:
  GraphOption graph_;
  TableOptions table_;
  querying::QueryOptions options_;
  std::vector<std::string> patterns_, types_;
};

}  // namespace newsgraph::cli
