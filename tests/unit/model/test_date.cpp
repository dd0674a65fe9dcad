// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/model/date.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>

namespace {

using newsgraph::model::PartialDate;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(date)

BOOST_DATA_TEST_CASE(what_is_parsed_is_written_back,
                     data::make({"2016", "2016-03", "2016-03-05", "2016-02-29", "0999-12-31"}), text) {
  const auto date = PartialDate::parse(text);
  BOOST_REQUIRE(date.has_value());
  BOOST_TEST(date->to_string() == text);
}

BOOST_DATA_TEST_CASE(no_dates,
                     data::make({"", "16", "2016-13", "2016-00", "2015-02-29", "2016-04-31", "2016-3-5", "2016/03/05",
                                 "2016-03-05T", "2016-03-00", "abcd", "2016 03"}),
                     text) {
  BOOST_TEST(!PartialDate::parse(text).has_value());
}

BOOST_AUTO_TEST_CASE(coarse_dates_span_days) {
  const PartialDate february{2016, 2, 0};
  BOOST_TEST(february.first_day().to_string() == "2016-02-01");
  BOOST_TEST(february.last_day().to_string() == "2016-02-29");
  const PartialDate year{1900, 0, 0};
  BOOST_TEST(year.last_day().to_string() == "1900-12-31");
  BOOST_TEST(!february.is_complete());
}

BOOST_AUTO_TEST_CASE(days_are_counted_both_ways) {
  BOOST_TEST(newsgraph::model::days_from_civil({1970, 1, 1}) == 0);
  BOOST_TEST(newsgraph::model::days_from_civil({2019, 2, 28}) == 17955);
  for (std::int64_t day = -200'000; day < 200'000; day += 97) {
    BOOST_REQUIRE(newsgraph::model::days_from_civil(newsgraph::model::civil_from_days(day)) == day);
  }
}

BOOST_AUTO_TEST_CASE(weekdays_begin_with_monday) {
  BOOST_TEST(newsgraph::model::weekday({2019, 2, 28}) == 3);  // a Thursday
  BOOST_TEST(newsgraph::model::weekday({1970, 1, 1}) == 3);
  BOOST_TEST(newsgraph::model::weekday({2019, 3, 3}) == 6);
}

BOOST_AUTO_TEST_CASE(coarser_dates_sort_before_finer_ones) {
  BOOST_TEST((PartialDate{2016, 0, 0} < PartialDate{2016, 1, 0}));
  BOOST_TEST((PartialDate{2016, 1, 0} < PartialDate{2016, 1, 1}));
}

BOOST_AUTO_TEST_CASE(months_have_their_days) {
  BOOST_TEST(newsgraph::model::days_in_month(2000, 2) == 29);
  BOOST_TEST(newsgraph::model::days_in_month(1900, 2) == 28);
  BOOST_TEST(newsgraph::model::days_in_month(2019, 11) == 30);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
