// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "articles.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using newsgraph::model::EntityType;
using newsgraph::model::PartialDate;
using newsgraph::resolution::ArticleInput;

namespace {

namespace test = newsgraph::test;

// "Chilean president NAME"
ArticleInput holder(const std::string& id, const std::string& name, PartialDate published) {
  test::ArticleMaker maker(id);
  const auto person = maker.named(EntityType::Person, {name});
  maker.entity(person).titles = {"chilean president"};
  maker.entity(person).nations = {"Chilean"};
  ArticleInput article = maker.take();
  article.document.published = published;
  return article;
}

// "… PHRASE left Oslo." without a name
ArticleInput unnamed(const std::string& id, const std::string& phrase, const std::string& title,
                     PartialDate published) {
  test::ArticleMaker maker(id);
  const auto person = maker.described(EntityType::Person, phrase, "president|Chile");
  maker.entity(person).titles = {title};
  maker.entity(person).nations = {"Chilean"};
  maker.says(person, "left", "leave", "", maker.named(EntityType::Place, {"Oslo"}));
  ArticleInput article = maker.take();
  article.document.published = published;
  return article;
}

std::string subject_of_leaving(const std::vector<ArticleInput>& articles) {
  const auto knowledge = test::resolve(articles);
  const auto& subject = knowledge.statements.front().statement.subject.entity;
  return subject ? knowledge.entities[*subject].name : "";
}

constexpr PartialDate kMarch{2019, 3, 5}, kApril{2019, 4, 1};

}  // namespace

BOOST_AUTO_TEST_SUITE(role_holders)

BOOST_AUTO_TEST_CASE(the_holder_of_the_time_is_meant) {
  const auto article = unnamed("z", "the Chilean president", "chilean president", kMarch);
  BOOST_TEST(subject_of_leaving({holder("a", "Ana Rojas", kMarch), holder("b", "Ana Rojas", kApril), article}) ==
             "Ana Rojas");
  const auto knowledge = test::resolve({holder("a", "Ana Rojas", kMarch), holder("b", "Ana Rojas", kApril), article});
  BOOST_TEST(test::entity_named(knowledge, "Ana Rojas").articles == 3U);
  BOOST_REQUIRE(!test::entity_named(knowledge, "Ana Rojas").reasons.empty());
}

BOOST_AUTO_TEST_CASE(doubt_joins_nothing) {
  const auto article = unnamed("z", "the Chilean president", "chilean president", kMarch);
  // Two holders, one article alone, years between, no date.
  BOOST_TEST(subject_of_leaving({holder("a", "Ana Rojas", kMarch), holder("b", "Luis Vega", kApril), article}) !=
             "Ana Rojas");
  BOOST_TEST(subject_of_leaving({holder("a", "Ana Rojas", kMarch), article}) == "the Chilean president");
  const PartialDate earlier{2012, 3, 5};
  BOOST_TEST(subject_of_leaving({holder("a", "Ana Rojas", earlier), holder("b", "Ana Rojas", earlier), article}) ==
             "the Chilean president");
}

BOOST_AUTO_TEST_CASE(another_office_or_anybody_is_not_the_holder) {
  const std::vector<ArticleInput> holders{holder("a", "Ana Rojas", kMarch), holder("b", "Ana Rojas", kApril)};
  const auto with = [&](const ArticleInput& article) {
    auto all = holders;
    all.push_back(article);
    return subject_of_leaving(all);
  };
  BOOST_TEST(with(unnamed("z", "the former Chilean president", "former chilean president", kMarch)) != "Ana Rojas");
  BOOST_TEST(with(unnamed("z", "the Chilean vice president", "chilean vice president", kMarch)) != "Ana Rojas");
  BOOST_TEST(with(unnamed("z", "a Chilean president", "chilean president", kMarch)) != "Ana Rojas");
}

BOOST_AUTO_TEST_CASE(presidents_of_two_years_are_two) {
  const auto knowledge = test::resolve({unnamed("y", "the Chilean president", "chilean president", kMarch),
                                        unnamed("z", "the Chilean president", "chilean president", {2001, 1, 1})});
  BOOST_TEST(test::count_named(knowledge, "the Chilean president") == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
