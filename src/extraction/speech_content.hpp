// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which tokens of a sentence are what somebody said. Pure; time linear in the sentence.

#include "tree.hpp"

#include <utility>

namespace newsgraph::extraction {

/// Longest clause told as what somebody said, in tokens; a longer one ends at a comma or the like.
inline constexpr int kLongestContent = 60;

/// The tokens [begin, end) without the marks around them, and no longer than is bearable.
std::pair<int, int> trimmed_content(const Tree& tree, int begin, int end);

}  // namespace newsgraph::extraction
