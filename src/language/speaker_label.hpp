// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Labels that say who speaks a paragraph of an interview: "((Ada Keller))", "Ada Keller:", "AK:", "Q:". They are no
// part of the sentence that follows. Pure functions; thread-safe.

#include "newsgraph/language/sentence_splitter.hpp"
#include "newsgraph/language/tokenizer.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace newsgraph::language {

/// For each range how many of its first words are a label; 0 for all where the text is no interview: no label of it
/// asks at least every second time.
std::vector<std::uint32_t> speaker_labels(std::string_view text, std::span<const Word> words,
                                          std::span<const SentenceRange> ranges);

}  // namespace newsgraph::language
