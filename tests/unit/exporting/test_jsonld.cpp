// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "fixture.hpp"
#include "jsonld_context.hpp"

#include "newsgraph/base/utf8.hpp"

#include <rapidjson/document.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace newsgraph::exporting;

std::string source_file(const std::string& path) {
  const char* root = std::getenv("NEWSGRAPH_SOURCE_DIR");
  BOOST_REQUIRE(root != nullptr);
  std::ifstream file(root + ("/" + path), std::ios::binary);
  BOOST_REQUIRE_MESSAGE(file, path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

rapidjson::Document parsed(const std::string& json) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(json);
  BOOST_REQUIRE(!document.HasParseError());
  return document;
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) out.push_back(line);
  return out;
}

// The nodes of a file by their address; values as JSON.
using Node = std::map<std::string, std::string>;
std::map<std::string, Node> nodes(const std::string& jsonld) {
  const rapidjson::Document document = parsed(jsonld);
  std::map<std::string, Node> out;
  for (const auto& node : document["@graph"].GetArray()) {
    Node members;
    for (const auto& member : node.GetObject()) {
      std::string value;
      if (member.value.IsString()) {
        value = member.value.GetString();
      } else {
        rapidjson::StringBuffer buffer;
        rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
        member.value.Accept(writer);
        value = buffer.GetString();
      }
      BOOST_TEST(members.emplace(member.name.GetString(), value).second, "key twice: " << member.name.GetString());
    }
    BOOST_TEST(out.emplace(members.at("@id"), members).second, "node twice: " << members.at("@id"));
  }
  return out;
}

void check_schema(const std::string& json, const std::string& schema_file) {
  const rapidjson::Document definition = parsed(source_file("schemas/" + schema_file));
  const rapidjson::SchemaDocument schema(definition);
  rapidjson::SchemaValidator validator(schema);
  const bool valid = parsed(json).Accept(validator);
  rapidjson::StringBuffer where;
  if (!valid) validator.GetInvalidDocumentPointer().StringifyUriFragment(where);
  BOOST_TEST(valid, schema_file << " is broken at " << where.GetString());
}

BOOST_AUTO_TEST_SUITE(jsonld)

BOOST_AUTO_TEST_CASE(follows_its_schema) {
  for (const auto& knowledge : {test::summit(), test::hostile(), test::many_types(5)}) {
    check_schema(test::written("jsonld", knowledge), "jsonld.schema.json");
  }
}

BOOST_AUTO_TEST_CASE(streaming_profile_one_node_a_line_type_before_id) {
  const std::string file = test::written("jsonld", test::hostile());
  BOOST_TEST(newsgraph::is_valid_utf8(file));
  BOOST_TEST(file.starts_with("{\"@context\":{\n"));
  const auto all = lines(file);
  std::size_t at = 0;
  while (all[at] != "\"@graph\":[") ++at;
  BOOST_TEST(all.back() == "]}");
  for (++at; at + 1 < all.size(); ++at) {
    BOOST_TEST(all[at].starts_with("{\"@type\":"));
    BOOST_TEST(all[at].find("\"@id\":") < 60U);
  }
}

BOOST_AUTO_TEST_CASE(the_context_has_one_source) {
  ExportOptions options;
  options.base_iri = "https://news.example/x/";
  const auto file = parsed(test::written("jsonld", test::summit(), options));
  const auto source = parsed(source_file("schemas/context.jsonld"));
  BOOST_TEST(file["@context"].MemberCount() == source["@context"].MemberCount());
  BOOST_TEST(file["@context"]["ent"].GetString() == "https://news.example/x/entity/");
  BOOST_TEST(file["@context"]["kg"].GetString() == "https://news.example/x/vocab#");
  for (const auto& term : source["@context"].GetObject()) {
    const std::string name = term.name.GetString();
    BOOST_TEST(name.front() != '@');  // JSON-LD 1.0: no @version, no @vocab
    if (term.value.IsString()) {
      const std::string iri = term.value.GetString();
      BOOST_TEST((iri.back() == '/' || iri.back() == '#'), "prefix " << name);
    }
  }
}

BOOST_AUTO_TEST_CASE(only_plain_and_likely_facts_are_triples) {
  auto all = nodes(test::written("jsonld", test::summit()));
  const Node& trump = all.at("ent:e810acbfebd7196fd");
  BOOST_TEST(trump.at("rel:met") == R"([{"@id":"ent:ea5ee7ba3c01e391b"}])");
  BOOST_TEST(!trump.contains("rel:say"));
  BOOST_TEST(!all.at("ent:ea5ee7ba3c01e391b").contains("rel:resume"));
  BOOST_TEST(all.contains("rel:resume"));
  auto doubtful = test::summit();
  for (auto& edge : doubtful.edges) edge.confidence = 0.4999;
  for (const auto& [id, node] : nodes(test::written("jsonld", doubtful))) {
    for (const auto& [name, value] : node) BOOST_TEST(!name.starts_with("rel:"));
  }
}

BOOST_AUTO_TEST_CASE(facts_of_one_property_share_a_key) {
  auto knowledge = test::summit();
  for (auto& edge : knowledge.edges) {
    if (edge.type == "TALKED_WITH") {
      edge.type = "MET";
      edge.object = 0;
    }
  }
  const auto all = nodes(test::written("jsonld", knowledge));
  BOOST_TEST(all.at("ent:e810acbfebd7196fd").at("rel:met") ==
             R"([{"@id":"ent:e11f6542b8ba34d93"},{"@id":"ent:ea5ee7ba3c01e391b"}])");
}

BOOST_AUTO_TEST_CASE(statements) {
  const auto all = nodes(test::written("jsonld", test::summit()));
  const Node& met = all.at("st:s7f2fce4f025ffd90");
  BOOST_TEST(met.at("@type") == R"(["rdf:Statement","kg:Statement"])");
  BOOST_TEST(met.at("confidence") == "0.94");
  BOOST_TEST(met.at("support") == "2");
  BOOST_TEST(met.at("startTime") == "2019-02-27");
  BOOST_TEST(met.at("evidence") == R"(["men:mf18bf410aac64e10","men:mf18bf410aac64e11"])");
  const Node& sanctioned = all.at("st:sd6e8b725d9fac1b1");
  BOOST_TEST(sanctioned.at("startTime") == R"({"@value":"2016","@type":"xsd:gYear"})");
  const Node& resume = all.at("st:s269f6a5817dc0ec7");
  BOOST_TEST(resume.at("polarity") == "kg:negated");
  BOOST_TEST(resume.at("modality") == "kg:planned");
  BOOST_TEST(resume.at("attributedTo") == R"(["ent:e810acbfebd7196fd"])");
  const Node& said = all.at("st:s0000000000000009");
  BOOST_TEST(!said.contains("object"));
  BOOST_TEST(said.at("objectValue").starts_with("talks with"));
  const Node& former = all.at("ent:e0000000000000001");
  BOOST_TEST(former.at("replacedBy") == R"(["ent:ea5ee7ba3c01e391b"])");
}

BOOST_AUTO_TEST_CASE(every_node_named_is_there) {
  for (const auto& knowledge : {test::summit(), test::hostile(), test::many_types(20)}) {
    const auto all = nodes(test::written("jsonld", knowledge));
    for (const auto& [id, node] : all) {
      for (const char* key : {"subject", "predicate", "object", "source", "generatedBy", "location"}) {
        if (node.contains(key)) BOOST_TEST(all.contains(node.at(key)), node.at(key));
      }
      if (!node.contains("evidence")) continue;
      const auto mentions = parsed(node.at("evidence"));
      for (const auto& mention : mentions.GetArray()) BOOST_TEST(all.contains(mention.GetString()));
    }
  }
}

BOOST_AUTO_TEST_CASE(other_languages_dates_and_addresses) {
  const auto all = nodes(test::written("jsonld", test::hostile()));
  BOOST_TEST(all.at("doc:%2F/network/share.txt").at("headline") ==
             "{\"@value\":\"\xc3\x89t\xc3\xa9\",\"@language\":\"fr\"}");
  BOOST_TEST(all.contains("doc:https%3A//example.com/a%20b%3Fx%3D%3C1%3E%26y%3D%222%22%23%C3%A9"));
  std::set<std::string> dates, same, others;
  for (const auto& [id, node] : all) {
    if (node.contains("startTime")) dates.insert(node.at("startTime"));
    if (node.contains("sameAs")) same.insert(node.at("sameAs"));
    if (node.contains("attributedToName")) others.insert(node.at("attributedToName"));
  }
  BOOST_TEST(dates.contains(R"({"@value":"2019-02","@type":"xsd:gYearMonth"})"));
  BOOST_TEST(same.contains(R"(["http://example.org/q?a=1#b"])"));
  BOOST_TEST(others.size() == 1U);
  BOOST_TEST(others.begin()->ends_with(R"(,"officials"])"));
}

BOOST_AUTO_TEST_CASE(different_types_are_different_properties) {
  BOOST_TEST(detail::property_name("MET") == "met");
  BOOST_TEST(detail::property_name("TALKED_WITH") == "talkedWith");
  std::set<std::string> names;
  for (const char* type : {"A_B", "A__B", "A1", "A_1", "AB", "A_B_", "_AB", "1A", "", "A-B", "US", "U_S"}) {
    const std::string name = detail::property_name(type);
    BOOST_TEST(names.insert(name).second, name);
  }
  BOOST_TEST(names.contains("aB"));
  BOOST_TEST(names.contains("a1"));
}

BOOST_AUTO_TEST_CASE(quotes_go_with_the_option) {
  const auto quotes = [](Evidence how) {
    ExportOptions options;
    options.evidence = how;
    std::size_t count = 0;
    for (const auto& [id, node] : nodes(test::written("jsonld", test::summit(), options)))
      count += node.contains("quote");
    return count;
  };
  BOOST_TEST(quotes(Evidence::None) == 0U);
  BOOST_TEST(quotes(Evidence::First) == 6U);
  BOOST_TEST(quotes(Evidence::All) == 7U);
}

BOOST_AUTO_TEST_CASE(the_run_is_what_went_in) {
  const auto run = [](const newsgraph::model::KnowledgeBase& knowledge, const std::string& configuration) {
    ExportOptions options;
    options.configuration = configuration;
    const std::string file = test::written("jsonld", knowledge, options);
    const std::size_t at = file.find("\"run:", file.find("@graph"));
    return file.substr(at, 22);
  };
  const auto knowledge = test::summit();
  BOOST_TEST(run(knowledge, "a") == run(knowledge, "a"));
  BOOST_TEST(run(knowledge, "a") != run(knowledge, "b"));
  auto renamed = knowledge;
  renamed.documents.front().title += "!";
  BOOST_TEST(run(renamed, "a") != run(knowledge, "a"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(jsonl)

std::string statements_of(const newsgraph::model::KnowledgeBase& knowledge) {
  std::string out;
  write_statements_jsonl(knowledge, [&](std::string_view piece) { out.append(piece); });
  return out;
}

std::string entities_of(const newsgraph::model::KnowledgeBase& knowledge) {
  std::string out;
  write_entities_jsonl(knowledge, [&](std::string_view piece) { out.append(piece); });
  return out;
}

newsgraph::model::KnowledgeBase full_statement() {
  auto knowledge = test::summit();
  auto& said = knowledge.statements[1];
  said.plover = "CONSULT";
  said.statement.qualifiers = {{"in", {3, 5}, "Hanoi", 1U}, {"time", {7, 9}, "then", std::nullopt}};
  said.statement.attributed_to = newsgraph::model::Argument{{0, 1}, "a \"b\"", "", std::nullopt};
  said.statement.start = newsgraph::model::PartialDate{2019, 2, 0};
  said.statement.place = newsgraph::model::Argument{{2, 4}, "Hanoi", "Hanoi", 1U};
  said.statement.confidence = 0.12345;
  knowledge.statements.back().statement.object.reset();
  knowledge.statements.back().edge.reset();
  return knowledge;
}

BOOST_AUTO_TEST_CASE(statements_follow_their_schema) {
  for (const std::string& line : lines(statements_of(full_statement()))) check_schema(line, "statement.schema.json");
}

BOOST_AUTO_TEST_CASE(entities_follow_their_schema) {
  for (const std::string& line : lines(entities_of(test::summit()))) check_schema(line, "entity.schema.json");
}

BOOST_AUTO_TEST_CASE(a_statement_with_everything) {
  BOOST_TEST(
      lines(statements_of(full_statement())).at(1) ==
      R"({"id":"m0000000000000009","edge":"s0000000000000009","doc":"hanoi-summit.txt","subject":{"text":"subject","begin":0,"end":87,)"
      R"("entity":"e810acbfebd7196fd","type":"Person","head":"subject"},"relation":{"type":"SAY","phrase":"says","lemma":"says","begin":0,"end":87,"plover":"CONSULT"},)"
      R"("object":{"text":"object","begin":0,"end":87,"type":"Literal","head":"object"},)"
      R"("qualifiers":[{"role":"in","text":"Hanoi","begin":3,"end":5,"entity":"e810acbfebd7196fd"},{"role":"time","text":"then","begin":7,"end":9}],)"
      R"("polarity":"affirmed","modality":"actual","attributed_to":{"text":"a \"b\"","begin":0,"end":1,"type":"Literal"},"start":"2019-02",)"
      R"("place":{"text":"Hanoi","begin":2,"end":4,"entity":"e810acbfebd7196fd","type":"Person","head":"Hanoi"},"confidence":0.1235,"rule":"verb-object",)"
      R"("sentence":{"index":0,"begin":0,"end":87,"text":"Donald Trump says talks with Kim Jong-un faltered over lifting of North Korea sanctions"}})");
}

BOOST_AUTO_TEST_CASE(an_entity) {
  auto knowledge = test::summit();
  auto& entity = knowledge.entities.front();
  entity.mentions.resize(1);
  entity.mentions.front() = {0, {3, 14}, "North Korea", newsgraph::model::MentionKind::Description};
  entity.same_as = {"http://a", "http://b"};
  entity.formerly = {"e0000000000000002"};
  BOOST_TEST(
      lines(entities_of(knowledge)).front() ==
      R"({"id":"e11f6542b8ba34d93","name":"North Korea","type":"Place","aliases":[{"text":"North Korea","count":1},{"text":"Pyongyang","count":1}],)"
      R"("mentions":[{"doc":"hanoi-summit.txt","begin":3,"end":14,"text":"North Korea","kind":"description"}],"articles":1,)"
      R"("same_as":["http://a","http://b"],"formerly":["e0000000000000002"]})");
}

BOOST_AUTO_TEST_CASE(hostile_texts_stay_json) {
  for (const std::string& line : lines(statements_of(test::hostile()))) parsed(line);
  for (const std::string& line : lines(entities_of(test::hostile()))) parsed(line);
}

BOOST_AUTO_TEST_CASE(sentences_are_cut_by_code_points) {
  const auto all = lines(statements_of(test::hostile()));
  BOOST_TEST(all.back().find("\"text\":\"\xc3\xa9\xe4\xb8\xad.\"}}") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
