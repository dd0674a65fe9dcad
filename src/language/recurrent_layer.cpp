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

// What the gates get from the input, for each row that differs from those before.
std::size_t RecurrentLayer::read(const float* x, std::size_t words, const EqualRows* equal, Scratch& scratch) const {
  if (equal == nullptr) {
    to_bytes(x, width_, words, width_, scratch.rows);
    return words;
  }
  scratch.different.resize(equal->size() * width_);
  float* out = scratch.different.data();
  for (const std::uint32_t row : equal->first()) out = std::copy_n(x + row * width_, width_, out);
  to_bytes(scratch.different.data(), width_, equal->size(), width_, scratch.rows);
  return equal->size();
}

void RecurrentLayer::apply(float* x, const TimeSteps& steps, Scratch& scratch, const EqualRows* equal) const {
  const std::size_t stride = directions_[0].input.padded_columns();
  const std::size_t count = steps.active.size();
  const std::size_t most = steps.active[0];
  const std::size_t different = read(x, steps.words, equal, scratch);  // for both directions: x takes their outputs
  scratch.inputs.resize(different * stride);
  scratch.gates.resize(most * stride);
  scratch.cells.resize(most * units_);
  CellStep step{.gates = scratch.gates.data(),
                .gates_stride = stride,
                .units = units_,
                .states_stride = padded(units_),
                .sums_stride = width_};
  scratch.states.resize(most * step.states_stride);
  step.cells = scratch.cells.data();
  step.states = scratch.states.data();
  for (std::size_t way = 0; way < 2; ++way) {
    const Direction& direction = directions_[way];
    multiply(scratch.rows, different, direction.input, scratch.inputs.data(), stride);
    scratch.cells.fill(0.0F);
    scratch.states.fill(kZeroState);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t t = way == 0 ? i : count - 1 - i;
      IndexedRows inputs{.data = scratch.inputs.data(), .stride = stride};
      if (equal != nullptr) {
        inputs.index = equal->index().data() + steps.first[t];
      } else {
        inputs.data += steps.first[t] * stride;
      }
      // Sentences that begin at this step (backward: those that are shorter) have no state yet.
      const std::size_t before = way == 0 ? t - 1 : t + 1;
      const std::size_t going_on = i > 0 ? std::min(steps.active[t], steps.active[before]) : 0;
      if (going_on > 0) {
        multiply_states(step.states, step.states_stride, going_on, direction.state, inputs, scratch.gates.data(),
                        stride);
      }
      for (std::size_t r = going_on; r < steps.active[t]; ++r)
        std::copy_n(inputs.row(r), stride, scratch.gates.data() + r * stride);
      step.rows = steps.active[t];
      step.sums = x + steps.first[t] * width_ + way * units_;
      lstm_cells(step);
    }
  }
}

}  // namespace newsgraph::language
