// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What belongs to a predicate although it is no argument: the noun of an idiom, an adverb of place or rank, what is
// asked or said of the object.
#include "draft_filter.hpp"

#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "nominal_phrases.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {

using language::Upos;

namespace {

/// Verb and noun that make one predicate: no noun of these is a thing.
constexpr std::array<std::string_view, 44> kIdioms = {
    "come about",   "come alive",  "come close",  "come effect", "come existence", "come force", "come light",
    "come play",    "come power",  "do business", "do harm",     "gain ground",    "get word",   "give birth",
    "give rise",    "give way",    "go effect",   "have fun",    "have trouble",   "keep track", "keep watch",
    "lay claim",    "lose ground", "lose sight",  "make clear",  "make sense",     "make way",   "pay attention",
    "pose problem", "take action", "take aim",    "take care",   "take effect",    "take form",  "take hold",
    "take note",    "take office", "take part",   "take place",  "take root",      "take shape", "take shelter",
    "take stock",   "take turn"};

/// Adverbs without which a verb of keeping or sending says nothing.
constexpr std::array<std::string_view, 16> kNeeded = {"abroad", "ahead",  "alive",    "alone", "apart", "ashore",
                                                      "aside",  "asleep", "away",     "back",  "dead",  "forward",
                                                      "home",   "open",   "together", "still"};

/// "came sixth for the team"
constexpr std::array<std::string_view, 4> kRanking = {"come", "finish", "place", "rank"};
constexpr std::array<std::string_view, 11> kRanks = {"first", "second",  "third",  "fourth", "fifth", "sixth",
                                                     "last",  "seventh", "eighth", "ninth",  "tenth"};

/// Longest adjective or noun phrase that is said of an object, in tokens.
constexpr std::size_t kLongestPredicate = 6;

/// Verbs whose complement is a name or opinion: they are the relation.
constexpr std::array<std::string_view, 9> kNaming = {"call",     "name",     "declare", "dub", "label",
                                                     "consider", "describe", "deem",    "term"};

/// Verbs that see or cause: what the object then did is a statement of its own.
constexpr std::array<std::string_view, 12> kCausing = {"see", "watch", "hear", "find", "feel",   "have",
                                                       "get", "let",   "make", "help", "notice", "witness"};

/// Further verbs with an object and an infinitive.
constexpr std::array<std::string_view, 9> kLeading = {"enable", "encourage", "induce",  "inspire", "invite",
                                                      "teach",  "train",     "entitle", "motivate"};

/// "took | place", "comes into | play"
void fold_idiom(const Article& article, const Tree& tree, Draft& draft) {
  if (!draft.object || article.has_name(*draft.object) || draft.object->at.sentence != draft.sentence) return;
  if (draft.rule != "verb-object" && draft.rule != "verb-oblique") return;
  const int noun = draft.object->at.token;
  if (!is_idiom(draft.lemma, tree.lemma(noun))) return;
  draft.phrase += " " + tree.lower(noun);
  draft.lemma += " " + tree.lemma(noun);
  draft.preposition.clear();
  draft.object.reset();
  draft.rule = "verb-alone";
}

/// "was sent | home", "could not be kept still in"
void add_needed_adverb(const Tree& tree, Draft& draft) {
  const int next = draft.head + 1;
  if (!draft.rule.starts_with("verb-") && !draft.rule.starts_with("passive-")) return;
  if (draft.relation.empty() || next >= tree.size() || tree.head(next) != draft.head) return;
  if (draft.rule == "verb-predicative") return;  // has it
  if (tree.base(next) != "advmod" && tree.base(next) != "xcomp") return;
  const bool ranked = is_among(kRanking, tree.lemma(draft.head)) && is_among(kRanks, tree.lower(next));
  if (!is_among(kNeeded, tree.lower(next)) && !ranked) return;
  const std::string form(tree[draft.head].form);
  const std::size_t at = draft.phrase.find(form);
  if (at == std::string::npos) return;
  draft.phrase.insert(at + form.size(), " " + tree.lower(next));
  draft.lemma += " " + tree.lower(next);
}

/// What the words of an infinitive, adjective or noun say of the object: "to go unpunished", "more popular".
std::string complement_words(const Tree& tree, int complement) {
  std::vector<int> tokens;
  if (tree.upos(complement) != Upos::VERB) {
    tokens = tree.subtree(complement);
    if (tokens.size() > kLongestPredicate) {
      tokens.clear();
      for (const int c : tree.children(complement)) {
        if (c < complement && tree.upos(c) != Upos::PUNCT) tokens.push_back(c);
      }
      tokens.push_back(complement);
    }
  } else {
    tokens = {complement};
    for (const int c : tree.children(complement)) {
      const std::string_view base = tree.base(c);
      if (base == "mark" || base == "aux" || tree.relation(c) == "compound:prt" || tree.is_negation(c) ||
          (base == "xcomp" && tree.children(c).empty()))
        tokens.push_back(c);
    }
    std::sort(tokens.begin(), tokens.end());
  }
  std::erase_if(tokens, [&](int i) { return tree.upos(i) == Upos::PUNCT; });
  return to_lower(read_out(tree, tokens));
}

/// "urged to leave | Sudan", "called defensive | its actions": what is asked or said of the object is half the fact.
void add_complement(const Tree& tree, Draft& draft) {
  if (!draft.object || (draft.rule != "verb-object" && draft.rule != "verb-recipient")) return;
  const int complement = complement_of_object(tree, draft.head);
  if (complement == kNone || draft.phrase.ends_with(" to")) return;
  // "asked to investigate | Ana" would be she who is investigated: "asked … to investigate".
  const bool own = in("want ask expect wish like prefer need beg choose help get", tree.lemma(draft.head)) &&
                   tree.upos(complement) == Upos::VERB;
  draft.phrase += (own ? " … " : " ") + complement_words(tree, complement);
  if (tree.upos(complement) == Upos::VERB) return;
  if (is_among(kNaming, tree.lemma(draft.head)))
    draft.preposition = "as";
  else
    draft.lemma += " " + to_lower(tree.lemma(complement));
}

}  // namespace

bool is_idiom(const std::string& verb, const std::string& noun) {
  return is_among(kIdioms, verb + " " + noun);
}

/// "urged Sudan to leave", "called its actions defensive": the complement behind the verb's object.
int complement_of_object(const Tree& tree, int verb) {
  int object = tree.child(verb, "obj");
  if (object == kNone) object = tree.child(verb, "iobj");
  if (object == kNone) return kNone;
  for (const int c : tree.children(verb)) {
    if (tree.base(c) != "xcomp" || c < object) continue;
    const bool infinitive =
        tree[c].xpos == "VB" && (effect_of_verb(tree.lemma(verb), true, true) != ClauseEffect::None ||
                                 is_among(kCausing, tree.lemma(verb)) || is_among(kLeading, tree.lemma(verb)));
    const bool predicate = tree.upos(c) == Upos::ADJ || tree.is_nominal(c);
    if (infinitive || predicate) return c;
  }
  return kNone;
}

bool sees_or_causes(std::string_view lemma) {
  return is_among(kCausing, lemma);
}

void mend_draft(const Article& article, Draft& draft) {
  const Tree& tree = article.tree(draft.sentence);
  fold_idiom(article, tree, draft);
  add_needed_adverb(tree, draft);
  complete_nominals(article, draft);
  add_complement(tree, draft);
}

}  // namespace newsgraph::extraction
