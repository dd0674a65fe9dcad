// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The principal parts of English irregular verbs: lemmas of forms the learned lemmatizer has not seen, and forms that
// turn a clause round. Pure; thread-safe; views are of constants. A look-up is a binary search unless said otherwise.

#include <string_view>

namespace newsgraph::language {

struct IrregularVerb {
  std::string_view base;
  std::string_view past;
  std::string_view participle;
};

/// The parts of a verb, by its base form in lower case; nullptr for a regular one. Of a verb with two participles the
/// first ("struck", not "stricken").
const IrregularVerb* find_irregular_verb(std::string_view base);

/// The lemma of a past tense or participle in lower case ("sunk" -> "sink"), or an empty view. Where one form belongs
/// to two verbs, the one that news uses ("born" -> "bear").
std::string_view irregular_verb_lemma(std::string_view form);

/// Whether a form that irregular_verb_lemma knows is the base of another verb too: "found", unless tagged as a past.
bool is_base_of_another(std::string_view form);

/// The past tense where it differs from the participle: "taken" -> "took"; the participle itself otherwise.
std::string_view past_of_participle(std::string_view participle);

}  // namespace newsgraph::language
