// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "language.hpp"

#include "lines.hpp"
#include "newsgraph/base/utf8.hpp"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace newsgraph::reading {
namespace {

constexpr std::size_t kSample = std::size_t{8} * 1024;  // bytes; the language of an article shows early
constexpr std::size_t kGlance = 320;  // bytes that show plain English already: most articles cost no more
constexpr std::size_t kWords = 40;    // shorter ones are never skipped
constexpr int kShare = 60;            // per cent of the sample that must be in the language

std::string_view sample_of(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  std::size_t end = size;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

struct Detected {
  CLD2::Language language = CLD2::UNKNOWN_LANGUAGE;  // unless the detector is sure
  int percent = 0;
};

Detected detect(std::string_view sample) {
  const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int bytes = 0;
  bool reliable = false;
  CLD2::ExtDetectLanguageSummary(sample.data(), static_cast<int>(sample.size()), true, &hints, 0, languages, percents,
                                 scores, nullptr, &bytes, &reliable);
  if (!reliable) return {};
  return {languages[0], percents[0]};
}

}  // namespace

LanguageGuess guess_language(std::string_view text) {
  constexpr int kPlain = 97;
  const Detected glance = detect(sample_of(text, kGlance));
  if (glance.language == CLD2::ENGLISH && glance.percent >= kPlain)
    return {"en", CLD2::LanguageName(CLD2::ENGLISH), false};
  const std::string_view sample = sample_of(text, kSample);
  const Detected found = detect(sample);
  if (found.language == CLD2::UNKNOWN_LANGUAGE || found.percent < kShare) return {};
  const bool english = found.language == CLD2::ENGLISH;
  if (!english && count_words(sample) < kWords) return {};
  return {CLD2::LanguageCode(found.language), CLD2::LanguageName(found.language), !english};
}

}  // namespace newsgraph::reading
