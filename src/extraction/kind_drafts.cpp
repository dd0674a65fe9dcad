// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What a name is, by the words right before it that hang above it: "the software company Acme", "national security
// adviser Ana Ruiz", "the port city of Bergen".
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "role_drafter.hpp"
#include "role_words.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;
using model::EntityType;

namespace {

/// Not said to be so, or not any more.
bool is_doubting(std::string_view word) {
  static constexpr std::array<std::string_view, 16> kDoubts = {
      "alleged", "supposed",  "so-called", "self-proclaimed", "self-styled", "purported", "suspected", "would-be",
      "future",  "potential", "possible",  "another",         "other",       "new",       "same",      "neighboring"};
  return is_among(kDoubts, word);
}

/// "the port city of Bergen": what a place within a country may be said to be.
bool is_place_kind(std::string_view lemma) {
  static constexpr std::array<std::string_view, 15> kKinds = {
      "city",          "town",   "village", "port",    "suburb", "district", "island", "neighborhood",
      "neighbourhood", "hamlet", "resort",  "borough", "river",  "mountain", "volcano"};
  return is_among(kKinds, lemma);
}

/// "the rock band X", "the daily newspaper X": beside bodies, what a name of no person is the name of.
bool is_thing_kind(std::string_view lemma) {
  static constexpr std::array<std::string_view, 44> kKinds = {
      "band",     "daily",     "weekly",   "tabloid",  "site",      "broadcaster",  "station",  "carrier",
      "carmaker", "automaker", "producer", "provider", "maker",     "manufacturer", "retailer", "supermarket",
      "chain",    "lobby",     "faction",  "team",     "ship",      "vessel",       "ferry",    "frigate",
      "tanker",   "freighter", "film",     "movie",    "novel",     "album",        "song",     "software",
      "app",      "browser",   "drug",     "vaccine",  "satellite", "spacecraft",   "rocket",   "asteroid",
      "comet",    "telescope", "charity",  "trawler"};
  return is_among(kKinds, lemma);
}

}  // namespace

void RoleDrafter::draft_kind(int name) {
  if (!tree_.is_name(name) || !tree_[name].name_begins) return;
  const int top = top_of_name(name);
  const auto who = holder(top);
  if (!who || !article_.is_named(who->cluster)) return;
  const int noun = kind_noun(name, top);
  if (noun == kNone || tree_.upos(noun) != Upos::NOUN || tree_.is_name(noun) || !fits(*who, noun)) return;
  if (tree_.has_feature(noun, "Number=Plur") || article_.time_at(sentence_, noun) != nullptr) return;
  const std::string lemma = to_lower(tree_.lemma(noun));
  const EntityType type = article_.type_of(*who);
  const bool known = type == EntityType::Person  ? is_person_noun(lemma) && tree_.head(top) == noun
                     : type == EntityType::Place ? is_place_kind(lemma)
                                                 : is_body_noun(lemma) || is_thing_kind(lemma);
  if (known) draft_kind_of(noun, *who);
}

int RoleDrafter::top_of_name(int begin) const {
  int top = begin;
  for (int steps = tree_.size(); steps > 0; --steps) {
    const int head = tree_.head(top);
    if (head < 0 || !tree_.is_name(head) || tree_[head].name != tree_[begin].name || head < begin) break;
    bool inside = true;
    for (int i = std::min(begin, head) + 1; i <= head; ++i)
      inside = inside && tree_.is_name(i) && !tree_[i].name_begins;
    if (!inside) break;
    top = head;
  }
  return top;
}

int RoleDrafter::kind_noun(int begin, int top) const {
  int noun = begin - 1;
  while (noun > 0 && is_quotation_mark(tree_.lower(noun))) --noun;
  if (noun > 0 && tree_.lower(noun) == "the" && tree_.head(noun) == top) --noun;  // "the newspaper The Herald"
  const bool of = noun > 0 && tree_.lower(noun) == "of" && tree_[begin].name == NameType::Loc;
  if (of) --noun;
  if (noun < 0) return kNone;
  if (tree_.head(top) == noun) {
    const std::string_view relation = tree_.base(top);
    return relation == "appos" || (of && relation == "nmod") ? noun : kNone;
  }
  const std::string_view relation = tree_.relation(noun);
  const bool modifier = tree_.head(noun) == top && !of;
  return modifier && (relation == "nmod:desc" || relation == "compound") ? noun : kNone;
}

void RoleDrafter::draft_kind_of(int noun, const Filler& who) {
  const std::string lemma = to_lower(tree_.lemma(noun));
  const bool person = article_.type_of(who) == EntityType::Person;
  if (is_title_repeated(noun, who) || is_relative(lemma) || is_former_role(noun)) return;
  if (person && (is_body_noun(lemma) || !targets_of(noun).empty())) return;
  int begin = noun;
  const auto describes = [&](int i) { return tree_.dominates(noun, i) || tree_.head(i) == tree_.head(noun); };
  for (int i = noun - 1; i >= 0 && tree_.head(i) >= 0 && describes(i); --i) {
    if (tree_.is_name(i) || tree_.upos(i) == Upos::DET || tree_.upos(i) == Upos::ADP) break;
    if (is_doubting(tree_.lower(i)) || keeps_meaning(tree_.lower(i)) || tree_.upos(i) == Upos::CCONJ) return;
    if (tree_.upos(i) != Upos::ADJ && tree_.upos(i) != Upos::NOUN) return;
    begin = i;
  }
  while (begin < noun && tree_.lower(begin) == "capital") ++begin;
  if (begin == noun && (!person || wants_owner(lemma) || !is_person_noun(lemma))) return;
  if (noun - begin > 4) return;
  emit_alone(noun, begin, who, "kind");
}

}  // namespace newsgraph::extraction
