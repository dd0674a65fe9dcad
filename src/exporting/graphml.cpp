// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// GraphML for Gephi, Neo4j (APOC), networkx, igraph and Boost.Graph at once. The rules named here are those of
// docs/formats/graphml.md; each was found by loading files into these programs.

#include "base_iri.hpp"
#include "evidence.hpp"
#include "formats.hpp"
#include "output.hpp"
#include "property_graph.hpp"
#include "text.hpp"

#include "newsgraph/base/version.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace newsgraph::exporting::detail {
namespace {

using model::Edge;
using model::Entity;
using model::PartialDate;

enum class Domain { Node, Edge };
enum class Type { String, List, Count, Double };

struct Key {
  std::string_view id;  // Gephi looks here first
  Domain domain;
  std::string_view name;  // attr.name: what Neo4j, igraph and networkx show
  Type type;
};

// Ids are unique over the file ignoring case, and none is one that a reader takes for itself (rules 7, 8, 24, 26).
constexpr std::array<Key, 24> kKeys{{
    {"label", Domain::Node, "name", Type::String},
    {"type", Domain::Node, "type", Type::String},
    {"iri", Domain::Node, "iri", Type::String},
    {"aliases", Domain::Node, "aliases", Type::List},
    {"same_as", Domain::Node, "same_as", Type::List},
    {"mentions", Domain::Node, "mentions", Type::Count},
    {"articles", Domain::Node, "articles", Type::Count},
    {"statement", Domain::Edge, "statement", Type::String},
    {"edgelabel", Domain::Edge, "relation", Type::String},
    {"weight", Domain::Edge, "weight", Type::Double},
    {"confidence", Domain::Edge, "confidence", Type::Double},
    {"support", Domain::Edge, "support", Type::Count},
    {"edge_articles", Domain::Edge, "articles", Type::Count},
    {"origins", Domain::Edge, "origins", Type::Count},
    {"polarity", Domain::Edge, "polarity", Type::String},
    {"modality", Domain::Edge, "modality", Type::String},
    {"attributed_to", Domain::Edge, "attributed_to", Type::List},
    {"start", Domain::Edge, "start", Type::String},
    {"end", Domain::Edge, "end", Type::String},
    {"place", Domain::Edge, "place", Type::String},
    {"first_seen", Domain::Edge, "first_seen", Type::String},
    {"last_seen", Domain::Edge, "last_seen", Type::String},
    {"evidence", Domain::Edge, "evidence", Type::String},
    {"sources", Domain::Edge, "sources", Type::List},
}};

// <data> elements; nothing is written for an absent value (rule 16).
class Data {
 public:
  explicit Data(std::string& out) : out_(out) {}

  void text(std::string_view key, std::string_view value) {
    const std::size_t start = out_.size();
    open(key);
    const std::size_t before = out_.size();
    append_xml_text(out_, value);
    if (out_.size() == before) {
      out_.resize(start);
    } else {
      close();
    }
  }
  void count(std::string_view key, std::uint64_t value) {
    open(key);
    append_integer(out_, value);
    close();
  }
  void date(std::string_view key, const std::optional<PartialDate>& value) {
    if (value) text(key, value->to_string());
  }
  // A JSON array as text: attr.list makes it a list in Neo4j, every other reader shows the text (rule 6).
  template <class Items>
  void list(std::string_view key, const Items& items) {
    json_.clear();
    for (const auto& item : items) {
      const std::string cleaned = clean_text(item);
      if (cleaned.empty()) continue;
      json_.push_back(json_.empty() ? '[' : ',');
      append_json_string(json_, cleaned);
    }
    if (json_.empty()) return;
    json_.push_back(']');
    text(key, json_);
  }
  void open(std::string_view key) { out_.append("<data key=\"").append(key).append("\">"); }
  void close() { out_.append("</data>"); }

 private:
  std::string& out_;
  std::string json_;
};

class GraphmlWriter {
 public:
  GraphmlWriter(const PropertyGraph& graph, const ExportOptions& options, const Sink& sink)
      : graph_(graph),
        knowledge_(graph.knowledge()),
        options_(options),
        base_(checked_base_iri(options)),
        evidence_(knowledge_),
        out_(sink),
        data_(out_.text()) {}

  void write() {
    write_head();
    for (const std::uint32_t node : graph_.nodes()) {
      write_node(knowledge_.entities[node]);
      out_.flush_if_full();
    }
    for (const PropertyEdge& edge : graph_.edges()) {
      write_edge(*edge.edge, edge.kind);
      out_.flush_if_full();
    }
    out_ << "</graph>\n</graphml>\n";
    out_.finish();
  }

 private:
  void write_head();
  void write_key(const Key& key, std::string_view count_type);
  void write_node(const Entity& entity);
  void write_edge(const Edge& edge, std::string_view kind);
  void write_evidence(const Edge& edge);
  std::string_view count_type() const;

  const PropertyGraph& graph_;
  const model::KnowledgeBase& knowledge_;
  const ExportOptions& options_;
  const std::string base_;
  const EvidenceIndex evidence_;
  Output out_;
  Data data_;
};

// An int above 2^31 would fail the whole import into Neo4j (rule 18).
std::string_view GraphmlWriter::count_type() const {
  std::uint64_t most = 0;
  for (const std::uint32_t node : graph_.nodes()) {
    const Entity& entity = knowledge_.entities[node];
    most = std::max({most, std::uint64_t{entity.mentions.size()}, std::uint64_t{entity.articles}});
  }
  for (const PropertyEdge& edge : graph_.edges()) {
    most = std::max({most, std::uint64_t{edge.edge->statements.size()}, std::uint64_t{edge.edge->articles},
                     std::uint64_t{edge.edge->origins}});
  }
  return most <= std::uint64_t{std::numeric_limits<std::int32_t>::max()} ? "int" : "long";
}

void GraphmlWriter::write_key(const Key& key, std::string_view count_type) {
  out_ << "<key id=\"" << key.id << "\" for=\"" << (key.domain == Domain::Node ? "node" : "edge") << "\" attr.name=\""
       << key.name << "\" attr.type=\""
       << (key.type == Type::Count    ? count_type
           : key.type == Type::Double ? std::string_view("double")
                                      : std::string_view("string"))
       << '"';
  if (key.type == Type::List && !options_.strict_graphml) out_ << " attr.list=\"string\"";
  out_ << "/>\n";
}

void GraphmlWriter::write_head() {
  const auto counted = [&](std::size_t count, std::string_view one, std::string_view many) {
    append_integer(out_.text(), count);
    out_ << ' ' << (count == 1 ? one : many);
  };
  // Facts about the whole graph stand in a comment: Gephi warns about keys for graphs (rule 2).
  out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- newsgraph " << program_version() << "; ";
  counted(knowledge_.documents.size(), "article", "articles");
  out_ << ", ";
  counted(graph_.nodes().size(), "node", "nodes");
  out_ << ", ";
  counted(graph_.edges().size(), "edge", "edges");
  out_ << ". Loads as is in Gephi, in Neo4j (apoc.import.graphml with readLabels), networkx, igraph, Boost.Graph -->\n"
          "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
          "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
          "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
          "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
  const std::string_view counts = count_type();
  for (const Key& key : kKeys) write_key(key, counts);
  out_ << "<graph id=\"G\" edgedefault=\"directed\">\n";
}

void GraphmlWriter::write_node(const Entity& entity) {
  const std::string_view type = model::to_string(entity.type);
  out_ << "<node id=\"" << entity.id << '"';
  if (!options_.strict_graphml) out_ << " labels=\":Entity:" << type << '"';
  out_ << '>';
  data_.text("label", display_name(entity));
  data_.text("type", type);
  data_.open("iri");
  append_xml_text(out_.text(), base_);
  out_ << "entity/" << entity.id;
  data_.close();
  std::vector<std::string_view> aliases;
  aliases.reserve(entity.aliases.size());
  for (const model::Alias& alias : entity.aliases) aliases.push_back(alias.text);
  data_.list("aliases", aliases);
  data_.list("same_as", entity.same_as);
  data_.count("mentions", entity.mentions.size());
  data_.count("articles", entity.articles);
  out_ << "</node>\n";
}

void GraphmlWriter::write_edge(const Edge& edge, std::string_view kind) {
  out_ << "<edge id=\"" << edge.id << "\" source=\"" << knowledge_.entities[edge.subject].id << "\" target=\""
       << knowledge_.entities[*edge.object].id << '"';
  if (!options_.strict_graphml) out_ << " label=\"" << kind << '"';
  out_ << '>';
  data_.text("statement", edge.id);
  data_.text("edgelabel", edge.phrase);
  // Gephi deletes an edge of weight 0 (rule 9).
  data_.count("weight", std::max<std::size_t>(edge.statements.size(), 1));
  if (std::isfinite(edge.confidence)) {
    data_.open("confidence");
    append_confidence(out_.text(), edge.confidence);
    data_.close();
  }
  data_.count("support", edge.statements.size());
  data_.count("edge_articles", edge.articles);
  data_.count("origins", edge.origins);
  data_.text("polarity", model::to_string(edge.polarity));
  data_.text("modality", model::to_string(edge.modality));
  data_.list("attributed_to", edge.attributed_names);
  data_.date("start", edge.start);
  data_.date("end", edge.end);
  data_.text("place", edge.place);
  data_.date("first_seen", edge.first_seen);
  data_.date("last_seen", edge.last_seen);
  write_evidence(edge);
  data_.list("sources", sources(knowledge_, edge));
  out_ << "</edge>\n";
}

void GraphmlWriter::write_evidence(const Edge& edge) {
  if (options_.evidence == Evidence::None || edge.statements.empty()) return;
  if (options_.evidence == Evidence::First) {
    data_.text("evidence", evidence_.sentence(edge.statements.front()));
    return;
  }
  data_.text("evidence", all_sentences(evidence_, edge));
}

}  // namespace

void write_graphml(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink) {
  const PropertyGraph graph(knowledge, options);
  GraphmlWriter(graph, options, sink).write();
}

}  // namespace newsgraph::exporting::detail
