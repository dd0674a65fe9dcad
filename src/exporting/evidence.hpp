// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where the proof of a statement stands: the bytes of its sentence in the stored text, and the name of that place.

#include "newsgraph/model/knowledge.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::exporting::detail {

/// Byte positions of every statement's sentence, so that edges can cite them in any order. Keeps a reference to the
/// knowledge base; 8 bytes a statement, and one pass over the texts that have statements. Safe for concurrent reads.
class EvidenceIndex {
 public:
  explicit EvidenceIndex(const model::KnowledgeBase& knowledge);
  /// The sentence of KnowledgeBase::statements[statement], as it stands in the text.
  std::string_view sentence(std::uint32_t statement) const;

 private:
  struct Bytes {
    std::uint32_t begin, size;
  };
  const model::KnowledgeBase& knowledge_;
  std::vector<Bytes> bytes_;
};

/// The different sentences of an edge, cleaned, in the order of its statements, parted by " | ".
std::string all_sentences(const EvidenceIndex& evidence, const model::Edge& edge);

/// The different sentences behind an edge, by document and place: "doc:hanoi-summit.txt#c187-308" counts code points.
std::vector<std::string> sources(const model::KnowledgeBase& knowledge, const model::Edge& edge);

}  // namespace newsgraph::exporting::detail
