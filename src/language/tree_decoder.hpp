// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The best dependency tree under given arc scores, with exactly one child of the root: greedy where that is a tree
// already (most sentences), else Chu-Liu/Edmonds. Deterministic: ties go to the lower index. Time and memory are
// quadratic in the sentence for one contraction, cubic at worst. One decoder belongs to one thread; buffers are reused.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newsgraph::language {

class TreeDecoder {
 public:
  /// scores[d * stride + h] for words d of 0..words-1 and heads h of 0..words, where 0 is the root and h is word h-1.
  /// Fills heads[d] in the same numbering.
  void decode(const float* scores, std::size_t words, std::size_t stride, std::span<std::uint32_t> heads);

 private:
  // Square scores over 0..n-1 with the root at 0; row = dependent.
  struct Level {
    std::size_t n = 0;
    std::vector<float> scores;
    std::vector<std::uint32_t> heads, cycle, outside, position, enter, leave;
    std::vector<char> inside;
  };
  void edmonds(std::size_t depth);
  bool find_cycle(Level& level);
  static void contract(const Level& level, Level& small, std::vector<std::uint32_t>& enter,
                       std::vector<std::uint32_t>& leave);
  static bool is_single_rooted_tree(std::span<const std::uint32_t> heads, std::vector<std::uint32_t>& state);
  double total(const Level& level) const;

  std::vector<Level> levels_;
  std::vector<std::uint32_t> state_, path_;
};

}  // namespace newsgraph::language
