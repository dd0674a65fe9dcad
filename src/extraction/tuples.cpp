// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/extraction/tuples.hpp"

#include "frame.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "rules.hpp"
#include "tree.hpp"
#include "tuple_nominals.hpp"
#include "tuple_phrases.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace newsgraph::extraction {

using language::Upos;

namespace {

using Slot = std::vector<int>;

constexpr std::size_t kMostChoices = 8;

struct Raw {
  Slot subject;
  std::string verb;  ///< "is", "has" where the sentence has none
  Slot relation;
  std::vector<Slot> arguments;
  double score = 0.0;
  std::string_view rule;
};

class TupleRenderer {
 public:
  TupleRenderer(const language::Sentence& sentence, TupleStyle style, std::string_view text)
      : tree_(sentence), style_(style), text_(text) {}

  std::vector<Tuple> render() {
    const std::vector<Frame> frames = build_clause_frames(tree_);
    for (const Frame& frame : frames) clause(frame);
    if (style_ != TupleStyle::Benchie) nominal();
    return finish();
  }

 private:
  bool splits() const { return style_ != TupleStyle::Carb; }

  struct Piece {
    Slot tokens;
    Slot marker;
    int head = kNone;
    ArgumentRole role = ArgumentRole::Object;
  };

  PhraseOptions phrase_options() const {
    PhraseOptions options;
    options.conjuncts = !splits();
    if (style_ == TupleStyle::Benchie) {
      options.participles = false;
      options.appositions = false;
    }
    return options;
  }

  std::vector<Slot> subject_slots(const Frame& frame) const {
    std::vector<Slot> slots;
    PhraseOptions options = phrase_options();
    options.conjuncts = false;
    options.appositions = false;
    options.participles = style_ != TupleStyle::Benchie;
    if (frame.subject_source == SubjectSource::Antecedent) options.participles = false;
    for (const int head : tree_.conjuncts(frame.subject)) {
      if (head != frame.subject && is_clause_head(tree_, head)) continue;
      Slot slot = phrase_of(tree_, head, options);
      if (!slot.empty()) slots.push_back(std::move(slot));
      if (frame.subject_source == SubjectSource::Antecedent) break;
    }
    return slots;
  }

  /// The pieces of an argument: one, or one for each conjunct.
  std::vector<Piece> pieces_of(const FrameArgument& argument) const {
    std::vector<Piece> pieces;
    if (argument.role == ArgumentRole::Clause || argument.role == ArgumentRole::Adverbial) {
      Piece piece;
      piece.tokens = clause_tokens(tree_, argument.head, {});
      piece.head = argument.head;
      piece.role = argument.role;
      for (const int m : argument.marker_tokens) {
        if (!piece.tokens.empty() && piece.tokens.front() == m) piece.tokens.erase(piece.tokens.begin());
      }
      piece.marker = argument.marker_tokens;
      pieces.push_back(std::move(piece));
      return pieces;
    }
    const std::vector<int> heads = splits() && argument.role != ArgumentRole::Adverb ? tree_.conjuncts(argument.head)
                                                                                     : std::vector<int>{argument.head};
    for (const int head : heads) {
      if (head != argument.head && is_clause_head(tree_, head)) continue;
      Piece piece;
      piece.tokens = phrase_of(tree_, head, phrase_options());
      piece.head = head;
      piece.role = argument.role;
      piece.marker = argument.inherited ? Slot{} : argument.marker_tokens;
      if (!piece.tokens.empty()) pieces.push_back(std::move(piece));
    }
    return pieces;
  }

  double score_of(const Frame& frame, std::size_t arguments) const {
    auto margin = static_cast<double>(tree_[frame.head].parse_margin);
    if (frame.subject != kNone) margin = std::min(margin, static_cast<double>(tree_[frame.subject].parse_margin));
    if (margin <= 0.0) margin = 0.75;
    double z = 0.6 + 2.0 * (margin - 0.85);
    switch (frame.subject_source) {
      case SubjectSource::Own:
        z += 0.6;
        break;
      case SubjectSource::Shared:
        z += 0.3;
        break;
      case SubjectSource::Antecedent:
        z += 0.2;
        break;
      default:
        z -= 0.3;
        break;
    }
    if (arguments > 3) z -= 0.2;
    if (frame.kind == FrameKind::Adjective) z -= 0.3;
    if (frame.governors.size() > 1) z -= 0.3;
    if (arguments == 0) z -= 1.5;
    return z;
  }

  void clause(const Frame& frame) {
    if (frame.subject == kNone || tree_.upos(frame.subject) == Upos::SCONJ) return;
    if (tree_.child(frame.top, "expl") != kNone && frame.top == frame.head &&
        tree_.lower(tree_.child(frame.top, "expl")) == "there")
      return;
    const std::vector<Slot> subjects = subject_slots(frame);
    if (subjects.empty()) return;
    Slot relation = relation_tokens(tree_, frame);
    std::vector<FrameArgument> arguments;
    if (frame.kind == FrameKind::Copula || frame.kind == FrameKind::Locative || frame.kind == FrameKind::Adjective) {
      if (frame.kind != FrameKind::Adjective || frame.argument(ArgumentRole::Oblique) == nullptr) {
        relation = without(relation, adverbs_of_predicate(frame.head));
        FrameArgument predicate;
        predicate.head = frame.head;
        if (frame.kind == FrameKind::Locative)
          predicate.marker = tree_.marker(frame.head, "case", &predicate.marker_tokens);
        arguments.push_back(std::move(predicate));
      }
    }
    order_arguments(frame, arguments);
    if (relation.empty()) return;
    build(frame, subjects, relation, arguments);
  }

  /// A predicate noun or adjective with the adverbs that stand in its phrase ("is | less frequent").
  Slot adverbs_of_predicate(int head) const {
    Slot own{head};
    for (const int c : tree_.children(head)) {
      if (tree_.base(c) == "advmod" && !tree_.is_negation(c)) own.push_back(c);
    }
    return own;
  }

  void order_arguments(const Frame& frame, std::vector<FrameArgument>& arguments) const {
    for (const ArgumentRole role : {ArgumentRole::Object, ArgumentRole::IndirectObject, ArgumentRole::Predicative}) {
      for (const FrameArgument& argument : frame.arguments) {
        if (argument.role == role) arguments.push_back(argument);
      }
    }
    std::stable_sort(arguments.begin(), arguments.end(),
                     [](const FrameArgument& a, const FrameArgument& b) { return a.head < b.head; });
    for (const FrameArgument& argument : frame.arguments) {
      if (argument.role == ArgumentRole::Clause) arguments.push_back(argument);
    }
    std::vector<FrameArgument> before;
    for (const FrameArgument& argument : frame.arguments) {
      const bool adjunct = argument.role == ArgumentRole::Oblique || argument.role == ArgumentRole::Agent ||
                           argument.role == ArgumentRole::Adverbial;
      if (!adjunct) continue;
      if (argument.head < frame.head)
        before.push_back(argument);
      else
        arguments.push_back(argument);
    }
    arguments.insert(arguments.end(), before.begin(), before.end());
  }

  void build(const Frame& frame, const std::vector<Slot>& subjects, const Slot& relation,
             const std::vector<FrameArgument>& arguments) {
    std::vector<Piece> first;
    std::vector<std::vector<Piece>> rest;
    for (const FrameArgument& argument : arguments) {
      std::vector<Piece> pieces = pieces_of(argument);
      if (pieces.empty()) continue;
      if (first.empty())
        first = std::move(pieces);
      else
        rest.push_back(std::move(pieces));
    }
    for (const Slot& subject : subjects) {
      if (first.empty()) {
        add(subject, relation, {}, score_of(frame, 0));
        continue;
      }
      for (const Piece& piece : first) {
        if (style_ == TupleStyle::Benchie) {
          binary(frame, subject, relation, piece, rest);
          continue;
        }
        for (const std::vector<Piece>& choice : choices_of(rest)) n_ary(frame, subject, relation, piece, choice);
      }
    }
  }

  /// One conjunct of each argument: all combinations, or the first conjuncts alone where those would be too many.
  static std::vector<std::vector<Piece>> choices_of(const std::vector<std::vector<Piece>>& arguments) {
    std::vector<std::vector<Piece>> choices(1);
    for (const std::vector<Piece>& pieces : arguments) {
      std::vector<std::vector<Piece>> longer;
      for (const std::vector<Piece>& choice : choices) {
        for (const Piece& piece : pieces) {
          longer.push_back(choice);
          longer.back().push_back(piece);
          if (choices.size() * pieces.size() > kMostChoices) break;
        }
      }
      choices = std::move(longer);
    }
    return choices;
  }

  void n_ary(const Frame& frame, const Slot& subject, Slot relation, const Piece& first,
             const std::vector<Piece>& rest) {
    const bool adverbial = first.role == ArgumentRole::Adverbial;
    if (!adverbial) relation.insert(relation.end(), first.marker.begin(), first.marker.end());
    std::vector<Slot> slots{first.tokens};
    if (adverbial) slots.front().insert(slots.front().begin(), first.marker.begin(), first.marker.end());
    for (const Piece& piece : rest) {
      Slot slot = piece.marker;
      slot.insert(slot.end(), piece.tokens.begin(), piece.tokens.end());
      sort_unique(slot);
      slots.push_back(std::move(slot));
    }
    double score = score_of(frame, slots.size());
    if (first.role == ArgumentRole::Clause) score -= 0.2;
    add(subject, std::move(relation), std::move(slots), score);
  }

  void binary(const Frame& frame, const Slot& subject, const Slot& relation, const Piece& first,
              const std::vector<std::vector<Piece>>& rest) {
    Slot with_marker = relation;
    with_marker.insert(with_marker.end(), first.marker.begin(), first.marker.end());
    const double score = score_of(frame, 1);
    add(subject, with_marker, {first.tokens}, score - static_cast<double>(first.tokens.size()) * 0.05);
    absorb(subject, with_marker, first, score);
    for (const std::vector<Piece>& pieces : rest) {
      for (const Piece& piece : pieces) {
        if (piece.role == ArgumentRole::Clause) continue;
        const bool object = first.role == ArgumentRole::Object;
        Slot longer = object ? with_marker : relation;
        if (object) longer.insert(longer.end(), first.tokens.begin(), first.tokens.end());
        longer.insert(longer.end(), piece.marker.begin(), piece.marker.end());
        add(subject, std::move(longer), {piece.tokens}, score - 0.3 - static_cast<double>(piece.tokens.size()) * 0.05);
      }
    }
  }

  /// "became a judge of | the court": the noun joins the relation, its phrase becomes the argument.
  void absorb(const Slot& subject, const Slot& relation, const Piece& first, double score) {
    if (first.role == ArgumentRole::Clause || first.role == ArgumentRole::Adverbial || first.head == kNone) return;
    PhraseOptions bare = phrase_options();
    bare.prepositional = false;
    for (const int c : tree_.children(first.head)) {
      if (tree_.base(c) != "nmod" || c < first.head || tree_.relation(c) == "nmod:poss") continue;
      std::vector<int> marker;
      if (tree_.marker(c, "case", &marker).empty()) continue;
      Slot longer = relation;
      const Slot noun = phrase_of(tree_, first.head, bare);
      longer.insert(longer.end(), noun.begin(), noun.end());
      longer.insert(longer.end(), marker.begin(), marker.end());
      for (const int target : tree_.conjuncts(c)) {
        Slot object = phrase_of(tree_, target, phrase_options());
        if (!object.empty()) add(subject, longer, {std::move(object)}, score - 0.2);
      }
    }
  }

  void nominal() {
    const NominalReach reach = style_ == TupleStyle::Wire57 ? NominalReach::All : NominalReach::Names;
    for (NominalTuple& tuple : nominal_tuples(tree_, reach)) {
      Raw raw;
      raw.subject = std::move(tuple.subject);
      raw.verb = std::move(tuple.verb);
      raw.relation = std::move(tuple.marker);
      raw.arguments = {std::move(tuple.object)};
      raw.score = tuple.score;
      raw.rule = tuple.rule;
      raws_.push_back(std::move(raw));
    }
  }

  void add(Slot subject, Slot relation, std::vector<Slot> arguments, double score) {
    Raw raw;
    raw.subject = std::move(subject);
    raw.relation = std::move(relation);
    raw.arguments = std::move(arguments);
    raw.score = score;
    raw.rule = "clause";
    raws_.push_back(std::move(raw));
  }

  std::vector<Tuple> finish() const {
    const CodePointIndex index(text_);
    std::vector<Tuple> tuples;
    std::set<std::vector<std::string>> seen;
    for (const Raw& raw : raws_) {
      Tuple tuple;
      tuple.slots.push_back(shown(index, raw.subject));
      tuple.slots.push_back(relation_of(index, raw));
      for (const Slot& slot : raw.arguments) {
        if (!slot.empty()) tuple.slots.push_back(shown(index, slot));
      }
      if (tuple.slots.size() < 3) tuple.slots.emplace_back();
      if (tuple.slots[0].empty() || tuple.slots[1].empty() || !seen.insert(tuple.slots).second) continue;
      tuple.confidence = std::round(1e4 / (1.0 + std::exp(-raw.score))) / 1e4;
      tuple.rule = std::string(raw.rule);
      tuples.push_back(std::move(tuple));
    }
    std::stable_sort(tuples.begin(), tuples.end(),
                     [](const Tuple& a, const Tuple& b) { return a.confidence > b.confidence; });
    return tuples;
  }

  std::string relation_of(const CodePointIndex& index, const Raw& raw) const {
    if (raw.relation.empty()) return raw.verb;
    const std::string words = shown(index, raw.relation);
    return raw.verb.empty() ? words : raw.verb + ' ' + words;
  }

  /// The tokens as written, joined by blanks.
  std::string shown(const CodePointIndex& index, const Slot& tokens) const {
    if (text_.empty()) return join_forms(tree_, tokens);
    std::string out;
    for (const int t : tokens) {
      if (!out.empty()) out += ' ';
      out += index.slice(tree_[t].span.begin, tree_[t].span.end);
    }
    return out;
  }

  Tree tree_;
  TupleStyle style_;
  std::string_view text_;
  std::vector<Raw> raws_;
};

}  // namespace

std::optional<TupleStyle> tuple_style_from(std::string_view name) noexcept {
  if (name == "graph") return TupleStyle::Graph;
  if (name == "carb") return TupleStyle::Carb;
  if (name == "carb11") return TupleStyle::Carb11;
  if (name == "benchie") return TupleStyle::Benchie;
  if (name == "wire57") return TupleStyle::Wire57;
  return std::nullopt;
}

double default_min_confidence(TupleStyle style) noexcept {
  switch (style) {
    case TupleStyle::Benchie:
      return 0.4;
    case TupleStyle::Wire57:
      return 0.3;
    default:
      return 0.0;
  }
}

std::vector<Tuple> render_tuples(const language::Sentence& sentence, TupleStyle style, std::string_view text) {
  return TupleRenderer(sentence, style, text).render();
}

}  // namespace newsgraph::extraction
