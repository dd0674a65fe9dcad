// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/pipeline/build_job.hpp"

#include "newsgraph/extraction/extractor.hpp"
#include "newsgraph/graph/store.hpp"
#include "newsgraph/language/analyzer.hpp"
#include "newsgraph/pipeline/article_analysis.hpp"
#include "newsgraph/pipeline/configuration.hpp"
#include "newsgraph/pipeline/outputs.hpp"
#include "newsgraph/pipeline/run_record.hpp"
#include "newsgraph/pipeline/statistics.hpp"
#include "newsgraph/resolution/resolver.hpp"
#include "newsgraph/storage/database.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <memory>
#include <optional>

namespace newsgraph::pipeline {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// One run: its options, what it reports, and the time each stage took.
class Build {
 public:
  Build(const BuildOptions& options, const std::function<void(const Progress&)>& progress)
      : options_(options), progress_(progress) {
    record_.started = std::chrono::system_clock::now();
  }

  BuildReport run() {
    const reading::Corpus corpus = reading::find_files(options_.inputs, options_.reading);
    refuse_output_as_input(options_);
    const Tools tools = load_tools(options_);
    describe(tools);
    if (options_.dry_run) return read_only(corpus);
    prepare_output_folder(options_.output);
    const storage::BuildLock lock(options_.output);
    try {
      build(corpus, tools);
      finish("ok");
    } catch (const std::exception& error) {
      record_.error = error.what();
      finish_failed();
      throw;
    }
    return std::move(report_);
  }

 private:
  template <typename Stage>
  auto timed(const std::string& name, const Stage& stage) {
    const Clock::time_point begin = Clock::now();
    auto result = stage();
    record_.seconds.emplace_back(name, seconds_since(begin));
    if (name == "analysing") report_.analysis_seconds = record_.seconds.back().second;
    return result;
  }

  // The whole main job.
  void build(const reading::Corpus& corpus, const Tools& tools) {
    storage::Database database = open_database(options_.output, options_.full);
    std::vector<model::Document> documents =
        timed("reading", [&] { return read_documents(corpus, options_, report_, progress_); });
    AnalyzedArticles articles = timed("analysing", [&] { return analyze(documents, tools, database); });
    model::KnowledgeBase knowledge =
        timed("resolving", [&] { return resolve(std::move(documents), std::move(articles.facts), tools); });
    summarize(knowledge, report_);
    const exporting::ExportOptions exporting = export_options(tools, options_);
    StagedOutputs outputs = timed("exporting", [&] { return stage_outputs(knowledge, exporting, options_.output); });
    timed("storing", [&] { return store(database, knowledge, articles.keys); });
    outputs.commit();
  }

  AnalyzedArticles analyze(const std::vector<model::Document>& documents, const Tools& tools,
                           storage::Database& database) {
    AnalyzedArticles articles = analyze_articles(documents, tools.analyzer, database, options_.threads,
                                                 [&](std::size_t done, std::size_t total) {
                                                   progress_({"analysing", done, total});
                                                 });
    report_.documents = documents.size();
    report_.analysed = articles.analysed;
    report_.reused = documents.size() - articles.analysed;
    report_.analysed_sentences = articles.sentences;
    report_.analysed_words = articles.words;
    for (const model::ArticleFacts& facts : articles.facts) report_.words += facts.token_count;
    return articles;
  }

  model::KnowledgeBase resolve(std::vector<model::Document> documents, std::vector<model::ArticleFacts> facts,
                               const Tools& tools) {
    progress_({"resolving", 0, documents.size()});
    std::vector<resolution::ArticleInput> inputs;
    inputs.reserve(documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
      inputs.push_back({std::move(documents[i]), std::move(facts[i])});
    }
    model::KnowledgeBase knowledge = resolution::resolve(std::move(inputs), tools.relations, tools.resolver);
    graph::merge_statements(knowledge);
    return knowledge;
  }

  bool store(storage::Database& database, const model::KnowledgeBase& knowledge, std::vector<std::string> keys) {
    progress_({"writing", 0, 0});
    report_.removed = count_removed(database, knowledge);
    std::sort(keys.begin(), keys.end());
    record_.status = "ok";
    record_.finished = std::chrono::system_clock::now();
    database.replace_graph(knowledge, keys, to_json(record_, options_, report_));
    return true;
  }

  BuildReport read_only(const reading::Corpus& corpus) {
    report_.documents = read_documents(corpus, options_, report_, progress_).size();
    return std::move(report_);
  }

  void describe(const Tools& tools) {
    record_.model = tools.analyzer.model_id();
    record_.rules = std::string(extraction::rules_version());
    record_.relations = tools.relations.hash();
    record_.overrides = tools.resolver.overrides.hash;
    record_.same_as = tools.resolver.same_as.hash;
    record_.configuration = configuration_hash(tools, options_);
  }

  void finish(const std::string& status) {
    record_.status = status;
    record_.finished = std::chrono::system_clock::now();
    report_.seconds = seconds_since(start_);
    record_.seconds.emplace_back("total", report_.seconds);
    write_run_record(options_.output, to_json(record_, options_, report_));
  }

  // The first error is the one to report: a record that can't be written either (a full disk) must not hide it.
  void finish_failed() noexcept {
    try {
      finish("failed");
    } catch (...) {
    }
  }

  const BuildOptions& options_;
  const std::function<void(const Progress&)>& progress_;
  BuildReport report_;
  RunRecord record_;
  Clock::time_point start_ = Clock::now();
};

}  // namespace

BuildReport run_build(const BuildOptions& options, const std::function<void(const Progress&)>& progress) {
  return Build(options, progress).run();
}

}  // namespace newsgraph::pipeline
