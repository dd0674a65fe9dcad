// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The table of relation types, schemas/relations.json: which relation phrases mean MET, SANCTIONED, LEADS … and what
// that corresponds to in schema.org, Wikidata and PLOVER. Immutable, safe for concurrent use.

#include "newsgraph/model/article_facts.hpp"
#include "newsgraph/model/kinds.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::resolution {

/// What the table says of one phrase.
struct RelationMatch {
  std::string type;        ///< "MET"; a phrase that fits none is its own: "TIGHTEN_SANCTION_ON"
  std::string plover;      ///< PLOVER root, or ""
  bool swap = false;       ///< subject and object change places ("was founded by")
  bool symmetric = false;  ///< the ends are sorted, so that both directions are one edge
};

class RelationTable {
 public:
  /// Throws ModelError (file, place, what is wrong).
  static RelationTable load(const std::filesystem::path& file);
  RelationTable();
  ~RelationTable();
  RelationTable(RelationTable&&) noexcept;
  RelationTable& operator=(RelationTable&&) noexcept;

  RelationMatch match(const model::Predicate& predicate, model::EntityType subject,
                      std::optional<model::EntityType> object) const;
  /// Hash of the table: part of the configuration.
  const std::string& hash() const noexcept;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace newsgraph::resolution
