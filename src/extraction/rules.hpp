// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The table of extraction rules: every statement and tuple names the rule that found it, `newsgraph why` prints it, and
// docs/RULES.md is generated from it (tools/evaluate/rules).

#include <span>
#include <string_view>

namespace newsgraph::extraction {

struct Rule {
  std::string_view name;
  std::string_view example;  ///< a sentence
  std::string_view yields;   ///< what it gives for it: "subject | relation | object"
  double prior;              ///< how often it is right, before anything else is known
};

std::span<const Rule> rules();
/// The rule of that name; throws ContractViolation for a name that is not in the table.
const Rule& rule(std::string_view name);

}  // namespace newsgraph::extraction
