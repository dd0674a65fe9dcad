// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which syntactic words a written word holds: "don't" do + n't, "John's" John + 's, "gonna" gon + na.

#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgraph::language {

/// Lengths in characters of the syntactic words, first to last; they sum up to the length of `word`. `word` has one
/// byte for each character, in lower case, "'" for every apostrophe (Chunk::ascii_lower).
std::vector<std::uint8_t> split_contraction(std::string_view word);

}  // namespace newsgraph::language
