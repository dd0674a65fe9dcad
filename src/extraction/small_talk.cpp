// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "small_talk.hpp"
#include "word_list.hpp"

#include <array>
#include <string_view>

namespace newsgraph::extraction {

using language::Upos;

namespace {

/// Words for anything: alone they name nothing.
constexpr std::array<std::string_view, 29> kVagueNouns{
    "anything", "bit",    "couple", "day",  "deal",   "everything", "fact",      "feeling", "fun",  "guy",
    "idea",     "kind",   "lot",    "max",  "moment", "nothing",    "one",       "other",   "part", "point",
    "problem",  "reason", "sense",  "shit", "sort",   "stuff",      "something", "thing",   "way"};

/// What "I" do when I only talk.
constexpr std::array<std::string_view, 15> kTalking{"advise",  "ask",  "call", "feel",     "guess",
                                                    "hear",    "know", "mean", "remember", "say",
                                                    "suppose", "tell", "talk", "think",    "wonder"};

/// Verbs that say little without an object that has a name.
constexpr std::array<std::string_view, 20> kLight{"be",   "come", "do",   "enjoy", "feel", "get",  "give",
                                                  "go",   "have", "keep", "like",  "look", "love", "make",
                                                  "need", "put",  "see",  "start", "take", "try"};

/// The subject of the clause as a pronoun of the first person, its own or that of the clauses it hangs from.
bool speaks_of_himself(const Tree& tree, int head) {
  int at = head;
  for (int step = 0; step < 4 && at >= 0; ++step) {
    for (const int c : tree.children(at)) {
      if (tree.base(c) != "nsubj") continue;
      const std::string_view word = tree.lower(c);
      return tree.upos(c) == Upos::PRON && (word == "i" || word == "we");
    }
    const std::string_view base = tree.base(at);
    if (base != "xcomp" && base != "conj" && base != "advcl") return false;
    at = tree.head(at);
  }
  return false;
}

/// "my mother", "our society": whose, only the talk says.
bool is_own(const Article& article, const Filler& filler) {
  if (filler.cluster >= 0 && article.is_named(filler.cluster)) return false;
  const Tree& tree = article.tree(filler.at.sentence);
  const int owner = tree.child(filler.at.token, "nmod:poss");
  if (owner == kNone || tree.upos(owner) != Upos::PRON) return false;
  const std::string_view word = tree.lower(owner);
  return word == "my" || word == "our" || word == "your";
}

/// Something with a name, or a short phrase with a name in it.
bool has_name(const Article& article, const Filler& filler) {
  if (filler.cluster >= 0) return article.is_named(filler.cluster);
  return article.is_anchored(filler);
}

bool is_vague(const Article& article, const Filler& filler) {
  if (article.is_anchored(filler)) return false;
  const Tree& tree = article.tree(filler.at.sentence);
  const std::string& lemma = tree.lemma(filler.at.token);
  return is_among(kVagueNouns, lemma) || is_among(kVagueNouns, tree.lower(filler.at.token));
}

}  // namespace

bool is_small_talk(const Article& article, const Draft& draft) {
  const bool answer = article.quotations().is_answer(draft.sentence);
  const Quoted quoted = article.quotations().at(draft.sentence, draft.head);
  if (!answer && !quoted.inside) return false;
  if (is_own(article, draft.subject) || is_vague(article, draft.subject)) return true;
  if (draft.object && is_vague(article, *draft.object)) return true;
  const int voice = quoted.source.is_set() ? article.cluster_at(quoted.source.sentence, quoted.source.token) : -1;
  const bool to_me = draft.object && voice >= 0 && draft.object->cluster == voice;
  const bool named = draft.object && !to_me && has_name(article, *draft.object);
  const Tree& tree = article.tree(draft.sentence);
  const std::string& verb = tree.lemma(draft.head);
  if (answer && (!draft.object || (to_me && is_among(kTalking, verb)))) return true;
  // A talk of an hour has hundreds of remarks; those about something with a name are worth their place.
  if (answer && !named && !has_name(article, draft.subject)) return true;
  if (named || !speaks_of_himself(tree, draft.head)) return false;
  if (is_among(kTalking, verb)) return true;
  return !draft.rule.starts_with("is-noun") && (answer || is_among(kLight, verb));
}

}  // namespace newsgraph::extraction
