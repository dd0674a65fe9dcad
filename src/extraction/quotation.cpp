// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "quotation.hpp"

#include "lexicon.hpp"
#include "word_list.hpp"

#include <cstdlib>
#include <string_view>

namespace newsgraph::extraction {
namespace {

enum class Mark { None, Open, Close, Either };

Mark mark_of(std::string_view form) {
  if (form == "\"") return Mark::Either;
  if (form == "“" || form == "``" || form == "„" || form == "«") return Mark::Open;
  if (form == "”" || form == "''" || form == "»") return Mark::Close;
  return Mark::None;
}

/// A quotation of fewer words is a phrase the writer borrows, not something said.
constexpr int kShortest = 4;

}  // namespace

Quotations::Quotations(const std::vector<Tree>& trees, std::span<const language::Turn> turns)
    : turns_(turns.begin(), turns.end()), turn_of_(trees.size(), -1) {
  for (std::size_t i = 0; i < turns_.size(); ++i) {
    for (std::uint32_t s = turns_[i].first; s <= turns_[i].last; ++s) turn_of_[s] = static_cast<int>(i);
  }
  find_stretches(trees);
  find_sources(trees);
}

void Quotations::find_stretches(const std::vector<Tree>& trees) {
  bool open = false;
  Stretch current;
  int paragraph = 0;
  for (int s = 0; s < static_cast<int>(trees.size()); ++s) {
    const Tree& tree = trees[static_cast<std::size_t>(s)];
    if (tree.sentence().begins_paragraph && s > 0) {
      ++paragraph;
      if (open && current.words > 0)
        stretches_.push_back(current);  // no closing mark where a quotation goes on after a paragraph
      open = false;
    }
    paragraph_of_.push_back(paragraph);
    stretch_of_.emplace_back(static_cast<std::size_t>(tree.size()), -1);
    for (int t = 0; t < tree.size(); ++t) {
      const Mark mark = mark_of(tree[t].form);
      if (mark != Mark::None) {
        const bool opens = mark == Mark::Open || (mark == Mark::Either && !open);
        if (opens && !open) {
          current = Stretch{s, t, s, t, tree.sentence().begins_paragraph && t == 0, 0, {}, {}};
          open = true;
        } else if (!opens && open) {
          stretches_.push_back(current);
          open = false;
        }
        continue;
      }
      if (!open) continue;
      stretch_of_.back()[static_cast<std::size_t>(t)] = static_cast<int>(stretches_.size());
      current.last_sentence = s;
      current.last_token = t;
      if (tree.upos(t) != language::Upos::PUNCT) ++current.words;
    }
  }
  if (open) stretches_.push_back(current);
}

void Quotations::find_speaker_near(const std::vector<Tree>& trees, Stretch& stretch) const {
  int best_distance = 1 << 20;
  for (const int s : {stretch.last_sentence, stretch.first_sentence}) {
    const Tree& tree = trees[static_cast<std::size_t>(s)];
    for (int t = 0; t < tree.size(); ++t) {
      if (!tree.is_verb(t) || !is_speech_verb(tree.lemma(t)) ||
          stretch_of_[static_cast<std::size_t>(s)][static_cast<std::size_t>(t)] >= 0)
        continue;
      const int speaker = speaker_of(tree, t);
      // Nobody is quoted by what he says himself.
      if (speaker == kNone || stretch_of_[static_cast<std::size_t>(s)][static_cast<std::size_t>(speaker)] >= 0)
        continue;
      const bool before = s == stretch.first_sentence && t < stretch.first_token;
      const bool after = s == stretch.last_sentence && t > stretch.last_token;
      if (!before && !after) continue;
      const int distance = before ? stretch.first_token - t : t - stretch.last_token;
      if (distance < best_distance) {
        best_distance = distance;
        stretch.source = {s, speaker};
        stretch.verb = {s, t};
      }
    }
  }
}

void Quotations::find_judge(const std::vector<Tree>& trees, Stretch& stretch) const {
  const int s = stretch.first_sentence;
  const Tree& tree = trees[static_cast<std::size_t>(s)];
  const int mark = stretch.first_token;
  if (s == stretch.last_sentence) {
    // "…", Novak continued.
    for (int t = stretch.last_token + 1; t < tree.size(); ++t) {
      const int speaker = tree.is_verb(t) && in("continue elaborate read", tree.lemma(t)) ? speaker_of(tree, t) : kNone;
      if (speaker == kNone || is_quoted(s, t) || is_quoted(s, speaker) || tree.child(t, "obj") != kNone) continue;
      stretch.source = {s, speaker};
      stretch.verb = {s, t};
      return;
    }
  }
  if (mark < 2) return;
  const bool colon = tree.lower(mark - 1) == ":";
  for (int t = mark - 1; t >= 0; --t) {
    if (!tree.is_verb(t) || is_quoted(s, t)) continue;
    const bool judges = in(
        "call describe praise criticise criticize condemn denounce commend hail dub label brand read", tree.lemma(t));
    if (!judges && !(colon && tree.head(t) < 0)) continue;
    const int speaker = speaker_of(tree, t);
    if (speaker == kNone || speaker > mark || is_quoted(s, speaker)) continue;
    stretch.source = {s, speaker};
    stretch.verb = {s, t};
    return;
  }
}

void Quotations::find_sources(const std::vector<Tree>& trees) {
  const Stretch* previous = nullptr;
  for (Stretch& stretch : stretches_) {
    find_speaker_near(trees, stretch);
    if (!stretch.source.is_set() && stretch.words >= kShortest) find_judge(trees, stretch);
    if (!stretch.source.is_set() && stretch.words >= kShortest) {
      // "…, he said. "…": the same speaker goes on, in the same paragraph or one that begins with the quotation.
      const int here = paragraph_of_[static_cast<std::size_t>(stretch.first_sentence)];
      if (previous != nullptr && previous->source.is_set()) {
        const int there = paragraph_of_[static_cast<std::size_t>(previous->last_sentence)];
        if (there == here || (there + 1 == here && stretch.begins_paragraph)) {
          stretch.source = previous->source;
          stretch.verb = previous->verb;
        }
      }
      // "He wrote: / "…""
      const int s = stretch.first_sentence - 1;
      if (!stretch.source.is_set() && s >= 0) {
        const Tree& before = trees[static_cast<std::size_t>(s)];
        for (int t = 0; t < before.size(); ++t) {
          if (!before.is_verb(t) || !is_speech_verb(before.lemma(t)) || before.lower(before.size() - 1) != ":")
            continue;
          stretch.source = {s, speaker_of(before, t)};
          stretch.verb = {s, t};
        }
      }
    }
    if (stretch.words >= kShortest) previous = &stretch;
  }
}

int Quotations::index_at(int sentence, int token) const {
  const int index = stretch_of_[static_cast<std::size_t>(sentence)][static_cast<std::size_t>(token)];
  return index < 0 || stretches_[static_cast<std::size_t>(index)].words < kShortest ? kNone : index;
}

bool Quotations::is_answer(int sentence) const {
  const int turn = turn_of_[static_cast<std::size_t>(sentence)];
  return turn >= 0 && !turns_[static_cast<std::size_t>(turn)].asks;
}

bool Quotations::is_asked(int sentence) const {
  const int turn = turn_of_[static_cast<std::size_t>(sentence)];
  return turn >= 0 && turns_[static_cast<std::size_t>(turn)].asks;
}

std::pair<int, int> Quotations::sentences(int index) const {
  const Stretch& stretch = stretches_[static_cast<std::size_t>(index)];
  return {stretch.first_sentence, stretch.last_sentence};
}

Quoted Quotations::at(int sentence, int token) const {
  const int index = index_at(sentence, token);
  const int turn = turn_of_[static_cast<std::size_t>(sentence)];
  if (index == kNone && turn >= 0) {
    const language::Turn& said = turns_[static_cast<std::size_t>(turn)];
    return {true, {said.speaker_sentence, said.speaker_token}};
  }
  if (index == kNone) return {};
  return {true, stretches_[static_cast<std::size_t>(index)].source};
}

}  // namespace newsgraph::extraction
