// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "verb_forms.hpp"

#include <boost/test/unit_test.hpp>

using newsgraph::extraction::past_participle;

BOOST_AUTO_TEST_SUITE(verb_forms)

BOOST_AUTO_TEST_CASE(regular_verbs_take_ed) {
  BOOST_TEST(past_participle("arrested", "VBD", "arrest") == "arrested");
  BOOST_TEST(past_participle("defeat", "VB", "defeat") == "defeated");
  BOOST_TEST(past_participle("chase", "VBP", "chase") == "chased");
  BOOST_TEST(past_participle("buries", "VBZ", "bury") == "buried");
  BOOST_TEST(past_participle("ban", "VB", "ban") == "banned");
}

BOOST_AUTO_TEST_CASE(irregular_verbs_have_their_own) {
  BOOST_TEST(past_participle("took", "VBD", "take") == "taken");
  BOOST_TEST(past_participle("strike", "VB", "strike") == "struck");
  BOOST_TEST(past_participle("drove", "VBD", "drive") == "driven");
  BOOST_TEST(past_participle("put", "VBD", "put") == "put");
}

BOOST_AUTO_TEST_CASE(a_past_tense_that_is_not_known_gives_nothing) {
  BOOST_TEST(past_participle("wrang", "VBD", "wring").empty());
}

BOOST_AUTO_TEST_SUITE_END()
