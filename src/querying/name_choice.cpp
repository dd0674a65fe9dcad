// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "name_choice.hpp"

#include <algorithm>

namespace newsgraph::querying::detail {
namespace {

constexpr std::size_t kOthersNamed = 3;

bool looks_like_id(const std::string& name) {
  return name.size() == 17 && name[0] == 'e' && name.find_first_not_of("0123456789abcdef", 1) == std::string::npos;
}

std::string described(const storage::EntityRow& entity) {
  return entity.name + " (" + entity.type + ")";
}

}  // namespace

std::optional<std::string> NameChoice::choose(const Term& term) {
  const auto [place, is_new] = known_.try_emplace({term.name, term.type});
  if (is_new) place->second = look_up(term);
  return place->second;
}

std::optional<std::string> NameChoice::look_up(const Term& term) {
  if (looks_like_id(term.name)) {
    if (const auto entity = database_.find_entity_by_id(term.name)) return entity->id;
  }
  std::vector<storage::EntityRow> candidates = database_.find_entities(term.name);
  if (!term.type.empty()) {
    std::erase_if(candidates, [&](const storage::EntityRow& entity) { return entity.type != term.type; });
  }
  if (candidates.empty()) {
    notes_.push_back(term.name + ": no entity of that name" + (term.type.empty() ? "" : " is a " + term.type));
    return std::nullopt;
  }
  // Only those found in the same way compete: "Trump" is not unclear because there is a Trump Organization.
  std::erase_if(candidates, [match = candidates[0].match](const auto& entity) { return entity.match != match; });
  if (candidates.size() > 1) {
    std::string note = term.name + ": took " + described(candidates[0]) + "; also ";
    const std::size_t shown = std::min(candidates.size(), kOthersNamed + 1);
    for (std::size_t i = 1; i < shown; ++i) note += (i > 1 ? ", " : "") + described(candidates[i]);
    if (candidates.size() > shown) note += ", and " + std::to_string(candidates.size() - shown) + " more";
    notes_.push_back(std::move(note));
  }
  return candidates[0].id;
}

}  // namespace newsgraph::querying::detail
