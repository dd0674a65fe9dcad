// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "text.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace newsgraph::exporting::detail {
namespace {

enum class Kind : unsigned char { Plain, Blank, Dropped, Wide, Special };

constexpr std::array<Kind, 256> make_kinds(std::string_view special, bool xml) {
  std::array<Kind, 256> kinds{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    const bool blank = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
    kinds[byte] = byte >= 0x80 ? Kind::Wide : xml && blank ? Kind::Blank : byte >= 0x20 ? Kind::Plain : Kind::Dropped;
  }
  for (const char c : special) kinds[static_cast<unsigned char>(c)] = Kind::Special;
  return kinds;
}

constexpr auto kClean = make_kinds("", true);
constexpr auto kXmlText = make_kinds("&<>", true);
constexpr auto kXmlAttribute = make_kinds("&<>\"", true);
constexpr auto kJson = make_kinds("\"\\", false);

Kind kind_of(const std::array<Kind, 256>& kinds, char c) {
  return kinds[static_cast<unsigned char>(c)];
}

// Outside ASCII XML 1.0 forbids only the surrogates, which decode_utf8 never gives, and two non-characters.
bool is_forbidden(char32_t c) {
  return c == 0xFFFE || c == 0xFFFF;
}

std::string_view xml_escape(char c) {
  return c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&quot;";
}

// Copies runs of plain bytes at once; only what is left goes character by character.
void append_clean(std::string& out, std::string_view text, const std::array<Kind, 256>& kinds) {
  const std::size_t start = out.size();
  bool blank = false;
  const auto put = [&](std::string_view piece) {
    if (blank) out.push_back(' ');
    blank = false;
    out.append(piece);
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    while (i < text.size() && kind_of(kinds, text[i]) == Kind::Plain) ++i;
    if (i > begin) put(text.substr(begin, i - begin));
    if (i == text.size()) break;
    switch (kind_of(kinds, text[i])) {
      case Kind::Blank:
        blank = out.size() > start;
        ++i;
        break;
      case Kind::Special:
        put(xml_escape(text[i++]));
        break;
      case Kind::Wide: {
        const std::size_t at = i;
        const char32_t c = decode_utf8(text, i);
        if (is_space(c)) {
          blank = out.size() > start;
        } else if (c == 0xFFFD) {
          put("\xEF\xBF\xBD");
        } else if (!is_forbidden(c)) {
          put(text.substr(at, i - at));
        }
        break;
      }
      default:
        ++i;
    }
  }
}

void append_json_escape(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out.push_back('\\');
  switch (c) {
    case '"':
    case '\\':
      out.push_back(c);
      return;
    case '\n':
      out.push_back('n');
      return;
    case '\r':
      out.push_back('r');
      return;
    case '\t':
      out.push_back('t');
      return;
    default:
      out.append("u00");
      out.push_back(kHex[static_cast<unsigned char>(c) >> 4U]);
      out.push_back(kHex[static_cast<unsigned char>(c) & 0xFU]);
  }
}

template <class... Format>
void append_number(std::string& out, Format... format) {
  // The longest: a double's 309 digits before the point, or 324 zeros and 17 digits behind it.
  std::array<char, 400> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), format...);
  NEWSGRAPH_CONTRACT(result.ec == std::errc());
  out.append(digits.data(), result.ptr);
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_clean(out, text, kClean);
  return out;
}

std::string display_name(const model::Entity& entity) {
  std::string name = clean_text(entity.name);
  if (name.empty()) name.append("unnamed ").append(model::to_string(entity.type));
  return name;
}

void append_xml_text(std::string& out, std::string_view text) {
  append_clean(out, text, kXmlText);
}

void append_xml_attribute(std::string& out, std::string_view text) {
  append_clean(out, text, kXmlAttribute);
}

void append_json_string(std::string& out, std::string_view text) {
  out.push_back('"');
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    while (i < text.size() && kind_of(kJson, text[i]) == Kind::Plain) ++i;
    out.append(text.substr(begin, i - begin));
    if (i == text.size()) break;
    if (kind_of(kJson, text[i]) == Kind::Wide) {
      append_utf8(out, decode_utf8(text, i));
    } else {
      append_json_escape(out, text[i++]);
    }
  }
  out.push_back('"');
}

void append_clean_json_string(std::string& out, std::string_view text) {
  append_json_string(out, clean_text(text));
}

void append_percent_encoded(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const bool authority = text.starts_with("//");
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if ((letter_or_digit || c == '.' || c == '_' || c == '~' || c == '/' || c == '-') && !(authority && i == 0)) {
      out.push_back(c);
      continue;
    }
    out.push_back('%');
    out.push_back(kHex[static_cast<unsigned char>(c) >> 4U]);
    out.push_back(kHex[static_cast<unsigned char>(c) & 0xFU]);
  }
}

void append_integer(std::string& out, std::uint64_t value) {
  append_number(out, value);
}

void append_decimal(std::string& out, double value) {
  NEWSGRAPH_CONTRACT(std::isfinite(value));
  append_number(out, value, std::chars_format::fixed);
}

double rounded_confidence(double value) noexcept {
  return std::isfinite(value) ? std::round(std::clamp(value, 0.0, 1.0) * 10000.0) / 10000.0 : 0.0;
}

void append_confidence(std::string& out, double value) {
  append_decimal(out, rounded_confidence(value));
}

}  // namespace newsgraph::exporting::detail
