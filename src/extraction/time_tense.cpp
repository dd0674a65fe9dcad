// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "lexicon.hpp"
#include "time_parser.hpp"
#include "word_list.hpp"

#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {
namespace {

using language::Sentence;
using language::Token;
using language::Upos;

constexpr int kLongestClimb = 16;
constexpr std::uint32_t kAuxiliaryWindow = 40;
constexpr std::array<std::string_view, 12> kAheadModals{"will", "shall",  "would", "may", "might", "could",
                                                        "can",  "should", "must",  "'ll", "wo",    "ought"};
// Verbs whose infinitive happens with them, so that their tense counts.
constexpr std::array<std::string_view, 9> kFactiveGovernors{"manage", "begin", "start", "continue", "fail",
                                                            "help",   "come",  "use",   "cease"};
constexpr std::array<std::string_view, 10> kPutOffVerbs{"postpone", "delay", "extend", "adjourn", "defer",
                                                        "suspend",  "move",  "put",    "prolong", "remand"};

struct VerbGroup {
  bool modal = false;
  bool will = false;  // "will", "would": their perfect lies ahead, too
  bool to_infinitive = false;
  bool past_auxiliary = false;
  bool present_auxiliary = false;
  bool perfect = false;
  bool copula = false;
};

VerbGroup verb_group(const Sentence& sentence, std::uint32_t verb) {
  VerbGroup group;
  // A verb's auxiliaries are near; the window keeps endless sentences cheap.
  const std::size_t first = verb > kAuxiliaryWindow ? verb - kAuxiliaryWindow : 0;
  const std::size_t last = std::min<std::size_t>(sentence.tokens.size(), verb + kAuxiliaryWindow);
  for (std::size_t i = first; i < last; ++i) {
    const Token& child = sentence.tokens[i];
    if (child.head != static_cast<std::int32_t>(verb)) continue;
    const std::string lemma = to_lower(child.lemma.empty() ? child.form : std::string_view(child.lemma));
    if (child.deprel == "mark" && lemma == "to") group.to_infinitive = true;
    if (!child.deprel.starts_with("aux") && child.deprel != "cop") continue;
    if (child.deprel == "cop") group.copula = true;
    if (is_among(kAheadModals, lemma) || is_among(kAheadModals, to_lower(child.form))) group.modal = true;
    if (lemma == "will" || lemma == "would" || lemma == "shall") group.will = true;
    if (lemma == "have") group.perfect = true;
    if (language::has_feature(child.feats, "Tense=Past") || child.xpos == "VBD")
      group.past_auxiliary = true;
    else if (language::has_feature(child.feats, "Tense=Pres") || child.xpos == "VBZ" || child.xpos == "VBP")
      group.present_auxiliary = true;
  }
  return group;
}

enum class Reading : std::uint8_t { Backward, Forward, AskAbove };

Reading reading_of_verb(const Sentence& sentence, std::uint32_t verb) {
  const Token& token = sentence.tokens[verb];
  const VerbGroup group = verb_group(sentence, verb);
  if (group.modal) return group.perfect && !group.will ? Reading::Backward : Reading::Forward;  // "may have met"
  if (group.to_infinitive) {
    if (token.head < 0) return Reading::Forward;
    const Token& governor = sentence.tokens[static_cast<std::size_t>(token.head)];
    return token.deprel.starts_with("xcomp") && is_among(kFactiveGovernors, governor.lemma) ? Reading::AskAbove
                                                                                            : Reading::Forward;
  }
  if (group.past_auxiliary || group.perfect) return Reading::Backward;
  const bool past = language::has_feature(token.feats, "Tense=Past") || token.xpos == "VBD" || token.xpos == "VBN";
  const bool present_form = language::has_feature(token.feats, "VerbForm=Ger") || token.xpos == "VBG" ||
                            (language::has_feature(token.feats, "VerbForm=Part") && !past);
  if (group.present_auxiliary) return Reading::Forward;  // "is meeting", "is held", "is on Friday"
  if (past) return Reading::Backward;
  if (present_form) return Reading::AskAbove;
  if (language::has_feature(token.feats, "VerbForm=Inf") || token.xpos == "VB") return Reading::AskAbove;
  if (language::has_feature(token.feats, "Tense=Pres") || token.xpos == "VBZ" || token.xpos == "VBP")
    return Reading::Forward;
  return Reading::AskAbove;
}

/// "said late on Tuesday it would close": said then, whatever the parser hung the day from.
bool follows_saying(const Sentence& sentence, std::uint32_t token) {
  while (token > 0 && in("in on late early earlier later", to_lower(sentence.tokens[token - 1].form))) --token;
  if (token == 0) return false;
  const Token& verb = sentence.tokens[token - 1];
  return verb.xpos == "VBD" && is_speech_verb(verb.lemma);
}

}  // namespace

TimeDirection reading_direction(const Sentence& sentence, std::uint32_t token) {
  if (follows_saying(sentence, token)) return TimeDirection::Backward;
  std::string_view preposition;
  if (token > 0) {
    const Token& before = sentence.tokens[token - 1];
    if (before.form == "earlier") return TimeDirection::Backward;  // "held earlier Friday"
    if (before.upos == Upos::ADP || before.upos == Upos::SCONJ) preposition = before.form;
    // "As of Friday night, roads are open": up to the one gone by
    if (token > 1 && preposition == "of" && to_lower(sentence.tokens[token - 2].form) == "as")
      return TimeDirection::Backward;
  }
  if (preposition == "for") return TimeDirection::Forward;  // "called elections for May"
  std::uint32_t at = token;
  for (int step = 0; step < kLongestClimb; ++step) {
    const Token& current = sentence.tokens[at];
    const bool verbal = current.upos == Upos::VERB || current.upos == Upos::AUX;
    if (verbal && preposition == "until" && is_among(kPutOffVerbs, current.lemma)) return TimeDirection::Forward;
    if (verbal || verb_group(sentence, at).copula) {
      const Reading reading = reading_of_verb(sentence, at);
      if (reading == Reading::Forward) return TimeDirection::Forward;
      if (reading == Reading::Backward) return TimeDirection::Backward;
    }
    if (current.head < 0) break;
    at = static_cast<std::uint32_t>(current.head);
  }
  return TimeDirection::Backward;
}

}  // namespace newsgraph::extraction
