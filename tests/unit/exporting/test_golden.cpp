// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// The files of the summit's knowledge base, byte for byte. After an intended change: unit_exporting with
// NEWSGRAPH_UPDATE_GOLDEN=1, then look at the difference.
#include "fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace {

using namespace newsgraph::exporting;

void check_golden(std::string_view name, const std::string& content) {
  const char* root = std::getenv("NEWSGRAPH_SOURCE_DIR");
  BOOST_REQUIRE(root != nullptr);
  const std::filesystem::path path = std::filesystem::path(root) / "tests/unit/exporting/golden" / name;
  if (std::getenv("NEWSGRAPH_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << content;
  std::ifstream file(path, std::ios::binary);
  BOOST_REQUIRE_MESSAGE(file, path.string() << " is missing");
  std::ostringstream golden;
  golden << file.rdbuf();
  BOOST_TEST(content == golden.str(), path.string() << " differs");
}

template <class Write>
std::string collected(Write write) {
  std::string out;
  write(test::summit(), [&](std::string_view piece) { out.append(piece); });
  return out;
}

BOOST_AUTO_TEST_SUITE(golden)

BOOST_AUTO_TEST_CASE(every_format) {
  for (const Exporter& exporter : exporters()) {
    check_golden(exporter.file_name, test::written(exporter, test::summit()));
    if (exporter.write_companion == nullptr) continue;
    std::string companion;
    exporter.write_companion(test::summit(), {}, [&](std::string_view piece) { companion.append(piece); });
    check_golden(exporter.companion_name, companion);
  }
}

BOOST_AUTO_TEST_CASE(statements_and_entities) {
  check_golden("statements.jsonl", collected(write_statements_jsonl));
  check_golden("entities.jsonl", collected(write_entities_jsonl));
}

BOOST_AUTO_TEST_CASE(the_registry_finds_what_it_lists) {
  std::string previous;
  for (const Exporter& exporter : exporters()) {
    BOOST_TEST((previous < exporter.name));  // in parentheses: Boost.Test compares strings its own way
    previous = exporter.name;
    BOOST_TEST(find_exporter(exporter.name) == &exporter);
    BOOST_TEST(!exporter.description.empty());
  }
  const Exporter& csv = *find_exporter("neo4j-csv");
  BOOST_TEST(companion_path(csv, "graph.nodes.csv") == "graph.rels.csv");
  BOOST_TEST(companion_path(csv, "/nodes/x-nodes.csv") == "/nodes/x-rels.csv");
  BOOST_TEST(companion_path(csv, "/nodes/x.csv") == "/nodes/graph.rels.csv");
  BOOST_TEST(companion_path(csv, "x.csv") == "graph.rels.csv");
  BOOST_TEST(find_exporter("nonesuch") == nullptr);
  BOOST_TEST(find_exporter("") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
