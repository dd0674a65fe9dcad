// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "draft.hpp"

#include "confidence.hpp"
#include "draft_filter.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "role_words.hpp"
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

bool same_thing(const Filler& a, const Filler& b) {
  if (a.cluster >= 0 || b.cluster >= 0) return a.cluster == b.cluster;
  if (!a.nation.empty() || !b.nation.empty()) return a.nation == b.nation;
  return a.span == b.span;
}

/// Things that say what somebody wrote or found out, beside messages: a study, a poll, a newspaper.
bool is_record(std::string_view lemma) {
  return in(
      "study survey poll research paper analysis data database record finding result estimate projection figure tally "
      "model investigation inquiry audit review ruling decision motion order decree law act constitution treaty "
      "resolution proclamation appeal request complaint claim rumor rumour theory evidence intelligence autopsy image "
      "imagery footage video book memoir story list page section poster placard notice advisory alert warning forecast "
      "update tally news media press newspaper magazine television tv radio website site outlet source publication "
      "blog hospital administration campaign community mp witness roommate acquaintance academy municipality "
      "individual "
      "imaging polling hypothesis posting control scenario "
      "journal service authority police government ministry office court council committee commission parliament "
      "senate "
      "board panel team jury crowd public family member personnel people spokespeople half lot many enforcement "
      "military army navy police department embassy bureau centre center opposition majority",
      lemma);
}

/// Who says something is a person, a body or a record: "name", "sanctions" and "the only conclusion" say nothing.
bool has_voice(const Article& article, const Filler& source) {
  if (article.has_name(source) || !source.at.is_set()) return true;
  const Tree& tree = article.tree(source.at.sentence);
  const int head = source.at.token;
  if (tree.upos(head) == language::Upos::PROPN || tree.upos(head) == language::Upos::PRON) return true;
  const std::string lemma = to_lower(tree.lemma(head));
  return is_person_noun(lemma) || is_message_noun(lemma) || is_body_noun(lemma) || is_group_noun(lemma) ||
         is_record(lemma) || is_partitive(lemma);
}

auto place_of(const Draft& draft) {
  const model::Span object = draft.object ? draft.object->span : model::Span{};
  return std::tuple(draft.sentence, draft.relation, draft.subject.span, object);
}

}  // namespace

std::vector<Statement> finish_drafts(Article& article, std::vector<Draft> drafts, double least,
                                     std::vector<ConfidenceFeatures>* features) {
  for (Draft& draft : drafts) mend_draft(article, draft);
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft& a, const Draft& b) { return place_of(a) < place_of(b); });
  std::vector<Statement> statements;
  std::set<std::tuple<std::string, model::Span, model::Span, model::Span>> seen;
  for (const Draft& draft : drafts) {
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
      if (draft.object && qualifier.filler.span == draft.object->span) continue;
      const model::Argument argument = article.argument(qualifier.filler);
      statement.qualifiers.push_back({qualifier.role, argument.span, argument.text, argument.entity});
    }
    statement.polarity = draft.assertion.polarity;
    statement.modality = draft.assertion.modality;
    TokenRef source = draft.assertion.source;
    if (!source.is_set() && draft.assertion.reported) source = article.first_person_near(draft.sentence, draft.head);
    if (source.is_set()) {
      auto sources = article.source_fillers(source);
      if (!sources.empty() && !has_voice(article, sources.front())) {
        // "Her only conclusion is that …," she said
        const TokenRef speaker = article.quotations().at(draft.sentence, draft.head).source;
        sources.clear();
        if (speaker.is_set() && speaker != source) sources = article.source_fillers(speaker);
        if (!sources.empty() && !has_voice(article, sources.front())) sources.clear();
      }
      // Of several who say so of themselves each vouches for his own.
      const auto together = article.all_fillers(source.sentence, source.token);
      const auto own = std::find_if(together.begin(), together.end(),
                                    [&](const Filler& filler) { return same_thing(filler, draft.subject); });
      if (!sources.empty()) statement.attributed_to = article.argument(own == together.end() ? sources.front() : *own);
    }
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
