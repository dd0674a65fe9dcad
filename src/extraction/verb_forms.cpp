// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "verb_forms.hpp"

#include "newsgraph/language/irregular_verbs.hpp"

namespace newsgraph::extraction {
namespace {

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/// "defeat" → "defeated", "chase" → "chased", "bury" → "buried". Doubled consonants are not guessed.
std::string regular(std::string_view lemma) {
  std::string word(lemma);
  if (word.size() < 3) return {};
  if (word.back() == 'e') return word + "d";
  if (word.back() == 'y' && !is_vowel(word[word.size() - 2])) {
    word.back() = 'i';
    return word + "ed";
  }
  const bool doubles = word.size() == 3 && !is_vowel(word[0]) && is_vowel(word[1]) && !is_vowel(word[2]) &&
                       word[2] != 'w' && word[2] != 'x' && word[2] != 'y';
  if (doubles) word += word.back();
  return word + "ed";
}

}  // namespace

std::string past_participle(std::string_view form, std::string_view tag, std::string_view lemma) {
  const language::IrregularVerb* const verb = language::find_irregular_verb(lemma);
  if (tag == "VBN") return std::string(verb != nullptr && form == verb->past ? verb->participle : form);
  if (tag == "VBD") {
    if (verb != nullptr && language::irregular_verb_lemma(form) == lemma) return std::string(verb->participle);
    return form.ends_with("ed") ? std::string(form) : std::string();
  }
  return verb != nullptr ? std::string(verb->participle) : regular(lemma);
}

}  // namespace newsgraph::extraction
