// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "rdf_graph.hpp"

#include "base_iri.hpp"
#include "evidence.hpp"
#include "jsonld_context.hpp"
#include "text.hpp"

#include "newsgraph/base/hash.hpp"
#include "newsgraph/base/version.hpp"

#include <algorithm>
#include <array>
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
  return hex16(hash);
}

constexpr std::string_view kLanguage = "en";

class RdfGraph {
 public:
  RdfGraph(const model::KnowledgeBase& knowledge, const ExportOptions& options, RdfSink& sink)
      : knowledge_(knowledge), options_(options), run_(run_id(knowledge, options)), evidence_(knowledge), sink_(sink) {}

  void tell();

 private:
  void collect();
  void tell_document(const Document& document);
  void tell_entity(std::uint32_t index);
  void tell_facts(std::uint32_t subject);
  void tell_former_entities();
  void tell_properties();
  void tell_statement(const Edge& edge);
  void tell_sources(const Edge& edge);
  void tell_times_and_place(const Edge& edge);
  void tell_mention(std::uint32_t statement, bool quoted);

  const std::string& id_of(std::uint32_t entity) const { return knowledge_.entities[entity].id; }
  void text(std::string_view term, std::string_view value, const std::string& language = {});
  void date(std::string_view term, const std::optional<PartialDate>& value);

  const model::KnowledgeBase& knowledge_;
  const ExportOptions& options_;
  const std::string run_;
  const EvidenceIndex evidence_;
  RdfSink& sink_;
  std::vector<bool> used_;                            // entities that a node names
  std::map<std::string_view, std::string> property_;  // of every relation type
  std::vector<std::uint32_t> facts_;                  // edges that are plain facts, by subject, property, object
  std::size_t next_fact_ = 0;
};

void RdfGraph::text(std::string_view term, std::string_view value, const std::string& language) {
  const std::string cleaned = clean_text(value);
  if (!cleaned.empty()) sink_.text(term, cleaned, is_language_tag(language) ? language : kLanguage);
}

void RdfGraph::date(std::string_view term, const std::optional<PartialDate>& value) {
  if (value) sink_.date(term, *value);
}

// Entities at an edge's ends, or named as its source or place; properties; facts in the order they are written.
void RdfGraph::collect() {
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

void RdfGraph::tell() {
  collect();
  sink_.begin({"prov:Activity"}, "run:", run_);
  sink_.plain("softwareVersion", program_version());
  sink_.end();
  for (const Document& document : knowledge_.documents) tell_document(document);
  for (std::uint32_t i = 0; i < used_.size(); ++i) {
    if (used_[i]) tell_entity(i);
  }
  tell_former_entities();
  tell_properties();
  for (const Edge& edge : knowledge_.edges) tell_statement(edge);
}

void RdfGraph::tell_document(const Document& document) {
  std::string id;
  append_percent_encoded(id, document.id);
  sink_.begin({"schema:NewsArticle"}, "doc:", id);
  text("headline", document.title, document.language);
  date("datePublished", document.published);
  if (!document.language.empty()) sink_.plain("inLanguage", clean_text(document.language));
  if (!document.sha256.empty()) sink_.plain("sha256", document.sha256);
  sink_.end();
}

void RdfGraph::tell_entity(std::uint32_t index) {
  const Entity& entity = knowledge_.entities[index];
  sink_.begin({class_of(entity.type)}, "ent:", entity.id);
  text("name", display_name(entity));
  if (!entity.aliases.empty()) {
    sink_.begin_set("aliases");
    for (const model::Alias& alias : entity.aliases) text("aliases", alias.text);
    sink_.end_set();
  }
  std::vector<std::string_view> addresses;  // anything else than an address is no node of RDF
  std::copy_if(entity.same_as.begin(), entity.same_as.end(), std::back_inserter(addresses), is_absolute_iri);
  if (!addresses.empty()) {
    sink_.begin_set("sameAs");
    for (const std::string_view address : addresses) sink_.link("sameAs", "", address);
    sink_.end_set();
  }
  if (!entity.mentions.empty()) sink_.count("mentionCount", entity.mentions.size());
  if (entity.articles > 0) sink_.count("documentCount", entity.articles);
  tell_facts(index);
  sink_.end();
}

void RdfGraph::tell_facts(std::uint32_t subject) {
  while (next_fact_ < facts_.size() && knowledge_.edges[facts_[next_fact_]].subject == subject) {
    const std::string& type = knowledge_.edges[facts_[next_fact_]].type;
    const std::string term = "rel:" + property_.at(type);
    sink_.begin_set(term);
    for (; next_fact_ < facts_.size(); ++next_fact_) {
      const Edge& edge = knowledge_.edges[facts_[next_fact_]];
      if (edge.subject != subject || edge.type != type) break;
      sink_.link(term, "ent:", id_of(*edge.object));
    }
    sink_.end_set();
  }
}

// Ids that other names of these entities would have, so that links to them survive a merge. A name may have been
// merged into several entities ("Trump" into two).
void RdfGraph::tell_former_entities() {
  std::map<std::string_view, std::vector<std::string_view>> heirs;
  for (std::uint32_t i = 0; i < used_.size(); ++i) {
    if (!used_[i]) continue;
    for (const std::string& former : knowledge_.entities[i].formerly) heirs[former].push_back(id_of(i));
  }
  for (const auto& [former, entities] : heirs) {
    const auto found = std::lower_bound(knowledge_.entities.begin(), knowledge_.entities.end(), former,
                                        [](const Entity& entity, std::string_view id) { return entity.id < id; });
    if (found != knowledge_.entities.end() && found->id == former) continue;  // alive
    sink_.begin({"kg:FormerEntity"}, "ent:", former);
    sink_.begin_set("replacedBy");
    for (const std::string_view id : entities) sink_.link("replacedBy", "ent:", id);
    sink_.end_set();
    sink_.end();
  }
}

void RdfGraph::tell_properties() {
  for (const auto& [type, name] : property_) {
    sink_.begin({"rdf:Property"}, "rel:", name);
    text("label", model::words_of_type(type));
    sink_.end();
  }
}

void RdfGraph::tell_statement(const Edge& edge) {
  sink_.begin({"rdf:Statement", "kg:Statement"}, "st:", edge.id);
  sink_.link("subject", "ent:", id_of(edge.subject));
  sink_.link("predicate", "rel:", property_.at(edge.type));
  if (edge.object) {
    sink_.link("object", "ent:", id_of(*edge.object));
  } else {
    sink_.plain("objectValue", clean_text(edge.literal));
  }
  text("phrase", edge.phrase);
  sink_.confidence("confidence", edge.confidence);
  sink_.count("support", edge.statements.size());
  sink_.count("documentCount", edge.articles);
  sink_.count("originCount", edge.origins);
  sink_.link("polarity", "kg:", model::to_string(edge.polarity));
  sink_.link("modality", "kg:", model::to_string(edge.modality));
  tell_sources(edge);
  tell_times_and_place(edge);
  sink_.begin_set("evidence");
  for (const std::uint32_t statement : edge.statements) {
    sink_.link("evidence", "men:", knowledge_.statements[statement].id);
  }
  sink_.end_set();
  sink_.link("generatedBy", "run:", run_);
  sink_.end();
  for (const std::uint32_t statement : edge.statements) {
    tell_mention(statement, options_.evidence == Evidence::All ||
                                (options_.evidence == Evidence::First && statement == edge.statements.front()));
  }
}

// Entities by their address; a source that is no entity ("officials") by its words.
void RdfGraph::tell_sources(const Edge& edge) {
  if (!edge.attributed_to.empty()) {
    sink_.begin_set("attributedTo");
    for (const std::uint32_t source : edge.attributed_to) sink_.link("attributedTo", "ent:", id_of(source));
    sink_.end_set();
  }
  std::vector<std::string_view> others;
  for (const std::string& name : edge.attributed_names) {
    const bool is_entity = std::any_of(edge.attributed_to.begin(), edge.attributed_to.end(),
                                       [&](std::uint32_t source) { return knowledge_.entities[source].name == name; });
    if (!is_entity && !clean_text(name).empty()) others.push_back(name);
  }
  if (others.empty()) return;
  sink_.begin_set("attributedToName");
  for (const std::string_view name : others) text("attributedToName", name);
  sink_.end_set();
}

void RdfGraph::tell_times_and_place(const Edge& edge) {
  date("startTime", edge.start);
  date("endTime", edge.end);
  text("place", edge.place);
  if (edge.place_entity) sink_.link("location", "ent:", id_of(*edge.place_entity));
  date("firstSeen", edge.first_seen);
  date("lastSeen", edge.last_seen);
}

void RdfGraph::tell_mention(std::uint32_t statement, bool quoted) {
  const model::ResolvedStatement& said = knowledge_.statements[statement];
  const Document& document = knowledge_.documents[said.document];
  std::string id;
  append_percent_encoded(id, document.id);
  sink_.begin({"kg:Mention"}, "men:", said.id);
  sink_.link("source", "doc:", id);
  sink_.count("begin", said.statement.sentence.span.begin);
  sink_.count("end", said.statement.sentence.span.end);
  if (quoted) text("quote", evidence_.sentence(statement), document.language);
  sink_.end();
}

}  // namespace

std::string_view date_type(const PartialDate& date) noexcept {
  return date.is_complete() ? "xsd:date" : date.month != 0 ? "xsd:gYearMonth" : "xsd:gYear";
}

void tell_graph(const model::KnowledgeBase& knowledge, const ExportOptions& options, RdfSink& sink) {
  RdfGraph(knowledge, options, sink).tell();
}

}  // namespace newsgraph::exporting::detail
