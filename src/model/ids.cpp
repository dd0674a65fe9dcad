// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/model/ids.hpp"

#include "newsgraph/base/hash.hpp"

#include <initializer_list>

namespace newsgraph::model {
namespace {

// Each part is preceded by its length, so that no two lists of parts give the same bytes.
std::string make_id(char letter, std::initializer_list<std::string_view> parts) {
  std::string bytes(1, letter);
  for (const std::string_view part : parts) {
    bytes += std::to_string(part.size());
    bytes += ':';
    bytes += part;
  }
  return letter + hex16(hash64(bytes));
}

std::string written(Span span) {
  return std::to_string(span.begin) + '-' + std::to_string(span.end);
}

}  // namespace

std::string entity_id(EntityType type, std::string_view canonical_key) {
  return make_id('e', {to_string(type), canonical_key});
}

std::string edge_id(std::string_view subject_id, std::string_view relation_type, std::string_view object, bool literal,
                    Polarity polarity, Modality modality) {
  return make_id('s', {subject_id, relation_type, literal ? "literal" : "entity", object, to_string(polarity),
                       to_string(modality)});
}

std::string statement_id(std::string_view document_id, std::string_view relation_type, Span subject, Span predicate,
                         std::optional<Span> object, std::uint32_t ordinal) {
  return make_id('m', {document_id, relation_type, written(subject), written(predicate),
                       object ? written(*object) : std::string(), std::to_string(ordinal)});
}

}  // namespace newsgraph::model
