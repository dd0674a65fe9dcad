// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Database: whom a name means, and what is known of an entity.
#include "newsgraph/storage/database.hpp"

#include "database_impl.hpp"
#include "facts_codec.hpp"
#include "graph_writer.hpp"

#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace newsgraph::storage {
namespace {

using detail::Connection;
using detail::Query;

struct Found {
  NameMatch match = NameMatch::Words;
  std::uint64_t count = 0;  // how often the alias that matched means the entity
};

// The better kind of match wins; aliases of the same kind add up.
void note(std::map<std::uint32_t, Found>& found, std::uint32_t entity, NameMatch match, std::uint32_t count) {
  const auto [place, is_new] = found.try_emplace(entity, Found{match, count});
  if (is_new || place->second.match < match) return;
  if (match < place->second.match) place->second = Found{match, 0};
  place->second.count += count;
}

void note_all(std::map<std::uint32_t, Found>& found, Query& query, NameMatch match) {
  while (query.next()) note(found, query.number(0), match, query.number(1));
}

// Aliases that have every word, by the index of words: the longest word first, being the rarest as a rule.
void find_by_words(const Connection& connection, std::vector<std::string> words,
                   std::map<std::uint32_t, Found>& found) {
  if (words.empty()) return;
  std::stable_sort(words.begin(), words.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  std::string sql = "SELECT a.entity, a.count FROM alias_word w0 JOIN alias a ON a.number = w0.alias";
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string n = std::to_string(i);
    sql.append(" JOIN alias_word w").append(n).append(" ON w").append(n).append(".alias = w0.alias AND w");
    sql.append(n).append(".word = ?").append(std::to_string(i + 1));
  }
  sql += " WHERE w0.word = ?1";
  Query query(connection, sql);
  for (std::size_t i = 0; i < words.size(); ++i) query.bind(static_cast<int>(i + 1), words[i]);
  note_all(found, query, NameMatch::Words);
}

EntityRow read_entity(const Query& query) {
  EntityRow row;
  row.id = query.text(0);
  row.name = query.text(1);
  row.type = query.text(2);
  row.mentions = query.number(3);
  row.articles = query.number(4);
  return row;
}

// More words than this in a name are no name; SQLite joins 64 tables at most.
constexpr std::size_t kMaxWords = 16;

}  // namespace

std::vector<EntityRow> Database::find_entities(std::string_view name) const {
  const Connection& connection = impl_->connection;
  const std::string plain = fold_whitespace(name);
  const std::string folded = fold_case_and_marks(plain);
  std::map<std::uint32_t, Found> found;
  Query exact(connection, "SELECT entity, count FROM alias WHERE text = ?1");
  exact.bind(1, plain);
  note_all(found, exact, NameMatch::Exact);
  Query alike(connection, "SELECT entity, count FROM alias WHERE folded = ?1");
  alike.bind(1, folded);
  note_all(found, alike, NameMatch::Folded);
  std::vector<std::string> words = detail::words_of(folded);
  if (words.size() <= kMaxWords) find_by_words(connection, std::move(words), found);

  std::vector<std::pair<std::uint64_t, EntityRow>> rows;
  Query entity(connection, "SELECT id, name, type, mentions, articles FROM entity WHERE number = ?1");
  for (const auto& [number, how] : found) {
    entity.bind(1, std::int64_t{number});
    if (!entity.next()) connection.throw_damaged("an alias names an entity that is not there");
    rows.emplace_back(how.match == NameMatch::Words ? 0 : how.count, read_entity(entity));
    rows.back().second.match = how.match;
    entity.reset();
  }
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    if (a.second.match != b.second.match) return a.second.match < b.second.match;
    if (a.first != b.first) return a.first > b.first;
    if (a.second.mentions != b.second.mentions) return a.second.mentions > b.second.mentions;
    return a.second.id < b.second.id;
  });
  std::vector<EntityRow> result;
  result.reserve(rows.size());
  for (auto& row : rows) result.push_back(std::move(row.second));
  return result;
}

std::optional<EntityRow> Database::find_entity_by_id(std::string_view id) const {
  Query query(impl_->connection, "SELECT id, name, type, mentions, articles FROM entity WHERE id = ?1");
  query.bind(1, id);
  if (query.next()) return read_entity(query);
  Query former(
      impl_->connection,
      "SELECT e.id, e.name, e.type, e.mentions, e.articles FROM former_id f JOIN entity e ON e.number = f.entity "
      "WHERE f.id = ?1 ORDER BY e.mentions DESC, e.id LIMIT 1");
  former.bind(1, id);
  if (former.next()) return read_entity(former);
  return std::nullopt;
}

std::vector<model::Alias> Database::aliases(std::string_view entity_id) const {
  std::vector<model::Alias> result;
  Query query(
      impl_->connection,
      "SELECT a.text, a.count FROM entity e JOIN alias a ON a.entity = e.number WHERE e.id = ?1 ORDER BY a.number");
  query.bind(1, entity_id);
  while (query.next()) result.push_back({query.text(0), query.number(1)});
  return result;
}

std::vector<std::string> Database::reasons(std::string_view entity_id) const {
  Query query(impl_->connection, "SELECT reasons FROM entity WHERE id = ?1");
  query.bind(1, entity_id);
  if (!query.next()) return {};
  return impl_->connection.guarded([&] { return detail::decode_strings(query.bytes(0)); });
}

}  // namespace newsgraph::storage
