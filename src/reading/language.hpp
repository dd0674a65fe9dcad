// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which language a text is in, by CLD2. Pure and thread-safe; reads the first few kilobytes only.

#include <string>
#include <string_view>

namespace newsgraph::reading {

struct LanguageGuess {
  std::string code;      ///< "en", "de", "zh"; "" where the detector is not sure
  std::string name;      ///< "GERMAN", for messages
  bool skipped = false;  ///< surely not English, and 40 words or more (DESIGN section 7)
};

LanguageGuess guess_language(std::string_view text);

}  // namespace newsgraph::reading
