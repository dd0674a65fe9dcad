// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "knowledge_builder.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/graph/store.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

using namespace newsgraph;

namespace {

using Arrow = std::pair<std::uint32_t, std::uint32_t>;

// Vertices and edges under the numbers given here.
model::KnowledgeBase drawing(std::uint32_t vertices, const std::vector<Arrow>& arrows) {
  model::KnowledgeBase knowledge;
  knowledge.entities.resize(vertices);
  for (const auto& [from, to] : arrows) {
    model::Edge edge;
    edge.subject = from;
    edge.object = to;
    knowledge.edges.push_back(edge);
  }
  return knowledge;
}

std::vector<Arrow> random_arrows(testing::Random& random, std::uint32_t vertices, std::uint32_t count) {
  std::vector<Arrow> arrows;
  for (std::uint32_t i = 0; i < count; ++i) arrows.emplace_back(random.below(vertices), random.below(vertices));
  return arrows;
}

// All distances by Floyd and Warshall, as an oracle.
std::vector<std::vector<std::uint32_t>> distances(std::uint32_t vertices, const std::vector<Arrow>& arrows) {
  std::vector<std::vector<std::uint32_t>> result(vertices, std::vector<std::uint32_t>(vertices, 1000));
  for (std::uint32_t i = 0; i < vertices; ++i) result[i][i] = 0;
  for (const auto& [from, to] : arrows) {
    if (from != to) result[from][to] = result[to][from] = 1;
  }
  for (std::uint32_t k = 0; k < vertices; ++k) {
    for (std::uint32_t i = 0; i < vertices; ++i) {
      for (std::uint32_t j = 0; j < vertices; ++j) {
        result[i][j] = std::min(result[i][j], result[i][k] + result[k][j]);
      }
    }
  }
  return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(frozen_graph)

BOOST_AUTO_TEST_CASE(counts_degrees_and_leaves_literals_out) {
  model::KnowledgeBase knowledge = drawing(4, {{0, 1}, {0, 1}, {2, 0}, {1, 1}});
  knowledge.edges.emplace_back();
  knowledge.edges.back().subject = 3;
  knowledge.edges.back().literal = "over";
  const graph::FrozenGraph frozen(knowledge);
  BOOST_TEST(frozen.vertex_count() == 4U);
  BOOST_TEST(frozen.edge_count() == 4U);
  BOOST_TEST(frozen.degrees() == (std::vector<std::uint32_t>{3, 4, 1, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_empty_graph_has_nothing) {
  const graph::FrozenGraph frozen(drawing(0, {}));
  BOOST_TEST(frozen.degrees().empty());
  BOOST_TEST(frozen.components().empty());
  BOOST_TEST(frozen.page_rank().empty());
}

BOOST_AUTO_TEST_CASE(numbers_components_by_their_first_entity) {
  const graph::FrozenGraph frozen(drawing(7, {{5, 0}, {3, 1}, {5, 6}}));
  BOOST_TEST(frozen.components() == (std::vector<std::uint32_t>{0, 1, 2, 1, 3, 0, 0}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(page_rank_of_a_known_graph) {
  // A triangle gives all alike; a star its centre most.
  const std::vector<double> triangle = graph::FrozenGraph(drawing(3, {{0, 1}, {1, 2}, {2, 0}})).page_rank();
  for (const double rank : triangle) BOOST_TEST(std::abs(rank - 1.0 / 3.0) < 1e-9);
  const std::vector<double> star = graph::FrozenGraph(drawing(4, {{1, 0}, {2, 0}, {3, 0}})).page_rank();
  // r + 3l = 1 and r = l + 3*0.85*l, so l = 1 / 6.55 and r = 3.55 / 6.55.
  BOOST_TEST(std::abs(star[0] - 3.55 / 6.55) < 1e-3);
  BOOST_TEST(std::abs(star[1] - 1.0 / 6.55) < 1e-3);
}

BOOST_AUTO_TEST_CASE(page_ranks_sum_to_one) {
  testing::Random random(3);
  for (int round = 0; round < 20; ++round) {
    const std::uint32_t vertices = 1 + random.below(40);
    const graph::FrozenGraph frozen(drawing(vertices, random_arrows(random, vertices, random.below(120))));
    const std::vector<double> ranks = frozen.page_rank();
    BOOST_TEST(std::abs(std::accumulate(ranks.begin(), ranks.end(), 0.0) - 1.0) < 1e-9);
    BOOST_TEST((ranks == frozen.page_rank()));
  }
}

BOOST_AUTO_TEST_CASE(finds_the_path_with_the_smallest_ids) {
  // 0 → 1 → 4 and 0 → 2 → 4 and, against the arrows, 3: the way by 1 wins, and of its parallel edges the first.
  const graph::FrozenGraph frozen(drawing(6, {{0, 2}, {2, 4}, {1, 4}, {0, 1}, {1, 0}, {4, 3}, {3, 0}}));
  BOOST_TEST(frozen.shortest_path(0, 4, 5) == (std::vector<std::uint32_t>{3, 2}), boost::test_tools::per_element());
  BOOST_TEST(frozen.shortest_path(4, 0, 5) == (std::vector<std::uint32_t>{2, 3}), boost::test_tools::per_element());
  BOOST_TEST(frozen.shortest_path(0, 4, 1).empty());
  BOOST_TEST(frozen.shortest_path(0, 5, 9).empty());
  BOOST_TEST(frozen.shortest_path(2, 2, 9).empty());
  BOOST_CHECK_THROW(frozen.shortest_path(0, 6, 9), ContractViolation);
}

BOOST_AUTO_TEST_CASE(paths_are_as_short_as_an_oracle_says) {
  testing::Random random(11);
  for (int round = 0; round < 30; ++round) {
    const std::uint32_t vertices = 2 + random.below(15);
    const std::vector<Arrow> arrows = random_arrows(random, vertices, random.below(25));
    const graph::FrozenGraph frozen(drawing(vertices, arrows));
    const auto expected = distances(vertices, arrows);
    const std::vector<std::uint32_t> components = frozen.components();
    for (std::uint32_t from = 0; from < vertices; ++from) {
      for (std::uint32_t to = 0; to < vertices; ++to) {
        const std::vector<std::uint32_t> path = frozen.shortest_path(from, to, 100);
        BOOST_TEST((components[from] == components[to]) == (expected[from][to] < 1000));
        BOOST_REQUIRE_EQUAL(path.size(), expected[from][to] < 1000 ? expected[from][to] : 0U);
        std::uint32_t at = from;
        for (const std::uint32_t edge : path) {
          BOOST_REQUIRE(arrows[edge].first == at || arrows[edge].second == at);
          at = arrows[edge].first == at ? arrows[edge].second : arrows[edge].first;
        }
        if (!path.empty()) BOOST_TEST(at == to);
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
