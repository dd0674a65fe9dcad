// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The stable ids of DESIGN section 3: a letter and 16 hex digits of a hash of what the thing is, so that the same
// corpus gives the same ids on every machine and in every order. All functions are pure and thread-safe.

#include "newsgraph/model/kinds.hpp"
#include "newsgraph/model/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::model {

/// "e…" of an entity: its type and its canonical key (the folded name; for a Concept its concept key).
std::string entity_id(EntityType type, std::string_view canonical_key);

/// "s…" of a merged edge. `object` is the object's entity id, or, where `literal`, the object's text.
std::string edge_id(std::string_view subject_id, std::string_view relation_type, std::string_view object, bool literal,
                    Polarity polarity, Modality modality);

/// "m…" of one article's statement. Statements alike in all of this are told apart by `ordinal` (0, 1, … in text
/// order).
std::string statement_id(std::string_view document_id, std::string_view relation_type, Span subject, Span predicate,
                         std::optional<Span> object, std::uint32_t ordinal = 0);

}  // namespace newsgraph::model
