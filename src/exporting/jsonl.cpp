// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/base/error.hpp"
#include "newsgraph/exporting/exporter.hpp"
#include "output.hpp"
#include "text.hpp"

#include "newsgraph/base/utf8.hpp"

#include <cmath>
#include <optional>

namespace newsgraph::exporting {
namespace {

using detail::append_integer;
using detail::append_json_string;
using model::Argument;
using model::KnowledgeBase;
using model::PartialDate;
using model::ResolvedStatement;
using model::Span;

// One object at a time; keys are ours and need no escaping. An object is begun by its caller.
class Object {
 public:
  explicit Object(std::string& out) : out_(out) { out_.push_back('{'); }
  void close() { out_.push_back('}'); }

  std::string& key(std::string_view name) {
    if (!first_) out_.push_back(',');
    first_ = false;
    out_.push_back('"');
    out_.append(name).append("\":");
    return out_;
  }
  void text(std::string_view name, std::string_view value) { append_json_string(key(name), value); }
  void number(std::string_view name, std::uint64_t value) { append_integer(key(name), value); }
  void span(Span span) {
    number("begin", span.begin);
    number("end", span.end);
  }
  void date(std::string_view name, const std::optional<PartialDate>& value) {
    if (value) text(name, value->to_string());
  }

 private:
  std::string& out_;
  bool first_ = true;
};

class StatementWriter {
 public:
  StatementWriter(const KnowledgeBase& knowledge, const Sink& sink) : knowledge_(knowledge), out_(sink) {}

  void write() {
    for (const ResolvedStatement& said : knowledge_.statements) {
      line(said);
      out_.flush_if_full();
    }
    out_.finish();
  }

 private:
  void line(const ResolvedStatement& said);
  void argument(std::string& out, const Argument& slot);
  void relation(std::string& out, const ResolvedStatement& said);
  void qualifiers(std::string& out, const model::Statement& statement);
  void sentence(std::string& out, const ResolvedStatement& said);

  const KnowledgeBase& knowledge_;
  detail::Output out_;
  std::optional<CodePointIndex> text_;  // of the document at hand
  std::uint32_t document_ = 0;
};

void StatementWriter::argument(std::string& out, const Argument& slot) {
  Object object(out);
  object.text("text", slot.text);
  object.span(slot.span);
  if (slot.entity) {
    const model::Entity& entity = knowledge_.entities[*slot.entity];
    object.text("entity", entity.id);
    object.text("type", model::to_string(entity.type));
  } else {
    object.text("type", model::to_string(model::EntityType::Literal));
  }
  if (!slot.head.empty()) object.text("head", slot.head);
  object.close();
}

void StatementWriter::relation(std::string& out, const ResolvedStatement& said) {
  const model::Predicate& predicate = said.statement.relation;
  Object object(out);
  object.text("type", said.relation_type);
  object.text("phrase", predicate.phrase);
  object.text("lemma", predicate.lemma);
  object.span(predicate.span);
  if (!said.plover.empty()) object.text("plover", said.plover);
  object.close();
}

void StatementWriter::qualifiers(std::string& out, const model::Statement& statement) {
  out.push_back('[');
  for (const model::Qualifier& qualifier : statement.qualifiers) {
    if (&qualifier != &statement.qualifiers.front()) out.push_back(',');
    Object object(out);
    object.text("role", qualifier.role);
    object.text("text", qualifier.text);
    object.span(qualifier.span);
    if (qualifier.entity) object.text("entity", knowledge_.entities[*qualifier.entity].id);
    object.close();
  }
  out.push_back(']');
}

void StatementWriter::sentence(std::string& out, const ResolvedStatement& said) {
  if (!text_ || document_ != said.document) {
    document_ = said.document;
    text_.emplace(knowledge_.documents[document_].text);
  }
  const model::SentenceRef& place = said.statement.sentence;
  Object object(out);
  object.number("index", place.index);
  object.span(place.span);
  object.text("text", fold_whitespace(text_->slice(place.span.begin, place.span.end)));
  object.close();
}

void StatementWriter::line(const ResolvedStatement& said) {
  std::string& out = out_.text();
  const model::Statement& statement = said.statement;
  Object object(out);
  object.text("id", said.id);
  if (said.edge) object.text("edge", knowledge_.edges[*said.edge].id);
  object.text("doc", knowledge_.documents[said.document].id);
  argument(object.key("subject"), statement.subject);
  relation(object.key("relation"), said);
  if (statement.object) argument(object.key("object"), *statement.object);
  qualifiers(object.key("qualifiers"), statement);
  object.text("polarity", model::to_string(statement.polarity));
  object.text("modality", model::to_string(statement.modality));
  if (statement.attributed_to) argument(object.key("attributed_to"), *statement.attributed_to);
  object.date("start", statement.start);
  object.date("end", statement.end);
  if (statement.place) argument(object.key("place"), *statement.place);
  NEWSGRAPH_CONTRACT(std::isfinite(statement.confidence));
  detail::append_confidence(object.key("confidence"), statement.confidence);
  object.text("rule", statement.rule);
  sentence(object.key("sentence"), said);
  object.close();
  out.push_back('\n');
}

void write_texts(std::string& out, const std::vector<std::string>& texts) {
  out.push_back('[');
  for (const std::string& text : texts) {
    if (&text != &texts.front()) out.push_back(',');
    append_json_string(out, text);
  }
  out.push_back(']');
}

void write_entity(std::string& out, const KnowledgeBase& knowledge, const model::Entity& entity) {
  Object object(out);
  object.text("id", entity.id);
  object.text("name", entity.name);
  object.text("type", model::to_string(entity.type));
  object.key("aliases").push_back('[');
  for (const model::Alias& alias : entity.aliases) {
    if (&alias != &entity.aliases.front()) out.push_back(',');
    Object item(out);
    item.text("text", alias.text);
    item.number("count", alias.count);
    item.close();
  }
  out.push_back(']');
  object.key("mentions").push_back('[');
  for (const model::EntityMention& mention : entity.mentions) {
    if (&mention != &entity.mentions.front()) out.push_back(',');
    Object item(out);
    item.text("doc", knowledge.documents[mention.document].id);
    item.span(mention.span);
    item.text("text", mention.text);
    item.text("kind", model::to_string(mention.kind));
    item.close();
  }
  out.push_back(']');
  object.number("articles", entity.articles);
  write_texts(object.key("same_as"), entity.same_as);
  write_texts(object.key("formerly"), entity.formerly);
  object.close();
  out.push_back('\n');
}

}  // namespace

void write_statements_jsonl(const KnowledgeBase& knowledge, const Sink& sink) {
  StatementWriter(knowledge, sink).write();
}

void write_entities_jsonl(const KnowledgeBase& knowledge, const Sink& sink) {
  detail::Output out(sink);
  for (const model::Entity& entity : knowledge.entities) {
    write_entity(out.text(), knowledge, entity);
    out.flush_if_full();
  }
  out.finish();
}

}  // namespace newsgraph::exporting
