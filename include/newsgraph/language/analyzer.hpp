// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From text to analysed sentences: sentence and token boundaries, tags, trees, names, and on request coreference.
// An Analyzer is immutable after construction and safe for concurrent use; a Workspace belongs to one thread and is
// reused from call to call, so that nothing is allocated per token in the steady state. Results are the same bits
// whatever the batch, the number of threads and the instruction set. Cost: linear in the text but for long sentences.

#include "newsgraph/language/analysis.hpp"
#include "newsgraph/language/segmentation.hpp"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace newsgraph::language {

class Analyzer {
 public:
  /// Opens a model folder (models/en). Throws ModelError when it is missing, damaged or of another version.
  explicit Analyzer(const std::filesystem::path& model_folder);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  class Workspace {
   public:
    explicit Workspace(const Analyzer& analyzer);
    ~Workspace();
    Workspace(Workspace&&) noexcept;

   private:
    friend class Analyzer;
    struct State;
    std::unique_ptr<State> state_;
  };

  /// Splits one document into sentences and tokens (forms, spans) without tagging them. The text must outlive the
  /// result.
  Analysis segment(std::string_view text) const;
  /// Fills in all columns of already segmented sentences; batches over all of them, of however many documents.
  void annotate(std::span<Analysis* const> documents, Workspace& workspace) const;
  /// Finds mentions and clusters of one annotated document.
  void resolve_coreference(Analysis& document) const;
  /// segment, annotate, resolve_coreference for one text.
  Analysis analyze(std::string_view text, Workspace& workspace) const;

  /// Name and hash of the model: "en 0.1.0 6f0c…"; part of the key of cached results and of --version.
  const std::string& model_id() const noexcept;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace newsgraph::language
