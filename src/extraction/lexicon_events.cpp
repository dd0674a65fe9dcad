// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Nouns that name events.
#include "lexicon.hpp"

#include "word_list.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {
namespace {

constexpr std::array kEventNouns = {
    EventNoun{"abduction", "abduct", "of"},
    EventNoun{"accusation", "accuse", "against"},
    EventNoun{"acquisition", "acquire", "of"},
    EventNoun{"agreement", "agree", "with on"},
    EventNoun{"aid", "aid", "to"},
    EventNoun{"airstrike", "attack", "on against"},
    EventNoun{"alliance", "ally", "with"},
    EventNoun{"ambush", "ambush", "of on"},
    EventNoun{"announcement", "announce", "of about"},
    EventNoun{"apology", "apologise", "to"},
    EventNoun{"appeal", "appeal", "for to"},
    EventNoun{"appointment", "appoint", "of"},
    EventNoun{"arrest", "arrest", "of"},
    EventNoun{"arrival", "arrive", "in at"},
    EventNoun{"assassination", "assassinate", "of"},
    EventNoun{"assault", "assault", "on against"},
    EventNoun{"assistance", "assist", "to"},
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
    EventNoun{"complaint", "complain", "against about"},
    EventNoun{"concession", "concede", "to"},
    EventNoun{"condemnation", "condemn", "of"},
    EventNoun{"conflict", "fight", "with"},
    EventNoun{"construction", "construct", "of"},
    EventNoun{"control", "control", "of over"},
    EventNoun{"conversation", "talk", "with"},
    EventNoun{"cooperation", "cooperate", "with"},
    EventNoun{"crackdown", "crack down", "on against"},
    EventNoun{"criticism", "criticise", "of"},
    EventNoun{"deal", "agree", "with"},
    EventNoun{"decision", "decide", "on"},
    EventNoun{"declaration", "declare", "of about"},
    EventNoun{"defeat", "defeat", "of"},
    EventNoun{"defence", "defend", "against"},
    EventNoun{"defense", "defend", "against"},
    EventNoun{"demand", "demand", "for"},
    EventNoun{"demonstration", "demonstrate", "against"},
    EventNoun{"denial", "deny", "of"},
    EventNoun{"departure", "depart", "from"},
    EventNoun{"deployment", "deploy", "of to"},
    EventNoun{"destruction", "destroy", "of"},
    EventNoun{"detention", "detain", "of"},
    EventNoun{"disagreement", "disagree", "with"},
    EventNoun{"discussion", "discuss", "with of about"},
    EventNoun{"dispute", "dispute", "with"},
    EventNoun{"donation", "donate", "to"},
    EventNoun{"embargo", "embargo", "on against"},
    EventNoun{"endorsement", "endorse", "of"},
    EventNoun{"evacuation", "evacuate", "of from"},
    EventNoun{"execution", "execute", "of"},
    EventNoun{"expulsion", "expel", "of"},
    EventNoun{"extradition", "extradite", "to of"},
    EventNoun{"feud", "feud", "with"},
    EventNoun{"fight", "fight", "against with"},
    EventNoun{"handling", "handle", "of"},
    EventNoun{"imprisonment", "imprison", "of"},
    EventNoun{"incursion", "invade", "into"},
    EventNoun{"intervention", "intervene", "in"},
    EventNoun{"interview", "interview", "with"},
    EventNoun{"invasion", "invade", "of"},
    EventNoun{"investigation", "investigate", "of into"},
    EventNoun{"invitation", "invite", "to"},
    EventNoun{"kidnapping", "kidnap", "of"},
    EventNoun{"killing", "kill", "of"},
    EventNoun{"launch", "launch", "of"},
    EventNoun{"lawsuit", "sue", "against"},
    EventNoun{"loss", "lose", "to of"},
    EventNoun{"massacre", "massacre", "of"},
    EventNoun{"mediation", "mediate", "between in"},
    EventNoun{"meeting", "meet", "with"},
    EventNoun{"murder", "murder", "of"},
    EventNoun{"negotiation", "negotiate", "with"},
    EventNoun{"nomination", "nominate", "of"},
    EventNoun{"objection", "object", "to"},
    EventNoun{"occupation", "occupy", "of"},
    EventNoun{"offensive", "attack", "against into on"},
    EventNoun{"offer", "offer", "of"},
    EventNoun{"opposition", "oppose", "to"},
    EventNoun{"ownership", "own", "of"},
    EventNoun{"plot", "plot", "against"},
    EventNoun{"praise", "praise", "for of"},
    EventNoun{"pressure", "press", "on"},
    EventNoun{"protest", "protest", "against"},
    EventNoun{"pullout", "pull out", "from of"},
    EventNoun{"purchase", "purchase", "of"},
    EventNoun{"raid", "raid", "on"},
    EventNoun{"rally", "rally", "against"},
    EventNoun{"rebellion", "rebel", "against"},
    EventNoun{"recognition", "recognise", "of"},
    EventNoun{"refusal", "refuse", "of"},
    EventNoun{"rejection", "reject", "of"},
    EventNoun{"release", "release", "of"},
    EventNoun{"removal", "remove", "of"},
    EventNoun{"request", "request", "for"},
    EventNoun{"resignation", "resign", "from as"},
    EventNoun{"resistance", "resist", "to"},
    EventNoun{"response", "respond", "to"},
    EventNoun{"retreat", "retreat", "from"},
    EventNoun{"return", "return", "to"},
    EventNoun{"revolt", "revolt", "against"},
    EventNoun{"riot", "riot", "against"},
    EventNoun{"sanction", "sanction", "on against"},
    EventNoun{"seizure", "seize", "of"},
    EventNoun{"shelling", "shell", "of"},
    EventNoun{"siege", "besiege", "of"},
    EventNoun{"solidarity", "support", "with"},
    EventNoun{"speech", "speak", "to in from"},
    EventNoun{"strike", "strike", "on against"},
    EventNoun{"summit", "meet", "with"},
    EventNoun{"support", "support", "for of"},
    EventNoun{"takeover", "take over", "of"},
    EventNoun{"talk", "talk", "with"},
    EventNoun{"threat", "threaten", "to against"},
    EventNoun{"treatment", "treat", "of"},
    EventNoun{"trip", "travel", "to"},
    EventNoun{"ultimatum", "threaten", "to"},
    EventNoun{"uprising", "rebel", "against"},
    EventNoun{"veto", "veto", "of"},
    EventNoun{"victory", "win", "over against"},
    EventNoun{"violation", "violate", "of"},
    EventNoun{"visit", "visit", "to with"},
    EventNoun{"war", "fight", "with against on"},
    EventNoun{"warning", "warn", "to"},
    EventNoun{"withdrawal", "withdraw", "from"},
};

}  // namespace

std::optional<EventNoun> event_noun(std::string_view lemma) {
  const auto found =
      std::lower_bound(kEventNouns.begin(), kEventNouns.end(), lemma,
                       [](const EventNoun& noun, std::string_view wanted) { return noun.noun < wanted; });
  if (found == kEventNouns.end() || found->noun != lemma) return std::nullopt;
  return *found;
}

bool takes_place(std::string_view lemma) {
  return (is_mutual_noun(lemma) || in("conference election ceremony explosion earthquake protest demonstration rally "
                                      "trial funeral festival wedding "
                                      "crash accident attack bombing shooting referendum exhibition tournament",
                                      lemma)) &&
         !in("ceasefire truce agreement disagreement deal treaty pact accord consensus understanding compromise "
             "settlement relation relations relationship tie ties tension tensions trade border alliance partnership "
             "cooperation contact",
             lemma);
}

}  // namespace newsgraph::extraction
