// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/segmentation.hpp"

#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/tokenizer.hpp"

#include "dateline.hpp"
#include "speaker_label.hpp"

#include <array>
#include <span>
#include <utility>

namespace newsgraph::language {
namespace {

constexpr auto kPennEscapes = std::to_array<std::pair<std::string_view, std::string_view>>({{"-LRB-", "("},
                                                                                            {"-RRB-", ")"},
                                                                                            {"-LSB-", "["},
                                                                                            {"-RSB-", "]"},
                                                                                            {"-LCB-", "{"},
                                                                                            {"-RCB-", "}"},
                                                                                            {"-lrb-", "("},
                                                                                            {"-rrb-", ")"},
                                                                                            {"``", "\""},
                                                                                            {"''", "\""},
                                                                                            {"`", "'"},
                                                                                            {"\\/", "/"},
                                                                                            {"\\*", "*"}});

Token make_token(std::string_view text, const Word& word) {
  Token token;
  token.form = form_of(text, word);
  token.span = {word.begin, word.end};
  token.space_after = word.gap != Gap::None;
  token.multiword_size = word.multiword_size;
  return token;
}

}  // namespace

std::string_view unescape_penn_token(std::string_view token) noexcept {
  for (const auto& [escape, meaning] : kPennEscapes) {
    if (token == escape) return meaning;
  }
  return token;
}

Analysis segment(std::string_view text, const SentenceSplitter& splitter) {
  const std::vector<Word> words = tokenize(text);
  Analysis analysis;
  const auto add_sentence = [&](std::uint32_t begin, std::uint32_t end, bool begins_paragraph) {
    Sentence& sentence = analysis.sentences.emplace_back();
    sentence.tokens.reserve(end - begin);
    for (std::uint32_t i = begin; i < end; ++i) sentence.tokens.push_back(make_token(text, words[i]));
    sentence.span = {words[begin].begin, words[end - 1].end};
    sentence.begins_paragraph = begins_paragraph;
    sentence.begins_document = analysis.sentences.size() == 1;
  };
  const std::vector<SentenceRange> ranges = splitter.split(text, words);
  const std::vector<std::uint32_t> labels = speaker_labels(text, words, ranges);
  for (std::size_t r = 0; r < ranges.size(); ++r) {
    const SentenceRange& range = ranges[r];
    std::uint32_t begin = range.begin;
    if (labels[r] != 0 && begin + labels[r] < range.end) {
      add_sentence(begin, begin + labels[r], true);
      begin += labels[r];
    } else if (range.begins_paragraph) {
      const std::span<const Word> own = std::span(words).subspan(begin, range.end - begin);
      if (const auto dateline = static_cast<std::uint32_t>(dateline_length(text, own)); dateline != 0) {
        add_sentence(begin, begin + dateline, true);
        begin += dateline;
      }
    }
    add_sentence(begin, range.end, range.begins_paragraph && begin == range.begin);
  }
  return analysis;
}

Analysis segment_pretokenized(std::string_view text) {
  Analysis analysis;
  Sentence sentence;
  std::uint32_t position = 0;
  const auto finish = [&] {
    if (sentence.tokens.empty()) return;
    sentence.span = {sentence.tokens.front().span.begin, sentence.tokens.back().span.end};
    sentence.begins_document = analysis.sentences.empty();
    analysis.sentences.push_back(std::move(sentence));
    sentence = {};
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const std::uint32_t first = position;
    char32_t c = 0;
    std::size_t end = at;
    // only the blank and the tab part tokens: a token may hold a no-break space
    for (; at < text.size(); end = at, ++position) {
      c = decode_utf8(text, at);
      if (c == U' ' || c == U'\t' || c == U'\n' || c == U'\r') break;
      c = 0;
    }
    if (end > begin) {
      Token token;
      token.form = unescape_penn_token(text.substr(begin, end - begin));
      token.span = {first, position};
      sentence.tokens.push_back(std::move(token));
    }
    if (c != 0) ++position;
    if (c == U'\n') finish();
  }
  finish();
  return analysis;
}

}  // namespace newsgraph::language
