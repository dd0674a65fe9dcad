// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// `newsgraph extract` as a library function: articles or sentences in, statements or tuples out, in input order
// whatever the number of threads (DESIGN section 6). Each article is a pure function of itself: ids are those of a
// build of it alone.

#include "newsgraph/extraction/tuples.hpp"

#include <cstddef>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::pipeline {

struct ExtractOptions {
  std::string model, relations;  ///< as the user gives them, or empty
  extraction::TupleStyle style = extraction::TupleStyle::Graph;
  bool sentences = false;     ///< each line is a text of its own, its id the line number
  bool pretokenized = false;  ///< the same, tokens separated by one blank
  bool tsv = false;           ///< tuples instead of JSON
  bool any_language = false;  ///< else an article surely not English is reported, not read
  std::optional<double> min_confidence;
  std::size_t max_article_size = std::size_t{1024} * 1024;
  unsigned threads = 0;  ///< 0: all cores
};

/// Reads to the end of the stream. Returns how many articles could not be read (each gave a line {"doc","error"}).
/// Memory is bounded by a batch of articles. Throws UsageError for options that don't fit together, ModelError.
std::size_t run_extract(std::istream& input, const std::function<void(std::string_view)>& output,
                        const ExtractOptions& options);

}  // namespace newsgraph::pipeline
