// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The configuration file, newsgraph.toml: an option a line, in a section for each verb. CLI11 would let it win over the
// environment; here what an environment variable sets is left out of the file (flag > environment > file > default).

#include <CLI/CLI.hpp>

#include <istream>
#include <vector>

namespace newsgraph::cli {

class ConfigFile : public CLI::ConfigTOML {
 public:
  /// `app` must outlive this object, which CLI11 keeps inside it.
  explicit ConfigFile(const CLI::App& app) : app_(&app) {}
  std::vector<CLI::ConfigItem> from_config(std::istream& input) const override;

 private:
  const CLI::App* app_;
};

}  // namespace newsgraph::cli
