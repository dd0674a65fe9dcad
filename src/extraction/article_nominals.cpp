// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Phrases as fillers: a nominal without a name, the country behind a demonym, names that share a word.
#include "article.hpp"
#include "lexicon.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "valency.hpp"

#include <algorithm>
#include <functional>

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;

namespace {

/// A phrase cut so that one quotation mark or bracket is inside: the partner is taken in, or what is beyond it left
/// out.
void balance(const Tree& tree, int head, int& begin, int& end) {
  int marks = 0;
  for (int i = begin; i < end; ++i) marks += is_quotation_mark(tree.lower(i)) ? 1 : 0;
  if (marks % 2 == 1) {
    if (begin > 0 && is_quotation_mark(tree.lower(begin - 1)))
      --begin;
    else if (end < tree.size() && is_quotation_mark(tree.lower(end)))
      ++end;
  }
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"}, {"[", "]"}}) {
    int depth = 0;
    int last_open = begin;
    for (int i = begin; i < end; ++i) {
      if (tree.lower(i) == open) {
        ++depth;
        last_open = i;
      } else if (tree.lower(i) == close && --depth < 0) {
        if (i < head)
          begin = i + 1;
        else
          end = i;
        depth = 0;
      }
    }
    if (depth > 0 && last_open > head)
      end = last_open;
    else if (depth > 0 && last_open < head)
      begin = last_open + 1;
  }
}

/// Longest phrase that is shown whole, in tokens.
constexpr int kLongestShown = 12;

/// Where a phrase [begin, end) that is too long to be shown can end without losing what its noun is of: "ownership of
/// other teams" of "ownership of other teams including the Colts and the Gunners". Before a phrase deep inside or a
/// further member of a list, the last first; before "of" only where nothing else helps.
int shortened(const Tree& tree, int head, int begin, int end) {
  std::vector<int> cuts;
  std::vector<int> last_resorts;
  for (int i = head + 1; i < end; ++i) {
    const std::string_view base = tree.base(i);
    const int above = tree.head(i);
    if ((base != "nmod" && base != "conj" && base != "obl") || above > i || !tree.is_nominal(above)) continue;
    // "freely licensed and open software", "between A and B"
    if (base == "conj" && (tree.head(above) > i || joins_members(tree.marker(above, "case")))) continue;
    const int first = tree.first_of(i);
    if (first <= head + 1 || first >= end) continue;
    (tree.marker(i, "case") == "of" ? last_resorts : cuts).push_back(first);
  }
  // "attended the summit, including Norway": one thing has no examples.
  for (const int c : tree.children(head)) {
    if (c > head && tree.base(c) == "nmod" && is_comparing(tree.marker(c, "case")) &&
        !tree.has_feature(head, "Number=Plur"))
      end = std::min(end, tree.first_of(c));
  }
  std::sort(cuts.begin(), cuts.end(), std::greater<>());
  std::sort(last_resorts.begin(), last_resorts.end(), std::greater<>());
  cuts.insert(cuts.end(), last_resorts.begin(), last_resorts.end());
  for (const int cut : cuts) {
    if (end - begin <= kLongestShown) break;
    end = std::min(end, cut);
  }
  while (end > head + 1 && (tree.upos(end - 1) == Upos::PUNCT || tree.upos(end - 1) == Upos::CCONJ ||
                            tree.upos(end - 1) == Upos::ADP || tree.upos(end - 1) == Upos::DET))
    --end;
  return end - begin <= kLongestShown ? end : head + 1;
}

/// "the safe return in 1980 of several nationals": what a noun is of may stand behind a date.
int end_behind_date(const Tree& tree, int head, int end) {
  int of = end;
  while (of < tree.size() && of < end + 4 && tree.lower(of) != "of") {
    const bool dated = tree.upos(of) == Upos::NUM || (tree.upos(of) == Upos::ADP && of == end) ||
                       tree[of].name == language::NameType::Date;
    if (!dated) return end;
    ++of;
  }
  if (of == end || of >= tree.size() || tree.lower(of) != "of" || tree.base(of) != "case") return end;
  const int whole = tree.head(of);
  const int above = tree.head(whole);
  if (tree.base(whole) != "nmod" || (above != head && (above < end || above > of))) return end;
  const int last = tree.last_of(whole) + 1;
  return tree.first_of(whole) != of || last - end > kLongestShown ? end : last;
}

/// Whether nothing before the noun says more of it: "influence", "the techniques".
bool is_bare_before(const Tree& tree, int noun) {
  return std::ranges::none_of(tree.children(noun), [&](int c) {
    const std::string_view base = tree.base(c);
    return c < noun && (base == "amod" || base == "compound" || base == "nummod" || base == "nmod");
  });
}

/// "bread, milk and vegetable shops" with the last two words as two members: one.
bool ends_in_compound(const Tree& tree, const std::vector<int>& members) {
  const int last = members.back();
  const int before = members[members.size() - 2];
  return before + 1 == last && tree.upos(before) == Upos::NOUN && tree.upos(last) == Upos::NOUN &&
         !tree.has_feature(before, "Number=Plur") && tree.child(last, "cc") == kNone &&
         tree.child(last, "det") == kNone;
}

/// "meat, fish and delicatessen departments": a noun that lacks the head it shares with the last of its list.
bool lacks_shared_head(const Tree& tree, int noun, const std::vector<int>& members) {
  const int last = members.back();
  if (noun == last || tree.upos(noun) != Upos::NOUN || tree.upos(last) != Upos::NOUN) return false;
  if (ends_in_compound(tree, members)) return !tree.has_feature(noun, "Number=Plur") && is_bare_before(tree, noun);
  if (tree.has_feature(noun, "Number=Plur") || !tree.has_feature(last, "Number=Plur")) return false;
  const int before = last - 1;
  const bool modified =
      before > noun && tree.head(before) == last && !tree.is_name(before) && tree.base(before) == "compound";
  if (!modified || tree.has_feature(before, "Number=Plur")) return false;
  const int coordinator = tree.child(last, "cc");
  if (coordinator == kNone || coordinator + 1 != before) return false;
  return std::ranges::all_of(members, [&](int member) {
    return member == last || (tree.children(member).empty() || (is_bare_before(tree, member) && member < last));
  });
}

/// "techniques and costumes used in houses", "influence or involvement in the decision": what stands behind the last of
/// a list is said of all.
bool lacks_shared_tail(const Tree& tree, int noun, const std::vector<int>& members) {
  const int last = members.back();
  if (noun == last || tree.upos(noun) != Upos::NOUN || tree.upos(last) != Upos::NOUN) return false;
  for (const int member : members) {
    if (!is_bare_before(tree, member) || (member != members.front() && tree.child(member, "det") != kNone))
      return false;
    if (member == last) continue;
    for (const int c : tree.children(member)) {
      const std::string_view base = tree.base(c);
      if (c > member && base != "conj" && base != "punct") return false;
    }
  }
  return std::ranges::any_of(tree.children(last), [&](int c) {
    const std::string_view base = tree.base(c);
    return c > last && (base == "nmod" || base == "acl") && tree.upos(c - 1) != Upos::PUNCT &&
           tree.lower(tree.first_of(c) - 1) != ",";
  });
}

/// "checks and balances for the firms" with "for" hung from "checks": where the two end together; kNone where they do
/// not.
int end_of_pair(const Tree& tree, int first, const std::vector<int>& members) {
  if (members.size() < 2 || members.front() != first || !is_bare_before(tree, first)) return kNone;
  const int second = members[1];
  if (tree.upos(first) != Upos::NOUN || tree.upos(second) != Upos::NOUN || tree.last_of(second) != second) return kNone;
  if (!is_bare_before(tree, second) || tree.child(second, "det") != kNone) return kNone;
  for (const int c : tree.children(first)) {
    if (c < second || tree.base(c) != "nmod") continue;
    int last = tree.last_of(c);
    for (int i = c + 1; i <= last; ++i) {  // "the band Fjord, an early quintet"
      if (tree.base(i) == "appos" && tree.lower(tree.first_of(i)) == ",") last = tree.first_of(i) - 1;
    }
    while (last > c && tree.upos(last) == Upos::PUNCT) --last;
    if (tree.first_of(c) == second + 1 && last - first < kLongestShown) return last + 1;
  }
  return kNone;
}

/// "Latin American", "South American": no country's.
bool is_part_of_continent(std::string_view word) {
  return word == "latin" || word == "south" || word == "central" || word == "north" || word == "native" ||
         word == "african" || word == "asian";
}

}  // namespace

std::optional<Filler> Article::nominal_filler(int sentence, int token, bool whole) const {
  const Tree& t = tree(sentence);
  if (is_boilerplate(sentence, token)) return std::nullopt;
  if (t.upos(token) == Upos::PRON || t.upos(token) == Upos::DET || t.upos(token) == Upos::PUNCT ||
      t.upos(token) == Upos::ADV)
    return std::nullopt;
  auto [begin, end] = phrase_tokens(sentence, token, true);
  int shown = end;
  if (end - begin > 9 && !is_partitive(t.lemma(token))) {
    shown = shortened(t, token, begin, end);
    std::tie(begin, end) = phrase_tokens(sentence, token, false);
  } else if (end == token + 1) {
    shown = end_behind_date(t, token, end);
  }
  // Articles and pronoun possessors say nothing of what it is.
  const auto counts = [&](int i) {  // "a few mistakes" are some, "few mistakes" hardly any
    return t.lower(i) == "a" && i + 1 < token && (t.lower(i + 1) == "few" || t.lower(i + 1) == "couple");
  };
  while (begin < token && !counts(begin) &&
         ((t.upos(begin) == Upos::DET && t.lower(begin) != "all" && t.lower(begin) != "any" &&
           t.lower(begin) != "every") ||
          t.has_feature(begin, "Poss=Yes") || t.upos(begin) == Upos::PUNCT)) {
    ++begin;
  }
  for (const int c : t.children(token)) {
    // Groups that are not said who: "both sides", "the two leaders".
    if ((t.lower(c) == "both" || t.lower(c) == "either" || t.lower(c) == "neither") && t.base(c) != "nmod")
      return std::nullopt;
  }
  const std::vector<int> members = t.conjuncts(t.first_conjunct(token));
  if (members.size() > 1) {
    if (lacks_shared_head(t, token, members)) return std::nullopt;
    if (token == members.back() && ends_in_compound(t, members)) begin = std::min(begin, token - 1);
    // "checks and balances for the firms" are told as one.
    const bool pair = members.size() == 2 && lacks_shared_tail(t, members.front(), members);
    if (pair && token == members.back() && members.front() < begin && !t.is_name(members.front()))
      begin = members.front();
    else if (lacks_shared_tail(t, token, members))
      return std::nullopt;
    if (const int together = end_of_pair(t, members.front(), members); together != kNone) {
      if (token == members[1]) return std::nullopt;
      if (token == members.front() && shown <= end) shown = together;
    }
    // "850 officers and soldiers" are so many together.
    const int second = members[1];
    if (members.size() == 2 && token == members.front() && t.child(token, "nummod") != kNone && shown <= end &&
        t.upos(second) == Upos::NOUN && t.has_feature(second, "Number=Plur") && end + 2 == second + 1 &&
        std::ranges::all_of(t.children(second), [&](int c) { return t.base(c) == "cc"; }))
      shown = second + 1;
  }
  balance(t, token, begin, end);
  int name_parts = 0;
  // "for President Moon Jae-in": what touches a person's name by a hyphen belongs to it.
  while (t[end - 1].name == NameType::Per && end + 1 < t.size() && !t[end - 1].space_after && !t[end].space_after &&
         t.lower(end) == "-" && t.upos(end + 1) != Upos::PUNCT) {
    end += 2;
    name_parts += 2;
  }
  // "a stay-at-home order", "the Boeing 737-800": a hyphen's two sides stay together.
  int joined = 0;
  for (; begin >= 2 && t.joins(begin - 1); begin -= 2) joined += 2;
  for (; end + 1 < t.size() && t.joins(end); end += 2) joined += 2;
  const int length = end - begin - name_parts - joined;
  if (!whole) shown = end;
  if (shown > end) {
    int first = begin;
    balance(t, token, first, shown);
    if (first != begin) shown = end;
  }
  Filler filler;
  filler.at = {sentence, token};
  filler.span = span_of(sentence, begin, std::max(end, shown));
  const bool says_something = std::any_of(t.lower(token).begin(), t.lower(token).end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
  });
  if (filler.span.empty() || !says_something) return std::nullopt;
  bool plain = true;
  for (int i = begin; i < end; ++i) {
    const bool joint = t.joins(i + 1) || t.joins(i - 1);
    if (t.upos(i) == Upos::VERB && t.base(i) != "amod" && t.base(i) != "compound" && t[i].name == NameType::None &&
        !joint)
      plain = false;
  }
  if (length <= 6 && plain && t.upos(token) != Upos::NUM && t.upos(token) != Upos::SYM && t.is_nominal(token)) {
    filler.concept_key = concept_key_of(sentence, token, begin, end);
    filler.concept_name = concept_name_of(sentence, token, begin, end);
  }
  return filler;
}

std::optional<Filler> Article::nation_filler(int sentence, int token) const {
  const Tree& t = tree(sentence);
  // "North Korean" is two words.
  std::string_view country;
  int begin = token;
  if (token > 0) {
    const std::string two = std::string(t.lower(token - 1)).append(" ").append(t.lower(token));
    country = language::country_of_demonym(two);
    if (!country.empty()) begin = token - 1;
  }
  if (country.empty()) country = language::country_of_demonym(t.lower(token));
  if (country.empty()) return std::nullopt;
  if (begin == token && token > 0 && is_part_of_continent(t.lower(token - 1))) return std::nullopt;
  Filler filler;
  filler.at = {sentence, token};
  filler.span = span_of(sentence, begin, token + 1);
  if (const auto found = cluster_of_country_.find(std::string(country)); found != cluster_of_country_.end()) {
    filler.cluster = found->second;
    return filler;
  }
  filler.nation = std::string(country);
  return filler;
}

/// "allies such as Germany", "firms including A, B and C": the ones named are meant.
std::vector<Filler> Article::named_examples(int sentence, int token) const {
  const Tree& t = tree(sentence);
  std::vector<Filler> found;
  if (t.upos(token) != Upos::NOUN || !is_group_noun(to_lower(t.lemma(token)))) return found;
  for (const int c : t.children(token)) {
    if (t.base(c) != "nmod" || c < token) continue;
    const std::string marker = t.marker(c, "case");
    if (marker != "including" && marker != "such as" && marker != "like") continue;
    for (Filler& filler : all_fillers(sentence, c)) {
      if (filler.cluster >= 0 && is_named(filler.cluster)) found.push_back(std::move(filler));
    }
  }
  return found;
}

/// "North and South Korea": two names that share their last word.
std::vector<Filler> Article::split_directions(int sentence, int token) const {
  const Tree& t = tree(sentence);
  if (token < 3 || t.upos(token - 2) != Upos::CCONJ) return {};
  std::vector<Filler> found;
  for (const int part : {token - 3, token - 1}) {
    const std::string_view word = t.lower(part);
    if (word != "north" && word != "south" && word != "east" && word != "west") return {};
    const std::string name = std::string(t[part].form) + " " + std::string(t[token].form);
    const int index = cluster_named(name);
    Filler filler;
    filler.at = {sentence, token};
    filler.span = span_of(sentence, part, part == token - 1 ? token + 1 : part + 1);
    filler.cluster = index;
    if (index < 0) filler.nation = name;
    found.push_back(std::move(filler));
  }
  return found;
}

}  // namespace newsgraph::extraction
