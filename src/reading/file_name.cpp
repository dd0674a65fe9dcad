// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "file_name.hpp"

#include "newsgraph/base/utf8.hpp"

#include <array>
#include <utility>

namespace newsgraph::reading {
namespace {

constexpr std::array<std::string_view, 3> kCompressions{".gz", ".zst", ".xz"};
constexpr std::array<std::pair<std::string_view, Format>, 6> kFormats{{{".txt", Format::Text},
                                                                       {".html", Format::Html},
                                                                       {".htm", Format::Html},
                                                                       {".xhtml", Format::Html},
                                                                       {".jsonl", Format::Jsonl},
                                                                       {".ndjson", Format::Jsonl}}};

}  // namespace

Format format_of_name(std::string_view name) {
  const std::string lower = to_lower(name);
  std::string_view stem = lower;
  for (const std::string_view ending : kCompressions) {
    if (stem.ends_with(ending)) {
      stem.remove_suffix(ending.size());
      break;
    }
  }
  for (const auto& [ending, format] : kFormats) {
    if (stem.size() > ending.size() && stem.ends_with(ending)) return format;
  }
  return Format::Automatic;
}

std::string portable_name(const std::filesystem::path& name) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const std::string& bytes = name.native();
  if (is_valid_utf8(bytes)) return bytes;
  std::string out;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t begin = i;
    const char32_t code_point = decode_utf8(bytes, i);
    if (code_point == U'\uFFFD' && i - begin == 1) {
      const auto byte = static_cast<unsigned char>(bytes[begin]);
      out.push_back('%');
      out.push_back(kHex[byte >> 4]);
      out.push_back(kHex[byte & 15U]);
    } else {
      out.append(bytes, begin, i - begin);
    }
  }
  return out;
}

}  // namespace newsgraph::reading
