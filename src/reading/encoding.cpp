// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "encoding.hpp"

#include "newsgraph/base/utf8.hpp"

#include <iconv.h>
#include <uchardet.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <optional>
#include <utility>

namespace newsgraph::reading {
namespace {

constexpr std::array<char16_t, 32> kWindows1252{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

struct Tally {
  std::size_t multibyte = 0;  // well-formed sequences of two bytes or more
  std::size_t broken = 0;     // bytes outside any
  std::size_t high = 0;       // bytes of 0x80 and more
};

Tally tally(std::string_view bytes) {
  Tally result;
  for (std::size_t i = 0; i < bytes.size();) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    const char32_t c = decode_utf8(bytes, i);
    result.high += i - begin;
    ++(c == U'\uFFFD' && i - begin == 1 ? result.broken : result.multibyte);
  }
  return result;
}

// Valid UTF-8 stays; a byte that is none is read as windows-1252.
std::string mend(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + 16);
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t begin = i;
    const char32_t c = decode_utf8(bytes, i);
    if (c == U'\uFFFD' && i - begin == 1) {
      const auto byte = static_cast<unsigned char>(bytes[begin]);
      append_utf8(out, byte < 0xA0 ? windows_1252(byte) : byte);
    } else {
      out.append(bytes.substr(begin, i - begin));
    }
  }
  return out;
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(out, byte >= 0x80 && byte < 0xA0 ? windows_1252(byte) : byte);
  }
  return out;
}

// By iconv; nothing where it does not know the charset or more than one byte in a hundred does not fit.
std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
  const auto close = [](void* handle) { iconv_close(static_cast<iconv_t>(handle)); };
  iconv_t raw = iconv_open("UTF-8", charset.c_str());
  if (raw == reinterpret_cast<iconv_t>(-1))  // NOLINT(performance-no-int-to-ptr): iconv's own sign of failure
    return std::nullopt;
  const std::unique_ptr<void, decltype(close)> handle(raw, close);
  std::string out;
  std::array<char, std::size_t{16} * 1024> block;
  char* from = const_cast<char*>(bytes.data());  // iconv's interface; it does not write there
  std::size_t left = bytes.size();
  std::size_t misfits = 0;
  while (left > 0) {
    char* to = block.data();
    std::size_t room = block.size();
    const std::size_t result = iconv(raw, &from, &left, &to, &room);
    out.append(block.data(), block.size() - room);
    if (result != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
    append_utf8(out, U'\uFFFD');
    ++from;
    --left;
    if (++misfits > 1 + bytes.size() / 100) return std::nullopt;
  }
  return out;
}

std::string guessed_charset(std::string_view bytes) {
  const std::unique_ptr<uchardet, void (*)(uchardet*)> detector(uchardet_new(), &uchardet_delete);
  if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

// Control characters that no text has, and replacement characters, in a hundred of all.
std::size_t junk_percent(std::string_view text) {
  std::size_t junk = 0;
  std::size_t all = 0;
  for (std::size_t i = 0; i < text.size(); ++all) {
    const char32_t c = decode_utf8(text, i);
    const bool control =
        c < 0x20 ? c != '\t' && c != '\n' && c != '\r' && c != '\f' : c >= 0x7F && c < 0xA0 && c != 0x85;
    junk += control || c == U'\uFFFD' ? 1 : 0;
  }
  return all == 0 ? 0 : junk * 100 / all;
}

constexpr std::size_t kHopeless = 4;  // per cent of junk that makes a decoding useless

Decoded decoded(std::string text, std::string repair) {
  if (junk_percent(text) >= kHopeless) return {{}, {}, "neither UTF-8 nor any other encoding that could be recognised"};
  return {std::move(text), std::move(repair), {}};
}

// UTF-16 without a mark: every second byte of English text is NUL.
std::optional<const char*> bare_utf16(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  if (head.size() < 8) return std::nullopt;
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < head.size(); ++i) nuls[i % 2] += head[i] == '\0' ? 1 : 0;
  const std::size_t half = head.size() / 2;
  if (nuls[1] * 10 > half * 7 && nuls[0] * 20 < half) return "UTF-16LE";
  if (nuls[0] * 10 > half * 7 && nuls[1] * 20 < half) return "UTF-16BE";
  return std::nullopt;
}

}  // namespace

char32_t windows_1252(unsigned char byte) noexcept {
  return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : static_cast<char32_t>(byte);
}

bool is_binary(std::string_view bytes) {
  std::size_t controls = 0;
  for (const char c : bytes) {
    if (c == '\0') return true;
    const auto byte = static_cast<unsigned char>(c);
    controls += byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && byte != 0x1B ? 1 : 0;
  }
  return controls * 20 > bytes.size();
}

Decoded decode_text(std::string bytes, std::string_view declared) {
  if (const auto charset = bare_utf16(bytes)) {
    if (auto text = convert(bytes, *charset)) return decoded(std::move(*text), std::string("decoded as ") + *charset);
  }
  if (is_binary(bytes)) return {{}, {}, "binary file, not text"};
  if (is_valid_utf8(bytes)) return {std::move(bytes), {}, {}};
  const Tally counts = tally(bytes);
  if (counts.multibyte >= 4 * counts.broken) {
    return decoded(mend(bytes), std::to_string(counts.broken) + " bytes are not valid UTF-8; read as windows-1252");
  }
  const std::string named = to_lower(declared);
  if (!named.empty() && named != "utf-8" && named != "utf8" && named != "iso-8859-1" && named != "us-ascii") {
    if (auto text = convert(bytes, named)) return decoded(std::move(*text), "not valid UTF-8; decoded as " + named);
  }
  // English with a few high bytes is windows-1252; a guess is better only where a whole script is not ASCII.
  if (counts.high * 6 > bytes.size()) {
    const std::string guess = guessed_charset(bytes);
    if (!guess.empty() && guess != "ASCII" && guess != "UTF-8") {
      if (auto text = convert(bytes, guess)) return decoded(std::move(*text), "not valid UTF-8; decoded as " + guess);
    }
  }
  return decoded(from_windows_1252(bytes), "not valid UTF-8; decoded as windows-1252");
}

}  // namespace newsgraph::reading
