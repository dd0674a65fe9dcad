// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The features by which the coreference ranker judges a mention and an antecedent: sparse and binary, and
// none of them is a word: with so little training data, words were learnt by heart. Any change of a feature needs a new
// version and a new training.

#include "discourse.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgraph::language {

inline constexpr std::string_view kCoreferenceFeaturesVersion = "4";

/// Numbers below the size of their table, none twice.
using FeatureList = std::vector<std::uint16_t>;

/// How many features there are of mentions and of pairs.
std::uint32_t mention_feature_count() noexcept;
std::uint32_t pair_feature_count() noexcept;

/// What the search knows of a candidate besides the two mentions.
struct CandidateContext {
  std::int64_t rule_choice = -1;  ///< the antecedent that the rules would take
  std::uint32_t rank = 0;         ///< of its cluster among those seen so far going back
  bool latest = false;            ///< the cluster's last mention before
  bool speaker = false;           ///< the speaker of the quotation that the anaphor stands in
};

/// What was seen before a mention.
struct MentionContext {
  std::uint32_t same_head = 0;  ///< earlier descriptions with its head
  bool same_text = false;       ///< one of them with the same words
  bool has_rule_choice = false;
};

void add_mention_features(const Discourse& discourse, std::uint32_t i, const MentionContext& context, FeatureList& out);
void add_pair_features(const Discourse& discourse, std::uint32_t i, std::uint32_t j, const CandidateContext& context,
                       FeatureList& out);

}  // namespace newsgraph::language
