// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "valency.hpp"

#include "word_list.hpp"

namespace newsgraph::extraction {

bool keeps_object_in_passive(std::string_view lemma) {
  return in("give deny award grant show send offer spare feed allow afford pay teach tell ask charge fine refuse "
            "assure lend "
            "loan owe assign promise hand issue serve guarantee deal quote cost read bring accord allot "
            "allocate "
            "permit forgive bequeath elect appoint declare crown proclaim consider deem vote leave make render bear "
            "set turn",
            lemma) ||
         is_naming_verb(lemma);
}

bool has_no_object(std::string_view lemma) {
  return in(
      "come go happen occur arrive emerge exist belong disappear vanish collapse consist depend "
      "rely result range erupt elapse sleep arise coincide fall rise lie reside trespass",
      lemma);
}

bool tells_outcome(std::string_view lemma) {
  return in("mean result lead make mark signal signify total contribute bring", lemma);
}

bool tells_reaction(std::string_view lemma) {
  return in("prompt trigger spark force stem", lemma);
}

bool is_naming_verb(std::string_view lemma) {
  return in("call name title entitle dub brand label nickname rename term baptize baptise christen style", lemma);
}

bool asks_others(std::string_view noun) {
  return in("demand call order request appeal requirement instruction recommendation invitation proposal date deadline",
            noun);
}

bool is_purpose_noun(std::string_view noun) {
  return in(
      "goal aim purpose objective plan task idea intention mission job role point way step option priority hope dream "
      "challenge answer solution duty decision alternative strategy ambition desire wish",
      noun);
}

bool passes_description_on(std::string_view noun) {
  return in(
      "name use size cause effect existence sale production discovery spread term shape kind type sort form amount "
      "share majority number handful list collection level rate cost price value importance",
      noun);
}

bool is_speaker_verb(std::string_view lemma) {
  return in(
      "say add note describe call criticize criticise condemn praise urge argue claim warn accuse promise vow insist "
      "deny reject demand express thank apologize apologise blame denounce cite suggest ask explain confirm declare",
      lemma);
}

bool tells_damage(std::string_view lemma) {
  return in("cause kill injure wound damage destroy", lemma);
}

bool hands_role_to_object(std::string_view lemma) {
  return in("choose pick select nominate appoint elect hire invite recruit name train commission enlist", lemma);
}

bool moves_object(std::string_view lemma) {
  return in("want wish expect order urge force ask tell allow permit enable cause instruct direct compel", lemma);
}

bool forms_body(std::string_view lemma) {
  return in("establish create form convene assemble found appoint send dispatch", lemma);
}

bool acts_as_body(std::string_view noun) {
  return in(
      "committee commission panel taskforce council board tribunal team group unit delegation mission force troop "
      "brigade crew squad agency office party",
      noun);
}

bool judges_plan(std::string_view lemma) {
  return in(
      "reject oppose criticize criticise condemn block veto dismiss denounce question discuss debate consider approve "
      "support back endorse welcome receive hear review study describe mention cite delay fault call read",
      lemma);
}

std::string_view markers_of_control(std::string_view lemma) {
  if (lemma == "call") return "on upon for";
  if (lemma == "appeal") return "to";
  if (lemma == "plead") return "with";
  if (lemma == "wait" || lemma == "arrange" || lemma == "push" || lemma == "long") return "for";
  if (lemma == "count" || lemma == "rely" || lemma == "prevail") return "on upon";
  return {};
}

bool wants_infinitive(std::string_view lemma) {
  return in("decide want plan try seek intend attempt hope need fail manage refuse", lemma);
}

bool gives_what_with_brings(std::string_view lemma) {
  return in("provide supply present furnish equip entrust", lemma);
}

bool takes_of_beside_object(std::string_view lemma) {
  return in("accuse suspect convict acquit rob strip deprive inform remind warn assure rid relieve notify", lemma);
}

bool pairs_object(std::string_view lemma, std::string_view marker) {
  if (marker == "to") return in("compare liken equate connect link tie attribute ascribe relate", lemma);
  return marker == "with" && in("compare equate connect link replace combine", lemma);
}

bool moves_something(std::string_view lemma) {
  return in(
      "move transfer carry bring take fly ship send transport drive evacuate deport extend escort relocate lead run "
      "raise "
      "lower change increase decrease reduce cut translate upgrade convert turn",
      lemma);
}

bool joins_members(std::string_view marker) {
  return marker == "between";
}

bool is_comparing(std::string_view marker) {
  return one_of(marker, {"than", "unlike", "like", "such as", "including", "other than", "rather than", "instead of",
                         "as opposed to", "besides", "apart from", "aside from", "compared to", "compared with",
                         "in contrast to", "except", "except for"});
}

bool is_dating(std::string_view marker) {
  return one_of(marker, {"since", "after", "during", "until", "till", "following", "prior to", "ahead of", "amid",
                         "amidst", "throughout", "upon"});
}

bool is_adverbial_phrase(std::string_view marker, std::string_view noun) {
  if (marker == "to") return in("date extent degree", noun);
  if (marker == "by") return in("far contrast comparison default definition", noun);
  if (marker == "in") return in("contrast comparison vain essence practice theory principle effort attempt bid", noun);
  if (marker == "on") return in("hand contrary average", noun);
  if (marker == "of") return in("course", noun);
  if (marker == "for") return in("example instance sure good now", noun);
  return false;
}

bool takes_name_after_as(std::string_view lemma) {
  return in("know identify recognize recognise describe refer publish release list register found establish market "
            "promote "
            "define classify date designate select choose pick see view regard treat cite include use play act star "
            "cast appear feature dress pose masquerade portray perform begin start open sell ship rate confirm reveal "
            "perceive understand "
            "adapt translate transliterate "
            "launch form incorporate",
            lemma) ||
         is_naming_verb(lemma);
}

}  // namespace newsgraph::extraction
