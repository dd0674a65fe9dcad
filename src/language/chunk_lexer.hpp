// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cuts one chunk (a run of characters without blanks) into words. Keeps what it has to know of the words before:
// whether a single quotation mark is open, and how the last word was written.

#include "characters.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace newsgraph::language {

/// What follows a chunk, as far as it decides whether "No." or "J." is an abbreviation.
enum class NextChunk : std::uint8_t { None, Upper, Initial, Number, Other };

/// A word of the chunk: characters [begin, end).
struct Piece {
  std::size_t begin;
  std::size_t end;
  std::uint8_t multiword_size;
};

class ChunkLexer {
 public:
  /// Appends the words of the chunk to `out`.
  void cut(const Chunk& chunk, NextChunk next, std::vector<Piece>& out);
  /// A new paragraph closes what is open.
  void begin_paragraph() noexcept;

 private:
  // Each returns the end of the token that begins at `i`, or `i` where there is none of its kind.
  std::size_t lex_address(std::size_t i) const;
  std::size_t lex_emoticon(std::size_t i) const;
  std::size_t lex_number(std::size_t i) const;
  std::size_t lex_word(std::size_t i);
  std::size_t lex_symbol(std::size_t i) const;

  std::size_t word_core_end(std::size_t i) const;
  std::size_t extend_over_hyphen(std::size_t piece, std::size_t i) const;
  std::size_t extend_over_stop(std::size_t begin, std::size_t i) const;
  std::size_t extend_over_other(std::size_t begin, std::size_t i) const;
  std::size_t elided_address_end(std::size_t begin, std::size_t end) const;
  bool stop_belongs(std::size_t begin, std::size_t i) const;
  bool initial_stop_belongs(std::size_t begin, std::size_t i) const;
  std::size_t emit_word(std::size_t begin, std::size_t end);
  void emit(std::size_t begin, std::size_t end);
  bool apostrophe_token(std::size_t i);

  const Chunk* chunk_ = nullptr;
  NextChunk next_ = NextChunk::None;
  std::vector<Piece>* out_ = nullptr;
  int quote_left_ = 0;             // words for which an open single quotation mark is still believed
  bool last_capitalised_ = false;  // the word before begins with a capital
  bool last_is_word_ = false;      // the token before is a word, not punctuation, not the begin of a paragraph
  bool last_is_money_ = false;     // the token before is "$"
};

}  // namespace newsgraph::language
