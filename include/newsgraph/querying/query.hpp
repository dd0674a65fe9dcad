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

/// One end of a pattern: a variable ("?who", optionally ":Person"), or a name.
struct Term {
  std::string variable;  ///< without "?", or ""
  std::string type;      ///< "Person", or ""
  std::string name;      ///< or ""
};

struct Pattern {
  Term subject, object;
  std::vector<std::string> types;  ///< relation types, any of them; empty: all
  bool either_direction = false;   ///< "A -MET- B"
};

/// Parses one pattern; throws UsageError that points at the place and shows an example.
Pattern parse_pattern(std::string_view text);

struct QueryOptions {
  std::string since, until, modality, polarity,
      source;  ///< as EdgeFilter; modality "" means plain facts first, all kinds
  std::uint32_t min_support = 0;
  std::size_t limit = 0;  ///< 0: all
};

/// One answer: what each variable stands for (in order of first use), and the edges that prove it.
struct Answer {
  std::vector<std::pair<std::string, storage::EntityRow>> bindings;
  std::vector<storage::EdgeRow> edges;
};

struct QueryResult {
  std::vector<Answer> answers;     ///< stable order: support, confidence, ids
  std::vector<std::string> notes;  ///< "Kim: took Kim Jong Un; also Kim Yong Chol, …"
};

QueryResult run_query(const storage::Database& database, const std::vector<Pattern>& patterns,
                      const QueryOptions& options);

}  // namespace newsgraph::querying
