// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether a word is in a short list: of words, in any order, or of words with blanks between them, kept so because they
// are read more often than written. Thread-safe.

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace newsgraph::extraction {

/// Whether the list has this word, or words in this order. The list must stay where it is for good: each thread keeps a
/// table of its words by its address. Constant time for a single word but for the first call.
bool has_word(std::string_view list, std::string_view word);

/// Whether the blank-separated list has the word, or words in this order. Linear.
template <std::same_as<std::string_view> List>
bool in(List list, std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const bool begins = at == 0 || list[at - 1] == ' ';
    const bool ends = at + word.size() == list.size() || list[at + word.size()] == ' ';
    if (begins && ends) return true;
  }
  return false;
}

/// A list of words that is written out in the program, and the first two letters that words of it have: nearly all
/// words asked for are in none, and as a rule these letters tell.
class WordList {
 public:
  template <std::size_t N>
  consteval WordList(const char (&words)[N]) : words_(words, N - 1) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i] != ' ' && (i == 0 || words_[i - 1] == ' ')) beginnings_ |= beginning(words_.substr(i));
    }
  }
  std::string_view words() const noexcept { return words_; }
  /// Whether the word begins like one of the list; it is not empty.
  bool may_have(std::string_view word) const noexcept { return (beginnings_ & beginning(word)) != 0; }

 private:
  static constexpr std::uint64_t beginning(std::string_view word) noexcept {
    const unsigned first = static_cast<unsigned char>(word[0]);
    const unsigned second = static_cast<unsigned char>(word.size() > 1 ? word[1] : ' ');
    return std::uint64_t{1} << ((11 * first + 3 * second) % 64);  // of such sums one that tells words apart well
  }

  std::string_view words_;
  std::uint64_t beginnings_ = 0;
};

/// The same for a list that is written out in the program: constant time for a single word.
inline bool in(WordList list, std::string_view word) {
  return !word.empty() && list.may_have(word) && has_word(list.words(), word);
}

template <class Words>
bool is_among(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The same for a list written where it is used.
inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return is_among(words, word);
}

}  // namespace newsgraph::extraction
