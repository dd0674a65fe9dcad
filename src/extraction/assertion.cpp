// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "assertion.hpp"

#include "lexicon.hpp"
#include "tree.hpp"

#include <algorithm>
#include <string>

namespace newsgraph::extraction {

using language::Upos;
using model::Modality;
using model::Polarity;

namespace {

bool is_negation(const Tree& tree, int token) {
  const std::string& word = tree.lower(token);
  return tree.is_negation(token) || word == "neither" || word == "nor" || word == "hardly" || word == "nowhere";
}

bool has_no_determiner(const Tree& tree, int noun) {
  for (const int c : tree.children(noun)) {
    if ((tree.base(c) == "det" || tree.base(c) == "advmod") && (tree.lower(c) == "no" || tree.lower(c) == "neither"))
      return true;
  }
  return tree.lower(noun) == "none" || tree.lower(noun) == "nobody" || tree.lower(noun) == "nothing";
}

/// Number of negations in the group of one word: not, never, "no longer", a subject or object with "no".
int negations_of(const Tree& tree, int word) {
  int count = 0;
  for (const int c : tree.children(word)) {
    const std::string_view base = tree.base(c);
    if ((base == "advmod" || base == "cc" || tree.relation(c) == "cc:preconj") && is_negation(tree, c)) ++count;
    if (base == "advmod" && (tree.lower(c) == "longer" || tree.lower(c) == "more" || tree.lower(c) == "yet") && c > 0 &&
        tree.lower(c - 1) == "no")
      ++count;
    if ((base == "nsubj" || base == "obj" || base == "obl") && has_no_determiner(tree, c)) ++count;
    if (base == "det" && tree.lower(c) == "no") ++count;  // a predicate noun: "is no friend"
  }
  return count;
}

struct Status {
  bool negated = false;
  Modality modality = Modality::Actual;
  bool reported = false;
  TokenRef source;

  void set(Modality value) {
    if (modality == Modality::Actual) modality = value;
  }
  void report(TokenRef by) {
    if (!source.is_set()) source = by;
    reported = true;
  }
};

class Assessor {
 public:
  Assessor(const Tree& tree, int sentence) : tree_(tree), sentence_(sentence) {}

  void own_group(Status& status, int word) const {
    // "their duty is to protect the border"
    if (tree_.upos(word) == Upos::VERB && tree_.child(word, "cop") != kNone &&
        tree_.marker(word, "mark").ends_with("to"))
      status.set(Modality::Planned);
    if (negations_of(tree_, word) % 2 == 1) status.negated = !status.negated;
    for (const int c : tree_.children(word)) {
      if (tree_.base(c) == "aux")
        auxiliary(status, c);
      else if (tree_.base(c) == "advmod")
        adverb(status, c);
    }
    for (const int c : tree_.children(word)) {
      if (tree_.base(c) == "advcl") {
        const std::string marker = tree_.marker(c, "mark");
        const bool open = !tree_.has_feature(word, "Tense=Past") || tree_.child(word, "aux") != kNone;
        if (open && (marker == "if" || marker == "unless" || marker == "provided" || marker == "in case")) {
          if (status.modality == Modality::Actual || status.modality == Modality::Planned ||
              status.modality == Modality::Possible) {
            status.modality = Modality::Conditional;
          }
        }
      }
    }
  }

  /// What governs the word, inside out; `full` is false once only sources still count.
  void governed(Status& status, int word) const {
    bool full = true;
    int at = word;
    for (int steps = 0; at >= 0 && steps <= tree_.size(); ++steps) {
      sources_beside(status, at);
      const int up = tree_.head(at);
      if (up < 0) return;
      step(status, at, up, full);
      at = up;
    }
  }

 private:
  void auxiliary(Status& status, int aux) const {
    const std::string& word = tree_.lower(aux);
    const std::string& lemma = tree_.lemma(aux);
    if (word == "will" || word == "'ll" || word == "’ll" || word == "shall" || word == "wo" || word == "would" ||
        word == "'d")
      status.set(Modality::Planned);
    else if (word == "may" || word == "might")
      status.set(Modality::Possible);
    else if (word == "can" || word == "could" || word == "ca") {
      if (!status.negated) status.set(Modality::Possible);
    } else if (word == "should" || word == "must" || word == "ought" || lemma == "should" || lemma == "must")
      status.set(Modality::Demanded);
  }

  void adverb(Status& status, int word) const {
    const std::string& lower = tree_.lower(word);
    if (lower == "reportedly" || lower == "allegedly" || lower == "apparently" || lower == "supposedly" ||
        lower == "purportedly")
      status.report({});
    else if (lower == "perhaps" || lower == "maybe" || lower == "possibly" || lower == "probably")
      status.set(Modality::Possible);
    else if (lower == "almost" || lower == "nearly")
      status.negated = !status.negated;
  }

  /// "according to X", and the parenthetical "…, X said" that hangs below what was said.
  void sources_beside(Status& status, int word) const {
    for (const int c : tree_.children(word)) {
      const std::string_view base = tree_.base(c);
      if (base == "obl" || base == "nmod" || base == "advcl" || base == "advmod") {
        const bool according = tree_.marker(c, "case").starts_with("according") || tree_.lower(c) == "according";
        if (according) {
          int source = c;
          if (tree_.lower(c) == "according") {
            source = tree_.child(c, "obl");
            if (source == kNone) source = tree_.child(c, "obj");
            if (source == kNone) source = tree_.child(c, "pobj");
          }
          status.report({source == kNone ? -1 : sentence_, source});
        }
      }
      if (base == "parataxis" && is_speech_verb(tree_.lemma(c)) && tree_.is_verb(c) &&
          tree_.child(c, "ccomp") == kNone && !introduces(c)) {
        status.report({sentence_, speaker_of(tree_, c)});
      }
    }
  }

  /// Whether a colon or quotation follows the verb, so that it introduces what comes after, not what came before.
  bool introduces(int verb) const {
    for (const int c : tree_.children(verb)) {
      if (tree_.base(c) == "punct" && c > verb && tree_.lower(c) == ":") return true;
    }
    return false;
  }

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
    // Who announces a plan or makes a demand vouches for it.
    if (full && is_speech_verb(tree_.lemma(governor))) status.report({sentence_, speaker_of(tree_, governor)});
  }

  void complement(Status& status, int clause, int governor, bool& full) const {
    const std::string marker = tree_.marker(clause, "mark");
    const bool infinitive =
        tree_.base(clause) == "xcomp" || marker == "to" || tree_.has_feature(clause, "VerbForm=Inf");
    const bool has_object = tree_.child(governor, "obj") != kNone || tree_.child(governor, "iobj") != kNone;
    ClauseEffect effect = ClauseEffect::None;
    if (tree_.is_verb(governor))
      effect = effect_of_verb(tree_.lemma(governor), infinitive && tree_.base(clause) == "xcomp", has_object);
    else if (tree_.upos(governor) == Upos::ADJ)
      effect = effect_of_adjective(tree_.lemma(governor));
    else
      effect = effect_of_noun(tree_.lemma(governor));
    if (tree_.lower(governor) == "going" && infinitive) effect = ClauseEffect::Plan;
    if (tree_.lemma(governor) == "have" && infinitive && !has_object) effect = ClauseEffect::Demand;
    if ((marker == "whether" || marker == "if") && tree_.base(clause) == "ccomp") effect = ClauseEffect::Possible;
    apply(status, effect, governor, full);
    const int negations = negations_of(tree_, governor) + auxiliary_negations(governor);
    if (full && negations % 2 == 1 && effect != ClauseEffect::Factive) {
      const std::string& lemma = tree_.lemma(governor);
      const bool raising = tree_.base(clause) == "xcomp" || lemma == "think" || lemma == "believe" ||
                           lemma == "expect" || lemma == "suppose" || lemma == "want";
      if (raising)
        status.negated = !status.negated;
      else
        status.set(Modality::Possible);
    }
    if (full && tree_.base(clause) == "xcomp") own_modality_of(status, governor);
    if (effect == ClauseEffect::Report || effect == ClauseEffect::DenyReport || effect == ClauseEffect::Factive)
      full = full && tree_.base(clause) == "xcomp";
  }

  int auxiliary_negations(int) const { return 0; }

  /// A governor's auxiliaries hold for its infinitive too: "will begin to …".
  void own_modality_of(Status& status, int governor) const {
    for (const int c : tree_.children(governor)) {
      if (tree_.base(c) == "aux")
        auxiliary(status, c);
      else if (tree_.base(c) == "advmod")
        adverb(status, c);
    }
  }

  void step(Status& status, int at, int up, bool& full) const {
    const std::string_view base = tree_.base(at);
    if (base == "ccomp" || base == "xcomp" || base == "csubj") {
      complement(status, at, up, full);
    } else if (base == "advcl") {
      adverbial(status, at, up, full);
    } else if (base == "acl") {
      adnominal(status, at, up, full);
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
    const bool infinitive = marker == "to" || marker.ends_with(" to") || tree_.has_feature(at, "VerbForm=Inf");
    if (full) {
      if (marker == "if" || marker == "unless" || marker == "in case" || marker == "lest" || marker == "provided")
        status.set(Modality::Conditional);
      else if (marker == "without" || marker == "instead of" || marker == "rather than")
        status.negated = !status.negated;
      else if (marker == "from" && effect_of_verb(tree_.lemma(up), true, true) == ClauseEffect::Negate)
        status.negated = !status.negated;
      else if (infinitive && tree_.is_verb(up) && tree_.child(up, "obj") != kNone &&
               effect_of_verb(tree_.lemma(up), true, true) == ClauseEffect::Demand)
        status.set(Modality::Demanded);
      else if (infinitive)
        status.set(Modality::Planned);
      else if (marker.empty() || marker == "by" || marker == "while" || marker == "in")
        inherit_modality(status, up);
      else if (marker == "whether")
        status.set(Modality::Possible);
      else if ((marker == "of" || marker == "for") && tree_.lemma(up) == "accuse")
        status.report({sentence_, speaker_of(tree_, up)});
      if (tree_.lemma(up) == "accuse" || tree_.lemma(up) == "suspect")
        status.report({sentence_, speaker_of(tree_, up)});
    }
    full = false;
  }

  void inherit_modality(Status& status, int up) const {
    Status above;
    own_group(above, up);
    if (above.modality != Modality::Actual) status.set(above.modality);
  }

  void adnominal(Status& status, int at, int noun, bool& full) const {
    const std::string marker = tree_.marker(at, "mark");
    const bool relative = tree_.relation(at) == "acl:relcl";
    const bool infinitive = marker == "to" || tree_.has_feature(at, "VerbForm=Inf");
    if (full && !relative) {
      const ClauseEffect effect = effect_of_noun(tree_.lemma(noun));
      if (infinitive) {
        if (effect == ClauseEffect::Negate)
          status.negated = !status.negated;
        else if (effect == ClauseEffect::Demand)
          status.set(Modality::Demanded);
        else if (effect == ClauseEffect::Possible)
          status.set(Modality::Possible);
        else if (!is_ordinal(noun))
          status.set(Modality::Planned);
      } else if (!marker.empty()) {
        apply_noun(status, effect);
      }
    }
    if (full && relative && infinitive) status.set(Modality::Planned);
    full = false;
  }

  void apply_noun(Status& status, ClauseEffect effect) const {
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

  bool is_ordinal(int noun) const {
    if (tree_.has_feature(noun, "NumType=Ord")) return true;
    for (const int c : tree_.children(noun)) {
      if (tree_.has_feature(c, "NumType=Ord") || tree_.lower(c) == "only" || tree_.lower(c) == "last") return true;
    }
    return false;
  }

  /// A conjunct without auxiliaries of its own shares those of the first: "will meet X and sign Y".
  void shared(Status& status, int at, int up, bool full) const {
    if (!full || !is_clause_head(tree_, at) || !is_clause_head(tree_, up)) return;
    bool own = false;
    for (const int c : tree_.children(at)) {
      const std::string_view base = tree_.base(c);
      if (base == "nsubj" || base == "aux" || base == "cop") own = true;
    }
    if (own) return;
    for (const int c : tree_.children(up)) {
      if (tree_.base(c) == "aux" && !tree_.has_feature(at, "VerbForm=Fin")) auxiliary(status, c);
    }
  }

  void nominal(Status& status, int at, int up, bool& full) const {
    if (tree_.base(at) == "nsubj" || tree_.base(at) == "appos") {
      full = false;
      return;
    }
    if (full && tree_.base(at) == "nmod") {
      const ClauseEffect effect = effect_of_noun(tree_.lemma(up));
      if (effect != ClauseEffect::None && effect != ClauseEffect::Factive) apply_noun(status, effect);
    }
    if (full && tree_.is_verb(up) && tree_.base(at) == "obj") {
      // What one wants, plans or denies need not be there: "demanded the withdrawal", "planned a meeting".
      const ClauseEffect effect = effect_of_verb(tree_.lemma(up), true, false);
      if (effect == ClauseEffect::Plan || effect == ClauseEffect::Demand || effect == ClauseEffect::Possible)
        apply(status, effect, up, true);
      Status own;
      own_group(own, up);
      if (own.negated) status.set(Modality::Possible);
      if (own.modality != Modality::Actual) status.set(own.modality);
    }
    if (is_clause_head(tree_, up))
      full = full && (tree_.base(up) == "xcomp" || tree_.base(up) == "ccomp" || tree_.base(up) == "advcl");
  }

  const Tree& tree_;
  int sentence_;
};

Assertion finish(const Tree& tree, Status status, const Quoted& quoted) {
  if (quoted.inside) {
    if (!status.source.is_set()) status.source = quoted.source;
    status.reported = true;
  }
  Assertion result;
  result.polarity = status.negated ? Polarity::Negated : Polarity::Affirmed;
  result.modality = status.modality;
  const int last = tree.size() - 1;
  for (int i = last; i >= 0 && i > last - 3; --i) {
    if (tree.lower(i) == "?") {
      if (result.modality == Modality::Actual) result.modality = Modality::Possible;
      break;
    }
  }
  result.reported = status.reported;
  result.source = status.source;
  if (result.modality == Modality::Actual && status.reported) result.modality = Modality::Claimed;
  return result;
}

}  // namespace

int speaker_of(const Tree& tree, int verb) {
  if (is_passive_clause(tree, verb)) {
    const int agent = tree.child(verb, "obl:agent");
    return agent;
  }
  return tree.is_verb(verb) ? subject_of_clause(tree, verb) : kNone;
}

Assertion assess_clause(const Tree& tree, const Frame& frame, int sentence, const Quoted& quoted) {
  const Assessor assessor(tree, sentence);
  Status status;
  assessor.own_group(status, frame.head);
  assessor.governed(status, frame.head);
  return finish(tree, status, quoted);
}

Assertion assess_noun(const Tree& tree, int noun, int sentence, const Quoted& quoted) {
  const Assessor assessor(tree, sentence);
  Status status;
  for (const int c : tree.children(noun)) {
    const ClauseEffect effect = effect_of_modifier(tree.lower(c));
    if (tree.base(c) != "amod" && tree.base(c) != "advmod") {
      if (tree.base(c) == "det" && tree.lower(c) == "no") status.negated = true;
      continue;
    }
    if (effect == ClauseEffect::Plan)
      status.set(Modality::Planned);
    else if (effect == ClauseEffect::Possible)
      status.set(Modality::Possible);
    else if (effect == ClauseEffect::Report)
      status.report({});
  }
  assessor.governed(status, noun);
  return finish(tree, status, quoted);
}

}  // namespace newsgraph::extraction
