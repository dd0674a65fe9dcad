// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The time of a clause without one of its own, where another clause tells it: "crashed on Friday, killing two", "said
// so as he left on Monday", "Then …" after a dated sentence.

#include "article.hpp"
#include "frame.hpp"

namespace newsgraph::extraction {

struct SharedTime {
  const TimeExpression* time = nullptr;
  int sentence = 0;  ///< where it stands
};

/// Null where no clause beside it lends the frame its time.
SharedTime find_shared_time(const Article& article, int sentence, const Frame& frame);

}  // namespace newsgraph::extraction
