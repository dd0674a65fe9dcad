// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The first and last lines of a text, without its empty ones. Views into the text; cost is that of the lines returned.

#include <cstddef>
#include <string_view>
#include <vector>

namespace newsgraph::reading {

/// Up to `count` lines that are not blank, from the top, without line ends.
std::vector<std::string_view> first_lines(std::string_view text, std::size_t count);
/// The same from the bottom, the last one first.
std::vector<std::string_view> last_lines(std::string_view text, std::size_t count);
/// Takes the first line off the text (with its line end: "\n" or "\r\n") and returns it without.
std::string_view take_line(std::string_view& text);
/// Whether there is nothing but white space (no-break blanks too).
bool is_blank(std::string_view text);
/// The number of words: runs between white space; two characters of a script without blanks count as one.
std::size_t count_words(std::string_view text);

}  // namespace newsgraph::reading
