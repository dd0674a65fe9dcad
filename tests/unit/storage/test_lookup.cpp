// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "knowledge_builder.hpp"
#include "temporary_folder.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/graph/store.hpp"
#include "newsgraph/storage/database.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace newsgraph;
using model::EntityType;
using model::Modality;
using storage::Database;
using storage::EdgeFilter;
using storage::OpenMode;

namespace {

struct SmallGraph {
  SmallGraph() {
    testing::KnowledgeBuilder builder;
    builder.document("a1", "2019-02-28", "The National", "AFP");
    builder.document("a2", "2019-03-02", "Herald");
    builder.document("a3", "", "Gazette");
    builder.entity("Donald Trump", EntityType::Person, {{"Trump", 9}, {"the president", 2}});
    builder.entity("Kim Jong Un", EntityType::Person, {{"Kim", 7}, {"Kim Jong-un", 2}});
    builder.entity("Kim Yong Chol", EntityType::Person, {{"Kim", 1}});
    builder.entity("Trump Organization", EntityType::Organization);
    builder.entity("Nguyễn Phú Trọng", EntityType::Person);
    builder.entity("Hanoi", EntityType::Place);
    builder.entity("Vietnam", EntityType::Place);
    const auto say = [&](const std::string& document, const std::string& subject, const std::string& type,
                         const std::string& object) -> testing::Said {
      return {.document = document, .subject = subject, .type = type, .object = object};
    };
    builder.say(say("a1", "Donald Trump", "MET", "Kim Jong Un"));
    builder.say(say("a2", "Donald Trump", "MET", "Kim Jong Un"));
    builder.say(say("a1", "Donald Trump", "MET", "Nguyễn Phú Trọng"));
    auto left = say("a2", "Donald Trump", "LEFT", "Vietnam");
    left.start = left.end = "2019-02-28";
    left.place = "Hanoi";
    builder.say(left);
    auto claim = say("a3", "Kim Jong Un", "LIKE", "Donald Trump");
    claim.modality = Modality::Claimed;
    claim.attributed_to = "Kim Yong Chol";
    builder.say(claim);
    builder.say(say("a3", "Kim Jong Un", "SAID", "it went well"));
    builder.say(say("a3", "Donald Trump", "SMILE", ""));
    knowledge = builder.finish();
    graph::merge_statements(knowledge);
    Database(folder / "newsgraph.db", OpenMode::ReadWrite).replace_graph(knowledge, {}, "{}");
    database.emplace(folder / "newsgraph.db", OpenMode::ReadOnly);
  }

  std::vector<std::string> names(const std::string& name) const {
    std::vector<std::string> result;
    for (const storage::EntityRow& row : database->find_entities(name)) result.push_back(row.name);
    return result;
  }
  std::string id(const std::string& name) const { return database->find_entities(name).at(0).id; }
  std::vector<std::string> edges(const EdgeFilter& filter, std::size_t limit = 0) const {
    std::vector<std::string> result;
    for (const storage::EdgeRow& row : database->find_edges(filter, limit)) {
      result.push_back(row.subject_name + " " + row.type + " " + row.object_name);
    }
    return result;
  }

  testing::TemporaryFolder folder;
  model::KnowledgeBase knowledge;
  std::optional<Database> database;
};

using Names = std::vector<std::string>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(lookup, SmallGraph)

BOOST_AUTO_TEST_CASE(finds_entities_by_name) {
  BOOST_TEST(names("Kim") == (Names{"Kim Jong Un", "Kim Yong Chol"}), boost::test_tools::per_element());
  BOOST_TEST(names("kim") == (Names{"Kim Jong Un", "Kim Yong Chol"}), boost::test_tools::per_element());
  BOOST_TEST(names("Kim Jong-un") == (Names{"Kim Jong Un"}), boost::test_tools::per_element());
  BOOST_TEST(names("KIM JONG  UN") == (Names{"Kim Jong Un"}), boost::test_tools::per_element());
  BOOST_TEST(names("chol kim") == (Names{"Kim Yong Chol"}), boost::test_tools::per_element());
  BOOST_TEST(names("Trump") == (Names{"Donald Trump", "Trump Organization"}), boost::test_tools::per_element());
  BOOST_TEST(names("nguyen phu trong") == (Names{"Nguyễn Phú Trọng"}), boost::test_tools::per_element());
  BOOST_TEST(names("Trump Kim").empty());
  BOOST_TEST(names("").empty());
  BOOST_TEST(names(" - ").empty());
  BOOST_TEST(names("it's \"quoted\" % _ ?").empty());
  BOOST_TEST(names(std::string(10000, 'x')).empty());
  const auto rows = database->find_entities("Trump");
  BOOST_TEST((rows[0].match == storage::NameMatch::Exact));
  BOOST_TEST((rows[1].match == storage::NameMatch::Words));
  BOOST_TEST((database->find_entities("trump")[0].match == storage::NameMatch::Folded));
  BOOST_TEST(rows[0].type == "Person");
  BOOST_TEST(rows[0].mentions == 6U);
  BOOST_TEST(rows[0].articles == 3U);
}

BOOST_AUTO_TEST_CASE(finds_entities_by_id_and_former_id) {
  const std::string trump = id("Donald Trump");
  BOOST_TEST(database->find_entity_by_id(trump)->name == "Donald Trump");
  const auto known = std::find_if(knowledge.entities.begin(), knowledge.entities.end(),
                                  [&](const model::Entity& entity) { return entity.id == trump; });
  BOOST_TEST(database->find_entity_by_id(known->formerly.at(0))->id == trump);
  BOOST_TEST(!database->find_entity_by_id("e0000000000000000"));
  BOOST_TEST((database->aliases(trump) == known->aliases));
  BOOST_TEST(database->reasons(trump) == known->reasons, boost::test_tools::per_element());
  BOOST_TEST(database->aliases("nobody").empty());
  BOOST_TEST(database->reasons("nobody").empty());
}

BOOST_AUTO_TEST_CASE(filters_edges) {
  BOOST_TEST(edges({}).size() == 5U);
  BOOST_TEST(edges({})[0] == "Donald Trump MET Kim Jong Un");  // the best supported
  BOOST_TEST(edges({}, 2).size() == 2U);
  BOOST_TEST(edges({.subjects = {id("Donald Trump")}}).size() == 3U);
  BOOST_TEST(edges({.subjects = {id("Donald Trump")}, .objects = {id("Kim Jong Un"), id("Vietnam")}}).size() == 2U);
  BOOST_TEST(edges({.subjects = {"nobody"}}).empty());
  BOOST_TEST(edges({.types = {"LEFT", "SAID"}}).size() == 2U);
  BOOST_TEST(edges({.types = {"left"}}).empty());
  BOOST_TEST(edges({.object_type = "Place"}) == (Names{"Donald Trump LEFT Vietnam"}), boost::test_tools::per_element());
  BOOST_TEST(edges({.object_type = "Literal"}) == (Names{"Kim Jong Un SAID it went well"}),
             boost::test_tools::per_element());
  BOOST_TEST(edges({.subject_type = "Organization"}).empty());
  BOOST_TEST(edges({.modality = "claimed"}) == (Names{"Kim Jong Un LIKE Donald Trump"}),
             boost::test_tools::per_element());
  BOOST_TEST(edges({.polarity = "negated"}).empty());
  BOOST_TEST(edges({.min_support = 2}).size() == 1U);
}

BOOST_AUTO_TEST_CASE(filters_edges_by_time_and_source) {
  // LEFT says when itself; MET Kim was in the news from 28 February to 2 March; what a3 says has no date at all.
  BOOST_TEST(edges({.since = "2019-03-01"}) == (Names{"Donald Trump MET Kim Jong Un"}),
             boost::test_tools::per_element());
  BOOST_TEST(edges({.since = "2019-03-03"}).empty());
  BOOST_TEST(edges({.since = "2019", .until = "2019"}).size() == 3U);
  BOOST_TEST(edges({.until = "2019-02"}).size() == 3U);
  BOOST_TEST(edges({.until = "2018"}).empty());
  BOOST_CHECK_THROW(edges({.since = "last week"}), UsageError);
  BOOST_TEST(edges({.source = "herald"}).size() == 2U);
  BOOST_TEST(edges({.source = "AFP"}).size() == 2U);
  BOOST_TEST(edges({.source = "Kim Yong Chol"}).size() == 1U);
  BOOST_TEST(edges({.source = "nobody"}).empty());
}

BOOST_AUTO_TEST_CASE(an_edge_shows_all_it_knows) {
  const storage::EdgeRow row = database->find_edges({.types = {"LEFT"}}).at(0);
  BOOST_TEST(row.subject_id == id("Donald Trump"));
  BOOST_TEST(row.object_id == id("Vietnam"));
  BOOST_TEST(row.object_type == "Place");
  BOOST_TEST(row.phrase == "left");
  BOOST_TEST(row.start == "2019-02-28");
  BOOST_TEST(row.end == "2019-02-28");
  BOOST_TEST(row.place == "Hanoi");
  BOOST_TEST(row.first_seen == "2019-03-02");
  BOOST_TEST(row.confidence == 0.5);
  BOOST_TEST(database->find_edge(row.id)->id == row.id);
  const storage::EdgeRow claim = database->find_edges({.types = {"LIKE"}}).at(0);
  BOOST_TEST(claim.attributed_to == (Names{"Kim Yong Chol"}), boost::test_tools::per_element());
  const storage::EdgeRow literal = database->find_edges({.types = {"SAID"}}).at(0);
  BOOST_TEST(literal.object_id == "");
  BOOST_TEST(literal.object_name == "it went well");
  BOOST_TEST(literal.object_type == "Literal");
}

BOOST_AUTO_TEST_CASE(evidence_shows_the_sentences) {
  const storage::EdgeRow met = database->find_edges({.types = {"MET"}}).at(0);
  const auto evidence = database->evidence(met.id);
  BOOST_REQUIRE_EQUAL(evidence.size(), 2U);
  BOOST_TEST(evidence[0].document_id == "a1");
  BOOST_TEST(evidence[1].document_id == "a2");
  BOOST_TEST(evidence[0].sentence == "Donald Trump met Kim Jong Un.");
  BOOST_TEST(evidence[0].outlet == "The National");
  BOOST_TEST(evidence[0].published == "2019-02-28");
  BOOST_TEST(evidence[0].subject == "Donald Trump");
  BOOST_TEST(evidence[0].relation == "met");
  BOOST_TEST(evidence[0].object == "Kim Jong Un");
  BOOST_TEST(evidence[0].rule == "verb-object");
  BOOST_TEST(evidence[0].edge_id == met.id);
  const auto one = database->evidence(evidence[1].statement_id);
  BOOST_REQUIRE_EQUAL(one.size(), 1U);
  BOOST_TEST(one[0].document_id == "a2");
  BOOST_TEST(database->find_edge(evidence[1].statement_id)->id == met.id);
  // A statement without an object has a sentence, but no edge.
  for (const model::ResolvedStatement& said : knowledge.statements) {
    if (said.edge) continue;
    BOOST_TEST(!database->find_edge(said.id));
    BOOST_TEST(database->evidence(said.id).at(0).object == "");
  }
  BOOST_TEST(database->evidence("s0000000000000000").empty());
  BOOST_TEST(!database->find_edge("s0000000000000000"));
}

BOOST_AUTO_TEST_SUITE_END()
