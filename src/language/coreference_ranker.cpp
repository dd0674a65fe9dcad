// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "coreference_ranker.hpp"

#include <algorithm>

namespace newsgraph::language {
namespace {

using model::EntityType;
using model::MentionKind;

// Bounds of the search: time stays linear in the article.
constexpr std::uint32_t kNearMentions = 50;
constexpr std::uint32_t kPronounSentences = 6;
constexpr std::size_t kFarSameHead = 16;
// Scores are 2^20 to the nat, margins 2^10.
constexpr std::int64_t kScoresPerUnit = 1024;

// What far candidates are found by: the head's lemma, the last word of a name.
std::string_view head_key(const Discourse& discourse, std::uint32_t i) {
  const MentionInfo& info = discourse.info(i);
  if (discourse.mention(i).kind == MentionKind::Name && !info.words.empty()) return info.words.back();
  return info.lemma;
}

// "the US president" is nobody of whom only an office elsewhere is told.
bool offices_conflict(const MentionInfo& info, const DiscourseEntity& entity) {
  constexpr std::size_t kMost = 8;
  for (const Role& own : info.roles) {
    if (own.country.empty()) continue;
    bool elsewhere = false;
    for (std::size_t k = 0; k < std::min(entity.roles.size(), kMost); ++k) {
      const Role& other = entity.roles[k];
      if (other.country.empty()) continue;
      if (other.country == own.country) return false;
      elsewhere = true;
    }
    if (elsewhere) return true;
  }
  return false;
}

// The country of a description: named in it, or its owner.
std::string_view country_of_phrase(const Discourse& discourse, std::uint32_t i) {
  const MentionInfo& info = discourse.info(i);
  if (!info.country.empty()) return info.country;
  const Mention& mention = discourse.mention(i);
  const std::int32_t owner = discourse.tree_of(i).child(mention.head, "nmod:poss");
  if (owner < 0) return {};
  const std::int32_t possessor = discourse.mention_at(mention.sentence, static_cast<std::uint32_t>(owner));
  return possessor < 0 ? std::string_view{} : discourse.entity_of(static_cast<std::uint32_t>(possessor)).country;
}

// "the country's military" of the North is not "the South Korean military".
bool countries_conflict(const Discourse& discourse, std::uint32_t i, std::uint32_t j) {
  const bool descriptions = discourse.mention(i).kind == MentionKind::Description &&
                            discourse.mention(j).kind == MentionKind::Description &&
                            discourse.info(i).lemma == discourse.info(j).lemma;
  if (!descriptions) return false;
  const std::string_view a = country_of_phrase(discourse, i);
  const std::string_view b = country_of_phrase(discourse, j);
  return !a.empty() && !b.empty() && a != b;
}

// Whether a pronoun of the third person can stand for the candidate: "she" for no town, nor several; "they" for no
// single person with a name; and none for what a sentence only says somebody is ("he was mayor": not the mayor's).
bool pronoun_agrees(const Discourse& discourse, std::uint32_t i, std::uint32_t j) {
  const MentionInfo& info = discourse.info(i);
  if (discourse.mention(i).kind != MentionKind::Pronoun || info.person != 3) return true;
  const MentionInfo& other = discourse.info(j);
  const DiscourseEntity& entity = discourse.entity_of(j);
  const bool said_of_another =
      discourse.mention(j).kind == MentionKind::Description && other.predicate_of >= 0 && entity.mentions.size() == 1;
  if (said_of_another) return false;
  const bool person = entity.type == EntityType::Person;
  if (info.gender == 'm' || info.gender == 'f') {
    if (other.coordination || entity.number == 'p') return false;
    return entity.gender == info.gender || !entity.type || person || entity.type == EntityType::Concept;
  }
  return info.number != 'p' || !person || entity.number != 's' || !entity.has_name;
}

}  // namespace

// Who can be spoken of so: "we" and "you" are persons or bodies, and nobody calls himself "you" or "he".
bool CoreferenceRanker::may_say(std::uint32_t i, std::uint32_t j) const {
  const MentionInfo& info = discourse_.info(i);
  if (discourse_.mention(i).kind != MentionKind::Pronoun) return true;
  if (info.person != 1) {
    const std::int64_t speaker = discourse_.speaker_of_quote(info.quote);
    if (speaker >= 0 && discourse_.same(static_cast<std::uint32_t>(speaker), j)) return false;
  }
  if (info.person == 3) return true;
  const MentionInfo& other = discourse_.info(j);
  // Who speaks in two quotations may be two, where nobody is named.
  if (other.person == info.person && other.quote != info.quote) return false;
  if (discourse_.mention(j).kind == MentionKind::Pronoun)
    return other.person != 3 || !discourse_.entity_of(j).only_pronouns;
  const auto& type = discourse_.entity_of(j).type;
  return other.coordination || type == EntityType::Person || type == EntityType::Organization ||
         type == EntityType::Place || type == EntityType::Group;
}

bool CoreferenceRanker::possible(std::uint32_t i, std::uint32_t j) const {
  const Mention& a = discourse_.mention(i);
  const Mention& b = discourse_.mention(j);
  if (a.sentence == b.sentence && a.head == b.head) return false;
  if (discourse_.info(j).adjective) return false;
  if (!pronoun_agrees(discourse_, i, j)) return false;
  if (countries_conflict(discourse_, i, j)) return false;
  const DiscourseEntity& x = discourse_.entity_of(i);
  const DiscourseEntity& y = discourse_.entity_of(j);
  if (x.has_name && y.has_name) return false;  // names are matched as names
  if (!may_say(i, j) || offices_conflict(discourse_.info(i), y)) return false;
  // "the two leaders" are not one of them.
  const bool several = discourse_.mention(i).kind == MentionKind::Description && discourse_.info(i).number == 'p';
  if (several && y.has_name && y.type == EntityType::Person && y.number == 's') return false;
  const bool genders = (x.gender == 'm' && y.gender == 'f') || (x.gender == 'f' && y.gender == 'm');
  return !genders && (x.type == EntityType::Literal) == (y.type == EntityType::Literal);
}

void CoreferenceRanker::gather(std::uint32_t i, std::vector<std::uint32_t>& out) const {
  out.clear();
  const bool pronoun = discourse_.mention(i).kind == MentionKind::Pronoun;
  const std::uint32_t sentence = discourse_.mention(i).sentence;
  const std::uint32_t first = i > kNearMentions ? i - kNearMentions : 0;
  std::uint32_t last = i;
  for (std::uint32_t j = i; j-- > first;) {
    if (pronoun && sentence - discourse_.mention(j).sentence > kPronounSentences) break;
    last = j;
    if (possible(i, j)) out.push_back(j);
  }
  const auto at = by_head_.find(head_key(discourse_, i));
  if (at == by_head_.end()) return;
  const std::vector<std::uint32_t>& same = at->second;
  std::size_t taken = 0;
  for (std::size_t k = same.size(); k-- > 0 && taken < kFarSameHead;) {
    if (same[k] >= last || !possible(i, same[k])) continue;
    out.push_back(same[k]);
    ++taken;
  }
}

std::int64_t CoreferenceRanker::choose(std::uint32_t i, std::int64_t rule_choice) {
  decision_.mention = i;
  gather(i, decision_.candidates);
  MentionContext context;
  context.has_rule_choice = rule_choice >= 0;
  if (const auto at = by_head_.find(head_key(discourse_, i)); at != by_head_.end()) {
    context.same_head = static_cast<std::uint32_t>(at->second.size());
    constexpr std::size_t kMost = 24;
    for (std::size_t k = at->second.size(); k-- > 0 && at->second.size() - k <= kMost;) {
      context.same_text = context.same_text || discourse_.info(at->second[k]).words == discourse_.info(i).words;
    }
  }
  decision_.features.clear();
  add_mention_features(discourse_, i, context, decision_.features);

  const std::int64_t speaker = discourse_.speaker_of_quote(discourse_.info(i).quote);
  std::vector<std::uint32_t> seen;
  decision_.pair_features.resize(decision_.candidates.size());
  for (std::size_t k = 0; k < decision_.candidates.size(); ++k) {
    const std::uint32_t j = decision_.candidates[k];
    CandidateContext candidate;
    candidate.rule_choice = rule_choice;
    const std::uint32_t root = discourse_.root(j);
    const auto place = std::find(seen.begin(), seen.end(), root);
    candidate.latest = place == seen.end();
    candidate.rank = static_cast<std::uint32_t>(place - seen.begin());
    if (candidate.latest) seen.push_back(root);
    candidate.speaker = speaker >= 0 && discourse_.same(static_cast<std::uint32_t>(speaker), j);
    decision_.pair_features[k].clear();
    add_pair_features(discourse_, i, j, candidate, decision_.pair_features[k]);
  }
  const std::int64_t choice = oracle_ != nullptr ? (*oracle_)(discourse_, decision_) : best(decision_);
  return choice < 0 ? -1 : static_cast<std::int64_t>(decision_.candidates[static_cast<std::size_t>(choice)]);
}

std::int64_t CoreferenceRanker::best(const RankedMention& decision) {
  std::vector<std::int32_t> own(model_->width());
  model_->sum_mention(CoreferenceModel::View::Alone, decision.features, own);
  std::int64_t best_score = model_->score_alone(own);
  const std::int64_t alone = best_score;
  std::int64_t choice = -1;
  std::vector<std::int64_t> scores(decision.candidates.size());
  model_->sum_mention(CoreferenceModel::View::Anaphor, decision.features, own);
  for (std::size_t k = 0; k < decision.candidates.size(); ++k) {
    const std::uint32_t j = decision.candidates[k];
    if (antecedent_[j].empty()) {
      antecedent_[j].resize(model_->width());
      model_->sum_mention(CoreferenceModel::View::Antecedent, features_[j], antecedent_[j]);
    }
    const std::int64_t score = model_->score_pair(own, antecedent_[j], decision.pair_features[k]);
    scores[k] = score;
    if (score > best_score) {
      best_score = score;
      choice = static_cast<std::int64_t>(k);
    }
  }
  if (choice < 0) return choice;
  std::int64_t second = alone;
  const std::uint32_t chosen = decision.candidates[static_cast<std::size_t>(choice)];
  for (std::size_t k = 0; k < decision.candidates.size(); ++k) {
    if (!discourse_.same(decision.candidates[k], chosen)) second = std::max(second, scores[k]);
  }
  margin_ = static_cast<std::int32_t>(std::min<std::int64_t>((best_score - second) / kScoresPerUnit, kSure));
  return choice;
}

void CoreferenceRanker::remember(std::uint32_t i) {
  features_.resize(i + 1);
  antecedent_.resize(i + 1);
  add_mention_features(discourse_, i, MentionContext{}, features_[i]);
  if (discourse_.mention(i).kind != MentionKind::Pronoun && !discourse_.info(i).coordination) {
    by_head_[std::string(head_key(discourse_, i))].push_back(i);
  }
}

}  // namespace newsgraph::language
