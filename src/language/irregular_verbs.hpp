// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Irregular past forms of English verbs, against slips of the learned lemmatizer on forms it has not seen. Pure;
// thread-safe.

#include <string_view>

namespace newsgraph::language {

/// The lemma of an irregular past tense or past participle ("sunk" -> "sink", "overthrown" -> "overthrow"), or an
/// empty view. `form` is in lower case and tagged VBD or VBN: as a base form "found" is another verb. Where one form
/// belongs to two verbs, the one that news uses ("bore" -> "bear"). Cost: a binary search.
std::string_view irregular_verb_lemma(std::string_view form);

}  // namespace newsgraph::language
