// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Prints the features of confidence (src/extraction/confidence_features.hpp) of every statement of JSONL articles on
// standard input, for tools/train/confidence.py: statement_features MODEL. The first line names the columns: document,
// spans of relation, subject and object (code points, -1 for none), rule, then what else a reader judges (status,
// source, time, wording), then the features. Features come from the library itself, so that training and use can't
// differ.

#include "confidence.hpp"
#include "newsgraph/extraction/extractor.hpp"
#include "newsgraph/language/analyzer.hpp"

#include <rapidjson/document.h>

#include <iostream>
#include <optional>
#include <string>

namespace {

std::string date_of(const std::optional<newsgraph::model::PartialDate>& date) {
  return date ? date->to_string() : std::string();
}

void print_names() {
  std::cout << "doc\trelation\tsubject\tsubject_end\tobject\tobject_end\trule\tpolarity\tmodality\tsource\tstart\tend\t"
               "phrase";
  for (const std::string_view name : newsgraph::extraction::kConfidenceFeatures) std::cout << '\t' << name;
  std::cout << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  using namespace newsgraph;
  if (argc != 2) {
    std::cerr << "usage: statement_features MODEL < ARTICLES.jsonl\n";
    return 2;
  }
  const language::Analyzer analyzer(argv[1]);
  language::Analyzer::Workspace workspace(analyzer);
  print_names();
  for (std::string line; std::getline(std::cin, line);) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    if (!json.IsObject() || !json.HasMember("text")) continue;
    model::Document document;
    document.id = json.HasMember("id") ? json["id"].GetString() : json.HasMember("url") ? json["url"].GetString() : "";
    document.text = json["text"].GetString();
    if (json.HasMember("title")) document.title = json["title"].GetString();
    const language::Analysis analysis = analyzer.analyze(document.text, workspace);
    std::vector<extraction::ConfidenceFeatures> rows;
    const model::ArticleFacts facts = extraction::extract_with_features(document, analysis, rows);
    for (std::size_t i = 0; i < facts.statements.size(); ++i) {
      const model::Statement& s = facts.statements[i];
      std::cout << document.id << '\t' << s.relation.span.begin << '\t' << s.subject.span.begin << '\t'
                << s.subject.span.end << '\t' << (s.object ? static_cast<long>(s.object->span.begin) : -1L) << '\t'
                << (s.object ? static_cast<long>(s.object->span.end) : -1L) << '\t' << s.rule << '\t'
                << to_string(s.polarity) << '\t' << to_string(s.modality) << '\t'
                << (s.attributed_to ? static_cast<long>(s.attributed_to->span.begin) : -1L) << '\t' << date_of(s.start)
                << '\t' << date_of(s.end) << '\t' << s.relation.phrase;
      for (const double value : rows[i]) std::cout << '\t' << value;
      std::cout << '\n';
    }
  }
  return std::cout.flush() ? 0 : 1;
}
