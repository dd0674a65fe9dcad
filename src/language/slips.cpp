// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "slips.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace newsgraph::language {
namespace {

// First coordinating conjunction of each word that depends on a word before it; -1 where there is none.
std::vector<std::int32_t> first_coordinators(const std::vector<Token>& tokens) {
  std::vector<std::int32_t> first(tokens.size(), -1);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].head == kRoot || !tokens[i].deprel.starts_with("cc")) continue;
    const auto head = static_cast<std::size_t>(tokens[i].head);
    if (head > i && first[head] < 0 && tokens[head].head < static_cast<std::int32_t>(i))
      first[head] = static_cast<std::int32_t>(i);
  }
  return first;
}

bool is_subject(const Token& token) {
  return token.deprel == "nsubj" || token.deprel == "nsubj:pass";
}

// A word of a noun phrase, or the hyphen of "Secretary-General".
bool is_nominal(const Token& token) {
  const Upos upos = token.upos;
  return token.form == "-" || upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::ADJ || upos == Upos::ADP ||
         upos == Upos::DET || upos == Upos::NUM;
}

// Whether `word` hangs, over any words, from one of two others.
bool hangs_from(const std::vector<Token>& tokens, std::size_t word, std::size_t one, std::size_t other) {
  for (std::size_t steps = 0; steps < tokens.size(); ++steps) {
    if (word == one || word == other) return true;
    if (tokens[word].head == kRoot) return false;
    word = static_cast<std::size_t>(tokens[word].head);
  }
  return false;
}

// The second subject of what `first` is a subject of, where nothing but words of both stands between; npos else.
std::size_t second_subject(const std::vector<Token>& tokens, std::size_t first) {
  constexpr std::size_t kFarthest = 4;
  for (std::size_t i = first + 1; i < std::min(tokens.size(), first + 1 + kFarthest); ++i) {
    if (tokens[i].head == tokens[first].head && is_subject(tokens[i])) return i;
    if (!is_nominal(tokens[i])) break;
  }
  return std::string::npos;
}

void mend_double_subjects(std::vector<Token>& tokens) {
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    const Upos upos = tokens[first].upos;
    if (!is_subject(tokens[first]) || (upos != Upos::NOUN && upos != Upos::PROPN)) continue;
    const std::size_t second = second_subject(tokens, first);
    if (second == std::string::npos || tokens[second].upos != Upos::PROPN) continue;
    bool adjacent = true;
    for (std::size_t i = first + 1; i < second; ++i) adjacent = adjacent && hangs_from(tokens, i, first, second);
    if (!adjacent) continue;
    if (tokens[second].name == NameType::Date) {
      tokens[second].deprel = "obl:unmarked";
    } else {
      tokens[first].head = static_cast<std::int32_t>(second);
      tokens[first].deprel = "nmod:desc";
    }
  }
}

// Whether a word before `end` is a clause that completes `head`.
bool has_complement_before(const std::vector<Token>& tokens, std::int32_t head, std::size_t end) {
  for (auto i = static_cast<std::size_t>(head) + 1; i < end; ++i) {
    if (tokens[i].head == head && (tokens[i].deprel == "xcomp" || tokens[i].deprel == "ccomp")) return true;
  }
  return false;
}

void mend_complements_behind_semicolons(std::vector<Token>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].form != ";" || tokens[i].head <= static_cast<std::int32_t>(i)) continue;
    Token& clause = tokens[static_cast<std::size_t>(tokens[i].head)];
    if (clause.deprel != "ccomp" || clause.head == kRoot || clause.head >= static_cast<std::int32_t>(i)) continue;
    if (has_complement_before(tokens, clause.head, i)) clause.deprel = "parataxis";
  }
}

}  // namespace

void mend_slips(Sentence& sentence) {
  std::vector<Token>& tokens = sentence.tokens;
  for (Token& token : tokens) {
    if (token.upos == Upos::ADJ && (token.xpos == "NN" || token.xpos == "NNS") && token.feats.starts_with("Number="))
      token.upos = Upos::NOUN;
  }
  const std::vector<std::int32_t> coordinators = first_coordinators(tokens);
  for (std::size_t conjunct = 0; conjunct < tokens.size(); ++conjunct) {
    const std::int32_t first = tokens[conjunct].head;
    if (coordinators[conjunct] < 0 || first == kRoot || tokens[conjunct].deprel != "conj") continue;
    for (auto i = static_cast<std::size_t>(coordinators[conjunct]) + 1; i < conjunct; ++i) {
      // What another conjunct between the two brings along is its own affair.
      if (tokens[i].head == first && tokens[i].deprel != "conj") tokens[i].head = static_cast<std::int32_t>(conjunct);
    }
  }
  mend_double_subjects(tokens);
  mend_complements_behind_semicolons(tokens);
}

}  // namespace newsgraph::language
