// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The arithmetic of the network: matrix products and LSTM cells, in the best instruction set the processor has.
// Every output number is computed lane by lane in one fixed order (k rising, product then sum, never fused;
// exponentials by one polynomial), so results are the same bits on every instruction set and for every batch.
// Thread-safe.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <span>
#include <vector>

namespace newsgraph::language {

/// Columns of a panel; output rows are padded to a multiple of it.
inline constexpr std::size_t kPanel = 16;
constexpr std::size_t padded(std::size_t n) noexcept {
  return (n + kPanel - 1) / kPanel * kPanel;
}

/// A growing buffer of floats at cache-line addresses. Growing loses the contents.
class Floats {
 public:
  Floats() = default;
  explicit Floats(std::size_t size) { resize(size); }
  /// Contents are undefined afterwards; memory never shrinks.
  void resize(std::size_t size);
  /// Like resize, but keeps the contents.
  void grow(std::size_t size);
  void fill_zero() noexcept;
  float* data() noexcept { return data_.get(); }
  const float* data() const noexcept { return data_.get(); }
  std::size_t size() const noexcept { return size_; }

 private:
  struct Free {
    void operator()(float* p) const noexcept { ::operator delete[](p, std::align_val_t{64}); }
  };
  std::unique_ptr<float[], Free> data_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

/// A matrix of `depth` x `columns` in panels of kPanel columns, with a bias for each column.
class PackedMatrix {
 public:
  PackedMatrix() = default;
  /// Zero everywhere.
  void reset(std::size_t depth, std::size_t columns);
  /// Sets one element.
  void set(std::size_t k, std::size_t column, float value) noexcept {
    panels_.data()[(column / kPanel * depth_ + k) * kPanel + column % kPanel] = value;
  }
  void set_bias(std::size_t column, float value) noexcept { bias_.data()[column] = value; }

  std::size_t depth() const noexcept { return depth_; }
  std::size_t columns() const noexcept { return columns_; }
  std::size_t padded_columns() const noexcept { return padded(columns_); }
  const float* panel(std::size_t p) const noexcept { return panels_.data() + p * depth_ * kPanel; }
  const float* bias() const noexcept { return bias_.data(); }

 private:
  std::size_t depth_ = 0;
  std::size_t columns_ = 0;
  Floats panels_;
  Floats bias_;
};

/// out[r][0..padded columns) = bias + a[r] * matrix. Strides are in floats.
void multiply(const float* a, std::size_t a_stride, std::size_t rows, const PackedMatrix& matrix, float* out,
              std::size_t out_stride);

/// out[r] += a[r] * matrix, without the bias.
void multiply_add(const float* a, std::size_t a_stride, std::size_t rows, const PackedMatrix& matrix, float* out,
                  std::size_t out_stride);

/// One time step: for every row, from gates [i f g o] (4 * units) and cells, new cells and outputs. `units` is a
/// multiple of 8.
void lstm_cells(const float* gates, std::size_t gates_stride, std::size_t rows, std::size_t units, float* cells,
                float* out, std::size_t out_stride);

/// values[i] = exp(values[i]); the sum in rising order is returned.
float exponentials(std::span<float> values);

/// Name of the instruction set in use ("AVX2", "SSE4", "NEON" …).
const char* instruction_set();

/// For tests: what this processor can run of what was compiled, and forcing one of them (0: the best again) for all
/// threads. Not to be called while others compute.
std::vector<std::int64_t> instruction_sets();
void force_instruction_set(std::int64_t target);

}  // namespace newsgraph::language
