// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "base_iri.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>

namespace newsgraph::exporting::detail {
namespace {

bool is_scheme(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return !text.empty() && letter(text.front()) && std::all_of(text.begin(), text.end(), [&](char c) {
    return letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  });
}

bool is_iri_character(char c) {
  constexpr std::string_view kForbidden = "<>\"{}|\\^`";
  return static_cast<unsigned char>(c) > 0x20 && c != 0x7F && kForbidden.find(c) == std::string_view::npos;
}

}  // namespace

bool is_absolute_iri(std::string_view text) {
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos && is_scheme(text.substr(0, colon)) && colon + 1 < text.size() &&
         is_valid_utf8(text) && std::all_of(text.begin(), text.end(), is_iri_character);
}

std::string checked_base_iri(const ExportOptions& options) {
  std::string base = options.base_iri;
  if (!is_absolute_iri(base) || base.find_first_of("?#") != std::string::npos) {
    throw UsageError("base IRI \"" + base +
                     "\" is no absolute address; give one such as https://example.org/kg/, without blanks, ? or #");
  }
  if (base.back() != '/') base.push_back('/');
  return base;
}

}  // namespace newsgraph::exporting::detail
