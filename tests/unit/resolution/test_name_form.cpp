// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "name_form.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

namespace newsgraph::resolution {
namespace {

struct Case {
  std::string text;
  NameFamily family;
  std::string key;
};

std::ostream& operator<<(std::ostream& stream, const Case& c) {
  return stream << c.text;
}

const std::vector<Case> kCases = {
    {"Kim Jong Un", NameFamily::Person, "kim jong un"},
    {"Kim Jong-un", NameFamily::Person, "kim jong un"},
    {"Kim Jong -un", NameFamily::Person, "kim jong un"},
    {"US President Donald Trump", NameFamily::Person, "donald trump"},
    {"North Korean leader Kim Jong Un", NameFamily::Person, "kim jong un"},
    {"Mr Trump", NameFamily::Person, "trump"},
    {"Mr. Trump", NameFamily::Person, "trump"},
    {"President", NameFamily::Person, "president"},
    {"Paris Hilton", NameFamily::Person, "paris hilton"},
    {"José Manuel Barroso", NameFamily::Person, "jose manuel barroso"},
    {"Conan O’Brien", NameFamily::Person, "conan obrien"},
    {"George W. Bush", NameFamily::Person, "george w bush"},
    {"J.Smith", NameFamily::Person, "j smith"},
    {"Muhammad Khatami", NameFamily::Person, "mohammed khatami"},
    {"Martin Luther King Jr.", NameFamily::Person, "martin luther king"},
    {"the United Nations", NameFamily::Thing, "united nations"},
    {"U.N.", NameFamily::Thing, "united nations"},
    {"UN", NameFamily::Thing, "united nations"},
    {"US", NameFamily::Thing, "united states"},
    {"U.S.", NameFamily::Thing, "united states"},
    {"DPRK", NameFamily::Thing, "north korea"},
    {"Who", NameFamily::Thing, "who"},
    {"WHO", NameFamily::Thing, "world health organization"},
    {"World Health Organisation", NameFamily::Thing, "world health organization"},
    {"Nato", NameFamily::Thing, "north atlantic treaty organization"},
    {"Acme Widgets, Inc.", NameFamily::Thing, "acme widgets"},
    {"Smith & Co.", NameFamily::Thing, "smith"},
    {"AT&T", NameFamily::Thing, "at and t"},
    {"Turkey's", NameFamily::Thing, "turkey"},
    {"North Koreans", NameFamily::Group, "people of north korea"},
    {"—", NameFamily::Thing, ""},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(name_forms)

BOOST_DATA_TEST_CASE(key_of_name, boost::unit_test::data::make(kCases), c) {
  BOOST_TEST(name_form(c.text, c.family).key == c.key);
}

BOOST_AUTO_TEST_CASE(short_forms_that_may_stand_for_a_name) {
  const auto may = [](const char* few, const char* many, NameFamily family) {
    return may_stand_for(name_form(few, family), name_form(many, family), family);
  };
  BOOST_TEST(may("Trump", "Donald Trump", NameFamily::Person));
  BOOST_TEST(may("Kim", "Kim Jong Un", NameFamily::Person));
  BOOST_TEST(may("George Bush", "George W. Bush", NameFamily::Person));
  BOOST_TEST(!may("Obama", "Donald Trump", NameFamily::Person));
  BOOST_TEST(may("IWB", "International Widget Board", NameFamily::Thing));
  BOOST_TEST(may("BoW", "Bank of Widgets", NameFamily::Thing));
  BOOST_TEST(!may("IBW", "International Widget Board", NameFamily::Thing));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace newsgraph::resolution
