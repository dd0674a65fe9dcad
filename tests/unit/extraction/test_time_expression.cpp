// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/extraction/time_expression.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace {

using newsgraph::extraction::find_time_expressions;
using newsgraph::extraction::period_of;
using newsgraph::extraction::TimeExpression;
using newsgraph::extraction::TimeKind;
using newsgraph::extraction::TimeReference;
using newsgraph::language::Sentence;
using newsgraph::language::Token;
using newsgraph::language::Upos;
using newsgraph::model::PartialDate;
using newsgraph::model::Period;

// Words separated by blanks around one verb, "met" (past), "meets" (present) or "will meet", from which all words hang.
Sentence sentence_of(std::string_view text) {
  Sentence sentence;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    Token token;
    token.form = text.substr(begin, end - begin);
    const char first = token.form.front();
    token.upos = first >= 'A' && first <= 'Z' ? Upos::PROPN : first >= '0' && first <= '9' ? Upos::NUM : Upos::NOUN;
    for (const std::string_view word : {"in", "on", "since", "until", "by", "from", "between", "to", "for", "of"}) {
      if (token.form == word) token.upos = Upos::ADP;
    }
    token.deprel = "obl";
    token.lemma = std::string(token.form);
    sentence.tokens.push_back(token);
    begin = end + 1;
  }
  std::int32_t verb = 0;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const std::string_view form = sentence.tokens[i].form;
    if (form == "met" || form == "meets" || form == "meet") verb = static_cast<std::int32_t>(i);
  }
  for (Token& token : sentence.tokens) {
    token.head = verb;
    if (token.form == "will") {
      token.upos = Upos::AUX;
      token.deprel = "aux";
    }
    if (token.form == "to" && (&token + 1)->form == "meet") token.deprel = "mark";
  }
  Token& root = sentence.tokens[static_cast<std::size_t>(verb)];
  root.head = newsgraph::language::kRoot;
  root.upos = Upos::VERB;
  root.deprel = "root";
  root.lemma = "meet";
  root.feats = root.form == "met"     ? "Mood=Ind|Tense=Past|VerbForm=Fin"
               : root.form == "meets" ? "Mood=Ind|Tense=Pres|VerbForm=Fin"
                                      : "VerbForm=Inf";
  return sentence;
}

std::string written(const Period& period) {
  if (!period.start && !period.end) return "none";
  const std::string start = period.start ? period.start->to_string() : "";
  const std::string end = period.end ? period.end->to_string() : "";
  return start == end ? start : start + "/" + end;
}

std::string expression_text(const Sentence& sentence, const TimeExpression& expression) {
  std::string text;
  for (std::uint32_t i = expression.begin; i < expression.end; ++i) {
    if (i > expression.begin) text += ' ';
    text += sentence.tokens[i].form;
  }
  return text;
}

// "text = value" of all expressions, each under the preposition before it.
std::string read_times(const Sentence& sentence, const TimeReference& reference) {
  std::string out;
  for (const TimeExpression& expression : find_time_expressions(sentence, reference)) {
    const std::string_view before = expression.begin > 0 ? sentence.tokens[expression.begin - 1].form : "";
    if (!out.empty()) out += "; ";
    out += expression_text(sentence, expression) + " = " + written(period_of(expression, before));
  }
  return out;
}

std::string read_times(const Sentence& sentence, const std::optional<PartialDate>& published) {
  return read_times(sentence, TimeReference{published, std::nullopt});
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

void check_all(const std::vector<Case>& cases, const std::optional<PartialDate>& published) {
  for (const Case& example : cases) {
    BOOST_TEST_CONTEXT(example.text) {
      BOOST_TEST(read_times(sentence_of(example.text), published) == example.expected);
    }
  }
}

constexpr PartialDate kThursday{2019, 2, 28};

}  // namespace

BOOST_AUTO_TEST_SUITE(time_expression)

BOOST_AUTO_TEST_CASE(weekdays_follow_the_tense) {
  check_all({{"They met on Thursday", "Thursday = 2019-02-28"},
             {"They met on Wednesday", "Wednesday = 2019-02-27"},
             {"They met on Friday", "Friday = 2019-02-22"},
             {"They will meet on Friday", "Friday = 2019-03-01"},
             {"They meets on Saturday", "Saturday = 2019-03-02"},
             {"They will meet on Thursday", "Thursday = 2019-02-28"},
             {"They will meet next Thursday", "next Thursday = 2019-03-07"},
             {"They met last Thursday", "last Thursday = 2019-02-21"},
             {"They met this past Monday", "this past Monday = 2019-02-25"},
             {"They met on Thursday last week", "Thursday last week = 2019-02-21"},
             {"They met late on Tuesday", "late on Tuesday = 2019-02-26"},
             {"They met on Monday night", "Monday night = 2019-02-25"},
             {"They met on Mondays", "Mondays = none"},
             {"They will meet from Friday to Sunday", "Friday to Sunday = 2019-03-01/2019-03-03"},
             {"They met from Friday to Sunday", "Friday to Sunday = 2019-02-22/2019-02-24"}},
            kThursday);
}

BOOST_AUTO_TEST_CASE(days_near_the_article) {
  check_all({{"They met today", "today = 2019-02-28"},
             {"They met yesterday", "yesterday = 2019-02-27"},
             {"They met yesterday morning", "yesterday morning = 2019-02-27"},
             {"They will meet tomorrow", "tomorrow = 2019-03-01"},
             {"They meet tonight", "tonight = 2019-02-28"},
             {"They met last night", "last night = 2019-02-27"},
             {"They met this morning", "this morning = 2019-02-28"},
             {"They met the day before yesterday", "the day before yesterday = 2019-02-26"},
             {"They met two days ago", "two days ago = 2019-02-26"},
             {"They met three months ago", "three months ago = 2018-11"},
             {"They met a year ago", "a year ago = 2018"},
             {"They met several years ago", "several years ago = none"},
             {"They met two days after February 8", "two days after February 8 = 2019-02-10"},
             {"They met two days later", "two days later = none"},
             {"They met the same day", "the same day = none"},
             {"They will meet in two weeks", "two weeks = 2019-03-11/2019-03-17"}},
            kThursday);
}

BOOST_AUTO_TEST_CASE(counted_from_the_day_told_of) {
  const auto told = [](const std::string& text, const std::optional<PartialDate>& day) {
    return read_times(sentence_of(text), TimeReference{kThursday, day});
  };
  const PartialDate day{2018, 6, 12};
  BOOST_TEST(told("They met the next day", day) == "the next day = 2018-06-13");
  BOOST_TEST(told("They met that night", day) == "that night = 2018-06-12");
  BOOST_TEST(told("They met the previous month", day) == "the previous month = 2018-05");
  BOOST_TEST(told("They met two days later", day) == "two days later = 2018-06-14");
  BOOST_TEST(told("They met a year earlier", day) == "a year earlier = 2017");
  BOOST_TEST(told("They met a week later", day) == "a week later = 2018-06-18/2018-06-24");
  BOOST_TEST(told("They met the following Monday", day) == "the following Monday = 2018-06-18");
  BOOST_TEST(told("They met the day before", day) == "the day before = 2018-06-11");
  BOOST_TEST(told("They met later in the day", day) == "later in the day = 2018-06-12");
  // Too coarse a date, none, or a day after the article's.
  BOOST_TEST(told("They met the next day", PartialDate{2018, 6, 0}) == "the next day = none");
  BOOST_TEST(told("They met the next day", std::nullopt) == "the next day = none");
  BOOST_TEST(told("They met a year later", day) == "a year later = 2019");
  BOOST_TEST(told("They met two years later", day) == "two years later = none");
  // Within one sentence.
  check_all({{"They met on February 8 and the next day", "February 8 = 2019-02-08; the next day = 2019-02-09"},
             {"In 2016 they met until June", "2016 = 2016; June = /2016-06"},
             {"They met in 2016 and in June", "2016 = 2016; June = 2018-06"}},
            kThursday);
}

BOOST_AUTO_TEST_CASE(dates_full_and_partial) {
  check_all({{"They met on February 28 , 2019", "February 28 , 2019 = 2019-02-28"},
             {"They met on 28 February 2019", "28 February 2019 = 2019-02-28"},
             {"They met on the 28th of February", "the 28th of February = 2019-02-28"},
             {"They met on Feb. 8", "Feb. 8 = 2019-02-08"},
             {"They met on February 8", "February 8 = 2019-02-08"},
             {"They met on December 30", "December 30 = 2018-12-30"},
             {"They will meet on January 4", "January 4 = 2020-01-04"},
             {"They met on Thursday , February 28 , 2019", "Thursday , February 28 , 2019 = 2019-02-28"},
             {"They met on Friday , June 12", "Friday , June 12 = 2015-06-12"},
             {"They met on 2019-02-27", "2019-02-27 = 2019-02-27"},
             {"They met on 2/27/2019", "2/27/2019 = 2019-02-27"},
             {"They met on 27/2/2019", "27/2/2019 = 2019-02-27"},
             {"They met on February 30 , 2019", "February 30 , 2019 = none"},
             {"They met on February 27-28 , 2019", "February 27-28 , 2019 = 2019-02-27/2019-02-28"},
             {"They met on 27 - 28 February", "27 - 28 February = 2019-02-27/2019-02-28"},
             {"They met from 27 December to 3 January 2019", "27 December to 3 January 2019 = 2018-12-27/2019-01-03"},
             {"They met in January", "January = 2019-01"},
             {"They met in November", "November = 2018-11"},
             {"They will meet in May", "May = 2019-05"},
             {"They met in June last year", "June last year = 2018-06"},
             {"They met in June of last year", "June of last year = 2018-06"},
             {"They met last June", "last June = 2018-06"},
             {"They met in March 2018", "March 2018 = 2018-03"},
             {"They met in mid-March", "mid-March = 2018-03"}},
            kThursday);
}

BOOST_AUTO_TEST_CASE(years_and_larger) {
  check_all({{"They met in 1953", "1953 = 1953"},
             {"They met in late 2017", "late 2017 = 2017"},
             {"They met since late 2017", "late 2017 = 2017/"},
             {"They met in mid-2017", "mid-2017 = 2017"},
             {"They met at the end of 2017", "the end of 2017 = 2017"},
             {"They met earlier this year", "earlier this year = 2019"},
             {"They met last year", "last year = 2018"},
             {"They will meet later this month", "later this month = 2019-02"},
             {"They will meet by the end of the year", "the end of the year = /2019"},
             {"They met in 2016-2017", "2016-2017 = 2016/2017"},
             {"They met in 2016-17", "2016-17 = 2016/2017"},
             {"They met in 2016 – 2017", "2016 – 2017 = 2016/2017"},
             {"They met between 2010 and 2015", "2010 and 2015 = 2010/2015"},
             {"They met from March to June 2018", "March to June 2018 = 2018-03/2018-06"},
             {"They met in the 1990s", "the 1990s = 1990/1999"},
             {"They met in the early 1990s", "the early 1990s = 1990/1999"},
             {"They met in the 19th century", "the 19th century = 1800/1899"},
             {"They met in the summer of 2018", "the summer of 2018 = 2018-06/2018-08"},
             {"They met last summer", "last summer = 2018-06/2018-08"},
             {"They met in the third quarter of 2018", "the third quarter of 2018 = 2018-07/2018-09"},
             {"They met in Q1 2018", "Q1 2018 = 2018-01/2018-03"},
             {"They met in the first half of 2018", "the first half of 2018 = 2018-01/2018-06"},
             {"They met last week", "last week = 2019-02-18/2019-02-24"},
             {"They met this week", "this week = 2019-02-25/2019-03-03"},
             {"They met last month", "last month = 2019-01"},
             {"They met in the past two years", "the past two years = 2017/2019"},
             {"They met at the weekend", "the weekend = 2019-02-23/2019-02-24"}},
            kThursday);
}

BOOST_AUTO_TEST_CASE(prepositions_open_and_close) {
  check_all({{"They met since 2003", "2003 = 2003/"},
             {"They will meet until May", "May = /2019-05"},
             {"They will meet by Friday", "Friday = /2019-03-01"},
             {"They met since last week", "last week = 2019-02-18/"},
             {"They met for May", "May = 2019-05"},
             {"They met to 1873", "1873 = 1873"},
             {"They met from 1967 through to 1982", "1967 through to 1982 = 1967/1982"},
             {"They met between roughly 2007 and 2009", "2007 and 2009 = 2007/2009"}},
            kThursday);
}

BOOST_AUTO_TEST_CASE(durations_and_clock_times_are_no_points) {
  check_all({{"They met for two years", "two years = none"},
             {"They met at 2pm", "2pm = none"},
             {"They met at 1.30 p.m.", "1.30 p.m. = none"},
             {"They met at 14:00", "14:00 = none"},
             {"They met at 10 a.m. on Wednesday", "10 a.m. on Wednesday = 2019-02-27"}},
            kThursday);
  const Sentence sentence = sentence_of("They met for two years");
  BOOST_TEST((find_time_expressions(sentence, kThursday).at(0).kind == TimeKind::Duration));
}

BOOST_AUTO_TEST_CASE(what_is_no_time) {
  check_all({{"They met 2000 of them", ""},
             {"They met over 1800 people", ""},
             {"They met under DMCA 1201", ""},
             {"They met on Super Tuesday", ""},
             {"They met may people", ""},
             {"They met a two-day meeting", ""},
             {"They met the last minister", ""},
             {"They met 3.5 km", ""},
             {"They met in Room 12", ""}},
            kThursday);
  Sentence sentence = sentence_of("They met May in London");
  sentence.tokens[2].name = newsgraph::language::NameType::Per;  // Theresa
  BOOST_TEST(read_times(sentence, kThursday) == "");
}

BOOST_AUTO_TEST_CASE(without_a_date_only_full_dates_are_placed) {
  check_all({{"They met on Thursday", "Thursday = none"},
             {"They met last week", "last week = none"},
             {"They met on February 8", "February 8 = none"},
             {"They met on February 8 , 2019", "February 8 , 2019 = 2019-02-08"},
             {"They met in June last year", "June last year = none"},
             {"They met in the 1990s", "the 1990s = 1990/1999"}},
            std::nullopt);
  check_all({{"They met last year", "last year = 2018"}, {"They met on Thursday", "Thursday = none"}},
            PartialDate{2019, 0, 0});
}

// The first words of every rule are among those that are tried at all.
BOOST_AUTO_TEST_CASE(all_openings_are_tried) {
  for (const std::string_view time : {"2019-02-08",
                                      "8/2/2019",
                                      "12 May",
                                      "21st May",
                                      "the 21st of May",
                                      "first of May",
                                      "May 12",
                                      "Sept. 3",
                                      "Thurs.",
                                      "Mondays",
                                      "today",
                                      "tonight",
                                      "yesterday",
                                      "tomorrow",
                                      "the day before yesterday",
                                      "the weekend",
                                      "last week",
                                      "the past year",
                                      "next month",
                                      "coming weeks",
                                      "upcoming year",
                                      "this month",
                                      "the current year",
                                      "early 2017",
                                      "late 2017",
                                      "mid-2017",
                                      "earlier in 2017",
                                      "later in 2017",
                                      "the end of 2017",
                                      "start of 2017",
                                      "beginning of 2017",
                                      "middle of 2017",
                                      "close of 2017",
                                      "turn of 2017",
                                      "the outset of 2017",
                                      "rest of 2017",
                                      "remainder of 2017",
                                      "the very end of 2017",
                                      "second half of 2017",
                                      "latter half of 2017",
                                      "Q3 2017",
                                      "final quarter of 2017",
                                      "the third quarter of 2017",
                                      "winter of 2017",
                                      "the nineties",
                                      "the twenties",
                                      "'90s",
                                      "the 1990s",
                                      "19th century",
                                      "twentieth century",
                                      "two days ago",
                                      "a few days ago",
                                      "an hour ago",
                                      "several years ago",
                                      "ninety days ago",
                                      "many years ago",
                                      "noon",
                                      "midday",
                                      "midnight",
                                      "10 a.m.",
                                      "the year 1999",
                                      "year 1999",
                                      "2017",
                                      "Christmas",
                                      "Halloween",
                                      "New Year 's Eve",
                                      "the same day",
                                      "that night",
                                      "the previous year",
                                      "the following Monday",
                                      "the preceding month",
                                      "the week before",
                                      "the month after"}) {
    BOOST_TEST_CONTEXT(time) {
      BOOST_TEST(!find_time_expressions(sentence_of("They met " + std::string(time)), kThursday).empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(head_hangs_from_outside) {
  Sentence sentence = sentence_of("They met on February 28 , 2019");
  for (const std::size_t inner : {4U, 5U, 6U}) sentence.tokens[inner].head = 3;
  BOOST_TEST(find_time_expressions(sentence, kThursday).at(0).head == 3U);
}

BOOST_AUTO_TEST_CASE(endless_expressions_end) {
  std::string text = "They met";
  for (int i = 0; i < 3000; ++i) text += " late a day after";
  BOOST_TEST(find_time_expressions(sentence_of(text), kThursday).size() <= 3000U);
  BOOST_TEST(find_time_expressions(Sentence{}, kThursday).empty());
}

BOOST_AUTO_TEST_SUITE_END()
