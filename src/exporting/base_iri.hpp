// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Addresses of what an export names, all below the user's base IRI (EXPORTS section 3).

#include "newsgraph/exporting/exporter.hpp"

#include <string>
#include <string_view>

namespace newsgraph::exporting::detail {

/// The base with a "/" at its end. Throws UsageError where it is no absolute IRI, or has a query or a fragment.
std::string checked_base_iri(const ExportOptions& options);

/// Whether it has a scheme and only characters that an IRI may have (RFC 3987, roughly).
bool is_absolute_iri(std::string_view text);

}  // namespace newsgraph::exporting::detail
