// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Who a clause is about: its own subject, one it shares, one that a verb above it hands down; and what is passive.
#include "frame.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "tree.hpp"
#include "word_list.hpp"

#include <array>

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
  const std::string& before = tree.lower(verb - 1);
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

/// "disagreements with X, who …": "who" is the person named right before it, not the thing.
int nearest_person(const Tree& tree, int pronoun, int antecedent) {
  if (!tree.lower(pronoun).starts_with("who") || tree[antecedent].name == language::NameType::Per) return antecedent;
  int before = pronoun - 1;
  while (before > antecedent && tree.upos(before) == Upos::PUNCT) --before;
  if (before <= antecedent || tree[before].name != language::NameType::Per || !tree.dominates(antecedent, before))
    return antecedent;
  while (tree.base(before) == "flat" && tree.head(before) > antecedent) before = tree.head(before);
  return before;
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
      const int shared = subject_of(up, above, depth + 1);
      source = shared == kNone ? SubjectSource::None : SubjectSource::Shared;
      return shared;
    }
    if (relation == "xcomp") return controlled_subject(head, up, source, depth);
    if (relation == "advcl" && is_clause_head(tree_, up)) {
      int governor = outer_speaker(head, up);
      if (governor == kNone) governor = object_in_control(head, up);
      if (governor == kNone) governor = subject_of(up, above, depth + 1);
      source = governor == kNone ? SubjectSource::None : SubjectSource::Governor;
      return governor;
    }
    if (relation == "acl") return adnominal_subject(head, up, source, depth);
    return kNone;
  }

 private:
  /// "X said Y …, adding that Z": X adds, whatever the participle was hung from.
  int outer_speaker(int head, int up) const {
    if (!is_speech_verb(tree_.lemma(head)) || !tree_.lower(head).ends_with("ing") || tree_.child(head, "mark") != kNone)
      return kNone;
    const int above = tree_.head(up);
    if (above < 0 || tree_.base(up) != "ccomp" || !is_speech_verb(tree_.lemma(above))) return kNone;
    return own_subject(tree_, above);
  }

  /// "criticised X for doing", "banned X from flying", "urged X to stop", "held a lunch, followed by Y": the object;
  /// but "sent aid to help Y" helps by the sender.
  int object_in_control(int head, int up) const {
    int object = tree_.child(up, "obj");
    if (object == kNone || object > head) return kNone;
    const std::string marker = tree_.marker(head, "mark");
    const bool blamed = marker == "for" || marker == "of" || marker == "from" || marker == "into";
    const bool sent = tree_.lemma(up) == "send" || tree_.lemma(up) == "dispatch";
    const bool goes = tree_.is_name(object) || is_role_noun(to_lower(tree_.lemma(object))) ||
                      is_crew_noun(tree_.lemma(object)) || tree_.upos(object) == Upos::PRON;
    const bool urged =
        marker == "to" && (sent ? goes : effect_of_verb(tree_.lemma(up), true, true) == ClauseEffect::Demand);
    const bool followed = tree_.lemma(head) == "follow" && is_passive_clause(tree_, head);
    return blamed || urged || followed ? resolve_relative(tree_, object) : kNone;
  }

  int controlled_subject(int, int up, SubjectSource& source, int depth) const {
    SubjectSource above = SubjectSource::None;
    int found = tree_.child(up, "obj");
    if (found == kNone) found = tree_.child(up, "iobj");
    const bool promise = tree_.lemma(up) == "promise" || tree_.lemma(up) == "threaten";
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
        return possessor_or_subject(noun, source, depth);
      }
      source = SubjectSource::Antecedent;
      return noun;
    }
    return possessor_or_subject(noun, source, depth);
  }

  /// Who has the plan, hope or order: its possessor, else the subject of the clause it stands in.
  int possessor_or_subject(int noun, SubjectSource& source, int depth) const {
    const int possessor = tree_.child(noun, "nmod:poss");
    if (possessor != kNone) {
      source = SubjectSource::Controlled;
      return possessor;
    }
    if (effect_of_noun(tree_.lemma(noun)) == ClauseEffect::None) {
      source = SubjectSource::Antecedent;
      return tree_.is_name(noun) || tree_.base(noun) == "nsubj" ? noun : kNone;
    }
    // "the Coalition efforts to …", "an Israeli attempt to …"
    for (const int c : tree_.children(noun)) {
      if (c < noun && (tree_.base(c) == "compound" || tree_.base(c) == "amod") && tree_.is_name(c)) {
        source = SubjectSource::Controlled;
        return c;
      }
    }
    const int clause = clause_above(tree_, tree_.head(noun) < 0 ? noun : tree_.head(noun));
    SubjectSource above = SubjectSource::None;
    const int found = clause == kNone ? kNone : subject_of(clause, above, depth + 1);
    source = found == kNone || found == noun ? SubjectSource::None : SubjectSource::Controlled;
    return found == noun ? kNone : found;
  }

  const Tree& tree_;
};

}  // namespace

bool is_relative_pronoun(const Tree& tree, int token) {
  static constexpr std::array<std::string_view, 4> kRelatives = {"who", "whom", "which", "that"};
  if (tree.upos(token) != Upos::PRON && tree.upos(token) != Upos::DET && tree.upos(token) != Upos::SCONJ) return false;
  return is_among(kRelatives, tree.lower(token));
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
  if (tree.child(token, "cop") != kNone) return true;
  const std::string_view base = tree.base(token);
  if (tree.upos(token) == Upos::VERB) {
    return base == "root" || base == "conj" || base == "ccomp" || base == "xcomp" || base == "advcl" || base == "acl" ||
           base == "parataxis" || base == "csubj" || base == "list" || base == "dep" || base == "appos" ||
           own_subject(tree, token) != kNone || tree.child(token, "obj") != kNone;
  }
  if (tree.upos(token) == Upos::AUX) return base != "aux" && base != "cop" && own_subject(tree, token) != kNone;
  // Adjectives and participles tagged so that continue a chain or predicate without a copula ("made it public").
  return tree.upos(token) == Upos::ADJ && base != "amod" && own_subject(tree, token) != kNone;
}

int resolve_relative(const Tree& tree, int token) {
  if (!is_relative_pronoun(tree, token)) return token;
  int at = token;
  for (int steps = 0; at >= 0 && steps <= tree.size(); ++steps, at = tree.head(at)) {
    if (tree.relation(at) == "acl:relcl" && tree.head(at) >= 0 && tree.head(at) < token)
      return nearest_person(tree, token, tree.head(at));
  }
  return token;
}

int subject_of_clause(const Tree& tree, int head, SubjectSource& source) {
  return SubjectFinder(tree).subject_of(head, source, 0);
}

int subject_of_clause(const Tree& tree, int head) {
  SubjectSource source = SubjectSource::None;
  return subject_of_clause(tree, head, source);
}

}  // namespace newsgraph::extraction
