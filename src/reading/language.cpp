// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "language.hpp"

#include "lines.hpp"
#include "newsgraph/base/utf8.hpp"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace newsgraph::reading {
namespace {

constexpr std::size_t kSample = 8 * 1024;  // bytes; the language of an article shows early
constexpr std::size_t kWords = 40;         // shorter ones are never skipped
constexpr int kShare = 60;                 // per cent of the sample that must be in the language

std::string_view sample_of(std::string_view text) {
  if (text.size() <= kSample) return text;
  std::size_t end = kSample;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

}  // namespace

LanguageGuess guess_language(std::string_view text) {
  const std::string_view sample = sample_of(text);
  const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int bytes = 0;
  bool reliable = false;
  CLD2::ExtDetectLanguageSummary(sample.data(), static_cast<int>(sample.size()), true, &hints, 0, languages, percents,
                                 scores, nullptr, &bytes, &reliable);
  if (!reliable || languages[0] == CLD2::UNKNOWN_LANGUAGE || percents[0] < kShare) return {};
  const bool english = languages[0] == CLD2::ENGLISH;
  if (!english && count_words(sample) < kWords) return {};
  return {CLD2::LanguageCode(languages[0]), CLD2::LanguageName(languages[0]), !english};
}

}  // namespace newsgraph::reading
