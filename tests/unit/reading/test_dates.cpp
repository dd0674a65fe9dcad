// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "agency.hpp"
#include "collect.hpp"
#include "date_text.hpp"
#include "publication_date.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace {

using namespace newsgraph::test;
namespace reading = newsgraph::reading;
namespace data = boost::unit_test::data;

std::string written(const std::optional<newsgraph::model::PartialDate>& date) {
  return date ? date->to_string() : "";
}

std::string published(const std::string& text, const std::string& address = "") {
  return written(reading::publication_date(address, text, std::nullopt));
}

BOOST_AUTO_TEST_SUITE(dates)

BOOST_DATA_TEST_CASE(fields_of_all_kinds,
                     data::make({"2019-02-28", "2019-02-28T10:15:00Z", "2019-02-28T23:59:59+07:00", "2019-02-28 10:15",
                                 "2019/02/28", "20190228", "20190228T101500Z", "February 28, 2019", "28 February 2019",
                                 "Thursday, February 28, 2019", "Thu, 28 Feb 2019 10:15:00 GMT", "Feb. 28, 2019",
                                 "28th of February", "28-Feb-2019", "28.02.2019", "2/28/2019", "Feb 28 2019, 5:03 pm",
                                 "  28 february, 2019 "}),
                     field) {
  if (std::string(field) == "28th of February") {
    BOOST_TEST(written(reading::parse_date_field(field)) == "");  // no year
  } else {
    BOOST_TEST(written(reading::parse_date_field(field)) == "2019-02-28");
  }
}

BOOST_AUTO_TEST_CASE(coarse_and_wrong_fields) {
  BOOST_TEST(written(reading::parse_date_field("2019")) == "2019");
  BOOST_TEST(written(reading::parse_date_field("2019-02")) == "2019-02");
  BOOST_TEST(written(reading::parse_date_field("February 2019")) == "2019-02");
  for (const char* field :
       {"yesterday", "", "2/3/2019", "2019-02-30", "30 February 2019", "1551312000", "Mayor 5, 2019"}) {
    BOOST_TEST(written(reading::parse_date_field(field)) == "", field);
  }
}

BOOST_DATA_TEST_CASE(addresses,
                     data::make({"https://x.com/2019/02/28/summit", "http://x.com/world/2019-02-28-summit.html",
                                 "https://x.com/2019/feb/28/summit", "https://x.com/a/20190228/b",
                                 "https://x.com/2019/2/28"}),
                     address) {
  BOOST_TEST(written(reading::date_in_address(address)) == "2019-02-28");
}

BOOST_AUTO_TEST_CASE(addresses_without_a_day_have_no_date) {
  for (const char* address :
       {"https://x.com/2019/02/summit", "https://2019-02-28.com", "https://x.com/story-12345678", ""}) {
    BOOST_TEST(written(reading::date_in_address(address)) == "", address);
  }
}

BOOST_AUTO_TEST_CASE(the_order_of_sources) {
  const std::string text = "HANOI, Feb 27, 2019 (Reuters) - The summit of March 1, 2019, began.";
  BOOST_TEST(published(text, "https://x.com/2019/02/28/a") == "2019-02-28");
  BOOST_TEST(published(text) == "2019-02-27");
  BOOST_TEST(published("The summit of March 1, 2019, began.") == "2019-03-01");
  const newsgraph::model::PartialDate fallback{2019, 3, 2};
  BOOST_TEST(written(reading::publication_date("", "The summit began.", fallback)) == "2019-03-02");
  BOOST_TEST(published("The summit began.") == "");
}

BOOST_AUTO_TEST_CASE(a_dateline_without_a_year_takes_the_nearest) {
  const std::string text = "HANOI, Dec 30 (Reuters) - The summit began.";
  BOOST_TEST(published(text) == "");
  BOOST_TEST(written(reading::publication_date("", text, newsgraph::model::PartialDate{2019, 1, 2})) == "2018-12-30");
  BOOST_TEST(published("HANOI, Feb 28 (Reuters) - It began.\n\nBoth met on March 1, 2019.") == "2019-02-28");
}

BOOST_AUTO_TEST_CASE(only_the_opening_counts_and_no_looking_back) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "A line.\n";
  BOOST_TEST(published(text + "On May 5, 2001.") == "");
  BOOST_TEST(published("Since the September 11, 2001 attacks, and since May 5, 1970, on 3 June 2005.") == "2005-06-03");
}

BOOST_AUTO_TEST_CASE(the_seed_article_has_the_date_of_its_caption) {
  const char* shared = std::getenv("NEWSGRAPH_SHARED");
  const std::filesystem::path seed =
      std::filesystem::path(shared != nullptr ? shared : "../shared") / "data/news/hanoi-summit.txt";
  if (!std::filesystem::exists(seed)) {
    BOOST_TEST_MESSAGE("skipped: " << seed << " is not here");
    return;
  }
  const auto read = read_path(seed);
  BOOST_REQUIRE(read.documents.size() == 1U);
  BOOST_TEST(written(read.documents[0].published) == "2019-02-28");
  BOOST_TEST(read.documents[0].id == "hanoi-summit.txt");
  BOOST_TEST(read.documents[0].title.find("Donald Trump says talks with Kim Jong-un") == 0U);
  BOOST_TEST(read.documents[0].agency == "");  // AFP took the picture, it did not write the article
  BOOST_TEST(read.documents[0].language == "en");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(agency)

BOOST_AUTO_TEST_CASE(datelines) {
  BOOST_TEST(reading::find_agency("HANOI, Feb 28 (Reuters) - Trump met Kim.") == "Reuters");
  BOOST_TEST(reading::find_agency("WASHINGTON (AP) \u2014 The Senate voted.") == "AP");
  BOOST_TEST(reading::find_agency("A headline\n\nPYONGYANG, Feb. 28 (Xinhua) -- Kim left.") == "Xinhua");
  BOOST_TEST(reading::find_agency("Seoul (AFP) \u2013 South Korea said.") == "AFP");
}

BOOST_AUTO_TEST_CASE(credits) {
  BOOST_TEST(reading::find_agency("A headline\nBy JANE DOE, Associated Press\n\nTrump met Kim.") == "AP");
  BOOST_TEST(reading::find_agency("Trump met Kim.\n\nSource: Xinhua") == "Xinhua");
  BOOST_TEST(reading::find_agency("Trump met Kim.\n\n(Reporting by Jane Doe; Editing by John Roe)") == "Reuters");
  BOOST_TEST(reading::find_agency("Trump met Kim.\n\n- AFP\n") == "AFP");
}

BOOST_AUTO_TEST_CASE(a_sentence_is_no_dateline) {
  BOOST_TEST(reading::find_agency("The talks (which AP reported) - to all surprise - failed.") == "");
  BOOST_TEST(reading::find_agency("He told Reuters that talks failed.") == "");
  BOOST_TEST(!reading::find_dateline("US-North Korea talks - a failure - ended.").has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
