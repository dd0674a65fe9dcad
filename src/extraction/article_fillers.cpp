// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What a token and its phrase stand for: a name, the members of a group, a speaker, a concept, a country, or nothing.
#include "article.hpp"
#include "draft.hpp"
#include "lexicon.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "role_words.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {

using language::Mention;
using language::NameType;
using language::Upos;
using model::EntityType;
using model::MentionKind;

namespace {

/// "the city of Oslo": nouns that stand beside the place's own name.
bool is_settlement_noun(std::string_view lemma) {
  return lemma == "city" || lemma == "town" || lemma == "village" || lemma == "province" || lemma == "state" ||
         lemma == "island" || lemma == "country" || lemma == "republic" || lemma == "borough";
}

/// "the two leaders", "both sides", "the leaders": some of those just named; "two pilots", "the suspects" are others.
bool points_back(const Tree& t, int noun) {
  static constexpr std::array<std::string_view, 13> kSides{"side",   "party", "country",   "nation", "state",
                                                           "team",   "club",  "group",     "pair",   "duo",
                                                           "couple", "two",   "government"};
  bool definite = false;
  bool counted = false;
  for (const int c : t.children(noun)) {
    const std::string_view word = t.lower(c);
    if (in("other another more further additional", word)) return false;
    if (in("the both these those", word)) definite = true;
    if (t.base(c) == "nummod" || word == "both") counted = true;
  }
  const std::string lemma = to_lower(t.lemma(noun));
  const bool role = is_role_noun(lemma) && lemma != "suspect" && lemma != "victim";
  return definite && (counted || role || is_among(kSides, lemma));
}

/// "served as mayor", "became the leader", "ran for governor": the office, not who holds it.
bool is_office(const Tree& t, int noun) {
  if (!is_role_noun(to_lower(t.lemma(noun))) || t.head(noun) < 0 || t.child(noun, "nmod:poss") != kNone) return false;
  const std::string_view base = t.base(noun);
  const std::string verb = to_lower(t.lemma(t.head(noun)));
  if (base != "obl" && base != "xcomp" && base != "obj" && base != "nmod") return false;
  const std::string marker = t.marker(noun, "case");
  if (marker == "as") return true;
  return (marker.empty() && verb == "become") || (marker == "for" && in("run nominate stand compete", verb));
}

bool is_second_person(std::string_view word) {
  return word == "you" || word == "your" || word == "yours" || word == "yourself" || word == "yourselves";
}

}  // namespace

int Article::cluster_named(std::string_view name) const {
  const auto found = cluster_of_name_.find(std::string(name));
  return found == cluster_of_name_.end() ? -1 : found->second;
}

/// "Both parties" are no country and a party: what two have in common is also what they are.
bool Article::is_odd_pair(const Tree& t, int token, const std::vector<Filler>& found) const {
  const int both = t.child(token, "det");
  if (found.size() < 2 || both == kNone || t.lower(both) != "both" || t.lemma(token) == "side") return false;
  const EntityType first = type_of(found.front());
  return std::ranges::any_of(found, [&](const Filler& filler) { return type_of(filler) != first; });
}

const std::vector<Filler>& Article::fillers(int sentence, int token) const {
  static const std::vector<Filler> kNothing;
  if (token == kNone) return kNothing;
  auto& known = fillers_[static_cast<std::size_t>(sentence)][static_cast<std::size_t>(token)];
  if (!known) known = find_fillers(sentence, token);
  return *known;
}

std::vector<Filler> Article::find_fillers(int sentence, int token) const {
  if (is_boilerplate(sentence, token)) return {};
  const Tree& t = tree(sentence);
  // "Norsktid.no": the tail of an address
  if (token > 1 && t.lower(token - 1) == "." && t[token].form == t.lower(token) && t.upos(token - 2) == Upos::PROPN)
    return {};
  if (t.upos(token) == Upos::PRON && is_second_person(t.lower(token))) return {};
  // "it [the museum]": the editor's brackets say what.
  if (t.upos(token) == Upos::PRON && token + 2 < t.size() && t.lower(token + 1) == "[") {
    for (int i = token + 2; i < t.size() && t.lower(i) != "]"; ++i) {
      const int index = cluster_at(sentence, i);
      if (index >= 0 && is_named(index)) return known_fillers(sentence, i);
    }
  }
  std::vector<Filler> found = known_fillers(sentence, token);
  if (t.upos(token) == Upos::PRON) narrow_pronoun(sentence, token, found);
  if (is_odd_pair(t, token, found)) return {};
  return found;
}

/// The cluster of a token, but where what the token is called after was taken for the thing itself.
int Article::known_cluster(int sentence, int token) const {
  const Tree& t = tree(sentence);
  const int index = cluster_at(sentence, token);
  // "US Secretary" is not the US, whatever it was taken for.
  if (index >= 0 && !t.is_name(token) && t.upos(token) != Upos::PRON && is_role_noun(to_lower(t.lemma(token))) &&
      cluster(index).type == EntityType::Place && is_named(index) &&
      mention_at(sentence, token)->kind == MentionKind::Name) {
    return kNone;
  }
  // Nor is the "London Eye" London or the "Tehran Times" Tehran.
  if (index >= 0 && t.upos(token) == Upos::PROPN && !t.is_name(token) && is_named(index) && token > 0 &&
      cluster(index).type == EntityType::Place && t.base(token - 1) == "compound" && t.head(token - 1) == token &&
      t[token - 1].name == NameType::Loc && mention_at(sentence, token)->kind == MentionKind::Name) {
    return kNone;
  }
  // Nobody is his own father.
  if (const int owner = t.child(token, "nmod:poss");
      index >= 0 && owner != kNone && t.upos(token) == Upos::NOUN && cluster_at(sentence, owner) == index)
    return kNone;
  return index;
}

/// The name beside a body's or a role's noun, where it says which one is meant.
std::optional<std::vector<Filler>> Article::named_beside(int sentence, int token) const {
  const Tree& t = tree(sentence);
  // "the Norland Fund peace foundation": the name says which.
  if (is_body_noun(to_lower(t.lemma(token)))) {
    for (const int c : t.children(token)) {
      if (c > token || t.base(c) != "compound" || t[c].name != NameType::Org) continue;
      const int name = cluster_at(sentence, c);
      if (name >= 0 && is_named(name)) return fillers(sentence, c);
    }
  }
  // "leader Kim", "the fund's president, Joe": the name beside the role.
  if (is_role_noun(to_lower(t.lemma(token)))) {
    for (const int c : t.children(token)) {
      if (c < token || (t.base(c) != "appos" && t.base(c) != "flat") || !t.is_name(c)) continue;
      const int name = cluster_at(sentence, c);
      if (name >= 0 && is_named(name)) return fillers(sentence, c);
    }
  }
  if (const int person = person_beside(sentence, token); person != kNone) return fillers(sentence, person);
  return std::nullopt;
}

/// "teammate Jan Novak", "another witness, Ana Ruiz": the person named beside the word for what he is; kNone if none.
int Article::person_beside(int sentence, int token) const {
  const Tree& t = tree(sentence);
  if ((t.upos(token) != Upos::NOUN && t.upos(token) != Upos::PROPN) || t.is_name(token) ||
      t.has_feature(token, "Number=Plur") || !is_person_noun(to_lower(t.lemma(token))))
    return kNone;
  for (const int c : t.children(token)) {
    if (c < token || (t.base(c) != "appos" && t.base(c) != "flat")) continue;
    // "another author, chemistry professor Jan Novak"
    const int inner = t.base(c) == "appos" ? person_beside(sentence, c) : kNone;
    if (inner != kNone) return inner;
    if (t[c].name != NameType::Per) continue;
    const int name = cluster_at(sentence, c);
    if (name >= 0 && is_named(name) && cluster(name).type == EntityType::Person) return c;
  }
  return kNone;
}

/// Those a group consists of.
std::vector<Filler> Article::member_fillers(int index, int sentence, int token) const {
  const Tree& t = tree(sentence);
  const bool described = t.upos(token) == Upos::NOUN && mention_at(sentence, token)->kind != MentionKind::Name;
  if (described && !points_back(t, token)) {
    auto filler = nominal_filler(sentence, token);
    return filler ? std::vector<Filler>{*filler} : std::vector<Filler>{};
  }
  std::vector<Filler> found;
  for (const std::uint32_t member : cluster(index).members) {
    if (static_cast<int>(member) == index) continue;
    if (auto filler = cluster_filler(static_cast<int>(member), sentence, token)) found.push_back(*filler);
  }
  return found;
}

std::vector<Filler> Article::fillers_of_cluster(int index, int sentence, int token) const {
  const Tree& t = tree(sentence);
  const Upos upos = t.upos(token);
  const language::Cluster& known = cluster(index);
  if (!known.members.empty()) return member_fillers(index, sentence, token);
  const Mention* mention = mention_at(sentence, token);
  if (upos == Upos::PRON || upos == Upos::DET || mention->kind == MentionKind::Pronoun) {
    if (const TokenRef other = likelier_person(sentence, token); other.is_set())
      return fillers(other.sentence, other.token);
    if (is_guess(sentence, token, *mention)) return {};
    if (!is_named(index) && is_first_person(t.lower(token))) return speaker_fillers(sentence, token);
    auto filler = cluster_filler(index, sentence, token);
    if (!filler) return {};
    if (filler->is_concept() && known.type != EntityType::Concept) filler->cluster = index;
    return {*filler};
  }
  if (is_named(index) && known.type == EntityType::Person && mention->kind == MentionKind::Description &&
      is_office(t, token)) {
    if (auto filler = nominal_filler(sentence, token)) return {*filler};
  }
  if (is_named(index)) {
    Filler filler;
    filler.at = {sentence, token};
    filler.cluster = index;
    if (mention->kind == MentionKind::Name) {
      const auto [begin, end] = name_tokens(*mention);
      filler.span = span_of(sentence, begin, end);
    } else {
      const auto nominal = nominal_filler(sentence, token, false);
      if (!nominal) return {};
      if (is_doubtful_nation(sentence, token, index)) return {};
      if (is_others(sentence, token, index)) return {*nominal};
      filler.span = nominal->span;
    }
    return {filler};
  }
  if (known.plural) {
    for (const int c : t.children(token)) {
      if (t.base(c) == "nummod" && (t.lower(c) == "two" || t.lower(c) == "three") && t.child(token, "det") != kNone)
        return {};
    }
  }
  auto filler = nominal_filler(sentence, token);
  if (!filler) return {};
  if (filler->is_concept() && known.type != EntityType::Concept && known.type != EntityType::Literal &&
      !contradicts(*filler, index))
    filler->cluster = index;
  return {*filler};
}

std::vector<Filler> Article::known_fillers(int sentence, int token) const {
  const Tree& t = tree(sentence);
  if (auto pair = split_directions(sentence, token); !pair.empty()) return pair;
  if (t.lower(token).ends_with("$")) return {};  // "US$ 100 million" is no country
  const int index = known_cluster(sentence, token);
  if (index < 0 && is_empty_word(t.lower(token))) return {};
  // "this one", "the following": pronouns, whatever they are tagged as.
  if (t.lower(token) == "one" || t.lower(token) == "ones" || t.lower(token) == "following") return {};
  if (index < 0 || !is_named(index)) {
    if (auto examples = named_examples(sentence, token); !examples.empty()) return examples;
    if (auto named = named_beside(sentence, token)) return *named;
  } else if (const int person = person_beside(sentence, token);
             person != kNone && cluster_at(sentence, person) != index && cluster(index).members.empty()) {
    // "the current chairman, Jan Novak", taken for another chairman
    return fillers(sentence, person);
  }
  if (index >= 0) return fillers_of_cluster(index, sentence, token);
  const Upos upos = t.upos(token);
  if (upos == Upos::PRON || upos == Upos::DET)
    return is_first_person(t.lower(token)) ? speaker_fillers(sentence, token) : std::vector<Filler>{};
  if (upos == Upos::ADJ && t.base(token) == "amod") {
    if (auto nation = nation_filler(sentence, token)) return {*nation};
  }
  if (auto filler = nominal_filler(sentence, token)) return {*filler};
  return {};
}

// "his party" is not the "Norland People Party" told of before, where other parties are told of too: somebody's own is
// said anew, and what has just been named would not need it.
bool Article::is_others(int sentence, int token, int named) const {
  const Tree& t = tree(sentence);
  if (t.is_name(token) || t.child(token, "nmod:poss") == kNone) return false;
  const auto of_kind = [&](int index) {
    const std::string& name = canonical_name(index);
    const std::size_t blank = name.rfind(' ');
    return blank != std::string::npos && to_lower(name.substr(blank + 1)) == t.lower(token);
  };
  if (!of_kind(named)) return false;
  for (int other = 0; other < static_cast<int>(analysis_.clusters.size()); ++other) {
    if (other != named && is_named(other) && of_kind(other)) return true;
  }
  return false;
}

std::vector<Filler> Article::described(int sentence, int noun) const {
  const Tree& t = tree(sentence);
  if (noun == kNone || t.upos(noun) != Upos::NOUN) return {};
  const int first = t.first_conjunct(noun);
  int subject = kNone;
  if (t.base(first) == "appos" && t.head(first) < first) {
    subject = t.head(first);
  } else if (t.child(first, "cop") != kNone && t.child(first, "case") == kNone) {
    for (const int c : t.children(first)) {
      if (t.is_negation(c) || t[c].xpos == "MD") return {};
    }
    subject = subject_of_clause(t, first);
  }
  if (subject == kNone || subject == noun) return {};
  std::vector<Filler> found = all_fillers(sentence, subject, noun);
  if (found.size() != 1 || found.front().cluster < 0 || !is_named(found.front().cluster)) return {};
  return found;
}

std::vector<Nested> Article::names_below(int sentence, int noun) const {
  const Tree& t = tree(sentence);
  std::vector<Nested> found;
  const int index = cluster_at(sentence, noun);
  if (t.upos(noun) != Upos::NOUN || (index >= 0 && is_named(index))) return found;
  for (const int c : t.children(noun)) {
    const bool possessor = t.relation(c) == "nmod:poss";
    const std::string marker = possessor ? "of" : t.marker(c, "case");
    if (t.base(c) != "nmod" || marker != "of" || time_at(sentence, c) != nullptr) continue;
    std::vector<int> words;
    for (int i = phrase_tokens(sentence, noun, false).first; i <= noun; ++i) {
      const bool owner = possessor && t.dominates(c, i);
      if (!owner && t.upos(i) != Upos::DET && !t.has_feature(i, "Poss=Yes")) words.push_back(i);
    }
    for (Filler& filler : all_fillers(sentence, c)) {
      // "the city of Oslo" is Oslo.
      if (has_name(filler) && is_settlement_noun(t.lemma(noun)) && type_of(filler) == EntityType::Place)
        found.push_back({"", "", "", std::move(filler)});
      else if (has_name(filler))
        found.push_back({read_out(t, words), to_lower(t.lemma(noun)), marker, std::move(filler)});
    }
  }
  return found;
}

int Article::capital_of(std::string_view country) const {
  const auto found = capital_of_country_.find(std::string(country));
  return found == capital_of_country_.end() ? -1 : found->second;
}

bool Article::is_strong(const Filler& filler) const {
  if (!filler.nation.empty()) return true;
  if (filler.cluster < 0) return false;
  const EntityType type = cluster(filler.cluster).type;
  return is_named(filler.cluster) || type == EntityType::Person || type == EntityType::Organization ||
         type == EntityType::Place;
}

/// "by the party, not by the state": named only to be denied.
bool Article::is_excluded(int sentence, int token) const {
  const Tree& t = tree(sentence);
  if (t.child(token, "cop") != kNone) return false;
  for (const int c : t.children(token)) {
    if (c < token && t.base(c) == "advmod" && t.is_negation(c)) return true;
  }
  return false;
}

std::vector<Filler> Article::all_fillers(int sentence, int token, int clause) const {
  std::vector<Filler> all;
  if (token == kNone) return all;
  for (const int conjunct : tree(sentence).conjuncts(token)) {
    if (conjunct != token && is_clause_head(tree(sentence), conjunct)) continue;
    if (is_excluded(sentence, conjunct)) continue;
    if (clause > token && conjunct > clause) continue;
    for (const Filler& filler : fillers(sentence, conjunct)) {
      const bool repeated = std::any_of(all.begin(), all.end(), [&](const Filler& other) {
        return other.span == filler.span || (other.cluster >= 0 && other.cluster == filler.cluster);
      });
      if (!repeated) all.push_back(filler);
    }
  }
  return all;
}

}  // namespace newsgraph::extraction
