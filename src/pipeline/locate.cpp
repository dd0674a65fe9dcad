// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/pipeline/locate.hpp"

#include "newsgraph/base/error.hpp"

#include <cstdlib>
#include <system_error>
#include <vector>

namespace newsgraph::pipeline {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error);
}

fs::path executable_folder() {
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path{} : self.parent_path();
}

// The first of the shipped places that exists.
fs::path locate_shipped(const fs::path& relative, const std::string& what, const std::string& remedy) {
  std::vector<fs::path> places;
  if (const fs::path folder = executable_folder(); !folder.empty()) {
    places.push_back(folder / ".." / "share" / "newsgraph" / relative);
  }
  places.push_back(fs::path{NEWSGRAPH_SOURCE_DIR} / relative);
  std::string tried;
  for (const fs::path& place : places) {
    if (is_there(place)) return place.lexically_normal();
    tried += (tried.empty() ? "" : ", ") + place.lexically_normal().string();
  }
  throw ModelError(what + " not found; looked at " + tried + "; " + remedy);
}

}  // namespace

fs::path locate_model(const std::string& given, std::string_view language) {
  if (!given.empty()) {
    if (!is_there(given)) throw ModelError(given + ": no such model folder (given with --model)");
    return given;
  }
  if (const char* variable = std::getenv("NEWSGRAPH_MODEL"); variable != nullptr && *variable != '\0') {
    if (!is_there(variable)) throw ModelError(std::string(variable) + ": no such model folder (from NEWSGRAPH_MODEL)");
    return variable;
  }
  return locate_shipped(fs::path{"models"} / language, "the model",
                        "reinstall newsgraph, or name the folder with --model DIR or NEWSGRAPH_MODEL");
}

fs::path locate_relations(const std::string& given) {
  if (!given.empty()) {
    if (!is_there(given)) throw ModelError(given + ": no such file (given with --relations)");
    return given;
  }
  return locate_shipped(fs::path{"schemas"} / "relations.json", "the table of relation types",
                        "reinstall newsgraph, or name the file with --relations FILE");
}

}  // namespace newsgraph::pipeline
