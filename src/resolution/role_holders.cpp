// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "role_holders.hpp"

#include "known_names.hpp"

#include "newsgraph/language/country_lexicon.hpp"
#include "newsgraph/language/person_lexicon.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>

namespace newsgraph::resolution {
namespace {

using model::EntityType;
using model::LocalEntity;

// Holders are looked for in the articles of an article's quarter and of two quarters before and after it.
constexpr std::int64_t kQuarterDays = 91, kQuarters = 2;
constexpr std::size_t kFewest = 2;  // articles that must say so
// Nine in ten of these articles must agree: the others confuse somebody.
constexpr std::size_t kAgreeNumerator = 9, kAgreeDenominator = 10;

// Country and office: ("United States", "president").
using Office = std::pair<std::string, std::string>;

// The office that a title names in one country, or nothing: "us president", but not "former us president".
std::optional<Office> office_of(const std::string& title, const std::vector<std::string>& nations) {
  std::string_view country;
  std::set<std::string> nation_words;
  for (const std::string& nation : nations) {
    const std::string_view found = language::country_of_any(nation);
    if (found.empty() || (!country.empty() && found != country)) return std::nullopt;
    country = found;
    std::istringstream words(fold_name(nation));
    for (std::string word; words >> word;) nation_words.insert(word);
  }
  if (country.empty()) return std::nullopt;
  std::string office;
  std::string last;
  std::istringstream words(fold_name(title));
  while (words >> last) {
    if (!nation_words.contains(last)) office += (office.empty() ? "" : " ") + last;
  }
  const bool known = office == "prime minister" || office == "foreign minister" || office == "defense minister" ||
                     office == "defence minister" || (office == last && language::is_role_noun(office));
  // Of these a country has many at a time.
  static const std::set<std::string> kMany{"minister", "official", "senator", "lawmaker",  "officer",    "ambassador",
                                           "envoy",    "member",   "general", "spokesman", "spokeswoman"};
  if (!known || kMany.contains(office)) return std::nullopt;
  return Office(country, office);
}

std::vector<Office> offices_of(const LocalEntity& entity) {
  std::vector<Office> offices;
  for (const std::string& title : entity.titles) {
    if (auto office = office_of(title, entity.nations)) offices.push_back(std::move(*office));
  }
  return offices;
}

// "the US president", not "a US president" or "every US president".
bool is_definite(const LocalEntity& entity) {
  for (const model::LocalMention& mention : entity.mentions) {
    if (mention.kind != model::MentionKind::Description) continue;
    const std::string text = fold_name(mention.text);
    const std::string first = text.substr(0, text.find(' '));
    static const std::set<std::string> kIndefinite{"a",        "an",  "another", "any",  "every",  "no",   "each",
                                                   "first",    "one", "next",    "last", "future", "some", "former",
                                                   "previous", "old", "new",     "then", "late"};
    if (kIndefinite.contains(first)) return false;
  }
  return true;
}

class RoleHolders {
 public:
  RoleHolders(const std::vector<ArticleInput>& articles, LocalNames& names, std::vector<EntityCluster>& clusters)
      : articles_(articles), names_(names), clusters_(clusters) {
    for (std::uint32_t c = 0; c < clusters.size(); ++c) {
      for (const std::uint32_t r : clusters[c].records) {
        const NamedLocal& record = names.named[r];
        cluster_of_.emplace(std::pair(record.document, record.local), c);
        if (clusters[c].family != NameFamily::Person) continue;
        for (Office& office : offices_of(entity(record.document, record.local))) {
          holders_[std::move(office)].push_back({record.document, c});
        }
      }
    }
    for (auto& [office, sightings] : holders_) {
      std::sort(sightings.begin(), sightings.end());
      sightings.erase(std::unique(sightings.begin(), sightings.end()), sightings.end());
    }
  }

  void run() {
    std::erase_if(names_.nameless, [&](const NamelessLocal& local) { return join(local); });
  }

 private:
  struct Sighting {
    std::uint32_t document;
    std::uint32_t cluster;
    auto operator<=>(const Sighting&) const = default;
  };
  struct Verdict {
    std::uint32_t cluster = kNoIndex;
    std::size_t agreeing = 0;
    std::size_t all = 0;
  };

  const LocalEntity& entity(std::uint32_t document, std::uint32_t local) const {
    return articles_[document].facts.entities[local];
  }

  std::optional<std::int64_t> quarter_of(std::uint32_t document) const {
    const auto& published = articles_[document].document.published;
    if (!published) return std::nullopt;
    return model::days_from_civil(published->first_day()) / kQuarterDays;
  }

  Verdict holder(const Office& office, std::uint32_t document) {
    const auto found = holders_.find(office);
    const auto quarter = quarter_of(document);
    if (found == holders_.end() || !quarter) return {};
    const auto [known, fresh] = verdicts_.try_emplace({office, *quarter});
    if (fresh) known->second = judge(found->second, *quarter);
    return known->second;
  }

  Verdict judge(const std::vector<Sighting>& sightings, std::int64_t quarter) const {
    std::map<std::uint32_t, std::size_t> counts;
    Verdict verdict;
    for (const Sighting& sighting : sightings) {
      const auto other = quarter_of(sighting.document);
      if (!other || *other < quarter - kQuarters || *other > quarter + kQuarters) continue;
      ++verdict.all;
      ++counts[sighting.cluster];
    }
    for (const auto& [cluster, count] : counts) {
      if (count <= verdict.agreeing) continue;
      verdict.cluster = cluster;
      verdict.agreeing = count;
    }
    const bool sure =
        verdict.agreeing >= kFewest && verdict.agreeing * kAgreeDenominator >= verdict.all * kAgreeNumerator;
    return sure ? verdict : Verdict{};
  }

  // A statement between the two says that they are two.
  bool meets(const NamelessLocal& local, std::uint32_t cluster) const {
    const auto is_holder = [&](const std::optional<std::uint32_t>& slot) {
      if (!slot) return false;
      const auto found = cluster_of_.find({local.document, *slot});
      return found != cluster_of_.end() && found->second == cluster;
    };
    for (const model::Statement& statement : articles_[local.document].facts.statements) {
      if (!statement.object) continue;
      const auto& subject = statement.subject.entity;
      const auto& object = statement.object->entity;
      if ((subject == local.local && is_holder(object)) || (object == local.local && is_holder(subject))) return true;
    }
    return false;
  }

  bool join(const NamelessLocal& local) {
    const LocalEntity& described = entity(local.document, local.local);
    if (described.type != EntityType::Person || !is_definite(described)) return false;
    const std::vector<Office> offices = offices_of(described);
    if (offices.empty()) return false;
    const Verdict verdict = holder(offices.front(), local.document);
    if (verdict.cluster == kNoIndex || meets(local, verdict.cluster)) return false;
    for (const Office& office : offices) {
      if (holder(office, local.document).cluster != verdict.cluster) return false;
    }
    EntityCluster& cluster = clusters_[verdict.cluster];
    const std::uint32_t first = cluster.records.front();
    NamedLocal record;
    record.document = local.document;
    record.local = local.local;
    record.type = EntityType::Person;
    record.name = names_.named[first].name;
    cluster.records.push_back(static_cast<std::uint32_t>(names_.named.size()));
    names_.named.push_back(record);
    std::string reason = "\"" + offices.front().second + "\" of " + offices.front().first +
                         ": so called in the articles of half a year around those that do not name the holder";
    const auto at = std::lower_bound(cluster.reasons.begin(), cluster.reasons.end(), reason);
    if (at == cluster.reasons.end() || *at != reason) cluster.reasons.insert(at, std::move(reason));
    return true;
  }

  const std::vector<ArticleInput>& articles_;
  LocalNames& names_;
  std::vector<EntityCluster>& clusters_;
  std::map<Office, std::vector<Sighting>> holders_;
  std::map<std::pair<Office, std::int64_t>, Verdict> verdicts_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> cluster_of_;  // (article, local entity)
};

}  // namespace

void join_role_holders(const std::vector<ArticleInput>& articles, LocalNames& names,
                       std::vector<EntityCluster>& clusters) {
  RoleHolders(articles, names, clusters).run();
}

}  // namespace newsgraph::resolution
