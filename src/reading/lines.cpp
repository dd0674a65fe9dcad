// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "lines.hpp"

#include "newsgraph/base/utf8.hpp"

#include <string>

namespace newsgraph::reading {
namespace {

// Han, kana, Thai, Lao, Burmese, Khmer: written without blanks between words.
bool is_unspaced(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
         (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

std::string_view without_return(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

std::string_view take_line(std::string_view& text) {
  const std::size_t feed = text.find('\n');
  const std::string_view line = text.substr(0, feed);
  text.remove_prefix(feed == std::string_view::npos ? text.size() : feed + 1);
  return without_return(line);
}

std::vector<std::string_view> first_lines(std::string_view text, std::size_t count) {
  std::vector<std::string_view> lines;
  while (lines.size() < count && !text.empty()) {
    const std::string_view line = take_line(text);
    if (!is_blank(line)) lines.push_back(line);
  }
  return lines;
}

std::vector<std::string_view> last_lines(std::string_view text, std::size_t count) {
  std::vector<std::string_view> lines;
  while (lines.size() < count && !text.empty()) {
    const std::size_t feed = text.rfind('\n');
    const std::size_t begin = feed == std::string_view::npos ? 0 : feed + 1;
    const std::string_view line = without_return(text.substr(begin));
    if (!is_blank(line)) lines.push_back(line);
    text = text.substr(0, feed == std::string_view::npos ? 0 : feed);
  }
  return lines;
}

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (!is_space(decode_utf8(text, i))) return false;
  }
  return true;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  std::size_t unspaced = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    if (is_unspaced(c)) {
      ++unspaced;
      inside = false;
    } else if (is_space(c)) {
      inside = false;
    } else if (!inside) {
      inside = true;
      ++words;
    }
  }
  return words + unspaced / 2;
}

}  // namespace newsgraph::reading
