// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "origins.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace newsgraph::resolution {
namespace {

// Distinct "words", so that two stories share no shingle by chance.
std::string story(int number, int words) {
  std::string text;
  for (int i = 0; i < words; ++i) text += "word" + std::to_string(number * 1000 + i) + (i % 12 == 11 ? ". " : " ");
  return text;
}

std::vector<std::uint32_t> origins_of(const std::vector<std::string>& texts) {
  std::vector<model::Document> documents(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    documents[i].id = std::to_string(i);
    documents[i].text = texts[i];
  }
  return find_origins(documents);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(origins)

BOOST_AUTO_TEST_CASE(copies_with_another_head_and_foot_are_one_origin) {
  const std::string wire = story(1, 200);
  const auto origins =
      origins_of({story(2, 200), "HANOI (AP) " + wire, wire + " Read more on our site.", story(3, 150)});
  BOOST_TEST(origins == (std::vector<std::uint32_t>{0, 1, 1, 3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(case_and_punctuation_do_not_matter) {
  BOOST_TEST(origins_of({"One two, three: four five.", "ONE TWO THREE FOUR FIVE"})[1] == 0U);
}

BOOST_AUTO_TEST_CASE(stories_that_share_a_paragraph_are_two_origins) {
  const std::string background = story(9, 60);
  const auto origins = origins_of({story(1, 150) + background, story(2, 150) + background});
  BOOST_TEST(origins[1] == 1U);
}

BOOST_AUTO_TEST_CASE(a_brief_is_a_text_of_its_own) {
  const std::string report = story(1, 400);
  BOOST_TEST(origins_of({report, report.substr(0, report.size() / 4)})[1] == 1U);
}

BOOST_AUTO_TEST_CASE(empty_texts_have_nothing_in_common) {
  BOOST_TEST(origins_of({"", ""})[1] == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace newsgraph::resolution
