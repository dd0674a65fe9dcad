// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Database: edges that match a filter, and the sentences that prove them.
#include "newsgraph/storage/database.hpp"

#include "database_impl.hpp"
#include "facts_codec.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/utf8.hpp"

#include <limits>
#include <utility>
#include <variant>

namespace newsgraph::storage {
namespace {

using detail::Connection;
using detail::Query;

constexpr std::string_view kEdgeColumns =
    "SELECT e.id, e.type, e.phrase, e.polarity, e.modality, s.id, s.name, s.type, o.id, coalesce(o.name, e.literal), "
    "coalesce(o.type, 'Literal'), e.support, e.articles, e.origins, e.confidence, e.start, e.\"end\", e.place, "
    "e.first_seen, e.last_seen, e.attributed_names FROM edge e JOIN entity s ON s.number = e.subject LEFT JOIN entity "
    "o "
    "ON o.number = e.object";

EdgeRow read_edge(const Connection& connection, const Query& query) {
  EdgeRow row;
  row.id = query.text(0);
  row.type = query.text(1);
  row.phrase = query.text(2);
  row.polarity = query.text(3);
  row.modality = query.text(4);
  row.subject_id = query.text(5);
  row.subject_name = query.text(6);
  row.subject_type = query.text(7);
  row.object_id = query.text(8);
  row.object_name = query.text(9);
  row.object_type = query.text(10);
  row.support = query.number(11);
  row.articles = query.number(12);
  row.origins = query.number(13);
  row.confidence = query.real(14);
  row.start = query.text(15);
  row.end = query.text(16);
  row.place = query.text(17);
  row.first_seen = query.text(18);
  row.last_seen = query.text(19);
  row.attributed_to = connection.guarded([&] { return detail::decode_strings(query.bytes(20)); });
  return row;
}

model::PartialDate parse_date(const std::string& text, const char* what) {
  const auto date = model::PartialDate::parse(text);
  if (!date) {
    throw UsageError(std::string(what) + ": '" + text + "' is no date; write it as 2019, 2019-02 or 2019-02-28");
  }
  return *date;
}

// The conditions of a filter, and the values they ask for.
class Conditions {
 public:
  Conditions(const Connection& connection, const EdgeFilter& filter) : connection_(connection) {
    if (!filter.subjects.empty()) one_of_entities("e.subject", filter.subjects);
    if (!filter.objects.empty()) one_of_entities("e.object", filter.objects);
    if (!filter.types.empty()) one_of_types(filter.types);
    if (!filter.subject_type.empty()) equals("s.type", filter.subject_type);
    if (!filter.object_type.empty()) equals("coalesce(o.type, 'Literal')", filter.object_type);
    if (!filter.modality.empty()) equals("e.modality", filter.modality);
    if (!filter.polarity.empty()) equals("e.polarity", filter.polarity);
    if (!filter.since.empty()) {
      compare("e.last_day >= ", days_from_civil(parse_date(filter.since, "since").first_day()));
    }
    if (!filter.until.empty()) {
      compare("e.first_day <= ", days_from_civil(parse_date(filter.until, "until").last_day()));
    }
    if (!filter.source.empty()) {
      add("e.number IN (SELECT edge FROM edge_source WHERE name = ",
          fold_case_and_marks(fold_whitespace(filter.source)), ")");
    }
    if (filter.min_support > 0) compare("e.support >= ", filter.min_support);
  }

  const std::string& sql() const noexcept { return sql_; }
  void bind_to(Query& query) const {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      std::visit([&](const auto& value) { query.bind(static_cast<int>(i + 1), value); }, values_[i]);
    }
  }

 private:
  using Value = std::variant<std::int64_t, std::string_view, std::string>;

  void add(const std::string& before, Value value, const char* after = "") {
    values_.push_back(std::move(value));
    sql_ += (sql_.empty() ? " WHERE " : " AND ") + before + "?" + std::to_string(values_.size()) + after;
  }
  void equals(const std::string& column, const std::string& text) { add(column + " = ", text); }
  void compare(const std::string& test, std::int64_t number) { add(test, number); }

  // Any number of ids in one value: a JSON list of the entities' numbers.
  void one_of_entities(const std::string& column, const std::vector<std::string>& ids) {
    std::string list = "[";
    Query find(connection_, "SELECT number FROM entity WHERE id = ?1");
    for (const std::string& id : ids) {
      find.bind(1, id);
      if (find.next()) list += (list.size() > 1 ? "," : "") + std::to_string(find.integer(0));
      find.reset();
    }
    add(column + " IN (SELECT value FROM json_each(", list + "]", "))");
  }

  void one_of_types(const std::vector<std::string>& types) {
    sql_ += std::string(sql_.empty() ? " WHERE " : " AND ") + "e.type IN (";
    for (const std::string& type : types) {
      values_.emplace_back(type);
      sql_ += (&type == &types.front() ? "?" : ", ?") + std::to_string(values_.size());
    }
    sql_ += ")";
  }

  const Connection& connection_;
  std::string sql_;
  std::vector<Value> values_;
};

// The number of the edge with this s id, or of the statement with this m id.
struct Target {
  std::optional<std::uint32_t> edge;
  std::optional<std::uint32_t> statement;
};

Target find_target(const Connection& connection, std::string_view id) {
  Target target;
  Query edge(connection, "SELECT number FROM edge WHERE id = ?1");
  edge.bind(1, id);
  if (edge.next()) {
    target.edge = edge.number(0);
    return target;
  }
  Query statement(connection, "SELECT number, edge FROM statement WHERE id = ?1");
  statement.bind(1, id);
  if (statement.next()) {
    target.statement = statement.number(0);
    target.edge = statement.optional_number(1);
  }
  return target;
}

// White space is folded in the same way as everywhere else a sentence is shown.
std::string cut(std::string_view text, model::Span span) {
  const CodePointIndex index(text);
  if (span.empty() || span.end > index.size()) return "";
  return fold_whitespace(index.slice(span.begin, span.end));
}

EvidenceRow read_evidence(const Connection& connection, const Query& query) {
  EvidenceRow row;
  row.statement_id = query.text(0);
  row.edge_id = query.text(1);
  row.document_id = query.text(2);
  row.title = query.text(3);
  row.published = query.text(4);
  row.outlet = query.text(5);
  row.uri = query.text(6);
  constexpr std::uint32_t kAnyEntity = std::numeric_limits<std::uint32_t>::max();
  const model::Statement said =
      connection.guarded([&] { return detail::decode_statement(query.bytes(8), kAnyEntity); });
  row.sentence = cut(query.bytes(7), said.sentence.span);
  row.subject = said.subject.text;
  row.relation = said.relation.phrase;
  row.object = said.object ? said.object->text : "";
  row.rule = said.rule;
  row.polarity = to_string(said.polarity);
  row.modality = to_string(said.modality);
  row.attributed_to = said.attributed_to ? said.attributed_to->text : "";
  row.confidence = said.confidence;
  row.span = said.sentence.span;
  return row;
}

}  // namespace

std::vector<EdgeRow> Database::find_edges(const EdgeFilter& filter, std::size_t limit) const {
  const Conditions conditions(impl_->connection, filter);
  std::string sql = std::string(kEdgeColumns) + conditions.sql() + " ORDER BY e.support DESC, e.confidence DESC, e.id";
  if (limit > 0) sql += " LIMIT " + std::to_string(limit);
  Query query(impl_->connection, sql);
  conditions.bind_to(query);
  std::vector<EdgeRow> rows;
  while (query.next()) rows.push_back(read_edge(impl_->connection, query));
  return rows;
}

std::optional<EdgeRow> Database::find_edge(std::string_view id) const {
  const Target target = find_target(impl_->connection, id);
  if (!target.edge) return std::nullopt;
  Query query(impl_->connection, std::string(kEdgeColumns) + " WHERE e.number = ?1");
  query.bind(1, std::int64_t{*target.edge});
  if (!query.next()) return std::nullopt;
  return read_edge(impl_->connection, query);
}

std::vector<EvidenceRow> Database::evidence(std::string_view id) const {
  const Target target = find_target(impl_->connection, id);
  if (!target.edge && !target.statement) return {};
  Query query(
      impl_->connection,
      std::string("SELECT m.id, coalesce(e.id, ''), d.id, d.title, d.published, d.outlet, d.uri, t.text, m.data "
                  "FROM statement m JOIN document d ON d.number = m.document LEFT JOIN document_text t ON "
                  "t.id = d.id LEFT JOIN edge e ON e.number = m.edge WHERE ") +
          (target.statement ? "m.number" : "m.edge") + " = ?1 ORDER BY m.document, m.number");
  query.bind(1, std::int64_t{target.statement ? *target.statement : *target.edge});
  std::vector<EvidenceRow> rows;
  while (query.next()) rows.push_back(read_evidence(impl_->connection, query));
  return rows;
}

}  // namespace newsgraph::storage
