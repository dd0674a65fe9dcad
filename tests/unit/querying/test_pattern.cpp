// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/error.hpp"
#include "newsgraph/querying/query.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>

using namespace newsgraph;
using querying::parse_pattern;
using querying::Pattern;

namespace {

// Everything of a pattern on one line.
std::string shown(const querying::Term& term) {
  std::string text = term.name.empty() ? "?" + term.variable : "'" + term.name + "'";
  return term.type.empty() ? text : text + ":" + term.type;
}

std::string shown(const Pattern& pattern) {
  std::string text = shown(pattern.subject) + (pattern.either_direction ? " <-" : " -");
  for (const std::string& type : pattern.types) text += (&type == &pattern.types.front() ? "" : "|") + type;
  return text + "-> " + shown(pattern.object);
}

struct Sample {
  const char* text;
  const char* expected;
};
std::ostream& operator<<(std::ostream& out, const Sample& sample) {
  return out << sample.text;
}

const Sample kGood[] = {
    {"Trump -MET-> ?who", "'Trump' -MET-> ?who"},
    {"?a:Person -LEADS-> ?b", "?a:Person -LEADS-> ?b"},
    {"\"Kim Jong Un\" -[MET|TALKED_WITH]-> ?x", "'Kim Jong Un' -MET|TALKED_WITH-> ?x"},
    {"Kim Jong Un -TALKED_WITH|MET-> ?x", "'Kim Jong Un' -MET|TALKED_WITH-> ?x"},
    {"A -?-> B", "'A' --> 'B'"},
    {"A --> B", "'A' --> 'B'"},
    {"A -[?]-> B", "'A' --> 'B'"},
    {"A <-MET- B", "'B' -MET-> 'A'"},
    {"A -MET- B", "'A' <-MET-> 'B'"},
    {"A <-MET-> B", "'A' <-MET-> 'B'"},
    {"A -- B", "'A' <--> 'B'"},
    {"Moon Jae-in -LEADS-> South Korea", "'Moon Jae-in' -LEADS-> 'South Korea'"},
    {"South Korea <-LEADS- Moon Jae-in", "'Moon Jae-in' -LEADS-> 'South Korea'"},
    {"Al-Qaeda-linked group -ATTACKED- Al-Shabab", "'Al-Qaeda-linked group' <-ATTACKED-> 'Al-Shabab'"},
    {"Trump-MET->?who", "'Trump' -MET-> ?who"},
    {"?a-met->?b", "?a -MET-> ?b"},
    {"A -[tighten sanction on]-> B", "'A' -TIGHTEN_SANCTION_ON-> 'B'"},
    {"A -MET_PLANNED-> B", "'A' -MET_PLANNED-> 'B'"},
    {"?:Place -?-> ?", "?:Place --> ?"},
    {":Place -?-> ?x", "?:Place --> ?x"},
    {"Kim:person -MET-> \"Washington\":Place", "'Kim':Person -MET-> 'Washington':Place"},
    {"Star Wars: Andor -WIN-> ?x", "'Star Wars: Andor' -WIN-> ?x"},
    {"\"a \\\"b\\\" -MET-> c\" -MET-> ?x", "'a \"b\" -MET-> c' -MET-> ?x"},
    {"  Trump   Jr.  -MET->   ?who  ", "'Trump Jr.' -MET-> ?who"},
    {"Nguyễn Phú Trọng -MET-> ?x", "'Nguyễn Phú Trọng' -MET-> ?x"},
};

const Sample kBad[] = {
    {"", "there is no relation"},
    {"Trump", "there is no relation"},
    {"Trump MET Kim", "there is no relation"},
    {"-MET-> ?x", "missing before the relation"},
    {"Trump -MET->", "missing after the relation"},
    {"Trump -MET-> ?x -LEADS-> ?y", "one relation a pattern"},
    {"\"Trump -MET-> ?x", "closing quote is missing"},
    {"\"\" -MET-> ?x", "the name is empty"},
    {"Trump -[MET-> ?x", "']-' is missing"},
    {"Trump -MET||LEFT-> ?x", "a relation is a word"},
    {"Trump -[M!T]-> ?x", "a relation is a word"},
    {"Trump -1MET-> ?x", "a relation is a word"},
    {"?a:Human -MET-> ?x", "types are Person"},
    {"?a b -MET-> ?x", "nothing may stand between"},
    {"Trump -MET-> who?", "need quotes"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(pattern)

BOOST_DATA_TEST_CASE(reads, boost::unit_test::data::make(kGood)) {
  BOOST_TEST(shown(parse_pattern(sample.text)) == sample.expected);
}

BOOST_DATA_TEST_CASE(explains, boost::unit_test::data::make(kBad)) {
  BOOST_CHECK_EXCEPTION(parse_pattern(sample.text), UsageError, [&](const UsageError& error) {
    const std::string message = error.what();
    BOOST_TEST_MESSAGE(message);
    return message.find(sample.expected) != std::string::npos && message.find("^\n") != std::string::npos &&
           message.find("'Trump -MET-> ?who'") != std::string::npos;
  });
}

BOOST_AUTO_TEST_CASE(points_at_the_place) {
  try {
    parse_pattern("Trọng:Place -MET-> ?x:Human");
    BOOST_ERROR("accepted");
  } catch (const UsageError& error) {
    const std::string message = error.what();
    BOOST_TEST(message.find("\n  Trọng:Place -MET-> ?x:Human\n  " + std::string(22, ' ') + "^\n") != std::string::npos);
  }
}

// Any text gives a pattern or a UsageError; what is read has two ends.
BOOST_AUTO_TEST_CASE(survives_any_text) {
  const std::string letters = "AZaz_ ?:\"\\-<>[]|09.\n\xC3\xA9";
  std::uint64_t state = 1;
  const auto below = [&](std::size_t limit) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state >> 33U) % limit;
  };
  int read = 0;
  for (int round = 0; round < 100000; ++round) {
    std::string text = round % 2 == 0 ? "Trump -MET-> ?who" : "";
    for (std::size_t i = below(12); i > 0; --i) text.insert(below(text.size() + 1), 1, letters[below(letters.size())]);
    try {
      const Pattern pattern = parse_pattern(text);
      ++read;
      BOOST_REQUIRE(pattern.subject.name.empty() || pattern.subject.variable.empty());
      for (const std::string& type : pattern.types) BOOST_REQUIRE(!type.empty());
    } catch (const UsageError&) {
    }
  }
  BOOST_TEST(read > 1000);
}

BOOST_AUTO_TEST_SUITE_END()
