// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Coreference inside one article: names, titles, descriptions, pronouns, speakers and quotations (see
// docs/COREFERENCE.md). Pure functions of an annotated document; time linear in its length.

#include "newsgraph/language/analysis.hpp"
#include "newsgraph/language/coreference_model.hpp"

#include <compare>
#include <cstdint>
#include <vector>

namespace newsgraph::language {

/// All mentions of the document, nested ones too, in text order (outer before inner).
std::vector<Mention> find_mentions(const std::vector<Sentence>& sentences);

/// Clusters over the mentions: every mention is in exactly one cluster; clusters by first mention.
/// Rules alone decide without a model; with one they prepare and it decides on descriptions and pronouns.
/// Throws ContractViolation for mentions outside their sentences.
std::vector<Cluster> cluster_mentions(const std::vector<Sentence>& sentences, const std::vector<Mention>& mentions,
                                      const CoreferenceModel* model = nullptr);

/// A whole noun phrase that refers, as coreference corpora mark it: titles, appositions, relative clauses and the
/// possessive mark included. Tokens [begin, end) of the sentence.
struct ReferringPhrase {
  std::uint32_t sentence = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t cluster = 0;
  auto operator<=>(const ReferringPhrase&) const = default;
};

/// The phrases of all clusters in text order, for scoring and for `analyze --coref`. Appositions and predicates are
/// part of the phrase they belong to and left out.
std::vector<ReferringPhrase> referring_phrases(const std::vector<Sentence>& sentences,
                                               const std::vector<Cluster>& clusters);

}  // namespace newsgraph::language
