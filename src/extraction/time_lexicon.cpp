// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "time_lexicon.hpp"
#include "newsgraph/base/word_beginnings.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <unordered_set>
#include <utility>

namespace newsgraph::extraction {
namespace {

using Entry = std::pair<std::string_view, int>;

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<Entry, 12> kShortMonths{{{"jan", 1},
                                              {"feb", 2},
                                              {"mar", 3},
                                              {"apr", 4},
                                              {"jun", 6},
                                              {"jul", 7},
                                              {"aug", 8},
                                              {"sep", 9},
                                              {"sept", 9},
                                              {"oct", 10},
                                              {"nov", 11},
                                              {"dec", 12}}};
constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
constexpr std::array<Entry, 10> kShortWeekdays{{{"mon.", 0},
                                                {"tue.", 1},
                                                {"tues.", 1},
                                                {"wed.", 2},
                                                {"thu.", 3},
                                                {"thur.", 3},
                                                {"thurs.", 3},
                                                {"fri.", 4},
                                                {"sat.", 5},
                                                {"sun.", 6}}};
constexpr std::array<Entry, 5> kSeasons{{{"spring", 3}, {"summer", 6}, {"autumn", 9}, {"fall", 9}, {"winter", 12}}};
constexpr std::array<std::string_view, 21> kCardinals{
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
constexpr std::array<Entry, 9> kMoreCardinals{{{"a", 1},
                                               {"an", 1},
                                               {"couple", 2},
                                               {"thirty", 30},
                                               {"forty", 40},
                                               {"fifty", 50},
                                               {"sixty", 60},
                                               {"ninety", 90},
                                               {"hundred", 100}}};
constexpr std::array<std::string_view, 21> kOrdinals{
    "first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",  "twenty-first"};
constexpr std::array<std::pair<std::string_view, TimeUnit>, 12> kUnits{{{"second", TimeUnit::Hour},
                                                                        {"minute", TimeUnit::Hour},
                                                                        {"hour", TimeUnit::Hour},
                                                                        {"day", TimeUnit::Day},
                                                                        {"night", TimeUnit::Day},
                                                                        {"week", TimeUnit::Week},
                                                                        {"weekend", TimeUnit::Weekend},
                                                                        {"month", TimeUnit::Month},
                                                                        {"quarter", TimeUnit::Quarter},
                                                                        {"year", TimeUnit::Year},
                                                                        {"decade", TimeUnit::Decade},
                                                                        {"century", TimeUnit::Century}}};

/// What expressions begin with, behind their article, beside numbers, months, weekdays, seasons and units.
constexpr std::array<std::string_view, 58> kOpenings{
    "afternoon", "beginning", "christmas", "close",    "coming",    "current",   "dawn",      "earlier", "early",
    "eighties",  "end",       "evening",   "few",      "fifties",   "final",     "following", "forties", "halloween",
    "last",      "late",      "later",     "latter",   "lunchtime", "many",      "mid",       "midday",  "middle",
    "midnight",  "morning",   "new",       "next",     "nineties",  "noon",      "outset",    "past",    "preceding",
    "previous",  "q1",        "q2",        "q3",       "q4",        "remainder", "rest",      "same",    "seventies",
    "several",   "sixties",   "start",     "thirties", "this",      "today",     "tomorrow",  "tonight", "turn",
    "twenties",  "upcoming",  "very",      "yesterday"};

/// Without the ending of a plural or an abbreviation; the same of many other words.
std::string_view stem_of(std::string_view word) {
  if (word.size() > 3 && (word.back() == 's' || word.back() == '.')) word.remove_suffix(1);
  return word;
}
std::string_view stem_of(const auto& entry) {
  return stem_of(entry.first);
}

/// The stems of all openings. Most words begin with two letters that none of them begins with.
class Openings {
 public:
  Openings() {
    add(kOpenings);
    add(kMonths);
    add(kShortMonths);
    add(kWeekdays);
    add(kShortWeekdays);
    add(kSeasons);
    add(kCardinals);
    add(kMoreCardinals);
    add(kOrdinals);
    add(kUnits);
  }
  bool has(std::string_view stem) const { return beginnings_.may_have(stem) && stems_.contains(stem); }

 private:
  void add(const auto& words) {
    for (const auto& word : words) {
      stems_.insert(stem_of(word));
      beginnings_.add(stem_of(word));
    }
  }

  std::unordered_set<std::string_view> stems_;  // looked up, never walked through
  WordBeginnings beginnings_;
};

template <std::size_t Size>
std::optional<int> index_of(const std::array<std::string_view, Size>& words, std::string_view word) noexcept {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<int>(found - words.begin());
}

template <std::size_t Size>
std::optional<int> value_of(const std::array<Entry, Size>& entries, std::string_view word) noexcept {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.first == word; });
  if (found == entries.end()) return std::nullopt;
  return found->second;
}

}  // namespace

int month_number(std::string_view word, bool* abbreviated) noexcept {
  if (abbreviated != nullptr) *abbreviated = false;
  if (const auto index = index_of(kMonths, word)) return *index + 1;
  if (word.ends_with('.')) word.remove_suffix(1);
  const auto value = value_of(kShortMonths, word);
  if (value && abbreviated != nullptr) *abbreviated = true;
  return value.value_or(0);
}

std::optional<int> weekday_number(std::string_view word, bool* plural) noexcept {
  if (plural != nullptr) *plural = false;
  if (const auto index = index_of(kWeekdays, word)) return index;
  if (const auto value = value_of(kShortWeekdays, word)) return value;
  if (!word.ends_with('s')) return std::nullopt;
  const auto index = index_of(kWeekdays, word.substr(0, word.size() - 1));
  if (index && plural != nullptr) *plural = true;
  return index;
}

int season_month(std::string_view word) noexcept {
  return value_of(kSeasons, word).value_or(0);
}

std::optional<TimeUnit> time_unit(std::string_view word) noexcept {
  if (word == "centuries") return TimeUnit::Century;
  if (word.size() > 3 && word.ends_with('s')) word.remove_suffix(1);
  for (const auto& [name, unit] : kUnits) {
    if (name == word) return unit;
  }
  return std::nullopt;
}

std::optional<int> cardinal(std::string_view word) noexcept {
  if (const auto value = digits(word)) return value;
  if (const auto index = index_of(kCardinals, word)) return index;
  return value_of(kMoreCardinals, word);
}

std::optional<int> ordinal(std::string_view word) noexcept {
  if (const auto index = index_of(kOrdinals, word)) return *index + 1;
  if (word.size() < 3) return std::nullopt;
  const std::string_view ending = word.substr(word.size() - 2);
  if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return std::nullopt;
  return digits(word.substr(0, word.size() - 2));
}

std::optional<int> digits(std::string_view word) noexcept {
  if (word.empty() || word.size() > 9) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size() || word.front() == '-') return std::nullopt;
  return value;
}

bool begins_time(std::string_view word) {
  static const Openings kKnown;
  if (word.empty()) return false;
  if (word.front() >= '0' && word.front() <= '9') return true;
  if (word.front() == '\'') return word != "'s";  // "'90s"
  return kKnown.has(stem_of(word));
}

bool is_part_of_day(std::string_view word) noexcept {
  constexpr std::array<std::string_view, 9> kParts{"morning", "afternoon", "evening", "night",   "noon",
                                                   "midday",  "lunchtime", "dawn",    "midnight"};
  return is_among(kParts, word);
}

}  // namespace newsgraph::extraction
