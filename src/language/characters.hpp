// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Character classes as the tokenizer and the sentence splitter see them, and one non-blank stretch of text decoded.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::language {

enum class CharClass : std::uint8_t {
  Lower,  ///< letters without case too
  Upper,  ///< title case too
  Digit,
  Mark,    ///< belongs to the character before: combining marks, joiners, format and control characters
  Symbol,  ///< everything else that is not blank
};
CharClass classify(char32_t c) noexcept;

inline bool is_alpha(CharClass kind) noexcept {
  return kind == CharClass::Lower || kind == CharClass::Upper;
}
inline bool is_wordlike(CharClass kind) noexcept {
  return kind != CharClass::Symbol;
}

/// Apostrophes, straight and curly, and what people type for them.
inline bool is_apostrophe(char32_t c) noexcept {
  return c == U'\'' || c == U'\u2019' || c == U'`' || c == U'\u00B4';
}

/// A run of characters without blanks, decoded. Positions below are indices into it.
struct Chunk {
  std::u32string text;
  std::vector<CharClass> kinds;
  std::vector<std::uint32_t> bytes;  ///< byte offset of each character in the document, and of the end

  void clear();
  void append(char32_t c, std::size_t byte);
  std::size_t size() const noexcept { return text.size(); }
  /// The character there; NUL outside.
  char32_t at(std::size_t i) const noexcept { return i < text.size() ? text[i] : U'\0'; }
  bool alpha(std::size_t i) const noexcept { return i < kinds.size() && is_alpha(kinds[i]); }
  bool upper(std::size_t i) const noexcept { return i < kinds.size() && kinds[i] == CharClass::Upper; }
  bool digit(std::size_t i) const noexcept { return i < kinds.size() && kinds[i] == CharClass::Digit; }
  bool alnum(std::size_t i) const noexcept { return alpha(i) || digit(i); }
  bool wordlike(std::size_t i) const noexcept { return i < kinds.size() && is_wordlike(kinds[i]); }
  /// Characters [begin, end) in lower-case ASCII, every apostrophe as "'"; other characters become '?'.
  std::string ascii_lower(std::size_t begin, std::size_t end) const;
};

}  // namespace newsgraph::language
