// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "command_analyze.hpp"
#include "command_build.hpp"
#include "command_entity.hpp"
#include "command_export.hpp"
#include "command_extract.hpp"
#include "command_path.hpp"
#include "command_query.hpp"
#include "command_stats.hpp"
#include "command_top.hpp"
#include "command_verify.hpp"
#include "command_why.hpp"

namespace newsgraph::cli {

std::vector<std::unique_ptr<Command>> make_commands() {
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(std::make_unique<CommandBuild>());
  commands.push_back(std::make_unique<CommandEntity>());
  commands.push_back(std::make_unique<CommandQuery>());
  commands.push_back(std::make_unique<CommandWhy>());
  commands.push_back(std::make_unique<CommandPath>());
  commands.push_back(std::make_unique<CommandTop>());
  commands.push_back(std::make_unique<CommandStats>());
  commands.push_back(std::make_unique<CommandVerify>());
  commands.push_back(std::make_unique<CommandExport>());
  commands.push_back(std::make_unique<CommandExtract>());
  commands.push_back(std::make_unique<CommandAnalyze>());
  return commands;
}

}  // namespace newsgraph::cli
