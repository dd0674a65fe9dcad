// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// corpus_runner MODEL FILE.batch [--print]: reads each text of the batch with the real model and compares what is drawn
// from it with what the batch expects. Lines of a batch:
//   % comment
//   a text: one line, a document of its own (" / " begins a new paragraph)
//   <TAB>subject<TAB>relation<TAB>object[<TAB>mark]...     must be drawn
//   *<TAB>subject<TAB>relation<TAB>object[<TAB>mark]...    must not be drawn
// "_" stands for anything; marks are negated, affirmed, a modality, "by NAME", "time DATE", "place NAME",
// "has QUALIFIER".
#include "newsgraph/extraction/extractor.hpp"
#include "newsgraph/language/analyzer.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using newsgraph::model::Statement;

struct Expectation {
  bool wanted = true;
  int line = 0;
  std::vector<std::string> fields;
};

struct Case {
  std::string text;
  std::vector<Expectation> expectations;
};

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream stream(line);
  std::string field;
  while (std::getline(stream, field, '\t')) fields.push_back(field);
  return fields;
}

std::string with_paragraphs(std::string line) {
  for (std::size_t at = line.find(" / "); at != std::string::npos; at = line.find(" / ", at))
    line.replace(at, 3, "\n\n");
  return line;
}

std::vector<Case> read_batch(std::istream& stream) {
  std::vector<Case> cases;
  std::string line;
  for (int number = 1; std::getline(stream, line); ++number) {
    if (line.empty() || line[0] == '%') continue;
    const bool unwanted = line.starts_with("*\t");
    if (line[0] != '\t' && !unwanted) {
      cases.push_back({with_paragraphs(line), {}});
      continue;
    }
    Expectation expectation;
    expectation.wanted = !unwanted;
    expectation.line = number;
    expectation.fields = split(line.substr(unwanted ? 2 : 1));
    if (!cases.empty()) cases.back().expectations.push_back(std::move(expectation));
  }
  return cases;
}

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

bool same(const std::string& wanted, const std::string& found) {
  return wanted == "_" || lower(wanted) == lower(found);
}

bool mark_holds(const std::string& mark, const Statement& s) {
  if (mark == to_string(s.polarity) || mark == to_string(s.modality)) return true;
  if (mark.starts_with("by ")) return s.attributed_to && same(mark.substr(3), s.attributed_to->text);
  if (mark.starts_with("place ")) return s.place && same(mark.substr(6), s.place->text);
  if (mark.starts_with("has "))
    return std::ranges::any_of(s.qualifiers, [&](const auto& q) { return same(mark.substr(4), q.text); });
  if (mark.starts_with("time "))
    return (s.start ? s.start->to_string() : "") + "/" + (s.end ? s.end->to_string() : "") == mark.substr(5);
  return false;
}

bool matches(const Expectation& expectation, const Statement& s) {
  const auto& fields = expectation.fields;
  const std::string object = s.object ? s.object->text : "";
  const std::string slots[] = {s.subject.text, s.relation.phrase, object};
  for (std::size_t i = 0; i < fields.size() && i < 3; ++i) {
    if (!same(fields[i], slots[i])) return false;
  }
  for (std::size_t i = 3; i < fields.size(); ++i) {
    if (!mark_holds(fields[i], s)) return false;
  }
  return true;
}

std::string show(const Statement& s) {
  std::string line = s.subject.text + " | " + s.relation.phrase + " | " + (s.object ? s.object->text : "");
  line += " | " + std::string(to_string(s.polarity)) + " | " + std::string(to_string(s.modality));
  if (s.attributed_to) line += " | by " + s.attributed_to->text;
  if (s.start || s.end)
    line += " | time " + (s.start ? s.start->to_string() : "") + "/" + (s.end ? s.end->to_string() : "");
  if (s.place) line += " | place " + s.place->text;
  return line + "  [" + s.rule + "]";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: corpus_runner MODEL FILE.batch [--print]\n";
    return 2;
  }
  const bool print = argc > 3 && std::string_view(argv[3]) == "--print";
  std::ifstream stream(argv[2]);
  if (!stream) {
    std::cerr << argv[2] << ": cannot be read\n";
    return 2;
  }
  const newsgraph::language::Analyzer analyzer(argv[1]);
  newsgraph::language::Analyzer::Workspace workspace(analyzer);
  int failed = 0;
  int checked = 0;
  for (const Case& item : read_batch(stream)) {
    newsgraph::model::Document document;
    document.text = item.text;
    document.published = newsgraph::model::PartialDate{2019, 2, 28};
    const auto analysis = analyzer.analyze(document.text, workspace);
    const auto facts = newsgraph::extraction::extract_facts(document, analysis, 0.0);
    bool shown = false;
    for (const Expectation& expectation : item.expectations) {
      ++checked;
      const bool found = std::any_of(facts.statements.begin(), facts.statements.end(),
                                     [&](const Statement& s) { return matches(expectation, s); });
      if (found == expectation.wanted) continue;
      ++failed;
      std::cout << argv[2] << ":" << expectation.line << ": " << (expectation.wanted ? "not drawn" : "wrongly drawn")
                << "\n";
      if (!shown) {
        for (const Statement& s : facts.statements) std::cout << "    " << show(s) << "\n";
      }
      shown = true;
    }
    if (print) {
      std::cout << item.text << "\n";
      for (const Statement& s : facts.statements) std::cout << "    " << show(s) << "\n";
    }
  }
  std::cout << argv[2] << ": " << checked << " expectations, " << failed << " failed\n";
  return failed == 0 && checked > 0 ? 0 : 1;
}
