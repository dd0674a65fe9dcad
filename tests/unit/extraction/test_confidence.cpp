// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "confidence.hpp"

#include "tree_text.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <set>
#include <string_view>
#include <vector>

namespace {

using newsgraph::extraction::confidence_of;
using newsgraph::extraction::ConfidenceFeatures;
using newsgraph::extraction::feature;
using newsgraph::extraction::kConfidenceFeatures;

ConfidenceFeatures with(std::size_t index, double value) {
  ConfidenceFeatures features{};
  features[feature("bias")] = 1.0;
  features[index] = value;
  return features;
}

/// Features of the statement that ends last in the article.
ConfidenceFeatures features_of(std::string_view rows) {
  const auto article = newsgraph::extraction::test::from_rows(rows);
  std::vector<ConfidenceFeatures> features;
  newsgraph::extraction::extract_with_features(*article.document, article.analysis, features);
  BOOST_REQUIRE(!features.empty());
  return features.back();
}

double effect(std::size_t index) {
  return confidence_of(with(index, 1.0)) - confidence_of(with(index, 0.0));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(confidence)

BOOST_AUTO_TEST_CASE(every_feature_has_its_own_name) {
  BOOST_TEST(std::set<std::string_view>(kConfidenceFeatures.begin(), kConfidenceFeatures.end()).size() ==
             kConfidenceFeatures.size());
}

BOOST_AUTO_TEST_CASE(a_sure_parse_and_a_subject_by_name_count_for_a_statement) {
  BOOST_TEST(effect(feature("path margin")) > 0.0);
  BOOST_TEST(effect(feature("sentence margin")) > 0.0);
  BOOST_TEST(effect(feature("subject by name")) > 0.0);
}

BOOST_AUTO_TEST_CASE(a_subject_from_elsewhere_and_what_is_left_out_count_against_it) {
  BOOST_TEST(effect(feature("subject remote")) < 0.0);
  BOOST_TEST(effect(feature("subject uncertain")) < 0.0);
  BOOST_TEST(effect(feature("clause left out")) < 0.0);
  BOOST_TEST(effect(feature("object shortened")) < 0.0);
}

BOOST_AUTO_TEST_CASE(a_clause_said_whole_leaves_nothing_out) {
  const ConfidenceFeatures features = features_of(R"(
Malta Malta PROPN NNP _ 2 nsubj NE=B-LOC
tightened tighten VERB VBD VerbForm=Fin 0 root
sanctions sanction NOUN NNS _ 2 obj
on on ADP IN _ 5 case
Norland Norland PROPN NNP _ 3 nmod NE=B-LOC|SpaceAfter=No
. . PUNCT . _ 2 punct
)");
  BOOST_TEST(features[feature("bias")] == 1.0);
  BOOST_TEST(features[feature("subject by name")] == 1.0);
  BOOST_TEST(features[feature("object by name")] == 1.0);
  BOOST_TEST(features[feature("neither named")] == 0.0);
  BOOST_TEST(features[feature("bound preposition")] == 1.0);
  BOOST_TEST(features[feature("clause left out")] == 0.0);
  BOOST_TEST(features[feature("first sentence")] == 1.0);
}

BOOST_AUTO_TEST_CASE(what_hangs_beside_the_statement_is_left_out_of_it) {
  const ConfidenceFeatures features = features_of(R"(
She she PRON PRP _ 2 nsubj Coref=1
met meet VERB VBD VerbForm=Fin 0 root
Novak Novak PROPN NNP _ 2 obj NE=B-PER
and and CCONJ CC _ 5 cc
wept weep VERB VBD VerbForm=Fin 2 conj
bitterly bitterly ADV RB _ 5 advmod SpaceAfter=No
. . PUNCT . _ 2 punct

Ruiz Ruiz PROPN NNP _ 2 nsubj NE=B-PER|Coref=1
slept sleep VERB VBD VerbForm=Fin 0 root SpaceAfter=No
. . PUNCT . _ 2 punct
)");
  BOOST_TEST(features[feature("subject by name")] == 0.0);
  BOOST_TEST(features[feature("subject remote")] == 1.0);
  BOOST_TEST(features[feature("subject he or she")] == 1.0);
  BOOST_TEST(features[feature("clause left out")] > 0.4);
}

BOOST_AUTO_TEST_CASE(a_node_may_be_called_more_than_is_shown) {
  const ConfidenceFeatures features = features_of(R"(
Ana Ana PROPN NNP _ 3 nsubj NE=B-PER|Coref=1
Ruiz Ruiz PROPN NNP _ 1 flat NE=I-PER
slept sleep VERB VBD VerbForm=Fin 0 root SpaceAfter=No
. . PUNCT . _ 3 punct

Ruiz Ruiz PROPN NNP _ 2 nsubj NE=B-PER|Coref=1
dismissed dismiss VERB VBD VerbForm=Fin 0 root
officials official NOUN NNS Number=Plur 2 obj SpaceAfter=No
. . PUNCT . _ 2 punct
)");
  BOOST_TEST(features[feature("subject called more")] == 1.0);
  BOOST_TEST(features[feature("subject called otherwise")] == 0.0);
  BOOST_TEST(features[feature("object bare")] == 1.0);
  BOOST_TEST(features[feature("object called otherwise")] == 0.0);
}

BOOST_AUTO_TEST_CASE(it_is_never_certain) {
  ConfidenceFeatures features{};
  features.fill(1000.0);
  const double p = confidence_of(features);
  BOOST_TEST((p == 0.01 || p == 0.99));
}

BOOST_AUTO_TEST_SUITE_END()
