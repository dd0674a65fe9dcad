// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Titles before a name: "French President Ana Ruiz", "spokesman Jan Novak".
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "role_drafter.hpp"
#include "role_words.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;
using model::EntityType;
using model::MentionKind;

// "spokeswoman Sarah", "US President Donald", "airline Mahan Air": the role is a modifier of the name.
void RoleDrafter::draft_titles(int role) {
  const int name = tree_.head(role);
  if (name < 0 || name == role) return;
  const std::string_view relation = tree_.relation(role);
  const bool title = relation == "nmod:desc" || relation == "compound" || relation == "nmod:unmarked";
  if (!title || role > name || !tree_.is_name(name) || is_honorific(tree_.lower(role))) return;
  const bool office = is_role_noun(to_lower(tree_.lemma(role)));
  // "the Polish pianist X": any description of a person that says whence or of what.
  const bool noun = tree_.upos(role) == Upos::NOUN || is_person_noun(to_lower(tree_.lemma(role)));
  const bool person = noun && tree_[name].name == NameType::Per && !tree_.is_name(role);
  if (!office && !person) return;
  if (tree_.is_name(role) && tree_[role].name == tree_[name].name && relation == "compound" &&
      tree_[name].name != NameType::Per)
    return;
  auto who = holder(name);
  for (int at = name; !who && tree_.head(at) > at && tree_.is_name(tree_.head(at)); at = tree_.head(at))
    who = holder(tree_.head(at));
  if (!who) return;
  std::vector<Target> targets = targets_of(role);
  if (targets.empty()) modifiers_of(name, role, targets);
  for (const int word : words_before(role)) {
    if (targets.empty()) modifiers_of(word, role, targets);
  }
  if (targets.empty()) {
    if (!office || !draft_bare_title(role, *who)) draft_plain_title(role, *who);
    return;
  }
  if (!office && !article_.is_described_by_origin(*who, sentence_, role)) return;
  emit(role, *who, targets, "title-of");
  // "Senate leaders Ana Ruiz and Jan Novak": each.
  if (!tree_.has_feature(role, "Number=Plur")) return;
  for (const int other : tree_.conjuncts(name)) {
    const bool alone = other > name && tree_.is_name(other) && tree_.child(other, "nmod:desc") == kNone;
    if (const auto next = alone ? holder(other) : std::nullopt) emit(role, *next, targets, "title-of");
  }
}

// "Attorney General Ana Ruiz": the words right before the title that hang from the name as it does.
std::vector<int> RoleDrafter::words_before(int role) const {
  std::vector<int> words;
  for (int i = role - 1; i >= 0 && !tree_.is_name(i) && tree_.head(i) == tree_.head(role); --i) {
    // "study co-author Professor": two titles, not one.
    // "the politician Minority Leader": neither.
    const bool noun = tree_.upos(i) == tree_.upos(role) && is_capital(i) == is_capital(i + 1);
    if (!noun || (tree_.relation(i) != "nmod:desc" && tree_.base(i) != "compound") || is_honorific(tree_.lower(i)))
      break;
    words.insert(words.begin(), i);
  }
  return words;
}

// Whether the title says of what, by the words around.
bool RoleDrafter::draft_bare_title(int role, const Filler& who) {
  if (is_spokesperson(to_lower(tree_.lemma(role)))) {
    const auto institution = last_source(sentence_);
    if (institution) emit(role, who, {{"of", *institution}}, "spokesperson-of");
    return institution.has_value();
  }
  // "South Korea regretted it. … a spokesman for President Moon said": the country whose word it was before.
  const int name = who.at.token;
  const int up = tree_.head(name);
  if (up < 0 || !is_spokesperson(to_lower(tree_.lemma(up))) || tree_.marker(name, "case") != "for" || sentence_ == 0)
    return false;
  const auto country = last_source(sentence_ - 1);
  if (!country || article_.type_of(*country) != EntityType::Place) return false;
  emit(role, who, {{"of", *country}}, "office-of");
  return true;
}

// "Senator Ana Ruiz", "police chief Jan Novak", "the pianist Ana Ruiz": the title alone, once in an article.
void RoleDrafter::draft_plain_title(int role, const Filler& who) {
  if (!article_.has_name(who) || article_.type_of(who) != EntityType::Person || tree_[role].name != NameType::None ||
      tree_.has_feature(role, "Number=Plur") || article_.time_at(sentence_, role) != nullptr)
    return;
  if (tree_.relation(role) != "nmod:desc" && tree_.upos(role) != Upos::NOUN) return;
  const std::string lemma = to_lower(tree_.lemma(role));
  // "wife Ana Ruiz": whose is not said.
  if (is_title_repeated(role, who) || is_body_noun(lemma) || is_relative(lemma)) return;
  int begin = role;
  for (const int word : words_before(role)) begin = std::min(begin, tree_.first_of(word));
  for (const int c : tree_.children(role)) {
    if (c > role) return;  // "co-founder with"
    const std::string_view relation = tree_.base(c);
    if (relation == "nmod" && tree_.relation(c) != "nmod:desc") return;  // "his brother X"
    if (relation == "conj" || relation == "cc" || relation == "punct") return;
    if (relation != "det" && relation != "case") begin = std::min(begin, tree_.first_of(c));
  }
  while (begin < role &&
         (tree_.upos(begin) == Upos::CCONJ || tree_.upos(begin) == Upos::DET || tree_.lower(begin) == "fellow"))
    ++begin;
  if (begin == role && wants_owner(lemma)) return;
  // "Deputy PM Ana Ruiz", where the word that matters hangs elsewhere.
  if (role - begin > 5 || (begin > 0 && (keeps_meaning(tree_.lower(begin - 1)) || tree_.lower(begin - 1) == "ex")))
    return;
  if (begin > 0 && (tree_.is_name(begin - 1) || tree_.lower(begin - 1) == "-" || tree_.lower(begin - 1) == "be"))
    return;  // "would-be president X"
  for (int i = begin; i < role; ++i) {
    if (tree_.is_name(i) || tree_.upos(i) == Upos::PUNCT || tree_.lower(i).starts_with("ex-") ||
        tree_.upos(i) == Upos::VERB || tree_.upos(i) == Upos::NUM || tree_.upos(i) == Upos::PRON)
      return;
  }
  emit_alone(role, begin, who, "title");
}

// Whether an earlier mention of the person has the same title before its name.
bool RoleDrafter::is_title_repeated(int role, const Filler& who) const {
  const std::string lemma = to_lower(tree_.lemma(role));
  const auto& mentions = article_.cluster(who.cluster).mentions;
  return std::any_of(mentions.begin(), mentions.end(), [&](const language::Mention& mention) {
    const int s = static_cast<int>(mention.sentence);
    const int head = static_cast<int>(mention.head);
    if (mention.kind != MentionKind::Name || s > sentence_ || (s == sentence_ && head <= who.at.token)) return false;
    const Tree& tree = article_.tree(s);
    for (const int c : tree.children(head)) {
      if (c < head && to_lower(tree.lemma(c)) == lemma) return true;
    }
    return false;
  });
}

// The institution that spoke last, in this sentence or the two before: a bare "spokesman X" speaks for it.
std::optional<Filler> RoleDrafter::last_source(int from) const {
  for (int s = from; s >= 0 && s >= sentence_ - 2; --s) {
    const Tree& tree = article_.tree(s);
    for (const Frame& frame : article_.frames(s)) {
      const std::string& lemma = tree.lemma(frame.head);
      const bool speaks = is_speech_verb(lemma) || lemma == "regret" || lemma == "welcome" || lemma == "condemn" ||
                          lemma == "deny" || lemma == "reject";
      if (frame.subject == kNone || frame.kind != FrameKind::Verb || !speaks ||
          article_.quotations().at(s, frame.head).inside)
        continue;
      for (const Filler& filler : article_.fillers(s, frame.subject)) {
        const EntityType type = article_.type_of(filler);
        if (filler.is_entity() && (type == EntityType::Organization || type == EntityType::Place)) return filler;
      }
    }
  }
  return std::nullopt;
}

}  // namespace newsgraph::extraction
