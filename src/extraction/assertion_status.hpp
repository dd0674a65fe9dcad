// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The assertion status of one word while it is found out, and its steps: the word's own group, what governs it, who
// says so. Used by assertion.cpp alone.

#include "assertion.hpp"
#include "tree.hpp"

namespace newsgraph::extraction {

struct Status {
  bool negated = false;
  model::Modality modality = model::Modality::Actual;
  bool reported = false;
  TokenRef source;

  /// The first one counts: modality is found inside out.
  void set(model::Modality value) {
    if (modality == model::Modality::Actual) modality = value;
  }
  void report(TokenRef by) {
    if (!source.is_set()) source = by;
    reported = true;
  }
};

/// Number of negations in the group of one word: not, never, "no longer", a subject or object with "no".
int negations_of(const Tree& tree, int word);
/// What a modal says of its verb.
void apply_auxiliary(const Tree& tree, int auxiliary, Status& status);
/// "reportedly", "perhaps", "nearly".
void apply_adverb(const Tree& tree, int adverb, Status& status);
/// The word's own auxiliaries, adverbs, negations and conditions.
void apply_own_group(const Tree& tree, int word, Status& status);
/// Everything above the word, inside out.
void apply_governors(const Tree& tree, int sentence, int word, Status& status);
/// Who speaks beside a word on the way up from `word`, which was reached from `from`: "according to X", "…, X said".
void apply_sources_beside(const Tree& tree, int sentence, int at, int from, int word, Status& status);
/// "…, X said" at the end of a sentence, for all before it: whatever the parser made of it.
void apply_closing_source(const Tree& tree, int sentence, int word, Status& status);

}  // namespace newsgraph::extraction
