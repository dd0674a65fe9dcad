// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What people say in quotations and interviews without telling anything: "I had a good dinner", "you know", "there are
// a lot of things". A reader of the graph misses none of it. Pure function; thread-safe.

#include "article.hpp"
#include "draft.hpp"

namespace newsgraph::extraction {

/// Whether the draft is spoken and tells nothing that stands without the talk around it.
bool is_small_talk(const Article& article, const Draft& draft);

}  // namespace newsgraph::extraction
