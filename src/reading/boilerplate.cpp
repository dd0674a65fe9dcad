// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Lines that every news page carries beside its article. They are short, and known by how they begin.
#include "html_page.hpp"
#include "lines.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::reading {
namespace {

constexpr std::size_t kLongestLine = 40;  // words; a longer block is a paragraph of the article

constexpr std::array<std::string_view, 47> kOpeners{"read more",
                                                    "read also",
                                                    "also read",
                                                    "read next",
                                                    "read:",
                                                    "more:",
                                                    "more on this",
                                                    "more from",
                                                    "more stories",
                                                    "related",
                                                    "see also",
                                                    "recommended",
                                                    "you may also",
                                                    "you might also",
                                                    "don't miss",
                                                    "watch:",
                                                    "watch live",
                                                    "listen:",
                                                    "share this",
                                                    "share on",
                                                    "share via",
                                                    "share:",
                                                    "tweet this",
                                                    "follow us",
                                                    "follow @",
                                                    "like us on",
                                                    "join us on",
                                                    "sign up",
                                                    "subscribe",
                                                    "get our newsletter",
                                                    "click here",
                                                    "tap here",
                                                    "advertisement",
                                                    "sponsored",
                                                    "photo:",
                                                    "photos:",
                                                    "photograph:",
                                                    "image:",
                                                    "picture:",
                                                    "image source",
                                                    "image credit",
                                                    "photo credit",
                                                    "media caption",
                                                    "copyright",
                                                    "©",
                                                    "all rights reserved",
                                                    "powered by"};
constexpr std::array<std::string_view, 12> kWithin{
    "we use cookies",     "uses cookies",        "use of cookies",    "accept cookies",
    "accept all cookies", "cookie policy",       "privacy policy",    "our newsletter",
    "your inbox",         "all rights reserved", "enable javascript", "automated translation"};
constexpr std::array<std::string_view, 10> kWhole{"share",   "print",    "email",         "comments", "facebook",
                                                  "twitter", "whatsapp", "advertisement", "save",     "loading..."};

// Marks that begin a credit at the end of a caption.
constexpr std::array<std::string_view, 12> kCreditMarks{" / ",      "(photo",      "(ap photo",    "photo by",
                                                        "photo:",   "photograph:", "image:",       "credit:",
                                                        "picture:", "reuters/",    "getty images", "ap photo"};

bool ends_sentence(std::string_view text) {
  for (const std::string_view mark : {".", "!", "?", ".\"", ".'", ".)", ".\xE2\x80\x9D", ".\xE2\x80\x99",
                                      "!\xE2\x80\x9D", "?\xE2\x80\x9D", "?\"", "!\""}) {
    if (text.ends_with(mark)) return true;
  }
  return false;
}

std::string with_straight_apostrophes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    append_utf8(out, c == U'\u2019' ? U'\'' : c);
  }
  return out;
}

std::string_view without_trailing(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '/' || text.back() == '(' || text.back() == '|')) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

bool is_boilerplate_line(std::string_view text) {
  if (count_words(text) > kLongestLine) return false;
  const std::string lower = with_straight_apostrophes(to_lower(text));
  if (std::find(kWhole.begin(), kWhole.end(), lower) != kWhole.end()) return true;
  // "Related ..." may open a sentence of the article; a line of boilerplate is no sentence, or has a colon.
  for (const std::string_view opener : kOpeners) {
    if (!lower.starts_with(opener)) continue;
    const std::string_view rest = std::string_view(lower).substr(opener.size());
    const bool whole_word = opener.back() == ':' || opener.back() == '@' || rest.empty() || rest[0] == ' ' ||
                            rest[0] == ':' || rest[0] == '.' || rest[0] == '!';
    if (!whole_word) continue;
    const bool command = opener.starts_with("read ") || opener.starts_with("s") || opener.starts_with("click") ||
                         opener.starts_with("follow") || opener.starts_with("get ") ||
                         opener.starts_with("copyright") || opener.starts_with("powered") || opener.starts_with("\xC2");
    if (command || opener.back() == ':' || rest.starts_with(':') || !ends_sentence(text)) return true;
  }
  return std::any_of(kWithin.begin(), kWithin.end(),
                     [&](std::string_view part) { return lower.find(part) != std::string::npos; });
}

std::string without_credit(std::string_view caption) {
  const std::string lower = to_lower(caption);
  std::size_t cut = caption.size();
  if (lower.size() == caption.size()) {  // else a letter changed its length: leave the caption out
    for (const std::string_view mark : kCreditMarks) cut = std::min(cut, lower.find(mark));
  } else {
    cut = 0;
  }
  std::string_view rest = without_trailing(caption.substr(0, cut));
  // What follows the last full stop is a credit without a mark: "... in Hanoi. Jane Doe/EPA".
  if (!ends_sentence(rest)) {
    const std::size_t stop = rest.rfind(". ");
    rest = stop == std::string_view::npos ? std::string_view{} : rest.substr(0, stop + 1);
  }
  return count_words(rest) >= 5 ? std::string(rest) : std::string{};
}

}  // namespace newsgraph::reading
