// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Which mends are tried on which tokens, and in which order.
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "tree.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace newsgraph::extraction {

using language::Upos;

bool Tree::mend_dependent(int token) {
  // Each is about tokens of one relation, or about verbs or names whatever their relation is.
  static constexpr std::string_view kVerb = "a verb";
  static constexpr std::string_view kName = "a name";
  struct Mend {
    std::string_view of;
    bool (Tree::*mend)(int token);
  };
  static constexpr std::array<Mend, 69> kMends = {{
      {"xcomp", &Tree::mend_offer},
      {"conj", &Tree::mend_closing_source},
      {"acl", &Tree::mend_verb_in_name},
      {"xcomp", &Tree::mend_called_on},
      {"xcomp", &Tree::mend_called_for},
      {"advcl", &Tree::mend_called_for},
      {"ccomp", &Tree::mend_called_for},
      {"iobj", &Tree::mend_only_object},
      {"xcomp", &Tree::mend_place_in_contest},
      {"obj", &Tree::mend_question},
      {"advcl", &Tree::mend_place_without_verb},
      {"acl", &Tree::mend_shared_tail},
      {"advmod", &Tree::mend_adverb_of_number},
      {"conj", &Tree::mend_conjunct_in_name},
      {"acl", &Tree::mend_purpose_in_name},
      {"advcl", &Tree::mend_purpose_in_name},
      {"xcomp", &Tree::mend_purpose_in_name},
      {"nmod", &Tree::mend_purpose_in_name},
      {"obl", &Tree::mend_subject_of_infinitive},
      {"nmod", &Tree::mend_subject_of_infinitive},
      {"obj", &Tree::mend_subject_of_infinitive},
      {kName, &Tree::mend_split_name},
      {"nmod", &Tree::mend_title_of_next},
      {kName, &Tree::mend_title},
      {kName, &Tree::mend_title_with_of},
      {kName, &Tree::mend_place},
      {"conj", &Tree::mend_pair},
      {"nsubj", &Tree::mend_participle_subject},
      {"acl", &Tree::mend_closing_speech},
      {"advcl", &Tree::mend_closing_speech},
      {"nmod", &Tree::mend_day_modifier},
      {"obl", &Tree::mend_punishment},
      {"nmod", &Tree::mend_accusation},
      {"conj", &Tree::mend_speaker_conjunct},
      {kVerb, &Tree::mend_infinitive},
      {"advcl", &Tree::mend_content},
      {"ccomp", &Tree::mend_content},
      {"obl", &Tree::mend_complement},
      {"ccomp", &Tree::mend_complement},
      {"acl", &Tree::mend_complement},
      {"appos", &Tree::mend_possessor},
      {kName, &Tree::mend_owned_title},
      {kName, &Tree::mend_country_of_title},
      {"acl", &Tree::mend_participle},
      {"nsubj", &Tree::mend_second_subject},
      {"acl", &Tree::mend_described_title},
      {"appos", &Tree::mend_described_title},
      {"obl", &Tree::mend_title_before_subject},
      {"acl", &Tree::mend_participle_of_deed},
      {"advcl", &Tree::mend_participle_before_noun},
      {"nsubj", &Tree::mend_subject_behind_verb},
      {"conj", &Tree::mend_listed_apposition},
      {"obl", &Tree::mend_comparison},
      {"advcl", &Tree::mend_gerund_subject},
      {"advcl", &Tree::mend_absolute},
      {"amod", &Tree::mend_coordinated_participle},
      {"parataxis", &Tree::mend_torn_content},
      {"ccomp", &Tree::mend_torn_content},
      {"conj", &Tree::mend_next_subject},
      {"obl", &Tree::mend_opening_phrase},
      {"obl", &Tree::mend_opening_of_clause},
      {"advcl", &Tree::mend_planned_infinitive},
      {"appos", &Tree::mend_country_apposition},
      {"nsubj", &Tree::mend_glued_listener},
      {kVerb, &Tree::mend_subject_behind_clause},
      {"nmod", &Tree::mend_pairing},
      {"acl", &Tree::mend_reported},
      {"ccomp", &Tree::mend_subject_as_object},
      {"parataxis", &Tree::mend_subject_as_object},
  }};
  using Mends = std::vector<Mend>;
  static const auto kByRelation = [] {
    std::map<std::string_view, Mends> lists;
    for (const Mend& row : kMends) lists.try_emplace(row.of);
    for (auto& [relation, list] : lists) {
      for (const Mend& row : kMends) {
        if (row.of == kVerb || row.of == kName || row.of == relation) list.push_back(row);
      }
    }
    return lists;
  }();
  const bool verb = upos(token) == Upos::VERB;
  const bool name = (*this)[token].name != language::NameType::None;
  const auto found = kByRelation.find(base(token));
  if (found == kByRelation.end() && !verb && !name) return false;
  const Mends& mends = found == kByRelation.end() ? kByRelation.at(kVerb) : found->second;
  return std::ranges::any_of(mends, [&](const Mend& each) {
    return (each.of == kVerb ? verb : each.of == kName ? name : true) && (this->*each.mend)(token);
  });
}

bool Tree::mend() {
  bool changed = false;
  for (int i = 0; i < size(); ++i) {
    if (!mend_joined(i)) continue;
    plant();
    changed = true;
  }
  for (int i = 0; i < size(); ++i) {
    changed = mend_verb(i) || changed;
    const bool noun = upos(i) == Upos::NOUN;
    if ((is_verb(i) && (mend_perfect(i) || mend_fronted_date(i) || mend_fronted(i))) || mend_rank(i) ||
        mend_objects(i) || (noun && mend_coordinated_titles(i)) ||
        (head(i) >= 0 && ((noun && (mend_title_beside(i) || mend_title_of_thing(i))) || mend_description_beside(i)))) {
      plant();
      changed = true;
    }
    if (head(i) >= 0 && mend_dependent(i)) {
      plant();
      changed = true;
    }
    if (is_verb(i) || child(i, "cop") != kNone) changed = mend_subjects(i) || changed;
    const int up = head(i);
    if (up < 0) continue;
    // "with Mr X": the preposition belongs to the name, not to its title.
    if (relation(i) == "case" && i < up && head(up) > up &&
        (relation(up) == "nmod:desc" || base(up) == "compound" || base(up) == "amod")) {
      node(i).head = head(up);
      changed = true;
    }
    // "a fellow at X and a professor at Y": who holds one office is beside another, not beside the institution.
    if (relation(i) == "conj" && is_role_noun(to_lower(lemma(i))) && !is_name(i) && is_name(up) && base(up) == "nmod" &&
        head(up) >= 0 && head(up) < up && is_role_noun(to_lower(lemma(head(up)))) && !is_name(head(up))) {
      node(i).head = head(up);
      changed = true;
    }
    // "President X and Y's leader Z": a title after its name that brings a coordinator is a conjunct.
    if (relation(i) == "nmod:desc" && i > up && child(i, "cc") != kNone) {
      relate(i, "conj");
      changed = true;
    }
    // "ambassador to Norland Ana Ruiz": a person is no part of a country's name.
    const auto& token = (*this)[i];
    if (base(i) == "flat" && token.name == language::NameType::Per && token.name_begins && is_name(up) &&
        (*this)[up].name != language::NameType::Per && base(up) == "nmod" && head(up) >= 0 && head(up) < up) {
      node(i).head = head(up);
      relate(i, "appos");
      changed = true;
    }
  }
  return changed;
}

}  // namespace newsgraph::extraction
