// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who does what a clause beside a verb says, where that is not the verb's subject. Pure; linear in the sentence.

#include <optional>

namespace newsgraph::extraction {

class Tree;

/// Who is behind the preposition of a verb that has its addressee there: "called on Norway to leave"; kNone else.
int oblique_in_control(const Tree& tree, int head, int up);

/// Who does what the adverbial clause `head` of the verb `up` says: kNone where nobody can be told, no value where it
/// is the subject of `up` as usual.
std::optional<int> controller_of_adverbial(const Tree& tree, int head, int up);

}  // namespace newsgraph::extraction
