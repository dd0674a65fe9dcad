// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Relation types as users write them: "MET" is every kind of meeting, "MET_NEGATED_CLAIMED" the edges that exports name
// so (reference/EXPORTS.md, rule 25).

#include "newsgraph/storage/database.hpp"

#include <string>
#include <vector>

namespace newsgraph::querying::detail {

class RelationKinds {
 public:
  explicit RelationKinds(const std::vector<std::string>& written);
  /// The types to look for; empty where any will do.
  const std::vector<std::string>& types() const noexcept { return types_; }
  bool match(const storage::EdgeRow& edge) const;

 private:
  struct Kind {
    std::string type, polarity, modality;  // "" where it does not matter
  };
  std::vector<Kind> kinds_;
  std::vector<std::string> types_;
};

}  // namespace newsgraph::querying::detail
