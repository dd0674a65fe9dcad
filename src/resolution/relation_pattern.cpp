// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "relation_pattern.hpp"

#include "relation_name.hpp"

#include <cstddef>
#include <stdexcept>

namespace newsgraph::resolution {
namespace {

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != separator) continue;
    parts.emplace_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
  return parts;
}

// The bracketed and plain stretches of a lemma pattern, each as its alternatives.
std::vector<std::vector<std::string>> groups_of(std::string_view lemmas) {
  if (lemmas.find('(') == std::string_view::npos) {
    if (lemmas.find(')') != std::string_view::npos)
      throw std::invalid_argument("a closing bracket without an opening one");
    return {split(lemmas, '|')};
  }
  std::vector<std::vector<std::string>> groups;
  while (!lemmas.empty()) {
    const bool bracket = lemmas.front() == '(';
    const std::size_t end = bracket ? lemmas.find(')') : lemmas.find('(');
    if (bracket && end == std::string_view::npos)
      throw std::invalid_argument("an opening bracket without a closing one");
    const std::string_view inside = lemmas.substr(bracket ? 1 : 0, end - (bracket ? 1 : 0));
    if (bracket)
      groups.push_back(split(inside, '|'));
    else if (inside.find_first_not_of(' ') != std::string_view::npos)
      groups.push_back({std::string(inside)});
    lemmas.remove_prefix(end == std::string_view::npos ? lemmas.size() : end + (bracket ? 1 : 0));
  }
  return groups;
}

}  // namespace

std::string pattern_key(bool passive, std::string_view lemmas, std::string_view preposition) {
  std::string key = passive ? "p:" : "a:";
  key += lemmas;
  key += '/';
  key += preposition;
  return key;
}

std::vector<std::string> expand_pattern(std::string_view pattern) {
  constexpr std::string_view kPassive = "passive: ";
  const bool passive = pattern.starts_with(kPassive);
  if (passive) pattern.remove_prefix(kPassive.size());
  const std::size_t slash = pattern.find('/');
  const std::string_view prepositions = slash == std::string_view::npos ? "" : pattern.substr(slash + 1);
  if (slash != std::string_view::npos && prepositions.empty()) throw std::invalid_argument("no preposition after '/'");

  std::vector<std::string> phrases = {""};
  for (const std::vector<std::string>& group : groups_of(pattern.substr(0, slash))) {
    std::vector<std::string> longer;
    for (const std::string& phrase : phrases) {
      for (const std::string& alternative : group) {
        if (normalize_lemma(alternative).empty()) throw std::invalid_argument("an empty alternative");
        longer.push_back(normalize_lemma(phrase + " " + alternative));
      }
    }
    phrases = std::move(longer);
  }
  std::vector<std::string> keys;
  for (const std::string& phrase : phrases) {
    for (const std::string& preposition : split(prepositions, '|'))
      keys.push_back(pattern_key(passive, phrase, preposition));
  }
  return keys;
}

}  // namespace newsgraph::resolution
