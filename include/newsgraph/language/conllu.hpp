// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// CoNLL-U in and out (https://universaldependencies.org/format.html). The reader streams, one sentence at a time, and
// keeps every line as it is: comments, multi-word tokens, empty nodes. Names stand in MISC as NE=B-PER, NE=I-PER.

#include "newsgraph/language/sentence.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::language {

/// A line with ten columns.
struct ConlluRow {
  enum class Kind : std::uint8_t { Word, Multiword, EmptyNode };
  std::string line;
  std::array<std::uint32_t, 11>
      starts{};  ///< byte at which each column begins; the last is one past the end of the line
  Kind kind = Kind::Word;
  std::uint32_t first = 0;  ///< number of the word; of a multi-word token: of its first and last word
  std::uint32_t last = 0;

  /// Column 0 (ID) to 9 (MISC).
  std::string_view column(std::size_t index) const {
    return std::string_view(line).substr(starts[index], starts[index + 1] - starts[index] - 1);
  }
};

struct ConlluSentence {
  std::vector<std::string> comments;  ///< with their "#"
  std::vector<ConlluRow> rows;

  /// Whether a comment "# newdoc" or "# newdoc id = …" (or "# newpar") is among them.
  bool begins_document() const;
  bool begins_paragraph() const;
};

class ConlluReader {
 public:
  /// Reads from `stream`, which must outlive the reader; `name` is for messages.
  explicit ConlluReader(std::istream& stream, std::string name = "standard input");
  /// The next sentence; false at the end. Throws InputError, naming the line, on what is no CoNLL-U.
  bool next(ConlluSentence& sentence);

 private:
  ConlluRow read_row(std::string line, std::uint32_t& words) const;

  std::istream& stream_;
  std::string name_;
  std::size_t line_ = 0;
};

/// Forms and multi-word tokens of the gold sentence, ready to be annotated. Forms view `gold`. Spans count from
/// `position`, as if words stood with one blank between them where SpaceAfter says so.
Sentence sentence_from(const ConlluSentence& gold, std::uint32_t position);

/// Appends a sentence as given, with lemma to deprel of its words from `annotated` and NE= set in MISC.
void write_filled(const ConlluSentence& gold, const Sentence& annotated, std::string& out);

/// Appends an annotated sentence: "# sent_id", "# text", then its words. `shown` gives the written form of each token
/// where it differs from its form; may be empty.
void write_conllu(const Sentence& sentence, std::string_view sentence_id, const std::vector<std::string_view>& shown,
                  std::string& out);

}  // namespace newsgraph::language
