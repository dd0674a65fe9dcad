// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "text.hpp"

#include "newsgraph/base/utf8.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>

namespace {

using namespace newsgraph::exporting::detail;
using namespace std::string_literals;

template <class Append, class Value>
std::string appended(Append append, const Value& value) {
  std::string out;
  append(out, value);
  return out;
}

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(clean_text_folds_white_space_and_drops_what_xml_forbids) {
  BOOST_TEST(clean_text("  a\t\r\n b\xc2\xa0\xe2\x80\xa9"
                        "c ") == "a b c");
  BOOST_TEST(clean_text("a\0b\x01\x1f"
                        "c\x7f"s) == "abc\x7f");
  BOOST_TEST(clean_text("a\xef\xbf\xbe\xef\xbf\xbf"
                        "b") == "ab");  // U+FFFE, U+FFFF
  BOOST_TEST(clean_text("a\xff\xc3(b\xed\xa0\x80") ==
             "a\xef\xbf\xbd\xef\xbf\xbd(b\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
  BOOST_TEST(clean_text("\xf0\x9f\x98\x80\xe2\x80\xae\xe2\x80\x8d") == "\xf0\x9f\x98\x80\xe2\x80\xae\xe2\x80\x8d");
  BOOST_TEST(clean_text(" \n\x02 ").empty());
}

BOOST_AUTO_TEST_CASE(xml_escapes_only_what_it_must) {
  BOOST_TEST(appended(append_xml_text, "a & b < c > \"d\" 'e' ]]>") == "a &amp; b &lt; c &gt; \"d\" 'e' ]]&gt;");
  BOOST_TEST(appended(append_xml_attribute, "a & \"b\" 'c'") == "a &amp; &quot;b&quot; 'c'");
  BOOST_TEST(appended(append_xml_text, "&#1; &amp;") == "&amp;#1; &amp;amp;");
}

BOOST_AUTO_TEST_CASE(appending_starts_anew_behind_what_is_there) {
  std::string out = "x ";
  append_xml_text(out, "  y");
  BOOST_TEST(out == "x y");
}

BOOST_AUTO_TEST_CASE(json_keeps_every_character) {
  BOOST_TEST(appended(append_json_string, "a\"b\\c\n\r\t\x01\0"s) == "\"a\\\"b\\\\c\\n\\r\\t\\u0001\\u0000\"");
  BOOST_TEST(appended(append_json_string, "\xe2\x80\xa8 \xf0\x9f\x98\x80") == "\"\xe2\x80\xa8 \xf0\x9f\x98\x80\"");
  BOOST_TEST(newsgraph::is_valid_utf8(appended(append_json_string, "\xc3(\xff\xe2\x80")));
}

BOOST_AUTO_TEST_CASE(addresses_of_documents) {
  BOOST_TEST(appended(append_percent_encoded, "dir/A-b_c.d~0.txt") == "dir/A-b_c.d~0.txt");
  BOOST_TEST(appended(append_percent_encoded, "https://x.org/a b?c=%\xc3\xa9#1") ==
             "https%3A//x.org/a%20b%3Fc%3D%25%C3%A9%231");
  // "doc://share" would be an address of its own, not one of ours.
  BOOST_TEST(appended(append_percent_encoded, "//share/x") == "%2F/share/x");
}

const std::pair<double, const char*> kConfidences[] = {
    {0.94, "0.94"}, {1.0, "1"},  {0.0, "0"},     {0.00004, "0"}, {0.0001, "0.0001"}, {0.12345, "0.1235"},
    {2.0, "1"},     {-1.0, "0"}, {0.99999, "1"}, {0.5, "0.5"},   {1.0 / 3, "0.3333"}};

BOOST_AUTO_TEST_CASE(confidences_have_four_decimals_and_no_exponent) {
  for (const auto& [value, expected] : kConfidences) BOOST_TEST(appended(append_confidence, value) == expected);
}

BOOST_AUTO_TEST_CASE(decimals_are_written_out) {
  BOOST_TEST(appended(append_decimal, 1e21) == "1000000000000000000000");
  BOOST_TEST(appended(append_decimal, 1e-7) == "0.0000001");
  BOOST_TEST(appended(append_decimal, 5e-324).size() == 326);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
