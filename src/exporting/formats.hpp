// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The writers behind the registry, one a format. Each is a pure function of its arguments.

#include "newsgraph/exporting/exporter.hpp"

namespace newsgraph::exporting::detail {

void write_graphml(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink);
void write_jsonld(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink);
void write_cypher(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink);
void write_csv(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink);
void write_gexf(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink);
void write_neo4j_nodes(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink);
void write_neo4j_relationships(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink);
void write_ntriples(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink);
void write_cytoscape(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink);
void write_dot(const model::KnowledgeBase& knowledge, const ExportOptions& options, const Sink& sink);

}  // namespace newsgraph::exporting::detail
