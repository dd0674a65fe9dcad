// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Clauses whose content nobody vouches for: it is asked, not said, or called a lie.
#include "assertion_status.hpp"

#include "lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace newsgraph::extraction {

using language::Upos;

namespace {

bool is_falsehood(std::string_view noun) {
  return in("lie myth notion falsehood misconception fallacy pretence pretense illusion hoax delusion fiction", noun);
}

/// Nouns that "no" makes empty: "no evidence that", "no sign that", "no guarantee that".
bool is_ground(std::string_view noun) {
  return in("evidence proof indication sign suggestion guarantee reason basis hint information", noun);
}

/// Verbs of asking, before "if" or "whether".
bool is_asking(std::string_view verb) {
  return in("ask wonder inquire enquire question query clarify specify", verb);
}

/// "false claims that", "incorrect statements that"
bool is_called_false(const Tree& tree, int noun) {
  return std::ranges::any_of(tree.children_with(noun, "amod"), [&](int c) {
    return in("false incorrect untrue baseless unfounded debunked erroneous fake mistaken", tree.lower(c));
  });
}

bool has_no(const Tree& tree, int noun) {
  const int determiner = tree.child(noun, "det");
  return determiner != kNone && (tree.lower(determiner) == "no" || tree.lower(determiner) == "neither");
}

/// "did not say that", "would neither confirm nor deny that", "declined to say whether"; what somebody does not think,
/// he thinks is not so.
bool is_withheld(const Tree& tree, int verb) {
  const std::string& lemma = tree.lemma(verb);
  if (!is_speech_verb(lemma) && !in("specify clarify elaborate indicate mean imply accept tolerate pretend", lemma))
    return false;
  if (negations_of(tree, verb) % 2 == 1) return true;
  const int up = tree.head(verb);
  return up >= 0 && tree.base(verb) == "xcomp" && tree.is_verb(up) &&
         (negations_of(tree, up) % 2 == 1 || effect_of_verb(tree.lemma(up), true, false) == ClauseEffect::Negate);
}

/// "The biggest lie is that Norway won": the parser makes the clause the predicate.
bool is_told_of_falsehood(const Tree& tree, int clause) {
  for (const int c : tree.children(clause)) {
    if (tree.base(c) == "nsubj" && is_falsehood(tree.lemma(c)) && tree.child(clause, "mark") > c) return true;
  }
  return false;
}

/// "no plans to leave" are said of by the negation; "did not announce plans to leave" leaves them open.
bool is_of_missing_noun(const Tree& tree, int noun) {
  const int verb = tree.head(noun);
  return verb >= 0 && tree.base(noun) == "obj" && tree.is_verb(verb) && negations_of(tree, verb) % 2 == 1 &&
         !has_no(tree, noun) && effect_of_noun(tree.lemma(noun)) != ClauseEffect::None;
}

}  // namespace

bool is_question_told(const Tree& tree, int clause) {
  const int up = tree.head(clause);
  const std::string_view base = tree.base(clause);
  if (up < 0 || !tree.is_verb(up) || (base != "ccomp" && base != "advcl")) return false;
  if (!is_asking(tree.lemma(up))) return false;
  const std::string marker = tree.marker(clause, "mark");
  return marker == "if" || marker == "whether";
}

bool is_unsaid(const Tree& tree, int clause) {
  const int up = tree.head(clause);
  if (is_told_of_falsehood(tree, clause)) return true;
  if (up < 0) return false;
  const std::string_view base = tree.base(clause);
  if (base != "acl" && base != "ccomp") return false;
  if (tree.is_verb(up) && base == "ccomp") return is_withheld(tree, up);
  const std::string marker = tree.marker(clause, "mark");
  const bool relative = tree.relation(clause) == "acl:relcl";
  const std::string& noun = tree.lemma(up);
  if ((is_falsehood(noun) || is_called_false(tree, up)) && marker == "that") return true;
  // "no evidence Norway attacked": the clause may look like a relative one.
  const bool content =
      marker == "that" || (relative && own_subject(tree, clause) != kNone && tree.child(clause, "obj") != kNone);
  if (is_ground(noun) && has_no(tree, up) && content) return true;
  return !relative && is_of_missing_noun(tree, up);
}

}  // namespace newsgraph::extraction
