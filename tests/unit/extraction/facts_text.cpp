// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "facts_text.hpp"

#include "newsgraph/extraction/extractor.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace newsgraph::extraction::test {

std::string line_of(const model::Statement& statement) {
  std::string line = statement.subject.text + " | " + statement.relation.phrase + " | " +
                     (statement.object ? statement.object->text : "");
  if (statement.polarity == model::Polarity::Negated) line += " | negated";
  if (statement.modality != model::Modality::Actual) line += " | " + std::string(to_string(statement.modality));
  if (statement.attributed_to) line += " | by " + statement.attributed_to->text;
  return line;
}

std::vector<std::string> facts_of(const HandMade& article) {
  std::vector<std::string> lines;
  for (const auto& statement : extract_facts(*article.document, article.analysis, 0.0).statements)
    lines.push_back(line_of(statement));
  return lines;
}

bool has_line(const std::vector<std::string>& lines, const std::string& wanted) {
  const bool found = std::find(lines.begin(), lines.end(), wanted) != lines.end();
  if (!found) {
    for (const std::string& line : lines) BOOST_TEST_MESSAGE("found: " << line);
  }
  return found;
}

}  // namespace newsgraph::extraction::test
