// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "confidence.hpp"

#include "confidence_weights.hpp"

#include <algorithm>
#include <cmath>

namespace newsgraph::extraction {

double confidence_of(const ConfidenceFeatures& features) {
  double z = 0.0;
  for (std::size_t i = 0; i < features.size(); ++i) z += kWeights[i] * features[i];
  const double p = 1.0 / (1.0 + std::exp(-z));
  return std::round(std::clamp(p, 0.01, 0.99) * 1e4) / 1e4;
}

}  // namespace newsgraph::extraction
