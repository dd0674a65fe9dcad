// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/resolution/relation_types.hpp"

#include "json_file.hpp"
#include "relation_name.hpp"
#include "relation_pattern.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace newsgraph::resolution {
namespace {

using TypeMask = std::uint32_t;  // a bit for each EntityType; 0: any

constexpr TypeMask bit(model::EntityType type) {
  return TypeMask{1} << static_cast<unsigned>(type);
}

struct Relation {
  std::string type, plover, former;
  bool symmetric = false;
  TypeMask domain = 0, range = 0;

  bool fits(model::EntityType subject, std::optional<model::EntityType> object) const {
    // A subject that is no entity may be anything; without an object, nobody runs anything and nothing is founded.
    return (domain == 0 || subject == model::EntityType::Literal || (domain & bit(subject)) != 0) &&
           (range == 0 || (object && (range & bit(*object)) != 0));
  }
};

struct TableContent {
  std::vector<Relation> relations;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_key;  // candidates in the table's order
  std::unordered_set<std::string> former;
  std::unordered_map<std::string, std::string> plover_words;
  std::string hash;

  const Relation* find(bool passive, std::string_view lemma, std::string_view preposition, model::EntityType subject,
                       std::optional<model::EntityType> object) const {
    const auto found = by_key.find(pattern_key(passive, lemma, preposition));
    if (found == by_key.end()) return nullptr;
    for (const std::uint32_t index : found->second) {
      if (relations[index].fits(subject, object)) return &relations[index];
    }
    return nullptr;
  }

  // Of the words that have a root the first counts: in "threaten to attack" it is the threat that happens.
  std::string plover_of(std::string_view lemma) const {
    std::size_t begin = 0;
    while (begin < lemma.size()) {
      const std::size_t end = std::min(lemma.find(' ', begin), lemma.size());
      const auto found = plover_words.find(std::string(lemma.substr(begin, end - begin)));
      if (found != plover_words.end()) return found->second;
      begin = end + 1;
    }
    return "";
  }
};

// Reads the file into a TableContent; every complaint names the file and the relation it is about.
class TableReader {
 public:
  TableReader(std::string file, std::string_view json) : file_(std::move(file)) {
    document_.Parse(json.data(), json.size());
    if (document_.HasParseError()) {
      fail("line " + std::to_string(line_of(json, document_.GetErrorOffset())),
           rapidjson::GetParseError_En(document_.GetParseError()));
    }
    if (!document_.IsObject()) fail("the file", "is not a JSON object");
    const auto format = document_.FindMember("format");
    // Comparing a value with == recurses for ever in C++20: RapidJSON 1.1 predates its reversed operators.
    if (format == document_.MemberEnd() || !format->value.IsInt() || format->value.GetInt() != 1)
      fail("format", "is not 1, the one this program reads");
  }

  TableContent read() {
    TableContent table;
    read_classes();
    for (const std::string& word : strings(member(document_, "former", "the file"), "former"))
      table.former.insert(word);
    const rapidjson::Value& relations = member(document_, "relations", "the file");
    if (!relations.IsArray() || relations.Empty()) fail("relations", "is not a filled array");
    for (rapidjson::SizeType i = 0; i < relations.Size(); ++i) add_relation(table, relations[i], i);
    const rapidjson::Value& words = member(document_, "plover_words", "the file");
    if (!words.IsObject()) fail("plover_words", "is not an object");
    for (const auto& root : words.GetObject()) {
      for (const std::string& word : strings(root.value, std::string("plover_words.") + root.name.GetString())) {
        table.plover_words.emplace(word, root.name.GetString());
      }
    }
    return table;
  }

 private:
  [[noreturn]] void fail(const std::string& place, const std::string& what) const {
    throw ModelError(file_ + ": " + place + ": " + what +
                     "; install newsgraph's schemas/relations.json again, or correct it");
  }

  const rapidjson::Value& member(const rapidjson::Value& object, const char* name, const std::string& place) const {
    const auto found = object.FindMember(name);
    if (found == object.MemberEnd()) fail(place, std::string("has no \"") + name + "\"");
    return found->value;
  }

  std::vector<std::string> strings(const rapidjson::Value& value, const std::string& place) const {
    if (!value.IsArray()) fail(place, "is not an array of strings");
    std::vector<std::string> out;
    for (const auto& item : value.GetArray()) {
      if (!item.IsString() || item.GetStringLength() == 0) fail(place, "holds something that is no filled string");
      out.emplace_back(item.GetString(), item.GetStringLength());
    }
    return out;
  }

  TypeMask mask_of(const std::vector<std::string>& names, const std::string& place) const {
    TypeMask mask = 0;
    for (const std::string& name : names) {
      const auto known = classes_.find(name);
      const std::optional<model::EntityType> type = model::entity_type_from(name);
      if (known == classes_.end() && !type) fail(place, "names no entity type or class: \"" + name + "\"");
      mask |= known != classes_.end() ? known->second : bit(*type);
    }
    return mask;
  }

  void read_classes() {
    const rapidjson::Value& classes = member(document_, "classes", "the file");
    if (!classes.IsObject()) fail("classes", "is not an object");
    for (const auto& entry : classes.GetObject()) {
      const std::string place = std::string("classes.") + entry.name.GetString();
      classes_[entry.name.GetString()] = mask_of(strings(entry.value, place), place);
    }
  }

  std::string text(const rapidjson::Value& object, const char* name, const std::string& place) const {
    const auto found = object.FindMember(name);
    if (found == object.MemberEnd()) return "";
    if (!found->value.IsString()) fail(place, std::string("\"") + name + "\" is not a string");
    return found->value.GetString();
  }

  std::string identifier(const rapidjson::Value& object, const char* name, const std::string& place) const {
    std::string value = text(object, name, place);
    if (value != identifier_of(value)) fail(place, "\"" + value + "\" is no relation type ([A-Z][A-Z0-9_]{0,63})");
    return value;
  }

  void add_relation(TableContent& table, const rapidjson::Value& entry, rapidjson::SizeType number) {
    std::string place = "relations[" + std::to_string(number) + "]";
    if (!entry.IsObject()) fail(place, "is not an object");
    Relation relation;
    relation.type = identifier(entry, "type", place);
    if (relation.type.empty()) fail(place, "has no \"type\"");
    place = relation.type;
    relation.plover = text(entry, "plover", place);
    relation.former = identifier(entry, "former", place);
    if (relation.former.empty()) relation.former = identifier_of("FORMER_" + relation.type);
    const auto symmetric = entry.FindMember("symmetric");
    if (symmetric != entry.MemberEnd()) {
      if (!symmetric->value.IsBool()) fail(place, "\"symmetric\" is not true or false");
      relation.symmetric = symmetric->value.GetBool();
    }
    if (entry.HasMember("domain")) relation.domain = mask_of(strings(entry["domain"], place), place);
    if (entry.HasMember("range")) relation.range = mask_of(strings(entry["range"], place), place);
    const auto index = static_cast<std::uint32_t>(table.relations.size());
    table.relations.push_back(std::move(relation));
    for (const std::string& pattern : strings(member(entry, "patterns", place), place)) {
      try {
        for (const std::string& key : expand_pattern(pattern)) table.by_key[key].push_back(index);
      } catch (const std::invalid_argument& error) {
        fail(place, "pattern \"" + pattern + "\": " + error.what());
      }
    }
  }

  std::string file_;
  rapidjson::Document document_;
  std::map<std::string, TypeMask> classes_;
};

// "former president" without its first word, or "" where that does not put an office into the past.
std::string without_former(const std::string& lemma, const std::unordered_set<std::string>& former) {
  const std::size_t blank = lemma.find(' ');
  if (blank == std::string::npos || !former.contains(lemma.substr(0, blank))) return "";
  return lemma.substr(blank + 1);
}

}  // namespace

struct RelationTable::Impl : TableContent {};

RelationTable::RelationTable() : impl_(std::make_unique<Impl>()) {}
RelationTable::~RelationTable() = default;
RelationTable::RelationTable(RelationTable&&) noexcept = default;
RelationTable& RelationTable::operator=(RelationTable&&) noexcept = default;

RelationTable RelationTable::load(const std::filesystem::path& file) {
  const FileContent content = read_file(file);
  if (!content.ok) {
    throw ModelError(file.string() +
                     ": can't read the table of relation types; install newsgraph's schemas/relations.json");
  }
  auto impl = std::make_unique<Impl>(Impl{TableReader(file.string(), content.bytes).read()});
  impl->hash = hex16(hash64(content.bytes));
  RelationTable table;
  table.impl_ = std::move(impl);
  return table;
}

const std::string& RelationTable::hash() const noexcept {
  return impl_->hash;
}

RelationMatch RelationTable::match(const model::Predicate& predicate, model::EntityType subject,
                                   std::optional<model::EntityType> object) const {
  std::string lemma = normalize_lemma(predicate.lemma);
  if (lemma.starts_with("be ")) lemma.erase(0, 3);  // "be president" says no more than "president"
  // "found guilty as part of the probe" is not guilty of it; "in cooperation with" is as good as "with".
  const std::string wide = wide_preposition(predicate);
  const std::string preposition =
      normalize_lemma(wide.empty() || predicate.preposition == "with" ? predicate.preposition : wide);
  if (const Relation* found = impl_->find(predicate.passive, lemma, preposition, subject, object)) {
    return {found->type, found->plover, false, found->symmetric};
  }
  if (const std::string office = without_former(lemma, impl_->former); !office.empty()) {
    if (const Relation* found = impl_->find(predicate.passive, office, preposition, subject, object)) {
      return {found->former, found->plover, false, found->symmetric};
    }
  }
  if (predicate.passive && preposition == "by" && object) {
    if (const Relation* found = impl_->find(false, lemma, "", *object, subject)) {
      return {found->type, found->plover, true, found->symmetric};
    }
  }
  return {own_relation_type(predicate), impl_->plover_of(lemma), false, false};
}

}  // namespace newsgraph::resolution
