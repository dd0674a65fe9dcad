// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/reading/reader.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace newsgraph::reading {
namespace {

// Everything of a document: the order among those of one id, so that the choice does not depend on that of files.
auto content(const model::Document& d) {
  return std::tie(d.sha256, d.title, d.published, d.outlet, d.agency, d.uri, d.language);
}

}  // namespace

void deduplicate(std::vector<model::Document>& documents, std::vector<Skipped>& skipped) {
  std::sort(documents.begin(), documents.end(), [](const model::Document& a, const model::Document& b) {
    const int order = a.id.compare(b.id);
    return order != 0 ? order < 0 : content(a) < content(b);
  });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (kept > 0 && documents[kept - 1].id == documents[i].id) {
      const bool same = content(documents[kept - 1]) == content(documents[i]);
      skipped.push_back(
          {documents[i].id, documents[i].uri, std::string(same ? kSameArticle : kSameId), SkipKind::Duplicate});
      continue;
    }
    if (kept != i) documents[kept] = std::move(documents[i]);
    ++kept;
  }
  documents.resize(kept);
}

}  // namespace newsgraph::reading
