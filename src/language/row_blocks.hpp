// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How matrix products of all instruction sets cut their rows. Internal to them.

#include <algorithm>
#include <cstddef>

namespace newsgraph::language {

/// Rows go through in chunks that stay in the first-level cache while the panels of the matrix pass by.
inline constexpr std::size_t kChunk = 48;

/// Calls body with the rows of each block and, as a constant, their number.
template <std::size_t kBlock, typename Body>
void for_blocks(std::size_t begin, std::size_t end, Body body) {
  static_assert(kBlock == 3 || kBlock == 6);
  for (std::size_t r = begin; r < end; r += kBlock) {
    switch (std::min(kBlock, end - r)) {
      case 1:
        body.template run<1>(r);
        break;
      case 2:
        body.template run<2>(r);
        break;
      case 3:
        body.template run<3>(r);
        break;
      case 4:
        body.template run<std::min<std::size_t>(kBlock, 4)>(r);
        break;
      case 5:
        body.template run<std::min<std::size_t>(kBlock, 5)>(r);
        break;
      default:
        body.template run<kBlock>(r);
        break;
    }
  }
}

}  // namespace newsgraph::language
