// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tokens and sentences in Universal Dependencies (UD v2): what language analysis produces and extraction reads.
// `form` views the text of the document analysed, which must outlive the sentence; `xpos`, `feats` and `deprel` view
// the model's vocabularies (or string literals, in tests), which must outlive it too. Value types otherwise.

#include "newsgraph/model/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::language {

/// Universal part-of-speech tags, in alphabetical order as UD lists them.
enum class Upos : std::uint8_t {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X
};
std::string_view to_string(Upos upos) noexcept;

/// Kinds of names the model finds.
enum class NameType : std::uint8_t { None, Per, Org, Loc, Norp, Misc, Date };
std::string_view to_string(NameType type) noexcept;  // "PER"; "O" for None

/// Head of the root of a tree.
inline constexpr std::int32_t kRoot = -1;

/// One syntactic word ("don't" is two: "do", "n't").
struct Token {
  std::string_view form;
  model::Span span;  ///< in the document's text
  Upos upos = Upos::X;
  std::string_view xpos = "_";
  std::string_view feats = "_";     ///< "Number=Sing|Person=3"
  std::string_view deprel = "dep";  ///< with subtype: "nsubj:pass"
  std::string lemma;
  std::int32_t head = kRoot;       ///< index in the sentence, from 0
  NameType name = NameType::None;  ///< of the name it is part of
  bool name_begins = false;        ///< B- of BIO
  bool space_after = true;
  std::uint8_t multiword_size = 0;  ///< on the first word of a multi-word token: how many words it has
  float parse_margin = 0.0F;        ///< probability of its head and label, 0–1
  float name_margin = 0.0F;         ///< probability of its name tag, 0–1
};

struct Sentence {
  std::vector<Token> tokens;
  model::Span span;
  bool begins_paragraph = false;
  bool begins_document = false;
};

/// Whether the feature string has "Name=Value" among its items.
bool has_feature(std::string_view feats, std::string_view item) noexcept;

}  // namespace newsgraph::language
