// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From documents to their facts: language analysis and extraction, in parallel, with the results of earlier runs
// reused.

#include "newsgraph/language/analyzer.hpp"
#include "newsgraph/model/article_facts.hpp"
#include "newsgraph/model/document.hpp"
#include "newsgraph/storage/database.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace newsgraph::pipeline {

/// What an article's facts are a function of, as a hash: its text, title, date and outlet, the model and the rules.
std::string facts_key(const model::Document& document, const std::string& model_id);

struct AnalyzedArticles {
  std::vector<model::ArticleFacts> facts;  ///< one for each document, in their order
  std::vector<std::string> keys;           ///< of the cache, in the same order
  std::size_t analysed = 0;                ///< how many were not in the cache
  std::size_t sentences = 0, words = 0;    ///< of those that were analysed now
};

/// Facts of all documents: from the database where it has them, else computed and put there as they come, so that a run
/// that was interrupted goes on where it stopped. `progress` gets (done, total of those to analyse).
AnalyzedArticles analyze_articles(const std::vector<model::Document>& documents, const language::Analyzer& analyzer,
                                  storage::Database& database, unsigned threads,
                                  const std::function<void(std::size_t, std::size_t)>& progress);

}  // namespace newsgraph::pipeline
