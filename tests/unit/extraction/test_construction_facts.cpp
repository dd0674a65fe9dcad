// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "facts_text.hpp"

#include <boost/test/unit_test.hpp>

namespace {
using newsgraph::extraction::test::facts_of;
using newsgraph::extraction::test::from_rows;
using newsgraph::extraction::test::has_line;
}  // namespace

// Control, examples, shared words, and slips of the parser that are mended.
BOOST_AUTO_TEST_SUITE(construction_facts)

BOOST_AUTO_TEST_CASE(the_object_does_what_it_is_urged_to) {
  const auto lines = facts_of(from_rows(R"(
Malta Malta PROPN NNP _ 2 nsubj NE=B-LOC
urged urge VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
Norland Norland PROPN NNP _ 2 obj NE=B-LOC
to to PART TO _ 5 mark
free free VERB VB VerbForm=Inf 2 xcomp
Ruiz Ruiz PROPN NNP _ 5 obj NE=B-PER|SpaceAfter=No
. . PUNCT . _ 2 punct
)"));
  BOOST_TEST(has_line(lines, "Malta | urged … to free Ruiz | Norland"));
  BOOST_TEST(has_line(lines, "Norland | free | Ruiz | demanded | by Malta"));
}

BOOST_AUTO_TEST_CASE(they_are_not_one_person) {
  auto article = from_rows(R"(
Ruiz Ruiz PROPN NNP _ 2 nsubj NE=B-PER
slept sleep VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
and and CCONJ CC _ 5 cc
they they PRON PRP Case=Nom|PronType=Prs 5 nsubj
visited visit VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 2 conj
Norland Norland PROPN NNP _ 5 obj NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 2 punct
)");
  newsgraph::language::Mention they;
  they.begin = 3;
  they.end = 4;
  they.head = 3;
  they.kind = newsgraph::model::MentionKind::Pronoun;
  auto& clusters = article.analysis.clusters;
  std::erase_if(clusters, [](const auto& cluster) { return cluster.mentions.front().head == 3; });
  for (auto& cluster : clusters) {
    if (cluster.mentions.front().head == 0) cluster.mentions.push_back(they);
  }
  BOOST_TEST(!has_line(facts_of(article), "Ruiz | visited | Norland"));
  for (auto& cluster : clusters) cluster.plural = true;
  BOOST_TEST(has_line(facts_of(article), "Ruiz | visited | Norland"));
}

BOOST_AUTO_TEST_CASE(a_currency_is_no_country) {
  const auto lines = facts_of(from_rows(R"(
Ruiz Ruiz PROPN NNP _ 2 nsubj NE=B-PER
paid pay VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
US$ US$ SYM $ _ 2 obj NE=B-LOC
100 100 NUM CD _ 3 nummod SpaceAfter=No
. . PUNCT . _ 2 punct
)"));
  BOOST_TEST(!has_line(lines, "Ruiz | paid | US$"));
}

BOOST_AUTO_TEST_CASE(nothing_is_left_of_what_was_done_to_nobody_knows_what) {
  const auto lines = facts_of(from_rows(R"(
Ruiz Ruiz PROPN NNP _ 2 nsubj NE=B-PER
hid hide VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
it it PRON PRP Case=Acc|PronType=Prs 2 obj
in in ADP IN _ 5 case
Norland Norland PROPN NNP _ 2 obl NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 2 punct
)"));
  BOOST_TEST(!has_line(lines, "Ruiz | hid in | Norland"));
}

BOOST_AUTO_TEST_CASE(who_is_blamed_did_it) {
  const auto lines = facts_of(from_rows(R"(
Malta Malta PROPN NNP _ 2 nsubj NE=B-LOC
criticised criticise VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
Norland Norland PROPN NNP _ 2 obj NE=B-LOC
for for SCONJ IN _ 5 mark
jailing jail VERB VBG VerbForm=Ger 2 advcl
Ruiz Ruiz PROPN NNP _ 5 obj NE=B-PER|SpaceAfter=No
. . PUNCT . _ 2 punct
)"));
  BOOST_TEST(has_line(lines, "Norland | jailing | Ruiz | claimed | by Malta"));
  BOOST_TEST(!has_line(lines, "Malta | jailing | Ruiz"));
}

BOOST_AUTO_TEST_CASE(a_name_deep_inside_the_object_is_reached) {
  const auto lines = facts_of(from_rows(R"(
Malta Malta PROPN NNP _ 2 nsubj NE=B-LOC
killed kill VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
the the DET DT _ 4 det
chief chief NOUN NN _ 2 obj
of of ADP IN _ 10 case
the the DET DT _ 10 det
largest large ADJ JJS _ 10 amod
most most ADV RBS _ 9 advmod
feared fear VERB VBN VerbForm=Part 10 amod
militia militia NOUN NN _ 4 nmod
in in ADP IN _ 13 case
all all DET DT _ 13 det
Norland Norland PROPN NNP _ 10 nmod NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 2 punct
)"));
  BOOST_TEST(has_line(lines, "Malta | killed the chief of militia in | Norland"));
}

BOOST_AUTO_TEST_CASE(officials_of_two_nations_agree_with_each_other) {
  const auto lines = facts_of(from_rows(R"(
Maltese Maltese ADJ JJ _ 4 amod NE=B-NORP
and and CCONJ CC _ 3 cc
French French ADJ JJ _ 1 conj NE=B-NORP
officials official NOUN NNS Number=Plur 5 nsubj
met meet VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root SpaceAfter=No
. . PUNCT . _ 5 punct
)"));
  BOOST_TEST(has_line(lines, "Maltese | met with | French"));
}

BOOST_AUTO_TEST_CASE(who_says_that_another_must_demands_it) {
  const auto rows = [](const std::string& modal, const std::string& rest) {
    return "Malta Malta PROPN NNP _ 2 nsubj NE=B-LOC\nsaid say VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root\n"
           "Norland Norland PROPN NNP _ 5 nsubj NE=B-LOC\n" +
           modal + rest + "leave leave VERB VB VerbForm=Inf 2 ccomp SpaceAfter=No\n. . PUNCT . _ 2 punct\n";
  };
  const auto said = [&](const std::string& modal) {
    return facts_of(from_rows(rows(modal + " " + modal + " AUX MD VerbForm=Fin 5 aux\n", "")));
  };
  BOOST_TEST(has_line(said("must"), "Malta | demanded of … to leave | Norland"));
  BOOST_TEST(has_line(said("should"), "Malta | urged … to leave | Norland"));
  BOOST_TEST(!has_line(said("will"), "Malta | demanded of … to leave | Norland"));
}

BOOST_AUTO_TEST_CASE(aid_is_sent_to_help_by_the_sender) {
  const auto lines = facts_of(from_rows(R"(
Malta Malta PROPN NNP _ 2 nsubj NE=B-LOC
sent send VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
aid aid NOUN NN _ 2 obj
to to PART TO _ 5 mark
help help VERB VB VerbForm=Inf 2 advcl
Norland Norland PROPN NNP _ 5 obj NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 2 punct
)"));
  BOOST_TEST(has_line(lines, "Malta | help | Norland | planned"));
}

BOOST_AUTO_TEST_CASE(a_closing_agency_reports_all_of_it) {
  const auto lines = facts_of(from_rows(R"(
Malta Malta PROPN NNP _ 4 nsubj NE=B-LOC
's 's PART POS _ 1 case
army army NOUN NN _ 4 obj
attacked attack VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
Norland Norland PROPN NNP _ 4 obj NE=B-LOC|SpaceAfter=No
, , PUNCT , _ 8 punct
Reuters Reuters PROPN NNP _ 8 nsubj NE=B-ORG
reported report VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 1 acl:relcl SpaceAfter=No
. . PUNCT . _ 4 punct
)"));
  BOOST_TEST(!has_line(lines, "Reuters | reported | Malta"));
}

BOOST_AUTO_TEST_CASE(an_effort_on_a_day_is_between_its_parties) {
  const auto lines = facts_of(from_rows(R"(
Ruiz Ruiz PROPN NNP _ 2 nsubj NE=B-PER
launched launch VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
efforts effort NOUN NNS Number=Plur 2 obj
on on ADP IN _ 5 case
Saturday Saturday PROPN NNP _ 2 obl NE=B-DATE
between between ADP IN _ 7 case
Malta Malta PROPN NNP _ 5 nmod NE=B-LOC
and and CCONJ CC _ 9 cc
Norland Norland PROPN NNP _ 7 conj NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 2 punct
)"));
  BOOST_TEST(has_line(lines, "Ruiz | launched | efforts"));
  BOOST_TEST(!has_line(lines, "Ruiz | launched efforts between | Malta"));  // Malta alone is no two parties
  BOOST_TEST(!has_line(lines, "Ruiz | launched between | Malta"));
}

BOOST_AUTO_TEST_CASE(a_clause_torn_at_its_subject_is_no_phrase) {
  const auto lines = facts_of(from_rows(R"(
Malta Malta PROPN NNP _ 2 nsubj NE=B-LOC
waited wait VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
after after ADP IN _ 4 case
Ruiz Ruiz PROPN NNP _ 2 obl NE=B-PER
sent send VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 2 advcl
ships ship NOUN NNS Number=Plur 5 obj SpaceAfter=No
. . PUNCT . _ 2 punct
)"));
  BOOST_TEST(!has_line(lines, "Malta | waited after | Ruiz"));
}

BOOST_AUTO_TEST_CASE(a_passive_has_no_object) {
  const auto lines = facts_of(from_rows(R"(
Malta Malta PROPN NNP _ 3 nsubj:pass NE=B-LOC
was be AUX VBD Mood=Ind|Tense=Past|VerbForm=Fin 3 aux:pass
reported report VERB VBN Tense=Past|VerbForm=Part 0 root
Norland Norland PROPN NNP _ 3 obj NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 3 punct
)"));
  BOOST_TEST(!has_line(lines, "Malta | was reported | Norland"));
}

BOOST_AUTO_TEST_CASE(unlike_forms_share_no_subject) {
  const auto lines = facts_of(from_rows(R"(
Ruiz Ruiz PROPN NNP _ 2 nsubj NE=B-PER
needs need VERB VBZ Mood=Ind|Tense=Pres|VerbForm=Fin 0 root
salt salt NOUN NN Number=Sing 2 obj
and and CCONJ CC _ 5 cc
spawning spawn VERB VBG VerbForm=Ger 2 conj
fish fish NOUN NN Number=Sing 5 obj SpaceAfter=No
. . PUNCT . _ 2 punct
)"));
  BOOST_TEST(has_line(lines, "Ruiz | needs | salt"));
  BOOST_TEST(!has_line(lines, "Ruiz | spawning | fish"));
}

BOOST_AUTO_TEST_CASE(examples_stand_for_their_group) {
  const auto lines = facts_of(from_rows(R"(
Malta Malta PROPN NNP _ 2 nsubj NE=B-LOC
supports support VERB VBZ VerbForm=Fin 0 root
allies ally NOUN NNS _ 2 obj
including include ADP VBG _ 5 case
Norland Norland PROPN NNP _ 3 nmod NE=B-LOC
and and CCONJ CC _ 7 cc
Sudmark Sudmark PROPN NNP _ 5 conj NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 2 punct
)"));
  BOOST_TEST(has_line(lines, "Malta | supports | Norland"));
  BOOST_TEST(has_line(lines, "Malta | supports | Sudmark"));
}

BOOST_AUTO_TEST_CASE(north_and_south_are_two) {
  const auto lines = facts_of(from_rows(R"(
North North PROPN NNP _ 4 compound
and and CCONJ CC _ 3 cc
South South PROPN NNP _ 1 conj
Korea Korea PROPN NNP _ 5 nsubj
exchanged exchange VERB VBD VerbForm=Fin 0 root
fire fire NOUN NN _ 5 obj SpaceAfter=No
. . PUNCT . _ 5 punct
)"));
  BOOST_TEST(has_line(lines, "North | exchanged fire with | South Korea"));
}

BOOST_AUTO_TEST_CASE(a_second_subject_with_a_coordinator_is_a_conjunct) {
  const auto lines = facts_of(from_rows(R"(
Ruiz Ruiz PROPN NNP _ 4 nsubj NE=B-PER
and and CCONJ CC _ 3 cc
Novak Novak PROPN NNP _ 4 nsubj NE=B-PER
spoke speak VERB VBD VerbForm=Fin 0 root SpaceAfter=No
. . PUNCT . _ 4 punct
)"));
  BOOST_TEST(has_line(lines, "Ruiz | spoke with | Novak"));
}

BOOST_AUTO_TEST_CASE(a_denied_agent_is_left_out) {
  const auto lines = facts_of(from_rows(R"(
Norland Norland PROPN NNP _ 3 nsubj:pass NE=B-LOC
was be AUX VBD _ 3 aux:pass
attacked attack VERB VBN Tense=Past|VerbForm=Part 0 root
by by ADP IN _ 5 case
Malta Malta PROPN NNP _ 3 obl:agent NE=B-LOC|SpaceAfter=No
, , PUNCT , _ 8 punct
not not PART RB _ 8 advmod
Sudmark Sudmark PROPN NNP _ 5 conj NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 3 punct
)"));
  BOOST_TEST(has_line(lines, "Malta | attacked | Norland"));
  BOOST_TEST(!has_line(lines, "Sudmark | attacked | Norland"));
}

BOOST_AUTO_TEST_CASE(an_announced_withdrawal_is_planned_by_its_announcer) {
  const auto lines = facts_of(from_rows(R"(
Malta Malta PROPN NNP _ 2 nsubj NE=B-LOC
announced announce VERB VBD VerbForm=Fin 0 root
a a DET DT _ 4 det
withdrawal withdrawal NOUN NN _ 2 obj
from from ADP IN _ 6 case
Norland Norland PROPN NNP _ 4 nmod NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 2 punct
)"));
  BOOST_TEST(has_line(lines, "Malta | withdrawal from | Norland | planned | by Malta"));
}

BOOST_AUTO_TEST_SUITE_END()
