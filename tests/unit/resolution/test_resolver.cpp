// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "articles.hpp"

#include "newsgraph/base/error.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace newsgraph::resolution {
namespace {

using model::EntityType;
using test::ArticleMaker;

ArticleInput person(const std::string& id, const std::vector<std::string>& names,
                    const std::vector<std::string>& titles = {}, const std::vector<std::string>& nations = {},
                    char gender = '?') {
  ArticleMaker maker(id);
  model::LocalEntity& entity = maker.entity(maker.named(EntityType::Person, names));
  entity.titles = titles;
  entity.nations = nations;
  entity.gender = gender;
  return maker.take();
}

ArticleInput thing(const std::string& id, EntityType type, const std::vector<std::string>& names) {
  ArticleMaker maker(id);
  maker.named(type, names);
  return maker.take();
}

std::vector<std::string> texts(const model::Entity& entity) {
  std::vector<std::string> out;
  for (const model::Alias& alias : entity.aliases) out.push_back(alias.text);
  return out;
}

std::vector<ArticleInput> hanoi() {
  ArticleMaker a("a");
  const auto trump = a.named(EntityType::Person, {"Donald Trump", "Mr Trump", "Trump"});
  const auto kim = a.named(EntityType::Person, {"Kim Jong-un", "Mr Kim"});
  const auto un = a.named(EntityType::Organization, {"United Nations"});
  const auto korea = a.named(EntityType::Place, {"North Korea"});
  const auto sanctions = a.described(EntityType::Concept, "the sanctions", "sanction");
  a.says(trump, "met", "meet", "", kim);
  a.says(un, "tightened sanctions on", "tighten sanction", "on", korea);
  a.says(kim, "is leader of", "leader", "of", korea);
  a.says(trump, "lifted", "lift", "", sanctions);
  ArticleMaker b("b");
  const auto mr_trump = b.named(EntityType::Person, {"Mr Trump"});
  const auto kim_b = b.named(EntityType::Person, {"Kim Jong Un"});
  const auto dprk = b.named(EntityType::Place, {"DPRK"});
  const auto sanctions_b = b.described(EntityType::Concept, "sanctions", "sanction");
  b.says(kim_b, "met with", "meet", "with", mr_trump);
  b.says(kim_b, "leads", "lead", "", dprk);
  b.says(dprk, "rejected", "reject", "", sanctions_b);
  ArticleMaker c("c");
  const auto president = c.named(EntityType::Person, {"US President Donald Trump"});
  const auto un_c = c.named(EntityType::Organization, {"UN"});
  c.says(president, "addressed", "address", "", un_c);
  return {a.take(), b.take(), c.take()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(resolver)

BOOST_AUTO_TEST_CASE(one_node_for_the_names_of_one_thing) {
  const auto knowledge = test::resolve(hanoi());
  const model::Entity& trump = test::entity_named(knowledge, "Donald Trump");
  BOOST_TEST(trump.articles == 3U);
  BOOST_TEST(
      texts(trump) == (std::vector<std::string>{"Mr Trump", "Donald Trump", "Trump", "US President Donald Trump"}),
      boost::test_tools::per_element());
  BOOST_TEST(test::entity_named(knowledge, "Kim Jong Un").articles + test::count_named(knowledge, "Kim Jong-un") == 2U);
  BOOST_TEST(test::entity_named(knowledge, "United Nations").articles == 2U);
  BOOST_TEST(test::entity_named(knowledge, "North Korea").articles == 2U);
  BOOST_TEST(knowledge.entities.size() == 5U);
  BOOST_TEST(std::is_sorted(knowledge.entities.begin(), knowledge.entities.end(),
                            [](auto& x, auto& y) { return x.id < y.id; }));
}

BOOST_AUTO_TEST_CASE(every_merge_has_a_reason) {
  const auto knowledge = test::resolve(hanoi());
  const auto& reasons = test::entity_named(knowledge, "Donald Trump").reasons;
  BOOST_REQUIRE(reasons.size() == 2U);
  BOOST_TEST(reasons[0] == "\"Mr Trump\" is short for \"Donald Trump\" in 1 of 1 articles with both, as in a");
  BOOST_TEST(reasons[1].find("US President Donald Trump") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(statements_get_types_ids_and_ordered_ends) {
  const auto knowledge = test::resolve(hanoi());
  BOOST_TEST(test::read_out(knowledge) ==
                 (std::vector<std::string>{"Donald Trump MET Kim Jong Un", "United Nations SANCTIONED North Korea",
                                           "Kim Jong Un LEADS North Korea", "Donald Trump LIFT sanctions",
                                           "Donald Trump MET Kim Jong Un", "Kim Jong Un LEADS North Korea",
                                           "North Korea REJECTED sanctions", "Donald Trump TOLD United Nations"}),
             boost::test_tools::per_element());
  std::set<std::string> ids;
  for (const auto& statement : knowledge.statements) ids.insert(statement.id);
  BOOST_TEST(ids.size() == knowledge.statements.size());
  BOOST_TEST(knowledge.statements.front().plover == "CONSULT");
}

BOOST_AUTO_TEST_CASE(kin_read_from_the_other_end_are_told_so) {
  ArticleMaker a("a");
  const auto ann = a.named(EntityType::Person, {"Ann Example"});
  const auto zoe = a.named(EntityType::Person, {"Zoe Sample"});
  a.says(zoe, "is older sister of", "older sister", "of", ann);
  a.says(zoe, "is second wife of", "wife", "of", ann);
  a.says(ann, "is wife of", "wife", "of", zoe);
  const auto knowledge = test::resolve({a.take()});
  std::vector<std::string> phrases;
  for (const auto& statement : knowledge.statements) phrases.push_back(statement.statement.relation.phrase);
  BOOST_TEST(phrases == (std::vector<std::string>{"is younger sibling of", "is spouse of", "is wife of"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_order_of_articles_does_not_matter) {
  std::vector<ArticleInput> articles = hanoi();
  const auto expected = test::resolve(articles);
  const auto by_id = [](const ArticleInput& x, const ArticleInput& y) { return x.document.id < y.document.id; };
  std::sort(articles.begin(), articles.end(), by_id);
  int orders = 0;
  do {
    BOOST_TEST((test::resolve(articles) == expected));
    ++orders;
  } while (std::next_permutation(articles.begin(), articles.end(), by_id));
  BOOST_TEST(orders == 6);
}

BOOST_AUTO_TEST_CASE(a_short_name_needs_an_article_with_the_long_one) {
  const auto apart = test::resolve({person("a", {"Donald Trump"}), person("b", {"Trump"})});
  BOOST_TEST(apart.entities.size() == 2U);
  const auto joined =
      test::resolve({person("a", {"Donald Trump"}), person("b", {"Trump"}), person("c", {"Donald Trump", "Trump"})});
  BOOST_TEST(test::entity_named(joined, "Donald Trump").articles == 3U);
}

BOOST_AUTO_TEST_CASE(a_name_of_many_is_short_for_none_of_them) {
  const auto knowledge = test::resolve({person("a", {"Ron Paul", "Paul"}), person("b", {"Paul Novak"}),
                                        person("c", {"Paul Meyer"}), person("d", {"Paul"})});
  BOOST_TEST(test::entity_named(knowledge, "Ron Paul").articles == 1U);
  const auto given = test::resolve({person("a", {"Andrew Reed", "Andrew"}), person("b", {"Andrew"})});
  BOOST_TEST(test::entity_named(given, "Andrew Reed").articles == 1U);
}

BOOST_AUTO_TEST_CASE(an_ambiguous_surname_goes_by_what_is_said_of_it) {
  const auto knowledge = test::resolve({person("a", {"Hillary Clinton", "Clinton"}, {}, {}, 'f'),
                                        person("b", {"Bill Clinton", "Clinton"}, {}, {}, 'm'),
                                        person("c", {"Clinton"}, {}, {}, 'f'), person("d", {"Clinton"})});
  BOOST_TEST(test::entity_named(knowledge, "Hillary Clinton").articles == 2U);
  BOOST_TEST(test::entity_named(knowledge, "Bill Clinton").articles == 1U);
  BOOST_TEST(test::entity_named(knowledge, "Clinton").articles == 1U);
}

BOOST_AUTO_TEST_CASE(namesakes_stay_apart) {
  const auto knowledge = test::resolve({person("a", {"John Smith"}, {"minister"}, {"British"}),
                                        person("b", {"John Smith"}, {"golfer"}, {"Australian"}),
                                        person("c", {"John Smith"}, {"british minister"}, {"UK"})});
  BOOST_REQUIRE(test::count_named(knowledge, "John Smith") == 2U);
  std::vector<std::uint32_t> articles;
  for (const model::Entity& entity : knowledge.entities) articles.push_back(entity.articles);
  std::sort(articles.begin(), articles.end());
  BOOST_TEST(articles == (std::vector<std::uint32_t>{1, 2}), boost::test_tools::per_element());
  BOOST_TEST(knowledge.entities[0].id != knowledge.entities[1].id);
}

BOOST_AUTO_TEST_CASE(a_misread_family_follows_the_majority) {
  const auto knowledge = test::resolve(
      {thing("a", EntityType::Organization, {"INS Example"}), person("b", {"INS Example"}),
       thing("c", EntityType::Organization, {"INS Example"}), thing("d", EntityType::Concept, {"INS Example"})});
  BOOST_TEST(test::entity_named(knowledge, "INS Example").articles == 4U);
  BOOST_TEST((knowledge.entities.front().type == EntityType::Organization));
}

BOOST_AUTO_TEST_CASE(a_misread_pronoun_makes_no_namesake) {
  const auto knowledge =
      test::resolve({person("a", {"Ann Example"}, {}, {}, 'f'), person("b", {"Ann Example"}, {}, {}, 'm'),
                     person("c", {"Ann B. Example"}, {}, {}, 'm')});
  BOOST_TEST(knowledge.entities.size() == 1U);
}

BOOST_AUTO_TEST_CASE(words_that_are_a_name_elsewhere_are_that_name) {
  ArticleMaker a("a"), b("b");
  a.described(EntityType::Organization, "Example Navy", "navy");
  const auto navy = a.described(EntityType::Concept, "the navy", "navy");
  a.says(navy, "left", "leave", "", navy);
  b.named(EntityType::Organization, {"Example Navy"});
  const auto knowledge = test::resolve({a.take(), b.take()});
  BOOST_TEST(test::entity_named(knowledge, "Example Navy").articles == 2U);
  BOOST_TEST(knowledge.entities.size() == 2U);
}

BOOST_AUTO_TEST_CASE(one_odd_article_makes_no_namesake) {
  std::vector<ArticleInput> articles;
  for (int i = 0; i < 40; ++i)
    articles.push_back(person("a" + std::to_string(i), {"Ann Example"}, {"president"}, {"French"}));
  articles.push_back(person("z", {"Ann Example"}, {}, {"Chinese"}));
  BOOST_TEST(test::entity_named(test::resolve(articles), "Ann Example").articles == 41U);
}

BOOST_AUTO_TEST_CASE(given_names_and_middle_names) {
  const auto knowledge = test::resolve({person("a", {"Joe Sample"}), person("b", {"Joseph R. Sample"}),
                                        person("c", {"Joseph Sample"}), person("d", {"George W. Example"}),
                                        person("e", {"George H. Example"}), person("f", {"George Example"})});
  BOOST_TEST(knowledge.entities.size() == 4U);
  BOOST_TEST(test::entity_named(knowledge, "Joseph R. Sample").articles == 3U);
}

BOOST_AUTO_TEST_CASE(korean_names_in_either_order) {
  const auto knowledge =
      test::resolve({person("a", {"Moon Jae-in"}), person("b", {"Jae-in Moon"}), person("c", {"Moon Jaein"})});
  BOOST_TEST(knowledge.entities.size() == 1U);
}

BOOST_AUTO_TEST_CASE(acronyms_are_learned_from_articles) {
  ArticleMaker a("a");
  a.named(EntityType::Organization, {"International Widget Board"});
  ArticleInput article = a.take();
  article.document.text += "(IWB) said.";
  const auto knowledge = test::resolve({article, thing("b", EntityType::Organization, {"IWB"})});
  BOOST_TEST(test::entity_named(knowledge, "International Widget Board").articles == 2U);
  const auto apart = test::resolve({a.take(), thing("b", EntityType::Organization, {"IWB"})});
  BOOST_TEST(apart.entities.size() == 2U);
}

BOOST_AUTO_TEST_CASE(countries_keep_their_usual_name_and_peoples_are_groups) {
  const auto knowledge = test::resolve(
      {thing("a", EntityType::Place, {"US"}), thing("b", EntityType::Organization, {"United States of America"}),
       thing("c", EntityType::Group, {"Americans"}), thing("d", EntityType::Group, {"American"}),
       thing("e", EntityType::Place, {"Washington"})});
  const model::Entity& us = test::entity_named(knowledge, "United States");
  BOOST_TEST((us.type == EntityType::Place));
  BOOST_TEST(us.articles == 2U);
  BOOST_TEST(
      (test::resolve({thing("a", EntityType::Place, {"EU"})}).entities.front().type == EntityType::Organization));
  BOOST_TEST(us.aliases.back().text == "United States");
  BOOST_TEST(us.aliases.back().count == 0U);
  BOOST_TEST(test::entity_named(knowledge, "American").articles == 2U);
  BOOST_TEST(test::entity_named(knowledge, "Washington").articles == 1U);
}

BOOST_AUTO_TEST_CASE(a_company_mostly_called_by_its_short_name) {
  const std::vector<std::string> mostly_short = {"Widget Works", "Widget", "Widget", "Widget", "Widget"};
  const auto knowledge = test::resolve({thing("a", EntityType::Organization, mostly_short),
                                        thing("b", EntityType::Organization, {"Widget"}),
                                        thing("c", EntityType::Organization, {"Widget Works"})});
  BOOST_TEST(test::entity_named(knowledge, "Widget Works").articles == 3U);
}

BOOST_AUTO_TEST_CASE(a_company_named_in_two_ways_side_by_side) {
  const auto beside = [](const std::string& id, EntityType type) {
    ArticleMaker maker(id);
    maker.named(type, {"Widget"});
    maker.named(EntityType::Organization, {"Widget Works"});
    return maker.take();
  };
  const auto one = test::resolve({beside("a", EntityType::Organization), beside("b", EntityType::Organization),
                                  beside("c", EntityType::Organization)});
  BOOST_TEST(test::entity_named(one, "Widget Works").articles == 3U);
  BOOST_TEST(one.entities.size() == 1U);
  const auto town =
      test::resolve({beside("a", EntityType::Place), beside("b", EntityType::Place), beside("c", EntityType::Place)});
  BOOST_TEST(town.entities.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_country_is_not_named_after_what_has_its_name_inside) {
  const auto knowledge = test::resolve({thing("a", EntityType::Place, {"US-North Korea", "North Korea", "North Korea"}),
                                        thing("b", EntityType::Place, {"Air France", "France"}),
                                        thing("c", EntityType::Organization, {"Air France"})});
  BOOST_TEST(test::entity_named(knowledge, "North Korea").articles == 1U);
  BOOST_TEST(test::entity_named(knowledge, "France").articles == 1U);
  BOOST_TEST(test::entity_named(knowledge, "Air France").articles == 1U);
}

BOOST_AUTO_TEST_CASE(the_type_is_voted_for) {
  const auto knowledge = test::resolve({thing("a", EntityType::Organization, {"White House"}),
                                        thing("b", EntityType::Place, {"White House"}),
                                        thing("c", EntityType::Organization, {"The White House"}),
                                        person("d", {"Washington"}), thing("e", EntityType::Place, {"Washington"})});
  BOOST_TEST((test::entity_named(knowledge, "White House").type == EntityType::Organization));
  BOOST_TEST(test::count_named(knowledge, "Washington") == 2U);
}

BOOST_AUTO_TEST_CASE(nameless_ones) {
  ArticleMaker a("a"), b("b");
  const auto he = a.pronoun("he");
  const auto spokesman = a.described(EntityType::Person, "a spokesman", "spokesman");
  const auto deal = a.described(EntityType::Concept, "the deal", "deal");
  a.says(he, "rejected", "reject", "", deal);
  a.says(spokesman, "confirmed", "confirm", "", deal);
  a.described(EntityType::Concept, "an idea", "idea");
  const auto other = b.described(EntityType::Person, "the spokesman", "spokesman");
  const auto deal_b = b.described(EntityType::Concept, "a deal", "deal");
  b.says(other, "denied", "deny", "", deal_b);
  const auto knowledge = test::resolve({a.take(), b.take()});
  // One deal, a spokesman for each article; neither the pronoun nor what nobody speaks of.
  BOOST_TEST(knowledge.entities.size() == 3U);
  BOOST_TEST(test::read_out(knowledge).front() == "\"he\" REJECTED a deal");
}

BOOST_AUTO_TEST_CASE(earlier_ids_are_listed) {
  const auto before = test::resolve({person("b", {"Trump"})});
  const auto after = test::resolve({person("a", {"Donald Trump", "Trump"}), person("b", {"Trump"})});
  BOOST_REQUIRE(after.entities.size() == 1U);
  const auto& formerly = after.entities.front().formerly;
  BOOST_TEST((std::find(formerly.begin(), formerly.end(), before.entities.front().id) != formerly.end()));
  BOOST_TEST(after.entities.front().id == test::resolve({person("x", {"Donald Trump"})}).entities.front().id);
}

BOOST_AUTO_TEST_CASE(repeated_statements_have_ids_of_their_own) {
  ArticleMaker a("a");
  const auto ann = a.named(EntityType::Person, {"Ann Example"});
  const auto bob = a.named(EntityType::Person, {"Bob Example"});
  a.says(ann, "met", "meet", "", bob);
  ArticleInput article = a.take();
  article.facts.statements.push_back(article.facts.statements.front());
  article.facts.statements.back().modality = model::Modality::Planned;
  const auto knowledge = test::resolve({article});
  BOOST_REQUIRE(knowledge.statements.size() == 2U);
  BOOST_TEST(knowledge.statements[0].id != knowledge.statements[1].id);
}

BOOST_AUTO_TEST_CASE(wire_copies_have_one_origin) {
  ArticleMaker a("a"), b("b"), c("c");
  for (ArticleMaker* maker : {&a, &b})
    maker->text("The council met on Monday and agreed on a plan to rebuild the old bridge over the river. ");
  c.text("Rain fell on the northern hills for the third day in a row, and two roads were closed.");
  b.text("Read on.");
  const auto knowledge = test::resolve({c.take(), b.take(), a.take()});
  BOOST_TEST(knowledge.origins == (std::vector<std::uint32_t>{0, 0, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(two_articles_of_one_id_break_the_contract) {
  BOOST_CHECK_THROW(test::resolve({person("a", {"Ann Example"}), person("a", {"Bob Example"})}), ContractViolation);
  BOOST_TEST(test::resolve({}).entities.empty());
}

// One article that calls the Norland House of Commons so does not make every house of commons that of Norland.
BOOST_AUTO_TEST_CASE(last_words_alone_may_be_anothers) {
  const auto house = [](const std::string& id) { return thing(id, EntityType::Organization, {"House of Commons"}); };
  const auto full = [](const std::string& id) {
    return thing(id, EntityType::Organization, {"Norland House of Commons", "House of Commons"});
  };
  const auto once = test::resolve({full("a"), house("b"), house("c")});
  BOOST_TEST(test::entity_named(once, "House of Commons").articles == 2U);
  const auto often = test::resolve({full("a"), full("d"), house("b"), house("c")});
  BOOST_TEST(test::count_named(often, "House of Commons") == 0U);
}

// A thing is called what nearly all articles call it, and a version of it is another thing.
BOOST_AUTO_TEST_CASE(the_usual_name_goes_before_a_rare_longer_one) {
  std::vector<ArticleInput> articles;
  for (const char* id : {"a", "b", "c", "d", "e", "f"})
    articles.push_back(thing(id, EntityType::Organization, {"Norsk"}));
  articles.push_back(thing("g", EntityType::Organization, {"Norsk Quality", "Norsk"}));
  articles.push_back(thing("h", EntityType::Organization, {"Norsk Quality", "Norsk"}));
  const auto knowledge = test::resolve(articles);
  BOOST_TEST(test::entity_named(knowledge, "Norsk").articles == 8U);
  BOOST_TEST(test::count_named(knowledge, "Norsk Quality") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace newsgraph::resolution
