// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What one article says, before anything is known of other articles: its entities (clusters of mentions) and its
// statements. The result of extraction, cached by storage, and the input of resolution. Value types; a slot names its
// entity by index into ArticleFacts::entities.

#include "newsgraph/model/date.hpp"
#include "newsgraph/model/kinds.hpp"
#include "newsgraph/model/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newsgraph::model {

/// One place of the text that refers to an entity.
struct LocalMention {
  Span span;         ///< without determiner, title or possessive mark for names ("Kim Jong Un")
  std::string text;  ///< the article's characters, white space folded
  MentionKind kind = MentionKind::Name;
  bool operator==(const LocalMention&) const = default;
};

/// All mentions in one article of one entity.
struct LocalEntity {
  EntityType type = EntityType::Concept;
  std::string name;         ///< fullest name in the article; for a Concept what its key says, as read out
  std::string concept_key;  ///< Concepts and other nameless ones: noun, compounds and the names inside; else ""
  std::vector<LocalMention> mentions;  ///< in text order
  std::vector<std::string> titles;     ///< lower-case titles and descriptions seen with it: "president", "us president"
  std::vector<std::string> nations;    ///< countries or demonyms its descriptions name, as written: "North Korean"
  char gender = '?';                   ///< 'm', 'f', '?' (unknown)
  bool operator==(const LocalEntity&) const = default;
};

/// Subject, object, source or place of a statement.
struct Argument {
  Span span;
  std::string text;                     ///< the article's characters from span.begin to span.end, white space folded
  std::string head;                     ///< head word as written
  std::optional<std::uint32_t> entity;  ///< index of its LocalEntity; nothing for a Literal
  bool operator==(const Argument&) const = default;
};

/// A further argument: role is its preposition or function ("in", "purpose", "instrument", "time").
struct Qualifier {
  std::string role;
  Span span;
  std::string text;
  std::optional<std::uint32_t> entity;
  bool operator==(const Qualifier&) const = default;
};

/// The predicate as found in the text.
struct Predicate {
  std::string phrase;       ///< how it would be read out: "tightened sanctions on"
  std::string lemma;        ///< blank-separated lemmas of its content words: "tighten sanction"
  std::string preposition;  ///< the last preposition of the phrase, lower case, or ""
  Span span;                ///< the head word with its particle
  bool passive = false;     ///< the subject is the logical object ("was hit")
  bool operator==(const Predicate&) const = default;
};

/// The sentence a statement stands in.
struct SentenceRef {
  std::uint32_t index = 0;  ///< from 0 in the article
  Span span;
  bool operator==(const SentenceRef&) const = default;
};

/// One article says it once.
struct Statement {
  Argument subject;
  Predicate relation;
  std::optional<Argument> object;
  std::vector<Qualifier> qualifiers;
  Polarity polarity = Polarity::Affirmed;
  Modality modality = Modality::Actual;
  std::optional<Argument> attributed_to;
  std::optional<PartialDate> start;
  std::optional<PartialDate> end;
  std::optional<Argument> place;
  double confidence = 0.0;  ///< 0–1, four decimals
  std::string rule;         ///< name of the rule that found it: "verb-object"
  SentenceRef sentence;
  bool operator==(const Statement&) const = default;
};

/// Everything extraction found in one article; statements in text order.
struct ArticleFacts {
  std::vector<LocalEntity> entities;
  std::vector<Statement> statements;
  std::vector<Span> sentences;    ///< of the whole article
  std::uint32_t token_count = 0;  ///< syntactic words
  bool operator==(const ArticleFacts&) const = default;
};

}  // namespace newsgraph::model
