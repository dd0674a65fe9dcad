// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Each case names its rule in docs/formats/graphml.md (the numbers are the rules' own).
#include "fixture.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/utf8.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <boost/test/unit_test.hpp>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace newsgraph::exporting;

struct Element {
  std::map<std::string, std::string> attributes;
  std::map<std::string, std::string> data;  // by key
};

// A GraphML file as libxml2, an XML parser that forgives nothing, reads it.
struct Parsed {
  std::map<std::string, Element> keys;  // by id
  std::vector<Element> nodes, edges;
  std::map<std::string, Element> edge_by_kind;
  Element graph;
};

std::string string_of(xmlChar* text) {
  std::string out = text == nullptr ? "" : reinterpret_cast<const char*>(text);
  xmlFree(text);
  return out;
}

Element element_of(xmlNode* node) {
  Element element;
  for (xmlAttr* a = node->properties; a != nullptr; a = a->next) {
    element.attributes[reinterpret_cast<const char*>(a->name)] =
        string_of(xmlNodeListGetString(node->doc, a->children, 1));
  }
  for (xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type != XML_ELEMENT_NODE || xmlStrcmp(child->name, reinterpret_cast<const xmlChar*>("data")) != 0)
      continue;
    const std::string key = string_of(xmlGetProp(child, reinterpret_cast<const xmlChar*>("key")));
    BOOST_TEST(element.data.emplace(key, string_of(xmlNodeGetContent(child))).second, "twice: " << key);
  }
  return element;
}

Parsed parse(const std::string& xml) {
  const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, XML_PARSE_NONET | XML_PARSE_HUGE),
      xmlFreeDoc);
  BOOST_REQUIRE(document != nullptr);
  Parsed parsed;
  for (xmlNode* top = xmlDocGetRootElement(document.get())->children; top != nullptr; top = top->next) {
    const std::string name = top->type == XML_ELEMENT_NODE ? reinterpret_cast<const char*>(top->name) : "";
    if (name == "key") {
      Element key = element_of(top);
      BOOST_TEST(parsed.keys.emplace(key.attributes.at("id"), key).second);
    }
    if (name != "graph") continue;
    parsed.graph = element_of(top);
    for (xmlNode* child = top->children; child != nullptr; child = child->next) {
      if (child->type != XML_ELEMENT_NODE) continue;
      const bool node = std::string(reinterpret_cast<const char*>(child->name)) == "node";
      if (node) BOOST_TEST(parsed.edges.empty(), "a node after an edge (rule 14)");
      (node ? parsed.nodes : parsed.edges).push_back(element_of(child));
      if (!node) parsed.edge_by_kind[parsed.edges.back().attributes["label"]] = parsed.edges.back();
    }
  }
  return parsed;
}

struct Files {
  const newsgraph::model::KnowledgeBase knowledge = test::hostile();
  const std::string xml = test::written("graphml", knowledge);
  const Parsed parsed = parse(xml);
  const Parsed summit = parse(test::written("graphml", test::summit()));
};

BOOST_FIXTURE_TEST_SUITE(graphml, Files)

BOOST_AUTO_TEST_CASE(rule_01_declaration_first) {
  BOOST_TEST(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
  BOOST_TEST(find_exporter("graphml")->file_name.ends_with(".graphml"));
}

BOOST_AUTO_TEST_CASE(rules_02_to_05_keys) {
  for (const auto& [id, key] : parsed.keys) {
    const std::string domain = key.attributes.at("for");
    BOOST_TEST((domain == "node" || domain == "edge"));
    BOOST_TEST(!key.attributes.at("attr.name").empty());
    BOOST_TEST((std::set<std::string>{"string", "int", "long", "double"}.contains(key.attributes.at("attr.type"))));
  }
  BOOST_TEST(xml.find("<default") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(rule_06_lists_are_json_in_strings) {
  for (const char* id : {"aliases", "same_as", "sources", "attributed_to"}) {
    BOOST_TEST(parsed.keys.at(id).attributes.at("attr.type") == "string");
    BOOST_TEST(parsed.keys.at(id).attributes.at("attr.list") == "string");
  }
  std::set<std::string> aliases;
  for (const Element& node : parsed.nodes) {
    if (node.data.contains("aliases")) aliases.insert(node.data.at("aliases"));
  }
  BOOST_TEST(aliases.contains(R"(["INF","null","true"])"));
  BOOST_TEST(aliases.rbegin()->find(R"(,"comma, \"quoted\"; [x]"])") !=
             std::string::npos);  // and the blank ones are gone
}

BOOST_AUTO_TEST_CASE(rule_07_no_id_is_one_that_readers_take) {
  std::set<std::string> lower;
  for (const auto& [id, key] : parsed.keys) BOOST_TEST(lower.insert(newsgraph::to_lower(id)).second);
  for (const char* taken : {"id", "timeset", "x", "y", "z", "size", "r", "g", "b", "color"}) {
    BOOST_TEST(!lower.contains(taken));
    for (const auto& [id, key] : parsed.keys) BOOST_TEST(key.attributes.at("attr.name") != taken);
  }
  std::set<std::string> names;
  for (const auto& [id, key] : parsed.keys) {
    BOOST_TEST(names.insert(key.attributes.at("for") + key.attributes.at("attr.name")).second);
  }
}

BOOST_AUTO_TEST_CASE(rule_08_labels_of_gephi_are_names_of_neo4j) {
  BOOST_TEST(parsed.keys.at("label").attributes.at("attr.name") == "name");
  BOOST_TEST(parsed.keys.at("label").attributes.at("for") == "node");
  BOOST_TEST(parsed.keys.at("edgelabel").attributes.at("attr.name") == "relation");
  for (const Element& node : parsed.nodes) {
    BOOST_TEST(!node.data.at("label").empty());
    BOOST_TEST(node.data.at("label") != node.attributes.at("id"));
  }
}

BOOST_AUTO_TEST_CASE(rule_09_weights_are_positive_and_nothing_is_infinite) {
  for (const Element& edge : parsed.edges) BOOST_TEST(std::stod(edge.data.at("weight")) > 0.0);
  BOOST_TEST(summit.edge_by_kind.at("MET").data.at("weight") == "2");
  auto broken = test::summit();
  broken.edges.front().confidence = std::numeric_limits<double>::quiet_NaN();
  broken.edges.back().confidence = std::numeric_limits<double>::infinity();
  std::size_t with_confidence = 0;
  const Parsed cleaned = parse(test::written("graphml", broken));
  for (const Element& edge : cleaned.edges) with_confidence += edge.data.contains("confidence");
  BOOST_TEST(with_confidence + (broken.edges.front().object ? 1 : 0) + (broken.edges.back().object ? 1 : 0) == 5U);
}

BOOST_AUTO_TEST_CASE(rules_10_and_25_kinds) {
  for (const Element& edge : parsed.edges) {
    const std::string kind = edge.attributes.at("label");
    BOOST_TEST(kind.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == std::string::npos);
    BOOST_TEST((kind.front() >= 'A' && kind.front() <= 'Z'));
  }
  for (const Element& node : summit.nodes) {
    BOOST_TEST(node.attributes.at("labels") == ":Entity:" + node.data.at("type"));
  }
  BOOST_TEST(summit.edge_by_kind.contains("RESUME_NEGATED_PLANNED"));
  BOOST_TEST(summit.edge_by_kind.at("RESUME_NEGATED_PLANNED").data.at("polarity") == "negated");
  BOOST_TEST(summit.edge_by_kind.at("RESUME_NEGATED_PLANNED").data.at("modality") == "planned");
}

BOOST_AUTO_TEST_CASE(rule_11_kinds_are_bounded) {
  std::set<std::string> kinds;
  const Parsed many = parse(test::written("graphml", test::many_types(400)));
  for (const Element& edge : many.edges) kinds.insert(edge.attributes.at("label"));
  BOOST_TEST(kinds.size() == 256U);
  BOOST_TEST(kinds.contains("RELATED_TO"));
  BOOST_TEST(many.edge_by_kind.at("RELATED_TO").data.at("edgelabel").find("; phrase 399") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(rule_12_no_parallels_of_one_kind) {
  std::set<std::string> seen;
  for (const Element& edge : parsed.edges) {
    const auto& a = edge.attributes;
    BOOST_TEST(seen.insert(a.at("source") + a.at("label") + a.at("target")).second);
  }
  // Both directions and loops are there.
  std::size_t met = 0;
  for (const Element& edge : parsed.edges) met += edge.attributes.at("label") == "MET";
  BOOST_TEST(met == 3U);
}

BOOST_AUTO_TEST_CASE(rules_13_to_15_ids_and_ends) {
  BOOST_TEST(parsed.graph.attributes.at("edgedefault") == "directed");
  BOOST_TEST(xml.find("directed=\"false\"") == std::string::npos);
  std::set<std::string> nodes, ids;
  for (const Element& node : parsed.nodes) nodes.insert(node.attributes.at("id"));
  BOOST_TEST(nodes.size() == parsed.nodes.size());
  for (const Element& edge : parsed.edges) {
    BOOST_TEST(nodes.contains(edge.attributes.at("source")));
    BOOST_TEST(nodes.contains(edge.attributes.at("target")));
    BOOST_TEST(ids.insert(edge.attributes.at("id")).second);
    BOOST_TEST(edge.attributes.at("id").front() == 's');
  }
}

BOOST_AUTO_TEST_CASE(rule_16_absent_values_are_left_out) {
  for (const auto* elements : {&parsed.nodes, &parsed.edges}) {
    for (const Element& element : *elements) {
      for (const auto& [key, value] : element.data) BOOST_TEST(!value.empty(), key << " is empty");
    }
  }
  BOOST_TEST(!summit.edge_by_kind.at("LEADS").data.contains("start"));
  BOOST_TEST(!summit.edge_by_kind.at("LEADS").data.contains("attributed_to"));
  BOOST_TEST(!parsed.edge_by_kind.at("WROTE").data.contains("edgelabel"));
}

BOOST_AUTO_TEST_CASE(rule_17_texts) {
  BOOST_TEST(newsgraph::is_valid_utf8(xml));
  for (const char c : xml) BOOST_TEST_REQUIRE((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
  BOOST_TEST(xml.find("&quot;") == std::string::npos);
  BOOST_TEST(xml.find("&#") == std::string::npos);
  BOOST_TEST(xml.find("CDATA") == std::string::npos);
  BOOST_TEST(parsed.edge_by_kind.at("MET_CLAIMED").data.at("edgelabel") ==
             "ab<c> & \"d\" 'e' ]]> \xef\xbf\xbd\xef\xbf\xbd( \xf0\x9f\x98\x80\xe2\x80\xae ; \\ \\u0041 INF NaN null");
  BOOST_TEST(parsed.edge_by_kind.at("WROTE").data.at("evidence").size() > 290'000U);
}

BOOST_AUTO_TEST_CASE(rule_18_numbers) {
  BOOST_TEST(parsed.keys.at("mentions").attributes.at("attr.type") == "int");
  auto large = test::summit();
  large.entities.front().articles = 3'000'000'000U;
  const Parsed many = parse(test::written("graphml", large));
  BOOST_TEST(many.keys.at("articles").attributes.at("attr.type") == "long");
  BOOST_TEST(parsed.edge_by_kind.at("MET_CLAIMED").data.at("confidence") == "1");
}

BOOST_AUTO_TEST_CASE(rule_19_evidence) {
  const auto evidence = [](Evidence how, const char* kind) {
    ExportOptions options;
    options.evidence = how;
    const Parsed file = parse(test::written("graphml", test::summit(), options));
    const auto& data = file.edge_by_kind.at(kind).data;
    return data.contains("evidence") ? data.at("evidence") : "";
  };
  BOOST_TEST(evidence(Evidence::None, "LEADS") == "");
  BOOST_TEST(evidence(Evidence::First, "LEADS") == "North Korea's leader Kim Jong Un");
  BOOST_TEST(evidence(Evidence::All, "LEADS") == "North Korea's leader Kim Jong Un");
  // Both statements stand in one sentence, which is cited once.
  BOOST_TEST(evidence(Evidence::All, "MET") == evidence(Evidence::First, "MET"));
  BOOST_TEST(summit.edge_by_kind.at("MET").data.at("sources") == R"(["doc:hanoi-summit.txt#c187-308"])");
}

BOOST_AUTO_TEST_CASE(rule_23_strict_is_what_the_schema_of_graphml_allows) {
  ExportOptions options;
  options.strict_graphml = true;
  const std::string strict = test::written("graphml", test::hostile(), options);
  parse(strict);
  BOOST_TEST(strict.find(" labels=") == std::string::npos);
  BOOST_TEST(strict.find(" label=") == std::string::npos);
  BOOST_TEST(strict.find("attr.list") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(rules_24_and_26_every_edge_can_be_traced) {
  for (const Element& edge : parsed.edges) {
    BOOST_TEST(edge.data.at("statement") == edge.attributes.at("id"));
    for (const char* key : {"support", "edge_articles", "origins", "sources"}) BOOST_TEST(edge.data.contains(key));
  }
  BOOST_TEST(parsed.keys.at("edge_articles").attributes.at("attr.name") == "articles");
  BOOST_TEST(summit.edge_by_kind.at("RESUME_NEGATED_PLANNED").data.at("attributed_to") == R"(["Donald Trump"])");
  BOOST_TEST(summit.edge_by_kind.at("MET").data.at("first_seen") == "2019-02-28");
}

BOOST_AUTO_TEST_CASE(base_iri) {
  ExportOptions options;
  options.base_iri = "http://news.example/a&b";
  BOOST_TEST(test::written("graphml", test::summit(), options)
                 .find(">http://news.example/a&amp;b/entity/e11f6542b8ba34d93<") != std::string::npos);
  for (const char* bad :
       {"", "example.org/kg/", "http://x y/", "http://x/#", "http://x/?q", "1http://x/", "http://x/<", "http:"}) {
    options.base_iri = bad;
    BOOST_CHECK_THROW(test::written("graphml", test::summit(), options), newsgraph::UsageError);
    BOOST_CHECK_THROW(test::written("jsonld", test::summit(), options), newsgraph::UsageError);
  }
}

BOOST_AUTO_TEST_CASE(an_empty_graph_is_a_file_too) {
  const Parsed empty = parse(test::written("graphml", {}));
  BOOST_TEST(empty.nodes.empty());
  BOOST_TEST(empty.keys.size() == 24U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
