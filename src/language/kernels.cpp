// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Compiled once for each instruction set by Highway's foreach_target. -ffp-contract=off (cmake/Compiler.cmake) keeps
// GCC from fusing Mul and Add.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernels.cpp"
// Vectors without a fixed size cannot be kept in arrays, which the register blocks below do.
// Of AVX-512 only the byte products gain anything (byte_product_vnni.cpp): without fused products, floats take 38
// billion multiply-adds a second where AVX2 takes 52 (EPYC, one core).
#define HWY_DISABLED_TARGETS (HWY_AVX3 | HWY_AVX3_DL | HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)

#include "kernels.hpp"
#include "byte_product.hpp"
#include "row_blocks.hpp"

#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include <algorithm>
#include <cstring>
#include <string>

HWY_BEFORE_NAMESPACE();
namespace newsgraph::language::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// At most half a panel.
using Lanes = hn::CappedTag<float, kPanel / 2>;
using Vector = hn::Vec<Lanes>;

// Added to a number between -2^22 and 2^22, this leaves the nearest whole number (ties to even) in the low bits.
constexpr float kRounder = 12582912.0F;  // 1.5 * 2^23
constexpr std::int32_t kRounderBits = 0x4B400000;

// exp(x), Cephes' polynomial; separate products and sums. |error| < 2 ulp inside the clamp.
HWY_INLINE Vector exponential(Vector x) {
  const Lanes d;
  const hn::RebindToSigned<Lanes> di;
  x = hn::Min(hn::Max(x, hn::Set(d, -87.0F)), hn::Set(d, 88.0F));
  const Vector rounded = hn::Add(hn::Mul(x, hn::Set(d, 1.44269504088896341F)), hn::Set(d, kRounder));
  const auto n = hn::Sub(hn::BitCast(di, rounded), hn::Set(di, kRounderBits));
  const Vector nf = hn::Sub(rounded, hn::Set(d, kRounder));
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

// 2^y for the gates of cells: a minimax polynomial, |relative error| < 3e-7. Clamped so that a product of three stays
// finite; gates are as good as open or closed long before.
HWY_INLINE Vector power_of_two(Vector y) {
  const Lanes d;
  const hn::RebindToSigned<Lanes> di;
  y = hn::Min(hn::Max(y, hn::Set(d, -36.0F)), hn::Set(d, 36.0F));
  const Vector rounded = hn::Add(y, hn::Set(d, kRounder));
  const Vector r = hn::Sub(y, hn::Sub(rounded, hn::Set(d, kRounder)));
  Vector p = hn::Set(d, 1.327647245e-3F);
  p = hn::Add(hn::Mul(p, r), hn::Set(d, 9.675541893e-3F));
  p = hn::Add(hn::Mul(p, r), hn::Set(d, 5.550713092e-2F));
  p = hn::Add(hn::Mul(p, r), hn::Set(d, 2.402212024e-1F));
  p = hn::Add(hn::Mul(p, r), hn::Set(d, 6.931469440e-1F));
  p = hn::Add(hn::Mul(p, r), hn::Set(d, 1.0F));
  // The whole part goes to the exponent; the rounder's own bits are shifted out.
  return hn::BitCast(d, hn::Add(hn::BitCast(di, p), hn::ShiftLeft<23>(hn::BitCast(di, rounded))));
}

// kRows rows of `a` times one panel.
template <std::size_t kRows>
void panel_block(const float* HWY_RESTRICT a, std::size_t a_stride, std::size_t depth, const float* HWY_RESTRICT panel,
                 float* HWY_RESTRICT out, std::size_t out_stride) {
  const Lanes d;
  constexpr std::size_t kLanes = hn::MaxLanes(Lanes());
  for (std::size_t column = 0; column < kPanel; column += 2 * kLanes) {
    Vector left[kRows];
    Vector right[kRows];
#pragma GCC unroll 8
    for (std::size_t r = 0; r < kRows; ++r) left[r] = right[r] = hn::Zero(d);
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

struct FloatBlock {
  const float* a;
  std::size_t a_stride, depth;
  const float* panel;
  float* out;
  std::size_t out_stride;
  template <std::size_t kRows>
  void run(std::size_t r) const {
    panel_block<kRows>(a + r * a_stride, a_stride, depth, panel, out + r * out_stride, out_stride);
  }
};

void product(const float* a, std::size_t a_stride, std::size_t rows, const PackedMatrix& matrix, float* out,
             std::size_t out_stride) {
  // Six rows: 12 sums, two columns' vectors, a factor and a product fill 16 registers.
  const std::size_t panels = matrix.padded_columns() / kPanel;
  for (std::size_t r = 0; r < rows; r += kChunk) {
    for (std::size_t p = 0; p < panels; ++p) {
      for_blocks<6>(r, std::min(rows, r + kChunk),
                    FloatBlock{a, a_stride, matrix.depth(), matrix.panel(p), out + p * kPanel, out_stride});
    }
  }
}

using Quads = hn::RebindToSigned<Lanes>;

// Rounds numbers of -127 … 127 (ties to even) to bytes around 128.
HWY_INLINE void store_bytes(Vector values, std::uint8_t* out) {
  const Lanes d;
  const hn::Rebind<std::uint8_t, Quads> d8;
  const auto bits = hn::BitCast(Quads(), hn::Add(values, hn::Set(d, kRounder)));
  hn::StoreU(hn::DemoteTo(d8, hn::Sub(bits, hn::Set(Quads(), kRounderBits - 128))), d8, out);
}

float largest(const float* row, std::size_t depth) {
  const Lanes d;
  constexpr std::size_t kLanes = hn::MaxLanes(Lanes());
  Vector most = hn::Zero(d);
  for (std::size_t k = 0; k < depth; k += kLanes) most = hn::Max(most, hn::Abs(hn::LoadU(d, row + k)));
  float lanes[kLanes];
  hn::StoreU(most, d, lanes);
  return *std::max_element(lanes, lanes + kLanes);
}

// A multiple of kPanel / 2 values.
void round_row(const float* row, std::size_t depth, float factor, std::uint8_t* out) {
  const Lanes d;
  constexpr std::size_t kLanes = hn::MaxLanes(Lanes());
  for (std::size_t k = 0; k < depth; k += kLanes) {
    store_bytes(hn::Mul(hn::LoadU(d, row + k), hn::Set(d, factor)), out + k);
  }
}

void quantise(const float* rows, std::size_t row_stride, std::size_t count, std::size_t depth, ByteRows& out) {
  constexpr std::size_t kStepOfRow = kPanel / 2;
  constexpr float kNothing = 1e-30F;  // no scale for less: its inverse would not be finite
  const std::size_t whole = depth / kStepOfRow * kStepOfRow;
  for (std::size_t r = 0; r < count; ++r) {
    const float* const row = rows + r * row_stride;
    std::uint8_t* const bytes = out.bytes.data() + r * out.stride;
    float tail[kStepOfRow] = {};
    std::copy_n(row + whole, depth - whole, tail);
    const float most = std::max(largest(row, whole), largest(tail, kStepOfRow));
    const float factor = most > kNothing ? 127.0F / most : 0.0F;
    out.scales.data()[r] = most > kNothing ? most / 127.0F : 0.0F;
    std::fill_n(bytes + whole, out.stride - whole, kZeroState);
    round_row(row, whole, factor, bytes);
    if (whole < depth) round_row(tail, kStepOfRow, factor, bytes + whole);
  }
}

// One vector of cells: with a = 1 + exp(-i), b = 1 + exp(-f), c = 1 + exp(-2g), sigmoid(i) = 1 / a, tanh(g) = (2 - c) /
// c and so on; each sum of such fractions is brought over one denominator, since divisions cost most.
HWY_INLINE Vector next_cell(Vector cell, Vector input, Vector forget, Vector update) {
  const Lanes d;
  const Vector one = hn::Set(d, 1.0F);
  const Vector minus = hn::Set(d, -1.44269504088896341F);
  const Vector twice_minus = hn::Set(d, -2.88539008177792681F);
  const Vector raised = power_of_two(hn::Mul(update, twice_minus));
  const Vector open = hn::Add(one, power_of_two(hn::Mul(forget, minus)));
  const Vector both = hn::Mul(hn::Add(one, power_of_two(hn::Mul(input, minus))), hn::Add(one, raised));
  return hn::Div(hn::Add(hn::Mul(cell, both), hn::Mul(hn::Sub(one, raised), open)), hn::Mul(open, both));
}

// sigmoid(output) * tanh(cell)
HWY_INLINE Vector cell_output(Vector cell, Vector output) {
  const Lanes d;
  const Vector one = hn::Set(d, 1.0F);
  const Vector raised = power_of_two(hn::Mul(cell, hn::Set(d, -2.88539008177792681F)));
  const Vector open = hn::Add(one, power_of_two(hn::Mul(output, hn::Set(d, -1.44269504088896341F))));
  return hn::Div(hn::Sub(one, raised), hn::Mul(open, hn::Add(one, raised)));
}

void cells(const CellStep& step) {
  const Lanes d;
  constexpr std::size_t kLanes = hn::MaxLanes(Lanes());
  const std::size_t units = step.units;
  for (std::size_t r = 0; r < step.rows; ++r) {
    const float* const gates = step.gates + r * step.gates_stride;
    float* const cell = step.cells + r * units;
    std::uint8_t* const state = step.states + r * step.states_stride;
    float* const sum = step.sums + r * step.sums_stride;
    // Two loops: neither has to wait for what it has just computed.
    for (std::size_t u = 0; u < units; u += kLanes) {
      const Vector next = next_cell(hn::LoadU(d, cell + u), hn::LoadU(d, gates + u), hn::LoadU(d, gates + units + u),
                                    hn::LoadU(d, gates + 2 * units + u));
      hn::StoreU(next, d, cell + u);
    }
    for (std::size_t u = 0; u < units; u += kLanes) {
      const Vector out = cell_output(hn::LoadU(d, cell + u), hn::LoadU(d, gates + 3 * units + u));
      hn::StoreU(hn::Add(hn::LoadU(d, sum + u), out), d, sum + u);
      store_bytes(hn::Mul(out, hn::Set(d, 127.0F)), state + u);
    }
  }
}

// A multiple of kPanel / 2 values.
void exponentiate(float* values, std::size_t size) {
  const Lanes d;
  constexpr std::size_t kLanes = hn::MaxLanes(Lanes());
  for (std::size_t i = 0; i < size; i += kLanes) hn::StoreU(exponential(hn::LoadU(d, values + i)), d, values + i);
}

// Vectors first, then what is left over; of equals the first.
std::size_t highest(const float* values, std::size_t size) {
  const Lanes d;
  constexpr std::size_t kLanes = hn::MaxLanes(Lanes());
  const std::size_t whole = size / kLanes * kLanes;
  float top = values[0];
  if (whole > 0) {
    Vector most = hn::LoadU(d, values);
    for (std::size_t i = kLanes; i < whole; i += kLanes) most = hn::Max(most, hn::LoadU(d, values + i));
    float lanes[kLanes];
    hn::StoreU(most, d, lanes);
    top = *std::max_element(lanes, lanes + kLanes);
  }
  for (std::size_t i = whole; i < size; ++i) top = std::max(top, values[i]);
  const Vector wanted = hn::Set(d, top);
  for (std::size_t i = 0; i < whole; i += kLanes) {
    const auto found = hn::FindFirstTrue(d, hn::Eq(hn::LoadU(d, values + i), wanted));
    if (found >= 0) return i + static_cast<std::size_t>(found);
  }
  std::size_t i = whole;
  while (i + 1 < size && !(values[i] == top)) ++i;
  return std::min(i, size - 1);
}

const char* target_name() {
  return hwy::TargetName(HWY_TARGET);
}

}  // namespace newsgraph::language::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsgraph::language {

namespace {
constexpr std::int64_t kVnni = -1;  // stands beside Highway's numbers; the best of them does the rest
}

HWY_EXPORT(product);
HWY_EXPORT(quantise);
HWY_EXPORT(cells);
HWY_EXPORT(exponentiate);
HWY_EXPORT(highest);
HWY_EXPORT(target_name);

void PackedMatrix::reset(std::size_t depth, std::size_t columns) {
  depth_ = depth;
  columns_ = columns;
  panels_.resize(depth * padded(columns));
  panels_.fill(0.0F);
}

void multiply(const float* a, std::size_t a_stride, std::size_t rows, const PackedMatrix& matrix, float* out,
              std::size_t out_stride) {
  HWY_DYNAMIC_DISPATCH(product)(a, a_stride, rows, matrix, out, out_stride);
}

void to_bytes(const float* rows, std::size_t row_stride, std::size_t count, std::size_t depth, ByteRows& out) {
  out.stride = padded(depth);
  out.bytes.resize(count * out.stride);
  out.scales.resize(count);
  HWY_DYNAMIC_DISPATCH(quantise)(rows, row_stride, count, depth, out);
}

void lstm_cells(const CellStep& step) {
  HWY_DYNAMIC_DISPATCH(cells)(step);
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

std::size_t highest(std::span<const float> values) {
  return HWY_DYNAMIC_DISPATCH(highest)(values.data(), values.size());
}

const char* instruction_set() {
  if (!uses_vnni()) return HWY_DYNAMIC_DISPATCH(target_name)();
  static const std::string both = std::string(HWY_DYNAMIC_DISPATCH(target_name)()) + " with AVX512-VNNI";
  return both.c_str();
}

std::vector<std::int64_t> instruction_sets() {
  std::vector<std::int64_t> targets = hwy::SupportedAndGeneratedTargets();
  if (has_vnni()) targets.insert(targets.begin(), kVnni);
  return targets;
}

void force_instruction_set(std::int64_t target) {
  forbid_vnni(target != 0 && target != kVnni);
  hwy::SetSupportedTargetsForTest(target == kVnni ? 0 : target);
}

}  // namespace newsgraph::language
#endif
