// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Names of one document that name the same: equal words, a surname and the full name, acronyms, a country's names.
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "newsgraph/language/person_lexicon.hpp"

#include "coreference_steps.hpp"
#include "discourse.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace newsgraph::language {
namespace {

using model::EntityType;
using model::MentionKind;
using Words = std::vector<std::string>;

// Mentions of equal words and kind of name; the first stands for all.
struct NameForm {
  Words words;
  std::vector<std::uint32_t> mentions;
  std::optional<EntityType> type;  // of most of them
  std::string written;             // of the first
};

bool is_person(const NameForm& form) {
  return form.type == EntityType::Person;
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += text.empty() ? word : ' ' + word;
  return text;
}

// "UN" for United Nations, "KCNA": first letters of the capitalised words, with or without those of small words.
bool is_acronym_of(const NameForm& acronym, const NameForm& full) {
  if (acronym.words.size() != 1 || full.words.size() < 2) return false;
  const std::string& letters = acronym.words.front();
  if (letters.size() < 2 || letters.size() > 8) return false;
  for (const char c : acronym.written) {
    if (c >= 'a' && c <= 'z') return false;
  }
  std::string all;
  std::string large;
  for (const std::string& word : full.words) {
    all += word.front();
    if (word != "of" && word != "and" && word != "for" && word != "in" && word != "on" && word != "&" && word != "to") {
      large += word.front();
    }
  }
  return letters == all || letters == large;
}

// "John Bolton" and "John R. Bolton"; "Kim" or "Trump" alone, of a longer name of a person.
bool is_shorter_person(const Words& shorter, const Words& longer) {
  if (shorter.size() >= longer.size()) return false;
  if (shorter.size() == 1) return shorter.front() == longer.back() || shorter.front() == longer.front();
  if (shorter.front() == longer.front() && shorter.back() == longer.back()) return true;
  // "Jong-un" or "van der Bellen": the end of the longer one.
  return std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

// "Yonhap" and "Yonhap News Agency", "Nobel Committee" and "Norwegian Nobel Committee".
bool is_shorter_body(const Words& shorter, const Words& longer) {
  if (shorter.size() >= longer.size()) return false;
  const bool begins = std::equal(shorter.begin(), shorter.end(), longer.begin());
  const bool ends = std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
  if (shorter.size() == 1) {
    if (!begins || kind_of_noun(shorter.front()) || !country_of_any(shorter.front()).empty()) return false;
    const auto kind = kind_of_noun(longer.back());
    return kind == EntityType::Organization;
  }
  return begins || ends;
}

std::optional<EntityType> most_frequent_type(const Discourse& discourse, const std::vector<std::uint32_t>& mentions) {
  std::map<EntityType, int> votes;
  for (const std::uint32_t i : mentions) {
    if (discourse.info(i).type) ++votes[*discourse.info(i).type];
  }
  std::optional<EntityType> best;
  int most = 0;
  for (const auto& [type, count] : votes) {
    if (count > most) {
      best = type;
      most = count;
    }
  }
  return best;
}

std::vector<NameForm> collect_forms(const Discourse& discourse) {
  std::vector<NameForm> forms;
  std::map<std::pair<std::string, bool>, std::size_t> index;  // adjectives of nations are forms of their own
  for (std::uint32_t i = 0; i < discourse.size(); ++i) {
    if (discourse.mention(i).kind != MentionKind::Name || discourse.info(i).words.empty()) continue;
    const MentionInfo& info = discourse.info(i);
    const bool people = info.type == EntityType::Group;
    const auto [at, is_new] = index.try_emplace({joined(info.words), people}, forms.size());
    if (is_new) {
      const Mention& mention = discourse.mention(i);
      forms.push_back({info.words, {}, {}, token_text(discourse.tree_of(i), mention.begin, mention.end)});
    }
    forms[at->second].mentions.push_back(i);
  }
  for (NameForm& form : forms) form.type = most_frequent_type(discourse, form.mentions);
  return forms;
}

// Joins the mentions of the shorter form with the nearest full one before them, or else the first after.
void attach(Discourse& discourse, const NameForm& shorter, const std::vector<const NameForm*>& full) {
  for (const std::uint32_t i : shorter.mentions) {
    std::int64_t best = -1;
    for (const NameForm* form : full) {
      for (const std::uint32_t j : form->mentions) {
        if (!discourse.compatible(i, j)) continue;
        const bool better =
            best < 0 || (j < i ? j > best || best > static_cast<std::int64_t>(i) : best > static_cast<std::int64_t>(j));
        if (better) best = j;
        if (j > i) break;
      }
    }
    if (best >= 0) discourse.merge(i, static_cast<std::uint32_t>(best));
  }
}

void join_equal(Discourse& discourse, const std::vector<NameForm>& forms) {
  std::set<std::string_view> surnames;
  for (const NameForm& form : forms) {
    if (is_person(form) && form.words.size() > 1) surnames.insert(form.words.back());
  }
  const auto is_surname = [&](std::string_view word) { return surnames.contains(word); };
  std::map<std::string_view, std::uint32_t> countries;
  for (const NameForm& form : forms) {
    // One word, tagged now as a person and now as something else: a namesake only if a full name tells so.
    const bool surname = form.words.size() == 1 && is_surname(form.words.front());
    for (const std::uint32_t i : form.mentions) {
      if (!surname || discourse.compatible(i, form.mentions.front())) discourse.merge(i, form.mentions.front());
    }
    const std::uint32_t first = form.mentions.front();
    if (is_person(form) || form.type == EntityType::Group) continue;
    const std::string_view country = country_of_name(form.written);
    if (country.empty()) continue;
    const auto [at, is_new] = countries.try_emplace(country, first);
    if (!is_new) discourse.merge(at->second, first);
  }
}

}  // namespace

void link_names(Discourse& discourse) {
  const std::vector<NameForm> forms = collect_forms(discourse);
  join_equal(discourse, forms);
  // Longer forms by their first and last word, so that each short form meets only those it may stand for.
  std::map<std::string, std::vector<const NameForm*>> by_edge;
  std::map<std::string, std::vector<const NameForm*>> by_initial;
  for (const NameForm& form : forms) {
    if (form.words.size() < 2) continue;
    by_edge[form.words.back()].push_back(&form);
    if (form.words.front() != form.words.back()) by_edge[form.words.front()].push_back(&form);
    by_initial[form.words.front().substr(0, 1)].push_back(&form);
  }
  constexpr std::size_t kMostCandidates = 64;  // keeps lists of names linear
  for (const NameForm& form : forms) {
    if (form.type == EntityType::Literal || form.type == EntityType::Group) continue;
    std::vector<const NameForm*> full;
    const auto consider = [&](const std::vector<const NameForm*>& candidates, const auto& fits) {
      for (std::size_t k = 0; k < std::min(candidates.size(), kMostCandidates); ++k) {
        const NameForm* other = candidates[k];
        if (other != &form && std::find(full.begin(), full.end(), other) == full.end() && fits(*other))
          full.push_back(other);
      }
    };
    const auto by_words = [&](const NameForm& other) {
      if (is_person(other) && (is_person(form) || !form.type || form.type == EntityType::Concept)) {
        return is_shorter_person(form.words, other.words);
      }
      const bool bodies = other.type == EntityType::Organization || other.type == form.type || !other.type;
      return bodies && !is_person(form) && !is_person(other) && is_shorter_body(form.words, other.words);
    };
    for (const std::string& edge : {form.words.front(), form.words.back()}) {
      if (const auto at = by_edge.find(edge); at != by_edge.end()) consider(at->second, by_words);
    }
    if (!is_person(form)) {
      if (const auto at = by_initial.find(form.words.front().substr(0, 1)); at != by_initial.end()) {
        consider(at->second, [&](const NameForm& other) { return !is_person(other) && is_acronym_of(form, other); });
      }
    }
    if (!full.empty()) attach(discourse, form, full);
  }
}

}  // namespace newsgraph::language
