// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "schema.hpp"

#include <iterator>

namespace newsgraph::storage::detail {
namespace {

// Step i makes version i + 1 of version i.
constexpr const char* kSteps[] = {
    R"sql(
CREATE TABLE build (number INTEGER PRIMARY KEY, finished TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE facts (key TEXT PRIMARY KEY NOT NULL, data BLOB NOT NULL);
CREATE TABLE document (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, uri TEXT NOT NULL, title TEXT NOT NULL,
  published TEXT NOT NULL, outlet TEXT NOT NULL, agency TEXT NOT NULL, language TEXT NOT NULL, sha256 TEXT NOT NULL,
  origin INTEGER NOT NULL, sentences BLOB NOT NULL);
CREATE TABLE document_text (id TEXT PRIMARY KEY NOT NULL, hash INTEGER NOT NULL, text TEXT NOT NULL);
CREATE TABLE entity (number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
  mentions INTEGER NOT NULL, articles INTEGER NOT NULL, same_as BLOB NOT NULL, formerly BLOB NOT NULL,
  reasons BLOB NOT NULL, places BLOB NOT NULL);
CREATE TABLE former_id (id TEXT NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY (id, entity)) WITHOUT ROWID;
CREATE TABLE alias (number INTEGER PRIMARY KEY, entity INTEGER NOT NULL, text TEXT NOT NULL, folded TEXT NOT NULL,
  count INTEGER NOT NULL);
CREATE TABLE alias_word (word TEXT NOT NULL, alias INTEGER NOT NULL, PRIMARY KEY (word, alias)) WITHOUT ROWID;
CREATE TABLE statement (number INTEGER PRIMARY KEY, id TEXT NOT NULL, document INTEGER NOT NULL, edge INTEGER,
  type TEXT NOT NULL, plover TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE edge (number INTEGER PRIMARY KEY, id TEXT NOT NULL, subject INTEGER NOT NULL, type TEXT NOT NULL,
  object INTEGER, literal TEXT NOT NULL, phrase TEXT NOT NULL, polarity TEXT NOT NULL, modality TEXT NOT NULL,
  support INTEGER NOT NULL, articles INTEGER NOT NULL, origins INTEGER NOT NULL, confidence REAL NOT NULL,
  first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, start TEXT NOT NULL, "end" TEXT NOT NULL,
  first_day INTEGER, last_day INTEGER, place_entity INTEGER, place TEXT NOT NULL,
  attributed_to BLOB NOT NULL, attributed_names BLOB NOT NULL, statements BLOB NOT NULL);
CREATE TABLE edge_source (name TEXT NOT NULL, edge INTEGER NOT NULL, PRIMARY KEY (name, edge)) WITHOUT ROWID;
)sql",
};
static_assert(std::size(kSteps) == kSchemaVersion);

constexpr const char* kCreateIndexes = R"sql(
CREATE INDEX entity_id ON entity (id);
CREATE INDEX alias_entity ON alias (entity);
CREATE INDEX alias_text ON alias (text);
CREATE INDEX alias_folded ON alias (folded);
CREATE INDEX statement_id ON statement (id);
CREATE INDEX statement_edge ON statement (edge);
CREATE INDEX edge_id ON edge (id);
CREATE INDEX edge_subject ON edge (subject, type);
CREATE INDEX edge_object ON edge (object, type);
CREATE INDEX edge_type ON edge (type);
)sql";

constexpr const char* kDropIndexes = R"sql(
DROP INDEX IF EXISTS entity_id; DROP INDEX IF EXISTS alias_entity; DROP INDEX IF EXISTS alias_text;
DROP INDEX IF EXISTS alias_folded; DROP INDEX IF EXISTS statement_id; DROP INDEX IF EXISTS statement_edge;
DROP INDEX IF EXISTS edge_id; DROP INDEX IF EXISTS edge_subject; DROP INDEX IF EXISTS edge_object;
DROP INDEX IF EXISTS edge_type;
)sql";

// The schema version of one of our files, 0 for a new, empty one.
std::int64_t version_of_ours(Connection& connection) {
  const std::string file = connection.file().string();
  const std::int64_t application = connection.number("PRAGMA application_id");
  const std::int64_t version = connection.number("PRAGMA user_version");
  const bool is_empty = connection.number("SELECT count(*) FROM sqlite_schema") == 0;
  if (application != kApplicationId && !(application == 0 && version == 0 && is_empty)) {
    throw StorageError(file + ": this is a database of another program; choose another output folder");
  }
  if (version > kSchemaVersion) {
    throw StorageError(file + ": written by a newer newsgraph (schema " + std::to_string(version) +
                       ", this program knows " + std::to_string(kSchemaVersion) +
                       "); use that newsgraph, or build with --full to make the database anew");
  }
  return version;
}

}  // namespace

void prepare_for_writing(Connection& connection) {
  const std::int64_t version = version_of_ours(connection);
  if (version == 0) connection.execute("PRAGMA auto_vacuum = INCREMENTAL");
  connection.execute(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;"
      "PRAGMA cache_size = -65536");
  if (version == kSchemaVersion) return;
  Transaction transaction(connection);
  for (std::int64_t step = version; step < kSchemaVersion; ++step) connection.execute(kSteps[step]);
  drop_indexes(connection);
  create_indexes(connection);
  connection.execute(("PRAGMA application_id = " + std::to_string(kApplicationId) +
                      "; PRAGMA user_version = " + std::to_string(kSchemaVersion))
                         .c_str());
  transaction.commit();
}

void check_for_reading(Connection& connection) {
  const std::int64_t version = version_of_ours(connection);
  if (version == kSchemaVersion) return;
  const std::string file = connection.file().string();
  if (version == 0) throw StorageError(file + ": there is no graph in it yet; run newsgraph build");
  throw StorageError(file + ": written by an older newsgraph (schema " + std::to_string(version) +
                     "); run newsgraph build again to bring it up to date");
}

void drop_indexes(Connection& connection) {
  connection.execute(kDropIndexes);
}
void create_indexes(Connection& connection) {
  connection.execute(kCreateIndexes);
}

}  // namespace newsgraph::storage::detail
