// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "date_text.hpp"

#include "newsgraph/base/utf8.hpp"

#include <array>
#include <string>

namespace newsgraph::reading {
namespace {

using model::PartialDate;

constexpr int kFirstYear = 1600;  // no newspaper is older
constexpr int kLastYear = 2199;

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};

bool is_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_figure(char c) {
  return c >= '0' && c <= '9';
}
char lower(char c) {
  return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

// Reads tokens of a date one by one; every take_… leaves the position where it was if it does not fit.
class Scanner {
 public:
  Scanner(std::string_view text, std::size_t position) : text_(text), position_(position) {}

  std::size_t position() const { return position_; }
  char next() const { return position_ < text_.size() ? text_[position_] : '\0'; }

  // A number of `least` to `most` figures, not followed by another one.
  std::optional<int> number(std::size_t least, std::size_t most) {
    std::size_t end = position_;
    int value = 0;
    while (end < text_.size() && end - position_ < most && is_figure(text_[end]))
      value = value * 10 + (text_[end++] - '0');
    if (end - position_ < least || (end < text_.size() && is_figure(text_[end]))) return std::nullopt;
    position_ = end;
    return value;
  }

  bool take(char c) {
    if (next() != c) return false;
    ++position_;
    return true;
  }

  // Blanks, also no-break ones; true if there was one.
  bool blanks() {
    const std::size_t begin = position_;
    while (position_ < text_.size()) {
      std::size_t after = position_;
      const char32_t c = decode_utf8(text_, after);
      if (!is_space(c) || c == '\n') break;
      position_ = after;
    }
    return position_ > begin;
  }

  // "February", "Feb", "Feb.", "Sept."; the month 1–12.
  std::optional<int> month() {
    constexpr std::string_view kInitials = "jfmasondJFMASOND";  // most words end here
    if (kInitials.find(next()) == std::string_view::npos) return std::nullopt;
    std::size_t end = position_;
    while (end < text_.size() && is_alpha(text_[end])) ++end;
    const std::size_t length = end - position_;
    if (length < 3 || length > 9) return std::nullopt;
    std::array<char, 9> letters{};
    for (std::size_t i = 0; i < length; ++i) letters[i] = lower(text_[position_ + i]);
    const std::string_view word(letters.data(), length);
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
      const bool short_form = length == 3 || word == "sept";
      if (word != kMonths[i] && !(short_form && kMonths[i].starts_with(word))) continue;
      position_ = end;
      if (length < kMonths[i].size()) take('.');
      return static_cast<int>(i) + 1;
    }
    return std::nullopt;
  }

  // "28", "28th", "1st".
  std::optional<int> day() {
    const auto value = number(1, 2);
    if (!value) return std::nullopt;
    const std::string_view rest = text_.substr(position_, 2);
    if (rest.size() == 2) {
      const std::array<char, 2> pair{lower(rest[0]), lower(rest[1])};
      const std::string_view ending(pair.data(), 2);
      if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") position_ += 2;
    }
    return is_alpha(next()) ? std::nullopt : value;
  }

 private:
  std::string_view text_;
  std::size_t position_;
};

bool is_year(int year) {
  return year >= kFirstYear && year <= kLastYear;
}

std::optional<PartialDate> make_date(int year, int month, int day) {
  if (!is_year(year) || month < 1 || month > 12 || day < 1 || day > model::days_in_month(year, month)) {
    return std::nullopt;
  }
  return PartialDate{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

// ", 2019", " 2019", " of 2019" after a month and a day.
std::optional<int> following_year(Scanner& scanner) {
  Scanner ahead = scanner;
  ahead.blanks();
  if (ahead.take(',')) ahead.blanks();
  if (ahead.position() == scanner.position()) return std::nullopt;
  const auto year = ahead.number(4, 4);
  if (!year || !is_year(*year) || is_alpha(ahead.next())) return std::nullopt;
  scanner = ahead;
  return year;
}

// 20190228: only in fields and addresses, in a text it may be any number.
std::optional<PartialDate> packed_at(std::string_view text, std::size_t position) {
  const auto packed = Scanner(text, position).number(8, 8);
  return packed ? make_date(*packed / 10000, *packed / 100 % 100, *packed % 100) : std::nullopt;
}

// 2019-02-28, 2019/02/28, 2019.02.28.
std::optional<FoundDate> iso_at(std::string_view text, std::size_t position) {
  Scanner scanner(text, position);
  const auto year = scanner.number(4, 4);
  const char separator = scanner.next();
  if (!year || (separator != '-' && separator != '/' && separator != '.')) return std::nullopt;
  scanner.take(separator);
  const auto month = scanner.number(1, 2);
  if (!month || !scanner.take(separator)) return std::nullopt;
  const auto day = scanner.number(1, 2);
  if (!day) return std::nullopt;
  const auto date = make_date(*year, *month, *day);
  if (!date) return std::nullopt;
  return FoundDate{*date, position, scanner.position()};
}

// 28/02/2019, 2/28/2019, 28.02.2019: only where one number can't be a month, or dots say that the day is first.
std::optional<FoundDate> numeric_at(std::string_view text, std::size_t position) {
  Scanner scanner(text, position);
  const auto first = scanner.number(1, 2);
  const char separator = scanner.next();
  if (!first || (separator != '/' && separator != '.' && separator != '-')) return std::nullopt;
  scanner.take(separator);
  const auto second = scanner.number(1, 2);
  if (!second || !scanner.take(separator)) return std::nullopt;
  const auto year = scanner.number(4, 4);
  if (!year) return std::nullopt;
  const bool day_first = *first > 12 || separator == '.' || *first == *second;
  if (!day_first && *second <= 12) return std::nullopt;
  const auto date = day_first ? make_date(*year, *second, *first) : make_date(*year, *first, *second);
  if (!date) return std::nullopt;
  return FoundDate{*date, position, scanner.position()};
}

bool begins_word(std::string_view text, std::size_t i) {
  return i == 0 || !(is_alpha(text[i - 1]) || is_figure(text[i - 1]));
}

std::optional<FoundDate> complete_date_at(std::string_view text, std::size_t i) {
  if (is_figure(text[i])) {
    if (auto date = iso_at(text, i)) return date;
    if (auto date = numeric_at(text, i)) return date;
  }
  auto date = month_day_at(text, i);
  return date && date->date.year != 0 ? date : std::nullopt;
}

}  // namespace

std::optional<FoundDate> month_day_at(std::string_view text, std::size_t position) {
  Scanner scanner(text, position);
  std::optional<int> month;
  std::optional<int> day;
  if (is_figure(scanner.next())) {
    day = scanner.day();
    if (!day) return std::nullopt;
    if (!scanner.take('-')) scanner.blanks();  // 28-Feb-2019 too
    month = scanner.month();
    if (!month) return std::nullopt;
    Scanner ahead = scanner;
    if (ahead.take('-')) {
      const auto year = ahead.number(4, 4);
      const auto date = year ? make_date(*year, *month, *day) : std::nullopt;
      if (date) return FoundDate{*date, position, ahead.position()};
    }
  } else {
    month = scanner.month();
    if (!month || !scanner.blanks()) return std::nullopt;
    day = scanner.day();
  }
  if (!day || *day < 1 || *day > model::days_in_month(2000, *month)) return std::nullopt;
  const auto year = following_year(scanner);
  if (year) {
    const auto date = make_date(*year, *month, *day);
    if (!date) return std::nullopt;
    return FoundDate{*date, position, scanner.position()};
  }
  const PartialDate yearless{0, static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
  return FoundDate{yearless, position, scanner.position()};
}

std::optional<FoundDate> find_complete_date(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (!is_alpha(text[i]) && !is_figure(text[i])) continue;
    if (begins_word(text, i)) {
      if (auto date = complete_date_at(text, i)) return date;
    }
    while (i + 1 < text.size() && (is_alpha(text[i + 1]) || is_figure(text[i + 1]))) ++i;
  }
  return std::nullopt;
}

std::optional<model::PartialDate> parse_date_field(std::string_view text) {
  const std::string folded = fold_whitespace(text);
  if (auto date = PartialDate::parse(folded)) return date;
  if (auto found = find_complete_date(folded)) return found->date;
  if (auto date = packed_at(folded, 0)) return date;  // 20190228T101500Z
  Scanner scanner(folded, 0);
  if (const auto month = scanner.month()) {
    scanner.take(',');
    scanner.blanks();
    const auto year = scanner.number(4, 4);
    if (year && is_year(*year) && scanner.next() == '\0') {
      return PartialDate{*year, static_cast<std::uint8_t>(*month), 0};
    }
  }
  return std::nullopt;
}

std::optional<model::PartialDate> date_in_address(std::string_view address) {
  const std::size_t scheme = address.find("://");
  const std::size_t host = scheme == std::string_view::npos ? 0 : scheme + 3;
  for (std::size_t i = address.find('/', host); i < address.size(); ++i) {
    if (is_figure(address[i]) && !is_figure(address[i - 1])) {
      if (auto date = iso_at(address, i)) return date->date;
      if (auto date = packed_at(address, i)) return date;
      Scanner scanner(address, i);  // 2019/feb/28
      const auto year = scanner.number(4, 4);
      if (!year || !scanner.take('/')) continue;
      const auto month = scanner.month();
      if (!month || !scanner.take('/')) continue;
      const auto day = scanner.number(1, 2);
      if (!day) continue;
      if (auto date = make_date(*year, *month, *day)) return date;
    }
  }
  return std::nullopt;
}

}  // namespace newsgraph::reading
