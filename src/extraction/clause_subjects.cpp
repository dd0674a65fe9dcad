// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Who a clause is about: its own subject, one it shares, one that a verb above it hands down; and what is passive.
#include "clause_control.hpp"
#include "frame.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "tree.hpp"
#include "valency.hpp"
#include "word_list.hpp"

#include <optional>

namespace newsgraph::extraction {

using language::Upos;

namespace {

/// The clause (relative or other) whose head dominates the token most closely, itself included.
int clause_above(const Tree& tree, int token) {
  for (int steps = 0; token >= 0 && steps <= tree.size(); ++steps, token = tree.head(token)) {
    if (is_clause_head(tree, token)) return token;
  }
  return kNone;
}

bool is_finite_subject(const Tree& tree, int token) {
  const std::string_view base = tree.base(token);
  return base == "nsubj";
}

/// "…", said X: the speaker after the verb, where the parser took him for its object.
int inverted_speaker(const Tree& tree, int verb) {
  if (!is_speech_verb(tree.lemma(verb)) || verb == 0) return kNone;
  const std::string_view before = tree.lower(verb - 1);
  const bool after_quotation =
      before == "," || before == "\"" || before == "”" || before == "''" || before == "’" || before == "'";
  if (!after_quotation) return kNone;
  int object = tree.child(verb, "obj");
  if (object == kNone) object = tree.child(verb, "iobj");
  if (object == kNone || object < verb || object > verb + 6) return kNone;
  return tree.upos(object) == Upos::PROPN || tree.upos(object) == Upos::PRON || is_role_noun(tree.lemma(object))
             ? object
             : kNone;
}

class SubjectFinder {
 public:
  explicit SubjectFinder(const Tree& tree) : tree_(tree) {}

  /// Subject of the clause that `head` governs, own or inherited.
  int subject_of(int head, SubjectSource& source, int depth) const {
    source = SubjectSource::None;
    if (head < 0 || depth > 24) return kNone;
    const int own = own_subject(tree_, head);
    if (own != kNone) {
      source = SubjectSource::Own;
      const int resolved = resolve_relative(tree_, own);
      if (resolved != own) source = SubjectSource::Antecedent;
      return resolved;
    }
    if (tree_.child(head, "expl") != kNone || tree_.child(head, "csubj") != kNone) return kNone;
    const int up = tree_.head(head);
    if (up < 0) return kNone;
    const std::string_view relation = tree_.base(head);
    SubjectSource above = SubjectSource::None;
    if (relation == "conj" && is_clause_head(tree_, up)) {
      if (!agrees(head, up)) return kNone;
      const int shared = subject_of(up, above, depth + 1);
      source = shared == kNone ? SubjectSource::None : SubjectSource::Shared;
      return shared;
    }
    if (relation == "xcomp") return controlled_subject(head, up, source, depth);
    if (relation == "advcl" && is_clause_head(tree_, up)) {
      if (is_outcome(head, up)) return kNone;
      // "is observed by fasting": by whom is not said.
      if (tree_.marker(head, "mark") == "by" && is_passive_clause(tree_, up)) return kNone;
      const std::optional<int> controller = controller_of_adverbial(tree_, head, up);
      const int governor = controller ? *controller : subject_of(up, above, depth + 1);
      source = governor == kNone ? SubjectSource::None : SubjectSource::Governor;
      return governor;
    }
    if (relation == "acl") return adnominal_subject(head, up, source, depth);
    return kNone;
  }

 private:
  bool is_bare_participle(int head) const {
    return tree_.lower(head).ends_with("ing") && tree_.child(head, "mark") == kNone &&
           tree_.child(head, "aux") == kNone;
  }

  /// "…, resulting in a minority government": the whole clause does it, not its subject.
  bool is_outcome(int head, int above) const {
    if (head < above || !is_bare_participle(head) || !tells_outcome(tree_.lemma(head))) return false;
    const int subject = own_subject(tree_, above);
    if (tree_.lemma(head) != "mean" && subject != kNone && event_noun(to_lower(tree_.lemma(subject)))) return false;
    if (tree_.lemma(head) == "make") {
      const int object = tree_.child(head, "obj");
      if (object != kNone && tree_.upos(object) != Upos::PRON && tree_.child(head, "xcomp") == kNone) return false;
    }
    const int first = tree_.first_of(head);
    return first > 0 && (tree_.lower(first) == "," || tree_.lower(first - 1) == ",");
  }

  /// "lodges breed lions, spawning fish": words of one coordination have one form. An adjective parsed as a verb, a
  /// participle hung from the wrong verb or a noun that looks like an infinitive has no subject to share.
  bool agrees(int head, int first) const {
    if (tree_.upos(head) != Upos::VERB || tree_.child(head, "aux") != kNone) return true;
    const std::string_view form = tree_[head].xpos;
    const std::string_view other = tree_[first].xpos;
    bool progressive = tree_.child(first, "cop") != kNone || other == "VBG";
    bool modal = other == "VB" || other == "VBP" || tree_.child(first, "mark") != kNone;
    for (const int c : tree_.children(first)) {
      if (tree_.base(c) != "aux") continue;
      progressive = progressive || tree_.lemma(c) == "be";
      modal = modal || tree_[c].xpos == "MD" || tree_.lemma(c) == "do" || tree_.lemma(c) == "to";
    }
    if (form == "VBG") return progressive;
    // "are to stay until the ship undocks and returns"
    if (form == "VBZ") return !finite_as_plural(first);
    if (form == "VB" && tree_.child(head, "mark") == kNone) return modal;
    return true;
  }

  /// Whether the finite word of a clause is one of a plural, or the clause has none: "are to stay", "to stay".
  bool finite_as_plural(int clause) const {
    // "seeks to prevent war and promotes peace": beside the first verb of the chain, as it stands.
    for (int steps = 0; tree_.base(clause) == "xcomp" && tree_.head(clause) >= 0 && steps < tree_.size(); ++steps)
      clause = tree_.head(clause);
    int finite = clause;
    for (const int c : tree_.children(clause)) {
      if (tree_.base(c) == "aux" || tree_.base(c) == "cop") {
        finite = c;
        break;
      }
    }
    const std::string_view form = tree_[finite].xpos;
    return form == "VBP" || (form == "VB" && tree_.child(clause, "mark") != kNone) ||
           (form == "VBG" && finite == clause);
  }

  int controlled_subject(int head, int up, SubjectSource& source, int depth) const {
    SubjectSource above = SubjectSource::None;
    int found = tree_.child(up, "obj");
    if (found == kNone) found = tree_.child(up, "iobj");
    if (found == kNone) found = oblique_in_control(tree_, head, up);
    const bool promise = tree_.lemma(up) == "promise" || tree_.lemma(up) == "threaten" || tree_.lemma(up) == "spend";
    if (found == kNone || promise)
      found = subject_of(up, above, depth + 1);
    else
      found = resolve_relative(tree_, found);
    source = found == kNone ? SubjectSource::None : SubjectSource::Controlled;
    return found;
  }

  int adnominal_subject(int head, int noun, SubjectSource& source, int depth) const {
    const bool infinitive = tree_.has_feature(head, "VerbForm=Inf") || tree_.marker(head, "mark").starts_with("to");
    if (tree_.relation(head) == "acl:relcl") {
      // "the speech he gave" has its own subject; "the man to see" has none.
      source = SubjectSource::None;
      return kNone;
    }
    if (!infinitive) {
      if (tree_.child(head, "mark") != kNone && tree_.marker(head, "mark") != "") {
        // "the duty of guarding X": whose duty it is
        return possessor_or_subject(head, noun, source, depth);
      }
      return participle_subject(head, noun, source, depth);
    }
    return possessor_or_subject(head, noun, source, depth);
  }

  /// "X said it was a safe drug, citing tests": the drug cites nothing.
  bool is_speakers_participle(int head, int noun) const {
    const int first = tree_.first_of(head);
    if (!is_bare_participle(head) || first == 0 || tree_.lower(first - 1) != "," || tree_.is_name(noun)) return false;
    const std::string& lemma = tree_.lemma(head);
    return is_speech_verb(lemma) || in("cite quote describe call accuse refer criticize criticise", lemma);
  }

  int outermost_speaker(int token) const {
    int speaker = kNone;
    for (int at = token, steps = 0; at >= 0 && steps < tree_.size(); at = tree_.head(at), ++steps) {
      if (tree_.upos(at) == Upos::VERB && is_speech_verb(tree_.lemma(at)) && own_subject(tree_, at) != kNone)
        speaker = own_subject(tree_, at);
    }
    return speaker;
  }

  /// The noun right before a participle, unless the words say that it can not be.
  int participle_subject(int head, int noun, SubjectSource& source, int depth) const {
    source = SubjectSource::None;
    const std::string& lemma = tree_.lemma(head);
    // "a programme at the Hall called Dawn": what has a name is called nothing else.
    if (is_naming_verb(lemma) && tree_.is_name(noun) && tree_[head].xpos == "VBN") return kNone;
    // "we are in pain thinking of him": the subject of the predicate; "deaths were from fumes crossing the border"
    if (tree_.child(noun, "cop") != kNone && tree_.child(noun, "case") != kNone && is_bare_participle(head) &&
        !in("from by of about", tree_.marker(noun, "case"))) {
      source = SubjectSource::Governor;
      return own_subject(tree_, noun);
    }
    // "the sentence, given its history": a preposition.
    if (lemma == "give" && tree_[head].xpos == "VBN" && tree_.child(head, "obj") > head) return kNone;
    if (is_outcome(head, noun)) return kNone;
    if (is_speakers_participle(head, noun)) {
      const int speaker = outermost_speaker(noun);
      source = speaker == kNone ? SubjectSource::None : SubjectSource::Governor;
      return speaker;
    }
    // "the name of the disease found there": the disease was found.
    if (passes_description_on(tree_.lemma(noun)) && tree_[head].xpos == "VBN") {
      const int inner = tree_.child(noun, "nmod");
      if (inner > noun && inner < head && tree_.marker(inner, "case") == "of") {
        source = SubjectSource::Antecedent;
        return inner;
      }
    }
    const bool oblique = tree_.base(noun) == "obl" && is_bare_participle(head) && !event_noun(tree_.lemma(noun));
    if (oblique && tells_reaction(lemma)) return kNone;
    // "the bus hit a bridge causing damage": the bus did.
    if (oblique && tells_damage(lemma) && tree_.head(noun) >= 0 && is_clause_head(tree_, tree_.head(noun))) {
      SubjectSource above = SubjectSource::None;
      const int found = subject_of(tree_.head(noun), above, depth + 1);
      if (found != kNone && found != noun) {
        source = SubjectSource::Governor;
        return found;
      }
    }
    source = SubjectSource::Antecedent;
    return noun;
  }

  /// Who has the plan, hope or order: its possessor, else the subject of the clause it stands in.
  int possessor_or_subject(int head, int noun, SubjectSource& source, int depth) const {
    const std::string& lemma = tree_.lemma(noun);
    if (asks_others(lemma)) {
      source = SubjectSource::None;
      return kNone;
    }
    int possessor = tree_.child(noun, "nmod:poss");
    // "attempts by officials to free the whale"
    for (const int c : tree_.children(noun)) {
      if (possessor == kNone && c > noun && tree_.base(c) == "nmod" && tree_.marker(c, "case") == "by" &&
          tree_.is_nominal(c))
        possessor = c;
    }
    if (possessor != kNone) {
      source = SubjectSource::Controlled;
      return possessor;
    }
    if (effect_of_noun(tree_.lemma(noun)) == ClauseEffect::None) {
      source = SubjectSource::Antecedent;
      // "the dream of becoming a pilot", "fines for selling it": the noun does neither.
      if (tree_[head].xpos == "VBG") return kNone;
      // "established a team to look into it"
      const bool formed = acts_as_body(lemma) && tree_.base(noun) == "obj" && forms_body(tree_.lemma(tree_.head(noun)));
      return tree_.is_name(noun) || formed || tree_.base(noun) == "nsubj" ? noun : kNone;
    }
    // "the Coalition efforts to …", "an Israeli attempt to …"
    for (const int c : tree_.children(noun)) {
      if (c < noun && (tree_.base(c) == "compound" || tree_.base(c) == "amod") && tree_.is_name(c)) {
        source = SubjectSource::Controlled;
        return c;
      }
    }
    const int clause = clause_above(tree_, tree_.head(noun) < 0 ? noun : tree_.head(noun));
    // "rejected a plan to build a canal": others planned it.
    if (clause != kNone && tree_.base(noun) == "obj" && judges_plan(tree_.lemma(clause))) {
      source = SubjectSource::None;
      return kNone;
    }
    SubjectSource above = SubjectSource::None;
    const int found = clause == kNone ? kNone : subject_of(clause, above, depth + 1);
    source = found == kNone || found == noun ? SubjectSource::None : SubjectSource::Controlled;
    return found == noun ? kNone : found;
  }

  const Tree& tree_;
};

}  // namespace

bool has_subject(const Tree& tree, int head) {
  return tree.child(head, "nsubj") != kNone || tree.child(head, "csubj") != kNone || tree.child(head, "expl") != kNone;
}

int own_subject(const Tree& tree, int head) {
  int found = kNone;
  for (const int c : tree.children(head)) {
    if (!is_finite_subject(tree, c)) continue;
    // "nsubj:outer" is the subject of a clause that is itself a predicate: the nearer one is meant.
    // Where there are two, the one nearer to the verb is its own.
    const bool outer = tree.relation(c) == "nsubj:outer";
    if (found == kNone || tree.relation(found) == "nsubj:outer" || (!outer && c < head)) found = c;
  }
  if (found == kNone) found = inverted_speaker(tree, head);
  return found;
}

bool is_passive_clause(const Tree& tree, int head) {
  if (tree.child(head, "aux:pass") != kNone || tree.child(head, "nsubj:pass") != kNone) return true;
  if (tree[head].xpos == "VBD" || tree[head].xpos == "VBZ" || tree[head].xpos == "VBP") return false;
  if (tree.child(head, "obl:agent") != kNone) return true;
  // "after a coalition ousted the king": a participle by its tag only.
  const int subject = tree.child(head, "nsubj");
  if (subject != kNone && tree.relation(subject) == "nsubj" && subject < head && tree.child(head, "obj") > head)
    return false;
  // A bare participle after a noun, or one that shares its auxiliary with the first conjunct.
  if (tree[head].xpos != "VBN" && !(tree.has_feature(head, "VerbForm=Part") && tree.has_feature(head, "Tense=Past")))
    return false;
  if (tree.child(head, "aux") != kNone) return false;
  if (tree.base(head) == "acl" || tree.base(head) == "advcl" || tree.base(head) == "xcomp")
    return tree.relation(head) != "acl:relcl";
  if (tree.base(head) == "conj") {
    const int first = tree.head(head);
    return first >= 0 && own_subject(tree, head) == kNone && is_passive_clause(tree, first);
  }
  return false;
}

bool is_clause_head(const Tree& tree, int token) {
  const std::string_view base = tree.base(token);
  if (tree.upos(token) == Upos::VERB) {
    return base == "root" || base == "conj" || base == "ccomp" || base == "xcomp" || base == "advcl" || base == "acl" ||
           base == "parataxis" || base == "csubj" || base == "list" || base == "dep" || base == "appos" ||
           own_subject(tree, token) != kNone || tree.child(token, "obj") != kNone || tree.child(token, "cop") != kNone;
  }
  if (tree.child(token, "cop") != kNone) return true;
  if (tree.upos(token) == Upos::AUX) return base != "aux" && base != "cop" && own_subject(tree, token) != kNone;
  // Adjectives and participles tagged so that continue a chain or predicate without a copula ("made it public").
  return tree.upos(token) == Upos::ADJ && base != "amod" && own_subject(tree, token) != kNone;
}

int subject_of_clause(const Tree& tree, int head, SubjectSource& source) {
  return SubjectFinder(tree).subject_of(head, source, 0);
}

int subject_of_clause(const Tree& tree, int head) {
  SubjectSource source = SubjectSource::None;
  return subject_of_clause(tree, head, source);
}

}  // namespace newsgraph::extraction
