// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "knowledge_builder.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/graph/store.hpp"
#include "newsgraph/model/ids.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <set>
#include <tuple>

using namespace newsgraph;
using testing::KnowledgeBuilder;
using testing::Said;

namespace {

model::KnowledgeBase merged(const KnowledgeBuilder& builder) {
  model::KnowledgeBase knowledge = builder.finish();
  graph::merge_statements(knowledge);
  return knowledge;
}

const model::Edge& only_edge(const model::KnowledgeBase& knowledge) {
  BOOST_REQUIRE_EQUAL(knowledge.edges.size(), 1U);
  return knowledge.edges.front();
}

std::string iso(const std::optional<model::PartialDate>& date) {
  return date ? date->to_string() : "-";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(merge_statements)

BOOST_AUTO_TEST_CASE(adds_up_what_several_articles_say) {
  KnowledgeBuilder builder;
  builder.document("a", "2019-02-28", "The National");
  builder.document("b", "2019-03-01", "Herald");
  builder.document("c", "2019-02-27", "Gazette", "AP");
  builder.document("d", "2019-02-27", "Courier", "AP", "c");
  builder.entity("Donald Trump", model::EntityType::Person);
  builder.entity("Kim Jong Un", model::EntityType::Person);
  builder.entity("Hanoi", model::EntityType::Place);
  builder.say({.document = "a",
               .subject = "Donald Trump",
               .type = "MET",
               .object = "Kim Jong Un",
               .phrase = "met",
               .confidence = 0.8,
               .attributed_to = {},
               .place = "Hanoi",
               .start = "2019-02-27",
               .end = "2019-02-28"});
  builder.say({.document = "b",
               .subject = "Donald Trump",
               .type = "MET",
               .object = "Kim Jong Un",
               .phrase = "held talks with",
               .confidence = 0.5});
  builder.say({.document = "c",
               .subject = "Donald Trump",
               .type = "MET",
               .object = "Kim Jong Un",
               .phrase = "met",
               .confidence = 0.6,
               .place = "Hanoi",
               .start = "2019-02-28"});
  builder.say({.document = "d",
               .subject = "Donald Trump",
               .type = "MET",
               .object = "Kim Jong Un",
               .phrase = "held talks with",
               .confidence = 0.7});
  const model::KnowledgeBase knowledge = merged(builder);
  const model::Edge& edge = only_edge(knowledge);
  BOOST_TEST(knowledge.entities[edge.subject].name == "Donald Trump");
  BOOST_TEST(knowledge.entities[*edge.object].name == "Kim Jong Un");
  BOOST_TEST(edge.literal == "");
  BOOST_TEST(edge.id == model::edge_id(knowledge.entities[edge.subject].id, "MET", knowledge.entities[*edge.object].id,
                                       false, edge.polarity, edge.modality));
  BOOST_TEST(edge.statements == (std::vector<std::uint32_t>{0, 1, 2, 3}), boost::test_tools::per_element());
  BOOST_TEST(edge.articles == 4U);
  BOOST_TEST(edge.origins == 3U);
  BOOST_TEST(iso(edge.first_seen) == "2019-02-27");
  BOOST_TEST(iso(edge.last_seen) == "2019-03-01");
  BOOST_TEST(iso(edge.start) == "2019-02-27");
  BOOST_TEST(iso(edge.end) == "2019-02-28");
  BOOST_TEST(edge.place == "Hanoi");
  BOOST_TEST(knowledge.entities[*edge.place_entity].name == "Hanoi");
  BOOST_TEST(edge.phrase == "held talks with");  // two of each: the alphabet decides
  // c and d are one origin: 1 - (1 - .8)(1 - .5)(1 - .7)
  BOOST_TEST(edge.confidence == 0.97);
  for (const model::ResolvedStatement& said : knowledge.statements) BOOST_TEST(*said.edge == 0U);
}

BOOST_AUTO_TEST_CASE(words_an_edge_with_a_verb) {
  const auto phrase_of = [](const std::vector<Said>& said) {
    KnowledgeBuilder builder;
    builder.document("a");
    builder.entity("Donald Trump", model::EntityType::Person);
    builder.entity("Kim Jong Un", model::EntityType::Person);
    for (const Said& one : said) builder.say(one);
    const model::KnowledgeBase knowledge = merged(builder);
    return only_edge(knowledge).phrase;
  };
  Said noun{
      .document = "a", .subject = "Donald Trump", .type = "MET", .object = "Kim Jong Un", .phrase = "summit with"};
  noun.rule = "event-between";
  const Said verb{
      .document = "a", .subject = "Donald Trump", .type = "MET", .object = "Kim Jong Un", .phrase = "met with"};
  BOOST_TEST(phrase_of({noun, noun, verb}) == "met with");
  BOOST_TEST(phrase_of({noun}) == "met");
}

BOOST_AUTO_TEST_CASE(keeps_apart_what_differs_in_kind) {
  KnowledgeBuilder builder;
  builder.entity("B", model::EntityType::Person);
  const Said plain{.document = "a", .subject = "A", .type = "MET", .object = "B"};
  builder.say(plain);
  for (const model::Modality modality : {model::Modality::Claimed, model::Modality::Planned, model::Modality::Possible,
                                         model::Modality::Demanded, model::Modality::Conditional}) {
    Said said = plain;
    said.modality = modality;
    builder.say(said);
  }
  Said said = plain;
  said.polarity = model::Polarity::Negated;
  builder.say(said);
  said = plain;
  said.type = "LEFT";
  builder.say(said);
  std::swap(said.subject, said.object);
  builder.say(said);
  const model::KnowledgeBase knowledge = merged(builder);
  BOOST_TEST(knowledge.edges.size() == 9U);
  BOOST_TEST(std::is_sorted(knowledge.edges.begin(), knowledge.edges.end(),
                            [](const auto& a, const auto& b) { return a.id < b.id; }));
  for (const model::Edge& edge : knowledge.edges) BOOST_TEST(edge.statements.size() == 1U);
}

BOOST_AUTO_TEST_CASE(makes_edges_to_literals_but_none_without_object_or_entity) {
  KnowledgeBuilder builder;
  builder.say({.document = "a", .subject = "A", .type = "SAID", .object = "it was over"});
  builder.say({.document = "b", .subject = "A", .type = "SAID", .object = "it was over"});
  builder.say({.document = "b", .subject = "A", .type = "SAID", .object = "it was not"});
  builder.say({.document = "b", .subject = "A", .type = "RESIGN", .object = ""});
  model::KnowledgeBase knowledge = builder.finish();
  knowledge.statements.push_back(knowledge.statements.front());
  knowledge.statements.back().statement.subject.entity.reset();
  std::rotate(knowledge.statements.rbegin(), knowledge.statements.rbegin() + 1, knowledge.statements.rend());
  graph::merge_statements(knowledge);
  BOOST_REQUIRE_EQUAL(knowledge.edges.size(), 2U);
  std::set<std::pair<std::string, std::size_t>> found;
  for (const model::Edge& edge : knowledge.edges) {
    BOOST_TEST(!edge.object);
    found.emplace(edge.literal, edge.statements.size());
  }
  BOOST_TEST(found.count({"it was over", 2}) == 1U);
  BOOST_TEST(found.count({"it was not", 1}) == 1U);
  BOOST_TEST(!knowledge.statements[0].edge);
  BOOST_TEST(!knowledge.statements.back().edge);
}

BOOST_AUTO_TEST_CASE(an_entity_and_a_literal_of_its_name_are_two_objects) {
  KnowledgeBuilder builder;
  builder.entity("Hanoi", model::EntityType::Place);
  builder.say({.document = "a", .subject = "A", .type = "LEFT", .object = "Hanoi"});
  builder.say({.document = "b", .subject = "A", .type = "LEFT", .object = "Hanoi"});
  model::KnowledgeBase knowledge = builder.finish();
  knowledge.statements[1].statement.object->entity.reset();
  graph::merge_statements(knowledge);
  BOOST_TEST(knowledge.edges.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_place_needs_agreement) {
  const auto place_of = [](const std::string& first, const std::string& second, const std::string& third) {
    KnowledgeBuilder builder;
    builder.entity("Hanoi", model::EntityType::Place);
    builder.entity("Singapore", model::EntityType::Place);
    builder.entity("B", model::EntityType::Person);
    for (const std::string& place : {first, second, third}) {
      builder.say({.document = "a", .subject = "A", .type = "MET", .object = "B", .place = place});
    }
    return only_edge(merged(builder)).place;
  };
  BOOST_TEST(place_of("Hanoi", "", "Hanoi") == "Hanoi");
  BOOST_TEST(place_of("Hanoi", "", "Singapore") == "");
  BOOST_TEST(place_of("the hotel", "", "the hotel") == "the hotel");
  BOOST_TEST(place_of("the hotel", "the garden", "") == "");
  BOOST_TEST(place_of("Hanoi", "the hotel", "Hanoi") == "");
  BOOST_TEST(place_of("", "", "") == "");
}

BOOST_AUTO_TEST_CASE(dates_cover_all_that_is_said) {
  const auto period = [](const std::vector<std::pair<std::string, std::string>>& said) {
    KnowledgeBuilder builder;
    builder.entity("B", model::EntityType::Person);
    for (const auto& [start, end] : said) {
      builder.say({.document = "a", .subject = "A", .type = "LED", .object = "B", .start = start, .end = end});
    }
    const model::KnowledgeBase knowledge = merged(builder);
    return iso(only_edge(knowledge).start) + "/" + iso(only_edge(knowledge).end);
  };
  BOOST_TEST(period({{"2019-03", "2019-03"}, {"2019-02-27", "2019-02-27"}}) == "2019-02-27/2019-03");
  BOOST_TEST(period({{"2019", "2019"}, {"2019-03-05", "2019-03-05"}}) == "2019/2019");
  BOOST_TEST(period({{"2011", ""}, {"", "2012"}}) == "2011/2012");
  BOOST_TEST(period({{"", ""}}) == "-/-");
}

BOOST_AUTO_TEST_CASE(lists_sources_by_name) {
  KnowledgeBuilder builder;
  builder.entity("B", model::EntityType::Person);
  builder.entity("Sarah Sanders", model::EntityType::Person);
  builder.entity("Moon Jae-in", model::EntityType::Person);
  for (const char* source : {"Sarah Sanders", "an official", "Moon Jae-in", "Sarah Sanders", ""}) {
    builder.say({.document = "a",
                 .subject = "A",
                 .type = "MET",
                 .object = "B",
                 .modality = model::Modality::Claimed,
                 .attributed_to = source});
  }
  const model::KnowledgeBase knowledge = merged(builder);
  const model::Edge& edge = only_edge(knowledge);
  BOOST_TEST(edge.attributed_names == (std::vector<std::string>{"Moon Jae-in", "Sarah Sanders", "an official"}),
             boost::test_tools::per_element());
  BOOST_REQUIRE_EQUAL(edge.attributed_to.size(), 2U);
  BOOST_TEST(knowledge.entities[edge.attributed_to[0]].name == "Moon Jae-in");
  BOOST_TEST(knowledge.entities[edge.attributed_to[1]].name == "Sarah Sanders");
}

// Whatever the order of statements, the same edges with the same evidence come out.
BOOST_AUTO_TEST_CASE(does_not_depend_on_the_order_of_statements) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    model::KnowledgeBase knowledge = testing::random_knowledge(seed, 12, 6, 300);
    model::KnowledgeBase shuffled = knowledge;
    testing::Random random(seed);
    for (std::uint32_t i = static_cast<std::uint32_t>(shuffled.statements.size()); i > 1; --i) {
      std::swap(shuffled.statements[i - 1], shuffled.statements[random.below(i)]);
    }
    graph::merge_statements(knowledge);
    graph::merge_statements(shuffled);
    const auto plain = [](const model::KnowledgeBase& from) {
      std::vector<std::pair<model::Edge, std::multiset<std::string>>> edges;
      for (model::Edge edge : from.edges) {
        std::multiset<std::string> evidence;
        for (const std::uint32_t statement : edge.statements) evidence.insert(from.statements[statement].id);
        edge.statements.clear();
        edges.emplace_back(std::move(edge), std::move(evidence));
      }
      return edges;
    };
    BOOST_TEST((plain(knowledge) == plain(shuffled)));
  }
}

BOOST_AUTO_TEST_CASE(every_statement_counts_once) {
  for (std::uint64_t seed = 100; seed < 110; ++seed) {
    model::KnowledgeBase knowledge = testing::random_knowledge(seed, 10, 5, 200);
    graph::merge_statements(knowledge);
    model::KnowledgeBase again = knowledge;
    graph::merge_statements(again);
    BOOST_TEST((again == knowledge));
    std::size_t with_object = 0;
    for (std::uint32_t i = 0; i < knowledge.statements.size(); ++i) {
      const model::ResolvedStatement& said = knowledge.statements[i];
      BOOST_TEST(said.edge.has_value() == said.statement.object.has_value());
      if (!said.edge) continue;
      ++with_object;
      const auto& evidence = knowledge.edges[*said.edge].statements;
      BOOST_TEST(std::count(evidence.begin(), evidence.end(), i) == 1);
    }
    const std::size_t support =
        std::accumulate(knowledge.edges.begin(), knowledge.edges.end(), std::size_t{0},
                        [](std::size_t sum, const model::Edge& edge) { return sum + edge.statements.size(); });
    BOOST_TEST(support == with_object);
    for (const model::Edge& edge : knowledge.edges) {
      BOOST_TEST(std::is_sorted(edge.statements.begin(), edge.statements.end()));
      BOOST_TEST((edge.origins <= edge.articles && edge.articles <= edge.statements.size()));
      BOOST_TEST((edge.confidence >= 0.0 && edge.confidence <= 1.0));
    }
  }
}

BOOST_AUTO_TEST_CASE(refuses_indices_that_point_nowhere) {
  model::KnowledgeBase knowledge = testing::random_knowledge(1, 2, 2, 5);
  knowledge.statements[0].statement.subject.entity = 2;
  BOOST_CHECK_THROW(graph::merge_statements(knowledge), ContractViolation);
}

BOOST_AUTO_TEST_CASE(merges_a_hundred_thousand_statements_in_a_second) {
  model::KnowledgeBase knowledge = testing::random_knowledge(7, 5000, 20000, 100000);
  const auto begin = std::chrono::steady_clock::now();
  graph::merge_statements(knowledge);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  BOOST_TEST_MESSAGE("merged in " << seconds.count() << " s, edges: " << knowledge.edges.size());
  BOOST_TEST(knowledge.edges.size() > 50000U);
  BOOST_TEST(seconds.count() < 5.0);  // 1 s on an idle machine; sanitizers and neighbours may cost
}

BOOST_AUTO_TEST_SUITE_END()
