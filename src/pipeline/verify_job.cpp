// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/pipeline/verify_job.hpp"

#include "newsgraph/base/hash.hpp"
#include "newsgraph/base/utf8.hpp"

#include <cstdint>
#include <optional>
#include <set>

namespace newsgraph::pipeline {
namespace {

class Verifier {
 public:
  explicit Verifier(const model::KnowledgeBase& knowledge) : knowledge_(knowledge) {}

  VerifyReport run() {
    verify_documents();
    verify_mentions();
    verify_statements();
    verify_edges();
    return std::move(report_);
  }

 private:
  void problem(const std::string& where, const std::string& what) { report_.problems.push_back(where + ": " + what); }

  void verify_documents() {
    report_.documents = knowledge_.documents.size();
    indexes_.reserve(knowledge_.documents.size());
    for (const model::Document& document : knowledge_.documents) {
      if (sha256_hex(document.text) != document.sha256) problem(document.id, "the text does not have its sha256");
      indexes_.emplace_back(document.text);
    }
  }

  // The text at a span, white space folded, must be what the slot says.
  void verify_span(const std::string& where, std::uint32_t document, model::Span span, const std::string& text) {
    ++report_.spans;
    const CodePointIndex& index = indexes_[document];
    if (span.begin >= span.end || span.end > index.size()) {
      problem(where, "span " + std::to_string(span.begin) + "-" + std::to_string(span.end) + " is not in the text");
      return;
    }
    const std::string found = fold_whitespace(index.slice(span.begin, span.end));
    if (found != text) problem(where, "the text has '" + found + "' where the graph says '" + text + "'");
  }

  void verify_mentions() {
    for (const model::Entity& entity : knowledge_.entities) {
      std::set<std::uint32_t> documents;
      for (const model::EntityMention& mention : entity.mentions) {
        documents.insert(mention.document);
        verify_span(entity.id, mention.document, mention.span, mention.text);
      }
      if (documents.size() != entity.articles) problem(entity.id, "the count of articles is wrong");
    }
  }

  void verify_statements() {
    for (const model::ResolvedStatement& resolved : knowledge_.statements) {
      const model::Statement& statement = resolved.statement;
      const auto slot = [&](const std::string& name, const model::Argument& argument) {
        verify_span(resolved.id + " " + name, resolved.document, argument.span, argument.text);
        if (argument.entity && *argument.entity >= knowledge_.entities.size()) {
          problem(resolved.id + " " + name, "names an entity that does not exist");
        }
      };
      slot("subject", statement.subject);
      if (statement.object) slot("object", *statement.object);
      if (statement.attributed_to) slot("attributed_to", *statement.attributed_to);
      if (statement.place) slot("place", *statement.place);
      for (const model::Qualifier& qualifier : statement.qualifiers) {
        verify_span(resolved.id + " " + qualifier.role, resolved.document, qualifier.span, qualifier.text);
      }
      verify_sentence(resolved);
    }
  }

  void verify_sentence(const model::ResolvedStatement& resolved) {
    const model::SentenceRef& sentence = resolved.statement.sentence;
    const std::vector<model::Span>& sentences = knowledge_.sentences[resolved.document];
    if (sentence.index >= sentences.size() || sentences[sentence.index] != sentence.span) {
      problem(resolved.id, "its sentence is not the article's");
    }
    const model::Span relation = resolved.statement.relation.span;
    if (relation.end > indexes_[resolved.document].size()) problem(resolved.id, "the relation is not in the text");
  }

  void verify_edges() {
    report_.edges = knowledge_.edges.size();
    std::vector<std::size_t> support(knowledge_.edges.size(), 0);
    for (const model::ResolvedStatement& resolved : knowledge_.statements) {
      if (!resolved.edge) continue;
      if (*resolved.edge >= support.size()) {
        problem(resolved.id, "names an edge that does not exist");
      } else {
        ++support[*resolved.edge];
      }
    }
    for (std::size_t i = 0; i < knowledge_.edges.size(); ++i) verify_edge(knowledge_.edges[i], support[i]);
  }

  void verify_edge(const model::Edge& edge, std::size_t support) {
    if (edge.statements.empty()) problem(edge.id, "has no proof");
    if (edge.statements.size() != support) problem(edge.id, "the count of its statements is wrong");
    std::set<std::uint32_t> documents;
    std::set<std::uint32_t> origins;
    for (const std::uint32_t index : edge.statements) {
      const model::ResolvedStatement& resolved = knowledge_.statements[index];
      documents.insert(resolved.document);
      origins.insert(knowledge_.origins[resolved.document]);
      const model::Statement& statement = resolved.statement;
      if (resolved.relation_type != edge.type || statement.polarity != edge.polarity ||
          statement.modality != edge.modality || statement.subject.entity != edge.subject) {
        problem(edge.id, "its statement " + resolved.id + " says something else");
      }
    }
    if (documents.size() != edge.articles) problem(edge.id, "the count of articles is wrong");
    if (origins.size() != edge.origins) problem(edge.id, "the count of origins is wrong");
    if (!(edge.confidence >= 0.0 && edge.confidence <= 1.0)) problem(edge.id, "the confidence is no probability");
  }

  const model::KnowledgeBase& knowledge_;
  VerifyReport report_;
  std::vector<CodePointIndex> indexes_;
};

}  // namespace

VerifyReport verify_graph(const model::KnowledgeBase& knowledge) {
  return Verifier(knowledge).run();
}

}  // namespace newsgraph::pipeline
