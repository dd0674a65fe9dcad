// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "sqlite.hpp"

#include <limits>
#include <system_error>
#include <utility>

namespace newsgraph::storage::detail {
namespace {

constexpr int kBusyMilliseconds = 10000;

// As a "file:" address with everything but plain characters escaped, for options that a path can't carry.
std::string as_uri(const std::filesystem::path& file, const char* options) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(file).string()) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                       byte == '/' || byte == '.' || byte == '_' || byte == '-';
    if (plain) {
      uri += c;
    } else {
      uri += '%';
      uri += kHex[byte >> 4U];
      uri += kHex[byte & 15U];
    }
  }
  return uri + options;
}

bool has_log(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file.string() + "-wal", error);
  return !error && size > 0;
}

}  // namespace

Connection::Connection(std::filesystem::path file, Access access) : file_(std::move(file)) {
  if (access == Access::ReadWriteCreate) {
    open(file_.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    return;
  }
  std::error_code error;
  if (!std::filesystem::exists(file_, error)) {
    throw StorageError(file_.string() + ": there is no such database; newsgraph build makes one");
  }
  // A reader that may write takes the log away when it is the last to leave; in a folder that may not be written a
  // database without a log is read as a plain file.
  open(file_.string(), SQLITE_OPEN_READWRITE);
  const bool writable = sqlite3_db_readonly(handle_.get(), "main") == 0;
  if (!writable && !has_log(file_)) {
    open(as_uri(file_, "?immutable=1"), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
  }
  execute("PRAGMA query_only = ON");
}

void Connection::open(const std::string& name, int flags) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  handle_.reset(handle);
  check(code);
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, kBusyMilliseconds);
}

void Connection::execute(const char* sql) {
  check(sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr));
}

std::int64_t Connection::number(const char* sql) {
  Query query(*this, sql);
  return query.next() ? query.integer(0) : 0;
}

void Connection::throw_damaged(const std::string& detail) const {
  throw CorruptionError(file_.string() + ": the database is damaged (" + detail +
                        "); run newsgraph build with --full to make it anew from the articles");
}

void Connection::check(int code) const {
  const int kind = code & 0xFF;
  if (kind == SQLITE_OK || kind == SQLITE_ROW || kind == SQLITE_DONE) return;
  const std::string message = handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code);
  const std::string file = file_.string();
  switch (kind) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:  // our SQL is tested: a table or column it names is missing
      throw_damaged(message);
    case SQLITE_FULL:
      throw StorageError(file + ": no space left on the device; nothing was changed, free some and run again");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw StorageError(file + ": another program is using the database; try again when it has finished");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      throw StorageError(file + ": can't open the database for this: " + message + "; check the permissions");
    case SQLITE_IOERR: {
      const int reason = handle_ ? sqlite3_system_errno(handle_.get()) : 0;
      throw StorageError(file + ": can't read or write the database: " +
                         (reason != 0 ? std::generic_category().message(reason) : message));
    }
    default:
      throw StorageError(file + ": " + message);
  }
}

Query::Query(const Connection& connection, std::string_view sql) : connection_(&connection) {
  sqlite3_stmt* handle = nullptr;
  const int code = sqlite3_prepare_v2(connection.handle(), sql.data(), static_cast<int>(sql.size()), &handle, nullptr);
  handle_.reset(handle);
  connection.check(code);
}

Query& Query::bind(int parameter, std::int64_t value) {
  connection_->check(sqlite3_bind_int64(handle_.get(), parameter, value));
  return *this;
}

Query& Query::bind(int parameter, double value) {
  connection_->check(sqlite3_bind_double(handle_.get(), parameter, value));
  return *this;
}

Query& Query::bind(int parameter, std::string_view text) {
  // A null pointer would bind NULL: an empty view becomes the empty string.
  connection_->check(sqlite3_bind_text64(handle_.get(), parameter, text.empty() ? "" : text.data(), text.size(),
                                         SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Query& Query::bind_blob(int parameter, std::string_view bytes) {
  connection_->check(
      sqlite3_bind_blob64(handle_.get(), parameter, bytes.empty() ? "" : bytes.data(), bytes.size(), SQLITE_TRANSIENT));
  return *this;
}

Query& Query::bind(int parameter, std::optional<std::int64_t> value) {
  if (value) return bind(parameter, *value);
  connection_->check(sqlite3_bind_null(handle_.get(), parameter));
  return *this;
}

bool Query::next() {
  const int code = sqlite3_step(handle_.get());
  connection_->check(code);
  return code == SQLITE_ROW;
}

void Query::run() {
  while (next()) {
  }
  reset();
}

std::uint32_t Query::number(int column) const {
  const std::int64_t value = integer(column);
  if (value < 0 || value > std::numeric_limits<std::uint32_t>::max())
    connection_->throw_damaged("a number is too large");
  return static_cast<std::uint32_t>(value);
}

std::optional<std::uint32_t> Query::optional_number(int column) const {
  if (sqlite3_column_type(handle_.get(), column) == SQLITE_NULL) return std::nullopt;
  return number(column);
}

std::string_view Query::bytes(int column) const {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
  const int size = sqlite3_column_bytes(handle_.get(), column);
  return data == nullptr ? std::string_view() : std::string_view(data, static_cast<std::size_t>(size));
}

}  // namespace newsgraph::storage::detail
