// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "time_doubts.hpp"

#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "word_list.hpp"

#include <algorithm>

namespace newsgraph::extraction {

using language::Upos;

namespace {

/// "the Parliament Act 1949", "Euro 2012": the year is part of the name.
bool is_in_name(const Tree& tree, const TimeExpression& time) {
  const int year = static_cast<int>(time.begin);
  if (time.end != time.begin + 1 || year == 0 || tree.upos(year) != Upos::NUM || tree.lower(year).size() != 4)
    return false;
  const int before = year - 1;
  return tree.upos(before) == Upos::PROPN && (tree.head(year) == before || tree.head(year) == tree.head(before)) &&
         tree.base(year) != "obl";
}

/// The word before the expression and its preposition; kNone where there is none.
int word_before(const Tree& tree, const TimeExpression& time) {
  const int before = static_cast<int>(time.begin) - 1;
  return before > 0 && tree.upos(before) == Upos::ADP ? before - 1 : before;
}

}  // namespace

bool measures_other(const Tree& tree, const TimeExpression& time) {
  const int next = static_cast<int>(time.end);
  // "children between six months and 19 years of age"
  const bool age =
      time.kind == TimeKind::Duration && time.begin > 0 && tree.lower(static_cast<int>(time.begin) - 1) == "between";
  if (age || is_in_name(tree, time)) return true;
  if (time.period.start || time.period.end || next >= tree.size()) return false;
  if (in("after before", tree.lower(next)) && tree.base(next) == "mark" && tree.head(next) == governor_of(tree, time))
    return true;
  // "during these five weeks of prorogation" is a time.
  if (tree.lower(next) == "of") return !in("during over in within throughout", preposition_of(tree, time));
  return in("old into his her their", tree.lower(next));
}

bool is_of_saying(const Tree& tree, const TimeExpression& time, int word) {
  const int before = word_before(tree, time);
  if (before <= word || tree.upos(before) == Upos::PUNCT) return false;
  return std::ranges::any_of(tree.children(word), [&](int c) {
    if (c <= word || c > static_cast<int>(time.begin) || !tree.dominates(c, before)) return false;
    const bool said = tree.base(c) == "parataxis" && c == before && is_speech_verb(tree.lemma(c));
    return said || tree.lower(c) == "according" || tree.marker(c, "case").starts_with("according");
  });
}

bool is_of_subject(const Article& article, int sentence, const TimeExpression& time, int verb) {
  const Tree& tree = article.tree(sentence);
  const int subject = tree.child(verb, "nsubj");
  const int before = static_cast<int>(time.begin) - 1;
  if (subject == kNone || before < 0 || static_cast<int>(time.end) > verb || tree.is_name(subject)) return false;
  if (!tree.dominates(subject, before)) return false;
  const auto& today = article.story_times().published();
  const bool gone =
      today && today->is_complete() && time.period.end && time.period.end->last_day() < today->first_day();
  return gone && std::ranges::any_of(tree.children_with(verb, "aux"),
                                     [&](int aux) { return tree.lower(aux) == "has" || tree.lower(aux) == "have"; });
}

bool is_dateline(const Article& article, int sentence, const TimeExpression& time) {
  const Tree& tree = article.tree(sentence);
  constexpr int kShortest = 3;  // "29 March 2019"
  const int next = static_cast<int>(time.end);
  if (time.begin != 0 || next < kShortest || next >= tree.size() || tree.upos(next) == Upos::PUNCT) return false;
  const auto& today = article.story_times().published();
  return today && time.period.start == today && time.period.end == today && tree.upos(next - 1) == Upos::NUM &&
         tree.lower(next - 1).size() == 4;
}

bool is_named_date(const Tree& tree, const TimeExpression& time) {
  return time.begin > 0 && in("date deadline", tree.lemma(static_cast<int>(time.begin) - 1)) &&
         tree.base(static_cast<int>(time.begin) - 1) == "obj";
}

bool ends_clause_before(const Tree& tree, const TimeExpression& time, int verb) {
  const int before = word_before(tree, time);
  if (before < 0 || static_cast<int>(time.end) > verb || tree.upos(before) == Upos::PUNCT) return false;
  return std::ranges::any_of(tree.children_with(verb, "advcl"),
                             [&](int c) { return c < before && tree.dominates(c, before); });
}

bool dates_event_before(const Tree& tree, const TimeExpression& time, int verb) {
  const int before = static_cast<int>(time.begin) - 1;
  if (before < 0 || tree.upos(before) == Upos::PUNCT || tree.upos(before) == Upos::ADP) return false;
  const bool coarse = !time.period.start || !time.period.start->is_complete();
  for (const int c : tree.children(verb)) {
    if (c > before || tree.base(c) != "obl" || !tree.dominates(c, before) || tree.is_name(c)) continue;
    const std::string marker = tree.marker(c, "case");
    if (marker == "since" || marker == "until" || marker == "before") return true;
    if (coarse && (marker == "after" || marker == "following")) return true;
  }
  return false;
}

std::string preposition_of(const Tree& tree, const TimeExpression& time) {
  std::vector<int> tokens;
  std::string preposition = tree.marker(static_cast<int>(time.head), "case", &tokens);
  if (time.begin == 0) return preposition;
  // "the province of X Friday": what stands between shows that the preposition is another's.
  const bool apart = !tokens.empty() && tokens.back() + 1 < static_cast<int>(time.begin) &&
                     tree.upos(static_cast<int>(time.begin) - 1) == Upos::PROPN;
  if (!preposition.empty()) return apart ? std::string() : preposition;
  // "by today's judgment": the preposition is the noun's.
  const int before = static_cast<int>(time.begin) - 1;
  const bool adposition = tree.upos(before) == Upos::ADP || tree.upos(before) == Upos::SCONJ;
  const int governor = governor_of(tree, time);
  const bool of_noun =
      tree.head(before) == governor && governor >= static_cast<int>(time.end) && !tree.is_verb(governor);
  return adposition && !of_noun ? std::string(tree.lower(before)) : std::string();
}

bool is_part_of(const Tree& tree, const TimeExpression& time, int noun) {
  const std::string lemma = to_lower(tree.lemma(noun));
  const bool portion = is_time_noun(lemma) || is_partitive(lemma) || lemma == "much" || lemma == "period";
  return preposition_of(tree, time) == "of" && !portion;
}

bool is_target(const Tree& tree, const TimeExpression& time, int verb) {
  const std::string preposition = preposition_of(tree, time);
  if (preposition == "to" && time.kind == TimeKind::Duration) return true;
  return (preposition == "for" || preposition == "to") && tree.is_verb(verb) && tree.lemma(verb) != "date" &&
         tree.has_feature(verb, "Tense=Past") && tree.child(verb, "aux:pass") == kNone;
}

}  // namespace newsgraph::extraction
