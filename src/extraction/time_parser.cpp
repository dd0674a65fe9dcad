// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "time_parser.hpp"

#include "newsgraph/base/utf8.hpp"

#include "time_lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph::extraction {
namespace {

using language::NameType;
using language::Sentence;
using language::Token;
using language::Upos;
using model::PartialDate;
using model::Period;

constexpr int kDeepestRules = 5;

bool is_dash_text(std::string_view text) {
  return one_of(text, {"-", "–", "—", "--"});
}

/// Whether the token may have a hyphen, a slash or an apostrophe that is not ASCII.
bool may_have_parts(std::string_view form) {
  return std::ranges::any_of(form, [](char c) { return c == '-' || c == '/' || c == '\xE2'; });
}

// A token's parts around its hyphens and slashes; the separators are parts of their own. ISO dates stay whole.
void split_token(std::string_view form, std::uint32_t token, std::vector<TimeWord>& out) {
  std::string lower = to_lower(form);
  const bool as_written = lower.size() == form.size();  // else cases can't be told part by part
  const auto capitalised = [&](std::size_t at) { return is_upper(decode_utf8(form, at)); };
  if (!may_have_parts(lower) || lower.size() < 3 || PartialDate::parse(lower)) {
    out.push_back({std::move(lower), token, !form.empty() && capitalised(0)});
    return;
  }
  std::string part;
  std::size_t part_begin = 0;
  const auto flush = [&] {
    if (!part.empty()) out.push_back({part, token, capitalised(as_written ? part_begin : 0)});
    part.clear();
  };
  for (std::size_t i = 0; i < lower.size();) {
    std::size_t next = i;
    const char32_t code_point = decode_utf8(lower, next);
    if (code_point == U'-' || code_point == U'\u2013' || code_point == U'/') {
      flush();
      out.push_back({code_point == U'/' ? "/" : "-", token, false});
    } else if (code_point == U'\u2019') {
      part += '\'';
    } else {
      if (part.empty()) part_begin = i;
      part.append(lower, i, next - i);
    }
    i = next;
  }
  flush();
}

Period joined(const Period& first, const Period& second) {
  return Period{first.start, second.end};
}

}  // namespace

TimeParser::TimeParser(const Sentence& sentence, const TimeReference& reference)
    : sentence_(sentence), published_(reference.now), told_(reference.told) {
  words_.reserve(sentence.tokens.size() + 8);
  for (std::uint32_t i = 0; i < sentence.tokens.size(); ++i) split_token(sentence.tokens[i].form, i, words_);
}

std::string_view TimeParser::word(std::size_t at) const {
  return at < words_.size() ? std::string_view(words_[at].text) : std::string_view();
}

const Token* TimeParser::token(std::size_t at) const {
  return at < words_.size() ? &sentence_.tokens[words_[at].token] : nullptr;
}

bool TimeParser::is_dash(std::size_t at) const {
  return is_dash_text(word(at));
}

TimeDirection TimeParser::direction(std::size_t at) const {
  return reading_direction(sentence_, words_[at].token);
}

void TimeParser::tell(const PartialDate& date, std::size_t at) {
  told_ = date;
  constexpr std::size_t kOpening = 3;  // "In the 2016 …"
  if (at < kOpening && date.month == 0 && published_ && date.year < published_->year) year_of_sentence_ = date.year;
}

TimeMatch TimeParser::finish(std::size_t at, std::size_t end, const DateFields& fields) const {
  if (year_of_sentence_ && !fields.year && fields.month != 0) {
    DateFields completed = fields;
    completed.year = *year_of_sentence_;
    return TimeMatch{end, TimeKind::Date, resolve_fields(published_, completed, TimeDirection::Backward), completed};
  }
  if (fields.month != 0 && !fields.year && direction(at) == TimeDirection::Backward) {
    if (const Result told = day_of_story(end, fields)) return *told;
    if (const Result ahead = bound_ahead(at, end, fields)) return *ahead;
  }
  return TimeMatch{end, TimeKind::Date, resolve_fields(published_, fields, direction(at)), fields};
}

// "On 4 September 1957 … It was not until September 23 …": later in the same month of another year.
std::optional<TimeMatch> TimeParser::day_of_story(std::size_t end, const DateFields& fields) const {
  if (!told_ || !published_ || told_->year >= published_->year || told_->month != fields.month) return std::nullopt;
  if (told_->day == 0 || fields.day <= told_->day) return std::nullopt;
  DateFields completed = fields;
  completed.year = told_->year;
  return TimeMatch{end, TimeKind::Date, resolve_fields(published_, completed, TimeDirection::Backward), completed};
}

// "released until October", "banned till May"; not "was envoy until May"
bool TimeParser::sets_term(std::size_t at) const {
  if (!one_of(word(at - 1), {"until", "till"})) return false;
  const std::int32_t head = token(at)->head;
  return head >= 0 && one_of(sentence_.tokens[static_cast<std::size_t>(head)].lemma,
                             {"release", "ban", "bar", "close", "grant", "give", "allow", "exempt", "freeze", "shut",
                              "cancel", "book", "jail", "detain", "halt", "keep", "require"});
}

// "was released on bail until October", "forecast 1,000 cases before 1 September": a bound that is near lies ahead.
std::optional<TimeMatch> TimeParser::bound_ahead(std::size_t at, std::size_t end, const DateFields& fields) const {
  constexpr std::int64_t kNear = 75;  // days
  if (at == 0 || !published_ || !published_->is_complete() || !(word(at - 1) == "before" || sets_term(at)))
    return std::nullopt;
  const Period ahead = resolve_fields(published_, fields, TimeDirection::Forward);
  const Period back = resolve_fields(published_, fields, TimeDirection::Backward);
  if (!ahead.start || !back.end) return std::nullopt;
  const std::int64_t now = model::days_from_civil(*published_);
  const std::int64_t to_ahead = model::days_from_civil(ahead.start->first_day()) - now;
  const std::int64_t since_back = now - model::days_from_civil(back.end->last_day());
  if (to_ahead < 0 || to_ahead > kNear || to_ahead >= since_back) return std::nullopt;
  return TimeMatch{end, TimeKind::Date, ahead, fields};
}

std::optional<TimeMatch> TimeParser::match(std::size_t at) const {
  Result best = single(at);
  if (!best) return best;
  if (best->kind == TimeKind::TimeOfDay) {  // "10 a.m. local time on Thursday" is that Thursday
    std::size_t next = best->end;
    if (word(next) == "local" && word(next + 1) == "time") next += 2;
    if (one_of(word(next), {"gmt", "utc", "est", "edt", "bst", "cet", "et"})) ++next;
    if (word(next) == ",") ++next;
    if (word(next) == "on") ++next;
    const Result date = next < size() ? single(next) : Result{};
    if (date && date->kind == TimeKind::Date && date->period.start && date->period.start == date->period.end) {
      return date;
    }
    return clock_range(at, *best);
  }
  if (best->kind == TimeKind::Date) {
    if (const Result range = range_from(at, *best)) return range;
  }
  return best;
}

// "between 3 p.m. and 6 a.m.", "from 6 a.m. to noon"
TimeMatch TimeParser::clock_range(std::size_t at, const TimeMatch& first) const {
  const std::string_view before = at > 0 ? word(at - 1) : std::string_view();
  const std::string_view link = word(first.end);
  if (!(before == "between" && link == "and") && !(before == "from" && one_of(link, {"to", "until", "till"})))
    return first;
  const Result second = single(first.end + 1);
  if (!second || second->kind != TimeKind::TimeOfDay) return first;
  return TimeMatch{second->end, TimeKind::TimeOfDay, {}, {}};
}

std::optional<TimeMatch> TimeParser::single(std::size_t at) const {
  if (at >= words_.size() || depth_ >= kDeepestRules) return std::nullopt;
  ++depth_;
  Result best = longest_rule(at);
  --depth_;
  // "Monday night", "yesterday morning": the part of the day adds nothing to the date.
  while (best && best->kind == TimeKind::Date && is_part_of_day(word(best->end))) ++best->end;
  return best;
}

bool TimeParser::may_begin(std::size_t at) const {
  const bool article = one_of(word(at), {"the", "a", "an", "that"});
  return begins_time(word(article ? at + 1 : at));
}

std::optional<TimeMatch> TimeParser::longest_rule(std::size_t at) const {
  if (!may_begin(at)) return std::nullopt;
  // Tried in this order; of those that match the longest wins, then the first.
  using Rule = Result (TimeParser::*)(std::size_t) const;
  static constexpr Rule kRules[] = {
      &TimeParser::numeric_date,      &TimeParser::edge,          &TimeParser::half,
      &TimeParser::deictic_day,       &TimeParser::relative,      &TimeParser::weekday_date,
      &TimeParser::month_date,        &TimeParser::day_month,     &TimeParser::quarter_or_season,
      &TimeParser::decade_or_century, &TimeParser::counted_units, &TimeParser::time_of_day,
      &TimeParser::year_alone,        &TimeParser::day_alone,     &TimeParser::holiday,
      &TimeParser::anaphoric,         &TimeParser::day_beside};
  Result best;
  for (const Rule rule : kRules) {
    const Result found = (this->*rule)(at);
    if (found && (!best || found->end > best->end)) best = found;
  }
  return best;
}

std::optional<TimeMatch> TimeParser::range_from(std::size_t at, const TimeMatch& first) const {
  std::string_view before = at > 0 ? word(at - 1) : std::string_view();
  if (at > 1 && one_of(before, {"roughly", "about", "around", "approximately"})) before = word(at - 2);
  const std::string_view link = word(first.end);
  const bool fits = is_dash(first.end) || one_of(link, {"through", "thru"}) ||
                    (before == "from" && one_of(link, {"to", "until", "till", "into"})) ||
                    (before == "between" && link == "and") ||
                    (link == "to" && first.fields.year && first.fields.month == 0);
  if (!fits) return std::nullopt;
  const std::size_t next = first.end + (link == "through" && word(first.end + 1) == "to" ? 2 : 1);
  // "2016-17": the second year is cut short.
  if (is_dash(first.end) && first.fields.year && first.fields.month == 0 && word(next).size() == 2) {
    if (const auto last = digits(word(next)); last && *first.fields.year % 100 < *last) {
      const PartialDate end{*first.fields.year / 100 * 100 + *last, 0, 0};
      return TimeMatch{next + 1, TimeKind::Range, joined(first.period, point(end)), {}};
    }
  }
  const Result second = next < size() ? single(next) : Result{};
  if (!second || second->kind != TimeKind::Date || second->end == next) return std::nullopt;
  // A dash joins only dates as written: "February 6 - this year" is none.
  const auto is_written = [](const DateFields& fields) {
    return fields.day != 0 || fields.year || fields.month != 0 || fields.weekday;
  };
  if (is_dash(first.end) && !(is_written(first.fields) && is_written(second->fields))) return std::nullopt;
  TimeMatch range{second->end, TimeKind::Range, {}, {}};
  Period begin = first.period;
  // The year stands only at the end: "from 27 February to 3 March 2019".
  if (!first.fields.year && first.fields.month != 0 && second->fields.year) {
    DateFields fields = first.fields;
    fields.year = second->fields.year;
    fields.weekday.reset();
    if (second->fields.month != 0 && second->fields.month < fields.month) fields.year = *fields.year - 1;
    begin = resolve_fields(published_, fields, TimeDirection::Backward);
  }
  range.period = joined(begin, second->period);
  if (!range.period.start || !range.period.end)
    range.period = {};
  else if (range.period.end->last_day() < range.period.start->first_day()) {
    if (first.fields.year || second->fields.year) return std::nullopt;
    if (first.fields.month != 0 && before == "between") return TimeMatch{second->end, TimeKind::Range, {}, {}};
    if (!first.fields.weekday) return std::nullopt;
    range.period.end = add_days(*range.period.end, 7);  // "Friday to Sunday", read backwards one by one
  }
  return range;
}

}  // namespace newsgraph::extraction
