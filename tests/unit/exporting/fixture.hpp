// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Knowledge bases made by hand, for the tests of the exporters and for the files that tests/integration loads into the
// real programs.

#include "newsgraph/exporting/exporter.hpp"
#include "newsgraph/model/knowledge.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph::exporting::test {

/// The summit: five entities, six edges of which one is negated and planned and one has a literal object, one article.
model::KnowledgeBase summit();

/// Everything that has broken an importer: control characters, markup, quotes, "INF", empty values, broken UTF-8,
/// emoji, 300,000 characters in one text, parallel edges, loops, odd document ids, tiny confidences.
model::KnowledgeBase hostile();

/// `count` relation types between two entities, each once affirmed and, for every third, once negated.
model::KnowledgeBase many_types(std::size_t count);

/// What a writer gives.
std::string written(const Exporter& exporter, const model::KnowledgeBase& knowledge, const ExportOptions& options = {});
std::string written(std::string_view format, const model::KnowledgeBase& knowledge, const ExportOptions& options = {});

}  // namespace newsgraph::exporting::test
