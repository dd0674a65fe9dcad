// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The arithmetic of the network: matrix products and LSTM cells, in the best instruction set the processor has.
// Results are the same bits on every instruction set and for every batch: products of bytes are summed in whole
// numbers, which are exact in any order; products of floats have one lane for each output number and one fixed order
// (k rising, product then sum, never fused); exponentials are one polynomial. Thread-safe.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <span>
#include <utility>
#include <vector>

namespace newsgraph::language {

/// Columns of a panel; output rows are padded to a multiple of it.
inline constexpr std::size_t kPanel = 16;
constexpr std::size_t padded(std::size_t n) noexcept {
  return (n + kPanel - 1) / kPanel * kPanel;
}

/// A growing buffer of numbers at cache-line addresses. Growing loses the contents.
template <typename T>
class Buffer {
 public:
  Buffer() = default;
  explicit Buffer(std::size_t size) { resize(size); }
  /// Contents are undefined afterwards; memory never shrinks.
  void resize(std::size_t size) {
    if (size > capacity_) {
      data_.reset(new (std::align_val_t{64}) T[size]);
      capacity_ = size;
    }
    size_ = size;
  }
  /// Like resize, but keeps the contents.
  void grow(std::size_t size) {
    if (size > capacity_) {
      const std::size_t room = std::max(size, 2 * capacity_);
      std::unique_ptr<T[], Free> larger(new (std::align_val_t{64}) T[room]);
      std::copy_n(data_.get(), size_, larger.get());
      data_ = std::move(larger);
      capacity_ = room;
    }
    size_ = size;
  }
  void fill(T value) noexcept { std::fill_n(data_.get(), size_, value); }
  T* data() noexcept { return data_.get(); }
  const T* data() const noexcept { return data_.get(); }
  std::size_t size() const noexcept { return size_; }

 private:
  struct Free {
    void operator()(T* p) const noexcept { ::operator delete[](p, std::align_val_t{64}); }
  };
  std::unique_ptr<T[], Free> data_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};
using Floats = Buffer<float>;

/// A matrix of `depth` x `columns` floats in panels of kPanel columns.
class PackedMatrix {
 public:
  PackedMatrix() = default;
  /// Zero everywhere.
  void reset(std::size_t depth, std::size_t columns);
  /// Sets one element.
  void set(std::size_t k, std::size_t column, float value) noexcept {
    panels_.data()[(column / kPanel * depth_ + k) * kPanel + column % kPanel] = value;
  }

  std::size_t depth() const noexcept { return depth_; }
  std::size_t columns() const noexcept { return columns_; }
  std::size_t padded_columns() const noexcept { return padded(columns_); }
  const float* panel(std::size_t p) const noexcept { return panels_.data() + p * depth_ * kPanel; }

 private:
  std::size_t depth_ = 0;
  std::size_t columns_ = 0;
  Floats panels_;
};

/// out[r][0..padded columns) = a[r] * matrix. Strides are in floats.
void multiply(const float* a, std::size_t a_stride, std::size_t rows, const PackedMatrix& matrix, float* out,
              std::size_t out_stride);

/// Rows of numbers as bytes: number k of row r is scales[r] * (bytes[r * stride + k] - 128).
struct ByteRows {
  Buffer<std::uint8_t> bytes;
  Floats scales;
  std::size_t stride = 0;  ///< the padded depth; what pads stands for 0
};

/// Rounds each row to the nearest of 255 steps between minus and plus its largest value (ties to even).
void to_bytes(const float* rows, std::size_t row_stride, std::size_t count, std::size_t depth, ByteRows& out);

/// A matrix of signed bytes, `depth` x `columns`, with a scale and a bias for each column. Panels of kPanel columns
/// hold kQuad neighbouring k of one column side by side, as the byte products of processors want them.
class ByteMatrix {
 public:
  static constexpr std::size_t kQuad = 4;
  /// Sums of 32 bits hold products of bytes of this depth.
  static constexpr std::size_t kMaxDepth = 1U << 15U;

  ByteMatrix() = default;
  /// Zero everywhere. `depth` is at most kMaxDepth.
  void reset(std::size_t depth, std::size_t columns);
  /// Sets one element, once.
  void set(std::size_t k, std::size_t column, std::int8_t value) noexcept {
    panels_.data()[((column / kPanel * quads() + k / kQuad) * kPanel + column % kPanel) * kQuad + k % kQuad] = value;
    offsets_.data()[column] -= 128 * value;
  }
  void set_scale(std::size_t column, float value) noexcept { scales_.data()[column] = value; }
  void set_bias(std::size_t column, float value) noexcept { biases_.data()[column] = value; }

  std::size_t depth() const noexcept { return depth_; }
  std::size_t quads() const noexcept { return (depth_ + kQuad - 1) / kQuad; }
  std::size_t columns() const noexcept { return columns_; }
  std::size_t padded_columns() const noexcept { return padded(columns_); }
  const std::int8_t* panel(std::size_t p) const noexcept { return panels_.data() + p * quads() * kPanel * kQuad; }
  const float* scales() const noexcept { return scales_.data(); }
  const float* biases() const noexcept { return biases_.data(); }
  /// What to add to sums over unsigned bytes: -128 times the column's sum.
  const std::int32_t* offsets() const noexcept { return offsets_.data(); }

 private:
  std::size_t depth_ = 0;
  std::size_t columns_ = 0;
  Buffer<std::int8_t> panels_;
  Floats scales_, biases_;
  Buffer<std::int32_t> offsets_;
};

/// out[r][0..padded columns) = a[r] * matrix + bias.
void multiply(const ByteRows& a, std::size_t rows, const ByteMatrix& matrix, float* out, std::size_t out_stride);

/// An LSTM's outputs as bytes: -1 … 1 in steps of 1/127, plus 128.
inline constexpr std::uint8_t kZeroState = 128;
/// Rows of numbers, in the order of an index where there is one.
struct IndexedRows {
  const float* data = nullptr;
  std::size_t stride = 0;
  const std::uint32_t* index = nullptr;

  const float* row(std::size_t r) const noexcept { return data + (index == nullptr ? r : index[r]) * stride; }
};
/// out[r] = sums[r] + states[r] * matrix, without the bias; `sums` may be `out`. `stride` is padded as in ByteRows.
void multiply_states(const std::uint8_t* states, std::size_t stride, std::size_t rows, const ByteMatrix& matrix,
                     const IndexedRows& sums, float* out, std::size_t out_stride);

/// One time step of `rows` sentences, `units` (a multiple of 8) each. Rows of `gates` are [i f g o], 4 * units;
/// rows of `cells` and `states` follow each other without and with padding.
struct CellStep {
  const float* gates = nullptr;
  std::size_t gates_stride = 0;
  std::size_t rows = 0;
  std::size_t units = 0;
  float* cells = nullptr;          ///< changed
  std::uint8_t* states = nullptr;  ///< set: the outputs as bytes
  std::size_t states_stride = 0;
  float* sums = nullptr;  ///< the outputs are added to these
  std::size_t sums_stride = 0;
};
void lstm_cells(const CellStep& step);

/// values[i] = exp(values[i]); the sum in rising order is returned.
float exponentials(std::span<float> values);

/// The index of the highest of at least one value; of equals, the first. None may be NaN.
std::size_t highest(std::span<const float> values);

/// Name of the instruction set in use ("AVX2", "AVX2 with AVX512-VNNI", "SSE4", "NEON" …).
const char* instruction_set();

/// For tests: what this processor can run of what was compiled, and forcing one of them (0: the best again) for all
/// threads. Not to be called while others compute.
std::vector<std::int64_t> instruction_sets();
void force_instruction_set(std::int64_t target);

}  // namespace newsgraph::language
