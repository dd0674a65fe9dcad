// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "word_list.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

using newsgraph::extraction::in;

BOOST_AUTO_TEST_SUITE(word_list)

BOOST_AUTO_TEST_CASE(finds_whole_words_only) {
  for (const std::string& word : {std::string("river"), std::string("lake"), std::string("sea")}) {
    BOOST_TEST(in("river lake sea", word));
  }
  for (const std::string_view word : {"", "riv", "iver", "ake", "seas", "ocean", "river lake sea"}) {
    BOOST_TEST(in("river lake sea", word) == (word == "river lake sea"), word);
  }
}

BOOST_AUTO_TEST_CASE(finds_words_in_a_row) {
  BOOST_TEST(in("prime minister mayor", "prime minister"));
  BOOST_TEST(!in("prime minister mayor", "minister prime"));
  BOOST_TEST(!in("prime minister mayor", "minister may"));
}

BOOST_AUTO_TEST_CASE(lists_of_one_beginning_are_told_apart) {
  BOOST_TEST(in("north south", "south"));
  BOOST_TEST(!in("north", "south"));
  const std::string_view view = "north south east";
  BOOST_TEST(!in(view.substr(0, 11), "east"));
  BOOST_TEST(in(view, "east"));
}

BOOST_AUTO_TEST_SUITE_END()
