// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "article.hpp"

#include "boilerplate.hpp"
#include "lexicon.hpp"
#include "name_capitals.hpp"
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "time_lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <cstdlib>

namespace newsgraph::extraction {

using language::Mention;
using language::NameType;
using language::Upos;
using model::EntityType;
using model::MentionKind;

namespace {

std::vector<Tree> plant(const language::Analysis& analysis) {
  std::vector<Tree> trees;
  trees.reserve(analysis.sentences.size());
  for (const auto& sentence : analysis.sentences) trees.emplace_back(sentence);
  return trees;
}

// The word behind the hyphen of "Jae-in", but neither "Biden" of "Trump-Biden" nor "like" of "Warhol-like".
bool continues_name(const Tree& t, int token) {
  if (t[token].name_begins || t.lower(token) == "like") return false;
  const Upos upos = t.upos(token);
  return upos != Upos::PUNCT && upos != Upos::NOUN && upos != Upos::ADJ && upos != Upos::VERB;
}

}  // namespace

Article::Article(const model::Document& document, const language::Analysis& analysis)
    : document_(document),
      analysis_(analysis),
      text_(document.text),
      trees_(plant(analysis)),
      quotations_(trees_, language::find_turns(analysis.sentences)),
      times_(trees_, quotations_, document.published),
      boilerplate_(find_boilerplate(trees_)) {
  for (const Tree& tree : trees_) {
    frames_.push_back(build_clause_frames(tree));
    fillers_.emplace_back(static_cast<std::size_t>(tree.size()));
  }
  for (std::size_t s = 0; s < trees_.size(); ++s) mark_questions(static_cast<int>(s));
  canonical_.assign(analysis.clusters.size(), std::nullopt);
  described_.assign(analysis.clusters.size(), std::nullopt);
  index_mentions();
  index_names();
  entity_of_cluster_.assign(analysis.clusters.size(), -1);
}

// Who asks states nothing: "Was it a mistake?" and all that an interviewer says.
void Article::mark_questions(int sentence) {
  const Tree& t = tree(sentence);
  std::vector<bool>& marked = boilerplate_[static_cast<std::size_t>(sentence)];
  if (quotations_.is_asked(sentence)) {
    marked.assign(marked.size(), true);
    return;
  }
  for (int i = 0; i < t.size(); ++i) {
    if (!t.lower(i).starts_with("?")) continue;
    const int quoted = quotations_.index_at(sentence, i == 0 ? 0 : i - 1);
    for (int k = i; k >= 0; --k) {
      if (k < i && quotations_.index_at(sentence, k) != quoted) {
        // 'He asked: "Who pays?"': his asking is told.
        if (t.upos(k) != Upos::PUNCT || quoted != kNone) break;
      }
      marked[static_cast<std::size_t>(k)] = true;
    }
  }
}

void Article::index_names() {
  for (std::size_t c = 0; c < analysis_.clusters.size(); ++c) {
    if (!named_[c]) continue;
    for (const Mention& mention : analysis_.clusters[c].mentions) {
      if (mention.kind != MentionKind::Name) continue;
      const auto [first, last] = name_tokens(mention);
      const std::string name = text_of(span_of(static_cast<int>(mention.sentence), first, last));
      const int index = static_cast<int>(c);
      if (!cluster_of_name_.try_emplace(name, index).second) continue;
      if (const auto country = language::country_of_name(name); !country.empty())
        cluster_of_country_.try_emplace(std::string(country), index);
      if (const auto country = language::country_of_capital(name); !country.empty())
        capital_of_country_.try_emplace(std::string(country), index);
    }
  }
}

void Article::index_mentions() {
  for (const Tree& tree : trees_) mention_of_.emplace_back(static_cast<std::size_t>(tree.size()), std::pair{-1, -1});
  named_.assign(analysis_.clusters.size(), false);
  for (std::size_t c = 0; c < analysis_.clusters.size(); ++c) {
    const auto& mentions = analysis_.clusters[c].mentions;
    for (std::size_t m = 0; m < mentions.size(); ++m) {
      if (mentions[m].kind == MentionKind::Name && mentions[m].name != NameType::Date) named_[c] = true;
      if (is_coordination(c, mentions[m])) continue;
      auto& slot = mention_of_[mentions[m].sentence][mentions[m].head];
      // Where a phrase and a part of it share a head, the longer one stands for the thing.
      if (slot.first >= 0) {
        const Mention& other =
            analysis_.clusters[static_cast<std::size_t>(slot.first)].mentions[static_cast<std::size_t>(slot.second)];
        // But a name is what a longer phrase around it stands for: "Ana Ruiz, a leader in Oslo".
        const bool name = other.kind == MentionKind::Name && mentions[m].kind == MentionKind::Description;
        const bool renamed = other.kind == MentionKind::Description && mentions[m].kind == MentionKind::Name;
        if (name || (!renamed && other.end - other.begin >= mentions[m].end - mentions[m].begin)) continue;
      }
      slot = {static_cast<int>(c), static_cast<int>(m)};
    }
  }
}

// "X and Y" as one mention shares its head with X: trees give the conjuncts, so only X stands there.
bool Article::is_coordination(std::size_t cluster, const Mention& mention) const {
  for (const std::uint32_t member : analysis_.clusters[cluster].members) {
    if (member == cluster) continue;
    const auto& mentions = analysis_.clusters[member].mentions;
    const auto same_head = [&](const Mention& other) {
      return other.sentence == mention.sentence && other.head == mention.head;
    };
    if (std::any_of(mentions.begin(), mentions.end(), same_head)) return true;
  }
  return false;
}

const TimeExpression* Article::time_at(int sentence, int token) const {
  for (const TimeExpression& time : times(sentence)) {
    if (static_cast<int>(time.begin) <= token && token < static_cast<int>(time.end)) return &time;
  }
  return nullptr;
}

int Article::cluster_at(int sentence, int token) const {
  return mention_of_[static_cast<std::size_t>(sentence)][static_cast<std::size_t>(token)].first;
}

const Mention* Article::mention_at(int sentence, int token) const {
  const auto [c, m] = mention_of_[static_cast<std::size_t>(sentence)][static_cast<std::size_t>(token)];
  return c < 0 ? nullptr : &cluster(c).mentions[static_cast<std::size_t>(m)];
}

EntityType Article::type_of(const Filler& filler) const {
  if (filler.cluster >= 0) return cluster(filler.cluster).type;
  if (!filler.nation.empty()) return EntityType::Place;
  return filler.concept_key.empty() ? EntityType::Literal : EntityType::Concept;
}

model::Span Article::span_of(int sentence, int begin, int end) const {
  const Tree& t = tree(sentence);
  return {t[begin].span.begin, t[end - 1].span.end};
}

std::string Article::text_of(model::Span span) const {
  return fold_whitespace(text_.slice(span.begin, span.end));
}

namespace {
/// "Route 2", "World War II": a number that stands behind a name as part of it, not as a count.
int end_with_number(const Tree& tree, int head, int end) {
  const bool number = end < tree.size() && tree.upos(end) == Upos::NUM && tree.dominates(head, end) &&
                      (tree.base(end) == "flat" || tree.base(end) == "nummod");
  return number ? end + 1 : end;
}

/// "COVID-19", "B-29", "Datafy-rx": the halves of a word behind a hyphen, where they belong to the words from `begin`.
int end_of_joined(const Tree& tree, int begin, int end) {
  const auto is_rest = [&](int token) {
    const bool inside = tree.head(token) >= begin && tree.head(token) < end;
    return tree.upos(token) == Upos::NUM || (inside && tree.base(token) == "flat" && !tree[token].name_begins);
  };
  while (tree.joins(end) && is_rest(end + 1)) end += 2;
  return end;
}
}  // namespace

std::pair<int, int> Article::name_tokens(const Mention& mention) const {
  auto [first, last] = tagged_tokens(mention);
  const int head = static_cast<int>(mention.head);
  if (first <= head && head < last) first = begin_with_capitals(tree(static_cast<int>(mention.sentence)), first, last);
  return {first, last};
}

// What the tagger of names found, or all words of a name it left out.
std::pair<int, int> Article::tagged_tokens(const Mention& mention) const {
  const Tree& t = tree(static_cast<int>(mention.sentence));
  const int begin = static_cast<int>(mention.begin);
  const int end = static_cast<int>(mention.end);
  const int head = static_cast<int>(mention.head);
  // "Ana Ruiz — Mayor Candidate": a dash ends a person's name.
  const auto is_dash = [&](int i) { return t[i].name == NameType::Per && (t.lower(i) == "—" || t.lower(i) == "–"); };
  auto in_name = [&](int i) {
    return t.is_name(i) && (mention.name == NameType::None || t[i].name == mention.name) && !is_dash(i);
  };
  int at = head;
  if (!in_name(at)) {
    at = kNone;
    // A name that the tagger left out is all of its words: "MTV Video Music Awards".
    const bool left_out = mention.name == NameType::None && t.upos(head) == Upos::PROPN;
    for (int i = begin; i < end && !left_out; ++i) {
      if (in_name(i)) at = i;
    }
  }
  if (at == kNone) {
    int first = begin;
    while (first + 1 < end && t.upos(first) == Upos::DET) ++first;
    int last = end;
    while (last > first + 1 && (t.lower(last - 1) == "'s" || t.lower(last - 1) == "’s" || t.lower(last - 1) == "'" ||
                                t.lower(last - 1) == "’"))
      --last;
    const auto is_half = [&](int i) { return t.base(i) == "compound" || t.relation(i) == "nmod:desc"; };
    while (first >= 2 && t.joins(first - 1) && is_half(first - 2) && !t.is_name(first - 2)) first -= 2;
    return {first, end_of_joined(t, first, end_with_number(t, head, last))};
  }
  int first = at;
  while (first > begin && !t[first].name_begins && in_name(first - 1)) --first;
  int last = at + 1;
  while (last < end && in_name(last) && !t[last].name_begins) ++last;
  while (first + 1 < last && t.upos(first) == Upos::DET) ++first;
  while (last > first + 1 && t.upos(last - 1) == Upos::PART) --last;
  // "Apollo 11"; behind a person's name stands a score.
  if (t[at].name != NameType::Per) last = end_with_number(t, at, last);
  last = end_of_joined(t, first, last);
  // "Jong-un": what touches a person's name by a hyphen belongs to it.
  while (t[at].name == NameType::Per && last + 1 < t.size() && !t[last - 1].space_after && !t[last].space_after &&
         (t.lower(last) == "-" || t.lower(last) == "‑") && continues_name(t, last + 1)) {
    last += 2;
  }
  return {first, last};
}

std::pair<int, int> Article::phrase_tokens(int sentence, int head, bool with_prepositions) const {
  const Tree& t = tree(sentence);
  std::vector<int> kept{head};
  for (std::size_t next = 0; next < kept.size(); ++next) {
    const int at = kept[next];
    for (const int c : t.children(at)) {
      const std::string_view base = t.base(c);
      const bool own_case = at == head && base == "case" && c < head;
      const bool clause = base == "acl" || base == "appos" || base == "parataxis" || base == "advcl" ||
                          base == "ccomp" || base == "list";
      const bool coordination = at == head && (base == "conj" || base == "cc");
      const bool predicate = at == head && (base == "cop" || base == "nsubj" || base == "aux" || base == "mark" ||
                                            base == "obl" || base == "csubj" || base == "expl" || base == "discourse");
      const bool prepositional = !with_prepositions && base == "nmod" && c > head && t.child(c, "case") != kNone &&
                                 t.relation(c) != "nmod:poss";
      const bool adverb = at == head && base == "advmod" && c < head &&
                          (t.is_negation(c) || (t.upos(c) == Upos::ADV && c + 1 < head && t.upos(c + 1) == Upos::DET));
      const bool bare_time = base == "nmod" && t.relation(c) == "nmod:unmarked";
      // "from the suburbs to the city": where it goes is not part of where it comes from.
      const bool goal =
          at == head && base == "nmod" && c > head && t.marker(c, "case") == "to" && t.marker(head, "case") == "from";
      const bool credit = is_boilerplate(sentence, c);
      if (c != head &&
          !(own_case || clause || coordination || predicate || prepositional || adverb || bare_time || goal || credit))
        kept.push_back(c);
    }
  }
  std::sort(kept.begin(), kept.end());
  auto is_kept = [&](int i) { return std::binary_search(kept.begin(), kept.end(), i); };
  int begin = head;
  while (begin > 0 && is_kept(begin - 1)) --begin;
  int end = head + 1;
  while (end < t.size() && is_kept(end)) ++end;
  auto edge = [&](int i) { return t.upos(i) == Upos::PUNCT || t.upos(i) == Upos::CCONJ; };
  while (begin < head && edge(begin)) ++begin;
  // A preposition at the end has lost what it governed: "his next appearance on" [April 5].
  while (end > head + 1 && (edge(end - 1) || t.upos(end - 1) == Upos::ADP)) --end;
  // A closing quotation mark or bracket whose partner was cut off goes too; possessive marks never end a phrase.
  while (end > head + 1 &&
         (t.lower(end - 1) == "'s" || t.lower(end - 1) == "’s" || t.lower(end - 1) == "’" || t.lower(end - 1) == "'"))
    --end;
  // "the August 2 attack": the day keeps its month.
  constexpr std::size_t kDayDigits = 2;
  if (begin > 0 && begin < head && t.upos(begin) == Upos::NUM && t.lower(begin).size() <= kDayDigits &&
      !t.has_feature(head, "Number=Plur") && month_number(t.lower(begin - 1)) > 0 && t.head(begin) == head)
    --begin;
  return {begin, end};
}

Filler Article::literal(int sentence, int begin, int end) const {
  const Tree& t = tree(sentence);
  while (begin + 1 < end && t.upos(begin) == Upos::PUNCT) ++begin;
  while (end > begin + 1 && t.upos(end - 1) == Upos::PUNCT) --end;
  Filler filler;
  filler.at = {sentence, begin};
  filler.span = span_of(sentence, begin, end);
  return filler;
}

namespace {

/// Whether a person is called so rather than by the longer name: without the middle name, or without what was once
/// taken for a part ("Bharat Ratna Ana Ruiz"); "de Graaf" is only a surname.
bool is_usual_name(const std::string& name, int count, const std::string& longer, int longer_count) {
  constexpr int kOftener = 3;
  static constexpr std::array<std::string_view, 22> kParticles{"abou", "aboul", "abu", "al", "ben", "bin", "da", "de",
                                                               "del",  "den",   "der", "di", "dos", "du",  "el", "ibn",
                                                               "la",   "le",    "st.", "te", "van", "von"};
  const std::size_t blank = name.find(' ');
  if (blank == std::string::npos || name.size() >= longer.size()) return false;
  const std::string first = to_lower(name.substr(0, blank));
  if (is_among(kParticles, first) || first.find('-') != std::string::npos) return false;
  const std::string_view last = std::string_view(name).substr(name.rfind(' '));
  if (!longer.ends_with(last)) return false;
  if (longer.starts_with(name.substr(0, blank + 1))) return count > longer_count;
  return longer.ends_with(" " + name) && count >= kOftener * longer_count;
}

}  // namespace

const std::string& Article::canonical_name(int index) const {
  std::optional<std::string>& known = canonical_[static_cast<std::size_t>(index)];
  if (!known) known = find_canonical_name(index);
  return *known;
}

// "the Norland Army" and "the Swedish Army", taken for one: called what they share.
bool Article::has_names_apart(int index) const {
  std::string before;
  for (const Mention& mention : cluster(index).mentions) {
    if (mention.kind != MentionKind::Name) continue;
    const int first = tagged_tokens(mention).first;
    const int begin = name_tokens(mention).first;
    if (begin == first) continue;
    std::string words = text_of(span_of(static_cast<int>(mention.sentence), begin, first));
    if (!before.empty() && before != words) return true;
    before = std::move(words);
  }
  return false;
}

std::string Article::find_canonical_name(int index) const {
  // The fullest name; of a place the most frequent one, since "US-North Korea" is longer but no name, and of a person
  // the most frequent of several words ("Bharat Ratna Ana Ruiz" once).
  std::map<std::string, int> counts;
  std::string best;
  int best_length = 0;
  int best_count = 0;
  const bool apart = has_names_apart(index);
  const bool place = cluster(index).type == EntityType::Place;
  const bool person = cluster(index).type == EntityType::Person;
  for (const Mention& mention : cluster(index).mentions) {
    if (mention.kind != MentionKind::Name) continue;
    const auto [begin, end] = apart ? tagged_tokens(mention) : name_tokens(mention);
    const std::string name = text_of(span_of(static_cast<int>(mention.sentence), begin, end));
    const int count = ++counts[name];
    const int length = end - begin;
    const bool usual = count > best_count || (count == best_count && length > best_length);
    const bool better = place || (person && is_usual_name(name, count, best, best_count)) ? usual
                        : person && is_usual_name(best, best_count, name, count)          ? false
                                                                                          : length > best_length;
    if (!better) continue;
    best = name;
    best_length = length;
    best_count = count;
  }
  return best;
}

std::optional<Filler> Article::cluster_filler(int index, int sentence, int token) const {
  // The mention nearest before the place, names first; else the first one.
  const Mention* best = nullptr;
  for (const Mention& mention : cluster(index).mentions) {
    if (mention.kind == MentionKind::Pronoun) continue;
    if (is_boilerplate(static_cast<int>(mention.sentence), static_cast<int>(mention.head))) continue;
    if (is_named(index) && mention.kind != MentionKind::Name) continue;
    const bool before = static_cast<int>(mention.sentence) < sentence ||
                        (static_cast<int>(mention.sentence) == sentence && static_cast<int>(mention.head) <= token);
    if (best == nullptr || before) best = &mention;
    if (!before) break;
  }
  if (best == nullptr) return std::nullopt;
  const int s = static_cast<int>(best->sentence);
  if (!is_named(index)) return nominal_filler(s, static_cast<int>(best->head));
  const auto [begin, end] = name_tokens(*best);
  Filler filler;
  filler.at = {s, static_cast<int>(best->head)};
  filler.span = span_of(s, begin, end);
  filler.cluster = index;
  return filler;
}

}  // namespace newsgraph::extraction
