// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Helpers of the reading tests: read from memory or disk into lists, and a folder that vanishes with the test.

#include "newsgraph/reading/reader.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::test {

struct Collected {
  std::vector<model::Document> documents;
  std::vector<reading::Skipped> skipped;
  std::vector<std::string> warnings;
};

Collected read_string(const std::string& bytes, reading::Format format, const reading::ReadOptions& options = {},
                      const std::string& name = "in");
Collected read_path(const std::filesystem::path& path, const reading::ReadOptions& options = {});

/// The bytes compressed by libarchive's filter "gzip", "zstd" or "xz".
std::string compressed(std::string_view bytes, const std::string& filter);

class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  const std::filesystem::path& path() const { return path_; }
  /// Writes a file below it, making folders as needed.
  std::filesystem::path write(const std::string& name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

}  // namespace newsgraph::test
