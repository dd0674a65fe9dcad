// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "boundary_features.hpp"

#include "characters.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>

namespace newsgraph::language {
namespace {

// Shapes of words; a word of symbols has the hash of its first character instead.
enum Shape : std::uint32_t {
  kEdge,
  kLower,
  kCapital,
  kAllCapitals,
  kOneCapital,
  kNumber,
  kMixed,
  kLowerStop,
  kCapitalStop,
  kAcronym,
  kShapes
};

std::uint32_t mix(std::uint32_t hash, std::uint32_t value) noexcept {
  hash = (hash ^ value) * 0x9E3779B1U;
  return hash ^ (hash >> 15U);
}

std::uint32_t bucket(std::size_t n) noexcept {
  if (n <= 4) return static_cast<std::uint32_t>(n);
  if (n <= 6) return 5;
  if (n <= 10) return 6;
  if (n <= 18) return 7;
  if (n <= 30) return 8;
  return n <= 50 ? 9 : 10;
}

struct Letters {
  std::size_t upper = 0;
  std::size_t lower = 0;
  std::size_t digits = 0;
  std::size_t stops = 0;
  std::size_t characters = 0;
  bool upper_first = false;
  bool stop_last = false;
};

std::uint32_t shape_of(const Letters& n) {
  if (n.digits > 0) return n.upper + n.lower == 0 ? kNumber : kMixed;
  if (n.stop_last) return n.stops > 1 ? kAcronym : (n.upper_first ? kCapitalStop : kLowerStop);
  if (!n.upper_first) return n.upper == 0 ? kLower : kMixed;
  if (n.lower > 0) return kCapital;
  return n.upper == 1 ? kOneCapital : kAllCapitals;
}

bool is_closing(char32_t c) {
  return c == U')' || c == U']' || c == U'}' || c == U'\u201D' || c == U'\u2019' || c == U'\u00BB';
}
bool is_opening(char32_t c) {
  return c == U'(' || c == U'[' || c == U'{' || c == U'\u201C' || c == U'\u2018' || c == U'\u00AB';
}
bool is_straight_quote(char32_t c) {
  return c == U'"' || c == U'\'';
}

}  // namespace

BoundaryReader::BoundaryReader(std::string_view text, std::span<const Word> words) : words_(words) {
  traits_.reserve(words.size());
  std::uint8_t inside = 0;
  std::size_t upper = 0;
  std::size_t lower = 0;
  for (const Word& word : words) {
    Trait trait = look_at(text, word);
    trait.inside_multiword = inside > 0;
    inside = word.multiword_size > 0 ? static_cast<std::uint8_t>(word.multiword_size - 1)
                                     : static_cast<std::uint8_t>(inside > 0 ? inside - 1 : 0);
    upper += trait.upper ? 1 : 0;
    lower += trait.letters && !trait.upper ? 1 : 0;
    traits_.push_back(trait);
  }
  case_style_ = upper == 0 ? 2 : (lower * 8 < upper ? 1 : 0);
  settle_quotes();
}

BoundaryReader::Trait BoundaryReader::look_at(std::string_view text, const Word& word) const {
  Trait trait;
  Letters n;
  std::uint32_t hash = 2166136261U;
  char32_t first = 0;
  char32_t c = 0;
  for (std::size_t at = word.byte_begin; at < word.byte_end; ++n.characters) {
    c = decode_utf8(text, at);
    if (n.characters == 0) first = c;
    const CharClass kind = classify(c);
    n.upper += kind == CharClass::Upper ? 1 : 0;
    n.lower += kind == CharClass::Lower ? 1 : 0;
    n.digits += kind == CharClass::Digit ? 1 : 0;
    n.stops += c == U'.' ? 1 : 0;
    n.upper_first = n.upper_first || (n.characters == 0 && kind == CharClass::Upper);
    if (c >= U'A' && c <= U'Z') c += 0x20;
    if (c == U'\u2019') c = U'\'';
    hash = (hash ^ c) * 16777619U;
  }
  n.stop_last = c == U'.';
  trait.lower = hash;
  trait.letters = n.upper + n.lower > 0;
  trait.upper = n.upper_first;
  trait.length = static_cast<std::uint8_t>(std::min<std::size_t>(n.characters, 4));
  if (trait.letters || n.digits > 0) {
    trait.shape = shape_of(n);
    return trait;
  }
  trait.shape = kShapes + first;
  trait.mark =
      first == U'.' || first == U'!' || first == U'?' || first == U'\u2026' || first == U'\u3002' || first == U'\u061F';
  trait.pause =
      first == U',' || first == U';' || first == U':' || first == U'-' || first == U'\u2013' || first == U'\u2014';
  trait.closes = n.characters <= 2 && is_closing(first);
  trait.opens = n.characters <= 2 && is_opening(first);
  return trait;
}

// A straight quotation mark opens or closes by the blanks around it, else by turns.
void BoundaryReader::settle_quotes() {
  bool open = false;
  for (std::size_t i = 0; i < traits_.size(); ++i) {
    const std::uint32_t shape = traits_[i].shape;
    if (shape < kShapes || !is_straight_quote(static_cast<char32_t>(shape - kShapes))) continue;
    const bool blank_before = i == 0 || words_[i - 1].gap != Gap::None;
    const bool blank_after = words_[i].gap != Gap::None;
    const bool opens = blank_before != blank_after ? blank_before : !open;
    traits_[i].opens = opens;
    traits_[i].closes = !opens;
    if (shape == kShapes + U'"') open = opens;
  }
}

const BoundaryReader::Trait& BoundaryReader::at(std::ptrdiff_t i) const noexcept {
  return i >= 0 && i < static_cast<std::ptrdiff_t>(traits_.size()) ? traits_[static_cast<std::size_t>(i)] : edge_;
}

bool BoundaryReader::is_candidate(std::size_t i) const noexcept {
  if (i + 1 >= traits_.size() || traits_[i + 1].inside_multiword) return false;
  if (words_[i].gap != Gap::None) return true;
  return traits_[i].mark && traits_[i + 1].upper;
}

bool BoundaryReader::starts_lower(std::size_t i) const noexcept {
  return traits_[i].letters && !traits_[i].upper;
}
bool BoundaryReader::is_sentence_mark(std::size_t i) const noexcept {
  return traits_[i].mark;
}
bool BoundaryReader::is_pause(std::size_t i) const noexcept {
  return traits_[i].pause;
}

BoundaryFeatureSet BoundaryReader::features(std::size_t index) const {
  const auto i = static_cast<std::ptrdiff_t>(index);
  std::ptrdiff_t k = i;  // the last word before closing marks
  while (k > i - 3 && at(k).closes) --k;
  std::ptrdiff_t m = i + 1;  // the first word after opening marks
  while (m < i + 4 && at(m).opens) ++m;
  const Trait& last = at(i);
  const Trait& next = at(i + 1);
  const Trait& core = at(k);
  const Trait& begin = at(m);
  const auto closers = static_cast<std::uint32_t>(i - k);
  const auto openers = static_cast<std::uint32_t>(m - i - 1);
  const std::uint32_t punct = core.letters || core.shape == kNumber ? core.shape : core.lower;
  const std::uint32_t length = bucket(index - start_ + 1);
  const std::uint32_t left = bucket(std::min<std::size_t>(traits_.size() - index - 1, 60));
  const Trait& first = at(static_cast<std::ptrdiff_t>(start_));
  const auto nesting = static_cast<std::uint32_t>((quotes_ > 0 ? 1 : 0) + (brackets_ > 0 ? 2 : 0));

  BoundaryFeatureSet out{};
  std::uint32_t slot = 0;
  const auto add = [&](auto... values) {
    std::uint32_t hash = 0x811C9DC5U + slot;
    ((hash = mix(hash, static_cast<std::uint32_t>(values))), ...);
    out[slot++] = mix(hash, 0x7F4A7C15U) & static_cast<std::uint32_t>(kBoundaryTableSize - 1);
  };
  add(last.lower);
  add(next.lower);
  add(last.lower, next.lower);
  add(at(i - 1).lower, last.lower);
  add(at(i - 1).shape, last.shape, next.shape);
  add(last.shape, next.shape, at(i + 2).shape);
  add(core.lower, closers, begin.shape);
  add(at(k - 1).lower, core.shape, begin.shape);
  add(begin.lower, punct);
  add(at(k - 1).shape, at(k - 1).length, punct, begin.shape);
  add(next.shape, at(i + 2).lower);
  add(punct, length, begin.shape);
  add(punct, left, begin.shape);
  add(punct, nesting, closers, openers);
  add(first.shape, punct, begin.shape);
  add(length, last.shape, next.shape, left);
  add(next.lower, at(i + 2).lower);
  add(punct, begin.shape, at(m + 1).shape, at(m + 2).shape);
  add(static_cast<std::uint32_t>(words_[index].gap == Gap::None), punct, next.shape);
  add(first.lower, punct, length);
  add(case_style_, punct, begin.shape);
  add(last.shape, next.lower, length);
  add(at(i - 1).lower, next.shape);
  add(at(i - 2).shape, at(i - 1).shape, last.shape, next.shape, at(i + 2).shape, at(i + 3).shape);
  add(at(k - 2).lower, at(k - 1).shape, punct, begin.shape);
  add(std::min<std::ptrdiff_t>(k - static_cast<std::ptrdiff_t>(start_), 3), at(k - 1).shape, punct, begin.shape);
  static_assert(kBoundaryFeatureCount == 26);
  return out;
}

void BoundaryReader::advance(std::size_t i, bool boundary) {
  const Trait& trait = traits_[i];
  if (trait.opens) (trait.shape == kShapes + U'(' || trait.shape == kShapes + U'[' ? brackets_ : quotes_) += 1;
  if (trait.closes) {
    int& depth = trait.shape == kShapes + U')' || trait.shape == kShapes + U']' ? brackets_ : quotes_;
    depth = std::max(0, depth - 1);
  }
  if (!boundary) return;
  start_ = i + 1;
  brackets_ = 0;
}

}  // namespace newsgraph::language
