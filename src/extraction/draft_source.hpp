// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who vouches for a draft: a person, a body or a record, never "the sanctions" or "the only conclusion".

#include "draft.hpp"

#include <optional>
#include <vector>

namespace newsgraph::extraction {

/// Whether two fillers stand for one thing.
bool same_thing(const Filler& a, const Filler& b);

/// Who says so, as far as the article tells; none where nobody does or nobody with a voice.
std::optional<Filler> source_of(const Article& article, const Draft& draft);

/// Whom a source token stands for; empty where nobody with a voice is meant.
std::vector<Filler> voices(const Article& article, const TokenRef& source);

}  // namespace newsgraph::extraction
