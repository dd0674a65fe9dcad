// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where the program finds what it ships with: the model folder and the table of relation types (DESIGN section 5).
// Order: what the user says, the environment, ../share/newsgraph beside the executable, the source tree it was built
// from; never the current folder.

#include <filesystem>
#include <string>
#include <string_view>

namespace newsgraph::pipeline {

/// The model folder for a language ("en"). `given` is the value of --model, or empty; NEWSGRAPH_MODEL comes next.
/// Throws ModelError that lists the places looked at.
std::filesystem::path locate_model(const std::string& given, std::string_view language = "en");

/// schemas/relations.json. `given` is the value of --relations, or empty. Throws ModelError as above.
std::filesystem::path locate_relations(const std::string& given);

}  // namespace newsgraph::pipeline
