// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Words a second of each stage of language analysis, on one thread: benchmark_language MODEL TEXTS.jsonl [ARTICLES].
// A word is what stands between blanks. Times are of the processor, the best of three rounds.

#include "newsgraph/language/analyzer.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
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

// Seconds of segmentation, network, coreference.
std::array<double, 3> one_round(const Analyzer& analyzer, Analyzer::Workspace& workspace,
                                const std::vector<std::string>& texts) {
  std::array<double, 3> seconds{};
  for (std::size_t begin = 0; begin < texts.size(); begin += kArticlesTogether) {
    const std::size_t end = std::min(texts.size(), begin + kArticlesTogether);
    const double start = processor_seconds();
    std::vector<Analysis> documents;
    for (std::size_t i = begin; i < end; ++i) documents.push_back(analyzer.segment(texts[i]));
    const double segmented = processor_seconds();
    std::vector<Analysis*> pointers;
    for (Analysis& document : documents) pointers.push_back(&document);
    analyzer.annotate(pointers, workspace);
    const double annotated = processor_seconds();
    for (Analysis& document : documents) analyzer.resolve_coreference(document);
    seconds[0] += segmented - start;
    seconds[1] += annotated - segmented;
    seconds[2] += processor_seconds() - annotated;
  }
  return seconds;
}

int run(const std::string& model, const std::string& path, std::size_t count) {
  const double start = processor_seconds();
  const Analyzer analyzer{std::filesystem::path(model)};
  Analyzer::Workspace workspace(analyzer);
  const double loading = processor_seconds() - start;
  const std::vector<std::string> texts = read_texts(path, count);
  std::size_t words = 0;
  for (const std::string& text : texts) words += count_words(text);
  if (words == 0) {
    std::cerr << path << ": no texts\n";
    return 1;
  }
  std::array<double, 3> best = one_round(analyzer, workspace, texts);
  for (int round = 1; round < 3; ++round) {
    const std::array<double, 3> seconds = one_round(analyzer, workspace, texts);
    for (std::size_t i = 0; i < best.size(); ++i) best[i] = std::min(best[i], seconds[i]);
  }
  const auto print = [&](const char* stage, double seconds) {
    std::cout << stage << ": " << static_cast<double>(words) / seconds << " words/s (" << seconds << " s)\n";
  };
  std::cout << std::fixed << std::setprecision(2) << texts.size() << " articles, " << words << " words; model "
            << analyzer.model_id() << " loaded in " << loading << " s\n";
  print("boundaries of sentences and words", best[0]);
  print("tags, trees, names", best[1]);
  print("coreference", best[2]);
  print("all but coreference", best[0] + best[1]);
  print("all", best[0] + best[1] + best[2]);
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
