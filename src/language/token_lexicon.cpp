// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "token_lexicon.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace newsgraph::language {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto kAbbreviations = std::to_array(
    {"adm"sv,  "al"sv,   "approx"sv, "apr"sv,  "assn"sv, "asst"sv,   "attn"sv, "atty"sv, "aug"sv,  "ave"sv,  "blvd"sv,
     "brig"sv, "bros"sv, "capt"sv,   "cf"sv,   "cmdr"sv, "co"sv,     "col"sv,  "conf"sv, "corp"sv, "cpl"sv,  "dec"sv,
     "dept"sv, "det"sv,  "dr"sv,     "drs"sv,  "eg"sv,   "esp"sv,    "esq"sv,  "etc"sv,  "excl"sv, "feb"sv,  "fri"sv,
     "ft"sv,   "gen"sv,  "gov"sv,    "govt"sv, "hon"sv,  "hrs"sv,    "ie"sv,   "inc"sv,  "incl"sv, "insp"sv, "intl"sv,
     "jan"sv,  "jr"sv,   "lt"sv,     "ltd"sv,  "maj"sv,  "messrs"sv, "mlle"sv, "mme"sv,  "mr"sv,   "mrs"sv,  "ms"sv,
     "mt"sv,   "natl"sv, "nov"sv,    "oct"sv,  "ph"sv,   "prof"sv,   "ps"sv,   "pvt"sv,  "rep"sv,  "reps"sv, "rev"sv,
     "sen"sv,  "sens"sv, "sept"sv,   "sgt"sv,  "sr"sv,   "st"sv,     "ste"sv,  "sts"sv,  "supt"sv, "thur"sv, "thurs"sv,
     "tue"sv,  "tues"sv, "univ"sv,   "vol"sv,  "vols"sv, "vs"sv,     "wed"sv,  "yrs"sv});
constexpr auto kBeforeNumber =
    std::to_array({"app"sv, "arr"sv,  "art"sv, "arts"sv, "c"sv,   "ca"sv,  "ch"sv,  "chap"sv, "eq"sv,  "est"sv,
                   "ext"sv, "fax"sv,  "fig"sv, "figs"sv, "jul"sv, "jun"sv, "mar"sv, "mon"sv,  "no"sv,  "nos"sv,
                   "p"sv,   "para"sv, "pg"sv,  "pp"sv,   "pt"sv,  "sat"sv, "sec"sv, "sep"sv,  "sun"sv, "tel"sv});
constexpr auto kCapitalised = std::to_array(
    {"ala"sv, "ariz"sv, "ark"sv, "cal"sv,  "calif"sv, "colo"sv, "conn"sv, "del"sv, "fla"sv, "ga"sv,   "ind"sv,
     "kan"sv, "ky"sv,   "la"sv,  "md"sv,   "mich"sv,  "minn"sv, "mont"sv, "neb"sv, "nev"sv, "okla"sv, "ont"sv,
     "ore"sv, "pa"sv,   "que"sv, "sask"sv, "tenn"sv,  "tex"sv,  "va"sv,   "vt"sv,  "wis"sv, "wyo"sv});
constexpr auto kPrefixes =
    std::to_array({"anti"sv,  "arch"sv,  "bi"sv,    "co"sv,    "counter"sv, "cross"sv,  "de"sv,     "e"sv,     "ex"sv,
                   "extra"sv, "inter"sv, "intra"sv, "macro"sv, "micro"sv,   "mid"sv,    "mini"sv,   "multi"sv, "neo"sv,
                   "non"sv,   "over"sv,  "post"sv,  "pre"sv,   "pro"sv,     "pseudo"sv, "psycho"sv, "quasi"sv, "re"sv,
                   "semi"sv,  "socio"sv, "sub"sv,   "trans"sv, "ultra"sv,   "un"sv,     "under"sv});
constexpr auto kUnits = std::to_array(
    {"a.m"sv, "am"sv,  "bn"sv, "cc"sv,  "cm"sv, "ft"sv,  "g"sv,   "gb"sv,  "ghz"sv,  "gw"sv,  "ha"sv,  "hp"sv, "hr"sv,
     "hrs"sv, "hz"sv,  "k"sv,  "kb"sv,  "kg"sv, "kgs"sv, "khz"sv, "km"sv,  "kmh"sv,  "kms"sv, "kph"sv, "kw"sv, "kwh"sv,
     "lb"sv,  "lbs"sv, "m"sv,  "mb"sv,  "mg"sv, "mhz"sv, "mi"sv,  "min"sv, "mins"sv, "ml"sv,  "mm"sv,  "mn"sv, "mph"sv,
     "mw"sv,  "mwh"sv, "oz"sv, "p.m"sv, "pm"sv, "sec"sv, "tb"sv,  "tn"sv,  "trn"sv,  "w"sv,   "yr"sv,  "yrs"sv});
constexpr auto kNameSuffixes =
    std::to_array({"asp"sv, "aspx"sv, "au"sv,  "biz"sv, "ca"sv,   "com"sv,  "csv"sv,  "doc"sv, "docx"sv, "edu"sv,
                   "eu"sv,  "exe"sv,  "gif"sv, "gov"sv, "htm"sv,  "html"sv, "info"sv, "io"sv,  "jpeg"sv, "jpg"sv,
                   "mil"sv, "mp3"sv,  "net"sv, "nz"sv,  "org"sv,  "pdf"sv,  "php"sv,  "png"sv, "ppt"sv,  "tv"sv,
                   "txt"sv, "uk"sv,   "url"sv, "xls"sv, "xlsx"sv, "xml"sv,  "zip"sv});
constexpr auto kAfterApostrophe = std::to_array(
    {"bout"sv, "cause"sv, "cos"sv, "cuz"sv, "em"sv, "n"sv, "round"sv, "til"sv, "till"sv, "tis"sv, "twas"sv});
constexpr auto kContractions = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"aint"sv, "22"sv},    {"arent"sv, "32"sv},   {"c'mon"sv, "32"sv},    {"cannot"sv, "33"sv}, {"cant"sv, "22"sv},
     {"couldnt"sv, "52"sv}, {"didnt"sv, "32"sv},   {"doesnt"sv, "42"sv},   {"dont"sv, "22"sv},   {"dunno"sv, "212"sv},
     {"gimme"sv, "32"sv},   {"gonna"sv, "32"sv},   {"gotta"sv, "32"sv},    {"hadnt"sv, "32"sv},  {"hasnt"sv, "32"sv},
     {"havent"sv, "42"sv},  {"im"sv, "11"sv},      {"isnt"sv, "22"sv},     {"itll"sv, "22"sv},   {"ive"sv, "12"sv},
     {"lemme"sv, "32"sv},   {"outta"sv, "32"sv},   {"shouldnt"sv, "62"sv}, {"thats"sv, "41"sv},  {"theres"sv, "51"sv},
     {"theyre"sv, "42"sv},  {"wanna"sv, "32"sv},   {"wasnt"sv, "32"sv},    {"werent"sv, "42"sv}, {"whats"sv, "41"sv},
     {"wont"sv, "22"sv},    {"wouldnt"sv, "52"sv}, {"youll"sv, "32"sv},    {"youre"sv, "32"sv}});

static_assert(std::ranges::is_sorted(kAbbreviations) && std::ranges::is_sorted(kBeforeNumber));
static_assert(std::ranges::is_sorted(kCapitalised) && std::ranges::is_sorted(kPrefixes));
static_assert(std::ranges::is_sorted(kUnits) && std::ranges::is_sorted(kNameSuffixes));
static_assert(std::ranges::is_sorted(kAfterApostrophe) && std::ranges::is_sorted(kContractions));

bool contains(const auto& list, std::string_view word) noexcept {
  return std::ranges::binary_search(list, word);
}

}  // namespace

bool is_abbreviation(std::string_view word) noexcept {
  return contains(kAbbreviations, word);
}
bool is_abbreviation_before_number(std::string_view word) noexcept {
  return contains(kBeforeNumber, word);
}
bool is_capitalised_abbreviation(std::string_view word) noexcept {
  return contains(kCapitalised, word);
}
bool is_hyphen_prefix(std::string_view word) noexcept {
  return contains(kPrefixes, word);
}
bool is_unit(std::string_view word) noexcept {
  return contains(kUnits, word);
}
bool is_name_suffix(std::string_view word) noexcept {
  return contains(kNameSuffixes, word);
}
bool follows_apostrophe(std::string_view word) noexcept {
  return contains(kAfterApostrophe, word);
}

std::string_view contraction_lengths(std::string_view word) noexcept {
  const auto* at =
      std::ranges::lower_bound(kContractions, word, {}, &std::pair<std::string_view, std::string_view>::first);
  return at != kContractions.end() && at->first == word ? at->second : std::string_view();
}

}  // namespace newsgraph::language
