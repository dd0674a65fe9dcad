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
  lower_.reserve(sentence.tokens.size());
  const int count = static_cast<int>(sentence.tokens.size());
  for (const auto& token : sentence.tokens) {
    lower_.push_back(to_lower(token.form));
    heads_.push_back(token.head >= 0 && token.head < count ? token.head : kNone);
    relations_.push_back(token.deprel);
    upos_.push_back(token.upos);
  }
  plant();
  if (mend()) plant();
}

void Tree::plant() {
  const int count = size();
  first_child_.assign(static_cast<std::size_t>(count) + 1, 0);
  for (const int head : heads_) {
    if (head >= 0) ++first_child_[static_cast<std::size_t>(head) + 1];
  }
  for (std::size_t i = 1; i < first_child_.size(); ++i) first_child_[i] += first_child_[i - 1];
  child_list_.assign(static_cast<std::size_t>(first_child_.back()), 0);
  std::vector<int> next(first_child_.begin(), first_child_.end() - 1);
  for (int i = 0; i < count; ++i) {
    const int head = heads_[static_cast<std::size_t>(i)];
    if (head >= 0) child_list_[static_cast<std::size_t>(next[static_cast<std::size_t>(head)]++)] = i;
  }
}

std::string_view Tree::base(int i) const {
  const std::string_view deprel = relation(i);
  return deprel.substr(0, deprel.find(':'));
}

std::span<const int> Tree::children(int i) const {
  const int begin = first_child_[static_cast<std::size_t>(i)];
  const int end = first_child_[static_cast<std::size_t>(i) + 1];
  return {child_list_.data() + begin, static_cast<std::size_t>(end - begin)};
}

bool Tree::matches(int i, std::string_view wanted) const {
  const std::string_view deprel = relation(i);
  if (deprel == wanted) return true;
  return wanted.find(':') == std::string_view::npos && deprel.size() > wanted.size() && deprel[wanted.size()] == ':' &&
         deprel.substr(0, wanted.size()) == wanted;
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

std::vector<int> Tree::conjuncts(int i) const {
  std::vector<int> found{i};
  for (std::size_t at = 0; at < found.size() && found.size() < kMostConjuncts; ++at) {
    for (const int c : children(found[at])) {
      if (base(c) == "conj" && found.size() < kMostConjuncts && std::find(found.begin(), found.end(), c) == found.end())
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
  if (i < 1 || i + 1 >= size() || (lower(i) != "-" && lower(i) != "‑")) return false;
  return !(*this)[i - 1].space_after && !(*this)[i].space_after && upos(i - 1) != Upos::PUNCT &&
         upos(i + 1) != Upos::PUNCT;
}

std::vector<int> Tree::subtree(int i, std::span<const int> skip) const {
  std::vector<bool> seen(static_cast<std::size_t>(size()), false);
  for (const int s : skip) {
    if (s >= 0) seen[static_cast<std::size_t>(s)] = true;
  }
  std::vector<int> found;
  std::vector<int> open{i};
  while (!open.empty()) {
    const int at = open.back();
    open.pop_back();
    if (seen[static_cast<std::size_t>(at)]) continue;
    seen[static_cast<std::size_t>(at)] = true;
    found.push_back(at);
    for (const int c : children(at)) open.push_back(c);
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
  const std::string& word = lower(i);
  if (word != "not" && word != "n't" && word != "n’t") return word == "nt" || word == "never";
  // "not only in Canada but in the Cayman Islands"
  const std::string_view next = i + 1 < size() ? std::string_view(lower(i + 1)) : std::string_view();
  return next != "only" && next != "just" && next != "merely" && next != "solely" && next != "simply";
}

std::string Tree::marker(int i, std::string_view wanted, std::vector<int>* tokens) const {
  std::vector<int> found;
  for (const int c : children(i)) {
    // "in a by-election": part of a word.
    if (base(c) != wanted || c > i || joins(c + 1)) continue;
    found.push_back(c);
    for (const int f : children(c)) {
      if (base(f) == "fixed") found.push_back(f);
    }
  }
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
