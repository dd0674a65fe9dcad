// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "discourse.hpp"

#include "newsgraph/base/error.hpp"

#include "person_names.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace newsgraph::language {
namespace {

using model::EntityType;

std::vector<TreeIndex> index_trees(const std::vector<Sentence>& sentences) {
  std::vector<TreeIndex> trees;
  trees.reserve(sentences.size());
  for (const Sentence& sentence : sentences) trees.emplace_back(sentence);
  return trees;
}

bool types_compatible(const std::optional<EntityType>& a, const std::optional<EntityType>& b) {
  if (!a || !b || *a == *b || *a == EntityType::Concept || *b == EntityType::Concept) return true;
  // A country acts as an organisation; a people and a party are groups and organisations.
  const auto is_body = [](EntityType type) {
    return type == EntityType::Organization || type == EntityType::Place || type == EntityType::Group;
  };
  return is_body(*a) && is_body(*b);
}

bool known_and_different(char a, char b) {
  return a != '?' && b != '?' && a != b;
}

constexpr std::size_t kMostNames = 8;  // of one cluster that are compared

}  // namespace

Discourse::Discourse(const std::vector<Sentence>& sentences, const std::vector<Mention>& mentions)
    : mentions_(mentions), trees_(index_trees(sentences)) {
  for (const Mention& mention : mentions) {
    NEWSGRAPH_CONTRACT(mention.sentence < sentences.size());
    NEWSGRAPH_CONTRACT(mention.begin <= mention.head && mention.head < mention.end &&
                       mention.end <= sentences[mention.sentence].tokens.size());
  }
  infos_ = describe_mentions(trees_, mentions);
  quotations_ = find_quotations(trees_, find_turns(sentences));
  count_frequencies();
  first_of_.assign(sentences.size() + 1, 0);
  for (const Mention& mention : mentions) ++first_of_[mention.sentence + 1];
  std::partial_sum(first_of_.begin(), first_of_.end(), first_of_.begin());
  at_head_.resize(sentences.size());
  for (std::size_t s = 0; s < sentences.size(); ++s) at_head_[s].assign(sentences[s].tokens.size(), -1);
  parents_.resize(mentions.size());
  std::iota(parents_.begin(), parents_.end(), 0U);
  entities_.resize(mentions.size());
  certainty_.assign(mentions.size(), kSure);
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    MentionInfo& info = infos_[i];
    info.quote = quotations_.of_token[mention.sentence][mention.head];
    if (!info.coordination) at_head_[mention.sentence][mention.head] = static_cast<std::int32_t>(i);
    DiscourseEntity& entity = entities_[i];
    entity.mentions = {i};
    entity.type = info.type;
    entity.gender = info.gender;
    entity.number = info.number;
    entity.has_name = mention.kind == model::MentionKind::Name;
    entity.only_pronouns = mention.kind == model::MentionKind::Pronoun;
    entity.country = info.country;
    entity.roles = info.roles;
    if (entity.has_name) entity.names = {i};
  }
}

void Discourse::count_frequencies() {
  std::map<std::string, std::uint32_t> heads;
  std::map<std::string, std::uint32_t> texts;
  std::vector<std::pair<std::string, std::string>> keys(mentions_.size());
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    const MentionInfo& info = infos_[i];
    keys[i].first =
        mentions_[i].kind == model::MentionKind::Name && !info.words.empty() ? info.words.back() : info.lemma;
    keys[i].second = info.lemma;
    for (const std::string& word : info.words) keys[i].second += ' ' + word;
    ++heads[keys[i].first];
    ++texts[keys[i].second];
  }
  frequencies_.resize(mentions_.size());
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    frequencies_[i] = {heads[keys[i].first], texts[keys[i].second]};
  }
}

std::int32_t Discourse::mention_at(std::uint32_t sentence, std::uint32_t head) const {
  return at_head_[sentence][head];
}

std::int64_t Discourse::speaker_of_quote(std::int32_t quote) const {
  if (quote < 0) return -1;
  const Quotation& quotation = quotations_.all[static_cast<std::size_t>(quote)];
  if (quotation.speaker_token < 0) return -1;
  return mention_at(static_cast<std::uint32_t>(quotation.speaker_sentence),
                    static_cast<std::uint32_t>(quotation.speaker_token));
}

std::uint32_t Discourse::find(std::uint32_t i) const {
  while (parents_[i] != i) {
    parents_[i] = parents_[parents_[i]];
    i = parents_[i];
  }
  return i;
}

void Discourse::merge(std::uint32_t a, std::uint32_t b) {
  std::uint32_t into = find(a);
  std::uint32_t from = find(b);
  if (into == from) return;
  if (entities_[into].mentions.size() < entities_[from].mentions.size()) std::swap(into, from);
  DiscourseEntity& target = entities_[into];
  DiscourseEntity& source = entities_[from];
  parents_[from] = into;
  const auto middle = static_cast<std::ptrdiff_t>(target.mentions.size());
  const bool in_order = target.mentions.back() < source.mentions.front();
  target.mentions.insert(target.mentions.end(), source.mentions.begin(), source.mentions.end());
  if (!in_order) {
    std::inplace_merge(target.mentions.begin(), target.mentions.begin() + middle, target.mentions.end());
  }
  // Names know best what a thing is.
  if (!target.type || (source.type && source.has_name && !target.has_name))
    target.type = source.type ? source.type : target.type;
  if (target.gender == '?' || (target.gender == 'n' && target.type == EntityType::Person))
    target.gender = source.gender;
  if (target.number == '?') target.number = source.number;
  if (target.country.empty()) target.country = source.country;
  target.has_name = target.has_name || source.has_name;
  target.only_pronouns = target.only_pronouns && source.only_pronouns;
  target.roles.insert(target.roles.end(), source.roles.begin(), source.roles.end());
  target.members.insert(target.members.end(), source.members.begin(), source.members.end());
  for (const std::uint32_t name : source.names) {
    const auto same_words = [&](std::uint32_t other) { return infos_[other].words == infos_[name].words; };
    if (target.names.size() < kMostNames && std::none_of(target.names.begin(), target.names.end(), same_words)) {
      target.names.push_back(name);
    }
  }
  source = DiscourseEntity{};
}

bool Discourse::compatible(std::uint32_t a, std::uint32_t b) const {
  const DiscourseEntity& x = entity_of(a);
  const DiscourseEntity& y = entity_of(b);
  return types_compatible(x.type, y.type) && !known_and_different(x.gender, y.gender) &&
         !known_and_different(x.number, y.number) && names_agree(x, y);
}

// Persons of different full names are different; a short name must be part of the other's full one.
bool Discourse::names_agree(const DiscourseEntity& x, const DiscourseEntity& y) const {
  if (x.type != EntityType::Person && y.type != EntityType::Person) return true;
  bool common = x.names.empty() || y.names.empty();
  for (const std::uint32_t i : x.names) {
    for (const std::uint32_t j : y.names) {
      const auto& a = infos_[i].words;
      const auto& b = infos_[j].words;
      if (a.size() > 1 && b.size() > 1 && !may_be_one_person(a, b)) return false;
      common = common || may_be_one_person(a, b);
    }
  }
  return common;
}

bool Discourse::nested(std::uint32_t a, std::uint32_t b) const {
  const Mention& x = mentions_[a];
  const Mention& y = mentions_[b];
  if (x.sentence != y.sentence) return false;
  return trees_[x.sentence].dominates(x.head, y.head) || trees_[x.sentence].dominates(y.head, x.head) ||
         (x.begin <= y.head && y.head < x.end) || (y.begin <= x.head && x.head < y.end);
}

std::int32_t Discourse::latest_before(std::uint32_t cluster_of, std::uint32_t i) const {
  const auto& members = entity_of(cluster_of).mentions;
  const auto next = std::lower_bound(members.begin(), members.end(), i);
  return next == members.begin() ? -1 : static_cast<std::int32_t>(*(next - 1));
}

}  // namespace newsgraph::language
