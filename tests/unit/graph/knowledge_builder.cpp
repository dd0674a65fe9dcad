// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "knowledge_builder.hpp"

#include "newsgraph/base/hash.hpp"
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/model/ids.hpp"

#include <algorithm>
#include <set>

namespace newsgraph::testing {
namespace {

std::string lower_words(std::string type) {
  std::replace(type.begin(), type.end(), '_', ' ');
  return to_lower(type);
}

std::optional<model::PartialDate> date(const std::string& text) {
  return text.empty() ? std::nullopt : model::PartialDate::parse(text);
}

model::Span after(std::string& text, const std::string& words) {
  model::Span span;
  span.begin = static_cast<std::uint32_t>(count_code_points(text));
  text += words;
  span.end = static_cast<std::uint32_t>(count_code_points(text));
  return span;
}

}  // namespace

void KnowledgeBuilder::document(const std::string& id, const std::string& published, const std::string& outlet,
                                const std::string& agency, const std::string& origin) {
  Article& article = articles_[id];
  article.published = published;
  article.outlet = outlet;
  article.agency = agency;
  article.origin = origin;
}

void KnowledgeBuilder::entity(const std::string& name, model::EntityType type, std::vector<model::Alias> other_names) {
  entities_[name] = {type, std::move(other_names), {}};
}

void KnowledgeBuilder::say(const Said& said) {
  Article& article = articles_[said.document];
  Sentence sentence{said, {}};
  if (sentence.said.phrase.empty()) sentence.said.phrase = lower_words(said.type);
  sentence.where.index = static_cast<std::uint32_t>(article.sentences.size());
  const auto mention = [&](const std::string& name, model::Span span) {
    const auto known = entities_.find(name);
    if (known != entities_.end()) known->second.mentions.emplace_back(said.document, span);
  };
  if (!entities_.contains(said.subject)) entity(said.subject, model::EntityType::Person);
  const model::Span subject = after(article.text, said.subject);
  mention(said.subject, subject);
  sentence.where.span.begin = subject.begin;
  after(article.text, " " + sentence.said.phrase + " ");
  const model::Span object = after(article.text, said.object);
  mention(said.object, object);
  sentence.where.span.end = after(article.text, ".\n").begin + 1;
  article.sentences.push_back(sentence.where.span);
  sentences_.push_back(std::move(sentence));
}

model::KnowledgeBase KnowledgeBuilder::finish() const {
  model::KnowledgeBase knowledge;
  std::map<std::string, std::uint32_t> documents;
  for (const auto& [id, article] : articles_) {
    documents.emplace(id, static_cast<std::uint32_t>(documents.size()));
    knowledge.documents.push_back({id, "https://example.org/" + id, "Title of " + id, date(article.published),
                                   article.outlet, article.agency, "en", article.text, sha256_hex(article.text)});
    knowledge.sentences.push_back(article.sentences);
  }
  for (const auto& [id, article] : articles_) {
    knowledge.origins.push_back(documents.at(article.origin.empty() ? id : article.origin));
  }

  for (const auto& [name, known] : entities_) {
    model::Entity entity;
    entity.name = name;
    entity.type = known.type;
    entity.id = model::entity_id(known.type, fold_case_and_marks(name));
    entity.aliases = known.other_names;
    entity.aliases.push_back({name, static_cast<std::uint32_t>(known.mentions.size())});
    std::sort(entity.aliases.begin(), entity.aliases.end(), [](const model::Alias& a, const model::Alias& b) {
      return std::pair(b.count, a.text) < std::pair(a.count, b.text);
    });
    std::set<std::uint32_t> in;
    for (const auto& [document, span] : known.mentions) {
      entity.mentions.push_back({documents.at(document), span, name, model::MentionKind::Name});
      in.insert(documents.at(document));
    }
    std::sort(entity.mentions.begin(), entity.mentions.end(), [](const auto& a, const auto& b) {
      return std::pair(a.document, a.span) < std::pair(b.document, b.span);
    });
    entity.articles = static_cast<std::uint32_t>(in.size());
    for (const model::Alias& alias : known.other_names) {
      entity.formerly.push_back(model::entity_id(known.type, fold_case_and_marks(alias.text)));
      entity.reasons.push_back(alias.text + " is " + name);
    }
    std::sort(entity.formerly.begin(), entity.formerly.end());
    knowledge.entities.push_back(std::move(entity));
  }
  std::sort(knowledge.entities.begin(), knowledge.entities.end(),
            [](const model::Entity& a, const model::Entity& b) { return a.id < b.id; });
  std::map<std::string, std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < knowledge.entities.size(); ++i) numbers[knowledge.entities[i].name] = i;

  const auto argument = [&](const std::string& text, model::Span span) {
    model::Argument result{span, text, text.substr(text.rfind(' ') + 1), std::nullopt};
    if (const auto known = numbers.find(text); known != numbers.end()) result.entity = known->second;
    return result;
  };
  for (const Sentence& sentence : sentences_) {
    const Said& said = sentence.said;
    model::ResolvedStatement resolved;
    resolved.document = documents.at(said.document);
    resolved.relation_type = said.type;
    model::Statement& statement = resolved.statement;
    statement.sentence = sentence.where;
    std::uint32_t at = sentence.where.span.begin;
    const auto next = [&](const std::string& words) {
      const auto size = static_cast<std::uint32_t>(count_code_points(words));
      at += size + 1;
      return model::Span{at - size - 1, at - 1};
    };
    statement.subject = argument(said.subject, next(said.subject));
    statement.relation = {said.phrase, said.phrase, "", next(said.phrase), false};
    if (!said.object.empty()) statement.object = argument(said.object, next(said.object));
    if (!said.place.empty()) {
      statement.place = argument(said.place, statement.subject.span);
      statement.qualifiers.push_back({"in", statement.subject.span, said.place, statement.place->entity});
    }
    if (!said.attributed_to.empty()) statement.attributed_to = argument(said.attributed_to, statement.subject.span);
    statement.polarity = said.polarity;
    statement.modality = said.modality;
    statement.start = date(said.start);
    statement.end = date(said.end);
    statement.confidence = said.confidence;
    statement.rule = said.rule;
    resolved.id = model::statement_id(said.document, said.type, statement.subject.span, statement.relation.span,
                                      statement.object ? std::optional(statement.object->span) : std::nullopt);
    knowledge.statements.push_back(std::move(resolved));
  }
  std::stable_sort(knowledge.statements.begin(), knowledge.statements.end(),
                   [](const auto& a, const auto& b) { return a.document < b.document; });
  return knowledge;
}

// SplitMix64.
std::uint32_t Random::below(std::uint32_t limit) {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t value = state_;
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
  return static_cast<std::uint32_t>((value ^ (value >> 31U)) % limit);
}

model::KnowledgeBase random_knowledge(std::uint64_t seed, std::uint32_t documents, std::uint32_t entities,
                                      std::uint32_t statements) {
  Random random(seed);
  KnowledgeBuilder builder;
  const auto document_id = [](std::uint32_t number) { return "article-" + std::to_string(number); };
  const auto name = [](std::uint32_t number) { return "Entité No " + std::to_string(number); };
  for (std::uint32_t i = 0; i < documents; ++i) {
    const std::string day = std::to_string(1 + random.below(28));
    builder.document(document_id(i), random.below(8) == 0 ? "" : "2019-02-" + std::string(2 - day.size(), '0') + day,
                     "Outlet " + std::to_string(random.below(5)), random.below(2) == 0 ? "AP" : "",
                     random.below(4) == 0 ? document_id(random.below(i + 1)) : "");
  }
  for (std::uint32_t i = 0; i < entities; ++i) {
    builder.entity(name(i), static_cast<model::EntityType>(random.below(8)), {{"alias " + std::to_string(i), 3}});
  }
  for (std::uint32_t i = 0; i < statements; ++i) {
    Said said;
    said.document = document_id(random.below(documents));
    said.subject = name(random.below(entities));
    said.type = std::string("TYPE_") + static_cast<char>('A' + random.below(6));
    const std::uint32_t kind = random.below(10);
    said.object = kind == 0   ? ""
                  : kind == 1 ? "literal " + std::to_string(random.below(5))
                              : name(random.below(entities));
    said.phrase = "wording " + std::to_string(random.below(4));
    said.confidence = random.fraction();
    said.polarity = static_cast<model::Polarity>(random.below(2));
    said.modality = static_cast<model::Modality>(random.below(6));
    if (random.below(3) == 0) said.attributed_to = random.below(2) == 0 ? "an official" : name(random.below(entities));
    if (random.below(4) == 0) said.place = name(random.below(3));
    if (random.below(3) == 0) said.start = "201" + std::to_string(random.below(10));
    if (random.below(3) == 0) said.end = "2019-1" + std::to_string(random.below(3));
    builder.say(said);
  }
  return builder.finish();
}

}  // namespace newsgraph::testing
