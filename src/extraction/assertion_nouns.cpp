// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What nouns make of the clauses that hang from them: plans to leave, the claim that, the refusal to.
#include "assertion_status.hpp"

#include "lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace newsgraph::extraction {

using model::Modality;

namespace {

bool is_ordinal(const Tree& tree, int noun) {
  if (tree.has_feature(noun, "NumType=Ord")) return true;
  return std::ranges::any_of(tree.children(noun), [&](int c) {
    return tree.has_feature(c, "NumType=Ord") || tree.lower(c) == "only" || tree.lower(c) == "last";
  });
}

/// The verb whose object the noun is; kNone where it is none.
int verb_of_object(const Tree& tree, int noun) {
  const int verb = tree.head(noun);
  return verb >= 0 && tree.base(noun) == "obj" && tree.is_verb(verb) ? verb : kNone;
}

/// "rejected the idea that Norway lost"
bool is_denied(const Tree& tree, int noun) {
  const int verb = verb_of_object(tree, noun);
  return verb != kNone && effect_of_verb(tree.lemma(verb), false, true) == ClauseEffect::DenyReport;
}

/// "has no plans to leave", "lacks the power to act", "loses the right to vote", "the attempt to oust him failed"
bool comes_to_nothing(const Tree& tree, int noun) {
  const int determiner = tree.child(noun, "det");
  if (determiner != kNone && tree.lower(determiner) == "no") return true;
  const int verb = tree.head(noun);
  if (verb < 0 || !tree.is_verb(verb)) return false;
  if (tree.base(noun) == "obj") return in("lack lose forfeit", tree.lemma(verb));
  return tree.relation(noun) == "nsubj" && in("fail collapse founder", tree.lemma(verb)) &&
         negations_of(tree, verb) % 2 == 0;
}

/// Who vouches for the clause of a noun: "Norway's claim that …", "announced plans to leave".
int voice_of_noun(const Tree& tree, int noun, ClauseEffect effect) {
  if (effect == ClauseEffect::Report) {
    const int owner = tree.child(noun, "nmod:poss");
    if (owner != kNone) return owner;
  }
  const int verb = verb_of_object(tree, noun);
  if (verb == kNone) return kNone;
  // "shared the opinion that …", "reached the conclusion that …"
  const bool holds = effect == ClauseEffect::Report && in("share hold express voice reach form", tree.lemma(verb));
  return holds || is_speech_verb(tree.lemma(verb)) ? speaker_of(tree, verb) : kNone;
}

/// "the desire to leave": what one wishes of oneself.
bool is_own_wish(const Tree& tree, int noun, int clause) {
  return in("desire wish hope", tree.lemma(noun)) && own_subject(tree, clause) == kNone;
}

/// "alleged hush money paid to two women"
bool is_alleged(const Tree& tree, int noun) {
  return std::ranges::any_of(tree.children(noun), [&](int c) {
    return tree.base(c) == "amod" && in("alleged purported supposed reputed rumoured rumored", tree.lower(c));
  });
}

/// "told the agency by phone that …", "a warning to leaders that …": who says what hangs from the nearest noun.
int voice_behind(const Tree& tree, int noun) {
  int at = noun;
  for (int steps = tree.size(); steps > 0; --steps) {
    const std::string_view base = tree.base(at);
    const int up = tree.head(at);
    if (up < 0 || (base != "obl" && base != "nmod" && base != "obj" && base != "iobj")) return kNone;
    if (tree.is_verb(up)) return is_speech_verb(tree.lemma(up)) && base != "obj" ? speaker_of(tree, up) : kNone;
    if (effect_of_noun(tree.lemma(up)) == ClauseEffect::Report) {
      const int owner = tree.child(up, "nmod:poss");
      const int verb = tree.base(up) == "obj" ? tree.head(up) : kNone;
      return owner != kNone || verb == kNone ? owner : subject_of_clause(tree, verb);
    }
    at = up;
  }
  return kNone;
}

/// "the possibility of the launch being delayed": the noun that makes open what happens to the thing; else kNone.
int open_noun_of(const Tree& tree, int thing) {
  const int up = tree.head(thing);
  if (up < 0 || tree.base(thing) != "nmod" || tree.marker(thing, "case") != "of") return kNone;
  const ClauseEffect effect = effect_of_noun(tree.lemma(up));
  return effect == ClauseEffect::Possible || effect == ClauseEffect::Negate ? up : kNone;
}

/// "allegations Norway paid them", "reports it was sold": a clause without its "that", whatever the parser called it;
/// "the claims he made against Oslo" lacks its object.
bool is_bare_content(const Tree& tree, int clause, int noun) {
  const ClauseEffect effect = effect_of_noun(tree.lemma(noun));
  if (effect != ClauseEffect::Report &&
      !in("fear concern suspicion possibility likelihood speculation doubt", tree.lemma(noun)))
    return false;
  const int subject = own_subject(tree, clause);
  if (subject == kNone || subject > clause || tree.first_of(clause) != noun + 1) return false;
  if (tree.upos(noun + 1) == language::Upos::PUNCT || tree.lower(noun + 1).starts_with("wh") ||
      tree.lower(noun + 1) == "that")
    return false;
  if (tree.child(clause, "cop") != kNone || tree.child(clause, "nsubj:pass") != kNone) return true;
  return tree.child(clause, "obj") > clause || tree.child(clause, "xcomp") > clause ||
         tree.child(clause, "ccomp") > clause;
}

/// "there may have been wells dug": the verb of being that the noun is said to be there by.
int there_is(const Tree& tree, int noun) {
  const int be = tree.head(noun);
  return be >= 0 && tree.base(noun) == "nsubj" && tree.lemma(be) == "be" && tree.child(be, "expl") != kNone ? be
                                                                                                            : kNone;
}

}  // namespace

bool is_infinitive(const Tree& tree, int clause, const std::string& marker) {
  if ((marker == "to" || marker.ends_with(" to")) && tree[clause].xpos != "VBG") return true;
  return tree.has_feature(clause, "VerbForm=Inf") && tree.child(clause, "aux") == kNone;
}

bool is_subjunctive(const Tree& tree, int clause) {
  if (tree.child(clause, "nsubj:pass") == kNone && tree.child(clause, "nsubj") == kNone) return false;
  for (const int c : tree.children(clause)) {
    if (tree.base(c) == "aux" && tree.lower(c) != "be") return false;
    if (tree.base(c) == "mark" && tree.lower(c) != "that") return false;
  }
  const int be = tree.child(clause, "aux:pass");
  return be != kNone && tree.lower(be) == "be";
}

void apply_effect(ClauseEffect effect, Status& status) {
  if (effect == ClauseEffect::Plan)
    status.set(Modality::Planned);
  else if (effect == ClauseEffect::Demand)
    status.set(Modality::Demanded);
  else if (effect == ClauseEffect::Possible)
    status.set(Modality::Possible);
  else if (effect == ClauseEffect::Report)
    status.report({});
  else if (effect == ClauseEffect::Negate)
    status.negated = !status.negated;
}

void apply_adnominal(const Tree& tree, int sentence, int clause, int noun, bool full, Status& status) {
  std::string marker = tree.marker(clause, "mark");
  const bool infinitive = is_infinitive(tree, clause, marker);
  if (!full) return;
  const bool bare = marker.empty() && is_bare_content(tree, clause, noun);
  if (bare) marker = "that";
  if (marker == "that" && effect_of_noun(tree.lemma(noun)) == ClauseEffect::None) {
    // "cited a source that it was sold"
    if (const int verb = verb_of_object(tree, noun); verb != kNone && in("cite quote", tree.lemma(verb)))
      return status.report({sentence, noun});
    if (const int voice = voice_behind(tree, noun); voice != kNone) return status.report({sentence, voice});
  }
  if (const int be = there_is(tree, noun); be != kNone && marker.empty() && tree[clause].xpos == "VBN")
    apply_own_group(tree, be, status);
  if (tree.relation(clause) == "acl:relcl" && !bare) {
    if (infinitive) status.set(Modality::Planned);
    return;
  }
  ClauseEffect effect = effect_of_noun(tree.lemma(noun));
  // "in hopes of winning": what one wishes of oneself
  if (marker == "of" && is_own_wish(tree, noun, clause)) effect = ClauseEffect::Plan;
  if (infinitive) {
    // "For a trial to end in removal, a majority is needed": whether it does is open.
    for (const int c : tree.children(noun)) {
      if (c == 0 && tree.base(c) == "case" && tree.lower(c) == "for") status.unsaid = true;
    }
    // "a way to cross the river", "old debts to pay off": nobody is said to do it.
    if (in("way issue route trial method usage means", tree.lemma(noun))) status.unsaid = true;
    const bool wish = is_own_wish(tree, noun, clause);
    if (effect == ClauseEffect::Negate || (effect == ClauseEffect::Demand && !wish) || effect == ClauseEffect::Possible)
      apply_effect(effect, status);
    else if (!is_ordinal(tree, noun))
      status.set(Modality::Planned);
    if (effect != ClauseEffect::Negate && comes_to_nothing(tree, noun)) status.negated = !status.negated;
    if (const int voice = voice_of_noun(tree, noun, ClauseEffect::None); voice != kNone)
      status.report({sentence, voice});
  } else if (marker == "from") {
    // "a long way from creating", "the ban from entering"
    if (tree.lemma(noun) == "way" || effect == ClauseEffect::Negate) status.negated = !status.negated;
  } else if (marker == "against") {
    status.unsaid = true;
  } else if (marker == "to") {
    apply_leaning(tree, noun, status);
  } else if (marker == "if" || marker == "unless") {
    status.set(Modality::Conditional);  // "the manifesto, if written by him, …"
  } else if (marker == "that" && is_denied(tree, noun)) {
    status.negated = !status.negated;
    status.report({sentence, speaker_of(tree, tree.head(noun))});
  } else if (!marker.empty()) {
    if (is_subjunctive(tree, clause)) status.set(Modality::Demanded);
    // "has no intention of leaving"
    const bool open =
        effect == ClauseEffect::Plan || effect == ClauseEffect::Demand || effect == ClauseEffect::Possible;
    if (open && marker == "of" && comes_to_nothing(tree, noun)) status.negated = !status.negated;
    // "his hopes that all would agree": no plan of theirs
    if (marker == "that" && in("hope fear concern doubt worry speculation rumor rumour", tree.lemma(noun))) {
      if (status.modality == Modality::Planned) status.modality = Modality::Possible;
      const int owner = tree.child(noun, "nmod:poss");
      if (owner != kNone) status.report({sentence, owner});
    }
    if (effect == ClauseEffect::Report) {
      const int voice = voice_of_noun(tree, noun, effect);
      if (voice != kNone) status.report({sentence, voice});
    }
    apply_effect(effect, status);
  } else if (is_alleged(tree, noun)) {
    status.report({});
  } else if (const int open = open_noun_of(tree, noun); open != kNone) {
    apply_effect(effect_of_noun(tree.lemma(open)), status);
  }
}

}  // namespace newsgraph::extraction
