// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph_option.hpp"

#include "newsgraph/base/error.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>

namespace newsgraph::cli {

void GraphOption::add_to(CLI::App& app) {
  app.add_option("-g,--graph", folder_, "Folder of the build to read")
      ->envname("NEWSGRAPH_GRAPH")
      ->capture_default_str()
      ->type_name("DIR");
}

storage::Database GraphOption::open() const {
  const std::filesystem::path file = std::filesystem::path(folder_) / "newsgraph.db";
  std::error_code error;
  if (!std::filesystem::exists(file, error)) {
    throw UsageError(folder_ + ": no graph there; build one with newsgraph build PATH -o " + folder_ +
                     ", or name another with -g DIR");
  }
  return storage::Database(file, storage::OpenMode::ReadOnly);
}

}  // namespace newsgraph::cli
