// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "jsonld_context.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/hash.hpp"

namespace newsgraph::exporting::detail {
namespace {

constexpr std::string_view kExampleBase = "https://example.org/kg/";
constexpr std::string_view kEnd = "\n}\n";  // closes the file's outer object

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

std::string camel_case(std::string_view type) {
  std::string name;
  bool capital = false;
  for (const char c : type) {
    if (c == '_') {
      capital = !name.empty();
      continue;
    }
    name.push_back(is_upper(c) && !capital ? static_cast<char>(c + 32) : c);
    capital = false;
  }
  return name;
}

std::string upper_case(std::string_view name) {
  std::string type;
  for (const char c : name) {
    if (is_upper(c)) type.push_back('_');
    type.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c);
  }
  return type;
}

}  // namespace

std::string context_for(std::string_view base) {
  std::string_view context = embedded_context();
  NEWSGRAPH_CONTRACT(context.ends_with(kEnd));
  context.remove_suffix(kEnd.size());
  std::string out;
  out.reserve(context.size() + 512);
  for (std::size_t at = 0; at < context.size();) {
    const std::size_t found = context.find(kExampleBase, at);
    out.append(context.substr(at, found - at));
    if (found == std::string_view::npos) break;
    out.append(base);
    at = found + kExampleBase.size();
  }
  return out;
}

std::string property_name(std::string_view type) {
  std::string name = camel_case(type);
  if (!name.empty() && name.front() >= 'a' && name.front() <= 'z' && upper_case(name) == type) return name;
  return "x" + name + "X" + hex16(hash64(type));
}

}  // namespace newsgraph::exporting::detail
