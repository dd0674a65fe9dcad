// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A residual bidirectional LSTM layer over a batch of sentences. Words lie time-major: first the first words of all
// sentences (longest sentence first), then their second words, and so on; so every time step is one matrix product over
// neighbouring rows. Immutable and thread-safe.

#include "equal_rows.hpp"
#include "kernels.hpp"

#include "newsgraph/language/model_file.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace newsgraph::language {

/// Rows of a batch: step t has `active[t]` sentences, from row `first[t]` on.
struct TimeSteps {
  std::span<const std::uint32_t> first;
  std::span<const std::uint32_t> active;
  std::size_t words = 0;
};

class RecurrentLayer {
 public:
  /// Buffers of one thread.
  struct Scratch {
    ByteRows rows;
    Floats different;     // rows of x
    Floats inputs;        // the input's share of the gates
    Floats gates, cells;  // of one step
    Buffer<std::uint8_t> states;
  };

  /// Reads the tensors `name`.forward.* and `name`.backward.*.
  RecurrentLayer(const ModelFile& model, const std::string& name);
  /// x (words x width) += both directions' outputs. `equal` may say which rows of x are the same numbers.
  void apply(float* x, const TimeSteps& steps, Scratch& scratch, const EqualRows* equal = nullptr) const;

 private:
  std::size_t read(const float* x, std::size_t words, const EqualRows* equal, Scratch& scratch) const;

  struct Direction {
    ByteMatrix input, state;
  };
  std::size_t width_;
  std::size_t units_;
  std::array<Direction, 2> directions_;
};

}  // namespace newsgraph::language
