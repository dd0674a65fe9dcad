// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Which phrases of a document can refer: names, noun phrases, pronouns, and coordinations of nouns.
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/coreference.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "newsgraph/language/person_lexicon.hpp"

#include "mention_info.hpp"
#include "tree_index.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace newsgraph::language {
namespace {

using model::MentionKind;

constexpr std::array<std::string_view, 14> kInnerRelations{"compound", "flat", "fixed",      "goeswith", "case",
                                                           "mark",     "cc",   "discourse",  "punct",    "aux",
                                                           "cop",      "expl", "reparandum", "dep"};
constexpr std::array<std::string_view, 10> kPronounLikeDeterminers{"this", "that", "these", "those", "both",
                                                                   "all",  "some", "each",  "many",  "neither"};

constexpr std::array<std::string_view, 8> kTitleWords{"a", "for", "from", "in", "of", "on", "the", "to"};
constexpr std::uint32_t kLongestTitle = 8;

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_nominal(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN;
}

bool is_referring_pronoun(const Token& token) {
  const std::string_view relation = base_relation(token.deprel);
  if (relation == "expl" || relation == "det" || relation == "case" || relation == "mark") return false;
  const std::string word = to_lower(token.form);
  if (token.upos == Upos::PRON) {
    return !has_feature(token.feats, "PronType=Rel") && !has_feature(token.feats, "PronType=Int") && word != "there" &&
           word != "what" && word != "who" && word != "which" && word != "whom" && word != "whose" && word != "where";
  }
  return token.upos == Upos::DET && contains(kPronounLikeDeterminers, word);
}

bool is_office_word(const Token& token) {
  const std::string word = to_lower(token.form);
  return is_person_title(word) || is_role_noun(word);
}

// "Vice President" and "US Secretary" are offices, no names.
bool is_office_alone(const TreeIndex& tree, std::uint32_t begin, std::uint32_t end) {
  if (end - begin != 2 || !is_office_word(tree.token(end - 1))) return false;
  const std::string_view first = tree.token(begin).form;
  return to_lower(first) == "vice" || !country_of_any(first).empty();
}

// Names of one sentence: runs of name tags with titles, determiners and possessive marks taken off.
class NameRuns {
 public:
  explicit NameRuns(const TreeIndex& tree) : tree_(tree), run_of_(tree.size(), -1) {
    for (std::uint32_t i = 0; i < tree.size();) {
      if (tree.token(i).name == NameType::None) {
        ++i;
        continue;
      }
      std::uint32_t end = i + 1;
      while (end < tree.size() && tree.token(end).name == tree.token(i).name && !tree.token(end).name_begins) ++end;
      add_parts(i, end);
      i = end;
    }
  }

  /// The name whose head this token is, or null.
  const Mention* at_head(std::uint32_t token) const {
    const std::int32_t run = run_of_[token];
    return run >= 0 && names_[static_cast<std::size_t>(run)].head == token ? &names_[static_cast<std::size_t>(run)]
                                                                           : nullptr;
  }
  bool covers(std::uint32_t token) const { return run_of_[token] >= 0; }

 private:
  // "US-North Korea" names two countries, where the tagger saw one name; "Smith-Jones" and "Asia-Pacific" stay whole.
  void add_parts(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t dash = begin + 1; dash + 1 < end; ++dash) {
      const std::string_view form = tree_.token(dash).form;
      if (form != "-" && form != "–" && form != "/") continue;
      if (country_of_any(text_of(begin, dash)).empty() || country_of_any(text_of(dash + 1, end)).empty()) continue;
      add(begin, dash);
      return add_parts(dash + 1, end);
    }
    add(begin, end);
  }

  // "Mr", "Vice President", "US Secretary", "J.": titles and initials alone.
  bool is_no_name(NameType type, std::uint32_t begin, std::uint32_t end) const {
    std::size_t letters = 0;
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::string_view form = tree_.token(i).form;
      if (tree_.token(i).upos == Upos::PUNCT) continue;
      letters += static_cast<std::size_t>(std::count_if(form.begin(), form.end(), [](char c) { return c != '.'; }));
    }
    if (letters < 2) return true;
    if (type == NameType::Loc) return false;
    if (begin + 1 == end) return type == NameType::Per && is_office_word(tree_.token(begin));
    return is_office_alone(tree_, begin, end);
  }

  // "US Secretary of State Mike Pompeo": the name begins behind the office, where a name is left.
  std::uint32_t behind_office(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t name = begin;
    for (std::uint32_t i = begin; i + 1 < end; ++i) {
      // "Mother Teresa" is called so.
      const bool kin = i == begin && gender_of_noun(to_lower(tree_.token(i).form)) != '?';
      if (!is_office_word(tree_.token(i)) || kin) continue;
      name = i + 1;
      if (to_lower(tree_.token(name).form) != "of" || name + 2 >= end) continue;
      const std::int32_t department = tree_.token(name).head;
      const bool inside =
          department > static_cast<std::int32_t>(name) && department + 1 < static_cast<std::int32_t>(end);
      name = inside ? static_cast<std::uint32_t>(department) + 1 : name + 2;
      i = name - 1;
    }
    const bool is_name = tree_.token(name).upos == Upos::PROPN || tree_.token(name).upos == Upos::X;
    return is_name && !is_office_word(tree_.token(name)) ? name : begin;
  }

  std::string text_of(std::uint32_t begin, std::uint32_t end) const {
    std::string text;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (!text.empty()) text += ' ';
      text += tree_.token(i).form;
    }
    return text;
  }

  // "NX-11M", "Norsk-CoV-2": what the tagger left out behind a hyphen, where it is a number or hangs from the name.
  std::uint32_t end_of_joined(std::uint32_t begin, std::uint32_t end) const {
    const auto is_rest = [&](std::uint32_t i) {
      const Token& token = tree_.token(i);
      if (token.name != NameType::None || token.upos == Upos::PUNCT || token.upos == Upos::ADJ) return false;
      const bool inside = token.head >= static_cast<std::int32_t>(begin) && token.head < static_cast<std::int32_t>(end);
      const bool digits = token.form.front() >= '0' && token.form.front() <= '9';
      return digits || (inside && base_relation(token.deprel) == "flat");
    };
    while (end + 1 < tree_.size() && tree_.token(end).form == "-" && !tree_.token(end - 1).space_after &&
           !tree_.token(end).space_after && is_rest(end + 1))
      end += 2;
    // "Channel 4" is no Channel 5.
    if (end < tree_.size() && tree_.token(end).upos == Upos::NUM && tree_.token(end).deprel == "flat" && is_rest(end) &&
        tree_.token(end).head >= static_cast<std::int32_t>(begin))
      ++end;
    return end;
  }

  void add(std::uint32_t begin, std::uint32_t end) {
    const NameType type = tree_.token(begin).name;
    const auto is_title = [&](std::uint32_t i) {
      return type == NameType::Per && is_person_title(to_lower(tree_.token(i).form));
    };
    if (type == NameType::Per) begin = behind_office(begin, end);
    while (begin + 1 < end && (tree_.token(begin).upos == Upos::DET || tree_.token(begin).upos == Upos::PUNCT ||
                               tree_.token(begin).upos == Upos::ADP || is_title(begin)))
      ++begin;
    while (begin + 1 < end && (tree_.token(end - 1).deprel == "case" || tree_.token(end - 1).upos == Upos::PUNCT))
      --end;
    if (type != NameType::Per && type != NameType::Date) end = end_of_joined(begin, end);
    if (is_no_name(type, begin, end)) return;
    Mention name;
    name.begin = begin;
    name.end = end;
    name.kind = MentionKind::Name;
    name.name = type;
    name.head = begin;
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::int32_t head = tree_.token(i).head;
      const bool outside = head < static_cast<std::int32_t>(begin) || head >= static_cast<std::int32_t>(end);
      if (outside && tree_.token(i).upos != Upos::PUNCT && tree_.token(i).upos != Upos::ADP) {
        name.head = i;
        break;
      }
    }
    for (std::uint32_t i = begin; i < end; ++i) run_of_[i] = static_cast<std::int32_t>(names_.size());
    names_.push_back(name);
  }

  const TreeIndex& tree_;
  std::vector<std::int32_t> run_of_;
  std::vector<Mention> names_;
};

// A proper noun that the tagger of names left out: its words in capitals, also those of its parts ("Video" of "Video
// Music Awards") and those behind a hyphen ("K2-18b").
TokenRange proper_noun_words(const TreeIndex& tree, std::uint32_t head) {
  TokenRange range{head, head + 1};
  const auto part_of_name = [&](std::uint32_t i) {
    const Token& token = tree.token(i);
    const bool inside = token.head >= static_cast<std::int32_t>(range.begin) &&
                        token.head < static_cast<std::int32_t>(range.end) && token.head != static_cast<std::int32_t>(i);
    const std::string_view relation = base_relation(token.deprel);
    if (inside && relation == "flat" && token.upos == Upos::NUM) return i >= range.end;  // "Flight 447"
    return inside && (relation == "flat" || relation == "compound") && token.upos == Upos::PROPN &&
           !is_person_title(to_lower(token.form));
  };
  // "The Astrophysical Journal"; a nation before a name is often none of it ("the British Parliament").
  const auto is_capital_adjective = [&](std::uint32_t i) {
    const Token& token = tree.token(i);
    return i > 0 && token.upos == Upos::ADJ && token.deprel == "amod" && begins_upper(token.form) &&
           token.space_after && token.name == NameType::None && token.head >= static_cast<std::int32_t>(range.begin) &&
           token.head < static_cast<std::int32_t>(range.end) && country_of_any(token.form).empty() &&
           !is_person_title(to_lower(token.form));
  };
  // "norsktube-gx"
  const auto is_first_half = [&] {
    if (range.begin < 2) return false;
    const Token& hyphen = tree.token(range.begin - 1);
    const Token& half = tree.token(range.begin - 2);
    return hyphen.form == "-" && !hyphen.space_after && !half.space_after && half.upos == Upos::PROPN &&
           half.name == NameType::None && half.head >= static_cast<std::int32_t>(range.begin) &&
           half.head < static_cast<std::int32_t>(range.end);
  };
  for (;;) {
    if (is_first_half())
      range.begin -= 2;
    else if (range.begin > 0 && (part_of_name(range.begin - 1) || is_capital_adjective(range.begin - 1)))
      --range.begin;
    else
      break;
  }
  // "The Long Winter of Ruiz": a title, where its article has a capital inside a sentence.
  const bool titled =
      range.begin > 1 && tree.token(range.begin - 1).form == "The" && tree.token(range.begin - 2).upos != Upos::PUNCT;
  while (titled && range.end + 2 < tree.size() && range.end - range.begin < kLongestTitle) {
    std::uint32_t word = range.end;
    while (word + 1 < tree.size() && contains(kTitleWords, tree.token(word).form)) ++word;
    const Token& next = tree.token(word);
    if (word == range.end || !begins_upper(next.form) || next.upos == Upos::PUNCT || next.deprel != "nmod" ||
        next.head < static_cast<std::int32_t>(range.begin) || next.head >= static_cast<std::int32_t>(range.end))
      break;
    range.end = word + 1;
  }
  while (range.end < tree.size()) {
    const Token& next = tree.token(range.end);
    const bool hyphen = next.form == "-" && !next.space_after && !tree.token(range.end - 1).space_after;
    const std::uint32_t word = range.end + (hyphen ? 1 : 0);
    if (word >= tree.size() || !part_of_name(word)) break;
    range.end = word + 1;
  }
  return range;
}

std::string folded_name(const TreeIndex& tree, std::uint32_t begin, std::uint32_t end) {
  std::string text;
  for (const std::string& word : folded_words(tree, begin, end)) text += text.empty() ? word : ' ' + word;
  return text;
}

bool is_coordination(const TreeIndex& tree, std::uint32_t head) {
  bool conjuncts = false;
  for (const std::uint32_t child : tree.children(head)) {
    if (tree.token(child).deprel != "conj" || !(is_nominal(tree.token(child)) || tree.token(child).upos == Upos::PRON))
      continue;
    const std::int32_t link = tree.child_of_base(child, "cc");
    if (link >= 0 && tree.token(static_cast<std::uint32_t>(link)).lemma != "and" &&
        tree.token(static_cast<std::uint32_t>(link)).lemma != "&")
      return false;
    conjuncts = conjuncts || link >= 0;
  }
  return conjuncts;
}

void add_mentions_of_token(const TreeIndex& tree, const NameRuns& names, std::uint32_t i, std::uint32_t sentence,
                           std::vector<Mention>& out) {
  const Token& token = tree.token(i);
  const std::string_view relation = base_relation(token.deprel);
  Mention mention;
  if (const Mention* name = names.at_head(i)) {
    mention = *name;
  } else if (names.covers(i)) {
    return;
  } else if (is_referring_pronoun(token)) {
    mention.begin = i;
    mention.end = i + 1;
    mention.kind = MentionKind::Pronoun;
  } else if (is_nominal(token) && !contains(kInnerRelations, relation) && token.deprel != "nmod:desc") {
    const bool bare_noun =
        token.upos == Upos::NOUN || kind_of_noun(to_lower(token.lemma)) || is_person_title(to_lower(token.lemma));
    const TokenRange words = bare_noun ? phrase_of(tree, i, PhraseExtent::Plain) : proper_noun_words(tree, i);
    mention.begin = words.begin;
    mention.end = words.end;
    mention.kind = bare_noun ? MentionKind::Description : MentionKind::Name;
    if (bare_noun && token.upos == Upos::PROPN && begins_upper(token.form)) {
      const TokenRange proper = proper_noun_words(tree, i);
      const bool several = proper.end - proper.begin > 1 && !names.covers(proper.begin);
      if (several && !is_office_alone(tree, proper.begin, proper.end)) {
        mention.kind = MentionKind::Name;
        mention.begin = proper.begin;
        mention.end = proper.end;
      }
    }
  } else {
    return;
  }
  mention.sentence = sentence;
  mention.head = i;
  if (is_coordination(tree, i) && relation != "conj") {
    Mention all = mention;
    const TokenRange words = phrase_of(tree, i, PhraseExtent::Coordinated);
    all.begin = words.begin;
    all.end = words.end;
    all.kind = MentionKind::Description;
    all.name = NameType::None;
    out.push_back(all);
  }
  out.push_back(mention);
}

// A person's title that the parser made the head of the name: "Justice" of "Justice Thomas".
bool is_title_of_name(const TreeIndex& tree, const NameRuns& names, std::uint32_t i) {
  if (!is_person_title(to_lower(tree.token(i).form))) return false;
  for (const std::uint32_t child : tree.children(i)) {
    if (child == i + 1 && base_relation(tree.token(child).deprel) == "flat" && names.covers(child)) return true;
  }
  return false;
}

// Names inside other names ("University of California") are mentions where the document uses the same name by itself.
void add_inner_names(const TreeIndex& tree, std::uint32_t sentence, const std::set<std::string>& known,
                     const std::vector<Mention>& mentions, std::size_t first, std::vector<Mention>& out) {
  std::vector<bool> is_head(tree.size(), false);
  for (std::size_t k = first; k < mentions.size() && mentions[k].sentence == sentence; ++k)
    is_head[mentions[k].head] = true;
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const Token& token = tree.token(i);
    const std::string_view relation = base_relation(token.deprel);
    const bool inner = relation == "compound" || relation == "nmod";
    if (is_head[i] || !inner || token.upos != Upos::PROPN) continue;
    const TokenRange words = proper_noun_words(tree, i);
    // "Coron waters": a name before a common noun may stand without a tag.
    const bool before_noun = relation == "compound" && token.head >= static_cast<std::int32_t>(words.end) &&
                             tree.token(static_cast<std::uint32_t>(token.head)).upos == Upos::NOUN &&
                             tree.token(static_cast<std::uint32_t>(token.head)).name == NameType::None;
    if (token.name == NameType::None && !before_noun) continue;
    // "North" is no name inside "North Korea".
    if (words.end < tree.size() && !country_of_any(token_text(tree, words.begin, words.end + 1)).empty()) continue;
    // Before other words it is likely the short form of the whole ("Yonhap News Agency"), unless a country.
    if (relation == "compound" && !before_noun && country_of_name(token_text(tree, words.begin, words.end)).empty())
      continue;
    if (!known.contains(folded_name(tree, words.begin, words.end))) continue;
    Mention mention;
    mention.sentence = sentence;
    mention.begin = words.begin;
    mention.end = words.end;
    mention.head = i;
    mention.kind = MentionKind::Name;
    mention.name = token.name;
    out.push_back(mention);
  }
}

// A noun in capitals that is a name elsewhere in the document: the tagger's slip.
void recognise_name(const TreeIndex& tree, const std::set<std::string>& known, Mention& mention) {
  if (mention.kind != MentionKind::Description) return;
  const bool capital = begins_upper(tree.token(mention.head).form);
  const std::uint32_t first = mention.begin + (tree.token(mention.begin).upos == Upos::DET ? 1 : 0);
  if (!capital || first != mention.head || mention.end != mention.head + 1) return;
  if (!known.contains(folded_name(tree, first, mention.end))) return;
  mention.begin = first;
  mention.kind = MentionKind::Name;
}

bool before(const Mention& a, const Mention& b) {
  if (a.sentence != b.sentence) return a.sentence < b.sentence;
  return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
}

}  // namespace

std::vector<Mention> find_mentions(const std::vector<Sentence>& sentences) {
  std::vector<Mention> mentions;
  std::vector<TreeIndex> trees;
  trees.reserve(sentences.size());
  std::vector<std::size_t> first_of;
  std::set<std::string> known;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const TreeIndex& tree = trees.emplace_back(sentences[s]);
    const NameRuns names(tree);
    first_of.push_back(mentions.size());
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
      if (!is_title_of_name(tree, names, i)) add_mentions_of_token(tree, names, i, s, mentions);
    }
    for (std::size_t k = first_of.back(); k < mentions.size(); ++k) {
      const Mention& mention = mentions[k];
      if (mention.kind == MentionKind::Name && mention.name != NameType::Date) {
        known.insert(folded_name(tree, mention.begin, mention.end));
      }
    }
  }
  for (Mention& mention : mentions) recognise_name(trees[mention.sentence], known, mention);
  std::vector<Mention> inner;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    add_inner_names(trees[s], s, known, mentions, first_of[s], inner);
  }
  mentions.insert(mentions.end(), inner.begin(), inner.end());
  std::stable_sort(mentions.begin(), mentions.end(), before);
  return mentions;
}

}  // namespace newsgraph::language
