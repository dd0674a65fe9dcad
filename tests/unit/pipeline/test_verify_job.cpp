// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/hash.hpp"
#include "newsgraph/pipeline/verify_job.hpp"

#include <boost/test/unit_test.hpp>

namespace newsgraph::pipeline {
namespace {

// One article with one edge, all right.
model::KnowledgeBase small_graph() {
  model::KnowledgeBase knowledge;
  model::Document document;
  document.id = "a";
  document.text = "Zoë  met Kim.";
  document.sha256 = sha256_hex(document.text);
  knowledge.documents.push_back(document);
  knowledge.origins = {0};
  knowledge.sentences = {{model::Span{0, 13}}};
  const auto entity = [](const std::string& id, const std::string& name, model::Span span) {
    model::Entity made;
    made.id = id;
    made.name = name;
    made.type = model::EntityType::Person;
    made.mentions.push_back({0, span, name, model::MentionKind::Name});
    made.articles = 1;
    return made;
  };
  knowledge.entities = {entity("e1", "Zoë", {0, 3}), entity("e2", "Kim", {9, 12})};
  model::ResolvedStatement resolved;
  resolved.id = "m1";
  resolved.relation_type = "MET";
  resolved.statement.subject = {{0, 3}, "Zoë", "Zoë", 0U};
  resolved.statement.object = model::Argument{{9, 12}, "Kim", "Kim", 1U};
  resolved.statement.relation.span = {5, 8};
  resolved.statement.sentence = {0, {0, 13}};
  resolved.edge = 0;
  knowledge.statements.push_back(resolved);
  model::Edge edge;
  edge.id = "s1";
  edge.type = "MET";
  edge.subject = 0;
  edge.object = 1;
  edge.statements = {0};
  edge.articles = edge.origins = 1;
  edge.confidence = 0.9;
  knowledge.edges.push_back(edge);
  return knowledge;
}

BOOST_AUTO_TEST_SUITE(verify_job)

BOOST_AUTO_TEST_CASE(a_right_graph_has_no_problems) {
  const VerifyReport report = verify_graph(small_graph());
  BOOST_TEST(report.problems.empty());
  BOOST_TEST(report.documents == 1U);
  BOOST_TEST(report.spans == 4U);
  BOOST_TEST(report.edges == 1U);
}

BOOST_AUTO_TEST_CASE(each_kind_of_damage_is_found) {
  const auto damaged = [](const auto& damage) {
    model::KnowledgeBase knowledge = small_graph();
    damage(knowledge);
    return verify_graph(knowledge).problems.size();
  };
  BOOST_TEST(damaged([](auto& k) { k.documents[0].text[0] = 'X'; }) >= 1U);
  BOOST_TEST(damaged([](auto& k) { k.statements[0].statement.subject.span = {1, 4}; }) == 1U);
  BOOST_TEST(damaged([](auto& k) { k.statements[0].statement.object->span = {9, 99}; }) == 1U);
  BOOST_TEST(damaged([](auto& k) { k.statements[0].statement.subject.entity = 7; }) >= 1U);
  BOOST_TEST(damaged([](auto& k) { k.statements[0].statement.sentence.index = 3; }) == 1U);
  BOOST_TEST(damaged([](auto& k) { k.entities[0].mentions[0].text = "Zoe"; }) == 1U);
  BOOST_TEST(damaged([](auto& k) { k.entities[1].articles = 2; }) == 1U);
  BOOST_TEST(damaged([](auto& k) { k.edges[0].articles = 2; }) == 1U);
  BOOST_TEST(damaged([](auto& k) { k.edges[0].origins = 0; }) == 1U);
  BOOST_TEST(damaged([](auto& k) { k.edges[0].statements.clear(); }) >= 1U);
  BOOST_TEST(damaged([](auto& k) { k.edges[0].type = "LEFT"; }) == 1U);
  BOOST_TEST(damaged([](auto& k) { k.edges[0].confidence = 1.5; }) == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace newsgraph::pipeline
