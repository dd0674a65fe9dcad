// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "relation_kind.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace newsgraph::querying::detail {
namespace {

constexpr std::pair<std::string_view, std::string_view> kModalities[] = {
    {"_CLAIMED", "claimed"},   {"_PLANNED", "planned"},         {"_POSSIBLE", "possible"},
    {"_DEMANDED", "demanded"}, {"_CONDITIONAL", "conditional"},
};
constexpr std::string_view kNegated = "_NEGATED";

// Takes the ending off, unless nothing else would be left.
bool take_ending(std::string& type, std::string_view ending) {
  if (type.size() <= ending.size() || !std::string_view(type).ends_with(ending)) return false;
  type.resize(type.size() - ending.size());
  return true;
}

}  // namespace

RelationKinds::RelationKinds(const std::vector<std::string>& written) {
  for (const std::string& type : written) {
    kinds_.push_back({type, "", ""});  // also a type of its own that happens to end so
    Kind kind{type, "affirmed", "actual"};
    for (const auto& [ending, modality] : kModalities) {
      if (take_ending(kind.type, ending)) {
        kind.modality = modality;
        break;
      }
    }
    if (take_ending(kind.type, kNegated)) kind.polarity = "negated";
    if (kind.type != type) kinds_.push_back(std::move(kind));
  }
  std::transform(kinds_.begin(), kinds_.end(), std::back_inserter(types_), [](const Kind& kind) { return kind.type; });
  std::sort(types_.begin(), types_.end());
  types_.erase(std::unique(types_.begin(), types_.end()), types_.end());
}

bool RelationKinds::match(const storage::EdgeRow& edge) const {
  return kinds_.empty() || std::any_of(kinds_.begin(), kinds_.end(), [&](const Kind& kind) {
           return kind.type == edge.type && (kind.polarity.empty() || kind.polarity == edge.polarity) &&
                  (kind.modality.empty() || kind.modality == edge.modality);
         });
}

}  // namespace newsgraph::querying::detail
