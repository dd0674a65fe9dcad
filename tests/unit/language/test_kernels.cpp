// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "kernels.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace newsgraph::language;

std::vector<float> random_floats(std::size_t size, std::uint32_t seed, float range) {
  std::mt19937 random(seed);
  std::vector<float> values(size);
  for (float& value : values) value = (static_cast<float>(random() >> 8U) * 0x1p-23F - 1.0F) * range;
  return values;
}

PackedMatrix pack(const std::vector<float>& weights, std::size_t depth) {
  PackedMatrix matrix;
  const std::size_t columns = weights.size() / depth;
  matrix.reset(depth, columns);
  for (std::size_t i = 0; i < weights.size(); ++i) matrix.set(i / columns, i % columns, weights[i]);
  return matrix;
}

// Bytes of -128 … 127; many of the outermost, which sums of 16 bits could not hold.
std::vector<std::int8_t> random_bytes(std::size_t size, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<std::int8_t> values(size);
  for (std::int8_t& value : values) {
    const auto drawn = static_cast<std::uint32_t>(random());
    value =
        static_cast<std::int8_t>(drawn % 3 == 0 ? (drawn % 2 == 0 ? 127 : -128) : static_cast<int>(drawn % 256) - 128);
  }
  return values;
}

ByteMatrix pack(const std::vector<std::int8_t>& weights, std::size_t depth, const std::vector<float>& scales,
                const std::vector<float>& biases) {
  ByteMatrix matrix;
  const std::size_t columns = scales.size();
  matrix.reset(depth, columns);
  for (std::size_t i = 0; i < weights.size(); ++i) matrix.set(i / columns, i % columns, weights[i]);
  for (std::size_t c = 0; c < columns; ++c) {
    matrix.set_scale(c, scales[c]);
    matrix.set_bias(c, biases[c]);
  }
  return matrix;
}

std::string bits(const float* values, std::size_t size) {
  std::string out(size * sizeof(float), '\0');
  std::memcpy(out.data(), values, out.size());
  return out;
}

// Runs `body` on every instruction set of this processor, and on the best again at the end.
template <typename Body>
void on_every_instruction_set(Body body) {
  for (const std::int64_t target : instruction_sets()) {
    force_instruction_set(target);
    body();
  }
  force_instruction_set(0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kernels)

BOOST_AUTO_TEST_CASE(product_equals_the_plain_sum_bit_for_bit_on_every_instruction_set) {
  for (const std::size_t rows : {1U, 2U, 5U, 7U, 8U, 13U, 50U}) {
    const std::size_t depth = 37;
    const std::size_t columns = 70;
    const auto a = random_floats(rows * depth, 1, 1.0F);
    const auto weights = random_floats(depth * columns, 2, 1.0F);
    const PackedMatrix matrix = pack(weights, depth);
    const std::size_t stride = matrix.padded_columns();
    BOOST_REQUIRE_EQUAL(stride, 80U);
    std::vector<float> expected(rows * columns);
    for (std::size_t r = 0; r < rows; ++r) {
      for (std::size_t c = 0; c < columns; ++c) {
        float sum = 0.0F;
        for (std::size_t k = 0; k < depth; ++k) {
          const float term = a[r * depth + k] * weights[k * columns + c];
          sum = sum + term;
        }
        expected[r * columns + c] = sum;
      }
    }
    on_every_instruction_set([&] {
      std::vector<float> out(rows * stride);
      multiply(a.data(), depth, rows, matrix, out.data(), stride);
      for (std::size_t r = 0; r < rows; ++r) {
        BOOST_TEST(bits(&out[r * stride], columns) == bits(&expected[r * columns], columns),
                   instruction_set() << ", row " << r << " of " << rows);
      }
    });
  }
}

BOOST_AUTO_TEST_CASE(byte_product_equals_the_plain_sum_bit_for_bit_on_every_instruction_set) {
  for (const std::size_t rows : {1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U, 13U, 50U, 101U}) {
    for (const std::size_t depth : {37U, 320U}) {
      const std::size_t columns = rows % 2 == 0 ? 70 : 32;  // an odd number of panels, and an even one
      const auto numbers = random_floats(rows * depth, 11, 3.0F);
      const auto weights = random_bytes(depth * columns, 12);
      const auto scales = random_floats(columns, 13, 0.01F);
      const auto biases = random_floats(columns, 14, 1.0F);
      const ByteMatrix matrix = pack(weights, depth, scales, biases);
      const std::size_t stride = matrix.padded_columns();
      ByteRows a;
      to_bytes(numbers.data(), depth, rows, depth, a);
      for (std::size_t r = 0; r < rows; ++r) a.bytes.data()[r * a.stride + r % depth] = r % 2 == 0 ? 0 : 255;
      std::vector<float> expected(rows * columns);
      std::vector<float> expected_sum(rows * columns);
      for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < columns; ++c) {
          std::int64_t sum = 0;
          for (std::size_t k = 0; k < depth; ++k) {
            sum += (std::int64_t{a.bytes.data()[r * a.stride + k]} - 128) * weights[k * columns + c];
          }
          const float scaled = static_cast<float>(sum) * a.scales.data()[r] * scales[c];
          expected[r * columns + c] = scaled + biases[c];
          const float state = static_cast<float>(sum) * (1.0F / 127.0F) * scales[c];
          expected_sum[r * columns + c] = state + 0.5F;
        }
      }
      on_every_instruction_set([&] {
        std::vector<float> out(rows * stride);
        std::vector<float> sums(rows * stride, 0.5F);
        multiply(a, rows, matrix, out.data(), stride);
        multiply_states(a.bytes.data(), a.stride, rows, matrix, {.data = sums.data(), .stride = stride}, sums.data(),
                        stride);
        for (std::size_t r = 0; r < rows; ++r) {
          BOOST_TEST(bits(&out[r * stride], columns) == bits(&expected[r * columns], columns),
                     instruction_set() << ", row " << r << " of " << rows);
          BOOST_TEST(bits(&sums[r * stride], columns) == bits(&expected_sum[r * columns], columns),
                     instruction_set() << ", row " << r << " of " << rows << ", states");
        }
      });
    }
  }
}

BOOST_AUTO_TEST_CASE(rows_become_bytes_by_rounding_to_even_on_every_instruction_set) {
  const std::size_t depth = 21;
  std::vector<float> rows(4 * depth);
  const auto drawn = random_floats(depth, 15, 9.0F);
  std::copy(drawn.begin(), drawn.end(), rows.begin());
  for (std::size_t k = 0; k < depth; ++k) rows[depth + k] = static_cast<float>(k) - 3.5F;  // halves, the largest 127
  rows[depth + 20] = 127.0F;
  rows[3 * depth + 2] = -1e-35F;  // row 2 is zero, row 3 next to it
  on_every_instruction_set([&] {
    ByteRows out;
    to_bytes(rows.data(), depth, 4, depth, out);
    BOOST_REQUIRE_EQUAL(out.stride, 32U);
    for (std::size_t r = 0; r < 4; ++r) {
      const std::uint8_t* const bytes = out.bytes.data() + r * out.stride;
      float most = 0.0F;
      for (std::size_t k = 0; k < depth; ++k) most = std::max(most, std::abs(rows[r * depth + k]));
      BOOST_TEST(out.scales.data()[r] == (r < 2 ? most / 127.0F : 0.0F));
      for (std::size_t k = 0; k < out.stride; ++k) {
        const float value = k < depth && r < 2 ? rows[r * depth + k] * (127.0F / most) : 0.0F;
        BOOST_TEST(int{bytes[k]} == 128 + static_cast<int>(std::nearbyint(value)), instruction_set() << ' ' << k);
      }
    }
  });
}

BOOST_AUTO_TEST_CASE(exponentials_are_accurate_and_the_same_bits_on_every_instruction_set) {
  const auto values = random_floats(1001, 6, 80.0F);
  std::string first;
  on_every_instruction_set([&] {
    std::vector<float> out = values;
    float sum = exponentials(out);
    float expected = 0.0F;
    for (std::size_t i = 0; i < out.size(); ++i) {
      const double exact = std::exp(static_cast<double>(values[i]));
      BOOST_TEST(std::abs(static_cast<double>(out[i]) - exact) <= 3e-7 * exact);
      expected += out[i];
    }
    BOOST_TEST(sum == expected);
    if (first.empty()) first = bits(out.data(), out.size());
    BOOST_TEST(bits(out.data(), out.size()) == first, instruction_set());
  });
}

BOOST_AUTO_TEST_CASE(the_highest_is_found_and_the_first_of_equals_on_every_instruction_set) {
  for (const std::size_t size : {1U, 2U, 7U, 8U, 9U, 51U, 232U}) {
    auto values = random_floats(size, static_cast<std::uint32_t>(size), 3.0F);
    for (std::size_t at = 0; at < size; ++at) {
      values[at] = 5.0F;
      values[size - 1] = 5.0F;
      on_every_instruction_set([&] { BOOST_TEST(highest(values) == at, instruction_set() << ' ' << size); });
      values[at] = -4.0F;
    }
    values.assign(size, -0.0F);
    values.back() = 0.0F;
    on_every_instruction_set([&] { BOOST_TEST(highest(values) == 0U); });
  }
}

BOOST_AUTO_TEST_CASE(cells_follow_the_equations_and_are_the_same_bits_on_every_instruction_set) {
  const std::size_t units = 48;
  const std::size_t rows = 3;
  const auto gates = random_floats(rows * 4 * units, 7, 6.0F);
  const auto before = random_floats(rows * units, 8, 2.0F);
  const auto logistic = [](double x) { return 1.0 / (1.0 + std::exp(-x)); };
  std::string first;
  on_every_instruction_set([&] {
    std::vector<float> cells = before;
    std::vector<float> out(rows * units, 0.25F);
    std::vector<std::uint8_t> states(rows * units);
    lstm_cells({.gates = gates.data(),
                .gates_stride = 4 * units,
                .rows = rows,
                .units = units,
                .cells = cells.data(),
                .states = states.data(),
                .states_stride = units,
                .sums = out.data(),
                .sums_stride = units});
    for (std::size_t r = 0; r < rows; ++r) {
      for (std::size_t u = 0; u < units; ++u) {
        const auto gate = [&](std::size_t i) { return static_cast<double>(gates[r * 4 * units + i * units + u]); };
        const double cell =
            logistic(gate(1)) * static_cast<double>(before[r * units + u]) + logistic(gate(0)) * std::tanh(gate(2));
        BOOST_TEST(std::abs(static_cast<double>(cells[r * units + u]) - cell) < 1e-6);
        const double output = logistic(gate(3)) * std::tanh(cell);
        BOOST_TEST(std::abs(static_cast<double>(out[r * units + u]) - 0.25 - output) < 1e-6);
        BOOST_TEST(std::abs(static_cast<double>(states[r * units + u]) - 128 - 127 * output) < 0.501);
      }
    }
    const std::string now =
        bits(cells.data(), cells.size()) + bits(out.data(), out.size()) + std::string(states.begin(), states.end());
    if (first.empty()) first = now;
    BOOST_TEST(now == first, instruction_set());
  });
}

BOOST_AUTO_TEST_CASE(cells_bear_gates_wide_open_and_shut_on_every_instruction_set) {
  constexpr float kMost = std::numeric_limits<float>::max();
  const std::size_t units = 16;
  std::vector<float> gates(4 * units);
  for (std::size_t u = 0; u < units; ++u) {  // every combination of signs
    for (std::size_t i = 0; i < 4; ++i) gates[i * units + u] = (u >> i & 1U) != 0 ? kMost : -kMost;
  }
  on_every_instruction_set([&] {
    std::vector<float> cells(units, 300.0F);
    std::vector<float> out(units, 0.0F);
    std::vector<std::uint8_t> states(units);
    lstm_cells({.gates = gates.data(),
                .gates_stride = 4 * units,
                .rows = 1,
                .units = units,
                .cells = cells.data(),
                .states = states.data(),
                .states_stride = units,
                .sums = out.data(),
                .sums_stride = units});
    for (std::size_t u = 0; u < units; ++u) {
      const auto open = [&](std::size_t i) { return (u >> i & 1U) != 0; };
      const float cell = (open(1) ? 300.0F : 0.0F) + (open(0) ? (open(2) ? 1.0F : -1.0F) : 0.0F);
      const float output = open(3) ? std::tanh(cell) : 0.0F;
      BOOST_TEST(std::abs(cells[u] - cell) < 1e-4F, u);
      BOOST_TEST(std::abs(out[u] - output) < 1e-6F, u);
      BOOST_TEST(int{states[u]} == 128 + static_cast<int>(std::nearbyint(127.0F * output)), u);
    }
  });
}

BOOST_AUTO_TEST_SUITE_END()
