// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Nouns and adjectives that a verb says of its subject: "became aware of", "was found guilty on two counts".
#include "clause_drafter.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "valency.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace newsgraph::extraction {

using language::Upos;

// "became aware (of)", "found suitable (for)"
bool ClauseDrafter::needs_complement(int adjective) const {
  for (const int c : tree_.children(adjective)) {
    const std::string_view b = tree_.base(c);
    if (c > adjective && (b == "ccomp" || b == "xcomp")) return true;
  }
  return is_incomplete_adjective(tree_.lower(adjective)) || tree_.has_feature(adjective, "Degree=Cmp");
}

// 'called "Day after Day"' is called all of that; "a state like Colombia" is not Colombia.
Filler ClauseDrafter::whole_predicate(int head, const Filler& filler) const {
  if (filler.at.sentence != sentence_) return filler;
  const auto is_mark = [&](int i) { return is_quotation_mark(tree_.lower(i)); };
  int begin = head;
  while (begin > 0 && head - begin < 6 && !is_mark(begin - 1)) --begin;
  int end = head + 1;
  while (end < tree_.size() && end - head < 9 && !is_mark(end)) ++end;
  const bool quoted = begin > 0 && end < tree_.size() && is_mark(begin - 1) && is_mark(end) && end - begin > 1 &&
                      article_.quotations().index_at(sentence_, frame_.head) == kNone && begin > frame_.head;
  const int at = filler.at.token;
  const bool below = at != head && tree_.dominates(head, at) &&
                     tree_.first_conjunct(at) != tree_.first_conjunct(head) && tree_.base(at) == "nmod";
  if (!quoted && !below) return filler;
  if (below) std::tie(begin, end) = article_.phrase_tokens(sentence_, head, true);
  Filler whole = article_.literal(sentence_, begin, end);
  whole.at = {sentence_, head};
  return whole;
}

// "more complicated", "fully committed": the adjective with the adverbs right before it.
std::string ClauseDrafter::adjective_words(int adjective) const {
  int begin = adjective;
  while (begin > 0 && tree_.head(begin - 1) == adjective && tree_.base(begin - 1) == "advmod" &&
         tree_.upos(begin - 1) == Upos::ADV && !tree_.is_negation(begin - 1) && tree_.children(begin - 1).empty())
    --begin;
  return article_.text_of(article_.span_of(sentence_, begin, adjective + 1));
}

bool ClauseDrafter::draft_needed_phrase(const Filler& subject, int adjective) {
  bool any = false;
  for (const int c : tree_.children(adjective)) {
    const std::string_view b = tree_.base(c);
    if (c < adjective || (b != "obl" && b != "nmod") || article_.time_at(sentence_, c) != nullptr) continue;
    const std::string marker = tree_.marker(c, "case");
    if (marker.empty() || is_comparing(marker) || is_adverbial_phrase(marker, tree_.lower(c))) continue;
    for (const Filler& filler : article_.all_fillers(sentence_, c)) {
      Draft draft = base(subject, "verb-predicative");
      draft.object = filler;
      draft.phrase += " " + adjective_words(adjective) + " " + marker;
      draft.lemma += " " + to_lower(tree_.lemma(adjective));
      draft.preposition = last_word(marker);
      complete(std::move(draft));
      any = true;
    }
    if (any) break;
  }
  return any;
}

std::optional<std::string> ClauseDrafter::predicative_words() const {
  constexpr int kMostWords = 5;
  if (tree_.lemma(frame_.head) == "bear") return "";  // "was born Peter Novak in Oslo"
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::Predicative || argument.inherited || argument.head < frame_.head) continue;
    if (tree_.upos(argument.head) == Upos::ADJ) return " " + adjective_words(argument.head);
    if (!tree_.is_nominal(argument.head)) return "";
    auto [begin, end] = article_.phrase_tokens(sentence_, argument.head, false);
    while (begin < argument.head && (tree_.upos(begin) == Upos::DET || is_quotation_mark(tree_.lower(begin)))) ++begin;
    while (end > argument.head + 1 && is_quotation_mark(tree_.lower(end - 1))) --end;
    if (begin <= frame_.head || end - begin > kMostWords || tree_.child(argument.head, "conj") != kNone)
      return std::nullopt;
    return " " + article_.text_of(article_.span_of(sentence_, begin, end));
  }
  return "";
}

bool ClauseDrafter::draft_predicative(const Filler& subject, const std::vector<std::pair<int, Filler>>& found) {
  // "The victory made him president": it is the object who becomes so.
  const bool has_object =
      std::any_of(frame_.arguments.begin(), frame_.arguments.end(),
                  [](const FrameArgument& argument) { return argument.role == ArgumentRole::Object; });
  if (has_object && !frame_.passive) return false;
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::Predicative) continue;
    if (found.empty()) {
      const auto fillers = article_.all_fillers(sentence_, argument.head);
      if (fillers.empty() || !tree_.is_nominal(argument.head) || tree_.upos(argument.head) == Upos::ADJ) {
        const bool adjective = tree_.upos(argument.head) == Upos::ADJ || !tree_.is_nominal(argument.head);
        // "whom they hold responsible for it": whom is said elsewhere
        const bool of_object = !frame_.passive && tree_[frame_.head].xpos != "VBN" &&
                               in("make hold find consider deem call declare render", tree_.lemma(frame_.head));
        if (of_object) return true;
        if (adjective && draft_needed_phrase(subject, argument.head)) return true;
        // "made clear" that …; "became involved" in …: nothing without the rest.
        if (tree_.lemma(frame_.head) == "make" || needs_complement(argument.head)) return true;
        // "became the first female and the first Asian president": an adjective with an article has lost its noun.
        if (tree_.child(argument.head, "det") != kNone) return true;
        Draft draft = base(subject, "verb-predicative");
        draft.phrase += " " + adjective_words(argument.head);
        draft.lemma += " " + to_lower(tree_.lemma(argument.head));
        complete(std::move(draft));
        return true;
      }
      // "called the Gazette an idea", where that is nothing known: said of it, not of who called it so.
      if (tree_.child(frame_.head, "obj") != kNone && !frame_.passive) return true;
      for (const Filler& filler : fillers) {
        Draft draft = base(subject, "verb-predicative");
        draft.object = whole_predicate(argument.head, filler);
        complete(std::move(draft));
      }
      return true;
    }
  }
  return false;
}

}  // namespace newsgraph::extraction
