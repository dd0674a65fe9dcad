// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the user knows better: overrides.json (same / different / rename / type / drop) and the same-as file
// (docs/formats/overrides.md). Value types, read once and replayed by resolve().

#include "newsgraph/model/kinds.hpp"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph::resolution {

struct Overrides {
  std::vector<std::vector<std::string>> same;                   ///< names that are one entity
  std::vector<std::vector<std::string>> different;              ///< names that never are
  std::vector<std::pair<std::string, std::string>> rename;      ///< name, new canonical name
  std::vector<std::pair<std::string, model::EntityType>> type;  ///< name, its type
  std::vector<std::string> drop;                                ///< names that are no entities
  std::string hash;                                             ///< of the file's content, "" where none

  /// Throws UsageError naming the place of what is wrong.
  static Overrides load(const std::filesystem::path& file);
};

struct SameAs {
  std::vector<std::pair<std::string, std::string>> links;  ///< name or entity id, IRI
  std::string hash;

  /// Lines `name<TAB>IRI`. Throws UsageError naming the line.
  static SameAs load(const std::filesystem::path& file);
};

}  // namespace newsgraph::resolution
