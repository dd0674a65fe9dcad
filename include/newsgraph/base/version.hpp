// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The program's version, from CMake's project().

#include <string_view>

namespace newsgraph {

/// For example "0.1.0".
std::string_view program_version() noexcept;

}  // namespace newsgraph
