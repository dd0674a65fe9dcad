// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Compiled once for each instruction set by Highway's foreach_target. -ffp-contract=off (cmake/Compiler.cmake) keeps
// GCC from fusing Mul and Add.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernels.cpp"
// Vectors without a fixed size cannot be kept in arrays, which the register blocks below do.
// AVX-512 gains nothing without fused products: 38 against 52 billion multiply-adds a second with AVX2 (EPYC, one
// core).
#define HWY_DISABLED_TARGETS (HWY_AVX3 | HWY_AVX3_DL | HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)

#include "kernels.hpp"

#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <algorithm>
#include <utility>

HWY_BEFORE_NAMESPACE();
namespace newsgraph::language::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// At most half a panel.
using Lanes = hn::CappedTag<float, kPanel / 2>;
using Vector = hn::Vec<Lanes>;

// exp(x), Cephes' polynomial; separate products and sums. |error| < 2 ulp inside the clamp.
HWY_INLINE Vector exponential(Vector x) {
  const Lanes d;
  const hn::RebindToSigned<Lanes> di;
  x = hn::Min(hn::Max(x, hn::Set(d, -87.0F)), hn::Set(d, 88.0F));
  const auto n = hn::NearestInt(hn::Mul(x, hn::Set(d, 1.44269504088896341F)));
  const Vector nf = hn::ConvertTo(d, n);
  Vector r = hn::Sub(x, hn::Mul(nf, hn::Set(d, 0.693359375F)));
  r = hn::Sub(r, hn::Mul(nf, hn::Set(d, -2.12194440e-4F)));
  Vector p = hn::Set(d, 1.9875691500e-4F);
  p = hn::Add(hn::Mul(p, r), hn::Set(d, 1.3981999507e-3F));
  p = hn::Add(hn::Mul(p, r), hn::Set(d, 8.3334519073e-3F));
  p = hn::Add(hn::Mul(p, r), hn::Set(d, 4.1665795894e-2F));
  p = hn::Add(hn::Mul(p, r), hn::Set(d, 1.6666665459e-1F));
  p = hn::Add(hn::Mul(p, r), hn::Set(d, 5.0000001201e-1F));
  p = hn::Add(hn::Add(hn::Mul(hn::Mul(p, r), r), r), hn::Set(d, 1.0F));
  const auto power = hn::ShiftLeft<23>(hn::Add(n, hn::Set(di, 127)));
  return hn::Mul(p, hn::BitCast(d, power));
}

HWY_INLINE Vector sigmoid(Vector x) {
  const Lanes d;
  const Vector one = hn::Set(d, 1.0F);
  return hn::Div(one, hn::Add(one, exponential(hn::Neg(x))));
}

HWY_INLINE Vector hyperbolic_tangent(Vector x) {
  const Lanes d;
  const Vector twice = sigmoid(hn::Add(x, x));
  return hn::Sub(hn::Add(twice, twice), hn::Set(d, 1.0F));
}

// kRows rows of `a` times one panel. `start` holds the first value of each sum.
template <std::size_t kRows>
void panel_block(const float* HWY_RESTRICT a, std::size_t a_stride, std::size_t depth, const float* HWY_RESTRICT panel,
                 const float* start, std::size_t start_stride, float* out, std::size_t out_stride) {
  const Lanes d;
  constexpr std::size_t kLanes = hn::MaxLanes(Lanes());
  for (std::size_t column = 0; column < kPanel; column += 2 * kLanes) {
    Vector left[kRows];
    Vector right[kRows];
#pragma GCC unroll 8
    for (std::size_t r = 0; r < kRows; ++r) {
      left[r] = hn::LoadU(d, start + r * start_stride + column);
      right[r] = hn::LoadU(d, start + r * start_stride + column + kLanes);
    }
    const float* HWY_RESTRICT b = panel + column;
    for (std::size_t k = 0; k < depth; ++k, b += kPanel) {
      const Vector b_left = hn::Load(d, b);
      const Vector b_right = hn::Load(d, b + kLanes);
#pragma GCC unroll 8
      for (std::size_t r = 0; r < kRows; ++r) {
        const Vector factor = hn::Set(d, a[r * a_stride + k]);
        left[r] = hn::Add(left[r], hn::Mul(factor, b_left));
        right[r] = hn::Add(right[r], hn::Mul(factor, b_right));
      }
    }
#pragma GCC unroll 8
    for (std::size_t r = 0; r < kRows; ++r) {
      hn::StoreU(left[r], d, out + r * out_stride + column);
      hn::StoreU(right[r], d, out + r * out_stride + column + kLanes);
    }
  }
}

// A few rows by one panel. `add` sums onto `out`; else onto the bias.
void panel_product(const float* a, std::size_t a_stride, std::size_t rows, std::size_t depth, const float* panel,
                   const float* bias, float* out, std::size_t out_stride, bool add) {
  constexpr std::size_t kBlock = 6;  // 12 sums, two columns' vectors, a factor and a product: 16 registers
  const std::size_t start_stride = add ? out_stride : 0;
  for (std::size_t r = 0; r < rows; r += kBlock) {
    const float* row = a + r * a_stride;
    float* target = out + r * out_stride;
    const float* start = add ? target : bias;
    switch (std::min(kBlock, rows - r)) {
      case 1:
        panel_block<1>(row, a_stride, depth, panel, start, start_stride, target, out_stride);
        break;
      case 2:
        panel_block<2>(row, a_stride, depth, panel, start, start_stride, target, out_stride);
        break;
      case 3:
        panel_block<3>(row, a_stride, depth, panel, start, start_stride, target, out_stride);
        break;
      case 4:
        panel_block<4>(row, a_stride, depth, panel, start, start_stride, target, out_stride);
        break;
      case 5:
        panel_block<5>(row, a_stride, depth, panel, start, start_stride, target, out_stride);
        break;
      default:
        panel_block<kBlock>(row, a_stride, depth, panel, start, start_stride, target, out_stride);
        break;
    }
  }
}

// The rows go through in chunks that stay in the first-level cache while the panels pass by.
void product(const float* a, std::size_t a_stride, std::size_t rows, const PackedMatrix& matrix, float* out,
             std::size_t out_stride, bool add) {
  constexpr std::size_t kChunk = 48;
  const std::size_t panels = matrix.padded_columns() / kPanel;
  for (std::size_t r = 0; r < rows; r += kChunk) {
    const std::size_t n = std::min(kChunk, rows - r);
    for (std::size_t p = 0; p < panels; ++p) {
      panel_product(a + r * a_stride, a_stride, n, matrix.depth(), matrix.panel(p), matrix.bias() + p * kPanel,
                    out + r * out_stride + p * kPanel, out_stride, add);
    }
  }
}

void cells(const float* gates, std::size_t gates_stride, std::size_t rows, std::size_t units, float* cell, float* out,
           std::size_t out_stride) {
  const Lanes d;
  constexpr std::size_t kLanes = hn::MaxLanes(Lanes());
  for (std::size_t r = 0; r < rows; ++r, gates += gates_stride, cell += units, out += out_stride) {
    for (std::size_t u = 0; u < units; u += kLanes) {
      const Vector input = sigmoid(hn::LoadU(d, gates + u));
      const Vector forget = sigmoid(hn::LoadU(d, gates + units + u));
      const Vector update = hyperbolic_tangent(hn::LoadU(d, gates + 2 * units + u));
      const Vector output = sigmoid(hn::LoadU(d, gates + 3 * units + u));
      const Vector next = hn::Add(hn::Mul(forget, hn::LoadU(d, cell + u)), hn::Mul(input, update));
      hn::StoreU(next, d, cell + u);
      hn::StoreU(hn::Mul(output, hyperbolic_tangent(next)), d, out + u);
    }
  }
}

// A multiple of kPanel / 2 values.
void exponentiate(float* values, std::size_t size) {
  const Lanes d;
  constexpr std::size_t kLanes = hn::MaxLanes(Lanes());
  for (std::size_t i = 0; i < size; i += kLanes) hn::StoreU(exponential(hn::LoadU(d, values + i)), d, values + i);
}

const char* target_name() {
  return hwy::TargetName(HWY_TARGET);
}

}  // namespace newsgraph::language::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsgraph::language {

HWY_EXPORT(product);
HWY_EXPORT(cells);
HWY_EXPORT(exponentiate);
HWY_EXPORT(target_name);

void Floats::resize(std::size_t size) {
  if (size > capacity_) {
    data_.reset(new (std::align_val_t{64}) float[size]);
    capacity_ = size;
  }
  size_ = size;
}

void Floats::grow(std::size_t size) {
  if (size > capacity_) {
    const std::size_t room = std::max(size, 2 * capacity_);
    std::unique_ptr<float[], Free> larger(new (std::align_val_t{64}) float[room]);
    std::copy_n(data_.get(), size_, larger.get());
    data_ = std::move(larger);
    capacity_ = room;
  }
  size_ = size;
}

void Floats::fill_zero() noexcept {
  std::fill_n(data_.get(), size_, 0.0F);
}

void PackedMatrix::reset(std::size_t depth, std::size_t columns) {
  depth_ = depth;
  columns_ = columns;
  panels_.resize(depth * padded(columns));
  panels_.fill_zero();
  bias_.resize(padded(columns));
  bias_.fill_zero();
}

void multiply(const float* a, std::size_t a_stride, std::size_t rows, const PackedMatrix& matrix, float* out,
              std::size_t out_stride) {
  HWY_DYNAMIC_DISPATCH(product)(a, a_stride, rows, matrix, out, out_stride, false);
}

void multiply_add(const float* a, std::size_t a_stride, std::size_t rows, const PackedMatrix& matrix, float* out,
                  std::size_t out_stride) {
  HWY_DYNAMIC_DISPATCH(product)(a, a_stride, rows, matrix, out, out_stride, true);
}

void lstm_cells(const float* gates, std::size_t gates_stride, std::size_t rows, std::size_t units, float* cell_values,
                float* out, std::size_t out_stride) {
  HWY_DYNAMIC_DISPATCH(cells)(gates, gates_stride, rows, units, cell_values, out, out_stride);
}

float exponentials(std::span<float> values) {
  constexpr std::size_t kStep = kPanel / 2;
  float tail[kStep];
  const std::size_t whole = values.size() / kStep * kStep;
  HWY_DYNAMIC_DISPATCH(exponentiate)(values.data(), whole);
  if (const std::size_t rest = values.size() - whole; rest > 0) {
    std::fill_n(std::copy_n(values.data() + whole, rest, tail), kStep - rest, 0.0F);
    HWY_DYNAMIC_DISPATCH(exponentiate)(tail, kStep);
    std::copy_n(tail, rest, values.data() + whole);
  }
  float sum = 0.0F;
  for (const float value : values) sum += value;
  return sum;
}

const char* instruction_set() {
  return HWY_DYNAMIC_DISPATCH(target_name)();
}

std::vector<std::int64_t> instruction_sets() {
  return hwy::SupportedAndGeneratedTargets();
}

void force_instruction_set(std::int64_t target) {
  hwy::SetSupportedTargetsForTest(target);
}

}  // namespace newsgraph::language
#endif
