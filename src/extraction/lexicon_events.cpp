// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Nouns that name events, and the past tense of irregular participles.
#include "lexicon.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {
namespace {

constexpr std::array kEventNouns = {
    EventNoun{"accusation", "accuse", "against"},
    EventNoun{"acquisition", "acquire", "of"},
    EventNoun{"agreement", "agree", "with on"},
    EventNoun{"announcement", "announce", "of about"},
    EventNoun{"appeal", "appeal", "for to"},
    EventNoun{"appointment", "appoint", "of"},
    EventNoun{"arrest", "arrest", "of"},
    EventNoun{"arrival", "arrive", "in at"},
    EventNoun{"assassination", "assassinate", "of"},
    EventNoun{"assault", "assault", "on against"},
    EventNoun{"attack", "attack", "on against"},
    EventNoun{"attempt", "attempt", ""},
    EventNoun{"ban", "ban", "on"},
    EventNoun{"battle", "battle", "with against"},
    EventNoun{"blockade", "blockade", "of"},
    EventNoun{"bombardment", "bombard", "of"},
    EventNoun{"bombing", "bomb", "of"},
    EventNoun{"boycott", "boycott", "of"},
    EventNoun{"call", "call", "for with"},
    EventNoun{"campaign", "campaign", "against for"},
    EventNoun{"capture", "capture", "of"},
    EventNoun{"condemnation", "condemn", "of"},
    EventNoun{"conflict", "fight", "with"},
    EventNoun{"construction", "construct", "of"},
    EventNoun{"control", "control", "of over"},
    EventNoun{"conversation", "talk", "with"},
    EventNoun{"criticism", "criticise", "of"},
    EventNoun{"deal", "agree", "with"},
    EventNoun{"decision", "decide", "on"},
    EventNoun{"declaration", "declare", "of about"},
    EventNoun{"defeat", "defeat", "of"},
    EventNoun{"demand", "demand", "for"},
    EventNoun{"denial", "deny", "of"},
    EventNoun{"departure", "depart", "from"},
    EventNoun{"deployment", "deploy", "of to"},
    EventNoun{"destruction", "destroy", "of"},
    EventNoun{"detention", "detain", "of"},
    EventNoun{"disagreement", "disagree", "with"},
    EventNoun{"discussion", "discuss", "with of about"},
    EventNoun{"dispute", "dispute", "with"},
    EventNoun{"endorsement", "endorse", "of"},
    EventNoun{"execution", "execute", "of"},
    EventNoun{"expulsion", "expel", "of"},
    EventNoun{"feud", "feud", "with"},
    EventNoun{"fight", "fight", "against with"},
    EventNoun{"handling", "handle", "of"},
    EventNoun{"imprisonment", "imprison", "of"},
    EventNoun{"incursion", "invade", "into"},
    EventNoun{"interview", "interview", "with"},
    EventNoun{"intervention", "intervene", "in"},
    EventNoun{"invasion", "invade", "of"},
    EventNoun{"investigation", "investigate", "of into"},
    EventNoun{"killing", "kill", "of"},
    EventNoun{"launch", "launch", "of"},
    EventNoun{"loss", "lose", "to of"},
    EventNoun{"meeting", "meet", "with"},
    EventNoun{"murder", "murder", "of"},
    EventNoun{"negotiation", "negotiate", "with"},
    EventNoun{"nomination", "nominate", "of"},
    EventNoun{"occupation", "occupy", "of"},
    EventNoun{"offensive", "attack", "against into on"},
    EventNoun{"offer", "offer", "of"},
    EventNoun{"opposition", "oppose", "to"},
    EventNoun{"ownership", "own", "of"},
    EventNoun{"plot", "plot", "against"},
    EventNoun{"praise", "praise", "for of"},
    EventNoun{"protest", "protest", "against"},
    EventNoun{"purchase", "purchase", "of"},
    EventNoun{"raid", "raid", "on"},
    EventNoun{"recognition", "recognise", "of"},
    EventNoun{"refusal", "refuse", "of"},
    EventNoun{"rejection", "reject", "of"},
    EventNoun{"release", "release", "of"},
    EventNoun{"removal", "remove", "of"},
    EventNoun{"request", "request", "for"},
    EventNoun{"resignation", "resign", "from as"},
    EventNoun{"response", "respond", "to"},
    EventNoun{"return", "return", "to"},
    EventNoun{"sanction", "sanction", "on against"},
    EventNoun{"seizure", "seize", "of"},
    EventNoun{"siege", "besiege", "of"},
    EventNoun{"speech", "speak", "to in from"},
    EventNoun{"strike", "strike", "on against"},
    EventNoun{"summit", "meet", "with"},
    EventNoun{"support", "support", "for of"},
    EventNoun{"takeover", "take over", "of"},
    EventNoun{"talk", "talk", "with"},
    EventNoun{"threat", "threaten", "to against"},
    EventNoun{"treatment", "treat", "of"},
    EventNoun{"trip", "travel", "to"},
    EventNoun{"victory", "win", "over against"},
    EventNoun{"violation", "violate", "of"},
    EventNoun{"visit", "visit", "to with"},
    EventNoun{"war", "fight", "with against on"},
    EventNoun{"warning", "warn", "to"},
    EventNoun{"withdrawal", "withdraw", "from"},
};

struct Pair {
  std::string_view key;
  std::string_view value;
};

// Participle and past tense where they differ. Sorted by key.
constexpr std::array kPasts = {
    Pair{"arisen", "arose"},
    Pair{"beaten", "beat"},
    Pair{"become", "became"},
    Pair{"begun", "began"},
    Pair{"bitten", "bit"},
    Pair{"blown", "blew"},
    Pair{"born", "bore"},
    Pair{"borne", "bore"},
    Pair{"broken", "broke"},
    Pair{"chosen", "chose"},
    Pair{"come", "came"},
    Pair{"done", "did"},
    Pair{"drawn", "drew"},
    Pair{"driven", "drove"},
    Pair{"drunk", "drank"},
    Pair{"eaten", "ate"},
    Pair{"fallen", "fell"},
    Pair{"flown", "flew"},
    Pair{"forbidden", "forbade"},
    Pair{"foreseen", "foresaw"},
    Pair{"forgiven", "forgave"},
    Pair{"forgotten", "forgot"},
    Pair{"frozen", "froze"},
    Pair{"given", "gave"},
    Pair{"gone", "went"},
    Pair{"grown", "grew"},
    Pair{"hidden", "hid"},
    Pair{"known", "knew"},
    Pair{"mistaken", "mistook"},
    Pair{"overcome", "overcame"},
    Pair{"overseen", "oversaw"},
    Pair{"overtaken", "overtook"},
    Pair{"overthrown", "overthrew"},
    Pair{"proven", "proved"},
    Pair{"ridden", "rode"},
    Pair{"risen", "rose"},
    Pair{"run", "ran"},
    Pair{"rung", "rang"},
    Pair{"seen", "saw"},
    Pair{"shaken", "shook"},
    Pair{"shown", "showed"},
    Pair{"shrunk", "shrank"},
    Pair{"spoken", "spoke"},
    Pair{"stolen", "stole"},
    Pair{"sung", "sang"},
    Pair{"sunk", "sank"},
    Pair{"sworn", "swore"},
    Pair{"swum", "swam"},
    Pair{"taken", "took"},
    Pair{"thrown", "threw"},
    Pair{"torn", "tore"},
    Pair{"undergone", "underwent"},
    Pair{"undertaken", "undertook"},
    Pair{"withdrawn", "withdrew"},
    Pair{"woken", "woke"},
    Pair{"worn", "wore"},
    Pair{"woven", "wove"},
    Pair{"written", "wrote"},
};

template <typename Table>
std::string_view look_up(const Table& table, std::string_view key) {
  const auto found = std::lower_bound(table.begin(), table.end(), key,
                                      [](const Pair& pair, std::string_view wanted) { return pair.key < wanted; });
  return found != table.end() && found->key == key ? found->value : std::string_view{};
}

}  // namespace

std::optional<EventNoun> event_noun(std::string_view lemma) {
  const auto found =
      std::lower_bound(kEventNouns.begin(), kEventNouns.end(), lemma,
                       [](const EventNoun& noun, std::string_view wanted) { return noun.noun < wanted; });
  if (found == kEventNouns.end() || found->noun != lemma) return std::nullopt;
  return *found;
}

std::string_view past_of_participle(std::string_view participle) {
  const std::string_view past = look_up(kPasts, participle);
  return past.empty() ? participle : past;
}

}  // namespace newsgraph::extraction
