// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// -g DIR: which build the reading verbs look at (DESIGN section 9): -g > NEWSGRAPH_GRAPH > ./output.

#include "newsgraph/storage/database.hpp"

#include <string>

namespace CLI {
class App;
}

namespace newsgraph::cli {

class GraphOption {
 public:
  void add_to(CLI::App& app);
  /// Opens its database for reading. Throws UsageError where nothing was built there.
  storage::Database open() const;
  const std::string& folder() const noexcept { return folder_; }

 private:
  std::string folder_ = "output";
};

}  // namespace newsgraph::cli
