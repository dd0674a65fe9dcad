// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "facts_text.hpp"
#include "newsgraph/extraction/extractor.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace {

using newsgraph::extraction::test::from_rows;

struct Node {
  std::string name;
  std::string key;
};

// The node of what Malta sold, by the rows of the object, which hang on row 2. `certainty` is that of all mentions.
Node sold(const std::string& object, std::int32_t certainty = newsgraph::language::kSure) {
  auto article = from_rows(R"(
Malta Malta PROPN NNP _ 2 nsubj NE=B-LOC|Coref=1
sold sell VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
)" + object + ". . PUNCT . _ 2 punct\n");
  for (auto& cluster : article.analysis.clusters) {
    for (auto& mention : cluster.mentions) mention.certainty = certainty;
  }
  const auto facts = newsgraph::extraction::extract_facts(*article.document, article.analysis, 0.0);
  for (const auto& statement : facts.statements) {
    if (!statement.object || !statement.object->entity) continue;
    const auto& entity = facts.entities[*statement.object->entity];
    if (!entity.concept_key.empty()) return {entity.name, entity.concept_key};
  }
  return {};
}

}  // namespace

// What common nouns stand for: a name and a key that fit every phrase with that key.
BOOST_AUTO_TEST_SUITE(concept_nodes)

BOOST_AUTO_TEST_CASE(how_many_is_none_of_the_name) {
  const Node several = sold("several several ADJ JJ _ 4 amod\nalbums album NOUN NNS _ 2 obj\n");
  const Node four = sold("four four NUM CD _ 4 nummod\nalbums album NOUN NNS _ 2 obj\n");
  BOOST_TEST(several.name == "albums");
  BOOST_TEST(four.name == "albums");
  BOOST_TEST(several.key == four.key);
}

BOOST_AUTO_TEST_CASE(adjectives_and_what_it_is_of_are_in_neither) {
  const Node raw = sold("raw raw ADJ JJ _ 4 amod\nmaterial material NOUN NN _ 2 obj\n");
  const Node old = sold("old old ADJ JJ _ 4 amod\nmaterial material NOUN NN _ 2 obj\n");
  BOOST_TEST(raw.name == "material");
  BOOST_TEST(raw.key == old.key);
  const Node ibis = sold("heads head NOUN NNS _ 2 obj\nof of ADP IN _ 5 case\nibises ibis NOUN NNS _ 3 nmod\n");
  BOOST_TEST(ibis.name == "heads");
}

BOOST_AUTO_TEST_CASE(what_makes_another_thing_is_in_both) {
  const Node fake = sold("fake fake ADJ JJ _ 4 amod\npassports passport NOUN NNS _ 2 obj\n");
  const Node any = sold("passports passport NOUN NNS _ 2 obj\n");
  BOOST_TEST(fake.name == "fake passports");
  BOOST_TEST(fake.key != any.key);
  const Node second = sold("second second ADJ JJ _ 4 amod\ngame game NOUN NN _ 2 obj\n");
  BOOST_TEST(second.name == "second game");
  // "the fifth person" is also called by what he is.
  BOOST_TEST(sold("fifth fifth ADJ JJ _ 4 amod\nperson person NOUN NN _ 2 obj\n").name == "person");
}

BOOST_AUTO_TEST_CASE(what_says_the_kind_is_in_both) {
  const Node black = sold("black black ADJ JJ _ 4 amod\nboxes box NOUN NNS _ 2 obj\n");
  BOOST_TEST(black.name == "black boxes");
  BOOST_TEST(black.key != sold("boxes box NOUN NNS _ 2 obj\n").key);
  const std::string care = "health health NOUN NN _ 5 compound\ncare care NOUN NN _ 2 obj\n";
  const Node mental = sold("mental mental ADJ JJ _ 4 amod\n" + care);
  BOOST_TEST(mental.name == "mental health care");
  BOOST_TEST(mental.key == "mental health care");
  BOOST_TEST(sold("highest high ADJ JJS _ 4 amod\ntower tower NOUN NN _ 2 obj\n").name == "highest tower");
  BOOST_TEST(sold("latest late ADJ JJS _ 4 amod\ntower tower NOUN NN _ 2 obj\n").name == "tower");
}

BOOST_AUTO_TEST_CASE(units_keep_their_number_and_states_what_they_are_of) {
  const Node miles = sold("five five NUM CD _ 4 nummod\nmiles mile NOUN NNS _ 2 obj\n");
  BOOST_TEST(miles.name == "five miles");
  BOOST_TEST(miles.key != sold("six six NUM CD _ 4 nummod\nmiles mile NOUN NNS _ 2 obj\n").key);
  const Node area = sold("five five NUM CD _ 5 nummod\nsquare square ADJ JJ _ 5 amod\nmiles mile NOUN NNS _ 2 obj\n");
  BOOST_TEST(area.name == "five square miles");
  BOOST_TEST(area.key != miles.key);
  const std::string of = "of of ADP IN _ 5 case\nsmoke smoke NOUN NN _ 3 nmod\n";
  BOOST_TEST(sold("traces trace NOUN NNS _ 2 obj\n" + of).name == "traces of smoke");
  const Node the = sold(
      "traces trace NOUN NNS _ 2 obj\nof of ADP IN _ 6 case\nthe the DET DT _ 6 det\nsmoke smoke NOUN NN _ 3 nmod\n");
  BOOST_TEST(the.name == "traces");
}

BOOST_AUTO_TEST_CASE(a_list_shares_the_owner_before_it) {
  const auto names = [](const std::string& last) {
    const auto article = from_rows(R"(
Malta Malta PROPN NNP _ 2 nsubj NE=B-LOC|Coref=1
sold sell VERB VBD Mood=Ind|Tense=Past|VerbForm=Fin 0 root
Rome Rome PROPN NNP _ 5 nmod:poss NE=B-LOC|Coref=2
's 's PART POS _ 3 case
fields field NOUN NNS _ 2 obj
and and CCONJ CC _ )" + last + ". . PUNCT . _ 2 punct\n");
    std::string all;
    for (const auto& entity : newsgraph::extraction::extract_facts(*article.document, article.analysis, 0.0).entities)
      all += entity.name + ";";
    return all;
  };
  BOOST_TEST(names("7 cc\nhouses house NOUN NNS _ 5 conj\n").find("Rome's houses;") != std::string::npos);
  const std::string own = names("8 cc\nthe the DET DT _ 8 det\nhouses house NOUN NNS _ 5 conj\n");
  BOOST_TEST(own.find("Rome's houses;") == std::string::npos);
  BOOST_TEST(own.find("houses;") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(hundreds_are_nothing_without_what_they_are_of) {
  const Node ibis = sold("hundreds hundred NOUN NNS _ 2 obj\nof of ADP IN _ 5 case\nibises ibis NOUN NNS _ 3 nmod\n");
  BOOST_TEST(ibis.name == "hundreds of ibises");
}

BOOST_AUTO_TEST_CASE(a_measure_is_nothing_without_what_it_is_of) {
  const Node amount = sold("amounts amount NOUN NNS _ 2 obj\nof of ADP IN _ 5 case\nsmoke smoke NOUN NN _ 3 nmod\n");
  BOOST_TEST(amount.name == "amounts of smoke");
  const Node phase = sold("phase phase NOUN NN _ 2 obj\ntwo two NUM CD _ 3 flat\n");
  BOOST_TEST(phase.name == "phase two");
  BOOST_TEST(phase.key != sold("phase phase NOUN NN _ 2 obj\n").key);
}

BOOST_AUTO_TEST_CASE(a_hyphen_joins) {
  const Node shirt = sold(
      "T T NOUN NN _ 5 compound SpaceAfter=No\n- - PUNCT HYPH _ 3 punct SpaceAfter=No\nshirts shirt NOUN NNS _ 2 "
      "obj\n");
  BOOST_TEST(shirt.name == "T-shirts");
}

BOOST_AUTO_TEST_CASE(compounds_and_names_are_in_both) {
  const Node arms = sold("arms arm NOUN NNS _ 4 compound\nfactories factory NOUN NNS _ 2 obj\n");
  BOOST_TEST(arms.name == "arms factories");
  const Node map_of = sold("maps map NOUN NNS _ 2 obj\nof of ADP IN _ 5 case\nOslo Oslo PROPN NNP _ 3 nmod NE=B-LOC\n");
  BOOST_TEST(map_of.name == "maps of Oslo");
  BOOST_TEST(map_of.key != arms.key);
}

BOOST_AUTO_TEST_CASE(a_year_says_which_one) {
  const Node older = sold("2016 2016 NUM CD _ 4 nummod\nstamps stamp NOUN NNS _ 2 obj\n");
  const Node newer = sold("2020 2020 NUM CD _ 4 nummod\nstamps stamp NOUN NNS _ 2 obj\n");
  BOOST_TEST(older.name == "2016 stamps");
  BOOST_TEST(older.key != newer.key);
}

BOOST_AUTO_TEST_CASE(what_a_pronoun_owns_is_its_owners) {
  const std::string own = "its its PRON PRP$ Poss=Yes 4 nmod:poss Coref=1\nstamps stamp NOUN NNS _ 2 obj\n";
  const Node stamps = sold(own);
  BOOST_TEST(stamps.name == "Malta's stamps");
  BOOST_TEST(stamps.key != sold("stamps stamp NOUN NNS _ 2 obj\n").key);
  BOOST_TEST(sold(own, 1024).name == "stamps");
}

BOOST_AUTO_TEST_CASE(what_stands_inside_a_compound_belongs_to_it) {
  const Node heavy =
      sold("engine engine NOUN NN _ 5 compound\nshort short ADJ JJ _ 5 amod\ncircuit circuit NOUN NN _ 2 obj\n");
  BOOST_TEST(heavy.name == "engine short circuit");
  const Node party =
      sold("the the DET DT _ 5 det\nRepublican Republican ADJ JJ _ 5 amod\nparty party NOUN NN _ 2 obj\n");
  BOOST_TEST(party.name == "Republican party");
  const Node ordinal = sold("22nd 22nd ADJ JJ _ 4 amod\namendment amendment NOUN NN _ 2 obj\n");
  BOOST_TEST(ordinal.name == "22nd amendment");
}

BOOST_AUTO_TEST_CASE(one_is_not_many) {
  const Node one = sold("airline airline NOUN NN Number=Sing 2 obj\n");
  const Node many = sold("airlines airline NOUN NNS Number=Plur 2 obj\n");
  BOOST_TEST(one.key != many.key);
}

BOOST_AUTO_TEST_CASE(a_prime_minister_is_no_minister_among_others) {
  const Node prime = sold("prime prime ADJ JJ _ 4 amod\nminister minister NOUN NN _ 2 obj\n");
  BOOST_TEST(prime.name == "prime minister");
  BOOST_TEST(prime.key != sold("minister minister NOUN NN _ 2 obj\n").key);
}

BOOST_AUTO_TEST_SUITE_END()
