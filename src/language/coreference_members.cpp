// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Who a plural stands for where the article names them: "the two leaders", "both sides", "they" for X and Y, "we".
#include "newsgraph/language/country_lexicon.hpp"
#include "newsgraph/language/person_lexicon.hpp"

#include "coreference_steps.hpp"
#include "discourse.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::language {
namespace {

using model::EntityType;
using model::MentionKind;

constexpr std::uint32_t kMostCandidates = 160;
constexpr std::array<std::string_view, 8> kSideNouns{"side",  "party",      "country", "nation",
                                                     "state", "government", "team",    "delegation"};

// "both men", "the two leaders" may be anyone; "both officers" and "the two parents" only who is said to be one.
bool may_be_anyone(std::string_view noun) {
  constexpr std::array<std::string_view, 7> kNouns{"candidate",  "leader", "man",  "person",
                                                   "politician", "rival",  "woman"};
  return std::find(kNouns.begin(), kNouns.end(), noun) != kNouns.end();
}

bool has_members(const Discourse& discourse, std::uint32_t i) {
  return !discourse.entity_of(i).members.empty();
}

// The named persons (or bodies) that the text speaks of most and last before this mention.
std::vector<std::uint32_t> prominent_before(const Discourse& discourse, std::uint32_t i, std::size_t count,
                                            bool persons, std::string_view role) {
  struct Candidate {
    std::uint32_t mention;
    std::int64_t points;
  };
  std::vector<Candidate> candidates;
  std::vector<std::uint32_t> seen;
  for (std::uint32_t j = i; j-- > 0 && i - j < kMostCandidates;) {
    const std::uint32_t root = discourse.root(j);
    if (std::find(seen.begin(), seen.end(), root) != seen.end()) continue;
    const DiscourseEntity& entity = discourse.entity_of(j);
    if (!entity.has_name || entity.number == 'p' || discourse.info(j).adjective) continue;
    const bool is_person = entity.type == EntityType::Person;
    const bool is_body =
        entity.type == EntityType::Organization || (entity.type == EntityType::Place && !entity.country.empty());
    if (persons ? !is_person : !is_body) continue;
    if ((role == "country" || role == "nation" || role == "state") && entity.country.empty()) continue;
    seen.push_back(root);
    const auto before = std::lower_bound(entity.mentions.begin(), entity.mentions.end(), i) - entity.mentions.begin();
    std::int64_t points = 6 * std::min<std::int64_t>(before, 6);
    points -= 4 * static_cast<std::int64_t>(discourse.mention(i).sentence - discourse.mention(j).sentence);
    bool holds = false;
    for (const Role& own : entity.roles) {
      if (!roles_agree(own, Role{std::string(role), own.country, own.former, own.field})) continue;
      points += 30;
      holds = true;
    }
    if (persons && !holds && !may_be_anyone(role)) continue;
    candidates.push_back({j, points});
  }
  if (candidates.size() < count) return {};
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const auto& a, const auto& b) { return a.points > b.points; });
  // Doubt: somebody else is as prominent.
  if (candidates.size() > count && candidates[count].points >= candidates[count - 1].points) return {};
  std::vector<std::uint32_t> members;
  for (std::size_t k = 0; k < count; ++k) members.push_back(candidates[k].mention);
  std::sort(members.begin(), members.end());
  return members;
}

// "the US and North Korean leaders": one for each country, whoever holds such a role there.
std::vector<std::uint32_t> leaders_of(const Discourse& discourse, std::uint32_t i) {
  const Mention& mention = discourse.mention(i);
  const TreeIndex& tree = discourse.tree_of(i);
  std::vector<std::uint32_t> members;
  for (std::uint32_t token = mention.begin; token < mention.end; ++token) {
    if (token == mention.head) continue;
    std::string_view country = token + 1 < mention.end ? country_of_any(token_text(tree, token, token + 2)) : "";
    if (!country.empty())
      ++token;
    else
      country = country_of_any(token_text(tree, token, token + 1));
    if (country.empty()) continue;
    for (std::uint32_t j = i; j-- > 0 && i - j < kMostCandidates;) {
      const DiscourseEntity& entity = discourse.entity_of(j);
      if (entity.type != EntityType::Person || !entity.has_name) continue;
      const bool holds = std::any_of(entity.roles.begin(), entity.roles.end(),
                                     [&](const Role& role) { return !role.former && role.country == country; });
      if (!holds) continue;
      members.push_back(j);
      break;
    }
  }
  return tree.token(mention.head).upos == Upos::NOUN && members.size() >= 2 ? members : std::vector<std::uint32_t>{};
}

void describe_plural(Discourse& discourse, std::uint32_t i) {
  const MentionInfo& info = discourse.info(i);
  if (discourse.mention(i).kind != MentionKind::Description || info.number != 'p' || has_members(discourse, i)) return;
  // "two pilots" are nobody spoken of before; "the two pilots" and "both pilots" are.
  const bool counted = discourse.tree_of(i).child_of_base(discourse.mention(i).head, "nummod") >= 0;
  const bool known = info.definiteness == Definiteness::Definite || info.definiteness == Definiteness::Demonstrative ||
                     info.definiteness == Definiteness::Possessive || !counted;
  const bool both =
      (info.count == 2 && known) || (discourse.mention(i).kind == MentionKind::Pronoun && info.lemma == "both");
  if (is_role_noun(info.lemma)) {
    const auto named = leaders_of(discourse, i);
    if (named.size() >= 2) {
      discourse.entity_of(i).members = named;
      return;
    }
  }
  if (!both) return;
  if (is_role_noun(info.lemma) || info.type == EntityType::Person) {
    discourse.entity_of(i).members = prominent_before(discourse, i, 2, true, info.lemma);
  } else if (std::find(kSideNouns.begin(), kSideNouns.end(), info.lemma) != kSideNouns.end()) {
    discourse.entity_of(i).members = prominent_before(discourse, i, 2, false, info.lemma);
  }
}

// "we" of somebody who speaks for a country is the country where the article names it; who else is meant nobody knows.
void describe_we(Discourse& discourse, std::uint32_t i) {
  const MentionInfo& info = discourse.info(i);
  if (info.person != 1 || info.number != 'p' || info.quote < 0 || has_members(discourse, i)) return;
  if (!discourse.entity_of(i).only_pronouns || is_personal(discourse, i)) return;
  const std::int64_t speaker = discourse.speaker_of_quote(info.quote);
  if (speaker < 0 || discourse.same(i, static_cast<std::uint32_t>(speaker))) return;
  for (const Role& role : discourse.entity_of(static_cast<std::uint32_t>(speaker)).roles) {
    if (role.country.empty() || role.former) continue;
    for (std::uint32_t j = 0; j < discourse.size(); ++j) {
      const DiscourseEntity& entity = discourse.entity_of(j);
      if (discourse.info(j).country == role.country && entity.has_name && entity.type == EntityType::Place) {
        discourse.entity_of(i).members = {j};
        return;
      }
    }
  }
}

}  // namespace

bool is_personal(const Discourse& discourse, std::uint32_t i) {
  constexpr std::array<std::string_view, 24> kPersonalVerbs{
      "believe", "chat", "dine", "discuss", "eat",   "enjoy", "feel",  "get",   "have", "hear",  "hope", "know",
      "laugh",   "like", "love", "meet",    "shake", "sit",   "speak", "spend", "talk", "think", "walk", "see"};
  const std::int32_t verb = discourse.head_token(i).head;
  if (verb < 0 || discourse.info(i).possessive) return false;
  const std::string& lemma = discourse.tree_of(i).token(static_cast<std::uint32_t>(verb)).lemma;
  return std::find(kPersonalVerbs.begin(), kPersonalVerbs.end(), lemma) != kPersonalVerbs.end();
}

void find_members(Discourse& discourse) {
  for (std::uint32_t i = 0; i < discourse.size(); ++i) {
    if (discourse.info(i).coordination && !has_members(discourse, i)) {
      discourse.entity_of(i).members = discourse.info(i).conjuncts;
    }
    describe_plural(discourse, i);
    describe_we(discourse, i);
  }
}

}  // namespace newsgraph::language
