// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "assertion_clauses.hpp"
#include "assertion_status.hpp"

#include "lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace newsgraph::extraction {

using language::Upos;
using model::Modality;

namespace {

class Governors {
 public:
  Governors(const Tree& tree, int sentence) : tree_(tree), sentence_(sentence) {}

  /// What governs the word, inside out; `full` is false once only sources still count.
  void climb(Status& status, int word) const {
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

 private:
  void apply(Status& status, ClauseEffect effect, int governor, bool full) const {
    switch (effect) {
      case ClauseEffect::None:
      case ClauseEffect::Factive:
        return;
      case ClauseEffect::Report:
        status.report({sentence_, speaker_of(tree_, governor)});
        return;
      case ClauseEffect::DenyReport:
        if (full) status.negated = !status.negated;
        status.report({sentence_, speaker_of(tree_, governor)});
        return;
      case ClauseEffect::Plan:
        if (full) status.set(Modality::Planned);
        break;
      case ClauseEffect::Demand:
        if (full) status.set(Modality::Demanded);
        break;
      case ClauseEffect::Possible:
        if (full) status.set(Modality::Possible);
        break;
      case ClauseEffect::Conditional:
        if (full) status.set(Modality::Conditional);
        break;
      case ClauseEffect::Negate:
        if (full) status.negated = !status.negated;
        return;
    }
    // Who announces a plan or makes a demand of others vouches for it.
    const bool of_others = effect == ClauseEffect::Demand && tree_.is_verb(governor) && makes_demand(tree_, governor);
    if (full && (of_others || is_speech_verb(tree_.lemma(governor))))
      status.report({sentence_, speaker_of(tree_, governor)});
  }

  void demand(Status& status, int verb) const {
    status.set(Modality::Demanded);
    if (makes_demand(tree_, verb)) status.report({sentence_, speaker_of(tree_, verb)});
  }

  void complement(Status& status, int clause, int governor, bool& full) const {
    const std::string marker = tree_.marker(clause, "mark");
    const bool infinitive = tree_.base(clause) == "xcomp" || is_infinitive(tree_, clause, marker);
    if (tree_.upos(governor) == Upos::ADJ && infinitive && has_degree(tree_, governor)) {
      if (full && is_out_of_reach(tree_, governor)) status.negated = !status.negated;
      return apply(status, ClauseEffect::Possible, governor, full);
    }
    ClauseEffect effect = effect_of_governor(clause, governor, marker, infinitive);
    if (full) weigh(status, clause, governor, effect, infinitive);
    // "discussed why she joined": she did
    if (effect == ClauseEffect::Possible && !infinitive && asks_for_reason(tree_, clause)) {
      effect = ClauseEffect::Factive;
      status.report({sentence_, speaker_of(tree_, governor)});
    }
    effect = effect_of_form(effect, clause, governor, marker, infinitive);
    const int negations = negations_of(tree_, governor);
    // "has yet to be confirmed": it is not
    if (tree_.lemma(governor) == "have" && infinitive && is_still_to_come(tree_, governor)) {
      if (full) status.negated = !status.negated;
      effect = ClauseEffect::None;
    }
    // "did not have to pay": no demand; "had to rebuild the robot": they did
    if (effect == ClauseEffect::Demand && tree_.lemma(governor) == "have" &&
        (negations % 2 == 1 || had_to(tree_, governor, clause)))
      effect = ClauseEffect::None;
    apply(status, effect, governor, full);
    if (full && negations % 2 == 1) deny(status, effect, clause, governor);
    if (full && tree_.base(clause) == "xcomp") own_modality_of(status, governor);
    if (effect == ClauseEffect::Report || effect == ClauseEffect::DenyReport || effect == ClauseEffect::Factive)
      full = full && tree_.base(clause) == "xcomp";
  }

  /// What the governor's word makes of the clause.
  ClauseEffect effect_of_governor(int clause, int governor, const std::string& marker, bool infinitive) const {
    const bool has_object = takes_object(governor);
    ClauseEffect effect = ClauseEffect::None;
    if (tree_.is_verb(governor))
      effect = effect_of_verb(tree_.lemma(governor), infinitive && tree_.base(clause) == "xcomp", has_object);
    else if (tree_.upos(governor) == Upos::ADJ)
      effect = was_able(tree_, governor) ? ClauseEffect::Factive : effect_of_adjective(tree_.lemma(governor));
    else
      effect = effect_of_noun(tree_.lemma(governor));
    // "citizens were to be barred", "be" read as a verb of its own
    if (tree_.lemma(governor) == "be" && marker.ends_with("to") && infinitive) effect = ClauseEffect::Plan;
    if (tree_.lower(governor) == "going" && infinitive) effect = ClauseEffect::Plan;
    if (effect == ClauseEffect::Demand && tree_.base(clause) == "xcomp" && !has_object &&
        is_wish(tree_.lemma(governor)))
      effect = ClauseEffect::Plan;
    // "loves competing there"
    if (effect == ClauseEffect::Plan && marker.empty() && tree_[clause].xpos == "VBG" &&
        (tree_.lemma(governor) == "like" || tree_.lemma(governor) == "love"))
      effect = ClauseEffect::Factive;
    // "is considered to be strong"
    if (tree_.lemma(governor) == "consider" && infinitive && is_passive_clause(tree_, governor))
      effect = ClauseEffect::None;
    return effect;
  }

  /// How open the governor leaves the clause beside its effect, or whom it lets speak.
  void weigh(Status& status, int clause, int governor, ClauseEffect effect, bool infinitive) const {
    if (infinitive && tree_.upos(governor) == Upos::ADJ && is_judged_only(tree_, governor)) status.unsaid = true;
    // "are worried that Oslo is too far": whoever worries says so.
    if (!infinitive && tree_.upos(governor) == Upos::ADJ && is_attitude(tree_.lemma(governor)))
      status.report({sentence_, subject_of_clause(tree_, governor)});
    // "needs at least 61 seats to win": what it takes, not who is to do it
    if (infinitive && is_price(governor)) status.unsaid = true;
    if (infinitive) plead(status, governor);
    // "if the guards suspect that he lied": nobody has said so
    if (!infinitive && effect == ClauseEffect::Report && tree_.base(governor) == "advcl" &&
        in("if unless", tree_.marker(governor, "mark")))
      status.unsaid = true;
    // "called the president to express regret", by telephone: the caller, not who is called, and no demand
    if (tree_.lemma(governor) == "call" && takes_object(governor) && effect == ClauseEffect::Demand &&
        tree_.child(governor, "aux:pass") == kNone)
      status.unsaid = true;
    // "it is speculated that it will come": no plan
    if (one_of(tree_.lemma(governor),
               {"speculate", "guess", "fear", "worry", "doubt", "hope", "hopeful", "rumor", "rumour"}) &&
        !infinitive && (status.modality == Modality::Actual || status.modality == Modality::Planned))
      status.modality = Modality::Possible;
    // "suggested prices would fall", "implies it would be ahead": thought, not planned
    if (!infinitive && status.modality == Modality::Planned && tree_.child(clause, "aux") != kNone &&
        tree_.lower(tree_.child(clause, "aux")) == "would" &&
        in("suggest imply mean predict estimate forecast project calculate theorise theorize think hypothesise "
           "hypothesize find",
           tree_.lemma(governor)))
      status.modality = Modality::Possible;
  }

  /// What the form of the clause, or the governor's subject, makes of that effect.
  ClauseEffect effect_of_form(ClauseEffect effect, int clause, int governor, const std::string& marker,
                              bool infinitive) const {
    // "insists that it was an accident", not "that he leave"
    if (effect == ClauseEffect::Demand && tree_.lemma(governor) == "insist" && is_indicative(tree_, clause))
      effect = ClauseEffect::Report;
    // "rumours circulated that he was leaving"
    const int rumour = tree_.child(governor, "nsubj");
    if (effect == ClauseEffect::None && !infinitive && rumour != kNone && rumour < governor &&
        in("rumor rumour speculation allegation gossip", tree_.lemma(rumour)))
      effect = ClauseEffect::Possible;
    if (is_subjunctive(tree_, clause)) effect = ClauseEffect::Demand;
    if (tree_.lemma(governor) == "have" && infinitive && !takes_object(governor)) effect = ClauseEffect::Demand;
    if ((marker == "whether" || marker == "if") && tree_.base(clause) == "ccomp") effect = ClauseEffect::Possible;
    return effect;
  }

  /// "not believed to have left", "did not say he left": a denial above the clause denies it or leaves it open.
  void deny(Status& status, ClauseEffect effect, int clause, int governor) const {
    const std::string& lemma = tree_.lemma(governor);
    if (effect == ClauseEffect::Factive && lemma != "able" && lemma != "find" && lemma != "true") return;
    // "it is not right that he pays": said of the paying, which may be or not
    if (tree_.upos(governor) == Upos::ADJ && is_verdict(lemma)) status.unsaid = true;
    const bool raising = tree_.base(clause) == "xcomp" || lemma == "think" || lemma == "believe" || lemma == "expect" ||
                         lemma == "suppose" || lemma == "want" || lemma == "find" ||
                         in("possible likely probable true", lemma);
    if (raising)
      status.negated = !status.negated;
    else
      status.set(Modality::Possible);
  }

  /// "sued to be allowed to vote"
  void plead(Status& status, int verb) const {
    if (status.modality != Modality::Possible || !in("sue petition lobby", tree_.lemma(verb))) return;
    status.modality = Modality::Demanded;
    status.report({sentence_, speaker_of(tree_, verb)});
  }

  /// "needs 218 votes", "required much endurance"
  bool is_price(int verb) const {
    const int object = tree_.child(verb, "obj");
    return in("need require take", tree_.lemma(verb)) && object != kNone &&
           (tree_.upos(object) == Upos::NUM || tree_.child(object, "nummod") != kNone ||
            std::ranges::any_of(tree_.children_with(object, "amod"),
                                [&](int c) { return in("much more enough many", tree_.lower(c)); }));
  }

  bool takes_object(int verb) const { return tree_.child(verb, "obj") != kNone || tree_.child(verb, "iobj") != kNone; }

  /// A governor's auxiliaries hold for its infinitive too: "will begin to …".
  void own_modality_of(Status& status, int governor) const {
    // "the goal was to get people involved"
    if (tree_.child(governor, "cop") != kNone && tree_.marker(governor, "mark").ends_with("to"))
      status.set(Modality::Planned);
    for (const int c : tree_.children(governor)) {
      if (tree_.base(c) == "aux")
        apply_auxiliary(tree_, c, status);
      else if (tree_.base(c) == "advmod")
        apply_adverb(tree_, c, status);
    }
  }

  void step(Status& status, int at, int up, bool& full) const {
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
    } else if (base == "appos" || base == "nsubj" || base == "obj" || base == "obl" || base == "nmod" ||
               base == "iobj") {
      nominal(status, at, up, full);
    }
  }

  void adverbial(Status& status, int at, int up, bool& full) const {
    const std::string marker = tree_.marker(at, "mark");
    const bool infinitive = is_infinitive(tree_, at, marker);
    if (full && infinitive) plead(status, up);
    if (marker.empty() && is_spoken_of(tree_, at, up)) status.report({sentence_, speaker_of(tree_, up)});
    if (full) {
      if (marker == "if" || (marker == "as" && tree_.lower(up) == "long") || marker == "unless" ||
          marker == "in case" || marker == "lest" || marker == "provided")
        status.set(Modality::Conditional);
      else if (marker == "against")
        status.unsaid = true;  // "warned against leaving"
      else if (marker == "until" && is_ahead(tree_, at))
        status.unsaid = true;  // "until the issue is resolved"
      else if (marker.ends_with("without") || marker == "instead of" || marker == "rather than")
        status.negated = !status.negated;
      else if (is_whenever(tree_, at)) {
        // "when he chooses to leave", "when they try to win": also of what is only meant
        const bool meant = status.modality == Modality::Planned || status.modality == Modality::Possible;
        if (meant && in("choose decide opt want wish try attempt seek", tree_.lemma(at)))
          status.modality = Modality::Conditional;
        status.set(Modality::Conditional);
      } else if (marker == "from" && in("protect save spare shield defend guard exempt", tree_.lemma(up)))
        status.unsaid = true;  // "protect them from being evicted"
      else if (marker == "of" && tree_.upos(up) == Upos::ADJ)
        of_adjective(status, up);
      else if (marker == "in" && (tree_.lemma(up) == "uninterested" || tree_.lemma(up) == "disinterested"))
        status.negated = !status.negated;
      else if (marker == "in" && tree_.lemma(up) == "interested" && tree_.upos(up) == Upos::ADJ)
        status.set(Modality::Planned);
      else if (marker == "at" && tree_.lemma(up) == "aim")
        status.set(Modality::Planned);
      else if (marker == "from" && effect_of_verb(tree_.lemma(up), true, true) == ClauseEffect::Negate) {
        if (negations_of(tree_, up) % 2 == 1)
          status.unsaid = true;  // "could not prevent it from being sold"
        else
          status.negated = !status.negated;
        if (is_infinitive(tree_, up, tree_.marker(up, "mark")))
          return;  // "demanded to bar them from going": as open as that
      } else if (infinitive && marker == "to" && at > up && tree_.is_verb(up) && tree_.child(up, "obj") != kNone &&
                 effect_of_verb(tree_.lemma(up), true, true) == ClauseEffect::Demand) {
        demand(status, up);
        if (is_price(up)) status.unsaid = true;
      } else if (infinitive && marker.starts_with("for ") && at < up && in("need require", tree_.lemma(up)))
        status.unsaid = true;  // "for a party to win, it needs half of the votes"
      else if (infinitive && (goes_on(tree_, up) || has_used(tree_, up))) {
        inherit_modality(status, at, up);
        return;  // "went on to say" has said it, as far as he went on
      } else if (infinitive && is_called_on(tree_, up)) {
        status.set(Modality::Demanded);
        status.report({sentence_, speaker_of(tree_, up)});
      } else if (infinitive && is_outcome(tree_, at, up)) {
        inherit_modality(status, at, up);
        return;
      } else if (infinitive && tree_.upos(up) == Upos::ADJ && is_judged_only(tree_, up)) {
        status.unsaid = true;
      } else if (infinitive && tree_.upos(up) == Upos::ADJ && has_degree(tree_, up)) {
        if (is_out_of_reach(tree_, up)) status.negated = !status.negated;
        status.set(Modality::Possible);
      } else if (infinitive) {
        // "would not commit to accepting"
        if (effect_of_verb(tree_.lemma(up), true, false) == ClauseEffect::Plan && negations_of(tree_, up) % 2 == 1)
          status.negated = !status.negated;
        status.set(Modality::Planned);
      } else if (marker.ends_with("to")) {
        if (marker == "to") apply_leaning(tree_, up, status);  // "prior to leaving" they stayed, and then left
      } else if (marker == "for" &&
                 in("suitable fit ideal eligible useful perfect ready necessary good", tree_.lemma(up))) {
        status.unsaid = true;
      } else if (in("after before upon", marker) && is_provision(tree_, at, up)) {
        status.unsaid = true;
      } else if (marker.empty() || marker == "by" || (marker == "while" && own_subject(tree_, at) == kNone) ||
                 marker == "in" || marker == "for" || (marker == "with" && tree_[at].xpos == "VBG"))
        inherit_modality(status, at, up);
      else if (marker == "whether")
        status.set(Modality::Possible);
      else if (marker == "before" && own_subject(tree_, at) == kNone && tree_[up].xpos != "VBD")
        inherit_or_plan(status, up);
      const std::string& verb = tree_.lemma(up);
      const bool reproach = is_reproach(verb) && (marker == "of" || marker == "for" || marker == "with");
      const bool gerund = tree_[at].xpos == "VBG" && marker.empty();
      if (reproach || (gerund && (verb == "accuse" || verb == "suspect")))
        status.report({sentence_, speaker_of(tree_, up)});
      // "promised protests until the state signed": open whether it did.
      if (marker == "until" && effect_of_verb(verb, true, false) == ClauseEffect::Plan) status.set(Modality::Possible);
    }
    full = false;
  }

  /// "capable of escorting them", "incapable of leading"
  void of_adjective(Status& status, int adjective) const {
    const ClauseEffect effect = effect_of_adjective(tree_.lemma(adjective));
    if (effect == ClauseEffect::Negate || (effect == ClauseEffect::Possible && negations_of(tree_, adjective) % 2 == 1))
      status.negated = !status.negated;
    else if (effect == ClauseEffect::Possible)
      status.set(Modality::Possible);
  }

  /// "must pass the council before being signed": not yet
  void inherit_or_plan(Status& status, int up) const {
    Status above;
    apply_own_group(tree_, up, above);
    if (above.modality != Modality::Actual || above.negated) status.set(Modality::Planned);
  }

  /// "is trying to break the record by winning": as open as what it is the way to.
  void inherit_modality(Status& status, int clause, int up) const {
    Status above;
    apply_own_group(tree_, up, above);
    const bool gerund = tree_[clause].xpos == "VBG" && tree_.child(clause, "aux") == kNone;
    int steps = gerund ? tree_.size() : 0;
    for (int at = up; steps > 0 && tree_.base(at) == "xcomp" && tree_.head(at) >= 0; at = tree_.head(at), --steps) {
      bool full = true;
      complement(above, at, tree_.head(at), full);
      apply_own_group(tree_, tree_.head(at), above);
    }
    // "an opportunity to win by placing him there": as open as the winning
    if (gerund && tree_.marker(clause, "mark") == "by" && tree_.base(up) != "xcomp" &&
        is_infinitive(tree_, up, tree_.marker(up, "mark")))
      climb(above, up);
    // "was not able to stay, losing to a rival": what happened instead
    if (above.negated && tree_.marker(clause, "mark").empty()) return;
    if (above.modality != Modality::Actual) status.set(above.modality);
    if (above.reported && !status.reported) status.reported = true;
  }

  /// A conjunct without auxiliaries of its own shares those of the first: "will meet X and sign Y".
  void shared(Status& status, int at, int up, bool full) const {
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

  void nominal(Status& status, int at, int up, bool& full) const {
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
      if (effect != ClauseEffect::None && effect != ClauseEffect::Factive) apply_noun(effect, status);
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

  const Tree& tree_;
  int sentence_;
};

}  // namespace

void apply_governors(const Tree& tree, int sentence, int word, Status& status) {
  Governors(tree, sentence).climb(status, word);
}

}  // namespace newsgraph::extraction
