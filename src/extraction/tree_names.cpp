// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Slips of the parser around names: titles hung beside them, places and bodies beside each other.
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/person_lexicon.hpp"
#include "role_words.hpp"
#include "tree.hpp"
#include "word_list.hpp"

#include <array>
#include <vector>

namespace newsgraph::extraction {

using language::Upos;

namespace {

bool is_abbreviated_rank(std::string_view lower) {
  static constexpr std::array<std::string_view, 16> kRanks = {"sgt.", "lt.",  "capt.", "col.", "gen.", "maj.",
                                                              "cpl.", "adm.", "cmdr.", "rep.", "sen.", "gov.",
                                                              "dr.",  "mr.",  "mrs.",  "ms."};
  return is_among(kRanks, lower);
}

bool is_for_persons(const std::string& noun) {
  return is_role_noun(noun) || language::kind_of_noun(noun) == model::EntityType::Person;
}

}  // namespace

/// Whether the noun can say what kind of thing the name behind it is: "blogger Ana Ruiz", "the ship Aurora".
bool Tree::is_kind_of(int noun, int name) const {
  if (is_name(noun) || (upos(noun) != Upos::NOUN && upos(noun) != Upos::PROPN)) return false;
  const std::string kind = to_lower(lemma(noun));
  if ((*this)[name].name == language::NameType::Per) return is_person_noun(kind);
  return (*this)[name].name == language::NameType::Org && upos(noun) == Upos::NOUN &&
         (is_body_noun(kind) ||
          in("airline band ship vessel tanker ferry warship studio publisher broadcaster retailer", kind));
}

/// Makes the name the head of the phrase and the noun its title; what stands around both goes with the name.
bool Tree::make_title(int title, int name) {
  for (const int c : children(title)) {
    const bool outside = c > name || base(c) == "case" || base(c) == "cc" || base(c) == "punct";
    if (outside && c != name) node(c).head = name;
  }
  attach(name, head(title), relation(title));
  return attach(title, name, "nmod:desc");
}

/// "freed confidante Jan Novak": a noun that touches a person's name as if it were a part of it.
bool Tree::is_singular_before(int noun, int name) const {
  return noun + 1 == name && upos(noun) == Upos::NOUN && !is_name(noun) && !has_feature(noun, "Number=Plur") &&
         (*this)[name].name == language::NameType::Per && (*this)[noun].space_after && !is_time_noun(lemma(noun)) &&
         !event_noun(to_lower(lemma(noun)));
}

/// "sued blogger Ana Ruiz", "a ticket of businessman Jan Novak": the noun right before a name says who that is; it was
/// hung beside the name as somebody else, or the name behind it.
bool Tree::mend_title(int name) {
  if (!(*this)[name].name_begins) return false;
  int title = name - 1;
  while (title > 0 && head(title) == name && (lower(title) == "the" || is_honorific(lower(title)))) --title;
  if (title < 0 || head(title) < 0 || child(name, "case") > title) return false;
  const bool flat = head(name) == title && base(name) == "flat" && is_singular_before(title, name);
  if (!flat && !is_kind_of(title, name)) return false;
  const std::string_view as = base(title);
  if (head(name) == title) {
    const bool behind = base(name) == "appos" || base(name) == "flat" || base(name) == "nmod";
    return behind && (*this)[name].name == language::NameType::Per && !has_feature(title, "Number=Plur") &&
           make_title(title, name);
  }
  const bool bent = (as == "obl" && base(name) == "obj") || (as == "obj" && base(name) == "obl");
  if (title < 1 || head(title) != head(name) || (base(name) != as && !bent)) return false;
  if (as != "obj" && as != "obl" && as != "nmod" && as != "conj" && as != "iobj" && as != "appos") return false;
  return make_title(title, name);
}

/// One name taken for two things side by side.
bool Tree::mend_split_name(int token) {
  const auto& here = (*this)[token];
  if (token < 1 || here.name != language::NameType::Per || here.name_begins ||
      (*this)[token - 1].name != language::NameType::Per || head(token) < 0 || head(token) != head(token - 1) ||
      relation(token) != relation(token - 1) || base(token) == "flat" || lower(token - 1) == "-" || lower(token) == "-")
    return false;
  for (const int c : children(token)) node(c).head = token - 1;
  return attach(token, token - 1, "flat");
}

/// "Clark, Prime Minister Ana Ruiz and the king": a title describes the name behind it.
bool Tree::mend_title_of_next(int title) {
  const int name = title + 1;
  if (relation(title) != "nmod:desc" || name >= size() || head(title) < 0 || head(title) >= title || is_name(title) ||
      (*this)[name].name != language::NameType::Per || !(*this)[name].name_begins || head(name) == title ||
      !is_person_noun(to_lower(lemma(title))))
    return false;
  return attach(title, name, "nmod:desc");
}

/// "Secretary of State Ana Ruiz", "the mayor of Oslo, Jan Novak": a person is nothing beside a place or body; the title
/// before it is meant.
bool Tree::mend_title_with_of(int name) {
  if ((*this)[name].name != language::NameType::Per || !(*this)[name].name_begins || name < 3 || head(name) < 0 ||
      child(name, "case") != kNone || child(name, "cc") != kNone)
    return false;
  const bool comma = lower(name - 1) == ",";
  if (base(name) != "nmod" && base(name) != "appos" && base(name) != "flat" &&
      !(comma && base(name) == "conj" && child(name, "conj") == kNone))
    return false;
  int title = head(name);
  if (is_name(title) && base(title) == "nmod") title = head(title);
  if (title < 0 || title > name || is_name(title) || has_feature(title, "Number=Plur") ||
      !is_role_noun(to_lower(lemma(title))) || !is_person_noun(to_lower(lemma(title))))
    return false;
  const int before = comma ? name - 2 : name - 1;
  bool inside = false;
  for (const int c : children(title)) {
    inside =
        inside || (c > title && c != name && base(c) == "nmod" && !marker(c, "case").empty() && dominates(c, before));
  }
  if (!inside) return false;
  if (!comma) return make_title(title, name);
  return head(name) != title && attach(name, title, "appos");
}

/// The name takes the place of its title, with all that hangs from it.
bool Tree::swap_title(int title, int name) {
  for (const int c : children(title)) {
    if (c != name) node(c).head = name;
  }
  attach(name, head(title), relation(title));
  return attach(title, name, "nmod:desc");
}

/// "Sgt. Ana Ruiz": the rank describes the name, whichever the parser took for the head.
bool Tree::mend_rank(int token) {
  const int name = token + 1;
  if (name >= size() || relation(name) != "flat" || head(name) != token || !is_abbreviated_rank(lower(token)) ||
      (*this)[name].name != language::NameType::Per)
    return false;
  return swap_title(token, name);
}

/// "for adviser Jan Novak's resignation", parsed as three appositions: the last noun is meant, and is Novak's.
bool Tree::mend_possessor(int name) {
  if (relation(name) != "appos" || !is_name(name)) return false;
  const int mark = child(name, "case");
  const int title = head(name);
  if (mark == kNone || (lower(mark) != "'s" && lower(mark) != "’s") || title > name) return false;
  int owned = kNone;
  for (const int c : children(title)) {
    if (c > name && relation(c) == "appos" && owned == kNone) owned = c;
  }
  if (owned == kNone) return false;
  for (const int c : children(title)) {
    if (base(c) == "case") node(c).head = owned;
  }
  attach(owned, head(title), relation(title));
  attach(name, owned, "nmod:poss");
  return attach(title, name, "nmod:desc");
}

// "X and Y's leader Z": the possessor was given to Z, whose title stands beside it as if it were somebody else.
bool Tree::mend_owned_title(int name) {
  const int title = name - 1;
  if (title < 0 || !is_name(name) || is_name(title) || !is_role_noun(to_lower(lemma(title))) || head(title) == name)
    return false;
  bool owned = false;
  for (const int c : children(name)) owned = owned || (c < title && relation(c) == "nmod:poss");
  const bool beside = head(name) == title || relation(title) == "conj";
  if (!owned || !beside || head(title) < 0) return false;
  return swap_title(title, name);
}

/// "between X and United States President Y": the country of a title is nobody beside X.
bool Tree::mend_country_of_title(int place) {
  if ((*this)[place].name != language::NameType::Loc || head(place) < 0 || child(place, "case") != kNone) return false;
  int title = place + 1;
  while (title < size() && (*this)[title].name == language::NameType::Loc && !(*this)[title].name_begins) ++title;
  if (title + 1 >= size() || is_name(title) || relation(title) != "nmod:desc" || head(title) != title + 1) return false;
  const int person = title + 1;
  if ((*this)[person].name != language::NameType::Per || !is_role_noun(to_lower(lemma(title)))) return false;
  int first = place;
  while (first > 0 && !(*this)[first].name_begins && (*this)[first - 1].name == language::NameType::Loc) --first;
  if (head(place) >= first && head(place) <= person) return false;  // inside the name, or right already
  if (dominates(place, person)) attach(person, head(place), relation(place));
  for (const int c : children(place)) {
    if (base(c) == "cc" && c < first) node(c).head = person;
  }
  return attach(place, title, "compound");
}

/// "at Amiens in France": the second says where the first is.
bool Tree::mend_place(int place) {
  if ((*this)[place].name != language::NameType::Loc || marker(place, "case") != "in") return false;
  const int before = first_of(place) - 1;
  if (before < 0 || (*this)[before].name != language::NameType::Loc || is_verb(before)) return false;
  int inner = before;
  while (inner > 0 && head(inner) >= 0 && head(inner) != head(place) && (*this)[inner].name == language::NameType::Loc)
    inner = head(inner);
  if (head(inner) != head(place) || inner > before || (*this)[inner].name != language::NameType::Loc ||
      (base(inner) != "nmod" && base(inner) != "obl"))
    return false;
  const std::string where = marker(inner, "case");
  return in("at in to from", where) && attach(place, inner, "nmod");
}

/// "from the First Battalion, Second Regiment": two names with nothing but a comma between are no list of two.
bool Tree::mend_pair(int token) {
  const int first = head(token);
  const language::NameType type = (*this)[token].name;
  if (relation(token) != "conj" || first > token ||
      (type != language::NameType::Org && type != language::NameType::Loc) || (*this)[first].name != type ||
      base(first) == "conj" || base(first).starts_with("nsubj") || child(token, "cc") != kNone ||
      child(first, "appos") != kNone || children_with(first, "conj").size() != 1 || child(token, "conj") != kNone ||
      child(token, "case") != kNone)
    return false;
  const int comma = first_of(token);
  if (lower(comma) != "," && (comma == 0 || lower(comma - 1) != ",")) return false;
  return attach(token, first, "appos");
}

/// The head of a person's name that begins right behind `title`, with "Dr." between at most; else kNone.
int Tree::person_behind(int title) const {
  int first = title + 1;
  if (first < size() && !is_name(first) && base(first) == "nmod" && is_abbreviated_rank(lower(first))) ++first;
  if (first >= size() || (*this)[first].name != language::NameType::Per || !(*this)[first].name_begins) return kNone;
  int end = first + 1;
  while (end < size() && (*this)[end].name == language::NameType::Per && !(*this)[end].name_begins) ++end;
  int top = first;
  for (int steps = size(); steps > 0 && head(top) >= first && head(top) < end; --steps) top = head(top);
  return top;
}

/// `name` takes the place of `other`, with its prepositions and what stands behind the name.
void Tree::replace(int other, int name) {
  attach(name, head(other), relation(other));
  for (const int c : children(other)) {
    const bool to_name = c != name && (c > name || base(c) == "case" || base(c) == "cc");
    if (to_name) node(c).head = name;
  }
}

/// "the minister and actor Ana Ruiz", "institute director Dr. Ana Ruiz", "jock Ana Ruiz, with whom …": a noun that
/// touches the name describes it; the parser took it for somebody beside her, or for whom the sentence is about.
bool Tree::mend_title_beside(int title) {
  if (upos(title) != Upos::NOUN || is_name(title) || has_feature(title, "Number=Plur")) return false;
  const int name = person_behind(title);
  if (name == kNone || child(title, "case") > title) return false;
  const int article = child(title, "det");
  if (article != kNone && lower(article) != "the") return false;
  // "Ana and her husband Luis": whose, is said by other rules.
  if (child(title, "nmod:poss") != kNone) return false;
  const bool person = is_for_persons(to_lower(lemma(title)));
  if (head(name) == title && relation(name) == "flat") {
    replace(title, name);
    return attach(title, name, "nmod:desc");
  }
  if (!person || relation(title) != "conj" || relation(name) != "conj" ||
      (head(name) != head(title) && head(name) != title))
    return false;
  const int up = head(title);
  replace(title, name);
  attach(title, name, "nmod:desc");
  // "institute director": what nothing coordinates is no conjunct.
  const int before = first_of(title) - 1;
  if (up < title && child(name, "cc") == kNone && before >= 0 && is_name(before) && dominates(up, before)) {
    replace(up, name);
    attach(up, title, "compound");
  }
  return true;
}

/// "the journal Norland Nature reported", "sold to the gas supplier NOGA": the name is meant, the noun right before it
/// says what it is; the parser took it for an apposition.
bool Tree::mend_title_of_thing(int title) {
  static constexpr std::array<std::string_view, 15> kMentioned = {
      "name",  "word", "term",      "title",   "nickname", "slogan",  "phrase", "plan",
      "class", "type", "pseudonym", "hashtag", "degree",   "percent", "acronym"};
  static constexpr std::array<std::string_view, 10> kTaggedAsPersons = {
      "band", "ship", "vessel", "tanker", "submarine", "film", "album", "song", "novel", "spacecraft"};
  const int first = title + 1;
  if (upos(title) != Upos::NOUN || is_name(title) || has_feature(title, "Number=Plur") || first >= size() ||
      relation(title) == "compound" || base(title) == "conj")
    return false;
  if (!(*this)[title].space_after || upos(first) == Upos::PUNCT || (*this)[first].name == language::NameType::Date ||
      lower(first).size() < 2)
    return false;
  const bool tagged = (*this)[first].name_begins;
  if (!tagged && (upos(first) != Upos::PROPN || is_name(first))) return false;
  int end = first + 1;
  while (end < size() && ((tagged && (*this)[end].name == (*this)[first].name && !(*this)[end].name_begins) ||
                          (!tagged && upos(end) == Upos::PROPN && !is_name(end))))
    ++end;
  int name = first;
  for (int steps = size(); steps > 0 && head(name) >= first && head(name) < end; --steps) name = head(name);
  if (head(name) != title || base(name) != "appos" || !begins_upper((*this)[name].form)) return false;
  if (child(name, "case") != kNone || child(name, "cc") != kNone) return false;
  const std::string kind = to_lower(lemma(title));
  if (is_among(kMentioned, kind) || is_for_persons(kind)) return false;
  if ((*this)[first].name == language::NameType::Per && !is_body_noun(kind) && !is_among(kTaggedAsPersons, kind))
    return false;
  return make_title(title, name);
}

/// "Ana Ruiz, founder and editor of the paper, said": what follows her name behind a comma without an article is nobody
/// beside her, unless a name follows it.
bool Tree::mend_description_beside(int noun) {
  const int name = head(noun);
  if (relation(noun) != "conj" || name < 0 || name > noun || (*this)[name].name != language::NameType::Per ||
      upos(noun) != Upos::NOUN || is_name(noun) || has_feature(noun, "Number=Plur") ||
      !is_for_persons(to_lower(lemma(noun))))
    return false;
  for (const int c : children(noun)) {
    if (base(c) == "det" || base(c) == "nummod" || base(c) == "case" || relation(c) == "nmod:poss" ||
        (is_name(c) && (base(c) == "appos" || base(c) == "flat")) || (base(c) == "cc" && lower(c) == "as"))
      return false;
    // "former minister and diplomat Jan Novak"
    if (base(c) == "conj" && person_behind(c) != kNone) return false;
  }
  int end = name + 1;
  while (end < size() && (*this)[end].name == language::NameType::Per && !(*this)[end].name_begins) ++end;
  if (end >= noun || lower(end) != "," || person_behind(noun) != kNone) return false;
  for (int i = end + 1; i < noun; ++i) {
    // "Ana Ruiz, Jan Novak and former minister …": a list of persons.
    if ((*this)[i].name == language::NameType::Per && (head(i) == name || base(i) == "conj")) return false;
  }
  return attach(noun, name, "appos");
}

/// "US singer, actor and activist Ana Ruiz died": all three describe her.
bool Tree::mend_coordinated_titles(int first) {
  if (upos(first) != Upos::NOUN || is_name(first) || child(first, "det") != kNone || base(first) == "nmod:desc" ||
      child(first, "nmod:poss") != kNone || relation(first) == "conj")
    return false;
  const auto person = [&](int noun) {
    return upos(noun) == Upos::NOUN && !is_name(noun) && child(noun, "det") == kNone &&
           !has_feature(noun, "Number=Plur");
  };
  // "singer, actor and animal rights advocate": one that is clear tells what the others are.
  bool clear = is_for_persons(to_lower(lemma(first)));
  int last = kNone;
  for (const int c : children(first)) {
    if (relation(c) != "conj") continue;
    if (c < first || !person(c)) return false;
    // "conductor Jan Novak and author Ana Ruiz": two persons
    if (last != kNone && person_behind(last) != kNone) return false;
    clear = clear || is_for_persons(to_lower(lemma(c)));
    last = c;
  }
  if (last == kNone || !clear || !person(first) || person_behind(first) != kNone) return false;
  const int name = person_behind(last);
  if (name == kNone || (head(name) != last && head(name) != first) ||
      (relation(name) != "appos" && relation(name) != "flat"))
    return false;
  const std::vector<int> all(children(first).begin(), children(first).end());
  replace(first, name);
  for (const int c : all) {
    if (relation(c) == "conj" && c != name) attach(c, name, "nmod:desc");
  }
  return attach(first, name, "nmod:desc");
}

}  // namespace newsgraph::extraction
