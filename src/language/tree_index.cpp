// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "tree_index.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::language {
namespace {

// Children that belong to the clause or to the phrase's connection, not to the phrase.
constexpr std::array<std::string_view, 16> kOutsideRelations{
    "case", "cc",    "punct",     "mark",     "cop",       "aux",   "nsubj",      "csubj",
    "expl", "advcl", "parataxis", "vocative", "discourse", "ccomp", "dislocated", "orphan"};

bool is_possessive_mark(const Token& token) {
  return token.deprel == "case" && (token.form == "'s" || token.form == "’s" || token.form == "'" || token.form == "’");
}

}  // namespace

std::string_view base_relation(std::string_view deprel) noexcept {
  return deprel.substr(0, deprel.find(':'));
}

TreeIndex::TreeIndex(const Sentence& sentence) : sentence_(&sentence) {
  const auto size = static_cast<std::uint32_t>(sentence.tokens.size());
  offsets_.assign(size + 1, 0);
  const auto head_of = [&](std::uint32_t i) {
    const std::int32_t head = sentence.tokens[i].head;
    return head >= 0 && head < static_cast<std::int32_t>(size) && head != static_cast<std::int32_t>(i) ? head : kRoot;
  };
  for (std::uint32_t i = 0; i < size; ++i) {
    if (const std::int32_t head = head_of(i); head >= 0) ++offsets_[static_cast<std::size_t>(head) + 1];
  }
  for (std::uint32_t i = 0; i < size; ++i) offsets_[i + 1] += offsets_[i];
  children_.resize(offsets_[size]);
  std::vector<std::uint32_t> next(offsets_.begin(), offsets_.end() - 1);
  for (std::uint32_t i = 0; i < size; ++i) {
    if (const std::int32_t head = head_of(i); head >= 0) children_[next[static_cast<std::size_t>(head)]++] = i;
  }
  left_.resize(size);
  right_.resize(size);
  std::vector<std::uint32_t> order;  // parents before children
  order.reserve(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    left_[i] = right_[i] = i;
    if (head_of(i) == kRoot) order.push_back(i);
  }
  for (std::size_t at = 0; at < order.size(); ++at) {
    for (const std::uint32_t child : children(order[at])) order.push_back(child);
  }
  for (std::size_t at = order.size(); at-- > 0;) {
    const std::uint32_t i = order[at];
    if (const std::int32_t head = head_of(i); head >= 0) {
      const auto parent = static_cast<std::size_t>(head);
      left_[parent] = std::min(left_[parent], left_[i]);
      right_[parent] = std::max(right_[parent], right_[i]);
    }
  }
}

std::span<const std::uint32_t> TreeIndex::children(std::uint32_t i) const {
  return {children_.data() + offsets_[i], children_.data() + offsets_[i + 1]};
}

std::int32_t TreeIndex::child(std::uint32_t i, std::string_view relation) const {
  for (const std::uint32_t child : children(i)) {
    if (token(child).deprel == relation) return static_cast<std::int32_t>(child);
  }
  return -1;
}

std::int32_t TreeIndex::child_of_base(std::uint32_t i, std::string_view base) const {
  for (const std::uint32_t child : children(i)) {
    if (base_relation(token(child).deprel) == base) return static_cast<std::int32_t>(child);
  }
  return -1;
}

bool TreeIndex::dominates(std::uint32_t ancestor, std::uint32_t i) const {
  if (i < left_[ancestor] || i > right_[ancestor]) return false;
  auto at = static_cast<std::int32_t>(i);
  for (std::uint32_t steps = 0; at >= 0 && steps <= size(); ++steps) {
    if (at == static_cast<std::int32_t>(ancestor)) return true;
    at = sentence_->tokens[static_cast<std::size_t>(at)].head;
    if (at >= static_cast<std::int32_t>(size())) return false;
  }
  return false;
}

TokenRange phrase_of(const TreeIndex& tree, std::uint32_t head, PhraseExtent extent) {
  TokenRange range{head, head + 1};
  const std::int32_t copula = tree.child_of_base(head, "cop");
  for (const std::uint32_t child : tree.children(head)) {
    const std::string_view relation = base_relation(tree.token(child).deprel);
    if (copula >= 0 && (static_cast<std::int32_t>(child) < copula || relation == "obl" || relation == "advmod"))
      continue;
    bool inside = std::find(kOutsideRelations.begin(), kOutsideRelations.end(), relation) == kOutsideRelations.end();
    if (relation == "conj") inside = extent == PhraseExtent::Coordinated;
    if (relation == "appos") inside = extent != PhraseExtent::Plain;
    if (child > head && is_possessive_mark(tree.token(child))) inside = extent != PhraseExtent::Plain;
    if (!inside) continue;
    range.begin = std::min(range.begin, tree.left(child));
    range.end = std::max(range.end, tree.right(child) + 1);
  }
  const auto is_comma = [&](std::uint32_t i) {
    const std::string_view form = tree.token(i).form;
    return form == "," || form == ";" || form == "." || form == ":";
  };
  while (range.end > head + 1 && is_comma(range.end - 1)) --range.end;
  return range;
}

}  // namespace newsgraph::language
