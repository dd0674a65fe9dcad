// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sentences (or pieces of very long ones) laid out for the network: words time-major, longest sentence first.
// A Batch belongs to one thread and is reused.

#include "recurrent_layer.hpp"

#include "newsgraph/language/sentence.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace newsgraph::language {

/// Words [begin, begin + size) of a sentence.
struct Piece {
  Sentence* sentence = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t size = 0;

  Token& token(std::size_t i) const { return sentence->tokens[begin + i]; }
  std::span<const Token> tokens() const { return std::span<const Token>(sentence->tokens).subspan(begin, size); }
};

class Batch {
 public:
  /// Pieces by falling size, none empty; they must stay alive.
  void lay_out(std::span<const Piece> pieces) {
    pieces_ = pieces;
    first_.clear();
    active_.clear();
    words_ = 0;
    std::size_t active = pieces.size();
    for (std::uint32_t t = 0; t < pieces.front().size; ++t) {
      while (pieces[active - 1].size <= t) --active;
      first_.push_back(static_cast<std::uint32_t>(words_));
      active_.push_back(static_cast<std::uint32_t>(active));
      words_ += active;
    }
  }

  std::span<const Piece> pieces() const noexcept { return pieces_; }
  std::size_t words() const noexcept { return words_; }
  /// The row of word `i` of piece `piece`.
  std::size_t row(std::size_t piece, std::size_t i) const noexcept { return first_[i] + piece; }
  TimeSteps steps() const noexcept { return {first_, active_, words_}; }

 private:
  std::span<const Piece> pieces_;
  std::vector<std::uint32_t> first_, active_;
  std::size_t words_ = 0;
};

}  // namespace newsgraph::language
