// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "json_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace newsgraph::resolution {

FileContent read_file(const std::filesystem::path& file) {
  FileContent content;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return content;
  content.bytes.assign(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  content.ok = !stream.bad();
  return content;
}

std::size_t line_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

}  // namespace newsgraph::resolution
