// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// When somebody was born and died, something was founded or came out: dates that are the object of a statement.
#include "clause_drafter.hpp"
#include "lexicon.hpp"
#include "time_attachment.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;

namespace {

bool is_month(std::string_view lower) {
  static constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                               "may",       "june",     "july",     "august",
                                                               "september", "october",  "november", "december"};
  return is_among(kMonths, lower);
}

bool is_number(std::string_view lower, std::size_t fewest, std::size_t most) {
  return lower.size() >= fewest && lower.size() <= most &&
         std::all_of(lower.begin(), lower.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_year(std::string_view lower) {
  return is_number(lower, 3, 4);
}

bool is_dash(std::string_view lower) {
  return lower == "-" || lower == "–" || lower == "—" || lower == "‒";
}

/// Whether the tokens are a date with its year, or a year alone.
bool is_date(const Tree& tree, int begin, int end) {
  if (begin >= end || end - begin > 5) return false;
  int years = 0;
  for (int i = begin; i < end; ++i) {
    const std::string_view word = tree.lower(i);
    if (is_year(word))
      ++years;
    else if (!is_month(word) && !is_number(word, 1, 2) && word != "," && word != "c." && word != "circa")
      return false;
  }
  return years == 1;
}

bool has_day(const Tree& tree, int begin, int end) {
  for (int i = begin; i < end; ++i) {
    if (is_number(tree.lower(i), 1, 2)) return true;
  }
  return false;
}

/// Verbs whose date is worth a statement: the beginnings and ends of persons, institutions and works.
bool is_milestone(std::string_view lemma, bool passive) {
  static constexpr std::array<std::string_view, 12> kDone = {"bear",   "found",    "establish",  "incorporate",
                                                             "create", "launch",   "release",    "publish",
                                                             "form",   "dissolve", "inaugurate", "open"};
  if (!passive) return lemma == "die" || lemma == "open" || lemma == "premiere";
  return is_among(kDone, lemma);
}

}  // namespace

// "Ana Ruiz was born on 4 May 1961", "the bank was founded in 1863"
bool ClauseDrafter::draft_milestone(const Filler& subject) {
  if (!article_.has_name(subject) || !is_milestone(tree_.lemma(frame_.head), frame_.passive)) return false;
  if (!has_time(article_, sentence_, frame_.head)) return false;
  Draft timed = base(subject, "date-of");
  attach_clause_times(article_, sentence_, frame_, timed);
  const auto found =
      std::find_if(timed.qualifiers.begin(), timed.qualifiers.end(), [&](const DraftQualifier& qualifier) {
        return qualifier.role == "time" && qualifier.filler.at.sentence == sentence_;
      });
  if (found == timed.qualifiers.end() || !timed.period.start || timed.period.start != timed.period.end) return false;
  Draft draft = base(subject, "date-of");
  const int begin = found->filler.at.token;
  int end = begin;
  while (end < tree_.size() && tree_[end].span.end <= found->filler.span.end) ++end;
  if (!is_date(tree_, begin, end)) return false;
  const bool preposition = begin > 0 && tree_.upos(begin - 1) == Upos::ADP;
  draft.preposition = preposition ? tree_.lower(begin - 1) : has_day(tree_, begin, end) ? "on" : "in";
  draft.phrase += " " + draft.preposition;
  draft.object = found->filler;
  complete(std::move(draft));
  return true;
}

namespace {

/// "Ana Ruiz (4 May 1961 – 2 June 2010)"
void draft_lifespan(const Article& article, int sentence, int token, std::vector<Draft>& drafts) {
  const Tree& tree = article.tree(sentence);
  const language::Mention* mention = article.mention_at(sentence, token);
  if (mention == nullptr || mention->kind != model::MentionKind::Name || tree[token].name != NameType::Per) return;
  const int open = article.name_tokens(*mention).second;
  if (open >= tree.size() || tree.lower(open) != "(") return;
  int dash = kNone;
  int close = open + 1;
  for (; close < tree.size() && tree.lower(close) != ")"; ++close) {
    if (is_dash(tree.lower(close)) && dash == kNone) dash = close;
  }
  if (close >= tree.size() || dash == kNone || !is_date(tree, open + 1, dash) || !is_date(tree, dash + 1, close))
    return;
  const std::vector<Filler>& who = article.fillers(sentence, token);
  if (who.size() != 1 || !article.has_name(who.front())) return;
  for (const bool birth : {true, false}) {
    const int begin = birth ? open + 1 : dash + 1;
    const int end = birth ? dash : close;
    Draft draft = begin_draft(article, sentence, token, who.front(), "lifespan");
    draft.object = article.literal(sentence, begin, end);
    draft.relation = article.span_of(sentence, begin, end);
    draft.preposition = has_day(tree, begin, end) ? "on" : "in";
    draft.phrase = (birth ? "was born " : "died ") + draft.preposition;
    draft.lemma = birth ? "bear" : "die";
    draft.passive = birth;
    drafts.push_back(std::move(draft));
  }
}

}  // namespace

void draft_lives(const Article& article, int sentence, std::vector<Draft>& drafts) {
  for (int i = 0; i < article.tree(sentence).size(); ++i) draft_lifespan(article, sentence, i, drafts);
}

}  // namespace newsgraph::extraction
