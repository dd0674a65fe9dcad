// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "relation_name.hpp"

#include "newsgraph/base/utf8.hpp"

#include <cstddef>

namespace newsgraph::resolution {
namespace {

constexpr std::size_t kMaxIdentifier = 64;  // DESIGN section 3

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

/// "was cancelled due to", whose preposition is "to", is cancelled to nothing.
std::string_view first_half_of_preposition(const model::Predicate& predicate) {
  for (const std::string_view pair : {"due to", "prior to", "because of", "instead of", "ahead of"}) {
    const std::size_t blank = pair.find(' ');
    if (predicate.preposition == pair.substr(blank + 1) && predicate.phrase.ends_with(pair) &&
        predicate.phrase.size() > pair.size() && predicate.phrase[predicate.phrase.size() - pair.size() - 1] == ' ')
      return pair.substr(0, blank);
  }
  return {};
}

bool begins_wide_preposition(std::string_view word) {
  return word == "in" || word == "on" || word == "as" || word == "at";
}

bool is_noun_of_preposition(std::string_view word) {
  constexpr std::string_view kNouns =
      " accordance addition behalf charge collaboration conjunction connection contrast cooperation defence defense "
      "exchange favor favour front honor honour invitation line member opposition part preparation protest pursuit "
      "request response retaliation revenge search support violation ";
  return kNouns.find(" " + std::string(word) + " ") != std::string_view::npos;
}

/// Takes the last word from the words.
std::string_view take_last_word(std::string_view& words) {
  const std::size_t blank = words.rfind(' ');
  const std::string_view word = blank == std::string_view::npos ? words : words.substr(blank + 1);
  words = blank == std::string_view::npos ? std::string_view() : words.substr(0, blank);
  return word;
}

}  // namespace

std::string wide_preposition(const model::Predicate& predicate) {
  std::string_view words = predicate.phrase;
  const std::string_view last = take_last_word(words);
  if (last.empty() || last != predicate.preposition) return "";
  const std::string_view noun = take_last_word(words);
  const std::string_view first = take_last_word(words);
  if (words.empty() || !is_noun_of_preposition(noun) || !begins_wide_preposition(first)) return "";
  // "is in charge of": the noun is what is said
  if (predicate.lemma.ends_with(noun)) return "";
  return std::string(first) + " " + std::string(noun) + " " + std::string(last);
}

std::string normalize_lemma(std::string_view lemma) {
  std::string out = to_lower(lemma);
  for (char& c : out) {
    if (c == '-') c = ' ';
  }
  return fold_whitespace(out);
}

std::string identifier_of(std::string_view words) {
  std::string out;
  bool gap = false;
  for (const char c : fold_case_and_marks(words)) {
    if (c == '\'' || c == '.') continue;  // "U.S.", "o'clock" are one word
    if (!is_ascii_letter(c) && !is_ascii_digit(c)) {
      gap = true;
      continue;
    }
    if (out.empty() && is_ascii_digit(c)) continue;  // must begin with a letter
    if (gap && !out.empty()) out.push_back('_');
    gap = false;
    out.push_back(is_ascii_letter(c) ? static_cast<char>(c & ~0x20) : c);
  }
  if (out.size() > kMaxIdentifier) {
    const std::size_t cut = out.rfind('_', kMaxIdentifier);
    out.resize(cut == std::string::npos || cut == 0 ? kMaxIdentifier : cut);
  }
  return out;
}

std::string own_relation_type(const model::Predicate& predicate) {
  std::string words = normalize_lemma(predicate.lemma);
  if (predicate.passive && !words.starts_with("be ")) words = "be " + words;
  if (const std::string wide = wide_preposition(predicate); !wide.empty()) {
    words += " " + wide;
  } else if (!predicate.preposition.empty() && !words.ends_with(" " + predicate.preposition)) {
    if (const std::string_view half = first_half_of_preposition(predicate); !half.empty()) {
      words += ' ';
      words += half;
    }
    words += " " + predicate.preposition;
  }
  std::string type = identifier_of(words);
  // A lemma in another script leaves nothing but the preposition; the wording may have more.
  if (identifier_of(predicate.lemma).empty()) type = identifier_of(predicate.phrase);
  return type.empty() ? "UNNAMED_RELATION" : type;
}

}  // namespace newsgraph::resolution
