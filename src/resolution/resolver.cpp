// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/resolution/resolver.hpp"

#include "declared_different.hpp"
#include "entity_builder.hpp"
#include "entity_clusters.hpp"
#include "local_names.hpp"
#include "origins.hpp"
#include "role_holders.hpp"
#include "statement_slots.hpp"
#include "statement_typing.hpp"

#include "newsgraph/base/error.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace newsgraph::resolution {
namespace {

// Slots name corpus entities from here on; what is no entity (pronouns nobody resolved, dropped names) is a Literal.
void rename_slots(model::ArticleFacts& facts, const std::vector<std::uint32_t>& of_local) {
  for (model::Statement& statement : facts.statements) {
    for_each_slot(statement, [&](std::optional<std::uint32_t>& entity, model::Span) {
      if (!entity) return;
      NEWSGRAPH_CONTRACT(*entity < of_local.size());
      const std::uint32_t global = of_local[*entity];
      if (global == kNoIndex)
        entity.reset();
      else
        entity = global;
    });
  }
}

// Keeps the entities that a statement uses or the text names; slots follow.
std::vector<model::Entity> keep_used(BuiltEntities& built, std::vector<ArticleInput>& articles) {
  std::vector<char> used = built.named;
  for (ArticleInput& article : articles) {
    for (model::Statement& statement : article.facts.statements) {
      for_each_slot(statement, [&](const std::optional<std::uint32_t>& entity, model::Span) {
        if (entity) used[*entity] = 1;
      });
    }
  }
  std::vector<model::Entity> kept;
  std::vector<std::uint32_t> index(built.entities.size(), kNoIndex);
  for (std::size_t i = 0; i < built.entities.size(); ++i) {
    if (used[i] == 0) continue;
    index[i] = static_cast<std::uint32_t>(kept.size());
    kept.push_back(std::move(built.entities[i]));
  }
  for (ArticleInput& article : articles) {
    for (model::Statement& statement : article.facts.statements) {
      for_each_slot(statement, [&](std::optional<std::uint32_t>& entity, model::Span) {
        if (entity) entity = index[*entity];
      });
    }
  }
  return kept;
}

void sort_by_id(std::vector<ArticleInput>& articles) {
  std::sort(articles.begin(), articles.end(),
            [](const ArticleInput& a, const ArticleInput& b) { return a.document.id < b.document.id; });
  for (std::size_t i = 1; i < articles.size(); ++i) {
    NEWSGRAPH_CONTRACT(articles[i - 1].document.id != articles[i].document.id);
  }
}

}  // namespace

model::KnowledgeBase resolve(std::vector<ArticleInput> articles, const RelationTable& relations,
                             const ResolverOptions& options) {
  sort_by_id(articles);
  part_declared_different(articles, options.overrides);
  LocalNames names = collect_names(articles);
  std::vector<EntityCluster> clusters = cluster_entities(names, options.overrides);
  join_role_holders(articles, names, clusters);
  BuiltEntities built = build_entities(articles, names, clusters, options);
  for (std::size_t a = 0; a < articles.size(); ++a) rename_slots(articles[a].facts, built.of_local[a]);

  model::KnowledgeBase knowledge;
  knowledge.entities = keep_used(built, articles);
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    type_statements(articles[a], a, relations, knowledge.entities, knowledge.statements);
    knowledge.documents.push_back(std::move(articles[a].document));
    knowledge.sentences.push_back(std::move(articles[a].facts.sentences));
  }
  knowledge.origins = find_origins(knowledge.documents);
  return knowledge;
}

}  // namespace newsgraph::resolution
