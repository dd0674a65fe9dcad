// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "assertion_status.hpp"

#include "lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace newsgraph::extraction {

using language::Upos;

namespace {

/// Longest speaker: "a spokesman for the Ministry of Foreign Affairs of …".
constexpr int kLongestSpeaker = 14;

bool ends_quoted_words(const Tree& tree, int token) {
  static constexpr std::array<std::string_view, 7> kMarks = {",", "\"", "”", "''", "'", "’", "»"};
  return is_among(kMarks, tree.lower(token));
}

bool is_finite(const Tree& tree, int token) {
  const std::string_view tag = tree[token].xpos;
  return tree.is_verb(token) &&
         (tag == "VBD" || tag == "VBZ" || tag == "VBP" || tree.has_feature(token, "VerbForm=Fin"));
}

/// `…," a spokesman for X said`: the noun phrase between what is quoted and its verb, whatever the parser hung it from.
/// `begin` is set to its first token.
int noun_before(const Tree& tree, int verb, int& begin) {
  if (!is_finite(tree, verb) || !is_speech_verb(tree.lemma(verb))) return kNone;
  begin = verb;
  while (begin > 0 && verb - begin < kLongestSpeaker && !ends_quoted_words(tree, begin - 1)) {
    --begin;
    if (is_finite(tree, begin) || tree.upos(begin) == Upos::CCONJ) return kNone;
  }
  if (begin == 0 || begin == verb || !ends_quoted_words(tree, begin - 1)) return kNone;
  for (int i = begin; i < verb; ++i) {
    const bool outside = tree.head(i) < begin || tree.head(i) >= verb;
    if (outside && tree.is_nominal(i) && tree.upos(i) != Upos::ADJ) return i;
  }
  return kNone;
}

/// Whether a colon or quotation follows the verb, so that it introduces what comes after, not what came before.
bool introduces(const Tree& tree, int verb) {
  for (const int c : tree.children(verb)) {
    if (tree.base(c) == "punct" && c > verb && tree.lower(c) == ":") return true;
  }
  return false;
}

/// "…, reads the motion, …"
bool is_between_commas(const Tree& tree, int verb) {
  return verb > 0 && ends_quoted_words(tree, verb - 1);
}

/// "sold its stores in March; announced leaving in May": one thing after the other; "took care: the ministry had told
/// him so".
bool tells_on(const Tree& tree, int verb) {
  const int first = tree.first_of(verb);
  const auto parts = [&](int token) { return tree.lower(token) == ";" || tree.lower(token) == ":"; };
  return (first > 0 && parts(first - 1)) || parts(first);
}

/// "A and, according to X, B": X vouches for B alone, wherever the parser hung the phrase.
bool begins_second_part(const Tree& tree, int phrase, int word) {
  int first = phrase;
  for (const int c : tree.children(phrase)) {
    if (tree.lower(c) == "according") first = c;
  }
  return first > 1 && tree.lower(first - 1) == "," && tree.upos(first - 2) == Upos::CCONJ && word < first;
}

/// "A left, according to X, but B stayed": the second part is the writer's.
bool goes_on_without(const Tree& tree, int phrase, int part) {
  if (part == kNone || tree.base(part) != "conj" || phrase > part || own_subject(tree, part) == kNone) return false;
  const int coordinator = tree.child(part, "cc");
  return coordinator != kNone && tree.lower(coordinator) == "but" && coordinator > phrase;
}

/// "In his opinion", "in the ministry's view": whose it is.
int holder_of_opinion(const Tree& tree, int phrase) {
  if (!in("opinion view word account", tree.lemma(phrase))) return kNone;
  const std::string marker = tree.marker(phrase, "case");
  const bool according = marker.starts_with("according");
  if (!according && (marker != "in" || !in("opinion view", tree.lemma(phrase)))) return kNone;
  return tree.child(phrase, "nmod:poss");
}

bool is_according(const Tree& tree, int phrase) {
  return tree.lower(phrase) == "according" || std::ranges::any_of(tree.children(phrase), [&](int c) {
           return tree.base(c) == "case" && c < phrase && tree.lower(c).starts_with("according");
         });
}

void apply_according(const Tree& tree, int sentence, int phrase, int word, Status& status) {
  if (const int holder = holder_of_opinion(tree, phrase); holder != kNone) {
    status.report({sentence, holder});
    return;
  }
  if (!is_according(tree, phrase) || begins_second_part(tree, phrase, word)) return;
  int source = phrase;
  if (tree.lower(phrase) == "according") {
    source = tree.child(phrase, "obl");
    if (source == kNone) source = tree.child(phrase, "obj");
    if (source == kNone) source = tree.child(phrase, "pobj");
  }
  status.report({source == kNone ? -1 : sentence, source});
}

/// Whether the word belongs to a clause that says when or why it was said: "When asked, X said."
bool is_beside_saying(const Tree& tree, int word, int verb) {
  int at = word;
  for (int steps = 0; at >= 0 && steps <= tree.size(); ++steps, at = tree.head(at)) {
    if (tree.head(at) == verb) return tree.base(at) == "advcl" || tree.base(at) == "obl" || tree.base(at) == "nsubj";
  }
  return false;
}

}  // namespace

void apply_sources_beside(const Tree& tree, int sentence, int at, int from, int word, Status& status) {
  for (const int c : tree.children(at)) {
    if (c == from) continue;  // what is asked about
    const std::string_view base = tree.base(c);
    if ((base == "obl" || base == "nmod" || base == "advcl" || base == "advmod") && !goes_on_without(tree, c, from))
      apply_according(tree, sentence, c, word, status);
    if (base == "parataxis" && tree.lemma(c) == "read" && tree.is_verb(c) && is_between_commas(tree, c)) {
      const int text = tree.child(c, "nsubj") != kNone ? tree.child(c, "nsubj") : tree.child(c, "obj");
      if (text > c) status.report({sentence, text});
    }
    // ", said X, and …" read as one of the clauses in a row
    const bool inserted = base == "conj" && is_between_commas(tree, c) && tree.child(c, "cc") == kNone &&
                          tree.child(c, "nsubj") > c && tree.child(c, "obj") == kNone;
    if ((base == "parataxis" || inserted) && is_speech_verb(tree.lemma(c)) && tree.is_verb(c) &&
        tree.child(c, "ccomp") == kNone && !introduces(tree, c) && !tells_on(tree, c)) {
      status.report({sentence, speaker_of(tree, c)});
    }
  }
}

void apply_closing_source(const Tree& tree, int sentence, int word, Status& status) {
  if (status.reported) return;
  int verb = tree.size() - 1;
  while (verb > 0 && tree.upos(verb) == Upos::PUNCT) --verb;
  if (verb <= word || !is_finite(tree, verb) || !is_speech_verb(tree.lemma(verb))) return;
  int begin = verb;
  int speaker = tree.child(verb, "nsubj");
  if (speaker != kNone && speaker < verb) {
    begin = tree.first_of(speaker);
    if (begin == 0 || !ends_quoted_words(tree, begin - 1)) return;
  } else {
    speaker = noun_before(tree, verb, begin);
  }
  if (speaker == kNone || word >= begin || is_beside_saying(tree, word, verb)) return;
  status.report({sentence, speaker});
}

int quoted_person(const Tree& tree, int verb) {
  const int up = tree.head(verb);
  const int quoting = tree.lower(verb) == "saying" && up >= 0 ? up : verb;
  if (tree.lemma(quoting) != "quote" && tree.lemma(quoting) != "cite") return kNone;
  for (const int c : tree.children(quoting)) {
    if (tree.lower(c) != "saying" || !is_clause_head(tree, c)) continue;
    const int object = tree.child(quoting, "obj");
    return object != kNone ? object : tree.child(quoting, "nsubj:pass");
  }
  return kNone;
}

int speaker_of(const Tree& tree, int verb) {
  if (const int quoted = quoted_person(tree, verb); quoted != kNone) return quoted;
  if (is_passive_clause(tree, verb)) return tree.child(verb, "obl:agent");
  if (!tree.is_verb(verb)) return kNone;
  int begin = verb;
  const int before = tree.child(verb, "nsubj") == kNone ? noun_before(tree, verb, begin) : kNone;
  return before != kNone ? before : subject_of_clause(tree, verb);
}

}  // namespace newsgraph::extraction
