// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Questions over a stored graph: the pattern language of `newsgraph query` (docs/QUERY.md):
//   'Trump -MET-> ?who'   '?a:Person -LEADS-> ?b'   several patterns joined on shared variables.
// Pure functions over a read-only Database; answers come from its indexes.

#include "newsgraph/storage/database.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph::querying {

/// One end of a pattern: a variable ("?who"), a name or an entity's id, or anything ("?"); each with a type if wanted.
struct Term {
  std::string variable{};  ///< without "?", or ""
  std::string type{};      ///< "Person", or ""
  std::string name{};      ///< or ""
  bool operator==(const Term&) const = default;
};

struct Pattern {
  Term subject, object;
  /// Relation types, any of them; empty: all. "MET" stands for every kind of it, "MET_PLANNED" (as exports write it)
  /// for the planned ones only.
  std::vector<std::string> types;
  bool either_direction = false;  ///< "A -MET- B"
  bool operator==(const Pattern&) const = default;
};

/// Parses one pattern; throws UsageError that points at the place and shows an example.
Pattern parse_pattern(std::string_view text);

struct QueryOptions {
  /// As in EdgeFilter; without a modality all kinds answer, plain facts first.
  std::string since{}, until{}, modality{}, polarity{}, source{};
  std::uint32_t min_support = 0;
  std::size_t limit = 0;  ///< 0: all
};

/// One answer: what each variable stands for (in order of first use, a subject before its object), and the edge
/// that proves each pattern. A literal is an EntityRow with no id and the type "Literal".
struct Answer {
  std::vector<std::pair<std::string, storage::EntityRow>> bindings;
  std::vector<storage::EdgeRow> edges;
};

struct QueryResult {
  /// Plain facts first, then by the least support and confidence of their edges, then by ids.
  std::vector<Answer> answers;
  /// How names were read: "Kim: took Kim Jong Un (Person); also Kim Yong Chol (Person)", "Kym: no entity of that name".
  std::vector<std::string> notes;
};

/// Everything that fits all patterns, a variable being the same wherever it stands. A name that may mean several takes
/// the one it means most often, and says so. Throws UsageError where a million ways to fit are not enough, or an option
/// is no date.
QueryResult run_query(const storage::Database& database, const std::vector<Pattern>& patterns,
                      const QueryOptions& options);

}  // namespace newsgraph::querying
