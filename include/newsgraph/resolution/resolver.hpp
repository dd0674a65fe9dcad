// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From the facts of single articles to one corpus: the same person, organization or place of several articles becomes
// one entity, relation phrases get their types, statements their stable ids (DESIGN sections 3 and 7). A pure function
// of (set of documents, their facts, overrides, same-as, relation table): neither the order of documents nor threads
// matter.

#include "newsgraph/model/article_facts.hpp"
#include "newsgraph/model/document.hpp"
#include "newsgraph/model/knowledge.hpp"
#include "newsgraph/resolution/overrides.hpp"
#include "newsgraph/resolution/relation_types.hpp"

#include <vector>

namespace newsgraph::resolution {

/// One article and what it says; moved into the result.
struct ArticleInput {
  model::Document document;
  model::ArticleFacts facts;
};

struct ResolverOptions {
  Overrides overrides;  ///< empty by default
  SameAs same_as;       ///< empty by default
};

/// Documents, origins, sentences, entities and statements of the corpus (edges are still empty: graph makes them).
/// Articles may come in any order; two with one id break the contract. Cost: near-linear in mentions.
model::KnowledgeBase resolve(std::vector<ArticleInput> articles, const RelationTable& relations,
                             const ResolverOptions& options = {});

}  // namespace newsgraph::resolution
