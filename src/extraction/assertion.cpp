// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "assertion.hpp"

#include "assertion_status.hpp"
#include "lexicon.hpp"
#include "tree.hpp"
#include "word_list.hpp"

#include <string>

namespace newsgraph::extraction {

using model::Modality;
using model::Polarity;

namespace {

bool is_we(std::string_view word) {
  return word == "we" || word == "us";
}

/// "the failed attack", no "failed attempt": what failed had been made.
bool took_place(const Tree& tree, int noun, int adjective) {
  return tree.lower(adjective) == "failed" &&
         in("attack assault raid invasion offensive siege expedition operation mission", tree.lemma(noun));
}

Assertion finish(const Tree& tree, Status status, const Quoted& quoted) {
  if (quoted.inside) {
    // "We want them to pay," said X: X vouches.
    const bool speaks = status.source.is_set() && quoted.source.is_set() && is_we(tree.lower(status.source.token));
    if (!status.source.is_set() || speaks) status.source = quoted.source;
    status.reported = true;
  }
  Assertion result;
  result.polarity = status.negated ? Polarity::Negated : Polarity::Affirmed;
  result.modality = status.modality;
  const int last = tree.size() - 1;
  for (int i = last; i >= 0 && i > last - 3; --i) {
    if (tree.lower(i) == "?") {
      if (result.modality == Modality::Actual) result.modality = Modality::Possible;
      break;
    }
  }
  result.reported = status.reported;
  result.unsaid = status.unsaid;
  result.source = status.source;
  if (result.modality == Modality::Actual && status.reported) result.modality = Modality::Claimed;
  return result;
}

}  // namespace

Assertion assess_clause(const Tree& tree, const Frame& frame, int sentence, const Quoted& quoted) {
  Status status;
  apply_own_group(tree, frame.head, status);
  apply_governors(tree, sentence, frame.head, status);
  apply_closing_source(tree, sentence, frame.head, status);
  return finish(tree, status, quoted);
}

Assertion assess_noun(const Tree& tree, int noun, int sentence, const Quoted& quoted) {
  Status status;
  for (const int c : tree.children(noun)) {
    const ClauseEffect effect = effect_of_modifier(tree.lower(c));
    if (tree.base(c) != "amod" && tree.base(c) != "advmod") {
      if (tree.base(c) == "det" && tree.lower(c) == "no") status.negated = true;
      continue;
    }
    if (effect == ClauseEffect::Plan)
      status.set(Modality::Planned);
    else if (effect == ClauseEffect::Possible && !took_place(tree, noun, c))
      status.set(Modality::Possible);
    else if (effect == ClauseEffect::Report)
      status.report({});
  }
  apply_governors(tree, sentence, noun, status);
  apply_closing_source(tree, sentence, noun, status);
  return finish(tree, status, quoted);
}

}  // namespace newsgraph::extraction
