// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Turns of interviews that are printed as such: labelled paragraphs of who asks and of who answers. Pure function of
// the annotated sentences, linear in them; thread-safe.

#include "newsgraph/language/sentence.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace newsgraph::language {

/// What one voice says without a break: sentences [first, last], the label's own not among them.
struct Turn {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool asks = false;  ///< the interviewer's
  /// Head of the speaker's name and its sentence (a label, or where the article names him first); -1 for who asks, and
  /// where it is not certain who answers.
  std::int32_t speaker_sentence = -1;
  std::int32_t speaker_token = -1;
};

/// The turns in text order; none where nobody is labelled who asks. What an article tells in its own words before,
/// between and after the turns is in none.
std::vector<Turn> find_turns(std::span<const Sentence> sentences);

}  // namespace newsgraph::language
