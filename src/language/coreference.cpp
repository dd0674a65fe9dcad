// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/language/coreference.hpp"

#include "coreference_steps.hpp"
#include "discourse.hpp"

#include <algorithm>
#include <map>

namespace newsgraph::language {
namespace {

using model::EntityType;
using model::MentionKind;

// The cluster's kind: that of its names by majority, else that of its nouns, else Concept.
EntityType type_of(const Discourse& discourse, const DiscourseEntity& entity) {
  for (const MentionKind kind : {MentionKind::Name, MentionKind::Description}) {
    std::map<EntityType, int> votes;
    for (const std::uint32_t i : entity.mentions) {
      const auto type = discourse.info(i).type;
      if (discourse.mention(i).kind == kind && type && *type != EntityType::Concept) ++votes[*type];
    }
    const auto most =
        std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != votes.end()) return most->first;
  }
  if (entity.gender == 'm' || entity.gender == 'f') return EntityType::Person;
  return entity.type.value_or(EntityType::Concept);
}

}  // namespace

std::vector<Cluster> cluster_mentions(const std::vector<Sentence>& sentences, const std::vector<Mention>& mentions,
                                      const CoreferenceModel* model) {
  Discourse discourse(sentences, mentions);
  link_names(discourse);
  link_structure(discourse);
  link_in_text_order(discourse, model, nullptr);
  find_members(discourse);
  std::vector<Cluster> clusters;
  std::vector<std::uint32_t> cluster_of_root(mentions.size(), 0);
  for (std::uint32_t i = 0; i < discourse.size(); ++i) {
    const DiscourseEntity& entity = discourse.entity_of(i);
    if (entity.mentions.front() != i) continue;
    cluster_of_root[discourse.root(i)] = static_cast<std::uint32_t>(clusters.size());
    Cluster cluster;
    for (const std::uint32_t j : entity.mentions) {
      cluster.mentions.push_back(mentions[j]);
      cluster.mentions.back().certainty = discourse.certainty(j);
    }
    cluster.type = type_of(discourse, entity);
    cluster.gender = entity.gender;
    cluster.plural = entity.number == 'p';
    clusters.push_back(std::move(cluster));
  }
  for (std::uint32_t i = 0; i < discourse.size(); ++i) {
    const DiscourseEntity& entity = discourse.entity_of(i);
    if (entity.mentions.front() != i) continue;
    const std::uint32_t self = cluster_of_root[discourse.root(i)];
    for (const std::uint32_t member : entity.members) {
      const std::uint32_t other = cluster_of_root[discourse.root(member)];
      auto& members = clusters[self].members;
      if (other != self && std::find(members.begin(), members.end(), other) == members.end()) members.push_back(other);
    }
  }
  return clusters;
}

std::vector<ReferringPhrase> referring_phrases(const std::vector<Sentence>& sentences,
                                               const std::vector<Cluster>& clusters) {
  std::vector<TreeIndex> trees;
  trees.reserve(sentences.size());
  for (const Sentence& sentence : sentences) trees.emplace_back(sentence);
  std::vector<ReferringPhrase> phrases;
  for (std::uint32_t c = 0; c < clusters.size(); ++c) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> heads;
    for (const Mention& mention : clusters[c].mentions) heads.emplace_back(mention.sentence, mention.head);
    std::sort(heads.begin(), heads.end());
    for (const Mention& mention : clusters[c].mentions) {
      const TreeIndex& tree = trees[mention.sentence];
      const Token& head = tree.token(mention.head);
      if (head.upos == Upos::ADJ) continue;
      // An apposition or a predicate is part of what is said of the thing, no mention of its own.
      const bool apposition = base_relation(head.deprel) == "appos" &&
                              std::binary_search(heads.begin(), heads.end(),
                                                 std::pair(mention.sentence, static_cast<std::uint32_t>(head.head)));
      if (apposition || (mention.kind == MentionKind::Description && tree.child_of_base(mention.head, "cop") >= 0))
        continue;
      const TokenRange range = referring_range(tree, mention);
      phrases.push_back({mention.sentence, range.begin, range.end, c});
    }
  }
  std::sort(phrases.begin(), phrases.end());
  phrases.erase(std::unique(phrases.begin(), phrases.end(),
                            [](const ReferringPhrase& a, const ReferringPhrase& b) {
                              return a.sentence == b.sentence && a.begin == b.begin && a.end == b.end;
                            }),
                phrases.end());
  return phrases;
}

}  // namespace newsgraph::language
