// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "coreference_doubt.hpp"

#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/country_lexicon.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace newsgraph::language {
namespace {

using model::EntityType;
using model::MentionKind;

// Margins, in 1/1024 of a nat. On held-out documents links of descriptions with names below kHair are wrong more often
// than right.
constexpr std::int32_t kHairOfPerson = 256;
constexpr std::int32_t kSureOfPerson = 1536;  // that a noun which says of nobody that he is a person does

bool is_settlement_noun(std::string_view lemma) {
  return lemma == "city" || lemma == "town" || lemma == "village" || lemma == "capital" || lemma == "suburb";
}

bool has_word(const MentionInfo& info, std::string_view word) {
  return std::find(info.words.begin(), info.words.end(), word) != info.words.end();
}

bool in_a_name(const Discourse& discourse, const DiscourseEntity& entity, std::string_view word) {
  const auto has = [&](std::uint32_t name) { return has_word(discourse.info(name), word); };
  return std::any_of(entity.names.begin(), entity.names.end(), has);
}

constexpr std::size_t kMostMentions = 24;  // of one cluster that are looked at

bool in_a_mention(const Discourse& discourse, const DiscourseEntity& entity, std::string_view word) {
  const auto last =
      entity.mentions.begin() + static_cast<std::ptrdiff_t>(std::min(entity.mentions.size(), kMostMentions));
  return std::any_of(entity.mentions.begin(), last, [&](std::uint32_t j) { return has_word(discourse.info(j), word); });
}

// "the Forward party" of another party, "the Auriga constellation" of a star.
bool has_other_name_inside(const Discourse& discourse, std::uint32_t i, const DiscourseEntity& entity) {
  const Mention& mention = discourse.mention(i);
  const TreeIndex& tree = discourse.tree_of(i);
  for (const std::uint32_t child : tree.children(mention.head)) {
    const Token& token = tree.token(child);
    const bool written_in = base_relation(token.deprel) == "compound" ||  // "Novak's Hospital" of another hospital
                            (token.deprel == "nmod:poss" && begins_upper(tree.token(mention.head).form));
    if (child >= mention.head || !written_in || token.upos != Upos::PROPN) continue;
    const auto words = folded_words(tree, child, child + 1);
    if (words.empty() || !country_of_any(token.form).empty()) continue;
    if (!in_a_name(discourse, entity, words.back()) && !in_a_mention(discourse, entity, words.back())) return true;
  }
  return false;
}

// "the ambulance service" beside a Fire Service, "the coast of Malta" beside the Gulf Coast, "the courts" beside one.
bool has_other_noun(const Discourse& discourse, std::uint32_t i, const DiscourseEntity& entity) {
  const Mention& mention = discourse.mention(i);
  if (discourse.info(i).number == 'p' && entity.number == 's') return true;
  const TreeIndex& tree = discourse.tree_of(i);
  for (const std::uint32_t child : tree.children(mention.head)) {
    const Token& token = tree.token(child);
    const std::string_view relation = base_relation(token.deprel);
    const bool before = child < mention.head && relation == "compound" && token.upos == Upos::NOUN;
    const bool behind =
        child > mention.head && token.deprel == "nmod" && (token.upos == Upos::NOUN || token.upos == Upos::PROPN);
    if (!before && !behind) continue;
    const auto words = folded_words(tree, child, child + 1);
    const auto known = [&](std::string_view word) {
      return in_a_name(discourse, entity, word) || in_a_mention(discourse, entity, word);
    };
    if (!words.empty() && !known(words.back()) && !known(to_lower(token.lemma))) return true;
  }
  return false;
}

// "the control group" is no "test group": both are told apart by the noun before their head.
bool is_told_apart(const Discourse& discourse, std::uint32_t i, const DiscourseEntity& entity) {
  const auto kind_of = [&](std::uint32_t k) {
    std::vector<std::string> kinds;
    const TreeIndex& tree = discourse.tree_of(k);
    for (const std::uint32_t child : tree.children(discourse.mention(k).head)) {
      const Token& token = tree.token(child);
      if (child < discourse.mention(k).head && base_relation(token.deprel) == "compound" && token.upos == Upos::NOUN)
        kinds.push_back(to_lower(token.lemma));
    }
    return kinds;
  };
  const std::vector<std::string> own = kind_of(i);
  if (own.empty()) return false;
  bool other = false;
  for (std::size_t k = 0; k < std::min(entity.mentions.size(), kMostMentions); ++k) {
    const std::uint32_t j = entity.mentions[k];
    if (discourse.mention(j).kind != MentionKind::Description || discourse.info(j).lemma != discourse.info(i).lemma)
      continue;
    const std::vector<std::string> kinds = kind_of(j);
    const auto shared = [&](const std::string& kind) { return std::find(own.begin(), own.end(), kind) != own.end(); };
    if (std::any_of(kinds.begin(), kinds.end(), shared)) return false;
    other = other || !kinds.empty();
  }
  return other;
}

// "his son" of one is not "Ruiz's son" of another.
bool has_other_owner(const Discourse& discourse, std::uint32_t i, const DiscourseEntity& entity) {
  const auto owner_of = [&](std::uint32_t k) -> std::int32_t {
    const std::int32_t child = discourse.tree_of(k).child(discourse.mention(k).head, "nmod:poss");
    return child < 0 ? -1 : discourse.mention_at(discourse.mention(k).sentence, static_cast<std::uint32_t>(child));
  };
  const std::int32_t own = owner_of(i);
  if (own < 0) return false;
  bool other = false;
  for (std::size_t k = 0; k < std::min(entity.mentions.size(), kMostMentions); ++k) {
    const std::uint32_t j = entity.mentions[k];
    if (discourse.mention(j).kind != MentionKind::Description || discourse.info(j).lemma != discourse.info(i).lemma)
      continue;
    const std::int32_t owner = owner_of(j);
    if (owner < 0) continue;
    if (discourse.same(static_cast<std::uint32_t>(own), static_cast<std::uint32_t>(owner))) return false;
    other = true;
  }
  return other;
}

// "the world" is no country in it, nor "the crew" a ship.
bool is_of_another_kind(std::string_view lemma) {
  constexpr std::array<std::string_view, 6> kNeverNamed{"border", "coast", "crew", "staff", "universe", "world"};
  return std::find(kNeverNamed.begin(), kNeverNamed.end(), lemma) != kNeverNamed.end();
}

// "the previous mayor" is not the mayor spoken of.
bool speaks_of_another(const Discourse& discourse, std::uint32_t i, const DiscourseEntity& entity) {
  static constexpr std::array<std::string_view, 5> kAnother{"previous", "next", "other", "another", "different"};
  const auto has = [&](std::string_view word) { return has_word(discourse.info(i), word); };
  if (std::any_of(kAnother.begin(), kAnother.end(), has)) return true;
  if (entity.type == EntityType::Person) return false;
  const std::string& lemma = discourse.info(i).lemma;
  if (is_of_another_kind(lemma) && !in_a_name(discourse, entity, lemma)) return true;
  return has_other_name_inside(discourse, i, entity) || has_other_noun(discourse, i, entity);
}

// "an outbreak on a ship" is hardly "the first outbreak", nor "two ducks" the "dead duck", nor "the final debate" the
// second: what comes back is definite, as many, and nowhere else in the row.
bool may_be_another(const Discourse& discourse, std::uint32_t i, const DiscourseEntity& entity) {
  static constexpr std::array<std::string_view, 13> kInRow{"first", "second", "third",  "fourth", "fifth",
                                                           "sixth", "final",  "last",   "next",   "acting",
                                                           "new",   "former", "current"};
  const MentionInfo& info = discourse.info(i);
  if (!is_definite(info) || info.number != entity.number || has_other_name_inside(discourse, i, entity)) return true;
  return std::any_of(kInRow.begin(), kInRow.end(), [&](std::string_view word) {
    return has_word(info, word) && !in_a_mention(discourse, entity, word);
  });
}

bool is_doubtful_person(const Discourse& discourse, const MentionInfo& info, const DiscourseEntity& entity,
                        std::int32_t margin) {
  if (info.type == EntityType::Person) return margin < kHairOfPerson;
  return margin < kSureOfPerson || in_a_name(discourse, entity, info.lemma);
}

}  // namespace

bool is_definite(const MentionInfo& info) {
  return info.definiteness == Definiteness::Definite || info.definiteness == Definiteness::Demonstrative ||
         info.definiteness == Definiteness::Possessive;
}

bool is_nation_noun(std::string_view lemma) {
  return lemma == "country" || lemma == "nation" || lemma == "state" || lemma == "republic" || lemma == "kingdom";
}

bool is_doubtful_link(const Discourse& discourse, std::uint32_t i, std::uint32_t j, bool agreed, std::int32_t margin) {
  const MentionInfo& info = discourse.info(i);
  const DiscourseEntity& entity = discourse.entity_of(j);
  if (discourse.mention(i).kind != MentionKind::Description) return false;
  // "both parents" are no single person.
  if (entity.type == EntityType::Person && entity.has_name && info.number == 'p' && entity.number == 's') return true;
  if (entity.has_name && entity.type == EntityType::Person && has_other_owner(discourse, i, entity)) return true;
  if (!entity.has_name)
    return is_told_apart(discourse, i, entity) || (margin < kClear && may_be_another(discourse, i, entity));
  if (speaks_of_another(discourse, i, entity)) return true;
  if (entity.type == EntityType::Person) return is_doubtful_person(discourse, info, entity, margin);
  // A news agency is no regime.
  const bool rule = info.lemma == "regime" || info.lemma == "government" || info.lemma == "administration";
  if (rule && entity.type == EntityType::Organization && !in_a_name(discourse, entity, info.lemma)) return true;
  // "the hospital" of Novak Hospital.
  if (agreed || in_a_name(discourse, entity, info.lemma)) return false;
  const bool nation = is_nation_noun(info.lemma) && info.lemma != "state";
  if (entity.type == EntityType::Place && nation && entity.country.empty()) return true;
  if (!entity.country.empty() && is_settlement_noun(info.lemma)) return true;
  return margin < (is_definite(info) ? kHair : kClear);
}

}  // namespace newsgraph::language
