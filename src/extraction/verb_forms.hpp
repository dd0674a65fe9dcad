// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// English past participles, for statements that turn a clause round: "arrested X in Y" → "X was arrested in Y".

#include <string>
#include <string_view>

namespace newsgraph::extraction {

/// The past participle of a verb that stands in the text as `form` (lower case, with its PTB tag) and has that lemma;
/// "" where it cannot be told.
std::string past_participle(std::string_view form, std::string_view tag, std::string_view lemma);

}  // namespace newsgraph::extraction
