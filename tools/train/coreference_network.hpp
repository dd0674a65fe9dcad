// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The ranker's network in training, and the file that the library reads. One thread; same seed, same weights.

#include "coreference_data.hpp"

#include <cmath>
#include <iostream>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph::language {

struct Table {
  std::size_t width = 0;
  std::vector<float> values;
  std::vector<float> squares;  // of gradients (AdaGrad)

  Table(std::size_t rows, std::size_t columns, float scale, std::mt19937& random)
      : width(columns), values(rows * columns), squares(rows * columns, 1e-6F) {
    std::uniform_real_distribution<float> uniform(-scale, scale);
    for (float& value : values) value = uniform(random);
  }
  void update(std::size_t at, float gradient, float rate, float decay) {
    gradient += decay * values[at];
    squares[at] += gradient * gradient;
    values[at] -= rate * gradient / std::sqrt(squares[at]);
  }
};

struct Settings {
  std::string out;
  int epochs = 5;
  std::size_t width = 64;  // of one member
  unsigned seed = 1;
  unsigned members = 4;  // networks trained from different seeds; their mean is one network side by side
  float rate = 0.04F;
  float decay = 1e-5F;
  float dropout = 0.4F;
  float lean = 0.4F;  // taken off the score of "none" after training: finds more antecedents, less surely
  std::vector<std::pair<std::string, std::string>> corpora;
};

class Trainer {
 public:
  Trainer(const Settings& settings, unsigned seed)
      : settings_(settings),
        random_(seed),
        tables_{Table(mention_feature_count(), settings.width, 0.02F, random_),
                Table(mention_feature_count(), settings.width, 0.02F, random_),
                Table(mention_feature_count(), settings.width, 0.02F, random_)},
        pairs_(pair_feature_count(), settings.width, 0.02F, random_),
        output_{Table(1, settings.width, 0.2F, random_), Table(1, settings.width, 0.2F, random_)},
        bias_{Table(1, settings.width, 0.01F, random_), Table(1, settings.width, 0.01F, random_)},
        output_bias_{Table(1, 1, 0.0F, random_), Table(1, 1, 0.0F, random_)} {}

  void train(Data& data) {
    std::vector<std::size_t> order(data.decisions.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (int epoch = 0; epoch < settings_.epochs; ++epoch) {
      std::shuffle(order.begin(), order.end(), random_);
      double loss = 0;
      std::size_t right = 0;
      for (const std::size_t i : order) {
        bool hit = false;
        loss += step(data, data.decisions[i], hit);
        right += hit ? 1U : 0U;
      }
      std::cerr << "epoch " << epoch + 1 << " loss " << loss / static_cast<double>(order.size()) << " right "
                << static_cast<double>(right) / static_cast<double>(order.size()) << '\n';
    }
  }

  friend void write_model(const Settings& settings, const std::vector<std::unique_ptr<Trainer>>& members);

 private:
  using Row = std::vector<float>;

  void add(const Table& table, const FeatureList& features, Row& out) const {
    for (const std::uint16_t feature : features) {
      const float* row = table.values.data() + feature * settings_.width;
      for (std::size_t k = 0; k < settings_.width; ++k) out[k] += row[k];
    }
  }
  void back(Table& table, const FeatureList& features, const Row& gradient) {
    for (const std::uint16_t feature : features) {
      for (std::size_t k = 0; k < settings_.width; ++k) {
        if (gradient[k] != 0) table.update(feature * settings_.width + k, gradient[k], settings_.rate, settings_.decay);
      }
    }
  }
  float score(int side, const Row& hidden) const {
    float sum = output_bias_[side].values[0];
    for (std::size_t k = 0; k < settings_.width; ++k) {
      if (hidden[k] > 0) sum += hidden[k] * mask_[k] * output_[side].values[k];
    }
    return sum;
  }
  // Gradient at the hidden layer for d(loss)/d(score) = delta; updates the output layer.
  void back_output(int side, const Row& hidden, float delta, Row& gradient) {
    for (std::size_t k = 0; k < settings_.width; ++k) {
      gradient[k] = hidden[k] > 0 ? delta * mask_[k] * output_[side].values[k] : 0.0F;
      if (hidden[k] > 0 && mask_[k] > 0) {
        output_[side].update(k, delta * hidden[k] * mask_[k], settings_.rate, settings_.decay);
      }
      if (gradient[k] != 0) bias_[side].update(k, gradient[k], settings_.rate, 0);
    }
    output_bias_[side].update(0, delta, settings_.rate, 0);
  }

  double step(const Data& data, const Decision& decision, bool& hit);

  const Settings& settings_;
  std::mt19937 random_;
  Table tables_[3];
  Table pairs_;
  Table output_[2];
  Table bias_[2];
  Table output_bias_[2];
  Row mask_;
};

/// Writes whole numbers, hidden units and outputs in 1/1024; tables as bytes with a shift for each row. The members
/// stand side by side, each with its share of the output.
void write_model(const Settings& settings, const std::vector<std::unique_ptr<Trainer>>& members);

}  // namespace newsgraph::language
