// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "known_names.hpp"

#include <algorithm>
#include <iterator>

namespace newsgraph::resolution {
namespace {

struct Pair {
  std::string_view word, value;
};

// All tables are sorted by their first column.
// clang-format off
constexpr Pair kOrganizations[] = {
    {"aclu", "American Civil Liberties Union"}, {"afp", "Agence France-Presse"},
    {"african national congress", "African National Congress"}, {"african union", "African Union"},
    {"agence france presse", "Agence France-Presse"}, {"al jazeera", "Al Jazeera"}, {"al jazeerah", "Al Jazeera"},
    {"al qa ida", "al-Qaeda"}, {"al qaeda", "al-Qaeda"}, {"al qaeda network", "al-Qaeda"},
    {"al qaida", "al-Qaeda"}, {"aljazeera", "Al Jazeera"},
    {"american civil liberties union", "American Civil Liberties Union"}, {"anc", "African National Congress"},
    {"ap", "Associated Press"}, {"apec", "Asia-Pacific Economic Cooperation"},
    {"asean", "Association of Southeast Asian Nations"},
    {"asia pacific economic cooperation", "Asia-Pacific Economic Cooperation"},
    {"associated press", "Associated Press"},
    {"association of southeast asian nations", "Association of Southeast Asian Nations"}, {"au", "African Union"},
    {"bbc", "British Broadcasting Corporation"},
    {"british broadcasting corporation", "British Broadcasting Corporation"},
    {"cdc", "Centers for Disease Control and Prevention"},
    {"centers for disease control", "Centers for Disease Control and Prevention"},
    {"centers for disease control and prevention", "Centers for Disease Control and Prevention"},
    {"central intelligence agency", "Central Intelligence Agency"}, {"cia", "Central Intelligence Agency"},
    {"commonwealth of independent states", "Commonwealth of Independent States"}, {"daesh", "Islamic State"},
    {"dea", "Drug Enforcement Administration"},
    {"department of homeland security", "Department of Homeland Security"},
    {"dhs", "Department of Homeland Security"},
    {"drug enforcement administration", "Drug Enforcement Administration"}, {"ecb", "European Central Bank"},
    {"economic community of west african states", "Economic Community of West African States"},
    {"ecowas", "Economic Community of West African States"},
    {"environmental protection agency", "Environmental Protection Agency"},
    {"epa", "Environmental Protection Agency"}, {"eu", "European Union"},
    {"european central bank", "European Central Bank"}, {"european union", "European Union"},
    {"faa", "Federal Aviation Administration"}, {"farc", "Revolutionary Armed Forces of Colombia"},
    {"fbi", "Federal Bureau of Investigation"}, {"fda", "Food and Drug Administration"},
    {"fed", "Federal Reserve"}, {"federal aviation administration", "Federal Aviation Administration"},
    {"federal bureau of investigation", "Federal Bureau of Investigation"},
    {"federal reserve", "Federal Reserve"}, {"federal reserve system", "Federal Reserve"},
    {"fifa", "International Federation of Association Football"},
    {"food and drug administration", "Food and Drug Administration"}, {"gcc", "Gulf Cooperation Council"},
    {"gop", "Republican Party"}, {"grand old party", "Republican Party"},
    {"gulf cooperation council", "Gulf Cooperation Council"}, {"hezbollah", "Hezbollah"},
    {"hezbullah", "Hezbollah"}, {"hizballah", "Hezbollah"}, {"hizbollah", "Hezbollah"},
    {"hizbullah", "Hezbollah"}, {"iaea", "International Atomic Energy Agency"},
    {"icj", "International Court of Justice"}, {"icrc", "International Committee of the Red Cross"},
    {"ilo", "International Labour Organization"}, {"imf", "International Monetary Fund"},
    {"international atomic energy agency", "International Atomic Energy Agency"},
    {"international committee of the red cross", "International Committee of the Red Cross"},
    {"international court of justice", "International Court of Justice"},
    {"international criminal court", "International Criminal Court"},
    {"international federation of association football", "International Federation of Association Football"},
    {"international labor organization", "International Labour Organization"},
    {"international monetary fund", "International Monetary Fund"},
    {"international olympic committee", "International Olympic Committee"},
    {"ioc", "International Olympic Committee"}, {"irish republican army", "Irish Republican Army"},
    {"isil", "Islamic State"}, {"isis", "Islamic State"}, {"islamic state", "Islamic State"},
    {"islamic state group", "Islamic State"}, {"islamic state in iraq and syria", "Islamic State"},
    {"islamic state in iraq and the levant", "Islamic State"},
    {"islamic state of iraq and syria", "Islamic State"},
    {"islamic state of iraq and the levant", "Islamic State"}, {"kcna", "Korean Central News Agency"},
    {"korean central news agency", "Korean Central News Agency"},
    {"kurdistan workers party", "Kurdistan Workers' Party"},
    {"nasa", "National Aeronautics and Space Administration"},
    {"national aeronautics and space administration", "National Aeronautics and Space Administration"},
    {"national basketball association", "National Basketball Association"},
    {"national football league", "National Football League"},
    {"national hockey league", "National Hockey League"},
    {"national security agency", "National Security Agency"}, {"nato", "North Atlantic Treaty Organization"},
    {"nba", "National Basketball Association"}, {"nfl", "National Football League"},
    {"nhl", "National Hockey League"},
    {"north atlantic treaty organization", "North Atlantic Treaty Organization"},
    {"nsa", "National Security Agency"}, {"oas", "Organization of American States"},
    {"oecd", "Organization for Economic Co-operation and Development"},
    {"oic", "Organization of Islamic Cooperation"},
    {"opcw", "Organization for the Prohibition of Chemical Weapons"},
    {"opec", "Organization of the Petroleum Exporting Countries"},
    {"organization for economic co operation and development", "Organization for Economic Co-operation and Development"},
    {"organization for economic cooperation and development", "Organization for Economic Co-operation and Development"},
    {"organization for security and co operation in europe", "Organization for Security and Co-operation in Europe"},
    {"organization for security and cooperation in europe", "Organization for Security and Co-operation in Europe"},
    {"organization for the prohibition of chemical weapons", "Organization for the Prohibition of Chemical Weapons"},
    {"organization of american states", "Organization of American States"},
    {"organization of islamic cooperation", "Organization of Islamic Cooperation"},
    {"organization of the islamic conference", "Organization of Islamic Cooperation"},
    {"organization of the petroleum exporting countries", "Organization of the Petroleum Exporting Countries"},
    {"osce", "Organization for Security and Co-operation in Europe"},
    {"palestine liberation organization", "Palestine Liberation Organization"},
    {"pkk", "Kurdistan Workers' Party"}, {"plo", "Palestine Liberation Organization"}, {"qaeda", "al-Qaeda"},
    {"qaida", "al-Qaeda"}, {"republican party", "Republican Party"},
    {"revolutionary armed forces of colombia", "Revolutionary Armed Forces of Colombia"},
    {"securities and exchange commission", "Securities and Exchange Commission"},
    {"shanghai cooperation organization", "Shanghai Cooperation Organization"}, {"taleban", "Taliban"},
    {"taliban", "Taliban"}, {"u n", "United Nations"}, {"uefa", "Union of European Football Associations"},
    {"un", "United Nations"}, {"un general assembly", "United Nations General Assembly"},
    {"un high commissioner for refugees", "United Nations High Commissioner for Refugees"},
    {"un security council", "United Nations Security Council"}, {"un world food program", "World Food Programme"},
    {"unesco", "United Nations Educational, Scientific and Cultural Organization"},
    {"unga", "United Nations General Assembly"}, {"unhcr", "United Nations High Commissioner for Refugees"},
    {"unicef", "United Nations Children's Fund"},
    {"union of european football associations", "Union of European Football Associations"},
    {"united nations", "United Nations"}, {"united nations children s fund", "United Nations Children's Fund"},
    {"united nations educational scientific and cultural organization", "United Nations Educational, Scientific and Cultural Organization"},
    {"united nations general assembly", "United Nations General Assembly"},
    {"united nations high commissioner for refugees", "United Nations High Commissioner for Refugees"},
    {"united nations organization", "United Nations"},
    {"united nations security council", "United Nations Security Council"},
    {"united nations world food program", "World Food Programme"}, {"uno", "United Nations"},
    {"unsc", "United Nations Security Council"},
    {"us department of homeland security", "Department of Homeland Security"},
    {"us federal reserve", "Federal Reserve"},
    {"us food and drug administration", "Food and Drug Administration"},
    {"us republican party", "Republican Party"}, {"wfp", "World Food Programme"},
    {"who", "World Health Organization"}, {"world bank", "World Bank"}, {"world bank group", "World Bank"},
    {"world food program", "World Food Programme"}, {"world health organization", "World Health Organization"},
    {"world trade organization", "World Trade Organization"}, {"wto", "World Trade Organization"},
};

constexpr Pair kGivenNames[] = {
    {"abbie", "abigail"}, {"abby", "abigail"}, {"alex", "alexander"}, {"alf", "alfred"}, {"alfie", "alfred"},
    {"andy", "andrew"}, {"art", "arthur"}, {"barb", "barbara"}, {"becky", "rebecca"}, {"ben", "benjamin"},
    {"benny", "benjamin"}, {"bernie", "bernard"}, {"bert", "albert"}, {"beth", "elizabeth"},
    {"betsy", "elizabeth"}, {"bill", "william"}, {"billy", "william"}, {"bob", "robert"}, {"bobby", "robert"},
    {"brad", "bradley"}, {"charlie", "charles"}, {"chris", "christopher"}, {"chuck", "charles"},
    {"dan", "daniel"}, {"danny", "daniel"}, {"dave", "david"}, {"davey", "david"}, {"deb", "deborah"},
    {"debbie", "deborah"}, {"denny", "dennis"}, {"dick", "richard"}, {"don", "donald"}, {"donnie", "donald"},
    {"doug", "douglas"}, {"drew", "andrew"}, {"ed", "edward"}, {"eddie", "edward"}, {"frank", "francis"},
    {"frankie", "francis"}, {"fred", "frederick"}, {"freddie", "frederick"}, {"gene", "eugene"},
    {"gerry", "gerald"}, {"greg", "gregory"}, {"hal", "harold"}, {"hank", "henry"}, {"jake", "jacob"},
    {"jamie", "james"}, {"jeff", "jeffrey"}, {"jen", "jennifer"}, {"jenny", "jennifer"}, {"jerry", "gerald"},
    {"jim", "james"}, {"jimmy", "james"}, {"joe", "joseph"}, {"joey", "joseph"}, {"jon", "jonathan"},
    {"josh", "joshua"}, {"kate", "katherine"}, {"kathy", "katherine"}, {"katie", "katherine"}, {"ken", "kenneth"},
    {"kenny", "kenneth"}, {"larry", "lawrence"}, {"len", "leonard"}, {"lenny", "leonard"}, {"liz", "elizabeth"},
    {"lizzie", "elizabeth"}, {"maggie", "margaret"}, {"matt", "matthew"}, {"mick", "michael"},
    {"mickey", "michael"}, {"mike", "michael"}, {"mitch", "mitchell"}, {"nate", "nathaniel"},
    {"nick", "nicholas"}, {"pam", "pamela"}, {"pat", "patrick"}, {"patty", "patricia"}, {"peggy", "margaret"},
    {"pete", "peter"}, {"phil", "philip"}, {"ray", "raymond"}, {"rich", "richard"}, {"rick", "richard"},
    {"ricky", "richard"}, {"rob", "robert"}, {"robbie", "robert"}, {"ron", "ronald"}, {"ronnie", "ronald"},
    {"rudy", "rudolph"}, {"sam", "samuel"}, {"sammy", "samuel"}, {"sandy", "alexander"}, {"steve", "stephen"},
    {"steven", "stephen"}, {"stevie", "stephen"}, {"stu", "stuart"}, {"sue", "susan"}, {"susie", "susan"},
    {"ted", "edward"}, {"teddy", "edward"}, {"terry", "terence"}, {"theo", "theodore"}, {"tim", "timothy"},
    {"timmy", "timothy"}, {"tom", "thomas"}, {"tommy", "thomas"}, {"tony", "anthony"}, {"vicky", "victoria"},
    {"vince", "vincent"}, {"walt", "walter"}, {"will", "william"}, {"willie", "william"},
};

constexpr Pair kSpellings[] = {
    {"abdallah", "abdullah"}, {"ahmad", "ahmed"}, {"assn", "association"}, {"authorisation", "authorization"},
    {"centre", "center"}, {"colour", "color"}, {"defence", "defense"}, {"dept", "department"}, {"eun", "un"},
    {"ft", "fort"}, {"gadaffi", "gaddafi"}, {"gadhafi", "gaddafi"}, {"govt", "government"}, {"harbour", "harbor"},
    {"honour", "honor"}, {"husayn", "hussein"}, {"husein", "hussein"}, {"hussain", "hussein"},
    {"intl", "international"}, {"kadhafi", "gaddafi"}, {"labour", "labor"}, {"moamer", "moammar"},
    {"mohamad", "mohammed"}, {"mohamed", "mohammed"}, {"mohammad", "mohammed"}, {"mt", "mount"},
    {"muamar", "moammar"}, {"muammar", "moammar"}, {"muhamed", "mohammed"}, {"muhammad", "mohammed"},
    {"muhammed", "mohammed"}, {"natl", "national"}, {"organisation", "organization"},
    {"organisations", "organizations"}, {"programme", "program"}, {"qaddafi", "gaddafi"}, {"qadhafi", "gaddafi"},
    {"sayyed", "sayed"}, {"sayyid", "sayed"}, {"st", "saint"}, {"theatre", "theater"}, {"univ", "university"},
    {"usama", "osama"}, {"youssef", "yousef"}, {"yusef", "yousef"}, {"yusuf", "yousef"},
};

constexpr Pair kWork[] = {
    {"actor", "arts"}, {"actress", "arts"}, {"admiral", "forces"}, {"ambassador", "politics"},
    {"anchor", "media"}, {"archbishop", "faith"}, {"astronaut", "science"}, {"astronomer", "science"},
    {"athlete", "sport"}, {"attorney", "law"}, {"author", "arts"}, {"ayatollah", "faith"}, {"banker", "business"},
    {"barrister", "law"}, {"batsman", "sport"}, {"billionaire", "business"}, {"biologist", "science"},
    {"bishop", "faith"}, {"bowler", "sport"}, {"boxer", "sport"}, {"broadcaster", "media"},
    {"businessman", "business"}, {"businessperson", "business"}, {"businesswoman", "business"},
    {"cardinal", "faith"}, {"ceo", "business"}, {"chancellor", "politics"}, {"chemist", "science"},
    {"cleric", "faith"}, {"coach", "sport"}, {"colonel", "forces"}, {"columnist", "media"}, {"comedian", "arts"},
    {"commander", "forces"}, {"composer", "arts"}, {"congressman", "politics"}, {"congressperson", "politics"},
    {"congresswoman", "politics"}, {"corporal", "forces"}, {"correspondent", "media"}, {"councillor", "politics"},
    {"councilman", "politics"}, {"councilwoman", "politics"}, {"cricketer", "sport"}, {"cyclist", "sport"},
    {"dancer", "arts"}, {"defender", "sport"}, {"dictator", "politics"}, {"diplomat", "politics"},
    {"director", "arts"}, {"doctor", "medicine"}, {"drummer", "arts"}, {"duchess", "royalty"},
    {"duke", "royalty"}, {"economist", "science"}, {"editor", "media"}, {"emperor", "royalty"},
    {"entrepreneur", "business"}, {"envoy", "politics"}, {"executive", "business"}, {"filmmaker", "arts"},
    {"footballer", "sport"}, {"forward", "sport"}, {"general", "forces"}, {"goalkeeper", "sport"},
    {"golfer", "sport"}, {"governor", "politics"}, {"guitarist", "arts"}, {"gymnast", "sport"},
    {"historian", "science"}, {"imam", "faith"}, {"investor", "business"}, {"jockey", "sport"},
    {"journalist", "media"}, {"judge", "law"}, {"justice", "law"}, {"king", "royalty"}, {"lawmaker", "politics"},
    {"lawyer", "law"}, {"leader", "politics"}, {"legislator", "politics"}, {"lieutenant", "forces"},
    {"linebacker", "sport"}, {"magistrate", "law"}, {"magnate", "business"}, {"major", "forces"},
    {"marine", "forces"}, {"mathematician", "science"}, {"mayor", "politics"}, {"midfielder", "sport"},
    {"minister", "politics"}, {"model", "arts"}, {"monarch", "royalty"}, {"monk", "faith"}, {"mp", "politics"},
    {"musician", "arts"}, {"novelist", "arts"}, {"nun", "faith"}, {"nurse", "medicine"}, {"outfielder", "sport"},
    {"paediatrician", "medicine"}, {"painter", "arts"}, {"parliamentarian", "politics"}, {"pastor", "faith"},
    {"pediatrician", "medicine"}, {"photographer", "media"}, {"physician", "medicine"}, {"physicist", "science"},
    {"pianist", "arts"}, {"pitcher", "sport"}, {"playwright", "arts"}, {"poet", "arts"},
    {"politician", "politics"}, {"pope", "faith"}, {"premier", "politics"}, {"presenter", "media"},
    {"president", "politics"}, {"priest", "faith"}, {"prime", "politics"}, {"prince", "royalty"},
    {"princess", "royalty"}, {"private", "forces"}, {"professor", "science"}, {"prosecutor", "law"},
    {"psychiatrist", "medicine"}, {"psychologist", "science"}, {"quarterback", "sport"}, {"queen", "royalty"},
    {"rabbi", "faith"}, {"rapper", "arts"}, {"referee", "sport"}, {"reporter", "media"},
    {"representative", "politics"}, {"researcher", "science"}, {"reverend", "faith"}, {"scholar", "science"},
    {"scientist", "science"}, {"sculptor", "arts"}, {"secretary", "politics"}, {"senator", "politics"},
    {"sergeant", "forces"}, {"shortstop", "sport"}, {"singer", "arts"}, {"skater", "sport"}, {"skier", "sport"},
    {"soldier", "forces"}, {"solicitor", "law"}, {"songwriter", "arts"}, {"sprinter", "sport"},
    {"statesman", "politics"}, {"striker", "sport"}, {"sultan", "royalty"}, {"surgeon", "medicine"},
    {"swimmer", "sport"}, {"taoiseach", "politics"}, {"tycoon", "business"}, {"violinist", "arts"},
    {"winger", "sport"}, {"wrestler", "sport"},
};

constexpr std::string_view kCompanySuffixes[] = {"ab", "ag", "asa", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "incorporated", "kk", "limited", "llc", "llp", "lp", "ltd", "nv", "oyj", "plc", "pte", "pty", "sa", "spa"};
// clang-format on

template <std::size_t N>
std::string_view look_up(const Pair (&table)[N], std::string_view word) {
  const auto* found = std::lower_bound(std::begin(table), std::end(table), word,
                                       [](const Pair& pair, std::string_view key) { return pair.word < key; });
  return found != std::end(table) && found->word == word ? found->value : std::string_view();
}

}  // namespace

std::string_view known_organization(std::string_view folded) {
  return look_up(kOrganizations, folded);
}

std::string_view formal_given_name(std::string_view folded) {
  const std::string_view formal = look_up(kGivenNames, folded);
  return formal.empty() ? folded : formal;
}

bool is_company_suffix(std::string_view folded) {
  return std::binary_search(std::begin(kCompanySuffixes), std::end(kCompanySuffixes), folded);
}

std::string_view usual_spelling(std::string_view folded) {
  const std::string_view usual = look_up(kSpellings, folded);
  return usual.empty() ? folded : usual;
}

std::string_view line_of_work(std::string_view folded_noun) {
  return look_up(kWork, folded_noun);
}

}  // namespace newsgraph::resolution
