// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Assertion status of a clause (after FactBank and MinIE): does it hold, did it happen, who vouches for it. The
// clause's own auxiliaries and negation come first, then everything that governs it, inside out (DESIGN section 3).

#include "frame.hpp"
#include "newsgraph/model/kinds.hpp"

namespace newsgraph::extraction {

/// A token anywhere in the article.
struct TokenRef {
  int sentence = -1;
  int token = -1;
  bool is_set() const noexcept { return sentence >= 0 && token >= 0; }
  bool operator==(const TokenRef&) const = default;
};

/// Whether a token stands inside a quotation, and who speaks there, if the text says so.
struct Quoted {
  bool inside = false;
  TokenRef source;
};

struct Assertion {
  model::Polarity polarity = model::Polarity::Affirmed;
  model::Modality modality = model::Modality::Actual;
  bool reported = false;  ///< somebody vouches for it, named or not
  bool unsaid = false;    ///< nobody vouches for it: no statement
  TokenRef source;        ///< head of who says so
};

/// `quoted` counts where the tree itself names no source.
Assertion assess_clause(const Tree& tree, const Frame& frame, int sentence, const Quoted& quoted);
/// The same for a noun phrase: what the clauses around it make of the event it names.
Assertion assess_noun(const Tree& tree, int noun, int sentence, const Quoted& quoted);

/// "Reuters quoted Keller as saying", "Keller was quoted as saying": who is quoted by the verb, not who quotes; else
/// kNone.
int quoted_person(const Tree& tree, int verb);

/// The subject of a speech verb as the source of what it introduces; kNone where it has none.
int speaker_of(const Tree& tree, int speech_verb);

}  // namespace newsgraph::extraction
