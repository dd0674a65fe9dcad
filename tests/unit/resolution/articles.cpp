// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "articles.hpp"

#include "newsgraph/base/utf8.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>

namespace newsgraph::test {

ArticleMaker::ArticleMaker(std::string id) {
  input_.document.id = std::move(id);
  input_.document.uri = input_.document.id;
}

model::Span ArticleMaker::write(std::string_view words) {
  const auto begin = length_;
  input_.document.text += words;
  length_ += static_cast<std::uint32_t>(count_code_points(words));
  return {begin, length_};
}

void ArticleMaker::text(std::string_view more) {
  write(more);
}

std::uint32_t ArticleMaker::named(model::EntityType type, const std::vector<std::string>& names) {
  model::LocalEntity entity;
  entity.type = type;
  for (const std::string& name : names) {
    entity.mentions.push_back({write(name), name, model::MentionKind::Name});
    write(" ");
    if (name.size() > entity.name.size()) entity.name = name;
  }
  input_.facts.entities.push_back(std::move(entity));
  return static_cast<std::uint32_t>(input_.facts.entities.size() - 1);
}

std::uint32_t ArticleMaker::described(model::EntityType type, const std::string& phrase,
                                      const std::string& concept_key) {
  model::LocalEntity entity;
  entity.type = type;
  entity.name = phrase;
  entity.concept_key = concept_key;
  entity.mentions.push_back({write(phrase), phrase, model::MentionKind::Description});
  write(" ");
  input_.facts.entities.push_back(std::move(entity));
  return static_cast<std::uint32_t>(input_.facts.entities.size() - 1);
}

std::uint32_t ArticleMaker::pronoun(const std::string& word) {
  model::LocalEntity entity;
  entity.type = model::EntityType::Person;
  entity.mentions.push_back({write(word), word, model::MentionKind::Pronoun});
  write(" ");
  input_.facts.entities.push_back(std::move(entity));
  return static_cast<std::uint32_t>(input_.facts.entities.size() - 1);
}

model::Statement& ArticleMaker::says(std::uint32_t subject, const std::string& phrase, const std::string& lemma,
                                     const std::string& preposition, std::uint32_t object) {
  model::Statement statement;
  const auto begin = length_;
  const std::string subject_text = entity(subject).mentions.front().text;
  statement.subject = {write(subject_text), subject_text, subject_text, subject};
  write(" ");
  statement.relation = {phrase, lemma, preposition, write(phrase), false};
  write(" ");
  const std::string object_text = entity(object).mentions.front().text;
  statement.object = model::Argument{write(object_text), object_text, object_text, object};
  write(". ");
  statement.sentence = {static_cast<std::uint32_t>(input_.facts.sentences.size()), {begin, length_ - 1}};
  input_.facts.sentences.push_back(statement.sentence.span);
  statement.confidence = 0.9;
  input_.facts.statements.push_back(std::move(statement));
  return input_.facts.statements.back();
}

std::filesystem::path source_folder() {
  const char* folder = std::getenv("NEWSGRAPH_SOURCE_DIR");
  return folder != nullptr ? folder : ".";
}

const resolution::RelationTable& relation_table() {
  static const resolution::RelationTable table =
      resolution::RelationTable::load(source_folder() / "schemas/relations.json");
  return table;
}

model::KnowledgeBase resolve(const std::vector<resolution::ArticleInput>& articles,
                             const resolution::ResolverOptions& options) {
  return resolution::resolve(articles, relation_table(), options);
}

std::size_t count_named(const model::KnowledgeBase& knowledge, std::string_view name) {
  return static_cast<std::size_t>(std::count_if(knowledge.entities.begin(), knowledge.entities.end(),
                                                [&](const model::Entity& entity) { return entity.name == name; }));
}

const model::Entity& entity_named(const model::KnowledgeBase& knowledge, std::string_view name) {
  std::string all;
  for (const model::Entity& entity : knowledge.entities) all += entity.name + "; ";
  BOOST_REQUIRE_MESSAGE(count_named(knowledge, name) == 1, "one entity " << name << " among " << all);
  return *std::find_if(knowledge.entities.begin(), knowledge.entities.end(),
                       [&](const model::Entity& entity) { return entity.name == name; });
}

std::vector<std::string> read_out(const model::KnowledgeBase& knowledge) {
  std::vector<std::string> out;
  for (const model::ResolvedStatement& resolved : knowledge.statements) {
    const model::Statement& s = resolved.statement;
    const auto end = [&](const model::Argument& argument) {
      return argument.entity ? knowledge.entities[*argument.entity].name : '"' + argument.text + '"';
    };
    out.push_back(end(s.subject) + " " + resolved.relation_type + (s.object ? " " + end(*s.object) : ""));
  }
  return out;
}

}  // namespace newsgraph::test
