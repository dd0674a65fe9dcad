// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which drafts say something a reader would sign, and which only look like statements. Works on one draft at a time;
// views the article.

#include "draft.hpp"

#include <utility>

namespace newsgraph::extraction {

/// Mends what can be mended without leaving the draft's own words: "took | place" becomes "took place", "was sent |"
/// becomes "was sent home |", "urged | Sudan" becomes "urged to leave | Sudan".
void mend_draft(const Article& article, Draft& draft);

/// Verb and noun (lemmas) that make one predicate: take place, come into force.
bool is_idiom(const std::string& verb, const std::string& noun);

/// "urged Sudan to leave", "called its actions defensive": the complement behind the verb's object; kNone without one.
int complement_of_object(const Tree& tree, int verb);

/// "called for his death to be investigated", "called on Norway to leave": the infinitive behind the phrase with the
/// one who is to do it; kNone where there is none.
int complement_of_phrase(const Tree& tree, int verb, int noun);

/// "to return the ship", "not to be freed": a clause's verb with what it needs, as an infinitive, without its subject.
std::string infinitive_words(const Tree& tree, int verb, bool with_to);

/// Verbs that see or cause: see, make, help. What their object then did is a statement of its own.
bool sees_or_causes(std::string_view lemma);

/// Whether a verb's own rule drew the draft, and whether any rule of clauses did: not those of names, titles and times.
bool is_of_verb(const Draft& draft);
bool is_clausal(const Draft& draft);

/// Whether it is said when or where it happened.
bool has_circumstance(const Draft& draft);

/// Whether a qualifier of the draft tells what stands in the subtree of a token.
bool is_told_beside(const Tree& tree, const Draft& draft, int token);

/// Whether an end is told with one word alone.
bool is_single(const Article& article, const Filler& filler);

/// ", who left": said of the one already known. Whether punctuation opens what hangs from a token.
bool is_set_apart(const Tree& tree, int token);

/// The first token of the form; kNone where there is none. Linear in the sentence.
int find_word(const Tree& tree, std::string_view lower);

/// Whether the sentence ends in a question mark, alone or before a closing one.
bool is_question(const Tree& tree);

/// The tokens [begin, end) that a span of the sentence covers whole; {0, 0} where there are none.
std::pair<int, int> tokens_of(const Tree& tree, model::Span span);

/// "others took the knife", "for the same reason", "operated that flight", "sow[ing]": words that point to what was
/// said before, or parts of words.
bool points_elsewhere(const Article& article, const Draft& draft);

/// "found in 36 states" (what), "is 95 % dark matter" (and dark energy), "too close to": drafts that have lost the half
/// that made them true.
bool lacks_half(const Article& article, const Draft& draft);

/// "track | ferries" (fast-track), "half of the students" (over half), "Reform | held" (the Committee on Oversight and
/// Reform): drafts whose words were cut inside a word, a name or a bound.
bool is_cut_short(const Article& article, const Draft& draft);
/// Whether the draft gives its predicate what belongs to the whole sentence, to a name beside it or to another of a
/// list.
bool tells_of_other(const Article& article, const Draft& draft);

/// "drivers who speed | pay | a fine", "sand or ash | is visible": drafts that tell of all what holds for some.
bool tells_some_as_all(const Article& article, const Draft& draft);

/// Whether nobody learns anything from the draft, or something its sentence does not say: "people | have chosen |",
/// "the states | are | Tennessee".
bool says_nothing(const Article& article, const Draft& draft);

}  // namespace newsgraph::extraction
