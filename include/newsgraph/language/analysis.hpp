// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Everything language analysis says of one document: sentences with trees and names, and the coreference clusters over
// them. Views the document's text and the model (see sentence.hpp), which must outlive it.

#include "newsgraph/language/sentence.hpp"
#include "newsgraph/model/kinds.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace newsgraph::language {

/// Certainty of a mention that names or rules put into its cluster, what the ranker decides by a hair (half a nat), and
/// what it decides clearly (two nats).
inline constexpr std::int32_t kSure = 1 << 20;
inline constexpr std::int32_t kHair = 512;
inline constexpr std::int32_t kClear = 2048;

/// A phrase that refers to something: tokens [begin, end) of one sentence; `head` is the token all others hang from.
struct Mention {
  std::uint32_t sentence = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t head = 0;
  model::MentionKind kind = model::MentionKind::Description;
  NameType name = NameType::None;  ///< of the name in it, for names
  /// How surely it belongs to its cluster: how far ahead the ranker saw this antecedent of every other and of none, in
  /// 1/1024 of a nat, the least along the chain of antecedents; kSure where it was not the ranker that said so.
  std::int32_t certainty = kSure;
};

/// Mentions of one thing, in text order. Singletons are clusters too (extraction needs every mention).
struct Cluster {
  std::vector<Mention> mentions;
  model::EntityType type = model::EntityType::Concept;
  char gender = '?';    ///< 'm', 'f', 'n', '?'
  bool plural = false;  ///< "the two leaders", "they"
  /// For a plural description or pronoun whose members the article names ("the two leaders"): indices of their
  /// clusters.
  std::vector<std::uint32_t> members;
};

struct Analysis {
  std::vector<Sentence> sentences;
  std::vector<Cluster> clusters;  ///< by first mention; empty unless coreference ran
};

}  // namespace newsgraph::language
