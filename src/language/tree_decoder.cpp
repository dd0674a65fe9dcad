// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "tree_decoder.hpp"

#include <algorithm>
#include <limits>

namespace newsgraph::language {
namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();

}  // namespace

bool TreeDecoder::is_single_rooted_tree(std::span<const std::uint32_t> heads, std::vector<std::uint32_t>& state) {
  // state: 0 unseen, else 1 + number of the walk that saw it; a walk that meets itself is a cycle.
  state.assign(heads.size() + 1, 0);
  std::size_t roots = 0;
  for (std::uint32_t d = 0; d < heads.size(); ++d) {
    roots += heads[d] == 0 ? 1U : 0U;
    for (std::uint32_t node = d + 1; node != 0 && state[node] != d + 1; node = heads[node - 1]) {
      if (state[node] != 0) break;
      state[node] = d + 1;
      const std::uint32_t next = heads[node - 1];
      if (next != 0 && state[next] == d + 1) return false;
    }
  }
  return roots == 1;
}

bool TreeDecoder::find_cycle(Level& level) {
  level.cycle.clear();
  state_.assign(level.n, 0);
  state_[0] = 2;
  for (std::uint32_t start = 1; start < level.n; ++start) {
    path_.clear();
    std::uint32_t node = start;
    while (state_[node] == 0) {
      state_[node] = 1;
      path_.push_back(node);
      node = level.heads[node];
    }
    if (state_[node] == 1) {
      level.cycle.assign(std::find(path_.begin(), path_.end(), node), path_.end());
      return true;
    }
    for (const std::uint32_t seen : path_) state_[seen] = 2;
  }
  return false;
}

void TreeDecoder::contract(const Level& level, Level& small, std::vector<std::uint32_t>& enter,
                           std::vector<std::uint32_t>& leave) {
  const std::size_t n = level.n;
  const std::size_t c = level.outside.size();
  small.n = c + 1;
  small.scores.assign(small.n * small.n, kNever);
  enter.assign(n, 0);
  leave.assign(n, 0);
  for (const std::uint32_t v : level.outside) {
    const float* row = &level.scores[v * n];
    float* target = &small.scores[level.position[v] * small.n];
    for (const std::uint32_t u : level.outside) target[level.position[u]] = row[u];
    std::uint32_t out = level.cycle.front();
    std::uint32_t in = level.cycle.front();
    const auto gain = [&](std::uint32_t u) { return level.scores[u * n + v] - level.scores[u * n + level.heads[u]]; };
    for (const std::uint32_t u : level.cycle) {
      if (row[u] > row[out]) out = u;
      if (gain(u) > gain(in)) in = u;
    }
    target[c] = row[out];
    leave[v] = out;
    small.scores[c * small.n + level.position[v]] = gain(in);
    enter[v] = in;
  }
}

// Solves levels_[depth]; its scores have -inf on the diagonal and in row 0.
void TreeDecoder::edmonds(std::size_t depth) {
  {
    Level& level = levels_[depth];
    level.heads.assign(level.n, 0);
    for (std::uint32_t d = 1; d < level.n; ++d) {
      const float* row = &level.scores[d * level.n];
      level.heads[d] = static_cast<std::uint32_t>(std::max_element(row, row + level.n) - row);
      if (level.heads[d] == d) level.heads[d] = 0;  // only where every score is -inf or NaN
    }
    if (!find_cycle(level)) return;
    level.inside.assign(level.n, 0);
    for (const std::uint32_t v : level.cycle) level.inside[v] = 1;
    level.outside.clear();
    level.position.assign(level.n, 0);
    for (std::uint32_t v = 0; v < level.n; ++v) {
      if (level.inside[v] != 0) continue;
      level.position[v] = static_cast<std::uint32_t>(level.outside.size());
      level.outside.push_back(v);
    }
  }
  if (levels_.size() < depth + 2) levels_.resize(depth + 2);
  contract(levels_[depth], levels_[depth + 1], levels_[depth].enter, levels_[depth].leave);
  edmonds(depth + 1);
  Level& level = levels_[depth];
  const Level& solved = levels_[depth + 1];
  const auto c = static_cast<std::uint32_t>(level.outside.size());
  for (std::size_t i = 1; i < level.outside.size(); ++i) {
    const std::uint32_t v = level.outside[i];
    const std::uint32_t h = solved.heads[i];
    level.heads[v] = h == c ? level.leave[v] : level.outside[h];
  }
  const std::uint32_t source = level.outside[solved.heads[c]];
  level.heads[level.enter[source]] = source;
}

double TreeDecoder::total(const Level& level) const {
  double sum = 0;
  for (std::size_t d = 1; d < level.n; ++d) sum += static_cast<double>(level.scores[d * level.n + level.heads[d]]);
  return sum;
}

void TreeDecoder::decode(const float* scores, std::size_t words, std::size_t stride, std::span<std::uint32_t> heads) {
  for (std::size_t d = 0; d < words; ++d) {
    const float* row = scores + d * stride;
    std::uint32_t best = 0;
    for (std::uint32_t h = 1; h <= words; ++h) {
      if (h != d + 1 && row[h] > row[best]) best = h;
    }
    heads[d] = best;
  }
  if (is_single_rooted_tree(heads, state_)) return;

  if (levels_.empty()) levels_.resize(1);
  const std::size_t n = words + 1;
  const auto fill = [&](std::uint32_t only_root) {  // 0: any number of roots
    Level& level = levels_[0];
    level.n = n;
    level.scores.assign(n * n, kNever);
    for (std::size_t d = 1; d < n; ++d) {
      float* row = &level.scores[d * n];
      std::copy_n(scores + (d - 1) * stride, n, row);
      row[d] = kNever;
      if (only_root == 0) continue;
      if (d == only_root) {
        std::fill(row + 1, row + n, kNever);
      } else {
        row[0] = kNever;
      }
    }
  };
  fill(0);
  edmonds(0);
  std::vector<std::uint32_t> roots;
  for (std::uint32_t d = 1; d < n; ++d) {
    if (levels_[0].heads[d] == 0) roots.push_back(d);
  }
  std::copy(levels_[0].heads.begin() + 1, levels_[0].heads.end(), heads.begin());
  if (roots.size() == 1) return;
  double best = -std::numeric_limits<double>::infinity();
  bool found = false;
  for (const std::uint32_t root : roots) {
    fill(root);
    edmonds(0);
    const double sum = total(levels_[0]);
    if (found && !(sum > best)) continue;
    found = true;
    best = sum;
    std::copy(levels_[0].heads.begin() + 1, levels_[0].heads.end(), heads.begin());
  }
}

}  // namespace newsgraph::language
