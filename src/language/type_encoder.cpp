// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "type_encoder.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace newsgraph::language {
namespace {

constexpr std::size_t kCaseClasses = 8;
constexpr std::size_t kCaseDims = 16;
constexpr std::size_t kSlotsOfCache = TypeCache::kForms * 4;  // a power of two, at most half full
constexpr std::uint64_t kCheckSeed = 0x636865636B;
constexpr float kEpsilon = 1e-5F;  // of PyTorch's layer norm

bool is_capitalised(CaseClass kind) noexcept {
  return kind == CaseClass::Title || kind == CaseClass::Upper || kind == CaseClass::SingleUpper ||
         kind == CaseClass::Mixed;
}

float signed_byte(std::byte value) noexcept {
  return static_cast<float>(static_cast<std::int8_t>(value));
}

}  // namespace

void load_matrix(const ModelFile& model, std::string_view name, std::size_t depth, std::size_t columns, bool bias,
                 ByteMatrix& out, std::size_t first) {
  const ModelFile::Matrix matrix = model.matrix(std::string(name), depth, columns);
  for (std::size_t k = 0; k < depth; ++k) {
    for (std::size_t c = 0; c < columns; ++c) out.set(k, first + c, matrix.values[k * columns + c]);
  }
  for (std::size_t c = 0; c < columns; ++c) out.set_scale(first + c, matrix.scales[c]);
  if (!bias) return;
  const std::vector<float> values = model.floats(std::string(name) + ".bias", {columns});
  for (std::size_t c = 0; c < columns; ++c) out.set_bias(first + c, values[c]);
}

TypeEncoder::TypeEncoder(const ModelFile& model, const Gazetteer& names)
    : names_(names),
      width_(model.dimensions().width),
      slot_dims_(model.dimensions().slot_dims),
      vector_dims_(model.dimensions().vector_dims),
      table_rows_(model.dimensions().table_rows),
      joined_width_(vector_dims_ + kSlots * slot_dims_ + kCaseDims),
      vocabulary_(model.integers("words.hash", model.dimensions().vocabulary)),
      vectors_(model.bytes("words.vectors", DataType::I8, {model.dimensions().vocabulary, vector_dims_})),
      vector_scales_(model.floats("words.scale", {model.dimensions().vocabulary})),
      table_(model.bytes("table", DataType::I8, {table_rows_, slot_dims_})),
      table_scales_(model.floats("table.scale", {table_rows_})),
      case_(model.floats("case", {kCaseClasses, kCaseDims})),
      gain_(model.floats("norm.weight", {width_})),
      shift_(model.floats("norm.bias", {width_})) {
  if (!std::is_sorted(vocabulary_.begin(), vocabulary_.end())) {
    throw ModelError(model.folder().string() + ": the vocabulary is not in order; reinstall the model");
  }
  mix_.reset(joined_width_, 2 * width_);
  load_matrix(model, "mix", joined_width_, 2 * width_, true, mix_);
}

void TypeEncoder::begin_batch(TypeCache& cache, std::size_t words) const {
  if (cache.slots_.empty() || cache.used_ + words > TypeCache::kForms) {
    cache.slots_.assign(kSlotsOfCache, TypeCache::Entry{0, 0, TypeCache::kFree, CaseClass::NoLetter, false, 0});
    cache.vectors_.resize(TypeCache::kForms * width_);
    cache.used_ = 0;
  }
  cache.joined_.resize(0);
}

TypeCache::Entry TypeEncoder::look_up(TypeCache& cache, std::string_view form) const {
  const std::uint64_t hash = hash64(form);
  const std::uint64_t check = hash64(form, kCheckSeed);
  std::size_t at = hash % kSlotsOfCache;
  while (cache.slots_[at].row != TypeCache::kFree) {
    if (cache.slots_[at].hash == hash && cache.slots_[at].check == check) return cache.slots_[at];
    at = (at + 1) % kSlotsOfCache;
  }
  cache.features_.compute(form, table_rows_);
  const std::size_t waiting = cache.joined_.size() / joined_width_;
  cache.joined_.grow((waiting + 1) * joined_width_);
  join(cache.features_, cache.joined_.data() + waiting * joined_width_);
  const CaseClass kind = cache.features_.case_class;
  cache.slots_[at] = {hash,
                      check,
                      static_cast<std::uint32_t>(cache.used_),
                      kind,
                      count_code_points(form) >= 4,
                      is_capitalised(kind) ? names_.find(cache.features_.gazetteer_hash) : std::uint16_t{0}};
  ++cache.used_;
  return cache.slots_[at];
}

void TypeEncoder::finish_batch(TypeCache& cache) const {
  const std::size_t waiting = cache.joined_.size() / joined_width_;
  if (waiting == 0) return;
  const std::size_t stride = mix_.padded_columns();
  cache.mixed_.resize(waiting * stride);
  to_bytes(cache.joined_.data(), joined_width_, waiting, joined_width_, cache.rows_);
  multiply(cache.rows_, waiting, mix_, cache.mixed_.data(), stride);
  const std::size_t first = cache.used_ - waiting;
  for (std::size_t i = 0; i < waiting; ++i) {
    normalise(cache.mixed_.data() + i * stride, cache.vectors_.data() + (first + i) * width_);
  }
  cache.joined_.resize(0);
}

void TypeEncoder::add_table_row(std::uint32_t row, float* out) const noexcept {
  const std::byte* const values = table_.data() + std::size_t{row} * slot_dims_;
  const float scale = table_scales_[row];
  for (std::size_t i = 0; i < slot_dims_; ++i) out[i] += signed_byte(values[i]) * scale;
}

void TypeEncoder::join(const WordFeatures& features, float* out) const {
  std::fill_n(out, joined_width_, 0.0F);
  const auto found = std::lower_bound(vocabulary_.begin(), vocabulary_.end(), features.vocabulary_hash);
  if (found != vocabulary_.end() && *found == features.vocabulary_hash) {
    const auto word = static_cast<std::size_t>(found - vocabulary_.begin());
    const std::byte* const values = vectors_.data() + word * vector_dims_;
    for (std::size_t i = 0; i < vector_dims_; ++i) out[i] = signed_byte(values[i]) * vector_scales_[word];
  }
  float* slot = out + vector_dims_;
  for (std::size_t s = 0; s < kSingleSlots; ++s, slot += slot_dims_) {
    for (std::size_t h = 0; h < kHashes; ++h) add_table_row(features.rows[s * kHashes + h], slot);
  }
  for (const std::uint32_t row : features.gram_rows) add_table_row(row, slot);
  const auto grams = static_cast<float>(features.gram_rows.size());
  for (std::size_t i = 0; i < slot_dims_; ++i) slot[i] = slot[i] / grams * 2.0F;
  slot += slot_dims_;
  std::copy_n(case_.data() + static_cast<std::size_t>(features.case_class) * kCaseDims, kCaseDims, slot);
}

void TypeEncoder::normalise(const float* mixed, float* out) const noexcept {
  float sum = 0.0F;
  for (std::size_t i = 0; i < width_; ++i) {
    out[i] = std::max(mixed[i], mixed[width_ + i]);
    sum += out[i];
  }
  const float mean = sum / static_cast<float>(width_);
  float squares = 0.0F;
  for (std::size_t i = 0; i < width_; ++i) squares += (out[i] - mean) * (out[i] - mean);
  const float deviation = std::sqrt(squares / static_cast<float>(width_) + kEpsilon);
  for (std::size_t i = 0; i < width_; ++i) out[i] = (out[i] - mean) / deviation * gain_[i] + shift_[i];
}

}  // namespace newsgraph::language
