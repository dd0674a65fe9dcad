// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The graph as RDF, told node by node to a sink: one order and one content for every RDF format
// (docs/formats/jsonld.md). Terms are those of schemas/context.jsonld or compact addresses ("rel:met"); prefixes are
// its prefixes.

#include "newsgraph/exporting/exporter.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace newsgraph::exporting::detail {

/// Takes a node's types and address, then its properties, then end(). Texts are clean and not empty; addresses are
/// valid.
class RdfSink {
 public:
  virtual ~RdfSink() = default;
  /// `types` are compact addresses; the node's own is prefix + id.
  virtual void begin(std::initializer_list<std::string_view> types, std::string_view prefix, std::string_view id) = 0;
  virtual void end() = 0;
  /// Several values of one property are given between these two.
  virtual void begin_set(std::string_view term) = 0;
  virtual void end_set() = 0;

  /// A text in a language, by its tag.
  virtual void text(std::string_view term, std::string_view value, std::string_view language) = 0;
  /// A text in no language.
  virtual void plain(std::string_view term, std::string_view value) = 0;
  virtual void count(std::string_view term, std::uint64_t value) = 0;
  virtual void confidence(std::string_view term, double value) = 0;
  virtual void date(std::string_view term, const model::PartialDate& value) = 0;
  /// Another node; an empty prefix: `id` is the whole address.
  virtual void link(std::string_view term, std::string_view prefix, std::string_view id) = 0;
};

/// "xsd:date", or "xsd:gYearMonth" or "xsd:gYear" where the day or month is unknown.
std::string_view date_type(const model::PartialDate& date) noexcept;

void tell_graph(const model::KnowledgeBase& knowledge, const ExportOptions& options, RdfSink& sink);

}  // namespace newsgraph::exporting::detail
