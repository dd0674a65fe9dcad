// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/storage/database.hpp"

#include "database_impl.hpp"
#include "facts_codec.hpp"
#include "graph_reader.hpp"
#include "graph_writer.hpp"
#include "schema.hpp"

#include "newsgraph/base/error.hpp"

#include <rapidjson/document.h>

#include <algorithm>

namespace newsgraph::storage {
namespace {

using detail::Access;
using detail::Query;
using detail::Transaction;

// Articles a killed build has to analyse again, at most; and few enough transactions not to slow a build down.
constexpr std::size_t kFactsPerTransaction = 64;
// Share of the file that may be free before it is cut back.
constexpr std::int64_t kFreePagesShare = 4;

std::string finished_time(const std::string& build_json) {
  rapidjson::Document document;
  document.Parse(build_json.data(), build_json.size());
  if (document.HasParseError() || !document.IsObject()) return "";
  const auto member = document.FindMember("finished");
  if (member == document.MemberEnd() || !member->value.IsString()) return "";
  return {member->value.GetString(), member->value.GetStringLength()};
}

void forget_facts(detail::Connection& connection, const std::vector<std::string>& live_keys) {
  std::vector<std::string> dead;
  Query keys(connection, "SELECT key FROM facts");
  while (keys.next()) {
    std::string key = keys.text(0);
    if (!std::binary_search(live_keys.begin(), live_keys.end(), key)) dead.push_back(std::move(key));
  }
  Query remove(connection, "DELETE FROM facts WHERE key = ?1");
  for (const std::string& key : dead) remove.bind(1, key).run();
}

}  // namespace

Database::Impl::Impl(const std::filesystem::path& file, OpenMode mode)
    : connection(file, mode == OpenMode::ReadOnly ? Access::ReadOnly : Access::ReadWriteCreate) {
  if (mode == OpenMode::ReadOnly) {
    detail::check_for_reading(connection);
  } else {
    detail::prepare_for_writing(connection);
  }
}

Database::Impl::~Impl() {
  // What was put is worth keeping even when an error ends the build; a failure here loses a cache entry, no data.
  if (waiting_facts > 0) sqlite3_exec(connection.handle(), "COMMIT", nullptr, nullptr, nullptr);
}

void Database::Impl::commit_facts() {
  if (waiting_facts == 0) return;
  waiting_facts = 0;
  try {
    connection.execute("COMMIT");
  } catch (...) {
    sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    throw;
  }
}

Database::Database(const std::filesystem::path& file, OpenMode mode) : impl_(std::make_unique<Impl>(file, mode)) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;

std::optional<model::ArticleFacts> Database::find_facts(std::string_view key) const {
  if (!impl_->find_facts) impl_->find_facts.emplace(impl_->connection, "SELECT data FROM facts WHERE key = ?1");
  Query& query = *impl_->find_facts;
  query.reset();
  query.bind(1, key);
  if (!query.next()) return std::nullopt;
  auto facts = impl_->connection.guarded([&] { return detail::decode_facts(query.bytes(0)); });
  query.reset();
  return facts;
}

void Database::put_facts(std::string_view key, const model::ArticleFacts& facts) {
  if (!impl_->put_facts) {
    impl_->put_facts.emplace(impl_->connection, "INSERT OR REPLACE INTO facts (key, data) VALUES (?1, ?2)");
  }
  const std::string data = detail::encode_facts(facts);
  if (impl_->waiting_facts == 0) impl_->connection.execute("BEGIN IMMEDIATE");
  ++impl_->waiting_facts;
  impl_->put_facts->bind(1, key).bind_blob(2, data).run();
  if (impl_->waiting_facts >= kFactsPerTransaction) impl_->commit_facts();
}

void Database::replace_graph(const model::KnowledgeBase& knowledge, const std::vector<std::string>& live_keys,
                             const std::string& build_json) {
  NEWSGRAPH_CONTRACT(std::is_sorted(live_keys.begin(), live_keys.end()));
  NEWSGRAPH_CONTRACT(knowledge.origins.size() == knowledge.documents.size() &&
                     knowledge.sentences.size() == knowledge.documents.size());
  impl_->commit_facts();
  detail::Connection& connection = impl_->connection;
  if (impl_->find_facts) impl_->find_facts->reset();
  Transaction transaction(connection);
  forget_facts(connection, live_keys);
  detail::write_graph(connection, knowledge);
  Query put(connection, "INSERT INTO build (finished, record) VALUES (?1, ?2)");
  put.bind(1, finished_time(build_json)).bind(2, build_json).run();
  transaction.commit();
  if (connection.number("PRAGMA freelist_count") * kFreePagesShare > connection.number("PRAGMA page_count")) {
    connection.execute("PRAGMA incremental_vacuum");
  }
  // The log still holds pages of before: it is copied to the file and cut to nothing. A reader that is at work keeps
  // it until the next build, or until it leaves.
  connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

model::KnowledgeBase Database::load_graph() const {
  if (impl_->connection.number("SELECT count(*) FROM build") == 0) {
    throw StorageError(impl_->connection.file().string() +
                       ": no build has finished here yet; run newsgraph build again to finish it");
  }
  return detail::read_graph(impl_->connection);
}

std::optional<std::string> Database::find_document_text(std::string_view id) const {
  Query query(impl_->connection, "SELECT text FROM document_text WHERE id = ?1");
  query.bind(1, id);
  if (!query.next()) return std::nullopt;
  return query.text(0);
}

std::vector<std::string> Database::document_ids() const {
  std::vector<std::string> ids;
  Query query(impl_->connection, "SELECT id FROM document ORDER BY id");
  while (query.next()) ids.push_back(query.text(0));
  return ids;
}

std::vector<BuildRecord> Database::history() const {
  std::vector<BuildRecord> records;
  Query query(impl_->connection, "SELECT finished, record FROM build ORDER BY number");
  while (query.next()) records.push_back({query.text(0), query.text(1)});
  return records;
}

}  // namespace newsgraph::storage
