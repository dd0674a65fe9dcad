// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a common noun needs beside it to say which thing is meant: "people infected with a virus", "refusal to disclose
// documents". Views the article.

#include "draft.hpp"

namespace newsgraph::extraction {

/// Takes into the subject and the object of a draft the clause that directly follows their noun and defines it, where
/// both together stay short. The node stays that of the noun. A clause that is itself what the draft says is left out.
void complete_nominals(const Article& article, Draft& draft);

}  // namespace newsgraph::extraction
