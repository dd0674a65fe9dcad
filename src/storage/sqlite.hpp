// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// SQLite with owners and typed errors: a Connection and its prepared Queries. Errors carry the file's name and the way
// out: CorruptionError where the file is damaged, else StorageError. A Query belongs to its Connection, which must
// outlive it. One thread.

#include "newsgraph/base/error.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::storage::detail {

enum class Access { ReadOnly, ReadWriteCreate };

class Connection {
 public:
  Connection(std::filesystem::path file, Access access);

  /// Runs statements that give no rows.
  void execute(const char* sql);
  /// The first column of the first row, as a number.
  std::int64_t number(const char* sql);
  /// Turns a result code of SQLite into an error; SQLITE_OK, ROW and DONE pass.
  void check(int code) const;
  [[noreturn]] void throw_damaged(const std::string& detail) const;
  /// Runs `read`; a CorruptionError that knows no file gets this one's name and the way out.
  template <typename Read>
  auto guarded(const Read& read) const {
    try {
      return read();
    } catch (const CorruptionError& error) {
      throw_damaged(error.what());
    }
  }
  sqlite3* handle() const noexcept { return handle_.get(); }
  const std::filesystem::path& file() const noexcept { return file_; }

 private:
  struct Close {
    void operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }
  };
  void open(const std::string& name, int flags);

  std::filesystem::path file_;
  std::unique_ptr<sqlite3, Close> handle_;
};

/// A prepared statement. Parameters count from 1, columns from 0. Bound text is copied.
class Query {
 public:
  Query(const Connection& connection, std::string_view sql);

  Query& bind(int parameter, std::int64_t value);
  Query& bind(int parameter, double value);
  Query& bind(int parameter, std::string_view text);
  Query& bind_blob(int parameter, std::string_view bytes);
  /// NULL where there is no value.
  Query& bind(int parameter, std::optional<std::int64_t> value);

  /// Steps to the next row; false after the last one.
  bool next();
  /// Runs to the end and makes ready for the next use (bindings stay).
  void run();
  void reset() noexcept { sqlite3_reset(handle_.get()); }

  std::int64_t integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
  /// A number that must fit, else the file is damaged.
  std::uint32_t number(int column) const;
  std::optional<std::uint32_t> optional_number(int column) const;
  double real(int column) const { return sqlite3_column_double(handle_.get(), column); }
  /// Text or blob, valid until the next step.
  std::string_view bytes(int column) const;
  std::string text(int column) const { return std::string(bytes(column)); }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const noexcept { sqlite3_finalize(handle); }
  };
  const Connection* connection_;
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

/// Rolls back unless commit() was called.
class Transaction {
 public:
  explicit Transaction(Connection& connection) : connection_(connection) { connection_.execute("BEGIN IMMEDIATE"); }
  ~Transaction() {
    if (!done_) sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit() {
    connection_.execute("COMMIT");
    done_ = true;
  }

 private:
  Connection& connection_;
  bool done_ = false;
};

}  // namespace newsgraph::storage::detail
