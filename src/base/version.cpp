// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/version.hpp"

namespace newsgraph {

std::string_view program_version() noexcept {
  return NEWSGRAPH_VERSION;
}

}  // namespace newsgraph
