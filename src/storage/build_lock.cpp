// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/error.hpp"
#include "newsgraph/storage/database.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace newsgraph::storage {
namespace {

std::string reason(int code) {
  return std::generic_category().message(code);
}

// The process that wrote its number into the file, as text; "" where it has not done so yet.
std::string holder(int descriptor) {
  std::array<char, 32> bytes{};
  const ssize_t size = ::pread(descriptor, bytes.data(), bytes.size(), 0);
  std::string pid(bytes.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  pid.resize(std::min(pid.find_first_not_of("0123456789"), pid.size()));
  return pid;
}

}  // namespace

BuildLock::BuildLock(const std::filesystem::path& folder) {
  const std::string file = (folder / ".lock").string();
  descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0) throw StorageError(file + ": can't open the lock: " + reason(errno));
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const int code = errno;
    const std::string pid = holder(descriptor_);
    ::close(descriptor_);
    if (code != EWOULDBLOCK) throw StorageError(file + ": can't lock: " + reason(code));
    throw LockedError(folder.string() + ": another build is at work here" +
                      (pid.empty() ? std::string() : " (process " + pid + ")") + "; wait until it has finished");
  }
  // The number is for the message only; the lock itself is the kernel's and ends with the process.
  const std::string pid = std::to_string(::getpid()) + "\n";
  if (::ftruncate(descriptor_, 0) != 0 ||
      ::pwrite(descriptor_, pid.data(), pid.size(), 0) != static_cast<ssize_t>(pid.size())) {
    const int code = errno;
    ::close(descriptor_);
    throw StorageError(file + ": can't write the lock: " + reason(code));
  }
}

BuildLock::~BuildLock() {
  ::close(descriptor_);
}

}  // namespace newsgraph::storage
