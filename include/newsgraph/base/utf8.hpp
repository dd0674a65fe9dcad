// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// UTF-8 in and out. Offsets in newsgraph are counts of Unicode code points (DESIGN section 3); these functions go
// between them and bytes. All functions are pure and thread-safe; none throws on broken UTF-8 unless it says so.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

/// The code point at byte `position` (advanced past it); U+FFFD and one byte where the bytes are no valid UTF-8.
char32_t decode_utf8(std::string_view text, std::size_t& position) noexcept;

/// Appends the code point; surrogates and values above U+10FFFF are written as U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

/// Whether the bytes are valid UTF-8 (no surrogates, no overlong forms).
bool is_valid_utf8(std::string_view text) noexcept;

/// The number of code points.
std::size_t count_code_points(std::string_view text) noexcept;

/// Blank in the sense of DESIGN section 3: ASCII white space, U+0085, no-break space and Unicode's other spaces.
bool is_space(char32_t code_point) noexcept;

/// Letters, by Unicode category; upper-case (or title-case) letters; decimal digits.
bool is_letter(char32_t code_point) noexcept;
bool is_upper(char32_t code_point) noexcept;
/// Whether a text begins with an upper-case letter.
bool begins_upper(std::string_view text) noexcept;
bool is_digit(char32_t code_point) noexcept;

/// Every run of white space folded to one blank, none at the ends.
std::string fold_whitespace(std::string_view text);

/// Simple lower case, code point by code point (no locale).
std::string to_lower(std::string_view text);

/// For comparing names: compatibility decomposition, no combining marks, lower case (NFKD, then folded).
std::string fold_case_and_marks(std::string_view text);

/// Byte offset of every code point of a text, so that code-point spans can be cut out of it.
/// Keeps a view of the text, which must outlive it. Costs 4 bytes a code point (nothing where all is ASCII).
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  /// Number of code points.
  std::size_t size() const noexcept { return size_; }
  /// Byte offset of code point `index`; the text's length in bytes for `index` == size().
  std::size_t byte_offset(std::size_t index) const;
  /// Code point that begins at, or contains, byte `offset`.
  std::size_t code_point_at(std::size_t offset) const;
  /// The text from code point `begin` to `end` (exclusive).
  std::string_view slice(std::size_t begin, std::size_t end) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> offsets_;  // empty where the text is ASCII
  std::size_t size_;
};

}  // namespace newsgraph
