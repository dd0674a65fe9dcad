// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What confidence looks at: how sure the parser was of the words a draft rests on, what its ends are and how they were
// found, how much of its clause it leaves unsaid, who vouches for it, what kind of sentence it stands in. This list of
// names is the only one: the table of weights follows it, training reads it from statement_features.

#include "draft.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace newsgraph::extraction {

inline constexpr std::array<std::string_view, 52> kConfidenceFeatures = {
    "bias", "prior",
    // The parser's margins.
    "path margin", "weakest margin", "root margin", "sentence margin", "dependents margin",
    // The subject.
    "subject named", "subject by name", "subject a person", "subject remote", "subject it or they", "subject he or she",
    "subject uncertain", "subject controlled", "subject a role", "subject quoted", "subject cut",
    "subject in lower case", "subject called more", "subject called otherwise",
    // The object.
    "object named", "object by name", "object stands in", "object bare", "object shortened", "object called otherwise",
    "object quoted", "neither named",
    // The clause and its place in the sentence.
    "role", "name as head", "said that", "bound preposition", "as", "adverbial", "gerund", "under a noun", "depth",
    "asks when or how", "clause left out", "infinitive left out", "phrase left out", "time beside", "loose qualifier",
    "conjunction between",
    // Who vouches for it.
    "attributed", "claimed", "possible", "quoted",
    // The sentence and its article.
    "first sentence", "commas", "article length"};

using ConfidenceFeatures = std::array<double, kConfidenceFeatures.size()>;

/// Index of a feature; a name that is not in the list does not compile.
consteval std::size_t feature(std::string_view name) {
  for (std::size_t i = 0; i < kConfidenceFeatures.size(); ++i) {
    if (kConfidenceFeatures[i] == name) return i;
  }
  throw "no such feature";
}

/// Each about 0 to 1. Linear in the sentence.
ConfidenceFeatures confidence_features(const Article& article, const Draft& draft);

}  // namespace newsgraph::extraction
