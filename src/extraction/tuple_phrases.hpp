// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Token lists of the slots of a flat tuple: noun phrases, clauses and predicate groups as the benchmarks cut them.

#include "frame.hpp"
#include "tree.hpp"

#include <vector>

namespace newsgraph::extraction {

struct PhraseOptions {
  bool own_case = false;    ///< with the preposition of the head itself
  bool conjuncts = true;    ///< with what is coordinated with the head
  bool relative = false;    ///< with relative clauses
  bool participles = true;  ///< with participle and infinitive clauses
  bool appositions = true;
  bool prepositional = true;  ///< with prepositional phrases on the right
};

/// The tokens of the phrase around a head, in text order, punctuation at the edges left out.
std::vector<int> phrase_of(const Tree& tree, int head, const PhraseOptions& options);
/// All tokens of a clause without punctuation at the edges; `leave_out` are heads of subtrees that do not belong.
std::vector<int> clause_tokens(const Tree& tree, int head, const std::vector<int>& leave_out);
/// The predicate group with the adverbs that stand inside or right before its words.
std::vector<int> relation_tokens(const Tree& tree, const Frame& frame);
/// The tokens that are not among the dropped ones.
std::vector<int> without(std::vector<int> tokens, const std::vector<int>& dropped);
void strip_edges(const Tree& tree, std::vector<int>& tokens);

}  // namespace newsgraph::extraction
