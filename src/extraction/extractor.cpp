// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/extraction/extractor.hpp"

#include "article.hpp"
#include "confidence.hpp"
#include "draft.hpp"

namespace newsgraph::extraction {

std::string_view rules_version() noexcept {
  return "4 " NEWSGRAPH_RULES_HASH;
}

namespace {

model::ArticleFacts extract(const model::Document& document, const language::Analysis& analysis, double least,
                            std::vector<ConfidenceFeatures>* features) {
  Article article(document, analysis);
  std::vector<Draft> drafts;
  for (int s = 0; s < static_cast<int>(analysis.sentences.size()); ++s) {
    draft_clauses(article, s, drafts);
    draft_roles(article, s, drafts);
    draft_places(article, s, drafts);
    draft_parts(article, s, drafts);
    draft_lives(article, s, drafts);
    draft_events(article, s, drafts);
    draft_said(article, s, drafts);
  }
  model::ArticleFacts facts;
  facts.statements = finish_drafts(article, std::move(drafts), least, features);
  facts.entities = article.take_entities();
  for (const language::Sentence& sentence : analysis.sentences) {
    facts.sentences.push_back(sentence.span);
    facts.token_count += static_cast<std::uint32_t>(sentence.tokens.size());
  }
  return facts;
}

}  // namespace

model::ArticleFacts extract_facts(const model::Document& document, const language::Analysis& analysis, double least) {
  return extract(document, analysis, least, nullptr);
}

model::ArticleFacts extract_with_features(const model::Document& document, const language::Analysis& analysis,
                                          std::vector<ConfidenceFeatures>& features) {
  return extract(document, analysis, 0.0, &features);
}

}  // namespace newsgraph::extraction
