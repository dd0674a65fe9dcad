// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the drafters of one sentence share that draw statements from nominals: the article, the sentence and the list
// they add to. Views all three.

#include "draft.hpp"

#include <utility>
#include <vector>

namespace newsgraph::extraction {

class SentenceDrafter {
 protected:
  SentenceDrafter(const Article& article, int sentence, std::vector<Draft>& drafts)
      : article_(article), tree_(article.tree(sentence)), sentence_(sentence), drafts_(drafts) {}

  /// Adds a draft, as the speaker's claim inside a quotation.
  void finish(Draft draft) {
    claim_if_quoted(article_, draft);
    drafts_.push_back(std::move(draft));
  }

  const Article& article_;
  const Tree& tree_;
  int sentence_;
  std::vector<Draft>& drafts_;
};

}  // namespace newsgraph::extraction
