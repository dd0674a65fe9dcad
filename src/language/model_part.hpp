// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The small files of a model folder: sentence splitter, coreference ranker, gazetteer. Each is laid out like a
// safetensors file: u64 length of the header, little-endian; a JSON header with a `__metadata__` object of strings;
// data. Read whole into memory; for the network's weights, which are mapped, see model_file.hpp.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace newsgraph::language {

class ModelPart {
 public:
  /// Throws ModelError where the file can't be read or has no such header.
  explicit ModelPart(std::filesystem::path file);

  std::string_view bytes() const noexcept { return bytes_; }
  std::string_view data() const noexcept { return std::string_view(bytes_).substr(data_begin_); }
  /// A string of the metadata; empty where there is none of that name.
  std::string_view metadata(std::string_view name) const;
  /// Throws ModelError with the file's name, the reason and the remedy.
  [[noreturn]] void refuse(const std::string& reason) const;

 private:
  std::filesystem::path file_;
  std::string bytes_;
  std::size_t data_begin_ = 0;
  std::map<std::string, std::string, std::less<>> metadata_;
};

}  // namespace newsgraph::language
