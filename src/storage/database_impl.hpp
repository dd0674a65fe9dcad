// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a Database owns; shared by the files that implement its parts.

#include "sqlite.hpp"

#include "newsgraph/storage/database.hpp"

#include <optional>

namespace newsgraph::storage {

struct Database::Impl {
  Impl(const std::filesystem::path& file, OpenMode mode);
  ~Impl();
  /// Ends the transaction that put_facts() began.
  void commit_facts();

  detail::Connection connection;
  std::optional<detail::Query> find_facts;  // prepared once: a build asks for every article
  std::optional<detail::Query> put_facts;
  std::size_t waiting_facts = 0;  // put since the transaction began
};

}  // namespace newsgraph::storage
