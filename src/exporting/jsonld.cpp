// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// JSON-LD 1.0 in the streaming profile: one node object a line, "@type" before "@id" before the rest. Every edge is a
// statement node with its proof; a plain fact is a triple between two entities as well (docs/formats/jsonld.md).

#include "base_iri.hpp"
#include "evidence.hpp"
#include "formats.hpp"
#include "jsonld_context.hpp"
#include "output.hpp"
#include "text.hpp"

#include "newsgraph/base/hash.hpp"
#include "newsgraph/base/version.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace newsgraph::exporting::detail {
namespace {

using model::Document;
using model::Edge;
using model::Entity;
using model::PartialDate;

// A fact less certain than a coin's toss is told of (its statement node), not asserted (a direct triple).
constexpr double kLeastConfidenceOfFacts = 0.5;

bool is_plain_fact(const Edge& edge) {
  return edge.object && edge.polarity == model::Polarity::Affirmed && edge.modality == model::Modality::Actual &&
         edge.confidence >= kLeastConfidenceOfFacts;
}

std::string_view class_of(model::EntityType type) {
  constexpr std::array<std::string_view, 9> kClasses{
      "schema:Person",  "schema:Organization", "schema:Place", "kg:Group",  "schema:Event",
      "schema:Product", "schema:CreativeWork", "kg:Concept",   "kg:Literal"};
  return kClasses[static_cast<std::size_t>(type)];
}

bool is_language_tag(std::string_view tag) {
  std::size_t part = 0;
  for (const char c : tag) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    part = c == '-' ? 0 : part + 1;
    if ((c != '-' && !letter) || part > 8 || (c == '-' && part != 0)) return false;
  }
  return part > 0;
}

// The run is what went in, not when: hash of documents, configuration (with the model) and program version.
std::string run_id(const model::KnowledgeBase& knowledge, const ExportOptions& options) {
  std::uint64_t hash = hash64(program_version());
  hash = hash64(options.configuration, hash);
  for (const Document& document : knowledge.documents) {
    std::string fields;
    for (const std::string* field : {&document.id, &document.uri, &document.title, &document.outlet, &document.agency,
                                     &document.language, &document.sha256}) {
      fields.append(*field).push_back('\0');
    }
    if (document.published) fields.append(document.published->to_string());
    hash = hash64(fields, hash);
  }
  return "run:" + hex16(hash);
}

class JsonldWriter {
 public:
  JsonldWriter(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink)
      : knowledge_(knowledge),
        options_(options),
        base_(checked_base_iri(options)),
        run_(run_id(knowledge, options)),
        evidence_(knowledge),
        sink_(sink),
        out_(sink_) {}

  void write();

 private:
  void collect();
  void write_document(const Document& document);
  void write_entity(std::uint32_t index);
  void write_facts(std::uint32_t subject);
  void write_former(const Entity& entity);
  void write_properties();
  void write_statement(const Edge& edge);
  void write_sources(const Edge& edge);
  void write_mention(std::uint32_t statement, bool quoted);

  // Nodes and members.
  void begin(std::string_view types_json, std::string_view prefix, std::string_view id);
  void end();
  std::string& key(std::string_view name);
  void text(std::string_view name, std::string_view value);
  void text_in(std::string_view name, std::string_view value, const std::string& language);
  void count(std::string_view name, std::uint64_t value);
  void iri(std::string_view name, std::string_view prefix, std::string_view id);
  void date(std::string_view name, const std::optional<PartialDate>& value);
  template <class Items, class Put>
  void set(std::string_view name, const Items& items, const Put& put);

  const model::KnowledgeBase& knowledge_;
  const ExportOptions& options_;
  const std::string base_;
  const std::string run_;
  const EvidenceIndex evidence_;
  const Sink& sink_;
  Output out_;
  std::vector<bool> used_;                            // entities that a node names
  std::map<std::string_view, std::string> property_;  // of every relation type
  std::vector<std::uint32_t> facts_;                  // edges that are plain facts, by subject, property, object
  std::size_t next_fact_ = 0;
  bool first_node_ = true;
};

void JsonldWriter::begin(std::string_view types_json, std::string_view prefix, std::string_view id) {
  if (!first_node_) out_ << ",\n";
  first_node_ = false;
  out_ << "{\"@type\":" << types_json << ",\"@id\":\"" << prefix << id << '"';
}

void JsonldWriter::end() {
  out_ << '}';
  out_.flush_if_full();
}

std::string& JsonldWriter::key(std::string_view name) {
  out_ << ",\"" << name << "\":";
  return out_.text();
}

void JsonldWriter::text(std::string_view name, std::string_view value) {
  const std::string cleaned = clean_text(value);
  if (!cleaned.empty()) append_json_string(key(name), cleaned);
}

// The context's default language is English; another one is said at the value.
void JsonldWriter::text_in(std::string_view name, std::string_view value, const std::string& language) {
  if (language.empty() || language == "en" || !is_language_tag(language)) {
    text(name, value);
    return;
  }
  const std::string cleaned = clean_text(value);
  if (cleaned.empty()) return;
  key(name).append("{\"@value\":");
  append_json_string(out_.text(), cleaned);
  out_ << ",\"@language\":\"" << language << "\"}";
}

void JsonldWriter::count(std::string_view name, std::uint64_t value) {
  append_integer(key(name), value);
}

void JsonldWriter::iri(std::string_view name, std::string_view prefix, std::string_view id) {
  key(name).append("\"").append(prefix).append(id).append("\"");
}

void JsonldWriter::date(std::string_view name, const std::optional<PartialDate>& value) {
  if (!value) return;
  std::string& out = key(name);
  const std::string written = value->to_string();
  if (value->is_complete()) {
    out.append("\"").append(written).append("\"");
    return;
  }
  const std::string_view type = value->month == 0 ? "xsd:gYear" : "xsd:gYearMonth";
  out.append("{\"@value\":\"").append(written).append("\",\"@type\":\"").append(type).append("\"}");
}

template <class Items, class Put>
void JsonldWriter::set(std::string_view name, const Items& items, const Put& put) {
  if (items.empty()) return;
  std::string& out = key(name);
  char separator = '[';
  for (const auto& item : items) {
    out.push_back(separator);
    separator = ',';
    put(out, item);
  }
  out.push_back(']');
}

// Entities at an edge's ends, or named as its source or place; properties; facts in the order they are written.
void JsonldWriter::collect() {
  used_.assign(knowledge_.entities.size(), false);
  for (std::uint32_t i = 0; i < knowledge_.edges.size(); ++i) {
    const Edge& edge = knowledge_.edges[i];
    used_[edge.subject] = true;
    if (edge.object) used_[*edge.object] = true;
    if (edge.place_entity) used_[*edge.place_entity] = true;
    for (const std::uint32_t source : edge.attributed_to) used_[source] = true;
    property_.try_emplace(edge.type);
    if (is_plain_fact(edge)) facts_.push_back(i);
  }
  for (auto& [type, name] : property_) name = property_name(type);
  const auto order = [&](std::uint32_t i) {
    const Edge& edge = knowledge_.edges[i];
    return std::tuple(edge.subject, std::string_view(edge.type), *edge.object);
  };
  std::sort(facts_.begin(), facts_.end(), [&](std::uint32_t a, std::uint32_t b) { return order(a) < order(b); });
}

void JsonldWriter::write() {
  collect();
  out_ << context_for(base_) << ",\n\"@graph\":[\n";
  begin("\"prov:Activity\"", "", run_);
  text("softwareVersion", program_version());
  end();
  for (const Document& document : knowledge_.documents) write_document(document);
  for (std::uint32_t i = 0; i < used_.size(); ++i) {
    if (used_[i]) write_entity(i);
  }
  for (std::uint32_t i = 0; i < used_.size(); ++i) {
    if (used_[i]) write_former(knowledge_.entities[i]);
  }
  write_properties();
  for (const Edge& edge : knowledge_.edges) write_statement(edge);
  out_ << "\n]}\n";
  out_.finish();
}

void JsonldWriter::write_document(const Document& document) {
  std::string id;
  append_percent_encoded(id, document.id);
  begin("\"schema:NewsArticle\"", "doc:", id);
  text_in("headline", document.title, document.language);
  date("datePublished", document.published);
  text("inLanguage", document.language);
  text("sha256", document.sha256);
  end();
}

void JsonldWriter::write_entity(std::uint32_t index) {
  const Entity& entity = knowledge_.entities[index];
  begin(std::string("\"").append(class_of(entity.type)).append("\""), "ent:", entity.id);
  text("name", display_name(entity));
  set("aliases", entity.aliases,
      [](std::string& out, const model::Alias& alias) { append_clean_json_string(out, alias.text); });
  std::vector<std::string_view> addresses;  // anything else than an address is no node of RDF
  std::copy_if(entity.same_as.begin(), entity.same_as.end(), std::back_inserter(addresses), is_absolute_iri);
  set("sameAs", addresses, append_json_string);
  if (!entity.mentions.empty()) count("mentionCount", entity.mentions.size());
  if (entity.articles > 0) count("documentCount", entity.articles);
  write_facts(index);
  end();
}

void JsonldWriter::write_facts(std::uint32_t subject) {
  std::string_view open;
  for (; next_fact_ < facts_.size(); ++next_fact_) {
    const Edge& edge = knowledge_.edges[facts_[next_fact_]];
    if (edge.subject != subject) break;
    if (edge.type == open) {
      out_ << ',';
    } else {
      if (!open.empty()) out_ << ']';
      open = edge.type;
      out_ << ",\"rel:" << property_.at(edge.type) << "\":[";
    }
    out_ << "{\"@id\":\"ent:" << knowledge_.entities[*edge.object].id << "\"}";
  }
  if (!open.empty()) out_ << ']';
}

// Ids that other names of this entity would have, so that links to them survive a merge.
void JsonldWriter::write_former(const Entity& entity) {
  for (const std::string& former : entity.formerly) {
    const auto found = std::lower_bound(knowledge_.entities.begin(), knowledge_.entities.end(), former,
                                        [](const Entity& other, const std::string& id) { return other.id < id; });
    if (found != knowledge_.entities.end() && found->id == former) continue;
    begin("\"kg:FormerEntity\"", "ent:", former);
    set("replacedBy", std::array<std::string_view, 1>{entity.id},
        [](std::string& out, std::string_view id) { out.append("\"ent:").append(id).append("\""); });
    end();
  }
}

void JsonldWriter::write_properties() {
  for (const auto& [type, name] : property_) {
    std::string label;
    for (const char c : type) label.push_back(c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    begin("\"rdf:Property\"", "rel:", name);
    text("label", label);
    end();
  }
}

void JsonldWriter::write_statement(const Edge& edge) {
  begin(R"(["rdf:Statement","kg:Statement"])", "st:", edge.id);
  iri("subject", "ent:", knowledge_.entities[edge.subject].id);
  iri("predicate", "rel:", property_.at(edge.type));
  if (edge.object) {
    iri("object", "ent:", knowledge_.entities[*edge.object].id);
  } else {
    append_clean_json_string(key("objectValue"), edge.literal);
  }
  text("phrase", edge.phrase);
  // A string: as a number, JSON-LD processors would make it 9.4E-1 or an invalid decimal.
  std::string& out = key("confidence").append("\"");
  append_confidence(out, std::isfinite(edge.confidence) ? edge.confidence : 0.0);
  out.push_back('"');
  count("support", edge.statements.size());
  count("documentCount", edge.articles);
  count("originCount", edge.origins);
  iri("polarity", "kg:", model::to_string(edge.polarity));
  iri("modality", "kg:", model::to_string(edge.modality));
  write_sources(edge);
  date("startTime", edge.start);
  date("endTime", edge.end);
  text("place", edge.place);
  if (edge.place_entity) iri("location", "ent:", knowledge_.entities[*edge.place_entity].id);
  date("firstSeen", edge.first_seen);
  date("lastSeen", edge.last_seen);
  set("evidence", edge.statements, [&](std::string& text, std::uint32_t statement) {
    text.append("\"men:").append(knowledge_.statements[statement].id).append("\"");
  });
  key("generatedBy").append("\"").append(run_).append("\"");
  end();
  for (const std::uint32_t statement : edge.statements) {
    write_mention(statement, options_.evidence == Evidence::All ||
                                 (options_.evidence == Evidence::First && statement == edge.statements.front()));
  }
}

// Entities by their address; a source that is no entity ("officials") by its words.
void JsonldWriter::write_sources(const Edge& edge) {
  set("attributedTo", edge.attributed_to, [&](std::string& out, std::uint32_t source) {
    out.append("\"ent:").append(knowledge_.entities[source].id).append("\"");
  });
  std::vector<std::string> others;
  for (const std::string& name : edge.attributed_names) {
    const bool is_entity = std::any_of(edge.attributed_to.begin(), edge.attributed_to.end(),
                                       [&](std::uint32_t source) { return knowledge_.entities[source].name == name; });
    std::string cleaned = is_entity ? std::string() : clean_text(name);
    if (!cleaned.empty()) others.push_back(std::move(cleaned));
  }
  set("attributedToName", others, [](std::string& out, const std::string& name) { append_json_string(out, name); });
}

void JsonldWriter::write_mention(std::uint32_t statement, bool quoted) {
  const model::ResolvedStatement& said = knowledge_.statements[statement];
  const Document& document = knowledge_.documents[said.document];
  begin("\"kg:Mention\"", "men:", said.id);
  key("source").append("\"doc:");
  append_percent_encoded(out_.text(), document.id);
  out_ << '"';
  count("begin", said.statement.sentence.span.begin);
  count("end", said.statement.sentence.span.end);
  if (quoted) text_in("quote", evidence_.sentence(statement), document.language);
  end();
}

}  // namespace

void write_jsonld(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink) {
  JsonldWriter(knowledge, options, sink).write();
}

}  // namespace newsgraph::exporting::detail
