// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Nouns that are told inside the relation, so that what they are of becomes the object: "tightened sanctions on |
// Libya".
#include "clause_drafter.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "valency.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph::extraction {

using language::Upos;

namespace {

/// "refusal to disclose documents", "claim that he lied": what it is about follows as a clause.
bool has_content(const Tree& tree, int noun) {
  for (const int c : tree.children(noun)) {
    const bool infinitive = tree.base(c) == "acl" && tree.has_feature(c, "VerbForm=Inf");
    if (c > noun && (infinitive || tree.base(c) == "ccomp")) return true;
  }
  return false;
}

}  // namespace

bool ClauseDrafter::has_named_modifier(int noun) const {
  for (const int c : tree_.children(noun)) {
    const std::string_view relation = tree_.base(c);
    if (c < noun && tree_.is_name(c) && (relation == "amod" || relation == "compound")) return true;
  }
  return false;
}

void ClauseDrafter::absorb_inner(const Filler& subject, int noun, const std::string& marker, int inner,
                                 const std::string& phrase, const std::string& lemma) {
  if (tree_.upos(inner) != Upos::NOUN || is_time_noun(tree_.lemma(inner)) || tree_.child(inner, "conj") != kNone ||
      !article_.is_anchored(subject))
    return;
  for (const int c : tree_.children(inner)) {
    const bool possessor = tree_.relation(c) == "nmod:poss";
    if (tree_.base(c) != "nmod" || (c < inner && !possessor) || article_.time_at(sentence_, c) != nullptr) continue;
    const std::string further = possessor ? "of" : tree_.marker(c, "case");
    if (further.empty() || tree_.upos(c) == Upos::PRON || (possessor && is_foreign_possessor(subject, c)) ||
        further == "like" || further == "such as" || further == "including" || is_comparing(further) ||
        joins_members(further))
      continue;
    for (const Filler& filler : article_.all_fillers(sentence_, c)) {
      if (!article_.has_name(filler) || filler.cluster == subject.cluster) continue;
      Draft draft = absorbed(subject, noun, kNone, marker, filler, phrase, lemma);
      draft.phrase.append(" ").append(tree_.lower(inner)).append(" " + further);
      draft.lemma += " " + to_lower(tree_.lemma(inner));
      draft.preposition = last_word(further);
      complete(std::move(draft));
    }
  }
}

bool ClauseDrafter::has_phrase_with_of(int noun) const {
  return std::ranges::any_of(tree_.children(noun), [&](int c) {
    return c > noun && tree_.base(c) == "nmod" && tree_.marker(c, "case") == "of";
  });
}

bool ClauseDrafter::absorb_noun(const Filler& subject, int noun, const std::string& phrase, const std::string& lemma) {
  const bool office =
      tree_.upos(noun) == Upos::PROPN && !tree_.is_name(noun) && is_role_noun(to_lower(tree_.lemma(noun)));
  if ((tree_.upos(noun) != Upos::NOUN && !office) || (is_partitive(tree_.lemma(noun)) && tree_.lower(noun) != "part"))
    return false;
  bool replaces = false;
  for (const int c : tree_.children(noun)) {
    const bool possessor = tree_.relation(c) == "nmod:poss";
    if (tree_.base(c) != "nmod" || (c < noun && !possessor) || article_.time_at(sentence_, c) != nullptr) continue;
    const std::string marker = possessor ? "of" : tree_.marker(c, "case");
    if (marker.empty() || joins_members(marker) || is_end_of_range(tree_, c)) continue;
    // "rules and fines for large ports": of both
    const int joined = tree_.child(noun, "conj");
    const bool shared = joined != kNone && c > joined;
    // "boycotted the ban, including Norway": only things in the plural have examples.
    const bool example = marker == "such as" || marker == "including";
    if (is_comparing(marker) &&
        !(example && tree_.has_feature(noun, "Number=Plur") && assertion_.polarity == model::Polarity::Affirmed))
      continue;
    if (possessor && (is_foreign_possessor(subject, c) || has_phrase_with_of(noun) || has_content(tree_, noun)))
      continue;
    const std::vector<Filler> fillers = article_.all_fillers(sentence_, c);
    // "met for the France-Spain summit in Oslo": where an event of its own took place is said of the event.
    if ((marker == "in" || marker == "at") && takes_place(to_lower(tree_.lemma(noun))) && has_named_modifier(noun) &&
        !fillers.empty() && article_.type_of(fillers.front()) == model::EntityType::Place)
      continue;
    const auto anchored = [&](const Filler& filler) { return article_.is_anchored(filler); };
    if (std::none_of(fillers.begin(), fillers.end(), anchored)) absorb_inner(subject, noun, marker, c, phrase, lemma);
    for (const Filler& filler : fillers) {
      if (!article_.is_anchored(filler) || (filler.cluster >= 0 && filler.cluster == subject.cluster)) continue;
      if (shared && !article_.has_name(filler)) continue;
      complete(absorbed(subject, noun, c, marker, filler, phrase, lemma));
      // "cited an article of the treaty" and events say more when they stay whole as well.
      replaces = replaces || (marker != "of" && !event_noun(to_lower(tree_.lemma(noun))));
    }
  }
  return replaces;
}

// "restricted entry to its ports for | ships": what else says which entry it is stays with it.
int ClauseDrafter::end_of_absorbed(int noun, int argument) const {
  constexpr int kMostWords = 6;  // behind the noun
  if (argument == kNone || tree_.child(noun, "conj") != kNone) return noun + 1;
  const int end = article_.phrase_tokens(sentence_, noun, true).second;
  int last = argument < noun ? end : std::min(end, tree_.first_of(argument));
  while (last > noun + 1 && (tree_.upos(last - 1) == Upos::PUNCT || tree_.upos(last - 1) == Upos::ADP)) --last;
  return last > noun && last - noun - 1 <= kMostWords ? last : noun + 1;
}

Draft ClauseDrafter::absorbed(const Filler& subject, int noun, int argument, const std::string& marker,
                              const Filler& object, const std::string& phrase, const std::string& lemma) const {
  Draft draft = base(subject, "verb-object-oblique");
  draft.object = object;
  const int begin = article_.phrase_tokens(sentence_, noun, false).first;
  const int possessor = tree_.child(noun, "nmod:poss");
  std::vector<int> words;
  const int end = marker.empty() ? noun + 1 : end_of_absorbed(noun, argument);
  for (int i = begin; i < end; ++i) {
    const bool owner = i < noun && (tree_.has_feature(i, "Poss=Yes") || tree_.dominates(possessor, i));
    if (!owner) words.push_back(i);
  }
  draft.phrase = phrase + " " + read_out(tree_, words) + " " + marker;
  draft.lemma = lemma;
  if (tree_.upos(noun) == Upos::NOUN || tree_.upos(noun) == Upos::PROPN)
    draft.lemma += " " + to_lower(tree_.lemma(noun));
  draft.preposition = last_word(marker);
  return draft;
}

}  // namespace newsgraph::extraction
