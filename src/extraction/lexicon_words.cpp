// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Classes of words: what speaks, what names a role, what stands for a group, a time, nothing.
#include "lexicon.hpp"

#include "word_list.hpp"

namespace newsgraph::extraction {
namespace {

constexpr char kSpeech[] =
    "say tell claim report allege announce state add write declare assert argue insist maintain contend warn note "
    "explain tweet comment "
    "reply respond answer stress emphasise emphasize remark observe mention concede assure inform post recount recall "
    "boast complain joke "
    "exclaim reiterate quip shout testify predict conclude suggest vow pledge promise acknowledge "
    "admit confirm reveal ask quote";
constexpr char kRoles[] =
    "president vice-president chairman chairwoman chairperson chair chief leader head director minister premier "
    "chancellor secretary "
    "ambassador envoy spokesman spokeswoman spokesperson governor mayor senator congressman congresswoman lawmaker "
    "member commander general "
    "admiral colonel captain founder co-founder cofounder owner ceo executive officer manager coach editor author "
    "professor judge justice "
    "king queen prince princess emperor sultan emir pope bishop archbishop cardinal ruler dictator monarch speaker "
    "deputy representative "
    "delegate official adviser advisor analyst economist attorney lawyer prosecutor counsel sheriff commissioner "
    "administrator treasurer "
    "aide ally critic opponent supporter rival capital subsidiary unit division branch arm brother sister son daughter "
    "wife husband father "
    "mother widow cousin nephew niece uncle aunt child partner friend successor predecessor candidate nominee star "
    "striker captain "
    "correspondent reporter researcher scientist fellow expert inspector superintendent headmaster principal dean "
    "rector chairman-elect "
    "president-elect secretary-general commander-in-chief negotiator politician agency newspaper airline company firm "
    "province city "
    "district suburb region state island party signatory sponsor host winner champion player actor singer co-chair "
    "vice-chairman "
    "vice-chair patriarch imam ayatollah chief-of-staff strategist organiser organizer producer creator inventor "
    "designer developer maker "
    "manufacturer publisher operator provider parent affiliate force wing resident citizen native veteran graduate "
    "student teacher force backer "
    "engineer consultant assistant secretary-general subject victim suspect";
constexpr char kSpokes[] = "spokesman spokeswoman spokesperson spokespeople";
constexpr char kHonorifics[] = "mr mr. mrs mrs. ms ms. miss sir dr dr. dame lord lady madam mme";
constexpr char kPartitives[] =
    "hundred thousand million billion dozen score ten handful number majority minority group series lot couple pair "
    "some many most several few "
    "all none each one two three half part portion percent percentage third quarter rest bulk bunch range variety "
    "total amount set kind sort type "
    "round flurry wave string any both either neither piece bit plenty tens batch";
constexpr char kMutualNouns[] =
    "summit meeting talk talks negotiation negotiations war conflict agreement deal treaty pact accord ceasefire truce "
    "dispute disagreement "
    "consensus understanding compromise settlement relation relations relationship tie ties tension tensions "
    "conversation discussion discussions clash clashes feud "
    "battle border "
    "match game encounter alliance partnership merger trade cooperation co-operation contact dialogue exchange "
    "phone-call call fight";
constexpr char kReciprocalVerbs[] =
    "meet talk speak negotiate disagree agree exchange marry clash battle fight feud converse discuss partner merge "
    "divorce debate "
    "cooperate collaborate compete argue quarrel unite ally trade";
constexpr char kLight[] =
    "hold have make take give reach conduct sign begin start launch resume enter pay carry do end hold sign strike "
    "conclude issue place put impose";
constexpr char kAspect[] =
    "begin start continue keep resume cease proceed tend seem appear happen come go get use manage be have ought need "
    "help finish stop "
    "schedule expect plan intend set slate hope want wish prepare aim try attempt seek look like love mean plan due "
    "likely fail refuse decline avoid deny reject neglect";
constexpr char kFormer[] = "former formerly ex ex- then then- previous erstwhile onetime one-time late ousted deposed";

}  // namespace

bool is_speech_verb(std::string_view lemma) {
  return in(kSpeech, lemma);
}
bool is_aspect_verb(std::string_view lemma) {
  return in(kAspect, lemma);
}
bool is_reciprocal_verb(std::string_view lemma) {
  return in(kReciprocalVerbs, lemma);
}
bool is_light_verb(std::string_view lemma) {
  return in(kLight, lemma);
}
bool is_role_noun(std::string_view lemma) {
  return in(kRoles, lemma);
}
bool is_spokesperson(std::string_view lemma) {
  return in(kSpokes, lemma);
}
bool is_honorific(std::string_view lower) {
  return in(kHonorifics, lower);
}
bool is_partitive(std::string_view lemma) {
  return in(kPartitives, lemma);
}
bool is_mutual_noun(std::string_view lemma) {
  return in(kMutualNouns, lemma);
}
bool is_message_noun(std::string_view lemma) {
  return in(
      "tweet statement report letter post message article interview speech memo email press-release release document "
      "filing "
      "broadcast blog note remark comment testimony account announcement communique declaration resolution petition",
      lemma);
}
bool is_issuing_verb(std::string_view lemma) {
  return in(
      "issue release publish send sign adopt make deliver write post circulate pass reiterate repeat renew voice "
      "press restate",
      lemma);
}
bool is_crew_noun(std::string_view lemma) {
  return in(
      "troop soldier force army team people man woman person police officer policeman peacekeeper inspector observer "
      "expert doctor personnel group delegation mission envoy worker guard fighter crew staff unit brigade ship plane "
      "warship warplane jet vessel",
      lemma);
}
bool is_group_noun(std::string_view lemma) {
  return in(
      "country nation ally firm company state leader group organisation organization city member official party bank "
      "agency player team "
      "artist politician politicians partner power government nations province town rival opponent candidate critic "
      "minister lawmaker",
      lemma);
}
bool is_prepositional_noun(std::string_view lower) {
  return in(
      "support response favour favor exchange line cooperation collaboration conjunction contrast opposition defence "
      "defense retaliation "
      "honour honor addition preparation charge front search pursuit violation protest revenge accordance connection",
      lower);
}
bool is_time_noun(std::string_view lemma) {
  return in(
      "day night morning afternoon evening week weekend month year hour minute second time decade century today "
      "yesterday tomorrow monday "
      "tuesday wednesday thursday friday saturday sunday moment season summer winter spring autumn",
      lemma);
}
bool is_body_noun(std::string_view lemma) {
  return in(
      "foundation group company firm agency organisation organization party movement airline bank newspaper magazine "
      "network channel "
      "charity institute militia website corporation union federation association coalition club university think-tank",
      lemma);
}
bool is_punishing(std::string_view lemma) {
  return in("sentence commute condemn", lemma);
}
bool is_empty_word(std::string_view lower) {
  return in(
      "least most all once first last time times future past moment meantime case addition fact order general "
      "particular course way turn "
      "example instance both each either neither one ones other others another it there this that these those some "
      "many few several "
      "none such same latter former now then here today tomorrow yesterday anything something nothing everything "
      "anyone someone "
      "everyone nobody everybody somebody anybody response favor favour behalf part account terms view light spite "
      "place day days "
      "result matter manner end beginning rest thing things lot bit present whole detail large full short public "
      "private common respectively",
      lower);
}
bool is_incomplete_adjective(std::string_view lower) {
  return in(
      "sure aware able unable likely unlikely due ready willing unwilling certain clear unclear capable keen eager "
      "glad "
      "happy afraid confident subject prone similar different such same other next worth long far close near akin "
      "involved associated related alike true possible impossible necessary better worse best more less free full "
      "fit suitable here there",
      lower);
}
bool is_first_person(std::string_view lower) {
  return in("i me my myself mine", lower);
}
bool is_former(std::string_view lower) {
  return in(kFormer, lower);
}

bool is_quotation_mark(std::string_view form) {
  return form == "\"" || form == "“" || form == "”" || form == "''" || form == "``";
}

}  // namespace newsgraph::extraction
