// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/coreference_model.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"

#include "coreference_features.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string_view>

namespace newsgraph::language {
namespace {

constexpr std::size_t kWidestLayer = 1024;

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& reason) {
  throw ModelError(file.string() + ": " + reason + "; install the model that came with this version of newsgraph");
}

std::string read_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) refuse(file, "can't be opened");
  std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  if (stream.bad()) refuse(file, "can't be read");
  return bytes;
}

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
  std::vector<std::int32_t> integers(std::size_t count) {
    std::vector<std::int32_t> values(count);
    for (auto& value : values) value = static_cast<std::int32_t>(static_cast<std::uint32_t>(next(4)));
    return values;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
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
  const std::string bytes = read_file(file);
  hash_ = hex16(hash64(bytes));
  if (bytes.size() < 8) refuse(file, "is damaged");
  const std::uint64_t header_size = Cursor(bytes).next(8);
  if (header_size > bytes.size() - 8) refuse(file, "is damaged");
  rapidjson::Document header;
  header.Parse(bytes.data() + 8, static_cast<std::size_t>(header_size));
  if (header.HasParseError() || !header.IsObject() || !header.HasMember("__metadata__") ||
      !header["__metadata__"].IsObject()) {
    refuse(file, "is damaged: its header is no JSON object with __metadata__");
  }
  const rapidjson::Value& metadata = header["__metadata__"];
  const auto text_of = [&](const char* name) {
    const auto at = metadata.FindMember(name);
    return at != metadata.MemberEnd() && at->value.IsString() ? std::string(at->value.GetString()) : std::string();
  };
  if (text_of("version") != kCoreferenceFeaturesVersion) refuse(file, "is of another version");
  const std::string width = text_of("width");
  const bool is_number = !width.empty() && width.size() < 5 &&
                         std::all_of(width.begin(), width.end(), [](char c) { return c >= '0' && c <= '9'; });
  width_ = is_number ? static_cast<std::size_t>(std::stoul(width)) : 0;
  if (width_ == 0 || width_ > kWidestLayer) refuse(file, "has no valid width");
  // The tensors follow one another in this order; together they fill the file.
  const std::size_t mentions = mention_feature_count();
  const std::size_t pairs = pair_feature_count();
  const std::size_t expected = 2 * width_ * (3 * mentions + pairs + 2) + 4 * (2 * width_ + 4);
  if (bytes.size() - 8 - header_size != expected) refuse(file, "is damaged: its size is wrong");
  Cursor cursor(std::string_view(bytes).substr(8 + static_cast<std::size_t>(header_size)));
  for (auto& table : mention_tables_) table = cursor.shorts(mentions * width_);
  pair_table_ = cursor.shorts(pairs * width_);
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
