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
