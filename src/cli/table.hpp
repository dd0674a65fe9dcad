// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A table on standard output, in the form the user asked for: aligned columns for reading, or JSON, JSON lines, CSV.

#include <cstdint>
#include <iosfwd>
#include <string>
#include <variant>
#include <vector>

namespace CLI {
class App;
}

namespace newsgraph::cli {

enum class TableFormat { Text, Json, Jsonl, Csv };

/// --json, --jsonl and --csv of a verb; at most one of them.
class TableOptions {
 public:
  void add_to(CLI::App& app);
  TableFormat format() const noexcept;

 private:
  bool json_ = false, jsonl_ = false, csv_ = false;
};

/// The fewest digits that read back as the number.
std::string number_text(double value);

/// A cell is absent, a text, a whole number, a fraction or a list of texts.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, std::vector<std::string>>;

class Table {
 public:
  explicit Table(std::vector<std::string> columns);
  /// Has as many cells as there are columns.
  void add_row(std::vector<Cell> cells);
  bool empty() const noexcept { return rows_.empty(); }
  std::size_t size() const noexcept { return rows_.size(); }
  /// Text cells longer than the limit are cut in Text form only.
  void write(std::ostream& out, TableFormat format) const;

 private:
  void write_text(std::ostream& out) const;
  void write_csv(std::ostream& out) const;
  void write_json(std::ostream& out, bool lines) const;

  std::vector<std::string> columns_;
  std::vector<std::vector<Cell>> rows_;
};

}  // namespace newsgraph::cli
