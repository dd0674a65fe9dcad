// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Words a second of each stage of language analysis and of extraction behind it, on one thread, of the network on each
// instruction set, size of the model, peak memory: benchmark_language MODEL TEXTS.jsonl [ARTICLES]. A word is what
// stands between blanks. Times are of the processor, the best of three rounds.

#include "kernels.hpp"
#include "name_consistency.hpp"

#include "newsgraph/extraction/extractor.hpp"
#include "newsgraph/language/analyzer.hpp"
#include "newsgraph/language/conllu.hpp"
#include "newsgraph/language/coreference.hpp"
#include "newsgraph/language/tokenizer.hpp"

#include <rapidjson/document.h>

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <span>
#include <string>
#include <vector>

namespace {

using namespace newsgraph::language;

constexpr std::size_t kArticlesTogether = 16;

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

std::size_t count_words(const std::string& text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    words += !blank && !inside ? 1U : 0U;
    inside = !blank;
  }
  return words;
}

std::vector<std::string> read_texts(const std::string& path, std::size_t count) {
  std::ifstream in(path);
  std::vector<std::string> texts;
  for (std::string line; texts.size() < count && std::getline(in, line);) {
    rapidjson::Document json;
    json.Parse(line.data(), line.size());
    if (json.IsObject() && json.HasMember("text") && json["text"].IsString())
      texts.emplace_back(json["text"].GetString());
  }
  return texts;
}

// Seconds of each stage. What runs inside a larger step is run once more by itself and taken off that step.
struct Stages {
  double words = 0, sentences = 0, network = 0, names = 0, mentions = 0, clusters = 0, output = 0, statements = 0;
  double analysis() const noexcept { return words + sentences + network + names; }
  double coreference() const noexcept { return mentions + clusters; }
};
constexpr std::array<double Stages::*, 8> kStages{&Stages::words,  &Stages::sentences, &Stages::network,
                                                  &Stages::names,  &Stages::mentions,  &Stages::clusters,
                                                  &Stages::output, &Stages::statements};

// Seconds the body takes.
template <typename Body>
double timed(Body body) {
  const double start = processor_seconds();
  body();
  return processor_seconds() - start;
}

// One batch of articles, analysed; adds its seconds.
void one_batch(const Analyzer& analyzer, Analyzer::Workspace& workspace, std::span<const std::string> texts,
               Stages& seconds) {
  std::vector<Analysis> documents;
  const double tokenizing = timed([&] {
    for (const std::string& text : texts) tokenize(text);
  });
  const double segmenting = timed([&] {
    for (const std::string& text : texts) documents.push_back(analyzer.segment(text));
  });
  std::vector<Analysis*> pointers;
  for (Analysis& document : documents) pointers.push_back(&document);
  const double annotating = timed([&] { analyzer.annotate(pointers, workspace); });
  const double naming = timed([&] {
    for (Analysis& document : documents) make_names_consistent(document.sentences);
  });
  const double mentions = timed([&] {
    for (const Analysis& document : documents) find_mentions(document.sentences);
  });
  const double resolving = timed([&] {
    for (Analysis& document : documents) analyzer.resolve_coreference(document);
  });
  std::string output;
  seconds.output += timed([&] {
    for (const Analysis& document : documents) {
      for (const Sentence& sentence : document.sentences) write_conllu(sentence, "1", {}, output);
    }
  });
  seconds.statements += timed([&] {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      newsgraph::model::Document document;
      document.id = std::to_string(i);
      document.text = texts[i];
      newsgraph::extraction::extract_facts(document, documents[i]);
    }
  });
  seconds.words += tokenizing;
  seconds.sentences += segmenting - tokenizing;
  seconds.network += annotating - naming;
  seconds.names += naming;
  seconds.mentions += mentions;
  seconds.clusters += resolving - mentions;
}

Stages one_round(const Analyzer& analyzer, Analyzer::Workspace& workspace, std::span<const std::string> texts) {
  Stages seconds;
  for (std::size_t begin = 0; begin < texts.size(); begin += kArticlesTogether) {
    one_batch(analyzer, workspace, texts.subspan(begin, std::min(kArticlesTogether, texts.size() - begin)), seconds);
  }
  return seconds;
}

Stages best_round(const Analyzer& analyzer, Analyzer::Workspace& workspace, std::span<const std::string> texts) {
  Stages best = one_round(analyzer, workspace, texts);
  for (int round = 1; round < 3; ++round) {
    const Stages seconds = one_round(analyzer, workspace, texts);
    for (double Stages::*const stage : kStages) best.*stage = std::min(best.*stage, seconds.*stage);
  }
  return best;
}

std::size_t count_words(std::span<const std::string> texts) {
  std::size_t words = 0;
  for (const std::string& text : texts) words += count_words(text);
  return words;
}

double megabytes_of_weights(const std::filesystem::path& folder) {
  double bytes = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".safetensors") bytes += static_cast<double>(entry.file_size());
  }
  return bytes / 1e6;
}

void print(const std::string& stage, std::size_t words, double seconds) {
  std::cout << std::left << std::setw(44) << stage << std::right << std::setw(12) << std::setprecision(0)
            << static_cast<double>(words) / seconds << " words/s " << std::setw(9) << std::setprecision(2)
            << seconds / static_cast<double>(words) * 1e6 << " us a word\n";
}

void print_stages(const Stages& best, std::size_t words) {
  print("boundaries of words", words, best.words);
  print("boundaries of sentences", words, best.sentences);
  print("network: tags, lemmas, trees, names", words, best.network);
  print("names of an article made to agree", words, best.names);
  print("mentions", words, best.mentions);
  print("clusters of mentions", words, best.clusters);
  print("CoNLL-U", words, best.output);
  print("all but coreference and output", words, best.analysis());
  print("all", words, best.analysis() + best.coreference() + best.output);
  print("statements", words, best.statements);
  std::cout << "statements take " << std::setprecision(1)
            << 100.0 * best.statements / (best.analysis() + best.coreference()) << " % of the time of analysis\n";
}

// On fewer articles: the slowest takes ten times as long as the best.
void print_instruction_sets(const Analyzer& analyzer, Analyzer::Workspace& workspace,
                            std::span<const std::string> texts) {
  const auto few = texts.first(std::min<std::size_t>(texts.size(), 200));
  for (const std::int64_t target : instruction_sets()) {
    force_instruction_set(target);
    print(std::string("network with ") + instruction_set(), count_words(few),
          best_round(analyzer, workspace, few).network);
  }
  force_instruction_set(0);
}

int run(const std::string& model, const std::string& path, std::size_t count) {
  const double start = processor_seconds();
  const Analyzer analyzer{std::filesystem::path(model)};
  Analyzer::Workspace workspace(analyzer);
  const double loading = processor_seconds() - start;
  const std::vector<std::string> texts = read_texts(path, count);
  const std::size_t words = count_words(texts);
  if (words == 0) {
    std::cerr << path << ": no texts\n";
    return 1;
  }
  std::cout << std::fixed << std::setprecision(2) << texts.size() << " articles, " << words << " words; model "
            << analyzer.model_id() << ", " << megabytes_of_weights(model) << " MB, loaded in " << loading << " s\n";
  print_stages(best_round(analyzer, workspace, texts), words);
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  std::cout << "peak memory " << usage.ru_maxrss / 1024 << " MiB\n";
  print_instruction_sets(analyzer, workspace, texts);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: benchmark_language MODEL TEXTS.jsonl [ARTICLES]\n";
    return 2;
  }
  try {
    return run(argv[1], argv[2], argc > 3 ? std::stoul(argv[3]) : 1500);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
}
