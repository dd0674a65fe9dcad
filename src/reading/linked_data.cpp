// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// The JSON-LD of a page: headline, datePublished, publisher and author of the first article object, at the top, in an
// array or under @graph. Broken scripts are passed over.
#include "html_page.hpp"
#include "newsgraph/base/utf8.hpp"

#include <rapidjson/document.h>

#include <deque>
#include <utility>

namespace newsgraph::reading {
namespace {

constexpr std::size_t kMostValues = 10'000;  // looked at in one script

std::string string_of(const rapidjson::Value& object, const char* key) {
  const auto member = object.FindMember(key);
  if (member == object.MemberEnd() || !member->value.IsString()) return {};
  const std::string_view text(member->value.GetString(), member->value.GetStringLength());
  return is_valid_utf8(text) ? fold_whitespace(text) : std::string{};
}

// The name of {"publisher": {"name": ...}}, [{"name": ...}] or "...".
std::string name_of(const rapidjson::Value& object, const char* key) {
  const auto member = object.FindMember(key);
  if (member == object.MemberEnd()) return {};
  const rapidjson::Value* value = &member->value;
  if (value->IsArray() && !value->Empty()) value = &(*value)[0];
  if (value->IsObject()) return string_of(*value, "name");
  return string_of(object, key);
}

// "NewsArticle", "ReportageNewsArticle", ["Article", ...], "BlogPosting": all that has its own date of publication.
bool is_article(const rapidjson::Value& object) {
  const auto type = object.FindMember("@type");
  if (type == object.MemberEnd()) return false;
  const auto fits = [](const rapidjson::Value& value) {
    if (!value.IsString()) return false;
    const std::string_view name(value.GetString(), value.GetStringLength());
    return name.ends_with("Article") || name.ends_with("Posting") || name == "Report" || name == "WebPage";
  };
  if (!type->value.IsArray()) return fits(type->value);
  for (const rapidjson::Value& value : type->value.GetArray()) {
    if (fits(value)) return true;
  }
  return false;
}

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

void read_object(const rapidjson::Value& object, LinkedData& data) {
  if (!is_article(object)) return;
  fill(data.headline, string_of(object, "headline"));
  fill(data.published, string_of(object, "datePublished"));
  fill(data.publisher, name_of(object, "publisher"));
  fill(data.author, name_of(object, "author"));
}

void read_script(const std::string& script, LinkedData& data) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag>(script);
  if (document.HasParseError()) return;
  std::deque<const rapidjson::Value*> queue{&document};
  for (std::size_t seen = 0; !queue.empty() && seen < kMostValues; ++seen) {
    const rapidjson::Value& value = *queue.front();
    queue.pop_front();
    if (value.IsArray()) {
      for (const rapidjson::Value& item : value.GetArray()) queue.push_back(&item);
    } else if (value.IsObject()) {
      read_object(value, data);
      const auto graph = value.FindMember("@graph");
      if (graph != value.MemberEnd()) queue.push_back(&graph->value);
    }
  }
}

}  // namespace

LinkedData read_linked_data(const std::vector<std::string>& scripts) {
  LinkedData data;
  for (const std::string& script : scripts) read_script(script, data);
  return data;
}

}  // namespace newsgraph::reading
