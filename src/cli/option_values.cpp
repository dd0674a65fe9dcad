// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "option_values.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/utf8.hpp"

#include <charconv>
#include <map>

namespace newsgraph::cli {

std::size_t parse_size(const std::string& option, const std::string& text) {
  static const std::map<std::string, std::size_t> kUnits{{"", 1},
                                                         {"b", 1},
                                                         {"kb", 1000},
                                                         {"mb", 1000 * 1000},
                                                         {"gb", 1000 * 1000 * 1000},
                                                         {"kib", 1024},
                                                         {"mib", 1024 * 1024},
                                                         {"gib", 1024 * 1024 * 1024}};
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const auto unit = kUnits.find(to_lower(fold_whitespace(std::string(end, text.data() + text.size()))));
  constexpr std::size_t kLargest = std::size_t{1} << 32U;
  if (error != std::errc{} || unit == kUnits.end() || number == 0 || number > kLargest / unit->second) {
    throw UsageError(option + ": '" + text + "' is no size; examples: 1MiB, 500kB, 1048576 (at most 4GiB)");
  }
  return number * unit->second;
}

model::PartialDate parse_date(const std::string& option, const std::string& text) {
  const auto date = model::PartialDate::parse(text);
  if (!date) throw UsageError(option + ": '" + text + "' is no date; examples: 2019-02-28, 2019-02, 2019");
  return *date;
}

exporting::Evidence parse_evidence(const std::string& text) {
  if (text == "none") return exporting::Evidence::None;
  if (text == "first") return exporting::Evidence::First;
  if (text == "all") return exporting::Evidence::All;
  throw UsageError("--evidence: '" + text + "' is none of: none, first, all");
}

}  // namespace newsgraph::cli
