// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Words of an article that state nothing: picture credits in captions ("/ AFP / Name"), "Photo: …", "Powered by …",
// "Read more", addresses. Found by their form, never by who is named.

#include "tree.hpp"

#include <vector>

namespace newsgraph::extraction {

/// For each token whether it is boilerplate.
std::vector<bool> find_boilerplate(const Tree& tree);

}  // namespace newsgraph::extraction
