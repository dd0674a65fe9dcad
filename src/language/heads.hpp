// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is read off the words' vectors: tags and lemmas, names, the dependency tree. Each head is immutable and
// thread-safe; its Scratch belongs to one thread. `x` holds a vector of the network's width for each row of the batch.

#include "batch.hpp"
#include "kernels.hpp"
#include "lemma_script.hpp"
#include "name_decoder.hpp"
#include "tree_decoder.hpp"

#include "newsgraph/language/model_file.hpp"

#include <string>
#include <vector>

namespace newsgraph::language {

class TagHead {
 public:
  struct Scratch {
    Floats hidden, scores;
    ByteRows bytes;
  };
  explicit TagHead(const ModelFile& model);
  /// upos, xpos, feats, lemma.
  void apply(const ByteRows& x, const Batch& batch, Scratch& scratch) const;

 private:
  ByteMatrix hidden_;
  ByteMatrix scores_;  // all four side by side
  std::span<const std::string> xpos_, feats_;
  std::vector<Upos> upos_;
  std::vector<LemmaScript> scripts_;
};

class NameHead {
 public:
  struct Scratch {
    Floats hidden, scores;
    ByteRows bytes;
    std::vector<float> exponentials;
    std::vector<const float*> rows;
    std::vector<std::uint32_t> best;
    NameDecoder decoder;
  };
  explicit NameHead(const ModelFile& model);
  /// name, name_begins, name_margin.
  void apply(const ByteRows& x, const Batch& batch, Scratch& scratch) const;

 private:
  ByteMatrix hidden_;
  ByteMatrix scores_;
  std::vector<NameTag> tags_;
};

class TreeHead {
 public:
  struct Scratch {
    Floats dependents, queries, heads, label_dependents, label_heads, label_hidden, label_scores;
    Floats sentence_queries, arc_scores;
    ByteRows bytes;
    PackedMatrix keys;
    std::vector<float> exponentials;
    std::vector<std::uint32_t> found;
    TreeDecoder decoder;
  };
  explicit TreeHead(const ModelFile& model);
  /// head (relative to the piece, kRoot for its root), deprel, parse_margin.
  void apply(const ByteRows& x, const Batch& batch, Scratch& scratch) const;

 private:
  void find_tree(const Batch& batch, std::size_t piece, Scratch& scratch) const;
  void label(const Batch& batch, Scratch& scratch) const;

  std::size_t hidden_;
  ByteMatrix arc_dependent_, arc_head_, arc_, label_dependent_, label_head_, labels_;
  std::vector<float> arc_root_, label_root_;
  std::span<const std::string> deprels_;
  std::size_t root_label_ = 0;
};

}  // namespace newsgraph::language
