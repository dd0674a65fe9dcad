// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which time expression says when a statement held: those that hang from its verb, from its arguments, from clauses
// told in one breath with it, and, after "then", the day of the sentence before. A wrong time is worse than none: where
// the tree only allows a time, but does not suggest it, none is given.

#include "draft.hpp"
#include "frame.hpp"

namespace newsgraph::extraction {

/// Gives the draft of a clause its period, and the expressions as qualifiers.
void attach_clause_times(const Article& article, int sentence, const Frame& frame, Draft& draft);
/// The same for the draft of an event noun: "the summit in Oslo in June", "talks held on Monday".
void attach_event_times(const Article& article, int sentence, int noun, Draft& draft);
/// Whether a dated expression hangs from the word.
bool has_time(const Article& article, int sentence, int word);

}  // namespace newsgraph::extraction
