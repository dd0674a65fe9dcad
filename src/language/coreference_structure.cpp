// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What syntax says is the same: appositions, predicates with a definite noun, and the speaker's "I".
#include "coreference_steps.hpp"
#include "discourse.hpp"

#include <array>

namespace newsgraph::language {
namespace {

using model::EntityType;
using model::MentionKind;

bool is_list_item(const Discourse& discourse, std::uint32_t i) {
  const Token& head = discourse.head_token(i);
  return head.head >= 0 && discourse.tree_of(i).child_of_base(discourse.mention(i).head, "cc") >= 0;
}

void link_apposition(Discourse& discourse, std::uint32_t i, std::uint32_t governor) {
  const bool both_names =
      discourse.mention(i).kind == MentionKind::Name && discourse.mention(governor).kind == MentionKind::Name;
  if (both_names || is_list_item(discourse, i)) return;  // "Hanoi, Vietnam"; acronyms were matched as names
  if (discourse.info(i).type == EntityType::Literal || discourse.info(governor).type == EntityType::Literal) return;
  // A person is no thing; only behind a person's name may stand a noun that the lexicon does not know ("a hiker").
  const bool person = discourse.info(i).type == EntityType::Person;
  const bool of_person = discourse.info(governor).type == EntityType::Person;
  const bool unknown_noun = !discourse.info(i).type && discourse.mention(governor).kind == MentionKind::Name;
  if (person != of_person && !(of_person && unknown_noun)) return;
  if (discourse.compatible(i, governor)) discourse.merge(i, governor);
}

bool is_plain_copula(const Discourse& discourse, std::uint32_t i) {
  const TreeIndex& tree = discourse.tree_of(i);
  for (const std::uint32_t child : tree.children(discourse.mention(i).head)) {
    const std::string_view relation = base_relation(tree.token(child).deprel);
    if (relation == "aux") return false;
    if (tree.token(child).lemma == "not" || tree.token(child).lemma == "never" || tree.token(child).lemma == "no")
      return false;
    if (relation == "mark" && (tree.token(child).lemma == "if" || tree.token(child).lemma == "whether")) return false;
  }
  return true;
}

// "X is the president": the predicate's role is X's. Only persons and definite nouns; all else is a statement, no name.
void link_predicate(Discourse& discourse, std::uint32_t i, std::uint32_t subject) {
  const MentionInfo& info = discourse.info(i);
  if (discourse.mention(i).kind != MentionKind::Description || info.coordination) return;
  if (!is_plain_copula(discourse, i) || info.roles.empty()) return;
  if (info.definiteness != Definiteness::Definite && info.definiteness != Definiteness::Possessive &&
      info.definiteness != Definiteness::Bare)
    return;
  if (!discourse.entity_of(subject).has_name || !discourse.compatible(i, subject)) return;
  discourse.merge(i, subject);
}

}  // namespace

bool roles_agree(const Role& a, const Role& b) {
  if (!a.country.empty() && !b.country.empty() && a.country != b.country) return false;
  if (a.lemma == b.lemma) return true;
  constexpr std::array<std::string_view, 9> kHeadsOfState{"president", "premier", "chancellor", "king",    "queen",
                                                          "leader",    "emperor", "minister",   "chairman"};
  const auto is_head = [&](std::string_view lemma) {
    for (const std::string_view word : kHeadsOfState) {
      if (word == lemma) return true;
    }
    return false;
  };
  // "the North Korean leader" may be anybody who heads that country, nobody else.
  const bool leader = a.lemma == "leader" || b.lemma == "leader";
  const bool spoken = a.lemma.starts_with("spokes") && b.lemma.starts_with("spokes");
  return spoken || (leader && is_head(a.lemma) && is_head(b.lemma) && !a.country.empty() && a.country == b.country);
}

void link_structure(Discourse& discourse) {
  for (std::uint32_t i = 0; i < discourse.size(); ++i) {
    const MentionInfo& info = discourse.info(i);
    if (info.apposition_of >= 0) link_apposition(discourse, i, static_cast<std::uint32_t>(info.apposition_of));
    if (info.predicate_of >= 0) link_predicate(discourse, i, static_cast<std::uint32_t>(info.predicate_of));
  }
}

}  // namespace newsgraph::language
