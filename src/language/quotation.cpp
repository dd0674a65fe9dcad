// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "quotation.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::language {
namespace {

constexpr std::uint32_t kLongestQuotation = 12;  // sentences; an unpaired mark must not swallow the article

constexpr std::array<std::string_view, 44> kSpeechVerbs{
    "acknowledge", "add",       "admit",   "advise",  "agree",   "announce", "answer",  "argue",   "ask",
    "assert",      "believe",   "claim",   "comment", "concede", "conclude", "confirm", "declare", "deny",
    "describe",    "emphasize", "explain", "insist",  "joke",    "mention",  "note",    "observe", "pledge",
    "promise",     "quip",      "recall",  "remark",  "repeat",  "reply",    "report",  "respond", "say",
    "state",       "stress",    "suggest", "tell",    "think",   "tweet",    "warn",    "write"};

enum class Mark : std::uint8_t { None, Open, Close, Either };

Mark mark_of(std::string_view form) {
  if (form == "“" || form == "``" || form == "„" || form == "«") return Mark::Open;
  if (form == "”" || form == "''" || form == "»" || form == "’’") return Mark::Close;
  if (form == "\"") return Mark::Either;
  return Mark::None;
}

// The subject of the verb, or of the verb it is coordinated with.
std::int32_t subject_of(const TreeIndex& tree, std::uint32_t verb) {
  auto at = static_cast<std::int32_t>(verb);
  for (int step = 0; step < 4 && at >= 0; ++step) {
    const auto here = static_cast<std::uint32_t>(at);
    const std::int32_t subject = tree.child_of_base(here, "nsubj");
    if (subject >= 0) return subject;
    const std::string_view relation = base_relation(tree.token(here).deprel);
    if (relation != "conj" && relation != "xcomp" && relation != "advcl") return -1;
    at = tree.token(here).head;
  }
  return -1;
}

// "Reuters quoted Keller as saying", "Keller was quoted as saying": who is quoted, not who quotes.
std::int32_t quoted_person(const TreeIndex& tree, std::uint32_t saying) {
  const std::int32_t up = tree.token(saying).head;
  if (up < 0 || tree.token(saying).form != "saying") return -1;
  const Token& verb = tree.token(static_cast<std::uint32_t>(up));
  if (verb.lemma != "quote" && verb.lemma != "cite") return -1;
  const std::int32_t object = tree.child_of_base(static_cast<std::uint32_t>(up), "obj");
  return object >= 0 ? object : tree.child(static_cast<std::uint32_t>(up), "nsubj:pass");
}

bool is_word_of_speech(const TreeIndex& tree, std::uint32_t i) {
  return (tree.token(i).upos == Upos::VERB || tree.token(i).upos == Upos::AUX) && is_speech_verb(tree.token(i).lemma);
}

// The speaker named in this sentence outside all quotations, the verb nearest to the quotation first.
std::int32_t speaker_in(const TreeIndex& tree, const std::vector<std::int32_t>& quoted, std::uint32_t from,
                        std::uint32_t to) {
  std::int32_t best = -1;
  std::uint32_t best_distance = 0;
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    if (quoted[i] >= 0 || !is_word_of_speech(tree, i)) continue;
    std::int32_t subject = quoted_person(tree, i);
    if (subject < 0) subject = subject_of(tree, i);
    if (subject >= 0 && quoted[static_cast<std::size_t>(subject)] >= 0) subject = -1;
    // "wrote Keller": the parser may take who stands behind the verb for its object.
    if (subject < 0 && i + 1 < tree.size() && tree.token(i + 1).name == NameType::Per &&
        tree.token(i + 1).head == static_cast<std::int32_t>(i)) {
      subject = static_cast<std::int32_t>(i) + 1;
    }
    if (subject < 0) continue;
    const std::uint32_t distance = i < from ? from - i : i >= to ? i - to : 0;
    if (best < 0 || distance < best_distance) {
      best = subject;
      best_distance = distance;
    }
  }
  return best;
}

// Tokens of the quotation in the sentence: [first, last + 1), or an empty range.
TokenRange quoted_range(const std::vector<std::int32_t>& quoted, std::int32_t quotation) {
  TokenRange range;
  for (std::uint32_t i = 0; i < quoted.size(); ++i) {
    if (quoted[i] != quotation) continue;
    if (range.end == 0) range.begin = i;
    range.end = i + 1;
  }
  return range;
}

// 'Keller gave another account: "…"': the subject of the sentence that a colon leads into the quotation.
std::int32_t subject_before_colon(const TreeIndex& tree, const std::vector<std::int32_t>& quoted,
                                  std::int32_t quotation) {
  const TokenRange range = quoted_range(quoted, quotation);
  if (range.begin < 2 || tree.token(range.begin - 2).form != ":") return -1;
  for (std::uint32_t i = 0; i < range.begin; ++i) {
    if (base_relation(tree.token(i).deprel) == "nsubj") return static_cast<std::int32_t>(i);
  }
  return -1;
}

void find_speakers(const std::vector<TreeIndex>& trees, Quotations& quotations) {
  for (std::size_t q = 0; q < quotations.all.size(); ++q) {
    Quotation& quotation = quotations.all[q];
    const auto look_in = [&](std::uint32_t s) {
      const TokenRange range = quoted_range(quotations.of_token[s], static_cast<std::int32_t>(q));
      const std::int32_t found = speaker_in(trees[s], quotations.of_token[s], range.begin, range.end);
      if (found < 0) return false;
      quotation.speaker_sentence = static_cast<std::int32_t>(s);
      quotation.speaker_token = found;
      return true;
    };
    if (look_in(quotation.last_sentence) || look_in(quotation.first_sentence)) continue;
    if (const std::int32_t subject =
            subject_before_colon(trees[quotation.first_sentence], quotations.of_token[quotation.first_sentence],
                                 static_cast<std::int32_t>(q));
        subject >= 0) {
      quotation.speaker_sentence = static_cast<std::int32_t>(quotation.first_sentence);
      quotation.speaker_token = subject;
      continue;
    }
    // 'He said:' and a quotation of its own.
    if (quotation.first_sentence > 0) {
      const TreeIndex& before = trees[quotation.first_sentence - 1];
      if (before.size() > 0 && before.token(before.size() - 1).form == ":" && look_in(quotation.first_sentence - 1)) {
        continue;
      }
    }
    if (q > 0 && quotation.first_sentence <= quotations.all[q - 1].last_sentence + 1) {
      quotation.speaker_sentence = quotations.all[q - 1].speaker_sentence;
      quotation.speaker_token = quotations.all[q - 1].speaker_token;
    }
  }
}

void add_turns(std::span<const Turn> turns, Quotations& quotations) {
  for (const Turn& turn : turns) {
    const auto index = static_cast<std::int32_t>(quotations.all.size());
    quotations.all.push_back({turn.first, turn.last, turn.speaker_sentence, turn.speaker_token});
    for (std::uint32_t s = turn.first; s <= turn.last; ++s) {
      for (std::int32_t& quotation : quotations.of_token[s]) {
        if (quotation < 0) quotation = index;
      }
    }
  }
}

}  // namespace

bool is_speech_verb(std::string_view lemma) {
  return std::binary_search(kSpeechVerbs.begin(), kSpeechVerbs.end(), lemma);
}

Quotations find_quotations(const std::vector<TreeIndex>& trees, std::span<const Turn> turns) {
  Quotations quotations;
  quotations.of_token.resize(trees.size());
  bool open = false;
  for (std::uint32_t s = 0; s < trees.size(); ++s) {
    const TreeIndex& tree = trees[s];
    quotations.of_token[s].assign(tree.size(), -1);
    if (open && s - quotations.all.back().first_sentence > kLongestQuotation) open = false;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
      const Mark mark = mark_of(tree.token(i).form);
      const bool at_paragraph = i == 0 && tree.sentence().begins_paragraph;
      if (mark == Mark::Close || (mark == Mark::Either && open && !at_paragraph)) {
        open = false;
        continue;
      }
      if (mark == Mark::Open || mark == Mark::Either) {
        if (!(open && at_paragraph)) quotations.all.push_back({s, s, -1, -1});  // else the quotation goes on
        open = true;
        continue;
      }
      if (at_paragraph) open = false;
      if (!open) continue;
      quotations.of_token[s][i] = static_cast<std::int32_t>(quotations.all.size()) - 1;
      quotations.all.back().last_sentence = s;
    }
  }
  find_speakers(trees, quotations);
  add_turns(turns, quotations);
  return quotations;
}

}  // namespace newsgraph::language
