// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Words before a name that belong to it though the tagger of names left them out.
#pragma once

#include "tree.hpp"

namespace newsgraph::extraction {

/// Where the name [first, last), which is of no person and no people, begins with the words in capitals before it that
/// belong to it: "the Digital [Millennium Copyright Act]", "the Russian [Foreign Ministry]", "the Tenure of Office
/// [Act]", "told The [Norlander]". Constant time; no errors.
int begin_with_capitals(const Tree& tree, int first, int last);

}  // namespace newsgraph::extraction
