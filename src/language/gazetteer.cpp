// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "gazetteer.hpp"

#include "model_part.hpp"
#include "word_features.hpp"

#include "newsgraph/base/hash.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace newsgraph::language {
namespace {

constexpr std::size_t kMaxWords = 4;  // of an entry
constexpr std::string_view kVersion = "1";
constexpr std::string_view kClasses =
    "country demonym large-city city state region first-name surname title organisation-word place-word calendar "
    "company-suffix";
constexpr std::size_t kEntryBytes = sizeof(std::uint64_t) + sizeof(std::uint16_t);

}  // namespace

Gazetteer::Gazetteer(const std::filesystem::path& file, std::string_view expected_hash) {
  const ModelPart part(file);
  if (part.metadata("format_version") != kVersion || part.metadata("classes") != kClasses) {
    part.refuse("is of another version");
  }
  const std::string_view data = part.data();
  if (const std::string hash = hex16(hash64(data)); hash != expected_hash) {
    part.refuse("is damaged or belongs to another model.json (hash " + hash + ", expected " +
                std::string(expected_hash) + ")");
  }
  // Keys, then masks; together they fill the file.
  if (data.size() % kEntryBytes != 0) part.refuse("is damaged: its size is wrong");
  const std::size_t count = data.size() / kEntryBytes;
  keys_.resize(count);
  masks_.resize(count);
  if (count == 0) return;
  std::memcpy(keys_.data(), data.data(), count * sizeof(std::uint64_t));
  std::memcpy(masks_.data(), data.data() + count * sizeof(std::uint64_t), count * sizeof(std::uint16_t));
  if (!std::is_sorted(keys_.begin(), keys_.end())) part.refuse("is damaged: its keys are not in order");
  for (const std::uint16_t mask : masks_) {
    if ((mask & ~kPrefix) >> kGazetteerClasses != 0) part.refuse("is damaged: an entry of an unknown class");
  }
}

std::uint16_t Gazetteer::find(std::uint64_t key) const noexcept {
  const auto found = std::lower_bound(keys_.begin(), keys_.end(), key);
  return found != keys_.end() && *found == key ? masks_[static_cast<std::size_t>(found - keys_.begin())] : 0;
}

// The longest entry of two words or more that starts at the first of `words`.
Gazetteer::Longer Gazetteer::longest(std::span<const Token> words) const {
  const std::size_t most = std::min(words.size(), kMaxWords);
  std::string joined;
  std::array<std::size_t, kMaxWords> ends{};
  for (std::size_t i = 0; i < most; ++i) {
    if (i > 0) joined += ' ';
    append_normal_form(words[i].form, joined);
    ends[i] = joined.size();
  }
  for (std::size_t count = most; count > 1; --count) {
    const auto classes = static_cast<std::uint16_t>(
        find(hash64(std::string_view(joined).substr(0, ends[count - 1]), kGazetteerSeed)) & ~kPrefix);
    if (classes != 0) return {count, classes};
  }
  return {};
}

void Gazetteer::match(std::span<const Token> words, std::span<const std::uint16_t> masks,
                      std::span<KnownName> known) const {
  for (std::size_t at = 0; at < words.size();) {
    const Longer longer = (masks[at] & kPrefix) != 0 ? longest(words.subspan(at)) : Longer{};
    if (longer.words == 0) {
      known[at] = {static_cast<std::uint16_t>(masks[at] & ~kPrefix), KnownName::Place::Single};
      ++at;
      continue;
    }
    for (std::size_t i = 0; i < longer.words; ++i) {
      known[at + i] = {longer.classes, i == 0 ? KnownName::Place::Begin : KnownName::Place::Inside};
    }
    at += longer.words;
  }
}

}  // namespace newsgraph::language
