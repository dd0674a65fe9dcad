// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "statement_typing.hpp"

#include "event_root.hpp"

#include "newsgraph/model/ids.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace newsgraph::resolution {
namespace {

model::EntityType type_of(const model::Argument& argument, const std::vector<model::Entity>& entities) {
  return argument.entity ? entities[*argument.entity].type : model::EntityType::Literal;
}

// "was founded by" read from the other end: "founded".
void make_active(model::Predicate& predicate) {
  static constexpr std::string_view kAuxiliaries[] = {"is",    "are", "was",  "were", "be", "been",
                                                      "being", "has", "have", "had",  "got"};
  std::string_view rest = predicate.phrase;
  for (std::size_t blank = rest.find(' '); blank != std::string_view::npos; blank = rest.find(' ')) {
    if (std::find(std::begin(kAuxiliaries), std::end(kAuxiliaries), rest.substr(0, blank)) == std::end(kAuxiliaries))
      break;
    rest.remove_prefix(blank + 1);
  }
  if (rest.ends_with(" by")) rest.remove_suffix(3);
  predicate.phrase = std::string(rest);
  predicate.preposition.clear();
  predicate.passive = false;
}

// "is the older sister of" read from the other end: "is younger sibling of"; of a wife that she has a spouse. What else
// is said of the one ("beloved", "second") is not said of the other.
void turn_kinship(model::Predicate& predicate) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kNouns = {
      {{"wife", "spouse"}, {"husband", "spouse"}, {"brother", "sibling"}, {"sister", "sibling"}}};
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kAges = {
      {{"older", "younger"}, {"elder", "younger"}, {"younger", "older"}}};
  const std::string padded = " " + predicate.phrase + " ";
  const auto holds = [&](std::string_view word) { return padded.find(" " + std::string(word) + " ") != padded.npos; };
  const auto noun = std::find_if(kNouns.begin(), kNouns.end(), [&](const auto& pair) { return holds(pair.first); });
  if (noun == kNouns.end() || !predicate.phrase.ends_with(" of")) return;
  const auto age = std::find_if(kAges.begin(), kAges.end(), [&](const auto& pair) { return holds(pair.first); });
  std::string phrase = predicate.phrase.substr(0, predicate.phrase.find(' ') + 1);
  if (holds("former")) phrase += "former ";
  if (age != kAges.end() && noun->second == "sibling") phrase += std::string(age->second) + " ";
  predicate.phrase = phrase + std::string(noun->second) + " of";
}

// Both ends of a symmetric relation are one edge: the first in the alphabet is its subject ("Donald Trump met Kim Jong
// Un"); entities of one name by id.
bool is_before(const model::Entity& a, const model::Entity& b) {
  return std::tie(a.name, a.id) < std::tie(b.name, b.id);
}

void order_ends(model::Statement& statement, const RelationMatch& match, const std::vector<model::Entity>& entities) {
  if (!statement.object) return;
  if (match.swap) {
    std::swap(statement.subject, *statement.object);
    make_active(statement.relation);
  }
  const auto subject = statement.subject.entity, object = statement.object->entity;
  if (match.symmetric && subject && object && is_before(entities[*object], entities[*subject])) {
    std::swap(statement.subject, *statement.object);
    turn_kinship(statement.relation);
  }
}

auto place_of(const model::ResolvedStatement& resolved) {
  const model::Statement& s = resolved.statement;
  return std::tuple(s.sentence.index, s.relation.span, s.subject.span, s.object ? s.object->span : model::Span{},
                    resolved.relation_type, s.polarity, s.modality);
}

}  // namespace

void type_statements(ArticleInput& article, std::uint32_t document, const RelationTable& relations,
                     const std::vector<model::Entity>& entities, std::vector<model::ResolvedStatement>& out) {
  const auto first = static_cast<std::ptrdiff_t>(out.size());
  for (model::Statement& statement : article.facts.statements) {
    model::ResolvedStatement resolved;
    resolved.document = document;
    std::optional<model::EntityType> object;
    if (statement.object) object = type_of(*statement.object, entities);
    RelationMatch match = relations.match(statement.relation, type_of(statement.subject, entities), object);
    order_ends(statement, match, entities);
    resolved.relation_type = std::move(match.type);
    resolved.plover = event_root(match.plover, statement);
    resolved.statement = std::move(statement);
    out.push_back(std::move(resolved));
  }
  std::stable_sort(out.begin() + first, out.end(),
                   [](const auto& a, const auto& b) { return place_of(a) < place_of(b); });

  std::map<std::string, std::uint32_t> seen;
  for (auto at = out.begin() + first; at != out.end(); ++at) {
    const model::Statement& s = at->statement;
    std::optional<model::Span> object;
    if (s.object) object = s.object->span;
    const auto id = [&](std::uint32_t ordinal) {
      return model::statement_id(article.document.id, at->relation_type, s.subject.span, s.relation.span, object,
                                 ordinal);
    };
    at->id = id(0);
    if (const std::uint32_t ordinal = seen[at->id]++; ordinal > 0) at->id = id(ordinal);
  }
}

}  // namespace newsgraph::resolution
