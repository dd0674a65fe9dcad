// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// English spelling of verbs and nouns, against slips of the learned lemmatizer on verbs it has not seen: "resumed" is
// of "resume", not "resum", since a verb "resum" would not be spelled so. Pure; thread-safe.

#include <string>
#include <string_view>

namespace newsgraph::language {

/// Mends the lemma of a verb form: restores a silent e that -ed and -ing took away, undoes a doubled consonant
/// ("runn"), and knows the pasts that can be of one irregular verb only ("struck"). Leaves everything else as it is.
/// `form` and `lemma` are in lower case.
void mend_verb_lemma(std::string_view form, std::string& lemma);

/// Mends the lemma of a noun that lost more than an ending -s: "carp" is no "car", "women" are of "woman". Leaves
/// everything else as it is. `form` and `lemma` are in lower case.
void mend_noun_lemma(std::string_view form, std::string& lemma);

}  // namespace newsgraph::language
