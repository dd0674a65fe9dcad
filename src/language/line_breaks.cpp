// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "line_breaks.hpp"

#include <algorithm>

namespace newsgraph::language {
namespace {

// Nobody wraps wider than this: such lines are paragraphs of their own.
constexpr std::uint32_t kWidestWrap = 132;
// A line that leaves more room than this was not wrapped, whatever comes next.
constexpr std::uint32_t kClearlyShort = 20;

struct Line {
  std::size_t begin;  // words [begin, end)
  std::size_t end;
  std::uint32_t width;
};

std::vector<Line> lines_of(std::span<const Word> words) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].gap != Gap::Line && i + 1 != words.size()) continue;
    lines.push_back({begin, i + 1, words[i].end - words[begin].begin});
    begin = i + 1;
  }
  return lines;
}

// Width of the text up to the next blank: what would have had to fit on the line before.
std::uint32_t chunk_width(std::span<const Word> words, const Line& line) {
  std::size_t last = line.begin;
  while (last + 1 < line.end && words[last].gap == Gap::None) ++last;
  return words[last].end - words[line.begin].begin;
}

}  // namespace

LineBreaks::LineBreaks(std::span<const Word> words, std::span<const std::uint8_t> starts_lower,
                       std::span<const std::uint8_t> marks) {
  const std::vector<Line> lines = lines_of(words);
  if (lines.size() < 2) return;
  deliberate_.assign(words.size(), 0);
  const std::uint32_t width = std::ranges::max_element(lines, {}, &Line::width)->width;
  for (std::size_t k = 0; k + 1 < lines.size(); ++k) {
    const Line& line = lines[k];
    const Line& next = lines[k + 1];
    const std::uint32_t room = width - line.width;
    const std::uint32_t needed = chunk_width(words, next) + 1;
    const bool lower_next = starts_lower[next.begin] != 0;
    bool deliberate = false;
    if (room >= needed + kClearlyShort) {
      deliberate = !lower_next || room > width / 2;
    } else if (room >= needed || width > kWidestWrap) {
      deliberate = !lower_next;
    } else if (lines.size() == 2) {
      // a headline above a short line; text wrapped once goes on in lower case more often than not
      const bool mark_inside = std::any_of(marks.begin() + static_cast<std::ptrdiff_t>(line.begin),
                                           marks.begin() + static_cast<std::ptrdiff_t>(line.end),
                                           [](std::uint8_t mark) { return mark != 0; });
      deliberate = !lower_next && !mark_inside && line.end - line.begin <= 20;
    }
    deliberate_[line.end - 1] = deliberate ? 1 : 0;
  }
}

}  // namespace newsgraph::language
