// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// newsgraph analyze: Filter: text in, CoNLL-U (words, trees, names) out

#include "command.hpp"

#include <string>

namespace newsgraph::cli {

class CommandAnalyze : public Command {
 public:
  std::string_view name() const override { return "analyze"; }
  std::string_view description() const override { return "Filter: text in, CoNLL-U (words, trees, names) out"; }
  void setup(CLI::App& app) override;
  int run() override;

 private:
  std::string model_;
  unsigned threads_ = 0;
  bool jsonl_ = false, pretokenized_ = false, conllu_ = false, coreference_ = false;
};

}  // namespace newsgraph::cli
