// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "name_capitals.hpp"

#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "newsgraph/language/person_lexicon.hpp"
#include "word_list.hpp"

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;

namespace {

constexpr int kMostWords = 3;

/// What every country has one of: called so alone, it is not said which.
bool is_national_body(std::string_view lower) {
  return in(
      "academy administration agency airforce army assembly association authority board bureau cabinet committee "
      "commission confederation corps council court department federation fleet force forces government guard house "
      "institute intelligence kgb league ministry museum navy parliament police republic senate service society "
      "taliban union war",
      lower);
}

bool is_capital(const Tree& t, int i) {
  const std::string_view form = t[i].form;
  return !form.empty() && form.front() >= 'A' && form.front() <= 'Z' && form.find('-') == std::string_view::npos;
}

/// A word that hangs before the name's own words as their adjective or as a part of a compound.
bool hangs_before(const Tree& t, int word, int first, int last) {
  const std::string_view base = t.base(word);
  return (base == "amod" || base == "compound") && t.head(word) >= first && t.head(word) < last;
}

bool is_nation(const Tree& t, int word) {
  return !language::country_of_any(t[word].form).empty() && t[word].name != NameType::Per;
}

/// "Digital", "Equal", "Red" as the tagger of words sees them in a name.
bool is_proper(const Tree& t, int word) {
  const NameType name = t[word].name;
  return t[word].xpos.starts_with("NNP") && name != NameType::Per && name != NameType::Date && name != NameType::Norp &&
         name != NameType::Loc && !language::is_person_title(t.lower(word));
}

}  // namespace

int begin_with_capitals(const Tree& t, int first, int last) {
  const NameType type = t[last - 1].name;
  if (type == NameType::Per || type == NameType::Norp || type == NameType::Date || t.upos(last - 1) == Upos::ADJ)
    return first;
  // "told The Norlander about it": a newspaper, no man from Norland
  if (first + 1 == last && first > 1 && t[first - 1].form == "The" && t.upos(first - 2) != Upos::PUNCT &&
      type != NameType::Loc && !language::country_of_demonym(t.lower(first)).empty())
    return first - 1;
  int at = first;
  while (at > 1 && first - at < kMostWords && is_capital(t, at - 1) && t[at - 1].space_after &&
         hangs_before(t, at - 1, at, last) && type != NameType::Loc && is_proper(t, at - 1) && !is_nation(t, at - 1))
    --at;
  // "the Tenure of Office Act"
  if (at > 3 && at == first - 1 && t.lower(at - 1) == "of" && t.head(at) == at - 2) at -= 2;
  if (at == first && first > 2 && type == NameType::None && t.lower(first - 2) == "of" && is_capital(t, first - 1) &&
      is_capital(t, first - 3) && t.head(first - 1) == first - 3 && hangs_before(t, first - 3, first, last))
    at = first - 3;
  const int nation = at - 1;
  if (nation < 0 || !is_capital(t, nation) || !t[nation].space_after || !hangs_before(t, nation, at, last) ||
      !is_nation(t, nation))
    return at;
  const std::string_view top = t.lower(last - 1);
  bool body = is_national_body(top);
  for (int i = at; i < last && type != NameType::Loc; ++i) body = body || is_national_body(t.lower(i));
  return body ? nation : at;
}

}  // namespace newsgraph::extraction
