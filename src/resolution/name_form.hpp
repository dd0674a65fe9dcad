// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A name as it is compared across articles: without titles, articles, marks, hyphens, company suffixes, in one
// spelling, countries and well-known bodies under their usual name. Value types; all functions are pure.

#include "newsgraph/model/kinds.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::resolution {

/// Names are compared within a family only; which type a name has is decided by vote later.
enum class NameFamily : unsigned char { Person, Group, Thing };  // Thing: Place, Organization, Event, Product, Work

NameFamily family_of(model::EntityType type) noexcept;

struct NameForm {
  std::string key;                 ///< blank-separated words; "" where nothing is left
  std::vector<std::string> words;  ///< of the key
  std::string usual_name;          ///< of a country or well-known body ("United States"), else ""
  bool acronym = false;            ///< written in capitals, one word: "UN", "U.N."
  bool plain = true;               ///< nothing was stripped: the text is the bare name
};

NameForm name_form(std::string_view text, NameFamily family);

/// Lower case, no marks; everything but letters and digits is a blank; dotted letters are one word ("U.N." -> "un").
std::string fold_name(std::string_view text);

/// Whether `short_form` may stand for `full`: its first or last words, its initials, or the same run together.
bool may_stand_for(const NameForm& short_form, const NameForm& full, NameFamily family);

}  // namespace newsgraph::resolution
