// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "entity_builder.hpp"

#include "entity_draft.hpp"
#include "known_names.hpp"
#include "user_wishes.hpp"

#include "newsgraph/base/utf8.hpp"
#include "newsgraph/model/ids.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace newsgraph::resolution {
namespace {

using model::EntityType;
using model::MentionKind;

// "KIM JONG UN" of a headline is a worse name than "Kim Jong Un"; "UN" is none the worse.
bool is_shouted(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    if (is_letter(c) && !is_upper(c)) return false;
    letters += is_letter(c) ? 1U : 0U;
  }
  return letters > 4;
}

// Whether a phrase begins with how many are meant.
bool is_counted(std::string_view text) {
  if (!text.empty() && text.front() >= '0' && text.front() <= '9') return true;
  static constexpr std::array<std::string_view, 24> kCounts = {
      "all",  "any", "both",  "each", "every", "few", "many",  "more",  "most", "no",  "several", "some",
      "such", "two", "three", "four", "five",  "six", "seven", "eight", "nine", "ten", "dozens",  "hundreds"};
  std::string word(text.substr(0, text.find(' ')));
  for (char& c : word) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return std::find(kCounts.begin(), kCounts.end(), word) != kCounts.end();
}

class EntityBuilder {
 public:
  EntityBuilder(std::vector<ArticleInput>& articles, LocalNames& names) : articles_(articles), names_(names) {}

  BuiltEntities build(const std::vector<EntityCluster>& clusters, const ResolverOptions& options) {
    for (const EntityCluster& cluster : clusters) drafts_.push_back(draft_of(cluster));
    add_nameless();
    apply_overrides(drafts_, options.overrides);
    std::erase_if(drafts_, [](const EntityDraft& draft) { return draft.dropped; });
    tell_namesakes_apart();
    make_ids();
    apply_same_as(drafts_, options.same_as);
    return take();
  }

 private:
  const model::LocalEntity& local(std::uint32_t article, std::uint32_t index) const {
    return articles_[article].facts.entities[index];
  }

  EntityDraft draft_of(const EntityCluster& cluster) {
    EntityDraft draft;
    std::map<std::string, std::uint32_t> aliases;
    for (const std::uint32_t r : cluster.records) {
      const NamedLocal& record = names_.named[r];
      draft.members.emplace_back(record.document, record.local);
      std::uint32_t mentions = 0;
      for (const model::LocalMention& mention : local(record.document, record.local).mentions) {
        if (mention.kind != MentionKind::Name) continue;
        ++aliases[mention.text];
        ++mentions;
      }
      draft.named = draft.named || mentions > 0;
      draft.votes[record.type] += std::max(mentions, 1U);
    }
    std::sort(draft.members.begin(), draft.members.end());
    const std::uint32_t form = canonical_form(cluster);
    draft.key = names_.forms[form].key;
    draft.entity.type = type_of(draft.votes, form, cluster.family);
    draft.entity.name = name_of(cluster, form, aliases);
    for (const std::uint32_t other : cluster.full_forms) draft.keys.push_back(names_.forms[other].key);
    for (const std::uint32_t other : cluster.short_forms) draft.keys.push_back(names_.forms[other].key);
    draft.entity.reasons = cluster.reasons;
    set_aliases(draft, aliases);
    explain_spellings(draft, cluster.family);
    draft.namesake = cluster.profile.to_string();
    return draft;
  }

  // The most written about full name; of a person one with a given name.
  std::uint32_t canonical_form(const EntityCluster& cluster) const {
    const std::vector<std::uint32_t>& forms = cluster.full_forms.empty() ? cluster.short_forms : cluster.full_forms;
    for (const std::uint32_t form : forms) {
      const NameForm& name = names_.forms[form];
      if (cluster.family == NameFamily::Person ? name.words.size() > 1 : !name.acronym) return form;
    }
    return forms.front();
  }

  EntityType type_of(const std::map<EntityType, std::uint32_t>& votes, std::uint32_t form, NameFamily family) const {
    const NameForm& name = names_.forms[form];
    if (family == NameFamily::Thing && !name.usual_name.empty()) {
      return known_organization(name.key).empty() ? EntityType::Place : EntityType::Organization;
    }
    if (family == NameFamily::Person) return EntityType::Person;
    if (family == NameFamily::Group) return EntityType::Group;
    EntityType best = EntityType::Concept;  // a name whose kind nobody knew
    std::uint32_t most = 0;
    for (const auto& [type, count] : votes) {
      if (family_of(type) != family || type == EntityType::Concept || count <= most) continue;
      best = type;
      most = count;
    }
    return best;
  }

  std::string name_of(const EntityCluster& cluster, std::uint32_t form,
                      const std::map<std::string, std::uint32_t>& aliases) {
    if (!names_.forms[form].usual_name.empty()) return names_.forms[form].usual_name;
    std::map<std::string, std::uint32_t> candidates;
    for (const auto& [text, count] : aliases) {
      if (names_.forms.form_of(text, cluster.family) == form) candidates.emplace(text, count);
    }
    if (candidates.empty()) {
      for (const std::uint32_t r : cluster.records) {
        if (names_.named[r].form == form) ++candidates[names_.local_name(r)];
      }
    }
    std::string best;
    std::tuple<bool, bool, std::uint32_t> best_rank{};
    for (const auto& [text, count] : candidates) {
      const std::tuple rank{name_form(text, cluster.family).plain, !is_shouted(text), count};
      if (best.empty() || rank > best_rank) {
        best = text;
        best_rank = rank;
      }
    }
    return best;
  }

  static void set_aliases(EntityDraft& draft, std::map<std::string, std::uint32_t>& aliases) {
    aliases.try_emplace(draft.entity.name, 0U);
    for (const auto& [text, count] : aliases) draft.entity.aliases.push_back({text, count});
  }

  // One line for the ways its canonical name is written.
  void explain_spellings(EntityDraft& draft, NameFamily family) {
    constexpr std::size_t kMost = 8;
    std::string list;
    std::size_t spellings = 0;
    for (const model::Alias& alias : draft.entity.aliases) {
      const std::uint32_t form = names_.forms.form_of(alias.text, family);
      if (form == kNoIndex || names_.forms[form].key != draft.key || ++spellings > kMost) continue;
      list += (list.empty() ? "\"" : ", \"") + alias.text + '"';
    }
    if (spellings > 1) draft.entity.reasons.push_back("one name but for spelling, titles or abbreviation: " + list);
  }

  void add_nameless() {
    std::unordered_map<std::string, std::size_t> of_key;
    const std::size_t first = drafts_.size();
    std::vector<std::map<std::string, std::uint32_t>> read_out;
    std::vector<std::map<std::string, std::uint32_t>> aliases;
    for (const NamelessLocal& record : names_.nameless) {
      const auto [known, fresh] = of_key.try_emplace(record.key, drafts_.size() - first);
      const model::LocalEntity& entity = local(record.document, record.local);
      if (fresh) {
        drafts_.emplace_back();
        read_out.emplace_back();
        aliases.emplace_back();
        drafts_.back().entity.type = entity.type;
        drafts_.back().key = record.key;
      }
      drafts_[first + known->second].members.emplace_back(record.document, record.local);
      ++read_out[known->second][entity.name];
      for (const model::LocalMention& mention : entity.mentions) {
        if (mention.kind != MentionKind::Pronoun) ++aliases[known->second][mention.text];
      }
    }
    for (std::size_t i = 0; i < read_out.size(); ++i) {
      // Things without a name are one where they share their head. "Border state", "any state" or "ten states" would be
      // a wrong name for the others, so the shortest way to say it names them.
      const bool plain = drafts_[first + i].entity.type == EntityType::Concept;
      std::tuple<bool, std::int64_t, std::uint32_t> best{};
      for (const auto& [text, count] : read_out[i]) {
        const std::int64_t words = plain ? std::count(text.begin(), text.end(), ' ') : 0;
        const std::tuple rank{!is_counted(text), -words, count};
        if (!drafts_[first + i].entity.name.empty() && rank <= best) continue;
        best = rank;
        drafts_[first + i].entity.name = text;
      }
      if (drafts_[first + i].entity.name.empty()) drafts_[first + i].entity.name = aliases[i].begin()->first;
      set_aliases(drafts_[first + i], aliases[i]);
    }
  }

  // Of several entities with one type and key the most written about keeps the plain id.
  void tell_namesakes_apart() {
    std::unordered_map<std::string, std::vector<std::size_t>> bearers;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      bearers[model::entity_id(drafts_[i].entity.type, drafts_[i].key)].push_back(i);
    }
    for (auto& [id, list] : bearers) {  // each list by itself: the table's order does not matter
      if (list.size() < 2) continue;
      std::sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) {
        const EntityDraft& x = drafts_[a];
        const EntityDraft& y = drafts_[b];
        if (x.members.size() != y.members.size()) return x.members.size() > y.members.size();
        return std::tie(x.namesake, x.members) < std::tie(y.namesake, y.members);
      });
      std::set<std::string> taken;
      for (std::size_t n = 1; n < list.size(); ++n) {
        EntityDraft& draft = drafts_[list[n]];
        const auto& [article, index] = draft.members.front();
        std::string mark = '\x1f' + draft.namesake;
        if (!taken.insert(mark).second) mark += '\x1f' + articles_[article].document.id + '#' + std::to_string(index);
        draft.keys.push_back(draft.key);
        draft.key += mark;
      }
    }
  }

  void make_ids() {
    std::unordered_set<std::string> live;
    for (EntityDraft& draft : drafts_) {
      draft.entity.id = model::entity_id(draft.entity.type, draft.key);
      live.insert(draft.entity.id);
    }
    for (EntityDraft& draft : drafts_) {
      std::set<std::string> formerly;
      for (const std::string& key : draft.keys) formerly.insert(model::entity_id(draft.entity.type, key));
      for (const auto& [type, votes] : draft.votes) formerly.insert(model::entity_id(type, draft.key));
      std::erase_if(formerly, [&](const std::string& id) { return live.contains(id); });
      draft.entity.formerly.assign(formerly.begin(), formerly.end());
      std::sort(draft.entity.reasons.begin(), draft.entity.reasons.end());
      std::sort(draft.entity.aliases.begin(), draft.entity.aliases.end(),
                [](const model::Alias& a, const model::Alias& b) {
                  return a.count != b.count ? a.count > b.count : a.text < b.text;
                });
    }
  }

  BuiltEntities take() {
    std::sort(drafts_.begin(), drafts_.end(),
              [](const EntityDraft& a, const EntityDraft& b) { return a.entity.id < b.entity.id; });
    BuiltEntities built;
    for (const ArticleInput& article : articles_) built.of_local.emplace_back(article.facts.entities.size(), kNoIndex);
    for (EntityDraft& draft : drafts_) {
      const auto index = static_cast<std::uint32_t>(built.entities.size());
      std::uint32_t last = kNoIndex;
      for (const auto& [article, member] : draft.members) {
        built.of_local[article][member] = index;
        if (article != last) ++draft.entity.articles;
        last = article;
        for (model::LocalMention& mention : articles_[article].facts.entities[member].mentions) {
          draft.entity.mentions.push_back({article, mention.span, std::move(mention.text), mention.kind});
        }
      }
      std::stable_sort(draft.entity.mentions.begin(), draft.entity.mentions.end(), [](const auto& a, const auto& b) {
        return std::tie(a.document, a.span) < std::tie(b.document, b.span);
      });
      built.named.push_back(draft.named ? 1 : 0);
      built.entities.push_back(std::move(draft.entity));
    }
    return built;
  }

  std::vector<ArticleInput>& articles_;
  LocalNames& names_;
  std::vector<EntityDraft> drafts_;
};

}  // namespace

BuiltEntities build_entities(std::vector<ArticleInput>& articles, LocalNames& names,
                             const std::vector<EntityCluster>& clusters, const ResolverOptions& options) {
  return EntityBuilder(articles, names).build(clusters, options);
}

}  // namespace newsgraph::resolution
