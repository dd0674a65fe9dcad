// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// GEXF 1.3 for Gephi and its timeline: kinds, colours by type, sizes by mentions, intervals.

#include "formats.hpp"
#include "output.hpp"
#include "property_graph.hpp"
#include "property_records.hpp"
#include "text.hpp"

#include "newsgraph/base/version.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::exporting::detail {
namespace {

using model::Edge;
using model::Entity;

struct Colour {
  int red, green, blue;
};

// By EntityType; ten colours that stay apart for most eyes (Tableau 10).
constexpr std::array<Colour, 9> kColours{{{31, 119, 180},
                                          {255, 127, 14},
                                          {44, 160, 44},
                                          {148, 103, 189},
                                          {214, 39, 40},
                                          {140, 86, 75},
                                          {227, 119, 194},
                                          {127, 127, 127},
                                          {188, 189, 34}}};

const Colour& colour_of(const Entity& entity) {
  return kColours[static_cast<std::size_t>(entity.type)];
}

// Woodstox, Gephi's XML parser, ends at 524,288 characters in one attribute.
constexpr std::size_t kLongestAttribute = 400'000;

// Where to cut so that no character is cut in two.
std::size_t last_whole_character(std::string_view text) {
  std::size_t at = kLongestAttribute;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

std::string clipped(std::string_view text) {
  if (text.size() > kLongestAttribute) text = text.substr(0, last_whole_character(text));
  return clean_text(text);
}

// Takes properties (property_records.hpp) as <attvalue> elements.
class AttributeValues {
 public:
  explicit AttributeValues(std::string& out) : out_(out) { out_.append("<attvalues>"); }
  void close() { out_.append("</attvalues>"); }

  void text(std::string_view name, std::string_view value) {
    const std::string cleaned = clipped(value);
    if (cleaned.empty() || is_built_in(name)) return;
    open(name);
    append_xml_attribute(out_, cleaned);
    out_.append("\"/>");
  }
  void count(std::string_view name, std::uint64_t value) {
    open(name);
    append_integer(out_, value);
    out_.append("\"/>");
  }
  void real(std::string_view name, double value) {
    if (is_built_in(name)) return;
    open(name);
    append_decimal(out_, value);
    out_.append("\"/>");
  }
  template <class Items>
  void list(std::string_view name, const Items& items) {
    text(name, json_array(items));
  }

 private:
  // What GEXF has attributes of its own for.
  static bool is_built_in(std::string_view name) {
    return name == "name" || name == "relation" || name == "weight" || name == "start" || name == "end";
  }
  void open(std::string_view name) { out_.append("<attvalue for=\"").append(name).append("\" value=\""); }

  std::string& out_;
};

struct Attribute {
  std::string_view name, type;
};
constexpr std::array<Attribute, 6> kNodeAttributes{{{"type", "string"},
                                                    {"iri", "string"},
                                                    {"aliases", "liststring"},
                                                    {"same_as", "liststring"},
                                                    {"mentions", "integer"},
                                                    {"articles", "integer"}}};
constexpr std::array<Attribute, 13> kEdgeAttributes{{{"statement", "string"},
                                                     {"confidence", "double"},
                                                     {"support", "integer"},
                                                     {"articles", "integer"},
                                                     {"origins", "integer"},
                                                     {"polarity", "string"},
                                                     {"modality", "string"},
                                                     {"attributed_to", "liststring"},
                                                     {"place", "string"},
                                                     {"first_seen", "string"},
                                                     {"last_seen", "string"},
                                                     {"evidence", "string"},
                                                     {"sources", "liststring"}}};

template <class Attributes>
void declare(Output& out, std::string_view domain, const Attributes& attributes) {
  out << "<attributes class=\"" << domain << "\" mode=\"static\">";
  for (const Attribute& attribute : attributes) {
    out << "<attribute id=\"" << attribute.name << "\" title=\"" << attribute.name << "\" type=\"" << attribute.type
        << "\"/>";
  }
  out << "</attributes>\n";
}

void append_attribute(Output& out, std::string_view name, std::string_view value) {
  out << ' ' << name << "=\"";
  append_xml_attribute(out.text(), value);
  out << '"';
}

void write_gexf_node(Output& out, const Entity& entity, const PropertyRecords& records) {
  out << "<node id=\"" << entity.id << '"';
  append_attribute(out, "label", clipped(display_name(entity)));
  out << '>';
  AttributeValues values(out.text());
  records.node(entity, values);
  values.close();
  const Colour& colour = colour_of(entity);
  out << "<viz:color r=\"" << std::to_string(colour.red) << "\" g=\"" << std::to_string(colour.green) << "\" b=\""
      << std::to_string(colour.blue) << "\"/><viz:size value=\""
      << std::to_string(std::max<std::size_t>(entity.mentions.size(), 1)) << "\"/></node>\n";
}

void write_gexf_edge(Output& out, const Edge& edge, std::string_view kind, const model::KnowledgeBase& knowledge,
                     const PropertyRecords& records) {
  out << "<edge id=\"" << edge.id << "\" source=\"" << knowledge.entities[edge.subject].id << "\" target=\""
      << knowledge.entities[*edge.object].id << "\" kind=\"" << kind << '"';
  const std::string phrase = clipped(edge.phrase);
  if (!phrase.empty()) append_attribute(out, "label", phrase);
  out << " weight=\"" << std::to_string(std::max<std::size_t>(edge.statements.size(), 1)) << '"';
  // Gephi reads "2016" as its first day, so the end is written as its last; and it drops what ends before it starts.
  const auto start = edge.start ? std::optional(edge.start->first_day()) : std::nullopt;
  const auto end = edge.end ? std::optional(edge.end->last_day()) : std::nullopt;
  if (!start || !end || *start <= *end) {
    if (start) append_attribute(out, "start", start->to_string());
    if (end) append_attribute(out, "end", end->to_string());
  }
  out << '>';
  AttributeValues values(out.text());
  records.edge(edge, values);
  values.close();
  out << "</edge>\n";
}

}  // namespace

void write_gexf(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink) {
  const PropertyGraph graph(knowledge, options);
  const PropertyRecords records(knowledge, options);
  Output out(sink);
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
         "<meta><creator>newsgraph "
      << program_version() << "</creator><description>" << std::to_string(knowledge.documents.size())
      << (knowledge.documents.size() == 1 ? " article, " : " articles, ") << std::to_string(graph.edges().size())
      << (graph.edges().size() == 1 ? " edge" : " edges")
      << "</description></meta>\n<graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\" "
         "timerepresentation=\"interval\" idtype=\"string\">\n";
  declare(out, "node", kNodeAttributes);
  declare(out, "edge", kEdgeAttributes);
  out << "<nodes>\n";
  for (const std::uint32_t node : graph.nodes()) {
    write_gexf_node(out, knowledge.entities[node], records);
    out.flush_if_full();
  }
  out << "</nodes>\n<edges>\n";
  for (const PropertyEdge& edge : graph.edges()) {
    write_gexf_edge(out, *edge.edge, edge.kind, knowledge, records);
    out.flush_if_full();
  }
  out << "</edges>\n</graph>\n</gexf>\n";
  out.finish();
}

}  // namespace newsgraph::exporting::detail
