// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/storage/output_file.hpp"

#include "newsgraph/base/error.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace newsgraph::storage {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 18U;

[[noreturn]] void fail(const std::filesystem::path& path, const char* action, int code) {
  std::string message = path.string() + ": can't " + action + ": " + std::generic_category().message(code);
  if (code == ENOSPC || code == EDQUOT)
    message += "; the file there before is unchanged, free some space and run again";
  throw StorageError(message);
}

// A rename lasts through a power cut only when its folder is on the disk too.
void sync_folder(const std::filesystem::path& folder) {
  const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) fail(folder, "open the folder", errno);
  const int code = ::fsync(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  // Some file systems can't sync folders and say so; there is nothing more to do then.
  if (code != 0 && code != EINVAL && code != EROFS) fail(folder, "write the folder", code);
}

}  // namespace

struct OutputFile::Impl {
  std::filesystem::path path;
  std::filesystem::path beside;  // what is written, then renamed
  int descriptor = -1;
  bool is_device = false;  // /dev/stdout and the like are written in place: nothing to rename
  std::string buffer;

  ~Impl() {
    if (descriptor < 0) return;
    ::close(descriptor);
    if (!is_device) ::unlink(beside.c_str());
  }

  void open() {
    struct stat status {};
    is_device = ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
    beside = is_device ? path : std::filesystem::path(path.string() + ".tmp");
    const int flags = is_device ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC;
    descriptor = ::open(beside.c_str(), flags, 0666);
    if (descriptor < 0) fail(beside, "write", errno);
  }

  void flush() {
    std::string_view rest = buffer;
    while (!rest.empty()) {
      const ssize_t written = ::write(descriptor, rest.data(), rest.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail(path, "write", errno);
      rest.remove_prefix(static_cast<std::size_t>(written));
    }
    buffer.clear();
  }

  void close() {
    if (::close(std::exchange(descriptor, -1)) == 0) return;
    const int code = errno;
    if (!is_device) ::unlink(beside.c_str());
    fail(path, "write", code);
  }
};

OutputFile::OutputFile(std::filesystem::path path) : impl_(std::make_unique<Impl>()) {
  impl_->path = std::move(path);
  impl_->open();
}

OutputFile::~OutputFile() = default;
OutputFile::OutputFile(OutputFile&&) noexcept = default;

void OutputFile::write(std::string_view bytes) {
  NEWSGRAPH_CONTRACT(impl_ && impl_->descriptor >= 0);
  impl_->buffer += bytes;
  if (impl_->buffer.size() >= kBufferBytes) impl_->flush();
}

void OutputFile::commit() {
  NEWSGRAPH_CONTRACT(impl_ && impl_->descriptor >= 0);
  impl_->flush();
  if (impl_->is_device) {
    impl_->close();
    return;
  }
  if (::fsync(impl_->descriptor) != 0) fail(impl_->path, "write", errno);
  impl_->close();
  if (::rename(impl_->beside.c_str(), impl_->path.c_str()) != 0) {
    const int code = errno;
    ::unlink(impl_->beside.c_str());
    fail(impl_->path, "replace", code);
  }
  sync_folder(impl_->path.parent_path());
}

}  // namespace newsgraph::storage
