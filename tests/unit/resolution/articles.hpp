// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Hand-made articles for the tests of resolution: the text is written mention by mention, so that spans are right.

#include "newsgraph/model/knowledge.hpp"
#include "newsgraph/resolution/resolver.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::test {

class ArticleMaker {
 public:
  explicit ArticleMaker(std::string id);
  /// An entity with these name mentions; `name` is the longest of them.
  std::uint32_t named(model::EntityType type, const std::vector<std::string>& names);
  /// An entity without a name.
  std::uint32_t described(model::EntityType type, const std::string& phrase, const std::string& concept_key);
  std::uint32_t pronoun(const std::string& word);
  model::LocalEntity& entity(std::uint32_t index) { return input_.facts.entities[index]; }
  /// "subject phrase object" as a sentence of its own.
  model::Statement& says(std::uint32_t subject, const std::string& phrase, const std::string& lemma,
                         const std::string& preposition, std::uint32_t object);
  resolution::ArticleInput take() { return input_; }
  void text(std::string_view more);

 private:
  model::Span write(std::string_view words);
  resolution::ArticleInput input_;
  std::uint32_t length_ = 0;
};

/// NEWSGRAPH_SOURCE_DIR, set by CTest; else the folder above the current one.
std::filesystem::path source_folder();
const resolution::RelationTable& relation_table();
model::KnowledgeBase resolve(const std::vector<resolution::ArticleInput>& articles,
                             const resolution::ResolverOptions& options = {});
/// The entity with this canonical name; fails the test where there is none or more than one.
const model::Entity& entity_named(const model::KnowledgeBase& knowledge, std::string_view name);
std::size_t count_named(const model::KnowledgeBase& knowledge, std::string_view name);
/// "Subject TYPE Object" of each statement, in order.
std::vector<std::string> read_out(const model::KnowledgeBase& knowledge);

}  // namespace newsgraph::test
