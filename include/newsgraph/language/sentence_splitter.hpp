// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where sentences end. An empty line always ends one; a single line break does where the line is complete in itself (a
// headline, a list item: it ends although the next word had still fitted on it); everywhere else a linear model over
// hashed features of the words around decides (trained by tools/train/sentences.py). Weights are whole numbers, so the
// result does not depend on the machine. Immutable and thread-safe; time linear in the text.

#include "newsgraph/language/tokenizer.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::language {

/// Words [begin, end) of a tokenized text.
struct SentenceRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool begins_paragraph = false;
};

/// In words. A longer sentence is cut, at punctuation where there is some, since trees cost more than linear time.
inline constexpr std::uint32_t kMaxSentenceLength = 400;

class SentenceSplitter {
 public:
  /// Reads the weights (sentences.safetensors). Throws ModelError when the file is missing, damaged or of another
  /// version.
  explicit SentenceSplitter(const std::filesystem::path& file);
  ~SentenceSplitter();
  SentenceSplitter(SentenceSplitter&&) noexcept;
  SentenceSplitter& operator=(SentenceSplitter&&) noexcept;

  /// 16 hex digits over the weights file.
  const std::string& hash() const noexcept { return hash_; }
  /// The sentences over `words` of `text`, in order, together all words; none is empty, none splits a multi-word token.
  std::vector<SentenceRange> split(std::string_view text, std::span<const Word> words) const;

 private:
  struct Weights;
  std::unique_ptr<const Weights> weights_;
  std::string hash_;
};

}  // namespace newsgraph::language
