// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The identifier of a relation that the table does not know: its own words in upper-case ASCII. Pure functions.

#include "newsgraph/model/article_facts.hpp"

#include <string>
#include <string_view>

namespace newsgraph::resolution {

/// Lower case, hyphens as blanks, runs of blanks folded: how lemmas are compared ("co-founder" = "co founder").
std::string normalize_lemma(std::string_view lemma);

/// The words joined by '_': [A-Z][A-Z0-9_]{0,63}, cut at a word where possible; "" where no letter is left.
std::string identifier_of(std::string_view words);

/// The preposition that a noun belongs to where the wording ends in one: "in favor of", "as part of", "on behalf of";
/// "" where the preposition is one word or the noun is part of the lemmas ("is in charge of").
std::string wide_preposition(const model::Predicate& predicate);

/// The relation's own type: its lemmas and its preposition; a passive without its agent begins with BE_, since "was
/// attacked in" is not "attacked in". Falls back to the wording, then to UNNAMED_RELATION.
std::string own_relation_type(const model::Predicate& predicate);

}  // namespace newsgraph::resolution
