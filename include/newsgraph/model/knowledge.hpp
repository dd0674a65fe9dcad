// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The graph's content, after resolution across the whole corpus: documents, entities, statements and merged edges, as
// every exporter and query sees them (DESIGN section 3). Value types. Entities, statements and edges name each other by
// index into KnowledgeBase; ids are the stable ones that all files share. Everything is sorted by id unless it says so.

#include "newsgraph/model/article_facts.hpp"
#include "newsgraph/model/document.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newsgraph::model {

struct Alias {
  std::string text;
  std::uint32_t count = 0;
  bool operator==(const Alias&) const = default;
};

struct EntityMention {
  std::uint32_t document = 0;  ///< index into KnowledgeBase::documents
  Span span;
  std::string text;
  MentionKind kind = MentionKind::Name;
  bool operator==(const EntityMention&) const = default;
};

struct Entity {
  std::string id;  ///< "e" + 16 hex
  std::string name;
  EntityType type = EntityType::Concept;
  std::vector<Alias> aliases;           ///< by falling count, then text; the name is one of them
  std::vector<EntityMention> mentions;  ///< by document, then place
  std::uint32_t articles = 0;
  std::vector<std::string> same_as;   ///< sorted
  std::vector<std::string> formerly;  ///< sorted ids its other names would have
  std::vector<std::string> reasons;   ///< why its names were merged, one line each, sorted
  bool operator==(const Entity&) const = default;
};

/// A statement of one article with its corpus-wide identity. `statement` slots' `entity` index KnowledgeBase::entities.
struct ResolvedStatement {
  std::string id;  ///< "m" + 16 hex
  std::uint32_t document = 0;
  std::string relation_type;  ///< "MET", "TIGHTEN_SANCTION_ON"
  std::string plover;         ///< PLOVER root, or ""
  Statement statement;
  std::optional<std::uint32_t> edge;  ///< index into KnowledgeBase::edges, where it has an object
  bool operator==(const ResolvedStatement&) const = default;
};

/// All statements of one (subject, type, object, polarity, modality). The object is an entity or a literal.
struct Edge {
  std::string id;  ///< "s" + 16 hex
  std::uint32_t subject = 0;
  std::string type;
  std::optional<std::uint32_t> object;  ///< nothing: `literal` is the object
  std::string literal;
  std::string phrase;  ///< the most frequent wording of the relation
  Polarity polarity = Polarity::Affirmed;
  Modality modality = Modality::Actual;
  std::vector<std::uint32_t> statements;  ///< its evidence, in order of document id and place
  std::uint32_t articles = 0;
  std::uint32_t origins = 0;  ///< independent origins: wire copies count once
  std::optional<PartialDate> first_seen, last_seen;
  std::optional<PartialDate> start, end;
  std::optional<std::uint32_t> place_entity;  ///< where all statements with a place agree
  std::string place;
  std::vector<std::uint32_t> attributed_to;   ///< entities, by name then id
  std::vector<std::string> attributed_names;  ///< names of all sources, entities or not, sorted
  double confidence = 0.0;                    ///< 1 − Π(1 − best of each origin), four decimals
  bool operator==(const Edge&) const = default;
};

struct KnowledgeBase {
  std::vector<Document> documents;            ///< by id
  std::vector<std::uint32_t> origins;         ///< of each document: index of the first document of its wire story
  std::vector<std::vector<Span>> sentences;   ///< of each document
  std::vector<Entity> entities;               ///< by id
  std::vector<ResolvedStatement> statements;  ///< by document, then place in the text
  std::vector<Edge> edges;                    ///< by id; filled by graph
  bool operator==(const KnowledgeBase&) const = default;
};

}  // namespace newsgraph::model
