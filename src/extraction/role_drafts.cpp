// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Who holds which role, of what: what the drafters of titles, appositions and affiliations share.
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

namespace {

constexpr int kYearsInOffice = 3;

}  // namespace

void RoleDrafter::draft() {
  for (int i = 0; i < tree_.size(); ++i) {
    if (article_.is_boilerplate(sentence_, i)) continue;
    draft_titles(i);
    draft_appositions(i);
    draft_kind(i);
    draft_description(i);
    draft_whose(i);
    draft_affiliation(i);
  }
}

std::optional<Filler> RoleDrafter::holder(int token) const {
  const int cluster = article_.cluster_at(sentence_, token);
  if (cluster < 0) return std::nullopt;
  for (const Filler& filler : article_.fillers(sentence_, token)) {
    if (filler.cluster == cluster) return filler;
  }
  return std::nullopt;
}

// Of what or whom somebody holds the role.
std::vector<RoleDrafter::Target> RoleDrafter::targets_of(int role) const {
  std::vector<Target> targets;
  for (const int c : tree_.children(role)) {
    if (tree_.base(c) != "nmod" || article_.time_at(sentence_, c) != nullptr || tree_.relation(c) == "nmod:desc")
      continue;
    const bool possessive = tree_.relation(c) == "nmod:poss";
    const std::string marker = possessive ? "of" : tree_.marker(c, "case");
    if (marker.empty() || marker == "like" || marker == "such as" || marker == "including" || marker == "under" ||
        marker == "since" || marker == "with" || marker == "as" || marker == "during" || marker == "before" ||
        marker == "after" || marker == "until")
      continue;
    if (marker == "of" && is_portfolio(tree_.lower(c))) continue;
    // "member of the central committee of the party"
    std::vector<Nested> nested = article_.names_below(sentence_, c);
    for (Nested& below : nested) {
      if (below.words.empty())
        targets.push_back({marker, std::move(below.filler)});
      else
        targets.push_back({below.marker, std::move(below.filler), marker + " " + below.words, below.lemma});
    }
    if (!nested.empty()) continue;
    for (Filler& filler : article_.all_fillers(sentence_, c)) {
      // "a survivor of the crash and narrator of the film": who somebody is beside, not of what.
      const bool other = filler.at.sentence == sentence_ && filler.at.token != c && !article_.has_name(filler) &&
                         is_person_noun(to_lower(tree_.lemma(filler.at.token)));
      if (!other && article_.is_strong(filler)) targets.push_back({marker, std::move(filler)});
    }
  }
  const bool elsewhere = std::any_of(targets.begin(), targets.end(),
                                     [](const Target& t) { return t.marker == "of" || t.marker == "for"; });
  if (!elsewhere) modifiers_of(role, role, targets);
  return targets;
}

// Nations and organisations before the role: "US President", "White House spokeswoman", "Syrian President".
void RoleDrafter::modifiers_of(int word, int role, std::vector<Target>& targets) const {
  const bool office = is_role_noun(to_lower(tree_.lemma(role)));
  for (Origin& origin : article_.origins(sentence_, word, role)) {
    // "In Turkey Minister Ruiz met reporters": where, not of what.
    const int before = origin.filler.at.token - 1;
    const bool place = before == 0 && tree_.upos(before) == Upos::ADP && tree_[before + 1].name == NameType::Loc;
    if (!place) targets.push_back({office ? "of" : origin.marker, std::move(origin.filler)});
  }
  // "former Ruiz adviser Jan Novak"
  if (!in("adviser advisor aide ally lawyer attorney supporter critic loyalist spokesman spokeswoman spokesperson "
          "biographer",
          to_lower(tree_.lemma(role))))
    return;
  for (const int c : tree_.children(word)) {
    if (c > role || tree_.base(c) != "compound" || tree_[c].name != NameType::Per) continue;
    if (auto who = holder(c); who && article_.is_named(who->cluster)) targets.push_back({"of", std::move(*who)});
  }
}

bool RoleDrafter::is_capital(int token) const {
  const std::string_view form = tree_[token].form;
  return !form.empty() && form.front() >= 'A' && form.front() <= 'Z';
}

bool RoleDrafter::is_former_role(int role) const {
  // "then-US-president X", "ex-UK Prime Minister X"
  const auto leads_on = [&](int i) {
    return tree_.lower(i) == "-" || tree_.is_name(i) || (tree_.head(i) == role && tree_.base(i) == "amod");
  };
  for (int i = role - 1; i > 1 && leads_on(i); --i) {
    if (tree_.lower(i) == "-" && is_former(tree_.lower(i - 1))) return true;
  }
  for (const int c : tree_.children(role)) {
    if (c < role && is_former(tree_.lower(c))) return true;
  }
  // "met then Prime Minister X": read as an adverb of the verb
  for (int i = role - 1; i >= 0 && i > role - 4 && tree_.upos(i) != Upos::PUNCT; --i) {
    if (tree_.lower(i) == "then") return true;
    if (!tree_.is_nominal(i) && tree_.upos(i) != Upos::ADJ) break;
  }
  // "Ana Ruiz, formerly the head of the bank"
  int first = tree_.first_of(role);
  while (first < role && tree_.upos(first) == Upos::PUNCT) ++first;
  for (const int i : {first, first - 1}) {
    if (i >= 0 && i < role && in("formerly previously once", tree_.lower(i))) return true;
  }
  // "former US President X": the adjective may hang from the name.
  const int up = tree_.head(role);
  if (up >= 0 && tree_.relation(role) == "nmod:desc") {
    for (const int c : tree_.children(up)) {
      if (c < role && is_former(tree_.lower(c))) return true;
    }
  }
  // "president of Norway at the time"
  for (const int c : tree_.children(role)) {
    if (c > role && tree_.base(c) == "nmod" && tree_.lemma(c) == "time" && tree_.marker(c, "case") == "at") return true;
  }
  if (role > 1 && (is_former(tree_.lower(role - 1)) || (is_former(tree_.lower(role - 2)) && tree_.is_name(role - 1))))
    return true;
  const int partner = title_before(role);
  return partner != kNone && is_former_role(partner);
}

// The year told of must lie well back: who is told of in last year's news mostly still holds the office.
const TimeExpression* RoleDrafter::time_years_ago(int verb) const {
  const auto& today = article_.story_times().published();
  if (!today || !tree_.has_feature(verb, "Tense=Past") || tree_.child(verb, "aux") != tree_.child(verb, "aux:pass"))
    return nullptr;
  for (const TimeExpression& time : article_.times(sentence_)) {
    const bool placed = time.kind == TimeKind::Date && time.period.start && time.period.end && !time.from_told;
    if (!placed || time.period.end->year + kYearsInOffice > today->year) continue;
    const int before = static_cast<int>(time.begin) - 1;
    if (before >= 0 && in("since from until before", tree_.lower(before))) continue;
    const int governor = governor_of(tree_, time);
    const bool event = governor >= 0 && tree_.base(governor) == "obl" && tree_.head(governor) == verb &&
                       in("in during at", tree_.marker(governor, "case"));
    if (governor == verb || event) return &time;
  }
  return nullptr;
}

std::optional<const TimeExpression*> RoleDrafter::time_of_office(int role, const Filler& who) const {
  if (!is_office_for_a_time(to_lower(tree_.lemma(role))) || who.at.sentence != sentence_ || is_former_role(role))
    return std::nullopt;
  // "Prime Minister Jan Novak, who died in 1995": some time before
  for (const int c : tree_.children(who.at.token)) {
    if (tree_.relation(c) == "acl:relcl" && in("die resign retire", tree_.lemma(c)) && time_years_ago(c) != nullptr)
      return nullptr;
  }
  int at = who.at.token;
  for (int steps = 0; at >= 0 && !is_clause_head(tree_, at) && steps < tree_.size(); ++steps) at = tree_.head(at);
  if (at < 0 || !tree_.is_verb(at)) return std::nullopt;
  const TimeExpression* time = time_years_ago(at);
  // "In 2000 he flew to Oslo, where he met President Ruiz"
  const int up = tree_.head(at);
  if (time == nullptr && up >= 0 && (tree_.base(at) == "advcl" || tree_.base(at) == "conj")) time = time_years_ago(up);
  return time == nullptr ? std::nullopt : std::optional(time);
}

void RoleDrafter::date_office(Draft& draft, const TimeExpression* time) const {
  if (time == nullptr) return;
  draft.period = time->period;
  draft.qualifiers.push_back(
      {"time", article_.literal(sentence_, static_cast<int>(time->begin), static_cast<int>(time->end))});
}

// "former archbishop and cardinal X", "a former minister and governor": the first of two titles under one determiner.
int RoleDrafter::title_before(int role) const {
  int begin = role;
  for (const int c : tree_.children(role)) {
    if (c > role) continue;
    const std::string_view base = tree_.base(c);
    if (base == "det" || base == "nmod" || in("current now present new incumbent", tree_.lower(c))) return kNone;
    if (base == "compound" || base == "amod") begin = std::min(begin, tree_.first_of(c));
  }
  if (begin < 2 || tree_.lower(begin - 1) != "and") return kNone;
  const int before = begin - 2;
  return tree_.upos(before) == Upos::NOUN && is_role_noun(to_lower(tree_.lemma(before))) ? before : kNone;
}

namespace {

/// "Governor General", "Secretary General": offices that "general" is a part of.
bool is_general_office(std::string_view lower) {
  return in("governor secretary attorney director inspector consul surgeon solicitor auditor advocate", lower);
}

}  // namespace

// "vice president", "secretary of state", "foreign minister".
std::string RoleDrafter::role_words(int role, bool lemma) const {
  std::string words;
  if (tree_.relation(role) == "nmod:desc" || tree_.base(role) == "compound") {
    for (const int word : words_before(role)) words.append(tree_.lower(word)).append(" ");
  }
  for (const int c : tree_.children(role)) {
    if (c > role) continue;
    const std::string_view b = tree_.base(c);
    const std::string_view lower = tree_.lower(c);
    if (b != "compound" && b != "amod") continue;
    // The "old" of "22-year-old", the "ill" of "mentally ill" says nothing alone.
    if (c > 0 && tree_.lower(c - 1) == "-" && tree_.lower(role) != lower) continue;
    if (b == "amod" && !tree_.children(c).empty() && tree_.children(c).front() < c) {
      // "the most populous state" is not only a state
      const std::string degree(tree_.lower(tree_.children(c).front()));
      if (!lemma && (degree == "most" || degree == "least")) words += degree + " " + std::string(lower) + " ";
      continue;
    }
    // "the First Minister" is no first minister among others.
    const bool rank = lower == "first" && is_capital(c) && is_capital(role) && c + 1 == role;
    if (is_former(lower) || tree_.is_name(c) || !language::country_of_demonym(lower).empty() ||
        (tree_.has_feature(c, "NumType=Ord") && !rank && (lemma || !is_relative(to_lower(tree_.lemma(role))))))
      continue;  // "her first husband" may be her husband no more
    if (rank && lemma) {
      words.append(lower).append(" ");
      continue;
    }
    // 'tweeted Mayor Ana Ruiz': the verb of saying is no part of the title.
    if (b == "amod" && tree_.upos(c) == Upos::VERB && is_speech_verb(tree_.lemma(c))) continue;
    // "foreign affairs minister"
    if (const int kind = c - 1; b == "compound" && kind >= 0 && tree_.head(kind) == c && tree_.base(kind) == "amod" &&
                                tree_.upos(kind) == Upos::ADJ && !tree_.is_name(kind) && tree_[kind].space_after &&
                                language::country_of_demonym(tree_.lower(kind)).empty())
      words.append(tree_.lower(kind)).append(" ");
    if (b == "compound" || keeps_meaning(lower) || !lemma) words.append(lower).append(" ");
  }
  // "the Governor General": hung side by side
  if (role > 0 && tree_.lower(role) == "general" && is_general_office(tree_.lower(role - 1)) && is_capital(role) &&
      !words.ends_with(std::string(tree_.lower(role - 1)) + " "))
    words.append(tree_.lower(role - 1)).append(" ");
  // "secretary-general", whichever half is the head
  if (role > 1 && tree_.lower(role) == "general" && tree_.lower(role - 1) == "-" && !tree_[role - 1].space_after &&
      tree_.is_nominal(role - 2) && !words.ends_with(std::string(tree_.lower(role - 2)) + " "))
    words.append(tree_.lower(role - 2)).append("-");
  words += lemma || tree_.has_feature(role, "Number=Plur") ? to_lower(tree_.lemma(role)) : tree_.lower(role);
  // "secretary-general"
  if (role + 2 < tree_.size() && tree_.lower(role + 1) == "-" && !tree_[role].space_after &&
      !tree_[role + 1].space_after && (tree_.head(role + 2) == role || tree_.head(role + 1) == role))
    words.append("-").append(tree_.lower(role + 2));
  if (role + 1 < tree_.size() && tree_.lower(role + 1) == "general" && is_capital(role + 1) && is_capital(role) &&
      is_general_office(tree_.lower(role)))
    words += " general";
  for (const int c : tree_.children(role)) {
    if (c < role || tree_.base(c) != "nmod" || tree_.marker(c, "case") != "of" || c > role + 3) continue;
    if (!is_portfolio(tree_.lower(c))) continue;
    words.append(lemma ? " " : " of ").append(tree_.lower(c));
  }
  return words;
}

void RoleDrafter::emit_alone(int role, int begin, const Filler& who, std::string_view rule) {
  Draft draft = begin_draft(article_, sentence_, role, who, rule);
  draft.object = article_.literal(sentence_, begin, role + 1);
  draft.object->at = {sentence_, role};
  const auto then = time_of_office(role, who);
  draft.phrase = then || is_former_role(role) ? "was" : "is";
  draft.lemma = "be";
  if (then) date_office(draft, *then);
  finish(std::move(draft));
}

void RoleDrafter::emit(int role, const Filler& who, const std::vector<Target>& targets, std::string_view rule) {
  const bool former = is_former_role(role);
  const auto then = time_of_office(role, who);
  for (const Target& target : targets) {
    // "the African American host Ana Ruiz", "Muslim cleric Jan Novak": what somebody is, not whom the role is for.
    const int at = target.filler.at.token;
    if (target.marker == "of" && target.via.empty() && target.filler.at.sentence == sentence_ && at < role &&
        tree_.upos(at) == Upos::ADJ && tree_[at].name == NameType::Norp && article_.has_name(target.filler) &&
        article_.type_of(target.filler) == model::EntityType::Group)
      continue;
    Draft draft = begin_draft(article_, sentence_, role, who, rule);
    draft.object = target.filler;
    const std::string via = target.via.empty() ? "" : " " + target.via;
    const bool home = target.via.empty() && target.marker == "of" && target.filler.at.sentence == sentence_ &&
                      target.filler.at.token < role && is_trade(to_lower(tree_.lemma(role))) &&
                      !language::country_of_demonym(tree_.lower(target.filler.at.token)).empty();
    const std::string marker = home ? "from" : target.marker;
    const char* copula = former ? "was former " : then ? "was " : "is ";
    draft.phrase = copula + role_words(role, false) + via + " " + marker;
    draft.lemma = (former || then ? "former " : "") + role_words(role, true);
    if (then) date_office(draft, *then);
    if (!target.via.empty()) draft.lemma += " " + target.via_lemma;
    draft.preposition = marker;
    finish(std::move(draft));
  }
}

void draft_roles(const Article& article, int sentence, std::vector<Draft>& drafts) {
  RoleDrafter(article, sentence, drafts).draft();
}

}  // namespace newsgraph::extraction
