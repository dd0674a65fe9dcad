// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "binary.hpp"

#include "newsgraph/base/error.hpp"

#include <bit>
#include <cmath>
#include <limits>

namespace newsgraph::storage::detail {
namespace {

constexpr double kFractionUnits = 10000.0;

[[noreturn]] void damaged(const char* what) {
  throw CorruptionError(std::string("a stored record ") + what);
}

}  // namespace

void BinaryWriter::number(std::uint64_t value) {
  while (value >= 0x80U) {
    bytes_ += static_cast<char>(static_cast<unsigned char>(value | 0x80U));
    value >>= 7U;
  }
  bytes_ += static_cast<char>(static_cast<unsigned char>(value));
}

void BinaryWriter::signed_number(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  number((bits << 1U) ^ (value < 0 ? ~std::uint64_t{0} : std::uint64_t{0}));
}

void BinaryWriter::optional_number(const std::optional<std::uint32_t>& value) {
  number(value ? std::uint64_t{*value} + 1 : 0);
}

void BinaryWriter::text(std::string_view value) {
  const auto [place, is_new] = strings_.try_emplace(std::string(value), strings_.size() + 1);
  if (!is_new) {
    number(place->second);
    return;
  }
  number(0);
  number(value.size());
  bytes_ += value;
}

void BinaryWriter::span(model::Span value) {
  signed_number(std::int64_t{value.begin} - std::int64_t{last_begin_});
  signed_number(std::int64_t{value.end} - std::int64_t{value.begin});
  last_begin_ = value.begin;
}

void BinaryWriter::date(const std::optional<model::PartialDate>& value) {
  flag(value.has_value());
  if (!value) return;
  signed_number(value->year);
  number(value->month);
  number(value->day);
}

void BinaryWriter::fraction(double value) {
  if (value >= 0.0 && value <= 1.0 && !std::signbit(value)) {
    const double units = std::round(value * kFractionUnits);
    if (units / kFractionUnits == value) {
      number(static_cast<std::uint64_t>(units) + 1);
      return;
    }
  }
  number(0);
  auto bits = std::bit_cast<std::uint64_t>(value);
  for (int i = 0; i < 8; ++i, bits >>= 8U) bytes_ += static_cast<char>(static_cast<unsigned char>(bits & 0xFFU));
}

std::string_view BinaryReader::take(std::size_t size) {
  if (size > bytes_.size()) damaged("is cut short");
  const std::string_view result = bytes_.substr(0, size);
  bytes_.remove_prefix(size);
  return result;
}

std::uint64_t BinaryReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(take(1)[0]);
    if (shift == 63 && byte > 1) break;
    value |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80U) return value;
  }
  damaged("has a number that is too long");
}

std::uint32_t BinaryReader::number_up_to(std::uint32_t largest) {
  const std::uint64_t value = number();
  if (value > largest) damaged("has a number out of range");
  return static_cast<std::uint32_t>(value);
}

std::int64_t BinaryReader::signed_number() {
  const std::uint64_t bits = number();
  return static_cast<std::int64_t>((bits >> 1U) ^ ((bits & 1U) != 0 ? ~std::uint64_t{0} : std::uint64_t{0}));
}

std::optional<std::uint32_t> BinaryReader::optional_number() {
  const std::uint64_t value = number();
  if (value > std::uint64_t{0x100000000U}) damaged("has a number out of range");
  if (value == 0) return std::nullopt;
  return static_cast<std::uint32_t>(value - 1);
}

std::string BinaryReader::text() {
  const std::uint64_t known = number();
  if (known > strings_.size()) damaged("names a string it does not have");
  if (known == 0) {
    const std::uint64_t size = number();
    if (size > bytes_.size()) damaged("is cut short");
    strings_.push_back(take(static_cast<std::size_t>(size)));
    return std::string(strings_.back());
  }
  return std::string(strings_[static_cast<std::size_t>(known - 1)]);
}

model::Span BinaryReader::span() {
  const auto at = [](std::uint32_t from, std::int64_t step) {
    constexpr std::int64_t kLargest = std::numeric_limits<std::uint32_t>::max();
    if (step < -kLargest || step > kLargest) damaged("has a span out of range");
    const std::int64_t result = std::int64_t{from} + step;
    if (result < 0 || result > kLargest) damaged("has a span out of range");
    return static_cast<std::uint32_t>(result);
  };
  model::Span result;
  result.begin = at(last_begin_, signed_number());
  result.end = at(result.begin, signed_number());
  last_begin_ = result.begin;
  return result;
}

std::optional<model::PartialDate> BinaryReader::date() {
  if (!flag()) return std::nullopt;
  const std::int64_t year = signed_number();
  if (year < std::numeric_limits<std::int32_t>::min() || year > std::numeric_limits<std::int32_t>::max()) {
    damaged("has a year out of range");
  }
  model::PartialDate result;
  result.year = static_cast<std::int32_t>(year);
  result.month = static_cast<std::uint8_t>(number_up_to(12));
  result.day = static_cast<std::uint8_t>(number_up_to(31));
  return result;
}

double BinaryReader::fraction() {
  const std::uint32_t units = number_up_to(static_cast<std::uint32_t>(kFractionUnits) + 1);
  if (units != 0) return (units - 1) / kFractionUnits;
  std::uint64_t bits = 0;
  const std::string_view raw = take(8);
  for (std::size_t i = 8; i-- > 0;) bits = bits << 8U | static_cast<unsigned char>(raw[i]);
  return std::bit_cast<double>(bits);
}

std::size_t BinaryReader::count() {
  const std::uint64_t value = number();
  if (value > bytes_.size()) damaged("is cut short");
  return static_cast<std::size_t>(value);
}

void BinaryReader::finish() const {
  if (!bytes_.empty()) damaged("is longer than it should be");
}

}  // namespace newsgraph::storage::detail
