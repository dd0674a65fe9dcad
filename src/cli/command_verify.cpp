// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "command_verify.hpp"

#include "newsgraph/pipeline/verify_job.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace newsgraph::cli {

void CommandVerify::setup(CLI::App& app) {
  graph_.add_to(app);
}

int CommandVerify::run() {
  const pipeline::VerifyReport report = pipeline::verify_graph(graph_.open().load_graph());
  for (const std::string& problem : report.problems) std::cout << problem << '\n';
  std::cout << report.documents << " documents, " << report.spans << " spans, " << report.edges << " edges checked: "
            << (report.problems.empty() ? std::string("all right") : std::to_string(report.problems.size()) + " wrong")
            << '\n';
  return report.problems.empty() ? kOk : kNothingFound;
}

}  // namespace newsgraph::cli
