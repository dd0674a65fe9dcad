// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "profile.hpp"

#include "known_names.hpp"
#include "name_form.hpp"

#include "newsgraph/language/country_lexicon.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace newsgraph::resolution {
namespace {

void add(std::vector<std::string>& list, std::string_view value) {
  const auto at = std::lower_bound(list.begin(), list.end(), value);
  if (at == list.end() || *at != value) list.emplace(at, value);
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) noexcept {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& value) { return std::binary_search(b.begin(), b.end(), value); });
}

// Lines of work that seldom meet in one life; all others are no conflict.
bool are_apart(std::string_view a, std::string_view b) noexcept {
  static constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"arts", "faith"},    {"arts", "forces"},  {"arts", "law"},       {"arts", "medicine"},  {"arts", "science"},
      {"arts", "sport"},    {"faith", "forces"}, {"faith", "medicine"}, {"faith", "science"},  {"faith", "sport"},
      {"forces", "sport"},  {"law", "sport"},    {"medicine", "sport"}, {"politics", "sport"}, {"royalty", "sport"},
      {"science", "sport"}, {"arts", "royalty"},
  };
  if (b < a) std::swap(a, b);
  return std::find(std::begin(kPairs), std::end(kPairs), std::pair(a, b)) != std::end(kPairs);
}

bool works_fit(const std::vector<std::string>& a, const std::vector<std::string>& b) noexcept {
  return std::any_of(a.begin(), a.end(), [&](const std::string& one) {
    return std::any_of(b.begin(), b.end(), [&](const std::string& other) { return !are_apart(one, other); });
  });
}

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const std::string& value : list) out += (out.empty() ? "" : ",") + value;
  return out;
}

}  // namespace

std::string Profile::to_string() const {
  return "n=" + joined(nations) + ";w=" + joined(works) + ";g=" + gender;
}

Profile profile_of(const model::LocalEntity& entity) {
  Profile profile;
  profile.gender = entity.gender;
  for (const std::string& nation : entity.nations) {
    const std::string_view country = language::country_of_any(nation);
    if (!country.empty()) add(profile.nations, country);
  }
  for (const std::string& title : entity.titles) {
    const std::string folded = fold_name(title);
    const std::size_t blank = folded.rfind(' ');  // the head of "defense minister" is its last word
    if (folded.ends_with(" general")) continue;   // surgeon, attorney, secretary general: no soldiers
    const std::string_view work = line_of_work(blank == std::string::npos ? folded : folded.substr(blank + 1));
    if (!work.empty()) add(profile.works, work);
  }
  return profile;
}

bool compatible(const Profile& a, const Profile& b) noexcept {
  if (a.gender != '?' && b.gender != '?' && a.gender != b.gender) return false;
  if (!a.nations.empty() && !b.nations.empty() && !share(a.nations, b.nations)) return false;
  return a.works.empty() || b.works.empty() || works_fit(a.works, b.works);
}

void absorb(Profile& profile, const Profile& other) {
  for (const std::string& nation : other.nations) add(profile.nations, nation);
  for (const std::string& work : other.works) add(profile.works, work);
  if (profile.gender == '?') profile.gender = other.gender;
}

}  // namespace newsgraph::resolution
