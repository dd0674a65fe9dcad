// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Values of options that several verbs take, from their spelling on the command line. All throw UsageError that names
// the option and what it takes.

#include "newsgraph/exporting/exporter.hpp"
#include "newsgraph/model/date.hpp"

#include <cstddef>
#include <string>

namespace newsgraph::cli {

/// "1MiB", "500 kB", "1048576": bytes.
std::size_t parse_size(const std::string& option, const std::string& text);

/// "2019-02-28", "2019-02", "2019".
model::PartialDate parse_date(const std::string& option, const std::string& text);

/// "none", "first", "all".
exporting::Evidence parse_evidence(const std::string& text);

}  // namespace newsgraph::cli
