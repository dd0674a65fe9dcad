// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Makes small and large knowledge bases for the tests of graph, storage and querying: articles, entities and what they
// say, by name; finish() puts everything in the order and under the ids that resolution would.

#include "newsgraph/model/knowledge.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph::testing {

/// One sentence "subject phrase object" of an article. An object or place that is no entity's name is a literal.
struct Said {
  std::string document, subject, type, object;
  std::string phrase = {};  ///< default: the type in lower case
  double confidence = 0.5;
  model::Polarity polarity = model::Polarity::Affirmed;
  model::Modality modality = model::Modality::Actual;
  std::string attributed_to = {}, place = {}, start = {}, end = {};
  std::string rule = "verb-object";
};

class KnowledgeBuilder {
 public:
  /// `origin`: id of the document whose wire copy it is.
  void document(const std::string& id, const std::string& published = "", const std::string& outlet = "",
                const std::string& agency = "", const std::string& origin = "");
  void entity(const std::string& name, model::EntityType type, std::vector<model::Alias> other_names = {});
  /// Makes the document where it is new, and its subject as a Person.
  void say(const Said& said);
  /// Sorted by id, statements by document; edges are not merged yet.
  model::KnowledgeBase finish() const;

 private:
  struct Article {
    std::string published, outlet, agency, origin;
    std::string text;
    std::vector<model::Span> sentences;
  };
  struct Known {
    model::EntityType type;
    std::vector<model::Alias> other_names;
    std::vector<std::pair<std::string, model::Span>> mentions;
  };
  struct Sentence {
    Said said;
    model::SentenceRef where;
  };
  std::map<std::string, Article> articles_;
  std::map<std::string, Known> entities_;
  std::vector<Sentence> sentences_;
};

/// Reproducible random numbers, the same with every library.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t limit);
  double fraction() { return below(10001) / 10000.0; }

 private:
  std::uint64_t state_;
};

/// Many statements over few enough entities that edges merge.
model::KnowledgeBase random_knowledge(std::uint64_t seed, std::uint32_t documents, std::uint32_t entities,
                                      std::uint32_t statements);

}  // namespace newsgraph::testing
