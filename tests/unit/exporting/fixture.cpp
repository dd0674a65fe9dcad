// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "fixture.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph::exporting::test {
namespace {

using model::Edge;
using model::Entity;
using model::EntityType;
using model::KnowledgeBase;
using model::Modality;
using model::PartialDate;
using model::Polarity;
using model::Span;

// Collects parts in any order; finish() sorts everything by id and fixes the indices, as the real layers do.
class Builder {
 public:
  std::uint32_t document(std::string id, std::string text) {
    model::Document document;
    document.id = document.uri = std::move(id);
    document.language = "en";
    document.sha256 = sha256_hex(text);
    document.text = std::move(text);
    knowledge_.documents.push_back(std::move(document));
    knowledge_.origins.push_back(static_cast<std::uint32_t>(knowledge_.documents.size() - 1));
    return knowledge_.origins.back();
  }
  std::uint32_t entity(std::string id, std::string name, EntityType type, std::vector<std::string> aliases,
                       std::uint32_t mentions) {
    Entity entity;
    entity.id = std::move(id);
    entity.name = std::move(name);
    entity.type = type;
    for (std::string& alias : aliases) entity.aliases.push_back({std::move(alias), 1});
    for (std::uint32_t i = 0; i < mentions; ++i) entity.mentions.push_back({0, {i, i + 1}, "x", {}});
    entity.articles = 1;
    knowledge_.entities.push_back(std::move(entity));
    return static_cast<std::uint32_t>(knowledge_.entities.size() - 1);
  }
  Entity& entity(std::uint32_t index) { return knowledge_.entities[index]; }
  model::Document& document(std::uint32_t index) { return knowledge_.documents[index]; }

  // An edge with one statement in the given sentence of document 0 (or another).
  Edge& edge(std::string id, std::uint32_t subject, std::string type, std::uint32_t object, std::string phrase,
             double confidence, std::string mention, Span sentence, std::uint32_t document = 0) {
    Edge edge;
    edge.id = std::move(id);
    edge.subject = subject;
    edge.object = object;
    edge.type = std::move(type);
    edge.phrase = std::move(phrase);
    edge.confidence = confidence;
    edge.articles = edge.origins = 1;
    edge.first_seen = edge.last_seen = knowledge_.documents[document].published;
    knowledge_.edges.push_back(std::move(edge));
    say(knowledge_.edges.back(), std::move(mention), sentence, document);
    return knowledge_.edges.back();
  }
  model::ResolvedStatement& say(Edge& edge, std::string mention, Span sentence, std::uint32_t document = 0) {
    model::ResolvedStatement said;
    said.id = std::move(mention);
    said.document = document;
    said.relation_type = edge.type;
    model::Statement& statement = said.statement;
    statement.subject = {sentence, "subject", "subject", edge.subject};
    if (edge.object) statement.object = {sentence, "object", "object", edge.object};
    statement.relation.phrase = edge.phrase;
    statement.relation.lemma = edge.phrase;
    statement.relation.span = sentence;
    statement.confidence = edge.confidence;
    statement.rule = "verb-object";
    statement.sentence.span = sentence;
    knowledge_.statements.push_back(std::move(said));
    edge.statements.push_back(static_cast<std::uint32_t>(knowledge_.statements.size() - 1));
    return knowledge_.statements.back();
  }

  void make_literal(Edge& edge, const std::string& text) {
    edge.object.reset();
    edge.literal = text;
    for (const std::uint32_t said : edge.statements) knowledge_.statements[said].statement.object->entity.reset();
  }
  KnowledgeBase finish();

 private:
  static std::vector<std::uint32_t> ranks(const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> rank(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
    return rank;
  }
  template <class Items, class Less>
  static std::vector<std::uint32_t> sort(Items& items, const Less& less) {
    std::vector<std::uint32_t> order(items.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return less(items[a], items[b]); });
    Items sorted;
    for (const std::uint32_t i : order) sorted.push_back(std::move(items[i]));
    items = std::move(sorted);
    return ranks(order);
  }

  KnowledgeBase knowledge_;
};

KnowledgeBase Builder::finish() {
  const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
  const auto entities = sort(knowledge_.entities, by_id);
  sort(knowledge_.edges, by_id);
  const auto statements = sort(knowledge_.statements, [](const auto& a, const auto& b) {
    return std::pair(a.document, a.statement.sentence.span) < std::pair(b.document, b.statement.sentence.span);
  });
  for (auto& said : knowledge_.statements) {
    for (model::Argument* slot : {&said.statement.subject, said.statement.object ? &*said.statement.object : nullptr,
                                  said.statement.attributed_to ? &*said.statement.attributed_to : nullptr}) {
      if (slot != nullptr && slot->entity) slot->entity = entities[*slot->entity];
    }
  }
  for (std::uint32_t i = 0; i < knowledge_.edges.size(); ++i) {
    Edge& edge = knowledge_.edges[i];
    edge.subject = entities[edge.subject];
    if (edge.object) edge.object = entities[*edge.object];
    for (std::uint32_t& source : edge.attributed_to) source = entities[source];
    for (std::uint32_t& said : edge.statements) {
      said = statements[said];
      knowledge_.statements[said].edge = i;
    }
    std::sort(edge.statements.begin(), edge.statements.end());
  }
  return std::move(knowledge_);
}

std::string id_of(char letter, std::string_view key) {
  return std::string(1, letter) + hex16(hash64(key));
}

}  // namespace

KnowledgeBase summit() {
  std::string text(1400, ' ');
  const auto put = [&](std::size_t at, std::string_view sentence) { text.replace(at, sentence.size(), sentence); };
  put(0, "Donald Trump says talks with Kim Jong-un faltered over lifting of North Korea sanctions");
  put(187,
      "US President Donald Trump (R) and North Korea's leader Kim Jong Un hold a meeting during the second US-North "
      "Korea summit.");
  put(1102,
      "The United Nations and the US tightened sanctions on North Korea after a flurry of nuclear and missile tests in "
      "2016-2017.");
  put(1226,
      "No tests have been conducted since late 2017, and Mr Trump said Mr Kim had promised that they would not be "
      "resumed.");
  Builder b;
  model::Document& article = b.document(b.document("hanoi-summit.txt", text));
  article.title = "Donald Trump says talks with Kim Jong-un faltered over lifting of North Korea sanctions";
  article.published = PartialDate{2019, 2, 28};
  const auto trump =
      b.entity("e810acbfebd7196fd", "Donald Trump", EntityType::Person, {"Donald Trump", "Mr Trump", "Trump"}, 10);
  b.entity(trump).same_as = {"http://www.wikidata.org/entity/Q22686"};
  const auto kim =
      b.entity("ea5ee7ba3c01e391b", "Kim Jong-un", EntityType::Person, {"Kim Jong-un", "Kim Jong Un", "Mr Kim"}, 8);
  b.entity(kim).formerly = {"e0000000000000001"};
  const auto un =
      b.entity("e8b71b0c012880ef3", "United Nations", EntityType::Organization, {"United Nations", "UN"}, 1);
  const auto korea = b.entity("e11f6542b8ba34d93", "North Korea", EntityType::Place, {"North Korea", "Pyongyang"}, 9);
  const auto tests = b.entity("e8990e3598b310f06", "tests", EntityType::Concept, {"tests"}, 2);
  Edge& met = b.edge("s7f2fce4f025ffd90", trump, "MET", kim, "met", 0.94, "mf18bf410aac64e10", {187, 308});
  met.start = PartialDate{2019, 2, 27};
  met.end = PartialDate{2019, 2, 28};
  met.place = "Hanoi";
  b.say(met, "mf18bf410aac64e11", {187, 308});
  b.edge("saa10a3f63ebe01f3", trump, "TALKED_WITH", kim, "held talks with", 0.81, "me93fa8824b0fb9ff", {0, 87});
  Edge& sanctioned = b.edge("sd6e8b725d9fac1b1", un, "SANCTIONED", korea, "tightened sanctions on", 0.97,
                            "m002e1ed11ff92e67", {1102, 1224});
  sanctioned.start = PartialDate{2016, 0, 0};
  sanctioned.end = PartialDate{2017, 0, 0};
  b.edge("s5e3b7e39da3a0e76", kim, "LEADS", korea, "leader of", 0.99, "m4473ecbcbba8d049", {221, 253});
  Edge& resume =
      b.edge("s269f6a5817dc0ec7", kim, "RESUME", tests, "would not resume", 0.72, "m04db3038de326e29", {1226, 1341});
  resume.polarity = Polarity::Negated;
  resume.modality = Modality::Planned;
  resume.attributed_to = {trump};
  resume.attributed_names = {"Donald Trump"};
  Edge& said = b.edge("s0000000000000009", trump, "SAY", trump, "says", 0.5, "m0000000000000009", {0, 87});
  b.make_literal(said, "talks with Kim Jong-un faltered over lifting of North Korea sanctions");
  return b.finish();
}

KnowledgeBase hostile() {
  using namespace std::string_literals;
  const std::string nasty =
      "a\0b\x01\x0b<c> & \"d\" 'e' ]]> \xff\xc3( \xef\xbf\xbe \xf0\x9f\x98\x80\xe2\x80\xae\t\r\n  \xc2\xa0; \\ \\u0041 INF NaN null"s;
  std::string text = nasty + ". ";
  const auto first = static_cast<std::uint32_t>(count_code_points(text));
  std::string words;
  while (words.size() < 300'000) words += "lorem <ipsum> & ";
  text += words;
  const auto whole = static_cast<std::uint32_t>(count_code_points(text));
  Builder b;
  b.document("https://example.com/a b?x=<1>&y=\"2\"#\xc3\xa9", text);
  b.document(0).title = nasty;
  b.document(0).language = "x-klingon";
  b.document("//network/share.txt", "\xc3\xa9\xe4\xb8\xad.");
  b.document(1).language = "fr";
  b.document(1).title = "\xc3\x89t\xc3\xa9";
  const auto x = b.entity(id_of('e', "x"), nasty, EntityType::Group, {nasty, "", " \t ", "comma, \"quoted\"; [x]"}, 3);
  const auto y = b.entity(id_of('e', "y"), "INF", EntityType::Work, {"INF", "null", "true"}, 1);
  const auto empty = b.entity(id_of('e', "empty"), "\x01", EntityType::Product, {}, 0);
  b.entity(y).same_as = {"not an address", "http://example.org/q?a=1#b", "urn:x:<y>"};
  const auto say = [&](std::string_view id, std::uint32_t s, std::string type, std::uint32_t o,
                       double confidence) -> Edge& {
    return b.edge(id_of('s', id), s, std::move(type), o, nasty, confidence, id_of('m', id), {0, first});
  };
  say("1", x, "MET", y, 0.00004);
  say("2", x, "MET", y, 1.0).modality = Modality::Claimed;
  say("3", y, "MET", x, 0.12345678);
  say("4", x, "MET", x, 0.0001).place = nasty;  // a loop
  say("5", x, "STAY_PLANNED", y, 0.9);
  say("6", x, "STAY", y, 0.9).modality = Modality::Planned;
  say("7", x, "A__B", empty, 0.9);
  say("8", x, "A_B", empty, 0.9).start = PartialDate{2019, 2, 0};
  say("9", x, "A1", empty, 0.9);
  say("10", x, "A_1", empty, 0.9);
  say("11", x, "RELATED_TO", empty, 0.9).attributed_names = {nasty, "officials"};
  b.edge(id_of('s', "12"), y, "WROTE", x, "", 0.7, id_of('m', "12"), {first, whole});
  b.edge(id_of('s', "13"), y, "READ", x,
         "r\xc3\xa9"
         "ad",
         0.7, id_of('m', "13"), {0, 3}, 1);
  Edge& literal = say("14", y, "CALL", x, 0.4);
  b.make_literal(literal, nasty);
  return b.finish();
}

KnowledgeBase many_types(std::size_t count) {
  Builder b;
  b.document("many.txt", "One sentence.");
  const auto a = b.entity(id_of('e', "a"), "A", EntityType::Person, {"A"}, 1);
  const auto c = b.entity(id_of('e', "c"), "C", EntityType::Person, {"C"}, 1);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    b.edge(id_of('s', number), a, "TYPE" + number, c, "phrase " + number, 0.5, id_of('m', number), {0, 13});
    if (i % 3 == 0) {
      b.edge(id_of('s', "not" + number), a, "TYPE" + number, c, "not " + number, 0.5, id_of('m', "not" + number),
             {0, 13})
          .polarity = Polarity::Negated;
    }
  }
  // One type more often than all others.
  b.edge(id_of('s', "back"), c, "TYPE1", a, "phrase 1", 0.5, id_of('m', "back"), {0, 13});
  return b.finish();
}

std::string written(const Exporter& exporter, const KnowledgeBase& knowledge, const ExportOptions& options) {
  std::string out;
  exporter.write(knowledge, options, [&](std::string_view piece) { out.append(piece); });
  return out;
}

std::string written(std::string_view format, const KnowledgeBase& knowledge, const ExportOptions& options) {
  const Exporter* exporter = find_exporter(format);
  NEWSGRAPH_CONTRACT(exporter != nullptr);
  return written(*exporter, knowledge, options);
}

}  // namespace newsgraph::exporting::test
