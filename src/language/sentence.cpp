// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/sentence.hpp"

#include <array>

namespace newsgraph::language {
namespace {

constexpr auto kUposNames =
    std::to_array<std::string_view>({"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
                                     "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"});
constexpr auto kNameTypes = std::to_array<std::string_view>({"O", "PER", "ORG", "LOC", "NORP", "MISC", "DATE"});
static_assert(kUposNames.size() == static_cast<std::size_t>(Upos::X) + 1);
static_assert(kNameTypes.size() == static_cast<std::size_t>(NameType::Date) + 1);

}  // namespace

std::string_view to_string(Upos upos) noexcept {
  return kUposNames[static_cast<std::size_t>(upos)];
}

std::string_view to_string(NameType type) noexcept {
  return kNameTypes[static_cast<std::size_t>(type)];
}

bool has_feature(std::string_view feats, std::string_view item) noexcept {
  while (!feats.empty()) {
    const std::size_t bar = feats.find('|');
    if (feats.substr(0, bar) == item) return true;
    if (bar == std::string_view::npos) return false;
    feats.remove_prefix(bar + 1);
  }
  return false;
}

}  // namespace newsgraph::language
