// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Times that hang from a word and yet are not the time of what it says: those of another clause, parts of names, aims,
// lengths. Used by time_attachment.cpp alone. Pure; linear in the sentence at most.

#include "article.hpp"

#include <string>

namespace newsgraph::extraction {

/// "62 years old", "ten years of experience", "a few years into his tenure", "four decades his junior": no time of
/// what is done.
/// Nor is the "one day" of "one day after Norway left" a time of the leaving.
bool measures_other(const Tree& tree, const TimeExpression& time);
/// "was found on Wednesday, according to police on Thursday", "was charged, they said Sunday": the day of the saying.
bool is_of_saying(const Tree& tree, const TimeExpression& time, int word);
/// "news of the arrest last week has stirred protests": what has been done was not done in a week gone by.
bool is_of_subject(const Article& article, int sentence, const TimeExpression& time, int verb);
/// "Friday, March 29, 2019 The fair opened": the day of the article before its first words.
bool is_dateline(const Article& article, int sentence, const TimeExpression& time);
/// "set the date October 9 for the vote"
bool is_named_date(const Tree& tree, const TimeExpression& time);
/// "Relying on the treaty signed the month before, they announced another", "Born in Oslo in 1920, he wrote"
bool ends_clause_before(const Tree& tree, const TimeExpression& time, int verb);
/// "venerated since the construction 900 years ago", "asked to run, following his announcement late last year": the
/// date of what went before, not of the verb.
bool dates_event_before(const Tree& tree, const TimeExpression& time, int verb);
/// The preposition before the expression; empty where it has none of its own.
std::string preposition_of(const Tree& tree, const TimeExpression& time);
/// "the Act of 2009": part of what it is called; "the evening of 5 May" is a time.
bool is_part_of(const Tree& tree, const TimeExpression& time, int noun);
/// "called a vote for May", "extended the ban to 1 June": what was done then is not told; "the inn dates to 1873".
/// Nor is a length a time: "limit the terms to eight years".
bool is_target(const Tree& tree, const TimeExpression& time, int verb);

}  // namespace newsgraph::extraction
