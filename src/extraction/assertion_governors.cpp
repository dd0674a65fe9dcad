// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// The climb from a word to the root: what each kind of governor lets through, and what nouns and conjuncts do.
#include "assertion_governors.hpp"

#include "assertion_clauses.hpp"
#include "word_list.hpp"

#include <string_view>

namespace newsgraph::extraction {

using language::Upos;
using model::Modality;

void Governors::climb(Status& status, int word) const {
  bool full = true;
  int at = word;
  int from = kNone;
  for (int steps = 0; at >= 0 && steps <= tree_.size(); ++steps) {
    apply_sources_beside(tree_, sentence_, at, from, word, status);
    int up = tree_.head(at);
    if (full && is_unsaid(tree_, at)) status.unsaid = true;
    if (full && is_question_told(tree_, at)) status.modality = Modality::Possible;
    if (up < 0 || is_apart(tree_, at, up)) return;
    up = coordinated_with(tree_, at, up);
    step(status, at, up, full);
    from = at;
    at = up;
  }
}

void Governors::apply(Status& status, ClauseEffect effect, int governor, bool full) const {
  if (effect == ClauseEffect::Report || effect == ClauseEffect::DenyReport) {
    if (full && effect == ClauseEffect::DenyReport) status.negated = !status.negated;
    return status.report({sentence_, speaker_of(tree_, governor)});
  }
  if (!full || effect == ClauseEffect::None || effect == ClauseEffect::Factive) return;
  apply_effect(effect, status);
  if (effect == ClauseEffect::Negate) return;
  // Who announces a plan or makes a demand of others vouches for it.
  const bool of_others = effect == ClauseEffect::Demand && tree_.is_verb(governor) && makes_demand(tree_, governor);
  if (of_others || is_speech_verb(tree_.lemma(governor))) status.report({sentence_, speaker_of(tree_, governor)});
}

void Governors::demand(Status& status, int verb) const {
  status.set(Modality::Demanded);
  if (makes_demand(tree_, verb)) status.report({sentence_, speaker_of(tree_, verb)});
}

void Governors::step(Status& status, int at, int up, bool& full) const {
  const std::string_view base = tree_.base(at);
  if (base == "ccomp" || base == "xcomp" || base == "csubj") {
    complement(status, at, up, full);
  } else if (base == "advcl") {
    adverbial(status, at, up, full);
  } else if (base == "acl") {
    apply_adnominal(tree_, sentence_, at, up, full, status);
    full = false;
  } else if (base == "conj") {
    shared(status, at, up, full);
  } else if (base == "parataxis") {
    // "X said: …", the quotation below the verb.
    if (is_speech_verb(tree_.lemma(up)) && tree_.is_verb(up) && at > up && tree_.child(up, "ccomp") == kNone &&
        !(is_speech_verb(tree_.lemma(at)) && speaker_of(tree_, at) != kNone)) {
      status.report({sentence_, speaker_of(tree_, up)});
    }
    full = false;
  } else if (base == "appos" || base == "nsubj" || base == "obj" || base == "obl" || base == "nmod" || base == "iobj") {
    nominal(status, at, up, full);
  }
}

void Governors::shared(Status& status, int at, int up, bool full) const {
  if (goes_on_telling(tree_, at, up)) status.report({sentence_, speaker_of(tree_, up)});
  if (!full || !is_clause_head(tree_, at) || !is_clause_head(tree_, up)) return;
  // "sentenced to two years and to pay a fine"
  if (in("sentence order condemn", tree_.lemma(up)) && is_infinitive(tree_, at, tree_.marker(at, "mark")))
    status.set(Modality::Demanded);
  bool own = false;
  for (const int c : tree_.children(at)) {
    const std::string_view base = tree_.base(c);
    if (base == "nsubj" || base == "aux" || base == "cop") own = true;
  }
  if (own) return;
  for (const int c : tree_.children(up)) {
    if (tree_.base(c) == "aux" && !tree_.has_feature(at, "VerbForm=Fin")) apply_auxiliary(tree_, c, status);
    // "allegedly entered the bank and shot the guard"
    if (tree_.base(c) == "advmod" && c < up && is_hearsay(tree_.lower(c))) apply_adverb(tree_, c, status);
  }
  if (in("VB VBP", tree_[at].xpos) && is_scheduled(tree_, up)) status.set(Modality::Planned);
  if (shares_negation(tree_, at, up)) status.negated = !status.negated;
}

void Governors::nominal(Status& status, int at, int up, bool& full) const {
  if (tree_.base(at) == "nsubj" || tree_.base(at) == "appos") {
    full = false;
    return;
  }
  // "want to thank them for their support", "mourned the attack": it was there.
  if (tree_.is_verb(up) &&
      in("thank praise commend congratulate criticise criticize condemn denounce mourn commemorate "
         "remember regret deplore",
         tree_.lemma(up)))
    full = false;
  if (full && tree_.base(at) == "nmod") {
    const ClauseEffect effect = effect_of_noun(tree_.lemma(up));
    if (effect != ClauseEffect::None && effect != ClauseEffect::Factive) apply_effect(effect, status);
  }
  // "announced their support for it", "will not end the war in Sudan": there already.
  const bool standing =
      in("support opposition relation relationship tie tension conflict war dispute rivalry", tree_.lemma(at)) &&
      (tree_.child(at, "nmod:poss") != kNone ||
       in("announce end ease stop improve sever cut discuss", tree_.lemma(up)));
  if (standing) full = false;
  if (full && tree_.is_verb(up) && tree_.base(at) == "obj") {
    // What one wants, plans or denies need not be there: "demanded the withdrawal", "planned a meeting".
    const ClauseEffect effect = effect_of_verb(tree_.lemma(up), true, false);
    if (effect == ClauseEffect::Plan || effect == ClauseEffect::Demand || effect == ClauseEffect::Possible)
      apply(status, effect, up, true);
    Status own;
    apply_own_group(tree_, up, own);
    // "did not attend the meeting in Oslo": it was held
    const int determiner = tree_.child(at, "det");
    const bool known = determiner != kNone && tree_.lower(determiner) == "the" && own.modality == Modality::Actual;
    if (own.negated && !known) status.set(Modality::Possible);
    if (own.modality != Modality::Actual) status.set(own.modality);
  }
  if (is_clause_head(tree_, up))
    full = full && (tree_.base(up) == "xcomp" || tree_.base(up) == "ccomp" || tree_.base(up) == "advcl");
}

void apply_governors(const Tree& tree, int sentence, int word, Status& status) {
  Governors(tree, sentence).climb(status, word);
}

}  // namespace newsgraph::extraction
