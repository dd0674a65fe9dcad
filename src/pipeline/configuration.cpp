// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/pipeline/configuration.hpp"

#include "newsgraph/base/hash.hpp"
#include "newsgraph/base/version.hpp"
#include "newsgraph/extraction/extractor.hpp"
#include "newsgraph/pipeline/locate.hpp"

namespace newsgraph::pipeline {

Tools load_tools(const BuildOptions& options) {
  Tools tools{language::Analyzer(locate_model(options.model)),
              resolution::RelationTable::load(locate_relations(options.relations)),
              {}};
  if (!options.overrides.empty()) tools.resolver.overrides = resolution::Overrides::load(options.overrides);
  if (!options.same_as.empty()) tools.resolver.same_as = resolution::SameAs::load(options.same_as);
  return tools;
}

std::string configuration_hash(const Tools& tools, const BuildOptions& options) {
  const exporting::ExportOptions& exporting = options.exporting;
  std::string parts;
  const auto add = [&](std::string_view part) {
    parts += part;
    parts += '\n';
  };
  add(program_version());
  add(tools.analyzer.model_id());
  add(extraction::rules_version());
  add(tools.relations.hash());
  add(tools.resolver.overrides.hash);
  add(tools.resolver.same_as.hash);
  add(options.reading.published ? options.reading.published->to_string() : "");
  add(options.reading.any_language ? "any" : "en");
  add(exporting.base_iri);
  add(std::to_string(exporting.max_types));
  add(std::to_string(static_cast<int>(exporting.evidence)));
  add(exporting.strict_graphml ? "strict" : "");
  return hex16(hash64(parts));
}

exporting::ExportOptions export_options(const Tools& tools, const BuildOptions& options) {
  exporting::ExportOptions exporting = options.exporting;
  exporting.configuration = configuration_hash(tools, options);
  return exporting;
}

}  // namespace newsgraph::pipeline
