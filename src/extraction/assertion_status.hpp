// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The assertion status of one word while it is found out, and its steps: the word's own group, what governs it, who
// says so. Used by assertion.cpp alone.

#include "assertion.hpp"
#include "lexicon.hpp"
#include "tree.hpp"

#include <string>
#include <string_view>

namespace newsgraph::extraction {

struct Status {
  bool negated = false;
  model::Modality modality = model::Modality::Actual;
  bool reported = false;
  bool unsaid = false;
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
/// Whether an adjective says how much: "old enough to vote", "too young to vote".
bool has_degree(const Tree& tree, int adjective);
/// Of these, whether it comes to nothing: "too young to vote", "not old enough to vote".
bool is_out_of_reach(const Tree& tree, int adjective);
/// What a word makes of the gerund behind its "to": "open to leaving", "committed to leaving", "opposed to leaving".
void apply_leaning(const Tree& tree, int word, Status& status);
/// "did not meet X or sign Y", "no firm shall build or run it": denied with the first; "did not sign but left" is not.
bool shares_negation(const Tree& tree, int conjunct, int first);
/// What a modal says of its verb.
void apply_auxiliary(const Tree& tree, int auxiliary, Status& status);
/// "reportedly", "allegedly": said by somebody.
bool is_hearsay(std::string_view lower);
/// "reportedly", "perhaps", "nearly".
void apply_adverb(const Tree& tree, int word, Status& status);
/// "is to be published", "was to leave", "is due to be published", whatever the parser made of "due".
bool is_scheduled(const Tree& tree, int verb);
/// The word's own auxiliaries, adverbs, negations and conditions.
void apply_own_group(const Tree& tree, int word, Status& status);
/// "to pay"; not the "pay" of "did not pay", which is as finite as its auxiliary, nor "to paying".
bool is_infinitive(const Tree& tree, int clause, const std::string& marker);
/// "asked that the bill be sent": wanted, whatever asks for it.
bool is_subjunctive(const Tree& tree, int clause);
/// What a noun makes of the clause or noun below it.
void apply_effect(ClauseEffect effect, Status& status);
/// What a noun makes of a clause that hangs from it: "plans to leave", "the claim that …". Relative clauses are facts
/// of their own.
void apply_adnominal(const Tree& tree, int sentence, int clause, int noun, bool full, Status& status);
/// Everything above the word, inside out.
void apply_governors(const Tree& tree, int sentence, int word, Status& status);
/// "asked if she would leave": open, whatever the verb's own auxiliaries say.
bool is_question_told(const Tree& tree, int clause);
/// Whether nobody vouches for the clause: "did not say that …", "the myth that …", "no evidence that …".
bool is_unsaid(const Tree& tree, int clause);
/// Who speaks beside a word on the way up from `word`, which was reached from `from`: "according to X", "…, X said".
void apply_sources_beside(const Tree& tree, int sentence, int at, int from, int word, Status& status);
/// "…, X said" at the end of a sentence, for all before it: whatever the parser made of it.
void apply_closing_source(const Tree& tree, int sentence, int word, Status& status);

}  // namespace newsgraph::extraction
