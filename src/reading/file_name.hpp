// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a file's name says, and how a name is written in ids and messages. Pure functions.

#include "newsgraph/reading/reader.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace newsgraph::reading {

/// The format that a name's extension stands for (below .gz, .zst or .xz); Automatic where it is none of ours.
Format format_of_name(std::string_view name);

/// The name as valid UTF-8: bytes that are none are written as %XX, so that different names stay different.
std::string portable_name(const std::filesystem::path& name);

}  // namespace newsgraph::reading
