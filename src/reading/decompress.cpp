// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// gzip, zstd and xz through libarchive's filters. The consumer bounds what it takes, so a bomb costs one buffer.
#include "byte_source.hpp"

#include "newsgraph/base/error.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cerrno>
#include <memory>
#include <optional>
#include <utility>

namespace newsgraph::reading {
namespace {

class ArchiveSource : public ByteSource {
 public:
  ArchiveSource(std::unique_ptr<Input> input, std::string name)
      : input_(std::move(input)), name_(std::move(name)), archive_(archive_read_new(), &archive_read_free) {
    if (archive_ == nullptr) throw InputError("not enough memory to decompress it", name_);
    archive_read_support_filter_gzip(archive_.get());
    archive_read_support_filter_zstd(archive_.get());
    archive_read_support_filter_xz(archive_.get());
    archive_read_support_format_raw(archive_.get());
    archive_read_support_format_empty(archive_.get());
    check(archive_read_open(archive_.get(), this, nullptr, &ArchiveSource::supply, nullptr));
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(archive_.get(), &entry);
    finished_ = result == ARCHIVE_EOF;
    if (!finished_) check(result);
  }

  std::size_t read(char* into, std::size_t size) override {
    if (finished_) return 0;
    const la_ssize_t count = archive_read_data(archive_.get(), into, size);
    if (count < 0) check(static_cast<int>(count));
    finished_ = count <= 0;
    return finished_ ? 0 : static_cast<std::size_t>(count);
  }

 private:
  // libarchive's read callback. An exception must not pass through C code: it is kept and thrown by check().
  static la_ssize_t supply(archive* handle, void* self, const void** block) {
    auto& source = *static_cast<ArchiveSource*>(self);
    try {
      *block = source.block_.data();
      return static_cast<la_ssize_t>(source.input_->read(source.block_.data(), source.block_.size()));
    } catch (const InputError& error) {
      source.failure_ = error;
      archive_set_error(handle, EIO, "can't be read");
      return ARCHIVE_FATAL;
    }
  }

  void check(int result) {
    if (failure_) throw InputError(*failure_);
    if (result == ARCHIVE_OK || result == ARCHIVE_WARN) return;
    const char* reason = archive_error_string(archive_.get());
    throw InputError("damaged compressed file: " + std::string(reason != nullptr ? reason : "unknown error"), name_);
  }

  std::unique_ptr<Input> input_;
  std::string name_;
  std::unique_ptr<archive, int (*)(archive*)> archive_;
  std::array<char, std::size_t{64} * 1024> block_{};
  std::optional<InputError> failure_;
  bool finished_ = false;
};

bool is_compressed(std::string_view head) {
  constexpr std::string_view kGzip("\x1F\x8B", 2);
  constexpr std::string_view kZstd("\x28\xB5\x2F\xFD", 4);
  constexpr std::string_view kXz("\xFD\x37\x7A\x58\x5A\x00", 6);
  return head.starts_with(kGzip) || head.starts_with(kZstd) || head.starts_with(kXz);
}

}  // namespace

std::unique_ptr<ByteSource> decompress(std::unique_ptr<ByteSource> source, const std::string& name) {
  auto input = std::make_unique<Input>(std::move(source));
  if (!is_compressed(input->peek(6))) return input;
  return std::make_unique<ArchiveSource>(std::move(input), name);
}

}  // namespace newsgraph::reading
