// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "edge_table.hpp"

namespace newsgraph::cli {

std::string kind_text(const storage::EdgeRow& edge) {
  std::string out = edge.polarity == "negated" ? "negated" : "";
  if (edge.modality != "actual") out += (out.empty() ? "" : ", ") + edge.modality;
  return out;
}

std::string when_text(const storage::EdgeRow& edge) {
  if (edge.start == edge.end) return edge.start;
  if (edge.end.empty()) return "since " + edge.start;
  if (edge.start.empty()) return "until " + edge.end;
  return edge.start + " to " + edge.end;
}

Table edge_table(const std::vector<storage::EdgeRow>& edges) {
  Table table(
      {"subject", "type", "relation", "object", "kind", "source", "when", "support", "confidence", "statement"});
  for (const storage::EdgeRow& edge : edges) {
    std::string sources;
    for (const std::string& source : edge.attributed_to) sources += (sources.empty() ? "" : "; ") + source;
    table.add_row({edge.subject_name, edge.type, edge.phrase, edge.object_name, kind_text(edge), sources,
                   when_text(edge), static_cast<std::int64_t>(edge.support), edge.confidence, edge.id});
  }
  return table;
}

}  // namespace newsgraph::cli
