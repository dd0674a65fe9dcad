// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "word_features.hpp"

#include "newsgraph/base/hash.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph::language {
namespace {

constexpr std::uint64_t kVocabularySeed = 0x6E677330;
constexpr std::array<std::uint64_t, kHashes> kHashSeeds{0x6E677331, 0x6E677332};
constexpr std::size_t kGramLetters = 20;  // n-grams of longer words than this say nothing new

constexpr std::array<std::pair<std::string_view, char32_t>, 8> kPennEscapes{{{"``", U'"'},
                                                                             {"''", U'"'},
                                                                             {"-LRB-", U'('},
                                                                             {"-RRB-", U')'},
                                                                             {"-LSB-", U'['},
                                                                             {"-RSB-", U']'},
                                                                             {"-LCB-", U'{'},
                                                                             {"-RCB-", U'}'}}};

char32_t plain_character(char32_t c) noexcept {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x00B4:
    case 0x0060:
      return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x00AB:
    case 0x00BB:
      return U'"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return U'-';
    case 0x00A0:
      return U' ';
    default:
      return c;
  }
}

bool is_digit_ascii(char32_t c) noexcept {
  return c >= U'0' && c <= U'9';
}
bool is_upper_letter(char32_t c) noexcept {
  return lower_letter(c) != c;
}
bool is_lower_letter(char32_t c) noexcept {
  if ((c >= 0x61 && c <= 0x7A) || (c >= 0xDF && c <= 0xFF && c != 0xF7) || (c >= 0x3B1 && c <= 0x3C9) ||
      (c >= 0x430 && c <= 0x45F)) {
    return true;
  }
  return c >= 0x100 && c <= 0x17F && lower_letter(c) == c;
}

void make_plain(std::string_view form, std::u32string& out) {
  out.clear();
  for (const auto& [escape, character] : kPennEscapes) {
    if (form == escape) {
      out.push_back(character);
      return;
    }
  }
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = decode_utf8(form, at);
    if (c == 0x2026) {
      out.append(U"...");
    } else {
      out.push_back(plain_character(c));
    }
  }
}

CaseClass case_of(std::u32string_view plain) noexcept {
  std::size_t letters = 0;
  std::size_t uppers = 0;
  std::size_t digits = 0;
  for (const char32_t c : plain) {
    if (is_upper_letter(c)) {
      ++uppers;
      ++letters;
    } else if (is_lower_letter(c)) {
      ++letters;
    } else if (is_digit_ascii(c)) {
      ++digits;
    }
  }
  if (digits > 0) return letters > 0 ? CaseClass::LettersAndDigits : CaseClass::Digits;
  if (letters == 0) return CaseClass::NoLetter;
  if (uppers == 0) return CaseClass::Lower;
  if (uppers == letters) return letters > 1 ? CaseClass::Upper : CaseClass::SingleUpper;
  return uppers == 1 && is_upper_letter(plain.front()) ? CaseClass::Title : CaseClass::Mixed;
}

void append_shape(std::u32string_view plain, std::string& out) {
  char32_t last = 0;
  std::size_t run = 0;
  for (const char32_t c : plain) {
    const char32_t s = is_upper_letter(c) ? U'X' : is_lower_letter(c) ? U'x' : is_digit_ascii(c) ? U'd' : c;
    run = s == last ? run + 1 : 1;
    last = s;
    if (run <= 3) append_utf8(out, s);
  }
}

}  // namespace

char32_t lower_letter(char32_t c) noexcept {
  if ((c >= 0x41 && c <= 0x5A) || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) return c + 32;
  if (c < 0x100) return c;
  if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177)) return c | 1U;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return (c & 1U) != 0 ? c + 1 : c;
  if (c == 0x178) return 0xFF;
  if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return c;
}

void append_normal_form(std::string_view form, std::string& out) {
  std::u32string plain;
  make_plain(form, plain);
  for (const char32_t c : plain) append_utf8(out, is_digit_ascii(c) ? U'0' : lower_letter(c));
}

std::string lower_letters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out.push_back(static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte));
      ++at;
    } else {
      append_utf8(out, lower_letter(decode_utf8(text, at)));
    }
  }
  return out;
}

void WordFeatures::add_key(std::string_view tag, std::size_t begin, std::size_t end, std::uint32_t table_rows,
                           std::uint32_t* out) {
  key_.assign(tag);
  key_.append(normal_, starts_[begin], starts_[end] - starts_[begin]);
  for (std::size_t i = 0; i < kHashes; ++i)
    out[i] = static_cast<std::uint32_t>(hash64(key_, kHashSeeds[i]) % table_rows);
}

void WordFeatures::compute(std::string_view form, std::uint32_t table_rows) {
  make_plain(form, plain_);
  case_class = case_of(plain_);
  // The marks "<" and ">" of the n-grams are kept around the normalised form, so that every piece is a slice.
  normal_.assign("<");
  starts_.assign(1, 0);
  for (const char32_t c : plain_) {
    starts_.push_back(static_cast<std::uint32_t>(normal_.size()));
    append_utf8(normal_, is_digit_ascii(c) ? U'0' : lower_letter(c));
  }
  starts_.push_back(static_cast<std::uint32_t>(normal_.size()));
  const std::size_t letters = plain_.size();
  vocabulary_hash = hash64(std::string_view(normal_).substr(1), kVocabularySeed);
  gazetteer_hash = hash64(std::string_view(normal_).substr(1), kGazetteerSeed);

  std::uint32_t* out = rows.data();
  add_key("n", 1, letters + 1, table_rows, out);
  out += kHashes;
  constexpr std::array<std::string_view, 3> prefixes{"p2", "p3", "p4"};
  constexpr std::array<std::string_view, 3> suffixes{"s2", "s3", "s4"};
  for (std::size_t i = 0; i < 3; ++i, out += kHashes) {
    add_key(prefixes[i], 1, 1 + std::min(letters, i + 2), table_rows, out);
  }
  for (std::size_t i = 0; i < 3; ++i, out += kHashes) {
    add_key(suffixes[i], 1 + letters - std::min(letters, i + 2), letters + 1, table_rows, out);
  }
  key_.assign("h");
  append_shape(plain_, key_);
  for (std::size_t i = 0; i < kHashes; ++i)
    out[i] = static_cast<std::uint32_t>(hash64(key_, kHashSeeds[i]) % table_rows);

  const std::size_t kept = std::min(letters, kGramLetters);
  normal_.resize(starts_[kept + 1]);
  normal_.push_back('>');
  starts_.resize(kept + 2);
  starts_.push_back(static_cast<std::uint32_t>(normal_.size()));
  const std::size_t marked = kept + 2;
  gram_rows.clear();
  for (const std::size_t n : {std::size_t{3}, std::size_t{4}}) {
    for (std::size_t i = 0; i + n <= marked; ++i) {
      gram_rows.resize(gram_rows.size() + kHashes);
      add_key("g", i, i + n, table_rows, gram_rows.data() + gram_rows.size() - kHashes);
    }
  }
  if (gram_rows.empty()) {
    gram_rows.resize(kHashes);
    add_key("g", 0, marked, table_rows, gram_rows.data());
  }
}

}  // namespace newsgraph::language
