// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "role_words.hpp"

#include "lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace newsgraph::extraction {

bool keeps_meaning(std::string_view word) {
  static constexpr std::array<std::string_view, 8> kWords = {"vice",      "deputy", "acting",   "interim",
                                                             "assistant", "prime",  "honorary", "outgoing"};
  return is_among(kWords, word);
}

bool is_portfolio(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kWords = {
      "state",     "defense",  "defence", "treasury", "commerce", "energy",  "agriculture",
      "education", "interior", "justice", "labor",    "labour",   "finance", "staff"};
  return is_among(kWords, word);
}

bool comes_from(const std::string& lemma) {
  static constexpr std::array<std::string_view, 12> kTitles = {"champion", "winner",    "player",  "member",
                                                               "star",     "candidate", "nominee", "striker",
                                                               "author",   "actor",     "singer",  "friend"};
  return is_among(kTitles, lemma);
}

bool is_trade(const std::string& lemma) {
  return in("inventor provider producer host scientist developer publisher composer engineer player author lawyer",
            lemma);
}

bool is_office_for_a_time(const std::string& lemma) {
  return in(
      "president vice-president minister premier chancellor secretary governor mayor senator congressman "
      "congresswoman representative lawmaker ambassador envoy chairman chairwoman chair leader speaker director "
      "chief commissioner judge justice attorney prosecutor general commander spokesman spokeswoman candidate "
      "nominee",
      lemma);
}

bool is_relative(const std::string& lemma) {
  return in(
      "wife husband spouse son daughter father mother brother sister sibling child grandson granddaughter grandchild "
      "grandfather grandmother nephew niece uncle aunt cousin widow widower parent stepson stepdaughter half-brother "
      "half-sister ex-wife ex-husband girlfriend boyfriend fiancé fiancée fiance fiancee twin colleague friend mate "
      "neighbour neighbor counterpart roommate",
      lemma);
}

bool wants_owner(const std::string& lemma) {
  return is_relative(lemma) ||
         in("head leader member founder co-founder owner chief partner rival ally supporter opponent "
            "critic victim suspect resident native guest successor predecessor deputy chair host "
            "star fan attendee backer subject designee",
            lemma);
}

bool is_only_of_persons(const std::string& lemma) {
  return is_relative(lemma) || lemma.ends_with("man") || lemma.ends_with("woman") || lemma.ends_with("person") ||
         in("president vice-president chairman chair chief minister premier chancellor secretary ambassador envoy "
            "governor mayor senator lawmaker admiral colonel captain general co-founder ceo coach professor judge "
            "king queen prince princess emperor sultan emir pope bishop archbishop cardinal dictator monarch delegate "
            "economist attorney lawyer prosecutor counsel sheriff aide correspondent reporter researcher scientist "
            "inspector superintendent dean rector negotiator politician actor actress singer rapper imam ayatollah "
            "strategist veteran graduate student teacher historian cosmonaut astronaut musician journalist activist "
            "personality director manager head leader commander officer official treasurer principal guest narrator "
            "representative",
            lemma);
}

bool is_person_noun(const std::string& lemma) {
  static constexpr std::array<std::string_view, 15> kEndings = {
      "er", "or", "ist", "ian", "ant", "ent", "man", "ee", "eer", "ess", "person", "ete", "yst", "ard", "ive"};
  if (event_noun(lemma) || is_mutual_noun(lemma) || is_body_noun(lemma)) return false;
  if (in("document statement department government parliament event moment element content restaurant grant plant "
         "board "
         "award card standard yard newspaper number paper letter tower power order water computer chapter weather "
         "sector "
         "factor motor floor door labor harbor initiative drive corner border winter summer river dinner matter center "
         "disorder september october november december helicopter trailer",
         lemma))
    return false;
  if (is_role_noun(lemma) || is_crew_noun(lemma)) return true;
  if (in("astronaut cosmonaut pilot poet chef hero nurse boy girl guy kid duke earl monk nun priest guide youth "
         "scholar "
         "guest heir twin clerk guard medic spy thief icon figure professional cleric critic mechanic academic "
         "diplomat "
         "democrat republican liberal conservative independent mp mep phd alumnus teen teenager survivor convict "
         "hostage refugee migrant virtuoso maestro guru legend ace rookie fugitive recruit architect acrobat bassist "
         "vet coroner magistrate surrogate associate graduate advocate delegate candidate laureate potentate mate "
         "millionaire billionaire entrepreneur chauffeur amateur connoisseur restaurateur saboteur sculptress dad mom "
         "mum fiancé fiancée girlfriend boyfriend ex-husband ex-wife stepfather stepmother grandson granddaughter "
         "constable corporal commodore marshal comrade msp "
         "counterpart undergrad native american european muslim christian jew catholic sikh hindu buddhist",
         lemma))
    return true;
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view end) { return lemma.ends_with(end); });
}

}  // namespace newsgraph::extraction
