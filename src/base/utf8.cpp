// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/utf8.hpp"

#include "newsgraph/base/error.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstring>

namespace newsgraph {
namespace {

bool is_continuation(unsigned char byte) {
  return (byte & 0xC0U) == 0x80U;
}

// Length of the well-formed sequence at `position`, 0 where there is none (Unicode table 3-7).
std::size_t sequence_length(std::string_view text, std::size_t position) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[position + i]); };
  const std::size_t left = text.size() - position;
  const unsigned char first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return left >= 2 && is_continuation(byte(1)) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    if (left < 3 || !is_continuation(byte(1)) || !is_continuation(byte(2))) return 0;
    if (first == 0xE0 && byte(1) < 0xA0) return 0;
    if (first == 0xED && byte(1) > 0x9F) return 0;
    return 3;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    if (left < 4 || !is_continuation(byte(1)) || !is_continuation(byte(2)) || !is_continuation(byte(3))) return 0;
    if (first == 0xF0 && byte(1) < 0x90) return 0;
    if (first == 0xF4 && byte(1) > 0x8F) return 0;
    return 4;
  }
  return 0;
}

utf8proc_category_t category(char32_t code_point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

}  // namespace

char32_t decode_utf8(std::string_view text, std::size_t& position) noexcept {
  const std::size_t length = sequence_length(text, position);
  if (length == 0) {
    ++position;
    return U'\uFFFD';
  }
  const auto first = static_cast<unsigned char>(text[position]);
  char32_t code_point = length == 1 ? first : first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    code_point = (code_point << 6U) | (static_cast<unsigned char>(text[position + i]) & 0x3FU);
  }
  position += length;
  return code_point;
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = U'\uFFFD';
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

bool is_valid_utf8(std::string_view text) noexcept {
  constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
  for (std::size_t i = 0; i < text.size();) {
    std::uint64_t eight = 0;  // most text is ASCII: eight bytes at a time
    while (i + sizeof eight <= text.size()) {
      std::memcpy(&eight, text.data() + i, sizeof eight);
      if ((eight & kHighBits) != 0) break;
      i += sizeof eight;
    }
    if (i >= text.size()) return true;
    const std::size_t length = sequence_length(text, i);
    if (length == 0) return false;
    i += length;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    const std::size_t length = sequence_length(text, i);
    i += length == 0 ? 1 : length;
  }
  return count;
}

bool is_space(char32_t c) noexcept {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_letter(char32_t c) noexcept {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const utf8proc_category_t kind = category(c);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_upper(char32_t c) noexcept {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  const utf8proc_category_t kind = category(c);
  return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
}

bool begins_upper(std::string_view text) noexcept {
  std::size_t position = 0;
  return !text.empty() && is_upper(decode_utf8(text, position));
}

bool is_digit(char32_t c) noexcept {
  if (c < 0x80) return c >= '0' && c <= '9';
  return category(c) == UTF8PROC_CATEGORY_ND;
}

namespace {

bool is_ascii(char c) noexcept {
  return static_cast<unsigned char>(c) < 0x80;
}

/// Whether the text is printable ASCII with no more than single blanks inside, as most phrases are.
bool is_folded(std::string_view text) noexcept {
  char before = ' ';
  for (const char c : text) {
    if (!is_ascii(c) || c < ' ' || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return before != ' ';
}

/// decode_utf8 with the common case in line.
char32_t next_code_point(std::string_view text, std::size_t& position) noexcept {
  if (is_ascii(text[position])) return static_cast<unsigned char>(text[position++]);
  return decode_utf8(text, position);
}

}  // namespace

std::string fold_whitespace(std::string_view text) {
  if (is_folded(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    if (is_space(next_code_point(text, i))) continue;
    std::size_t end = i;
    while (i < text.size() && !is_space(next_code_point(text, i))) end = i;
    if (!out.empty()) out.push_back(' ');
    out.append(text.substr(begin, end - begin));
  }
  return out;
}

namespace {

/// The text up to its first character beyond ASCII, in lower case; `position` is moved there.
std::string lower_ascii(std::string_view text, std::size_t& position) {
  std::string out(text);
  for (; position < text.size() && is_ascii(text[position]); ++position) {
    char& c = out[position];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  out.resize(position);
  return out;
}

}  // namespace

std::string to_lower(std::string_view text) {
  std::size_t i = 0;
  std::string out = lower_ascii(text, i);
  while (i < text.size()) {
    const auto c = static_cast<utf8proc_int32_t>(next_code_point(text, i));
    append_utf8(out, static_cast<char32_t>(utf8proc_tolower(c)));
  }
  return out;
}

std::string fold_case_and_marks(std::string_view text) {
  std::size_t i = 0;
  std::string out = lower_ascii(text, i);
  while (i < text.size()) {
    const char32_t c = next_code_point(text, i);
    if (c < 0x80) {
      out.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
      continue;
    }
    utf8proc_int32_t buffer[32];
    int boundary = 0;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), buffer, 32, options, &boundary);
    for (utf8proc_ssize_t k = 0; k < std::min<utf8proc_ssize_t>(count, 32); ++k) {
      const auto part = static_cast<char32_t>(buffer[k]);
      const utf8proc_category_t kind = category(part);
      if (kind != UTF8PROC_CATEGORY_MN && kind != UTF8PROC_CATEGORY_ME) append_utf8(out, part);
    }
  }
  return out;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text), size_(text.size()) {
  if (std::all_of(text.begin(), text.end(), is_ascii)) return;
  offsets_.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    offsets_.push_back(static_cast<std::uint32_t>(i));
    next_code_point(text, i);
  }
  size_ = offsets_.size();
}

std::size_t CodePointIndex::byte_offset(std::size_t index) const {
  NEWSGRAPH_CONTRACT(index <= size_);
  if (offsets_.empty()) return index;
  return index == size_ ? text_.size() : offsets_[index];
}

std::size_t CodePointIndex::code_point_at(std::size_t offset) const {
  NEWSGRAPH_CONTRACT(offset <= text_.size());
  if (offsets_.empty()) return offset;
  if (offset == text_.size()) return size_;
  const auto after = std::upper_bound(offsets_.begin(), offsets_.end(), static_cast<std::uint32_t>(offset));
  return static_cast<std::size_t>(after - offsets_.begin()) - 1;
}

std::string_view CodePointIndex::slice(std::size_t begin, std::size_t end) const {
  NEWSGRAPH_CONTRACT(begin <= end);
  const std::size_t from = byte_offset(begin);
  return text_.substr(from, byte_offset(end) - from);
}

}  // namespace newsgraph
