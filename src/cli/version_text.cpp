// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "version_text.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/version.hpp"
#include "newsgraph/extraction/extractor.hpp"
#include "newsgraph/language/analyzer.hpp"
#include "newsgraph/pipeline/locate.hpp"
#include "newsgraph/resolution/relation_types.hpp"

namespace newsgraph::cli {
namespace {

template <typename Find>
std::string found_or_missing(const Find& find) {
  try {
    return find();
  } catch (const Error& error) {
    return std::string("missing (") + error.what() + ")";
  }
}

}  // namespace

std::string version_text() {
  std::string out = "newsgraph " + std::string(program_version());
  out += "\nmodel     " + found_or_missing([] { return language::Analyzer(pipeline::locate_model("")).model_id(); });
  out += "\nrules     " + std::string(extraction::rules_version());
  out += "\nrelations " +
         found_or_missing([] { return resolution::RelationTable::load(pipeline::locate_relations("")).hash(); });
  return out;
}

}  // namespace newsgraph::cli
