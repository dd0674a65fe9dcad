// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Everything language analysis says of texts, probabilities bit for bit: analysis_bits MODEL FILE...
// Two processors print the same. The instruction set goes to standard error.

#include "kernels.hpp"

#include "newsgraph/language/analyzer.hpp"

#include <cstdint>
#include <cstring>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

using namespace newsgraph::language;

std::uint32_t bits(float value) {
  std::uint32_t result = 0;
  std::memcpy(&result, &value, sizeof result);
  return result;
}

void print(const Analysis& analysis) {
  for (const Sentence& sentence : analysis.sentences) {
    for (const Token& token : sentence.tokens) {
      std::cout << token.form << '\t' << to_string(token.upos) << '\t' << token.xpos << '\t' << token.feats << '\t'
                << token.lemma << '\t' << token.head << '\t' << token.deprel << '\t' << to_string(token.name)
                << token.name_begins << '\t' << std::hex << bits(token.parse_margin) << '\t' << bits(token.name_margin)
                << std::dec << '\n';
    }
    std::cout << '\n';
  }
  for (const Cluster& cluster : analysis.clusters) {
    std::cout << "cluster " << cluster.gender << cluster.plural;
    for (const Mention& mention : cluster.mentions)
      std::cout << ' ' << mention.sentence << ':' << mention.begin << '-' << mention.end;
    std::cout << '\n';
  }
}

int run(int argc, char** argv) {
  const Analyzer analyzer{std::filesystem::path(argv[1])};
  Analyzer::Workspace workspace(analyzer);
  std::cerr << instruction_set() << '\n';
  for (int i = 2; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const Analysis analysis = analyzer.analyze(text, workspace);
    print(analysis);
  }
  return std::cout.flush() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: analysis_bits MODEL FILE...\n";
    return 2;
  }
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
}
