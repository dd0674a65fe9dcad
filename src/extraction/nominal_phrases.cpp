// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "nominal_phrases.hpp"

#include "lexicon.hpp"

namespace newsgraph::extraction {

using language::Upos;

namespace {

/// Longest nominal that takes its clause in, in tokens.
constexpr int kLongestNominal = 11;

bool is_relative_word(const Tree& tree, int i) {
  return tree.lower(i) == "that" || tree.lower(i) == "which" || tree.lower(i) == "who" || tree.lower(i) == "whose" ||
         tree.lower(i) == "where" || tree.lower(i) == "whom";
}

/// A clause that says which one is meant: a participle, an infinitive, a that-clause, a relative clause with its word.
bool defines(const Tree& tree, int noun, int clause, int first) {
  if (clause <= noun || tree.upos(first) == Upos::PUNCT) return false;
  const std::string_view base = tree.base(clause);
  if (base != "acl" && base != "ccomp") return false;
  if (tree.relation(clause) == "acl:relcl") return is_relative_word(tree, first) || tree.lower(first) == "to";
  return true;
}

/// The clause's words, without what hangs loosely at its end if `core`.
std::vector<int> words_of(const Tree& tree, int clause, bool core) {
  std::vector<int> outer;
  for (const int c : tree.children(clause)) {
    const std::string_view base = tree.base(c);
    const bool loose = base == "conj" || base == "cc" || base == "advcl" || base == "parataxis" || base == "punct";
    const bool further = base == "obl" || base == "advmod";
    if (c > clause && (loose || (core && further))) outer.push_back(c);
  }
  return tree.subtree(clause, outer);
}

bool is_quoted_evenly(const Tree& tree, int begin, int end) {
  int marks = 0;
  for (int i = begin; i < end; ++i) marks += is_quotation_mark(tree.lower(i)) ? 1 : 0;
  return marks % 2 == 0;
}

/// Whether the clause without what hangs loosely still says whom or what it is about: "who defend the law", not "who
/// cannot".
bool has_own_object(const Tree& tree, int clause) {
  for (const int c : tree.children(clause)) {
    const std::string_view base = tree.base(c);
    if (c > clause && (base == "obj" || base == "xcomp" || base == "ccomp")) return true;
  }
  return false;
}

/// Where the clause that begins at `end` and defines a noun of [begin, end) ends; `end` if there is none.
int end_with_clause(const Tree& tree, int begin, int end) {
  for (int noun = begin; noun < end; ++noun) {
    for (const int clause : tree.children(noun)) {
      if (!tree.is_nominal(noun) || clause < end) continue;
      for (const bool core : {false, true}) {
        const std::vector<int> words = words_of(tree, clause, core);
        if (words.front() != end || !defines(tree, noun, clause, end)) break;
        if (core && !has_own_object(tree, clause)) continue;
        if (words.back() - end + 1 != static_cast<int>(words.size())) continue;
        int last = words.back();
        while (last > clause && (tree.upos(last) == Upos::PUNCT || tree.upos(last) == Upos::ADP)) --last;
        if (last > end && last + 1 - begin <= kLongestNominal && is_quoted_evenly(tree, end, last + 1)) return last + 1;
      }
    }
  }
  return end;
}

void complete(const Article& article, const Draft& draft, Filler& filler) {
  if (article.has_name(filler) || filler.clause || !filler.at.is_set()) return;
  const Tree& tree = article.tree(filler.at.sentence);
  const int noun = filler.at.token;
  if (tree.upos(noun) != Upos::NOUN || !filler.span.covers(tree[noun].span)) return;
  int begin = noun, end = noun + 1;
  while (begin > 0 && filler.span.covers(tree[begin - 1].span)) --begin;
  while (end < tree.size() && filler.span.covers(tree[end].span)) ++end;
  const int last = end_with_clause(tree, begin, end);
  if (last == end) return;
  const model::Span clause = article.span_of(filler.at.sentence, end, last);
  const auto meets = [&](model::Span span) { return span.begin < clause.end && clause.begin < span.end; };
  const bool here = filler.at.sentence == draft.sentence;
  if (here && (meets(draft.relation) || meets(tree[draft.head].span))) return;
  if (here && &filler != &draft.subject && meets(draft.subject.span)) return;
  if (here && draft.object && &filler != &*draft.object && meets(draft.object->span)) return;
  filler.span = article.span_of(filler.at.sentence, begin, last);
}

}  // namespace

void complete_nominals(const Article& article, Draft& draft) {
  complete(article, draft, draft.subject);
  if (draft.object) complete(article, draft, *draft.object);
}

}  // namespace newsgraph::extraction
