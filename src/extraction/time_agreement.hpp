// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Words and tenses that say whether a time can be that of a clause. Used by time_attachment.cpp alone.

#include "frame.hpp"
#include "tree.hpp"

#include <cstdint>
#include <string_view>

namespace newsgraph::extraction {

enum class Told : std::uint8_t { Past, Present, Otherwise };

/// What is spoken of after these has its own time: "fined over a crash in May", "according to a report on Monday".
bool is_about(std::string_view marker);
bool is_during(std::string_view marker);
/// Verbs that are the event their object names: "won the 2016 election", but "recalled the 1995 crash".
bool is_taking_part(std::string_view lemma);
/// Messages and meetings whose date is that of what is said there: "in a statement released on Monday".
bool is_issued(std::string_view lemma);
/// "is scheduled for Friday", "was postponed to May": what is arranged now lies ahead.
bool is_arranging(std::string_view lemma);
/// "follows the decision in January": the date is that of what went before.
bool is_consequence(std::string_view lemma);
/// By the verb that bears the tense, where that is the predicate itself or its one auxiliary.
Told told_as(const Tree& tree, const Frame& frame);

}  // namespace newsgraph::extraction
