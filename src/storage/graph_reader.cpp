// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph_reader.hpp"

#include "facts_codec.hpp"

namespace newsgraph::storage::detail {
namespace {

using model::KnowledgeBase;

class GraphReader {
 public:
  explicit GraphReader(Connection& connection) : connection_(connection) {}

  KnowledgeBase read() {
    connection_.guarded([&] {
      read_documents();
      read_entities();
      read_aliases();
      read_statements();
      read_edges();
      check_statements();
      return true;
    });
    return std::move(knowledge_);
  }

 private:
  // Rows are numbered from 0 without gaps; one that is missing would shift everything behind it.
  static void expect(bool holds) {
    if (!holds) throw CorruptionError("a row names another that is not there");
  }
  static std::uint32_t below(std::uint32_t number, std::size_t limit) {
    expect(number < limit);
    return number;
  }
  static std::optional<std::uint32_t> below(const std::optional<std::uint32_t>& number, std::size_t limit) {
    if (number) expect(*number < limit);
    return number;
  }
  static std::optional<model::PartialDate> date(std::string_view text) {
    if (text.empty()) return std::nullopt;
    const auto result = model::PartialDate::parse(text);
    expect(result.has_value());
    return result;
  }
  template <typename Value>
  static Value known(const std::optional<Value>& value) {
    expect(value.has_value());
    return *value;
  }

  void read_documents() {
    Query query(connection_,
                "SELECT d.number, d.id, d.uri, d.title, d.published, d.outlet, d.agency, d.language, t.text, d.sha256, "
                "d.origin, d.sentences FROM document d LEFT JOIN document_text t ON t.id = d.id ORDER BY d.number");
    while (query.next()) {
      expect(query.number(0) == knowledge_.documents.size());
      model::Document document;
      document.id = query.text(1);
      document.uri = query.text(2);
      document.title = query.text(3);
      document.published = date(query.bytes(4));
      document.outlet = query.text(5);
      document.agency = query.text(6);
      document.language = query.text(7);
      document.text = query.text(8);
      document.sha256 = query.text(9);
      knowledge_.documents.push_back(std::move(document));
      knowledge_.origins.push_back(query.number(10));
      knowledge_.sentences.push_back(decode_spans(query.bytes(11)));
    }
    for (const std::uint32_t origin : knowledge_.origins) below(origin, knowledge_.documents.size());
  }

  void read_entities() {
    const auto documents = static_cast<std::uint32_t>(knowledge_.documents.size());
    Query query(
        connection_,
        "SELECT number, id, name, type, articles, same_as, formerly, reasons, places FROM entity ORDER BY number");
    while (query.next()) {
      expect(query.number(0) == knowledge_.entities.size());
      model::Entity entity;
      entity.id = query.text(1);
      entity.name = query.text(2);
      entity.type = known(model::entity_type_from(query.bytes(3)));
      entity.articles = query.number(4);
      entity.same_as = decode_strings(query.bytes(5));
      entity.formerly = decode_strings(query.bytes(6));
      entity.reasons = decode_strings(query.bytes(7));
      entity.mentions = decode_mentions(query.bytes(8), documents);
      knowledge_.entities.push_back(std::move(entity));
    }
  }

  void read_aliases() {
    Query query(connection_, "SELECT entity, text, count FROM alias ORDER BY number");
    while (query.next()) {
      model::Entity& entity = knowledge_.entities[below(query.number(0), knowledge_.entities.size())];
      entity.aliases.push_back({query.text(1), query.number(2)});
    }
  }

  void read_statements() {
    const auto entities = static_cast<std::uint32_t>(knowledge_.entities.size());
    Query query(connection_, "SELECT number, id, document, edge, type, plover, data FROM statement ORDER BY number");
    while (query.next()) {
      expect(query.number(0) == knowledge_.statements.size());
      model::ResolvedStatement said;
      said.id = query.text(1);
      said.document = below(query.number(2), knowledge_.documents.size());
      said.edge = query.optional_number(3);
      said.relation_type = query.text(4);
      said.plover = query.text(5);
      said.statement = decode_statement(query.bytes(6), entities);
      knowledge_.statements.push_back(std::move(said));
    }
  }

  void read_edges() {
    const std::size_t entities = knowledge_.entities.size();
    Query query(connection_,
                "SELECT number, id, subject, type, object, literal, phrase, polarity, modality, articles, origins, "
                "confidence, first_seen, last_seen, start, \"end\", place_entity, place, attributed_to, "
                "attributed_names, statements FROM edge ORDER BY number");
    while (query.next()) {
      expect(query.number(0) == knowledge_.edges.size());
      model::Edge edge;
      edge.id = query.text(1);
      edge.subject = below(query.number(2), entities);
      edge.type = query.text(3);
      edge.object = below(query.optional_number(4), entities);
      edge.literal = query.text(5);
      edge.phrase = query.text(6);
      edge.polarity = known(model::polarity_from(query.bytes(7)));
      edge.modality = known(model::modality_from(query.bytes(8)));
      edge.articles = query.number(9);
      edge.origins = query.number(10);
      edge.confidence = query.real(11);
      edge.first_seen = date(query.bytes(12));
      edge.last_seen = date(query.bytes(13));
      edge.start = date(query.bytes(14));
      edge.end = date(query.bytes(15));
      edge.place_entity = below(query.optional_number(16), entities);
      edge.place = query.text(17);
      edge.attributed_to = decode_numbers(query.bytes(18), static_cast<std::uint32_t>(entities));
      edge.attributed_names = decode_strings(query.bytes(19));
      edge.statements = decode_numbers(query.bytes(20), static_cast<std::uint32_t>(knowledge_.statements.size()));
      knowledge_.edges.push_back(std::move(edge));
    }
  }

  void check_statements() const {
    for (const model::ResolvedStatement& said : knowledge_.statements) below(said.edge, knowledge_.edges.size());
  }

  Connection& connection_;
  KnowledgeBase knowledge_;
};

}  // namespace

KnowledgeBase read_graph(Connection& connection) {
  return GraphReader(connection).read();
}

}  // namespace newsgraph::storage::detail
