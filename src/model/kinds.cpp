// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/model/kinds.hpp"

#include <array>
#include <cstddef>

namespace newsgraph::model {
namespace {

constexpr std::array<std::string_view, 9> kEntityTypes{"Person",  "Organization", "Place",   "Group",  "Event",
                                                       "Product", "Work",         "Concept", "Literal"};
constexpr std::array<std::string_view, 3> kMentionKinds{"name", "description", "pronoun"};
constexpr std::array<std::string_view, 2> kPolarities{"affirmed", "negated"};
constexpr std::array<std::string_view, 6> kModalities{"actual",   "claimed",  "planned",
                                                      "possible", "demanded", "conditional"};

template <typename Enum, std::size_t Size>
std::optional<Enum> find(const std::array<std::string_view, Size>& names, std::string_view text) noexcept {
  for (std::size_t i = 0; i < Size; ++i) {
    if (names[i] == text) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(EntityType type) noexcept {
  return kEntityTypes[static_cast<std::size_t>(type)];
}
std::string_view to_string(MentionKind kind) noexcept {
  return kMentionKinds[static_cast<std::size_t>(kind)];
}
std::string_view to_string(Polarity polarity) noexcept {
  return kPolarities[static_cast<std::size_t>(polarity)];
}
std::string_view to_string(Modality modality) noexcept {
  return kModalities[static_cast<std::size_t>(modality)];
}

std::optional<EntityType> entity_type_from(std::string_view text) noexcept {
  return find<EntityType>(kEntityTypes, text);
}
std::optional<MentionKind> mention_kind_from(std::string_view text) noexcept {
  return find<MentionKind>(kMentionKinds, text);
}
std::optional<Polarity> polarity_from(std::string_view text) noexcept {
  return find<Polarity>(kPolarities, text);
}
std::optional<Modality> modality_from(std::string_view text) noexcept {
  return find<Modality>(kModalities, text);
}

std::string words_of_type(std::string_view type) {
  std::string words;
  for (const char c : type) words.push_back(c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  return words;
}

}  // namespace newsgraph::model
