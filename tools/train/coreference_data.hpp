// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Training data of the coreference ranker: the decisions that the library would ask the model for, with the right
// answers.

#include "coreference_ranker.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace newsgraph::language {

struct Candidate {
  std::uint32_t antecedent = 0;  // index into Example::mentions of its document
  bool right = false;
  FeatureList features;
};
struct Decision {
  std::size_t document = 0;
  FeatureList features;
  std::vector<Candidate> candidates;
  bool has_right = false;
};
struct Data {
  std::vector<std::vector<FeatureList>> mentions;  // of each document, as antecedents
  std::vector<Decision> decisions;
};

/// Adds all decisions of the documents in `gold_path` (data/coref) whose trees `trees_path` has.
void add_corpus(const std::string& trees_path, const std::string& gold_path, Data& data);

}  // namespace newsgraph::language
