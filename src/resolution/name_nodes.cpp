// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "name_nodes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace newsgraph::resolution {
namespace {

using FamilyCounts = std::array<std::uint32_t, 3>;

// So many times more often read as something else: a mistake.
constexpr std::uint32_t kMisreadShare = 4;
constexpr std::uint32_t kNoiseShare = 20;  // one conflicting article in twenty: a mistake of analysis, no namesake

std::uint32_t& count(FamilyCounts& counts, NameFamily family) {
  return counts[static_cast<std::size_t>(family)];
}

// The family that records of `family` move to. A people, a party, a militia: Group or Thing is a matter of wording.
// A name of several words is one thing, person or not; one word may well name a person and a town.
NameFamily settled(FamilyCounts counts, NameFamily family, bool one_word) {
  const std::uint32_t persons = count(counts, NameFamily::Person);
  const std::uint32_t groups = count(counts, NameFamily::Group), things = count(counts, NameFamily::Thing);
  const NameFamily collective = groups > things ? NameFamily::Group : NameFamily::Thing;
  if (!one_word) return persons > groups + things ? NameFamily::Person : collective;
  if (family == NameFamily::Person) return persons * kMisreadShare <= groups + things ? collective : family;
  return (groups + things) * kMisreadShare <= persons ? NameFamily::Person : collective;
}

void add_member(ProfileGroup& to, ProfileGroup&& from) {
  absorb(to.profile, from.profile);
  to.members.insert(to.members.end(), from.members.begin(), from.members.end());
}

}  // namespace

void settle_families(LocalNames& names) {
  std::unordered_map<std::string, FamilyCounts> counts;
  for (const NamedLocal& record : names.named)
    ++count(counts[names.forms[record.form].key], names.forms.family(record.form));
  for (NamedLocal& record : names.named) {
    const NameFamily family = names.forms.family(record.form);
    const NameFamily better =
        settled(counts.at(names.forms[record.form].key), family, names.forms[record.form].words.size() == 1);
    const bool known_person =
        family == NameFamily::Person && record.profile != 0 && names.forms[record.form].words.size() == 1;
    if (better == family || known_person) continue;
    record.form = names.forms.in_family(record.form, better);
    for (std::uint32_t& form : record.also) form = names.forms.in_family(form, better);
    std::sort(record.also.begin(), record.also.end());
    if (better != NameFamily::Person) record.profile = 0;
  }
}

std::vector<ProfileGroup> join_compatible(std::vector<ProfileGroup> groups) {
  std::sort(groups.begin(), groups.end(), [](const ProfileGroup& a, const ProfileGroup& b) {
    if (a.profile.known() != b.profile.known()) return a.profile.known() > b.profile.known();
    if (a.members.size() != b.members.size()) return a.members.size() > b.members.size();
    return a.profile < b.profile;
  });
  std::vector<ProfileGroup> joined;
  for (ProfileGroup& group : groups) {
    std::size_t fitting = 0, best = joined.size(), largest = joined.size(), members = 0;
    for (std::size_t i = 0; i < joined.size(); ++i) {
      if (largest == joined.size() || joined[i].members.size() > joined[largest].members.size()) largest = i;
      if (!compatible(joined[i].profile, group.profile)) continue;
      ++fitting;
      members += joined[i].members.size();
      if (best == joined.size() || joined[i].members.size() > joined[best].members.size()) best = i;
    }
    const bool clear = fitting == 1 || (fitting > 1 && 3 * joined[best].members.size() >= 2 * members);
    const bool noise =
        fitting == 0 && largest < joined.size() && group.members.size() * kNoiseShare <= joined[largest].members.size();
    if (clear)
      add_member(joined[best], std::move(group));
    else if (noise)
      joined[largest].members.insert(joined[largest].members.end(), group.members.begin(), group.members.end());
    else
      joined.push_back(std::move(group));
  }
  for (ProfileGroup& group : joined) std::sort(group.members.begin(), group.members.end());
  std::sort(joined.begin(), joined.end(),
            [](const ProfileGroup& a, const ProfileGroup& b) { return a.members.front() < b.members.front(); });
  return joined;
}

namespace {

// The gender that most of the records say: pronouns are sometimes read wrongly.
char usual_gender(const LocalNames& names, const std::vector<std::uint32_t>& records) {
  std::size_t men = 0, women = 0;
  for (const std::uint32_t r : records) {
    const char gender = names.profiles[names.named[r].profile].gender;
    men += gender == 'm' ? 1U : 0U;
    women += gender == 'f' ? 1U : 0U;
  }
  if (men == women) return '?';
  return men > women ? 'm' : 'f';
}

}  // namespace

std::vector<NameNode> build_nodes(const LocalNames& names) {
  std::vector<std::uint32_t> order(names.named.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return names.named[a].form < names.named[b].form; });
  std::vector<NameNode> nodes;
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    const std::uint32_t form = names.named[order[begin]].form;
    while (end < order.size() && names.named[order[end]].form == form) ++end;
    std::map<std::uint32_t, ProfileGroup> by_profile;
    for (std::size_t i = begin; i < end; ++i) {
      ProfileGroup& group = by_profile[names.named[order[i]].profile];
      group.profile = names.profiles[names.named[order[i]].profile];
      // Pronouns are sometimes read wrongly, and hardly ever do a man and a woman share given name and surname.
      if (names.forms[form].words.size() > 1) group.profile.gender = '?';
      group.members.push_back(order[i]);
    }
    std::vector<ProfileGroup> groups;
    for (auto& [profile, group] : by_profile) groups.push_back(std::move(group));
    if (names.forms[form].words.size() > 1) groups = join_compatible(std::move(groups));
    for (ProfileGroup& group : groups) {
      if (names.forms[form].words.size() > 1) group.profile.gender = usual_gender(names, group.members);
    }
    for (ProfileGroup& group : groups) nodes.push_back({form, std::move(group.profile), std::move(group.members)});
  }
  return nodes;
}

}  // namespace newsgraph::resolution
