// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "kernels.hpp"

#include "newsgraph/language/model_file.hpp"
#include "newsgraph/language/network.hpp"

#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using namespace newsgraph::language;

struct Shipped {
  ModelFile model{std::filesystem::path(std::getenv("NEWSGRAPH_SOURCE_DIR")) / "models" / "en"};
  Network network{model};
};
const Shipped& shipped() {
  static const Shipped instance;
  return instance;
}

// Words separated by one blank.
Sentence sentence(std::string_view words) {
  Sentence result;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    result.tokens.emplace_back().form = words.substr(at, end - at);
    at = end + 1;
  }
  return result;
}

void annotate(std::vector<Sentence>& sentences, Network::Workspace& workspace) {
  std::vector<Sentence*> pointers;
  for (Sentence& one : sentences) pointers.push_back(&one);
  shipped().network.annotate(pointers, workspace);
}

// Everything the network says of a sentence, margins bit for bit.
std::string shown(const Sentence& sentence) {
  std::ostringstream out;
  for (const Token& token : sentence.tokens) {
    std::uint32_t parse = 0;
    std::uint32_t name = 0;
    std::memcpy(&parse, &token.parse_margin, sizeof parse);
    std::memcpy(&name, &token.name_margin, sizeof name);
    out << token.form << ' ' << to_string(token.upos) << ' ' << token.xpos << ' ' << token.feats << ' ' << token.lemma
        << ' ' << token.head << ' ' << token.deprel << ' ' << to_string(token.name) << token.name_begins << ' ' << parse
        << ' ' << name << '\n';
  }
  return out.str();
}

std::string shown(const std::vector<Sentence>& sentences) {
  std::string out;
  for (const Sentence& one : sentences) out += shown(one) + '\n';
  return out;
}

void check_tree(const Sentence& sentence) {
  std::size_t roots = 0;
  const auto size = static_cast<std::int32_t>(sentence.tokens.size());
  for (const Token& token : sentence.tokens) {
    roots += token.head == kRoot ? 1U : 0U;
    BOOST_TEST((token.head == kRoot) == (token.deprel == "root"));
    std::int32_t steps = 0;
    for (const Token* node = &token; node->head != kRoot;
         node = &sentence.tokens[static_cast<std::size_t>(node->head)]) {
      BOOST_REQUIRE(node->head >= 0);
      BOOST_REQUIRE(node->head < size);
      BOOST_REQUIRE(++steps <= size);
    }
    BOOST_TEST(!token.lemma.empty());
    BOOST_TEST(token.parse_margin >= 0.0F);
    BOOST_TEST(token.parse_margin <= 1.0F);
  }
  if (size > 0) BOOST_TEST(roots == 1U);
}

void replace_once(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  BOOST_REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The header's entries of one layer again for another one, at the same places in the file.
std::string entries_of_layer(const std::string& header, const std::string& from, const std::string& to) {
  std::string entries;
  for (std::size_t at = header.find('"' + from); at != std::string::npos; at = header.find('"' + from, at + 1)) {
    const std::size_t name = at + 1 + from.size();
    entries += '"' + to + header.substr(name, header.find('}', name) + 1 - name) + ',';
  }
  BOOST_REQUIRE(!entries.empty());
  return entries;
}

const char* const kTexts[] = {
    "The French president visited Berlin on Monday .",
    "Officials of the United Nations said that the talks with Iran had failed .",
    "She did n't sign the agreement , because it was too expensive .",
    "Yes .",
    "Angela Merkel , chancellor of Germany , met John Smith , head of the company , in Paris .",
    "The rebels were defeated by the army .",
};

// What the shipped model says of kTexts without its last layer (change -1), as it is (0), with its last layer twice
// (1).
std::string read_with_layers(int change) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / ("newsgraph-layers-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  const int shipped_layers = static_cast<int>(shipped().model.dimensions().layers);
  const std::string key = "\"layers\": ";
  std::string description = contents(shipped().model.folder() / "model.json");
  replace_once(description, key + std::to_string(shipped_layers), key + std::to_string(shipped_layers + change));
  std::ofstream(folder / "model.json", std::ios::binary) << description;
  const std::string weights = contents(shipped().model.folder() / "weights.safetensors");
  std::uint64_t size = 0;
  for (std::size_t i = 8; i-- > 0;) size = size << 8U | static_cast<unsigned char>(weights[i]);
  std::string header = weights.substr(8, size);
  const auto prefix = [](int layer) { return "lstm" + std::to_string(layer) + '.'; };
  if (change > 0) header.insert(1, entries_of_layer(header, prefix(shipped_layers - 1), prefix(shipped_layers)));
  std::ofstream out(folder / "weights.safetensors", std::ios::binary);
  std::uint64_t rest = header.size();
  for (int i = 0; i < 8; ++i, rest >>= 8U) out.put(static_cast<char>(rest & 0xFFU));
  out << header << std::string_view(weights).substr(8 + size);
  out.close();
  const char* const names = "gazetteer.safetensors";
  fs::copy_file(shipped().model.folder() / names, folder / names, fs::copy_options::overwrite_existing);
  const ModelFile model(folder);
  const Network network(model);
  fs::remove_all(folder);
  std::vector<Sentence> sentences;
  for (const char* text : kTexts) sentences.push_back(sentence(text));
  std::vector<Sentence*> pointers;
  for (Sentence& one : sentences) pointers.push_back(&one);
  Network::Workspace workspace;
  network.annotate(pointers, workspace);
  for (const Sentence& one : sentences) check_tree(one);
  return shown(sentences);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(network)

BOOST_AUTO_TEST_CASE(reads_plain_sentences_rightly) {
  std::vector<Sentence> sentences;
  for (const char* text : kTexts) sentences.push_back(sentence(text));
  Network::Workspace workspace;
  annotate(sentences, workspace);
  for (const Sentence& one : sentences) check_tree(one);
  const auto& visit = sentences[0].tokens;
  BOOST_TEST((visit[3].upos == Upos::VERB));
  BOOST_TEST(visit[3].lemma == "visit");
  BOOST_TEST(visit[3].xpos == "VBD");
  BOOST_TEST(visit[3].head == kRoot);
  BOOST_TEST(visit[2].head == 3);
  BOOST_TEST(visit[2].deprel == "nsubj");
  BOOST_TEST(visit[4].deprel == "obj");
  BOOST_TEST((visit[4].name == NameType::Loc));
  BOOST_TEST(visit[4].name_begins);
  BOOST_TEST(has_feature(visit[3].feats, "Tense=Past"));
  const auto& said = sentences[1].tokens;
  BOOST_TEST((said[3].name == NameType::Org));
  BOOST_TEST((said[4].name == NameType::Org));
  BOOST_TEST(said[3].name_begins);
  BOOST_TEST(!said[4].name_begins);
  BOOST_TEST(said[12].deprel == "ccomp");
  const auto& sign = sentences[2].tokens;
  BOOST_TEST(sign[2].lemma == "not");
  BOOST_TEST(sign[1].lemma == "do");
  BOOST_TEST(sign[5].deprel == "obj");
  const auto& defeat = sentences[5].tokens;
  BOOST_TEST(defeat[1].deprel == "nsubj:pass");
  BOOST_TEST(defeat[6].deprel == "obl:agent");
  BOOST_TEST((sentences[4].tokens[0].name == NameType::Per));
  BOOST_TEST((sentences[4].tokens[8].name == NameType::Per));
}

BOOST_AUTO_TEST_CASE(gives_the_same_bits_in_any_batch) {
  std::vector<Sentence> together;
  for (int copies = 0; copies < 40; ++copies) {
    for (const char* text : kTexts) together.push_back(sentence(text));
  }
  Network::Workspace workspace;
  annotate(together, workspace);
  for (std::size_t i = 0; i < std::size(kTexts); ++i) {
    std::vector<Sentence> alone{sentence(kTexts[i])};
    Network::Workspace fresh;
    annotate(alone, fresh);
    for (std::size_t copy = i; copy < together.size(); copy += std::size(kTexts)) {
      BOOST_REQUIRE_EQUAL(shown(alone[0]), shown(together[copy]));
    }
  }
}

BOOST_AUTO_TEST_CASE(gives_the_same_bits_on_every_instruction_set) {
  std::string first;
  BOOST_TEST(!instruction_sets().empty());
  for (const std::int64_t target : instruction_sets()) {
    force_instruction_set(target);
    std::vector<Sentence> sentences;
    for (const char* text : kTexts) sentences.push_back(sentence(text));
    Network::Workspace workspace;
    annotate(sentences, workspace);
    if (first.empty()) first = shown(sentences);
    BOOST_TEST(shown(sentences) == first, instruction_set());
  }
  force_instruction_set(0);
}

BOOST_AUTO_TEST_CASE(gives_the_same_bits_in_threads) {
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&result] {
      std::vector<Sentence> sentences;
      for (const char* text : kTexts) sentences.push_back(sentence(text));
      Network::Workspace workspace;
      annotate(sentences, workspace);
      result = shown(sentences);
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) BOOST_TEST(result == results[0]);
}

BOOST_AUTO_TEST_CASE(forgetting_word_forms_changes_nothing) {
  Network::Workspace workspace;
  std::vector<Sentence> before{sentence(kTexts[1])};
  annotate(before, workspace);
  std::vector<std::string> forms;
  for (int i = 0; i < 40'000; ++i) forms.push_back("form" + std::to_string(i));
  std::vector<Sentence> many(400);
  for (std::size_t i = 0; i < forms.size(); ++i) many[i % many.size()].tokens.emplace_back().form = forms[i];
  annotate(many, workspace);
  std::vector<Sentence> after{sentence(kTexts[1])};
  annotate(after, workspace);
  BOOST_TEST(shown(before) == shown(after));
}

BOOST_AUTO_TEST_CASE(takes_as_many_layers_as_the_model_has) {
  const std::string fewer = read_with_layers(-1);
  const std::string same = read_with_layers(0);
  const std::string more = read_with_layers(1);
  BOOST_TEST(fewer != same);
  BOOST_TEST(more != same);
  BOOST_TEST(fewer != more);
  std::vector<Sentence> sentences;
  for (const char* text : kTexts) sentences.push_back(sentence(text));
  Network::Workspace workspace;
  annotate(sentences, workspace);
  BOOST_TEST(shown(sentences) == same);
}

BOOST_AUTO_TEST_CASE(takes_any_input) {
  Network::Workspace workspace;
  std::vector<Sentence> none;
  annotate(none, workspace);
  std::vector<Sentence> odd;
  odd.emplace_back();  // without a word
  odd.push_back(sentence(". . . ! ? , ; ' \" ( )"));
  odd.push_back(sentence("🙂 🎉🎉 שלום مرحبا \u202Eabc 中文"));
  odd.push_back(sentence("\x01\x02 \xFF\xFE a\x80 \xC3"));
  const std::string long_form(200'000, 'y');
  odd.push_back(sentence(long_form));
  annotate(odd, workspace);
  for (const Sentence& one : odd) check_tree(one);
}

BOOST_AUTO_TEST_CASE(a_sentence_without_end_becomes_one_tree) {
  std::vector<Sentence> sentences(1);
  const Sentence model = sentence("and the president of the country said that the talks failed ,");
  while (sentences[0].tokens.size() < 5 * Network::kMaxSentence / 2) {
    sentences[0].tokens.insert(sentences[0].tokens.end(), model.tokens.begin(), model.tokens.end());
  }
  Network::Workspace workspace;
  annotate(sentences, workspace);
  check_tree(sentences[0]);
  BOOST_TEST(sentences[0].tokens.size() > 2 * Network::kMaxSentence);
}

BOOST_AUTO_TEST_SUITE_END()
