// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "frame.hpp"
#include "lexicon.hpp"
#include "tree.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {

using language::Upos;

namespace {

constexpr std::array<std::string_view, 4> kRelatives = {"who", "whom", "which", "that"};

bool is_relative_pronoun(const Tree& tree, int token) {
  if (tree.upos(token) != Upos::PRON && tree.upos(token) != Upos::DET && tree.upos(token) != Upos::SCONJ) return false;
  return std::find(kRelatives.begin(), kRelatives.end(), tree.lower(token)) != kRelatives.end();
}

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

bool is_passive(const Tree& tree, int head) {
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
    return first >= 0 && own_subject(tree, head) == kNone && is_passive(tree, first);
  }
  return false;
}

class Builder {
 public:
  explicit Builder(const Tree& tree) : tree_(tree) {}

  std::vector<Frame> build() {
    std::vector<Frame> frames;
    for (int i = 0; i < tree_.size(); ++i) {
      if (!is_clause_head(tree_, i)) continue;
      if (swallowed(i)) continue;
      frames.push_back(frame_of(i));
    }
    return frames;
  }

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
  /// A governor of a chain gives no frame of its own: "is scheduled" of "is scheduled to meet".
  bool swallowed(int i) const {
    const int inner = chained(i);
    return inner != kNone;
  }

  /// The infinitive or participle that continues the predicate of i, if i controls it by its subject.
  int chained(int i) const {
    for (const int c : tree_.children(i)) {
      if (tree_.base(c) != "xcomp" || !is_clause_head(tree_, c)) continue;
      if (tree_.child(i, "obj") != kNone || tree_.child(i, "iobj") != kNone) continue;
      if (own_subject(tree_, c) != kNone) continue;
      return c;
    }
    return kNone;
  }

  Frame frame_of(int head) {
    Frame frame;
    frame.head = head;
    frame.top = head;
    if (tree_.upos(head) == Upos::VERB || (tree_.is_verb(head) && tree_.child(head, "cop") == kNone)) {
      frame.kind = FrameKind::Verb;
    } else if (tree_.child(head, "case") != kNone) {
      frame.kind = FrameKind::Locative;
    } else if (tree_.is_nominal(head) && tree_.upos(head) != Upos::ADJ) {
      frame.kind = FrameKind::Copula;
    } else {
      frame.kind = FrameKind::Adjective;
    }
    climb_chain(frame);
    frame.passive = is_passive(tree_, head);
    find_subject(frame);
    find_predicate(frame);
    find_arguments(frame);
    return frame;
  }

  void climb_chain(Frame& frame) const {
    for (int steps = 0; steps < tree_.size(); ++steps) {
      const int up = tree_.head(frame.top);
      if (up < 0 || tree_.base(frame.top) != "xcomp" || !is_clause_head(tree_, up) || chained(up) != frame.top) break;
      frame.governors.insert(frame.governors.begin(), up);
      frame.top = up;
    }
  }

  /// "X said Y …, adding that Z": X adds, whatever the participle was hung from.
  int outer_speaker(int head, int up) const {
    if (!is_speech_verb(tree_.lemma(head)) || !tree_.lower(head).ends_with("ing") || tree_.child(head, "mark") != kNone)
      return kNone;
    const int above = tree_.head(up);
    if (above < 0 || tree_.base(up) != "ccomp" || !is_speech_verb(tree_.lemma(above))) return kNone;
    return own_subject(tree_, above);
  }

  /// "criticised X for doing", "banned X from flying", "urged X to stop", "held a lunch, followed by Y": the object.
  int object_in_control(int head, int up) const {
    int object = tree_.child(up, "obj");
    if (object == kNone || object > head) return kNone;
    const std::string marker = tree_.marker(head, "mark");
    const bool blamed = marker == "for" || marker == "of" || marker == "from" || marker == "into";
    const bool urged = marker == "to" && effect_of_verb(tree_.lemma(up), true, true) == ClauseEffect::Demand;
    const bool followed = tree_.lemma(head) == "follow" && is_passive(tree_, head);
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
    if (effect_of_noun(tree_.lemma(noun)) != ClauseEffect::None) {
      // "the Coalition efforts to …", "an Israeli attempt to …"
      for (const int c : tree_.children(noun)) {
        if (c < noun && (tree_.base(c) == "compound" || tree_.base(c) == "amod") && tree_.is_name(c)) {
          source = SubjectSource::Controlled;
          return c;
        }
      }
    }
    if (effect_of_noun(tree_.lemma(noun)) == ClauseEffect::None) {
      source = SubjectSource::Antecedent;
      return tree_.is_name(noun) || tree_.base(noun) == "nsubj" ? noun : kNone;
    }
    const int clause = clause_above(tree_, tree_.head(noun) < 0 ? noun : tree_.head(noun));
    SubjectSource above = SubjectSource::None;
    const int found = clause == kNone ? kNone : subject_of(clause, above, depth + 1);
    source = found == kNone || found == noun ? SubjectSource::None : SubjectSource::Controlled;
    return found == noun ? kNone : found;
  }

  void find_subject(Frame& frame) const {
    frame.subject = subject_of(frame.top, frame.subject_source, 0);
    if (frame.subject == kNone && frame.top != frame.head)
      frame.subject = subject_of(frame.head, frame.subject_source, 0);
    frame.antecedent_passive =
        frame.passive && frame.subject_source == SubjectSource::Antecedent && tree_.base(frame.head) == "acl";
  }

  void add_group(std::vector<int>& out, int word) const {
    out.push_back(word);
    for (const int c : tree_.children(word)) {
      const std::string_view base = tree_.base(c);
      if (base == "aux" || base == "cop" || tree_.relation(c) == "compound:prt") out.push_back(c);
      if (base == "advmod" && tree_.is_negation(c)) out.push_back(c);
    }
  }

  void find_predicate(Frame& frame) const {
    for (const int governor : frame.governors) add_group(frame.predicate, governor);
    add_group(frame.predicate, frame.head);
    for (std::size_t i = 0; i < frame.governors.size(); ++i) {
      const int inner = i + 1 < frame.governors.size() ? frame.governors[i + 1] : frame.head;
      for (const int c : tree_.children(inner)) {
        if (tree_.base(c) == "mark" && tree_.lower(c) == "to") frame.predicate.push_back(c);
      }
    }
    if (frame.kind == FrameKind::Verb && tree_.child(frame.head, "cop") != kNone) {
      for (const int c : tree_.children(frame.head)) {
        if (tree_.base(c) == "mark" && tree_.lower(c) == "to") frame.predicate.push_back(c);
      }
    }
    // Auxiliaries shared by conjuncts: "has been placed and told".
    if (tree_.base(frame.top) == "conj" && frame.subject_source == SubjectSource::Shared &&
        tree_.child(frame.top, "aux") == kNone) {
      const int first = tree_.first_conjunct(frame.top);
      if (tree_.is_verb(first) && tree_.is_verb(frame.top) && tree_.has_feature(frame.top, "VerbForm=Part")) {
        for (const int c : tree_.children(first)) {
          if (tree_.base(c) == "aux" && tree_[c].xpos != "MD") frame.predicate.push_back(c);
        }
      }
    }
    const int particle = tree_.child(frame.head, "compound:prt");
    if (particle != kNone) frame.particle = tree_.lower(particle);
    sort_unique(frame.predicate);
  }

  void add_argument(Frame& frame, ArgumentRole role, int head, bool inherited = false) const {
    FrameArgument argument;
    argument.role = role;
    argument.head = resolve_relative(tree_, head);
    argument.inherited = inherited || argument.head != head;
    if (role == ArgumentRole::Clause || role == ArgumentRole::Adverbial) {
      argument.marker = tree_.marker(head, "mark", &argument.marker_tokens);
    } else {
      argument.marker = tree_.marker(head, "case", &argument.marker_tokens);
    }
    frame.arguments.push_back(std::move(argument));
  }

  void arguments_of(Frame& frame, int word, bool is_head) const {
    for (const int c : tree_.children(word)) {
      const std::string_view relation = tree_.relation(c);
      const std::string_view base = tree_.base(c);
      if (base == "obj" && c == frame.subject) continue;
      if (base == "obj")
        add_argument(frame, ArgumentRole::Object, c);
      else if (base == "iobj" && c == frame.subject)
        continue;
      else if (base == "iobj")
        add_argument(frame, ArgumentRole::IndirectObject, c);
      else if (relation == "obl:agent")
        add_argument(frame, frame.passive ? ArgumentRole::Agent : ArgumentRole::Oblique, c);
      else if (base == "obl")
        add_oblique(frame, c);
      else if (base == "nmod" && is_head && frame.kind != FrameKind::Verb && !relation.ends_with("poss"))
        continue;
      else if (base == "ccomp" || (base == "xcomp" && is_head && is_clause_head(tree_, c)))
        add_argument(frame, ArgumentRole::Clause, c);
      else if (base == "xcomp" && is_head)
        add_argument(frame, ArgumentRole::Predicative, c);
      else if (base == "advcl")
        add_argument(frame, ArgumentRole::Adverbial, c);
      else if (base == "advmod" && tree_.upos(c) == Upos::ADV)
        add_argument(frame, ArgumentRole::Adverb, c);
    }
  }

  void add_oblique(Frame& frame, int head) const {
    const std::string marker = tree_.marker(head, "case");
    const bool agent = frame.passive && marker == "by" && tree_.relation(head) != "obl:unmarked" &&
                       !tree_.has_feature(head, "VerbForm=Ger");
    add_argument(frame, agent ? ArgumentRole::Agent : ArgumentRole::Oblique, head);
  }

  /// "criticised and sanctioned Iran": the first verb has the object of the second.
  void share_object(Frame& frame) const {
    if (frame.kind != FrameKind::Verb || frame.passive || frame.argument(ArgumentRole::Object) != nullptr) return;
    for (const FrameArgument& argument : frame.arguments) {
      if (argument.role != ArgumentRole::Adverb) return;
    }
    for (const int c : tree_.children(frame.head)) {
      if (tree_.base(c) != "conj" || !tree_.is_verb(c) || c > frame.head + 4 || own_subject(tree_, c) != kNone)
        continue;
      const int object = tree_.child(c, "obj");
      if (object != kNone && is_short_gap(frame.head, c)) add_argument(frame, ArgumentRole::Object, object, true);
      return;
    }
  }

  bool is_short_gap(int from, int to) const {
    for (int i = from + 1; i < to; ++i) {
      const Upos upos = tree_.upos(i);
      if (upos != Upos::CCONJ && upos != Upos::ADV && upos != Upos::PUNCT) return false;
    }
    return true;
  }

  /// "the agreement he signed": the noun is the object where the clause has none.
  void fill_gap(Frame& frame) const {
    const int top = tree_.first_conjunct(frame.top);
    if (tree_.relation(top) != "acl:relcl" || frame.kind != FrameKind::Verb || frame.passive) return;
    if (frame.argument(ArgumentRole::Object) != nullptr || frame.argument(ArgumentRole::Clause) != nullptr) return;
    if (frame.subject_source != SubjectSource::Own && frame.subject_source != SubjectSource::Shared) return;
    for (const int c : tree_.subtree(top)) {
      if (is_relative_pronoun(tree_, c) && resolve_relative(tree_, c) != c) return;  // it already has its place
      if (tree_.lower(c) == "where" || tree_.lower(c) == "when" || tree_.lower(c) == "whose") return;
    }
    FrameArgument argument;
    argument.head = tree_.head(top);
    argument.inherited = true;
    if (argument.head != kNone && argument.head != frame.subject) frame.arguments.push_back(std::move(argument));
  }

  void find_arguments(Frame& frame) const {
    arguments_of(frame, frame.head, true);
    for (const int governor : frame.governors) arguments_of(frame, governor, false);
    std::stable_sort(frame.arguments.begin(), frame.arguments.end(),
                     [](const FrameArgument& a, const FrameArgument& b) {
                       return a.inherited != b.inherited ? b.inherited : a.head < b.head;
                     });
    share_object(frame);
    fill_gap(frame);
  }

  const Tree& tree_;
};

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

}  // namespace

const FrameArgument* Frame::argument(ArgumentRole role) const {
  for (const FrameArgument& candidate : arguments) {
    if (candidate.role == role) return &candidate;
  }
  return nullptr;
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

std::vector<Frame> build_clause_frames(const Tree& tree) {
  return Builder(tree).build();
}

bool is_passive_clause(const Tree& tree, int head) {
  return is_passive(tree, head);
}

int subject_of_clause(const Tree& tree, int head) {
  SubjectSource source = SubjectSource::None;
  return Builder(tree).subject_of(head, source, 0);
}

}  // namespace newsgraph::extraction
