// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Cytoscape.js JSON (also read by Cytoscape desktop): {"elements":{"nodes":[{"data":{…}}],"edges":[…]}}.

#include "formats.hpp"
#include "output.hpp"
#include "property_graph.hpp"
#include "property_records.hpp"
#include "text.hpp"

#include <string>
#include <string_view>

namespace newsgraph::exporting::detail {
namespace {

// Takes properties (property_records.hpp) as members of an object that has some already.
class Members {
 public:
  explicit Members(std::string& out) : out_(out) {}

  void text(std::string_view name, std::string_view value) {
    const std::string cleaned = clean_text(value);
    if (!cleaned.empty()) append_json_string(key(name), cleaned);
  }
  void count(std::string_view name, std::uint64_t value) { append_integer(key(name), value); }
  void real(std::string_view name, double value) { append_decimal(key(name), value); }
  template <class Items>
  void list(std::string_view name, const Items& items) {
    const std::string array = json_array(items);
    if (!array.empty()) key(name).append(array);
  }

 private:
  std::string& key(std::string_view name) { return out_.append(",\"").append(name).append("\":"); }

  std::string& out_;
};

}  // namespace

void write_cytoscape(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink) {
  const PropertyGraph graph(knowledge, options);
  const PropertyRecords records(knowledge, options);
  Output out(sink);
  Members members(out.text());
  std::string_view separator = "\n";
  out << "{\"elements\":{\"nodes\":[";
  for (const std::uint32_t node : graph.nodes()) {
    out << separator << "{\"data\":{\"id\":\"" << knowledge.entities[node].id << '"';
    records.node(knowledge.entities[node], members);
    out << "}}";
    separator = ",\n";
    out.flush_if_full();
  }
  separator = "\n";
  out << "\n],\"edges\":[";
  for (const PropertyEdge& edge : graph.edges()) {
    out << separator << "{\"data\":{\"id\":\"" << edge.edge->id << "\",\"source\":\""
        << knowledge.entities[edge.edge->subject].id << "\",\"target\":\"" << knowledge.entities[*edge.edge->object].id
        << "\",\"kind\":\"" << edge.kind << '"';
    records.edge(*edge.edge, members);
    out << "}}";
    separator = ",\n";
    out.flush_if_full();
  }
  out << "\n]}}\n";
  out.finish();
}

}  // namespace newsgraph::exporting::detail
