// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "recurrent_layer.hpp"

#include "type_encoder.hpp"

#include <algorithm>

namespace newsgraph::language {

RecurrentLayer::RecurrentLayer(const ModelFile& model, const std::string& name)
    : width_(model.dimensions().width), units_(width_ / 2) {
  const std::array<std::string, 2> names{name + ".forward", name + ".backward"};
  for (std::size_t i = 0; i < 2; ++i) {
    directions_[i].input.reset(width_, 4 * units_);
    directions_[i].state.reset(units_, 4 * units_);
    load_matrix(model, names[i] + ".input", width_, 4 * units_, true, directions_[i].input);
    load_matrix(model, names[i] + ".state", units_, 4 * units_, false, directions_[i].state);
  }
}

void RecurrentLayer::apply(float* x, const TimeSteps& steps, Scratch& scratch) const {
  const std::size_t stride = directions_[0].input.padded_columns();
  const std::size_t count = steps.active.size();
  scratch.gates.resize(steps.words * stride);
  scratch.cells.resize(steps.active[0] * units_);
  CellStep step{.gates_stride = stride, .units = units_, .states_stride = padded(units_), .sums_stride = width_};
  scratch.states.resize(steps.active[0] * step.states_stride);
  step.cells = scratch.cells.data();
  step.states = scratch.states.data();
  to_bytes(x, width_, steps.words, width_, scratch.rows);  // both directions read this; x takes their outputs
  for (std::size_t way = 0; way < 2; ++way) {
    const Direction& direction = directions_[way];
    multiply(scratch.rows, steps.words, direction.input, scratch.gates.data(), stride);
    scratch.cells.fill(0.0F);
    scratch.states.fill(kZeroState);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t t = way == 0 ? i : count - 1 - i;
      float* const gates = scratch.gates.data() + steps.first[t] * stride;
      if (i > 0) {
        // Sentences that begin at this step (backward: those that are shorter) have no state yet.
        const std::size_t before = way == 0 ? t - 1 : t + 1;
        const std::size_t going_on = std::min(steps.active[t], steps.active[before]);
        multiply_states(step.states, step.states_stride, going_on, direction.state, gates, stride);
      }
      step.gates = gates;
      step.rows = steps.active[t];
      step.sums = x + steps.first[t] * width_ + way * units_;
      lstm_cells(step);
    }
  }
}

}  // namespace newsgraph::language
