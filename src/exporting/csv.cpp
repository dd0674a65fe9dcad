// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// The two tables of `neo4j-admin database import full --array-delimiter=U+001F`, and one table for spreadsheets.
// Values never hold a line break (clean_text), which neo4j-admin would take for the end of a row.

#include "formats.hpp"
#include "output.hpp"
#include "property_graph.hpp"
#include "property_records.hpp"
#include "text.hpp"

#include <string>
#include <string_view>

namespace newsgraph::exporting::detail {
namespace {

using model::Entity;

constexpr char kItemSeparator = '\x1f';  // never in a cleaned text, unlike Neo4j's default ";"

// One row, cell by cell; takes properties (property_records.hpp). An empty cell is an absent value.
class Row {
 public:
  explicit Row(std::string& out, std::string_view between_items) : out_(out), between_(between_items) {}

  void cell(std::string_view value) {
    if (!first_) out_.push_back(',');
    first_ = false;
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
      out_.append(value);
      return;
    }
    out_.push_back('"');
    for (const char c : value) {
      if (c == '"') out_.push_back('"');
      out_.push_back(c);
    }
    out_.push_back('"');
  }
  void end() { out_.push_back('\n'); }

  void text(std::string_view, std::string_view value) { cell(clean_text(value)); }
  void count(std::string_view, std::uint64_t value) {
    std::string number;
    append_integer(number, value);
    cell(number);
  }
  void real(std::string_view, double value) {
    std::string number;
    append_decimal(number, value);
    cell(number);
  }
  template <class Items>
  void list(std::string_view, const Items& items) {
    std::string joined;
    for (const auto& item : items) {
      const std::string cleaned = clean_text(item);
      if (cleaned.empty()) continue;
      if (!joined.empty()) joined.append(between_);
      joined.append(cleaned);
    }
    cell(joined);
  }

 private:
  std::string& out_;
  std::string_view between_;
  bool first_ = true;
};

}  // namespace

void write_neo4j_nodes(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink) {
  const PropertyGraph graph(knowledge, options);
  const PropertyRecords records(knowledge, options);
  Output out(sink);
  out << "id:ID(Entity),:LABEL,name,type,iri,aliases:string[],same_as:string[],mentions:long,articles:long\n";
  for (const std::uint32_t node : graph.nodes()) {
    const Entity& entity = knowledge.entities[node];
    Row row(out.text(), std::string_view(&kItemSeparator, 1));
    row.cell(entity.id);
    row.cell(std::string("Entity") + kItemSeparator + std::string(model::to_string(entity.type)));
    records.node(entity, row);
    row.end();
    out.flush_if_full();
  }
  out.finish();
}

void write_neo4j_relationships(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink) {
  const PropertyGraph graph(knowledge, options);
  const PropertyRecords records(knowledge, options);
  Output out(sink);
  out << ":START_ID(Entity),:END_ID(Entity),:TYPE,statement,relation,weight:double,confidence:double,support:long,"
         "articles:long,origins:long,polarity,modality,attributed_to:string[],start,end,place,first_seen,last_seen,"
         "evidence,sources:string[]\n";
  for (const PropertyEdge& edge : graph.edges()) {
    Row row(out.text(), std::string_view(&kItemSeparator, 1));
    row.cell(knowledge.entities[edge.edge->subject].id);
    row.cell(knowledge.entities[*edge.edge->object].id);
    row.cell(edge.kind);
    records.edge(*edge.edge, row);
    row.end();
    out.flush_if_full();
  }
  out.finish();
}

void write_csv(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink) {
  const PropertyGraph graph(knowledge, options);
  const PropertyRecords records(knowledge, options);
  Output out(sink);
  out << "subject_id,subject,subject_type,kind,object_id,object,object_type,statement,relation,weight,confidence,"
         "support,articles,origins,polarity,modality,attributed_to,start,end,place,first_seen,last_seen,evidence,"
         "sources\n";
  for (const PropertyEdge& edge : graph.edges()) {
    Row row(out.text(), "; ");
    const auto end = [&](const Entity& entity) {
      row.cell(entity.id);
      row.cell(display_name(entity));
      row.cell(model::to_string(entity.type));
    };
    end(knowledge.entities[edge.edge->subject]);
    row.cell(edge.kind);
    end(knowledge.entities[*edge.edge->object]);
    records.edge(*edge.edge, row);
    row.end();
    out.flush_if_full();
  }
  out.finish();
}

}  // namespace newsgraph::exporting::detail
