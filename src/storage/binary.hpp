// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Compact binary records: variable-length numbers, spans as differences, and strings that are written once and named
// by number when they come again (docs/formats/store.md). A BinaryReader reads what a BinaryWriter wrote, in the same
// order; every read is checked, so that a damaged record gives a CorruptionError and never a wild read or a huge
// allocation.

#include "newsgraph/model/date.hpp"
#include "newsgraph/model/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsgraph::storage::detail {

class BinaryWriter {
 public:
  void number(std::uint64_t value);
  void signed_number(std::int64_t value);
  void flag(bool value) { number(value ? 1 : 0); }
  void optional_number(const std::optional<std::uint32_t>& value);
  void text(std::string_view value);
  void span(model::Span value);
  void date(const std::optional<model::PartialDate>& value);
  /// Exact; one or two bytes where it has four decimals or fewer.
  void fraction(double value);
  const std::string& bytes() const noexcept { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
  std::unordered_map<std::string, std::uint64_t> strings_;
  std::uint32_t last_begin_ = 0;
};

class BinaryReader {
 public:
  explicit BinaryReader(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t number();
  /// A number that must not exceed `largest`.
  std::uint32_t number_up_to(std::uint32_t largest);
  std::uint32_t number32() { return number_up_to(0xFFFFFFFFU); }
  std::int64_t signed_number();
  bool flag() { return number_up_to(1) != 0; }
  std::optional<std::uint32_t> optional_number();
  std::string text();
  model::Span span();
  std::optional<model::PartialDate> date();
  double fraction();
  /// How many elements follow; each takes a byte at least, so that more than the bytes left can't be.
  std::size_t count();
  /// Throws unless everything was read.
  void finish() const;

 private:
  std::string_view take(std::size_t size);

  std::string_view bytes_;
  std::vector<std::string_view> strings_;
  std::uint32_t last_begin_ = 0;
};

}  // namespace newsgraph::storage::detail
