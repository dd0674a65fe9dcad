// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "user_wishes.hpp"

#include "name_form.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>

namespace newsgraph::resolution {
namespace {

// Finds drafts by what a user may call them.
class NameIndex {
 public:
  explicit NameIndex(const std::vector<EntityDraft>& drafts) {
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      add(canonical_, drafts[i].key, i);
      add(canonical_, fold_name(drafts[i].entity.name), i);
      if (!drafts[i].entity.id.empty()) add(canonical_, drafts[i].entity.id, i);
      for (const std::string& key : drafts[i].keys) add(alias_, key, i);
      for (const model::Alias& alias : drafts[i].entity.aliases) add(alias_, fold_name(alias.text), i);
    }
  }

  std::vector<std::size_t> find(const std::string& name) const {
    for (const Table* table : {&canonical_, &alias_}) {
      std::vector<std::size_t> found;
      collect(*table, name, found);
      collect(*table, fold_name(name), found);
      for (const NameFamily family : {NameFamily::Person, NameFamily::Group, NameFamily::Thing}) {
        collect(*table, name_form(name, family).key, found);
      }
      std::sort(found.begin(), found.end());
      found.erase(std::unique(found.begin(), found.end()), found.end());
      if (!found.empty()) return found;
    }
    return {};
  }

 private:
  using Table = std::unordered_map<std::string, std::vector<std::size_t>>;

  static void add(Table& table, const std::string& key, std::size_t draft) {
    if (key.empty()) return;
    std::vector<std::size_t>& list = table[key];
    if (list.empty() || list.back() != draft) list.push_back(draft);
  }

  static void collect(const Table& table, const std::string& key, std::vector<std::size_t>& found) {
    const auto at = table.find(key);
    if (at != table.end()) found.insert(found.end(), at->second.begin(), at->second.end());
  }

  Table canonical_, alias_;
};

}  // namespace

void apply_overrides(std::vector<EntityDraft>& drafts, const Overrides& overrides) {
  if (overrides.type.empty() && overrides.rename.empty() && overrides.drop.empty()) return;
  const NameIndex index(drafts);
  for (const auto& [name, type] : overrides.type) {
    for (const std::size_t i : index.find(name)) {
      drafts[i].votes[drafts[i].entity.type] += 0;  // the id it would have had goes to `formerly`
      drafts[i].entity.type = type;
      drafts[i].entity.reasons.push_back("overrides: type of \"" + name + "\"");
    }
  }
  for (const auto& [name, better] : overrides.rename) {
    for (const std::size_t i : index.find(name)) {
      model::Entity& entity = drafts[i].entity;
      entity.name = better;
      const bool known = std::any_of(entity.aliases.begin(), entity.aliases.end(),
                                     [&](const auto& alias) { return alias.text == better; });
      if (!known) entity.aliases.push_back({better, 0});
      drafts[i].keys.push_back(drafts[i].key);
      drafts[i].key = name_form(better, family_of(entity.type)).key;
      if (drafts[i].key.empty()) drafts[i].key = better;
      entity.reasons.push_back("overrides: \"" + name + "\" is renamed");
    }
  }
  for (const std::string& name : overrides.drop) {
    for (const std::size_t i : index.find(name)) drafts[i].dropped = true;
  }
}

void apply_same_as(std::vector<EntityDraft>& drafts, const SameAs& same_as) {
  if (same_as.links.empty()) return;
  const NameIndex index(drafts);
  for (const auto& [name, iri] : same_as.links) {
    for (const std::size_t i : index.find(name)) drafts[i].entity.same_as.push_back(iri);
  }
  for (EntityDraft& draft : drafts) {
    std::vector<std::string>& links = draft.entity.same_as;
    std::sort(links.begin(), links.end());
    links.erase(std::unique(links.begin(), links.end()), links.end());
  }
}

}  // namespace newsgraph::resolution
