// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "slips.hpp"

#include <cstdint>
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
}

}  // namespace newsgraph::language
