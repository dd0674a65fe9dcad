// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The time expressions of a whole article, read as a story: "the next day" counts from the day last told of, and
// "yesterday" in a quotation from the day of speaking, which may lie before the day of printing. Linear in the article.

#include "newsgraph/extraction/time_expression.hpp"
#include "quotation.hpp"
#include "tree.hpp"

#include <optional>
#include <vector>

namespace newsgraph::extraction {

class StoryTimes {
 public:
  StoryTimes() = default;
  StoryTimes(const std::vector<Tree>& trees, const Quotations& quotations,
             const std::optional<model::PartialDate>& published);
  /// Expressions of a sentence, in order.
  const std::vector<TimeExpression>& at(int sentence) const { return times_[static_cast<std::size_t>(sentence)]; }
  /// The day of printing, as far as known.
  const std::optional<model::PartialDate>& published() const noexcept { return published_; }
  /// The expression that dates the main clause of a sentence to a day; null where none does.
  const TimeExpression* main_day(const Tree& tree, int sentence) const;

 private:
  void find_story_day(const std::vector<Tree>& trees, const std::optional<model::PartialDate>& published);
  /// Whether the verb has a time of its own that is no day: "in 2006".
  bool is_dated(const Tree& tree, const TokenRef& verb) const;
  void find_days_of_speaking(const std::vector<Tree>& trees, const Quotations& quotations);
  void read_quotation(const std::vector<Tree>& trees, const Quotations& quotations, int index);
  void find_days_of_events(const Tree& tree, int sentence);
  std::optional<model::PartialDate> day_of(const Tree& tree, int sentence, int verb) const;

  std::optional<model::PartialDate> published_;
  std::vector<std::vector<TimeExpression>> times_;
  std::vector<std::optional<model::PartialDate>> told_;  // before each sentence
  std::optional<model::PartialDate> story_day_;          // of the main event, by the lead
};

/// The first word above a time expression; of "said Monday the ban …" the verb of saying, whatever the parser took it
/// for.
int governor_of(const Tree& tree, const TimeExpression& time);

}  // namespace newsgraph::extraction
