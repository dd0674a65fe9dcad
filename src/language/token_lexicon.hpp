// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The word lists of the tokenizer. All take ASCII in lower case, without the final full stop, and cost a binary search.

#include <string_view>

namespace newsgraph::language {

/// Whether a full stop after the word belongs to it: "Mr", "Jan", "Inc".
bool is_abbreviation(std::string_view word) noexcept;
/// The same, but only before a number: "No. 5", "p. 12".
bool is_abbreviation_before_number(std::string_view word) noexcept;
/// The same, but only where the word is written with a capital: "Calif", "Ind".
bool is_capitalised_abbreviation(std::string_view word) noexcept;
/// A prefix that keeps its hyphen inside the word: "co", "anti".
bool is_hyphen_prefix(std::string_view word) noexcept;
/// A unit written on to a number and split from it: "km", "pm".
bool is_unit(std::string_view word) noexcept;
/// Ends an address or a file name: "com", "pdf".
bool is_name_suffix(std::string_view word) noexcept;
/// A shortened word that begins with an apostrophe: "em", "til".
bool follows_apostrophe(std::string_view word) noexcept;
/// Lengths of the words in a contraction written without an apostrophe ("gonna": 3, 2), each digit one; empty where the
/// word is none.
std::string_view contraction_lengths(std::string_view word) noexcept;

}  // namespace newsgraph::language
