// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/error.hpp"
#include "newsgraph/language/conllu.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using newsgraph::language::ConlluReader;
using newsgraph::language::ConlluSentence;
using newsgraph::language::NameType;
using newsgraph::language::Sentence;
using newsgraph::language::Token;
using newsgraph::language::Upos;

constexpr std::string_view kGold =
    "# newdoc id = x\n# sent_id = 1\n# text = They don't leave Paris.\n"
    "1\tThey\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "3.1\tgone\tgo\tVERB\t_\t_\t_\t_\t0:root\t_\n"
    "4\tleave\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "5\tParis\t_\t_\t_\t_\t_\t_\t_\tCorrectForm=Paris|NE=I-ORG|SpaceAfter=No\n"
    "6\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

std::vector<ConlluSentence> read(const std::string& text) {
  std::istringstream stream(text);
  ConlluReader reader(stream, "test");
  std::vector<ConlluSentence> out;
  for (ConlluSentence sentence; reader.next(sentence);) out.push_back(sentence);
  return out;
}

// Fills in what the analyser would.
void annotate(Sentence& sentence) {
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    Token& token = sentence.tokens[i];
    token.lemma = "l" + std::to_string(i);
    token.upos = Upos::VERB;
    token.xpos = "VB";
    token.head = static_cast<std::int32_t>(i) - 1;
    token.deprel = i == 0 ? "root" : "dep";
    if (token.form == "Paris") {
      token.name = NameType::Loc;
      token.name_begins = true;
    }
  }
}

const std::string kRow = "\t_\t_\t_\t_\t_\t_\t_\t_\n";
const std::string kBroken[] = {
    "1\ta\t_\n",                                                                           // columns
    "2\ta" + kRow,                                                                         // does not begin with 1
    "1\ta" + kRow + "3\tb" + kRow,                                                         // a gap
    "1\t" + kRow,                                                                          // no form
    "x\ta" + kRow,                                                                         // no number
    "2-3\tab" + kRow + "1\ta" + kRow,                                                      // range before another word
    "1-2\tab" + kRow + "1\ta" + kRow,                                                      // range beyond the end
    "1-3\tabc" + kRow + "1\ta" + kRow + "2-3\tbc" + kRow + "2\tb" + kRow + "3\tc" + kRow,  // overlap
    "0.1\ta" + kRow,                                                                       // an empty node alone
};

}  // namespace

BOOST_AUTO_TEST_SUITE(conllu)

BOOST_AUTO_TEST_CASE(fills_columns_and_keeps_the_rest) {
  const std::vector<ConlluSentence> gold = read(std::string(kGold));
  BOOST_REQUIRE(gold.size() == 1);
  BOOST_TEST(gold[0].begins_document());
  BOOST_TEST(!gold[0].begins_paragraph());
  Sentence sentence = newsgraph::language::sentence_from(gold[0], 0);
  BOOST_REQUIRE(sentence.tokens.size() == 6);
  BOOST_TEST(sentence.tokens[1].multiword_size == 2);
  BOOST_TEST(!sentence.tokens[1].space_after);
  BOOST_TEST(sentence.tokens[2].space_after);
  BOOST_TEST(sentence.tokens[2].span.begin == 7U);
  BOOST_TEST(sentence.tokens[2].span.end == 10U);
  BOOST_TEST(sentence.tokens[5].span.begin == 22U);
  annotate(sentence);
  std::string out;
  newsgraph::language::write_filled(gold[0], sentence, out);
  BOOST_TEST(out ==
             "# newdoc id = x\n# sent_id = 1\n# text = They don't leave Paris.\n"
             "1\tThey\tl0\tVERB\tVB\t_\t0\troot\t_\t_\n"
             "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
             "2\tdo\tl1\tVERB\tVB\t_\t1\tdep\t_\t_\n"
             "3\tn't\tl2\tVERB\tVB\t_\t2\tdep\t_\t_\n"
             "3.1\tgone\tgo\tVERB\t_\t_\t_\t_\t0:root\t_\n"
             "4\tleave\tl3\tVERB\tVB\t_\t3\tdep\t_\t_\n"
             "5\tParis\tl4\tVERB\tVB\t_\t4\tdep\t_\tCorrectForm=Paris|SpaceAfter=No|NE=B-LOC\n"
             "6\t.\tl5\tVERB\tVB\t_\t5\tdep\t_\t_\n\n");
}

BOOST_AUTO_TEST_CASE(writes_what_it_reads) {
  const std::vector<ConlluSentence> gold = read(std::string(kGold));
  BOOST_REQUIRE(gold.size() == 1);
  Sentence sentence = newsgraph::language::sentence_from(gold[0], 0);
  annotate(sentence);
  std::string out;
  newsgraph::language::write_conllu(sentence, "d-1", {}, out);
  BOOST_TEST(out ==
             "# sent_id = d-1\n# text = They don't leave Paris.\n"
             "1\tThey\tl0\tVERB\tVB\t_\t0\troot\t_\t_\n"
             "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
             "2\tdo\tl1\tVERB\tVB\t_\t1\tdep\t_\t_\n"
             "3\tn't\tl2\tVERB\tVB\t_\t2\tdep\t_\t_\n"
             "4\tleave\tl3\tVERB\tVB\t_\t3\tdep\t_\t_\n"
             "5\tParis\tl4\tVERB\tVB\t_\t4\tdep\t_\tNE=B-LOC|SpaceAfter=No\n"
             "6\t.\tl5\tVERB\tVB\t_\t5\tdep\t_\t_\n\n");
  const std::vector<ConlluSentence> again = read(out);
  BOOST_REQUIRE(again.size() == 1);
  BOOST_TEST(newsgraph::language::sentence_from(again[0], 0).tokens[4].span.begin == sentence.tokens[4].span.begin);
}

BOOST_AUTO_TEST_CASE(shows_tokens_as_given) {
  Sentence sentence;
  sentence.tokens.resize(2);
  sentence.tokens[0].form = "(";
  sentence.tokens[1].form = "x";
  annotate(sentence);
  std::string out;
  newsgraph::language::write_conllu(sentence, "1", {"-LRB-", "x"}, out);
  BOOST_TEST(out ==
             "# sent_id = 1\n# text = -LRB- "
             "x\n1\t-LRB-\tl0\tVERB\tVB\t_\t0\troot\t_\t_\n2\tx\tl1\tVERB\tVB\t_\t1\tdep\t_\t_\n\n");
}

BOOST_AUTO_TEST_CASE(reads_line_ends_of_windows_and_a_last_line_without_one) {
  const std::vector<ConlluSentence> gold =
      read("# a\r\n1\ta" + kRow.substr(0, kRow.size() - 1) + "\r\n\r\n\r\n1\tb" + kRow.substr(0, kRow.size() - 1));
  BOOST_REQUIRE(gold.size() == 2);
  BOOST_TEST(gold[0].comments[0] == "# a");
  BOOST_TEST(gold[0].rows[0].column(9) == "_");
  BOOST_TEST(gold[1].rows[0].column(1) == "b");
}

BOOST_DATA_TEST_CASE(names_the_line_that_is_wrong, boost::unit_test::data::make(kBroken), text) {
  BOOST_CHECK_EXCEPTION(read(text + "\n"), newsgraph::InputError,
                        [](const newsgraph::InputError& error) { return error.path() == "test" && error.line() > 0; });
}

BOOST_AUTO_TEST_CASE(finds_whole_items_in_features) {
  BOOST_TEST(newsgraph::language::has_feature("Number=Sing|Person=3", "Person=3"));
  BOOST_TEST(!newsgraph::language::has_feature("Number=Sing|Person=3", "Person"));
  BOOST_TEST(!newsgraph::language::has_feature("_", "Person=3"));
}

BOOST_AUTO_TEST_SUITE_END()
