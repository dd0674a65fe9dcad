// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A stretch of an article's text, in Unicode code points, end exclusive (DESIGN section 3).

#include <compare>
#include <cstdint>

namespace newsgraph::model {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const noexcept { return begin >= end; }
  bool covers(Span other) const noexcept { return begin <= other.begin && other.end <= end; }
  auto operator<=>(const Span&) const = default;
};

}  // namespace newsgraph::model
