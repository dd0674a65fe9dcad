// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Words inside a name that the parser read as a list or as a clause: "Lodge & Tavern", "Coalition to Counter Fraud".
#include "newsgraph/base/utf8.hpp"
#include "tree.hpp"

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;

namespace {

bool begins_large(std::string_view form) {
  return !form.empty() && form.front() >= 'A' && form.front() <= 'Z';
}

}  // namespace

/// "at Harbour Lodge & Tavern", "Rosing and Sons": one name goes on over its coordinator.
bool Tree::mend_conjunct_in_name(int token) {
  const int first = head(token);
  if (first > token || token - first > 3) return false;
  if ((*this)[token].name == NameType::Per || (*this)[first].name == NameType::Per || upos(first) == Upos::VERB)
    return false;
  const bool firm = lower(token - 1) == "&" && token - first == 2 && begins_large((*this)[token].form) &&
                    is_nominal(token) && upos(first) == Upos::PROPN;
  for (int i = first + 1; i <= token && !firm; ++i) {
    if (!is_name(first) || !is_name(i) || (*this)[i].name_begins || (*this)[i].name != (*this)[first].name)
      return false;
  }
  for (const int c : children(token)) {
    if (c < token && base(c) == "cc") attach(c, first, "flat");
  }
  return attach(token, first, "flat");
}

/// "ministers of the Coalition to Counter Fraud in Oslo": what the body is called after, done by nobody here.
bool Tree::mend_purpose_in_name(int verb) {
  if (verb < 3 || (*this)[verb].xpos != "VB" || !begins_large((*this)[verb].form) || lower(verb - 1) != "to")
    return false;
  const int name = verb - 2;
  if (upos(name) != Upos::PROPN || !begins_large((*this)[name].form) || head(verb) < 0 || dominates(verb, name))
    return false;
  int outer = head(verb);
  for (int steps = 0; outer >= 0 && !is_verb(outer) && steps < size(); ++steps) outer = head(outer);
  for (const int c : children(verb)) {
    if (base(c) == "obl" && outer >= 0)
      attach(c, outer, "obl");
    else
      attach(c, name, "flat");
  }
  node(verb).upos = Upos::PROPN;
  return attach(verb, name, "flat");
}

}  // namespace newsgraph::extraction
