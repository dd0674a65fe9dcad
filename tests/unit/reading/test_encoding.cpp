// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "collect.hpp"
#include "language.hpp"

#include <boost/test/unit_test.hpp>

namespace {

using namespace newsgraph::test;
using newsgraph::reading::Format;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(encoding)

BOOST_AUTO_TEST_CASE(utf8_passes_unchanged) {
  const std::string text = "Trump said \u201CNo\u201D in S\u00E3o Paulo. \u91D1\u6B63\u6069";
  const auto read = read_string(text, Format::Text);
  BOOST_TEST(read.documents.at(0).text == text);
  BOOST_TEST(read.warnings.empty());
}

BOOST_AUTO_TEST_CASE(windows_1252_is_repaired_and_said) {
  const auto read = read_string("\x93We couldn\x92t do that,\x94 he said in S\xE3o Paulo \x96 twice.", Format::Text);
  BOOST_TEST(read.documents.at(0).text ==
             "\u201CWe couldn\u2019t do that,\u201D he said in S\u00E3o Paulo \u2013 twice.");
  BOOST_REQUIRE(read.warnings.size() == 1U);
  BOOST_TEST(read.warnings[0] == "in: not valid UTF-8; decoded as windows-1252");
}

BOOST_AUTO_TEST_CASE(one_broken_byte_does_not_spoil_the_rest) {
  const auto read = read_string("\u201CNo\u201D, said Andr\u00E9s \u2013 and Jos\xE9.", Format::Text);
  BOOST_TEST(read.documents.at(0).text == "\u201CNo\u201D, said Andr\u00E9s \u2013 and Jos\u00E9.");
  BOOST_TEST(read.warnings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(byte_order_marks_are_no_text) {
  BOOST_TEST(read_string("\xEF\xBB\xBFHello.", Format::Text).documents.at(0).text == "Hello.");
  BOOST_TEST(read_string("\xFF\xFEH\0i\0=\xD8\0\xDE"s, Format::Text).documents.at(0).text == "Hi\U0001F600");
  BOOST_TEST(read_string("\xFE\xFF\0H\0i"s, Format::Text).documents.at(0).text == "Hi");
  BOOST_TEST(read_string("\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"Hello.\"}", Format::Jsonl).documents.size() == 1U);
}

BOOST_AUTO_TEST_CASE(another_script_is_guessed) {
  // Russian in windows-1251: "Президент США Дональд Трамп встретился ..." three times over.
  std::string text;
  for (int i = 0; i < 3; ++i) {
    text +=
        "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xD1\xD8\xC0 \xC4\xEE\xED\xE0\xEB\xFC\xE4 \xD2\xF0\xE0\xEC\xEF "
        "\xE2\xF1\xF2\xF0\xE5\xF2\xE8\xEB\xF1\xFF \xF1 \xEB\xE8\xE4\xE5\xF0\xEE\xEC \xCA\xCD\xC4\xD0. ";
  }
  newsgraph::reading::ReadOptions options;
  options.any_language = true;
  const auto read = read_string(text, Format::Text, options);
  BOOST_REQUIRE(read.documents.size() == 1U);
  BOOST_TEST(read.documents[0].text.find("Президент США Дональд Трамп") == 0U);
}

BOOST_AUTO_TEST_CASE(a_hopeless_encoding_is_skipped) {
  std::string text = "abc";
  for (int i = 0; i < 200; ++i) text += "\x81\x8D\x8F\x90"s;
  const auto read = read_string(text, Format::Text);
  BOOST_TEST(read.documents.empty());
  BOOST_REQUIRE(read.skipped.size() == 1U);
  BOOST_TEST((read.skipped[0].kind == newsgraph::reading::SkipKind::Unreadable));
}

BOOST_AUTO_TEST_CASE(a_page_says_its_charset) {
  const auto read = read_string(
      "<html><head><meta charset=\"windows-1251\"></head><body><p>\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 said "
      "no.</p></body></html>",
      Format::Html);
  BOOST_TEST(read.documents.at(0).text == "Президент said no.");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(language)

const std::string kGerman =
    "Der Präsident der Vereinigten Staaten hat sich am Donnerstag in Hanoi mit dem Machthaber Nordkoreas getroffen. "
    "Die "
    "beiden konnten sich nicht auf einen Abbau der Sanktionen einigen und verließen den Ort des Treffens früher als "
    "geplant. Eine gemeinsame Erklärung wurde nicht unterzeichnet, wie das Weiße Haus am Nachmittag mitteilte. ";

BOOST_AUTO_TEST_CASE(sure_and_long_is_skipped) {
  const auto read = read_string(kGerman, Format::Text);
  BOOST_TEST(read.documents.empty());
  BOOST_REQUIRE(read.skipped.size() == 1U);
  BOOST_TEST(read.skipped[0].reason == "not English (german)");
  BOOST_TEST(!is_failure(read.skipped[0].kind));
}

BOOST_AUTO_TEST_CASE(short_texts_are_never_skipped) {
  const auto read =
      read_string("Der Präsident hat sich am Donnerstag in Hanoi mit dem Machthaber getroffen.", Format::Text);
  BOOST_REQUIRE(read.documents.size() == 1U);
  BOOST_TEST(read.documents[0].language == "");
}

BOOST_AUTO_TEST_CASE(any_language_may_be_asked_for) {
  newsgraph::reading::ReadOptions options;
  options.any_language = true;
  BOOST_TEST(read_string(kGerman, Format::Text, options).documents.at(0).language == "de");
}

BOOST_AUTO_TEST_CASE(scripts_without_blanks_have_words_too) {
  std::string text;
  for (int i = 0; i < 10; ++i) text += "美国总统特朗普与朝鲜领导人金正恩在河内会晤。";
  BOOST_TEST(newsgraph::reading::guess_language(text).skipped);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
