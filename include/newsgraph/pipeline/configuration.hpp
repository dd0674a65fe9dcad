// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a build works with besides its articles: model, rules, relation table, overrides; and the hash of all that can
// change its bytes.

#include "newsgraph/exporting/exporter.hpp"
#include "newsgraph/language/analyzer.hpp"
#include "newsgraph/pipeline/build_job.hpp"
#include "newsgraph/resolution/relation_types.hpp"
#include "newsgraph/resolution/resolver.hpp"

#include <string>

namespace newsgraph::pipeline {

struct Tools {
  language::Analyzer analyzer;
  resolution::RelationTable relations;
  resolution::ResolverOptions resolver;
};

/// Loads everything the options name. Throws ModelError or UsageError.
Tools load_tools(const BuildOptions& options);

/// 16 hex digits over program version, model, rules, relation table, overrides, same-as and export options.
std::string configuration_hash(const Tools& tools, const BuildOptions& options);

/// The options given, with the configuration's hash filled in.
exporting::ExportOptions export_options(const Tools& tools, const BuildOptions& options);

}  // namespace newsgraph::pipeline
