// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which articles are near-identical copies of one wire story, so that they count as one origin. Pure function of the
// documents; linear in their length (MinHash with banding finds the candidates, which are then compared exactly).

#include "newsgraph/model/document.hpp"

#include <cstdint>
#include <vector>

namespace newsgraph::resolution {

/// For each document the index of the first one of its story (itself where it stands alone).
std::vector<std::uint32_t> find_origins(const std::vector<model::Document>& documents);

}  // namespace newsgraph::resolution
