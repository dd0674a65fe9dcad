// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What coreference wants to know of a mention before anything is resolved: agreement, definiteness, words, syntax.

#include "newsgraph/language/analysis.hpp"

#include "tree_index.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::language {

enum class Definiteness : std::uint8_t { Bare, Definite, Demonstrative, Possessive, Indefinite, Quantified };

/// An office or relation that a person is said to have: "president" of the United States.
struct Role {
  std::string lemma;
  std::string_view country;
  bool former = false;
  std::string field;  ///< words that make it another office: "opposition" leader, "vice" president
};

struct MentionInfo {
  std::string lemma;               ///< of the head, lower case
  std::vector<std::string> words;  ///< names: folded words in order; descriptions: sorted lemmas of the modifiers
  std::optional<model::EntityType> type;
  char gender = '?';  ///< 'm', 'f', 'n'
  char number = '?';  ///< 's', 'p'
  std::uint8_t person = 3;
  bool reflexive = false;
  bool possessive = false;     ///< a possessive pronoun, or a noun with 's
  bool demonstrative = false;  ///< this, that (pronouns)
  bool indefinite = false;     ///< someone, nobody
  bool coordination = false;
  bool subject = false;
  bool object = false;
  bool adjective = false;  ///< a nationality's adjective: "North Korean"
  Definiteness definiteness = Definiteness::Bare;
  std::string_view country;              ///< named by it or by a modifier of it
  std::optional<int> count;              ///< "two leaders"
  std::vector<Role> roles;               ///< names: titles before it; descriptions: their own
  std::int32_t quote = -1;               ///< index of the quotation it stands in
  std::uint32_t position = 0;            ///< of the head, in tokens of the document
  std::vector<std::uint32_t> conjuncts;  ///< mentions coordinated in it
  std::int32_t apposition_of = -1;       ///< mention it is in apposition to
  std::int32_t predicate_of = -1;        ///< mention of which it is said by a copula
};

/// Attributes of all mentions; `trees` are those of the sentences.
std::vector<MentionInfo> describe_mentions(const std::vector<TreeIndex>& trees, const std::vector<Mention>& mentions);

/// The mention's whole phrase, as coreference corpora mark it: with titles, appositions, the possessive mark.
TokenRange referring_range(const TreeIndex& tree, const Mention& mention);
/// The role a description names, where its head is one: "the US president".
std::optional<Role> role_of(const TreeIndex& tree, std::uint32_t head);
/// Folded words of a name, hyphens apart, marks and full stops off: "Kim Jong-un" = kim jong un.
std::vector<std::string> folded_words(const TreeIndex& tree, std::uint32_t begin, std::uint32_t end);
/// The text of tokens, one blank between them where the text has one.
std::string token_text(const TreeIndex& tree, std::uint32_t begin, std::uint32_t end);

}  // namespace newsgraph::language
