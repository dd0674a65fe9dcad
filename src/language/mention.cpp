// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Which phrases of a document can refer: names, noun phrases, pronouns, and coordinations of nouns.
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/coreference.hpp"
#include "newsgraph/language/person_lexicon.hpp"

#include "tree_index.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::language {
namespace {

using model::MentionKind;

constexpr std::array<std::string_view, 14> kInnerRelations{"compound", "flat", "fixed",      "goeswith", "case",
                                                           "mark",     "cc",   "discourse",  "punct",    "aux",
                                                           "cop",      "expl", "reparandum", "dep"};
constexpr std::array<std::string_view, 10> kPronounLikeDeterminers{"this", "that", "these", "those", "both",
                                                                   "all",  "some", "each",  "many",  "neither"};

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
      add(i, end);
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
  void add(std::uint32_t begin, std::uint32_t end) {
    const NameType type = tree_.token(begin).name;
    const auto is_title = [&](std::uint32_t i) {
      return type == NameType::Per && is_person_title(to_lower(tree_.token(i).form));
    };
    while (begin + 1 < end && (tree_.token(begin).upos == Upos::DET || tree_.token(begin).upos == Upos::PUNCT ||
                               tree_.token(begin).upos == Upos::ADP || is_title(begin)))
      ++begin;
    while (begin + 1 < end && (tree_.token(end - 1).deprel == "case" || tree_.token(end - 1).upos == Upos::PUNCT))
      --end;
    if (type == NameType::Per && begin + 1 == end && is_title(begin)) return;
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

// A proper noun that the tagger of names left out: its words in capitals.
TokenRange proper_noun_words(const TreeIndex& tree, std::uint32_t head) {
  TokenRange range{head, head + 1};
  const auto part_of_name = [&](std::uint32_t i) {
    const Token& token = tree.token(i);
    if (token.head != static_cast<std::int32_t>(head)) return false;
    const std::string_view relation = base_relation(token.deprel);
    return (relation == "flat" || relation == "compound") && token.upos == Upos::PROPN &&
           !is_person_title(to_lower(token.form));
  };
  while (range.begin > 0 && part_of_name(range.begin - 1)) --range.begin;
  while (range.end < tree.size() && part_of_name(range.end)) ++range.end;
  return range;
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
    if (bare_noun && token.upos == Upos::PROPN) {
      const TokenRange proper = proper_noun_words(tree, i);
      if (proper.end - proper.begin > 1) {
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

}  // namespace

std::vector<Mention> find_mentions(const std::vector<Sentence>& sentences) {
  std::vector<Mention> mentions;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const TreeIndex tree(sentences[s]);
    const NameRuns names(tree);
    const std::size_t first = mentions.size();
    for (std::uint32_t i = 0; i < tree.size(); ++i) add_mentions_of_token(tree, names, i, s, mentions);
    std::stable_sort(
        mentions.begin() + static_cast<std::ptrdiff_t>(first), mentions.end(),
        [](const Mention& a, const Mention& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  }
  return mentions;
}

}  // namespace newsgraph::language
