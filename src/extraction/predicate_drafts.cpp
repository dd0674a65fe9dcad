// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Copulas, predicate adjectives and places.
#include "clause_drafter.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph::extraction {

using language::Upos;
using model::EntityType;

namespace {

/// Longest noun with its clause, in tokens.
constexpr int kLongestPhrase = 16;

/// What "old" and "long" measure: "21 years old".
bool is_measure(std::string_view lower) {
  return in("old long high tall wide deep thick heavy away strong", lower);
}

/// "in the process of", "on the verge of": nothing without what follows.
bool is_stage(std::string_view lemma) {
  return in("process verge brink midst middle lead position favor favour receiving end point way", lemma);
}

/// A supposition, a question or the setting of something else: "when I was a teenager", "whether he is fit".
bool is_setting(std::string_view marker) {
  return in("when whenever if whether unless until lest", marker);
}

/// Prepositions that tie a noun to what it is of, whatever the noun.
bool is_tie(std::string_view marker) {
  return in("of for in at from to with on about into", marker);
}

}  // namespace

// "this is a nationwide problem": what "this" stands for is a clause more often than a thing.
bool ClauseDrafter::is_demonstrative_subject() const {
  return frame_.subject != kNone && tree_.upos(frame_.subject) == Upos::PRON &&
         in("this that these those", tree_.lower(frame_.subject)) && !is_relative_pronoun(tree_, frame_.subject);
}

bool ClauseDrafter::is_mere_setting() const {
  for (const int c : tree_.children(frame_.head)) {
    const std::string_view word = tree_.lower(c);
    if (c < frame_.head && tree_.base(c) == "advmod" && (word == "when" || word == "whenever")) return true;
  }
  return is_setting(tree_.marker(frame_.top, "mark")) || is_setting(tree_.marker(frame_.head, "mark"));
}

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
  if (is_mere_setting() || is_demonstrative_subject() || article_.time_at(sentence_, frame_.head) != nullptr) return;
  // "is suspending play": a verb that was read as a noun.
  if (tree_.lower(frame_.head).ends_with("ing") && tree_.child(frame_.head, "obj") != kNone) return;
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
  // "the first woman from Norway to reach the final" is not the first woman from Norway.
  const auto unique = tree_.upos(noun) == Upos::NOUN ? unique_phrase(noun) : std::pair(0, 0);
  const bool told_apart = unique.first != unique.second || unique.first < 0;
  const bool limited = told_apart && std::ranges::any_of(tree_.children(noun), [&](int c) {
                         const bool infinitive = tree_.base(c) == "advcl" && tree_.marker(c, "mark") == "to";
                         return c > noun && (tree_.base(c) == "acl" || infinitive);
                       });
  if (tree_.upos(noun) == Upos::NOUN && !is_partitive(tree_.lemma(noun)) && !limited) {
    for (const auto& [marker, target, via] : relational_targets(subject, noun)) {
      Draft draft = base(subject, "is-noun-of");
      draft.object = target;
      draft.phrase.assign(copula).append(" ").append(noun_words(noun)).append(" ").append(marker);
      draft.lemma = noun_lemma(noun) + (via.empty() ? "" : " " + via);
      draft.preposition = last_word(marker);
      draft.relation = relation_span(article_, sentence_, noun);
      draft.passive = false;
      complete(std::move(draft));
      any = true;
    }
  }
  // "it is the first time that": nothing is a time.
  if (any || is_time_noun(tree_.lemma(noun))) return;
  const auto [begin, end] = tree_.upos(noun) == Upos::NOUN ? unique_phrase(predicate) : std::pair(0, 0);
  if (begin < 0) return;
  for (const Filler& object : article_.fillers(sentence_, predicate)) {
    Draft draft = base(subject, "is-noun");
    draft.object = whole_predicate(predicate, object);
    if (begin < end && !article_.has_name(object)) {
      draft.object = article_.literal(sentence_, begin, end);
      draft.object->at = {sentence_, predicate};
    } else if (const int number = tree_.child(predicate, "nummod"); number != kNone && number < predicate) {
      // "the toll was 770 Palestinians": a number of them, not they.
      const auto [first, last] = article_.phrase_tokens(sentence_, predicate, false);
      if (article_.has_name(object)) draft.object = article_.literal(sentence_, first, last);
      draft.object->at = {sentence_, predicate};
    }
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
    if (c >= noun || (b != "compound" && b != "amod" && b != "nummod") || tree_.is_name(c)) continue;
    // "second largest", "most important"
    for (const int word : tree_.subtree(c)) {
      if (word < noun && !tree_.is_name(word)) words.push_back(word);
    }
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
      lemma.append(tree_.lower(c)).append(" ");
    if (c < noun && tree_.base(c) == "compound" && !tree_.is_name(c)) lemma += to_lower(tree_.lemma(c)) + " ";
  }
  return lemma + to_lower(tree_.lemma(noun));
}

// "the first shuttle to fly again", "the only state that …": one of a kind by the clause behind it, which belongs to
// it. The whole, where it is short; {-1, -1} where it is not.
std::pair<int, int> ClauseDrafter::unique_phrase(int noun) const {
  bool unique = false;
  for (const int c : tree_.children(noun)) {
    const bool ordinal = tree_.has_feature(c, "NumType=Ord") || tree_.lower(c) == "only" || tree_.lower(c) == "last" ||
                         tree_.lower(c) == "first" || tree_.lower(c) == "latest" || tree_[c].xpos == "JJS" ||
                         tree_.lower(c) == "same";
    bool most = false;
    for (const int d : tree_.children(c)) most = most || tree_.lower(d) == "most" || tree_.lower(d) == "least";
    unique = unique || (c < noun && (ordinal || most));
  }
  const auto [begin, end] = article_.phrase_tokens(sentence_, noun, true);
  if (!unique) return {begin, begin};
  int last = end;
  for (const int c : tree_.children(noun)) {
    if (c < noun || (tree_.base(c) != "acl" && tree_.base(c) != "nmod" && tree_.base(c) != "obl")) continue;
    if (tree_.first_of(c) > last + 1 || (tree_.first_of(c) == last + 1 && tree_.lower(last) != ",")) break;
    if (tree_.first_of(c) == last + 1 && tree_.relation(c) == "acl:relcl") break;  // ", which …" tells more
    last = std::max(last, tree_.last_of(c) + 1);
  }
  if (last == noun + 1) return {begin, begin};
  if (last - begin > kLongestPhrase) return {-1, -1};
  return {begin, last};
}

std::vector<ClauseDrafter::RelationalTarget> ClauseDrafter::relational_targets(const Filler& subject, int noun) const {
  std::vector<RelationalTarget> targets;
  const bool relational = is_role_noun(tree_.lemma(noun)) || tree_.lemma(noun) == "part";
  for (const int c : tree_.children(noun)) {
    if (tree_.base(c) != "nmod" || article_.time_at(sentence_, c) != nullptr) continue;
    const bool possessive = tree_.relation(c) == "nmod:poss";
    const std::string marker = possessive ? "of" : tree_.marker(c, "case");
    if (marker.empty() || (!relational && !is_tie(marker))) continue;
    // "the administration's application of pressure": whose it is cannot be said with "of" too.
    if (possessive && !relational && has_phrase_with_of(noun)) continue;
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
  const std::string_view word = tree_.lower(frame_.head);
  if (word != "more" && word != "less" && word != "much" && word != "something") return false;
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::Oblique || argument.marker != "of") continue;
    adjuncts_.clear();
    for (const Filler& subject : subjects_) draft_predicate_noun(subject, argument.head);
    return true;
  }
  return false;
}

// "too high", "so great that", "more orderly than the first": said only with what is left out here.
bool ClauseDrafter::stands_alone() const {
  if (is_incomplete_adjective(tree_.lower(frame_.head)) || tree_.has_feature(frame_.head, "Degree=Cmp")) return false;
  for (const int c : tree_.children(frame_.head)) {
    const std::string_view word = tree_.lower(c);
    const std::string_view b = tree_.base(c);
    if (b == "advmod" && in("too so as enough more less most least how that", word)) return false;
    if (c > frame_.head && (b == "ccomp" || b == "xcomp" || b == "csubj")) return false;
  }
  return true;
}

/// "is 21 years old": with the measure; empty where it is missing.
std::string ClauseDrafter::measured_phrase() const {
  if (!is_measure(tree_.lower(frame_.head))) return predicate_phrase();
  std::vector<int> words = frame_.predicate;
  bool measured =
      tree_.lower(frame_.head) == "high" || tree_.lower(frame_.head) == "strong" || tree_.lower(frame_.head) == "heavy";
  for (const int c : tree_.children(frame_.head)) {
    if (c > frame_.head || (tree_.base(c) != "obl" && tree_.base(c) != "nmod" && tree_.base(c) != "nummod")) continue;
    if (tree_.child(c, "case") != kNone) continue;
    for (const int word : tree_.subtree(c)) words.push_back(word);
    measured = true;
  }
  if (!measured) return {};
  sort_unique(words);
  return read_out(tree_, words);
}

void ClauseDrafter::draft_adjective() {
  // "no longer", torn from its verb, is no property.
  if (draft_more_of() || tree_.lower(frame_.head) == "longer" || is_mere_setting() || is_demonstrative_subject())
    return;
  collect_adjuncts();
  const std::string phrase = measured_phrase();
  if (phrase.empty()) return;
  draft_united(phrase);
  const bool alone = stands_alone();
  for (const Filler& subject : subjects_) {
    bool any = false;
    for (const Adjunct& adjunct : adjuncts_) {
      if (adjunct.marker.empty() || (any && !adjunct.entity)) continue;
      // "was involved in the use of X"
      if (!article_.is_strong(adjunct.fillers.front()) && !article_.is_anchored(adjunct.fillers.front()) &&
          absorb_noun(subject, adjunct.head, phrase + " " + adjunct.marker, verb_lemma())) {
        any = true;
        continue;
      }
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
    if (!any && alone && frame_.argument(ArgumentRole::Clause) == nullptr) {
      Draft draft = base(subject, "is-adjective");
      draft.phrase = phrase;
      draft.passive = false;
      complete(std::move(draft));
    }
  }
}

// "is on fire", "were in stable condition": a noun without an article that names no thing is part of what is said.
bool ClauseDrafter::draft_state(const Filler& subject, const std::string& words) {
  const int noun = frame_.head;
  if (tree_.upos(noun) != Upos::NOUN || tree_.has_feature(noun, "Number=Plur")) return false;
  std::vector<int> state;
  bool cut = false;
  for (const int c : tree_.children(noun)) {
    const std::string_view b = tree_.base(c);
    if (b == "det" || b == "nummod" || b == "conj" || tree_.relation(c) == "nmod:poss") return false;
    // "in line with", "at risk of flooding": says little without.
    cut = cut || (c > noun && (b == "nmod" || b == "obl" || b == "acl") && article_.time_at(sentence_, c) == nullptr);
    if (c < noun && (b == "amod" || b == "compound")) state.push_back(c);
  }
  if (cut || is_empty_word(tree_.lower(noun))) return true;
  state.push_back(noun);
  Draft draft = base(subject, "is-at");
  draft.phrase = words + " " + read_out(tree_, state);
  draft.lemma = "be " + last_word(words) + " " + to_lower(tree_.lemma(noun));
  draft.passive = false;
  complete(std::move(draft));
  return true;
}

// "was among the judges siding with the majority": among all of whom is said by the clause.
Filler ClauseDrafter::whole_group(const Filler& group) const {
  if (group.at.sentence != sentence_ || article_.has_name(group)) return group;
  const int noun = group.at.token;
  int last = kNone;
  for (const int c : tree_.children(noun)) {
    if (c > noun && tree_.base(c) == "acl") last = tree_.last_of(c);
  }
  const int begin = article_.phrase_tokens(sentence_, noun, true).first;
  if (last == kNone || last + 1 - begin > kLongestPhrase) return group;
  Filler whole = article_.literal(sentence_, begin, last + 1);
  whole.at = group.at;
  return whole;
}

void ClauseDrafter::draft_locative() {
  collect_adjuncts();
  std::vector<int> marker_tokens;
  const std::string marker = tree_.marker(frame_.head, "case", &marker_tokens);
  const std::string copula = copula_words(true);
  const bool time = article_.time_at(sentence_, frame_.head) != nullptr;
  if (time || is_mere_setting() || is_demonstrative_subject() || tree_.upos(frame_.head) == Upos::NUM) return;
  if (marker == "about" || marker == "like" || is_stage(tree_.lemma(frame_.head))) return;
  const bool mutual = tree_.lower(frame_.head) == "odds" || tree_.lower(frame_.head) == "war" ||
                      tree_.lower(frame_.head) == "loggerheads";
  if (mutual && subjects_.size() == 2 && subjects_[0].is_entity() && subjects_[1].is_entity()) {
    Draft draft = base(subjects_[0], "together");
    draft.object = subjects_[1];
    draft.phrase = copula + " " + marker + " " + std::string(tree_.lower(frame_.head)) + " with";
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
          if (!filler.is_entity() || marker == "of") continue;
          Draft draft = base(subject, "is-at");
          draft.object = filler;
          draft.phrase.assign(copula).append(" ").append(marker).append(" ");
          draft.phrase.append(tree_.lower(frame_.head)).append(" ").append(further);
          draft.lemma = to_lower(tree_.lemma(frame_.head));
          draft.preposition = last_word(further);
          complete(std::move(draft));
          absorbed_any = true;
        }
      }
    }
    if (absorbed_any || draft_state(subject, copula + " " + marker) || marker == "of") continue;
    for (const Filler& object : article_.all_fillers(sentence_, frame_.head)) {
      Draft draft = base(subject, "is-at");
      draft.object = marker == "among" ? whole_group(object) : object;
      draft.phrase.assign(copula).append(" ").append(marker);
      draft.lemma = "be";
      draft.preposition = last_word(marker);
      draft.relation = copula_span();
      complete(std::move(draft));
    }
  }
}

}  // namespace newsgraph::extraction
