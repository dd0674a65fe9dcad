// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// newsgraph: finds the verb, sets up its options, runs it, and maps errors to exit codes. The only place that prints
// error messages.

#include "command.hpp"
#include "config_file.hpp"
#include "version_text.hpp"

#include "newsgraph/base/error.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <new>

namespace newsgraph::cli {
namespace {

void set_up_log(bool verbose) {
  spdlog::set_default_logger(spdlog::stderr_logger_mt("newsgraph"));
  spdlog::set_pattern("newsgraph: %l: %v");
  spdlog::set_level(verbose ? spdlog::level::debug : spdlog::level::warn);
}

// The first word that should have been a verb: CLI11 only says that one is missing.
std::string unknown_verb(const std::vector<std::unique_ptr<Command>>& commands, int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--config") {
      ++i;
    } else if (word.empty() || word[0] != '-') {
      const bool known =
          std::any_of(commands.begin(), commands.end(), [&](const auto& command) { return command->name() == word; });
      return known ? "" : word;
    }
  }
  return "";
}

// The first flag that no verb takes: CLI11 names a missing operand or verb before it.
std::string unknown_flag(const CLI::App& app) {
  const std::vector<std::string> left = app.remaining(true);
  const auto flag = std::find_if(left.begin(), left.end(), [](const std::string& word) {
    return word.size() > 1 && word[0] == '-' && word != "--";
  });
  return flag == left.end() ? "" : *flag;
}

int report_usage(const CLI::App& app, const CLI::ParseError& error, const std::string& verb) {
  if (error.get_exit_code() == 0) return app.exit(error, std::cout, std::cerr);  // --help
  if (!verb.empty()) {
    std::cerr << "newsgraph: unknown verb '" << verb << "'; see newsgraph --help\n";
  } else if (const std::string flag = unknown_flag(app); !flag.empty()) {
    std::cerr << "newsgraph: unknown option '" << flag << "'; see newsgraph --help\n";
  } else {
    std::cerr << "newsgraph: " << error.what() << "; see newsgraph --help\n";
  }
  return kUsage;
}

int run_command(Command& command) {
  try {
    const int code = command.run();
    std::cout.flush();
    if (!std::cout) throw StorageError("standard output: can't write (disk full or closed)");
    return code;
  } catch (const UsageError& error) {
    std::cerr << "newsgraph: " << error.what() << '\n';
    return kUsage;
  } catch (const LockedError& error) {
    std::cerr << "newsgraph: " << error.what() << '\n';
    return kLocked;
  } catch (const std::bad_alloc&) {
    std::cerr << "newsgraph: out of memory; fewer --threads need less\n";
    return kFailure;
  } catch (const std::exception& error) {
    std::cerr << "newsgraph: " << error.what() << '\n';
    return kFailure;
  }
}

int run(int argc, char** argv) {
  CLI::App app{"Builds a knowledge graph from news articles: who did what to whom, with the sentence that proves it."};
  app.name("newsgraph");
  app.require_subcommand(1);
  app.fallthrough();
  app.set_help_all_flag("--help-all", "Help of all verbs");
  app.set_config("--config", "newsgraph.toml", "Configuration file: an option a line, in a section for each verb")
      ->envname("NEWSGRAPH_CONFIG");
  app.config_formatter(std::make_shared<ConfigFile>(app));
  app.allow_config_extras(CLI::config_extras_mode::error);
  bool verbose = false;
  app.add_flag("-v,--verbose", verbose, "Say on standard error what is being done");
  app.set_version_flag("--version", version_text, "Versions and hashes of program, model and rules");

  Command* chosen = nullptr;
  const std::vector<std::unique_ptr<Command>> commands = make_commands();
  for (const std::unique_ptr<Command>& command : commands) {
    CLI::App* verb = app.add_subcommand(std::string(command->name()), std::string(command->description()));
    command->setup(*verb);
    verb->callback([&chosen, &command] { chosen = command.get(); });
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return report_usage(app, error, unknown_verb(commands, argc, argv));
  } catch (const std::exception& error) {
    std::cerr << "newsgraph: " << error.what() << '\n';
    return kFailure;
  }
  set_up_log(verbose);
  return run_command(*chosen);
}

}  // namespace
}  // namespace newsgraph::cli

int main(int argc, char** argv) {
  // A reader that goes away (| head) must end the program quietly, and a full pipe must not.
  std::signal(SIGPIPE, SIG_DFL);
  std::ios::sync_with_stdio(false);
  return newsgraph::cli::run(argc, argv);
}
