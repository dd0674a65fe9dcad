// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "person_names.hpp"

#include <algorithm>

namespace newsgraph::language {

bool is_shorter_person(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  if (shorter.empty() || shorter.size() >= longer.size()) return false;
  if (shorter.size() == 1) return shorter.front() == longer.back() || shorter.front() == longer.front();
  if (shorter.front() == longer.front() && shorter.back() == longer.back()) return true;
  // "Jong-un" or "van der Bellen": the end of the longer one; "Kim Jong": its beginning.
  return std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin()) ||
         std::equal(shorter.begin(), shorter.end(), longer.begin());
}

bool may_be_one_person(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return a == b || is_shorter_person(a, b) || is_shorter_person(b, a);
}

}  // namespace newsgraph::language
