// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Copulas, predicate adjectives and places.
#include "clause_drafter.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph::extraction {

using language::Upos;
using model::EntityType;

std::string ClauseDrafter::copula_words(bool with_negation) const {
  std::vector<int> words;
  for (const int t : frame_.predicate) {
    if (t == frame_.head) continue;
    const bool negation = tree_.lower(t) == "not" || tree_.lower(t) == "n't" || tree_.lower(t) == "never";
    if (negation && !with_negation) continue;
    words.push_back(t);
  }
  return read_out(tree_, words);
}

void ClauseDrafter::draft_copula() {
  collect_adjuncts();
  for (const int noun : tree_.conjuncts(frame_.head)) {
    if (noun != frame_.head && is_clause_head(tree_, noun)) continue;
    for (const Filler& subject : subjects_) draft_predicate_noun(subject, noun);
  }
}

int ClauseDrafter::member_noun(int noun) const {
  if (tree_.lower(noun) != "one") return noun;
  for (const int c : tree_.children(noun)) {
    if (tree_.base(c) == "nmod" && tree_.marker(c, "case") == "of" && tree_.upos(c) == Upos::NOUN) return c;
  }
  return noun;
}

void ClauseDrafter::draft_predicate_noun(const Filler& subject, int predicate) {
  const int noun = member_noun(predicate);
  const std::string copula = copula_words(true) + (noun == predicate ? "" : " one of");
  bool any = false;
  if (tree_.upos(noun) == Upos::NOUN && !is_partitive(tree_.lemma(noun))) {
    for (const auto& [marker, target, via] : relational_targets(subject, noun)) {
      Draft draft = base(subject, "is-noun-of");
      draft.object = target;
      draft.phrase = copula + " " + noun_words(noun) + " " + marker;
      draft.lemma = noun_lemma(noun) + (via.empty() ? "" : " " + via);
      draft.preposition = last_word(marker);
      draft.relation = relation_span(article_, sentence_, noun);
      draft.passive = false;
      complete(std::move(draft));
      any = true;
    }
  }
  if (any) return;
  for (const Filler& object : article_.fillers(sentence_, predicate)) {
    Draft draft = base(subject, "is-noun");
    draft.object = object;
    draft.phrase = copula_words(true);
    draft.lemma = "be";
    draft.relation = copula_span();
    draft.passive = false;
    complete(std::move(draft));
  }
}

model::Span ClauseDrafter::copula_span() const {
  const int copula = tree_.child(frame_.head, "cop");
  return relation_span(article_, sentence_, copula == kNone ? frame_.head : copula);
}

std::string ClauseDrafter::noun_words(int noun) const {
  std::vector<int> words;
  for (const int c : tree_.children(noun)) {
    const std::string_view b = tree_.base(c);
    if (c < noun && (b == "compound" || b == "amod") && !tree_.is_name(c)) words.push_back(c);
  }
  words.push_back(noun);
  return read_out(tree_, words);
}

std::string ClauseDrafter::noun_lemma(int noun) const {
  std::string lemma;
  for (const int c : tree_.children(noun)) {
    if (c < noun && tree_.base(c) == "amod" &&
        (is_former(tree_.lower(c)) || tree_.lower(c) == "vice" || tree_.lower(c) == "deputy" ||
         tree_.lower(c) == "acting"))
      lemma += tree_.lower(c) + " ";
    if (c < noun && tree_.base(c) == "compound" && !tree_.is_name(c)) lemma += to_lower(tree_.lemma(c)) + " ";
  }
  return lemma + to_lower(tree_.lemma(noun));
}

std::vector<ClauseDrafter::RelationalTarget> ClauseDrafter::relational_targets(const Filler& subject, int noun) const {
  std::vector<RelationalTarget> targets;
  const bool relational = is_role_noun(tree_.lemma(noun)) || tree_.lemma(noun) == "part";
  for (const int c : tree_.children(noun)) {
    if (tree_.base(c) != "nmod" || article_.time_at(sentence_, c) != nullptr) continue;
    const bool possessive = tree_.relation(c) == "nmod:poss";
    const std::string marker = possessive ? "of" : tree_.marker(c, "case");
    // "the administration's application of pressure": whose it is cannot be said with "of" too.
    if (marker.empty() || (possessive && !relational && has_phrase_with_of(noun))) continue;
    const std::vector<Nested> nested = relational ? article_.names_below(sentence_, c) : std::vector<Nested>{};
    for (const Nested& below : nested) {
      const std::string further = below.words.empty() ? "" : " " + below.words + " " + below.marker;
      targets.push_back({marker + further, below.filler, below.lemma});
    }
    if (!nested.empty()) continue;
    for (const Filler& filler : article_.all_fillers(sentence_, c)) {
      if (filler.is_entity() || relational) targets.push_back({marker, filler});
    }
  }
  if (relational ? !targets.empty() : !article_.is_described_by_origin(subject, sentence_, noun)) return targets;
  for (Origin& origin : article_.origins(sentence_, noun, noun)) {
    const bool place = article_.type_of(subject) == EntityType::Place;
    targets.push_back({relational || place ? "of" : origin.marker, std::move(origin.filler)});
  }
  return targets;
}

bool ClauseDrafter::draft_more_of() {
  const std::string& word = tree_.lower(frame_.head);
  if (word != "more" && word != "less" && word != "much" && word != "something") return false;
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::Oblique || argument.marker != "of") continue;
    adjuncts_.clear();
    for (const Filler& subject : subjects_) draft_predicate_noun(subject, argument.head);
    return true;
  }
  return false;
}

void ClauseDrafter::draft_adjective() {
  // "no longer", torn from its verb, is no property.
  if (draft_more_of() || tree_.lower(frame_.head) == "longer") return;
  collect_adjuncts();
  const std::string phrase = predicate_phrase();
  for (const Filler& subject : subjects_) {
    bool any = false;
    for (const Adjunct& adjunct : adjuncts_) {
      if (adjunct.marker.empty() || (any && !adjunct.entity)) continue;
      for (const Filler& filler : adjunct.fillers) {
        Draft draft = base(subject, "is-adjective-to");
        draft.object = filler;
        draft.phrase = phrase + " " + adjunct.marker;
        draft.preposition = last_word(adjunct.marker);
        draft.passive = false;
        complete(std::move(draft));
        any = true;
      }
    }
    if (!any && frame_.argument(ArgumentRole::Clause) == nullptr) {
      Draft draft = base(subject, "is-adjective");
      draft.passive = false;
      complete(std::move(draft));
    }
  }
}

void ClauseDrafter::draft_locative() {
  collect_adjuncts();
  std::vector<int> marker_tokens;
  const std::string marker = tree_.marker(frame_.head, "case", &marker_tokens);
  const std::string copula = copula_words(true);
  const bool time = article_.time_at(sentence_, frame_.head) != nullptr;
  if (time) return;
  const bool mutual = tree_.lower(frame_.head) == "odds" || tree_.lower(frame_.head) == "war" ||
                      tree_.lower(frame_.head) == "loggerheads";
  if (mutual && subjects_.size() == 2 && subjects_[0].is_entity() && subjects_[1].is_entity()) {
    Draft draft = base(subjects_[0], "together");
    draft.object = subjects_[1];
    draft.phrase = copula + " " + marker + " " + tree_.lower(frame_.head) + " with";
    draft.lemma = tree_.lower(frame_.head);
    draft.preposition = "with";
    complete(std::move(draft));
  }
  for (const Filler& subject : subjects_) {
    bool absorbed_any = false;
    if (tree_.upos(frame_.head) == Upos::NOUN) {
      for (const int c : tree_.children(frame_.head)) {
        if ((tree_.base(c) != "nmod" && tree_.base(c) != "obl") || c < frame_.head ||
            article_.time_at(sentence_, c) != nullptr)
          continue;
        const std::string further = tree_.marker(c, "case");
        if (further.empty()) continue;
        for (const Filler& filler : article_.all_fillers(sentence_, c)) {
          if (!filler.is_entity()) continue;
          Draft draft = base(subject, "is-at");
          draft.object = filler;
          draft.phrase = copula + " " + marker + " " + tree_.lower(frame_.head) + " " + further;
          draft.lemma = to_lower(tree_.lemma(frame_.head));
          draft.preposition = last_word(further);
          complete(std::move(draft));
          absorbed_any = true;
        }
      }
    }
    if (absorbed_any) continue;
    for (const Filler& object : article_.all_fillers(sentence_, frame_.head)) {
      Draft draft = base(subject, "is-at");
      draft.object = object;
      draft.phrase = copula + " " + marker;
      draft.lemma = "be";
      draft.preposition = last_word(marker);
      draft.relation = copula_span();
      complete(std::move(draft));
    }
  }
}

}  // namespace newsgraph::extraction
