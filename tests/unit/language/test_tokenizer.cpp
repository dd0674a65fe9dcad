// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/tokenizer.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <ostream>
#include <random>
#include <string>
#include <string_view>

namespace {

using newsgraph::language::Gap;
using newsgraph::language::kMaxWordLength;
using newsgraph::language::tokenize;
using newsgraph::language::Word;

// The words with one blank between two; "+" between the words of a multi-word token.
std::string shown(std::string_view text) {
  std::string out;
  std::size_t inside = 0;
  for (const Word& word : tokenize(text)) {
    if (!out.empty()) out += inside > 0 ? '+' : ' ';
    if (word.multiword_size > 0) inside = word.multiword_size;
    if (inside > 0) --inside;
    out += text.substr(word.byte_begin, word.byte_end - word.byte_begin);
  }
  return out;
}

struct Example {
  std::string_view text;
  std::string_view words;
};
std::ostream& operator<<(std::ostream& stream, const Example& example) {
  return stream << example.text;
}

const Example kExamples[] = {
    {"They don't, can't and won't.", "They do+n't , ca+n't and wo+n't ."},
    {"I'm sure it’s John's; I'd've gone", "I+'m sure it+’s John+'s ; I+'d+'ve gone"},
    {"We cannot; they're gonna", "We can+not ; they+'re gon+na"},
    {"the two leaders' talks", "the two leaders+' talks"},
    {"'two leaders' met", "' two leaders ' met"},
    {"North-South talks", "North - South talks"},
    {"co-founder and ex-wife in mid-January", "co-founder and ex-wife in mid-January"},
    {"Kim Jong-un's 10-year-old plan", "Kim Jong - un+'s 10 - year - old plan"},
    {"at 1.30pm or 5 a.m. on Jan. 5", "at 1.30 pm or 5 a.m. on Jan. 5"},
    {"Mr. Trump, the U.S. President.", "Mr. Trump , the U.S. President ."},
    {"anti-U.S. protests in Washington, D.C.", "anti-U.S. protests in Washington , D.C."},
    {"No. 5 said no. No.", "No. 5 said no . No ."},
    {"George W. Bush ate plan B. It", "George W. Bush ate plan B . It"},
    {"$5m, US$10bn, €3.5, 10% in 2016-2017", "$ 5 m , US$ 10 bn , € 3.5 , 10 % in 2016 - 2017"},
    {"the 1970s, the 20th, 713-853-3989, 9/11", "the 1970s , the 20th , 713-853-3989 , 9/11"},
    {"see http://www.bbc.co.uk/a-b?c=d. (www.x.org)", "see http://www.bbc.co.uk/a-b?c=d . ( www.x.org )"},
    {"mail a.b@c.org, or Amazon.com.", "mail a.b@c.org , or Amazon.com ."},
    {"the end.Then he", "the end . Then he"},
    {"Well... no… what?! “Yes,” ‘he’ said—twice", "Well ... no … what ?! “ Yes , ” ‘ he ’ said — twice"},
    {"and/or AT&T w/o C++ #MeToo #1", "and / or AT&T w/o C++ #MeToo # 1"},
    {"fine :) 👍🏽👨‍👩‍👧", "fine :) 👍🏽 👨‍👩‍👧"},
    {"the '90s, rock 'n roll", "the '90s , rock 'n roll"},
    {"\"Yes.\" Then", "\" Yes . \" Then"},
    {"مرحبا بكم؟", "مرحبا بكم ؟"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(tokenizer)

BOOST_DATA_TEST_CASE(follows_the_treebanks, boost::unit_test::data::make(kExamples), example) {
  BOOST_TEST(shown(example.text) == example.words);
}

BOOST_AUTO_TEST_CASE(spans_count_code_points_and_gaps_say_what_follows) {
  const std::string_view text = "“É\u00a0b”\nc\r\n\r\nd";
  const std::vector<Word> words = tokenize(text);
  BOOST_REQUIRE(words.size() == 6);
  BOOST_TEST(words[1].begin == 1);
  BOOST_TEST(words[1].end == 2);
  BOOST_TEST((words[1].gap == Gap::Blank));
  BOOST_TEST((words[2].gap == Gap::None));
  BOOST_TEST((words[3].gap == Gap::Line));
  BOOST_TEST((words[4].gap == Gap::Paragraph));
  BOOST_TEST(words[5].begin == 11);
  BOOST_TEST(words[5].byte_end == text.size());
}

BOOST_AUTO_TEST_CASE(every_character_is_in_one_word) {
  constexpr char32_t kAlphabet[] = {U'a',          U'B',      U'1',  U'.',   U'\'',     U'-',      U'@',
                                    U'/',          U'$',      U' ',  U'\n',  U'\u00a0', U'"',      U'\u2019',
                                    U'(',          U')',      U'#',  U'&',   U'+',      U'\u0301', U'\u200D',
                                    U'\U0001F600', U'\u05D0', U'\0', U'\x7', U's',      U't',      U'n'};
  std::mt19937 random(7);  // NOLINT: the same texts each time
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t length = random() % 40;
    for (std::size_t i = 0; i < length; ++i) newsgraph::append_utf8(text, kAlphabet[random() % std::size(kAlphabet)]);
    std::size_t position = 0;
    std::size_t byte = 0;
    const auto skip_to = [&](std::size_t end) {
      for (; byte < end; ++position) BOOST_REQUIRE(newsgraph::is_space(newsgraph::decode_utf8(text, byte)));
    };
    for (const Word& word : tokenize(text)) {
      skip_to(word.byte_begin);
      BOOST_REQUIRE(position == word.begin);
      BOOST_REQUIRE(word.begin < word.end);
      for (; byte < word.byte_end; ++position) BOOST_REQUIRE(!newsgraph::is_space(newsgraph::decode_utf8(text, byte)));
      BOOST_REQUIRE(position == word.end);
    }
    skip_to(text.size());
  }
}

BOOST_AUTO_TEST_CASE(broken_utf8_is_read_byte_by_byte) {
  const std::vector<Word> words = tokenize("a \xff\xfe b\xc3");
  BOOST_REQUIRE(!words.empty());
  BOOST_TEST(words.back().end == 7);
  BOOST_TEST(words.back().byte_end == 7);
}

BOOST_AUTO_TEST_CASE(endless_runs_take_linear_time_and_give_bounded_words) {
  for (const std::string_view unit :
       {"a", "a.", "1-", "-", "'", "a'", "a@", "\xf0\x9f\x98\x80", "x-", "1.a", "co-", "www.", "("}) {
    std::string text;
    while (text.size() < 1'000'000) text += unit;
    const auto begin = std::chrono::steady_clock::now();
    const std::vector<Word> words = tokenize(text);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    BOOST_TEST(seconds.count() < 20.0, unit << " took " << seconds.count() << " s");
    for (const Word& word : words) BOOST_REQUIRE(word.end - word.begin <= kMaxWordLength);
    BOOST_TEST(words.back().byte_end == text.size());
  }
}

BOOST_AUTO_TEST_CASE(empty_and_blank_texts_have_no_words) {
  BOOST_TEST(tokenize("").empty());
  BOOST_TEST(tokenize(" \n\u00a0\t\r\n").empty());
}

BOOST_AUTO_TEST_SUITE_END()
