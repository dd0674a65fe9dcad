// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the network sees of one word form: normalised form, shape, hashes of its pieces. The same numbers as
// tools/train/features.py computes; both sides must change together, with the model's format version. Pure functions.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::language {

/// Simple lower case of Latin, Greek and Cyrillic letters; other characters stay.
char32_t lower_letter(char32_t c) noexcept;
/// The same, over UTF-8.
std::string lower_letters(std::string_view text);

/// Appends the form as the vocabulary and the gazetteer know it: plain quotes and dashes, small letters, digits as 0.
void append_normal_form(std::string_view form, std::string& out);

/// Of the hashes of the gazetteer's entries.
inline constexpr std::uint64_t kGazetteerSeed = 0x6E677333;

/// Case of a word's letters, as the network's embedding numbers it.
enum class CaseClass : std::uint8_t { NoLetter, Lower, Title, Upper, SingleUpper, Mixed, Digits, LettersAndDigits };

/// Single-key slots of the type encoder: norm, prefixes 2-4, suffixes 2-4, shape. Character n-grams come besides.
inline constexpr std::size_t kSingleSlots = 8;
inline constexpr std::size_t kSlots = kSingleSlots + 1;
inline constexpr std::size_t kHashes = 2;

/// Features of one form; reused from word to word, so that its buffers are allocated once.
struct WordFeatures {
  std::uint64_t vocabulary_hash = 0;
  std::uint64_t gazetteer_hash = 0;
  CaseClass case_class = CaseClass::NoLetter;
  std::array<std::uint32_t, kSingleSlots * kHashes> rows{};  ///< of the shared table
  std::vector<std::uint32_t> gram_rows;

  /// Fills everything in for `form`; `table_rows` is the size of the shared hash table.
  void compute(std::string_view form, std::uint32_t table_rows);

 private:
  void add_key(std::string_view tag, std::size_t begin, std::size_t end, std::uint32_t table_rows, std::uint32_t* out);

  std::u32string plain_;
  std::string normal_;
  std::vector<std::uint32_t> starts_;  // byte offset of each code point of normal_, and its end
  std::string key_;
};

}  // namespace newsgraph::language
