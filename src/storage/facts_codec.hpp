// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The binary form of one article's facts, of a statement and of small lists (docs/formats/store.md). Reading is safe
// on any bytes: CorruptionError, or facts whose indices are all in range. Pure functions.

#include "newsgraph/model/article_facts.hpp"
#include "newsgraph/model/knowledge.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::storage::detail {

/// With format version and checksum.
std::string encode_facts(const model::ArticleFacts& facts);
/// Nothing where the record has another format version (a cache entry of an older program).
std::optional<model::ArticleFacts> decode_facts(std::string_view bytes);

std::string encode_statement(const model::Statement& statement);
/// `entities` is how many there are to point at.
model::Statement decode_statement(std::string_view bytes, std::uint32_t entities);

std::string encode_spans(const std::vector<model::Span>& spans);
std::vector<model::Span> decode_spans(std::string_view bytes);

std::string encode_mentions(const std::vector<model::EntityMention>& mentions);
std::vector<model::EntityMention> decode_mentions(std::string_view bytes, std::uint32_t documents);

std::string encode_strings(const std::vector<std::string>& strings);
std::vector<std::string> decode_strings(std::string_view bytes);

/// Numbers that must lie below `limit`.
std::string encode_numbers(const std::vector<std::uint32_t>& numbers);
std::vector<std::uint32_t> decode_numbers(std::string_view bytes, std::uint32_t limit);

}  // namespace newsgraph::storage::detail
