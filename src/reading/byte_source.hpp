// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where bytes come from: a file, an open stream, or the decompressed contents of either (gzip, zstd, xz by libarchive,
// recognised by their first bytes, never by name). Used by one thread. Memory is one buffer, whatever the size.

#include <cstddef>
#include <filesystem>
#include <istream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::reading {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// Fills up to `size` bytes; 0 only at the end. Throws InputError (with the path) where reading fails.
  virtual std::size_t read(char* into, std::size_t size) = 0;
};

/// Opens a file, or standard input for "-". Throws InputError where it can't be read (permission, a folder, a dangling
/// link).
std::unique_ptr<ByteSource> open_file(const std::filesystem::path& path);
/// Reads from a stream, which must outlive the source.
std::unique_ptr<ByteSource> open_stream(std::istream& stream, const std::string& name);
/// The source itself, or its decompressed contents where it begins as gzip, zstd or xz data do.
std::unique_ptr<ByteSource> decompress(std::unique_ptr<ByteSource> source, const std::string& name);
/// UTF-16 with a byte order mark becomes UTF-8; a UTF-8 mark is dropped; anything else passes unchanged.
std::unique_ptr<ByteSource> unmark(std::unique_ptr<ByteSource> source);

/// A source with a window to look into before reading, and reading by lines with a bound.
class Input : public ByteSource {
 public:
  explicit Input(std::unique_ptr<ByteSource> source);

  /// The next bytes, at most `size` (fewer only at the end), left in place.
  std::string_view peek(std::size_t size);
  /// Passes over bytes that peek() has shown.
  void skip(std::size_t size);
  std::size_t read(char* into, std::size_t size) override;
  /// Everything that is left, or false where that is more than `limit` bytes (reading stops there).
  bool read_all(std::string& out, std::size_t limit);

  enum class Line { Read, TooLong, Endless, End };
  /// The next line without its line feed. TooLong: more than `limit` bytes, the line was passed over; Endless: it had
  /// no end within `patience` bytes.
  Line read_line(std::string& out, std::size_t limit, std::size_t patience);

 private:
  bool refill();  // false at the end of the source

  std::unique_ptr<ByteSource> source_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace newsgraph::reading
