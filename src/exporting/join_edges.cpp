// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "join_edges.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace newsgraph::exporting::detail {
namespace {

using model::Edge;
using model::KnowledgeBase;
using model::PartialDate;

void take_earlier(std::optional<PartialDate>& so_far, const std::optional<PartialDate>& date) {
  if (date && (!so_far || *date < *so_far)) so_far = date;
}

// The latest last day: "2019" ends after "2019-03-05".
void take_later(std::optional<PartialDate>& so_far, const std::optional<PartialDate>& date) {
  const auto last = [](const PartialDate& value) { return std::tuple(value.last_day(), value); };
  if (date && (!so_far || last(*so_far) < last(*date))) so_far = date;
}

void join_phrases(Edge& joined, const std::vector<const Edge*>& members) {
  std::set<std::string_view> phrases;
  for (const Edge* edge : members) phrases.insert(edge->phrase);
  joined.phrase.clear();
  for (const std::string_view phrase : phrases) {
    if (!joined.phrase.empty()) joined.phrase.append("; ");
    joined.phrase.append(phrase);
  }
}

void join_places(Edge& joined, const std::vector<const Edge*>& members) {
  for (const Edge* edge : members) {
    if (edge->place.empty() || edge->place == joined.place) continue;
    if (joined.place.empty()) {
      joined.place = edge->place;
      joined.place_entity = edge->place_entity;
    } else {
      joined.place.clear();
      joined.place_entity.reset();
      return;
    }
  }
}

void join_sources(const KnowledgeBase& knowledge, Edge& joined, const std::vector<const Edge*>& members) {
  const auto key = [&](std::uint32_t entity) {
    return std::tie(knowledge.entities[entity].name, knowledge.entities[entity].id);
  };
  const auto by_name = [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); };
  std::set<std::uint32_t, decltype(by_name)> entities(by_name);
  std::set<std::string> names;
  for (const Edge* edge : members) {
    entities.insert(edge->attributed_to.begin(), edge->attributed_to.end());
    names.insert(edge->attributed_names.begin(), edge->attributed_names.end());
  }
  joined.attributed_to.assign(entities.begin(), entities.end());
  joined.attributed_names.assign(names.begin(), names.end());
}

// Documents are sorted by id, so the map's order of origins is the order of their ids.
void count_and_trust(const KnowledgeBase& knowledge, Edge& joined) {
  std::set<std::uint32_t> articles;
  std::map<std::uint32_t, double> best;
  for (const std::uint32_t number : joined.statements) {
    const model::ResolvedStatement& said = knowledge.statements[number];
    articles.insert(said.document);
    double& confidence = best.try_emplace(knowledge.origins[said.document], 0.0).first->second;
    confidence = std::max(confidence, std::clamp(said.statement.confidence, 0.0, 1.0));
  }
  double doubt = 1.0;
  for (const auto& [origin, confidence] : best) doubt *= 1.0 - confidence;
  joined.articles = static_cast<std::uint32_t>(articles.size());
  joined.origins = static_cast<std::uint32_t>(best.size());
  joined.confidence = std::round((1.0 - doubt) * 10000.0) / 10000.0;
}

}  // namespace

Edge join_edges(const KnowledgeBase& knowledge, const std::vector<const Edge*>& members, std::string_view kind) {
  NEWSGRAPH_CONTRACT(!members.empty() && members.front()->object);
  const Edge& first = *members.front();
  Edge joined;
  joined.subject = first.subject;
  joined.object = first.object;
  joined.polarity = first.polarity;
  joined.modality = first.modality;
  joined.type = "RELATED_TO";
  const std::string key = std::string("joined\x1f")
                              .append(knowledge.entities[joined.subject].id)
                              .append("\x1f")
                              .append(kind)
                              .append("\x1f")
                              .append(knowledge.entities[*joined.object].id);
  joined.id = "s" + hex16(hash64(key));
  for (const Edge* edge : members) {
    joined.statements.insert(joined.statements.end(), edge->statements.begin(), edge->statements.end());
    take_earlier(joined.first_seen, edge->first_seen);
    take_later(joined.last_seen, edge->last_seen);
    take_earlier(joined.start, edge->start);
    take_later(joined.end, edge->end);
  }
  std::sort(joined.statements.begin(), joined.statements.end());
  join_phrases(joined, members);
  join_places(joined, members);
  join_sources(knowledge, joined, members);
  count_and_trust(knowledge, joined);
  return joined;
}

}  // namespace newsgraph::exporting::detail
