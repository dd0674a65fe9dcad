// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "characters.hpp"

#include <utf8proc.h>

namespace newsgraph::language {

CharClass classify(char32_t c) noexcept {
  if (c < 0x80) {
    if (c >= U'a' && c <= U'z') return CharClass::Lower;
    if (c >= U'A' && c <= U'Z') return CharClass::Upper;
    if (c >= U'0' && c <= U'9') return CharClass::Digit;
    return c < 0x20 || c == 0x7F ? CharClass::Mark : CharClass::Symbol;
  }
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return CharClass::Upper;
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return CharClass::Lower;
    case UTF8PROC_CATEGORY_ND:
      return CharClass::Digit;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CC:
      return CharClass::Mark;
    default:
      return CharClass::Symbol;
  }
}

void Chunk::clear() {
  text.clear();
  kinds.clear();
  bytes.clear();
}

void Chunk::append(char32_t c, std::size_t byte) {
  text.push_back(c);
  kinds.push_back(classify(c));
  bytes.push_back(static_cast<std::uint32_t>(byte));
}

std::string Chunk::ascii_lower(std::size_t begin, std::size_t end) const {
  std::string out;
  out.reserve(end - begin);
  for (std::size_t i = begin; i < end; ++i) {
    const char32_t c = text[i];
    if (is_apostrophe(c)) {
      out.push_back('\'');
    } else if (c >= 0x80) {
      out.push_back('?');
    } else {
      out.push_back(static_cast<char>(c >= U'A' && c <= U'Z' ? c + 0x20 : c));
    }
  }
  return out;
}

}  // namespace newsgraph::language
