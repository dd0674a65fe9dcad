// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// vpdpbusd sums four products of an unsigned and a signed byte into 32 bits without saturating. The unsigned bytes are
// 128 too large; the sums start at what takes that off (ByteMatrix::offsets). Highway 1.0 does not have it.
#include "byte_product.hpp"

#include <algorithm>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

namespace newsgraph::language {
namespace {

#define NEWSGRAPH_VNNI __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))

constexpr std::size_t kBlock = 8;  // rows; times two panels: 16 sums of 32 registers

NEWSGRAPH_VNNI inline __m512i broadcast(const std::uint8_t* four) {
  int bits = 0;
  std::memcpy(&bits, four, sizeof bits);
  return _mm512_set1_epi32(bits);
}

// GCC 12 shuffles and spills the sums of a loop around its own intrinsic.
NEWSGRAPH_VNNI inline void add_products(__m512i& sum, __m512i unsigned_bytes, __m512i signed_bytes) {
  asm("vpdpbusd %2, %1, %0" : "+v"(sum) : "v"(unsigned_bytes), "v"(signed_bytes));
}

NEWSGRAPH_VNNI inline void finish(const ByteProduct& product, std::size_t row, std::size_t column, __m512i sum) {
  float* const out = product.out + row * product.out_stride + column;
  const __m512 scaled =
      _mm512_mul_ps(_mm512_mul_ps(_mm512_maskz_cvtepi32_ps(0xFFFF, sum), _mm512_set1_ps(product.scale_of(row))),
                    _mm512_loadu_ps(product.matrix->scales() + column));
  _mm512_storeu_ps(out, _mm512_add_ps(scaled, _mm512_loadu_ps(product.added_to(row, column))));
}

// kRows rows from `row` on by kPanels panels from `panel` on.
template <std::size_t kRows, std::size_t kPanels>
NEWSGRAPH_VNNI void block(const ByteProduct& product, std::size_t row, std::size_t panel) {
  constexpr std::size_t kStep = kPanel * ByteMatrix::kQuad;
  const ByteMatrix& matrix = *product.matrix;
  const std::uint8_t* a = product.a + row * product.a_stride;
  const std::size_t stride = product.a_stride;
  const std::size_t quads = matrix.quads();
  const std::int8_t* b = matrix.panel(panel);
  __m512i sums[kRows][kPanels];
#pragma GCC unroll 8
  for (std::size_t r = 0; r < kRows; ++r) {
#pragma GCC unroll 2
    for (std::size_t p = 0; p < kPanels; ++p) sums[r][p] = _mm512_loadu_si512(matrix.offsets() + (panel + p) * kPanel);
  }
  for (std::size_t q = 0; q < quads; ++q, a += ByteMatrix::kQuad, b += kStep) {
    __m512i weights[kPanels];
#pragma GCC unroll 2
    for (std::size_t p = 0; p < kPanels; ++p) weights[p] = _mm512_loadu_si512(b + p * quads * kStep);
#pragma GCC unroll 8
    for (std::size_t r = 0; r < kRows; ++r) {
      const __m512i factor = broadcast(a + r * stride);
#pragma GCC unroll 2
      for (std::size_t p = 0; p < kPanels; ++p) add_products(sums[r][p], factor, weights[p]);
    }
  }
#pragma GCC unroll 8
  for (std::size_t r = 0; r < kRows; ++r) {
#pragma GCC unroll 2
    for (std::size_t p = 0; p < kPanels; ++p) finish(product, row + r, (panel + p) * kPanel, sums[r][p]);
  }
}

template <std::size_t kPanels>
NEWSGRAPH_VNNI void few_rows(const ByteProduct& product, std::size_t row, std::size_t count, std::size_t panel) {
  switch (count) {
    case 1:
      return block<1, kPanels>(product, row, panel);
    case 2:
      return block<2, kPanels>(product, row, panel);
    case 3:
      return block<3, kPanels>(product, row, panel);
    case 4:
      return block<4, kPanels>(product, row, panel);
    case 5:
      return block<5, kPanels>(product, row, panel);
    case 6:
      return block<6, kPanels>(product, row, panel);
    case 7:
      return block<7, kPanels>(product, row, panel);
    default:
      return block<kBlock, kPanels>(product, row, panel);
  }
}

}  // namespace

bool has_vnni() noexcept {
  static const bool has = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                          __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
  return has;
}

// The rows go through in chunks that stay in the first-level cache while the panels pass by.
void byte_product_vnni(const ByteProduct& product) {
  constexpr std::size_t kChunk = 48;
  const std::size_t panels = product.matrix->padded_columns() / kPanel;
  for (std::size_t chunk = 0; chunk < product.rows; chunk += kChunk) {
    const std::size_t end = std::min(product.rows, chunk + kChunk);
    for (std::size_t panel = 0; panel < panels; panel += 2) {
      for (std::size_t row = chunk; row < end; row += kBlock) {
        const std::size_t count = std::min(kBlock, end - row);
        if (panel + 2 <= panels) {
          few_rows<2>(product, row, count, panel);
        } else {
          few_rows<1>(product, row, count, panel);
        }
      }
    }
  }
}

}  // namespace newsgraph::language

#else

namespace newsgraph::language {
bool has_vnni() noexcept {
  return false;
}
void byte_product_vnni(const ByteProduct& /*product*/) {}
}  // namespace newsgraph::language

#endif
