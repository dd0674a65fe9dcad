// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// A person's name and the institution or place beside it: "Ana Ruiz of the World Bank".
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "role_drafter.hpp"
#include "role_words.hpp"

#include <string>
#include <utility>

namespace newsgraph::extraction {

using language::NameType;
using model::EntityType;

// "Ana Ruiz of the World Bank said": a person's name and the institution or place beside it.
void RoleDrafter::draft_affiliation(int token) {
  const int person = tree_.head(token);
  if (person < 0 || tree_.base(token) != "nmod" || tree_.relation(token) == "nmod:desc") return;
  if (tree_.relation(token) == "nmod:poss") return draft_owned_person(token, person);
  if (person > token) return;
  if (tree_[person].name != NameType::Per) return draft_group_origin(token, person);
  if (tree_[token].name != NameType::Org && tree_[token].name != NameType::Loc) return;
  const std::string marker = tree_.marker(token, "case");
  if (marker != "of" && marker != "from" && marker != "at") return;
  const auto who = holder(person);
  const auto what = holder(token);
  if (!who || !what || who->cluster == what->cluster || !article_.is_named(who->cluster) ||
      !article_.is_named(what->cluster))
    return;
  // "the Ana Ruiz of Norway", "the Dean of the House": no names of persons.
  if (tree_.child(person, "det") != kNone) return;
  // "Senator Ana Ruiz of Ohio": what the title is of stands behind the name.
  for (const int title : tree_.children(person)) {
    if (title > person || marker != "of" || tree_.relation(title) != "nmod:desc" || is_honorific(tree_.lower(title)) ||
        !is_role_noun(to_lower(tree_.lemma(title))) || comes_from(to_lower(tree_.lemma(title))))
      continue;
    if (targets_of(title).empty()) emit(title, *who, {{"of", *what}}, "title-of");
    return;
  }
  emit_affiliation(person, *who, *what, "is", marker);
}

void RoleDrafter::emit_affiliation(int head, const Filler& who, const Filler& what, const std::string& copula,
                                   const std::string& marker) {
  Draft draft = begin_draft(article_, sentence_, head, who, "affiliation");
  draft.object = what;
  draft.phrase = copula + " " + marker;
  draft.lemma = "be";
  draft.preposition = marker;
  finish(std::move(draft));
}

// "AFP's Ana Ruiz", "Florida's Jan Novak"
void RoleDrafter::draft_owned_person(int owner, int person) {
  if (tree_[person].name != NameType::Per || owner > person) return;
  if (tree_[owner].name != NameType::Org && tree_[owner].name != NameType::Loc) return;
  const auto who = holder(person);
  const auto what = holder(owner);
  if (!who || !what || who->cluster == what->cluster || article_.type_of(*who) != EntityType::Person ||
      !article_.is_named(who->cluster) || !article_.is_named(what->cluster))
    return;
  // With a title between, the title says more.
  for (const int c : tree_.children(person)) {
    if (c < person && tree_.relation(c) == "nmod:desc") return;
  }
  emit_affiliation(person, *who, *what, "is", tree_[owner].name == NameType::Loc ? "from" : "of");
}

// "soldiers from the Third Brigade": people by the body they belong to.
void RoleDrafter::draft_group_origin(int token, int people) {
  const std::string lemma = to_lower(tree_.lemma(people));
  if ((!is_crew_noun(lemma) && !is_role_noun(lemma) && !lemma.ends_with("men")) ||
      !tree_.has_feature(people, "Number=Plur"))
    return;
  const std::string marker = tree_.marker(token, "case");
  if (marker != "from") return;
  const auto what = holder(token);
  if (!what || !article_.is_named(what->cluster) || article_.type_of(*what) != EntityType::Organization) return;
  for (const Filler& who : article_.fillers(sentence_, people)) {
    if (who.cluster != what->cluster) emit_affiliation(people, who, *what, "are", marker);
  }
}

}  // namespace newsgraph::extraction
