// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Chooses a mention's antecedent among what came before: candidates, their features, and the trained model's choice. In
// training an oracle chooses instead and sees the features.

#include "newsgraph/language/coreference_model.hpp"

#include "coreference_features.hpp"
#include "discourse.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace newsgraph::language {

/// One decision: a mention, what may be its antecedent, and all features.
struct RankedMention {
  std::uint32_t mention = 0;
  FeatureList features;
  std::vector<std::uint32_t> candidates;  ///< nearest first
  std::vector<FeatureList> pair_features;
};

/// Index of the right candidate, or -1 for none.
using RankingOracle = std::function<std::int64_t(const Discourse&, const RankedMention&)>;

class CoreferenceRanker {
 public:
  CoreferenceRanker(const Discourse& discourse, const CoreferenceModel* model, const RankingOracle* oracle)
      : discourse_(discourse), model_(model), oracle_(oracle) {}

  bool active() const noexcept { return model_ != nullptr || oracle_ != nullptr; }
  /// Whether the model chooses, so that there is a margin.
  bool is_judge() const noexcept { return model_ != nullptr && oracle_ == nullptr; }
  /// The antecedent of mention i, or -1; `rule_choice` is what the rules would say.
  std::int64_t choose(std::uint32_t i, std::int64_t rule_choice);
  /// How far the last choice was ahead of none and of every candidate of another cluster.
  std::int32_t margin() const noexcept { return margin_; }
  /// Call for every mention after it was resolved, in order.
  void remember(std::uint32_t i);

 private:
  void gather(std::uint32_t i, std::vector<std::uint32_t>& out) const;
  bool may_say(std::uint32_t i, std::uint32_t j) const;
  bool possible(std::uint32_t i, std::uint32_t j) const;
  std::int64_t best(const RankedMention& decision);

  const Discourse& discourse_;
  const CoreferenceModel* model_;
  const RankingOracle* oracle_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_head_;
  std::vector<FeatureList> features_;                  // of the mentions so far
  std::vector<std::vector<std::int32_t>> antecedent_;  // their sums as antecedents, where needed
  RankedMention decision_;
  std::int32_t margin_ = 0;
};

}  // namespace newsgraph::language
