// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What English words do to the clauses and phrases they govern: who vouches, whether it happened, which nouns name
// roles, which name events. Lemmas in lower case. Pure look-ups in sorted tables.

#include <optional>
#include <string_view>

namespace newsgraph::extraction {

/// What a verb, noun or adjective makes of the clause it governs.
enum class ClauseEffect : unsigned char {
  None,        ///< says nothing of it
  Report,      ///< somebody vouches for it: say, claim, according to
  Factive,     ///< it holds: know, regret, show, begin
  Plan,        ///< intended or scheduled: plan, expect, agree to
  Demand,      ///< wanted of others: order, urge, want somebody to
  Possible,    ///< open: may, likely, ask whether, try
  Negate,      ///< it does not hold: fail, refuse, prevent
  DenyReport,  ///< a source says that it does not hold: deny
};

/// Effect of a verb (lemma) on its complement clause or infinitive.
ClauseEffect effect_of_verb(std::string_view lemma, bool infinitive, bool has_object);
/// Effect of a noun on its infinitive or that-clause: plan, hope, failure, claim.
ClauseEffect effect_of_noun(std::string_view lemma);
/// Effect of an adjective: ready, likely, unable.
ClauseEffect effect_of_adjective(std::string_view lemma);

/// Verbs that introduce what somebody says: say, tell, write, add.
bool is_speech_verb(std::string_view lemma);
/// Aspect and manner verbs that leave the infinitive's verb the content: begin, continue, seem.
bool is_aspect_verb(std::string_view lemma);
/// Verbs that two parties do with each other: meet, talk, clash.
bool is_reciprocal_verb(std::string_view lemma);
/// Verbs that say little before an event noun: hold talks, make a visit, reach an agreement.
bool is_light_verb(std::string_view lemma);
/// Nouns for somebody's function: president, spokeswoman, leader, member.
bool is_role_noun(std::string_view lemma);
/// Said of something only with what follows: "sure that", "ready to", "due to".
bool is_incomplete_adjective(std::string_view lower);
/// Of these, who speaks for another: spokesman, spokesperson.
bool is_spokesperson(std::string_view lemma);
/// Honorifics without content: Mr, Ms, Sir.
bool is_honorific(std::string_view lower);
/// Nouns that carry a message: tweet, statement, letter; who wrote it is the source.
bool is_message_noun(std::string_view lemma);
/// A quotation mark on its own, of either side.
bool is_quotation_mark(std::string_view form);
/// Verbs that bring a message or demand into the world: issue, reiterate, send.
bool is_issuing_verb(std::string_view lemma);
/// Nouns for people who can be sent to do something: troops, inspectors, a team.
bool is_crew_noun(std::string_view lemma);
/// Nouns for groups of states, bodies or people, whose examples stand for them: countries, allies, firms.
bool is_group_noun(std::string_view lemma);
/// Nouns that make a preposition with "in" and "of" or "to": in support of, in response to.
bool is_prepositional_noun(std::string_view lower);
/// Nouns for stretches of time: day, night, week.
bool is_time_noun(std::string_view lemma);
/// Nouns that say what kind of body a name is of: foundation, company, newspaper.
bool is_body_noun(std::string_view lemma);
/// "sentence", "commute": what somebody gets stands behind "to".
bool is_punishing(std::string_view lemma);
/// Words for the speaker: I, me, my.
bool is_first_person(std::string_view lower);
/// Words that fill a slot without naming anything: "at least", "in the future", "both", "it".
bool is_empty_word(std::string_view lower);
/// Nouns like hundreds, some, group before "of": the noun after "of" is what is meant.
bool is_partitive(std::string_view lemma);
/// Nouns that two parties have with each other: summit, meeting, war.
bool is_mutual_noun(std::string_view lemma);
/// Nouns for what happens at a place and time: summit, wedding, explosion; no treaties or ties.
bool takes_place(std::string_view lemma);
/// Clipped adverbs and adjectives of the past: former, ex-, previous.
bool is_former(std::string_view lower);
/// Adjectives that make an event noun unreal: planned, possible, alleged.
ClauseEffect effect_of_modifier(std::string_view lower);

/// An event noun with a verb behind it: "visit" → "visit", "withdrawal" → "withdraw".
struct EventNoun {
  std::string_view noun;
  std::string_view verb;
  /// Prepositions that mark its object, blank-separated: "of", "on against".
  std::string_view object_markers;
};
std::optional<EventNoun> event_noun(std::string_view lemma);

}  // namespace newsgraph::extraction
