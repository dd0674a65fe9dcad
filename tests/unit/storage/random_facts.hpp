// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Facts of an article that no article would give: every member set at random, strings with any bytes.

#include "knowledge_builder.hpp"

#include "newsgraph/model/article_facts.hpp"

namespace newsgraph::testing {

inline std::string random_text(Random& random) {
  std::string text;
  for (std::uint32_t size = random.below(12); size > 0; --size) text += static_cast<char>(random.below(256));
  return text;
}

inline model::Span random_span(Random& random) {
  const std::uint32_t limit = random.below(10) == 0 ? 0xFFFFFFFFU : 5000U;
  return {random.below(limit), random.below(limit)};
}

inline std::optional<model::PartialDate> random_date(Random& random) {
  if (random.below(3) == 0) return std::nullopt;
  return model::PartialDate{static_cast<std::int32_t>(random.below(5000)) - 1000,
                            static_cast<std::uint8_t>(random.below(13)), static_cast<std::uint8_t>(random.below(32))};
}

inline std::optional<std::uint32_t> random_entity(Random& random, std::uint32_t entities) {
  if (entities == 0 || random.below(4) == 0) return std::nullopt;
  return random.below(entities);
}

inline model::Argument random_argument(Random& random, std::uint32_t entities) {
  return {random_span(random), random_text(random), random_text(random), random_entity(random, entities)};
}

inline std::optional<model::Argument> random_optional_argument(Random& random, std::uint32_t entities) {
  if (random.below(2) == 0) return std::nullopt;
  return random_argument(random, entities);
}

inline model::Statement random_statement(Random& random, std::uint32_t entities) {
  model::Statement statement;
  statement.subject = random_argument(random, entities);
  statement.relation = {random_text(random), random_text(random), random_text(random), random_span(random),
                        random.below(2) == 0};
  statement.object = random_optional_argument(random, entities);
  for (std::uint32_t i = random.below(4); i > 0; --i) {
    statement.qualifiers.push_back(
        {random_text(random), random_span(random), random_text(random), random_entity(random, entities)});
  }
  statement.polarity = static_cast<model::Polarity>(random.below(2));
  statement.modality = static_cast<model::Modality>(random.below(6));
  statement.attributed_to = random_optional_argument(random, entities);
  statement.start = random_date(random);
  statement.end = random_date(random);
  statement.place = random_optional_argument(random, entities);
  // Four decimals as a rule, now and then any number at all.
  statement.confidence = random.below(5) == 0 ? random.below(1000) / 7.0 - 3.0 : random.fraction();
  statement.rule = random_text(random);
  statement.sentence = {random.below(500), random_span(random)};
  return statement;
}

inline model::ArticleFacts random_facts(Random& random) {
  model::ArticleFacts facts;
  const std::uint32_t entities = random.below(6);
  for (std::uint32_t i = 0; i < entities; ++i) {
    model::LocalEntity entity;
    entity.type = static_cast<model::EntityType>(random.below(9));
    entity.name = random_text(random);
    entity.concept_key = random_text(random);
    for (std::uint32_t j = random.below(4); j > 0; --j) {
      entity.mentions.push_back(
          {random_span(random), random_text(random), static_cast<model::MentionKind>(random.below(3))});
    }
    for (std::uint32_t j = random.below(3); j > 0; --j) entity.titles.push_back(random_text(random));
    for (std::uint32_t j = random.below(3); j > 0; --j) entity.nations.push_back(random_text(random));
    entity.gender = "mf?"[random.below(3)];
    facts.entities.push_back(std::move(entity));
  }
  for (std::uint32_t i = random.below(8); i > 0; --i) facts.statements.push_back(random_statement(random, entities));
  for (std::uint32_t i = random.below(8); i > 0; --i) facts.sentences.push_back(random_span(random));
  facts.token_count = random.below(0xFFFFFFFFU);
  return facts;
}

}  // namespace newsgraph::testing
