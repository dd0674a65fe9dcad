// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writers of every output format, found by name. An exporter is a pure function of the knowledge base and the options:
// it hands its bytes to a sink in order and keeps nothing. reference/EXPORTS.md is the source of its rules.

#include "newsgraph/model/knowledge.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace newsgraph::exporting {

/// Takes the output piece by piece; throws when it can't.
using Sink = std::function<void(std::string_view)>;

enum class Evidence { None, First, All };

struct ExportOptions {
  std::string base_iri = "https://example.org/kg/";
  std::size_t max_types = 256;  ///< edge types kept apart; the rest become RELATED_TO
  Evidence evidence = Evidence::First;
  bool strict_graphml = false;  ///< without labels=, label= and attr.list= (XSD-valid)
  std::string configuration;    ///< hash of configuration, model and program; part of JSON-LD's run IRI
};

struct Exporter {
  std::string_view name;         ///< "graphml"
  std::string_view file_name;    ///< default: "graph.graphml"
  std::string_view description;  ///< one line for --help
  void (*write)(const model::KnowledgeBase&, const ExportOptions&, const Sink&);
  /// A format of two files (neo4j-csv: nodes, relationships) has a second writer; it can't go to standard output.
  std::string_view companion_name = {};
  void (*write_companion)(const model::KnowledgeBase&, const ExportOptions&, const Sink&) = nullptr;
};

/// All exporters, by name.
std::span<const Exporter> exporters() noexcept;
/// The exporter so named, or nullptr.
const Exporter* find_exporter(std::string_view name) noexcept;

/// Where the second file goes when the first goes to `path`: "nodes" in its name becomes "rels"; a name without it
/// gives the companion's own name in the same folder.
std::string companion_path(const Exporter& exporter, const std::string& path);

/// statements.jsonl and entities.jsonl (schemas/statement.schema.json, schemas/entity.schema.json).
void write_statements_jsonl(const model::KnowledgeBase& knowledge, const Sink& sink);
void write_entities_jsonl(const model::KnowledgeBase& knowledge, const Sink& sink);

}  // namespace newsgraph::exporting
