// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The filter behind `newsgraph analyze` (DESIGN section 6): reads documents in one of four formats and writes CoNLL-U,
// or coreference JSON lines. Streams; holds a bounded number of batches, each worked on by one thread. The output does
// not depend on the number of threads and comes in input order.

#include "newsgraph/language/analyzer.hpp"

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string_view>

namespace newsgraph::language {

enum class AnalyzeInput : std::uint8_t {
  Text,          ///< one document of running text
  Jsonl,         ///< an article a line: {"id", "text"}
  Pretokenized,  ///< a sentence a line, blanks between tokens; "# newdoc" begins a document
  Conllu,        ///< gold tokens; "# newdoc" begins a document
};

struct AnalyzeOptions {
  AnalyzeInput input = AnalyzeInput::Text;
  bool coreference = false;  ///< instead: JSON lines with `id` and `sentences` in, the same with `mentions` out
  unsigned threads = 0;      ///< 0: all cores
};

/// Calls `out`, on this thread, with pieces of the output until the input ends. Throws InputError (with the line) where
/// the input is not of the format; what comes before that line has been written by then.
void run_analyze(std::istream& in, const std::function<void(std::string_view)>& out, const Analyzer& analyzer,
                 const AnalyzeOptions& options);

}  // namespace newsgraph::language
