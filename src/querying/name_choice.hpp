// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which entity a name in a pattern stands for, and what to tell the user about it. One thread.

#include "newsgraph/querying/query.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph::querying::detail {

class NameChoice {
 public:
  NameChoice(const storage::Database& database, std::vector<std::string>& notes) : database_(database), notes_(notes) {}

  /// The id of the entity a term names; nothing, and a note, where there is none. Asked twice, notes once.
  std::optional<std::string> choose(const Term& term);

 private:
  std::optional<std::string> look_up(const Term& term);

  const storage::Database& database_;
  std::vector<std::string>& notes_;
  std::map<std::pair<std::string, std::string>, std::optional<std::string>> known_;  // by name and type
};

}  // namespace newsgraph::querying::detail
