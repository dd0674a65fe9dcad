// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Tables, Cypher and GEXF: what differs from GraphML. Their values come from the same records, and tests/integration
// loads all of them into Neo4j and Gephi.
#include "fixture.hpp"

#include <libxml/parser.h>
#include <rapidjson/document.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace newsgraph::exporting;

// RFC 4180, one record a line.
std::vector<std::vector<std::string>> rows(const std::string& csv) {
  std::vector<std::vector<std::string>> out;
  std::istringstream stream(csv);
  for (std::string line; std::getline(stream, line);) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
        cells.back().push_back(line[++i]);
      } else if (line[i] == '"') {
        quoted = !quoted;
      } else if (line[i] == ',' && !quoted) {
        cells.emplace_back();
      } else {
        cells.back().push_back(line[i]);
      }
    }
    BOOST_TEST(!quoted, "a line break in a cell");
    out.push_back(cells);
  }
  return out;
}

std::string companion(const newsgraph::model::KnowledgeBase& knowledge) {
  std::string out;
  find_exporter("neo4j-csv")->write_companion(knowledge, {}, [&](std::string_view piece) { out.append(piece); });
  return out;
}

std::size_t count(const std::string& text, const std::string& piece) {
  std::size_t found = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++found;
  return found;
}

BOOST_AUTO_TEST_SUITE(tables)

BOOST_AUTO_TEST_CASE(every_row_has_every_cell_and_no_line_break) {
  for (const auto& knowledge : {test::summit(), test::hostile(), test::many_types(300)}) {
    for (const std::string& csv :
         {test::written("neo4j-csv", knowledge), companion(knowledge), test::written("csv", knowledge)}) {
      const auto table = rows(csv);
      for (const auto& row : table) BOOST_TEST(row.size() == table.front().size());
      for (const char c : csv) BOOST_TEST_REQUIRE((static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\x1f'));
    }
  }
}

BOOST_AUTO_TEST_CASE(neo4j_nodes_and_relationships) {
  const auto nodes = rows(test::written("neo4j-csv", test::summit()));
  BOOST_TEST(nodes.size() == 6U);
  BOOST_TEST(nodes[1][0] == "e11f6542b8ba34d93");
  BOOST_TEST(nodes[1][1] == "Entity\x1fPlace");
  BOOST_TEST(nodes[1][5] == "North Korea\x1fPyongyang");
  const auto relationships = rows(companion(test::summit()));
  BOOST_TEST(relationships.size() == 6U);
  BOOST_TEST(relationships[1][2] == "RESUME_NEGATED_PLANNED");
  BOOST_TEST(relationships[1][3] == "s269f6a5817dc0ec7");
}

BOOST_AUTO_TEST_CASE(an_edge_is_a_row_of_the_spreadsheet) {
  const auto table = rows(test::written("csv", test::summit()));
  BOOST_TEST(table.size() == 6U);
  BOOST_TEST(table[1][1] == "Kim Jong-un");
  BOOST_TEST(table[1][3] == "RESUME_NEGATED_PLANNED");
  BOOST_TEST(table[1][5] == "tests");
  BOOST_TEST(rows(test::written("csv", test::hostile())).size() == 14U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(cypher)

BOOST_AUTO_TEST_CASE(statements_end_at_line_ends) {
  const std::string script = test::written("cypher", test::many_types(1200));
  for (std::istringstream stream(script); !stream.eof();) {
    std::string line;
    if (!std::getline(stream, line)) break;
    const bool row = line.starts_with("{id: '");
    BOOST_TEST((row || line == "UNWIND [" || line.starts_with("] AS row ") || line.starts_with("CREATE CONSTRAINT")));
    BOOST_TEST((row || line == "UNWIND [" || line.ends_with(";")));
  }
}

BOOST_AUTO_TEST_CASE(merges_by_id_so_that_it_may_run_again) {
  const std::string script = test::written("cypher", test::summit());
  BOOST_TEST(script.starts_with("CREATE CONSTRAINT entity_id IF NOT EXISTS"));
  BOOST_TEST(count(script, "MERGE (n:Entity {id: row.id}) SET n = row.p, n.id = row.id, n:`") == 4U);
  BOOST_TEST(count(script, " {statement: row.id}]->(b) SET r = row.p;") == 5U);
  BOOST_TEST(script.find("`weight`: 2.0,") != std::string::npos);
  BOOST_TEST(script.find("North Korea\\'s leader Kim Jong Un'") != std::string::npos);
  BOOST_TEST(script.find("'e0000000000000001'\n] AS row MATCH (n:Entity {id: row}) DETACH DELETE n;") !=
             std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(pictures)

BOOST_AUTO_TEST_CASE(cytoscape_is_json_with_all_elements) {
  for (const auto& knowledge : {test::summit(), test::hostile(), newsgraph::model::KnowledgeBase{}}) {
    rapidjson::Document document;
    document.Parse<rapidjson::kParseValidateEncodingFlag>(test::written("cytoscape", knowledge));
    BOOST_REQUIRE(!document.HasParseError());
    const auto& elements = document["elements"];
    std::size_t edges = 0;
    for (const auto& edge : knowledge.edges) edges += edge.object.has_value();
    BOOST_TEST(elements["edges"].Size() == edges);
    for (const auto& edge : elements["edges"].GetArray()) BOOST_TEST(edge["data"]["weight"].IsNumber());
  }
}

BOOST_AUTO_TEST_CASE(dot_quotes_names_and_dashes_what_is_no_fact) {
  const std::string summit = test::written("dot", test::summit());
  BOOST_TEST(summit.find("e810acbfebd7196fd [label=\"Donald Trump\", shape=ellipse]\n") != std::string::npos);
  BOOST_TEST(count(summit, "style=dashed") == 1U);
  BOOST_TEST(test::written("dot", test::hostile()).find("\\\"d\\\" 'e'") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(gexf)

BOOST_AUTO_TEST_CASE(well_formed_and_no_attribute_too_long) {
  for (const auto& knowledge : {test::summit(), test::hostile(), test::many_types(300)}) {
    const std::string xml = test::written("gexf", knowledge);
    xmlDoc* document =
        xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, XML_PARSE_NONET | XML_PARSE_HUGE);
    BOOST_REQUIRE(document != nullptr);
    xmlFreeDoc(document);
    for (std::size_t at = xml.find('"'); at != std::string::npos;) {
      const std::size_t end = xml.find('"', at + 1);
      BOOST_REQUIRE(end != std::string::npos);
      BOOST_TEST_REQUIRE(end - at < 524'288U);
      at = xml.find('"', end + 1);
    }
  }
}

BOOST_AUTO_TEST_CASE(times_are_whole_days) {
  const std::string xml = test::written("gexf", test::summit());
  BOOST_TEST(xml.find("start=\"2016-01-01\" end=\"2017-12-31\"") != std::string::npos);
  BOOST_TEST(xml.find("start=\"2019-02-27\" end=\"2019-02-28\"") != std::string::npos);
  auto reversed = test::summit();
  for (auto& edge : reversed.edges) std::swap(edge.start, edge.end);
  BOOST_TEST(test::written("gexf", reversed).find(" start=") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
