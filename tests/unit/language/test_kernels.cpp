// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "kernels.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstring>
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

PackedMatrix pack(const std::vector<float>& weights, const std::vector<float>& bias, std::size_t depth) {
  PackedMatrix matrix;
  matrix.reset(depth, bias.size());
  for (std::size_t k = 0; k < depth; ++k) {
    for (std::size_t c = 0; c < bias.size(); ++c) matrix.set(k, c, weights[k * bias.size() + c]);
  }
  for (std::size_t c = 0; c < bias.size(); ++c) matrix.set_bias(c, bias[c]);
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
    const auto bias = random_floats(columns, 3, 1.0F);
    const PackedMatrix matrix = pack(weights, bias, depth);
    const std::size_t stride = matrix.padded_columns();
    BOOST_REQUIRE_EQUAL(stride, 80U);
    std::vector<float> expected(rows * columns);
    for (std::size_t r = 0; r < rows; ++r) {
      for (std::size_t c = 0; c < columns; ++c) {
        float sum = bias[c];
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

BOOST_AUTO_TEST_CASE(product_onto_sums_goes_on_where_the_first_ended) {
  const auto a = random_floats(9 * 64, 4, 1.0F);
  const auto weights = random_floats(std::size_t{64} * 32, 5, 1.0F);
  const PackedMatrix matrix = pack(weights, std::vector<float>(32, 0.25F), 64);
  const PackedMatrix none = pack(weights, std::vector<float>(32, 7.0F), 64);  // its bias must not count
  std::vector<float> out(9 * 32);
  std::vector<float> twice(9 * 32);
  multiply(a.data(), 64, 9, matrix, out.data(), 32);
  twice = out;
  multiply_add(a.data(), 64, 9, none, twice.data(), 32);
  for (std::size_t i = 0; i < out.size(); ++i) BOOST_TEST(std::abs(twice[i] - (2 * out[i] - 0.25F)) < 1e-4F);
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

BOOST_AUTO_TEST_CASE(cells_follow_the_equations_and_are_the_same_bits_on_every_instruction_set) {
  const std::size_t units = 48;
  const std::size_t rows = 3;
  const auto gates = random_floats(rows * 4 * units, 7, 6.0F);
  const auto before = random_floats(rows * units, 8, 2.0F);
  const auto logistic = [](double x) { return 1.0 / (1.0 + std::exp(-x)); };
  std::string first;
  on_every_instruction_set([&] {
    std::vector<float> cells = before;
    std::vector<float> out(rows * units);
    lstm_cells(gates.data(), 4 * units, rows, units, cells.data(), out.data(), units);
    for (std::size_t r = 0; r < rows; ++r) {
      for (std::size_t u = 0; u < units; ++u) {
        const auto gate = [&](std::size_t i) { return static_cast<double>(gates[r * 4 * units + i * units + u]); };
        const double cell =
            logistic(gate(1)) * static_cast<double>(before[r * units + u]) + logistic(gate(0)) * std::tanh(gate(2));
        BOOST_TEST(std::abs(static_cast<double>(cells[r * units + u]) - cell) < 1e-6);
        BOOST_TEST(std::abs(static_cast<double>(out[r * units + u]) - logistic(gate(3)) * std::tanh(cell)) < 1e-6);
      }
    }
    const std::string now = bits(cells.data(), cells.size()) + bits(out.data(), out.size());
    if (first.empty()) first = now;
    BOOST_TEST(now == first, instruction_set());
  });
}

BOOST_AUTO_TEST_SUITE_END()
