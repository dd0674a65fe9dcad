// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Trained weights of the coreference ranker (tools/train/coref.py): a network with one hidden layer over sparse binary
// features. Weights and sums are whole numbers, so the result does not depend on the machine. Immutable and
// thread-safe.

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace newsgraph::language {

class CoreferenceModel {
 public:
  /// Reads coreference.safetensors. Throws ModelError when the file is missing, damaged or of another version.
  explicit CoreferenceModel(const std::filesystem::path& file);

  /// 16 hex digits over the file.
  const std::string& hash() const noexcept { return hash_; }
  std::size_t width() const noexcept { return width_; }

  /// Tables by which a mention's features are summed up: as one without antecedent, as anaphor, as antecedent.
  enum class View : std::uint8_t { Alone, Anaphor, Antecedent };
  /// Sums of a mention's features; `out` has width() numbers.
  void sum_mention(View view, std::span<const std::uint16_t> features, std::span<std::int32_t> out) const;
  /// Score of a mention as the first of its cluster, from its Alone sums.
  std::int64_t score_alone(std::span<const std::int32_t> alone) const;
  /// Score of a pair, from the sums of both and the pair's own features.
  std::int64_t score_pair(std::span<const std::int32_t> anaphor, std::span<const std::int32_t> antecedent,
                          std::span<const std::uint16_t> features) const;

 private:
  std::size_t width_ = 0;
  std::vector<std::int16_t> mention_tables_[3];
  std::vector<std::int16_t> pair_table_;
  std::vector<std::int16_t> output_[2];  // of single mentions, of pairs
  std::vector<std::int32_t> bias_[2];    // of the hidden layers
  std::int64_t output_bias_[2] = {0, 0};
  std::string hash_;
};

}  // namespace newsgraph::language
