// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes a knowledge base into the tables in place of what is there. Called inside a transaction.

#include "sqlite.hpp"

#include "newsgraph/model/knowledge.hpp"

namespace newsgraph::storage::detail {

void write_graph(Connection& connection, const model::KnowledgeBase& knowledge);

/// The words of a folded name, sorted, each once: what alias_word holds and a lookup asks for.
std::vector<std::string> words_of(std::string_view folded);

}  // namespace newsgraph::storage::detail
