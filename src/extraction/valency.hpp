// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What arguments an English verb can have, where a parser that gives it others is wrong. Lemmas and prepositions in
// lower case. Pure look-ups in short tables.

#include <string>
#include <string_view>

namespace newsgraph::extraction {

/// Verbs whose passive keeps an object: "was given a chance", "was denied entry", "a film called Dawn".
bool keeps_object_in_passive(std::string_view lemma);
/// Verbs without an object, but for idioms: come, happen, arrive.
bool has_no_object(std::string_view lemma);
/// Participles that say what a whole clause led to, not what its subject did: "…, resulting in a minority government".
bool tells_outcome(std::string_view lemma);
/// Nouns whose infinitive others are to do: "a call to end the war", "a proposal to ban it".
bool asks_others(std::string_view noun);
/// Verbs that a speaker's sentence goes on with after what he said: "X said that …, and described Y".
bool is_speaker_verb(std::string_view lemma);
/// Nouns whose predicate infinitive says what they are, not what they do: "the goal is to win".
bool is_purpose_noun(std::string_view noun);
/// Nouns before "of" that a participle behind the second noun does not describe: "the name of the disease found there".
bool passes_description_on(std::string_view noun);
/// Participles of naming: "a programme called Dawn".
bool is_naming_verb(std::string_view lemma);
/// Participles of harm that the doer does, not the thing he met: "hit a bridge causing damage".
bool tells_damage(std::string_view lemma);
/// Participles of what follows from an event: "rode to the station prompting long lines".
bool tells_reaction(std::string_view lemma);
/// Verbs whose object does what the infinitive says: "picked a woman to lead the bank".
bool hands_role_to_object(std::string_view lemma);
/// Verbs that want or make their object do what the infinitive says: "wants the report to go".
bool moves_object(std::string_view lemma);
/// Verbs that call a body of people into being, and such bodies: "established a committee to look into it".
bool forms_body(std::string_view lemma);
bool acts_as_body(std::string_view noun);
/// Verbs that do not take up the plan or bill they have as their object: "rejected a plan to build a canal".
bool judges_plan(std::string_view lemma);
/// The prepositions behind which a verb has the one who is to do what the infinitive says: "called on Norway to leave".
std::string_view markers_of_control(std::string_view lemma);
/// Verbs before an infinitive whose "to" is never a preposition: "decided to".
bool wants_infinitive(std::string_view lemma);
/// Verbs with somebody as object and "of" what: "accused Norway of fraud".
bool takes_of_beside_object(std::string_view lemma);
/// Verbs that say nothing of their object without what it is paired with: "compared the answer to".
bool pairs_object(std::string_view lemma, std::string_view marker);
/// Verbs whose object gets what "with" brings: "provided the council with a plan".
bool gives_what_with_brings(std::string_view lemma);
/// Verbs that take their object from one place to another.
bool moves_something(std::string_view lemma);
/// Prepositions whose two members belong together: "relations between Norway and Denmark".
bool joins_members(std::string_view marker);
/// Prepositions that compare or give examples: nothing is done to, in or with what follows.
bool is_comparing(std::string_view marker);
/// Prepositions of time, which make no relation between a subject and what an event is dated by.
bool is_dating(std::string_view marker);
/// "to date", "by contrast", "in vain": adverbs in the shape of a preposition and a noun.
bool is_adverbial_phrase(std::string_view marker, std::string_view noun);
/// Verbs that make something known, found or named as something with a name of its own: "known as Dawn".
bool takes_name_after_as(std::string_view lemma);

}  // namespace newsgraph::extraction
