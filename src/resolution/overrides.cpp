// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/resolution/overrides.hpp"

#include "json_file.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"
#include "newsgraph/base/utf8.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace newsgraph::resolution {
namespace {

// Reads one overrides.json; every complaint names the file and the place in it.
class OverridesReader {
 public:
  OverridesReader(std::string file, const std::string& json) : file_(std::move(file)) {
    // Iteratively: a file of a hundred thousand brackets must not overflow the stack.
    document_.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
    if (document_.HasParseError()) {
      fail("line " + std::to_string(line_of(json, document_.GetErrorOffset())),
           std::string(rapidjson::GetParseError_En(document_.GetParseError())));
    }
    if (!document_.IsObject()) fail("the file", "is not a JSON object");
  }

  Overrides read() {
    Overrides overrides;
    for (const auto& member : document_.GetObject()) {
      const std::string key(member.name.GetString(), member.name.GetStringLength());
      if (key == "same")
        overrides.same = name_lists(member.value, key);
      else if (key == "different")
        overrides.different = name_lists(member.value, key);
      else if (key == "drop")
        overrides.drop = names(member.value, key);
      else if (key == "rename")
        overrides.rename = pairs(member.value, key);
      else if (key == "type")
        overrides.type = types(member.value, key);
      else
        fail(key, "is not known; known are same, different, rename, type, drop");
    }
    check_contradictions(overrides);
    return overrides;
  }

 private:
  [[noreturn]] void fail(const std::string& place, const std::string& what) const {
    throw UsageError(file_ + ": " + place + ": " + what + " (docs/formats/overrides.md)");
  }

  std::string name(const rapidjson::Value& value, const std::string& place) const {
    if (!value.IsString()) fail(place, "is not a string");
    std::string text = fold_whitespace(std::string_view(value.GetString(), value.GetStringLength()));
    if (text.empty()) fail(place, "is an empty name");
    return text;
  }

  std::vector<std::string> names(const rapidjson::Value& value, const std::string& place) const {
    if (!value.IsArray()) fail(place, "is not an array of names");
    std::vector<std::string> out;
    for (rapidjson::SizeType i = 0; i < value.Size(); ++i)
      out.push_back(name(value[i], place + "[" + std::to_string(i) + "]"));
    return out;
  }

  std::vector<std::vector<std::string>> name_lists(const rapidjson::Value& value, const std::string& place) const {
    if (!value.IsArray()) fail(place, "is not an array of arrays of names");
    std::vector<std::vector<std::string>> out;
    for (rapidjson::SizeType i = 0; i < value.Size(); ++i) {
      const std::string inner = place + "[" + std::to_string(i) + "]";
      out.push_back(names(value[i], inner));
      if (out.back().size() < 2) fail(inner, "needs two names or more");
    }
    return out;
  }

  std::vector<std::pair<std::string, std::string>> pairs(const rapidjson::Value& value,
                                                         const std::string& place) const {
    if (!value.IsObject()) fail(place, "is not an object of names");
    std::vector<std::pair<std::string, std::string>> out;
    for (const auto& member : value.GetObject()) {
      const std::string from = name(member.name, place);
      out.emplace_back(from, name(member.value, std::string(place).append(".").append(from)));
    }
    std::sort(out.begin(), out.end());
    for (std::size_t i = 1; i < out.size(); ++i) {
      if (out[i].first == out[i - 1].first) fail(place + "." + out[i].first, "is given twice");
    }
    return out;
  }

  std::vector<std::pair<std::string, model::EntityType>> types(const rapidjson::Value& value,
                                                               const std::string& place) const {
    std::vector<std::pair<std::string, model::EntityType>> out;
    for (const auto& [from, spelled] : pairs(value, place)) {
      const std::optional<model::EntityType> type = model::entity_type_from(spelled);
      if (!type || *type == model::EntityType::Literal) {
        fail(std::string(place).append(".").append(from),
             "\"" + spelled +
                 "\" is no entity type; types are Person, Organization, Place, Group, Event, Product, Work, Concept");
      }
      out.emplace_back(from, *type);
    }
    return out;
  }

  void check_contradictions(const Overrides& overrides) const {
    const auto contains = [](const std::vector<std::string>& list, const std::string& value) {
      return std::find(list.begin(), list.end(), value) != list.end();
    };
    for (std::size_t d = 0; d < overrides.different.size(); ++d) {
      for (const std::vector<std::string>& same : overrides.same) {
        std::size_t both = 0;
        for (const std::string& value : overrides.different[d]) both += contains(same, value) ? 1U : 0U;
        if (both > 1) fail("different[" + std::to_string(d) + "]", "two of its names are under \"same\" too");
      }
    }
  }

  std::string file_;
  rapidjson::Document document_;
};

}  // namespace

Overrides Overrides::load(const std::filesystem::path& file) {
  const FileContent content = read_file(file);
  if (!content.ok)
    throw UsageError(file.string() + ": can't read the overrides; give a JSON file (docs/formats/overrides.md)");
  Overrides overrides = OverridesReader(file.string(), content.bytes).read();
  overrides.hash = hex16(hash64(content.bytes));
  return overrides;
}

SameAs SameAs::load(const std::filesystem::path& file) {
  const FileContent content = read_file(file);
  if (!content.ok) throw UsageError(file.string() + ": can't read the same-as file; give lines of name<TAB>IRI");
  SameAs same_as;
  same_as.hash = hex16(hash64(content.bytes));
  const auto fail = [&](std::size_t line, const std::string& what) {
    throw UsageError(file.string() + ":" + std::to_string(line) + ": " + what +
                     "; lines are name<TAB>IRI (docs/formats/overrides.md)");
  };
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < content.bytes.size();) {
    const std::size_t end = std::min(content.bytes.find('\n', begin), content.bytes.size());
    const std::string_view line = std::string_view(content.bytes).substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (fold_whitespace(line).empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) fail(number, "no tab");
    std::string name = fold_whitespace(line.substr(0, tab));
    std::string iri = fold_whitespace(line.substr(tab + 1));
    if (name.empty()) fail(number, "no name before the tab");
    const std::size_t colon = iri.find(':');
    if (colon == std::string::npos || colon == 0 || iri.find_first_of(" \t<>\"{}|\\^`") != std::string::npos) {
      fail(number, "\"" + iri + "\" is no absolute IRI");
    }
    same_as.links.emplace_back(std::move(name), std::move(iri));
  }
  std::sort(same_as.links.begin(), same_as.links.end());
  same_as.links.erase(std::unique(same_as.links.begin(), same_as.links.end()), same_as.links.end());
  return same_as;
}

}  // namespace newsgraph::resolution
