// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who can act: verbs of what only persons and bodies of persons do, and which mentions may be such.

#include "discourse.hpp"

#include <cstdint>
#include <string_view>

namespace newsgraph::language {

/// "say", "arrest", "vote": what no war, talks or fossil does. Lemma in lower case; a binary search.
bool is_agent_verb(std::string_view lemma);
/// Whether mention i is the subject of such a verb.
bool acts(const Discourse& discourse, std::uint32_t i);

enum class Agency : std::uint8_t { Agent, Noun, Unknown, Thing };
/// What mention j's cluster can be: persons and bodies are agents; a noun in -er, -ist and the like, or one that acts,
/// may be one; events and other places are things.
Agency agency_of(const Discourse& discourse, std::uint32_t j);

}  // namespace newsgraph::language
