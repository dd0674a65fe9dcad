// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "name_joining.hpp"

#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "newsgraph/language/person_lexicon.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::language {
namespace {

bool is_upper(const Token& token) noexcept {
  return !token.form.empty() && token.form.front() >= 'A' && token.form.front() <= 'Z';
}

class Joiner {
 public:
  explicit Joiner(Sentence& sentence) : tokens_(sentence.tokens) {}

  void run() {
    for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) {
      at_hyphen(i);
      at_coordinator(i);
      behind_particle(i);
      behind_comma(i);
      within_people(i - 1);
      behind_body(i);
      behind_compound(i);
    }
    for (std::size_t i = 2; i < tokens_.size(); ++i) take_in_capitals(i);
    for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) behind_nation(i);
    for (std::size_t i = 3; i + 2 < tokens_.size(); ++i) before_initials(i);
  }

 private:
  bool is_name(std::size_t i) const { return tokens_[i].name != NameType::None && tokens_[i].name != NameType::Date; }

  std::size_t begin_of(std::size_t i) const {
    while (i > 0 && !tokens_[i].name_begins && tokens_[i - 1].name == tokens_[i].name) --i;
    return i;
  }

  std::size_t end_of(std::size_t i) const {
    const NameType type = tokens_[i].name;
    for (++i; i < tokens_.size() && tokens_[i].name == type && !tokens_[i].name_begins;) ++i;
    return i;
  }

  bool inside(std::int32_t head, std::size_t begin, std::size_t end) const {
    return head >= static_cast<std::int32_t>(begin) && head < static_cast<std::int32_t>(end);
  }

  void make_one(std::size_t begin, std::size_t end, NameType type) {
    for (std::size_t i = begin; i < end; ++i) {
      tokens_[i].name = type;
      tokens_[i].name_begins = i == begin;
    }
  }

  // "Agence France-Presse", "Mohamed El-Hassan": what is flat below a name that it touches by a hyphen.
  void at_hyphen(std::size_t i) {
    const Token& hyphen = tokens_[i];
    const bool touches = !tokens_[i - 1].space_after && !hyphen.space_after;
    if ((hyphen.form != "-" && hyphen.form != "‑") || !touches || !is_name(i - 1)) return;
    const Token& next = tokens_[i + 1];
    if (!is_upper(next) || next.upos != Upos::PROPN || (is_name(i + 1) && !next.name_begins)) return;
    const std::size_t begin = begin_of(i - 1);
    if (next.deprel != "flat" || !inside(next.head, begin, i)) return;
    if (!country_of_any(next.form).empty()) return;
    make_one(begin, is_name(i + 1) ? end_of(i + 1) : i + 2, tokens_[begin].name);
  }

  // "Southern & Sons", "Novak Lodge & Tavern": one firm; "Ana & Jan" are two persons.
  void at_ampersand(std::size_t i) {
    const Token& left = tokens_[i - 1];
    const Token& right = tokens_[i + 1];
    const bool proper = left.upos == Upos::PROPN || left.xpos == "NNP";
    if (!proper || right.upos != Upos::PROPN || !is_upper(left) || !is_upper(right)) return;
    if (is_name(i) || !left.space_after || !tokens_[i].space_after || left.name == NameType::Date) return;
    if (left.name == NameType::Per && right.name == NameType::Per) return;
    if (is_name(i + 1) && !right.name_begins) return;
    const std::size_t begin = is_name(i - 1) ? begin_of(i - 1) : i - 1;
    if (inside(right.head, begin, i)) make_one(begin, is_name(i + 1) ? end_of(i + 1) : i + 2, NameType::Org);
  }

  // "Washington, D.C.": no city in a place of that name.
  void behind_comma(std::size_t comma) {
    const Token& next = tokens_[comma + 1];
    if (tokens_[comma].form != "," || tokens_[comma - 1].name != NameType::Loc || !next.name_begins) return;
    if (next.name != NameType::Loc || (next.form != "D.C." && next.form != "DC")) return;
    const std::size_t begin = begin_of(comma - 1);
    make_one(begin, end_of(comma + 1), NameType::Loc);
    if (inside(next.head, begin, comma)) return;
    std::size_t top = begin;
    while (top < comma && inside(tokens_[top].head, begin, comma)) ++top;
    tokens_[comma + 1].head = static_cast<std::int32_t>(top);
    tokens_[comma + 1].deprel = "flat";
  }

  // "Commission on Coastal Ferries", "Committee to Support Fishermen": what the body is for belongs to its name.
  void behind_body(std::size_t link) {
    constexpr std::array<std::string_view, 4> kLinks{"against", "for", "on", "to"};
    constexpr std::array<std::string_view, 16> kBodies{
        "Amendment", "Association", "Center",     "Centre",  "Coalition",    "Commission",   "Committee",    "Council",
        "Court",     "Foundation",  "Initiative", "Mission", "Organisation", "Organization", "Subcommittee", "Treaty"};
    if (std::ranges::find(kLinks, tokens_[link].form) == kLinks.end() || is_name(link)) return;
    if (tokens_[link - 1].name != NameType::Org) return;
    const std::size_t begin = begin_of(link - 1);
    const bool body = std::any_of(
        tokens_.begin() + static_cast<std::ptrdiff_t>(begin), tokens_.begin() + static_cast<std::ptrdiff_t>(link),
        [&](const Token& token) { return std::ranges::find(kBodies, token.form) != kBodies.end(); });
    std::size_t first = link + 1;
    if (tokens_[first].form == "the" && first + 1 < tokens_.size()) ++first;
    if (!body || !is_purpose_word(first)) return;
    std::size_t end = first + 1;
    while (end < tokens_.size()) {
      const bool joint = tokens_[end].form == "of" || tokens_[end].form == "and" || tokens_[end].form == "the";
      if (is_purpose_word(end))
        ++end;
      else if (joint && end + 1 < tokens_.size() && is_purpose_word(end + 1) &&
               inside(tokens_[end + 1].head, first, end + 3))
        end += 2;
      else
        break;
    }
    std::size_t top = first;
    while (top < end && inside(tokens_[top].head, first, end)) ++top;
    if (top == end || !inside(tokens_[top].head, begin, link)) return;
    make_one(begin, end, NameType::Org);
    if (tokens_[top].upos != Upos::VERB) return;
    tokens_[top].upos = Upos::PROPN;  // no committee supports anybody by its name
    tokens_[top].deprel = "nmod";
  }

  bool is_purpose_word(std::size_t i) const {
    const Token& token = tokens_[i];
    return is_upper(token) && token.upos != Upos::PUNCT && token.name != NameType::Date && token.name != NameType::Per;
  }

  // "Swedish Finns": not the people of another country.
  void within_people(std::size_t first) {
    const Token& people = tokens_[first + 1];
    if (tokens_[first].name != NameType::Norp || people.name != NameType::Norp || !people.name_begins) return;
    if (tokens_[first].upos != Upos::ADJ || !tokens_[first].space_after || tokens_[first].deprel != "amod") return;
    const bool below = tokens_[first].head == static_cast<std::int32_t>(first) + 1;
    // "an African American host": one people, not two.
    const bool beside = people.upos == Upos::ADJ && tokens_[first].head == people.head && people.deprel == "amod" &&
                        people.head > static_cast<std::int32_t>(first) &&
                        tokens_[static_cast<std::size_t>(people.head)].upos == Upos::NOUN;
    if ((below && (people.upos == Upos::PROPN || people.upos == Upos::ADJ)) || beside)
      make_one(begin_of(first), end_of(first + 1), NameType::Norp);
  }

  // A proper noun in a capital that is in no name.
  bool is_unnamed(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].upos == Upos::PROPN && tokens_[i].name == NameType::None &&
           is_upper(tokens_[i]);
  }

  // What only describes another noun, or stands for several.
  static bool is_no_top(const Token& token) {
    return token.deprel == "compound" || token.deprel == "flat" || token.deprel == "nmod:desc" || token.xpos == "NNPS";
  }

  // "the Arab Spring", "the French Open": nothing is called "Spring" or "Open"; "the French President" is no name.
  void behind_nation(std::size_t first) {
    const Token& nation = tokens_[first - 1];
    if (nation.name != NameType::Norp || nation.upos != Upos::ADJ || nation.deprel != "amod" || !nation.space_after)
      return;
    std::size_t end = first;
    while (is_unnamed(end)) ++end;
    if (end == first || !inside(nation.head, first, end)) return;
    const Token& top = tokens_[static_cast<std::size_t>(nation.head)];
    if (static_cast<std::size_t>(nation.head) + 1 != end || top.deprel == "amod" || is_no_top(top)) return;
    const std::string word = to_lower(top.form);
    const auto kind = kind_of_noun(word);
    if (kind == model::EntityType::Person || kind == model::EntityType::Event || is_person_title(word)) return;
    if (end < tokens_.size() && tokens_[end].name == NameType::Per) return;
    // "champion American Ana Ruiz": several words without an article may be a person.
    const std::size_t begin = begin_of(first - 1);
    if (end - first > 1 && (begin == 0 || tokens_[begin - 1].upos != Upos::DET)) return;
    make_one(begin, end, kind == model::EntityType::Organization ? NameType::Org : NameType::Misc);
  }

  // "the Digital Millennium [Copyright Act]", "Blue Fjord Enterprise [Linux]": a name of several words that only says
  // what the proper noun behind it is; "the White House [Chief of Staff]" and "the Green Party [Leader]" are others.
  void behind_compound(std::size_t first) {
    const NameType type = tokens_[first - 1].name;
    if (type != NameType::Org && type != NameType::Misc) return;
    const std::size_t begin = begin_of(first - 1);
    std::size_t end = first;
    while (is_unnamed(end) && tokens_[end - 1].space_after) ++end;
    if (end == first || begin + 1 >= first || is_no_top(tokens_[end - 1])) return;
    if (end < tokens_.size() && is_name(end) && is_upper(tokens_[end])) return;
    for (std::size_t i = first; i < end; ++i) {
      const std::string word = to_lower(tokens_[i].form);
      if (is_person_title(word) || is_role_noun(word) || kind_of_noun(word) == model::EntityType::Person) return;
    }
    for (std::size_t i = begin; i + 1 < end; ++i) {
      if (!inside(tokens_[i].head, i + 1, end)) return;
    }
    make_one(begin, end, type);
  }

  // "the Life and Liberty Party": two names, both before one noun in the singular, are one; "the Senate and House
  // committees" are two.
  void at_coordinator(std::size_t i) {
    if (tokens_[i].form == "&") return at_ampersand(i);
    const bool cut = tokens_[i].upos == Upos::CCONJ && !is_name(i) && is_name(i - 1) && is_name(i + 1);
    if (!cut || tokens_[i].form == "or" || !tokens_[i + 1].name_begins || tokens_[i - 1].name != NameType::Org) return;
    if (tokens_[i + 1].name != NameType::Org) return;
    const std::size_t begin = begin_of(i - 1);
    const std::size_t end = end_of(i + 1);
    if (begin + 1 != i || end - i < 3 || tokens_[begin].deprel != "compound") return;
    const std::int32_t noun = tokens_[begin].head;
    if (!inside(noun, i + 2, end) || tokens_[static_cast<std::size_t>(noun)].xpos == "NNPS") return;
    if (tokens_[i + 1].head != static_cast<std::int32_t>(begin) && tokens_[i + 1].head != noun) return;
    make_one(begin, end, NameType::Org);
  }

  // "The Astrophysical [Journal]", "Photographic [Legacy Program]": capitals right before a name that belong to it.
  void take_in_capitals(std::size_t begin) {
    const Token& first = tokens_[begin];
    if (!first.name_begins || (first.name != NameType::Org && first.name != NameType::Misc)) return;
    const std::size_t end = end_of(begin);
    std::size_t at = begin;
    for (; at > 1 && at + 3 > begin; --at) {
      const Token& word = tokens_[at - 1];
      const bool part =
          (word.upos == Upos::ADJ && word.deprel == "amod") || (word.upos == Upos::PROPN && word.deprel == "compound");
      if (!part || word.name != NameType::None || !is_upper(word) || !word.space_after || !inside(word.head, at, end))
        break;
      if (word.form.find('-') != std::string_view::npos || !country_of_any(word.form).empty()) break;
    }
    const Token& before = tokens_[at - 1];
    const bool sure = at < begin && at > 0 && before.upos != Upos::PUNCT && !is_upper(before);
    if (sure || (at < begin && (before.form == "The" || before.form == "the"))) make_one(at, end, first.name);
  }

  // "the Workers of Norland (WON)": two names that the initials in brackets spell as one.
  void before_initials(std::size_t bracket) {
    const std::string_view initials = tokens_[bracket + 1].form;
    const bool enclosed = tokens_[bracket].form == "(" && tokens_[bracket + 2].form == ")";
    if (!enclosed || initials.size() < 3 || initials.size() > 6 || !is_name(bracket - 1)) return;
    if (!std::ranges::all_of(initials, [](char c) { return c >= 'A' && c <= 'Z'; })) return;
    const std::size_t begin = begin_of_spelled(bracket, initials);
    if (begin == bracket || !is_name(begin) || end_of(begin) >= bracket) return;
    make_one(begin, bracket, NameType::Org);
    // What hung side by side hangs from the first.
    std::size_t top = begin;
    while (top < bracket && inside(tokens_[top].head, begin, bracket)) ++top;
    for (std::size_t i = top + 1; i < bracket; ++i) {
      if (inside(tokens_[i].head, begin, bracket)) continue;
      tokens_[i].head = static_cast<std::int32_t>(top);
      tokens_[i].deprel = "nmod";
    }
  }

  // Where the words before the bracket begin whose first letters are the initials; the bracket itself where none do.
  std::size_t begin_of_spelled(std::size_t bracket, std::string_view initials) const {
    constexpr std::array<std::string_view, 8> kPassed{"in", "of", "for", "and", "the", "to", "on", "&"};
    std::size_t left = initials.size();
    for (std::size_t i = bracket; i > 0 && left > 0;) {
      const std::string_view form = tokens_[--i].form;
      if (std::ranges::find(kPassed, form) != kPassed.end() || form == "-" || form == "‑") continue;
      const char first = form.empty() ? '?' : form.front();
      const char upper = first >= 'a' && first <= 'z' ? static_cast<char>(first - 'a' + 'A') : first;
      if (upper != initials[--left]) return bracket;
      if (left == 0) return i;
    }
    return bracket;
  }

  // "Omar bin Said"
  void behind_particle(std::size_t i) {
    constexpr std::array<std::string_view, 14> kParticles{"al",  "bin", "binti", "da",  "de",  "del", "der",
                                                          "dos", "du",  "ibn",   "ten", "ter", "van", "von"};
    const Token& particle = tokens_[i];
    if (particle.name != NameType::Per || particle.name_begins || !particle.space_after) return;
    if (std::find(kParticles.begin(), kParticles.end(), particle.form) == kParticles.end()) return;
    Token& next = tokens_[i + 1];
    if (next.name == particle.name || !is_upper(next) || is_name(i + 1)) return;
    next.name = particle.name;
    next.name_begins = false;
  }

  std::vector<Token>& tokens_;
};

}  // namespace

void join_cut_names(Sentence& sentence) {
  Joiner(sentence).run();
}

}  // namespace newsgraph::language
