// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "name_decoder.hpp"

#include <algorithm>

namespace newsgraph::language {
namespace {

constexpr float kForbidden = -1e9F;

bool may_follow(const NameTag& before, const NameTag& tag) noexcept {
  return !tag.is_inside() || before.type == tag.type;
}

}  // namespace

std::optional<NameTag> NameTag::parse(std::string_view label) noexcept {
  if (label == "O") return NameTag{};
  if (label.size() < 3 || label[1] != '-' || (label[0] != 'B' && label[0] != 'I')) return std::nullopt;
  for (const NameType type :
       {NameType::Per, NameType::Org, NameType::Loc, NameType::Norp, NameType::Misc, NameType::Date}) {
    if (label.substr(2) == to_string(type)) return NameTag{type, label[0] == 'B'};
  }
  return std::nullopt;
}

void NameDecoder::decode(std::span<const float* const> rows, std::span<const NameTag> tags,
                         std::span<std::uint32_t> best) {
  const std::size_t count = tags.size();
  if (rows.empty()) return;
  sums_.assign(rows[0], rows[0] + count);
  for (std::size_t j = 0; j < count; ++j) {
    if (tags[j].is_inside()) sums_[j] += kForbidden;
  }
  back_.resize(rows.size() * count);
  next_.resize(count);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < count; ++j) {
      std::size_t from = 0;
      float highest = 2 * kForbidden;
      for (std::size_t b = 0; b < count; ++b) {
        const float sum = may_follow(tags[b], tags[j]) ? sums_[b] : sums_[b] + kForbidden;
        if (b == 0 || sum > highest) {
          highest = sum;
          from = b;
        }
      }
      back_[i * count + j] = static_cast<std::uint32_t>(from);
      next_[j] = highest + rows[i][j];
    }
    sums_.swap(next_);
  }
  auto tag = static_cast<std::uint32_t>(std::max_element(sums_.begin(), sums_.end()) - sums_.begin());
  for (std::size_t i = rows.size(); i-- > 0;) {
    best[i] = tag;
    tag = back_[i * count + tag];
  }
}

}  // namespace newsgraph::language
