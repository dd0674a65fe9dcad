// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Graphviz DOT, for pictures of small graphs: names, kinds, and dashes for what is no plain fact.

#include "formats.hpp"
#include "output.hpp"
#include "property_graph.hpp"
#include "text.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace newsgraph::exporting::detail {
namespace {

// A quoted string; a backslash would begin one of DOT's own escapes.
void append_dot_string(std::string& out, std::string_view text) {
  out.push_back('"');
  for (const char c : clean_text(text)) {
    if (c == '"' || c == '\\') out.push_back('\\');
    out.push_back(c);
  }
  out.push_back('"');
}

std::string_view shape_of(model::EntityType type) {
  switch (type) {
    case model::EntityType::Person:
      return "ellipse";
    case model::EntityType::Organization:
      return "box";
    case model::EntityType::Place:
      return "house";
    case model::EntityType::Group:
      return "octagon";
    case model::EntityType::Event:
      return "diamond";
    default:
      return "note";
  }
}

}  // namespace

void write_dot(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink) {
  const PropertyGraph graph(knowledge, options);
  Output out(sink);
  out << "digraph newsgraph {\ngraph [charset=\"UTF-8\", overlap=false, splines=true]\n";
  for (const std::uint32_t node : graph.nodes()) {
    const model::Entity& entity = knowledge.entities[node];
    out << entity.id << " [label=";
    append_dot_string(out.text(), display_name(entity));
    out << ", shape=" << shape_of(entity.type) << "]\n";
    out.flush_if_full();
  }
  for (const PropertyEdge& edge : graph.edges()) {
    const bool fact =
        edge.edge->polarity == model::Polarity::Affirmed && edge.edge->modality == model::Modality::Actual;
    out << knowledge.entities[edge.edge->subject].id << " -> " << knowledge.entities[*edge.edge->object].id
        << " [id=" << edge.edge->id << ", label=\"" << edge.kind << "\", weight=";
    append_integer(out.text(), std::max<std::size_t>(edge.edge->statements.size(), 1));
    out << (fact ? "]\n" : ", style=dashed]\n");
    out.flush_if_full();
  }
  out << "}\n";
  out.finish();
}

}  // namespace newsgraph::exporting::detail
