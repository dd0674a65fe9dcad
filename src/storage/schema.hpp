// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tables of newsgraph.db (docs/formats/store.md), how a file of an older schema becomes one of today's, and how a
// file that is not ours is told.

#include "sqlite.hpp"

namespace newsgraph::storage::detail {

/// "NGKG", in the file's header: `file newsgraph.db` and this program know it by that.
constexpr std::int64_t kApplicationId = 0x4E474B47;
/// Of the tables; raised with every change, together with a step in schema.cpp.
constexpr std::int64_t kSchemaVersion = 1;

/// Makes the tables in a new file, migrates those of an older program, refuses others.
void prepare_for_writing(Connection& connection);
/// Refuses what prepare_for_writing() would have to change, and says so.
void check_for_reading(Connection& connection);

/// The indexes that serve queries, apart because a bulk load is faster without them.
void drop_indexes(Connection& connection);
void create_indexes(Connection& connection);

}  // namespace newsgraph::storage::detail
