// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "collect.hpp"

#include <boost/test/unit_test.hpp>

namespace {

using namespace newsgraph::test;
using newsgraph::reading::Format;

BOOST_AUTO_TEST_SUITE(plain_text)

BOOST_AUTO_TEST_CASE(a_header_is_no_text) {
  const auto read = read_string(
      "Title: Summit ends early\nDate: 28 February 2019\nOutlet: The Paper\nURL: https://x.com/a\n\n  Trump "
      "left.\r\n\n",
      Format::Text);
  const auto& document = read.documents.at(0);
  BOOST_TEST(document.title == "Summit ends early");
  BOOST_TEST(document.published->to_string() == "2019-02-28");
  BOOST_TEST(document.outlet == "The Paper");
  BOOST_TEST(document.uri == "https://x.com/a");
  BOOST_TEST(document.id == "in");
  BOOST_TEST(document.text == "  Trump left.\r\n\n");
}

BOOST_AUTO_TEST_CASE(a_header_with_carriage_returns) {
  const auto read = read_string("Date: 2019-02-28\r\n\r\nTrump left.", Format::Text);
  BOOST_TEST(read.documents.at(0).text == "Trump left.");
}

BOOST_AUTO_TEST_CASE(without_an_empty_line_it_is_text) {
  for (const std::string text : {"Title: Summit\nTrump left.\n", "Title: Summit", "Trump left.\nDate: 2019-02-28\n\nx",
                                 "Date: 2019-02-28\nBy: Jane\n\nTrump left."}) {
    BOOST_TEST(read_string(text, Format::Text).documents.at(0).text == text);
  }
}

BOOST_AUTO_TEST_CASE(the_title_is_a_short_first_line_that_stands_alone) {
  BOOST_TEST(read_string("Summit ends\n\nTrump left.", Format::Text).documents.at(0).title == "Summit ends");
  BOOST_TEST(read_string("Summit ends\r\n\r\nTrump left.", Format::Text).documents.at(0).title == "Summit ends");
  BOOST_TEST(read_string("Summit ends\nTrump left.", Format::Text).documents.at(0).title == "");
  BOOST_TEST(read_string("Trump left.", Format::Text).documents.at(0).title == "");
  BOOST_TEST(read_string(std::string(300, 'x') + "\n\nTrump left.", Format::Text).documents.at(0).title == "");
}

BOOST_AUTO_TEST_CASE(a_header_without_text_is_empty) {
  const auto read = read_string("Title: Summit\n\n", Format::Text);
  BOOST_TEST(read.documents.empty());
  BOOST_TEST(read.skipped.at(0).reason == "no text");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
