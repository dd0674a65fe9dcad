// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A file that is replaced whole or not at all: written beside as NAME.tmp, fsynced, renamed. Buffered; one thread.

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace newsgraph::storage {

class OutputFile {
 public:
  /// Throws StorageError (which file, which error of the system).
  explicit OutputFile(std::filesystem::path path);
  /// Removes what was written unless commit() was called.
  ~OutputFile();
  OutputFile(OutputFile&&) noexcept;

  void write(std::string_view bytes);
  /// Flushes, fsyncs and renames. Throws StorageError: a full disk is found here or in write(), never lost.
  void commit();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace newsgraph::storage
