// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "nominal_phrases.hpp"

#include "draft_filter.hpp"
#include "lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {

using language::Upos;

namespace {

/// Longest nominal that takes its clause in, in tokens; longest one whose noun stands there without any other word.
constexpr int kLongestNominal = 16;
constexpr int kLongestOfBareNoun = 18;

/// Longest name in quotation marks behind its noun, in tokens.
constexpr int kLongestName = 10;

bool is_relative_word(const Tree& tree, int i) {
  return tree.lower(i) == "that" || tree.lower(i) == "which" || tree.lower(i) == "who" || tree.lower(i) == "whose" ||
         tree.lower(i) == "where" || tree.lower(i) == "whom";
}

/// A clause that says which one is meant: a participle, an infinitive, a that-clause, a relative clause with its word.
/// A `bare` noun says nothing without any relative clause: "the role it plays", "a deal under which it would freeze".
bool defines(const Tree& tree, int noun, int clause, int first, bool bare) {
  if (clause <= noun || tree.upos(first) == Upos::PUNCT) return false;
  const std::string_view base = tree.base(clause);
  if (base != "acl" && base != "ccomp") return false;
  if (tree.relation(clause) != "acl:relcl") return true;
  // "a clock he had made"
  const bool pronoun = tree.upos(first) == Upos::PRON && tree.head(first) == clause && tree.base(first) == "nsubj";
  return bare || pronoun || is_relative_word(tree, first) || tree.lower(first) == "to";
}

/// ", which says more of a word inside it": beside the clause's matter.
bool is_aside(const Tree& tree, int token) {
  const std::string_view base = tree.base(token);
  if (base != "acl" && base != "appos" && base != "advcl" && base != "parataxis") return false;
  return is_set_apart(tree, token);
}

/// How much of a clause is taken: with the participles joined to it ("pews broken and scattered in the hall"), without
/// anything that hangs loosely at its end, without its circumstances.
enum class Extent : unsigned char { Joined, Whole, Core };

bool is_joined_participle(const Tree& tree, int clause, int token) {
  if (tree.base(token) == "cc") return tree.child(clause, "conj") == kNone || token < tree.child(clause, "conj");
  return tree.base(token) == "conj" && tree[token].xpos == tree[clause].xpos &&
         (tree[token].xpos == "VBN" || tree[token].xpos == "VBG") && tree.child(token, "nsubj") == kNone &&
         tree.child(token, "aux") == kNone;
}

/// The clause's words, without what hangs loosely at its end.
std::vector<int> words_of(const Tree& tree, int clause, Extent extent, bool bare) {
  std::vector<int> outer;
  for (const int c : tree.children(clause)) {
    const std::string_view base = tree.base(c);
    if (extent == Extent::Joined && is_joined_participle(tree, clause, c)) continue;
    const bool loose = base == "conj" || base == "cc" || base == "advcl" || base == "parataxis" || base == "punct";
    const bool further = base == "obl" || base == "advmod";
    if (c > clause && (loose || (extent == Extent::Core && further))) outer.push_back(c);
  }
  if (bare) {
    for (const int i : tree.subtree(clause)) {
      if (i > clause && is_aside(tree, i)) outer.push_back(i);
    }
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
  const bool bare = begin + 1 == end;
  const int longest = bare ? kLongestOfBareNoun : kLongestNominal;
  for (int noun = begin; noun < end; ++noun) {
    for (const int clause : tree.children(noun)) {
      if (!tree.is_nominal(noun) || clause < end) continue;
      for (const Extent extent : {Extent::Joined, Extent::Whole, Extent::Core}) {
        const std::vector<int> words = words_of(tree, clause, extent, bare);
        if (words.front() != end || !defines(tree, noun, clause, end, bare)) break;
        if (extent == Extent::Core && !has_own_object(tree, clause)) continue;
        if (words.back() - end + 1 != static_cast<int>(words.size())) continue;
        int last = words.back();
        while (last > clause && (tree.upos(last) == Upos::PUNCT || tree.upos(last) == Upos::ADP)) --last;
        if (last > end && last + 1 - begin <= longest && is_quoted_evenly(tree, end, last + 1)) return last + 1;
      }
    }
  }
  return end;
}

/// Where a name in quotation marks that stands right behind its noun ends: 'the word "remarkable"'; `end` if there is
/// none.
int end_with_name(const Tree& tree, int begin, int end) {
  if (end + 1 >= tree.size() || !is_quotation_mark(tree.lower(end))) return end;
  if (!tree[end - 1].space_after || tree[end].space_after || !is_quoted_evenly(tree, 0, end)) return end;
  int close = end + 1;
  while (close < tree.size() && close - end <= kLongestName && !is_quotation_mark(tree.lower(close))) ++close;
  if (close >= tree.size() || close - end > kLongestName) return end;
  static constexpr std::array<std::string_view, 16> kNaming = {
      "word",  "words",  "term",  "phrase",      "name",    "nickname", "description", "title",
      "label", "slogan", "motto", "designation", "message", "hashtag",  "song",        "theme"};
  bool own = is_among(kNaming, tree.lower(end - 1));
  for (int i = end + 1; i < close && !own; ++i) {
    own = tree.head(i) >= begin && tree.head(i) < end && tree.base(i) != "acl";
  }
  return own ? close + 1 : end;
}

/// "about 20,000 Danes", "many Norwegians": a plural name is not all who are called so.
void count_members(const Article& article, Filler& filler) {
  if (filler.clause || !filler.at.is_set() || article.type_of(filler) == model::EntityType::Person) return;
  const Tree& tree = article.tree(filler.at.sentence);
  const int name = filler.at.token;
  if (!tree.has_feature(name, "Number=Plur") || !filler.span.covers(tree[name].span) || name == 0) return;
  if (filler.span.begin != tree[name].span.begin) return;
  int begin = name;
  for (const int c : tree.children(name)) {
    const std::string_view base = tree.base(c);
    if (c < begin && tree.upos(c) != Upos::PROPN && (base == "nummod" || base == "amod")) begin = tree.first_of(c);
  }
  if (begin == name || name - begin > 4 || tree.upos(begin) == Upos::PUNCT) return;
  if (begin > 0 && !tree[begin - 1].space_after) return;  // "Ninety-Four"
  filler.span = article.span_of(filler.at.sentence, begin, name + 1);
}

void complete(const Article& article, const Draft& draft, Filler& filler) {
  if (is_of_verb(draft) && article.has_name(filler)) count_members(article, filler);
  if (article.has_name(filler) || filler.clause || !filler.at.is_set()) return;
  const Tree& tree = article.tree(filler.at.sentence);
  const int noun = filler.at.token;
  if (tree.upos(noun) != Upos::NOUN || !filler.span.covers(tree[noun].span)) return;
  int begin = noun, end = noun + 1;
  while (begin > 0 && filler.span.covers(tree[begin - 1].span)) --begin;
  while (end < tree.size() && filler.span.covers(tree[end].span)) ++end;
  int last = end_with_clause(tree, begin, end);
  if (last == end) last = end_with_name(tree, begin, end);
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
