// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What belongs to a predicate although it is no argument: the noun of an idiom, an adverb of place or rank, what is
// asked or said of the object.
#include "draft_filter.hpp"

#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "nominal_phrases.hpp"
#include "valency.hpp"
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
constexpr std::size_t kLongestPredicate = 12;

/// Longest infinitive that is told with its verb, in tokens.
constexpr std::size_t kLongestInfinitive = 12;

/// Verbs whose complement is a name or opinion: they are the relation.
constexpr std::array<std::string_view, 9> kNaming = {"call",     "name",     "declare", "dub", "label",
                                                     "consider", "describe", "deem",    "term"};

/// Verbs that give their object an office or a quality: "makes it the largest carrier".
constexpr std::array<std::string_view, 5> kMaking = {"make", "elect", "appoint", "crown", "render"};

/// Verbs that see or cause: what the object then did is a statement of its own.
constexpr std::array<std::string_view, 12> kCausing = {"see", "watch", "hear", "find", "feel",   "have",
                                                       "get", "let",   "make", "help", "notice", "witness"};

/// "took | place", "comes into | play"
void fold_idiom(const Article& article, const Tree& tree, Draft& draft) {
  if (!draft.object || article.has_name(*draft.object) || draft.object->at.sentence != draft.sentence) return;
  if (draft.rule != "verb-object" && draft.rule != "verb-oblique") return;
  const int noun = draft.object->at.token;
  if (!is_idiom(draft.lemma, tree.lemma(noun))) return;
  draft.phrase.append(" ").append(tree.lower(noun));
  draft.lemma += " " + tree.lemma(noun);
  draft.preposition.clear();
  draft.object.reset();
  draft.rule = "verb-alone";
}

/// "a freighter named Victoria": what it is called, no post it was given
void know_by_name(const Tree& tree, Draft& draft) {
  if (draft.lemma != "name" || !draft.passive || !draft.object || draft.object->at.sentence != draft.sentence) return;
  if (tree.base(draft.head) != "acl" || tree.child(draft.head, "aux") != kNone) return;
  if (tree.upos(draft.object->at.token) != Upos::PROPN) return;
  draft.lemma = "know";
  draft.preposition = "as";
}

/// "was sent | home", "could not be kept still in"
void add_needed_adverb(const Tree& tree, Draft& draft) {
  const int next = draft.head + 1;
  if (!is_of_verb(draft)) return;
  if (draft.relation.empty() || next >= tree.size() || tree.head(next) != draft.head) return;
  if (draft.rule == "verb-predicative") return;  // has it
  if (tree.base(next) != "advmod" && tree.base(next) != "xcomp") return;
  const bool ranked = is_among(kRanking, tree.lemma(draft.head)) && is_among(kRanks, tree.lower(next));
  if (!is_among(kNeeded, tree.lower(next)) && !ranked) return;
  const std::string form(tree[draft.head].form);
  const std::size_t at = draft.phrase.find(form);
  if (at == std::string::npos) return;
  draft.phrase.insert(at + form.size(), " " + std::string(tree.lower(next)));
  draft.lemma.append(" ").append(tree.lower(next));
}

/// "finished the race in third place": which place is what is told.
void add_rank(const Tree& tree, Draft& draft) {
  if (!is_of_verb(draft) || draft.rule == "verb-object-oblique") return;
  if (!in("finish end come place rank list", tree.lemma(draft.head))) return;
  for (const int c : tree.children(draft.head)) {
    if (c < draft.head || tree.base(c) != "obl" || !in("place position spot", tree.lemma(c))) continue;
    const bool ranked =
        std::ranges::any_of(tree.children(c), [&](int d) { return d < c && tree.has_feature(d, "NumType=Ord"); });
    if (!ranked || tree.child(c, "case") == kNone || is_told_beside(tree, draft, c)) continue;
    std::vector<int> words;
    for (int i = tree.first_of(c); i <= c; ++i) words.push_back(i);
    const std::string place = " " + read_out(tree, words);
    const std::string form(tree[draft.head].form);
    const std::size_t at = draft.phrase.find(form);
    if (at == std::string::npos || draft.phrase.find(place) != std::string::npos) return;
    if (draft.object && draft.preposition.empty())
      draft.phrase += " …" + place;
    else
      draft.phrase.insert(at + form.size(), place);
    return;
  }
}

/// What goes on beyond the verb's own words: a further clause, and with `core` its circumstances.
bool is_beyond(const Tree& tree, int verb, int token, bool core) {
  if (token == verb) return false;
  const std::string_view base = tree.base(token);
  if (base == "advcl" || base == "parataxis" || base == "discourse" || (base == "conj" && tree.is_verb(token)))
    return true;
  if (tree.head(token) == verb && token < verb)
    return base != "advmod" && base != "cop" && tree.relation(token) != "aux:pass";
  return core &&
         (base == "acl" || base == "appos" || (tree.head(token) == verb && (base == "obl" || base == "advmod")));
}

/// An infinitive with all that it needs: "to shut down several systems", "to avoid being left out".
std::vector<int> infinitive_tokens(const Tree& tree, int verb) {
  std::vector<int> tokens;
  for (const bool core : {false, true}) {
    std::vector<int> beyond;
    for (const int i : tree.subtree(verb)) {
      if (is_beyond(tree, verb, i, core)) beyond.push_back(i);
    }
    tokens = tree.subtree(verb, beyond);
    std::erase_if(tokens, [&](int i) { return is_quotation_mark(tree.lower(i)); });
    while (!tokens.empty() && tree.upos(tokens.back()) == Upos::PUNCT) tokens.pop_back();
    while (!tokens.empty() && tree.upos(tokens.front()) == Upos::PUNCT) tokens.erase(tokens.begin());
    if (tokens.size() <= kLongestInfinitive) return tokens;
  }
  tokens = {verb};
  for (const int c : tree.children(verb)) {
    if (tree.base(c) == "aux" || tree.relation(c) == "compound:prt" || tree.is_negation(c) ||
        (tree.base(c) == "xcomp" && tree.children(c).empty()))
      tokens.push_back(c);
  }
  std::sort(tokens.begin(), tokens.end());
  return tokens;
}

/// What an adjective or noun says of the object: "more popular", "to be a project of common interest".
std::string predicate_words(const Tree& tree, int predicate) {
  std::vector<int> loose;
  for (const int i : tree.subtree(predicate)) {
    if (i > predicate && (tree.base(i) == "appos" || tree.base(i) == "advcl" || tree.base(i) == "parataxis"))
      loose.push_back(i);
  }
  std::vector<int> tokens = tree.subtree(predicate, loose);
  if (tokens.size() > kLongestPredicate) {
    tokens.clear();
    for (const int c : tree.children(predicate)) {
      if (c < predicate) tokens.push_back(c);
    }
    tokens.push_back(predicate);
  }
  const auto is_mark = [&](int i) { return is_quotation_mark(tree.lower(i)) || one_of(tree.lower(i), {"(", ")"}); };
  std::erase_if(tokens, is_mark);
  while (tokens.size() > 1 && tree.upos(tokens.front()) == Upos::PUNCT) tokens.erase(tokens.begin());
  while (tokens.size() > 1 && tree.upos(tokens.back()) == Upos::PUNCT) tokens.pop_back();
  const bool named = std::ranges::any_of(tokens, [&](int i) { return tree.upos(i) == Upos::PROPN; });
  return named ? read_out(tree, tokens) : to_lower(read_out(tree, tokens));
}

/// Whether a verb's complement has an object or the like of its own, so that the draft's must stand before it.
bool has_own_argument(const Tree& tree, int verb) {
  return std::ranges::any_of(tree.children(verb), [&](int c) {
    const std::string_view base = tree.base(c);
    return c > verb && (base == "obj" || base == "xcomp" || base == "ccomp" || base == "obl" || base == "iobj");
  });
}

/// "urged to leave | Sudan", "called defensive | its actions": what is asked or said of the object is half the fact.
void add_complement(const Tree& tree, Draft& draft) {
  if (!draft.object || draft.phrase.ends_with(" to")) return;
  const bool here = draft.object->at.sentence == draft.sentence;
  const int object = here ? tree.first_conjunct(draft.object->at.token) : kNone;
  int complement = kNone;
  if (draft.rule == "verb-object" || draft.rule == "verb-recipient")
    complement = complement_of_object(tree, draft.head);
  else if (draft.rule == "verb-oblique" && here)
    complement = complement_of_phrase(tree, draft.head, object);
  if (complement == kNone || complement == object) return;
  const bool verbal = tree.upos(complement) == Upos::VERB;
  // "asked to investigate | Ana" would be she who is investigated: "asked … to investigate".
  const bool own = verbal && (has_own_argument(tree, complement) || draft.rule == "verb-oblique" ||
                              in("want ask expect wish like prefer need beg choose help get", tree.lemma(draft.head)));
  const bool long_predicate =
      !verbal && !is_among(kNaming, tree.lemma(draft.head)) && has_own_argument(tree, complement);
  draft.phrase += own || long_predicate ? " … " : " ";
  if (verbal && (tree[complement].xpos == "VB" || tree.marker(complement, "mark").ends_with("to")))
    draft.phrase += infinitive_words(tree, complement, tree.marker(complement, "mark").ends_with("to"));
  else
    draft.phrase += verbal ? read_out(tree, infinitive_tokens(tree, complement)) : predicate_words(tree, complement);
  if (verbal) {
    std::erase_if(draft.qualifiers, [&](const DraftQualifier& qualifier) {
      return qualifier.filler.clause && qualifier.filler.at.sentence == draft.sentence &&
             tree.dominates(complement, qualifier.filler.at.token);
    });
    return;
  }
  if (is_among(kNaming, tree.lemma(draft.head)))
    draft.preposition = "as";
  else
    draft.lemma += " " + to_lower(tree.lemma(complement));
}

}  // namespace

bool is_idiom(const std::string& verb, const std::string& noun) {
  return is_among(kIdioms, verb + " " + noun);
}

std::string infinitive_words(const Tree& tree, int verb, bool with_to) {
  const std::vector<int> tokens = infinitive_tokens(tree, verb);
  std::string words = with_to ? "to" : "";
  const bool negated = std::ranges::any_of(tokens, [&](int i) { return i < verb && tree.is_negation(i); });
  if (negated) words.insert(0, with_to ? "not " : "not");
  std::vector<int> rest;
  for (const int i : tokens) {
    if (i < verb && tree.is_negation(i)) continue;
    // "that it be freed", "that it returns" are told as "to be freed", "to return".
    const bool verb_form = i == verb && with_to && tree[i].xpos != "VB" && tree[i].xpos.starts_with("VB") &&
                           tree.child(verb, "aux:pass") == kNone && tree.child(verb, "cop") == kNone;
    const bool be = i < verb && tree.head(i) == verb && (tree.base(i) == "cop" || tree.relation(i) == "aux:pass");
    if (!verb_form && !be) {
      rest.push_back(i);
      continue;
    }
    if (!rest.empty()) words += (words.empty() ? "" : " ") + read_out(tree, rest);
    rest.clear();
    words += (words.empty() ? "" : " ") + tree.lemma(i);
  }
  if (!rest.empty()) words += (words.empty() ? "" : " ") + read_out(tree, rest);
  return words;
}

int complement_of_object(const Tree& tree, int verb) {
  int object = tree.child(verb, "obj");
  if (object == kNone) object = tree.child(verb, "iobj");
  if (object == kNone) return kNone;
  const bool naming = is_among(kNaming, tree.lemma(verb));
  for (const int c : tree.children(verb)) {
    if (c <= object) continue;
    // "which he called the sponsor of terror": the parser has two objects there
    const bool made = is_among(kMaking, tree.lemma(verb)) && !event_noun(tree.lemma(c));
    if ((naming || made) && tree.base(c) == "obj" && tree.is_nominal(c) && tree.last_of(object) < tree.first_of(c) &&
        tree.child(c, "det") != kNone)
      return c;
    if (tree.base(c) != "xcomp") continue;
    const Upos upos = tree.upos(c);
    const bool clause = upos == Upos::VERB && (tree[c].xpos == "VB" || tree.has_feature(c, "VerbForm=Part"));
    if (clause || upos == Upos::ADJ || tree.is_nominal(c) || (naming && upos == Upos::ADV)) return c;
  }
  return kNone;
}

int complement_of_phrase(const Tree& tree, int verb, int noun) {
  const std::string marker = tree.marker(noun, "case");
  // "called for talks to end the war": the talks' purpose
  const bool purpose = marker == "for" && tree.upos(noun) == Upos::NOUN &&
                       (event_noun(tree.lemma(noun)) || is_mutual_noun(tree.lemma(noun)));
  if (tree.head(noun) != verb || !in(markers_of_control(tree.lemma(verb)), marker)) return kNone;
  const int end = tree.last_of(noun) + 1;
  for (const int c : tree.children(verb)) {
    const std::string_view base = tree.base(c);
    const bool passive = tree.child(c, "aux:pass") != kNone;
    if (c < end || (purpose && !passive) || (base != "advcl" && base != "xcomp" && base != "ccomp")) continue;
    if (tree.marker(c, "mark") == "to" && tree.first_of(c) == end) return c;
  }
  return kNone;
}

bool sees_or_causes(std::string_view lemma) {
  return is_among(kCausing, lemma);
}

void mend_draft(const Article& article, Draft& draft) {
  const Tree& tree = article.tree(draft.sentence);
  fold_idiom(article, tree, draft);
  know_by_name(tree, draft);
  add_needed_adverb(tree, draft);
  add_rank(tree, draft);
  complete_nominals(article, draft);
  add_complement(tree, draft);
}

}  // namespace newsgraph::extraction
