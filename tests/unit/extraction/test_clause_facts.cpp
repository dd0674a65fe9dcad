// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "facts_text.hpp"

#include <boost/test/unit_test.hpp>

namespace {
using newsgraph::extraction::test::facts_of;
using newsgraph::extraction::test::from_rows;
using newsgraph::extraction::test::has_line;
}  // namespace

BOOST_AUTO_TEST_SUITE(clause_facts)

BOOST_AUTO_TEST_CASE(an_object_with_its_preposition_is_absorbed_for_each_subject) {
  const auto lines = facts_of(from_rows(R"(
Malta Malta PROPN NNP _ 4 nsubj NE=B-LOC
and and CCONJ CC _ 3 cc
Spain Spain PROPN NNP _ 1 conj NE=B-LOC
tightened tighten VERB VBD VerbForm=Fin 0 root
sanctions sanction NOUN NNS _ 4 obj
on on ADP IN _ 7 case
Norland Norland PROPN NNP _ 5 nmod NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 4 punct
)"));
  BOOST_TEST(has_line(lines, "Malta | tightened sanctions on | Norland"));
  BOOST_TEST(has_line(lines, "Spain | tightened sanctions on | Norland"));
}

BOOST_AUTO_TEST_CASE(a_passive_with_an_agent_is_turned_round) {
  const auto lines = facts_of(from_rows(R"(
Norland Norland PROPN NNP _ 3 nsubj:pass NE=B-LOC
was be AUX VBD _ 3 aux:pass
invaded invade VERB VBN Tense=Past|VerbForm=Part 0 root
by by ADP IN _ 5 case
Sudmark Sudmark PROPN NNP _ 3 obl:agent NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 3 punct
)"));
  BOOST_TEST(lines.size() == 1U);
  BOOST_TEST(has_line(lines, "Sudmark | invaded | Norland"));
}

BOOST_AUTO_TEST_CASE(a_scheduled_meeting_is_planned) {
  const auto lines = facts_of(from_rows(R"(
Ruiz Ruiz PROPN NNP _ 3 nsubj:pass NE=B-PER
is be AUX VBZ _ 3 aux:pass
scheduled schedule VERB VBN Tense=Past|VerbForm=Part 0 root
to to PART TO _ 5 mark
meet meet VERB VB VerbForm=Inf 3 xcomp
Novak Novak PROPN NNP _ 5 obj NE=B-PER|SpaceAfter=No
. . PUNCT . _ 3 punct
)"));
  BOOST_TEST(has_line(lines, "Ruiz | is scheduled to meet | Novak | planned"));
}

BOOST_AUTO_TEST_CASE(no_agreement_was_reached_is_negated) {
  const auto lines = facts_of(from_rows(R"(
No no DET DT _ 2 det
agreement agreement NOUN NN _ 4 nsubj:pass
was be AUX VBD _ 4 aux:pass
reached reach VERB VBN Tense=Past|VerbForm=Part 0 root
in in ADP IN _ 6 case
Oslo Oslo PROPN NNP _ 4 obl NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 4 punct
)"));
  BOOST_TEST(has_line(lines, "agreement | was reached in | Oslo | negated"));
}

BOOST_AUTO_TEST_CASE(what_somebody_says_is_claimed) {
  const auto lines = facts_of(from_rows(R"(
Ruiz Ruiz PROPN NNP _ 2 nsubj NE=B-PER
said say VERB VBD VerbForm=Fin 0 root
Novak Novak PROPN NNP _ 4 nsubj NE=B-PER
left leave VERB VBD VerbForm=Fin 2 ccomp
Oslo Oslo PROPN NNP _ 4 obj NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 2 punct
)"));
  BOOST_TEST(has_line(lines, "Novak | left | Oslo | claimed | by Ruiz"));
  // What is said is a statement of its own, and that it was said is one too.
  BOOST_TEST(has_line(lines, "Ruiz | said | Novak left Oslo"));
}

BOOST_AUTO_TEST_CASE(two_subjects_of_met_met_each_other) {
  const auto lines = facts_of(from_rows(R"(
Ruiz Ruiz PROPN NNP _ 4 nsubj NE=B-PER
and and CCONJ CC _ 3 cc
Novak Novak PROPN NNP _ 1 conj NE=B-PER
met meet VERB VBD VerbForm=Fin 0 root
in in ADP IN _ 6 case
Oslo Oslo PROPN NNP _ 4 obl NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 4 punct
)"));
  BOOST_TEST(has_line(lines, "Ruiz | met with | Novak"));
}

BOOST_AUTO_TEST_CASE(a_relative_clause_takes_its_antecedent) {
  const auto lines = facts_of(from_rows(R"(
Ruiz Ruiz PROPN NNP _ 7 nsubj NE=B-PER|SpaceAfter=No
, , PUNCT , _ 4 punct
who who PRON WP PronType=Rel 4 nsubj
founded found VERB VBD VerbForm=Fin 1 acl:relcl
Acme Acme PROPN NNP _ 4 obj NE=B-ORG|SpaceAfter=No
, , PUNCT , _ 4 punct
left leave VERB VBD VerbForm=Fin 0 root
Oslo Oslo PROPN NNP _ 7 obj NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 7 punct
)"));
  BOOST_TEST(has_line(lines, "Ruiz | founded | Acme"));
  BOOST_TEST(has_line(lines, "Ruiz | left | Oslo"));
}

BOOST_AUTO_TEST_CASE(pronouns_without_antecedent_give_nothing) {
  const auto lines = facts_of(from_rows(R"(
They they PRON PRP PronType=Prs 2 nsubj
left leave VERB VBD VerbForm=Fin 0 root
Oslo Oslo PROPN NNP _ 2 obj NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 2 punct
)"));
  BOOST_TEST(lines.empty());
}

BOOST_AUTO_TEST_CASE(a_pronoun_stands_for_its_antecedent) {
  const auto lines = facts_of(from_rows(R"(
Ruiz Ruiz PROPN NNP _ 2 nsubj NE=B-PER|Coref=1
arrived arrive VERB VBD VerbForm=Fin 0 root SpaceAfter=No
. . PUNCT . _ 2 punct

She she PRON PRP PronType=Prs 2 nsubj Coref=1
left leave VERB VBD VerbForm=Fin 0 root
Oslo Oslo PROPN NNP _ 2 obj NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 2 punct
)"));
  BOOST_TEST(has_line(lines, "Ruiz | left | Oslo"));
}

BOOST_AUTO_TEST_CASE(a_quotation_of_two_sentences_keeps_its_speaker) {
  const auto lines = facts_of(from_rows(R"(
" " PUNCT `` _ 4 punct SpaceAfter=No
The the DET DT _ 3 det
road road NOUN NN _ 5 nsubj
is be AUX VBZ _ 5 cop
safe safe ADJ JJ _ 0 root SpaceAfter=No
, , PUNCT , _ 8 punct SpaceAfter=No
" " PUNCT '' _ 5 punct
said say VERB VBD VerbForm=Fin 5 parataxis
Ruiz Ruiz PROPN NNP _ 8 nsubj NE=B-PER|SpaceAfter=No
. . PUNCT . _ 5 punct

" " PUNCT `` _ 4 punct SpaceAfter=No
Experts expert NOUN NNS _ 3 nsubj
checked check VERB VBD VerbForm=Fin 0 root
the the DET DT _ 5 det
bridge bridge NOUN NN _ 3 obj SpaceAfter=No
. . PUNCT . _ 3 punct SpaceAfter=No
" " PUNCT '' _ 3 punct
)"));
  BOOST_TEST(has_line(lines, "road | is safe |  | claimed | by Ruiz"));
  BOOST_TEST(has_line(lines, "Experts | checked | bridge | claimed | by Ruiz"));
}

BOOST_AUTO_TEST_CASE(a_condition_is_no_fact) {
  const auto lines = facts_of(from_rows(R"(
Norland Norland PROPN NNP _ 3 nsubj NE=B-LOC
will will AUX MD _ 3 aux
retaliate retaliate VERB VB VerbForm=Inf 0 root
if if SCONJ IN _ 6 mark
Sudmark Sudmark PROPN NNP _ 6 nsubj NE=B-LOC
attacks attack VERB VBZ VerbForm=Fin 3 advcl
Oslo Oslo PROPN NNP _ 6 obj NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 3 punct
)"));
  BOOST_TEST(has_line(lines, "Sudmark | attacks | Oslo | conditional"));
  BOOST_TEST(has_line(lines, "Norland | will retaliate |  | conditional"));
}

BOOST_AUTO_TEST_CASE(a_picture_credit_gives_nothing) {
  const auto lines = facts_of(from_rows(R"(
Powered power VERB VBN Tense=Past|VerbForm=Part 0 root
by by ADP IN _ 3 case
Acme Acme PROPN NNP _ 1 obl:agent NE=B-ORG
)"));
  BOOST_TEST(lines.empty());
}

BOOST_AUTO_TEST_SUITE_END()
