// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "dateline.hpp"

#include "newsgraph/base/utf8.hpp"

#include <algorithm>

namespace newsgraph::language {
namespace {

constexpr std::size_t kLongestDateline = 20;  // words
constexpr std::size_t kShortestCity = 3;      // letters: "US - North Korea ties" is no dateline

bool is_dash(std::string_view form) {
  return form == "-" || form == "--" || form == "–" || form == "—";
}

// A city is written in capitals: "HANOI".
bool is_city(std::string_view form) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < form.size();) {
    const char32_t c = decode_utf8(form, i);
    if (!is_upper(c)) return false;
    ++letters;
  }
  return letters >= kShortestCity;
}

bool begins_upper_or_digit(std::string_view form) {
  std::size_t at = 0;
  const char32_t c = decode_utf8(form, at);
  return is_upper(c) || is_digit(c);
}

bool fits_dateline(std::string_view form) {
  return begins_upper_or_digit(form) || form == "," || form == "." || form == "(" || form == ")" || form == "/" ||
         form == "and";
}

bool may_begin_sentence(std::string_view form) {
  return begins_upper_or_digit(form) || form == "\"" || form == "“" || form == "‘" || form == "'" || form == "$";
}

}  // namespace

std::size_t dateline_length(std::string_view text, std::span<const Word> words) {
  if (words.size() < 3 || !is_city(form_of(text, words[0]))) return 0;
  const std::size_t limit = std::min(kLongestDateline, words.size() - 1);
  for (std::size_t i = 1; i < limit; ++i) {
    const std::string_view form = form_of(text, words[i]);
    if (is_dash(form)) {
      const bool stands_alone = words[i - 1].gap != Gap::None && words[i].gap != Gap::None;
      return stands_alone && may_begin_sentence(form_of(text, words[i + 1])) ? i + 1 : 0;
    }
    if (!fits_dateline(form)) return 0;
  }
  return 0;
}

}  // namespace newsgraph::language
