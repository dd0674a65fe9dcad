// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "formats.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::exporting {
namespace {

// By name.
constexpr std::array kExporters{
    Exporter{"graphml", "graph.graphml", "GraphML, for Gephi, Neo4j, networkx, igraph", detail::write_graphml},
    Exporter{"jsonld", "graph.jsonld", "JSON-LD, for RDF tools", detail::write_jsonld},
};

}  // namespace

std::span<const Exporter> exporters() noexcept {
  return kExporters;
}

const Exporter* find_exporter(std::string_view name) noexcept {
  const auto found = std::find_if(kExporters.begin(), kExporters.end(),
                                  [&](const Exporter& exporter) { return exporter.name == name; });
  return found == kExporters.end() ? nullptr : &*found;
}

}  // namespace newsgraph::exporting
