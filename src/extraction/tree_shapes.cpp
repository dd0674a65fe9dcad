// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Two analyses that both are right, or that differ by what no reader would notice, brought into the one that the rules
// ask for: whose infinitive it is, what a list shares, a clause that has lost its verb.
#include "clause_control.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "role_words.hpp"
#include "tree.hpp"
#include "valency.hpp"
#include "word_list.hpp"

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;

/// "called on Norway to open the border": what Norway is to do, no chain of one verb.
bool Tree::mend_called_on(int infinitive) {
  const int verb = head(infinitive);
  return oblique_in_control(*this, infinitive, verb) != kNone && attach(infinitive, verb, "advcl");
}

/// "called for the bill to be dropped": called for the bill, however much of a clause stands behind it.
bool Tree::mend_called_for(int infinitive) {
  const int verb = head(infinitive);
  const int mark = child(infinitive, "mark");
  const int noun = child(infinitive, "nsubj");
  if (verb > infinitive || mark == kNone || lower(mark) != "for" || noun < mark || noun > infinitive) return false;
  if (!in(markers_of_control(lemma(verb)), "for") || first_of(noun) != mark + 1 ||
      child(infinitive, "mark") == children_with(infinitive, "mark").back())
    return false;
  attach(mark, noun, "case");
  attach(noun, verb, "obl");
  return attach(infinitive, verb, "advcl");
}

/// "urged Norway to leave", "paid her to stay": the only object of a verb.
bool Tree::mend_only_object(int noun) {
  const int verb = head(noun);
  if (verb > noun || upos(verb) != Upos::VERB || in("tell ask teach promise give send show offer", lemma(verb)))
    return false;
  bool infinitive = false;
  for (const int c : children(verb)) {
    const std::string_view link = base(c);
    if (link == "obj" || link == "ccomp" || link == "parataxis") return false;
    infinitive = infinitive || ((link == "xcomp" || link == "advcl") && c > noun && marker(c, "mark") == "to");
  }
  return infinitive && attach(noun, verb, "obj");
}

/// "finished third for Norway": how, not what they then were.
bool Tree::mend_place_in_contest(int rank) {
  const int verb = head(rank);
  if (!has_feature(rank, "NumType=Ord") || verb > rank || !in("finish come place rank qualify end", lemma(verb)))
    return false;
  for (const int c : children(rank)) {
    if (base(c) == "obl" && c > rank) attach(c, verb, "obl");
  }
  if (child(rank, "case") != kNone) return true;
  node(rank).upos = Upos::ADV;
  return attach(rank, verb, "advmod");
}

/// "discussed why she joined": what was discussed is the clause.
bool Tree::mend_question(int word) {
  const int verb = head(word);
  if (upos(word) != Upos::ADV || verb > word || upos(verb) != Upos::VERB || !in("why how", lower(word))) return false;
  const int clause = child(word, "advcl:relcl");
  if (clause < word || !is_verb(clause)) return false;
  // "discussed how it came about, his role and the prospects"
  int beside = kNone;
  for (const int c : children_with(word, "conj")) {
    if (!is_nominal(c)) return false;
    attach(c, beside == kNone ? verb : beside, beside == kNone ? "obj" : "conj");
    if (beside == kNone) beside = c;
  }
  attach(clause, verb, "ccomp");
  return attach(word, clause, "advmod");
}

/// "condemned the strikes while in Denmark": where, in a clause without a verb.
bool Tree::mend_place_without_verb(int noun) {
  const int mark = child(noun, "mark");
  const int preposition = child(noun, "case");
  if (mark == kNone || preposition != mark + 1 || noun < preposition || !is_nominal(noun) ||
      !in("while whilst when once", lower(mark)) || child(noun, "cop") != kNone || child(noun, "nsubj") != kNone)
    return false;
  relate(mark, "case");
  return attach(noun, head(noun), "obl");
}

/// "techniques and costumes used in houses": what stands behind the last of a list.
bool Tree::mend_shared_tail(int clause) {
  const int first = head(clause);
  if (relation(clause) != "acl" || clause < first || upos(first) != Upos::NOUN || is_name(first)) return false;
  const int last = conjuncts(first).back();
  if (last == first || last > clause || last_of(last) != last || first_of(clause) != last + 1 ||
      upos(last) != Upos::NOUN || is_name(last) || upos(first_of(clause)) == Upos::PUNCT)
    return false;
  return attach(clause, last, "acl");
}

/// "with only three members voting": the adverb is of the noun as much as of its number.
bool Tree::mend_adverb_of_number(int adverb) {
  const int number = head(adverb);
  if (relation(number) != "nummod" || adverb > number || head(number) < number ||
      !in("only just merely", lower(adverb)))
    return false;
  return attach(adverb, head(number), "advmod");
}

/// "made the company an offer": an offer to it; the company does not become one.
bool Tree::mend_offer(int offer) {
  const int verb = head(offer);
  const int whom = child(verb, "obj");
  const int article = child(offer, "det");
  if (lemma(verb) != "make" || whom < verb || whom > offer || child(verb, "iobj") != kNone || article == kNone ||
      one_of(lower(article), {"the", "this", "that"}) || !in("offer promise proposal bid", lemma(offer)))
    return false;
  relate(whom, "iobj");
  return attach(offer, verb, "obj");
}

/// "Norway breaks the treaty, reads the motion.": the motion says so; nobody reads it.
bool Tree::mend_closing_source(int speech) {
  const int first = head(speech);
  const int source = child(speech, "obj");
  if (relation(speech) != "conj" || first > speech || lower(speech - 1) != "," || child(speech, "cc") != kNone ||
      child(speech, "nsubj") != kNone || (*this)[speech].xpos != "VBZ" || !in("read state", lemma(speech)) ||
      source < speech || child(source, "det") != speech + 1)
    return false;
  for (int i = speech + 1; i < size(); ++i) {
    if (upos(i) != Upos::PUNCT && !dominates(source, i)) return false;
  }
  return attach(speech, first, "parataxis");
}

/// "the Committee to Support Fishermen": a verb inside a name does nothing.
bool Tree::mend_verb_in_name(int verb) {
  const auto& token = (*this)[verb];
  const int up = head(verb);
  if (upos(verb) != Upos::VERB || token.name != NameType::Org || token.name_begins || up < 0 || up > verb ||
      (*this)[up].name != NameType::Org || child(verb, "nsubj") != kNone || !begins_upper(token.form))
    return false;
  for (int i = up + 1; i < verb; ++i) {
    if ((*this)[i].name != NameType::Org || (*this)[i].name_begins) return false;
  }
  node(verb).upos = Upos::PROPN;
  return attach(verb, up, "nmod");
}

}  // namespace newsgraph::extraction
