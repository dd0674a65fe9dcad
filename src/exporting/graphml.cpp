// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// GraphML for Gephi, Neo4j (APOC), networkx, igraph and Boost.Graph at once. The rules named here are those of
// docs/formats/graphml.md; each was found by loading files into these programs.

#include "formats.hpp"
#include "output.hpp"
#include "property_graph.hpp"
#include "property_records.hpp"
#include "text.hpp"

#include "newsgraph/base/version.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace newsgraph::exporting::detail {
namespace {

using model::Edge;
using model::Entity;

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

// Three properties have a key whose id differs from their name (rules 8, 26).
std::string_view key_of(Domain domain, std::string_view name) {
  if (domain == Domain::Node) return name == "name" ? "label" : name;
  return name == "relation" ? "edgelabel" : name == "articles" ? "edge_articles" : name;
}

// Takes properties (property_records.hpp) as <data> elements; nothing is written for an absent value (rule 16).
class Data {
 public:
  Data(std::string& out, Domain domain) : out_(out), domain_(domain) {}

  void text(std::string_view name, std::string_view value) {
    const std::size_t start = out_.size();
    open(name);
    const std::size_t before = out_.size();
    append_xml_text(out_, value);
    if (out_.size() == before) {
      out_.resize(start);
    } else {
      close();
    }
  }
  void count(std::string_view name, std::uint64_t value) {
    open(name);
    append_integer(out_, value);
    close();
  }
  void real(std::string_view name, double value) {
    open(name);
    append_decimal(out_, value);
    close();
  }
  // A JSON array as text: attr.list makes it a list in Neo4j, every other reader shows the text (rule 6).
  template <class Items>
  void list(std::string_view name, const Items& items) {
    text(name, json_array(items));
  }

 private:
  void open(std::string_view name) { out_.append("<data key=\"").append(key_of(domain_, name)).append("\">"); }
  void close() { out_.append("</data>"); }

  std::string& out_;
  Domain domain_;
};

class GraphmlWriter {
 public:
  GraphmlWriter(const PropertyGraph& graph, const ExportOptions& options, const Sink& sink)
      : graph_(graph), knowledge_(graph.knowledge()), options_(options), records_(knowledge_, options), out_(sink) {}

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
  std::string_view count_type() const;

  const PropertyGraph& graph_;
  const model::KnowledgeBase& knowledge_;
  const ExportOptions& options_;
  const PropertyRecords records_;
  Output out_;
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
  Data data(out_.text(), Domain::Node);
  records_.node(entity, data);
  out_ << "</node>\n";
}

void GraphmlWriter::write_edge(const Edge& edge, std::string_view kind) {
  out_ << "<edge id=\"" << edge.id << "\" source=\"" << knowledge_.entities[edge.subject].id << "\" target=\""
       << knowledge_.entities[*edge.object].id << '"';
  if (!options_.strict_graphml) out_ << " label=\"" << kind << '"';
  out_ << '>';
  Data data(out_.text(), Domain::Edge);
  records_.edge(edge, data);
  out_ << "</edge>\n";
}

}  // namespace

void write_graphml(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink) {
  const PropertyGraph graph(knowledge, options);
  GraphmlWriter(graph, options, sink).write();
}

}  // namespace newsgraph::exporting::detail
