// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sentences with forms and spans, and nothing else filled in: the step before tagging and parsing. Results view the
// text, which must outlive them. Pure, thread-safe, linear in the text.

#include "newsgraph/language/analysis.hpp"
#include "newsgraph/language/sentence_splitter.hpp"

#include <string_view>

namespace newsgraph::language {

/// Running text: words by tokenize(), sentences by the splitter.
Analysis segment(std::string_view text, const SentenceSplitter& splitter);

/// Tokens given: each line is a sentence, its tokens stand between blanks; lines without tokens give none. The Penn
/// Treebank's escapes are understood: the form of "-LRB-" is "(", while its span covers what is written.
Analysis segment_pretokenized(std::string_view text);

/// What the Penn Treebank's escape stands for ("-LRB-": "(", "``": "\""); other tokens come back as they are.
std::string_view unescape_penn_token(std::string_view token) noexcept;

}  // namespace newsgraph::language
