// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/tokenizer.hpp"

#include "characters.hpp"
#include "chunk_lexer.hpp"
#include "newsgraph/base/error.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <limits>

namespace newsgraph::language {
namespace {

// A longer run without blanks is cut, so that looking ahead inside a chunk stays bounded.
constexpr std::size_t kLongestChunk = 2000;

bool is_line_break(char32_t c) {
  return c == U'\n' || c == U'\v' || c == 0x85 || c == 0x2028;
}

// Reads chunks and the blanks between them.
class ChunkReader {
 public:
  explicit ChunkReader(std::string_view text) : text_(text) { skip_blanks(); }

  bool at_end() const { return byte_ >= text_.size(); }
  Gap gap() const { return gap_; }

  // Reads the next chunk and the blanks after it; returns the code point at which it begins.
  std::size_t read(Chunk& chunk) {
    chunk.clear();
    const std::size_t begin = position_;
    gap_ = Gap::None;
    while (byte_ < text_.size() && chunk.size() < kLongestChunk) {
      std::size_t after = byte_;
      const char32_t c = decode_utf8(text_, after);
      if (is_space(c)) break;
      chunk.append(c, byte_);
      byte_ = after;
      ++position_;
    }
    chunk.bytes.push_back(static_cast<std::uint32_t>(byte_));
    skip_blanks();
    return begin;
  }

  // What the next chunk begins with, looking past an opening quotation mark or bracket.
  NextChunk peek() const {
    if (gap_ == Gap::Paragraph) return NextChunk::None;
    std::size_t at = byte_;
    for (int i = 0; i < 2 && at < text_.size(); ++i) {
      const char32_t c = decode_utf8(text_, at);
      const CharClass kind = classify(c);
      if (kind == CharClass::Upper) {
        return at < text_.size() && text_[at] == '.' ? NextChunk::Initial : NextChunk::Upper;
      }
      if (kind == CharClass::Digit || c == U'#') return NextChunk::Number;
      if (kind != CharClass::Symbol) break;
    }
    return NextChunk::Other;
  }

 private:
  void skip_blanks() {
    int lines = 0;
    bool page = false;
    const std::size_t begin = byte_;
    while (byte_ < text_.size()) {
      std::size_t after = byte_;
      const char32_t c = decode_utf8(text_, after);
      if (!is_space(c)) break;
      // "\r\n" is one break; a lone "\r" is one too
      const bool lone_return = c == U'\r' && !(after < text_.size() && text_[after] == '\n');
      if (is_line_break(c) || lone_return) ++lines;
      if (c == U'\f' || c == 0x2029) page = true;
      byte_ = after;
      ++position_;
    }
    if (byte_ >= text_.size() || lines >= 2 || page) {
      gap_ = Gap::Paragraph;
    } else if (lines == 1) {
      gap_ = Gap::Line;
    } else {
      gap_ = byte_ > begin ? Gap::Blank : Gap::None;
    }
  }

  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t position_ = 0;
  Gap gap_ = Gap::Paragraph;
};

}  // namespace

std::vector<Word> tokenize(std::string_view text) {
  NEWSGRAPH_CONTRACT(text.size() < std::numeric_limits<std::uint32_t>::max());
  std::vector<Word> words;
  words.reserve(text.size() / 5);
  ChunkReader reader(text);
  ChunkLexer lexer;
  Chunk chunk;
  std::vector<Piece> pieces;
  while (!reader.at_end()) {
    const std::size_t begin = reader.read(chunk);
    pieces.clear();
    lexer.cut(chunk, reader.peek(), pieces);
    for (const Piece& piece : pieces) {
      words.push_back({static_cast<std::uint32_t>(begin + piece.begin), static_cast<std::uint32_t>(begin + piece.end),
                       chunk.bytes[piece.begin], chunk.bytes[piece.end], piece.multiword_size, Gap::None});
    }
    words.back().gap = reader.gap();
    if (reader.gap() == Gap::Paragraph) lexer.begin_paragraph();
  }
  return words;
}

}  // namespace newsgraph::language
