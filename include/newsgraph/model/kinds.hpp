// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The closed vocabularies of the data model (DESIGN section 3) and their spelling in every file newsgraph writes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::model {

enum class EntityType : std::uint8_t { Person, Organization, Place, Group, Event, Product, Work, Concept, Literal };
enum class MentionKind : std::uint8_t { Name, Description, Pronoun };
enum class Polarity : std::uint8_t { Affirmed, Negated };
enum class Modality : std::uint8_t { Actual, Claimed, Planned, Possible, Demanded, Conditional };

std::string_view to_string(EntityType type) noexcept;    // "Person"
std::string_view to_string(MentionKind kind) noexcept;   // "name"
std::string_view to_string(Polarity polarity) noexcept;  // "affirmed"
std::string_view to_string(Modality modality) noexcept;  // "actual"

/// The value spelled so, or nothing. Spelling is exact.
std::optional<EntityType> entity_type_from(std::string_view text) noexcept;
std::optional<MentionKind> mention_kind_from(std::string_view text) noexcept;
std::optional<Polarity> polarity_from(std::string_view text) noexcept;
std::optional<Modality> modality_from(std::string_view text) noexcept;

/// A relation type read out: MET_IN as "met in". Types are ASCII.
std::string words_of_type(std::string_view type);

}  // namespace newsgraph::model
