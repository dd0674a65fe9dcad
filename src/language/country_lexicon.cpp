// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/country_lexicon.hpp"

#include "newsgraph/base/utf8.hpp"
#include "newsgraph/base/word_beginnings.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph::language {
namespace {

// Lists are separated by '|'. A plural in -s of a demonym need not be listed.
struct Country {
  std::string_view name;
  std::string_view other_names;
  std::string_view demonyms;
  std::string_view capital;
};

constexpr Country kCountries[] = {
    {"Afghanistan", "", "Afghan", "Kabul"},
    {"Albania", "", "Albanian", "Tirana"},
    {"Algeria", "", "Algerian", "Algiers"},
    {"Andorra", "", "Andorran", ""},
    {"Angola", "", "Angolan", "Luanda"},
    {"Argentina", "", "Argentine|Argentinian|Argentinean", "Buenos Aires"},
    {"Armenia", "", "Armenian", "Yerevan"},
    {"Australia", "", "Australian|Aussie", "Canberra"},
    {"Austria", "", "Austrian", "Vienna"},
    {"Azerbaijan", "", "Azerbaijani|Azeri", "Baku"},
    {"Bahamas", "", "Bahamian", "Nassau"},
    {"Bahrain", "", "Bahraini", "Manama"},
    {"Bangladesh", "", "Bangladeshi", "Dhaka"},
    {"Barbados", "", "Barbadian", "Bridgetown"},
    {"Belarus", "Byelorussia", "Belarusian|Belarussian", "Minsk"},
    {"Belgium", "", "Belgian", "Brussels"},
    {"Belize", "", "Belizean", "Belmopan"},
    {"Benin", "", "Beninese", "Porto-Novo"},
    {"Bhutan", "", "Bhutanese", "Thimphu"},
    {"Bolivia", "", "Bolivian", "La Paz"},
    {"Bosnia and Herzegovina", "Bosnia|Bosnia-Herzegovina", "Bosnian", "Sarajevo"},
    {"Botswana", "", "Botswanan|Motswana", "Gaborone"},
    {"Brazil", "", "Brazilian", "Brasilia"},
    {"Brunei", "", "Bruneian", ""},
    {"Bulgaria", "", "Bulgarian", "Sofia"},
    {"Burkina Faso", "", "Burkinabe", "Ouagadougou"},
    {"Burundi", "", "Burundian", "Bujumbura"},
    {"Cambodia", "", "Cambodian|Khmer", "Phnom Penh"},
    {"Cameroon", "", "Cameroonian", "Yaounde"},
    {"Canada", "", "Canadian", "Ottawa"},
    {"Cape Verde", "Cabo Verde", "Cape Verdean", "Praia"},
    {"Central African Republic", "CAR", "Central African", "Bangui"},
    {"Chad", "", "Chadian", "N'Djamena"},
    {"Chile", "", "Chilean", "Santiago"},
    {"China", "People's Republic of China|PRC|mainland China", "Chinese", "Beijing"},
    {"Colombia", "", "Colombian", "Bogota"},
    {"Comoros", "", "Comorian", "Moroni"},
    {"Costa Rica", "", "Costa Rican", "San Jose"},
    {"Croatia", "", "Croatian|Croat", "Zagreb"},
    {"Cuba", "", "Cuban", "Havana"},
    {"Cyprus", "", "Cypriot", "Nicosia"},
    {"Czech Republic", "Czechia", "Czech", "Prague"},
    {"Democratic Republic of the Congo", "DR Congo|DRC|Congo-Kinshasa|Democratic Republic of Congo|Zaire|Congo",
     "Congolese", "Kinshasa"},
    {"Denmark", "", "Danish|Dane", "Copenhagen"},
    {"Djibouti", "", "Djiboutian", ""},
    {"Dominican Republic", "", "Dominican", "Santo Domingo"},
    {"East Timor", "Timor-Leste", "Timorese|East Timorese", "Dili"},
    {"Ecuador", "", "Ecuadorian|Ecuadorean", "Quito"},
    {"Egypt", "", "Egyptian", "Cairo"},
    {"El Salvador", "", "Salvadoran|Salvadorean", "San Salvador"},
    {"Equatorial Guinea", "", "Equatorial Guinean|Equatoguinean", "Malabo"},
    {"Eritrea", "", "Eritrean", "Asmara"},
    {"Estonia", "", "Estonian", "Tallinn"},
    {"Eswatini", "Swaziland", "Swazi", "Mbabane"},
    {"Ethiopia", "", "Ethiopian", "Addis Ababa"},
    {"Fiji", "", "Fijian", "Suva"},
    {"Finland", "", "Finnish|Finn", "Helsinki"},
    {"France", "", "French|Frenchman|Frenchmen|Frenchwoman", "Paris"},
    {"Gabon", "", "Gabonese", "Libreville"},
    {"Gambia", "", "Gambian", "Banjul"},
    {"Georgia", "", "Georgian", "Tbilisi"},
    {"Germany", "Federal Republic of Germany", "German", "Berlin"},
    {"Ghana", "", "Ghanaian", "Accra"},
    {"Greece", "", "Greek", "Athens"},
    {"Grenada", "", "Grenadian", ""},
    {"Guatemala", "", "Guatemalan", "Guatemala City"},
    {"Guinea", "", "Guinean", "Conakry"},
    {"Guinea-Bissau", "", "Bissau-Guinean", "Bissau"},
    {"Guyana", "", "Guyanese", "Georgetown"},
    {"Haiti", "", "Haitian", "Port-au-Prince"},
    {"Honduras", "", "Honduran", "Tegucigalpa"},
    {"Hungary", "", "Hungarian", "Budapest"},
    {"Iceland", "", "Icelandic|Icelander", "Reykjavik"},
    {"India", "", "Indian", "New Delhi|Delhi"},
    {"Indonesia", "", "Indonesian", "Jakarta"},
    {"Iran", "Islamic Republic of Iran|Islamic Republic", "Iranian|Persian", "Tehran|Teheran"},
    {"Iraq", "", "Iraqi", "Baghdad"},
    {"Ireland", "Republic of Ireland", "Irish|Irishman|Irishmen|Irishwoman", "Dublin"},
    {"Israel", "", "Israeli", "Jerusalem|Tel Aviv"},
    {"Italy", "", "Italian", "Rome"},
    {"Ivory Coast", "Cote d'Ivoire", "Ivorian|Ivoirian", "Yamoussoukro|Abidjan"},
    {"Jamaica", "", "Jamaican", "Kingston"},
    {"Japan", "", "Japanese", "Tokyo"},
    {"Jordan", "", "Jordanian", "Amman"},
    {"Kazakhstan", "", "Kazakh|Kazakhstani", "Astana|Nur-Sultan"},
    {"Kenya", "", "Kenyan", "Nairobi"},
    {"Kiribati", "", "I-Kiribati", "Tarawa"},
    {"Kosovo", "", "Kosovar|Kosovan", "Pristina"},
    {"Kuwait", "", "Kuwaiti", "Kuwait City"},
    {"Kyrgyzstan", "", "Kyrgyz|Kyrgyzstani", "Bishkek"},
    {"Laos", "", "Lao|Laotian", "Vientiane"},
    {"Latvia", "", "Latvian", "Riga"},
    {"Lebanon", "", "Lebanese", "Beirut"},
    {"Lesotho", "", "Basotho", "Maseru"},
    {"Liberia", "", "Liberian", "Monrovia"},
    {"Libya", "", "Libyan", "Tripoli"},
    {"Liechtenstein", "", "Liechtensteiner", "Vaduz"},
    {"Lithuania", "", "Lithuanian", "Vilnius"},
    {"Luxembourg", "", "Luxembourger", ""},
    {"Madagascar", "", "Malagasy", "Antananarivo"},
    {"Malawi", "", "Malawian", "Lilongwe"},
    {"Malaysia", "", "Malaysian", "Kuala Lumpur"},
    {"Maldives", "", "Maldivian", "Male"},
    {"Mali", "", "Malian", "Bamako"},
    {"Malta", "", "Maltese", "Valletta"},
    {"Marshall Islands", "", "Marshallese", "Majuro"},
    {"Mauritania", "", "Mauritanian", "Nouakchott"},
    {"Mauritius", "", "Mauritian", "Port Louis"},
    {"Mexico", "", "Mexican", "Mexico City"},
    {"Micronesia", "", "Micronesian", "Palikir"},
    {"Moldova", "", "Moldovan", "Chisinau"},
    {"Monaco", "", "Monegasque", ""},
    {"Mongolia", "", "Mongolian|Mongol", "Ulaanbaatar|Ulan Bator"},
    {"Montenegro", "", "Montenegrin", "Podgorica"},
    {"Morocco", "", "Moroccan", "Rabat"},
    {"Mozambique", "", "Mozambican", "Maputo"},
    {"Myanmar", "Burma", "Burmese", "Naypyidaw|Rangoon|Yangon"},
    {"Namibia", "", "Namibian", "Windhoek"},
    {"Nauru", "", "Nauruan", "Yaren"},
    {"Nepal", "", "Nepalese|Nepali", "Kathmandu"},
    {"Netherlands", "Holland", "Dutch|Dutchman|Dutchmen|Dutchwoman", "The Hague|Amsterdam"},
    {"New Zealand", "", "New Zealander|Kiwi", "Wellington"},
    {"Nicaragua", "", "Nicaraguan", "Managua"},
    {"Niger", "", "Nigerien", "Niamey"},
    {"Nigeria", "", "Nigerian", "Abuja"},
    {"North Korea", "DPRK|D.P.R.K.|Democratic People's Republic of Korea|the North", "North Korean", "Pyongyang"},
    {"North Macedonia", "Macedonia", "Macedonian", "Skopje"},
    {"Norway", "", "Norwegian", "Oslo"},
    {"Oman", "", "Omani", "Muscat"},
    {"Pakistan", "", "Pakistani", "Islamabad"},
    {"Palau", "", "Palauan", ""},
    {"Palestine", "State of Palestine|Palestinian territories", "Palestinian", "Ramallah"},
    {"Panama", "", "Panamanian", "Panama City"},
    {"Papua New Guinea", "", "Papua New Guinean", "Port Moresby"},
    {"Paraguay", "", "Paraguayan", "Asuncion"},
    {"Peru", "", "Peruvian", "Lima"},
    {"Philippines", "", "Filipino|Philippine|Filipina", "Manila"},
    {"Poland", "", "Polish|Pole", "Warsaw"},
    {"Portugal", "", "Portuguese", "Lisbon"},
    {"Qatar", "", "Qatari", "Doha"},
    {"Republic of the Congo", "Congo-Brazzaville", "", "Brazzaville"},
    {"Romania", "", "Romanian", "Bucharest"},
    {"Russia", "Russian Federation", "Russian", "Moscow"},
    {"Rwanda", "", "Rwandan", "Kigali"},
    {"Saint Lucia", "St. Lucia", "Saint Lucian", "Castries"},
    {"Samoa", "", "Samoan", "Apia"},
    {"San Marino", "", "Sammarinese", ""},
    {"Saudi Arabia", "", "Saudi|Saudi Arabian", "Riyadh"},
    {"Senegal", "", "Senegalese", "Dakar"},
    {"Serbia", "", "Serbian|Serb", "Belgrade"},
    {"Seychelles", "", "Seychellois", ""},
    {"Sierra Leone", "", "Sierra Leonean", "Freetown"},
    {"Singapore", "", "Singaporean", ""},
    {"Slovakia", "", "Slovak|Slovakian", "Bratislava"},
    {"Slovenia", "", "Slovenian|Slovene", "Ljubljana"},
    {"Solomon Islands", "", "Solomon Islander", "Honiara"},
    {"Somalia", "", "Somali", "Mogadishu"},
    {"South Africa", "", "South African", "Pretoria|Cape Town"},
    {"South Korea", "Republic of Korea|ROK|R.O.K.|the South", "South Korean", "Seoul"},
    {"South Sudan", "", "South Sudanese", "Juba"},
    {"Spain", "", "Spanish|Spaniard", "Madrid"},
    {"Sri Lanka", "Ceylon", "Sri Lankan", "Colombo"},
    {"Sudan", "", "Sudanese", "Khartoum"},
    {"Suriname", "", "Surinamese", "Paramaribo"},
    {"Sweden", "", "Swedish|Swede", "Stockholm"},
    {"Switzerland", "", "Swiss", "Bern|Berne"},
    {"Syria", "Syrian Arab Republic", "Syrian", "Damascus"},
    {"Taiwan", "Republic of China|Chinese Taipei", "Taiwanese", "Taipei"},
    {"Tajikistan", "", "Tajik|Tajikistani", "Dushanbe"},
    {"Tanzania", "", "Tanzanian", "Dodoma|Dar es Salaam"},
    {"Thailand", "", "Thai", "Bangkok"},
    {"Togo", "", "Togolese", "Lome"},
    {"Tonga", "", "Tongan", "Nuku'alofa"},
    {"Trinidad and Tobago", "Trinidad", "Trinidadian", "Port of Spain"},
    {"Tunisia", "", "Tunisian", "Tunis"},
    {"Turkey", "Turkiye", "Turkish|Turk", "Ankara"},
    {"Turkmenistan", "", "Turkmen", "Ashgabat"},
    {"Tuvalu", "", "Tuvaluan", "Funafuti"},
    {"Uganda", "", "Ugandan", "Kampala"},
    {"Ukraine", "", "Ukrainian", "Kiev|Kyiv"},
    {"United Arab Emirates", "UAE|U.A.E.|Emirates", "Emirati", "Abu Dhabi"},
    {"United Kingdom", "UK|U.K.|Britain|Great Britain", "British|Briton|Englishman|Englishmen|Englishwoman", "London"},
    {"United States", "US|U.S.|USA|U.S.A.|America|United States of America", "American",
     "Washington|Washington D.C.|Washington, D.C.|Washington DC"},
    {"Uruguay", "", "Uruguayan", "Montevideo"},
    {"Uzbekistan", "", "Uzbek|Uzbekistani", "Tashkent"},
    {"Vanuatu", "", "Vanuatuan|Ni-Vanuatu", "Port Vila"},
    {"Vatican City", "Vatican|Holy See", "", ""},
    {"Venezuela", "", "Venezuelan", "Caracas"},
    {"Vietnam", "Viet Nam", "Vietnamese", "Hanoi"},
    {"Yemen", "", "Yemeni", "Sanaa|Sana'a"},
    {"Zambia", "", "Zambian", "Lusaka"},
    {"Zimbabwe", "Rhodesia", "Zimbabwean", "Harare"},
    {"England", "", "English", ""},
    {"Scotland", "", "Scottish|Scot|Scotsman", "Edinburgh"},
    {"Wales", "", "Welsh|Welshman", "Cardiff"},
    {"Northern Ireland", "", "Northern Irish", "Belfast"},
    {"European Union", "EU|E.U.", "", ""},
    {"Soviet Union", "USSR|U.S.S.R.", "Soviet", ""},
    {"Yugoslavia", "", "Yugoslav|Yugoslavian", ""},
    {"Czechoslovakia", "", "Czechoslovak", ""},
    {"Hong Kong", "", "Hongkonger", ""},
    {"Greenland", "", "Greenlandic|Greenlander", "Nuuk"},
    {"Puerto Rico", "", "Puerto Rican", "San Juan"},
    {"Tibet", "", "Tibetan", "Lhasa"},
    {"Chechnya", "", "Chechen", "Grozny"},
};

/// Folded words with their countries, sorted, and the pairs of letters that they begin with: most words asked for begin
/// with none of these.
struct Index {
  std::vector<std::pair<std::string, std::string_view>> entries;
  WordBeginnings beginnings;

  void add(const std::string& folded, std::string_view country) {
    entries.emplace_back(folded, country);
    beginnings.add(folded);
  }
};

void add_list(Index& index, std::string_view list, std::string_view country, bool plurals) {
  while (!list.empty()) {
    const std::size_t bar = std::min(list.find('|'), list.size());
    const std::string folded = fold_case_and_marks(list.substr(0, bar));
    index.add(folded, country);
    if (plurals && !folded.ends_with("ese") && !folded.ends_with("ish")) index.add(folded + "s", country);
    list.remove_prefix(std::min(bar + 1, list.size()));
  }
}

struct Indexes {
  Index names;
  Index demonyms;
  Index capitals;
};

const Indexes& indexes() {
  static const Indexes kBuilt = [] {
    Indexes result;
    for (const Country& country : kCountries) {
      add_list(result.names, country.name, country.name, false);
      add_list(result.names, country.other_names, country.name, false);
      add_list(result.demonyms, country.demonyms, country.name, true);
      add_list(result.capitals, country.capital, country.name, false);
    }
    for (Index* index : {&result.names, &result.demonyms, &result.capitals}) std::ranges::sort(index->entries);
    return result;
  }();
  return kBuilt;
}

/// The country of a text in the form that fold_case_and_marks gives it.
std::string_view find(const Index& index, std::string_view folded) {
  if (!index.beginnings.may_have(folded)) return {};
  const auto found = std::lower_bound(index.entries.begin(), index.entries.end(), folded,
                                      [](const auto& entry, std::string_view key) { return entry.first < key; });
  return found != index.entries.end() && found->first == folded ? found->second : std::string_view();
}

std::string_view find_name(std::string_view name, std::string_view folded) {
  // Words in small letters that read like short acronyms: "us", "car".
  if (name.size() <= 3 &&
      !is_upper(static_cast<char32_t>(static_cast<unsigned char>(name.empty() ? 0 : name.back())))) {
    return {};
  }
  const std::string_view found = find(indexes().names, folded);
  return found.empty() && folded.starts_with("the ") ? find(indexes().names, folded.substr(4)) : found;
}

}  // namespace

std::string_view country_of_name(std::string_view name) {
  return find_name(name, fold_case_and_marks(name));
}

std::string_view country_of_demonym(std::string_view word) {
  return find(indexes().demonyms, fold_case_and_marks(word));
}

std::string_view country_of_capital(std::string_view city) {
  return find(indexes().capitals, fold_case_and_marks(city));
}

std::string_view country_of_any(std::string_view text) {
  const std::string folded = fold_case_and_marks(text);
  std::string_view found = find_name(text, folded);
  if (found.empty()) found = find(indexes().demonyms, folded);
  if (found.empty()) found = find(indexes().capitals, folded);
  return found;
}

}  // namespace newsgraph::language
