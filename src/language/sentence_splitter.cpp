// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/sentence_splitter.hpp"

#include "boundary_features.hpp"
#include "line_breaks.hpp"
#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"

#include <rapidjson/document.h>

#include <charconv>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

namespace newsgraph::language {

struct SentenceSplitter::Weights {
  std::vector<std::int16_t> table;
  std::int32_t bias = 0;
  std::int32_t threshold = 0;

  std::int32_t score(const BoundaryFeatureSet& features) const noexcept {
    std::int32_t sum = bias;
    for (const std::uint32_t feature : features) sum += table[feature];
    return sum;
  }
};

namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& reason) {
  throw ModelError(file.string() + ": " + reason + "; install the model that came with this version of newsgraph");
}

std::int32_t number_of(const rapidjson::Value& metadata, const char* name, const std::filesystem::path& file) {
  const auto at = metadata.FindMember(name);
  std::int32_t value = 0;
  if (at != metadata.MemberEnd() && at->value.IsString()) {
    const char* begin = at->value.GetString();
    const char* end = begin + at->value.GetStringLength();
    if (const auto [stop, error] = std::from_chars(begin, end, value); error == std::errc() && stop == end)
      return value;
  }
  refuse(file, std::string("no number \"") + name + "\" in its header");
}

std::string read_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) refuse(file, "can't be opened");
  std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  if (stream.bad()) refuse(file, "can't be read");
  return bytes;
}

// Little-endian on every machine.
std::uint64_t read_u64(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 8; i-- > 0;) value = (value << 8U) | static_cast<unsigned char>(bytes[i]);
  return value;
}

}  // namespace

SentenceSplitter::SentenceSplitter(const std::filesystem::path& file) {
  const std::string bytes = read_file(file);
  const std::size_t tensor_bytes = 2 * kBoundaryTableSize;
  if (bytes.size() < 8 + tensor_bytes || read_u64(bytes) != bytes.size() - 8 - tensor_bytes) refuse(file, "is damaged");
  rapidjson::Document header;
  header.Parse(bytes.data() + 8, bytes.size() - 8 - tensor_bytes);
  if (header.HasParseError() || !header.IsObject() || !header.HasMember("__metadata__") ||
      !header["__metadata__"].IsObject()) {
    refuse(file, "is damaged: its header is no JSON object with __metadata__");
  }
  const rapidjson::Value& metadata = header["__metadata__"];
  const auto version = metadata.FindMember("version");
  if (version == metadata.MemberEnd() || !version->value.IsString() ||
      version->value.GetString() != kBoundaryFeaturesVersion) {
    refuse(file, "is of another version");
  }
  auto weights = std::make_unique<Weights>();
  weights->bias = number_of(metadata, "bias", file);
  weights->threshold = number_of(metadata, "threshold", file);
  weights->table.resize(kBoundaryTableSize);
  const std::string_view tensor = std::string_view(bytes).substr(bytes.size() - tensor_bytes);
  for (std::size_t i = 0; i < kBoundaryTableSize; ++i) {
    const auto low = static_cast<unsigned char>(tensor[2 * i]);
    const auto high = static_cast<unsigned char>(tensor[2 * i + 1]);
    weights->table[i] = static_cast<std::int16_t>(static_cast<std::uint16_t>(low | (high << 8U)));
  }
  weights_ = std::move(weights);
  hash_ = hex16(hash64(bytes));
}

SentenceSplitter::~SentenceSplitter() = default;
SentenceSplitter::SentenceSplitter(SentenceSplitter&&) noexcept = default;
SentenceSplitter& SentenceSplitter::operator=(SentenceSplitter&&) noexcept = default;

namespace {

// Where to cut a sentence that is too long: after the last sentence mark, else the last pause, in its second half; else
// as late as it goes without parting a multi-word token.
std::size_t cut_after(const BoundaryReader& reader, std::size_t begin) {
  const std::size_t latest = begin + kMaxSentenceLength - 1;
  const auto last_with = [&](auto property) {
    for (std::size_t i = latest; i > begin + kMaxSentenceLength / 2; --i) {
      if (property(i) && !reader.continues_multiword(i + 1)) return i;
    }
    return begin;
  };
  if (const std::size_t at = last_with([&](std::size_t i) { return reader.is_sentence_mark(i); }); at != begin)
    return at;
  if (const std::size_t at = last_with([&](std::size_t i) { return reader.is_pause(i); }); at != begin) return at;
  return last_with([](std::size_t) { return true; });
}

// Appends the sentence of words [begin, end) of a paragraph that starts at word `offset`.
void append(std::vector<SentenceRange>& out, const BoundaryReader& reader, std::size_t offset, std::size_t begin,
            std::size_t end) {
  while (end - begin > kMaxSentenceLength) {
    const std::size_t cut = cut_after(reader, begin) + 1;
    out.push_back({static_cast<std::uint32_t>(offset + begin), static_cast<std::uint32_t>(offset + cut), begin == 0});
    begin = cut;
  }
  out.push_back({static_cast<std::uint32_t>(offset + begin), static_cast<std::uint32_t>(offset + end), begin == 0});
}

LineBreaks line_breaks(const BoundaryReader& reader, std::span<const Word> words) {
  std::vector<std::uint8_t> lower(words.size());
  std::vector<std::uint8_t> marks(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    lower[i] = reader.starts_lower(i) ? 1 : 0;
    marks[i] = reader.is_sentence_mark(i) ? 1 : 0;
  }
  return {words, lower, marks};
}

}  // namespace

std::vector<SentenceRange> SentenceSplitter::split(std::string_view text, std::span<const Word> words) const {
  NEWSGRAPH_CONTRACT(weights_ != nullptr);
  std::vector<SentenceRange> sentences;
  for (std::size_t offset = 0; offset < words.size();) {
    std::size_t end = offset;
    while (end + 1 < words.size() && words[end].gap != Gap::Paragraph) ++end;
    const std::span<const Word> paragraph = words.subspan(offset, end + 1 - offset);
    BoundaryReader reader(text, paragraph);
    const LineBreaks breaks = line_breaks(reader, paragraph);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < paragraph.size(); ++i) {
      bool boundary = i + 1 == paragraph.size();
      if (!boundary && reader.is_candidate(i)) {
        boundary = (paragraph[i].gap == Gap::Line && breaks.is_deliberate(i)) ||
                   weights_->score(reader.features(i)) > weights_->threshold;
      }
      reader.advance(i, boundary);
      if (!boundary) continue;
      append(sentences, reader, offset, begin, i + 1);
      begin = i + 1;
    }
    offset = end + 1;
  }
  return sentences;
}

}  // namespace newsgraph::language
