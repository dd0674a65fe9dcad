// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "word_list.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace newsgraph::extraction {
namespace {

// FNV-1a.
std::size_t hash_of(std::string_view word) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return static_cast<std::size_t>(hash ^ (hash >> 32U));
}

/// The words of one list in a table twice as large, each at the first free place behind its hash.
class WordSet {
 public:
  explicit WordSet(std::string_view list) {
    std::size_t words = 1;
    for (const char c : list) words += c == ' ' ? 1U : 0U;
    std::size_t places = 4;
    while (places < 2 * words) places *= 2;
    table_.resize(places);
    for (std::size_t begin = 0; begin < list.size();) {
      const std::size_t end = std::min(list.find(' ', begin), list.size());
      if (end > begin) place(list.substr(begin, end - begin)) = list.substr(begin, end - begin);
      begin = end + 1;
    }
  }

  bool has(std::string_view word) { return !place(word).empty(); }

 private:
  std::string_view& place(std::string_view word) {
    std::size_t at = hash_of(word) & (table_.size() - 1);
    while (!table_[at].empty() && table_[at] != word) at = (at + 1) & (table_.size() - 1);
    return table_[at];
  }

  std::vector<std::string_view> table_;
};

}  // namespace

bool has_word(std::string_view list, std::string_view word) {
  thread_local std::unordered_map<const char*, WordSet> sets;  // looked up, never walked through
  if (word.find(' ') != std::string_view::npos) return in(list, word);
  auto found = sets.find(list.data());
  if (found == sets.end()) found = sets.emplace(list.data(), WordSet(list)).first;
  return found->second.has(word);
}

}  // namespace newsgraph::extraction
