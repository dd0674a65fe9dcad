// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "speaker_label.hpp"

#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace newsgraph::language {
namespace {

constexpr std::size_t kLongestLabel = 12;  // words in brackets
constexpr std::size_t kLongestName = 4;    // words before a colon

// What stands before the colon of a caption, not of an answer.
constexpr std::array<std::string_view, 10> kCaptions{"Credit", "File",   "Image",   "Note",   "Photo",
                                                     "Photos", "Source", "Sources", "Update", "Video"};

// "((Ada Keller))", with a colon or without.
std::size_t bracket_label(std::string_view text, std::span<const Word> words) {
  if (words.size() < 5 || form_of(text, words[0]) != "(" || form_of(text, words[1]) != "(" ||
      !begins_upper(form_of(text, words[2])))
    return 0;
  const std::size_t limit = std::min(kLongestLabel, words.size());
  for (std::size_t i = 3; i + 1 < limit; ++i) {
    if (form_of(text, words[i]) != ")" || form_of(text, words[i + 1]) != ")") continue;
    const bool colon = i + 2 < words.size() && form_of(text, words[i + 2]) == ":";
    return colon ? i + 3 : i + 2;
  }
  return 0;
}

// "Ada Keller:", "AK:", "Q:".
std::size_t colon_label(std::string_view text, std::span<const Word> words) {
  const std::size_t limit = std::min(kLongestName + 1, words.size());
  for (std::size_t i = 0; i < limit; ++i) {
    const std::string_view form = form_of(text, words[i]);
    if (form == ":") return i > 0 && words[i].gap != Gap::None ? i + 1 : 0;
    if (!begins_upper(form) || std::find(kCaptions.begin(), kCaptions.end(), form) != kCaptions.end()) return 0;
  }
  return 0;
}

struct Use {
  std::uint32_t paragraphs = 0;
  std::uint32_t questions = 0;
  bool asks() const { return paragraphs >= 2 && questions * 2 >= paragraphs; }
};

}  // namespace

std::vector<std::uint32_t> speaker_labels(std::string_view text, std::span<const Word> words,
                                          std::span<const SentenceRange> ranges) {
  std::vector<std::uint32_t> lengths(ranges.size(), 0);
  std::vector<std::string_view> labels(ranges.size());
  std::map<std::string_view, Use> uses;
  bool bracketed = false;
  Use* current = nullptr;
  bool asked = false;
  for (std::size_t r = 0; r < ranges.size(); ++r) {
    const auto own = words.subspan(ranges[r].begin, ranges[r].end - ranges[r].begin);
    if (ranges[r].begins_paragraph) {
      std::size_t length = bracket_label(text, own);
      bracketed = bracketed || length != 0;
      if (length == 0) length = colon_label(text, own);
      lengths[r] = static_cast<std::uint32_t>(length);
      current = nullptr;
      if (length != 0) {
        labels[r] = text.substr(own[0].byte_begin, own[length - 1].byte_end - own[0].byte_begin);
        current = &uses[labels[r]];
        ++current->paragraphs;
        asked = false;
      }
    }
    if (current == nullptr || asked) continue;
    asked = std::any_of(own.begin(), own.end(), [&](const Word& word) { return form_of(text, word).starts_with("?"); });
    if (asked) ++current->questions;
  }
  const bool interview = std::any_of(uses.begin(), uses.end(), [](const auto& use) { return use.second.asks(); });
  for (std::size_t r = 0; r < ranges.size(); ++r) {
    if (lengths[r] == 0) continue;
    const bool bracket = labels[r].starts_with("((");
    // A colon stands after other things too: a name of several words may be said once, all others come again.
    const bool known = bracket || uses[labels[r]].paragraphs >= 2 || lengths[r] >= 3;
    if (!known || (!interview && !(bracket && bracketed))) lengths[r] = 0;
  }
  return lengths;
}

}  // namespace newsgraph::language
