// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Joins names that the tagger cut, where words and trees leave no doubt that they are one: at a hyphen ("Agence
// France", "Presse"), at "and" before a shared noun ("Life", "Liberty Party"), behind a particle ("Omar bin"), before
// the initials that spell them as one ("the Workers of Norland (WON)"). Trees must be there. Deterministic; linear in
// the sentence.

#include "newsgraph/language/sentence.hpp"

namespace newsgraph::language {

void join_cut_names(Sentence& sentence);

}  // namespace newsgraph::language
