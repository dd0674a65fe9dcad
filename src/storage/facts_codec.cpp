// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "facts_codec.hpp"

#include "binary.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"

namespace newsgraph::storage::detail {
namespace {

// To be raised with every change of the form below: older cache entries are then computed anew.
constexpr char kFactsVersion = 1;
constexpr std::size_t kChecksumBytes = 8;

template <typename Enum>
void write_enum(BinaryWriter& out, Enum value) {
  out.number(static_cast<std::uint64_t>(value));
}

template <typename Enum>
Enum read_enum(BinaryReader& in, Enum last) {
  return static_cast<Enum>(in.number_up_to(static_cast<std::uint32_t>(last)));
}

template <typename Element, typename Write>
void write_list(BinaryWriter& out, const std::vector<Element>& list, const Write& write) {
  out.number(list.size());
  for (const Element& element : list) write(out, element);
}

// Grows with what is read, so that a wrong count can't ask for much memory.
template <typename Element, typename Read>
std::vector<Element> read_list(BinaryReader& in, const Read& read) {
  std::vector<Element> list;
  const std::size_t count = in.count();
  for (std::size_t i = 0; i < count; ++i) list.push_back(read(in));
  return list;
}

void write_text(BinaryWriter& out, const std::string& text) {
  out.text(text);
}
std::string read_text(BinaryReader& in) {
  return in.text();
}

std::optional<std::uint32_t> read_entity(BinaryReader& in, std::uint32_t entities) {
  const std::optional<std::uint32_t> entity = in.optional_number();
  if (entity && *entity >= entities) throw CorruptionError("a stored record names an entity that is not there");
  return entity;
}

void write_argument(BinaryWriter& out, const model::Argument& argument) {
  out.span(argument.span);
  out.text(argument.text);
  out.text(argument.head);
  out.optional_number(argument.entity);
}

model::Argument read_argument(BinaryReader& in, std::uint32_t entities) {
  model::Argument argument;
  argument.span = in.span();
  argument.text = in.text();
  argument.head = in.text();
  argument.entity = read_entity(in, entities);
  return argument;
}

void write_optional_argument(BinaryWriter& out, const std::optional<model::Argument>& argument) {
  out.flag(argument.has_value());
  if (argument) write_argument(out, *argument);
}

std::optional<model::Argument> read_optional_argument(BinaryReader& in, std::uint32_t entities) {
  if (!in.flag()) return std::nullopt;
  return read_argument(in, entities);
}

void write_qualifier(BinaryWriter& out, const model::Qualifier& qualifier) {
  out.text(qualifier.role);
  out.span(qualifier.span);
  out.text(qualifier.text);
  out.optional_number(qualifier.entity);
}

model::Qualifier read_qualifier(BinaryReader& in, std::uint32_t entities) {
  model::Qualifier qualifier;
  qualifier.role = in.text();
  qualifier.span = in.span();
  qualifier.text = in.text();
  qualifier.entity = read_entity(in, entities);
  return qualifier;
}

void write_statement(BinaryWriter& out, const model::Statement& statement) {
  out.number(statement.sentence.index);
  out.span(statement.sentence.span);
  write_argument(out, statement.subject);
  out.text(statement.relation.phrase);
  out.text(statement.relation.lemma);
  out.text(statement.relation.preposition);
  out.span(statement.relation.span);
  out.flag(statement.relation.passive);
  write_optional_argument(out, statement.object);
  write_list(out, statement.qualifiers, write_qualifier);
  write_enum(out, statement.polarity);
  write_enum(out, statement.modality);
  write_optional_argument(out, statement.attributed_to);
  out.date(statement.start);
  out.date(statement.end);
  write_optional_argument(out, statement.place);
  out.fraction(statement.confidence);
  out.text(statement.rule);
}

model::Statement read_statement(BinaryReader& in, std::uint32_t entities) {
  model::Statement statement;
  statement.sentence.index = in.number32();
  statement.sentence.span = in.span();
  statement.subject = read_argument(in, entities);
  statement.relation.phrase = in.text();
  statement.relation.lemma = in.text();
  statement.relation.preposition = in.text();
  statement.relation.span = in.span();
  statement.relation.passive = in.flag();
  statement.object = read_optional_argument(in, entities);
  statement.qualifiers =
      read_list<model::Qualifier>(in, [&](BinaryReader& each) { return read_qualifier(each, entities); });
  statement.polarity = read_enum(in, model::Polarity::Negated);
  statement.modality = read_enum(in, model::Modality::Conditional);
  statement.attributed_to = read_optional_argument(in, entities);
  statement.start = in.date();
  statement.end = in.date();
  statement.place = read_optional_argument(in, entities);
  statement.confidence = in.fraction();
  statement.rule = in.text();
  return statement;
}

void write_entity(BinaryWriter& out, const model::LocalEntity& entity) {
  write_enum(out, entity.type);
  out.text(entity.name);
  out.text(entity.concept_key);
  write_list(out, entity.mentions, [](BinaryWriter& each, const model::LocalMention& mention) {
    each.span(mention.span);
    each.text(mention.text);
    write_enum(each, mention.kind);
  });
  write_list(out, entity.titles, write_text);
  write_list(out, entity.nations, write_text);
  out.number(static_cast<unsigned char>(entity.gender));
}

model::LocalEntity read_local_entity(BinaryReader& in) {
  model::LocalEntity entity;
  entity.type = read_enum(in, model::EntityType::Literal);
  entity.name = in.text();
  entity.concept_key = in.text();
  entity.mentions = read_list<model::LocalMention>(in, [](BinaryReader& each) {
    model::LocalMention mention;
    mention.span = each.span();
    mention.text = each.text();
    mention.kind = read_enum(each, model::MentionKind::Pronoun);
    return mention;
  });
  entity.titles = read_list<std::string>(in, read_text);
  entity.nations = read_list<std::string>(in, read_text);
  entity.gender = static_cast<char>(static_cast<unsigned char>(in.number_up_to(255)));
  return entity;
}

void write_span(BinaryWriter& out, const model::Span& span) {
  out.span(span);
}
model::Span read_span(BinaryReader& in) {
  return in.span();
}

std::string checksum(std::string_view bytes) {
  std::string result;
  std::uint64_t hash = hash64(bytes);
  for (std::size_t i = 0; i < kChecksumBytes; ++i, hash >>= 8U) {
    result += static_cast<char>(static_cast<unsigned char>(hash & 0xFFU));
  }
  return result;
}

}  // namespace

std::string encode_facts(const model::ArticleFacts& facts) {
  BinaryWriter out;
  write_list(out, facts.entities, write_entity);
  write_list(out, facts.statements, write_statement);
  write_list(out, facts.sentences, write_span);
  out.number(facts.token_count);
  std::string record(1, kFactsVersion);
  record += checksum(out.bytes());
  record += out.bytes();
  return record;
}

std::optional<model::ArticleFacts> decode_facts(std::string_view bytes) {
  if (bytes.empty()) throw CorruptionError("a stored record is empty");
  if (bytes[0] != kFactsVersion) return std::nullopt;
  if (bytes.size() < 1 + kChecksumBytes) throw CorruptionError("a stored record is cut short");
  const std::string_view content = bytes.substr(1 + kChecksumBytes);
  if (bytes.substr(1, kChecksumBytes) != checksum(content)) {
    throw CorruptionError("a stored record does not match its checksum");
  }
  BinaryReader in(content);
  model::ArticleFacts facts;
  facts.entities = read_list<model::LocalEntity>(in, read_local_entity);
  const auto entities = static_cast<std::uint32_t>(facts.entities.size());
  facts.statements =
      read_list<model::Statement>(in, [&](BinaryReader& each) { return read_statement(each, entities); });
  facts.sentences = read_list<model::Span>(in, read_span);
  facts.token_count = in.number32();
  in.finish();
  return facts;
}

std::string encode_statement(const model::Statement& statement) {
  BinaryWriter out;
  write_statement(out, statement);
  return out.take();
}

model::Statement decode_statement(std::string_view bytes, std::uint32_t entities) {
  BinaryReader in(bytes);
  model::Statement statement = read_statement(in, entities);
  in.finish();
  return statement;
}

std::string encode_spans(const std::vector<model::Span>& spans) {
  BinaryWriter out;
  write_list(out, spans, write_span);
  return out.take();
}

std::vector<model::Span> decode_spans(std::string_view bytes) {
  BinaryReader in(bytes);
  std::vector<model::Span> spans = read_list<model::Span>(in, read_span);
  in.finish();
  return spans;
}

std::string encode_mentions(const std::vector<model::EntityMention>& mentions) {
  BinaryWriter out;
  write_list(out, mentions, [](BinaryWriter& each, const model::EntityMention& mention) {
    each.number(mention.document);
    each.span(mention.span);
    each.text(mention.text);
    write_enum(each, mention.kind);
  });
  return out.take();
}

std::vector<model::EntityMention> decode_mentions(std::string_view bytes, std::uint32_t documents) {
  BinaryReader in(bytes);
  auto mentions = read_list<model::EntityMention>(in, [&](BinaryReader& each) {
    model::EntityMention mention;
    mention.document = each.number32();
    if (mention.document >= documents) throw CorruptionError("a stored record names a document that is not there");
    mention.span = each.span();
    mention.text = each.text();
    mention.kind = read_enum(each, model::MentionKind::Pronoun);
    return mention;
  });
  in.finish();
  return mentions;
}

std::string encode_strings(const std::vector<std::string>& strings) {
  BinaryWriter out;
  write_list(out, strings, write_text);
  return out.take();
}

std::vector<std::string> decode_strings(std::string_view bytes) {
  BinaryReader in(bytes);
  std::vector<std::string> strings = read_list<std::string>(in, read_text);
  in.finish();
  return strings;
}

std::string encode_numbers(const std::vector<std::uint32_t>& numbers) {
  BinaryWriter out;
  write_list(out, numbers, [](BinaryWriter& each, std::uint32_t number) { each.number(number); });
  return out.take();
}

std::vector<std::uint32_t> decode_numbers(std::string_view bytes, std::uint32_t limit) {
  BinaryReader in(bytes);
  auto numbers = read_list<std::uint32_t>(in, [&](BinaryReader& each) {
    const std::uint32_t number = each.number32();
    if (number >= limit) throw CorruptionError("a stored record names something that is not there");
    return number;
  });
  in.finish();
  return numbers;
}

}  // namespace newsgraph::storage::detail
