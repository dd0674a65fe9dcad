// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// An entity while it is being made. Private to entity_builder.cpp and user_wishes.cpp.

#include "newsgraph/model/knowledge.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph::resolution {

struct EntityDraft {
  model::Entity entity;
  std::string key;                ///< canonical key: with the type it makes the id
  std::string namesake;           ///< what tells it from others with this type and key
  std::vector<std::string> keys;  ///< of its other names
  std::map<model::EntityType, std::uint32_t> votes;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> members;  ///< (article, local entity), sorted
  bool named = false;
  bool dropped = false;
};

}  // namespace newsgraph::resolution
