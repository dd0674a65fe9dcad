// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "name_joining.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace {

using newsgraph::language::join_cut_names;
using newsgraph::language::NameType;
using newsgraph::language::Sentence;
using newsgraph::language::Token;
using newsgraph::language::Upos;

struct Word {
  std::string_view form;
  std::int32_t head;
  std::string_view deprel;
  NameType name = NameType::None;
  bool begins = false;
  bool space_after = true;
};

Sentence sentence_of(const std::vector<Word>& words) {
  Sentence sentence;
  for (const Word& word : words) {
    Token token;
    token.form = word.form;
    token.upos = word.form == "(" || word.form == ")" ? Upos::PUNCT : Upos::PROPN;
    token.head = word.head;
    token.deprel = word.deprel;
    token.name = word.name;
    token.name_begins = word.begins;
    token.space_after = word.space_after;
    sentence.tokens.push_back(token);
  }
  return sentence;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(name_joining)

BOOST_AUTO_TEST_CASE(initials_in_brackets_spell_one_name) {
  Sentence sentence = sentence_of({{"joined", -1, "root"},
                                   {"Workers", 0, "obj", NameType::Per, true},
                                   {"of", 3, "case"},
                                   {"Greater", 4, "amod", NameType::Loc, true},
                                   {"Norland", 0, "obl", NameType::Loc},
                                   {"(", 6, "punct", NameType::None, false, false},
                                   {"WGN", 4, "appos", NameType::Org, true, false},
                                   {")", 6, "punct"}});
  join_cut_names(sentence);
  for (std::size_t i = 1; i < 5; ++i) {
    BOOST_TEST((sentence.tokens[i].name == NameType::Org));
    BOOST_TEST(sentence.tokens[i].name_begins == (i == 1));
  }
  BOOST_TEST(sentence.tokens[1].head == 0);
  BOOST_TEST(sentence.tokens[4].head == 1);
  BOOST_TEST(sentence.tokens[4].deprel == "nmod");
}

BOOST_AUTO_TEST_CASE(other_initials_join_nothing) {
  const std::vector<Word> words{{"left", -1, "root"},
                                {"Oslo", 0, "obj", NameType::Loc, true},
                                {"for", 3, "case"},
                                {"Norland", 0, "obl", NameType::Loc, true},
                                {"(", 5, "punct", NameType::None, false, false},
                                {"WGN", 3, "appos", NameType::Org, true, false},
                                {")", 5, "punct"}};
  Sentence sentence = sentence_of(words);
  join_cut_names(sentence);
  for (std::size_t i = 0; i < words.size(); ++i) {
    BOOST_TEST((sentence.tokens[i].name == words[i].name));
    BOOST_TEST(sentence.tokens[i].head == words[i].head);
  }
}

BOOST_AUTO_TEST_CASE(a_city_and_its_district_are_one_name) {
  Sentence sentence = sentence_of({{"left", -1, "root"},
                                   {"Washington", 0, "obj", NameType::Loc, true, false},
                                   {",", 3, "punct"},
                                   {"D.C.", 0, "obl", NameType::Loc, true}});
  join_cut_names(sentence);
  BOOST_TEST(!sentence.tokens[3].name_begins);
  BOOST_TEST(sentence.tokens[3].head == 1);
  Sentence other = sentence_of({{"left", -1, "root"},
                                {"Bergen", 0, "obj", NameType::Loc, true, false},
                                {",", 3, "punct"},
                                {"Norway", 1, "appos", NameType::Loc, true}});
  join_cut_names(other);
  BOOST_TEST(other.tokens[3].name_begins);
}

BOOST_AUTO_TEST_CASE(a_people_keeps_its_adjective) {
  Sentence sentence = sentence_of({{"Swedish", 1, "amod", NameType::Norp, true},
                                   {"Finns", 2, "nsubj", NameType::Norp, true},
                                   {"left", -1, "root"}});
  sentence.tokens[0].upos = Upos::ADJ;
  sentence.tokens[1].upos = Upos::PROPN;
  join_cut_names(sentence);
  BOOST_TEST(sentence.tokens[0].name_begins);
  BOOST_TEST(!sentence.tokens[1].name_begins);
}

BOOST_AUTO_TEST_CASE(an_ampersand_joins_firms_but_no_persons) {
  const auto pair_of = [](NameType type) {
    Sentence sentence = sentence_of(
        {{"met", -1, "root"}, {"Novak", 0, "obj", type, true}, {"&", 3, "cc"}, {"Reed", 1, "conj", type, true}});
    for (const std::size_t i : {1U, 3U}) sentence.tokens[i].upos = Upos::PROPN;
    sentence.tokens[2].upos = Upos::CCONJ;
    sentence.tokens.push_back({});
    sentence.tokens.back().form = ".";
    join_cut_names(sentence);
    return sentence.tokens[3].name_begins;
  };
  BOOST_TEST(!pair_of(NameType::Org));
  BOOST_TEST(pair_of(NameType::Per));
}

BOOST_AUTO_TEST_CASE(what_a_body_is_for_belongs_to_its_name) {
  const auto joined = [](const std::string& body, NameType type) {
    Sentence sentence = sentence_of({{"left", -1, "root"},
                                     {body, 0, "obj", type, true},
                                     {"on", 4, "case"},
                                     {"Public", 4, "amod"},
                                     {"Ferries", 1, "nmod"},
                                     {".", 0, "punct"}});
    sentence.tokens[5].upos = Upos::PUNCT;
    join_cut_names(sentence);
    return sentence.tokens[4].name == NameType::Org;
  };
  BOOST_TEST(joined("Commission", NameType::Org));
  BOOST_TEST(!joined("Norsk", NameType::Org));
  BOOST_TEST(!joined("Commission", NameType::Loc));
}

BOOST_AUTO_TEST_CASE(what_is_called_after_a_nation_keeps_it) {
  const auto joined = [](const std::string& noun, const std::string& relation) {
    Sentence sentence = sentence_of(
        {{"the", 2, "det"}, {"Norse", 2, "amod", NameType::Norp, true}, {noun, 3, relation}, {"ended", -1, "root"}});
    sentence.tokens[0].upos = Upos::DET;
    sentence.tokens[1].upos = Upos::ADJ;
    sentence.tokens[2].upos = Upos::PROPN;
    join_cut_names(sentence);
    return sentence.tokens[2].name != NameType::None && !sentence.tokens[2].name_begins;
  };
  BOOST_TEST(joined("Spring", "nsubj"));
  BOOST_TEST(!joined("President", "nsubj"));
  BOOST_TEST(!joined("Spring", "compound"));
}

BOOST_AUTO_TEST_CASE(a_name_goes_on_to_the_proper_noun_it_stands_before) {
  const auto joined = [](const std::string& noun, const std::string& relation, bool long_name) {
    Sentence sentence = sentence_of({{"Norsk", 1, "compound", NameType::Org, true},
                                     {"Fjord", 2, "compound", NameType::Org, !long_name},
                                     {noun, 3, relation},
                                     {"ended", -1, "root"}});
    for (int i = 0; i < 3; ++i) sentence.tokens[static_cast<std::size_t>(i)].upos = Upos::PROPN;
    join_cut_names(sentence);
    return sentence.tokens[2].name == NameType::Org && !sentence.tokens[2].name_begins;
  };
  BOOST_TEST(joined("Act", "nsubj", true));
  BOOST_TEST(!joined("Act", "nsubj", false));
  BOOST_TEST(!joined("Act", "compound", true));
  BOOST_TEST(!joined("President", "nsubj", true));
}

BOOST_AUTO_TEST_CASE(two_adjectives_of_one_people) {
  Sentence sentence = sentence_of({{"African", 2, "amod", NameType::Norp, true},
                                   {"American", 2, "amod", NameType::Norp, true},
                                   {"hosts", 3, "nsubj"},
                                   {"left", -1, "root"}});
  sentence.tokens[0].upos = Upos::ADJ;
  sentence.tokens[1].upos = Upos::ADJ;
  sentence.tokens[2].upos = Upos::NOUN;
  join_cut_names(sentence);
  BOOST_TEST(!sentence.tokens[1].name_begins);
}

BOOST_AUTO_TEST_SUITE_END()
