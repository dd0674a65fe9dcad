// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "agency.hpp"

#include "lines.hpp"
#include "newsgraph/base/utf8.hpp"

#include <array>
#include <utility>
#include <vector>

namespace newsgraph::reading {
namespace {

// News agencies as datelines and credits write them (lower case), and their short names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 107> kAgencies{{
    {"ap", "AP"},
    {"associated press", "AP"},
    {"the associated press", "AP"},
    {"reuters", "Reuters"},
    {"thomson reuters", "Reuters"},
    {"afp", "AFP"},
    {"agence france-presse", "AFP"},
    {"agence france presse", "AFP"},
    {"xinhua", "Xinhua"},
    {"xinhua news agency", "Xinhua"},
    {"dpa", "DPA"},
    {"deutsche presse-agentur", "DPA"},
    {"deutsche presse agentur", "DPA"},
    {"yonhap", "Yonhap"},
    {"yonhap news agency", "Yonhap"},
    {"tass", "TASS"},
    {"itar-tass", "TASS"},
    {"bloomberg", "Bloomberg"},
    {"bloomberg news", "Bloomberg"},
    {"upi", "UPI"},
    {"united press international", "UPI"},
    {"kyodo", "Kyodo"},
    {"kyodo news", "Kyodo"},
    {"jiji", "Jiji"},
    {"jiji press", "Jiji"},
    {"kcna", "KCNA"},
    {"korean central news agency", "KCNA"},
    {"newsis", "Newsis"},
    {"cna", "CNA"},
    {"central news agency", "CNA"},
    {"china news service", "CNS"},
    {"interfax", "Interfax"},
    {"ria novosti", "RIA Novosti"},
    {"ria", "RIA Novosti"},
    {"sputnik", "Sputnik"},
    {"ukrinform", "Ukrinform"},
    {"unian", "UNIAN"},
    {"belta", "BelTA"},
    {"efe", "EFE"},
    {"agencia efe", "EFE"},
    {"europa press", "Europa Press"},
    {"ansa", "ANSA"},
    {"adnkronos", "Adnkronos"},
    {"lusa", "Lusa"},
    {"belga", "Belga"},
    {"anp", "ANP"},
    {"apa", "APA"},
    {"sda", "SDA"},
    {"ats", "ATS"},
    {"ritzau", "Ritzau"},
    {"ntb", "NTB"},
    {"tt", "TT"},
    {"stt", "STT"},
    {"bns", "BNS"},
    {"baltic news service", "BNS"},
    {"pap", "PAP"},
    {"ctk", "CTK"},
    {"tasr", "TASR"},
    {"mti", "MTI"},
    {"agerpres", "Agerpres"},
    {"bta", "BTA"},
    {"hina", "HINA"},
    {"tanjug", "Tanjug"},
    {"beta", "Beta"},
    {"mia", "MIA"},
    {"ana-mpa", "ANA-MPA"},
    {"anadolu", "Anadolu"},
    {"anadolu agency", "Anadolu"},
    {"aa", "Anadolu"},
    {"iha", "IHA"},
    {"pa", "PA"},
    {"pa media", "PA"},
    {"press association", "PA"},
    {"cp", "CP"},
    {"canadian press", "CP"},
    {"the canadian press", "CP"},
    {"aap", "AAP"},
    {"australian associated press", "AAP"},
    {"pti", "PTI"},
    {"press trust of india", "PTI"},
    {"ani", "ANI"},
    {"ians", "IANS"},
    {"app", "APP"},
    {"associated press of pakistan", "APP"},
    {"unb", "UNB"},
    {"bss", "BSS"},
    {"antara", "Antara"},
    {"bernama", "Bernama"},
    {"vna", "VNA"},
    {"vietnam news agency", "VNA"},
    {"pna", "PNA"},
    {"irna", "IRNA"},
    {"isna", "ISNA"},
    {"fars", "Fars"},
    {"mehr", "Mehr"},
    {"tasnim", "Tasnim"},
    {"sana", "SANA"},
    {"spa", "SPA"},
    {"wam", "WAM"},
    {"kuna", "KUNA"},
    {"qna", "QNA"},
    {"petra", "Petra"},
    {"mena", "MENA"},
    {"nan", "NAN"},
    {"inter press service", "IPS"},
    {"ips", "IPS"},
    {"dow jones", "Dow Jones"},
}};

constexpr std::size_t kDatelineLines = 8;     // non-empty lines from the top that may begin with a dateline
constexpr std::size_t kDatelineLength = 120;  // bytes before its dash
constexpr std::size_t kLongestName = 40;      // bytes of an agency's name
constexpr std::size_t kCreditLength = 200;    // bytes of a credit line

std::string_view trimmed(std::string_view words) {
  constexpr std::string_view kEdges = " \t\r\n.,;:()[]*|/-";
  const std::size_t begin = words.find_first_not_of(kEdges);
  if (begin == std::string_view::npos) return {};
  return words.substr(begin, words.find_last_not_of(kEdges) - begin + 1);
}

// The length of the dash at `position`: "-", "--", en dash, em dash; 0 where there is none.
std::size_t dash_length(std::string_view line, std::size_t position) {
  const std::string_view rest = line.substr(position);
  if (rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94")) return 3;
  if (rest.starts_with("--")) return 2;
  return rest.starts_with("-") ? 1 : 0;
}

// Where the dateline of a line ends: a dash with a blank before it, or right after a closing bracket.
std::size_t dateline_end(std::string_view line) {
  const std::size_t limit = std::min(line.size(), kDatelineLength);
  for (std::size_t i = 1; i < limit; ++i) {
    const std::size_t length = dash_length(line, i);
    if (length == 0) continue;
    const bool apart = line[i - 1] == ' ' || line[i - 1] == ')' || line.substr(0, i).ends_with("\xC2\xA0");
    const bool open = i + length >= line.size() || line[i + length] == ' ' || length >= 2 ||
                      line.substr(i + length).starts_with("\xC2\xA0");
    if (apart && open) return i;
  }
  return std::string_view::npos;
}

// "HANOI", "NEW YORK", "WASHINGTON/HANOI": at least two letters, none of them small, up to a comma, bracket or dash.
bool begins_with_capitals(std::string_view head) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < head.size();) {
    const char32_t c = decode_utf8(head, i);
    if (c == ',' || c == '(') break;
    if (!is_letter(c)) continue;
    if (!is_upper(c)) return false;
    ++letters;
  }
  return letters >= 2;
}

std::string_view bracketed_agency(std::string_view head) {
  const std::size_t open = head.rfind('(');
  if (open == std::string_view::npos) return {};
  const std::size_t close = head.find(')', open);
  if (close == std::string_view::npos) return {};
  return agency_named(head.substr(open + 1, close - open - 1));
}

std::optional<model::PartialDate> date_within(std::string_view head) {
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (i > 0 && head[i - 1] != ' ' && head[i - 1] != '(') continue;
    if (const auto found = month_day_at(head, i)) return found->date;
  }
  if (const auto found = find_complete_date(head)) return found->date;
  return std::nullopt;
}

std::optional<Dateline> dateline_of(std::string_view line) {
  const std::size_t end = dateline_end(line);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view head = line.substr(0, end);
  Dateline dateline;
  dateline.agency = bracketed_agency(head);
  dateline.date = date_within(head);
  const bool place = begins_with_capitals(head);
  // A place in capitals with a date, or an agency in brackets: anything less may be a sentence with a dash.
  if (dateline.agency.empty() && !(place && dateline.date)) return std::nullopt;
  return dateline;
}

}  // namespace

std::string_view agency_named(std::string_view words) {
  words = trimmed(words);
  if (words.empty() || words.size() > kLongestName) return {};
  const std::string name = to_lower(words);
  for (const auto& [written, agency] : kAgencies) {
    if (name == written) return agency;
  }
  return {};
}

std::optional<Dateline> find_dateline(std::string_view text) {
  for (const std::string_view line : first_lines(text, kDatelineLines)) {
    if (auto dateline = dateline_of(line)) return dateline;
  }
  return std::nullopt;
}

std::string credited_agency(std::string_view line) {
  line = trimmed(line);
  if (line.empty() || line.size() > kCreditLength) return {};
  if (const auto whole = agency_named(line);
      !whole.empty() && line.size() >= 2 && is_upper(static_cast<unsigned char>(line[0]))) {
    return std::string(whole);
  }
  const std::string lower = to_lower(line);
  if (lower.starts_with("reporting by ") && lower.find("editing by ") != std::string::npos) return "Reuters";
  constexpr std::array<std::string_view, 5> kOpeners{"by ", "source:", "credit:", "agency:", "with reporting by "};
  for (const std::string_view opener : kOpeners) {
    if (!lower.starts_with(opener)) continue;
    const std::string_view rest = line.substr(opener.size());
    if (const auto agency = agency_named(rest); !agency.empty()) return std::string(agency);
    const std::size_t comma = rest.find_last_of(",/|");
    if (comma == std::string_view::npos) return {};
    return std::string(agency_named(rest.substr(comma + 1)));
  }
  return {};
}

std::string find_agency(std::string_view text) {
  if (const auto dateline = find_dateline(text); dateline && !dateline->agency.empty()) return dateline->agency;
  for (const std::string_view line : first_lines(text, 5)) {
    if (auto agency = credited_agency(line); !agency.empty()) return agency;
  }
  for (const std::string_view line : last_lines(text, 3)) {
    if (auto agency = credited_agency(line); !agency.empty()) return agency;
  }
  return {};
}

}  // namespace newsgraph::reading
