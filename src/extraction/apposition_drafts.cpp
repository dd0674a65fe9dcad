// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Descriptions beside a name or in its place: "Ana Ruiz, head of the bank", "the French president".
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "role_drafter.hpp"
#include "role_words.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;
using model::EntityType;
using model::MentionKind;

void RoleDrafter::draft_appositions(int token) {
  if (tree_.base(token) != "appos" && tree_.base(token) != "flat" && tree_.base(token) != "nmod") return;
  const int other = tree_.head(token);
  if (other < 0 || other == token) return;
  const bool appos = tree_.base(token) == "appos";
  // "Joe, one of the members of the board"
  if (appos && tree_.lower(token) == "one") {
    for (const int c : tree_.children(token)) {
      if (tree_.base(c) == "nmod" && tree_.marker(c, "case") == "of" && is_common(c) && c > token)
        describe_with(c, other, true);
    }
    return;
  }
  // "Ana Ruiz; former mayor Jan Novak": the title of the next name.
  const int behind = token + 1;
  if (appos && token > other && behind < tree_.size() && tree_.is_name(behind) && tree_[behind].name_begins &&
      tree_[behind].name == NameType::Per && is_common(token) && !tree_.is_name(token) &&
      tree_.upos(behind) == Upos::PROPN && tree_.base(behind) != "nsubj")
    return;
  // "Special Interest Groups [of the project]": the editor's word.
  if (tree_.lower(tree_.first_of(token)) == "[" || (token > 0 && tree_.lower(token - 1) == "[")) return;
  // "Joe, president of the fund" / "North Korea's leader, Kim"
  if (appos && is_common(token) && !is_common(other))
    describe_with(token, other);
  else if (is_common(other) && !is_common(token) && (appos || tree_.base(token) == "flat"))
    describe_with(other, token);
}

bool RoleDrafter::is_common(int token) const {
  return tree_.upos(token) == Upos::NOUN ||
         (tree_.upos(token) == Upos::PROPN && is_role_noun(to_lower(tree_.lemma(token))) && !tree_.is_name(token));
}

// "Ana Ruiz and Jan Novak, once the mayor of Oslo": the nearest name, not the first.
int RoleDrafter::described_last(int role, int name) const {
  int last = name;
  for (const int conjunct : tree_.conjuncts(name)) {
    if (conjunct > last && conjunct < role && tree_.has_feature(role, "Number=Sing") && tree_.is_name(conjunct))
      last = conjunct;
  }
  return last;
}

// A person is no summit or novel, a town or firm no man.
bool RoleDrafter::fits(const Filler& who, int role) const {
  const EntityType type = article_.type_of(who);
  const std::string lemma = to_lower(tree_.lemma(role));
  // "met King Jan in Oslo, the capital city": nobody is a town.
  const bool of_person = who.at.sentence == sentence_ && tree_[who.at.token].name == NameType::Per;
  int before = tree_.first_of(role);
  while (before > 0 && tree_.upos(before) == Upos::PUNCT) --before;
  if (before == tree_.first_of(role)) --before;
  while (before > 0 && tree_.upos(before) == Upos::PUNCT) --before;
  const bool beside = before >= 0 && tree_[before].name == NameType::Per;
  if (of_person && !beside && one_of(lemma, {"capital", "city", "town", "village", "port", "country"})) return false;
  if (type == EntityType::Person) return is_person_noun(lemma);
  if (type == EntityType::Place || type == EntityType::Organization) {
    if (is_crew_noun(lemma) && (lemma.ends_with("man") || lemma == "person" || lemma == "soldier")) return false;
    if (is_only_of_persons(lemma)) return false;
  }
  // "the peace process" and "a lot of women" beside a place are the next items of a list.
  if (type == EntityType::Place &&
      (event_noun(lemma) || is_mutual_noun(lemma) || is_partitive(lemma) || lemma == "process"))
    return false;
  if (type == EntityType::Organization && (lemma == "state" || lemma == "vote")) return false;
  return !spells_out(who, role);
}

// "the End of Life (EOL)", "EOL (End of Life)": initials and what they stand for.
bool RoleDrafter::spells_out(const Filler& who, int role) const {
  const auto is_initials = [&](int token) {
    const std::string_view form = tree_[token].form;
    return form.size() > 1 && std::all_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  };
  const int before = tree_.first_of(role) - 1;
  if (before > 0 && tree_.lower(before) == "(" && is_initials(before - 1)) return true;
  const int name = who.at.token;
  return who.at.sentence == sentence_ && name > 0 && tree_.lower(name - 1) == "(" && is_initials(name);
}

// "Utah, a state": one plain word says nothing new of what is no person.
bool RoleDrafter::is_plain_word(int noun, int begin, int end) const {
  for (const int c : tree_.children(noun)) {
    if (c == noun + 1 || (c > noun && tree_.base(c) == "acl")) return false;
  }
  return end - begin <= 2 && end == noun + 1 && (begin == noun || tree_.upos(begin) == Upos::DET);
}

// "the third president to be impeached" is not the third president.
bool RoleDrafter::is_cut_short(int noun) const {
  bool counted = false;
  bool infinitive = false;
  for (const int c : tree_.children(noun)) {
    counted = counted || tree_.has_feature(c, "NumType=Ord") || tree_.lower(c) == "only" || tree_.lower(c) == "last";
    infinitive = infinitive || (c > noun && tree_.base(c) == "acl" && tree_.marker(c, "mark") == "to");
  }
  return counted && infinitive;
}

// "the Ashodaya [community]": the editor's word.
bool RoleDrafter::is_beside_bracket(int noun) const {
  const int before = tree_.first_of(noun);
  return tree_.lower(before) == "[" || (before > 0 && tree_.lower(before - 1) == "[");
}

/// Whether a word for several may describe the name: names in a list, a name of several, "one of the officers Ana
/// Ruiz".
bool RoleDrafter::is_of_several(int role, int name) const {
  if (tree_.conjuncts(name).size() > 1 || tree_.base(name) == "conj" || tree_.has_feature(name, "Number=Plur"))
    return true;
  for (const int c : tree_.children(name)) {
    if (tree_.lower(c) == "and" || tree_.lower(c) == "&") return true;
  }
  const int whole = tree_.head(role);
  return tree_.base(role) == "nmod" && whole >= 0 && tree_.lower(whole) == "one";
}

void RoleDrafter::describe_with(int role, int name, bool one_of_them) {
  // "his wife Ana Ruiz, their two sons", "one died in Oslo, the others in Bergen": several are nobody alone.
  if (!one_of_them && tree_.has_feature(role, "Number=Plur") && !is_of_several(role, name)) return;
  const auto who = holder(described_last(role, name));
  if (!who || !article_.is_named(who->cluster)) return;
  if (article_.time_at(sentence_, role) != nullptr || !fits(*who, role)) return;
  std::vector<Target> shared;
  for (const int noun : tree_.conjuncts(role)) {
    std::vector<Target> targets = targets_of(noun);
    // "a friend and employee of the mayor": what stands behind both belongs to both.
    std::erase_if(shared, [&](const Target& target) { return target.filler.at.token < noun; });
    if (targets.empty() && noun != name) targets = shared;
    // "president and chief executive of the bank": what stands behind the last belongs to the first too.
    if (targets.empty() && noun == role) targets = targets_behind_next(noun);
    if (noun == role) shared = targets;
    if (!targets.empty()) {
      emit(noun, *who, targets, "apposition-of");
      continue;
    }
    if (tree_.base(role) != "appos" || noun == name) continue;
    const auto [begin, end] = article_.phrase_tokens(sentence_, noun, true);
    // "Split, their home": whose is not said.
    if (tree_.upos(begin) == Upos::PRON || is_cut_short(noun) || is_beside_bracket(noun)) continue;
    // "Green Party - 1 seat": a score.
    if (tree_.upos(begin) == Upos::NUM && article_.type_of(*who) != EntityType::Person) continue;
    if (end - begin > 12 || tree_.upos(noun) == Upos::NUM || article_.type_of(*who) == EntityType::Concept) continue;
    if (article_.type_of(*who) != EntityType::Person && is_plain_word(noun, begin, end)) continue;
    for (const Filler& filler : article_.fillers(sentence_, noun)) {
      Draft draft = begin_draft(article_, sentence_, noun, *who, "apposition");
      // What it is taken for elsewhere may be somebody else.
      if (filler.cluster == who->cluster || (article_.has_name(filler) && !tree_.is_name(noun))) {
        draft.object = article_.literal(sentence_, begin, end);
        draft.object->at = {sentence_, noun};
      } else {
        draft.object = filler;
      }
      const auto then = time_of_office(noun, *who);
      draft.phrase = then || is_former_role(noun) ? "was" : "is";
      draft.lemma = "be";
      if (then) date_office(draft, *then);
      finish(std::move(draft));
    }
  }
}

// What the title right behind "and" is of, where the first says nothing of its own behind itself.
std::vector<RoleDrafter::Target> RoleDrafter::targets_behind_next(int noun) const {
  const std::string lemma = to_lower(tree_.lemma(noun));
  if (!is_role_noun(lemma) && !is_relative(lemma)) return {};
  const int next = tree_.child(noun, "conj");
  const int link = next == kNone ? kNone : tree_.child(next, "cc");
  if (link != noun + 1 || tree_.lower(link) != "and" || !is_role_noun(to_lower(tree_.lemma(next)))) return {};
  for (const int c : tree_.children(next)) {
    if (c < next && (tree_.base(c) == "det" || tree_.base(c) == "nmod")) return {};  // "the head and his deputy"
  }
  std::vector<Target> targets = targets_of(next);
  std::erase_if(targets, [&](const Target& target) {
    return target.filler.at.sentence != sentence_ || target.filler.at.token < next;
  });
  return targets;
}

// "the US president" where the article says who that is.
void RoleDrafter::draft_description(int token) {
  const language::Mention* mention = article_.mention_at(sentence_, token);
  if (mention == nullptr || mention->kind != MentionKind::Description || tree_.upos(token) == Upos::PRON) return;
  const int cluster = article_.cluster_at(sentence_, token);
  if (!article_.is_named(cluster) && tree_.lower(token) == "capital") draft_capital(token);
  if (!article_.is_named(cluster) || !is_role_noun(to_lower(tree_.lemma(token)))) return;
  if (tree_.base(token) == "appos" || tree_.child(token, "appos") != kNone || tree_.child(token, "cop") != kNone ||
      tree_.relation(token) == "nmod:desc")
    return;
  // "became the mayor of Oslo", "served as head of the bank" and "ran for governor" say more, or something else.
  const std::string marker = tree_.marker(token, "case");
  if (tree_.base(token) == "xcomp" || marker == "as" || marker == "for") return;
  const auto who = article_.cluster_filler(cluster, sentence_, token);
  if (!who || article_.type_of(*who) == EntityType::Organization) return;
  const int possessor = tree_.child(token, "nmod:poss");
  const bool guess = possessor != kNone && tree_.upos(possessor) == Upos::PRON;
  if (guess && is_relative(to_lower(tree_.lemma(token)))) return;
  std::vector<Target> targets = targets_of(token);
  if (article_.type_of(*who) == EntityType::Place)
    std::erase_if(targets, [&](const Target& t) { return article_.type_of(t.filler) == EntityType::Person; });
  emit(token, *who, targets, "description-of");
}

// "the Vietnamese capital", where the article names the city too.
void RoleDrafter::draft_capital(int token) {
  for (const Target& target : targets_of(token)) {
    const std::string country = std::string(language::country_of_any(article_.text_of(target.filler.span)));
    const int city = country.empty() ? -1 : article_.capital_of(country);
    if (city < 0) continue;
    if (const auto who = article_.cluster_filler(city, sentence_, token)) emit(token, *who, {target}, "description-of");
  }
}

// "the army, whose commander is X": a copula whose subject belongs to the antecedent.
void RoleDrafter::draft_whose(int token) {
  if (tree_.lower(token) != "whose") return;
  const int owned = tree_.head(token);
  if (owned < 0 || !is_role_noun(to_lower(tree_.lemma(owned)))) return;
  const int clause = tree_.head(owned);
  if (clause < 0 || tree_.base(owned) != "nsubj" || tree_.child(clause, "cop") == kNone ||
      tree_.relation(clause) != "acl:relcl")
    return;
  const int antecedent = tree_.head(clause);
  const auto who = holder(clause);
  if (!who || antecedent < 0) return;
  std::vector<Target> targets;
  for (const Filler& filler : article_.fillers(sentence_, antecedent)) targets.push_back({"of", filler});
  emit(owned, *who, targets, "whose");
}

}  // namespace newsgraph::extraction
