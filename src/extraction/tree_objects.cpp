// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Slips of the parser behind a verb: one object taken for two, what belongs to the verb hung from its object, the
// subject of a clause taken for an object.
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "tree.hpp"
#include "valency.hpp"

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;

namespace {

/// Whether a phrase begins with its noun or with what is part of it: "full-year loss", not "the loss".
bool begins_barely(const Tree& tree, int noun) {
  for (const int c : tree.children(noun)) {
    if (c < noun && tree.base(c) != "compound" && tree.base(c) != "amod" && tree.base(c) != "punct") return false;
  }
  return true;
}

bool is_finite(const Tree& tree, int clause) {
  for (const int c : tree.children(clause)) {
    if (tree.base(c) == "aux" || tree.base(c) == "cop") return tree.has_feature(c, "VerbForm=Fin");
  }
  return tree.upos(clause) == Upos::VERB && tree.has_feature(clause, "VerbForm=Fin");
}

}  // namespace

/// "met singer Ana Ruiz", "owns TV channels MTV and CMT", "start uranium enrichment": one object, not two.
bool Tree::mend_objects(int verb) {
  if (children(verb).size() < 2) return false;
  const std::vector<int> objects = children_with(verb, "obj");
  if (objects.size() != 2) return false;
  const int first = objects[0];
  const int second = objects[1];
  if (first < verb || last_of(first) + 1 != first_of(second) || is_name(first)) return false;
  if (upos(first) != Upos::NOUN && upos(first) != Upos::PROPN) return false;
  // "followed a player testing positive"
  if (second > verb && upos(second) == Upos::VERB && (*this)[second].xpos == "VBG" && first_of(second) == second)
    return attach(second, first, "acl");
  const bool gives = keeps_object_in_passive(lemma(verb));
  const bool plural = has_feature(first, "Number=Plur");
  if (is_name(second) && child(second, "det") == kNone) {
    const bool person = (*this)[second].name == NameType::Per;
    if (gives && !(person && is_role_noun(to_lower(lemma(first))))) return false;
    return plural ? attach(second, first, "appos") : attach(first, second, "nmod:desc");
  }
  const bool tail = last_of(first) == first || base(last_of(first)) == "conj";
  if (gives || is_name(second) || upos(second) != Upos::NOUN || is_time_noun(lemma(second)) || !tail) return false;
  if (!begins_barely(*this, second) || (plural && child(first, "conj") == kNone)) return false;
  return attach(first, second, "compound");
}

/// "compared this response to the movement": to what belongs to comparing.
bool Tree::mend_pairing(int token) {
  const int noun = head(token);
  if (token < noun || noun < 0) return false;
  const std::string words = marker(token, "case");
  const int object = first_conjunct(noun);
  const int verb = head(object);
  if (verb < 0 || verb > object || base(object) != "obj" || !pairs_object(lemma(verb), words)) return false;
  return attach(token, verb, "obl");
}

/// "confirms in a broadcast that ten people died": what is confirmed, not what the broadcast is like.
bool Tree::mend_reported(int clause) {
  const int noun = head(clause);
  if (noun < 0 || base(noun) != "obl" || clause < noun) return false;
  const int mark = child(clause, "mark");
  if (mark == kNone || lower(mark) != "that" || child(clause, "nsubj") == kNone) return false;
  const int verb = head(noun);
  const std::string words = marker(noun, "case");
  if (verb < 0 || verb > noun || effect_of_noun(lemma(noun)) != ClauseEffect::None || !is_speech_verb(lemma(verb)) ||
      (words != "in" && words != "on" && words != "at" && words != "during" && words != "after"))
    return false;
  if (child(verb, "obj") != kNone || child(verb, "ccomp") != kNone) return false;
  return attach(clause, verb, "ccomp");
}

/// "reported a source, whom they did not name, said", "suggested piracy is the cause": the object of a verb that
/// reports is the subject of the clause that lacks one.
bool Tree::mend_subject_as_object(int clause) {
  const int verb = head(clause);
  const bool content = base(clause) == "ccomp";
  if (verb < 0 || verb > clause || (!content && base(clause) != "parataxis")) return false;
  const ClauseEffect effect = effect_of_verb(lemma(verb), false, false);
  if (effect != ClauseEffect::Report && effect != ClauseEffect::Factive && lemma(verb) != "suggest") return false;
  const int object = child(verb, "obj");
  if (object == kNone || object < verb || object > clause || !is_finite(*this, clause)) return false;
  for (const int c : children(clause)) {
    const std::string_view link = base(c);
    if (link == "nsubj" || link == "csubj" || link == "expl" || link == "mark" || link == "cc") return false;
  }
  if (!content && (child(object, "acl:relcl") == kNone || !is_speech_verb(lemma(clause)))) return false;
  attach(object, clause, "nsubj");
  return attach(clause, verb, "ccomp");
}

}  // namespace newsgraph::extraction
