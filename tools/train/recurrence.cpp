// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// The recurrent half of an LSTM layer and its derivative, for training (recurrence.py builds and calls it). PyTorch on
// a CPU adds up the gradient of the recurrent weights step by step, which takes most of a training step; here only the
// products with the state are done step by step, and the caller gets the gradient as one product over the whole batch.
//
// Words lie time-major, longest sentence first: step t is the rows [first[t], first[t] + active[t]). Gates i f g o.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace {

typedef float Vector __attribute__((vector_size(64), aligned(4), may_alias));
constexpr std::size_t kLanes = sizeof(Vector) / sizeof(float);

// c[rows x 2 vectors] += a[rows x depth] b[depth x 2 vectors]
template <std::size_t rows>
void add_tile(const float* a, std::size_t lda, const float* b, std::size_t ldb, float* c, std::size_t ldc,
              std::size_t depth) {
  Vector sum[rows][2];
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t v = 0; v < 2; ++v) sum[r][v] = *reinterpret_cast<const Vector*>(c + r * ldc + v * kLanes);
  }
  for (std::size_t k = 0; k < depth; ++k) {
    const Vector left = *reinterpret_cast<const Vector*>(b + k * ldb);
    const Vector right = *reinterpret_cast<const Vector*>(b + k * ldb + kLanes);
    for (std::size_t r = 0; r < rows; ++r) {
      sum[r][0] += a[r * lda + k] * left;
      sum[r][1] += a[r * lda + k] * right;
    }
  }
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t v = 0; v < 2; ++v) *reinterpret_cast<Vector*>(c + r * ldc + v * kLanes) = sum[r][v];
  }
}

// Columns are a multiple of two vectors.
void add_product(const float* a, std::size_t lda, const float* b, float* c, std::size_t ldc, std::size_t rows,
                 std::size_t depth, std::size_t columns) {
  constexpr std::size_t kRows = 12;
  std::size_t row = 0;
  for (; row + kRows <= rows; row += kRows) {
    for (std::size_t j = 0; j < columns; j += 2 * kLanes)
      add_tile<kRows>(a + row * lda, lda, b + j, columns, c + row * ldc + j, ldc, depth);
  }
  for (; row + 4 <= rows; row += 4) {
    for (std::size_t j = 0; j < columns; j += 2 * kLanes)
      add_tile<4>(a + row * lda, lda, b + j, columns, c + row * ldc + j, ldc, depth);
  }
  for (; row < rows; ++row) {
    for (std::size_t j = 0; j < columns; j += 2 * kLanes)
      add_tile<1>(a + row * lda, lda, b + j, columns, c + row * ldc + j, ldc, depth);
  }
}

// Within bounds: the compiler's quick division makes NaN of 1 / infinity.
float sigmoid(float x) {
  return 1.0F / (1.0F + std::exp(-std::clamp(x, -40.0F, 40.0F)));
}
float tangent(float x) {
  return 2.0F / (1.0F + std::exp(-2.0F * std::clamp(x, -20.0F, 20.0F))) - 1.0F;
}

struct Steps {
  const std::int64_t* first;
  const std::int64_t* active;
  std::int64_t count;
  bool backward;

  std::int64_t at(std::int64_t i) const { return backward ? count - 1 - i : i; }
  // Rows of the i-th step done whose state comes from the step done before it.
  std::size_t carried(std::int64_t i) const {
    return i == 0 ? 0 : static_cast<std::size_t>(std::min(active[at(i)], active[at(i - 1)]));
  }
};

}  // namespace

extern "C" {

// gates[words x 4 hidden] come as the input's share, leave as activations; cells[words x hidden] and
// out[words x out_width] are filled (out at this direction's column); weights[hidden x 4 hidden] are transposed.
void recurrence_forward(const std::int64_t* first, const std::int64_t* active, std::int64_t step_count, int backward,
                        std::int64_t hidden_size, const float* weights, float* gates, float* cells, float* out,
                        std::int64_t out_width) {
  const Steps steps{first, active, step_count, backward != 0};
  const auto hidden = static_cast<std::size_t>(hidden_size);
  const auto width = static_cast<std::size_t>(out_width);
  for (std::int64_t i = 0; i < step_count; ++i) {
    const auto row = static_cast<std::size_t>(first[steps.at(i)]);
    const auto rows = static_cast<std::size_t>(active[steps.at(i)]);
    const std::size_t carried = steps.carried(i);
    const auto before = i == 0 ? 0 : static_cast<std::size_t>(first[steps.at(i - 1)]);
    add_product(out + before * width, width, weights, gates + row * 4 * hidden, 4 * hidden, carried, hidden,
                4 * hidden);
    for (std::size_t r = 0; r < rows; ++r) {
      float* const gate = gates + (row + r) * 4 * hidden;
      float* const cell = cells + (row + r) * hidden;
      float* const state = out + (row + r) * width;
      for (std::size_t k = 0; k < 2 * hidden; ++k) gate[k] = sigmoid(gate[k]);
      for (std::size_t k = 2 * hidden; k < 3 * hidden; ++k) gate[k] = tangent(gate[k]);
      for (std::size_t k = 3 * hidden; k < 4 * hidden; ++k) gate[k] = sigmoid(gate[k]);
      const float* const old = r < carried ? cells + (before + r) * hidden : nullptr;
      for (std::size_t k = 0; k < hidden; ++k) cell[k] = gate[k] * gate[2 * hidden + k];
      if (old != nullptr) {
        for (std::size_t k = 0; k < hidden; ++k) cell[k] += gate[hidden + k] * old[k];
      }
      for (std::size_t k = 0; k < hidden; ++k) state[k] = gate[3 * hidden + k] * tangent(cell[k]);
    }
  }
}

// From grad_out (this direction's columns of words x out_width): `gates` turn from activations into the gradient before
// them, `before`[words x hidden] gets the state each word started from. weights[4 hidden x hidden] as PyTorch has them.
void recurrence_backward(const std::int64_t* first, const std::int64_t* active, std::int64_t step_count, int backward,
                         std::int64_t hidden_size, const float* weights, float* gates, const float* cells,
                         const float* out, const float* grad_out, std::int64_t out_width, float* before) {
  const Steps steps{first, active, step_count, backward != 0};
  const auto hidden = static_cast<std::size_t>(hidden_size);
  const auto width = static_cast<std::size_t>(out_width);
  const auto most = static_cast<std::size_t>(active[0]);
  std::vector<float> state_grad(most * hidden, 0.0F);
  std::vector<float> cell_grad(most * hidden, 0.0F);
  const std::vector<float> zeros(hidden, 0.0F);
  for (std::int64_t i = step_count; i-- > 0;) {
    const auto row = static_cast<std::size_t>(first[steps.at(i)]);
    const auto rows = static_cast<std::size_t>(active[steps.at(i)]);
    const std::size_t carried = steps.carried(i);
    const auto old_row = i == 0 ? 0 : static_cast<std::size_t>(first[steps.at(i - 1)]);
    for (std::size_t r = 0; r < rows; ++r) {
      float* const gate = gates + (row + r) * 4 * hidden;
      const float* const cell = cells + (row + r) * hidden;
      const float* const old = r < carried ? cells + (old_row + r) * hidden : zeros.data();
      const float* const grad = grad_out + (row + r) * width;
      const float* const carry = state_grad.data() + r * hidden;
      float* const cell_carry = cell_grad.data() + r * hidden;
      for (std::size_t k = 0; k < hidden; ++k) {
        const float in = gate[k];
        const float forget = gate[hidden + k];
        const float value = gate[2 * hidden + k];
        const float open = gate[3 * hidden + k];
        const float bent = tangent(cell[k]);
        const float dh = grad[k] + carry[k];
        const float dc = cell_carry[k] + dh * open * (1.0F - bent * bent);
        gate[k] = dc * value * in * (1.0F - in);
        gate[hidden + k] = dc * old[k] * forget * (1.0F - forget);
        gate[2 * hidden + k] = dc * in * (1.0F - value * value);
        gate[3 * hidden + k] = dh * bent * open * (1.0F - open);
        cell_carry[k] = dc * forget;
      }
      float* const start = before + (row + r) * hidden;
      if (r < carried) {
        std::memcpy(start, out + (old_row + r) * width, hidden * sizeof(float));
      } else {
        std::memset(start, 0, hidden * sizeof(float));
        // What runs before the start of a sentence concerns nobody.
        std::fill_n(cell_carry, hidden, 0.0F);
      }
    }
    std::fill(state_grad.begin(), state_grad.end(), 0.0F);
    add_product(gates + row * 4 * hidden, 4 * hidden, weights, state_grad.data(), hidden, carried, 4 * hidden, hidden);
  }
}

}  // extern "C"
