// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The internal frame (DESIGN section 6): one per predicate of a sentence, whatever its form, with its subject, ordered
// arguments and conjuncts as token indices. Frames know nothing of entities or benchmarks; the renderers do.

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::extraction {

class Tree;

enum class FrameKind : unsigned char {
  Verb,       ///< "tightened sanctions on"
  Copula,     ///< "is president of"; the head is the predicate noun
  Adjective,  ///< "is responsible for"; the head is the adjective
  Locative,   ///< "is in"; the head is the noun after the preposition
};

enum class ArgumentRole : unsigned char {
  Object,
  IndirectObject,
  Oblique,      ///< with a preposition, or bare ("last week")
  Agent,        ///< "by" of a passive
  Predicative,  ///< a noun or adjective said of the object or subject: "named him chief"
  Clause,       ///< what is said, known, wanted
  Adverbial,    ///< a clause: when, because, to do
  Adverb,
};

struct FrameArgument {
  ArgumentRole role = ArgumentRole::Object;
  int head = -1;
  std::string marker;              ///< preposition or subordinator, lower case: "on", "because of"
  std::vector<int> marker_tokens;  ///< where it stands
  bool inherited = false;          ///< shared from another conjunct or filled by an antecedent
};

enum class SubjectSource : unsigned char { None, Own, Shared, Controlled, Antecedent, Governor };

struct Frame {
  FrameKind kind = FrameKind::Verb;
  int head = -1;               ///< the predicate's content word
  int top = -1;                ///< outermost word of the chain: "is scheduled" of "is scheduled to meet"
  std::vector<int> governors;  ///< words of the chain above the head, outermost first
  std::vector<int>
      predicate;         ///< all tokens of the predicate group, in text order: auxiliaries, negation, chain, particle
  std::string particle;  ///< "out" of "carry out"
  int subject = -1;      ///< head of the subject
  SubjectSource subject_source = SubjectSource::None;
  bool passive = false;
  bool antecedent_passive = false;  ///< reduced relative: "a statement issued after"
  std::vector<FrameArgument> arguments;

  const FrameArgument* argument(ArgumentRole role) const;
};

/// The clausal frames of a sentence: verbs with their chains and particles, copulas, predicate adjectives; in the order
/// of their heads.
std::vector<Frame> build_clause_frames(const Tree& tree);

/// Head of the subject of the clause, own or inherited; kNone where there is none.
int subject_of_clause(const Tree& tree, int head);
/// The same, and where it comes from.
int subject_of_clause(const Tree& tree, int head, SubjectSource& source);
/// The subject that hangs from the word itself, also the speaker behind his verb ("…", said X); kNone without one.
int own_subject(const Tree& tree, int head);
/// Whether any subject hangs from the word itself, be it a clause or the "there" of "there is".
bool has_subject(const Tree& tree, int head);
/// who, whom, which, that.
bool is_relative_pronoun(const Tree& tree, int token);
/// Whether the finite verb of a clause has another number than the noun it is said of; false where either is not told.
bool disagrees(const Tree& tree, int clause, int noun);

/// Whether the subject of the clause is its logical object.
bool is_passive_clause(const Tree& tree, int head);

/// Who or what a relative pronoun stands for; the token itself where it is none.
int resolve_relative(const Tree& tree, int token);

/// Whether the token heads a clause: a verb in a clausal position, or a word with a copula.
bool is_clause_head(const Tree& tree, int token);

}  // namespace newsgraph::extraction
