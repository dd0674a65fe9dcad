// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What --version prints.

#include <string>

namespace newsgraph::cli {

/// "newsgraph 0.1.0", then a line each for model, rules and relation table, with hashes where they can be found.
std::string version_text();

}  // namespace newsgraph::cli
