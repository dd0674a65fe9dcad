// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/sentence_splitter.hpp"

#include "boundary_features.hpp"
#include "line_breaks.hpp"
#include "model_part.hpp"
#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"

#include <charconv>
#include <cstring>
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

std::int32_t number_of(const ModelPart& part, const char* name) {
  const std::string_view text = part.metadata(name);
  std::int32_t value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || stop != text.data() + text.size()) {
    part.refuse(std::string("no number \"") + name + "\" in its header");
  }
  return value;
}

}  // namespace

SentenceSplitter::SentenceSplitter(const std::filesystem::path& file) {
  const ModelPart part(file);
  const std::string_view tensor = part.data();
  if (tensor.size() != 2 * kBoundaryTableSize) part.refuse("is damaged");
  if (part.metadata("version") != kBoundaryFeaturesVersion) part.refuse("is of another version");
  auto weights = std::make_unique<Weights>();
  weights->bias = number_of(part, "bias");
  weights->threshold = number_of(part, "threshold");
  weights->table.resize(kBoundaryTableSize);
  for (std::size_t i = 0; i < kBoundaryTableSize; ++i) {
    const auto low = static_cast<unsigned char>(tensor[2 * i]);
    const auto high = static_cast<unsigned char>(tensor[2 * i + 1]);
    weights->table[i] = static_cast<std::int16_t>(static_cast<std::uint16_t>(low | (high << 8U)));
  }
  weights_ = std::move(weights);
  hash_ = hex16(hash64(part.bytes()));
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
