// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Words of a batch that the first layer sees alike: the same form, flags and known name give the same row of numbers.
// What is computed from such a row alone is computed once. Belongs to one thread and is reused.

#include "gazetteer.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newsgraph::language {

class EqualRows {
 public:
  /// Before the rows of a batch.
  void begin(std::size_t rows) {
    std::size_t slots = 16;
    while (slots < 2 * rows) slots *= 2;
    slots_.assign(slots, kFree);
    keys_.clear();
    index_.clear();
    first_.clear();
  }

  /// The next row, by what it is made of.
  void add(std::uint32_t type, std::uint8_t flags, KnownName known) {
    static_assert(kGazetteerClasses <= 16);
    const std::uint64_t key = (std::uint64_t{type} << 32U) | (std::uint64_t{flags} << 24U) |
                              (std::uint64_t{static_cast<std::uint8_t>(known.place)} << 16U) | known.classes;
    std::size_t slot = (key * 0x9E3779B97F4A7C15U >> 32U) & (slots_.size() - 1);
    while (slots_[slot] != kFree && keys_[slots_[slot]] != key) slot = (slot + 1) & (slots_.size() - 1);
    if (slots_[slot] == kFree) {
      slots_[slot] = static_cast<std::uint32_t>(keys_.size());
      keys_.push_back(key);
      first_.push_back(static_cast<std::uint32_t>(index_.size()));
    }
    index_.push_back(slots_[slot]);
  }

  /// The number of different rows.
  std::size_t size() const noexcept { return first_.size(); }
  /// For each of those, a row that is so.
  std::span<const std::uint32_t> first() const noexcept { return first_; }
  /// For each row, which of the different ones it is.
  std::span<const std::uint32_t> index() const noexcept { return index_; }

 private:
  static constexpr std::uint32_t kFree = ~0U;
  std::vector<std::uint32_t> slots_;
  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> first_, index_;
};

}  // namespace newsgraph::language
