// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Coreference inside one article: names, titles, descriptions, pronouns, speakers and quotations (see
// docs/COREFERENCE.md). Pure functions of an annotated document; time linear in its length.

#include "newsgraph/language/analysis.hpp"

#include <vector>

namespace newsgraph::language {

/// All mentions of the document, nested ones too, in text order (outer before inner).
std::vector<Mention> find_mentions(const std::vector<Sentence>& sentences);

/// Clusters over the mentions: every mention is in exactly one cluster; clusters by first mention.
std::vector<Cluster> cluster_mentions(const std::vector<Sentence>& sentences, const std::vector<Mention>& mentions);

}  // namespace newsgraph::language
