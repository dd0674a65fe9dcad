// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Whom or what a relative pronoun stands for, and whether a verb has the number of the noun it is said of.
#include "frame.hpp"
#include "tree.hpp"
#include "word_list.hpp"

#include <array>
#include <string_view>

namespace newsgraph::extraction {

using language::Upos;

namespace {

/// "disagreements with X, who …": "who" is the person named right before it, not the thing.
int nearest_person(const Tree& tree, int pronoun, int antecedent) {
  if (!tree.lower(pronoun).starts_with("who") || tree[antecedent].name == language::NameType::Per) return antecedent;
  int before = pronoun - 1;
  while (before > antecedent && tree.upos(before) == Upos::PUNCT) --before;
  if (before <= antecedent || tree[before].name != language::NameType::Per || !tree.dominates(antecedent, before))
    return antecedent;
  while (tree.base(before) == "flat" && tree.head(before) > antecedent) before = tree.head(before);
  return before;
}

/// How many the finite verb of a clause is said of: 1, several (2) or, where its form does not tell, 0.
int number_of_verb(const Tree& tree, int clause) {
  int finite = clause;
  for (const int c : tree.children(clause)) {
    if (c > clause || (tree.base(c) != "aux" && tree.base(c) != "cop")) continue;
    finite = c;
    break;
  }
  const std::string_view form = tree[finite].xpos;
  if (form == "VBZ" || tree.lower(finite) == "was") return 1;
  return form == "VBP" || tree.lower(finite) == "were" ? 2 : 0;
}

/// The same of a noun; of several nouns joined it is not told.
int number_of_noun(const Tree& tree, int noun) {
  if (tree.child(noun, "conj") != kNone || tree.base(noun) == "conj") return 0;
  if (tree.has_feature(noun, "Number=Plur")) return 2;
  return tree.has_feature(noun, "Number=Sing") ? 1 : 0;
}

/// "imposed sanctions on Norland, which were meant to …": the sanctions were, if the verb is one of several.
int agreeing_antecedent(const Tree& tree, int clause, int noun) {
  if (number_of_verb(tree, clause) != 2 || number_of_noun(tree, noun) != 1) return noun;
  for (int at = noun, steps = 0; steps < tree.size(); ++steps) {
    const int up = tree.head(at);
    if (up < 0 || up > at) break;
    if (tree.base(at) == "obl" && tree.is_verb(up)) {
      const int object = tree.child(up, "obj");
      return object > up && object < at && number_of_noun(tree, object) == 2 ? object : noun;
    }
    if ((tree.base(at) != "nmod" && tree.base(at) != "appos" && tree.base(at) != "flat") || !tree.is_nominal(up)) break;
    if (number_of_noun(tree, up) == 2) return up;
    at = up;
  }
  return noun;
}

}  // namespace

bool disagrees(const Tree& tree, int clause, int noun) {
  const int verb = number_of_verb(tree, clause);
  const int said = number_of_noun(tree, noun);
  return verb != 0 && said != 0 && verb != said;
}

bool is_relative_pronoun(const Tree& tree, int token) {
  static constexpr std::array<std::string_view, 4> kRelatives = {"who", "whom", "which", "that"};
  if (tree.upos(token) != Upos::PRON && tree.upos(token) != Upos::DET && tree.upos(token) != Upos::SCONJ) return false;
  return is_among(kRelatives, tree.lower(token));
}

int resolve_relative(const Tree& tree, int token) {
  if (!is_relative_pronoun(tree, token)) return token;
  int at = token;
  for (int steps = 0; at >= 0 && steps <= tree.size(); ++steps, at = tree.head(at)) {
    if (tree.relation(at) != "acl:relcl" || tree.head(at) < 0 || tree.head(at) >= token) continue;
    const bool thing = tree.lower(token) == "which" || tree.lower(token) == "that";
    return thing && tree.base(token) == "nsubj" ? agreeing_antecedent(tree, tree.head(token), tree.head(at))
                                                : nearest_person(tree, token, tree.head(at));
  }
  return token;
}

}  // namespace newsgraph::extraction
