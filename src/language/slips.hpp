// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Slips of the network that contradict what it says beside them; each is mended where the treebanks leave no doubt.
// Deterministic; linear in the sentence.

#include "newsgraph/language/sentence.hpp"

namespace newsgraph::language {

/// A word between a conjunction and its conjunct never depends on the first conjunct (0 of 9,314 in the treebanks): "a
/// democracy and, according to Turkey, Denmark is …". An ADJ whose fine tag is a noun's and whose features count is a
/// NOUN. Nothing has two subjects side by side (0 in the treebanks): "the pianist Ana Ruiz played" has a description
/// and its name, "officials Tuesday said" a subject and a day. What follows a
/// semicolon completes no verb that has its complement: "asked Ana to leave; Ruiz played". Trees and names must be
/// there.
void mend_slips(Sentence& sentence);

}  // namespace newsgraph::language
