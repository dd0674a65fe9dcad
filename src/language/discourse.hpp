// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The state of coreference in one document: mentions with their attributes, and the clusters built so far, whose
// attributes are those of their mentions taken together. Internal to the coreference of this layer.

#include "mention_info.hpp"
#include "quotation.hpp"
#include "tree_index.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace newsgraph::language {

/// A cluster while it grows.
struct DiscourseEntity {
  std::vector<std::uint32_t> mentions;  ///< in text order
  std::optional<model::EntityType> type;
  char gender = '?';
  char number = '?';
  bool has_name = false;
  bool only_pronouns = true;
  std::string_view country;  ///< of a nation's own cluster: what it is; of persons: where their office is
  std::vector<Role> roles;
  std::vector<std::uint32_t> members;  ///< mentions of those a plural stands for
  std::vector<std::uint32_t> names;    ///< the first mention of each different name
};

/// How many mentions of the document, itself included, share its head, and its whole text.
struct MentionFrequency {
  std::uint32_t same_head = 1;
  std::uint32_t same_text = 1;
};

class Discourse {
 public:
  Discourse(const std::vector<Sentence>& sentences, const std::vector<Mention>& mentions);

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(mentions_.size()); }
  const Mention& mention(std::uint32_t i) const { return mentions_[i]; }
  const MentionInfo& info(std::uint32_t i) const { return infos_[i]; }
  const MentionFrequency& frequency(std::uint32_t i) const { return frequencies_[i]; }
  const TreeIndex& tree(std::uint32_t sentence) const { return trees_[sentence]; }
  const TreeIndex& tree_of(std::uint32_t i) const { return trees_[mentions_[i].sentence]; }
  const Token& head_token(std::uint32_t i) const { return tree_of(i).token(mentions_[i].head); }
  const Quotations& quotations() const noexcept { return quotations_; }
  std::uint32_t sentence_count() const noexcept { return static_cast<std::uint32_t>(trees_.size()); }
  /// Mentions [first, last) of a sentence.
  std::uint32_t first_of(std::uint32_t sentence) const { return first_of_[sentence]; }
  std::uint32_t end_of(std::uint32_t sentence) const { return first_of_[sentence + 1]; }
  /// The mention with this head token that is no coordination, or -1.
  std::int32_t mention_at(std::uint32_t sentence, std::uint32_t head) const;

  const DiscourseEntity& entity_of(std::uint32_t i) const { return entities_[find(i)]; }
  DiscourseEntity& entity_of(std::uint32_t i) { return entities_[find(i)]; }
  std::uint32_t root(std::uint32_t i) const { return find(i); }
  bool same(std::uint32_t a, std::uint32_t b) const { return find(a) == find(b); }
  /// The mention of a quotation's speaker; -1 where nobody is named, and for no quotation (-1).
  std::int64_t speaker_of_quote(std::int32_t quote) const;
  /// Joins the clusters of two mentions; attributes that are not known are taken from the other.
  void merge(std::uint32_t a, std::uint32_t b);
  /// How surely a mention belongs to its cluster, in 1/1024 of a nat; kSure where rules or names say so.
  std::int32_t certainty(std::uint32_t i) const { return certainty_[i]; }
  void set_certainty(std::uint32_t i, std::int32_t value) { certainty_[i] = value; }
  /// Whether type, gender, number and the names of the two clusters allow them to be one.
  bool compatible(std::uint32_t a, std::uint32_t b) const;
  /// Whether one mention's phrase holds the other's head (a thing is not part of itself).
  bool nested(std::uint32_t a, std::uint32_t b) const;
  /// Last mention of i's cluster before mention i, or -1.
  std::int32_t latest_before(std::uint32_t cluster_of, std::uint32_t i) const;

 private:
  bool names_agree(const DiscourseEntity& x, const DiscourseEntity& y) const;
  void count_frequencies();
  std::uint32_t find(std::uint32_t i) const;

  const std::vector<Mention>& mentions_;
  std::vector<TreeIndex> trees_;
  std::vector<MentionInfo> infos_;
  std::vector<MentionFrequency> frequencies_;
  Quotations quotations_;
  std::vector<std::uint32_t> first_of_;
  std::vector<std::vector<std::int32_t>> at_head_;
  mutable std::vector<std::uint32_t> parents_;
  std::vector<DiscourseEntity> entities_;  // valid at roots
  std::vector<std::int32_t> certainty_;
};

/// Whether both roles may be one person's office: "the North Korean leader" and "President" of North Korea.
bool roles_agree(const Role& a, const Role& b);

}  // namespace newsgraph::language
