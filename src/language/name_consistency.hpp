// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Makes the names of one document agree: a name that is read surely in one place decides about doubtful places where
// the same words stand. "Smith" alone follows "Jane Smith". Before that, names lose small words that belong to what
// follows them. Trees must be there. Deterministic; linear in the document.

#include "newsgraph/language/sentence.hpp"

#include <vector>

namespace newsgraph::language {

void make_names_consistent(std::vector<Sentence>& sentences);

}  // namespace newsgraph::language
