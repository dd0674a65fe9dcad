// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Known names (countries, cities, given names, words of organisations …) as features of the network: a word's place in
// the longest entry that starts at a capitalised word. Evidence, never a verdict. The same numbers as
// tools/train/gazetteer.py computes; both sides must change together, with the file's version. The file holds hashes of
// normalised entries, not their text. Immutable and thread-safe; matching costs a look-up for a capitalised word that
// starts some longer entry, else nothing (TypeCache remembers masks).

#include "newsgraph/language/sentence.hpp"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::language {

inline constexpr std::size_t kGazetteerClasses = 13;
/// Rows of the network's embedding: for each class of a name its only, first and further words.
inline constexpr std::size_t kGazetteerFeatures = 3 * kGazetteerClasses;

/// What is known of a word: classes (a bit each) of the entry it is in, and where it stands in it.
struct KnownName {
  enum class Place : std::uint8_t { Single, Begin, Inside };
  std::uint16_t classes = 0;
  Place place = Place::Single;

  bool operator==(const KnownName&) const = default;
};

class Gazetteer {
 public:
  /// Knows nothing.
  Gazetteer() = default;
  /// Reads a file whose data must have this XXH3-64 (16 hex digits). Throws ModelError where it is missing, damaged or
  /// of another version.
  Gazetteer(const std::filesystem::path& file, std::string_view expected_hash);

  /// Classes of the entry with this key (hash of the normalised words joined by blanks, seed kGazetteerSeed in
  /// word_features.hpp), and kPrefix where longer entries begin with these words. 0 where there is none.
  static constexpr std::uint16_t kPrefix = 1U << 15U;
  std::uint16_t find(std::uint64_t key) const noexcept;

  /// Fills in `known` for the words of a sentence, given the mask of each alone (0 unless capitalised).
  void match(std::span<const Token> words, std::span<const std::uint16_t> masks, std::span<KnownName> known) const;

 private:
  struct Longer {
    std::size_t words = 0;
    std::uint16_t classes = 0;
  };
  Longer longest(std::span<const Token> words) const;

  std::vector<std::uint64_t> keys_;  // sorted
  std::vector<std::uint16_t> masks_;
};

}  // namespace newsgraph::language
