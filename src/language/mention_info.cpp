// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "mention_info.hpp"

#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "newsgraph/language/person_lexicon.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace newsgraph::language {
namespace {

using model::EntityType;
using model::MentionKind;

struct PronounRow {
  std::string_view form;
  std::uint8_t person;
  char number;
  char gender;
  bool possessive;
  bool reflexive;
};
constexpr std::array<PronounRow, 38> kPronouns{
    {{"i", 1, 's', '?', false, false},         {"me", 1, 's', '?', false, false},
     {"my", 1, 's', '?', true, false},         {"mine", 1, 's', '?', true, false},
     {"myself", 1, 's', '?', false, true},     {"we", 1, 'p', '?', false, false},
     {"us", 1, 'p', '?', false, false},        {"our", 1, 'p', '?', true, false},
     {"ours", 1, 'p', '?', true, false},       {"ourselves", 1, 'p', '?', false, true},
     {"you", 2, '?', '?', false, false},       {"your", 2, '?', '?', true, false},
     {"yours", 2, '?', '?', true, false},      {"yourself", 2, 's', '?', false, true},
     {"yourselves", 2, 'p', '?', false, true}, {"he", 3, 's', 'm', false, false},
     {"him", 3, 's', 'm', false, false},       {"his", 3, 's', 'm', true, false},
     {"himself", 3, 's', 'm', false, true},    {"she", 3, 's', 'f', false, false},
     {"her", 3, 's', 'f', false, false},       {"hers", 3, 's', 'f', true, false},
     {"herself", 3, 's', 'f', false, true},    {"it", 3, 's', 'n', false, false},
     {"its", 3, 's', 'n', true, false},        {"itself", 3, 's', 'n', false, true},
     {"they", 3, 'p', '?', false, false},      {"them", 3, 'p', '?', false, false},
     {"'em", 3, 'p', '?', false, false},       {"their", 3, 'p', '?', true, false},
     {"theirs", 3, 'p', '?', true, false},     {"themselves", 3, 'p', '?', false, true},
     {"this", 3, 's', 'n', false, false},      {"that", 3, 's', 'n', false, false},
     {"these", 3, 'p', '?', false, false},     {"those", 3, 'p', '?', false, false},
     {"both", 3, 'p', '?', false, false},      {"one", 3, 's', '?', false, false}}};

constexpr std::array<std::string_view, 6> kFormerWords{"former", "ex", "late", "then", "previous", "outgoing"};

EntityType type_of_name(NameType name) {
  switch (name) {
    case NameType::Per:
      return EntityType::Person;
    case NameType::Org:
      return EntityType::Organization;
    case NameType::Loc:
      return EntityType::Place;
    case NameType::Norp:
      return EntityType::Group;
    case NameType::Date:
      return EntityType::Literal;
    default:
      return EntityType::Concept;
  }
}

std::string lower_lemma(const Token& token) {
  return to_lower(token.lemma.empty() || token.lemma == "_" ? token.form : std::string_view(token.lemma));
}

char number_of(const Token& token) {
  if (has_feature(token.feats, "Number=Plur") || token.xpos == "NNS" || token.xpos == "NNPS") return 'p';
  if (has_feature(token.feats, "Number=Sing") || token.xpos == "NN" || token.xpos == "NNP") return 's';
  return '?';
}

// The country a modifier names: "North Korean", "US", "North Korea's".
std::string_view country_of_modifier(const TreeIndex& tree, std::uint32_t child) {
  std::uint32_t begin = tree.left(child);
  std::uint32_t end = child + 1;
  if (child - begin > 4) begin = child;
  for (; begin <= child; ++begin) {
    std::string_view country = country_of_any(token_text(tree, begin, end));
    if (country.empty() && end < tree.size() && tree.right(child) > child) {
      country = country_of_any(token_text(tree, begin, std::min(tree.right(child) + 1, end + 3)));
    }
    if (!country.empty()) return country;
  }
  return {};
}

std::string_view country_of_phrase(const TreeIndex& tree, std::uint32_t head) {
  for (const std::uint32_t child : tree.children(head)) {
    const std::string_view relation = base_relation(tree.token(child).deprel);
    if (relation != "amod" && relation != "compound" && relation != "nmod" && relation != "flat") continue;
    if (relation == "nmod" && child > head) {
      const std::int32_t preposition = tree.child_of_base(child, "case");
      if (preposition < 0 || tree.token(static_cast<std::uint32_t>(preposition)).form != "of") continue;
    }
    const std::string_view country = country_of_modifier(tree, child);
    if (!country.empty()) return country;
  }
  // "North Korean leader": the parser may hang "North" on the noun and "Korean" on it too.
  if (head >= 2) return country_of_any(token_text(tree, head - 2, head));
  return {};
}

bool is_former(const TreeIndex& tree, std::uint32_t head) {
  for (const std::uint32_t child : tree.children(head)) {
    if (child > head) continue;
    const std::string word = lower_lemma(tree.token(child));
    if (std::find(kFormerWords.begin(), kFormerWords.end(), word) != kFormerWords.end()) return true;
  }
  return false;
}

// "opposition" of "Russian opposition leader", "vice" of "vice president": what makes it another office. Nations and
// words such as "current" do not.
std::string field_of_office(const TreeIndex& tree, std::uint32_t head) {
  constexpr std::array<std::string_view, 14> kNeutral{"current", "new",      "incoming",      "sitting",  "young",
                                                      "old",     "longtime", "first",         "second",   "reclusive",
                                                      "elected", "popular",  "controversial", "embattled"};
  std::vector<std::string> words;
  for (const std::uint32_t child : tree.children(head)) {
    const Token& token = tree.token(child);
    const std::string_view relation = base_relation(token.deprel);
    if (child > head || (relation != "compound" && relation != "amod")) continue;
    const std::string word = to_lower(token.form);
    const bool former = std::find(kFormerWords.begin(), kFormerWords.end(), word) != kFormerWords.end();
    const bool neutral = std::find(kNeutral.begin(), kNeutral.end(), word) != kNeutral.end();
    if (former || neutral || token.name == NameType::Loc || token.name == NameType::Norp) continue;
    if (!country_of_modifier(tree, child).empty()) continue;
    words.push_back(word);
  }
  std::sort(words.begin(), words.end());
  std::string field;
  for (const std::string& word : words) field += (field.empty() ? "" : " ") + word;
  return field;
}

Definiteness definiteness_of(const TreeIndex& tree, std::uint32_t head) {
  Definiteness found = Definiteness::Bare;
  for (const std::uint32_t child : tree.children(head)) {
    const Token& token = tree.token(child);
    const std::string word = to_lower(token.form);
    if (token.deprel == "nmod:poss") return Definiteness::Possessive;
    if (base_relation(token.deprel) == "nummod" && found == Definiteness::Bare) found = Definiteness::Quantified;
    if (base_relation(token.deprel) != "det") continue;
    if (word == "the")
      found = Definiteness::Definite;
    else if (word == "this" || word == "that" || word == "these" || word == "those")
      found = Definiteness::Demonstrative;
    else if (word == "a" || word == "an" || word == "another")
      found = Definiteness::Indefinite;
    else if (found == Definiteness::Bare)
      found = Definiteness::Quantified;
  }
  return found;
}

std::optional<int> count_of(const TreeIndex& tree, std::uint32_t head) {
  constexpr std::array<std::string_view, 11> kNumbers{"zero", "one",   "two",   "three", "four", "five",
                                                      "six",  "seven", "eight", "nine",  "ten"};
  for (const std::uint32_t child : tree.children(head)) {
    const std::string word = to_lower(tree.token(child).form);
    if (word == "both") return 2;
    if (base_relation(tree.token(child).deprel) != "nummod") continue;
    for (std::size_t i = 0; i < kNumbers.size(); ++i) {
      if (kNumbers[i] == word) return static_cast<int>(i);
    }
    if (word.size() <= 3 && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      return std::stoi(word);
    }
  }
  return std::nullopt;
}

void describe_pronoun(const Token& token, MentionInfo& info) {
  const std::string word = to_lower(token.form);
  info.lemma = word;
  const auto row =
      std::find_if(kPronouns.begin(), kPronouns.end(), [&](const auto& entry) { return entry.form == word; });
  if (row == kPronouns.end()) {
    info.indefinite = true;
    info.number = number_of(token);
    return;
  }
  info.person = row->person;
  info.number = row->number;
  info.gender = row->gender;
  info.reflexive = row->reflexive;
  info.possessive = row->possessive || token.deprel == "nmod:poss";
  info.demonstrative = word == "this" || word == "that" || word == "these" || word == "those";
  info.indefinite = word == "one";
  if (info.gender == 'm' || info.gender == 'f') info.type = EntityType::Person;
}

// Titles around a name and the gender they tell: "Mr", "US President", "spokeswoman".
void describe_titles(const TreeIndex& tree, const Mention& mention, MentionInfo& info) {
  const auto read = [&](std::uint32_t i) {
    const std::string word = lower_lemma(tree.token(i));
    if (!is_person_title(word) && !is_role_noun(word)) return false;
    if (info.gender == '?') info.gender = gender_of_noun(word);
    if (auto role = role_of(tree, i)) {
      if (role->country.empty()) role->country = country_of_phrase(tree, mention.head);
      info.roles.push_back(*role);
    }
    return true;
  };
  for (const std::uint32_t child : tree.children(mention.head)) {
    const std::string_view relation = base_relation(tree.token(child).deprel);
    if (child < mention.begin && (relation == "nmod" || relation == "compound" || relation == "flat")) read(child);
  }
  if (mention.begin > 0 && info.roles.empty()) {
    const std::uint32_t before =
        mention.begin - (tree.token(mention.begin - 1).form == "." && mention.begin > 1 ? 2 : 1);
    const std::int32_t head = tree.token(before).head;
    if (head == static_cast<std::int32_t>(mention.head) ||
        tree.token(mention.head).head == static_cast<std::int32_t>(before)) {
      read(before);
    }
  }
}

void describe_name(const TreeIndex& tree, const Mention& mention, MentionInfo& info) {
  info.words = folded_words(tree, mention.begin, mention.end);
  info.number = number_of(tree.token(mention.head));
  const std::string text = token_text(tree, mention.begin, mention.end);
  info.country = country_of_name(text);
  if (info.country.empty() && mention.name != NameType::Per) info.country = country_of_demonym(text);
  info.adjective = tree.token(mention.head).upos == Upos::ADJ;
  if (mention.name != NameType::None)
    info.type = type_of_name(mention.name);
  else if (!country_of_name(text).empty())
    info.type = EntityType::Place;
  if (!country_of_name(text).empty() && info.type == EntityType::Place) info.number = 's';
  if (info.type == EntityType::Person || !info.type) {
    describe_titles(tree, mention, info);
    if (info.gender == '?' && !info.words.empty()) info.gender = gender_of_given_name(info.words.front());
    if (!info.type && (info.gender != '?' || !info.roles.empty())) info.type = EntityType::Person;
    if (info.type == EntityType::Person) info.number = 's';
  } else {
    info.gender = 'n';
    if (info.type == EntityType::Organization && info.number == 'p') info.number = '?';
    if (info.type == EntityType::Group) {
      info.number = info.adjective ? '?' : 'p';
      info.gender = '?';
    }
  }
}

void describe_phrase(const TreeIndex& tree, const Mention& mention, MentionInfo& info) {
  const Token& head = tree.token(mention.head);
  info.lemma = lower_lemma(head);
  info.number = number_of(head);
  info.type = kind_of_noun(info.lemma);
  info.gender = gender_of_noun(info.lemma);
  info.definiteness = definiteness_of(tree, mention.head);
  info.country = country_of_phrase(tree, mention.head);
  info.count = count_of(tree, mention.head);
  if (info.count && *info.count > 1) info.number = 'p';
  if (auto role = role_of(tree, mention.head); role && info.number != 'p') info.roles.push_back(*role);
  if (info.type && info.type != EntityType::Person && info.gender == '?') info.gender = 'n';
  for (std::uint32_t i = mention.begin; i < mention.end; ++i) {
    const Token& token = tree.token(i);
    if (i == mention.head || token.upos == Upos::DET || token.upos == Upos::PUNCT || token.upos == Upos::ADP ||
        token.upos == Upos::PART || token.upos == Upos::PRON || token.upos == Upos::AUX || token.upos == Upos::CCONJ ||
        token.upos == Upos::SCONJ)
      continue;
    info.words.push_back(lower_lemma(token));
  }
  std::sort(info.words.begin(), info.words.end());
  info.words.erase(std::unique(info.words.begin(), info.words.end()), info.words.end());
}

void describe_coordination(const TreeIndex& tree, const std::vector<Mention>& mentions, std::size_t self,
                           std::size_t first, std::size_t last, MentionInfo& info) {
  info.coordination = true;
  info.number = 'p';
  info.gender = '?';
  info.type.reset();
  info.roles.clear();
  const Mention& mention = mentions[self];
  for (std::size_t j = first; j < last; ++j) {
    if (j == self) continue;
    const bool same_head = mentions[j].head == mention.head;
    const Token& head = tree.token(mentions[j].head);
    if (same_head || (head.deprel == "conj" && head.head == static_cast<std::int32_t>(mention.head))) {
      info.conjuncts.push_back(static_cast<std::uint32_t>(j));
    }
  }
}

}  // namespace

std::string token_text(const TreeIndex& tree, std::uint32_t begin, std::uint32_t end) {
  std::string text;
  for (std::uint32_t i = begin; i < end; ++i) {
    text += tree.token(i).form;
    if (i + 1 < end && tree.token(i).space_after) text += ' ';
  }
  return text;
}

std::vector<std::string> folded_words(const TreeIndex& tree, std::uint32_t begin, std::uint32_t end) {
  std::vector<std::string> words;
  for (std::uint32_t i = begin; i < end; ++i) {
    std::string word;
    const auto flush = [&] {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    };
    for (const char c : fold_case_and_marks(tree.token(i).form)) {
      if (c == '-')
        flush();
      else if (c != '.' && c != ',' && c != '"' && c != '(' && c != ')')
        word += c;
    }
    if (word != "the" && word != "'s" && word != "'") flush();
    word.clear();
  }
  return words;
}

TokenRange referring_range(const TreeIndex& tree, const Mention& mention) {
  if (mention.kind == MentionKind::Pronoun) return {mention.begin, mention.end};
  const Token& head = tree.token(mention.head);
  // "Justice Thomas" under "Justice".
  const bool under_title = mention.kind == MentionKind::Name && base_relation(head.deprel) == "flat" &&
                           head.head >= 0 && head.head + 1 == static_cast<std::int32_t>(mention.begin);
  if (under_title && is_person_title(to_lower(tree.token(mention.begin - 1).form))) {
    return phrase_of(tree, mention.begin - 1, PhraseExtent::Whole);
  }
  const TokenRange plain = phrase_of(tree, mention.head, PhraseExtent::Plain);
  const bool coordinated =
      mention.kind == MentionKind::Description && mention.end > plain.end && tree.child(mention.head, "conj") >= 0;
  return phrase_of(tree, mention.head, coordinated ? PhraseExtent::Coordinated : PhraseExtent::Whole);
}

std::optional<Role> role_of(const TreeIndex& tree, std::uint32_t head) {
  const std::string lemma = lower_lemma(tree.token(head));
  if (!is_role_noun(lemma)) return std::nullopt;
  return Role{lemma, country_of_phrase(tree, head), is_former(tree, head), field_of_office(tree, head)};
}

std::vector<MentionInfo> describe_mentions(const std::vector<TreeIndex>& trees, const std::vector<Mention>& mentions) {
  std::vector<MentionInfo> infos(mentions.size());
  std::vector<std::uint32_t> starts(trees.size() + 1, 0);
  for (std::size_t s = 0; s < trees.size(); ++s) starts[s + 1] = starts[s] + trees[s].size();
  for (std::size_t first = 0; first < mentions.size();) {
    std::size_t last = first;
    while (last < mentions.size() && mentions[last].sentence == mentions[first].sentence) ++last;
    const TreeIndex& tree = trees[mentions[first].sentence];
    std::vector<std::int32_t> at_head(tree.size(), -1);  // the mention of a head, not the coordination
    for (std::size_t i = first; i < last; ++i) at_head[mentions[i].head] = static_cast<std::int32_t>(i);
    for (std::size_t i = first; i < last; ++i) {
      const Mention& mention = mentions[i];
      const Token& head = tree.token(mention.head);
      MentionInfo& info = infos[i];
      info.lemma = lower_lemma(head);
      info.position = starts[mention.sentence] + mention.head;
      if (mention.kind == MentionKind::Pronoun)
        describe_pronoun(head, info);
      else if (mention.kind == MentionKind::Name)
        describe_name(tree, mention, info);
      else
        describe_phrase(tree, mention, info);
      const std::string_view relation = base_relation(head.deprel);
      info.subject = relation == "nsubj";
      info.object = relation == "obj" || relation == "iobj";
      if (mention.kind != MentionKind::Pronoun) info.possessive = head.deprel == "nmod:poss";
      if (at_head[mention.head] != static_cast<std::int32_t>(i)) {
        describe_coordination(tree, mentions, i, first, last, info);
        continue;
      }
      if (relation == "appos" && head.head >= 0) info.apposition_of = at_head[static_cast<std::size_t>(head.head)];
      if (tree.child_of_base(mention.head, "cop") >= 0) {
        const std::int32_t subject = tree.child_of_base(mention.head, "nsubj");
        if (subject >= 0) info.predicate_of = at_head[static_cast<std::size_t>(subject)];
      }
    }
    first = last;
  }
  return infos;
}

}  // namespace newsgraph::language
