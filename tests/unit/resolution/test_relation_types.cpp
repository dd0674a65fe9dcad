// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "articles.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/resolution/relation_types.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdio>
#include <fstream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace newsgraph::resolution {
namespace {

using model::EntityType;

struct Case {
  std::string lemma, preposition;
  bool passive;
  EntityType subject;
  std::optional<EntityType> object;
  std::string type, plover;
};

std::ostream& operator<<(std::ostream& stream, const Case& c) {
  return stream << c.lemma << '/' << c.preposition;
}

constexpr EntityType kPerson = EntityType::Person, kPlace = EntityType::Place, kOrganization = EntityType::Organization,
                     kConcept = EntityType::Concept, kLiteral = EntityType::Literal, kEvent = EntityType::Event;

const std::vector<Case> kCases = {
    {"meet", "", false, kPerson, kPerson, "MET", "CONSULT"},
    {"meet", "with", false, kPerson, kPerson, "MET", "CONSULT"},
    {"hold summit", "with", false, kPerson, kPerson, "MET", "CONSULT"},
    {"meet", "", false, kPerson, kConcept, "MEET", "CONSULT"},  // "meet demands"
    {"tighten sanction", "on", false, kOrganization, kPlace, "SANCTIONED", "SANCTION"},
    {"leader", "of", false, kPerson, kPlace, "LEADS", ""},
    {"president", "of", false, kPerson, kPlace, "LEADS", ""},
    {"be president", "of", false, kPerson, kPlace, "LEADS", ""},
    {"prime minister", "of", false, kPerson, kPlace, "LEADS", ""},
    {"lead", "", false, kPerson, kPlace, "LEADS", ""},
    {"former president", "of", false, kPerson, kPlace, "LED", ""},
    {"vice president", "of", false, kPerson, kPlace, "DEPUTY_LEADER_OF", ""},
    {"acting president", "of", false, kPerson, kPlace, "ACTING_PRESIDENT_OF", ""},
    {"spokeswoman", "of", false, kPerson, kOrganization, "SPOKESPERSON_OF", ""},
    {"leave", "", false, kPerson, kPlace, "LEFT", ""},
    {"leave", "", false, kPerson, kConcept, "LEAVE", ""},  // "leave a note"
    {"leave", "for", false, kPerson, kPlace, "DEPARTED_FOR", ""},
    {"leave", "", false, kPlace, kOrganization, "WITHDREW_FROM", "RETREAT"},
    {"found", "", false, kPerson, kOrganization, "FOUNDED", ""},
    {"found", "in", true, kOrganization, kPlace, "FOUNDED_IN", ""},
    {"co-founder", "of", false, kPerson, kOrganization, "FOUNDED", ""},
    {"found", "", false, kPerson, kConcept, "FOUNDED", ""},  // FOUND is what was searched for
    {"create", "", false, kPerson, kConcept, "CREATED", ""},
    {"nominate", "for", true, kPerson, kConcept, "NOMINATED_FOR", ""},
    {"nominate", "", false, kPerson, kPerson, "NOMINATED", ""},
    {"appoint", "", false, kPerson, kPerson, "APPOINTED", ""},
    {"bear", "in", true, kPerson, kPlace, "BORN_IN", ""},
    {"bear", "in", true, kPerson, kLiteral, "BORN_ON", ""},
    {"kill", "", false, kPerson, kPerson, "KILLED", "ASSAULT"},
    {"kill", "in", true, kPerson, kPlace, "DIED_IN", ""},
    {"be", "in", false, kOrganization, kPlace, "LOCATED_IN", ""},
    {"stand", "in", false, kOrganization, kPlace, "LOCATED_IN", ""},
    {"stand", "in", false, kPerson, kPlace, "STAND_IN", ""},
    {"stay", "in", false, kPerson, kPlace, "STAYED_IN", ""},
    {"admit", "to", true, kPerson, kOrganization, "ADMITTED_TO", ""},
    {"suggest", "", false, kPerson, kLiteral, "SUGGESTED", ""},  // that something is so
    {"suggest", "", false, kPerson, kConcept, "PROPOSED", "REQUEST"},
    {"conclude", "", false, kPerson, kLiteral, "CONCLUDED", ""},
    {"conclude", "", false, kPerson, kEvent, "ENDED", ""},
    {"approach", "", false, kPerson, kPlace, "APPROACH", ""},
    {"deal", "with", false, kPerson, kPlace, "DEAL_WITH", ""},
    {"commander", "in", false, kPerson, kPlace, "COMMANDER_IN", ""},
    {"execute", "", false, kPlace, kPerson, "KILLED", "ASSAULT"},
    {"execute", "", false, kPlace, kConcept, "CARRIED_OUT", ""},
    {"capital", "of", false, kPlace, kPlace, "CAPITAL_OF", ""},
    {"dismiss", "", false, kPerson, kPerson, "DISMISSED", ""},
    {"dismiss", "", false, kPerson, kConcept, "REJECTED", "REJECT"},
    {"take place", "in", false, kEvent, kPlace, "HELD_IN", ""},
    {"say", "about", false, kPerson, kPerson, "SAID_ABOUT", ""},
    {"write", "on", false, kPerson, kOrganization, "WRITE_ON", ""},  // "wrote on Twitter"
    {"seek", "", false, kPerson, kConcept, "SOUGHT", "REQUEST"},
    {"protest", "in", false, kPerson, kPlace, "PROTESTED_IN", "PROTEST"},
    {"suffer", "from", false, kPerson, kConcept, "SUFFERED_FROM", ""},
    {"receive", "", false, kPerson, kPerson, "RECEIVED", "CONSULT"},
    {"say", "on", false, kPerson, kOrganization, "SAY_ON", ""},  // "said on Twitter"
    {"tighten rule", "on", false, kPlace, kConcept, "TIGHTEN_RULE_ON", ""},
    {"threaten attack", "on", false, kPlace, kPlace, "THREATENED", "THREATEN"},
    {"threaten kill", "", false, kPlace, kPerson, "THREATEN_KILL", "THREATEN"},
    {"secretary state", "of", false, kPerson, kPlace, "MINISTER_OF", ""},
    {"sign agreement", "with", false, kPlace, kPlace, "SIGNED_AGREEMENT_WITH", "SUPPORT"},
    {"lift curfew", "on", false, kOrganization, kPlace, "EASED_SANCTIONS_ON", "CONCEDE"},
    {"hold", "", false, kOrganization, kPerson, "HELD_CAPTIVE", "COERCE"},
    {"hold", "", false, kOrganization, kConcept, "HOLD", ""},  // "hold talks"
    {"fête", "", false, kPerson, kPerson, "FETE", ""},
    {"attack", "in", true, kPerson, kPlace, "BE_ATTACK_IN", "ASSAULT"},
};

model::Predicate predicate(const Case& c) {
  return {c.lemma, c.lemma, c.preposition, {0, 1}, c.passive};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(relation_types)

BOOST_DATA_TEST_CASE(type_of_phrase, boost::unit_test::data::make(kCases), c) {
  const RelationMatch match = test::relation_table().match(predicate(c), c.subject, c.object);
  BOOST_TEST(match.type == c.type);
  BOOST_TEST(match.plover == c.plover);
  BOOST_TEST(!match.swap);
}

BOOST_AUTO_TEST_CASE(a_passive_with_its_agent_is_read_from_the_other_end) {
  const RelationMatch match =
      test::relation_table().match({"was founded by", "found", "by", {0, 1}, true}, kOrganization, kPerson);
  BOOST_TEST(match.type == "FOUNDED");
  BOOST_TEST(match.swap);
}

BOOST_AUTO_TEST_CASE(a_preposition_with_a_noun_is_kept_whole) {
  const RelationTable& table = test::relation_table();
  const auto type = [&](const char* phrase, const char* lemma, const char* preposition, bool passive) {
    return table.match({phrase, lemma, preposition, {}, passive}, kPerson, kConcept).type;
  };
  BOOST_TEST(type("was found guilty as part of", "find guilty", "of", true) == "BE_FIND_GUILTY_AS_PART_OF");
  BOOST_TEST(type("was found guilty of", "find guilty", "of", true) == "CONVICTED_OF");
  BOOST_TEST(type("ruled in favour of", "rule", "of", false) == "RULE_IN_FAVOUR_OF");
  BOOST_TEST(type("voted in favor of", "vote", "of", false) == "VOTED_FOR");
  BOOST_TEST(type("was in charge of", "charge", "of", false) == "CHARGE_OF");
  BOOST_TEST(type("visited the front of", "visit front", "of", false) == "VISIT_FRONT_OF");
}

BOOST_AUTO_TEST_CASE(own_types_are_identifiers_whatever_the_lemma) {
  const RelationTable& table = test::relation_table();
  BOOST_TEST(table.match({"ran", "run", "", {}, false}, kPerson, std::nullopt).type == "RUN");  // nobody was led
  BOOST_TEST(table.match({"", "", "", {}, false}, kPerson, kPerson).type == "UNNAMED_RELATION");
  BOOST_TEST(table.match({"会う", "会う", "with", {}, false}, kPerson, kPerson).type == "UNNAMED_RELATION");
  BOOST_TEST(table.match({"2-0", "2-0", "over", {}, false}, kPerson, kPerson).type == "UNNAMED_RELATION");
  const std::string type =
      table.match({"", std::string(50, 'a') + " " + std::string(50, 'b'), "", {}, false}, kPerson, kPerson).type;
  BOOST_TEST(type == std::string(50, 'A'));
}

BOOST_AUTO_TEST_CASE(a_broken_table_names_the_place) {
  const std::filesystem::path file = std::filesystem::temp_directory_path() / "newsgraph-broken-relations.json";
  const auto complaint = [&](const std::string& json) {
    std::ofstream(file) << json;
    try {
      RelationTable::load(file);
    } catch (const ModelError& error) {
      return std::string(error.what());
    }
    return std::string("no complaint");
  };
  const std::string head = R"({"format":1,"classes":{},"former":[],"plover_words":{},"relations":[)";
  BOOST_TEST(complaint("{\n\"format\": 1,\n!").find("line 3") != std::string::npos);
  BOOST_TEST(complaint(R"({"format":2})").find("format") != std::string::npos);
  BOOST_TEST(complaint(head + R"({"type":"met","patterns":["meet"]}]})").find("\"met\"") != std::string::npos);
  BOOST_TEST(complaint(head + R"({"type":"MET","patterns":["(meet"]}]})").find("\"(meet\"") != std::string::npos);
  BOOST_TEST(complaint(head + R"({"type":"MET","patterns":["meet"],"domain":["Human"]}]})").find("Human") !=
             std::string::npos);
  std::filesystem::remove(file);
  BOOST_CHECK_THROW(RelationTable::load(file), ModelError);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace newsgraph::resolution
