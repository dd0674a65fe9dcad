// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "declared_different.hpp"

#include "name_form.hpp"
#include "statement_slots.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace newsgraph::resolution {
namespace {

// Which list of "different" a name stands in, and which of its names it is.
using Place = std::pair<std::size_t, std::size_t>;

class Parter {
 public:
  explicit Parter(const Overrides& overrides) {
    for (std::size_t list = 0; list < overrides.different.size(); ++list) {
      for (std::size_t i = 0; i < overrides.different[list].size(); ++i) {
        for (const NameFamily family : {NameFamily::Person, NameFamily::Group, NameFamily::Thing}) {
          places_[name_form(overrides.different[list][i], family).key].emplace_back(list, i);
        }
      }
    }
  }

  void part(model::ArticleFacts& facts) const {
    const std::size_t entities = facts.entities.size();  // new ones need no look
    for (std::size_t e = 0; e < entities; ++e) part(facts, static_cast<std::uint32_t>(e));
  }

 private:
  const std::vector<Place>* places_of(std::string_view name, model::EntityType type) const {
    const auto found = places_.find(name_form(name, family_of(type)).key);
    return found == places_.end() ? nullptr : &found->second;
  }

  // The other name of a list that the entity's own name is in.
  static std::optional<Place> conflict(const std::vector<Place>& own, const std::vector<Place>& other) {
    for (const auto& [list, name] : own) {
      for (const Place& place : other) {
        if (place.first == list && place.second != name) return place;
      }
    }
    return std::nullopt;
  }

  void part(model::ArticleFacts& facts, std::uint32_t index) const {
    const std::vector<Place>* own = places_of(facts.entities[index].name, facts.entities[index].type);
    if (own == nullptr) return;
    std::map<Place, std::uint32_t> parts;
    std::vector<model::LocalMention> stay;
    for (model::LocalMention& mention : std::exchange(facts.entities[index].mentions, {})) {
      const std::vector<Place>* other =
          mention.kind == model::MentionKind::Name ? places_of(mention.text, facts.entities[index].type) : nullptr;
      const std::optional<Place> place = other == nullptr ? std::nullopt : conflict(*own, *other);
      if (!place) {
        stay.push_back(std::move(mention));
        continue;
      }
      const auto [known, fresh] = parts.try_emplace(*place, static_cast<std::uint32_t>(facts.entities.size()));
      if (fresh) {
        model::LocalEntity part;
        part.type = facts.entities[index].type;
        facts.entities.push_back(std::move(part));
      }
      move_slots(facts, index, known->second, mention.span);
      model::LocalEntity& part = facts.entities[known->second];
      if (mention.text.size() > part.name.size()) part.name = mention.text;
      part.mentions.push_back(std::move(mention));
    }
    facts.entities[index].mentions = std::move(stay);
  }

  static void move_slots(model::ArticleFacts& facts, std::uint32_t from, std::uint32_t to, model::Span shown) {
    for (model::Statement& statement : facts.statements) {
      for_each_slot(statement, [&](std::optional<std::uint32_t>& entity, model::Span span) {
        if (entity == from && span.covers(shown)) entity = to;
      });
    }
  }

  std::unordered_map<std::string, std::vector<Place>> places_;
};

}  // namespace

void part_declared_different(std::vector<ArticleInput>& articles, const Overrides& overrides) {
  if (overrides.different.empty()) return;
  const Parter parter(overrides);
  for (ArticleInput& article : articles) parter.part(article.facts);
}

}  // namespace newsgraph::resolution
