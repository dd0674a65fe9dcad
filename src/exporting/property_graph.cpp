// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "property_graph.hpp"

#include "join_edges.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace newsgraph::exporting::detail {
namespace {

using model::Edge;
using model::Modality;
using model::Polarity;

constexpr std::string_view kRest = "RELATED_TO";
constexpr std::array<std::string_view, 6> kModalitySuffixes{"",          "_CLAIMED",  "_PLANNED",
                                                            "_POSSIBLE", "_DEMANDED", "_CONDITIONAL"};

using KindKey = std::tuple<std::string_view, Polarity, Modality>;

std::string suffix(Polarity polarity, Modality modality) {
  return std::string(polarity == Polarity::Negated ? "_NEGATED" : "")
      .append(kModalitySuffixes[static_cast<std::size_t>(modality)]);
}

bool ends_like_a_suffix(std::string_view type) {
  return type.ends_with("_NEGATED") || std::any_of(kModalitySuffixes.begin() + 1, kModalitySuffixes.end(),
                                                   [&](std::string_view end) { return type.ends_with(end); });
}

// The number of kinds to keep, most frequent first, so that with the kinds of RELATED_TO for the rest there are at most
// `most`. RELATED_TO needs one kind for each status among the rest, so with a tiny limit that many remain.
std::size_t count_kept(const std::vector<KindKey>& by_frequency, std::size_t most) {
  if (by_frequency.size() <= most) return by_frequency.size();
  std::set<std::pair<Polarity, Modality>> rest;
  for (std::size_t kept = by_frequency.size(); kept > 0; --kept) {
    const auto& [type, polarity, modality] = by_frequency[kept - 1];
    rest.emplace(polarity, modality);
    if (kept - 1 + rest.size() <= most) return kept - 1;
  }
  return 0;
}

// The kind's name for every (type, polarity, modality) that occurs between entities.
std::map<KindKey, std::string> name_kinds(const model::KnowledgeBase& knowledge, std::size_t most) {
  std::map<KindKey, std::size_t> counts;
  for (const Edge& edge : knowledge.edges) {
    if (edge.object) ++counts[{edge.type, edge.polarity, edge.modality}];
  }
  std::vector<KindKey> by_frequency;
  by_frequency.reserve(counts.size());
  for (const auto& [key, count] : counts) by_frequency.push_back(key);
  std::stable_sort(by_frequency.begin(), by_frequency.end(),
                   [&](const KindKey& a, const KindKey& b) { return counts.at(a) > counts.at(b); });
  const std::size_t kept = count_kept(by_frequency, most);
  std::map<KindKey, std::string> names;
  for (std::size_t i = 0; i < by_frequency.size(); ++i) {
    const auto& [type, polarity, modality] = by_frequency[i];
    names.emplace(by_frequency[i], edge_kind(i < kept ? type : kRest, polarity, modality));
  }
  return names;
}

}  // namespace

std::string edge_kind(std::string_view type, Polarity polarity, Modality modality) {
  std::string kind;
  kind.reserve(type.size() + 24);
  for (const char c : type) {
    const bool allowed = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    kind.push_back(allowed ? c : '_');
  }
  if (kind.empty() || kind.front() < 'A' || kind.front() > 'Z') kind.insert(0, "R_");
  if (ends_like_a_suffix(kind)) kind.push_back('_');
  return kind.append(suffix(polarity, modality));
}

PropertyGraph::PropertyGraph(const model::KnowledgeBase& knowledge, const ExportOptions& options)
    : knowledge_(knowledge) {
  std::map<KindKey, std::string_view> kinds;
  std::map<std::string, std::string_view> stored;
  for (auto& [key, name] : name_kinds(knowledge, options.max_types)) {
    auto found = stored.find(name);
    if (found == stored.end()) {
      kinds_.push_back(name);
      found = stored.emplace(name, kinds_.back()).first;
    }
    kinds.emplace(key, found->second);
  }
  edges_.reserve(knowledge.edges.size());
  for (const Edge& edge : knowledge.edges) {
    if (edge.object) edges_.push_back({&edge, kinds.at({edge.type, edge.polarity, edge.modality})});
  }
  // Edges of a knowledge base differ in type, polarity or modality; only where two of these share a kind are any alike.
  if (kinds.size() != kinds_.size()) join_alike();
  collect_nodes();
}

std::vector<std::string_view> PropertyGraph::kinds() const {
  std::vector<std::string_view> names(kinds_.begin(), kinds_.end());
  std::sort(names.begin(), names.end());
  return names;
}

void PropertyGraph::join_alike() {
  const auto ends = [](const PropertyEdge& e) { return std::tuple(e.edge->subject, *e.edge->object, e.kind); };
  std::stable_sort(edges_.begin(), edges_.end(),
                   [&](const PropertyEdge& a, const PropertyEdge& b) { return ends(a) < ends(b); });
  std::vector<PropertyEdge> apart;
  apart.reserve(edges_.size());
  for (std::size_t begin = 0, end = 0; begin < edges_.size(); begin = end) {
    while (end < edges_.size() && ends(edges_[end]) == ends(edges_[begin])) ++end;
    if (end - begin == 1) {
      apart.push_back(edges_[begin]);
      continue;
    }
    std::vector<const Edge*> members;
    members.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i) members.push_back(edges_[i].edge);
    joined_.push_back(join_edges(knowledge_, members, edges_[begin].kind));
    apart.push_back({&joined_.back(), edges_[begin].kind});
  }
  std::sort(apart.begin(), apart.end(),
            [](const PropertyEdge& a, const PropertyEdge& b) { return a.edge->id < b.edge->id; });
  edges_ = std::move(apart);
}

void PropertyGraph::collect_nodes() {
  std::vector<bool> used(knowledge_.entities.size());
  for (const PropertyEdge& e : edges_) used[e.edge->subject] = used[*e.edge->object] = true;
  for (std::uint32_t i = 0; i < used.size(); ++i) {
    if (used[i]) nodes_.push_back(i);
  }
}

}  // namespace newsgraph::exporting::detail
