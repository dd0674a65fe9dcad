// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "edge_summary.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/model/kinds.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace newsgraph::graph::detail {
namespace {

using model::Argument;
using model::Edge;
using model::KnowledgeBase;
using model::PartialDate;
using model::ResolvedStatement;
using model::Statement;

// The earliest first day; PartialDate's own order is that, the coarser date first where both begin together.
void take_earlier(std::optional<PartialDate>& so_far, const std::optional<PartialDate>& date) {
  if (date && (!so_far || *date < *so_far)) so_far = date;
}

// The latest last day: "2019" ends after "2019-03-05".
void take_later(std::optional<PartialDate>& so_far, const std::optional<PartialDate>& date) {
  const auto last = [](const PartialDate& value) { return std::pair(value.last_day(), value); };
  if (date && (!so_far || last(*so_far) < last(*date))) so_far = date;
}

const std::string& name_of(const KnowledgeBase& knowledge, const Argument& argument) {
  return argument.entity ? knowledge.entities[*argument.entity].name : argument.text;
}

void order_evidence(const KnowledgeBase& knowledge, Edge& edge) {
  std::sort(edge.statements.begin(), edge.statements.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(knowledge.statements[a].document, a) < std::pair(knowledge.statements[b].document, b);
  });
}

/// "summit with", "visit to": the wording of an event noun, which reads badly between two names.
bool is_nominal(const Statement& statement) {
  return statement.rule == "event-of" || statement.rule == "event-between";
}

/// A relation type read out: MET_IN as "met in"; empty for a type that only repeats the words of the statement.
std::string read_type(const std::string& type, const Statement& statement) {
  std::string words = model::words_of_type(type);
  const std::string& lemma = statement.relation.lemma;
  return words.substr(0, words.find(' ')) == lemma.substr(0, lemma.find(' ')) ? std::string() : words;
}

/// The most frequent wording, of those with a verb where there are some.
void find_phrase(const KnowledgeBase& knowledge, Edge& edge) {
  std::map<std::string_view, std::uint32_t> counts;
  for (const std::uint32_t number : edge.statements) {
    const Statement& statement = knowledge.statements[number].statement;
    if (!is_nominal(statement)) ++counts[statement.relation.phrase];
  }
  if (counts.empty() && !edge.statements.empty()) {
    const Statement& statement = knowledge.statements[edge.statements.front()].statement;
    edge.phrase = read_type(edge.type, statement);
    if (!edge.phrase.empty()) return;
    for (const std::uint32_t number : edge.statements) ++counts[knowledge.statements[number].statement.relation.phrase];
  }
  std::uint32_t most = 0;
  for (const auto& [phrase, count] : counts) {
    if (count <= most) continue;
    most = count;
    edge.phrase = phrase;
  }
}

void find_dates(const KnowledgeBase& knowledge, Edge& edge) {
  for (const std::uint32_t number : edge.statements) {
    const ResolvedStatement& said = knowledge.statements[number];
    const auto& published = knowledge.documents[said.document].published;
    take_earlier(edge.first_seen, published);
    take_later(edge.last_seen, published);
    take_earlier(edge.start, said.statement.start);
    take_later(edge.end, said.statement.end);
  }
}

void find_place(const KnowledgeBase& knowledge, Edge& edge) {
  const Argument* agreed = nullptr;
  for (const std::uint32_t number : edge.statements) {
    const auto& place = knowledge.statements[number].statement.place;
    if (!place) continue;
    if (agreed != nullptr && (agreed->entity != place->entity || (!place->entity && agreed->text != place->text))) {
      return;
    }
    agreed = &*place;
  }
  if (agreed == nullptr) return;
  edge.place_entity = agreed->entity;
  edge.place = name_of(knowledge, *agreed);
}

void find_sources(const KnowledgeBase& knowledge, Edge& edge) {
  for (const std::uint32_t number : edge.statements) {
    const auto& source = knowledge.statements[number].statement.attributed_to;
    if (!source) continue;
    if (source->entity) edge.attributed_to.push_back(*source->entity);
    edge.attributed_names.push_back(name_of(knowledge, *source));
  }
  const auto key = [&](std::uint32_t entity) {
    return std::tie(knowledge.entities[entity].name, knowledge.entities[entity].id);
  };
  std::sort(edge.attributed_to.begin(), edge.attributed_to.end(),
            [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  edge.attributed_to.erase(std::unique(edge.attributed_to.begin(), edge.attributed_to.end()), edge.attributed_to.end());
  std::sort(edge.attributed_names.begin(), edge.attributed_names.end());
  edge.attributed_names.erase(std::unique(edge.attributed_names.begin(), edge.attributed_names.end()),
                              edge.attributed_names.end());
}

// Documents are sorted by id, so the map's order of origins is the order of their ids.
void count_and_trust(const KnowledgeBase& knowledge, Edge& edge) {
  std::map<std::uint32_t, double> best;  // of each origin
  std::uint32_t previous = 0;
  for (const std::uint32_t number : edge.statements) {
    const ResolvedStatement& said = knowledge.statements[number];
    if (edge.articles == 0 || said.document != previous) ++edge.articles;
    previous = said.document;
    double& confidence = best.try_emplace(knowledge.origins[said.document], 0.0).first->second;
    confidence = std::max(confidence, std::clamp(said.statement.confidence, 0.0, 1.0));
  }
  edge.origins = static_cast<std::uint32_t>(best.size());
  double doubt = 1.0;
  for (const auto& [origin, confidence] : best) doubt *= 1.0 - confidence;
  edge.confidence = std::round((1.0 - doubt) * 10000.0) / 10000.0;
}

}  // namespace

void summarize_edge(const KnowledgeBase& knowledge, Edge& edge) {
  NEWSGRAPH_CONTRACT(!edge.statements.empty());
  order_evidence(knowledge, edge);
  find_phrase(knowledge, edge);
  find_dates(knowledge, edge);
  find_place(knowledge, edge);
  find_sources(knowledge, edge);
  count_and_trust(knowledge, edge);
}

}  // namespace newsgraph::graph::detail
