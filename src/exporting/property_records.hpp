// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The properties of nodes and edges, in one order for all formats that have properties (GraphML, CSV, Cypher, GEXF,
// Cytoscape), so that every way into a graph database gives the same graph.
//
// A `Put` takes them one by one:
//   text(name, value)     where `value` may be empty: absent. Not cleaned yet.
//   list(name, items)     where `items` may be empty: absent. Not cleaned yet.
//   count(name, value)    a whole number
//   real(name, value)     finite, not negative
// Every property is put, absent ones too, so that tables keep their columns. Safe for concurrent use.

#include "base_iri.hpp"
#include "evidence.hpp"
#include "property_graph.hpp"
#include "text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::exporting::detail {

class PropertyRecords {
 public:
  PropertyRecords(const model::KnowledgeBase& knowledge, const ExportOptions& options)
      : knowledge_(knowledge), how_(options.evidence), base_(checked_base_iri(options)), evidence_(knowledge) {}

  template <class Put>
  void node(const model::Entity& entity, Put& put) const {
    put.text("name", display_name(entity));
    put.text("type", model::to_string(entity.type));
    put.text("iri", base_ + "entity/" + entity.id);
    std::vector<std::string_view> aliases;
    aliases.reserve(entity.aliases.size());
    for (const model::Alias& alias : entity.aliases) aliases.push_back(alias.text);
    put.list("aliases", aliases);
    put.list("same_as", entity.same_as);
    put.count("mentions", entity.mentions.size());
    put.count("articles", entity.articles);
  }

  template <class Put>
  void edge(const model::Edge& edge, Put& put) const {
    put.text("statement", edge.id);
    put.text("relation", edge.phrase);
    // Gephi deletes an edge of weight 0.
    put.real("weight", static_cast<double>(std::max<std::size_t>(edge.statements.size(), 1)));
    if (std::isfinite(edge.confidence)) {
      put.real("confidence", rounded_confidence(edge.confidence));
    } else {
      put.text("confidence", "");  // NaN or INF would fail or poison an import
    }
    put.count("support", edge.statements.size());
    put.count("articles", edge.articles);
    put.count("origins", edge.origins);
    put.text("polarity", model::to_string(edge.polarity));
    put.text("modality", model::to_string(edge.modality));
    put.list("attributed_to", edge.attributed_names);
    put.text("start", written(edge.start));
    put.text("end", written(edge.end));
    put.text("place", edge.place);
    put.text("first_seen", written(edge.first_seen));
    put.text("last_seen", written(edge.last_seen));
    put_evidence(edge, put);
    put.list("sources", sources(knowledge_, edge));
  }

 private:
  static std::string written(const std::optional<model::PartialDate>& date) { return date ? date->to_string() : ""; }

  template <class Put>
  void put_evidence(const model::Edge& edge, Put& put) const {
    if (how_ == Evidence::None || edge.statements.empty()) {
      put.text("evidence", "");
    } else if (how_ == Evidence::First) {
      put.text("evidence", evidence_.sentence(edge.statements.front()));
    } else {
      put.text("evidence", all_sentences(evidence_, edge));
    }
  }

  const model::KnowledgeBase& knowledge_;
  const Evidence how_;
  const std::string base_;
  const EvidenceIndex evidence_;
};

}  // namespace newsgraph::exporting::detail
