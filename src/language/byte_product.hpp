// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The product of bytes, as its variants for instruction sets take it. Internal to
// byte_product.cpp, byte_product_vnni.cpp and kernels.cpp.

#include "kernels.hpp"

namespace newsgraph::language {

struct ByteProduct {
  const std::uint8_t* a = nullptr;
  std::size_t a_stride = 0;
  const float* a_scales = nullptr;  ///< of each row; null: 1/127
  std::size_t rows = 0;
  const ByteMatrix* matrix = nullptr;
  float* out = nullptr;
  std::size_t out_stride = 0;
  const IndexedRows* sums = nullptr;  ///< what is added; null: the bias

  float scale_of(std::size_t row) const noexcept { return a_scales == nullptr ? 1.0F / 127.0F : a_scales[row]; }
  const float* added_to(std::size_t row, std::size_t column) const noexcept {
    return (sums == nullptr ? matrix->biases() : sums->row(row)) + column;
  }
};

/// Whether processor and system have AVX-512 with VNNI.
bool has_vnni() noexcept;
/// Whether products use it; for tests, whether they may.
bool uses_vnni() noexcept;
void forbid_vnni(bool forbidden) noexcept;
/// Only where has_vnni().
void byte_product_vnni(const ByteProduct& product);

}  // namespace newsgraph::language
