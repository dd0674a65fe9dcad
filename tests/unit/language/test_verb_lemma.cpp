// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "verb_lemma.hpp"

#include "newsgraph/language/irregular_verbs.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>

namespace {

struct Slip {
  const char* form;
  const char* guess;
  const char* lemma;
};

std::ostream& operator<<(std::ostream& out, const Slip& slip) {
  return out << slip.form;
}

const Slip kSlips[] = {
    {"resumed", "resum", "resume"},
    {"dined", "din", "dine"},
    {"operated", "operat", "operate"},
    {"expelled", "expell", "expel"},
    {"resolving", "resolv", "resolve"},
    {"accused", "accus", "accuse"},
    {"settled", "settl", "settle"},
    {"determined", "determin", "determine"},
    {"managing", "manag", "manage"},
    {"continued", "continu", "continue"},
    {"preceding", "preced", "precede"},
    {"invaded", "invad", "invade"},
    {"provided", "provid", "provide"},
    {"explodes", "explode", "explode"},
    {"concluded", "conclud", "conclude"},
    {"running", "runn", "run"},
    {"referred", "referr", "refer"},
    {"controlled", "controll", "control"},
    {"telephoned", "telephon", "telephone"},
    {"struck", "stru", "strike"},
    {"chose", "chos", "choose"},
    {"set", "se", "set"},
    // right already
    {"succeeding", "succeed", "succeed"},
    {"avoided", "avoid", "avoid"},
    {"applauded", "applaud", "applaud"},
    {"added", "add", "add"},
    {"found", "found", "found"},
    {"visited", "visit", "visit"},
    {"explained", "explain", "explain"},
    {"repeated", "repeat", "repeat"},
    {"dinned", "din", "din"},
    {"focused", "focus", "focus"},
    {"called", "call", "call"},
    {"showed", "show", "show"},
    {"met", "meet", "meet"},
    {"announced", "announce", "announce"},
    {"tested", "test", "test"},
    {"installed", "install", "install"},
    {"opened", "open", "open"},
    {"offering", "offer", "offer"},
    {"happened", "happen", "happen"},
    {"fixed", "fix", "fix"},
    {"raining", "rain", "rain"},
    {"pressing", "presse", "press"},
    {"insisting", "insiste", "insist"},
    {"pasting", "paste", "paste"},
    {"sing", "sing", "sing"},
    {"", "", ""},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(verb_lemma)

BOOST_DATA_TEST_CASE(mends_slips_and_leaves_the_rest, boost::unit_test::data::make(kSlips), slip) {
  std::string lemma = slip.guess;
  newsgraph::language::mend_verb_lemma(slip.form, lemma);
  BOOST_TEST(lemma == slip.lemma);
}

BOOST_AUTO_TEST_CASE(nouns_lose_no_more_than_their_ending) {
  const auto mended = [](std::string_view form, std::string lemma) {
    newsgraph::language::mend_noun_lemma(form, lemma);
    return lemma;
  };
  BOOST_TEST(mended("carp", "car") == "carp");
  BOOST_TEST(mended("gunmen", "gunme") == "gunman");
  BOOST_TEST(mended("bacteria", "bacteri") == "bacterium");
  BOOST_TEST(mended("cars", "car") == "car");
  BOOST_TEST(mended("house", "house") == "house");
}

BOOST_AUTO_TEST_CASE(irregular_pasts_have_their_verbs) {
  BOOST_TEST(newsgraph::language::irregular_verb_lemma("sunk") == "sink");
  BOOST_TEST(newsgraph::language::irregular_verb_lemma("chosen") == "choose");
  BOOST_TEST(newsgraph::language::irregular_verb_lemma("arisen") == "arise");
  BOOST_TEST(newsgraph::language::irregular_verb_lemma("wrung") == "wring");
  BOOST_TEST(newsgraph::language::irregular_verb_lemma("founded").empty());
  BOOST_TEST(newsgraph::language::irregular_verb_lemma("").empty());
}

BOOST_AUTO_TEST_CASE(a_participle_has_its_past) {
  using newsgraph::language::past_of_participle;
  BOOST_TEST(past_of_participle("taken") == "took");
  BOOST_TEST(past_of_participle("come") == "came");
  BOOST_TEST(past_of_participle("borne") == "bore");
  BOOST_TEST(past_of_participle("held") == "held");
  BOOST_TEST(past_of_participle("arrested") == "arrested");
}

BOOST_AUTO_TEST_SUITE_END()
