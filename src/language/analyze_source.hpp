// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The input formats of the analyze job: a source reads items one after the other on the caller's thread; an item is
// segmented, annotated and written on a worker.

#include "newsgraph/language/analysis.hpp"
#include "newsgraph/language/analyze_job.hpp"
#include "newsgraph/language/analyzer.hpp"

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <string>

namespace newsgraph::language {

/// One document, or a sentence that stands alone.
class AnalyzeItem {
 public:
  AnalyzeItem() = default;
  virtual ~AnalyzeItem() = default;
  AnalyzeItem(const AnalyzeItem&) = delete;
  AnalyzeItem& operator=(const AnalyzeItem&) = delete;

  /// Parses the input and fills in `analysis` up to forms and spans. Throws InputError.
  virtual void segment(const Analyzer& analyzer) = 0;
  /// Appends the annotated result.
  virtual void write(const Analyzer& analyzer, std::string& out) = 0;
  /// About how much work it is, in bytes of input.
  virtual std::size_t size() const noexcept = 0;

  Analysis analysis;
};

class AnalyzeSource {
 public:
  AnalyzeSource() = default;
  virtual ~AnalyzeSource() = default;
  AnalyzeSource(const AnalyzeSource&) = delete;
  AnalyzeSource& operator=(const AnalyzeSource&) = delete;

  /// The next item; null at the end. Throws InputError.
  virtual std::unique_ptr<AnalyzeItem> next() = 0;
};

/// `in` must outlive the source, the analyzer source and items.
std::unique_ptr<AnalyzeSource> open_text_source(std::istream& in, const Analyzer& analyzer);
std::unique_ptr<AnalyzeSource> open_pretokenized_source(std::istream& in);
std::unique_ptr<AnalyzeSource> open_conllu_source(std::istream& in);
std::unique_ptr<AnalyzeSource> open_jsonl_source(std::istream& in);
std::unique_ptr<AnalyzeSource> open_coreference_source(std::istream& in);

/// Invalid bytes replaced by U+FFFD.
std::string valid_utf8(std::string text);

}  // namespace newsgraph::language
