// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/error.hpp"
#include "newsgraph/base/utf8.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace {

using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(utf8)

const std::vector<std::string> kBroken{
    "\x80"s,              // a continuation byte alone
    "\xC0\xAF"s,          // overlong
    "\xE0\x80\xAF"s,      // overlong
    "\xED\xA0\x80"s,      // surrogate
    "\xF4\x90\x80\x80"s,  // above U+10FFFF
    "\xF5\x80\x80\x80"s,  // no such first byte
    "\xE2\x82"s,          // cut off
    "\xF0\x9F\x98"s,      // cut off
    "\xC3("s,             // no continuation
};

BOOST_DATA_TEST_CASE(broken_sequences_are_refused, boost::unit_test::data::make(kBroken), bytes) {
  BOOST_TEST(!newsgraph::is_valid_utf8("ok " + bytes));
  std::size_t position = 0;
  BOOST_TEST((newsgraph::decode_utf8(bytes, position) == U'\uFFFD'));
  BOOST_TEST(position == 1U);
}

BOOST_AUTO_TEST_CASE(every_code_point_survives_the_round_trip) {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 37) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string bytes;
    newsgraph::append_utf8(bytes, c);
    std::size_t position = 0;
    BOOST_REQUIRE(newsgraph::decode_utf8(bytes, position) == c);
    BOOST_REQUIRE(position == bytes.size());
    BOOST_REQUIRE(newsgraph::is_valid_utf8(bytes));
    BOOST_REQUIRE(newsgraph::count_code_points(bytes) == 1);
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_code_point_is_replaced) {
  std::string out;
  newsgraph::append_utf8(out, 0xD800);
  newsgraph::append_utf8(out, 0x110000);
  BOOST_TEST(out == "\uFFFD\uFFFD");
}

BOOST_AUTO_TEST_CASE(validity_is_seen_at_every_offset) {
  for (std::size_t length = 0; length < 40; ++length) {
    const std::string text(length, 'a');
    BOOST_TEST(newsgraph::is_valid_utf8(text + "é"));
    BOOST_TEST(newsgraph::is_valid_utf8(text + "é" + text));
    BOOST_TEST(!newsgraph::is_valid_utf8(text + "\xE9" + text));
  }
}

BOOST_AUTO_TEST_CASE(spaces) {
  for (const char32_t c : {U' ', U'\t', U'\n', U'\u00A0', U'\u2009', U'\u202F', U'\u3000'})
    BOOST_TEST(newsgraph::is_space(c));
  for (const char32_t c : {U'a', U'\u200B', U'\u00AD', U'-'}) BOOST_TEST(!newsgraph::is_space(c));
}

BOOST_AUTO_TEST_CASE(letters_and_digits) {
  BOOST_TEST(newsgraph::is_letter(U'é'));
  BOOST_TEST(newsgraph::is_letter(U'김'));
  BOOST_TEST(!newsgraph::is_letter(U'5'));
  BOOST_TEST(newsgraph::is_upper(U'É'));
  BOOST_TEST(!newsgraph::is_upper(U'é'));
  BOOST_TEST(newsgraph::is_digit(U'٣'));
  BOOST_TEST(!newsgraph::is_digit(U'½'));
}

BOOST_AUTO_TEST_CASE(white_space_is_folded) {
  BOOST_TEST(newsgraph::fold_whitespace(" \n North\u00A0Korea \t\r\n said  ") == "North Korea said");
  BOOST_TEST(newsgraph::fold_whitespace(" \n ") == "");
}

BOOST_AUTO_TEST_CASE(names_compare_without_case_and_marks) {
  BOOST_TEST(newsgraph::fold_case_and_marks("Nguyễn Phú TRỌNG") == "nguyen phu trong");
  BOOST_TEST(newsgraph::fold_case_and_marks("Straße") == "strasse");
  BOOST_TEST(newsgraph::fold_case_and_marks("e\u0301") == "e");
  BOOST_TEST(newsgraph::to_lower("ÉCOLE İ") == "école i");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(code_point_index)

BOOST_AUTO_TEST_CASE(ascii_needs_no_table) {
  const newsgraph::CodePointIndex index("Hanoi");
  BOOST_TEST(index.size() == 5U);
  BOOST_TEST(index.slice(1, 3) == "an");
  BOOST_TEST(index.slice(5, 5) == "");
}

BOOST_AUTO_TEST_CASE(offsets_count_code_points) {
  const std::string text = "a\u00A0é😀z";
  const newsgraph::CodePointIndex index(text);
  BOOST_TEST(index.size() == 5U);
  BOOST_TEST(index.slice(3, 4) == "😀");
  BOOST_TEST(index.slice(4, 5) == "z");
  BOOST_TEST(index.byte_offset(5) == text.size());
  for (std::size_t i = 0; i < index.size(); ++i) BOOST_TEST(index.code_point_at(index.byte_offset(i)) == i);
  BOOST_TEST(index.code_point_at(index.byte_offset(3) + 2) == 3U);  // inside the four bytes
}

BOOST_AUTO_TEST_CASE(out_of_range_breaks_the_contract) {
  const newsgraph::CodePointIndex index("é");
  BOOST_CHECK_THROW(index.slice(0, 2), newsgraph::ContractViolation);
  BOOST_CHECK_THROW(index.slice(1, 0), newsgraph::ContractViolation);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
