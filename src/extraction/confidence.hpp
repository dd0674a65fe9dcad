// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How likely a statement is right: a logistic regression over features of its draft (confidence_features.hpp). The
// weights are fitted on statements judged by reading (tools/train/confidence.py), features come from here for training
// and use alike.

#include "confidence_features.hpp"
#include "draft.hpp"

namespace newsgraph::extraction {

/// Orders drafts, mends them, leaves out repetitions, what says nothing and what is less likely right than `least`, and
/// makes statements of them; their features too, if asked.
std::vector<model::Statement> finish_drafts(Article& article, std::vector<Draft> drafts, double least,
                                            std::vector<ConfidenceFeatures>* features = nullptr);

/// extract_facts of everything, however unlikely, with the features of each statement.
model::ArticleFacts extract_with_features(const model::Document& document, const language::Analysis& analysis,
                                          std::vector<ConfidenceFeatures>& features);

/// How likely the draft is right, 0.01–0.99, four decimals.
double confidence_of(const ConfidenceFeatures& features);

}  // namespace newsgraph::extraction
