// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From a word form to its vector: frozen word vector, hashed pieces and case class, mixed by one maxout layer and
// normalised. It depends on the form alone, so each thread keeps what it has seen in a TypeCache; nine words in ten of
// running text cost a look-up. Immutable and thread-safe; views the ModelFile, which must outlive it.

#include "gazetteer.hpp"
#include "kernels.hpp"
#include "word_features.hpp"

#include "newsgraph/language/model_file.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace newsgraph::language {

/// What one thread remembers of word forms: their vectors and what the context flags need. Bounded.
class TypeCache {
 public:
  struct Entry {
    std::uint64_t hash = 0;
    std::uint64_t check = 0;  ///< second, independent hash of the form
    std::uint32_t row = 0;    ///< of the vectors; kFree where the slot is empty
    CaseClass case_class = CaseClass::NoLetter;
    bool is_long = false;     ///< four letters or more
    std::uint16_t known = 0;  ///< of the word alone in the gazetteer, where it is capitalised
  };
  static constexpr std::uint32_t kFree = ~0U;
  static constexpr std::size_t kForms = std::size_t{1} << 14U;

 private:
  friend class TypeEncoder;
  std::vector<Entry> slots_;
  Floats vectors_;
  std::size_t used_ = 0;
  // Of the words looked up last that were not there.
  Floats joined_;
  ByteRows rows_;
  Floats mixed_;
  WordFeatures features_;
};

class TypeEncoder {
 public:
  /// `names` must outlive the encoder.
  TypeEncoder(const ModelFile& model, const Gazetteer& names);

  /// Makes room for the words of one batch (at most kForms). Forgets all where there is too little.
  void begin_batch(TypeCache& cache, std::size_t words) const;
  /// The entry of a form; its vector is ready after finish_batch.
  TypeCache::Entry look_up(TypeCache& cache, std::string_view form) const;
  /// Computes the vectors of all forms that were new in this batch.
  void finish_batch(TypeCache& cache) const;
  const float* vector(const TypeCache& cache, std::uint32_t row) const noexcept {
    return cache.vectors_.data() + row * width_;
  }

 private:
  void join(const WordFeatures& features, float* out) const;
  void add_table_row(std::uint32_t row, float* out) const noexcept;
  void normalise(const float* mixed, float* out) const noexcept;

  const Gazetteer& names_;
  std::size_t width_;
  std::size_t slot_dims_;
  std::size_t vector_dims_;
  std::uint32_t table_rows_;
  std::size_t joined_width_;
  std::vector<std::uint64_t> vocabulary_;  // sorted hashes of normalised words
  std::span<const std::byte> vectors_;     // int8, a row a word
  std::vector<float> vector_scales_;
  std::span<const std::byte> table_;  // int8
  std::vector<float> table_scales_;
  std::vector<float> case_;
  ByteMatrix mix_;
  std::vector<float> gain_;
  std::vector<float> shift_;
};

/// A matrix of the model, stored as `name`.weight [depth, columns] (and `name`.bias), into columns [first, …) of `out`.
void load_matrix(const ModelFile& model, std::string_view name, std::size_t depth, std::size_t columns, bool bias,
                 ByteMatrix& out, std::size_t first = 0);

}  // namespace newsgraph::language
