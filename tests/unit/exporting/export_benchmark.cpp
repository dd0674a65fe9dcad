// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// How fast the writers are: export_benchmark [ENTITIES EDGES] prints size, seconds and MB/s of every format, into
// memory that is thrown away. Not a test: figures depend on the machine.
#include "newsgraph/base/hash.hpp"
#include "newsgraph/exporting/exporter.hpp"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <utility>

namespace {

using newsgraph::hash64;
using newsgraph::hex16;
using newsgraph::exporting::Sink;
using newsgraph::model::KnowledgeBase;

constexpr std::uint32_t kSentence = 110;  // code points, about that of the news
constexpr std::uint32_t kSentencesOfAnArticle = 25;

KnowledgeBase large(std::uint32_t entities, std::uint32_t edges) {
  KnowledgeBase knowledge;
  std::string sentence =
      "Officials in São Paulo said \"the talks\" with A & B had <not> yet led to an agreement on tariffs";
  sentence.resize(kSentence + 1, '.');  // one character has two bytes
  for (std::uint32_t i = 0; i * kSentencesOfAnArticle < edges; ++i) {
    newsgraph::model::Document document;
    document.id = "2019/article-" + std::to_string(1000000 + i) + ".txt";
    document.title = "Headline number " + std::to_string(i);
    document.published = newsgraph::model::PartialDate{2019, 2, 28};
    document.sha256 = std::string(64, 'a');
    for (std::uint32_t k = 0; k < kSentencesOfAnArticle; ++k) document.text += sentence;
    knowledge.documents.push_back(std::move(document));
    knowledge.origins.push_back(i);
  }
  for (std::uint32_t i = 0; i < entities; ++i) {
    newsgraph::model::Entity entity;
    entity.id = "e" + hex16(std::uint64_t{i} << 20U);
    entity.name = "Name of entity " + std::to_string(i);
    entity.type = static_cast<newsgraph::model::EntityType>(i % 8);
    entity.aliases = {{entity.name, 3}, {"Entity " + std::to_string(i), 1}};
    entity.mentions = {{0, {0, 9}, "Officials", {}}, {0, {13, 22}, "São Paulo", {}}};
    entity.articles = 1;
    knowledge.entities.push_back(std::move(entity));
  }
  for (std::uint32_t i = 0; i < edges; ++i) {
    newsgraph::model::Edge edge;
    edge.id = "s" + hex16(std::uint64_t{i} << 20U);
    edge.subject = static_cast<std::uint32_t>(hash64(edge.id) % entities);
    edge.object = static_cast<std::uint32_t>(hash64(edge.id, 1) % entities);
    edge.type = "RELATION_" + std::to_string(i % 40);
    edge.phrase = "held talks with";
    edge.statements = {i};
    edge.articles = edge.origins = 1;
    edge.confidence = 0.8123;
    edge.first_seen = edge.last_seen = newsgraph::model::PartialDate{2019, 2, 28};
    newsgraph::model::ResolvedStatement said;
    said.id = "m" + hex16(i);
    said.document = i / kSentencesOfAnArticle;
    said.relation_type = edge.type;
    said.edge = i;
    const std::uint32_t begin = i % kSentencesOfAnArticle * kSentence;
    said.statement.sentence = {i % kSentencesOfAnArticle, {begin, begin + kSentence}};
    said.statement.subject = {{begin, begin + 9}, "Officials", "Officials", edge.subject};
    said.statement.object = newsgraph::model::Argument{{begin + 13, begin + 22}, "São Paulo", "Paulo", edge.object};
    said.statement.relation = {"held talks with", "hold talk", "with", {begin + 23, begin + 27}};
    said.statement.confidence = 0.8123;
    said.statement.rule = "verb-object";
    knowledge.statements.push_back(std::move(said));
    knowledge.edges.push_back(std::move(edge));
  }
  return knowledge;
}

template <class Write>
void measure(std::string_view name, const Write& write) {
  std::size_t bytes = 0;
  const std::clock_t begin = std::clock();  // CPU time: the machine may have other work
  write([&](std::string_view piece) { bytes += piece.size(); });
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  const double megabytes = static_cast<double>(bytes) / 1e6;
  std::printf("%-18s %8.1f MB %7.3f s %7.0f MB/s\n", std::string(name).c_str(), megabytes, seconds,
              megabytes / seconds);
}

}  // namespace

int main(int argc, char** argv) {
  const auto number = [&](int i, unsigned long other) {
    return static_cast<std::uint32_t>(argc > i ? std::strtoul(argv[i], nullptr, 10) : other);
  };
  const KnowledgeBase knowledge = large(number(1, 200'000), number(2, 600'000));
  for (const auto& exporter : newsgraph::exporting::exporters()) {
    measure(exporter.name, [&](const Sink& sink) { exporter.write(knowledge, {}, sink); });
  }
  measure("statements.jsonl", [&](const Sink& sink) { newsgraph::exporting::write_statements_jsonl(knowledge, sink); });
  measure("entities.jsonl", [&](const Sink& sink) { newsgraph::exporting::write_entities_jsonl(knowledge, sink); });
  return 0;
}
