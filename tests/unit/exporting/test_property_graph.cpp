// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "property_graph.hpp"

#include "fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <map>
#include <set>
#include <string>
#include <tuple>

namespace {

using namespace newsgraph::exporting;
using detail::edge_kind;
using detail::PropertyGraph;
using newsgraph::model::Modality;
using newsgraph::model::Polarity;

BOOST_AUTO_TEST_SUITE(property_graph)

BOOST_AUTO_TEST_CASE(kinds_say_what_is_no_plain_fact) {
  BOOST_TEST(edge_kind("MET", Polarity::Affirmed, Modality::Actual) == "MET");
  BOOST_TEST(edge_kind("MET", Polarity::Negated, Modality::Actual) == "MET_NEGATED");
  BOOST_TEST(edge_kind("MET", Polarity::Affirmed, Modality::Claimed) == "MET_CLAIMED");
  BOOST_TEST(edge_kind("MET", Polarity::Affirmed, Modality::Planned) == "MET_PLANNED");
  BOOST_TEST(edge_kind("MET", Polarity::Affirmed, Modality::Possible) == "MET_POSSIBLE");
  BOOST_TEST(edge_kind("MET", Polarity::Affirmed, Modality::Demanded) == "MET_DEMANDED");
  BOOST_TEST(edge_kind("MET", Polarity::Affirmed, Modality::Conditional) == "MET_CONDITIONAL");
  BOOST_TEST(edge_kind("MET", Polarity::Negated, Modality::Claimed) == "MET_NEGATED_CLAIMED");
}

BOOST_AUTO_TEST_CASE(a_fact_never_looks_like_a_plan) {
  BOOST_TEST(edge_kind("STAY_PLANNED", Polarity::Affirmed, Modality::Actual) == "STAY_PLANNED_");
  BOOST_TEST(edge_kind("STAY", Polarity::Affirmed, Modality::Planned) == "STAY_PLANNED");
  BOOST_TEST(edge_kind("BE_NEGATED", Polarity::Negated, Modality::Actual) == "BE_NEGATED__NEGATED");
}

BOOST_AUTO_TEST_CASE(kinds_are_names_everywhere) {
  BOOST_TEST(edge_kind("a b", Polarity::Affirmed, Modality::Actual) == "R____");
  BOOST_TEST(edge_kind("", Polarity::Affirmed, Modality::Actual) == "R_");
  BOOST_TEST(edge_kind("1ST", Polarity::Affirmed, Modality::Actual) == "R_1ST");
}

BOOST_AUTO_TEST_CASE(edges_are_those_of_the_knowledge_base) {
  const auto knowledge = test::summit();
  const PropertyGraph graph(knowledge, {});
  BOOST_TEST(graph.edges().size() == 5U);  // the sixth has a literal object
  BOOST_TEST(graph.nodes().size() == 5U);
  std::string previous;
  for (const auto& edge : graph.edges()) {
    BOOST_TEST(previous < edge.edge->id);
    previous = edge.edge->id;
    BOOST_TEST((edge.edge >= knowledge.edges.data() && edge.edge < knowledge.edges.data() + knowledge.edges.size()));
  }
}

BOOST_AUTO_TEST_CASE(entities_without_an_edge_between_entities_stay_out) {
  auto knowledge = test::summit();
  std::erase_if(knowledge.edges, [](const auto& edge) { return edge.object.has_value(); });
  const PropertyGraph graph(knowledge, {});
  BOOST_TEST(graph.nodes().empty());
}

BOOST_AUTO_TEST_CASE(kinds_are_bounded_and_edges_alike_joined) {
  const auto knowledge = test::many_types(400);
  for (const std::size_t most : {std::size_t{2}, std::size_t{3}, std::size_t{10}, std::size_t{256}, std::size_t{533}}) {
    ExportOptions options;
    options.max_types = most;
    const PropertyGraph graph(knowledge, options);
    BOOST_TEST(graph.kinds().size() == most);
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::string_view>> seen;
    std::set<std::string> ids;
    std::size_t support = 0;
    for (const auto& edge : graph.edges()) {
      BOOST_TEST(seen.emplace(edge.edge->subject, *edge.edge->object, edge.kind).second);
      BOOST_TEST(ids.insert(edge.edge->id).second);
      support += edge.edge->statements.size();
    }
    BOOST_TEST(support == knowledge.statements.size());
  }
}

BOOST_AUTO_TEST_CASE(enough_kinds_join_nothing) {
  const auto knowledge = test::many_types(400);
  ExportOptions options;
  options.max_types = 534;
  const PropertyGraph graph(knowledge, options);
  BOOST_TEST(graph.kinds().size() == 534U);
  BOOST_TEST(graph.edges().size() == knowledge.edges.size());
}

BOOST_AUTO_TEST_CASE(the_most_frequent_kind_is_kept) {
  const auto knowledge = test::many_types(400);
  ExportOptions options;
  options.max_types = 3;
  const PropertyGraph graph(knowledge, options);
  const auto kinds = graph.kinds();
  BOOST_TEST(std::set<std::string_view>(kinds.begin(), kinds.end()).contains("TYPE1"));
}

BOOST_AUTO_TEST_CASE(a_joined_edge_sums_its_members_and_keeps_its_id) {
  ExportOptions options;
  options.max_types = 2;
  const auto find = [&](const PropertyGraph& graph) {
    std::map<std::string, const newsgraph::model::Edge*> found;
    for (const auto& edge : graph.edges()) found.emplace(std::string(edge.kind), edge.edge);
    return *found.at("RELATED_TO_NEGATED");
  };
  const auto few = test::many_types(7);
  const PropertyGraph graph(few, options);
  const auto edge = find(graph);
  BOOST_TEST(edge.phrase == "not 0; not 3; not 6");
  BOOST_TEST(edge.statements.size() == 3U);
  BOOST_TEST(edge.articles == 1U);
  BOOST_TEST(edge.origins == 1U);
  BOOST_TEST(edge.confidence == 0.5);  // one origin: its best, not the sum of three doubts
  const auto more = test::many_types(10);
  const PropertyGraph larger(more, options);
  BOOST_TEST(find(larger).id == edge.id);
  BOOST_TEST(edge.id.size() == 17U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
