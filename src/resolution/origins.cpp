// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "origins.hpp"

#include "disjoint_sets.hpp"

#include "newsgraph/base/hash.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace newsgraph::resolution {
namespace {

// 32 bands of 3: two texts that share half of their shingles meet in some band with a probability of 98.6 %.
constexpr std::size_t kBands = 32;
constexpr std::size_t kRows = 3;
constexpr std::size_t kShingleWords = 4;
constexpr double kShared = 0.8;       // of the shorter one's shingles: it is a copy
constexpr double kLengthRatio = 0.5;  // a brief taken from a long report is a text of its own

using Signature = std::array<std::uint32_t, kBands * kRows>;

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t i = 0; i <= folded.size(); ++i) {
    const bool word = i < folded.size() && ((folded[i] >= 'a' && folded[i] <= 'z') ||
                                            (folded[i] >= '0' && folded[i] <= '9') || (folded[i] & '\x80') != 0);
    if (word && !inside) begin = i;
    if (!word && inside) words.push_back(folded.substr(begin, i - begin));
    inside = word;
  }
  return words;
}

// Hashes of every four words in a row, sorted, each once; shorter texts have one shingle, all of it.
std::vector<std::uint64_t> shingles_of(const std::string& text) {
  const std::string folded = fold_case_and_marks(text);
  std::vector<std::uint64_t> words;
  for (const std::string_view word : words_of(folded)) words.push_back(hash64(word));
  const auto hash_of = [&](std::size_t begin, std::size_t end) {
    return hash64({reinterpret_cast<const char*>(words.data() + begin), (end - begin) * sizeof(std::uint64_t)});
  };
  std::vector<std::uint64_t> shingles;
  if (words.empty()) return shingles;
  if (words.size() < kShingleWords) return {hash_of(0, words.size())};
  for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) shingles.push_back(hash_of(i, i + kShingleWords));
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

// Multiply-shift hashing with fixed odd multipliers.
Signature signature_of(const std::vector<std::uint64_t>& shingles,
                       const std::array<std::uint64_t, kBands * kRows>& odd) {
  Signature signature;
  signature.fill(std::numeric_limits<std::uint32_t>::max());
  for (const std::uint64_t shingle : shingles) {
    for (std::size_t i = 0; i < odd.size(); ++i) {
      signature[i] = std::min(signature[i], static_cast<std::uint32_t>((shingle * odd[i]) >> 32U));
    }
  }
  return signature;
}

bool are_copies(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  const std::size_t few = std::min(a.size(), b.size());
  const std::size_t many = std::max(a.size(), b.size());
  if (few == 0 || static_cast<double>(few) < kLengthRatio * static_cast<double>(many)) return false;
  std::size_t shared = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) ++shared;
    const bool next_a = *x <= *y, next_b = *y <= *x;
    x += next_a ? 1 : 0;
    y += next_b ? 1 : 0;
  }
  return static_cast<double>(shared) >= kShared * static_cast<double>(few);
}

}  // namespace

std::vector<std::uint32_t> find_origins(const std::vector<model::Document>& documents) {
  std::array<std::uint64_t, kBands * kRows> odd{};
  for (std::size_t i = 0; i < odd.size(); ++i) odd[i] = hash64("newsgraph origins", i) | 1U;

  // One band after the other: memory is one entry a document. Key: the band's rows.
  std::vector<Signature> signatures(documents.size());
  for (std::size_t d = 0; d < documents.size(); ++d) signatures[d] = signature_of(shingles_of(documents[d].text), odd);
  DisjointSets stories(documents.size());
  std::vector<std::pair<std::array<std::uint32_t, kRows>, std::uint32_t>> bucket;
  for (std::size_t band = 0; band < kBands; ++band) {
    bucket.clear();
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
      std::array<std::uint32_t, kRows> rows{};
      std::copy_n(signatures[d].begin() + band * kRows, kRows, rows.begin());
      if (rows[0] != std::numeric_limits<std::uint32_t>::max()) bucket.emplace_back(rows, d);
    }
    std::sort(bucket.begin(), bucket.end());
    // Neighbours of a bucket and its first are compared: linear, and copies of one story meet in many bands.
    for (std::size_t first = 0, i = 1; i < bucket.size(); ++i) {
      if (bucket[i].first != bucket[first].first) {
        first = i;
        continue;
      }
      for (const std::uint32_t other : {bucket[first].second, bucket[i - 1].second}) {
        const std::uint32_t d = bucket[i].second;
        if (stories.find(other) == stories.find(d)) continue;
        if (are_copies(shingles_of(documents[other].text), shingles_of(documents[d].text))) stories.unite(other, d);
      }
    }
  }
  std::vector<std::uint32_t> origins(documents.size());
  for (std::uint32_t d = 0; d < documents.size(); ++d) origins[d] = stories.find(d);
  return origins;
}

}  // namespace newsgraph::resolution
