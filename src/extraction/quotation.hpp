// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Quotations of an article: where they run, over how many sentences, and who speaks. The tree of one sentence cannot
// say who utters the second sentence of a quotation; this can. Turns of an interview are spoken too. Linear in the
// article.

#include "assertion.hpp"
#include "newsgraph/language/interview.hpp"
#include "tree.hpp"

#include <span>
#include <utility>
#include <vector>

namespace newsgraph::extraction {

class Quotations {
 public:
  Quotations(const std::vector<Tree>& trees, std::span<const language::Turn> turns);
  /// What is known of a token's quotation.
  Quoted at(int sentence, int token) const;

  /// Whether the sentence belongs to an answer in an interview.
  bool is_answer(int sentence) const;
  /// Whether the sentence is the interviewer's.
  bool is_asked(int sentence) const;

  /// All quotations between marks, in order.
  int size() const noexcept { return static_cast<int>(stretches_.size()); }
  /// The quotation around a token; kNone outside and in borrowed phrases.
  int index_at(int sentence, int token) const;
  /// First and last sentence of a quotation.
  std::pair<int, int> sentences(int index) const;
  /// Who speaks there, if the text says so.
  TokenRef source(int index) const { return stretches_[static_cast<std::size_t>(index)].source; }
  /// The verb of saying that introduces it, or the one before it by the same speaker, if the text has one.
  TokenRef speech_verb(int index) const { return stretches_[static_cast<std::size_t>(index)].verb; }

 private:
  struct Stretch {
    int first_sentence = 0, first_token = 0;
    int last_sentence = 0, last_token = 0;
    bool begins_paragraph = false;
    int words = 0;
    TokenRef source;
    TokenRef verb;  // of saying
  };

  void find_stretches(const std::vector<Tree>& trees);
  void find_sources(const std::vector<Tree>& trees);
  void find_speaker_near(const std::vector<Tree>& trees, Stretch& stretch) const;
  bool is_quoted(int sentence, int token) const {
    return stretch_of_[static_cast<std::size_t>(sentence)][static_cast<std::size_t>(token)] >= 0;
  }
  /// What introduces words without a verb of saying: "praised her: "…"", "called him "…"", "the statement read "…"".
  void find_judge(const std::vector<Tree>& trees, Stretch& stretch) const;

  std::vector<Stretch> stretches_;
  std::vector<std::vector<int>> stretch_of_;  // by sentence and token; -1 outside
  std::vector<int> paragraph_of_;
  std::vector<language::Turn> turns_;
  std::vector<int> turn_of_;  // by sentence; -1 outside
};

}  // namespace newsgraph::extraction
