// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// The pairs of letters that the words of a set begin with: most words asked for begin with none of them, so that a look
// at two letters saves the search. A value of 128 bytes; thread-safe once it is filled.
#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

namespace newsgraph {

class WordBeginnings {
 public:
  void add(std::string_view word) { seen_.set(place_of(word)); }
  /// Whether a word of the set may begin like this one.
  bool may_have(std::string_view word) const { return seen_[place_of(word)]; }

 private:
  static std::size_t place_of(std::string_view word) {
    const auto letter = [&](std::size_t at) {
      return at < word.size() ? static_cast<unsigned char>(word[at]) % 32U : 0U;
    };
    return letter(0) * 32U + letter(1);
  }

  std::bitset<1024> seen_;
};

}  // namespace newsgraph
