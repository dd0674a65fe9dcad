// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "config_file.hpp"

#include <cstdlib>
#include <string>

namespace newsgraph::cli {
namespace {

bool is_set_by_environment(const CLI::App& app, const CLI::ConfigItem& item) {
  const CLI::App* owner = &app;
  for (const std::string& section : item.parents) {
    const auto verbs = owner->get_subcommands([&](const CLI::App* verb) { return verb->get_name() == section; });
    if (verbs.empty()) return false;
    owner = verbs.front();
  }
  const CLI::Option* option = owner->get_option_no_throw("--" + item.name);
  if (option == nullptr || option->get_envname().empty()) return false;
  const char* value = std::getenv(option->get_envname().c_str());
  return value != nullptr && *value != '\0';
}

}  // namespace

std::vector<CLI::ConfigItem> ConfigFile::from_config(std::istream& input) const {
  std::vector<CLI::ConfigItem> found = CLI::ConfigTOML::from_config(input);
  std::erase_if(found, [&](const CLI::ConfigItem& item) { return is_set_by_environment(*app_, item); });
  return found;
}

}  // namespace newsgraph::cli
