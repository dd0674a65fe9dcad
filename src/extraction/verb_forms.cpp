// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "verb_forms.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {

namespace {

struct Irregular {
  std::string_view base;
  std::string_view past;
  std::string_view participle;
};

// Transitive verbs whose participle is not their base with "ed".
constexpr std::array kIrregular = {
    Irregular{"bear", "bore", "born"},
    Irregular{"beat", "beat", "beaten"},
    Irregular{"bind", "bound", "bound"},
    Irregular{"bite", "bit", "bitten"},
    Irregular{"break", "broke", "broken"},
    Irregular{"bring", "brought", "brought"},
    Irregular{"build", "built", "built"},
    Irregular{"burst", "burst", "burst"},
    Irregular{"buy", "bought", "bought"},
    Irregular{"cast", "cast", "cast"},
    Irregular{"catch", "caught", "caught"},
    Irregular{"choose", "chose", "chosen"},
    Irregular{"cut", "cut", "cut"},
    Irregular{"do", "did", "done"},
    Irregular{"draw", "drew", "drawn"},
    Irregular{"drive", "drove", "driven"},
    Irregular{"feed", "fed", "fed"},
    Irregular{"fight", "fought", "fought"},
    Irregular{"find", "found", "found"},
    Irregular{"fly", "flew", "flown"},
    Irregular{"forbid", "forbade", "forbidden"},
    Irregular{"forget", "forgot", "forgotten"},
    Irregular{"give", "gave", "given"},
    Irregular{"hear", "heard", "heard"},
    Irregular{"hide", "hid", "hidden"},
    Irregular{"hit", "hit", "hit"},
    Irregular{"hold", "held", "held"},
    Irregular{"hurt", "hurt", "hurt"},
    Irregular{"keep", "kept", "kept"},
    Irregular{"know", "knew", "known"},
    Irregular{"lay", "laid", "laid"},
    Irregular{"lead", "led", "led"},
    Irregular{"leave", "left", "left"},
    Irregular{"let", "let", "let"},
    Irregular{"lose", "lost", "lost"},
    Irregular{"make", "made", "made"},
    Irregular{"meet", "met", "met"},
    Irregular{"overrun", "overran", "overrun"},
    Irregular{"overthrow", "overthrew", "overthrown"},
    Irregular{"pay", "paid", "paid"},
    Irregular{"put", "put", "put"},
    Irregular{"read", "read", "read"},
    Irregular{"rebuild", "rebuilt", "rebuilt"},
    Irregular{"run", "ran", "run"},
    Irregular{"say", "said", "said"},
    Irregular{"see", "saw", "seen"},
    Irregular{"seek", "sought", "sought"},
    Irregular{"sell", "sold", "sold"},
    Irregular{"send", "sent", "sent"},
    Irregular{"set", "set", "set"},
    Irregular{"shoot", "shot", "shot"},
    Irregular{"show", "showed", "shown"},
    Irregular{"shut", "shut", "shut"},
    Irregular{"sing", "sang", "sung"},
    Irregular{"sink", "sank", "sunk"},
    Irregular{"slay", "slew", "slain"},
    Irregular{"spend", "spent", "spent"},
    Irregular{"split", "split", "split"},
    Irregular{"spread", "spread", "spread"},
    Irregular{"steal", "stole", "stolen"},
    Irregular{"strike", "struck", "struck"},
    Irregular{"take", "took", "taken"},
    Irregular{"teach", "taught", "taught"},
    Irregular{"tear", "tore", "torn"},
    Irregular{"tell", "told", "told"},
    Irregular{"throw", "threw", "thrown"},
    Irregular{"wake", "woke", "woken"},
    Irregular{"wear", "wore", "worn"},
    Irregular{"win", "won", "won"},
    Irregular{"withdraw", "withdrew", "withdrawn"},
    Irregular{"wound", "wounded", "wounded"},
    Irregular{"write", "wrote", "written"},
};

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
  for (const Irregular& verb : kIrregular) {
    if (verb.participle == form || verb.past == form || (verb.base == lemma && tag != "VBN" && tag != "VBD"))
      return std::string(verb.participle);
  }
  if (tag == "VBN" || (tag == "VBD" && form.ends_with("ed"))) return std::string(form);
  if (tag == "VBD") return {};
  return regular(lemma);
}

}  // namespace newsgraph::extraction
