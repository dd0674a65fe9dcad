// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Words of an article that state nothing: picture credits in captions ("/ AFP / Name"), "Photo: …", "Powered by …",
// "Read more", addresses, and notes of correction, whose claims the paper takes back. Found by their form, never by who
// is named.

#include "tree.hpp"

#include <vector>

namespace newsgraph::extraction {

/// For each token of each sentence whether it is boilerplate. Linear in the article.
std::vector<std::vector<bool>> find_boilerplate(const std::vector<Tree>& trees);

}  // namespace newsgraph::extraction
