// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "byte_source.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/utf8.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace newsgraph::reading {
namespace {

constexpr std::size_t kBufferSize = std::size_t{256} * 1024;

std::string system_reason(const char* what, int error) {
  return std::string(what) + ": " + std::generic_category().message(error);
}

class FileSource : public ByteSource {
 public:
  explicit FileSource(const std::filesystem::path& path)
      : path_(path.string()),
        descriptor_(path_ == "-" ? ::dup(STDIN_FILENO) : ::open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) throw InputError(system_reason("can't be opened", errno), path_);
  }
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  ~FileSource() override { ::close(descriptor_); }

  std::size_t read(char* into, std::size_t size) override {
    while (true) {
      const ssize_t count = ::read(descriptor_, into, size);
      if (count >= 0) return static_cast<std::size_t>(count);
      if (errno != EINTR) throw InputError(system_reason("can't be read", errno), path_);
    }
  }

 private:
  std::string path_;
  int descriptor_;
};

class StreamSource : public ByteSource {
 public:
  StreamSource(std::istream& stream, std::string name) : stream_(stream), name_(std::move(name)) {}

  std::size_t read(char* into, std::size_t size) override {
    if (!stream_.good()) return 0;
    stream_.read(into, static_cast<std::streamsize>(size));
    if (stream_.bad()) throw InputError("can't be read", name_);
    return static_cast<std::size_t>(stream_.gcount());
  }

 private:
  std::istream& stream_;
  std::string name_;
};

// UTF-16 to UTF-8, piece by piece; unpaired surrogates become U+FFFD.
class Utf16Source : public ByteSource {
 public:
  Utf16Source(std::unique_ptr<Input> input, bool big_endian) : input_(std::move(input)), big_endian_(big_endian) {}

  std::size_t read(char* into, std::size_t size) override {
    while (pending_.size() < size) {
      const std::string_view bytes = input_->peek(2);
      if (bytes.size() < 2) break;
      const char32_t unit = take_unit();
      if (unit >= 0xD800 && unit < 0xDC00 && input_->peek(2).size() == 2) {
        const char32_t low = take_unit();
        const bool paired = low >= 0xDC00 && low < 0xE000;
        append_utf8(pending_, paired ? 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00) : U'\uFFFD');
      } else {
        append_utf8(pending_, unit);
      }
    }
    const std::size_t count = std::min(size, pending_.size());
    std::memcpy(into, pending_.data(), count);
    pending_.erase(0, count);
    return count;
  }

 private:
  char32_t take_unit() {
    const std::string_view bytes = input_->peek(2);
    const auto first = static_cast<unsigned char>(bytes[0]);
    const auto second = static_cast<unsigned char>(bytes[1]);
    input_->skip(2);
    return big_endian_ ? static_cast<char32_t>(first << 8 | second) : static_cast<char32_t>(second << 8 | first);
  }

  std::unique_ptr<Input> input_;
  std::string pending_;
  bool big_endian_;
};

}  // namespace

std::unique_ptr<ByteSource> open_file(const std::filesystem::path& path) {
  return std::make_unique<FileSource>(path);
}

std::unique_ptr<ByteSource> open_stream(std::istream& stream, const std::string& name) {
  return std::make_unique<StreamSource>(stream, name);
}

std::unique_ptr<ByteSource> unmark(std::unique_ptr<ByteSource> source) {
  auto input = std::make_unique<Input>(std::move(source));
  const std::string_view mark = input->peek(3);
  if (mark == "\xEF\xBB\xBF") {
    input->skip(3);
  } else if (mark.substr(0, 2) == "\xFF\xFE" || mark.substr(0, 2) == "\xFE\xFF") {
    const bool big_endian = mark[0] == '\xFE';
    input->skip(2);
    return std::make_unique<Utf16Source>(std::move(input), big_endian);
  }
  return input;
}

Input::Input(std::unique_ptr<ByteSource> source) : source_(std::move(source)), buffer_(kBufferSize) {}

bool Input::refill() {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  const std::size_t count = source_->read(buffer_.data() + end_, buffer_.size() - end_);
  end_ += count;
  return count > 0;
}

std::string_view Input::peek(std::size_t size) {
  NEWSGRAPH_CONTRACT(size < kBufferSize);
  while (end_ - begin_ < size && refill()) {
  }
  return {buffer_.data() + begin_, std::min(size, end_ - begin_)};
}

void Input::skip(std::size_t size) {
  NEWSGRAPH_CONTRACT(size <= end_ - begin_);
  begin_ += size;
}

std::size_t Input::read(char* into, std::size_t size) {
  if (begin_ == end_) {
    begin_ = end_ = 0;
    if (!refill()) return 0;
  }
  const std::size_t count = std::min(size, end_ - begin_);
  std::memcpy(into, buffer_.data() + begin_, count);
  begin_ += count;
  return count;
}

bool Input::read_all(std::string& out, std::size_t limit) {
  out.clear();
  while (begin_ < end_ || refill()) {
    out.append(buffer_.data() + begin_, end_ - begin_);
    begin_ = end_ = 0;
    if (out.size() > limit) return false;
  }
  return true;
}

Input::Line Input::read_line(std::string& out, std::size_t limit, std::size_t patience) {
  out.clear();
  if (begin_ == end_ && !refill()) return Line::End;
  std::size_t length = 0;
  while (begin_ < end_ || refill()) {
    const char* from = buffer_.data() + begin_;
    const auto* feed = static_cast<const char*>(std::memchr(from, '\n', end_ - begin_));
    const std::size_t count = feed != nullptr ? static_cast<std::size_t>(feed - from) : end_ - begin_;
    length += count;
    if (length <= limit) out.append(from, count);
    begin_ += count + (feed != nullptr ? 1 : 0);
    if (begin_ == end_) begin_ = end_ = 0;
    if (feed != nullptr) break;
    if (length > patience) return Line::Endless;
  }
  return length <= limit ? Line::Read : Line::TooLong;
}

}  // namespace newsgraph::reading
