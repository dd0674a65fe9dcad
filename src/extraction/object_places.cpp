// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Where the clause says the object of its verb was, went or came from: the clause turned round, without its agent.
#include "clause_drafter.hpp"
#include "lexicon.hpp"
#include "verb_forms.hpp"
#include "word_list.hpp"

#include <array>

namespace newsgraph::extraction {

using model::EntityType;

namespace {

bool is_way(const std::string& marker) {
  static constexpr std::array<std::string_view, 12> kMarkers = {"in",   "at",     "near",    "from",   "out of", "to",
                                                                "into", "inside", "outside", "across", "around", "off"};
  return is_among(kMarkers, marker);
}

/// What is done to nobody: turned round these say nothing.
bool is_encounter(std::string_view lemma) {
  static constexpr std::array<std::string_view, 14> kVerbs = {"visit", "tour",    "leave",    "reach",   "enter",
                                                              "watch", "face",    "attend",   "boycott", "have",
                                                              "want",  "include", "resemble", "lack"};
  return is_among(kVerbs, lemma);
}

}  // namespace

std::string ClauseDrafter::passive_phrase() const {
  const std::string participle =
      past_participle(tree_.lower(frame_.head), tree_[frame_.head].xpos, to_lower(tree_.lemma(frame_.head)));
  if (participle.empty()) return {};
  std::string modal;
  std::string negation;
  bool perfect = false;
  bool progressive = false;
  for (const int t : frame_.predicate) {
    const std::string_view word = tree_.lower(t);
    if (tree_[t].xpos == "MD")
      modal = word;
    else if (word == "not" || word == "n't" || word == "never")
      negation = word == "never" ? " never" : " not";
    else if (t != frame_.head && tree_.lemma(t) == "have")
      perfect = true;
    else if (t != frame_.head && tree_.lemma(t) == "be")
      progressive = true;
  }
  const std::string_view tag = tree_[frame_.head].xpos;
  std::string phrase;
  if (!modal.empty())
    phrase = modal + negation + (perfect ? " have been " : " be ");
  else if (perfect)
    phrase = "has" + negation + " been ";
  else if (progressive)
    phrase = "is" + negation + " being ";
  else if (tag == "VBD")
    phrase = "was" + negation + " ";
  else if (tag == "VBP" || tag == "VBZ")
    phrase = "is" + negation + " ";
  else
    phrase = tag == "VB" ? "be " : "";
  phrase += participle;
  if (!frame_.particle.empty()) phrase += " " + frame_.particle;
  return phrase;
}

// "met the president in Oslo", "held talks with the president in Oslo": he was there too.
void ClauseDrafter::draft_met_place(const Filler& met, const Adjunct& place) {
  if (!article_.has_name(met) || article_.type_of(met) != EntityType::Person) return;
  for (const Filler& filler : place.fillers) {
    if (article_.type_of(filler) != EntityType::Place || !article_.has_name(filler)) continue;
    Draft draft = base(met, "object-place");
    draft.object = filler;
    draft.phrase += " " + place.marker;
    draft.preposition = last_word(place.marker);
    complete(std::move(draft));
  }
}

// "arrested Ana Ruiz in Oslo", "drove the rebels out of Aleppo": Ana Ruiz was arrested in Oslo.
void ClauseDrafter::draft_object_places(const std::vector<std::pair<int, Filler>>& found) {
  if (tree_.lemma(frame_.head) == "meet" && !frame_.passive) {
    for (const Adjunct& place : adjuncts_) {
      if (place.marker != "in" && place.marker != "at") continue;
      for (const auto& [token, met] : found) {
        if (token < place.head) draft_met_place(met, place);
      }
      for (const Adjunct& with : adjuncts_) {
        if (with.marker != "with") continue;
        for (const Filler& met : with.fillers) draft_met_place(met, place);
      }
    }
    return;
  }
  if (frame_.passive || found.empty() || is_encounter(tree_.lemma(frame_.head))) return;
  if (frame_.argument(ArgumentRole::Clause) != nullptr || frame_.argument(ArgumentRole::IndirectObject) != nullptr)
    return;
  std::string phrase;
  for (const Adjunct& adjunct : adjuncts_) {
    if (!is_way(adjunct.marker)) continue;
    if (phrase.empty()) phrase = passive_phrase();
    if (phrase.empty()) return;
    for (const Filler& place : adjunct.fillers) {
      if (article_.type_of(place) != EntityType::Place || !article_.has_name(place)) continue;
      for (const auto& [token, object] : found) {
        if (token > adjunct.head || !article_.has_name(object)) continue;
        Draft draft = base(object, "object-place");
        draft.object = place;
        draft.phrase = phrase + " " + adjunct.marker;
        draft.preposition = last_word(adjunct.marker);
        draft.passive = true;
        complete(std::move(draft));
      }
    }
  }
}

}  // namespace newsgraph::extraction
