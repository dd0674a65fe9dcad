// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Where somebody or something comes from, by the words before the noun: "a Norwegian pilot", "an Oslo bank".
#include "article.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "word_list.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;
using model::EntityType;

std::vector<Origin> Article::origins(int sentence, int word, int noun) const {
  const Tree& t = tree(sentence);
  std::vector<Origin> found;
  for (const int c : t.children(word)) {
    const bool modifier = t.base(c) == "compound" || t.base(c) == "amod" || t.relation(c) == "nmod:unmarked" ||
                          t.relation(c) == "nmod:desc" || t.relation(c) == "nmod:poss";
    if (c >= noun || c == word || !modifier) continue;
    // "an ISIL gang leader": of the gang, so of the leader.
    if (t.base(c) == "compound" && t.upos(c) == Upos::NOUN && !t.is_name(c)) {
      for (Origin& inner : origins(sentence, c, c)) found.push_back(std::move(inner));
    }
    for (const int conjunct : t.conjuncts(c)) {
      if (auto nation = nation_filler(sentence, conjunct)) {
        // "American football", "the French Open": parts of other names.
        const bool inside = conjunct + 1 < noun && t.upos(conjunct + 1) == Upos::PROPN && !t.is_name(conjunct + 1);
        const bool football = t.lower(conjunct) == "american" && t.lower(conjunct + 1) == "football";
        if (!inside && !football) found.push_back({"from", std::move(*nation)});
        continue;
      }
      const int index = cluster_at(sentence, conjunct);
      if (index < 0 || !is_named(index) || !t.is_name(conjunct) || t[conjunct].name == NameType::Per) continue;
      for (const Filler& filler : fillers(sentence, conjunct)) {
        if (filler.cluster == index) found.push_back({t[conjunct].name == NameType::Loc ? "from" : "of", filler});
      }
    }
  }
  return found;
}

bool Article::is_described_by_origin(const Filler& thing, int sentence, int noun) const {
  static constexpr std::array<std::string_view, 9> kOfLanguages = {
      "teacher", "translator", "speaker", "lesson", "instructor", "word", "name", "term", "language"};
  if (!has_name(thing)) return false;
  const EntityType type = type_of(thing);
  const std::string lemma = to_lower(tree(sentence).lemma(noun));
  return type != EntityType::Event && type != EntityType::Concept && !event_noun(lemma) && !is_time_noun(lemma) &&
         !is_among(kOfLanguages, lemma);
}

}  // namespace newsgraph::extraction
