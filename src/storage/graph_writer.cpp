// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph_writer.hpp"

#include "facts_codec.hpp"
#include "schema.hpp"

#include "newsgraph/base/hash.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace newsgraph::storage::detail {
namespace {

using model::KnowledgeBase;
using model::PartialDate;

// Before and after all days, for periods without an end; far from overflow.
constexpr std::int64_t kOpenDay = std::int64_t{1} << 40U;

std::string iso(const std::optional<PartialDate>& date) {
  return date ? date->to_string() : std::string();
}

std::optional<std::int64_t> as_integer(const std::optional<std::uint32_t>& value) {
  if (!value) return std::nullopt;
  return std::int64_t{*value};
}

// Texts stay where they are when they did not change: they are most of the file.
void write_texts(Connection& connection, const KnowledgeBase& knowledge) {
  Query find(connection, "SELECT hash FROM document_text WHERE id = ?1");
  Query put(connection, "INSERT OR REPLACE INTO document_text (id, hash, text) VALUES (?1, ?2, ?3)");
  for (const model::Document& document : knowledge.documents) {
    const auto hash = std::bit_cast<std::int64_t>(hash64(document.text));
    find.bind(1, document.id);
    const bool is_there = find.next() && find.integer(0) == hash;
    find.reset();
    if (!is_there) put.bind(1, document.id).bind(2, hash).bind(3, document.text).run();
  }
  connection.execute("DELETE FROM document_text WHERE id NOT IN (SELECT id FROM document)");
}

void write_documents(Connection& connection, const KnowledgeBase& knowledge) {
  Query put(connection,
            "INSERT INTO document (number, id, uri, title, published, outlet, agency, language, sha256, origin, "
            "sentences) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
  for (std::size_t i = 0; i < knowledge.documents.size(); ++i) {
    const model::Document& document = knowledge.documents[i];
    put.bind(1, static_cast<std::int64_t>(i)).bind(2, document.id).bind(3, document.uri).bind(4, document.title);
    put.bind(5, iso(document.published)).bind(6, document.outlet).bind(7, document.agency);
    put.bind(8, document.language).bind(9, document.sha256).bind(10, std::int64_t{knowledge.origins[i]});
    put.bind_blob(11, encode_spans(knowledge.sentences[i])).run();
  }
}

class AliasWriter {
 public:
  explicit AliasWriter(const Connection& connection)
      : put_(connection, "INSERT INTO alias (number, entity, text, folded, count) VALUES (?1, ?2, ?3, ?4, ?5)"),
        put_word_(connection, "INSERT INTO alias_word (word, alias) VALUES (?1, ?2)") {}

  void write(std::int64_t entity, const model::Alias& alias) {
    const std::string folded = fold_case_and_marks(fold_whitespace(alias.text));
    put_.bind(1, number_).bind(2, entity).bind(3, alias.text).bind(4, folded);
    put_.bind(5, std::int64_t{alias.count}).run();
    for (const std::string& word : words_of(folded)) put_word_.bind(1, word).bind(2, number_).run();
    ++number_;
  }

 private:
  Query put_;
  Query put_word_;
  std::int64_t number_ = 0;
};

void write_entities(Connection& connection, const KnowledgeBase& knowledge) {
  Query put(connection,
            "INSERT INTO entity (number, id, name, type, mentions, articles, same_as, formerly, reasons, places) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
  Query put_former(connection, "INSERT OR IGNORE INTO former_id (id, entity) VALUES (?1, ?2)");
  AliasWriter aliases(connection);
  for (std::size_t i = 0; i < knowledge.entities.size(); ++i) {
    const model::Entity& entity = knowledge.entities[i];
    const auto number = static_cast<std::int64_t>(i);
    put.bind(1, number).bind(2, entity.id).bind(3, entity.name).bind(4, to_string(entity.type));
    put.bind(5, static_cast<std::int64_t>(entity.mentions.size())).bind(6, std::int64_t{entity.articles});
    put.bind_blob(7, encode_strings(entity.same_as)).bind_blob(8, encode_strings(entity.formerly));
    put.bind_blob(9, encode_strings(entity.reasons)).bind_blob(10, encode_mentions(entity.mentions)).run();
    for (const std::string& id : entity.formerly) put_former.bind(1, id).bind(2, number).run();
    for (const model::Alias& alias : entity.aliases) aliases.write(number, alias);
  }
}

void write_statements(Connection& connection, const KnowledgeBase& knowledge) {
  Query put(
      connection,
      "INSERT INTO statement (number, id, document, edge, type, plover, data) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
  for (std::size_t i = 0; i < knowledge.statements.size(); ++i) {
    const model::ResolvedStatement& said = knowledge.statements[i];
    put.bind(1, static_cast<std::int64_t>(i)).bind(2, said.id).bind(3, std::int64_t{said.document});
    put.bind(4, as_integer(said.edge)).bind(5, said.relation_type).bind(6, said.plover);
    put.bind_blob(7, encode_statement(said.statement)).run();
  }
}

// The days an edge may concern: what it says itself, else when it was in the news; nothing where neither is known.
std::pair<std::optional<std::int64_t>, std::optional<std::int64_t>> days_of(const model::Edge& edge) {
  const bool is_dated = edge.start || edge.end;
  const auto& from = is_dated ? edge.start : edge.first_seen;
  const auto& to = is_dated ? edge.end : edge.last_seen;
  if (!from && !to) return {std::nullopt, std::nullopt};
  return {from ? days_from_civil(from->first_day()) : -kOpenDay, to ? days_from_civil(to->last_day()) : kOpenDay};
}

// Who vouches for an edge: outlets and agencies of its articles, and the sources they name.
std::vector<std::string> sources_of(const KnowledgeBase& knowledge, const model::Edge& edge) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (!name.empty()) names.push_back(fold_case_and_marks(fold_whitespace(name)));
  };
  std::uint32_t previous = std::numeric_limits<std::uint32_t>::max();
  for (const std::uint32_t statement : edge.statements) {
    const std::uint32_t document = knowledge.statements[statement].document;
    if (document == previous) continue;
    previous = document;
    add(knowledge.documents[document].outlet);
    add(knowledge.documents[document].agency);
  }
  for (const std::string& name : edge.attributed_names) add(name);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

void write_edges(Connection& connection, const KnowledgeBase& knowledge) {
  Query put(connection,
            "INSERT INTO edge (number, id, subject, type, object, literal, phrase, polarity, modality, support, "
            "articles, origins, confidence, first_seen, last_seen, start, \"end\", first_day, last_day, place_entity, "
            "place, attributed_to, attributed_names, statements) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
            "?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24)");
  Query put_source(connection, "INSERT INTO edge_source (name, edge) VALUES (?1, ?2)");
  for (std::size_t i = 0; i < knowledge.edges.size(); ++i) {
    const model::Edge& edge = knowledge.edges[i];
    const auto number = static_cast<std::int64_t>(i);
    const auto [first_day, last_day] = days_of(edge);
    put.bind(1, number).bind(2, edge.id).bind(3, std::int64_t{edge.subject}).bind(4, edge.type);
    put.bind(5, as_integer(edge.object)).bind(6, edge.literal).bind(7, edge.phrase);
    put.bind(8, to_string(edge.polarity)).bind(9, to_string(edge.modality));
    put.bind(10, static_cast<std::int64_t>(edge.statements.size())).bind(11, std::int64_t{edge.articles});
    put.bind(12, std::int64_t{edge.origins}).bind(13, edge.confidence);
    put.bind(14, iso(edge.first_seen)).bind(15, iso(edge.last_seen)).bind(16, iso(edge.start)).bind(17, iso(edge.end));
    put.bind(18, first_day).bind(19, last_day).bind(20, as_integer(edge.place_entity)).bind(21, edge.place);
    put.bind_blob(22, encode_numbers(edge.attributed_to)).bind_blob(23, encode_strings(edge.attributed_names));
    put.bind_blob(24, encode_numbers(edge.statements)).run();
    for (const std::string& name : sources_of(knowledge, edge)) put_source.bind(1, name).bind(2, number).run();
  }
}

}  // namespace

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t position = 0; position < folded.size();) {
    const std::size_t begin = position;
    const char32_t c = decode_utf8(folded, position);
    if (is_letter(c) || is_digit(c)) {
      word += folded.substr(begin, position - begin);
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) words.push_back(word);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

void write_graph(Connection& connection, const KnowledgeBase& knowledge) {
  drop_indexes(connection);
  connection.execute(
      "DELETE FROM edge_source; DELETE FROM edge; DELETE FROM statement; DELETE FROM alias_word; DELETE FROM alias;"
      "DELETE FROM former_id; DELETE FROM entity; DELETE FROM document");
  write_documents(connection, knowledge);
  write_texts(connection, knowledge);
  write_entities(connection, knowledge);
  write_statements(connection, knowledge);
  write_edges(connection, knowledge);
  create_indexes(connection);
}

}  // namespace newsgraph::storage::detail
