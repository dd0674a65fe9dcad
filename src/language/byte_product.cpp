// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// The product of bytes in whole numbers; compiled once for each instruction set by Highway's foreach_target.
// byte_product_vnni.cpp has one more.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "byte_product.cpp"
#define HWY_DISABLED_TARGETS (HWY_AVX3 | HWY_AVX3_DL | HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)

#include "byte_product.hpp"
#include "row_blocks.hpp"

#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <algorithm>
#include <cstring>

HWY_BEFORE_NAMESPACE();
namespace newsgraph::language::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Lanes = hn::CappedTag<float, kPanel / 2>;
using Vector = hn::Vec<Lanes>;

// Sums of neighbouring columns, scaled and added to the bias or to what is there.
HWY_INLINE void finish_columns(const ByteProduct& product, std::size_t row, std::size_t column,
                               hn::Vec<hn::RebindToSigned<Lanes>> sum) {
  const Lanes d;
  float* const out = product.out + row * product.out_stride + column;
  const Vector scaled = hn::Mul(hn::Mul(hn::ConvertTo(d, sum), hn::Set(d, product.scale_of(row))),
                                hn::LoadU(d, product.matrix->scales() + column));
  hn::StoreU(hn::Add(scaled, hn::LoadU(d, product.added_to(row, column))), d, out);
}

#if HWY_TARGET == HWY_SCALAR || !(HWY_ARCH_X86 || HWY_ARCH_ARM_A64)

// Any processor.
void byte_product(const ByteProduct& product) {
  const ByteMatrix& matrix = *product.matrix;
  constexpr std::size_t kLanes = hn::MaxLanes(Lanes());
  for (std::size_t r = 0; r < product.rows; ++r) {
    const std::uint8_t* const a = product.a + r * product.a_stride;
    for (std::size_t p = 0; p < matrix.padded_columns() / kPanel; ++p) {
      std::int32_t sums[kPanel];
      std::copy_n(matrix.offsets() + p * kPanel, kPanel, sums);
      const std::int8_t* b = matrix.panel(p);
      for (std::size_t k = 0; k < matrix.quads() * ByteMatrix::kQuad; k += ByteMatrix::kQuad) {
        for (std::int32_t& sum : sums) {
          for (std::size_t i = 0; i < ByteMatrix::kQuad; ++i) sum += std::int32_t{a[k + i]} * *b++;
        }
      }
      for (std::size_t c = 0; c < kPanel; c += kLanes) {
        finish_columns(product, r, p * kPanel + c, hn::LoadU(hn::RebindToSigned<Lanes>(), sums + c));
      }
    }
  }
}

#else

// Vectors of 32-bit sums, two sums (of even and of odd pairs of k) for each column.
using Sums = hn::ScalableTag<std::int32_t>;
using SumVector = hn::Vec<Sums>;
constexpr std::size_t kSumLanes = hn::MaxLanes(Sums());
constexpr std::size_t kColumns = kPanel / 2;                 // of one block
constexpr std::size_t kVectors = 2 * kColumns / kSumLanes;   // of sums for one row of a block
constexpr std::size_t kStep = kColumns * ByteMatrix::kQuad;  // bytes of a quad in a block
constexpr std::size_t kBytes = kStep / kVectors;             // and of those, for one vector of sums

#if HWY_ARCH_X86

// vpmaddwd on bytes widened to 16 bits: unlike the products of bytes (vpmaddubsw) it cannot saturate.
using Factor = std::int16_t;
constexpr std::size_t kBlock = kVectors == 2 ? 6 : 3;
using Words = hn::Repartition<std::int16_t, Sums>;
HWY_INLINE hn::Vec<Words> load_weights(const std::int8_t* b) {
  return hn::PromoteTo(Words(), hn::LoadU(hn::Rebind<std::int8_t, Words>(), b));
}
HWY_INLINE hn::Vec<Words> load_factor(const Factor* four) {
  std::int64_t bits = 0;
  std::memcpy(&bits, four, sizeof bits);
  return hn::BitCast(Words(), hn::Set(hn::Repartition<std::int64_t, Sums>(), bits));
}
HWY_INLINE SumVector add_products(SumVector sum, hn::Vec<Words> factor, hn::Vec<Words> weights) {
#if HWY_TARGET == HWY_AVX2
  // In one piece: GCC 12 moves all products of a block before the first sum and so has to spill.
  __m256i products;
  asm("vpmaddwd %3, %2, %1\n\tvpaddd %1, %0, %0" : "+x"(sum.raw), "=&x"(products) : "x"(factor.raw), "x"(weights.raw));
  return sum;
#else
  return hn::Add(sum, SumVector{_mm_madd_epi16(factor.raw, weights.raw)});
#endif
}

#else

// smull and sadalp: products of signed bytes fit 16 bits, pairs of them are added to 32.
using Factor = std::int8_t;
constexpr std::size_t kBlock = 6;
HWY_INLINE int8x8_t load_weights(const std::int8_t* b) {
  return vld1_s8(b);
}
HWY_INLINE int8x8_t load_factor(const Factor* four) {
  std::int32_t bits = 0;
  std::memcpy(&bits, four, sizeof bits);
  return vreinterpret_s8_s32(vdup_n_s32(bits));
}
HWY_INLINE SumVector add_products(SumVector sum, int8x8_t factor, int8x8_t weights) {
  return SumVector{vpadalq_s16(sum.raw, vmull_s8(factor, weights))};
}

#endif

struct ByteBlock {
  const ByteProduct& product;
  const Factor* factors;  // of the first row of the chunk
  std::size_t stride, first_row, column;
  const std::int8_t* panel;

  template <std::size_t kRows>
  void run(std::size_t r) const {
    const Factor* a = factors + (r - first_row) * stride;
    const std::int8_t* b = panel;
    SumVector sums[kRows][kVectors];
#pragma GCC unroll 8
    for (std::size_t i = 0; i < kRows; ++i) {
#pragma GCC unroll 4
      for (std::size_t v = 0; v < kVectors; ++v) sums[i][v] = hn::Zero(Sums());
    }
    const std::size_t quads = product.matrix->quads();
    for (std::size_t q = 0; q < quads; ++q, a += ByteMatrix::kQuad, b += 2 * kStep) {
      decltype(load_weights(b)) weights[kVectors];
#pragma GCC unroll 4
      for (std::size_t v = 0; v < kVectors; ++v) weights[v] = load_weights(b + v * kBytes);
#pragma GCC unroll 8
      for (std::size_t i = 0; i < kRows; ++i) {
        const auto factor = load_factor(a + i * stride);
#pragma GCC unroll 4
        for (std::size_t v = 0; v < kVectors; ++v) sums[i][v] = add_products(sums[i][v], factor, weights[v]);
      }
    }
#pragma GCC unroll 8
    for (std::size_t i = 0; i < kRows; ++i) {
#pragma GCC unroll 2
      for (std::size_t v = 0; v < kVectors; v += 2) {
        const SumVector total = hn::Add(hn::ConcatEven(Sums(), sums[i][v + 1], sums[i][v]),
                                        hn::ConcatOdd(Sums(), sums[i][v + 1], sums[i][v]));
        finish_columns(product, r + i, column + v / 2 * kSumLanes, total);
      }
    }
  }
};

void byte_product(const ByteProduct& product) {
  thread_local Buffer<Factor> factors;
  const ByteMatrix& matrix = *product.matrix;
  const std::size_t stride = product.a_stride;
  factors.resize(std::min(kChunk, product.rows) * stride);
  for (std::size_t r = 0; r < product.rows; r += kChunk) {
    const std::size_t end = std::min(product.rows, r + kChunk);
    const std::uint8_t* const from = product.a + r * stride;
    Factor* const to = factors.data();
    for (std::size_t i = 0; i < (end - r) * stride; ++i) to[i] = static_cast<Factor>(from[i] - 128);
    for (std::size_t column = 0; column < matrix.padded_columns(); column += kColumns) {
      const std::int8_t* const panel = matrix.panel(column / kPanel) + column % kPanel * ByteMatrix::kQuad;
      for_blocks<kBlock>(r, end, ByteBlock{product, to, stride, r, column, panel});
    }
  }
}

#endif

}  // namespace newsgraph::language::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsgraph::language {

HWY_EXPORT(byte_product);

namespace {

bool vnni_forbidden = false;

void dispatch(const ByteProduct& product) {
  if (uses_vnni()) {
    byte_product_vnni(product);
  } else {
    HWY_DYNAMIC_DISPATCH(byte_product)(product);
  }
}

}  // namespace

bool uses_vnni() noexcept {
  return has_vnni() && !vnni_forbidden;
}

void forbid_vnni(bool forbidden) noexcept {
  vnni_forbidden = forbidden;
}

void ByteMatrix::reset(std::size_t depth, std::size_t columns) {
  depth_ = depth;
  columns_ = columns;
  panels_.resize(quads() * kQuad * padded(columns));
  panels_.fill(0);
  scales_.resize(padded(columns));
  scales_.fill(0.0F);
  biases_.resize(padded(columns));
  biases_.fill(0.0F);
  offsets_.resize(padded(columns));
  offsets_.fill(0);
}

void multiply(const ByteRows& a, std::size_t rows, const ByteMatrix& matrix, float* out, std::size_t out_stride) {
  dispatch({a.bytes.data(), a.stride, a.scales.data(), rows, &matrix, out, out_stride, nullptr});
}

void multiply_states(const std::uint8_t* states, std::size_t stride, std::size_t rows, const ByteMatrix& matrix,
                     const IndexedRows& sums, float* out, std::size_t out_stride) {
  dispatch({states, stride, nullptr, rows, &matrix, out, out_stride, &sums});
}

}  // namespace newsgraph::language
#endif
