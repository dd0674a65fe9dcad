// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Names of one document that name the same: equal words, a surname and the full name, acronyms, a country's names.
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "newsgraph/language/person_lexicon.hpp"

#include "coreference_steps.hpp"
#include "discourse.hpp"
#include "person_names.hpp"

#include <algorithm>
#include <array>
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
  if (full.words.front() == letters) return false;  // the US and the U.S. Senate
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

// Whether the last word of a longer name says what the whole is ("Ana Long Trading Company"), not what part of it is
// meant ("United Nations Security Council", "White House Press", "Aurora Enterprise Linux").
bool is_named_in_full(std::string_view last) {
  constexpr std::array<std::string_view, 12> kParts{"assembly",   "council", "court",      "police",
                                                    "department", "embassy", "convention", "committee",
                                                    "office",     "school",  "team",       "ministry"};
  return kind_of_noun(last) == EntityType::Organization &&
         std::find(kParts.begin(), kParts.end(), last) == kParts.end();
}

// "Yonhap" and "Yonhap News Agency", "Nobel Committee" and "Norwegian Nobel Committee"; but the United States are not
// their House of Representatives.
bool is_shorter_body(const NameForm& shorter, const NameForm& longer) {
  const Words& part = shorter.words;
  const Words& whole = longer.words;
  if (part.size() >= whole.size() || !country_of_any(shorter.written).empty()) return false;
  // Malta is not its police.
  if (shorter.type == EntityType::Place && longer.type == EntityType::Organization) return false;
  const bool begins = std::equal(part.begin(), part.end(), whole.begin());
  const bool ends = std::equal(part.rbegin(), part.rend(), whole.rbegin());
  if (part.size() == 1) {
    if (!begins || kind_of_noun(part.front())) return false;
    constexpr std::array<std::string_view, 13> kTradeWords{"air",   "airlines", "airways", "inc",    "corp",
                                                           "ltd",   "plc",      "motor",   "motors", "group",
                                                           "media", "energy",   "holdings"};
    const bool company = shorter.type == EntityType::Organization && whole.size() == 2 &&
                         std::find(kTradeWords.begin(), kTradeWords.end(), whole.back()) != kTradeWords.end();
    // "Labour" is the Labour Party, the Constitution no Constitution Party.
    return company || (is_named_in_full(whole.back()) && shorter.type == EntityType::Organization);
  }
  return (begins && is_named_in_full(whole.back())) || ends;
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

// A longer form that a shorter one may stand for, and all longer ones of a form.
using Bearers = std::vector<const NameForm*>;

bool differ(const NameForm* a, const NameForm* b) {
  return is_person(*a) && is_person(*b) && !may_be_one_person(a->words, b->words);
}

// "Kim" beside Kim Jong Un and Kim Yong Chol.
bool is_ambiguous(const Bearers& bearers) {
  for (std::size_t k = 1; k < bearers.size(); ++k) {
    if (differ(bearers[k], bearers.front())) return true;
  }
  return false;
}

// Joins the mentions of the shorter form with the nearest full one before them, or else the first after.
void attach_to_nearest(Discourse& discourse, const NameForm& shorter, const Bearers& full) {
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

// Each "Kim" is the Kim of whom the text has spoken most so far; a full name just before counts a little more, and whom
// the first sentence is about, before any other of the name, counts double at first.
void attach_to_most_spoken_of(Discourse& discourse, const NameForm& shorter, const Bearers& full) {
  std::uint32_t first = full.front()->mentions.front();
  for (const NameForm* form : full) first = std::min(first, form->mentions.front());
  const bool leads = discourse.mention(first).sentence == 0;
  for (const std::uint32_t i : shorter.mentions) {
    std::int64_t best = -1;
    std::size_t most = 0;
    for (const NameForm* form : full) {
      const std::uint32_t j = form->mentions.front();
      if (!discourse.compatible(i, j)) continue;
      const std::vector<std::uint32_t>& spoken = discourse.entity_of(j).mentions;
      const auto after = std::lower_bound(spoken.begin(), spoken.end(), i);
      auto points = 2 * static_cast<std::size_t>(after - spoken.begin());
      if (points > 0 && discourse.mention(i).sentence - discourse.mention(*(after - 1)).sentence <= 1) points += 1;
      if (points > 0 && leads && discourse.same(j, first)) points += 2;
      if (best >= 0 && points <= most) continue;
      best = j;
      most = points;
    }
    if (best >= 0) discourse.merge(i, static_cast<std::uint32_t>(best));
  }
}

// "the North" is North Korea where the document names no other country that begins so.
void link_halves(Discourse& discourse, const std::vector<NameForm>& forms) {
  for (const NameForm& half : forms) {
    if (half.words.size() != 1 || is_person(half)) continue;
    const std::string& word = half.words.front();
    if (word != "north" && word != "south" && word != "east" && word != "west") continue;
    const NameForm* whole = nullptr;
    bool only = true;
    for (const NameForm& form : forms) {
      if (form.words.size() < 2 || form.words.front() != word || country_of_name(form.written).empty()) continue;
      only = only && (whole == nullptr || discourse.same(whole->mentions.front(), form.mentions.front()));
      whole = &form;
    }
    if (whole == nullptr || !only) continue;
    for (const std::uint32_t i : half.mentions) {
      if (discourse.compatible(i, whole->mentions.front())) discourse.merge(i, whole->mentions.front());
    }
  }
}

void join_equal(Discourse& discourse, const std::vector<NameForm>& forms, const std::vector<Bearers>& bearers) {
  std::set<std::string_view> surnames;
  for (const NameForm& form : forms) {
    if (is_person(form) && form.words.size() > 1) surnames.insert(form.words.back());
  }
  const auto is_surname = [&](std::string_view word) { return surnames.contains(word); };
  std::map<std::string_view, std::uint32_t> countries;
  for (std::size_t f = 0; f < forms.size(); ++f) {
    const NameForm& form = forms[f];
    if (is_ambiguous(bearers[f])) continue;
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

// All longer forms that each form may stand for.
std::vector<Bearers> find_bearers(const std::vector<NameForm>& forms) {
  // Longer forms by their first and last word, so that each short form meets only those it may stand for.
  std::map<std::string, Bearers> by_edge;
  std::map<std::string, Bearers> by_initial;
  for (const NameForm& form : forms) {
    // "Trump-Biden" is nobody's full name.
    const bool one_token = form.written.find(' ') == std::string::npos && form.written.find('-') != std::string::npos;
    if (form.words.size() < 2 || (is_person(form) && one_token)) continue;
    by_edge[form.words.back()].push_back(&form);
    if (form.words.front() != form.words.back()) by_edge[form.words.front()].push_back(&form);
    by_initial[form.words.front().substr(0, 1)].push_back(&form);
  }
  constexpr std::size_t kMostCandidates = 64;  // keeps lists of names linear
  std::vector<Bearers> bearers(forms.size());
  for (std::size_t f = 0; f < forms.size(); ++f) {
    const NameForm& form = forms[f];
    if (form.type == EntityType::Literal || form.type == EntityType::Group) continue;
    Bearers& full = bearers[f];
    const auto consider = [&](const Bearers& candidates, const auto& fits) {
      for (std::size_t k = 0; k < std::min(candidates.size(), kMostCandidates); ++k) {
        const NameForm* other = candidates[k];
        if (other != &form && std::find(full.begin(), full.end(), other) == full.end() && fits(*other))
          full.push_back(other);
      }
    };
    const auto by_words = [&](const NameForm& other) {
      // "Jong-un" is nobody else, whatever the tagger took it for.
      const bool several_words = form.words.size() > 1 && form.type != EntityType::Place;
      if (is_person(other) && (is_person(form) || !form.type || form.type == EntityType::Concept || several_words)) {
        return is_shorter_person(form.words, other.words);
      }
      const bool bodies = other.type == EntityType::Organization || other.type == form.type || !other.type;
      return bodies && !is_person(form) && !is_person(other) && is_shorter_body(form, other);
    };
    for (const std::string& edge : {form.words.front(), form.words.back()}) {
      if (const auto at = by_edge.find(edge); at != by_edge.end()) consider(at->second, by_words);
    }
    if (is_person(form)) continue;
    if (const auto at = by_initial.find(form.words.front().substr(0, 1)); at != by_initial.end()) {
      consider(at->second, [&](const NameForm& other) { return !is_person(other) && is_acronym_of(form, other); });
    }
  }
  return bearers;
}

}  // namespace

void link_names(Discourse& discourse) {
  const std::vector<NameForm> forms = collect_forms(discourse);
  const std::vector<Bearers> bearers = find_bearers(forms);
  join_equal(discourse, forms, bearers);
  for (std::size_t f = 0; f < forms.size(); ++f) {
    if (!bearers[f].empty() && !is_ambiguous(bearers[f])) attach_to_nearest(discourse, forms[f], bearers[f]);
  }
  for (std::size_t f = 0; f < forms.size(); ++f) {
    if (is_ambiguous(bearers[f])) attach_to_most_spoken_of(discourse, forms[f], bearers[f]);
  }
  link_halves(discourse, forms);
}

}  // namespace newsgraph::language
