// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What syntax says is the same: appositions, predicates with a definite noun, and the speaker's "I".
#include "newsgraph/language/country_lexicon.hpp"

#include "coreference_steps.hpp"
#include "discourse.hpp"

#include <algorithm>
#include <array>
#include <map>

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
  // The word "pandemic" is no pandemic.
  constexpr std::array<std::string_view, 8> kWords{"expression", "hashtag", "name",  "phrase",
                                                   "slogan",     "term",    "title", "word"};
  const bool mentioned = discourse.mention(i).kind != MentionKind::Name &&
                         std::find(kWords.begin(), kWords.end(), discourse.info(governor).lemma) != kWords.end();
  if (both_names || mentioned || is_list_item(discourse, i))
    return;  // "Hanoi, Vietnam"; acronyms were matched as names
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

// "the coastal city of Da Nang", "the province of Palawan": the noun says what the named place is.
void link_named_place(Discourse& discourse, std::uint32_t i) {
  constexpr std::array<std::string_view, 14> kPlaceNouns{"town",   "city",         "village", "province", "island",
                                                         "region", "district",     "port",    "state",    "republic",
                                                         "county", "municipality", "kingdom", "suburb"};
  const MentionInfo& info = discourse.info(i);
  if (discourse.mention(i).kind != MentionKind::Description || info.coordination || info.number == 'p') return;
  if (std::find(kPlaceNouns.begin(), kPlaceNouns.end(), info.lemma) == kPlaceNouns.end()) return;
  const TreeIndex& tree = discourse.tree_of(i);
  const std::uint32_t head = discourse.mention(i).head;
  for (const std::uint32_t child : tree.children(head)) {
    // "the Novi district of Norland" is called otherwise.
    const bool part = info.lemma == "district" || info.lemma == "county" || info.lemma == "region";
    if (part && child + 1 == head && tree.token(child).deprel == "compound" && tree.token(child).upos == Upos::PROPN)
      return;
    if (child < head || tree.token(child).deprel != "nmod") continue;
    const std::int32_t preposition = tree.child_of_base(child, "case");
    if (preposition < 0 || tree.token(static_cast<std::uint32_t>(preposition)).form != "of") return;
    const std::int32_t name = discourse.mention_at(discourse.mention(i).sentence, child);
    if (name < 0) return;
    const auto j = static_cast<std::uint32_t>(name);
    const bool place = discourse.mention(j).kind == MentionKind::Name && discourse.info(j).type == EntityType::Place;
    if (place && discourse.compatible(i, j)) discourse.merge(i, j);
    return;
  }
}

// "the Vietnamese capital" is Hanoi where the document names Hanoi.
void link_capitals(Discourse& discourse) {
  std::map<std::string_view, std::uint32_t> capitals;  // by country
  for (std::uint32_t i = 0; i < discourse.size(); ++i) {
    const Mention& mention = discourse.mention(i);
    if (mention.kind != MentionKind::Name || discourse.info(i).type != EntityType::Place) continue;
    const auto country = country_of_capital(token_text(discourse.tree_of(i), mention.begin, mention.end));
    if (!country.empty()) capitals.try_emplace(country, i);
  }
  for (std::uint32_t i = 0; i < discourse.size(); ++i) {
    const MentionInfo& info = discourse.info(i);
    const bool one = discourse.mention(i).kind == MentionKind::Description && !info.coordination && info.number == 's';
    if (!one || info.lemma != "capital" || info.definiteness == Definiteness::Indefinite) continue;
    const auto at = capitals.find(info.country);
    if (at != capitals.end() && discourse.compatible(i, at->second)) discourse.merge(i, at->second);
  }
}

}  // namespace

bool roles_agree(const Role& a, const Role& b) {
  if (!a.country.empty() && !b.country.empty() && a.country != b.country) return false;
  if (a.lemma == b.lemma) return a.field == b.field;
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
  // "opposition leader" and "vice president" head nothing; "prime minister" does.
  const auto plain = [](const Role& role) { return role.field.empty() || role.field == "prime"; };
  return spoken || (leader && plain(a) && plain(b) && is_head(a.lemma) && is_head(b.lemma) && !a.country.empty() &&
                    a.country == b.country);
}

void link_structure(Discourse& discourse) {
  for (std::uint32_t i = 0; i < discourse.size(); ++i) {
    const MentionInfo& info = discourse.info(i);
    if (info.apposition_of >= 0) link_apposition(discourse, i, static_cast<std::uint32_t>(info.apposition_of));
    if (info.predicate_of >= 0) link_predicate(discourse, i, static_cast<std::uint32_t>(info.predicate_of));
    link_named_place(discourse, i);
  }
  link_capitals(discourse);
}

}  // namespace newsgraph::language
