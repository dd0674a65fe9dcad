// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From bytes in whatever encoding to UTF-8. Pure functions; valid UTF-8 costs one scan and no copy.

#include <string>
#include <string_view>

namespace newsgraph::reading {

/// What became of some bytes.
struct Decoded {
  std::string text;     ///< UTF-8
  std::string repair;   ///< what was done, for a warning: "decoded as windows-1252"; "" where nothing was
  std::string failure;  ///< why there is no text: "binary file, not text"
};

/// `declared` is the charset a page or header names, or "". A byte order mark, valid UTF-8, and UTF-8 with a few broken
/// bytes are recognised before it; then uchardet's guess where much is not ASCII; then windows-1252.
Decoded decode_text(std::string bytes, std::string_view declared = {});

/// Whether the bytes are no text: NULs or many control characters.
bool is_binary(std::string_view bytes);

/// The character that windows-1252 has for a byte of 0x80–0x9F, U+FFFD where it has none.
char32_t windows_1252(unsigned char byte) noexcept;

}  // namespace newsgraph::reading
