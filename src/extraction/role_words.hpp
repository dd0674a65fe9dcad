// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Words around titles and descriptions of people.

#include <string>

namespace newsgraph::extraction {

/// Words that belong to the title they stand before: "vice", "acting".
bool keeps_meaning(std::string_view word);
/// "secretary of state": what a minister's office is for belongs to its name.
bool is_portfolio(std::string_view word);
/// "champion Ana Ruiz of Norway": titles that one does not hold for the place behind the name.
bool comes_from(const std::string& lemma);
/// "French inventor", "American radio host": what is done for a living, of no country but from one.
bool is_trade(const std::string& lemma);
/// Nouns for people by their endings and by a short list of the rest: what a person can be said to be.
bool is_person_noun(const std::string& lemma);
/// Offices that one holds for a time: "president", "mayor".
bool is_office_for_a_time(const std::string& lemma);
/// Nouns for relatives and partners, which say nothing without whose: "wife", "son".
bool is_relative(const std::string& lemma);
/// Roles that say nothing without what they are of: "head", "member", "wife".
bool wants_owner(const std::string& lemma);
/// What a person alone can be, no body and no place: "president", "sister", "rapper".
bool is_only_of_persons(const std::string& lemma);

}  // namespace newsgraph::extraction
