// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "tree.hpp"

#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>

namespace newsgraph::extraction {

using language::Upos;

namespace {
/// Longer coordinations are tables that lost their lines, not sentences.
constexpr std::size_t kMostConjuncts = 24;
}  // namespace

Tree::Tree(const language::Sentence& sentence) : sentence_(sentence) {
  nodes_.reserve(sentence.tokens.size());
  const int count = static_cast<int>(sentence.tokens.size());
  for (const auto& token : sentence.tokens) {
    const int head = token.head >= 0 && token.head < count ? token.head : kNone;
    nodes_.push_back({.lower = to_lower(token.form), .relation = {}, .base = {}, .upos = token.upos, .head = head});
    relate(size() - 1, token.deprel);
  }
  plant();
  if (mend()) plant();
}

void Tree::relate(int token, std::string_view as) {
  node(token).relation = as;
  node(token).base = as.substr(0, as.find(':'));
}

void Tree::plant() {
  const int count = size();
  first_child_.assign(static_cast<std::size_t>(count) + 1, 0);
  for (const Node& each : nodes_) {
    if (each.head >= 0) ++first_child_[static_cast<std::size_t>(each.head) + 1];
  }
  for (std::size_t i = 1; i < first_child_.size(); ++i) first_child_[i] += first_child_[i - 1];
  child_list_.assign(static_cast<std::size_t>(first_child_.back()), 0);
  std::vector<int> next(first_child_.begin(), first_child_.end() - 1);
  for (int i = 0; i < count; ++i) {
    if (head(i) >= 0) child_list_[static_cast<std::size_t>(next[static_cast<std::size_t>(head(i))]++)] = i;
  }
  find_edges();
}

void Tree::find_edges() {
  for (Node& each : nodes_) each.first = each.last = kNone;
  // The first token whose way up meets another is the first below it; whoever was met before knows his already, and all
  // above him.
  for (int i = 0; i < size(); ++i) {
    for (int up = i; up >= 0 && node(up).first == kNone; up = head(up)) node(up).first = i;
  }
  for (int i = size() - 1; i >= 0; --i) {
    for (int up = i; up >= 0 && node(up).last == kNone; up = head(up)) node(up).last = i;
  }
}

int Tree::child(int i, std::string_view wanted) const {
  for (const int c : children(i)) {
    if (matches(c, wanted)) return c;
  }
  return kNone;
}

std::vector<int> Tree::children_with(int i, std::string_view wanted) const {
  std::vector<int> found;
  for (const int c : children(i)) {
    if (matches(c, wanted)) found.push_back(c);
  }
  return found;
}

bool Tree::is_ruled_out(int conjunct) const {
  if (!is_nominal(conjunct)) return false;
  return std::ranges::any_of(children(conjunct), [&](int c) {
    if (c > conjunct) return false;
    if (base(c) == "cc" || base(c) == "case") return lower(c) == "rather" || lower(c) == "instead" || lower(c) == "not";
    return base(c) == "advmod" && lower(c) == "not" && c > 0 && (lower(c - 1) == "and" || lower(c - 1) == "but");
  });
}

std::vector<int> Tree::conjuncts(int i) const {
  std::vector<int> found{i};
  for (std::size_t at = 0; at < found.size() && found.size() < kMostConjuncts; ++at) {
    for (const int c : children(found[at])) {
      if (base(c) == "conj" && !is_ruled_out(c) && found.size() < kMostConjuncts &&
          std::find(found.begin(), found.end(), c) == found.end())
        found.push_back(c);
    }
  }
  std::sort(found.begin() + 1, found.end());
  return found;
}

int Tree::first_conjunct(int i) const {
  for (int steps = 0; steps < size() && base(i) == "conj" && head(i) >= 0; ++steps) i = head(i);
  return i;
}

bool Tree::joins(int i) const {
  if (i < 1 || i + 1 >= size() || (*this)[i].space_after || (*this)[i - 1].space_after) return false;
  return (lower(i) == "-" || lower(i) == "‑") && upos(i - 1) != Upos::PUNCT && upos(i + 1) != Upos::PUNCT;
}

std::vector<int> Tree::subtree(int i, std::span<const int> skip) const {
  const auto skipped = [&](int token) { return std::find(skip.begin(), skip.end(), token) != skip.end(); };
  std::vector<int> found;
  if (skipped(i)) return found;
  found.reserve(static_cast<std::size_t>(last_of(i) - first_of(i)) + 1);
  found.push_back(i);
  // A token has one head: only i itself can be met twice, where heads go round in a circle.
  for (std::size_t at = 0; at < found.size(); ++at) {
    for (const int c : children(found[at])) {
      if (c != i && !skipped(c)) found.push_back(c);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool Tree::dominates(int ancestor, int i) const {
  for (int steps = 0; steps <= size() && i >= 0; ++steps, i = head(i)) {
    if (i == ancestor) return true;
  }
  return false;
}

bool Tree::is_nominal(int i) const {
  switch (upos(i)) {
    case Upos::NOUN:
    case Upos::PROPN:
    case Upos::PRON:
    case Upos::NUM:
    case Upos::SYM:
      return true;
    case Upos::ADJ:
    case Upos::DET:
    case Upos::X:
      return base(i) == "nsubj" || base(i) == "obj" || base(i) == "obl" || child(i, "det") != kNone || is_name(i);
    default:
      return is_name(i);
  }
}

bool Tree::is_negation(int i) const {
  const std::string_view word = lower(i);
  if (word != "not" && word != "n't" && word != "n’t") return word == "nt" || word == "never";
  // "not only in Canada but in the Cayman Islands"
  const std::string_view next = i + 1 < size() ? std::string_view(lower(i + 1)) : std::string_view();
  return next != "only" && next != "just" && next != "merely" && next != "solely" && next != "simply";
}

std::string Tree::marker(int i, std::string_view wanted, std::vector<int>* tokens) const {
  int single = kNone;  // nearly always it is one word
  std::vector<int> found;
  for (const int c : children(i)) {
    if (c > i) break;
    // "in a by-election": part of a word.
    if (base(c) != wanted || joins(c + 1)) continue;
    if (single == kNone && children(c).empty()) {
      single = c;
      continue;
    }
    found.push_back(c);
    for (const int f : children(c)) {
      if (base(f) == "fixed") found.push_back(f);
    }
  }
  if (single != kNone && found.empty() && tokens == nullptr) return std::string(lower(single));
  if (single != kNone) found.push_back(single);
  sort_unique(found);
  std::string words;
  for (const int f : found) {
    if (!words.empty()) words += ' ';
    words += lower(f);
  }
  if (tokens != nullptr) *tokens = std::move(found);
  return words;
}

bool can_act(const Tree& tree, int noun) {
  return tree.is_name(noun) || tree.upos(noun) == Upos::PRON || is_role_noun(to_lower(tree.lemma(noun))) ||
         is_crew_noun(tree.lemma(noun));
}

std::string join_forms(const Tree& tree, std::span<const int> tokens) {
  std::string text;
  for (const int t : tokens) {
    if (!text.empty()) text += ' ';
    text += tree[t].form;
  }
  return text;
}

void sort_unique(std::vector<int>& tokens) {
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
}

}  // namespace newsgraph::extraction
