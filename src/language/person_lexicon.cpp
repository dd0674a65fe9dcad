// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/person_lexicon.hpp"

#include <algorithm>
#include <cstddef>

namespace newsgraph::language {
namespace {

// All lists are sorted: they are searched by halves.
// clang-format off
constexpr std::string_view kTitles[] = {
    "adm", "adm.", "admiral", "ambassador", "archbishop", "attorney", "ayatollah", "baron", "baroness",
    "bishop", "brother", "capt", "capt.", "captain", "cardinal", "chairman", "chairperson", "chairwoman",
    "chancellor", "chief", "coach", "col", "col.", "colonel", "commander", "commissioner", "congressman",
    "congresswoman", "corporal", "councillor", "councilman", "councilwoman", "count", "countess", "czar",
    "dame", "deputy", "detective", "director", "dr", "dr.", "duchess", "duke", "emir", "emperor", "empress",
    "father", "foreign", "gen", "gen.", "general", "gov", "gov.", "governor", "imam", "inspector", "judge",
    "justice", "king", "lady", "lieutenant", "lord", "lt", "lt.", "maj", "maj.", "major", "marshal", "mayor",
    "minister", "miss", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "officer", "pope", "premier", "president",
    "prime", "prince", "princess", "private", "prof", "prof.", "professor", "pvt.", "queen", "rabbi", "rep",
    "rep.", "representative", "rev", "rev.", "reverend", "saint", "secretary", "sen", "sen.", "senator",
    "sergeant", "sgt", "sgt.", "shah", "sheik", "sheikh", "sir", "sister", "speaker", "spokesman",
    "spokesperson", "spokeswoman", "st", "st.", "sultan", "superintendent", "tsar", "vice-president",
};

constexpr std::string_view kMaleNouns[] = {
    "actor", "archbishop", "ayatollah", "bachelor", "baron", "boy", "boyfriend", "bridegroom", "brother",
    "businessman", "cameraman", "cardinal", "chairman", "congressman", "congressmen", "councilman", "count",
    "czar", "dad", "daddy", "duke", "emir", "emperor", "father", "fireman", "fisherman", "gentleman",
    "godfather", "grandfather", "grandson", "groom", "guy", "husband", "imam", "king", "lad", "lord", "man",
    "monk", "mr", "mr.", "nephew", "policeman", "pope", "prince", "rabbi", "salesman", "schoolboy",
    "serviceman", "shah", "sheik", "sheikh", "sir", "son", "spokesman", "sportsman", "statesman", "stepfather",
    "stepson", "sultan", "tsar", "uncle", "waiter", "widower",
};

constexpr std::string_view kFemaleNouns[] = {
    "actress", "aunt", "baroness", "bride", "businesswoman", "chairwoman", "congresswoman", "councilwoman",
    "countess", "dame", "daughter", "duchess", "empress", "girl", "girlfriend", "godmother", "granddaughter",
    "grandmother", "heroine", "hostess", "housewife", "lady", "midwife", "miss", "mom", "mother", "mrs", "mrs.",
    "ms", "ms.", "mum", "mummy", "niece", "nun", "policewoman", "princess", "queen", "saleswoman", "schoolgirl",
    "servicewoman", "sister", "spokeswoman", "sportswoman", "stateswoman", "stepdaughter", "stepmother",
    "waitress", "widow", "wife", "woman",
};

constexpr std::string_view kMaleNames[] = {
    "aaron", "abdul", "abdullah", "abraham", "adam", "adrian", "ahmad", "ahmed", "akira", "alan", "albert",
    "alberto", "alejandro", "alessandro", "alex", "alexander", "alexei", "alfred", "ali", "alistair", "amit",
    "anatoly", "anders", "andrei", "andrew", "andrzej", "andy", "angus", "anil", "anthony", "antoine",
    "antonio", "ariel", "arthur", "arun", "asif", "austin", "axel", "barack", "barry", "bashar", "ben",
    "benjamin", "bernard", "bernie", "bill", "billy", "bjorn", "bob", "bobby", "boris", "bradley", "brandon",
    "brian", "bruce", "bryan", "caleb", "carl", "carlo", "carlos", "cecil", "charles", "charlie", "chris",
    "christian", "christopher", "chuck", "clarence", "claude", "clive", "colin", "connor", "craig", "cyrus",
    "damian", "dan", "daniel", "danny", "darren", "dave", "david", "dean", "dennis", "derek", "desmond",
    "diego", "dieter", "dimitris", "dmitri", "dmitry", "dominic", "donald", "doug", "douglas", "dragan",
    "duncan", "dylan", "earl", "eddie", "edgar", "edmund", "eduardo", "edward", "edwin", "ehud", "elijah",
    "emmanuel", "emre", "enrico", "enrique", "eric", "erik", "ernest", "ernesto", "ethan", "eugene", "evo",
    "ezra", "felipe", "felix", "fernando", "fidel", "finn", "francesco", "francois", "frank", "franklin",
    "franz", "fred", "freddie", "fritz", "gabriel", "gary", "gavin", "geoffrey", "george", "georgi", "gerald",
    "gerhard", "gheorghe", "gianni", "gideon", "giovanni", "giuseppe", "goran", "gordon", "graham", "greg",
    "gregory", "gustav", "hamid", "hank", "hans", "harold", "harry", "hassan", "hector", "helmut", "henri",
    "henrik", "henry", "herbert", "hiroshi", "horatio", "horst", "hosni", "hossein", "howard", "hugh", "hugo",
    "hussein", "ian", "ibrahim", "igor", "imran", "ion", "isaac", "isaiah", "ivan", "jack", "jacob", "jacques",
    "james", "jan", "jaroslaw", "jason", "javier", "jeff", "jeffrey", "jens", "jeremiah", "jeremy", "jerry",
    "jesse", "jim", "jimmy", "jiri", "joao", "joe", "johan", "john", "johnny", "jonas", "jonathan", "jordan",
    "jorge", "jose", "joseph", "joshua", "juan", "juha", "julian", "junichiro", "jurgen", "justin", "karim",
    "karl", "keith", "kemal", "ken", "kenji", "kenneth", "kevin", "khalid", "klaus", "kofi", "konstantin",
    "kostas", "krzysztof", "kyle", "larry", "lars", "laurent", "lawrence", "lech", "leo", "leon", "leonard",
    "leroy", "leslie", "levi", "lewis", "liam", "lloyd", "logan", "louis", "luc", "luigi", "luis", "lukas",
    "luke", "magnus", "mahmoud", "malcolm", "manmohan", "manuel", "marcel", "marco", "mario", "mark", "martin",
    "mason", "matt", "matteo", "matthew", "matti", "mauricio", "max", "mehmet", "michael", "michel", "miguel",
    "mike", "mikhail", "milos", "mitch", "mohamed", "mohammad", "mohammed", "moses", "moshe", "muammar",
    "muhammad", "mustafa", "narendra", "nathan", "nathaniel", "nawaz", "neil", "nelson", "newt", "nicholas",
    "nick", "nicolae", "nicolas", "niels", "nigel", "nikola", "nikolai", "nils", "noah", "norman", "olaf",
    "oleg", "oliver", "olivier", "omar", "osama", "oscar", "otto", "pablo", "paolo", "patrick", "paul", "paulo",
    "pavel", "pedro", "pekka", "percy", "pervez", "peter", "phil", "philip", "philippe", "pierre", "piotr",
    "rafael", "rahul", "rajiv", "ralph", "rand", "randy", "rashid", "raul", "ravi", "ray", "raymond", "recep",
    "rex", "ricardo", "richard", "rick", "robert", "roberto", "rodrigo", "roger", "ron", "ronald", "roy",
    "russell", "ryan", "saddam", "sam", "samuel", "sanjay", "scott", "sean", "sebastian", "sergei", "sergey",
    "sergio", "shane", "shimon", "shinzo", "silas", "silvio", "simon", "slobodan", "solomon", "stan", "stanley",
    "stephen", "steve", "steven", "stuart", "sven", "takashi", "tariq", "taro", "ted", "terry", "thabo",
    "theodore", "thiago", "thierry", "thomas", "tim", "timothy", "tobias", "toby", "tom", "tomasz", "tommy",
    "tony", "trevor", "tyler", "umberto", "vaclav", "victor", "vijay", "viktor", "vincent", "vladimir", "walt",
    "walter", "wayne", "william", "willie", "willy", "wolfgang", "yannis", "yasser", "yitzhak", "yuri", "yusuf",
    "zachary", "zoran",
};

constexpr std::string_view kFemaleNames[] = {
    "abby", "abigail", "adele", "agatha", "agnieszka", "aisha", "akiko", "alejandra", "alice", "amanda",
    "amber", "amina", "amy", "ana", "anastasia", "angela", "angelina", "anita", "ann", "anna", "anne",
    "annegret", "aretha", "ashley", "astrid", "audrey", "barbara", "beata", "beatrice", "becky", "bella",
    "benazir", "beth", "betty", "beverly", "bianca", "billie", "birgit", "brenda", "bridget", "brigitte",
    "brittany", "camilla", "carmen", "carol", "caroline", "carolyn", "catherine", "cathy", "charlotte",
    "chelsea", "cheryl", "chiara", "chloe", "christiane", "christina", "christine", "claire", "clara", "clare",
    "condoleezza", "cristina", "cynthia", "daisy", "danielle", "debbie", "deborah", "debra", "denise", "diana",
    "diane", "dilma", "dolores", "donna", "doris", "dorothy", "edith", "eileen", "ekaterina", "elaine",
    "eleanor", "elena", "elizabeth", "ella", "ellen", "ellie", "emily", "emma", "esther", "eva", "eve",
    "evelyn", "ewa", "fatima", "fiona", "flora", "florence", "frances", "francesca", "francoise", "gabriela",
    "galina", "gemma", "georgina", "geraldine", "gertrud", "gina", "giulia", "gloria", "grace", "greta",
    "hannah", "harriet", "hazel", "heather", "heike", "helen", "helga", "hilary", "hillary", "indira", "ingrid",
    "irina", "isabel", "isabella", "isabelle", "isla", "ivanka", "ivy", "jacqueline", "jane", "janet", "janice",
    "jennifer", "jenny", "jess", "jessica", "jill", "jo", "joan", "jodie", "josephine", "joyce", "juanita",
    "judith", "judy", "julia", "julie", "kamala", "karen", "kate", "katherine", "kathleen", "kathryn", "kathy",
    "katie", "kayla", "keiko", "khadija", "kimberly", "kirsty", "laura", "lauren", "layla", "leah", "leila",
    "lily", "linda", "lisa", "liz", "lola", "lori", "lorraine", "lucia", "lucy", "ludmila", "lydia",
    "madeleine", "madonna", "malgorzata", "margaret", "maria", "mariah", "marie", "marilyn", "marine", "marion",
    "marlene", "martha", "martina", "mary", "maryam", "maureen", "megan", "megawati", "melania", "melissa",
    "meryl", "mia", "michelle", "miriam", "moira", "molly", "monica", "monique", "nadezhda", "nadia", "nancy",
    "naomi", "natalie", "natasha", "nathalie", "nicola", "nicole", "nikki", "nina", "nora", "norah", "olga",
    "olivia", "oprah", "pamela", "paola", "patricia", "pearl", "penelope", "petra", "philippa", "pilar",
    "pratibha", "priya", "rachel", "rebecca", "rita", "rosa", "rose", "ruby", "ruth", "sabine", "samantha",
    "sandra", "sara", "sarah", "segolene", "serena", "sharon", "sheila", "shirley", "simone", "sinead",
    "siobhan", "sofia", "sonia", "sophia", "stacy", "steffi", "stella", "stephanie", "sue", "susan", "sushma",
    "svetlana", "sylvie", "tammy", "tatiana", "teresa", "tereza", "theresa", "tiffany", "tina", "tracy",
    "ulrike", "ursula", "valentina", "valeria", "venus", "vera", "veronica", "victoria", "violet", "virginia",
    "wendy", "whitney", "winifred", "yasmin", "yingluck", "yoko", "yulia", "yvonne", "zainab", "zara", "zoe",
    "zuzana",
};

constexpr std::string_view kPersonNouns[] = {
    "academic", "accountant", "accused", "activist", "actor", "actress", "admiral", "adult", "adviser",
    "advisor", "agent", "aide", "ambassador", "analyst", "appellant", "applicant", "apprentice", "archbishop",
    "architect", "artist", "assailant", "assistant", "astronaut", "athlete", "attacker", "attorney", "auditor",
    "aunt", "author", "ayatollah", "baby", "baker", "banker", "barrister", "batsman", "bishop", "blogger",
    "bomber", "borrower", "boss", "bowler", "boy", "boyfriend", "bride", "brother", "businessman",
    "businesswoman", "butcher", "buyer", "campaigner", "candidate", "captain", "cardinal", "carpenter",
    "cashier", "celebrity", "chair", "chairman", "chairperson", "chairwoman", "champion", "chancellor", "chef",
    "chief", "child", "citizen", "cleric", "clerk", "client", "co-founder", "coach", "colleague", "colonel",
    "comedian", "commander", "communist", "composer", "congressman", "congresswoman", "consumer", "contestant",
    "convict", "cook", "cop", "correspondent", "councillor", "councilman", "counsel", "counselor", "cousin",
    "critic", "customer", "cyclist", "dancer", "daughter", "defendant", "defender", "delegate", "democrat",
    "demonstrator", "dentist", "deputy", "designer", "detainee", "detective", "developer", "dictator",
    "diplomat", "director", "dissident", "doctor", "driver", "drummer", "economist", "editor", "elder",
    "electrician", "emperor", "employee", "employer", "empress", "engineer", "entrepreneur", "envoy",
    "executive", "expert", "explorer", "farmer", "father", "fiance", "fighter", "filmmaker", "firefighter",
    "fisherman", "follower", "footballer", "founder", "freshman", "friend", "gentleman", "girl", "girlfriend",
    "goalkeeper", "governor", "graduate", "granddaughter", "grandfather", "grandmother", "grandson", "groom",
    "guard", "guerrilla", "guest", "guitarist", "gunman", "guy", "hacker", "head", "heir", "hero", "hijacker",
    "historian", "host", "hostage", "hunter", "husband", "imam", "immigrant", "incumbent", "individual",
    "infant", "inmate", "inspector", "insurgent", "intern", "interpreter", "inventor", "investor", "journalist",
    "judge", "juror", "kid", "kidnapper", "killer", "king", "lady", "landlord", "lawmaker", "lawyer", "leader",
    "lecturer", "legislator", "lender", "librarian", "lieutenant", "loser", "maid", "man", "manager", "mayor",
    "mechanic", "member", "midfielder", "migrant", "militant", "minister", "moderator", "monarch", "monk",
    "mother", "murderer", "musician", "narrator", "nationalist", "negotiator", "neighbor", "neighbour",
    "nephew", "newborn", "niece", "nominee", "novelist", "nun", "nurse", "officer", "official", "opponent",
    "orphan", "owner", "painter", "paramedic", "parent", "participant", "partner", "passenger", "pastor",
    "patient", "peasant", "pedestrian", "person", "petitioner", "photographer", "physician", "pianist", "pilot",
    "pioneer", "plaintiff", "player", "plumber", "poet", "policeman", "policewoman", "politician", "pope",
    "predecessor", "premier", "president", "priest", "prince", "princess", "prisoner", "producer", "professor",
    "programmer", "prosecutor", "protester", "psychologist", "publisher", "pupil", "quarterback", "queen",
    "rabbi", "rapper", "reader", "rebel", "receptionist", "referee", "refugee", "relative", "reporter",
    "representative", "republican", "rescuer", "researcher", "resident", "respondent", "reviewer", "rival",
    "ruler", "runner", "sailor", "scientist", "sculptor", "secretary", "seller", "senator", "sergeant",
    "servant", "shareholder", "sibling", "singer", "sister", "slave", "sniper", "socialist", "soldier",
    "solicitor", "son", "speaker", "spokesman", "spokesperson", "spokeswoman", "spouse", "spy", "star",
    "striker", "student", "successor", "supporter", "surgeon", "survivor", "suspect", "swimmer", "tailor",
    "teacher", "teenager", "tenant", "terrorist", "therapist", "toddler", "tourist", "trader", "trainer",
    "translator", "traveler", "traveller", "twin", "umpire", "uncle", "user", "veteran", "victim", "viewer",
    "visitor", "volunteer", "voter", "waiter", "waitress", "whistleblower", "widow", "widower", "wife",
    "winner", "witness", "woman", "worker", "writer", "youth",
};

constexpr std::string_view kOrganizationNouns[] = {
    "academy", "administration", "agency", "airline", "alliance", "army", "assembly", "association",
    "authority", "band", "bank", "battalion", "board", "brigade", "broadcaster", "brokerage", "bureau",
    "business", "cabinet", "campaign", "carrier", "cartel", "chain", "channel", "charity", "choir", "church",
    "clinic", "club", "coalition", "college", "commission", "committee", "company", "confederation",
    "conglomerate", "congress", "consortium", "consulate", "corporation", "council", "court", "crew",
    "delegation", "department", "embassy", "enterprise", "faculty", "federation", "firm", "force", "foundation",
    "franchise", "fund", "gang", "government", "group", "hospital", "institute", "institution", "insurer",
    "junta", "jury", "label", "league", "legislature", "lobby", "mafia", "magazine", "maker", "manufacturer",
    "military", "militia", "ministry", "navy", "network", "newspaper", "office", "operator", "opposition",
    "orchestra", "organisation", "organization", "outfit", "panel", "parliament", "party", "police", "producer",
    "publisher", "regime", "regiment", "regulator", "retailer", "school", "secretariat", "senate", "society",
    "squad", "staff", "start-up", "startup", "station", "studio", "subsidiary", "supplier", "syndicate",
    "taskforce", "team", "think-tank", "tribunal", "troops", "trust", "union", "unit", "university", "utility",
    "venture", "watchdog", "website",
};

constexpr std::string_view kPlaceNouns[] = {
    "airport", "area", "arena", "avenue", "base", "bay", "beach", "border", "bridge", "building", "camp",
    "canyon", "capital", "castle", "cathedral", "cave", "city", "coast", "continent", "country", "county",
    "desert", "district", "facility", "factory", "farm", "forest", "harbor", "harbour", "hill", "home",
    "homeland", "hotel", "house", "island", "jail", "kingdom", "lake", "library", "location", "mosque",
    "mountain", "municipality", "museum", "nation", "neighborhood", "neighbourhood", "ocean", "palace", "park",
    "peninsula", "place", "planet", "plant", "port", "prison", "province", "region", "republic", "restaurant",
    "river", "road", "sea", "site", "square", "stadium", "state", "street", "suburb", "temple", "territory",
    "theater", "theatre", "tower", "town", "valley", "venue", "village", "world", "zone",
};

constexpr std::string_view kEventNouns[] = {
    "accident", "acquisition", "anniversary", "assassination", "attack", "battle", "blast", "bombing",
    "ceasefire", "celebration", "ceremony", "championship", "collision", "competition", "concert", "conference",
    "conflict", "coup", "crash", "crisis", "cyclone", "debate", "demonstration", "disaster", "drill",
    "earthquake", "election", "epidemic", "event", "exercise", "explosion", "festival", "fire", "flood",
    "funeral", "game", "genocide", "hearing", "hurricane", "incident", "inquiry", "interview", "invasion",
    "investigation", "kidnapping", "killing", "launch", "massacre", "match", "meeting", "merger", "murder",
    "negotiation", "occupation", "offensive", "operation", "outbreak", "pandemic", "press-conference",
    "protest", "race", "raid", "rally", "referendum", "revolution", "riot", "robbery", "scandal", "session",
    "shooting", "speech", "storm", "strike", "summit", "talk", "test", "tour", "tournament", "trial", "trip",
    "truce", "tsunami", "typhoon", "uprising", "visit", "vote", "war", "wedding", "wildfire",
};

constexpr std::string_view kGroupNouns[] = {
    "audience", "clan", "community", "couple", "crowd", "elite", "ethnicity", "family", "generation",
    "immigrants", "majority", "minority", "nationality", "opposition", "people", "population", "public",
    "tribe",
};

constexpr std::string_view kRoleNouns[] = {
    "adviser", "advisor", "aide", "ambassador", "archbishop", "attorney", "author", "bishop", "boss", "brother",
    "captain", "ceo", "cfo", "chair", "chairman", "chairperson", "chairwoman", "chancellor", "chief", "coach",
    "commander", "congressman", "congresswoman", "daughter", "deputy", "director", "editor", "emperor",
    "empress", "envoy", "father", "founder", "governor", "head", "husband", "judge", "justice", "king",
    "lawyer", "leader", "manager", "mayor", "minister", "mother", "officer", "owner", "pope", "predecessor",
    "premier", "president", "prince", "princess", "prosecutor", "queen", "representative", "secretary",
    "senator", "sister", "son", "speaker", "spokesman", "spokesperson", "spokeswoman", "successor",
    "vice-president", "widow", "wife", "winner",
};

// clang-format on

template <std::size_t Size>
bool contains(const std::string_view (&words)[Size], std::string_view word) {
  return std::binary_search(std::begin(words), std::end(words), word);
}

}  // namespace

bool is_person_title(std::string_view word) {
  return contains(kTitles, word);
}

char gender_of_noun(std::string_view word) {
  if (contains(kMaleNouns, word)) return 'm';
  return contains(kFemaleNouns, word) ? 'f' : '?';
}

char gender_of_given_name(std::string_view name) {
  if (contains(kMaleNames, name)) return 'm';
  return contains(kFemaleNames, name) ? 'f' : '?';
}

std::optional<model::EntityType> kind_of_noun(std::string_view lemma) {
  if (contains(kPersonNouns, lemma) || contains(kRoleNouns, lemma)) return model::EntityType::Person;
  if (contains(kOrganizationNouns, lemma)) return model::EntityType::Organization;
  if (contains(kPlaceNouns, lemma)) return model::EntityType::Place;
  if (contains(kEventNouns, lemma)) return model::EntityType::Event;
  if (contains(kGroupNouns, lemma)) return model::EntityType::Group;
  return std::nullopt;
}

bool is_role_noun(std::string_view lemma) {
  return contains(kRoleNouns, lemma);
}

}  // namespace newsgraph::language
