// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/coreference_model.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"

#include "coreference_features.hpp"
#include "model_part.hpp"

#include <algorithm>
#include <string_view>

namespace newsgraph::language {
namespace {

constexpr std::size_t kWidestLayer = 1024;
constexpr std::uint64_t kHighestShift = 8;  // a byte shifted so far fits 16 bits

// Reads little-endian numbers one after another.
class Cursor {
 public:
  explicit Cursor(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t next(std::size_t width) {
    std::uint64_t value = 0;
    for (std::size_t i = width; i-- > 0;) value = (value << 8U) | static_cast<unsigned char>(bytes_[at_ + i]);
    at_ += width;
    return value;
  }
  std::vector<std::int16_t> shorts(std::size_t count) {
    std::vector<std::int16_t> values(count);
    for (auto& value : values) value = static_cast<std::int16_t>(static_cast<std::uint16_t>(next(2)));
    return values;
  }
  // Signed bytes, then for each row how far its numbers are shifted.
  std::vector<std::int16_t> shifted_rows(std::size_t rows, std::size_t width) {
    std::vector<std::int16_t> values(rows * width);
    for (auto& value : values) value = static_cast<std::int8_t>(static_cast<std::uint8_t>(next(1)));
    for (std::size_t row = 0; row < rows; ++row) {
      const std::uint64_t shift = next(1);
      valid_ = valid_ && shift <= kHighestShift;
      const auto factor = static_cast<std::int32_t>(1U << std::min(shift, kHighestShift));
      for (std::size_t k = row * width; k < (row + 1) * width; ++k)
        values[k] = static_cast<std::int16_t>(values[k] * factor);
    }
    return values;
  }
  // Whether all shifts were in range.
  bool valid() const noexcept { return valid_; }
  std::vector<std::int32_t> integers(std::size_t count) {
    std::vector<std::int32_t> values(count);
    for (auto& value : values) value = static_cast<std::int32_t>(static_cast<std::uint32_t>(next(4)));
    return values;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool valid_ = true;
};

void add_rows(const std::vector<std::int16_t>& table, std::span<const std::uint16_t> features,
              std::span<std::int32_t> out) {
  for (const std::uint16_t feature : features) {
    const std::int16_t* row = table.data() + feature * out.size();
    for (std::size_t k = 0; k < out.size(); ++k) out[k] += row[k];
  }
}

}  // namespace

CoreferenceModel::CoreferenceModel(const std::filesystem::path& file) {
  const ModelPart part(file);
  hash_ = hex16(hash64(part.bytes()));
  if (part.metadata("version") != kCoreferenceFeaturesVersion) part.refuse("is of another version");
  const std::string width(part.metadata("width"));
  const bool is_number = !width.empty() && width.size() < 5 &&
                         std::all_of(width.begin(), width.end(), [](char c) { return c >= '0' && c <= '9'; });
  width_ = is_number ? static_cast<std::size_t>(std::stoul(width)) : 0;
  if (width_ == 0 || width_ > kWidestLayer) part.refuse("has no valid width");
  // The tensors follow one another in this order; together they fill the file.
  const std::size_t mentions = mention_feature_count();
  const std::size_t pairs = pair_feature_count();
  const std::size_t expected = (width_ + 1) * (3 * mentions + pairs) + 2 * width_ * 2 + 4 * (2 * width_ + 4);
  if (part.data().size() != expected) part.refuse("is damaged: its size is wrong");
  Cursor cursor(part.data());
  for (auto& table : mention_tables_) table = cursor.shifted_rows(mentions, width_);
  pair_table_ = cursor.shifted_rows(pairs, width_);
  if (!cursor.valid()) part.refuse("is damaged: a shift is out of range");
  for (auto& output : output_) output = cursor.shorts(width_);
  for (auto& bias : bias_) bias = cursor.integers(width_);
  for (auto& bias : output_bias_) bias = static_cast<std::int64_t>(cursor.next(8));
}

void CoreferenceModel::sum_mention(View view, std::span<const std::uint16_t> features,
                                   std::span<std::int32_t> out) const {
  NEWSGRAPH_CONTRACT(out.size() == width_);
  std::fill(out.begin(), out.end(), 0);
  add_rows(mention_tables_[static_cast<std::size_t>(view)], features, out);
}

std::int64_t CoreferenceModel::score_alone(std::span<const std::int32_t> alone) const {
  std::int64_t score = output_bias_[0];
  for (std::size_t k = 0; k < width_; ++k) {
    score += static_cast<std::int64_t>(std::max(alone[k] + bias_[0][k], 0)) * output_[0][k];
  }
  return score;
}

std::int64_t CoreferenceModel::score_pair(std::span<const std::int32_t> anaphor,
                                          std::span<const std::int32_t> antecedent,
                                          std::span<const std::uint16_t> features) const {
  std::vector<std::int32_t> hidden(bias_[1]);
  for (std::size_t k = 0; k < width_; ++k) hidden[k] += anaphor[k] + antecedent[k];
  add_rows(pair_table_, features, hidden);
  std::int64_t score = output_bias_[1];
  for (std::size_t k = 0; k < width_; ++k) {
    score += static_cast<std::int64_t>(std::max(hidden[k], 0)) * output_[1][k];
  }
  return score;
}

}  // namespace newsgraph::language
