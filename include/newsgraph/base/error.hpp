// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Typed errors of the whole library. A message says what is wrong, where, and what to do; the command line alone maps
// them to exit codes (DESIGN section 4, promise 6). The library never prints, exits or aborts.

#include <cstddef>
#include <stdexcept>
#include <string>

namespace newsgraph {

/// Base of all errors that come from outside the program (files, stores, models, usage).
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The caller asked for something that does not exist: unknown option value, missing path. Exit code 2.
class UsageError : public Error {
 public:
  using Error::Error;
};

/// An input (one article, one line) can't be read; the rest goes on. `line` is 0 where there is none.
class InputError : public Error {
 public:
  InputError(const std::string& message, std::string path, std::size_t line = 0);
  const std::string& path() const noexcept { return path_; }
  std::size_t line() const noexcept { return line_; }
  /// The message without "path:line: ".
  const std::string& reason() const noexcept { return reason_; }

 private:
  std::string path_;
  std::string reason_;
  std::size_t line_;
};

/// Weights or vocabularies are missing, of another version or damaged.
class ModelError : public Error {
 public:
  using Error::Error;
};

/// The database or an output file can't be read or written (disk full, permission).
class StorageError : public Error {
 public:
  using Error::Error;
};

/// The database is damaged; the message names the way out (`--full`).
class CorruptionError : public StorageError {
 public:
  using StorageError::StorageError;
};

/// Another build holds the lock. Exit code 4.
class LockedError : public StorageError {
 public:
  using StorageError::StorageError;
};

/// A bug: a contract of an interface was broken by its caller, or an invariant of ours does not hold.
class ContractViolation : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

namespace detail {
[[noreturn]] void throw_contract_violation(const char* condition, const char* file, int line);
}

}  // namespace newsgraph

/// Checks what a caller must guarantee; always on.
#define NEWSGRAPH_CONTRACT(condition) \
  ((condition) ? static_cast<void>(0) : ::newsgraph::detail::throw_contract_violation(#condition, __FILE__, __LINE__))
