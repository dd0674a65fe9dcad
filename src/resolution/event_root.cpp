// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "event_root.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace newsgraph::resolution {
namespace {

bool is_cooperative(std::string_view root) {
  constexpr auto kRoots =
      std::to_array<std::string_view>({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"});
  return std::find(kRoots.begin(), kRoots.end(), root) != kRoots.end();
}

bool is_forceful(std::string_view root) {
  constexpr auto kRoots = std::to_array<std::string_view>({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"});
  return std::find(kRoots.begin(), kRoots.end(), root) != kRoots.end();
}

}  // namespace

std::string event_root(const std::string& root, const model::Statement& statement) {
  if (statement.modality == model::Modality::Demanded) return "";
  if (statement.polarity == model::Polarity::Negated) return is_cooperative(root) ? "REJECT" : "";
  const std::string_view phrase = statement.relation.phrase;
  const std::string_view lemma = statement.relation.lemma;
  const bool bare = phrase.substr(0, phrase.find(' ')) == lemma.substr(0, lemma.find(' '));
  if (statement.modality != model::Modality::Planned || bare) return root;
  if (is_cooperative(root)) return "AGREE";
  return is_forceful(root) ? "THREATEN" : root;
}

}  // namespace newsgraph::resolution
