// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A verb of the command line. setup() declares its options and opens nothing; run() does the work and gives the exit
// code (DESIGN section 4, promise 6). Data goes to stdout; errors are thrown and become messages in main.cpp.

#include <memory>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace newsgraph::cli {

inline constexpr int kOk = 0;
inline constexpr int kNothingFound = 1;  ///< no match, differences, or an article that could not be read
inline constexpr int kUsage = 2;
inline constexpr int kFailure = 3;
inline constexpr int kLocked = 4;

class Command {
 public:
  virtual ~Command() = default;
  virtual std::string_view name() const = 0;
  virtual std::string_view description() const = 0;
  /// Declares options on the verb's own part of the command line.
  virtual void setup(CLI::App& app) = 0;
  virtual int run() = 0;
};

/// All verbs, in the order --help lists them.
std::vector<std::unique_ptr<Command>> make_commands();

}  // namespace newsgraph::cli
