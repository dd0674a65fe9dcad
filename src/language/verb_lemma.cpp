// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "verb_lemma.hpp"

#include "newsgraph/language/irregular_verbs.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace newsgraph::language {
namespace {

// Endings of stems that only verbs in silent e have, in a verb of more than one syllable.
constexpr auto kSilentEndings =
    std::to_array<std::string_view>({"iz", "um", "uc", "nc", "rc", "rg", "dg", "ag", "eg", "os", "is", "as", "us",
                                     "rs", "ns", "in", "ir", "ur", "at", "ut", "ad", "ed", "id", "od", "ud"});
// Where these come after a consonant ("determin", "operat"), not after a vowel ("explain", "repeat").
constexpr auto kAfterConsonant =
    std::to_array<std::string_view>({"in", "ir", "ur", "at", "ut", "os", "us", "ad", "ed", "id", "od", "ud"});
// Verbs that end so all the same.
constexpr auto kExceptions = std::to_array<std::string_view>(
    {"vacuum", "focus", "bias", "canvas", "combat", "format", "debut", "input", "output", "murmur", "sing", "bus"});

// A final consonant that the verb itself doubles.
constexpr auto kDoubled = std::to_array<std::string_view>({"add", "err", "purr", "ebb", "putt", "butt", "boycott"});

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

std::size_t count_syllables(std::string_view stem) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < stem.size(); ++i) {
    const bool vowel = is_vowel(stem[i]) || (stem[i] == 'y' && i != 0);
    const bool after_vowel = i != 0 && (is_vowel(stem[i - 1]) || stem[i - 1] == 'y');
    if (vowel && !after_vowel) ++count;
  }
  return count;
}

bool ends_after_consonant(std::string_view stem, std::size_t length) {
  return stem.size() > length && !is_vowel(stem[stem.size() - length - 1]);
}

// One syllable, one vowel, one consonant: "din" would double its n ("dinned"), so "dined" is of "dine".
bool would_double(std::string_view stem) {
  if (stem.size() < 3) return false;
  const char last = stem.back(), vowel = stem[stem.size() - 2], before = stem[stem.size() - 3];
  const bool consonant = !is_vowel(last) && last != 'w' && last != 'x' && last != 'y' && last != 'h';
  return consonant && is_vowel(vowel) && !is_vowel(before) && count_syllables(stem) == 1;
}

// "settl", "handl": no verb ends so, though "hurl" and "crawl" end in an l too.
bool ends_in_syllabic_l(std::string_view stem) {
  constexpr std::string_view kBeforeL = "bcdfgkptz";
  return stem.back() == 'l' && kBeforeL.find(stem[stem.size() - 2]) != std::string_view::npos;
}

bool lost_silent_e(std::string_view stem) {
  if (stem.size() < 3 || std::find(kExceptions.begin(), kExceptions.end(), stem) != kExceptions.end()) return false;
  if (ends_in_syllabic_l(stem) || stem.back() == 'v' || stem.back() == 'u' || would_double(stem)) return true;
  if (count_syllables(stem) < 2) return false;
  const std::string_view ending = stem.substr(stem.size() - 2);
  if (std::find(kSilentEndings.begin(), kSilentEndings.end(), ending) == kSilentEndings.end()) return false;
  const bool needs_consonant =
      std::find(kAfterConsonant.begin(), kAfterConsonant.end(), ending) != kAfterConsonant.end();
  return !needs_consonant || ends_after_consonant(stem, 2);
}

/// "runn" of "running", "referr" of "referred".
bool has_doubled_consonant(std::string_view lemma) {
  constexpr std::string_view kConsonants = "bdgmnprt";
  return lemma.size() > 3 && lemma.back() == lemma[lemma.size() - 2] &&
         kConsonants.find(lemma.back()) != std::string_view::npos &&
         std::find(kDoubled.begin(), kDoubled.end(), lemma) == kDoubled.end();
}

/// "presse" of "pressing", "insiste" of "insisting": no verb ends so.
bool has_needless_e(std::string_view form, std::string_view lemma) {
  if (!lemma.ends_with('e') || lemma.size() < 5) return false;
  const std::string_view stem = lemma.substr(0, lemma.size() - 1);
  if (form.size() <= stem.size() || !form.starts_with(stem)) return false;
  const std::string_view suffix = form.substr(stem.size());
  if (suffix != "ing" && suffix != "ed") return false;
  for (const std::string_view ending : {"ss", "ck", "ct", "ft"}) {
    if (stem.ends_with(ending)) return true;
  }
  return count_syllables(stem) > 1 && (stem.ends_with("st") || stem.ends_with("rt") || stem.ends_with("pt"));
}

}  // namespace

void mend_verb_lemma(std::string_view form, std::string& lemma) {
  const std::string_view irregular = irregular_verb_lemma(form);
  if (!irregular.empty() && !is_base_of_another(form)) {
    lemma = irregular;
    return;
  }
  if (has_needless_e(form, lemma)) lemma.pop_back();
  if (lemma.size() < 3 || !form.starts_with(lemma)) return;
  const std::string_view suffix = form.substr(lemma.size());
  if (suffix != "ed" && suffix != "ing") return;
  const bool doubled_l = lemma.ends_with("ell") || lemma.ends_with("oll");
  if ((doubled_l && count_syllables(lemma) > 1) || has_doubled_consonant(lemma)) {
    lemma.pop_back();
  } else if (lemma.ends_with("phon") || lemma == "postpon") {
    lemma += 'e';
  } else if (lost_silent_e(lemma)) {
    lemma += 'e';
  }
}

void mend_noun_lemma(std::string_view form, std::string& lemma) {
  using Row = std::pair<std::string_view, std::string_view>;
  static constexpr std::array<Row, 22> kPlurals{{{"algae", "alga"},
                                                 {"bacteria", "bacterium"},
                                                 {"children", "child"},
                                                 {"criteria", "criterion"},
                                                 {"data", "data"},
                                                 {"feet", "foot"},
                                                 {"fungi", "fungus"},
                                                 {"geese", "goose"},
                                                 {"grandchildren", "grandchild"},
                                                 {"larvae", "larva"},
                                                 {"media", "media"},
                                                 {"men", "man"},
                                                 {"mice", "mouse"},
                                                 {"nuclei", "nucleus"},
                                                 {"oxen", "ox"},
                                                 {"people", "person"},
                                                 {"phenomena", "phenomenon"},
                                                 {"spectra", "spectrum"},
                                                 {"strata", "stratum"},
                                                 {"teeth", "tooth"},
                                                 {"vertebrae", "vertebra"},
                                                 {"women", "woman"}}};
  if (form.size() < 3 || form.ends_with('s') || form.find('.') != std::string_view::npos) return;
  const auto row = std::ranges::find(kPlurals, form, &Row::first);
  if (row != kPlurals.end()) {
    lemma = row->second;
  } else if (form.size() > 4 && form.ends_with("men") && form.starts_with(lemma.substr(0, 2))) {
    lemma = std::string(form.substr(0, form.size() - 2)) + "an";
  } else if (lemma.size() < form.size() && form.starts_with(lemma)) {
    lemma = form;
  }
}

}  // namespace newsgraph::language
