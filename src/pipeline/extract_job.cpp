// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/pipeline/extract_job.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/exporting/exporter.hpp"
#include "newsgraph/extraction/extractor.hpp"
#include "newsgraph/graph/store.hpp"
#include "newsgraph/language/analyzer.hpp"
#include "newsgraph/language/tokenizer.hpp"
#include "newsgraph/pipeline/locate.hpp"
#include "newsgraph/pipeline/parallel.hpp"
#include "newsgraph/reading/reader.hpp"
#include "newsgraph/resolution/resolver.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace newsgraph::pipeline {
namespace {

// Items read before they are worked on together; bounds memory and keeps all threads busy.
constexpr std::size_t kItemsPerRound = 256;

// One article or line in input order, and what is to be printed for it.
struct Item {
  model::Document document;
  std::string output;
  bool done = false;  // an article that could not be read has its line already
};

std::string error_line(const reading::Skipped& skipped) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.StartObject();
  json.Key("doc");
  json.String(skipped.id.empty() ? skipped.path : skipped.id);
  json.Key("error");
  json.String(skipped.reason);
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

class ExtractJob {
 public:
  ExtractJob(const std::function<void(std::string_view)>& output, const ExtractOptions& options)
      : output_(output),
        options_(options),
        analyzer_(locate_model(options.model)),
        relations_(resolution::RelationTable::load(locate_relations(options.relations))) {
    for (unsigned i = 0; i < thread_count(options.threads); ++i) workspaces_.emplace_back(analyzer_);
  }

  std::size_t run(std::istream& input) {
    if (options_.sentences || options_.pretokenized) {
      read_lines(input);
    } else {
      read_articles(input);
    }
    work_off();
    return failures_;
  }

 private:
  void read_lines(std::istream& input) {
    std::string line;
    for (std::size_t number = 1; std::getline(input, line); ++number) {
      if (!line.empty() && line.back() == '\r' && !options_.tsv) line.pop_back();
      model::Document document;
      document.id = document.uri = std::to_string(number);
      document.text = is_valid_utf8(line) || options_.tsv ? line : repaired(line);
      document.sha256 = sha256_hex(document.text);
      add({std::move(document), {}, false});
    }
  }

  void read_articles(std::istream& input) {
    reading::ReadOptions reading;
    reading.max_article_size = options_.max_article_size;
    reading.any_language = options_.any_language;
    reading::ReadSink sink;
    sink.document = [&](model::Document&& document) { add({std::move(document), {}, false}); };
    sink.skipped = [&](reading::Skipped&& skipped) {
      if (reading::is_failure(skipped.kind)) ++failures_;
      add({{}, error_line(skipped), true});
    };
    sink.warning = [](const std::string&) {};
    reading::read_stream(input, "-", reading::Format::Jsonl, reading, sink);
  }

  void add(Item&& item) {
    items_.push_back(std::move(item));
    if (items_.size() >= kItemsPerRound) work_off();
  }

  void work_off() {
    parallel_for(items_.size(), options_.threads, [&](unsigned thread, std::size_t i) {
      if (!items_[i].done) items_[i].output = render(items_[i].document, workspaces_[thread]);
    });
    for (const Item& item : items_) output_(item.output);
    items_.clear();
  }

  std::string render(model::Document& document, language::Analyzer::Workspace& workspace) const {
    language::Analysis analysis =
        options_.pretokenized ? language::segment_pretokenized(document.text) : analyzer_.segment(document.text);
    language::Analysis* const one[] = {&analysis};
    analyzer_.annotate(one, workspace);
    if (options_.tsv) return render_tsv(document, analysis);
    analyzer_.resolve_coreference(analysis);
    return render_json(
        document,
        extraction::extract_facts(document, analysis, options_.min_confidence.value_or(extraction::kLeastConfidence)));
  }

  std::string render_tsv(const model::Document& document, const language::Analysis& analysis) const {
    const bool lines = options_.sentences || options_.pretokenized;
    const double threshold = options_.min_confidence.value_or(extraction::default_min_confidence(options_.style));
    const CodePointIndex index(document.text);
    std::string out;
    for (const language::Sentence& sentence : analysis.sentences) {
      const std::string text =
          lines ? document.text : fold_whitespace(index.slice(sentence.span.begin, sentence.span.end));
      for (const extraction::Tuple& tuple : extraction::render_tuples(sentence, options_.style, document.text)) {
        if (tuple.confidence < threshold) continue;
        append_tuple(out, text, tuple);
      }
    }
    return out;
  }

  static void append_tuple(std::string& out, const std::string& text, const extraction::Tuple& tuple) {
    char confidence[32];
    const auto [end, error] =
        std::to_chars(confidence, confidence + sizeof confidence, tuple.confidence, std::chars_format::fixed, 4);
    out += text;
    out += '\t';
    out.append(confidence, end);
    for (const std::string& slot : tuple.slots) {
      out += '\t';
      out += slot;
    }
    out += '\n';
  }

  std::string render_json(model::Document& document, model::ArticleFacts&& facts) const {
    std::vector<resolution::ArticleInput> inputs;
    inputs.push_back({std::move(document), std::move(facts)});
    model::KnowledgeBase knowledge = resolution::resolve(std::move(inputs), relations_);
    graph::merge_statements(knowledge);
    std::string out;
    exporting::write_statements_jsonl(knowledge, [&](std::string_view bytes) { out += bytes; });
    return out;
  }

  // Broken bytes become U+FFFD: JSON must be valid.
  static std::string repaired(std::string_view line) {
    std::string out;
    for (std::size_t i = 0; i < line.size();) append_utf8(out, decode_utf8(line, i));
    return out;
  }

  const std::function<void(std::string_view)>& output_;
  const ExtractOptions& options_;
  language::Analyzer analyzer_;
  resolution::RelationTable relations_;
  std::vector<language::Analyzer::Workspace> workspaces_;
  std::vector<Item> items_;
  std::size_t failures_ = 0;
};

}  // namespace

std::size_t run_extract(std::istream& input, const std::function<void(std::string_view)>& output,
                        const ExtractOptions& options) {
  if (options.style != extraction::TupleStyle::Graph && !options.tsv) {
    throw UsageError("--style: only 'graph' has a JSON form; add --tsv for the benchmarks' styles");
  }
  return ExtractJob(output, options).run(input);
}

}  // namespace newsgraph::pipeline
