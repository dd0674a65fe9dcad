// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "draft_filter.hpp"

#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "nominal_phrases.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {

using language::Upos;

namespace {

/// Verb and noun that make one predicate: no noun of these is a thing.
constexpr std::array<std::string_view, 44> kIdioms = {
    "come about",   "come alive",  "come close",  "come effect", "come existence", "come force", "come light",
    "come play",    "come power",  "do business", "do harm",     "gain ground",    "get word",   "give birth",
    "give rise",    "give way",    "go effect",   "have fun",    "have trouble",   "keep track", "keep watch",
    "lay claim",    "lose ground", "lose sight",  "make clear",  "make sense",     "make way",   "pay attention",
    "pose problem", "take action", "take aim",    "take care",   "take effect",    "take form",  "take hold",
    "take note",    "take office", "take part",   "take place",  "take root",      "take shape", "take shelter",
    "take stock",   "take turn"};

/// Adverbs without which a verb of keeping or sending says nothing.
constexpr std::array<std::string_view, 16> kNeeded = {"abroad", "ahead",  "alive",    "alone", "apart", "ashore",
                                                      "aside",  "asleep", "away",     "back",  "dead",  "forward",
                                                      "home",   "open",   "together", "still"};

bool is_clausal(const Draft& draft) {
  return draft.rule.starts_with("verb-") || draft.rule.starts_with("passive-") || draft.rule.starts_with("is-") ||
         draft.rule == "together" || draft.rule == "said-that" || draft.rule == "demand-of";
}

bool is_named(const Article& article, const Filler& filler) {
  return !filler.nation.empty() || (filler.cluster >= 0 && article.is_named(filler.cluster));
}

/// "took | place", "comes into | play"
void fold_idiom(const Article& article, const Tree& tree, Draft& draft) {
  if (!draft.object || is_named(article, *draft.object) || draft.object->at.sentence != draft.sentence) return;
  if (draft.rule != "verb-object" && draft.rule != "verb-oblique") return;
  const int noun = draft.object->at.token;
  if (!is_idiom(draft.lemma, tree.lemma(noun))) return;
  draft.phrase += " " + tree.lower(noun);
  draft.lemma += " " + tree.lemma(noun);
  draft.preposition.clear();
  draft.object.reset();
  draft.rule = "verb-alone";
}

/// "was sent | home", "could not be kept still in"
void add_needed_adverb(const Tree& tree, Draft& draft) {
  const int next = draft.head + 1;
  if (!draft.rule.starts_with("verb-") && !draft.rule.starts_with("passive-")) return;
  if (draft.relation.empty() || next >= tree.size() || tree.head(next) != draft.head) return;
  if (tree.base(next) != "advmod" && tree.base(next) != "xcomp") return;
  if (!is_among(kNeeded, tree.lower(next)) || draft.phrase.ends_with(" " + tree.lower(next))) return;
  const std::string form(tree[draft.head].form);
  const std::size_t at = draft.phrase.find(form);
  if (at == std::string::npos || draft.phrase.ends_with(" " + tree.lower(next))) return;
  draft.phrase.insert(at + form.size(), " " + tree.lower(next));
  draft.lemma += " " + tree.lower(next);
}

bool is_single(const Article& article, const Filler& filler) {
  return article.text_of(filler.span).find(' ') == std::string::npos;
}

bool is_question(const Tree& tree) {
  for (int i = tree.size() - 1; i >= 0 && i > tree.size() - 4; --i) {
    if (tree.lower(i) == "?") return true;
  }
  return false;
}

/// What is asked is not said: "Why should bishops be exempt?". What somebody asks or says there is.
bool is_asked(const Tree& tree, const Draft& draft) {
  if (!is_clausal(draft) || !is_question(tree)) return false;
  return !(is_speech_verb(tree.lemma(draft.head)) && tree.head(draft.head) < 0);
}

/// "The states are Alabama, …, Tennessee": each is one of them, none is them.
bool is_one_of_a_list(const Tree& tree, const Draft& draft) {
  if (draft.rule != "is-noun" || !draft.object || draft.subject.at.sentence != draft.sentence) return false;
  const int noun = draft.object->at.token;
  if (draft.object->at.sentence != draft.sentence || tree.conjuncts(tree.first_conjunct(noun)).size() < 2) return false;
  return tree.has_feature(draft.subject.at.token, "Number=Plur") && !tree.has_feature(noun, "Number=Plur");
}

/// "people | have chosen |": somebody did something to something. A name, a number or a time would tell more.
bool is_bare(const Article& article, const Tree& tree, const Draft& draft) {
  if (draft.object || article.is_strong(draft.subject) || !is_clausal(draft)) return false;
  if (draft.subject.cluster >= 0 && article.is_named(draft.subject.cluster)) return false;
  if (draft.period.start || draft.period.end || draft.place || !draft.qualifiers.empty()) return false;
  const Filler& subject = draft.subject;
  return is_single(article, subject) && subject.at.sentence == draft.sentence &&
         tree.child(subject.at.token, "det") == kNone && tree.child(subject.at.token, "nmod:poss") == kNone;
}

/// What was said, cut from the wrong words: it holds the speaker, or no clause at all.
bool is_broken_speech(const Tree& tree, const Draft& draft) {
  if (draft.rule != "said-that" || !draft.object) return false;
  if (draft.subject.at.sentence == draft.sentence && draft.object->span.covers(draft.subject.span)) return true;
  const int clause = draft.object->at.token;
  return tree.upos(clause) != Upos::VERB && tree.upos(clause) != Upos::AUX && tree.child(clause, "cop") == kNone &&
         tree.child(clause, "nsubj") == kNone;
}

/// "((Ana Ruiz)) A lot of things": the label of a speaker is no apposition to what he says.
bool is_label(const Tree& tree, const Draft& draft) {
  if ((draft.rule != "apposition" && draft.rule != "apposition-of") || !draft.object ||
      draft.object->at.sentence != draft.sentence || draft.subject.at.sentence != draft.sentence)
    return false;
  const auto [first, last] = std::minmax(draft.subject.at.token, draft.head);
  int depth = 0;
  for (int i = first; i < last; ++i) {
    if (tree.lower(i) == "(") ++depth;
    if (tree.lower(i) == ")" && --depth < 0) return true;
    if (tree.lower(i) == ":") return true;
  }
  return false;
}

/// "urged islanders to move inland": the islanders' place is not what was urged.
bool lost_its_clause(const Tree& tree, const Draft& draft) {
  if (draft.rule != "verb-object-oblique") return false;
  for (const int c : tree.children(draft.head)) {
    if (tree.base(c) == "xcomp" && c > draft.head && tree.upos(c) == Upos::VERB &&
        tree.child(draft.head, "obj") != kNone)
      return true;
  }
  return false;
}

/// "twenty-four hours | preceding | 10 a.m.": stretches of time do nothing.
bool is_time_doing(const Tree& tree, const Draft& draft) {
  if (draft.subject.is_entity() || draft.subject.at.sentence != draft.sentence || !is_clausal(draft)) return false;
  const std::string& lemma = tree.lemma(draft.subject.at.token);
  return is_time_noun(lemma) && !draft.rule.starts_with("is-");
}

}  // namespace

bool is_idiom(const std::string& verb, const std::string& noun) {
  return is_among(kIdioms, verb + " " + noun);
}

void mend_draft(const Article& article, Draft& draft) {
  const Tree& tree = article.tree(draft.sentence);
  fold_idiom(article, tree, draft);
  add_needed_adverb(tree, draft);
  complete_nominals(article, draft);
}

bool says_nothing(const Article& article, const Draft& draft) {
  const Tree& tree = article.tree(draft.sentence);
  return is_asked(tree, draft) || is_one_of_a_list(tree, draft) || is_bare(article, tree, draft) ||
         is_broken_speech(tree, draft) || is_label(tree, draft) || lost_its_clause(tree, draft) ||
         is_time_doing(tree, draft);
}

}  // namespace newsgraph::extraction
