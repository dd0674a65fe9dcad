// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/error.hpp"
#include "newsgraph/language/segmentation.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>

namespace {

using newsgraph::language::Analysis;
using newsgraph::language::kMaxSentenceLength;
using newsgraph::language::segment;
using newsgraph::language::segment_pretokenized;
using newsgraph::language::Sentence;
using newsgraph::language::SentenceSplitter;

std::filesystem::path weights_file() {
  const char* root = std::getenv("NEWSGRAPH_SOURCE_DIR");
  return std::filesystem::path(root != nullptr ? root : ".") / "models/en/sentences.safetensors";
}

const SentenceSplitter& splitter() {
  static const SentenceSplitter instance(weights_file());
  return instance;
}

// The first and the last word of every sentence: "He…left | She…stayed".
std::string shown(std::string_view text) {
  std::string out;
  for (const Sentence& sentence : segment(text, splitter()).sentences) {
    if (!out.empty()) out += sentence.begins_paragraph ? " || " : " | ";
    out += std::string(sentence.tokens.front().form) + "…" + std::string(sentence.tokens.back().form);
  }
  return out;
}

struct Example {
  std::string_view text;
  std::string_view sentences;
};
std::ostream& operator<<(std::ostream& stream, const Example& example) {
  return stream << example.text;
}

const Example kExamples[] = {
    {"Mr. Trump left on Jan. 5. The U.S. President met Mr. Kim at 5 a.m. on Friday.", "Mr.…. | The…."},
    {"He said: \"Yes.\" Then he left.", "He…\" | Then…."},
    {"\"No rush,\" he said. \"We want the right deal.\" The talks ended.", "\"…. | \"…\" | The…."},
    {"“No rush. We want the deal.” The talks ended. (They had lasted a day.) He left.",
     "“…. | We…” | The…. | (…) | He…."},
    {"No. 5 won. Sen. John Smith, who lives in Washington, D.C., lost.", "No.…. | Sen.…."},
    {"The minister met officials from St. Petersburg and George W. Bush. Talks continue.", "The…. | Talks…."},
    {"Leaders meet in Hanoi\n\nThe two leaders met. They left.", "Leaders…Hanoi || The…. | They…."},
    {"Leaders meet in Hanoi\nThe two leaders met on Thursday in the capital of Vietnam for the second time this year, "
     "officials said.",
     "Leaders…Hanoi | The…."},
    {"The two leaders met on Thursday in the capital of Vietnam for the\nsecond time this year, officials said, and "
     "they will meet in the\nsummer again. The date is open.",
     "The…. | The…."},
    {"- No deal was reached\n- The summit ended early\n- Talks will go on\n- Nobody knows when they will be resumed",
     "-…reached | -…early | -…on | -…resumed"},
    {"Will it work? Nobody knows! They hope so.", "Will…? | Nobody…! | They…."},
};

struct TemporaryFile {
  std::filesystem::path path = std::filesystem::temp_directory_path() / "newsgraph-test-sentences.safetensors";
  explicit TemporaryFile(std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }
  ~TemporaryFile() { std::filesystem::remove(path); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(sentence_splitter)

BOOST_DATA_TEST_CASE(ends_sentences_where_a_reader_would, boost::unit_test::data::make(kExamples), example) {
  BOOST_TEST(shown(example.text) == example.sentences);
}

BOOST_AUTO_TEST_CASE(sentences_cover_all_words_once) {
  const std::string text = "One sentence. Another one!\n\nA third,\nwith a break";
  const Analysis analysis = segment(text, splitter());
  std::string words;
  for (const Sentence& sentence : analysis.sentences) {
    BOOST_REQUIRE(!sentence.tokens.empty());
    BOOST_TEST(sentence.span.begin == sentence.tokens.front().span.begin);
    BOOST_TEST(sentence.span.end == sentence.tokens.back().span.end);
    for (const auto& token : sentence.tokens) words += token.form;
  }
  BOOST_TEST(words == "Onesentence.Anotherone!Athird,withabreak");
  BOOST_TEST(analysis.sentences.front().begins_document);
  BOOST_TEST(!analysis.sentences.back().begins_document);
}

BOOST_AUTO_TEST_CASE(a_dateline_stands_alone) {
  const auto sentences = [](std::string_view text) { return segment(text, splitter()).sentences.size(); };
  BOOST_TEST(sentences("HANOI, March 2 - Kim left Vietnam.") == 2U);
  BOOST_TEST(sentences("HANOI, Vietnam (AP) — \"We left,\" Kim said.") == 2U);
  BOOST_TEST(sentences("NEW YORK – Trading was slow.") == 2U);
  // no dash apart, nothing after it, no city, or the dash of a parenthesis
  BOOST_TEST(sentences("US-North Korea ties improved.") == 1U);
  BOOST_TEST(sentences("US - North Korea ties improved.") == 1U);
  BOOST_TEST(sentences("NATO - the alliance of the West - met.") == 1U);
  BOOST_TEST(sentences("Kim, 35 - Trump is older - left.") == 1U);
  BOOST_TEST(sentences("HANOI -") == 1U);
}

BOOST_AUTO_TEST_CASE(caps_long_sentences_at_punctuation) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += i % 150 == 149 ? "word , " : "don't ";
  const Analysis analysis = segment(text, splitter());
  BOOST_TEST(analysis.sentences.size() > 10);
  for (const Sentence& sentence : analysis.sentences) {
    BOOST_TEST(sentence.tokens.size() <= kMaxSentenceLength);
    BOOST_TEST(sentence.tokens.front().form != "n't");
  }
  BOOST_TEST(analysis.sentences.front().tokens.back().form == ",");
}

BOOST_AUTO_TEST_CASE(odd_texts_give_sane_sentences) {
  BOOST_TEST(segment("", splitter()).sentences.empty());
  BOOST_TEST(segment(" \n\n ", splitter()).sentences.empty());
  BOOST_TEST(segment("?!", splitter()).sentences.size() == 1);
  BOOST_TEST(!segment("... !!! ??? ,,, \"\"\" ((( )))", splitter()).sentences.empty());
  BOOST_TEST(!segment("😀😀 مرحبا \x01\x02 \xE2\x80\x8F", splitter()).sentences.empty());
}

BOOST_AUTO_TEST_CASE(refuses_damaged_weights) {
  std::ifstream stream(weights_file(), std::ios::binary);
  const std::string good((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  BOOST_REQUIRE(good.size() > 1000);
  for (const std::string& bad :
       {std::string(), good.substr(0, good.size() - 2), std::string(good.size(), '\0'), "x" + good}) {
    const TemporaryFile file(bad);
    BOOST_CHECK_THROW(SentenceSplitter{file.path}, newsgraph::ModelError);
  }
  std::string other = good;
  other.replace(other.find("\"version\": \"1\""), 14, "\"version\": \"9\"");
  const TemporaryFile file(other);
  BOOST_CHECK_THROW(SentenceSplitter{file.path}, newsgraph::ModelError);
  BOOST_CHECK_THROW(SentenceSplitter{"/nonexistent/sentences.safetensors"}, newsgraph::ModelError);
}

BOOST_AUTO_TEST_CASE(takes_given_tokens_as_they_are) {
  const std::string_view text = "He said -LRB- `` no '' -RRB- can't .\n\nÉ b\u00a0c";
  const Analysis analysis = segment_pretokenized(text);
  BOOST_REQUIRE(analysis.sentences.size() == 2);
  const auto& tokens = analysis.sentences[0].tokens;
  BOOST_REQUIRE(tokens.size() == 9);
  BOOST_TEST(tokens[2].form == "(");
  BOOST_TEST(tokens[2].span.end - tokens[2].span.begin == 5U);
  BOOST_TEST(tokens[3].form == "\"");
  BOOST_TEST(tokens[7].form == "can't");
  BOOST_TEST(analysis.sentences[1].tokens.size() == 2U);
  BOOST_TEST(analysis.sentences[1].tokens[1].span.begin == 40U);
  BOOST_TEST(analysis.sentences[1].tokens[1].span.end == 43U);
}

BOOST_AUTO_TEST_SUITE_END()
