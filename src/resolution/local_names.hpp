// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the articles' entities are called: each named local entity as a small record that points to interned name forms.
// Built once, then read by the steps of clustering. Linear in mentions.

#include "name_form.hpp"
#include "profile.hpp"

#include "newsgraph/resolution/resolver.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsgraph::resolution {

constexpr std::uint32_t kNoIndex = ~std::uint32_t{0};

/// Name forms, each once for a family and key; and which form a text has.
class FormTable {
 public:
  /// Index of the text's form; kNoIndex where nothing of it is left.
  std::uint32_t form_of(std::string_view text, NameFamily family);
  /// Index of the form with this key in another family (made if need be).
  std::uint32_t in_family(std::uint32_t form, NameFamily family);
  /// Index of the form with exactly this key; kNoIndex where there is none.
  std::uint32_t find(std::string_view key, NameFamily family) const;
  const NameForm& operator[](std::uint32_t form) const { return forms_[form]; }
  NameFamily family(std::uint32_t form) const { return families_[form]; }
  std::size_t size() const noexcept { return forms_.size(); }

 private:
  std::uint32_t add(NameForm form, NameFamily family);

  std::vector<NameForm> forms_;
  std::vector<NameFamily> families_;
  std::unordered_map<std::string, std::uint32_t> by_key_;   // family digit + key
  std::unordered_map<std::string, std::uint32_t> by_text_;  // family digit + text
};

/// A local entity with a name.
struct NamedLocal {
  std::uint32_t document = 0;
  std::uint32_t local = 0;  ///< index into its article's entities
  model::EntityType type = model::EntityType::Concept;
  std::uint32_t form = kNoIndex;    ///< of its fullest name
  std::vector<std::uint32_t> also;  ///< further forms it has in its article, sorted, in the family of `form`
  std::uint32_t profile = 0;        ///< index into LocalNames::profiles
  std::uint32_t name = 0;           ///< index into LocalNames::distinct_names
};

/// A local entity without a name: what it is keyed by.
struct NamelessLocal {
  std::uint32_t document = 0;
  std::uint32_t local = 0;
  std::string
      key;  ///< type and concept key; with the document's id where the words say too little to be the same elsewhere
};

struct LocalNames {
  FormTable forms;
  std::vector<Profile> profiles;  ///< each once; [0] knows nothing
  std::vector<NamedLocal> named;  ///< by document, then local
  std::vector<NamelessLocal> nameless;
  std::vector<std::string> document_ids;    ///< of the articles
  std::vector<std::string> distinct_names;  ///< local entities' names as written, each once
  std::unordered_map<std::string, std::uint32_t> name_indices;

  /// Index into distinct_names (made if need be).
  std::uint32_t name_index(const std::string& name);
  const std::string& local_name(std::uint32_t record) const { return distinct_names[named[record].name]; }
};

/// Articles must be sorted by document id.
LocalNames collect_names(const std::vector<ArticleInput>& articles);

}  // namespace newsgraph::resolution
