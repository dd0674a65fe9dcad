// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "lexicon.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {
namespace {

/// Whether the blank-separated list has the word. Lists are short; this keeps them readable.
bool in(std::string_view list, std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const bool begins = at == 0 || list[at - 1] == ' ';
    const bool ends = at + word.size() == list.size() || list[at + word.size()] == ' ';
    if (begins && ends) return true;
  }
  return false;
}

constexpr std::string_view kReport =
    "say tell claim report allege announce state add write declare assert argue insist maintain contend warn note "
    "explain "
    "suggest think believe suspect feel assume reckon guess testify predict estimate conclude hear accuse charge tweet "
    "comment reply respond "
    "answer stress emphasise emphasize remark observe mention indicate imply hint agree concede speculate fear "
    "understand read assure "
    "inform reassure notify brief post recount describe recall boast complain quote cite rumour rumor propose joke "
    "exclaim continue repeat reiterate quip "
    "shout ask urge call vow pledge promise swear swear";
constexpr std::string_view kSpeech =
    "say tell claim report allege announce state add write declare assert argue insist maintain contend warn note "
    "explain tweet comment "
    "reply respond answer stress emphasise emphasize remark observe mention concede assure inform post recount recall "
    "boast complain joke "
    "exclaim reiterate quip shout testify predict conclude suggest vow pledge promise acknowledge "
    "admit confirm reveal ask quote";
constexpr std::string_view kFactive =
    "know realise realize regret discover find reveal show prove learn see notice remember forget confirm admit "
    "acknowledge demonstrate "
    "disclose ensure mean cause force make help lead manage happen begin start continue stop cease keep come appear "
    "turn prompt remain go "
    "get use serve resume proceed finish succeed compel enable bother dare rush move convince persuade";
constexpr std::string_view kPlan =
    "plan schedule expect intend prepare agree promise pledge vow decide aim mean seek threaten propose offer commit "
    "set arrange slate project "
    "undertake consider volunteer swear resolve choose opt look forecast anticipate contemplate poise authorise "
    "authorize approve";
constexpr std::string_view kDemand =
    "demand urge order want ask call request require need wish hope encourage tell press pressure beg recommend advise "
    "instruct command "
    "insist suggest propose push appeal invite direct oblige desire long yearn tend like love prefer implore remind "
    "warn challenge dispatch send";
constexpr std::string_view kPossible =
    "try attempt may might can could wonder doubt hesitate struggle allow permit let seem imagine pretend fear suspect "
    "ask investigate question "
    "consider fight work strive endeavour endeavor discuss debate determine";
constexpr std::string_view kNegate =
    "fail refuse decline neglect prevent stop avoid omit forbid ban bar prohibit block dissuade deter halt cancel fall";
constexpr std::string_view kDeny = "deny dispute reject refute dismiss disbelieve rebut";

constexpr std::string_view kPlanNouns =
    "plan intention intent decision agreement promise pledge vow commitment deal proposal offer bid effort move threat "
    "date deadline duty mission mandate "
    "campaign way opportunity";
constexpr std::string_view kDemandNouns =
    "demand call order request appeal need desire wish hope instruction requirement recommendation obligation "
    "invitation";
constexpr std::string_view kPossibleNouns =
    "possibility chance likelihood ability capability right attempt opportunity doubt fear idea question prospect risk "
    "suspicion concern power "
    "authority willingness readiness permission option outcome";
constexpr std::string_view kReportNouns =
    "claim allegation report statement belief view accusation suggestion rumour rumor assertion argument announcement "
    "declaration message "
    "word news testimony complaint warning";
constexpr std::string_view kNegateNouns = "failure refusal inability denial ban reluctance";

constexpr std::string_view kRoles =
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
constexpr std::string_view kSpokes = "spokesman spokeswoman spokesperson spokespeople";
constexpr std::string_view kHonorifics = "mr mr. mrs mrs. ms ms. miss sir dr dr. dame lord lady madam mme";
constexpr std::string_view kPartitives =
    "hundred thousand million billion dozen score ten handful number majority minority group series lot couple pair "
    "some many most several few "
    "all none each one two three half part portion percent percentage third quarter rest bulk bunch range variety "
    "total amount set kind sort type "
    "round flurry wave string any both either neither piece bit plenty tens batch";
constexpr std::string_view kMutualNouns =
    "summit meeting talk talks negotiation negotiations war conflict agreement deal treaty pact accord ceasefire truce "
    "dispute disagreement "
    "consensus understanding compromise settlement relation relations relationship tie ties tension tensions "
    "conversation discussion discussions clash clashes feud "
    "battle border "
    "match game encounter alliance partnership merger trade cooperation co-operation contact dialogue exchange "
    "phone-call call fight";
constexpr std::string_view kReciprocalVerbs =
    "meet talk speak negotiate disagree agree exchange marry clash battle fight feud converse discuss partner merge "
    "divorce debate "
    "cooperate collaborate compete argue quarrel unite ally trade";
constexpr std::string_view kLight =
    "hold have make take give reach conduct sign begin start launch resume enter pay carry do end hold sign strike "
    "conclude issue place put impose";
constexpr std::string_view kAspect =
    "begin start continue keep resume cease proceed tend seem appear happen come go get use manage be have ought need "
    "help finish stop "
    "schedule expect plan intend set slate hope want wish prepare aim try attempt seek look like love mean plan due "
    "likely fail refuse decline";
constexpr std::string_view kFormer =
    "former formerly ex ex- then then- previous erstwhile onetime one-time late ousted deposed";

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

ClauseEffect effect_of_verb(std::string_view lemma, bool infinitive, bool has_object) {
  if (in(kDeny, lemma)) return ClauseEffect::DenyReport;
  if (in(kNegate, lemma) && (infinitive || lemma != "stop")) return ClauseEffect::Negate;
  if (infinitive) {
    if (has_object && in(kDemand, lemma)) return ClauseEffect::Demand;
    if (in(kPlan, lemma)) return ClauseEffect::Plan;
    if (in(kDemand, lemma)) return ClauseEffect::Demand;
    if (in(kPossible, lemma)) return ClauseEffect::Possible;
    if (lemma == "say" || lemma == "report" || lemma == "believe" || lemma == "think") return ClauseEffect::Report;
    return in(kFactive, lemma) ? ClauseEffect::Factive : ClauseEffect::None;
  }
  if (in("demand order request require insist recommend hope want wish urge", lemma)) return ClauseEffect::Demand;
  if (in("wonder doubt ask question investigate discuss debate consider", lemma)) return ClauseEffect::Possible;
  if (in("expect plan propose anticipate hope intend agree decide", lemma)) return ClauseEffect::Plan;
  if (in(kReport, lemma)) return ClauseEffect::Report;
  if (in(kFactive, lemma)) return ClauseEffect::Factive;
  return ClauseEffect::None;
}

ClauseEffect effect_of_noun(std::string_view lemma) {
  if (in(kNegateNouns, lemma)) return ClauseEffect::Negate;
  if (in(kDemandNouns, lemma)) return ClauseEffect::Demand;
  if (in(kPlanNouns, lemma)) return ClauseEffect::Plan;
  if (in(kPossibleNouns, lemma)) return ClauseEffect::Possible;
  if (in(kReportNouns, lemma)) return ClauseEffect::Report;
  return ClauseEffect::None;
}

ClauseEffect effect_of_adjective(std::string_view lemma) {
  if (in("unable unwilling reluctant impossible unlikely unaware", lemma)) return ClauseEffect::Negate;
  if (in("ready willing likely possible able free eligible keen eager capable probable liable uncertain unclear unsure "
         "unsafe hard difficult easy",
         lemma)) {
    return ClauseEffect::Possible;
  }
  if (in("due set poised bound prepared scheduled determined", lemma)) return ClauseEffect::Plan;
  if (in("necessary important essential vital crucial imperative urgent", lemma)) return ClauseEffect::Demand;
  if (in("clear true sorry glad happy proud aware regrettable sad surprising evident obvious lucky pleased "
         "disappointed sure confident certain",
         lemma)) {
    return ClauseEffect::Factive;
  }
  return ClauseEffect::None;
}

ClauseEffect effect_of_modifier(std::string_view lower) {
  if (in("planned scheduled proposed upcoming future forthcoming expected intended impending imminent next coming "
         "prospective",
         lower))
    return ClauseEffect::Plan;
  if (in("possible potential likely hypothetical would-be", lower)) return ClauseEffect::Possible;
  if (in("alleged reported supposed purported suspected claimed apparent rumoured rumored", lower))
    return ClauseEffect::Report;
  if (in("cancelled canceled aborted postponed", lower)) return ClauseEffect::Plan;
  if (in("failed attempted", lower)) return ClauseEffect::Possible;
  return ClauseEffect::None;
}

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
      "broadcast blog note remark comment testimony account announcement communique",
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
bool is_former(std::string_view lower) {
  return in(kFormer, lower);
}

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
