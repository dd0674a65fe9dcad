// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The steps of coreference, in the order in which they run; each joins clusters of the discourse.

#include "newsgraph/language/coreference_model.hpp"

#include "coreference_ranker.hpp"
#include "discourse.hpp"

namespace newsgraph::language {

/// Names that name the same.
void link_names(Discourse& discourse);
/// Appositions and predicates.
void link_structure(Discourse& discourse);
/// Descriptions and pronouns: by rules, or by the model (or in training the oracle), which sees what the rules say.
void link_in_text_order(Discourse& discourse, const CoreferenceModel* model, const RankingOracle* oracle);
/// Whether mention i, a "we", does what persons do with each other, not countries: "We had a good dinner."
bool is_personal(const Discourse& discourse, std::uint32_t i);
/// "the two leaders", "we": whom a plural stands for.
void find_members(Discourse& discourse);

}  // namespace newsgraph::language
