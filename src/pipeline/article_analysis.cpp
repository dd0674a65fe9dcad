// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/pipeline/article_analysis.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"
#include "newsgraph/extraction/extractor.hpp"
#include "newsgraph/pipeline/parallel.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

namespace newsgraph::pipeline {
namespace {

// Articles analysed in one go: enough sentences for large matrix products, few enough to spread over the threads.
constexpr std::size_t kArticlesPerBatch = 8;

using Batch = std::vector<const model::Document*>;

std::vector<model::ArticleFacts> analyze_batch(const Batch& batch, const language::Analyzer& analyzer,
                                               language::Analyzer::Workspace& workspace) {
  std::vector<language::Analysis> analyses;
  analyses.reserve(batch.size());
  for (const model::Document* document : batch) analyses.push_back(analyzer.segment(document->text));
  std::vector<language::Analysis*> pointers;
  pointers.reserve(analyses.size());
  for (language::Analysis& analysis : analyses) pointers.push_back(&analysis);
  analyzer.annotate(pointers, workspace);
  std::vector<model::ArticleFacts> facts;
  facts.reserve(batch.size());
  for (std::size_t i = 0; i < batch.size(); ++i) {
    analyzer.resolve_coreference(analyses[i]);
    facts.push_back(extraction::extract_facts(*batch[i], analyses[i]));
  }
  return facts;
}

// What the workers have finished and the building thread has not yet stored.
class FinishedQueue {
 public:
  void push(std::size_t batch, std::vector<model::ArticleFacts>&& facts) {
    const std::lock_guard lock(mutex_);
    finished_.emplace_back(batch, std::move(facts));
  }
  std::vector<std::pair<std::size_t, std::vector<model::ArticleFacts>>> take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(finished_, {});
  }

 private:
  std::mutex mutex_;
  std::vector<std::pair<std::size_t, std::vector<model::ArticleFacts>>> finished_;
};

// Numbers of the documents that have no facts yet.
std::vector<std::size_t> reuse_known(AnalyzedArticles& result, const storage::Database& database) {
  std::vector<std::size_t> missing;
  for (std::size_t i = 0; i < result.keys.size(); ++i) {
    if (auto known = database.find_facts(result.keys[i])) {
      result.facts[i] = std::move(*known);
    } else {
      missing.push_back(i);
    }
  }
  return missing;
}

}  // namespace

std::string facts_key(const model::Document& document, const std::string& model_id) {
  std::string parts;
  const auto add = [&](std::string_view part) {
    parts += std::to_string(part.size());
    parts += ':';
    parts += part;
  };
  add(document.sha256);
  add(document.title);
  add(document.published ? document.published->to_string() : "");
  add(document.outlet);
  add(document.agency);
  add(model_id);
  add(extraction::rules_version());
  return sha256_hex(parts);
}

AnalyzedArticles analyze_articles(const std::vector<model::Document>& documents, const language::Analyzer& analyzer,
                                  storage::Database& database, unsigned threads,
                                  const std::function<void(std::size_t, std::size_t)>& progress) {
  AnalyzedArticles result;
  result.facts.resize(documents.size());
  for (const model::Document& document : documents) result.keys.push_back(facts_key(document, analyzer.model_id()));
  const std::vector<std::size_t> missing = reuse_known(result, database);
  result.analysed = missing.size();

  const auto batch_begin = [&](std::size_t batch) { return batch * kArticlesPerBatch; };
  const auto batch_end = [&](std::size_t batch) { return std::min(missing.size(), batch_begin(batch + 1)); };
  const unsigned workers = thread_count(threads);
  std::vector<language::Analyzer::Workspace> workspaces;
  for (unsigned i = 0; i < workers; ++i) workspaces.emplace_back(analyzer);
  FinishedQueue finished;
  std::size_t done = 0;
  const auto store_finished = [&] {
    for (auto& [batch, facts] : finished.take()) {
      for (std::size_t i = 0; i < facts.size(); ++i) {
        const std::size_t document = missing[batch_begin(batch) + i];
        database.put_facts(result.keys[document], facts[i]);
        result.sentences += facts[i].sentences.size();
        result.words += facts[i].token_count;
        result.facts[document] = std::move(facts[i]);
      }
      done += facts.size();
    }
    progress(done, missing.size());
  };
  const std::size_t batches = (missing.size() + kArticlesPerBatch - 1) / kArticlesPerBatch;
  parallel_for(
      batches, workers,
      [&](unsigned thread, std::size_t batch) {
        Batch articles;
        for (std::size_t i = batch_begin(batch); i < batch_end(batch); ++i) articles.push_back(&documents[missing[i]]);
        finished.push(batch, analyze_batch(articles, analyzer, workspaces[thread]));
      },
      store_finished);
  NEWSGRAPH_CONTRACT(done == missing.size());  // an article whose facts got lost would look like one without facts
  return result;
}

}  // namespace newsgraph::pipeline
