// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// newsgraph verify: Check every span and every count of a build against its texts

#include "command.hpp"

#include "graph_option.hpp"

namespace newsgraph::cli {

class CommandVerify : public Command {
 public:
  std::string_view name() const override { return "verify"; }
  std::string_view description() const override {
    return "Check every span and every count of a build against its texts";
  }
  void setup(CLI::App& app) override;
  int run() override;

 private:
  GraphOption graph_;
};

}  // namespace newsgraph::cli
