// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// The clausal frames of a sentence: predicates with their chains, particles and arguments.
#include "frame.hpp"
#include "lexicon.hpp"
#include "tree.hpp"
#include "valency.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {

using language::Upos;

namespace {

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
    frame.passive = is_passive_clause(tree_, head);
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

  void find_subject(Frame& frame) const {
    frame.subject = subject_of_clause(tree_, frame.top, frame.subject_source);
    if (frame.subject == kNone && frame.top != frame.head)
      frame.subject = subject_of_clause(tree_, frame.head, frame.subject_source);
    frame.antecedent_passive =
        frame.passive && frame.subject_source == SubjectSource::Antecedent && tree_.base(frame.head) == "acl";
  }

  /// "the problem is that it is used": the first "is" is of the problem.
  bool is_of_outer_clause(int word, int copula) const {
    if (tree_.child(word, "nsubj:outer") == kNone) return false;
    for (const int c : tree_.children(word)) {
      const std::string_view relation = tree_.relation(c);
      if (c > copula && c < word && (relation == "nsubj" || relation == "nsubj:pass" || relation == "expl"))
        return true;
    }
    return false;
  }

  void add_group(std::vector<int>& out, int word) const {
    out.push_back(word);
    for (const int c : tree_.children(word)) {
      const std::string_view base = tree_.base(c);
      if (base == "cop" && is_of_outer_clause(word, c)) continue;
      if (base == "aux" || base == "cop" || tree_.relation(c) == "compound:prt") out.push_back(c);
      if (base == "advmod" && tree_.is_negation(c)) out.push_back(c);
      if (c == word + 1 && tree_.lemma(word) == "go" && tree_.lower(c) == "on") out.push_back(c);  // "went on to say"
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
    // "is to involve"
    for (const int c : tree_.children(frame.top)) {
      if (tree_.base(c) != "mark" || tree_.lower(c) != "to") continue;
      const int be = tree_.child(frame.top, "aux");
      if (be != kNone && be < c && tree_.lemma(be) == "be") frame.predicate.push_back(c);
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
      if (base == "obj" && (c == frame.subject || (is_head && !can_have_object(frame, c)))) continue;
      if (base == "obj" && is_relative_pronoun(tree_, c) && is_circumstance(resolve_relative(tree_, c))) continue;
      if (base == "iobj" && c == frame.subject) continue;
      if (base == "obj")
        add_argument(frame, ArgumentRole::Object, c);
      else if (base == "iobj")
        add_argument(frame, ArgumentRole::IndirectObject, c);
      else if (relation == "obl:agent" && !is_measure(c) && is_agent_marker(tree_.marker(c, "case")))
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

  /// "was reported the party": a passive keeps the object of few verbs, and some verbs never have one.
  bool can_have_object(const Frame& frame, int object) const {
    // "told reporters Ana stayed": what stands before the subject is the object of another verb.
    if (frame.subject_source == SubjectSource::Own && object < frame.subject && frame.subject < frame.head &&
        (tree_.upos(object) == Upos::NOUN || tree_.upos(object) == Upos::PROPN) && tree_.child(object, "det") == kNone)
      return false;
    if (frame.kind != FrameKind::Verb || !frame.particle.empty() || is_relative_pronoun(tree_, object)) return true;
    const std::string& lemma = tree_.lemma(frame.head);
    // "making her the first woman in the post": that is what she becomes; "made them an offer" has an object.
    if (lemma == "make" && tree_.child(frame.head, "iobj") != kNone && !event_noun(tree_.lemma(object))) return false;
    return frame.passive ? keeps_object_in_passive(lemma) : !has_no_object(lemma);
  }

  /// "was offered by the agency to the museum": only what "by" brings does it.
  static bool is_agent_marker(const std::string& marker) { return marker.empty() || marker.ends_with("by"); }

  /// "shortened by one hour", "cut by ten percent": how much, not who.
  bool is_measure(int head) const {
    const std::string& lemma = tree_.lemma(head);
    // "known by the stage name Ana", "returned by mail": how, not by whom
    if (in("name nickname moniker alias mail e-mail email post telephone phone fax letter", lemma) &&
        tree_.upos(head) == Upos::NOUN)
      return true;
    // "adopted by consensus", "beaten by 3,208 votes", "launched by mistake"
    if (in("vote consensus acclamation unanimity margin mistake accident air sea rail land", lemma) &&
        (tree_.child(head, "det") == kNone || lemma == "vote" || lemma == "margin"))
      return true;
    // "stratified by race", "ranked by size"
    if (in("race age gender sex ethnicity income religion nationality rank size weight height volume year month region "
           "type category genre profession occupation",
           tree_.lower(head)) &&
        tree_.child(head, "det") == kNone)
      return true;
    return tree_.child(head, "nummod") != kNone && (is_time_noun(lemma) || is_partitive(lemma));
  }

  void add_oblique(Frame& frame, int head) const {
    const std::string marker = tree_.marker(head, "case");
    const bool agent = frame.passive && marker == "by" && tree_.relation(head) != "obl:unmarked" &&
                       !tree_.has_feature(head, "VerbForm=Ger") && !is_measure(head);
    add_argument(frame, agent ? ArgumentRole::Agent : ArgumentRole::Oblique, head);
  }

  /// "criticised and sanctioned Iran": the first verb has the object of the second.
  void share_object(Frame& frame) const {
    if (frame.kind != FrameKind::Verb || frame.passive || frame.argument(ArgumentRole::Object) != nullptr) return;
    for (const FrameArgument& argument : frame.arguments) {
      if (argument.role != ArgumentRole::Adverb) return;
    }
    if (has_no_object(tree_.lemma(frame.head)) || tree_.lemma(frame.head) == "work") return;
    for (const int c : tree_.children(frame.head)) {
      if (tree_.base(c) != "conj" || !tree_.is_verb(c) || c > frame.head + 4 || own_subject(tree_, c) != kNone)
        continue;
      const int object = tree_.child(c, "obj");
      if (object != kNone && is_short_gap(frame.head, c)) add_argument(frame, ArgumentRole::Object, object, true);
      return;
    }
  }

  /// "was owned and operated by two firms", "arrested and questioned the student", "taught and studied in Oslo": what
  /// stands behind a verb is its own, though the tree hangs it from the first of the verbs.
  void share_with_first(Frame& frame) const {
    const int verb = frame.head;
    const int first = tree_.first_conjunct(verb);
    if (frame.kind != FrameKind::Verb || first == verb || first > verb || tree_.upos(first) != Upos::VERB ||
        own_subject(tree_, verb) != kNone || frame.passive != is_passive_clause(tree_, first) || !is_list(first, verb))
      return;
    for (const FrameArgument& argument : frame.arguments) {
      if (argument.role != ArgumentRole::Adverb) return;
    }
    const int end = tree_.conjuncts(first).back();
    for (const int c : tree_.children(first)) {
      const std::string_view base = tree_.base(c);
      if (c < end || tree_.last_of(end) > end || (base != "obj" && base != "obl")) continue;
      if (base == "obl" && tree_.relation(c) == "obl:agent" && frame.passive)
        add_argument(frame, ArgumentRole::Agent, c, true);
      else if (base == "obl")
        add_oblique(frame, c);
      else if (can_have_object(frame, c))
        add_argument(frame, ArgumentRole::Object, c, true);
    }
  }

  /// "construct, install or operate": verbs and what joins them.
  bool is_list(int first, int last) const {
    const int list = first;
    for (int i = first + 1; i < last; ++i) {
      const Upos upos = tree_.upos(i);
      if (upos != Upos::CCONJ && upos != Upos::PUNCT && upos != Upos::AUX && upos != Upos::ADV &&
          tree_.first_conjunct(i) != list)
        return false;
    }
    return true;
  }

  bool is_short_gap(int from, int to) const {
    for (int i = from + 1; i < to; ++i) {
      const Upos upos = tree_.upos(i);
      if (upos != Upos::CCONJ && upos != Upos::PUNCT) return false;
    }
    return true;
  }

  /// "the first time the firm has clashed with them", "the fourth night in a row that they marched": no objects
  bool is_circumstance(int noun) const {
    static constexpr std::array<std::string_view, 7> kWords = {"row",    "time",   "way",   "reason",
                                                               "moment", "extent", "manner"};
    return is_among(kWords, tree_.lemma(noun)) || is_time_noun(tree_.lemma(noun));
  }

  /// "the agreement he signed": the noun is the object where the clause has none.
  void fill_gap(Frame& frame) const {
    const int top = tree_.first_conjunct(frame.top);
    if (tree_.relation(top) != "acl:relcl" || frame.kind != FrameKind::Verb || frame.passive) return;
    if (frame.argument(ArgumentRole::Object) != nullptr || frame.argument(ArgumentRole::Clause) != nullptr) return;
    if (frame.subject_source != SubjectSource::Own && frame.subject_source != SubjectSource::Shared) return;
    if (has_no_object(tree_.lemma(frame.head)) && bare_preposition(frame.head) == kNone) return;
    for (const int c : tree_.subtree(top)) {
      if (is_relative_pronoun(tree_, c) && resolve_relative(tree_, c) != c) return;  // it already has its place
      if (tree_.lower(c) == "where" || tree_.lower(c) == "when" || tree_.lower(c) == "whose") return;
    }
    FrameArgument argument;
    argument.head = tree_.head(top);
    argument.inherited = true;
    if (argument.head != kNone && is_circumstance(argument.head)) return;
    if (argument.head != kNone && argument.head != frame.subject) frame.arguments.push_back(std::move(argument));
  }

  /// "the school that I went to": the preposition that lost its noun; kNone where there is none.
  int bare_preposition(int verb) const {
    for (const int c : tree_.children(verb)) {
      if (c > verb && tree_.upos(c) == Upos::ADP && tree_.relation(c) != "compound:prt" && tree_.children(c).empty())
        return c;
    }
    return kNone;
  }

  /// What lost its preposition gets it back: "I | went to | the school".
  void reunite(Frame& frame) const {
    if (frame.kind != FrameKind::Verb || tree_.relation(tree_.first_conjunct(frame.top)) != "acl:relcl") return;
    const int preposition = bare_preposition(frame.head);
    if (preposition == kNone) return;
    std::erase_if(frame.arguments, [&](const FrameArgument& argument) { return argument.head == preposition; });
    for (FrameArgument& argument : frame.arguments) {
      const bool relative = argument.role == ArgumentRole::Oblique && argument.marker.empty();
      if ((argument.role != ArgumentRole::Object && !relative) || !argument.inherited) continue;
      argument.role = ArgumentRole::Oblique;
      argument.marker = tree_.lower(preposition);
      argument.marker_tokens = {preposition};
    }
  }

  void find_arguments(Frame& frame) const {
    arguments_of(frame, frame.head, true);
    for (const int governor : frame.governors) arguments_of(frame, governor, false);
    std::stable_sort(frame.arguments.begin(), frame.arguments.end(),
                     [](const FrameArgument& a, const FrameArgument& b) {
                       return a.inherited != b.inherited ? b.inherited : a.head < b.head;
                     });
    share_object(frame);
    share_with_first(frame);
    fill_gap(frame);
    reunite(frame);
  }

  const Tree& tree_;
};

}  // namespace

const FrameArgument* Frame::argument(ArgumentRole role) const {
  for (const FrameArgument& candidate : arguments) {
    if (candidate.role == role) return &candidate;
  }
  return nullptr;
}

std::vector<Frame> build_clause_frames(const Tree& tree) {
  return Builder(tree).build();
}

}  // namespace newsgraph::extraction
