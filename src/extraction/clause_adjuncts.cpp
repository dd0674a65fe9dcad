// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// What stands beside a verb behind a preposition, and which of it is none of the verb's.
#include "clause_drafter.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "valency.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph::extraction {

using language::Upos;
using model::EntityType;

void ClauseDrafter::widen_preposition(Adjunct& adjunct) const {
  const std::string_view noun = tree_.lower(adjunct.head);
  const bool wide = (adjunct.marker == "in" && is_prepositional_noun(noun)) ||
                    (adjunct.marker == "as" && (noun == "part" || noun == "member")) ||
                    (adjunct.marker == "on" && noun == "behalf") ||
                    (adjunct.marker == "at" && (noun == "request" || noun == "invitation"));
  if (!wide) return;
  for (const int c : tree_.children(adjunct.head)) {
    const std::string further = tree_.base(c) == "nmod" ? tree_.marker(c, "case") : std::string();
    if (further != "of" && further != "to" && further != "with" && further != "for") continue;
    adjunct.marker.append(" ").append(noun).append(" " + further);
    adjunct.head = c;
    return;
  }
}

namespace {

/// Behind a noun, what it is of, and the nouns joined to it.
int end_of_list(const Tree& tree, int noun) {
  int end = noun + 1;
  for (const int member : tree.conjuncts(tree.first_conjunct(noun))) {
    if (member < noun) continue;
    end = member + 1;
    for (const int c : tree.children(member)) {
      const bool of = tree.base(c) == "nmod" && tree.marker(c, "case") == "of";
      if (c > member && (of || tree.base(c) == "flat")) end = std::max(end, tree.last_of(c) + 1);
    }
  }
  return end;
}

}  // namespace

void ClauseDrafter::collect_adjuncts() {
  int absolute = kNone;  // where the noun of a clause of its own ends
  for (const FrameArgument& argument : frame_.arguments) {
    if (argument.role != ArgumentRole::Oblique) continue;
    if (article_.time_at(sentence_, argument.head) != nullptr) continue;
    if (argument.marker.starts_with("according") || argument.marker == "despite") continue;
    if (tree_.relation(argument.head) == "obl:unmarked" && !tree_.is_name(argument.head)) continue;
    Adjunct adjunct{argument.head, argument.marker, {}, false, false};
    if (is_absolute(adjunct)) {
      absolute = end_of_list(tree_, adjunct.head);
      continue;
    }
    // "passed, with Norway in opposition": did not pass there
    if (absolute != kNone && tree_.first_of(adjunct.head) == absolute) continue;
    if (is_misread(adjunct)) continue;
    widen_preposition(adjunct);
    // "condemned the attack while in Oslo": where he was, not the attack
    const int mark = tree_.child(adjunct.head, "mark");
    if (mark != kNone && tree_.lower(mark) == "while" && !adjunct.marker.empty()) adjunct.marker.insert(0, "while ");
    if (is_empty_word(tree_.lower(adjunct.head))) continue;
    adjunct.fillers = article_.all_fillers(sentence_, adjunct.head);
    // "in Norway and from Denmark"
    std::erase_if(adjunct.fillers, [&](const Filler& filler) {
      if (filler.at.sentence != sentence_ || filler.at.token == adjunct.head) return false;
      const std::string own = tree_.marker(filler.at.token, "case");
      if (tree_.base(filler.at.token) != "conj") return false;
      const auto margin = static_cast<double>(tree_[filler.at.token].parse_margin);
      constexpr double kLeast = 0.4;
      return (!own.empty() && own != argument.marker) || (margin > 0.0 && margin < kLeast);
    });
    // "pressed the partners in the talks, Norway, Denmark and Sweden": the partners are listed.
    std::erase_if(adjunct.fillers, [&](const Filler& filler) { return is_listed_beside(adjunct.head, filler); });
    // "nominated Ana for president and Jan Novak for vice president"
    if (adjunct.marker == "for" && adjunct.fillers.size() > 1 && !article_.has_name(adjunct.fillers.front()) &&
        is_role_noun(to_lower(tree_.lemma(adjunct.head))))
      std::erase_if(adjunct.fillers, [&](const Filler& filler) { return article_.has_name(filler); });
    // "aboard the ship, cosmonaut Ana Ruiz and …": who is there, not where
    if (one_of(adjunct.marker, {"aboard", "in", "at", "near", "inside"})) {
      std::erase_if(adjunct.fillers, [&](const Filler& filler) {
        return !adjunct.fillers.empty() && filler.at.token != adjunct.head &&
               (article_.type_of(filler) == EntityType::Person) !=
                   (article_.type_of(adjunct.fillers.front()) == EntityType::Person);
      });
    }
    if (adjunct.fillers.empty()) continue;
    adjunct.entity = article_.is_anchored(adjunct.fillers.front());
    adjunct.aside =
        adjunct.marker.empty() || joins_members(adjunct.marker) ||
        (adjunct.marker == "with" && !adjunct.entity && adjunct.head < frame_.head && adjunct.head < frame_.subject);
    adjuncts_.push_back(std::move(adjunct));
  }
}

/// Whether a name is listed behind a comma after a common noun that none of the list is.
bool ClauseDrafter::is_listed_beside(int noun, const Filler& filler) const {
  const int token = filler.at.token;
  if (filler.at.sentence != sentence_ || token <= noun || !event_noun(to_lower(tree_.lemma(noun))) ||
      tree_.first_conjunct(token) != noun || !tree_.is_name(token))
    return false;
  const std::vector<int> members = tree_.conjuncts(noun);
  if (members.size() < 3) return false;
  const int first = tree_.first_of(members[1]);
  return tree_.is_name(members[1]) && (tree_.lower(first) == "," || (first > 0 && tree_.lower(first - 1) == ","));
}

// "With hearings looming, the issue returned": a clause of its own.
bool ClauseDrafter::is_absolute(const Adjunct& adjunct) const {
  if (adjunct.marker != "with") return false;
  const int first = tree_.first_of(adjunct.head);
  const bool apart =
      adjunct.head < frame_.head || tree_.lower(first) == "," || (first > 0 && tree_.lower(first - 1) == ",");
  for (const int c : tree_.children(adjunct.head)) {
    if (tree_.base(c) == "acl" && c > adjunct.head && tree_[c].xpos == "VBG" && apart) return true;
  }
  // "closed, with a child the only survivor", "passed, with Norway in opposition": more than a noun phrase
  if (!apart || adjunct.head < frame_.head) return false;
  const int end = end_of_list(tree_, adjunct.head);
  return end < tree_.size() && tree_.upos(end) != Upos::PUNCT;
}

// Phrases that the preposition shows to be no arguments: "unlike Norway", "to date", "hurt as Ana [came]", "decided to
// EOL it", "By reports of Saturday, …".
bool ClauseDrafter::is_misread(const Adjunct& adjunct) const {
  const std::string& lemma = tree_.lemma(frame_.head);
  const std::string_view noun = tree_.lower(adjunct.head);
  if (is_comparing(adjunct.marker) || is_adverbial_phrase(adjunct.marker, noun)) return true;
  if (adjunct.marker == "as" && tree_.is_name(adjunct.head) && !takes_name_after_as(lemma) &&
      !is_role_noun(to_lower(tree_.lemma(adjunct.head))))
    return true;
  if (adjunct.marker == "to" && wants_infinitive(lemma)) return true;
  // "mindful of while in public": the first preposition has lost its noun
  for (const int c : tree_.children(adjunct.head)) {
    if (tree_.base(c) == "mark" && c < adjunct.head && tree_.upos(c) == Upos::SCONJ &&
        tree_.child(adjunct.head, "case") < c && tree_.child(adjunct.head, "case") != kNone)
      return true;
  }
  if (is_range(adjunct) || is_one_among(adjunct)) return true;
  if (tree_.upos(adjunct.head) == Upos::ADP || begins_a_clause(adjunct)) return true;
  return adjunct.marker == "by" && adjunct.head < frame_.head && is_message_noun(to_lower(tree_.lemma(adjunct.head)));
}

namespace {

/// "from Oslo to Bergen", the end hung from the beginning.
bool reaches_on(const Tree& tree, int phrase) {
  return std::ranges::any_of(tree.children(phrase), [&](int c) {
    return c > phrase && tree.base(c) == "nmod" && tree.marker(c, "case") == "to";
  });
}

}  // namespace

// "a warning for the coast from Oslo to Bergen": where it reaches, not whence it comes.
bool is_end_of_range(const Tree& tree, int phrase) {
  const std::string own = tree.marker(phrase, "case");
  if ((own != "from" && own != "to") ||
      in("flight trip journey voyage route tour ride drive move transfer way road", tree.lemma(tree.head(phrase))))
    return false;
  const auto ends = [&](int c, const char* marker) {
    return tree.base(c) == "nmod" && tree.marker(c, "case") == marker;
  };
  if (own == "from" && reaches_on(tree, phrase)) return true;
  for (const int c : tree.children(tree.head(phrase))) {
    if ((own == "from" && c > phrase && ends(c, "to")) || (own == "to" && c < phrase && ends(c, "from"))) return true;
  }
  return false;
}

// "issued a warning for the coast from Oslo to Bergen": how far, not whence.
bool ClauseDrafter::is_range(const Adjunct& adjunct) const {
  if (adjunct.marker != "from" || moves_something(tree_.lemma(frame_.head))) return false;
  if (frame_.argument(ArgumentRole::Object) == nullptr && !frame_.passive) return false;
  return reaches_on(tree_, adjunct.head);
}

// "under the provisions of the act, amongst other laws": beside what stands before.
bool ClauseDrafter::is_one_among(const Adjunct& adjunct) const {
  if (adjunct.marker != "among" && adjunct.marker != "amongst") return false;
  for (const int c : tree_.children(adjunct.head)) {
    if (c < adjunct.head && tree_.lower(c) == "other") return true;
  }
  return one_of(tree_.lower(adjunct.head), {"others", "them", "those", "these"});
}

// "led to the minister being stranded", "comes after Ana sent a letter": a clause torn at its subject.
bool ClauseDrafter::begins_a_clause(const Adjunct& adjunct) const {
  const int end = tree_.last_of(adjunct.head) + 1;
  if (end < tree_.size() && tree_.lower(end) == "being") return true;
  if (end < tree_.size() && tree_[end].xpos == "VBG" && one_of(tree_.lemma(frame_.head), {"lead", "result"}))
    return true;  // "led to him working with the police"
  const bool conjunction = in("after before as since until once", adjunct.marker) && tree_.is_nominal(adjunct.head) &&
                           adjunct.head > frame_.head;
  if (!conjunction) return false;
  for (const int c : tree_.children(frame_.head)) {
    const std::string_view base = tree_.base(c);
    if (c < adjunct.head || (base != "advcl" && base != "conj" && base != "parataxis")) continue;
    const bool finite = tree_[c].xpos == "VBD" || tree_[c].xpos == "VBZ" || tree_[c].xpos == "VBP";
    const int first = tree_.first_of(c);
    if (finite && tree_.child(c, "nsubj") == kNone && tree_.child(c, "mark") == kNone &&
        tree_.child(c, "cc") == kNone && first >= end && first <= end + 1)
      return true;
  }
  return false;
}

std::vector<ClauseDrafter::Adjunct> ClauseDrafter::ranked_adjuncts() const {
  std::vector<Adjunct> ranked = adjuncts_;
  std::stable_partition(ranked.begin(), ranked.end(), [&](const Adjunct& a) { return a.head > frame_.head; });
  return ranked;
}

// "provided $12 million in aid": aid is what was provided.
std::vector<std::pair<int, Filler>> ClauseDrafter::stuff_of_amount() {
  const FrameArgument* amount = frame_.argument(ArgumentRole::Object);
  if (amount == nullptr || frame_.passive) return {};
  if (tree_.upos(amount->head) != Upos::SYM && !tree_.lower(amount->head).ends_with("$")) return {};
  const int end = tree_.last_of(amount->head) + 1;
  for (auto at = adjuncts_.begin(); at != adjuncts_.end(); ++at) {
    const bool common = tree_.upos(at->head) == Upos::NOUN && !is_time_noun(tree_.lemma(at->head));
    if (at->marker != "in" || !common || tree_.first_of(at->head) != end) continue;
    std::vector<std::pair<int, Filler>> stuff;
    for (const Filler& filler : at->fillers) stuff.emplace_back(at->head, filler);
    adjuncts_.erase(at);
    return stuff;
  }
  return {};
}

// "do not automatically gain", "was almost cancelled", "is musically inclined": what is denied or said is only that.
// How an act was done is told by qualifiers, if at all, and whether it happened by the modality ("reportedly").
bool ClauseDrafter::is_kept_adverb(int token) const {
  if (tree_.base(token) != "advmod" || tree_.upos(token) != Upos::ADV || tree_.is_negation(token)) return false;
  const std::string_view word = tree_.lower(token);
  if (in("only almost nearly", word)) return true;
  if (!word.ends_with("ly") ||
      in("reportedly allegedly supposedly apparently possibly probably likely early really actually", word))
    return false;
  return assertion_.polarity == model::Polarity::Negated || frame_.passive || frame_.kind == FrameKind::Adjective;
}

std::string ClauseDrafter::predicate_phrase() const {
  std::vector<int> words = frame_.predicate;
  if (words.empty()) return {};
  const auto add_adverbs = [&](int head) {
    for (const int c : tree_.children(head)) {
      if (c >= head || !is_kept_adverb(c)) continue;
      const std::vector<int> adverb = tree_.subtree(c);  // "more closely"
      if (adverb.size() <= 2 && adverb.front() > frame_.predicate.front() && adverb.back() < head)
        words.insert(words.end(), adverb.begin(), adverb.end());
    }
  };
  for (const int governor : frame_.governors) add_adverbs(governor);
  add_adverbs(frame_.head);
  sort_unique(words);
  return read_out(tree_, words);
}

}  // namespace newsgraph::extraction
