// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What speaks against the antecedent that the ranker chose for a description.

#include "discourse.hpp"

#include <cstdint>
#include <string_view>

namespace newsgraph::language {

/// "the", "this" or "their", not "a" or none.
bool is_definite(const MentionInfo& info);
/// "country", "nation" and the like.
bool is_nation_noun(std::string_view lemma);

/// Whether description i had better stay alone than join the cluster of j: it has another name inside ("the Forward
/// party" of the Union), is the next in a row, is only a word of that name ("the bill" of Bill Ruiz), or won by a hair.
/// `agreed` says that the rules chose that cluster too; `margin` is the ranker's, in 1/1024 of a nat.
bool is_doubtful_link(const Discourse& discourse, std::uint32_t i, std::uint32_t j, bool agreed, std::int32_t margin);

}  // namespace newsgraph::language
