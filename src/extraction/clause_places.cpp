// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Where what a clause says happened, as far as its words tell: the town around the house, no country that is acted on.
#include "clause_drafter.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "word_list.hpp"

namespace newsgraph::extraction {

using model::EntityType;

bool is_place_marker(const std::string& marker) {
  return one_of(marker, {"in", "at", "near", "on", "outside", "inside", "across", "throughout"});
}

// "the hotel in Hanoi" happens in Hanoi, and so does what later is only at the hotel.
Filler ClauseDrafter::settlement_around(const Filler& place) const {
  if (auto outer = settlement_of(place.at.sentence, place.at.token)) return *outer;
  if (place.cluster < 0) return place;
  for (const language::Mention& mention : article_.cluster(place.cluster).mentions) {
    if (auto outer = settlement_of(static_cast<int>(mention.sentence), static_cast<int>(mention.head))) return *outer;
  }
  return place;
}

std::optional<Filler> ClauseDrafter::settlement_of(int sentence, int token) const {
  const Tree& tree = article_.tree(sentence);
  for (const int c : tree.children(token)) {
    if (tree.base(c) != "nmod" || tree.marker(c, "case") != "in") continue;
    for (const Filler& outer : article_.fillers(sentence, c)) {
      if (article_.type_of(outer) == EntityType::Place && outer.cluster >= 0 && article_.is_named(outer.cluster))
        return outer;
    }
  }
  return std::nullopt;
}

// "imposed sanctions on Norway", "called on Norway": nothing happens on a country.
bool ClauseDrafter::is_country_acted_on(const std::string& marker, const Filler& place) const {
  return marker == "on" && (!place.nation.empty() || !language::country_of_any(article_.text_of(place.span)).empty());
}

// "described the unrest in Oslo", "called for a meeting in Oslo", "died after a crash in Oslo": where that is, not
// where it was described or called for, or what came after it.
bool ClauseDrafter::is_set_elsewhere(int noun) const {
  int at = noun;
  for (int steps = 0; tree_.head(at) >= 0 && steps < tree_.size(); ++steps, at = tree_.head(at)) {
    const std::string_view base = tree_.base(at);
    if (base == "nmod" || base == "conj" || base == "appos" || base == "flat") continue;
    if (at == noun || (base != "obj" && base != "obl")) return false;
    const bool told = in(
        "describe discuss detail condemn protest criticise criticize praise support oppose favour favor welcome "
        "mention "
        "cite report predict expect plan investigate study analyse analyze compare depict regret mourn denounce fear "
        "reject seek want prefer consider surround call ask demand urge agree comment avoid",
        tree_.lemma(tree_.head(at)));
    if (base == "obj") return told;
    const std::string_view marker = tree_.lower(tree_.first_of(at));
    return in("about because due following of regarding since until without after before over", marker) ||
           (told && (marker == "for" || marker == "on"));
  }
  return false;
}

void ClauseDrafter::place_of_noun(const Filler& object, Draft& draft) const {
  if (object.at.sentence != sentence_ || article_.type_of(object) == EntityType::Place) return;
  for (const int c : tree_.children(object.at.token)) {
    const std::string marker = tree_.marker(c, "case");
    if (tree_.base(c) != "nmod" || is_set_elsewhere(c) || (marker != "in" && marker != "at" && marker != "during"))
      continue;
    for (const Filler& filler : article_.fillers(sentence_, c)) {
      if (draft.place) break;
      if (marker == "during")
        place_of_noun(filler, draft);
      else if (article_.type_of(filler) == EntityType::Place)
        draft.place = settlement_around(filler);
    }
  }
}

}  // namespace newsgraph::extraction
