// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/extraction/tuples.hpp"
#include "rules.hpp"
#include "tree_text.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

namespace {

using newsgraph::extraction::render_tuples;
using newsgraph::extraction::TupleStyle;

constexpr std::string_view kFirm = R"(
The the DET DT _ 2 det
firm firm NOUN NN _ 3 nsubj
sold sell VERB VBD VerbForm=Fin 0 root
ships ship NOUN NNS _ 3 obj
and and CCONJ CC _ 6 cc
boats boat NOUN NNS _ 4 conj
to to ADP IN _ 8 case
Norland Norland PROPN NNP _ 3 obl NE=B-LOC
in in ADP IN _ 10 case
1974 1974 NUM CD _ 3 obl SpaceAfter=No
. . PUNCT . _ 3 punct
)";

constexpr std::string_view kParks = R"(
The the DET DT _ 2 det
pianist pianist NOUN NN Number=Sing 3 compound
Ana Ana PROPN NNP Number=Sing 4 nsubj NE=B-PER
paints paint VERB VBZ VerbForm=Fin 0 root
her her PRON PRP$ _ 6 nmod:poss
pictures picture NOUN NNS Number=Plur 4 obj
of of ADP IN _ 8 case
parks park NOUN NNS Number=Plur 6 nmod
in in ADP IN _ 10 case
Oslo Oslo PROPN NNP Number=Sing 8 nmod NE=B-LOC
and and CCONJ CC _ 12 cc
Bergen Bergen PROPN NNP Number=Sing 10 conj NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 4 punct
)";

constexpr std::string_view kSeldom = R"(
The the DET DT _ 2 det
plant plant NOUN NN Number=Sing 5 nsubj
is be AUX VBZ VerbForm=Fin 5 cop
less less ADV RBR _ 5 advmod
frequent frequent ADJ JJ _ 0 root
. . PUNCT . _ 5 punct
)";

constexpr std::string_view kAfter = R"(
Ana Ana PROPN NNP Number=Sing 2 nsubj NE=B-PER
left leave VERB VBD VerbForm=Fin 0 root
Oslo Oslo PROPN NNP Number=Sing 2 obj NE=B-LOC
after after SCONJ IN _ 6 mark
Ben Ben PROPN NNP Number=Sing 6 nsubj NE=B-PER
came come VERB VBD VerbForm=Fin 2 advcl SpaceAfter=No
. . PUNCT . _ 2 punct
)";

std::vector<std::string> lines_of(std::string_view rows, TupleStyle style) {
  const auto article = newsgraph::extraction::test::from_rows(rows);
  std::vector<std::string> lines;
  for (const auto& tuple : render_tuples(article.analysis.sentences.at(0), style)) {
    std::string line;
    for (const std::string& slot : tuple.slots) line += (line.empty() ? "" : " | ") + slot;
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tuples)

BOOST_AUTO_TEST_CASE(carb_keeps_one_tuple_for_a_predicate) {
  const auto lines = lines_of(kFirm, TupleStyle::Carb);
  BOOST_TEST_REQUIRE(lines.size() == 1U);
  BOOST_TEST(lines[0] == "The firm | sold | ships and boats | to Norland | in 1974");
}

BOOST_AUTO_TEST_CASE(carb11_splits_conjuncts) {
  const auto lines = lines_of(kFirm, TupleStyle::Carb11);
  BOOST_TEST_REQUIRE(lines.size() == 2U);
  BOOST_TEST(lines[0] == "The firm | sold | boats | to Norland | in 1974");
  BOOST_TEST(lines[1] == "The firm | sold | ships | to Norland | in 1974");
}

BOOST_AUTO_TEST_CASE(benchie_is_binary) {
  for (const std::string& line : lines_of(kFirm, TupleStyle::Benchie))
    BOOST_TEST(std::count(line.begin(), line.end(), '|') == 2);
}

BOOST_AUTO_TEST_CASE(carb11_combines_the_conjuncts_of_all_arguments) {
  std::string rows(kFirm);
  const std::string year = "in in ADP IN _ 10 case\n1974 1974 NUM CD _ 3 obl SpaceAfter=No\n. . PUNCT . _ 3 punct\n";
  rows.replace(rows.find(year), year.size(), "and and CCONJ CC _ 10 cc\nOslo Oslo PROPN NNP _ 8 conj NE=B-LOC\n");
  BOOST_TEST(
      lines_of(rows, TupleStyle::Carb11) ==
          (std::vector<std::string>{"The firm | sold | boats | to Norland", "The firm | sold | boats | to Oslo",
                                    "The firm | sold | ships | to Norland", "The firm | sold | ships | to Oslo"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(wire57_says_what_noun_phrases_say) {
  const auto lines = lines_of(kParks, TupleStyle::Wire57);
  const auto says = [&](std::string_view line) { return std::find(lines.begin(), lines.end(), line) != lines.end(); };
  BOOST_TEST(says("Ana | is | The pianist"));
  BOOST_TEST(says("her | has | pictures of parks in Oslo and Bergen"));
  BOOST_TEST(says("parks | are in | Oslo"));
  BOOST_TEST(says("parks | are in | Bergen"));
  for (const std::string& line : lines) BOOST_TEST(line.find(" of | ") == std::string::npos);
  for (const std::string& line : lines_of(kParks, TupleStyle::Carb11))
    BOOST_TEST(line.find(" has ") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_adverb_of_the_predicate_is_said_once) {
  for (const TupleStyle style : {TupleStyle::Carb, TupleStyle::Carb11, TupleStyle::Benchie, TupleStyle::Wire57})
    BOOST_TEST(lines_of(kSeldom, style) == std::vector<std::string>{"The plant | is | less frequent"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(benchie_gives_an_adverbial_clause_a_tuple_of_its_own) {
  const auto lines = lines_of(kAfter, TupleStyle::Benchie);
  BOOST_TEST((std::find(lines.begin(), lines.end(), "Ana | left Oslo after | Ben came") != lines.end()));
}

BOOST_AUTO_TEST_CASE(styles_have_names) {
  for (const std::string_view name : {"graph", "carb", "carb11", "benchie", "wire57"}) {
    BOOST_TEST(newsgraph::extraction::tuple_style_from(name).has_value());
  }
  BOOST_TEST(!newsgraph::extraction::tuple_style_from("other").has_value());
}

BOOST_AUTO_TEST_CASE(every_rule_has_an_example_and_a_name_of_its_own) {
  std::set<std::string_view> names;
  for (const auto& rule : newsgraph::extraction::rules()) {
    BOOST_TEST(names.insert(rule.name).second);
    BOOST_TEST(!rule.example.empty());
    BOOST_TEST(rule.prior > 0.0);
    BOOST_TEST(rule.prior < 1.0);
  }
}

BOOST_AUTO_TEST_SUITE_END()
