// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Facts as lines that tests can compare: "subject | phrase | object", with polarity, modality and source where they are
// not affirmed, actual, and the writer.

#include "newsgraph/model/article_facts.hpp"
#include "tree_text.hpp"

#include <string>
#include <vector>

namespace newsgraph::extraction::test {

std::string line_of(const model::Statement& statement);
/// Facts of an article in rows, one line a statement.
std::vector<std::string> facts_of(const HandMade& article);
bool has_line(const std::vector<std::string>& lines, const std::string& wanted);

}  // namespace newsgraph::extraction::test
