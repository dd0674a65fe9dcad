// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Replays what the user knows better on finished drafts: type, rename, drop, and the links of the same-as file.

#include "entity_draft.hpp"

#include "newsgraph/resolution/overrides.hpp"

#include <vector>

namespace newsgraph::resolution {

/// Before ids are made. A name means the entities that bear it as canonical name, else those with such an alias.
void apply_overrides(std::vector<EntityDraft>& drafts, const Overrides& overrides);

/// After ids are made: links by id or name.
void apply_same_as(std::vector<EntityDraft>& drafts, const SameAs& same_as);

}  // namespace newsgraph::resolution
