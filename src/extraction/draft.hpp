// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A statement in the making, and the list of those of one article. The renderers of clauses, roles and events write
// drafts; finish_drafts turns them into statements.

#include "article.hpp"
#include "newsgraph/model/article_facts.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::extraction {

struct DraftQualifier {
  std::string role;
  Filler filler;
  bool loose = false;  ///< as likely another verb's or noun's: no part of the statement
};

struct Draft {
  Filler subject;
  std::optional<Filler> object;
  std::string phrase;
  std::string lemma;
  std::string preposition;
  model::Span relation;
  bool passive = false;
  std::vector<DraftQualifier> qualifiers;
  Assertion assertion;
  model::Period period;
  std::optional<Filler> place;
  int sentence = 0;
  int head = 0;  ///< the predicate's token
  std::string_view rule;
};

/// Statements of the clausal frames of a sentence.
void draft_clauses(const Article& article, int sentence, std::vector<Draft>& drafts);
/// Statements of titles, appositions and descriptions: who holds which role.
void draft_roles(const Article& article, int sentence, std::vector<Draft>& drafts);
/// Statements of places beside each other: which lies in which, who is based where.
void draft_places(const Article& article, int sentence, std::vector<Draft>& drafts);
/// "the French-led coalition", "made up of": who is part of what, who leads it.
void draft_parts(const Article& article, int sentence, std::vector<Draft>& drafts);
/// Statements of the dates of a life behind a name: "Ana Ruiz (1961 – 2010)".
void draft_lives(const Article& article, int sentence, std::vector<Draft>& drafts);
/// What somebody says without a verb above it: "according to X, …", the sentences of a quotation.
void draft_said(const Article& article, int sentence, std::vector<Draft>& drafts);
/// Statements of event nouns: "X's visit to Y", "the summit between X and Y".
void draft_events(const Article& article, int sentence, std::vector<Draft>& drafts);

/// The tokens as they would be read out, spaced as in the text.
std::string read_out(const Tree& tree, const std::vector<int>& tokens);
/// Span of a predicate word with its particle, where they are neighbours.
model::Span relation_span(const Article& article, int sentence, int head, const std::string& particle = {});

/// A draft of the predicate word `head` that still wants its object and wording.
Draft begin_draft(const Article& article, int sentence, int head, const Filler& subject, std::string_view rule);
/// Who somebody is and where something lies is the writer's own word even beside a quotation; inside one it is the
/// speaker's.
void claim_if_quoted(const Article& article, Draft& draft);

}  // namespace newsgraph::extraction
