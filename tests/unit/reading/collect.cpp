// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "collect.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>

#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace newsgraph::test {
namespace {

reading::ReadSink sink_into(Collected& collected) {
  reading::ReadSink sink;
  sink.document = [&](model::Document&& document) { collected.documents.push_back(std::move(document)); };
  sink.skipped = [&](reading::Skipped&& skipped) { collected.skipped.push_back(std::move(skipped)); };
  sink.warning = [&](const std::string& warning) { collected.warnings.push_back(warning); };
  return sink;
}

}  // namespace

Collected read_string(const std::string& bytes, reading::Format format, const reading::ReadOptions& options,
                      const std::string& name) {
  Collected collected;
  std::istringstream stream(bytes);
  reading::read_stream(stream, name, format, options, sink_into(collected));
  return collected;
}

Collected read_path(const std::filesystem::path& path, const reading::ReadOptions& options) {
  Collected collected;
  const reading::Corpus corpus = reading::find_files({path.string()}, options);
  collected.skipped = corpus.skipped;
  for (const reading::InputFile& file : corpus.files) reading::read_file(file, options, sink_into(collected));
  return collected;
}

std::string compressed(std::string_view bytes, const std::string& filter) {
  const std::unique_ptr<archive, int (*)(archive*)> writer(archive_write_new(), &archive_write_free);
  std::string out(bytes.size() + bytes.size() / 8 + 4096, '\0');
  std::size_t used = 0;
  archive_write_add_filter_by_name(writer.get(), filter.c_str());
  archive_write_set_format_raw(writer.get());
  archive_write_set_bytes_per_block(writer.get(), 0);
  if (archive_write_open_memory(writer.get(), out.data(), out.size(), &used) != ARCHIVE_OK) {
    throw std::runtime_error(archive_error_string(writer.get()));
  }
  archive_entry* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_write_header(writer.get(), entry);
  archive_entry_free(entry);
  archive_write_data(writer.get(), bytes.data(), bytes.size());
  archive_write_close(writer.get());
  out.resize(used);
  return out;
}

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "newsgraph-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = std::filesystem::canonical(pattern);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TemporaryFolder::write(const std::string& name, std::string_view bytes) const {
  const std::filesystem::path path = path_ / name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

}  // namespace newsgraph::test
