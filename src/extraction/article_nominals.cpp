// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Phrases as fillers: a nominal without a name, the country behind a demonym, names that share a word.
#include "article.hpp"
#include "lexicon.hpp"
#include "newsgraph/language/country_lexicon.hpp"

#include <algorithm>

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;

namespace {

/// A phrase cut so that one quotation mark or bracket is inside: the partner is taken in, or what is beyond it left
/// out.
void balance(const Tree& tree, int head, int& begin, int& end) {
  int marks = 0;
  for (int i = begin; i < end; ++i) marks += is_quotation_mark(tree.lower(i)) ? 1 : 0;
  if (marks % 2 == 1) {
    if (begin > 0 && is_quotation_mark(tree.lower(begin - 1)))
      --begin;
    else if (end < tree.size() && is_quotation_mark(tree.lower(end)))
      ++end;
  }
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"}, {"[", "]"}}) {
    int depth = 0;
    int last_open = begin;
    for (int i = begin; i < end; ++i) {
      if (tree.lower(i) == open) {
        ++depth;
        last_open = i;
      } else if (tree.lower(i) == close && --depth < 0) {
        if (i < head)
          begin = i + 1;
        else
          end = i;
        depth = 0;
      }
    }
    if (depth > 0 && last_open > head)
      end = last_open;
    else if (depth > 0 && last_open < head)
      begin = last_open + 1;
  }
}

/// "Latin American", "South American": no country's.
bool is_part_of_continent(const std::string& word) {
  return word == "latin" || word == "south" || word == "central" || word == "north" || word == "native";
}

}  // namespace

std::optional<Filler> Article::nominal_filler(int sentence, int token) const {
  const Tree& t = tree(sentence);
  if (is_boilerplate(sentence, token)) return std::nullopt;
  if (t.upos(token) == Upos::PRON || t.upos(token) == Upos::DET || t.upos(token) == Upos::PUNCT ||
      t.upos(token) == Upos::ADV)
    return std::nullopt;
  auto [begin, end] = phrase_tokens(sentence, token, true);
  if (end - begin > 9 && !is_partitive(t.lemma(token))) std::tie(begin, end) = phrase_tokens(sentence, token, false);
  // Articles and pronoun possessors say nothing of what it is.
  const auto counts = [&](int i) {  // "a few mistakes" are some, "few mistakes" hardly any
    return t.lower(i) == "a" && i + 1 < token && (t.lower(i + 1) == "few" || t.lower(i + 1) == "couple");
  };
  while (begin < token && !counts(begin) &&
         ((t.upos(begin) == Upos::DET && t.lower(begin) != "all" && t.lower(begin) != "any" &&
           t.lower(begin) != "every") ||
          t.has_feature(begin, "Poss=Yes") || t.upos(begin) == Upos::PUNCT)) {
    ++begin;
  }
  for (const int c : t.children(token)) {
    // Groups that are not said who: "both sides", "the two leaders".
    if ((t.lower(c) == "both" || t.lower(c) == "either" || t.lower(c) == "neither") && t.base(c) != "nmod")
      return std::nullopt;
  }
  balance(t, token, begin, end);
  int name_parts = 0;
  // "for President Moon Jae-in": what touches a person's name by a hyphen belongs to it.
  while (t[end - 1].name == NameType::Per && end + 1 < t.size() && !t[end - 1].space_after && !t[end].space_after &&
         t.lower(end) == "-" && t.upos(end + 1) != Upos::PUNCT) {
    end += 2;
    name_parts += 2;
  }
  // "a stay-at-home order", "the Boeing 737-800": a hyphen's two sides stay together.
  int joined = 0;
  for (; begin >= 2 && t.joins(begin - 1); begin -= 2) joined += 2;
  for (; end + 1 < t.size() && t.joins(end); end += 2) joined += 2;
  const int length = end - begin - name_parts - joined;
  Filler filler;
  filler.at = {sentence, token};
  filler.span = span_of(sentence, begin, end);
  const bool says_something = std::any_of(t.lower(token).begin(), t.lower(token).end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
  });
  if (filler.span.empty() || !says_something) return std::nullopt;
  bool plain = true;
  for (int i = begin; i < end; ++i) {
    const bool joint = t.joins(i + 1) || t.joins(i - 1);
    if (t.upos(i) == Upos::VERB && t.base(i) != "amod" && t.base(i) != "compound" && t[i].name == NameType::None &&
        !joint)
      plain = false;
  }
  if (length <= 6 && plain && t.upos(token) != Upos::NUM && t.upos(token) != Upos::SYM && t.is_nominal(token)) {
    filler.concept_key = concept_key_of(sentence, token, begin, end);
    filler.concept_name = concept_name_of(sentence, token, begin, end);
  }
  return filler;
}

std::optional<Filler> Article::nation_filler(int sentence, int token) const {
  const Tree& t = tree(sentence);
  // "North Korean" is two words.
  std::string_view country;
  int begin = token;
  if (token > 0) {
    const std::string two = t.lower(token - 1) + " " + t.lower(token);
    country = language::country_of_demonym(two);
    if (!country.empty()) begin = token - 1;
  }
  if (country.empty()) country = language::country_of_demonym(t.lower(token));
  if (country.empty()) return std::nullopt;
  if (begin == token && token > 0 && is_part_of_continent(t.lower(token - 1))) return std::nullopt;
  Filler filler;
  filler.at = {sentence, token};
  filler.span = span_of(sentence, begin, token + 1);
  if (const auto found = cluster_of_country_.find(std::string(country)); found != cluster_of_country_.end()) {
    filler.cluster = found->second;
    return filler;
  }
  filler.nation = std::string(country);
  return filler;
}

/// "allies such as Germany", "firms including A, B and C": the ones named are meant.
std::vector<Filler> Article::named_examples(int sentence, int token) const {
  const Tree& t = tree(sentence);
  std::vector<Filler> found;
  if (t.upos(token) != Upos::NOUN || !is_group_noun(to_lower(t.lemma(token)))) return found;
  for (const int c : t.children(token)) {
    if (t.base(c) != "nmod" || c < token) continue;
    const std::string marker = t.marker(c, "case");
    if (marker != "including" && marker != "such as" && marker != "like") continue;
    for (Filler& filler : all_fillers(sentence, c)) {
      if (filler.cluster >= 0 && is_named(filler.cluster)) found.push_back(std::move(filler));
    }
  }
  return found;
}

/// "North and South Korea": two names that share their last word.
std::vector<Filler> Article::split_directions(int sentence, int token) const {
  const Tree& t = tree(sentence);
  if (token < 3 || t.upos(token - 2) != Upos::CCONJ) return {};
  std::vector<Filler> found;
  for (const int part : {token - 3, token - 1}) {
    const std::string& word = t.lower(part);
    if (word != "north" && word != "south" && word != "east" && word != "west") return {};
    const std::string name = std::string(t[part].form) + " " + std::string(t[token].form);
    const int index = cluster_named(name);
    Filler filler;
    filler.at = {sentence, token};
    filler.span = span_of(sentence, part, part == token - 1 ? token + 1 : part + 1);
    filler.cluster = index;
    if (index < 0) filler.nation = name;
    found.push_back(std::move(filler));
  }
  return found;
}

}  // namespace newsgraph::extraction
