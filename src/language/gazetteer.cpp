// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "gazetteer.hpp"

#include "word_features.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <iterator>

namespace newsgraph::language {
namespace {

constexpr std::size_t kMaxWords = 4;  // of an entry
constexpr std::string_view kVersion = "1";
constexpr std::string_view kClasses =
    "country demonym large-city city state region first-name surname title organisation-word place-word calendar "
    "company-suffix";
constexpr std::size_t kEntryBytes = sizeof(std::uint64_t) + sizeof(std::uint16_t);

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

std::string_view text_of(const rapidjson::Value& metadata, const char* name) {
  const auto found = metadata.FindMember(name);
  if (found == metadata.MemberEnd() || !found->value.IsString()) return {};
  return {found->value.GetString(), found->value.GetStringLength()};
}

void check_header(std::string_view header, const std::filesystem::path& file) {
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(header.data(), header.size());
  if (json.HasParseError() || !json.IsObject() || !json.HasMember("__metadata__") || !json["__metadata__"].IsObject()) {
    refuse(file, "is damaged: its header is no JSON object with __metadata__");
  }
  const rapidjson::Value& metadata = json["__metadata__"];
  if (text_of(metadata, "format_version") != kVersion || text_of(metadata, "classes") != kClasses) {
    refuse(file, "is of another version");
  }
}

}  // namespace

Gazetteer::Gazetteer(const std::filesystem::path& file, std::string_view expected_hash) {
  const std::string bytes = read_file(file);
  std::uint64_t header_size = 0;
  if (bytes.size() < sizeof header_size) refuse(file, "is damaged");
  std::memcpy(&header_size, bytes.data(), sizeof header_size);
  if (header_size > bytes.size() - sizeof header_size) refuse(file, "is damaged");
  const std::string_view header = std::string_view(bytes).substr(sizeof header_size, header_size);
  const std::string_view data = std::string_view(bytes).substr(sizeof header_size + header_size);
  check_header(header, file);
  if (const std::string hash = hex16(hash64(data)); hash != expected_hash) {
    refuse(file, "is damaged or belongs to another model.json (hash " + hash + ", expected " +
                     std::string(expected_hash) + ")");
  }
  // Keys, then masks; together they fill the file.
  if (data.size() % kEntryBytes != 0) refuse(file, "is damaged: its size is wrong");
  const std::size_t count = data.size() / kEntryBytes;
  keys_.resize(count);
  masks_.resize(count);
  if (count == 0) return;
  std::memcpy(keys_.data(), data.data(), count * sizeof(std::uint64_t));
  std::memcpy(masks_.data(), data.data() + count * sizeof(std::uint64_t), count * sizeof(std::uint16_t));
  if (!std::is_sorted(keys_.begin(), keys_.end())) refuse(file, "is damaged: its keys are not in order");
  for (const std::uint16_t mask : masks_) {
    if ((mask & ~kPrefix) >> kGazetteerClasses != 0) refuse(file, "is damaged: an entry of an unknown class");
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
