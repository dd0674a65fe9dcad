// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Quotations of a document and who speaks them: marks are paired within paragraphs, the speaker is the subject of the
// verb of saying beside the quotation, or that of the quotation just before where nobody else is named. What is said in
// a turn of an interview is a quotation too.

#include "newsgraph/language/interview.hpp"
#include "tree_index.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace newsgraph::language {

struct Quotation {
  std::uint32_t first_sentence = 0;
  std::uint32_t last_sentence = 0;
  /// Token of the speaker's head and its sentence, or -1.
  std::int32_t speaker_sentence = -1;
  std::int32_t speaker_token = -1;
};

struct Quotations {
  std::vector<Quotation> all;
  /// For each sentence and token the index of its quotation, or -1.
  std::vector<std::vector<std::int32_t>> of_token;
};

/// `turns` are those of the same sentences; a marked quotation inside a turn counts for itself.
Quotations find_quotations(const std::vector<TreeIndex>& trees, std::span<const Turn> turns);

/// Lemmas of saying: "say", "tell", "announce".
bool is_speech_verb(std::string_view lemma);

}  // namespace newsgraph::language
