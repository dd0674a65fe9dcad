// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Frames rendered as flat tuples in the conventions of the public Open IE benchmarks (reference/OPENIE.md), for
// `newsgraph extract --tsv` and for measuring. Pure functions.

#include "newsgraph/language/sentence.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::extraction {

enum class TupleStyle { Graph, Carb, Carb11, Benchie, Wire57 };
/// The style named so ("carb11"), or nothing.
std::optional<TupleStyle> tuple_style_from(std::string_view name) noexcept;
/// Tuples below this confidence are dropped unless the user says otherwise.
double default_min_confidence(TupleStyle style) noexcept;

/// `slots` are arg1, relation, arg2, arg3 …; each is tokens of the sentence joined by one blank.
struct Tuple {
  double confidence = 0.0;
  std::vector<std::string> slots;
  std::string rule;
};

/// The tuples of one annotated sentence, best first. Slots show the tokens as `text`, the document's text, has them
/// (a pretokenised "-LRB-" has the form "("); their forms where it is empty.
std::vector<Tuple> render_tuples(const language::Sentence& sentence, TupleStyle style, std::string_view text = {});

}  // namespace newsgraph::extraction
