// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "articles.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/resolution/overrides.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <string>

namespace newsgraph::resolution {
namespace {

using model::EntityType;

template <typename Loaded>
std::string complaint(const std::string& content) {
  const std::filesystem::path file = std::filesystem::temp_directory_path() / "newsgraph-test-overrides";
  std::ofstream(file) << content;
  std::string message = "no complaint";
  try {
    Loaded::load(file);
  } catch (const UsageError& error) {
    message = error.what();
  }
  std::filesystem::remove(file);
  return message;
}

bool mentions(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

ResolverOptions with(Overrides overrides) {
  ResolverOptions options;
  options.overrides = std::move(overrides);
  return options;
}

std::vector<ArticleInput> two_articles() {
  test::ArticleMaker a("a");
  const auto ann = a.named(EntityType::Person, {"Ann Example"});
  const auto bank = a.named(EntityType::Organization, {"Bank of Widgets"});
  a.says(ann, "met", "meet", "", bank);
  test::ArticleMaker b("b");
  const auto anna = b.named(EntityType::Person, {"Anna Sample"});
  const auto bow = b.named(EntityType::Organization, {"Widgetbank"});
  b.says(anna, "criticized", "criticize", "", bow);
  return {a.take(), b.take()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(overrides)

BOOST_AUTO_TEST_CASE(mistakes_are_named) {
  BOOST_TEST(mentions(complaint<Overrides>("[]"), "not a JSON object"));
  BOOST_TEST(mentions(complaint<Overrides>("{\n\n}}"), "line 3"));
  BOOST_TEST(mentions(complaint<Overrides>(R"({"smae":[]})"), "smae"));
  BOOST_TEST(mentions(complaint<Overrides>(R"({"same":[["A","B"],["C"]]})"), "same[1]"));
  BOOST_TEST(mentions(complaint<Overrides>(R"({"same":[["A",7]]})"), "same[0][1]"));
  BOOST_TEST(mentions(complaint<Overrides>(R"({"type":{"A":"Human"}})"), "type.A"));
  BOOST_TEST(mentions(complaint<Overrides>(R"({"rename":{"A":""}})"), "rename.A"));
  BOOST_TEST(mentions(complaint<Overrides>(R"({"drop":"A"})"), "drop"));
  BOOST_TEST(mentions(complaint<Overrides>(R"({"same":[["A","B"]],"different":[["B","A"]]})"), "different[0]"));
  BOOST_TEST(mentions(complaint<Overrides>(std::string(100000, '[')), "line 1"));
  BOOST_TEST(mentions(complaint<SameAs>("# fine\nAnn Example http://x\n"), ":2: no tab"));
  BOOST_TEST(mentions(complaint<SameAs>("Ann Example\tnot an iri\n"), ":1: "));
  BOOST_CHECK_THROW(Overrides::load("/nonexistent/overrides.json"), UsageError);
}

BOOST_AUTO_TEST_CASE(same_unites_and_different_keeps_apart) {
  Overrides wishes;
  wishes.same = {{"Bank of Widgets", "Widgetbank"}};
  const auto together = test::resolve(two_articles(), with(wishes));
  const model::Entity& bank = test::entity_named(together, "Bank of Widgets");
  BOOST_TEST(bank.articles == 2U);
  BOOST_REQUIRE(bank.reasons.size() == 1U);
  BOOST_TEST(mentions(bank.reasons.front(), "overrides"));

  test::ArticleMaker a("a"), b("b");
  a.named(EntityType::Organization, {"Face Book"});
  b.named(EntityType::Organization, {"Facebook"});
  BOOST_TEST(test::resolve({a.take(), b.take()}).entities.size() == 1U);
  Overrides apart;
  apart.different = {{"Face Book", "Facebook"}};
  BOOST_TEST(test::resolve({a.take(), b.take()}, with(apart)).entities.size() == 2U);
}

BOOST_AUTO_TEST_CASE(different_parts_what_an_article_took_for_one) {
  test::ArticleMaker a("a");
  const auto bank = a.named(EntityType::Organization, {"Bank of Widgets", "Widgetbank"});
  const auto ann = a.named(EntityType::Person, {"Ann Example"});
  model::Statement& statement = a.says(ann, "owns", "own", "", bank);
  statement.object->span = a.entity(bank).mentions.back().span;
  Overrides wishes;
  wishes.different = {{"Bank of Widgets", "Widgetbank"}};
  BOOST_TEST(test::read_out(test::resolve({a.take()})).front() == "Ann Example OWNS Bank of Widgets");
  const auto apart = test::resolve({a.take()}, with(wishes));
  BOOST_TEST(test::count_named(apart, "Bank of Widgets") == 1U);
  BOOST_TEST(test::read_out(apart).front() == "Ann Example OWNS Widgetbank");
}

BOOST_AUTO_TEST_CASE(rename_type_and_drop) {
  Overrides wishes;
  wishes.rename = {{"Widgetbank", "Widget Bank AG"}};
  wishes.type = {{"Ann Example", EntityType::Group}};
  wishes.drop = {"Anna Sample"};
  const auto before = test::resolve(two_articles());
  const auto after = test::resolve(two_articles(), with(wishes));
  const model::Entity& renamed = test::entity_named(after, "Widget Bank AG");
  BOOST_TEST(renamed.formerly == std::vector<std::string>{test::entity_named(before, "Widgetbank").id},
             boost::test_tools::per_element());
  BOOST_TEST((test::entity_named(after, "Ann Example").type == EntityType::Group));
  BOOST_TEST(test::count_named(after, "Anna Sample") == 0U);
  BOOST_TEST(test::read_out(after).back() == "\"Anna Sample\" CRITICIZED Widget Bank AG");
}

BOOST_AUTO_TEST_CASE(same_as_links_by_name_and_by_id) {
  const auto before = test::resolve(two_articles());
  ResolverOptions options;
  options.same_as.links = {{"ann example", "http://example.org/ann"},
                           {test::entity_named(before, "Widgetbank").id, "http://example.org/bank"}};
  const auto after = test::resolve(two_articles(), options);
  BOOST_TEST(test::entity_named(after, "Ann Example").same_as == std::vector<std::string>{"http://example.org/ann"},
             boost::test_tools::per_element());
  BOOST_TEST(test::entity_named(after, "Widgetbank").same_as == std::vector<std::string>{"http://example.org/bank"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace newsgraph::resolution
