// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "agency.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::language {
namespace {

using model::EntityType;
using model::MentionKind;

// Sorted: searched by halves.
// clang-format off
constexpr std::string_view kAgentVerbs[] = {
    "accept", "accuse", "acknowledge", "acquire", "admit", "advise", "agree", "allege", "announce", "answer",
    "apologise", "apologize", "appeal", "apply", "appoint", "approve", "argue", "arrest", "ask", "assassinate",
    "assert", "attend", "ban", "believe", "blame", "boycott", "buy", "campaign", "capture", "cast", "celebrate",
    "challenge", "charge", "choose", "claim", "comment", "complain", "conclude", "condemn", "confess", "congratulate",
    "consider", "consult", "convict", "criticise", "criticize", "debate", "decide", "declare", "decline", "defend",
    "demand", "denounce", "deny", "deserve", "detain", "discuss", "dismiss", "donate", "drink", "eat", "elect",
    "employ", "endorse", "enjoy", "enter", "escape", "execute", "fear", "feel", "fight", "file", "fire", "flee",
    "forget", "found", "graduate", "guess", "hear", "hide", "hire", "hope", "imprison", "insist", "intend",
    "interview", "invite", "join", "kidnap", "know", "laugh", "launch", "learn", "lie", "like", "listen", "live",
    "lobby", "loot", "love", "marry", "meet", "murder", "negotiate", "nominate", "object", "observe", "occupy",
    "offer", "oppose", "order", "own", "participate", "pay", "petition", "plan", "play", "plead", "pledge", "praise",
    "pray", "prefer", "promise", "propose", "prosecute", "protest", "purchase", "question", "rape", "read", "realise",
    "realize", "recall", "recommend", "refuse", "regret", "reject", "release", "remember", "reply", "request",
    "rescue", "resign", "respond", "retire", "reveal", "sack", "say", "search", "see", "seek", "sell", "sentence",
    "serve", "shoot", "sign", "sing", "speak", "speculate", "steal", "study", "sue", "suggest", "suspect", "talk",
    "teach", "tell", "testify", "thank", "think", "threaten", "torture", "travel", "try", "tweet", "understand",
    "urge", "veto", "visit", "volunteer", "vote", "vow", "wait", "walk", "want", "warn", "watch", "wear", "welcome",
    "win", "wish", "wonder", "work", "worry", "write",
};
// clang-format on

bool is_noun_of_persons(std::string_view lemma) {
  constexpr std::array<std::string_view, 10> kEndings{"er",  "or", "ist", "ian", "ant",
                                                      "ent", "ee", "man", "men", "ess"};
  return lemma.size() > 4 && std::any_of(kEndings.begin(), kEndings.end(),
                                         [&](std::string_view ending) { return lemma.ends_with(ending); });
}

}  // namespace

bool is_agent_verb(std::string_view lemma) {
  return std::binary_search(std::begin(kAgentVerbs), std::end(kAgentVerbs), lemma);
}

bool acts(const Discourse& discourse, std::uint32_t i) {
  const Token& head = discourse.head_token(i);
  return head.head >= 0 && head.deprel == "nsubj" &&
         is_agent_verb(discourse.tree_of(i).token(static_cast<std::uint32_t>(head.head)).lemma);
}

Agency agency_of(const Discourse& discourse, std::uint32_t j) {
  const DiscourseEntity& entity = discourse.entity_of(j);
  if (entity.gender == 'm' || entity.gender == 'f') return Agency::Agent;
  if (entity.type) {
    switch (*entity.type) {
      case EntityType::Person:
      case EntityType::Organization:
      case EntityType::Group:
        return Agency::Agent;
      case EntityType::Place:
        return entity.country.empty() ? Agency::Thing : Agency::Agent;
      default:
        return Agency::Thing;
    }
  }
  if (acts(discourse, j)) return Agency::Noun;
  const bool noun =
      discourse.mention(j).kind == MentionKind::Description && is_noun_of_persons(discourse.info(j).lemma);
  return noun ? Agency::Noun : Agency::Unknown;
}

}  // namespace newsgraph::language
