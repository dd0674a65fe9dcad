// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Characters and numbers as the formats want them. Every function appends to `out`, repairs broken UTF-8 (U+FFFD), and
// is pure; none depends on the locale.

#include "newsgraph/model/knowledge.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgraph::exporting::detail {

/// What every export says of a text: valid UTF-8, only characters XML 1.0 allows, white space folded to single blanks
/// and none at the ends (EXPORTS rule 17). All formats share it, so that they hold the same values.
std::string clean_text(std::string_view text);

/// The entity's name, cleaned; where nothing is left of it "unnamed Person" and the like, for no format goes without.
std::string display_name(const model::Entity& entity);

/// clean_text() with & < > escaped: the content of an XML element.
void append_xml_text(std::string& out, std::string_view text);
/// clean_text() with & < > and the double quote escaped: the value of an XML attribute.
void append_xml_attribute(std::string& out, std::string_view text);

/// A JSON string with its quotes; nothing is left out, control characters are escaped.
void append_json_string(std::string& out, std::string_view text);
/// The JSON string of clean_text().
void append_clean_json_string(std::string& out, std::string_view text);

/// The JSON array of the items' clean_text(), without the empty ones; "" where none is left.
template <class Items>
std::string json_array(const Items& items) {
  std::string out;
  for (const auto& item : items) {
    const std::string cleaned = clean_text(item);
    if (cleaned.empty()) continue;
    out.push_back(out.empty() ? '[' : ',');
    append_json_string(out, cleaned);
  }
  if (!out.empty()) out.push_back(']');
  return out;
}

/// Bytes outside A-Z a-z 0-9 . _ ~ / - as %XX, and so a "/" at the front of "//", which would begin an authority.
void append_percent_encoded(std::string& out, std::string_view text);

void append_integer(std::string& out, std::uint64_t value);
/// Shortest digits that give the same value, never with an exponent. `value` is finite.
void append_decimal(std::string& out, double value);
/// Four decimals, within 0 and 1; 0 for what is no number, since no reader bears NaN (EXPORTS rule 9).
double rounded_confidence(double value) noexcept;
/// A confidence: four decimals at most, kept within 0 and 1.
void append_confidence(std::string& out, double value);

}  // namespace newsgraph::exporting::detail
