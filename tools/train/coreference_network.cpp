// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "coreference_network.hpp"

#include <algorithm>
#include <fstream>

namespace newsgraph::language {

// One decision: softmax over "none" and all candidates; the right ones share the probability.
double Trainer::step(const Data& data, const Decision& decision, bool& hit) {
  const std::size_t width = settings_.width;
  std::uniform_real_distribution<float> uniform(0, 1);
  mask_.assign(width, 1.0F);
  for (float& value : mask_) value = uniform(random_) < settings_.dropout ? 0.0F : 1.0F / (1.0F - settings_.dropout);
  Row alone = bias_[0].values;
  add(tables_[0], decision.features, alone);
  Row anaphor = bias_[1].values;
  add(tables_[1], decision.features, anaphor);
  const std::size_t count = decision.candidates.size();
  std::vector<Row> hidden(count, anaphor);
  std::vector<float> scores(count + 1);
  scores[count] = score(0, alone);
  const auto& mentions = data.mentions[decision.document];
  for (std::size_t c = 0; c < count; ++c) {
    add(tables_[2], mentions[decision.candidates[c].antecedent], hidden[c]);
    add(pairs_, decision.candidates[c].features, hidden[c]);
    scores[c] = score(1, hidden[c]);
  }
  const float top = *std::max_element(scores.begin(), scores.end());
  const auto is_right = [&](std::size_t c) { return c == count ? !decision.has_right : decision.candidates[c].right; };
  const auto best = static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  hit = is_right(best);
  double all = 0;
  double right = 0;
  for (std::size_t c = 0; c <= count; ++c) {
    const double weight = std::exp(static_cast<double>(scores[c] - top));
    all += weight;
    if (is_right(c)) right += weight;
  }
  right = std::max(right, 1e-30);
  Row gradient(width);
  Row shared(width, 0.0F);
  for (std::size_t c = 0; c <= count; ++c) {
    const double weight = std::exp(static_cast<double>(scores[c] - top));
    const auto delta = static_cast<float>(weight / all - (is_right(c) ? weight / right : 0.0));
    if (std::abs(delta) < 1e-4F) continue;
    if (c == count) {
      back_output(0, alone, delta, gradient);
      back(tables_[0], decision.features, gradient);
      continue;
    }
    back_output(1, hidden[c], delta, gradient);
    for (std::size_t k = 0; k < width; ++k) shared[k] += gradient[k];
    back(tables_[2], mentions[decision.candidates[c].antecedent], gradient);
    back(pairs_, decision.candidates[c].features, gradient);
  }
  back(tables_[1], decision.features, shared);
  return std::log(all) - std::log(right);
}

void write_model(const Settings& settings, const std::vector<std::unique_ptr<Trainer>>& members) {
  constexpr float kScale = 1024.0F;
  const auto share = 1.0F / static_cast<float>(members.size());
  std::string tensors;
  std::string header = "{\"__metadata__\":{\"format\":\"newsgraph coreference\",\"version\":\"" +
                       std::string(kCoreferenceFeaturesVersion) + "\",\"width\":\"" +
                       std::to_string(settings.width * members.size()) + "\"}";
  const auto put = [&](float value, std::size_t bytes) {
    const float limit = bytes == 1 ? 127.0F : bytes == 2 ? 32767.0F : 2.0e9F;
    const auto whole = static_cast<std::int64_t>(std::lround(std::clamp(value, -limit, limit)));
    for (std::size_t i = 0; i < bytes; ++i) tensors.push_back(static_cast<char>((whole >> (8 * i)) & 0xFF));
  };
  const auto describe = [&](const std::string& name, const char* type, std::size_t rows, std::size_t width,
                            std::size_t begin) {
    header += ",\"" + name + "\":{\"dtype\":\"" + type + "\",\"shape\":[" + std::to_string(rows) + "," +
              std::to_string(width) + "],\"data_offsets\":[" + std::to_string(begin) + "," +
              std::to_string(tensors.size()) + "]}";
  };
  const auto add_tensor = [&](const std::string& name, const auto& table_of, const char* type, std::size_t bytes,
                              float scale) {
    const std::size_t begin = tensors.size();
    const std::size_t width = table_of(*members[0]).width;
    const std::size_t rows = table_of(*members[0]).values.size() / width;
    for (std::size_t row = 0; row < rows; ++row) {
      for (const auto& member : members) {
        const float* values = table_of(*member).values.data() + row * width;
        for (std::size_t k = 0; k < width; ++k) put(values[k] * scale, bytes);
      }
    }
    describe(name, type, rows, width * members.size(), begin);
  };
  // Rows of bytes, each row shifted as far as its largest number needs.
  const auto add_rows = [&](const std::string& name, const auto& table_of) {
    const std::size_t begin = tensors.size();
    const std::size_t width = table_of(*members[0]).width;
    const std::size_t rows = table_of(*members[0]).values.size() / width;
    std::string shifts;
    for (std::size_t row = 0; row < rows; ++row) {
      std::vector<float> values;
      for (const auto& member : members) {
        const float* from = table_of(*member).values.data() + row * width;
        values.insert(values.end(), from, from + width);
      }
      float largest = 0;
      for (const float value : values) largest = std::max(largest, std::abs(value) * kScale);
      unsigned shift = 0;
      while (shift < 8 && largest > 127.0F * static_cast<float>(1U << shift)) ++shift;
      for (const float value : values) put(value * kScale / static_cast<float>(1U << shift), 1);
      shifts.push_back(static_cast<char>(shift));
    }
    describe(name, "I8", rows, width * members.size(), begin);
    const std::size_t shifts_begin = tensors.size();
    tensors += shifts;
    describe(name + ".shift", "U8", rows, 1, shifts_begin);
  };
  using T = const Trainer;
  add_rows("mention.alone", [](T& t) -> const Table& { return t.tables_[0]; });
  add_rows("mention.anaphor", [](T& t) -> const Table& { return t.tables_[1]; });
  add_rows("mention.antecedent", [](T& t) -> const Table& { return t.tables_[2]; });
  add_rows("pair", [](T& t) -> const Table& { return t.pairs_; });
  add_tensor(
      "alone.output", [](T& t) -> const Table& { return t.output_[0]; }, "I16", 2, kScale* share);
  add_tensor(
      "pair.output", [](T& t) -> const Table& { return t.output_[1]; }, "I16", 2, kScale* share);
  add_tensor(
      "alone.bias", [](T& t) -> const Table& { return t.bias_[0]; }, "I32", 4, kScale);
  add_tensor(
      "pair.bias", [](T& t) -> const Table& { return t.bias_[1]; }, "I32", 4, kScale);
  for (int side = 0; side < 2; ++side) {
    float sum = side == 0 ? -settings.lean : 0.0F;
    for (const auto& member : members) sum += member->output_bias_[side].values[0] * share;
    const std::size_t begin = tensors.size();
    const auto whole = static_cast<std::int64_t>(std::lround(sum * kScale * kScale));
    for (int i = 0; i < 8; ++i) tensors.push_back(static_cast<char>((whole >> (8 * i)) & 0xFF));
    header += std::string(",\"") + (side == 0 ? "alone" : "pair") +
              ".output_bias\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[" + std::to_string(begin) + "," +
              std::to_string(tensors.size()) + "]}";
  }
  header += "}";
  while (header.size() % 8 != 0) header += ' ';
  std::string size;
  for (int i = 0; i < 8; ++i) size.push_back(static_cast<char>((header.size() >> (8 * i)) & 0xFF));
  std::ofstream stream(settings.out, std::ios::binary);
  stream << size << header << tensors;
}

}  // namespace newsgraph::language
