// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// How clusters, concepts and countries become the article's local entities.
#include "article.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {

using language::Mention;
using language::NameType;
using language::Upos;
using model::EntityType;
using model::LocalEntity;
using model::MentionKind;

namespace {

void add_unique(std::vector<std::string>& list, std::string value) {
  if (!value.empty() && std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

// Of a thing without a name: two or three words say enough, and seldom what is true of one mention only, as "the worst
// storm of the winter" or "one suspect" may be.
bool is_better_name(const std::string& name, const std::string& known) {
  const std::ptrdiff_t kFewBlanks = begins_upper(name) ? 3 : 2;
  if (name.empty() || known.empty()) return !name.empty();
  const auto blanks = std::count(name.begin(), name.end(), ' ');
  const auto known_blanks = std::count(known.begin(), known.end(), ' ');
  if (blanks > kFewBlanks || known_blanks > kFewBlanks) return blanks < known_blanks;
  return blanks > known_blanks;
}

bool is_vague_name(const std::string& name) {
  return in("man woman person thing one", to_lower(name));
}

// The word before `token` where both name a country or a people: "North" of "North Korean"; else kNone.
int nation_half(const Tree& t, int token) {
  if (token == 0) return kNone;
  const std::string both = std::string(t.lower(token - 1)).append(" ").append(t.lower(token));
  return language::country_of_any(both).empty() ? kNone : token - 1;
}

}  // namespace

void Article::describe(LocalEntity& entity, int index) const {
  for (const Mention& mention : cluster(index).mentions) {
    const int s = static_cast<int>(mention.sentence);
    const Tree& t = tree(s);
    const int head = static_cast<int>(mention.head);
    if (mention.kind == MentionKind::Pronoun) continue;
    auto title_at = [&](int noun) {
      std::string title;
      for (const int c : t.children(noun)) {
        if (c > noun) continue;
        if (t.base(c) == "compound" || t.base(c) == "amod") title.append(t.lower(c)).append(" ");
        // "North Korean leader": "North" may hang on either word.
        if (const auto half = nation_half(t, c); half != kNone) {
          if (t[half].head == c) title = std::string(t.lower(half)) + " " + title;
          add_unique(entity.nations, std::string(t[half].form) + " " + std::string(t[c].form));
        } else if (language::country_of_demonym(t.lower(c)).empty()
                       ? t[c].name == NameType::Loc || t[c].name == NameType::Norp
                       : true) {
          add_unique(entity.nations, std::string(t[c].form));
        }
      }
      add_unique(entity.titles, title.append(t.lower(noun)));
    };
    if (mention.kind == MentionKind::Description && t.upos(head) == Upos::NOUN) title_at(head);
    for (const int c : t.children(head)) {
      if (t.relation(c) == "nmod:desc" || (t.base(c) == "compound" && is_role_noun(t.lower(c)))) title_at(c);
      if (t.base(c) == "appos" && t.upos(c) == Upos::NOUN) title_at(c);
      if ((t.base(c) == "compound" || t.base(c) == "amod") && !language::country_of_demonym(t.lower(c)).empty())
        add_unique(entity.nations, std::string(t[c].form));
    }
  }
}

const std::optional<Filler>& Article::telling_description(int index) const {
  std::optional<std::optional<Filler>>& known = described_[static_cast<std::size_t>(index)];
  if (!known) known = find_telling_description(index);
  return *known;
}

std::optional<Filler> Article::find_telling_description(int index) const {
  std::optional<Filler> best;
  const auto is_vague = [&](const Filler& f) { return is_vague_name(f.concept_name) || is_of_one_mention(f); };
  for (const Mention& mention : cluster(index).mentions) {
    if (mention.kind == MentionKind::Pronoun) continue;
    auto filler = nominal_filler(static_cast<int>(mention.sentence), static_cast<int>(mention.head));
    // "the attacker, a man": not what he is best called by.
    const bool vague = filler && is_vague(*filler);
    const bool none = !best || is_vague(*best);
    if (vague && best && !none) continue;
    if (filler && best && none && !vague && !filler->concept_name.empty()) best.reset();
    if (filler && is_better_name(filler->concept_name, best ? best->concept_name : "")) best = std::move(filler);
  }
  return best;
}

// Whether what tells a nameless mention apart contradicts what its cluster is called by: "their team" is not the
// "Norland team", nor "his vote" somebody else's vote, nor "the attack" that of 2008.
bool Article::contradicts(const Filler& own, int cluster) const {
  const auto& described = telling_description(cluster);
  if (!described || described->concept_key.empty() || own.concept_key.empty()) return false;
  if (described->concept_key == own.concept_key) return false;
  const auto split = [](const std::string& key) {
    std::pair<std::vector<std::string>, std::vector<std::string>> parts;
    const std::size_t bar = std::min(key.find('|'), key.size());
    for (std::size_t at = 0; at < bar;) {
      const std::size_t blank = std::min(key.find(' ', at), bar);
      if (blank < bar) parts.first.push_back(key.substr(at, blank - at));  // but the noun itself
      at = blank + 1;
    }
    for (std::size_t at = bar + 1; at <= key.size();) {
      const std::size_t next = std::min(key.find('|', at), key.size());
      parts.second.push_back(key.substr(at, next - at));
      at = next + 1;
    }
    std::sort(parts.first.begin(), parts.first.end());
    std::sort(parts.second.begin(), parts.second.end());
    return parts;
  };
  const auto differ = [](const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return !a.empty() && !b.empty() && !std::includes(a.begin(), a.end(), b.begin(), b.end()) &&
           !std::includes(b.begin(), b.end(), a.begin(), a.end());
  };
  const auto [words, names] = split(own.concept_key);
  const auto [known_words, known_names] = split(described->concept_key);
  if (differ(words, known_words) || differ(names, known_names)) return true;
  const Tree& t = tree(own.at.sentence);
  const int owner = t.child(own.at.token, "nmod:poss");
  if (owner != kNone && names.empty() && !known_names.empty()) return true;
  // "its South Korean chain" is not the "Novak chain".
  for (const int c : t.children(own.at.token)) {
    if (c < own.at.token && t.base(c) == "amod" && names.empty() && !known_names.empty() &&
        !language::country_of_demonym(t.lower(c)).empty() &&
        std::ranges::find(known_names, language::country_of_demonym(t.lower(c))) == known_names.end())
      return true;
  }
  // "a fifth person" is none of those before.
  for (const int c : t.children(own.at.token)) {
    if (in("another other second third fourth fifth sixth seventh", t.lower(c)) && t.base(c) != "nmod") return true;
  }
  const auto dated = [](const std::string& word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  return std::any_of(known_words.begin(), known_words.end(), dated) && !std::any_of(words.begin(), words.end(), dated);
}

std::string Article::node_name(const Filler& filler) const {
  if (!filler.nation.empty()) return filler.nation;
  if (filler.cluster < 0) return filler.concept_name;
  std::string name = canonical_name(filler.cluster);
  if (!name.empty()) return name;
  const auto& described = telling_description(filler.cluster);
  return described ? described->concept_name : filler.concept_name;
}

LocalEntity Article::entity_from_cluster(int index) const {
  LocalEntity entity;
  // What was mostly taken for a date ("Jupiter") but stands as a thing is one, of no better known type.
  entity.type = cluster(index).type == EntityType::Literal ? EntityType::Concept : cluster(index).type;
  entity.gender = cluster(index).gender == 'n' ? '?' : cluster(index).gender;
  entity.name = canonical_name(index);
  for (const Mention& mention : cluster(index).mentions) {
    const int s = static_cast<int>(mention.sentence);
    if (is_boilerplate(s, static_cast<int>(mention.head))) continue;
    int begin = static_cast<int>(mention.begin);
    int end = static_cast<int>(mention.end);
    if (mention.kind == MentionKind::Name)
      std::tie(begin, end) = name_tokens(mention);
    else if (mention.kind == MentionKind::Description)
      std::tie(begin, end) = phrase_tokens(s, static_cast<int>(mention.head), end - begin <= 10);
    const model::Span span = span_of(s, begin, end);
    entity.mentions.push_back({span, text_of(span), mention.kind});
  }
  if (entity.name.empty()) {
    if (const auto& filler = telling_description(index)) {
      entity.name = filler->concept_name;
      entity.concept_key = filler->concept_key;
    }
  }
  describe(entity, index);
  return entity;
}

std::uint32_t Article::entity_of(const Filler& filler) {
  if (filler.cluster >= 0) {
    int& known = entity_of_cluster_[static_cast<std::size_t>(filler.cluster)];
    if (known < 0) {
      known = static_cast<int>(entities_.size());
      LocalEntity entity = entity_from_cluster(filler.cluster);
      if (entity.name.empty()) {
        entity.name = filler.concept_name.empty() ? text_of(filler.span) : filler.concept_name;
        entity.concept_key = filler.concept_key;
      }
      entities_.push_back(std::move(entity));
    }
    LocalEntity& entity = entities_[static_cast<std::size_t>(known)];
    const bool listed = std::any_of(entity.mentions.begin(), entity.mentions.end(),
                                    [&](const auto& m) { return m.span == filler.span; });
    if (!listed) entity.mentions.push_back({filler.span, text_of(filler.span), MentionKind::Description});
    return static_cast<std::uint32_t>(known);
  }
  const std::string key = filler.nation.empty() ? filler.concept_key : "=" + filler.nation;
  const auto [found, fresh] = entity_of_key_.try_emplace(key, static_cast<std::uint32_t>(entities_.size()));
  if (fresh) {
    LocalEntity entity;
    entity.type = filler.nation.empty() ? EntityType::Concept : EntityType::Place;
    entity.name = filler.nation.empty() ? filler.concept_name : filler.nation;
    entity.concept_key = filler.concept_key;
    entities_.push_back(std::move(entity));
  }
  LocalEntity& entity = entities_[found->second];
  const bool listed =
      std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const auto& m) { return m.span == filler.span; });
  if (!listed) entity.mentions.push_back({filler.span, text_of(filler.span), MentionKind::Description});
  return found->second;
}

model::Argument Article::argument(const Filler& filler) {
  model::Argument argument;
  argument.span = filler.span;
  argument.text = text_of(filler.span);
  if (filler.at.is_set()) argument.head = std::string(tree(filler.at.sentence)[filler.at.token].form);
  if (filler.is_entity() || filler.is_concept()) argument.entity = entity_of(filler);
  return argument;
}

std::vector<LocalEntity> Article::take_entities() {
  for (std::size_t c = 0; c < analysis_.clusters.size(); ++c) {
    if (!named_[c] || entity_of_cluster_[c] >= 0) continue;
    LocalEntity entity = entity_from_cluster(static_cast<int>(c));
    if (!entity.mentions.empty() && !entity.name.empty()) entities_.push_back(std::move(entity));
  }
  for (LocalEntity& entity : entities_) {
    std::sort(entity.mentions.begin(), entity.mentions.end(),
              [](const auto& a, const auto& b) { return a.span < b.span; });
  }
  return std::move(entities_);
}

}  // namespace newsgraph::extraction
