// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Datelines of news articles: "HANOI, Feb 28 (Reuters) -" names place, day and agency and is no part of the sentence
// that follows. Pure function; thread-safe.

#include "newsgraph/language/tokenizer.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace newsgraph::language {

/// How many of the words that begin a paragraph are its dateline, dash included; 0 where it has none, or nothing
/// follows.
std::size_t dateline_length(std::string_view text, std::span<const Word> words);

}  // namespace newsgraph::language
