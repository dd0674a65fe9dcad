// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "clitics.hpp"

#include "token_lexicon.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::language {
namespace {

// Length of the clitic the word ends in; 0 where it is one word.
std::size_t clitic_length(std::string_view word) {
  if (word.size() > 3 && word.ends_with("n't")) return 3;
  static constexpr std::array<std::string_view, 6> kClitics = {"'s", "'m", "'d", "'re", "'ve", "'ll"};
  for (const std::string_view clitic : kClitics) {
    if (word.size() <= clitic.size() || !word.ends_with(clitic)) continue;
    const char before = word[word.size() - clitic.size() - 1];
    // "the 1960's" is one word
    if (before >= '0' && before <= '9') return 0;
    return clitic.size();
  }
  return 0;
}

}  // namespace

std::vector<std::uint8_t> split_contraction(std::string_view word) {
  std::vector<std::uint8_t> lengths;
  std::size_t left = word.size();
  while (word.find('\'') != std::string_view::npos && lengths.size() < 3) {
    const std::size_t clitic = clitic_length(word.substr(0, left));
    if (clitic == 0) break;
    lengths.push_back(static_cast<std::uint8_t>(clitic));
    left -= clitic;
  }
  const std::string_view inside = lengths.empty() ? contraction_lengths(word) : std::string_view();
  if (!inside.empty()) {
    for (const char digit : inside) lengths.push_back(static_cast<std::uint8_t>(digit - '0'));
    return lengths;
  }
  lengths.push_back(static_cast<std::uint8_t>(left));
  std::ranges::reverse(lengths);
  return lengths;
}

}  // namespace newsgraph::language
