// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Children and extents of the subtrees of one sentence, computed once in linear time. Broken trees (cycles, heads out
// of range) are treated as far as they are trees. Keeps a reference to the sentence, which must outlive it.

#include "newsgraph/language/sentence.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace newsgraph::language {

/// The relation without its subtype: "nsubj" of "nsubj:pass".
std::string_view base_relation(std::string_view deprel) noexcept;

class TreeIndex {
 public:
  explicit TreeIndex(const Sentence& sentence);

  const Sentence& sentence() const noexcept { return *sentence_; }
  const Token& token(std::uint32_t i) const { return sentence_->tokens[i]; }
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(sentence_->tokens.size()); }
  std::span<const std::uint32_t> children(std::uint32_t i) const;
  /// First and last token (inclusive) of the subtree.
  std::uint32_t left(std::uint32_t i) const { return left_[i]; }
  std::uint32_t right(std::uint32_t i) const { return right_[i]; }
  /// First child with this relation (exactly, or its base), or -1.
  std::int32_t child(std::uint32_t i, std::string_view relation) const;
  std::int32_t child_of_base(std::uint32_t i, std::string_view base) const;
  /// Whether `ancestor` is `i` or above it.
  bool dominates(std::uint32_t ancestor, std::uint32_t i) const;

 private:
  const Sentence* sentence_;
  std::vector<std::uint32_t> offsets_;
  std::vector<std::uint32_t> children_;
  std::vector<std::uint32_t> left_;
  std::vector<std::uint32_t> right_;
};

/// How much of a noun phrase is wanted.
enum class PhraseExtent : std::uint8_t {
  Plain,        ///< head with its modifiers; no apposition, no conjunct, no possessive mark
  Whole,        ///< with appositions and the possessive mark
  Coordinated,  ///< whole, with its conjuncts
};
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  ///< exclusive
};
/// The phrase of a nominal head, without preposition, copula, subject and the like where it is a predicate.
TokenRange phrase_of(const TreeIndex& tree, std::uint32_t head, PhraseExtent extent);

}  // namespace newsgraph::language
