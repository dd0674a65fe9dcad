// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "draft.hpp"

#include "confidence.hpp"
#include "draft_filter.hpp"
#include "draft_source.hpp"
#include "lexicon.hpp"
#include "rules.hpp"
#include "small_talk.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>

namespace newsgraph::extraction {

using model::Modality;
using model::Statement;

std::string read_out(const Tree& tree, const std::vector<int>& tokens) {
  std::string text;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && (tokens[i - 1] + 1 != tokens[i] || tree[tokens[i - 1]].space_after)) text += ' ';
    text += tree[tokens[i]].form;
  }
  return text;
}

model::Span relation_span(const Article& article, int sentence, int head, const std::string& particle) {
  const Tree& tree = article.tree(sentence);
  int end = head + 1;
  if (!particle.empty() && end < tree.size() && tree.lower(end) == particle) ++end;
  return article.span_of(sentence, head, end);
}

Draft begin_draft(const Article& article, int sentence, int head, const Filler& subject, std::string_view rule) {
  Draft draft;
  draft.subject = subject;
  draft.sentence = sentence;
  draft.head = head;
  draft.rule = rule;
  draft.relation = relation_span(article, sentence, head);
  return draft;
}

void claim_if_quoted(const Article& article, Draft& draft) {
  const Quoted quoted = article.quotations().at(draft.sentence, draft.head);
  if (!quoted.inside) return;
  draft.assertion.modality = Modality::Claimed;
  draft.assertion.source = quoted.source;
}

namespace {

auto place_of(const Draft& draft) {
  const model::Span object = draft.object ? draft.object->span : model::Span{};
  return std::tuple(draft.sentence, draft.relation, draft.subject.span, object);
}

}  // namespace

std::vector<Statement> finish_drafts(Article& article, std::vector<Draft> drafts, double least,
                                     std::vector<ConfidenceFeatures>* features) {
  for (Draft& draft : drafts) mend_draft(article, draft);
  std::vector<const Draft*> ordered;
  ordered.reserve(drafts.size());
  for (const Draft& draft : drafts) ordered.push_back(&draft);
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const Draft* a, const Draft* b) { return place_of(*a) < place_of(*b); });
  std::vector<Statement> statements;
  statements.reserve(drafts.size());
  std::set<std::tuple<std::string, model::Span, model::Span, model::Span>> seen;
  for (const Draft* each : ordered) {
    const Draft& draft = *each;
    if (draft.object && same_thing(draft.subject, *draft.object)) continue;
    if (says_nothing(article, draft) || is_small_talk(article, draft)) continue;
    const ConfidenceFeatures row = confidence_features(article, draft);
    const double confidence = confidence_of(row);
    if (confidence < least) continue;
    const model::Span object_span = draft.object ? draft.object->span : model::Span{};
    if (!seen.insert({draft.lemma + "/" + draft.preposition, draft.relation, draft.subject.span, object_span}).second)
      continue;
    Statement statement;
    statement.subject = article.argument(draft.subject);
    if (draft.object) statement.object = article.argument(*draft.object);
    statement.relation.phrase = draft.phrase;
    statement.relation.lemma = draft.lemma;
    statement.relation.preposition = draft.preposition;
    statement.relation.span = draft.relation;
    statement.relation.passive = draft.passive;
    for (const DraftQualifier& qualifier : draft.qualifiers) {
      if (qualifier.loose || (draft.object && qualifier.filler.span == draft.object->span)) continue;
      const model::Argument argument = article.argument(qualifier.filler);
      statement.qualifiers.push_back({qualifier.role, argument.span, argument.text, argument.entity});
    }
    statement.polarity = draft.assertion.polarity;
    statement.modality = draft.assertion.modality;
    if (const auto source = source_of(article, draft)) statement.attributed_to = article.argument(*source);
    statement.start = draft.period.start;
    statement.end = draft.period.end;
    if (draft.place) statement.place = article.argument(*draft.place);
    statement.rule = std::string(draft.rule);
    statement.sentence.index = static_cast<std::uint32_t>(draft.sentence);
    statement.sentence.span = article.tree(draft.sentence).sentence().span;
    statement.confidence = confidence;
    statements.push_back(std::move(statement));
    if (features != nullptr) features->push_back(row);
  }
  return statements;
}

}  // namespace newsgraph::extraction
