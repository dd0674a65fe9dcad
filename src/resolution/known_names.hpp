// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// General facts about names: how international bodies are abbreviated, which given names are short for others, which
// words end a company's name, what kind of work a title tells of. Vocabulary, no list of the famous. All look-ups take
// folded text, cost a binary search and are thread-safe; what they return lives for ever.

#include <string_view>

namespace newsgraph::resolution {

/// The full name ("United Nations") of a body known under several ("un", "united nations"); else "".
std::string_view known_organization(std::string_view folded);
/// The formal given name: "joe" and "joseph" -> "joseph"; the name itself where it is no short form.
std::string_view formal_given_name(std::string_view folded);
/// "inc", "corp", "ltd": what may be left out at the end of a company's name.
bool is_company_suffix(std::string_view folded);
/// One spelling for words written in two ways: "organisation" -> "organization", "saint"/"st".
std::string_view usual_spelling(std::string_view folded);
/// The line of work a title or description tells of ("politics", "sport", "arts" …), or "".
std::string_view line_of_work(std::string_view folded_noun);

}  // namespace newsgraph::resolution
