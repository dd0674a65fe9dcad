// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "lemma_script.hpp"

#include "word_features.hpp"

#include "newsgraph/base/utf8.hpp"

namespace newsgraph::language {
namespace {

bool is_digit_byte(char c) noexcept {
  return c >= '0' && c <= '9';
}

// Length in bytes without the last `cut` code points; nothing where there are fewer.
std::optional<std::size_t> length_without(std::string_view text, std::uint32_t cut) {
  std::size_t length = text.size();
  for (; cut > 0; --cut) {
    if (length == 0) return std::nullopt;
    --length;
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
  }
  return length;
}

}  // namespace

std::optional<LemmaScript> LemmaScript::parse(std::string_view script) {
  if (script.size() < 2) return std::nullopt;
  LemmaScript result;
  result.mode_ = script[0];
  if (result.mode_ != 'k' && result.mode_ != 'l' && result.mode_ != 't') return std::nullopt;
  if (script[1] == '#') {
    if (script.size() < 4 || !is_digit_byte(script[2]) || !is_digit_byte(script[3])) return std::nullopt;
    result.cut_ = static_cast<std::uint32_t>((script[2] - '0') * 10 + (script[3] - '0'));
    result.suffix_ = script.substr(4);
  } else {
    if (!is_digit_byte(script[1])) return std::nullopt;
    result.cut_ = static_cast<std::uint32_t>(script[1] - '0');
    result.suffix_ = script.substr(2);
  }
  return result;
}

void LemmaScript::apply(std::string_view form, std::string& lemma) const {
  std::string_view text = form;
  std::string changed;
  if (mode_ == 'l') {
    changed = lower_letters(form);
    text = changed;
  } else if (mode_ == 't') {
    std::size_t first = 0;
    if (!form.empty()) decode_utf8(form, first);
    changed = std::string(form.substr(0, first)) + lower_letters(form.substr(first));
    text = changed;
  }
  const std::optional<std::size_t> length = length_without(text, cut_);
  if (!length) {
    lemma = lower_letters(form);
    return;
  }
  lemma.assign(text.substr(0, *length));
  lemma += suffix_;
  if (lemma.empty()) lemma.assign(form);
}

}  // namespace newsgraph::language
