// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reading the small JSON files of this layer, with errors that name file, line and place. Private to src/resolution.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace newsgraph::resolution {

/// A file's bytes, or nothing read: `ok` is false where it can't be opened or read.
struct FileContent {
  std::string bytes;
  bool ok = false;
};
FileContent read_file(const std::filesystem::path& file);

/// Line of byte `offset`, from 1.
std::size_t line_of(std::string_view text, std::size_t offset);

}  // namespace newsgraph::resolution
