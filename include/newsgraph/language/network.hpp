// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The neural network of language analysis (docs/NETWORK.md draws it): tags, lemmas, dependency trees and names of
// already segmented sentences. Immutable and thread-safe; a Workspace belongs to one thread and keeps its buffers and
// the vectors of word forms it has seen (about 30 MB), so that nothing is allocated per token in the steady state. The
// same bits whatever the batch, the number of threads and the instruction set. Cost: some 2.2 million multiply-adds a
// word, and quadratic in the sentence for the tree; sentences beyond kMaxSentence words are parsed piece by piece.

#include "newsgraph/language/model_file.hpp"
#include "newsgraph/language/sentence.hpp"

#include <cstddef>
#include <memory>
#include <span>

namespace newsgraph::language {

class Network {
 public:
  /// In words. The roots of later pieces of a longer sentence hang from the first piece's root as `parataxis`.
  static constexpr std::size_t kMaxSentence = 400;

  /// Reads the weights; throws ModelError where a tensor is missing or has another shape. `model` must outlive the
  /// network and all that it annotates (tags view its vocabularies).
  explicit Network(const ModelFile& model);
  ~Network();
  Network(Network&&) noexcept;
  Network& operator=(Network&&) noexcept;

  class Workspace {
   public:
    Workspace();
    ~Workspace();
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;

   private:
    friend class Network;
    struct State;
    std::unique_ptr<State> state_;
  };

  /// Fills in upos, xpos, feats, lemma, head, deprel, name and the two margins of every token; forms must be set and
  /// not empty.
  void annotate(std::span<Sentence* const> sentences, Workspace& workspace) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace newsgraph::language
