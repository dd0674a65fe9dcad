// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Words that tell of persons and things: forms of address and titles, the gender of common given names, and the kind of
// thing a common noun denotes. General vocabulary, no list of anybody in particular. Words in lower case; thread-safe;
// a binary search each.

#include "newsgraph/model/kinds.hpp"

#include <optional>
#include <string_view>

namespace newsgraph::language {

/// "mr", "mrs.", "president", "gen.": a word that stands before a person's name.
bool is_person_title(std::string_view word);
/// 'm' or 'f' for titles and nouns that tell it ("mr", "king", "spokeswoman", "mother"), else '?'.
char gender_of_noun(std::string_view word);
/// 'm' or 'f' for common given names (folded), else '?'.
char gender_of_given_name(std::string_view name);
/// Person, Organization, Place, Event, Group … for nouns whose kind is clear (singular lemma).
std::optional<model::EntityType> kind_of_noun(std::string_view lemma);
/// Nouns of an office or task that one person holds: "president", "leader", "spokesman".
bool is_role_noun(std::string_view lemma);

}  // namespace newsgraph::language
