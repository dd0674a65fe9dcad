// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "name_consistency.hpp"

#include "word_features.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace newsgraph::language {
namespace {

constexpr std::size_t kTypes = 7;
// Measured on UNER-EWT dev: places surer than the first decide, places less sure than the second follow.
constexpr float kSure = 0.85F;
constexpr float kDoubtful = 0.9F;

struct Place {
  Sentence* sentence;
  std::size_t begin;
  std::size_t end;
};

// How often a name was surely of each type.
using Votes = std::array<std::size_t, kTypes>;
using Ballot = std::map<std::string, Votes, std::less<>>;

std::string key_of(const Place& place) {
  std::string key;
  for (std::size_t i = place.begin; i < place.end; ++i) {
    if (!key.empty()) key += ' ';
    key += place.sentence->tokens[i].form;
  }
  return key;
}

float margin_of(const Place& place) {
  float margin = 1.0F;
  for (std::size_t i = place.begin; i < place.end; ++i)
    margin = std::min(margin, place.sentence->tokens[i].name_margin);
  return margin;
}

std::vector<Place> names_of(std::vector<Sentence>& sentences) {
  std::vector<Place> places;
  for (Sentence& sentence : sentences) {
    const std::vector<Token>& tokens = sentence.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].name == NameType::None) continue;
      std::size_t end = i + 1;
      while (end < tokens.size() && tokens[end].name == tokens[i].name && !tokens[end].name_begins) ++end;
      places.push_back({&sentence, i, end});
      i = end - 1;
    }
  }
  return places;
}

// The type with most votes, where it has twice as many as all others together.
NameType winner(const Ballot& ballot, std::string_view key) {
  const auto at = ballot.find(key);
  if (at == ballot.end()) return NameType::None;
  const auto* const best = std::ranges::max_element(at->second);
  std::size_t others = 0;
  for (const std::size_t votes : at->second) others += votes;
  others -= *best;
  return *best > 0 && *best >= 2 * others ? static_cast<NameType>(best - at->second.begin()) : NameType::None;
}

Ballot count_votes(const std::vector<Place>& places) {
  Ballot ballot;
  for (const Place& place : places) {
    const Token& first = place.sentence->tokens[place.begin];
    if (margin_of(place) < kSure || first.name == NameType::Date) continue;
    ++ballot[key_of(place)][static_cast<std::size_t>(first.name)];
    // a full name speaks for the surname alone
    if (first.name == NameType::Per && place.end - place.begin > 1) {
      ++ballot[std::string(place.sentence->tokens[place.end - 1].form)][static_cast<std::size_t>(NameType::Per)];
    }
  }
  return ballot;
}

bool is_small(const Token& token) noexcept {
  const char first = token.form.empty() ? '\0' : token.form.front();
  return first >= 'a' && first <= 'z' && lower_letters(token.form) == token.form;
}

// "the [Norland Fund peace] foundation", "[Socialist Party and] Greens": small words that depend on something
// behind the name are no part of it. Names in small letters stay.
void cut_overhang(const Place& place) {
  std::vector<Token>& tokens = place.sentence->tokens;
  if (is_small(tokens[place.begin])) return;
  for (std::size_t end = place.end; end > place.begin + 1; --end) {
    Token& last = tokens[end - 1];
    if (!is_small(last) || last.head == kRoot || static_cast<std::size_t>(last.head) < end) return;
    last.name = NameType::None;
  }
}

}  // namespace

void make_names_consistent(std::vector<Sentence>& sentences) {
  for (const Place& place : names_of(sentences)) {
    if (place.sentence->tokens[place.begin].name != NameType::Date) cut_overhang(place);
  }
  const std::vector<Place> places = names_of(sentences);
  const Ballot ballot = count_votes(places);
  if (ballot.empty()) return;
  for (const Place& place : places) {
    const NameType was = place.sentence->tokens[place.begin].name;
    if (margin_of(place) >= kDoubtful || was == NameType::Date) continue;
    const NameType type = winner(ballot, key_of(place));
    if (type == NameType::None) continue;
    for (std::size_t i = place.begin; i < place.end; ++i) place.sentence->tokens[i].name = type;
  }
  // single words the network passed over
  for (Sentence& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      Token& token = sentence.tokens[i];
      if (token.name != NameType::None || token.upos != Upos::PROPN || token.name_margin >= kDoubtful) continue;
      const bool beside_name = (i > 0 && sentence.tokens[i - 1].name != NameType::None) ||
                               (i + 1 < sentence.tokens.size() && sentence.tokens[i + 1].name != NameType::None);
      const NameType type = beside_name ? NameType::None : winner(ballot, token.form);
      if (type == NameType::None) continue;
      token.name = type;
      token.name_begins = true;
    }
  }
}

}  // namespace newsgraph::language
