// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "evidence.hpp"

#include "newsgraph/base/utf8.hpp"
#include "text.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace newsgraph::exporting::detail {

EvidenceIndex::EvidenceIndex(const model::KnowledgeBase& knowledge) : knowledge_(knowledge) {
  bytes_.reserve(knowledge.statements.size());
  std::optional<CodePointIndex> index;  // of one document at a time: statements come sorted by document
  std::uint32_t document = 0;
  for (const model::ResolvedStatement& said : knowledge.statements) {
    if (!index || said.document != document) {
      document = said.document;
      index.emplace(knowledge.documents[document].text);
    }
    const model::Span span = said.statement.sentence.span;
    const std::size_t begin = index->byte_offset(span.begin);
    bytes_.push_back(
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(index->byte_offset(span.end) - begin)});
  }
}

std::string_view EvidenceIndex::sentence(std::uint32_t statement) const {
  const Bytes bytes = bytes_[statement];
  const std::string_view text = knowledge_.documents[knowledge_.statements[statement].document].text;
  return text.substr(bytes.begin, bytes.size);
}

std::string all_sentences(const EvidenceIndex& evidence, const model::Edge& edge) {
  std::string all;
  std::set<std::string> seen;
  for (const std::uint32_t statement : edge.statements) {
    std::string sentence = clean_text(evidence.sentence(statement));
    if (sentence.empty() || seen.contains(sentence)) continue;
    if (!all.empty()) all.append(" | ");
    all.append(sentence);
    seen.insert(std::move(sentence));
  }
  return all;
}

std::vector<std::string> sources(const model::KnowledgeBase& knowledge, const model::Edge& edge) {
  std::vector<std::pair<std::uint32_t, model::Span>> places;
  places.reserve(edge.statements.size());
  for (const std::uint32_t statement : edge.statements) {
    const model::ResolvedStatement& said = knowledge.statements[statement];
    places.emplace_back(said.document, said.statement.sentence.span);
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  std::vector<std::string> found;
  found.reserve(places.size());
  for (const auto& [document, span] : places) {
    std::string source = "doc:";
    append_percent_encoded(source, knowledge.documents[document].id);
    source.append("#c");
    append_integer(source, span.begin);
    source.push_back('-');
    append_integer(source, span.end);
    found.push_back(std::move(source));
  }
  return found;
}

}  // namespace newsgraph::exporting::detail
