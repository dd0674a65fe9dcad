// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What the nodes of common nouns are called and told apart by.
#include "article.hpp"
#include "draft.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "role_words.hpp"
#include "word_list.hpp"

#include <algorithm>

namespace newsgraph::extraction {

using language::Upos;

namespace {

/// "the 2020 election" is not that of 2016.
bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && word[2] >= '0' && word[2] <= '9' &&
         word[3] >= '0' && word[3] <= '9';
}

/// "the number of players", "large amounts of smoke", "hundreds of drivers": nothing without what they are of.
bool is_measure(std::string_view lemma) {
  return in(
      "amount billion bulk copy couple degree dozen form group half handful hundred kind lack level loss lot "
      "majority million minority number pair part percent percentage piece point portion proportion quantity "
      "quarter range rate rest score series set share size sort sum ten third thousand total type use version",
      lemma);
}

/// A former minister is no minister, an alleged thief perhaps none.
bool makes_another(std::string_view adjective) {
  return in("former alleged suspected attempted fake false failed proposed potential would-be supposed", adjective);
}

/// "the second game" is another than the first; "the first person to land" and "a fifth company" may be called
/// otherwise.
bool is_counted_off(const std::string& lemma, std::string_view adjective) {
  return in("first second third fourth fifth sixth seventh eighth ninth tenth", adjective) && !is_person_noun(lemma) &&
         !is_role_noun(lemma) && !is_body_noun(lemma) && !in("person people man woman company firm", lemma);
}

/// "nuclear weapons", "mental health": an adjective that says of what kind the thing is; more or less it cannot be.
bool makes_kind(std::string_view adjective) {
  return in(
      "aerial armed artificial atomic ballistic binary biological black blue cardiac chemical civil civic clinical "
      "criminal dark digital diplomatic domestic electoral electric electronic environmental executive federal final "
      "financial flying foreign free gay genetic governing gravitational green homosexual human illegal incandescent "
      "judicial last legal legislative lesbian lunar maritime mass medical mental military mobile musical national "
      "natural naval next "
      "nuclear offline online open opening orange orbital organic parliamentary passing political presidential "
      "previous "
      "primary private processing public pulmonary racial red religious respiratory satirical seismic sexual social "
      "solar tidal transgender "
      "tropical volcanic voting white wild wireless yellow",
      adjective);
}

bool is_superlative(const Tree& t, int adjective) {
  return t[adjective].xpos == "JJS" && !in("latest least most", t.lower(adjective));
}

/// "7.5 MW", "five miles", "66 seats": without its number a unit is no amount.
bool is_unit(std::string_view lemma) {
  return in(
      "acre barrel cent centimeter centimetre day degree dollar euro fifth foot gallon gigawatt gram gw hectare hour "
      "inch kg kilogram kilometer kilometre km knot kw liter litre megawatt meter metre mg mile millimeter millimetre "
      "million minute mm month mph mw ounce percent point pound quarter seat second sixth tenth third ton tonne vote "
      "watt week yard year yen",
      lemma);
}

/// "the cause", "the state", "the removal" alone are of nothing; "heads" are heads, whosever.
bool is_nothing_alone(const std::string& lemma) {
  if (lemma.ends_with("tion") || lemma.ends_with("sion") || lemma.ends_with("ment") || lemma.ends_with("ence") ||
      lemma.ends_with("ance") || lemma.ends_with("val") || lemma.ends_with("ity") || lemma.ends_with("ism"))
    return true;
  return is_unit(lemma) ||
         in("abuse account act area article barrel basis boundary burst case cause chance chief claim class coat code "
            "collapse concept cost count course court crime danger day death decade demand director duty era exodus "
            "fan flow focus future grid gust head history hub icon issue jet job law length letter list margin means "
            "member message method name oath office origin outbreak panel perpetrator point policy port position power "
            "presence price prisoner process product program programme prospect purpose quality rank result right risk "
            "row rule scope shortage sign source species speed spread stage state suspicion system team term testimony "
            "threat trace trend variety wavelength way weapon world",
            lemma);
}

/// "cause of death", "state of emergency": a short bare noun right behind "of".
bool is_bare_behind_of(const Tree& t, int head, int noun) {
  constexpr int kLongest = 4;
  const int first = t.first_of(noun);
  // "heads of ibises" are parts of something; "heads of state" are not.
  const std::string lemma = to_lower(t.lemma(head));
  if (!is_nothing_alone(lemma) || (lemma == "head" && t.lower(noun) != "state")) return false;
  if (first != head + 1 || t.upos(noun) != Upos::NOUN || t.last_of(noun) != noun || noun - first >= kLongest)
    return false;
  for (int i = first + 1; i <= noun; ++i) {
    if (t.is_name(i) || (t.upos(i) != Upos::NOUN && t.upos(i) != Upos::ADJ)) return false;
  }
  return true;
}

/// The word right below the head that `word`, in [begin, end), stands under; the highest one in there if under none.
int top_below(const Tree& t, int word, int head, int begin, int end) {
  int top = word;
  const auto goes_on = [&] { return top != head && t.head(top) != head && t.head(top) >= begin && t.head(top) < end; };
  for (int steps = end - begin; steps > 0 && goes_on(); --steps) top = t.head(top);
  return top;
}

/// The words that say what a measure is of, after "of", without articles, and what bare noun another is of.
std::vector<int> words_measured(const Tree& t, int head, int begin, int end) {
  std::vector<int> words;
  const bool measure = is_measure(to_lower(t.lemma(head)));
  for (const int c : t.children(head)) {
    if (c < head || c >= end || t.base(c) != "nmod" || t.marker(c, "case") != "of" || !t.is_nominal(c) ||
        (!measure && !is_bare_behind_of(t, head, c)))
      continue;
    for (const int i : t.subtree(c)) {
      const bool counts = t.upos(i) != Upos::DET && t.upos(i) != Upos::PUNCT && !t.has_feature(i, "Poss=Yes");
      if (i >= begin && i < end && counts && !t.is_name(i)) words.push_back(i);
    }
    return words;
  }
  return words;
}

/// "Ruiz's efforts and exploits", "their children and nephews": the possessor before a list that belongs to the noun
/// too; kNone where the noun has a word of its own that says which one it is.
int shared_possessor(const Tree& t, int noun) {
  const int first = t.first_conjunct(noun);
  if (first >= noun || t.base(noun) != "conj" || t.upos(first) == Upos::PROPN) return kNone;
  const int possessor = t.child(first, "nmod:poss");
  if (possessor == kNone || possessor > first) return kNone;
  for (const int member : t.conjuncts(first)) {
    if (member > first && member <= noun && t.child(member, "det") != kNone) return kNone;
  }
  const bool apart = std::ranges::any_of(t.children(noun), [&](int c) {
    const std::string_view base = t.base(c);
    if (c < noun)
      return base == "nmod" || base == "nummod" || base == "case" || t.is_name(c) || t.upos(c) == Upos::PROPN;
    return base == "nmod" && t.marker(c, "case") == "of";
  });
  return apart ? kNone : possessor;
}

std::string possessive(const std::string& name) {
  return name + (name.ends_with('s') ? "'" : "'s");
}

}  // namespace

// "the final debate", "the worst storm": true of one mention perhaps, not of all that "the debate" is.
bool Article::is_of_one_mention(const Filler& filler) const {
  const Tree& t = tree(filler.at.sentence);
  return std::ranges::any_of(t.children(filler.at.token), [&](int c) {
    return t.base(c) == "amod" && (in("final last next previous", t.lower(c)) || is_superlative(t, c));
  });
}

bool Article::tells_apart(int sentence, int head, int modifier) const {
  const Tree& t = tree(sentence);
  if (t.is_name(modifier)) return false;
  // "phase two", "reactor number four"
  if (modifier == head + 1) return t.upos(modifier) == Upos::NUM && t.base(modifier) == "flat";
  if (modifier > head) return false;
  // "the 7th amendment", "child labour law": what stands behind a noun that is part of the name is part of it too.
  const bool adjective = t.base(modifier) == "amod" && t.upos(modifier) == Upos::ADJ;
  if (adjective && t.lower(modifier).front() >= '0' && t.lower(modifier).front() <= '9') return true;
  if (adjective && modifier + 1 == head && modifier > 0 && t.base(modifier - 1) == "compound" &&
      t.head(modifier - 1) == head && t[modifier].space_after)
    return true;
  if (t.base(modifier) == "amod" &&
      (makes_another(t.lower(modifier)) || is_counted_off(to_lower(t.lemma(head)), t.lower(modifier))))
    return true;
  // "black holes", "running mate", "the highest price"
  if (t.base(modifier) == "amod" && (makes_kind(t.lower(modifier)) || is_superlative(t, modifier))) return true;
  // "five miles", "160 square miles"
  if ((t.base(modifier) == "nummod" || in("square cubic nautical metric", t.lower(modifier))) &&
      is_unit(to_lower(t.lemma(head))))
    return true;
  // "the Republican party", "the Olympic games"; a nation is told otherwise ("is firm from Norway").
  if (adjective && modifier + 1 == head && modifier > 0 && t[modifier].space_after && begins_upper(t[modifier].form) &&
      t.upos(modifier - 1) != Upos::PUNCT && language::country_of_any(t[modifier].form).empty())
    return true;
  // "the Irish prime minister", "the foreign ministers": another office than a minister's.
  if (adjective && modifier + 1 == head && in("prime foreign deputy chief", t.lower(modifier)) &&
      is_role_noun(to_lower(t.lemma(head))))
    return true;
  // "Prime Minister"
  if (t.base(modifier) == "amod" && modifier + 1 == head && modifier > 0 && begins_upper(t[modifier].form) &&
      begins_upper(t[head].form) && t.upos(head) == Upos::PROPN)
    return true;
  return t.base(modifier) == "compound" || (t.base(modifier) == "nummod" && is_year(t.lower(modifier)));
}

// "her book": the pronoun is left out of the phrase, whose it is is not.
int Article::named_owner(int sentence, int head, int begin) const {
  int possessor = tree(sentence).child(head, "nmod:poss");
  if (possessor == kNone) possessor = shared_possessor(tree(sentence), head);
  if (possessor == kNone || possessor >= begin) return -1;
  const int cluster = cluster_at(sentence, possessor);
  if (cluster < 0 || !is_named(cluster)) return -1;
  // Below that about one possessive pronoun in four is given to the wrong owner.
  const language::Mention* mention = mention_at(sentence, possessor);
  return mention && mention->certainty >= language::kClear ? cluster : -1;
}

// What fits every phrase of one key: "several albums" and "four albums" are albums, "raw material" is material, "an
// embassy in Oslo" stays one.
std::string Article::concept_name_of(int sentence, int head, int begin, int end) const {
  const Tree& t = tree(sentence);
  const auto holds_name = [&](int top) {
    for (int i = begin; i < end; ++i) {
      if (t.is_name(i) && t.dominates(top, i)) return true;
    }
    return false;
  };
  const std::vector<int> measured = words_measured(t, head, begin, end);
  std::vector<int> words;
  for (int i = begin; i < end; ++i) {
    if (std::ranges::find(measured, i) != measured.end()) {
      words.push_back(i);
      continue;
    }
    const int top = top_below(t, i, head, begin, end);
    if (t.upos(i) == Upos::PUNCT && t.lower(i) == "," && top != head) continue;
    if (top == head || tells_apart(sentence, head, top) || holds_name(top)) words.push_back(i);
  }
  // "T-shirt", "four-pack": what touches the noun by a hyphen.
  for (int i = head; i >= begin + 2 && t.joins(i - 1); i -= 2) {
    for (const int part : {i - 1, i - 2}) {
      if (std::ranges::find(words, part) == words.end()) words.insert(std::ranges::lower_bound(words, part), part);
    }
  }
  std::string name = read_out(t, words);
  // "Wireless technologies spread": the capital is the sentence's.
  if (!words.empty() && words.front() == 0 && !t.is_name(0) && !t[0].xpos.starts_with("NNP") && !t.joins(1) &&
      t[0].form.substr(1) == t.lower(0).substr(1))
    name.front() = t.lower(0).front();
  const int owner = named_owner(sentence, head, begin);
  return owner < 0 ? name : possessive(canonical_name(owner)) + ' ' + name;
}

std::string Article::concept_key_of(int sentence, int head, int begin, int end) const {
  const Tree& t = tree(sentence);
  std::string key;
  int joined = head;
  for (; joined >= begin + 2 && t.joins(joined - 1);) joined -= 2;
  for (int i = joined; i < head; i += 2) {
    if (!tells_apart(sentence, head, i) || t.head(i) != head) key += to_lower(t.lemma(i)) + " ";
  }
  // "mental health care" is more than "health care".
  const std::vector<int> measured = words_measured(t, head, begin, end);
  for (int i = begin; i < end; ++i) {
    const bool touching = i >= joined && i < head && t.head(i) != head;
    if (i == head || touching || std::ranges::find(measured, i) != measured.end()) continue;
    const int top = top_below(t, i, head, begin, end);
    const bool inner = top == i || (!t.is_name(i) && t.upos(i) != Upos::PUNCT && cluster_at(sentence, i) < 0);
    if (t.head(top) == head && inner && tells_apart(sentence, head, top)) key += to_lower(t.lemma(i)) + " ";
  }
  // "the airline" is none of "airlines", and many a noun means something else in the plural ("forces", "talks").
  key += t.has_feature(head, "Number=Plur") ? t.lower(head) : to_lower(t.lemma(head));
  for (const int i : measured) key += " " + to_lower(t.lemma(i));
  std::vector<std::string> names;
  for (int i = begin; i < end; ++i) {
    const int c = cluster_at(sentence, i);
    if (c >= 0 && i != head && is_named(c))
      names.push_back(canonical_name(c));
    else if (c < 0 && t.is_name(i) && t[i].name_begins && i != head)
      names.emplace_back(t[i].form);
  }
  if (const int owner = named_owner(sentence, head, begin); owner >= 0)
    names.insert(names.begin(), canonical_name(owner));
  for (const std::string& name : names) key += "|" + name;
  return key;
}

}  // namespace newsgraph::extraction
