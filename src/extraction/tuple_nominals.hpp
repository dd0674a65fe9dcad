// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tuples a noun phrase says without a verb: "Ana Ruiz, a pianist", "Oslo's parks", "the parks in Oslo". Their verb
// is supplied, as WiRe57 (Léchelle, Gotti and Langlais, 2019) does it.

#include "tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::extraction {

struct NominalTuple {
  std::vector<int> subject;
  std::string verb;         ///< "is" or "has": not in the sentence
  std::vector<int> marker;  ///< the preposition after it, of the sentence
  std::vector<int> object;
  double score = 0.0;  ///< log-odds
  std::string_view rule;
};

enum class NominalReach {
  Names,  ///< appositions with a name: what is nearly always meant as a statement
  All,    ///< every possessor, apposition, title and prepositional phrase of a noun
};

std::vector<NominalTuple> nominal_tuples(const Tree& tree, NominalReach reach);

}  // namespace newsgraph::extraction
