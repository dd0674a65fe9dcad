// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What words make of the clauses they govern.
#include "lexicon.hpp"

#include "word_list.hpp"

namespace newsgraph::extraction {
namespace {

constexpr char kReport[] =
    "say tell claim report allege announce state add write declare assert argue insist maintain contend warn note "
    "explain "
    "suggest think believe suspect feel assume reckon guess testify predict estimate conclude hear accuse charge tweet "
    "comment reply respond "
    "answer stress emphasise emphasize remark observe mention indicate imply hint agree concede speculate fear "
    "understand read assure "
    "inform reassure notify brief post recount describe recall boast complain quote cite rumour rumor propose joke "
    "exclaim hold rule decide acknowledge admit confirm continue repeat reiterate quip "
    "underline underscore reaffirm "
    "shout ask urge call vow pledge promise swear swear";
constexpr char kFactive[] =
    "know realise realize regret discover find reveal show prove learn see notice remember forget confirm admit "
    "acknowledge demonstrate "
    "disclose ensure mean cause force make help lead manage happen begin start continue stop cease keep come appear "
    "turn prompt remain go "
    "get use serve resume proceed finish succeed compel enable bother dare rush move convince persuade tend";
constexpr char kPlan[] =
    "plan schedule expect intend prepare agree promise pledge vow decide aim mean seek threaten propose offer commit "
    "set arrange slate project "
    "undertake consider volunteer swear resolve choose opt look forecast anticipate contemplate send dispatch poise "
    "authorise "
    "authorize approve";
constexpr char kDemand[] =
    "demand urge order want ask call request require need wish hope encourage tell press pressure beg recommend advise "
    "instruct command "
    "insist suggest propose push appeal invite direct oblige desire long yearn like love prefer implore remind "
    "warn challenge charge task commission petition lobby";
constexpr char kPossible[] =
    "try attempt may might can could wonder doubt hesitate struggle allow permit let seem imagine pretend fear suspect "
    "ask investigate question "
    "consider fight work strive endeavour endeavor discuss debate determine";
constexpr char kNegate[] =
    "fail refuse decline neglect prevent stop avoid omit forbid ban bar prohibit block dissuade deter halt cancel fall";
constexpr char kDeny[] = "deny dispute reject refute dismiss disbelieve rebut";

constexpr char kPlanNouns[] =
    "plan intention intent decision agreement promise pledge vow commitment deal proposal offer bid effort move threat "
    "date deadline duty mission mandate "
    "campaign way goal aim objective purpose ambition target aspiration";
constexpr char kDemandNouns[] =
    "demand call order request appeal need desire wish hope instruction requirement recommendation obligation "
    "invitation";
constexpr char kPossibleNouns[] =
    "possibility chance likelihood ability capability right attempt opportunity doubt fear idea question prospect risk "
    "suspicion concern power "
    "authority willingness readiness permission option outcome speculation";
constexpr char kReportNouns[] =
    "claim allegation report statement belief view accusation suggestion rumour rumor assertion argument announcement "
    "declaration message "
    "word news testimony complaint warning opinion conclusion impression assessment theory hypothesis contention "
    "insinuation assurance insistence";
constexpr char kNegateNouns[] = "failure refusal inability denial ban reluctance unwillingness";

}  // namespace

ClauseEffect effect_of_verb(std::string_view lemma, bool infinitive, bool has_object) {
  if (in(kDeny, lemma)) return ClauseEffect::DenyReport;
  if (in(kNegate, lemma) && (infinitive || lemma != "stop")) return ClauseEffect::Negate;
  if (infinitive) {
    if (has_object && in(kDemand, lemma)) return ClauseEffect::Demand;
    if (in(kPlan, lemma)) return ClauseEffect::Plan;
    if (in(kDemand, lemma)) return ClauseEffect::Demand;
    if (in(kPossible, lemma)) return ClauseEffect::Possible;
    if (in("say report believe think allege rumour rumor", lemma)) return ClauseEffect::Report;
    if (has_object && (lemma == "claim" || lemma == "declare"))
      return ClauseEffect::Report;  // "claimed them to be spies"
    return in(kFactive, lemma) ? ClauseEffect::Factive : ClauseEffect::None;
  }
  if (in("demand order request require insist recommend hope want wish urge", lemma)) return ClauseEffect::Demand;
  if (in("wonder doubt ask question investigate discuss debate consider", lemma)) return ClauseEffect::Possible;
  if (in("expect plan propose anticipate hope intend", lemma)) return ClauseEffect::Plan;
  if (in(kReport, lemma) || lemma == "share" || lemma == "counter") return ClauseEffect::Report;
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
  if (in("unable unwilling reluctant impossible unlikely unaware ineligible powerless incapable unprepared", lemma))
    return ClauseEffect::Negate;
  if (in("ready willing likely possible able free eligible keen eager capable probable liable uncertain unclear unsure "
         "unsafe hard difficult easy",
         lemma)) {
    return ClauseEffect::Possible;
  }
  if (in("due set poised bound prepared scheduled determined about", lemma)) return ClauseEffect::Plan;
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

}  // namespace newsgraph::extraction
