// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Articles made by hand for the tests of extraction: sentences in CoNLL-U with names in MISC (NE=B-PER, also Coref=1
// for words that head mentions of one thing), turned into a document and its analysis.

#include "newsgraph/language/analysis.hpp"
#include "newsgraph/model/document.hpp"

#include <deque>
#include <memory>
#include <string>
#include <string_view>

namespace newsgraph::extraction::test {

/// Owns what the analysis views.
struct HandMade {
  std::unique_ptr<model::Document> document = std::make_unique<model::Document>();
  std::deque<std::string> strings;
  language::Analysis analysis;
};

/// The article whose sentences are given; sentences are separated by empty lines.
HandMade from_conllu(std::string_view conllu);

/// The same from rows "form lemma UPOS XPOS feats head deprel misc", columns separated by blanks; words are numbered
/// from 1.
HandMade from_rows(std::string_view rows);

}  // namespace newsgraph::extraction::test
