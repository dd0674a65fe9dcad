// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From an analysed article to what it says: entities, statements with qualifiers, polarity, modality, attribution, time
// and place (DESIGN section 6). Frames are built once per sentence and rendered for the graph here, or for the public
// benchmarks in tuples.hpp. Immutable and safe for concurrent use; linear in the article's length.

#include "newsgraph/language/analysis.hpp"
#include "newsgraph/model/article_facts.hpp"
#include "newsgraph/model/document.hpp"

#include <string_view>

namespace newsgraph::extraction {

/// Version of the rules and a hash of the code of this layer and of language: part of the key of cached results and of
/// --version. Changes whenever results may change.
std::string_view rules_version() noexcept;

/// Statements less likely right than this are not worth their place in a graph.
inline constexpr double kLeastConfidence = 0.54;

/// The facts of one article. `analysis` must come from this document's text, with coreference. Statements whose
/// confidence is below `least` are left out, and so are the nameless entities that only they use.
model::ArticleFacts extract_facts(const model::Document& document, const language::Analysis& analysis,
                                  double least = kLeastConfidence);

}  // namespace newsgraph::extraction
