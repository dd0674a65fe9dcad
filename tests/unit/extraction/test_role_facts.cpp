// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "facts_text.hpp"

#include <boost/test/unit_test.hpp>

namespace {
using newsgraph::extraction::test::facts_of;
using newsgraph::extraction::test::from_rows;
using newsgraph::extraction::test::has_line;
}  // namespace

BOOST_AUTO_TEST_SUITE(role_facts)

BOOST_AUTO_TEST_CASE(a_title_with_a_nation) {
  const auto lines = facts_of(from_rows(R"(
French french ADJ JJ _ 2 amod NE=B-NORP
President President PROPN NNP _ 3 nmod:desc
Ana Ana PROPN NNP _ 5 nsubj NE=B-PER
Ruiz Ruiz PROPN NNP _ 3 flat NE=I-PER
left leave VERB VBD VerbForm=Fin 0 root
Oslo Oslo PROPN NNP _ 5 obj NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 5 punct
)"));
  BOOST_TEST(has_line(lines, "Ana Ruiz | is president of | French"));
  BOOST_TEST(has_line(lines, "Ana Ruiz | left | Oslo"));
}

BOOST_AUTO_TEST_CASE(an_apposition_with_its_institution) {
  const auto lines = facts_of(from_rows(R"(
Ana Ana PROPN NNP _ 9 nsubj NE=B-PER
Ruiz Ruiz PROPN NNP _ 1 flat NE=I-PER|SpaceAfter=No
, , PUNCT , _ 4 punct
head head NOUN NN _ 1 appos
of of ADP IN _ 7 case
the the DET DT _ 7 det
Fund Fund PROPN NNP _ 4 nmod NE=B-ORG|SpaceAfter=No
, , PUNCT , _ 4 punct
left leave VERB VBD VerbForm=Fin 0 root SpaceAfter=No
. . PUNCT . _ 9 punct
)"));
  BOOST_TEST(has_line(lines, "Ana Ruiz | is head of | Fund"));
}

BOOST_AUTO_TEST_CASE(former_stays_in_the_relation) {
  const auto lines = facts_of(from_rows(R"(
former former ADJ JJ _ 3 amod
Malta Malta PROPN NNP _ 3 compound NE=B-LOC
president president NOUN NN _ 4 nmod:desc
Ana Ana PROPN NNP _ 5 nsubj NE=B-PER
died die VERB VBD VerbForm=Fin 0 root SpaceAfter=No
. . PUNCT . _ 5 punct
)"));
  BOOST_TEST(has_line(lines, "Ana | was former president of | Malta"));
  BOOST_TEST(!has_line(lines, "Ana | is president of | Malta"));
}

BOOST_AUTO_TEST_CASE(a_possessor_before_the_role) {
  const auto lines = facts_of(from_rows(R"(
Malta Malta PROPN NNP _ 3 nmod:poss NE=B-LOC|SpaceAfter=No
's 's PART POS _ 1 case
leader leader NOUN NN _ 5 nsubj
Ana Ana PROPN NNP _ 3 appos NE=B-PER
resigned resign VERB VBD VerbForm=Fin 0 root SpaceAfter=No
. . PUNCT . _ 5 punct
)"));
  BOOST_TEST(has_line(lines, "Ana | is leader of | Malta"));
}

BOOST_AUTO_TEST_CASE(a_bare_spokesman_speaks_for_the_last_institution) {
  const auto lines = facts_of(from_rows(R"(
The the DET DT _ 2 det
Ministry Ministry PROPN NNP _ 3 nsubj NE=B-ORG
said say VERB VBD VerbForm=Fin 0 root
talks talk NOUN NNS _ 5 nsubj
continue continue VERB VBP VerbForm=Fin 3 ccomp SpaceAfter=No
. . PUNCT . _ 3 punct

Malta Malta PROPN NNP _ 2 nsubj NE=B-LOC
wins win VERB VBP VerbForm=Fin 0 root SpaceAfter=No
, , PUNCT , _ 6 punct
spokesman spokesman NOUN NN _ 5 nmod:desc
Jan Jan PROPN NNP _ 6 nsubj NE=B-PER
said say VERB VBD VerbForm=Fin 2 parataxis SpaceAfter=No
. . PUNCT . _ 2 punct
)"));
  BOOST_TEST(has_line(lines, "Jan | is spokesman of | Ministry"));
  BOOST_TEST(has_line(lines, "Malta | wins |  | claimed | by Jan"));
}

BOOST_AUTO_TEST_CASE(event_nouns_and_their_parties) {
  const auto lines = facts_of(from_rows(R"(
Malta Malta PROPN NNP _ 3 nmod:poss NE=B-LOC|SpaceAfter=No
's 's PART POS _ 1 case
invasion invasion NOUN NN _ 6 nsubj
of of ADP IN _ 5 case
Norland Norland PROPN NNP _ 3 nmod NE=B-LOC
failed fail VERB VBD VerbForm=Fin 0 root SpaceAfter=No
. . PUNCT . _ 6 punct

The the DET DT _ 2 det
summit summit NOUN NN _ 7 nsubj
between between ADP IN _ 4 case
Malta Malta PROPN NNP _ 2 nmod NE=B-LOC
and and CCONJ CC _ 6 cc
Norland Norland PROPN NNP _ 4 conj NE=B-LOC
ended end VERB VBD VerbForm=Fin 0 root SpaceAfter=No
. . PUNCT . _ 7 punct
)"));
  BOOST_TEST(has_line(lines, "Malta | invasion of | Norland"));
  BOOST_TEST(has_line(lines, "Malta | summit with | Norland"));
}

BOOST_AUTO_TEST_SUITE_END()
