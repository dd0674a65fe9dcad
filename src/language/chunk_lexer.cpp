// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "chunk_lexer.hpp"

#include "clitics.hpp"
#include "newsgraph/language/tokenizer.hpp"
#include "token_lexicon.hpp"

#include <algorithm>

namespace newsgraph::language {
namespace {

// A quotation in single marks longer than this is taken for a stray apostrophe.
constexpr int kLongestSingleQuote = 40;

bool is_sentence_mark(char32_t c) {
  return c == U'.' || c == U'!' || c == U'?' || c == U'\u2026';
}

bool opens(char32_t c) {
  return c == U'(' || c == U'[' || c == U'{' || c == U'"' || c == U'\u201C' || c == U'\u00AB' || c == U'-' ||
         c == U'\u2013' || c == U'\u2014' || c == U'/' || c == U'<';
}

bool is_currency(char32_t c) {
  return c == U'$' || c == U'\u20AC' || c == U'\u00A3' || c == U'\u00A5';
}

}  // namespace

void ChunkLexer::begin_paragraph() noexcept {
  quote_left_ = 0;
  last_capitalised_ = false;
  last_is_word_ = false;
  last_is_money_ = false;
}

void ChunkLexer::cut(const Chunk& chunk, NextChunk next, std::vector<Piece>& out) {
  chunk_ = &chunk;
  next_ = next;
  out_ = &out;
  for (std::size_t i = 0; i < chunk.size();) {
    if (is_apostrophe(chunk.text[i]) && apostrophe_token(i)) {
      i = out.back().end;
      continue;
    }
    std::size_t end = lex_address(i);
    if (end == i) end = lex_emoticon(i);
    if (end == i) end = lex_number(i);
    const bool plain = end == i;
    if (plain) end = lex_word(i);
    if (!plain || end == i) {
      if (end == i) end = lex_symbol(i);
      for (std::size_t from = i; from < end; from += kMaxWordLength) emit(from, std::min(end, from + kMaxWordLength));
    }
    i = end;
  }
}

void ChunkLexer::emit(std::size_t begin, std::size_t end) {
  out_->push_back({begin, end, 0});
  if (quote_left_ > 0) --quote_left_;
  last_is_word_ = chunk_->wordlike(begin);
  last_capitalised_ = chunk_->upper(begin);
  last_is_money_ = is_currency(chunk_->at(end - 1));
}

// "'" and "’" where they do not stand between letters: quotation marks, "'em", "'90s", and the possessive of plurals.
bool ChunkLexer::apostrophe_token(std::size_t i) {
  const Chunk& c = *chunk_;
  if (c.at(i) == c.at(i + 1)) {
    emit(i, i + 2);
    return true;
  }
  const bool at_start = i == 0 || opens(c.text[i - 1]) || c.text[i - 1] == U'\u2018';
  if (at_start && c.digit(i + 1) && c.digit(i + 2) && !c.digit(i + 3)) {  // '72, '90s
    std::size_t end = i + 3;
    if (c.at(end) == U's' && !c.alnum(end + 1)) ++end;
    emit(i, end);
    return true;
  }
  if (at_start && c.alpha(i + 1)) {
    const std::size_t end = word_core_end(i + 1);
    if (follows_apostrophe(c.ascii_lower(i + 1, end))) {
      emit(i, end);
      return true;
    }
  }
  emit(i, i + 1);
  quote_left_ = at_start && c.alnum(i + 1) ? kLongestSingleQuote : 0;
  return true;
}

std::size_t ChunkLexer::lex_address(std::size_t i) const {
  const Chunk& c = *chunk_;
  if (!c.alpha(i) || (i > 0 && c.alnum(i - 1))) return i;
  const std::string head = c.ascii_lower(i, std::min(c.size(), i + 8));
  const bool url = head.starts_with("http://") || head == "https://" || head.starts_with("ftp://") ||
                   head.starts_with("www.") || head.starts_with("mailto:");
  if (!url) return i;
  std::size_t end = i;
  int brackets = 0;
  while (end < c.size() && c.text[end] != U'<' && c.text[end] != U'>' && c.text[end] != U'"' && c.text[end] < 0x2000) {
    if (c.text[end] == U'(') ++brackets;
    if (c.text[end] == U')' && --brackets < 0) break;
    if (c.text[end] == U']') break;
    ++end;
  }
  while (end > i && !c.wordlike(end - 1) && c.text[end - 1] != U'/' && c.text[end - 1] != U'_' &&
         c.text[end - 1] != U')') {
    --end;
  }
  return end - i > head.find_first_of(":.") + 1 ? end : i;
}

std::size_t ChunkLexer::lex_emoticon(std::size_t i) const {
  const Chunk& c = *chunk_;
  if (c.wordlike(i) || (i > 0 && c.digit(i - 1))) return i;
  static constexpr std::u32string_view kFaces[] = {U":-)", U":-(", U";-)", U":-D", U":-P", U":-/", U">:(", U":'(",
                                                   U"^_^", U"-_-", U"=-)", U":)",  U":(",  U";)",  U":D",  U":P",
                                                   U":p",  U"=)",  U"=(",  U"=D",  U"<3",  U":/",  U";P"};
  const std::u32string_view rest = std::u32string_view(c.text).substr(i);
  for (const std::u32string_view face : kFaces) {
    if (rest.starts_with(face) && !c.alnum(i + face.size()) && c.at(i + face.size()) != U'/') return i + face.size();
  }
  return i;
}

// Numbers with what is written inside them; a telephone number and a date keep their hyphens. Letters after them are a
// unit (split off), an ending ("20th", "1970s") or a code ("83N").
std::size_t ChunkLexer::lex_number(std::size_t i) const {
  const Chunk& c = *chunk_;
  const bool sign = c.at(i) == U'+' && c.digit(i + 1) && (i == 0 || !c.wordlike(i - 1));
  const bool point = c.at(i) == U'.' && c.digit(i + 1) && (i == 0 || !c.wordlike(i - 1));
  if (!c.digit(i) && !sign && !point) return i;
  const auto run = [&](std::size_t at) {
    while (c.digit(at) || ((c.at(at) == U'.' || c.at(at) == U',' || c.at(at) == U':' || c.at(at) == U'/') &&
                           c.digit(at + 1) && c.digit(at - 1))) {
      ++at;
    }
    return at;
  };
  const std::size_t end = run(i + (sign || point ? 1 : 0));
  // telephone numbers and dates: 713-853-3989, 345-9945, 11-20-2000, 2019-02-28
  std::vector<std::size_t> lengths{end - i};
  std::size_t joined = end;
  while (c.at(joined) == U'-' && c.digit(joined + 1) && lengths.size() < 5) {
    std::size_t stop = joined + 1;
    while (c.digit(stop)) ++stop;
    lengths.push_back(stop - joined - 1);
    joined = stop;
  }
  const std::size_t n = lengths.size();
  const bool phone = n >= 2 && lengths[n - 1] == 4 && lengths[n - 2] == 3 && (n > 2 || lengths[0] == 3 || end - i == 7);
  const bool date = n == 3 && ((lengths[0] <= 2 && lengths[1] <= 2 && (lengths[2] == 2 || lengths[2] == 4)) ||
                               (lengths[0] == 4 && lengths[1] == 2 && lengths[2] == 2));
  const bool extension = n == 2 && lengths[0] == 1 && lengths[1] == 4;
  if ((phone || date || extension) && !c.alpha(joined)) return joined;
  const auto with_plural = [&](std::size_t at) {  // "the 1960's"
    return is_apostrophe(c.at(at)) && c.at(at + 1) == U's' && !c.alnum(at + 2) && c.digit(at - 1) ? at + 2 : at;
  };
  if (!c.wordlike(end)) return with_plural(end);
  std::size_t letters = end;
  while (c.wordlike(letters) || (c.at(letters) == U'.' && c.alpha(letters + 1) && letters > end)) ++letters;
  const std::string tail = c.ascii_lower(end, letters);
  if (is_unit(tail) && (tail.size() > 1 || tail == "k" || tail == "m" || tail == "g" || last_is_money_)) {
    const bool code = tail.size() == 1 && c.upper(end) && tail != "k" && !last_is_money_;
    if (!code) return end;
  }
  if (last_is_money_ && tail.size() == 1) return end;
  letters = end;
  while (c.wordlike(letters)) ++letters;
  return with_plural(letters);
}

std::size_t ChunkLexer::word_core_end(std::size_t i) const {
  const Chunk& c = *chunk_;
  while (c.wordlike(i) || (c.at(i) == U'_' && i > 0 && c.alnum(i + 1))) ++i;
  return i;
}

// At a hyphen after the part that begins at `piece`: past it where the part is a prefix ("co-founder").
std::size_t ChunkLexer::extend_over_hyphen(std::size_t piece, std::size_t i) const {
  const Chunk& c = *chunk_;
  if (c.at(i) != U'-' || !c.alnum(i + 1) || !is_hyphen_prefix(c.ascii_lower(piece, i))) return i;
  return i + 1;
}

// At a full stop inside a chunk: past it in "U.S", "example.com", "v2.0".
std::size_t ChunkLexer::extend_over_stop(std::size_t begin, std::size_t i) const {
  const Chunk& c = *chunk_;
  if (c.at(i) != U'.' || !c.alnum(i + 1)) return i;
  if (c.digit(i + 1)) return c.digit(i - 1) ? i + 1 : i;
  std::size_t piece = i;
  while (piece > begin && c.text[piece - 1] != U'.' && c.text[piece - 1] != U'-') --piece;
  const std::string before = c.ascii_lower(piece, i);
  const std::size_t after_end = word_core_end(i + 1);
  const bool short_before = before.size() == 1 || before == "ph";
  if (short_before && after_end - i - 1 <= 2) return i + 1;
  // the last dotted part decides about addresses and file names
  std::size_t last = i;
  std::size_t end = after_end;
  for (int parts = 0; parts < 8 && c.at(end) == U'.' && c.alnum(end + 1); ++parts) {
    last = end;
    end = word_core_end(end + 1);
  }
  const std::u32string_view so_far = std::u32string_view(c.text).substr(begin, i - begin);
  const bool mail = so_far.find(U'@') != std::u32string_view::npos;
  if (mail || c.at(end) == U'@' || is_name_suffix(c.ascii_lower(last + 1, end))) return i + 1;
  const bool dotted = last != i || so_far.find(U'.') != std::u32string_view::npos;
  const bool group_name = dotted && std::none_of(c.kinds.begin() + static_cast<std::ptrdiff_t>(begin),
                                                 c.kinds.begin() + static_cast<std::ptrdiff_t>(end),
                                                 [](CharClass k) { return k == CharClass::Upper; });
  return group_name ? i + 1 : i;
}

// At another symbol inside a chunk: past it in "AT&T", "w/o", "a@b.org", "US$", "C++".
std::size_t ChunkLexer::extend_over_other(std::size_t begin, std::size_t i) const {
  const Chunk& c = *chunk_;
  const std::size_t size = i - begin;
  switch (c.at(i)) {
    case U'&':
      return c.alpha(i + 1) && size <= 4 && word_core_end(i + 1) - i - 1 <= 4 ? i + 1 : i;
    case U'/':
      if (size != 1 || !c.alpha(begin)) return i;
      if (c.ascii_lower(begin, i) == "w") return i + 1;
      return c.alpha(i + 1) && !c.wordlike(i + 2) && c.at(i + 2) != U'/' ? i + 1 : i;
    case U'@':
      return c.alnum(i + 1) ? i + 1 : i;
    case U'$':
      return size <= 2 && c.upper(begin) && c.upper(i - 1) ? i + 1 : i;
    case U'+':
      return size == 1 && c.text[begin] == U'C' && c.at(i + 1) == U'+' ? i + 2 : i;
    case U'*':
      return c.kinds[i - 1] == CharClass::Lower && c.alpha(i + 1) ? i + 1 : i;
    default:
      return i;
  }
}

std::size_t ChunkLexer::lex_word(std::size_t i) {
  const Chunk& c = *chunk_;
  const bool tag = (c.at(i) == U'#' || c.at(i) == U'@') && c.alpha(i + 1) && i == 0;
  if (!c.wordlike(i) && !tag) return i;
  std::size_t end = word_core_end(i + (tag ? 1 : 0));
  std::size_t piece = i;
  for (bool more = true; more && end < c.size();) {
    std::size_t next = end;
    const char32_t mark = c.at(end);
    if (is_apostrophe(mark)) {
      if (c.alpha(end + 1)) next = end + 1;
    } else if (mark == U'-') {
      next = extend_over_hyphen(piece, end);
      if (next != end) piece = next;
    } else if (mark == U'.') {
      next = extend_over_stop(i, end);
    } else {
      next = extend_over_other(i, end);
    }
    more = next != end && end - i <= kMaxWordLength;  // bounded, so that the loop stays linear
    const std::size_t after = more ? word_core_end(next) : end;
    if (mark == U'$' && more) return emit_word(i, next);  // "US$" before a number
    // "w/o" and "w/out" are words, "w/it" is two
    if (mark == U'/' && more && end - i == 1 && after - next > 1 && c.ascii_lower(next, after) != "out")
      return emit_word(i, next);
    end = after;
  }
  const bool ellipsis = c.at(end + 1) == U'.' && c.at(end + 2) == U'.';
  if (c.at(end) == U'.' && !ellipsis && stop_belongs(i, end)) ++end;
  end = elided_address_end(i, end);
  return emit_word(i, end);
}

// "someo...@example.com", as mailing lists print addresses: the end of it, or `end`.
std::size_t ChunkLexer::elided_address_end(std::size_t begin, std::size_t end) const {
  const Chunk& c = *chunk_;
  if (c.at(end) != U'.' || c.at(end + 1) != U'.' || c.at(end + 2) != U'.' || c.at(end + 3) != U'@' ||
      !c.alnum(end + 4)) {
    return end;
  }
  std::size_t at = word_core_end(end + 4);
  while ((c.at(at) == U'.' || c.at(at) == U'-') && c.alnum(at + 1)) at = word_core_end(at + 1);
  return at - begin <= kMaxWordLength ? at : end;
}

// Whether the full stop at `i` belongs to the word before it.
bool ChunkLexer::stop_belongs(std::size_t begin, std::size_t i) const {
  const Chunk& c = *chunk_;
  const std::string word = c.ascii_lower(begin, i);
  if (word.find('@') != std::string::npos) return false;
  const std::size_t dot = word.rfind('.');
  if (dot != std::string::npos && dot > 0)
    return word.size() - dot <= 3 && word.find_first_of("0123456789") == std::string::npos &&
           !is_name_suffix(word.substr(dot + 1));
  // the treebanks write "etc ." at the end of a sentence
  if (word == "etc") return i + 1 < c.size() || next_ == NextChunk::Other || next_ == NextChunk::Number;
  if (is_abbreviation(word)) return true;
  if (c.upper(begin) && !(i - begin > 1 && c.upper(i - 1)) && is_capitalised_abbreviation(word)) return true;
  const bool number_next = c.digit(i + 1) || c.at(i + 1) == U'#' || (i + 1 == c.size() && next_ == NextChunk::Number);
  if (number_next && is_abbreviation_before_number(word)) return true;
  return initial_stop_belongs(begin, i);
}

// "J." in "J. Smith": a capital alone, before another capital, where a name can stand.
bool ChunkLexer::initial_stop_belongs(std::size_t begin, std::size_t i) const {
  const Chunk& c = *chunk_;
  if (i - begin != 1 || !c.upper(begin)) return false;
  const bool last = i + 1 == c.size();
  if (last && next_ == NextChunk::Initial) return true;  // "activist J. R. Smith"
  const bool upper_next = last ? next_ == NextChunk::Upper : c.upper(i + 1);
  if (!upper_next) return i + 1 < c.size() && c.at(i + 1) == U',' && last_capitalised_;
  if (c.text[begin] == U'I') return last_capitalised_;
  return last_capitalised_ || !last_is_word_ || begin > 0;
}

std::size_t ChunkLexer::emit_word(std::size_t begin, std::size_t end) {
  const Chunk& c = *chunk_;
  // the possessive of a plural: "the leaders' summit", not the end of a quotation
  const bool possessive =
      is_apostrophe(c.at(end)) && c.at(end) != c.at(end + 1) && quote_left_ == 0 && end > begin &&
      (c.text[end - 1] == U's' || c.text[end - 1] == U'S' || c.text[end - 1] == U'z' || c.text[end - 1] == U'x') &&
      !c.alnum(end + 1);
  const std::size_t word_end = possessive ? end + 1 : end;
  if (word_end - begin > kMaxWordLength) {
    for (std::size_t from = begin; from < word_end; from += kMaxWordLength)
      emit(from, std::min(word_end, from + kMaxWordLength));
    return word_end;
  }
  const bool money = word_end > begin && is_currency(c.text[word_end - 1]);
  const std::vector<std::uint8_t> lengths =
      possessive ? std::vector<std::uint8_t>{static_cast<std::uint8_t>(end - begin), 1}
      : c.text[begin] == U'I' && word_end - begin == 2 && c.text[begin + 1] == U'M'
          ? std::vector<std::uint8_t>{2}  // "IM Ana Ruiz", the chess player
          : split_contraction(c.ascii_lower(begin, word_end));
  std::size_t at = begin;
  for (std::size_t k = 0; k < lengths.size(); ++k) {
    out_->push_back(
        {at, at + lengths[k], static_cast<std::uint8_t>(k == 0 && lengths.size() > 1 ? lengths.size() : 0)});
    at += lengths[k];
  }
  if (quote_left_ > 0) --quote_left_;
  last_is_word_ = true;
  last_capitalised_ = c.upper(begin);
  last_is_money_ = money;
  return word_end;
}

std::size_t ChunkLexer::lex_symbol(std::size_t i) const {
  const Chunk& c = *chunk_;
  const char32_t first = c.text[i];
  std::size_t end = i + 1;
  if (is_sentence_mark(first)) {
    while (is_sentence_mark(c.at(end))) ++end;
    return end;
  }
  static constexpr std::u32string_view kSingle = U"()[]{}\"\u201C\u201D\u2018\u00AB\u00BB;:,";
  const bool opening_pair = first == U'\u2018' && c.at(end) == first;
  if (opening_pair) return end + 1;
  if (kSingle.find(first) != std::u32string_view::npos) {
    while (c.kinds.size() > end && c.kinds[end] == CharClass::Mark) ++end;
    return end;
  }
  static constexpr std::u32string_view kDrawing = U"-=*_~+#|";
  if (kDrawing.find(first) != std::u32string_view::npos) {
    std::size_t mixed = end;
    while (mixed < c.size() && kDrawing.find(c.text[mixed]) != std::u32string_view::npos) ++mixed;
    if (mixed - i >= 4) return mixed;
  }
  while (c.at(end) == first && first < 0x3000) ++end;
  if ((first == U'-' || first == U'=') && c.at(end) == U'>') ++end;
  // an emoji takes its modifiers and what is joined to it
  while (end < c.size() && (c.kinds[end] == CharClass::Mark || (c.text[end] >= 0x1F3FB && c.text[end] <= 0x1F3FF) ||
                            (c.text[end - 1] == U'\u200D' && first >= 0x2000))) {
    ++end;
  }
  return end;
}

}  // namespace newsgraph::language
