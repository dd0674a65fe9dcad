// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "formats.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::exporting {
namespace {

// By name.
constexpr std::array kExporters{
    Exporter{"csv", "edges.csv", "CSV, one row an edge, for spreadsheets and pandas", detail::write_csv},
    Exporter{"cypher", "graph.cypher", "Cypher script for Neo4j, may be run again", detail::write_cypher},
    Exporter{"cytoscape", "graph.cyjs", "Cytoscape.js JSON, for Cytoscape and web pages", detail::write_cytoscape},
    Exporter{"dot", "graph.dot", "Graphviz DOT, for pictures of small graphs", detail::write_dot},
    Exporter{"gexf", "graph.gexf", "GEXF, for Gephi's timeline", detail::write_gexf},
    Exporter{"graphml", "graph.graphml", "GraphML, for Gephi, Neo4j, networkx, igraph", detail::write_graphml},
    Exporter{"jsonld", "graph.jsonld", "JSON-LD, for RDF tools", detail::write_jsonld},
    Exporter{"neo4j-csv", "graph.nodes.csv", "CSV for neo4j-admin database import, nodes and relationships",
             detail::write_neo4j_nodes, "graph.rels.csv", detail::write_neo4j_relationships},
    Exporter{"ntriples", "graph.nt", "N-Triples, the triples of the JSON-LD for bulk loading", detail::write_ntriples},
};

}  // namespace

std::span<const Exporter> exporters() noexcept {
  return kExporters;
}

const Exporter* find_exporter(std::string_view name) noexcept {
  const auto* const found = std::find_if(kExporters.begin(), kExporters.end(),
                                         [&](const Exporter& exporter) { return exporter.name == name; });
  return found == kExporters.end() ? nullptr : found;
}

std::string companion_path(const Exporter& exporter, const std::string& path) {
  const std::size_t folder = path.find_last_of('/') + 1;  // 0 where there is none
  const std::size_t nodes = path.find("nodes", folder);
  if (nodes != std::string::npos) return std::string(path).replace(nodes, 5, "rels");
  return path.substr(0, folder).append(exporter.companion_name);
}

}  // namespace newsgraph::exporting
