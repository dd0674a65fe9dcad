// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "collect.hpp"
#include "newsgraph/base/hash.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace {

using namespace newsgraph::test;
using newsgraph::reading::Format;
using newsgraph::reading::SkipKind;
namespace data = boost::unit_test::data;

const std::string kGood = "{\"id\":\"good\",\"text\":\"Trump met Kim.\"}";

BOOST_AUTO_TEST_SUITE(jsonl)

BOOST_AUTO_TEST_CASE(all_keys_are_taken) {
  const auto read = read_string(
      R"({"id":"a","title":" A  title ","date":"2019-02-28T10:00:00Z","url":"https://x.com/1","outlet":"The Paper",)"
      R"("text":"  Text,\n unchanged\u00a0 \ud83d\ude00 ","extra":{"id":"no","x":[1,2]}})",
      Format::Jsonl);
  const auto& document = read.documents.at(0);
  BOOST_TEST(document.id == "a");
  BOOST_TEST(document.title == "A title");
  BOOST_TEST(document.published->to_string() == "2019-02-28");
  BOOST_TEST(document.uri == "https://x.com/1");
  BOOST_TEST(document.outlet == "The Paper");
  BOOST_TEST(document.text == "  Text,\n unchanged\u00A0 \U0001F600 ");
  BOOST_TEST(document.sha256 == newsgraph::sha256_hex(document.text));
}

BOOST_AUTO_TEST_CASE(ids_by_the_rules) {
  const auto read = read_string(
      "{\"id\":\"\",\"url\":\"https://x.com/2019/02/28/a\",\"text\":\"One.\"}\n"
      "{\"url\":null,\"title\":\"T\",\"text\":\"Two.\"}\n",
      Format::Jsonl, {}, "sub/in.jsonl");
  BOOST_TEST(read.documents.at(0).id == "https://x.com/2019/02/28/a");
  BOOST_TEST(read.documents.at(0).published->to_string() == "2019-02-28");
  BOOST_TEST(read.documents.at(1).id == "sub/in.jsonl#" + newsgraph::sha256_hex("T\nTwo.").substr(0, 12));
  BOOST_TEST(read.documents.at(1).uri == "sub/in.jsonl");
}

const std::vector<std::pair<std::string, std::string>> kBadLines{
    {"{\"id\":\"a\" \"text\":\"x\"}", "broken JSON: missing a comma or '}' after an object member"},
    {"{\"id\":\"a\",\"text\":\"x", "broken JSON: missing a closing quotation mark in string"},
    {"not JSON", "broken JSON"},
    {"{\"id\":\"a\",\"text\":\"x\"} trailing", "broken JSON"},
    {"[1,2]", "an array, not an object"},
    {"\"text\"", "a string, not an object"},
    {"17", "a number, not an object"},
    {"{\"id\":\"a\",\"text\":17}", "wrong type: \"text\" is a number, not a string"},
    {"{\"id\":\"a\",\"text\":[\"x\"]}", "wrong type: \"text\" is an array, not a string"},
    {"{\"id\":\"a\",\"title\":{},\"text\":\"x\"}", "wrong type: \"title\" is an object, not a string"},
    {"{\"id\":true,\"text\":\"x\"}", "wrong type: \"id\" is a boolean, not a string"},
    {"{\"id\":\"a\",\"text\":\"\\ud800\"}", "broken JSON"},
    {"{\"id\":\"a\",\"text\":\"\\udc00 x\"}", "\"text\" holds a lone surrogate"},
    {"{\"id\":\"a\",\"text\":\"tab\\q\"}", "broken JSON"},
    {"{\"id\":\"a\"}", "no text"},
    {"{\"id\":\"a\",\"text\":\"  \"}", "no text"},
    {"{\"id\":\"a\",\"text\":null}", "no text"},
    {"{\"id\":\"a\",\"x\":" + std::string(100'000, '['), "broken JSON"},
    {std::string(100'000, '{'), "broken JSON"},
};

BOOST_AUTO_TEST_CASE(a_bad_line_is_named_and_the_rest_goes_on) {
  for (const auto& [line, reason] : kBadLines) {
    const auto read = read_string(kGood + "\n" + line + "\r\n\n" + kGood, Format::Jsonl, {}, "in.jsonl");
    BOOST_TEST(read.documents.size() == 2U);
    BOOST_REQUIRE(read.skipped.size() == 1U);
    BOOST_TEST(read.skipped[0].path == "in.jsonl:2");
    BOOST_TEST(read.skipped[0].reason.find(reason) == 0U, read.skipped[0].reason << " for " << line.substr(0, 60));
    BOOST_TEST(is_failure(read.skipped[0].kind));
  }
}

BOOST_AUTO_TEST_CASE(deep_nesting_below_other_keys_is_passed_over) {
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  const auto read = read_string("{\"id\":\"a\",\"x\":" + deep + ",\"n\":-1.5e300,\"text\":\"Yes.\"}", Format::Jsonl);
  BOOST_TEST(read.documents.at(0).text == "Yes.");
}

BOOST_AUTO_TEST_CASE(a_line_above_the_limit_is_passed_over) {
  const std::string huge = "{\"id\":\"huge\",\"text\":\"" + std::string(50'000'000, 'x') + "\"}";
  const auto read = read_string(kGood + "\n" + huge + "\n" + kGood, Format::Jsonl);
  BOOST_TEST(read.documents.size() == 2U);
  BOOST_REQUIRE(read.skipped.size() == 1U);
  BOOST_TEST(read.skipped[0].path == "in:2");
  BOOST_TEST(read.skipped[0].reason.find("line larger than the limit of 1048576 bytes") == 0U);
}

BOOST_AUTO_TEST_CASE(a_broken_encoding_is_repaired_line_by_line) {
  const auto read = read_string("{\"id\":\"a\",\"text\":\"Jos\xE9 left.\"}\n" + kGood, Format::Jsonl);
  BOOST_TEST(read.documents.at(0).text == "Jos\u00E9 left.");
  BOOST_REQUIRE(read.warnings.size() == 1U);
  BOOST_TEST(read.warnings[0].find("in:1: ") == 0U);
}

BOOST_AUTO_TEST_CASE(a_date_that_is_none_is_a_warning) {
  const auto read =
      read_string("{\"id\":\"a\",\"date\":\"soon\",\"text\":\"On 28 February 2019 he left.\"}", Format::Jsonl);
  BOOST_TEST(read.documents.at(0).published->to_string() == "2019-02-28");
  BOOST_TEST(read.warnings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_no_jsonl_at_all_is_given_up) {
  std::string lines;
  for (int i = 0; i < 30'000; ++i) lines += "x\n";
  const auto read = read_string(lines, Format::Jsonl);
  BOOST_TEST(read.skipped.size() == 10'001U);
  BOOST_TEST(read.skipped.back().reason.find("rest of the file was not read") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
