// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "table.hpp"

#include "newsgraph/base/error.hpp"
#include "newsgraph/base/utf8.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <ostream>

namespace newsgraph::cli {
namespace {

constexpr std::size_t kTextLimit = 60;  // code points of one cell on a terminal

std::string cell_text(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return std::to_string(*whole);
  if (const auto* fraction = std::get_if<double>(&cell)) return number_text(*fraction);
  std::string out;
  if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) {
    for (const std::string& item : *list) out += (out.empty() ? "" : "; ") + item;
  }
  return out;
}

std::string shortened(const std::string& text) {
  if (count_code_points(text) <= kTextLimit) return text;
  const CodePointIndex index(text);
  return std::string(index.slice(0, kTextLimit - 1)) + "…";
}

std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

void write_json_cell(JsonWriter& json, const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    json.String(*text);
  } else if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
    json.Int64(*whole);
  } else if (const auto* fraction = std::get_if<double>(&cell)) {
    const std::string digits = number_text(*fraction);
    json.RawValue(digits.c_str(), digits.size(), rapidjson::kNumberType);
  } else if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) {
    json.StartArray();
    for (const std::string& item : *list) json.String(item);
    json.EndArray();
  } else {
    json.Null();
  }
}

}  // namespace

std::string number_text(double value) {
  std::array<char, 32> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return std::string(buffer.data(), end);
}

void TableOptions::add_to(CLI::App& app) {
  CLI::Option* json = app.add_flag("--json", json_, "Print a JSON array");
  CLI::Option* jsonl = app.add_flag("--jsonl", jsonl_, "Print a JSON object a line");
  CLI::Option* csv = app.add_flag("--csv", csv_, "Print comma-separated values (RFC 4180)");
  json->excludes(jsonl)->excludes(csv);
  jsonl->excludes(csv);
}

TableFormat TableOptions::format() const noexcept {
  if (json_) return TableFormat::Json;
  if (jsonl_) return TableFormat::Jsonl;
  return csv_ ? TableFormat::Csv : TableFormat::Text;
}

Table::Table(std::vector<std::string> columns) : columns_(std::move(columns)) {}

void Table::add_row(std::vector<Cell> cells) {
  NEWSGRAPH_CONTRACT(cells.size() == columns_.size());
  rows_.push_back(std::move(cells));
}

void Table::write(std::ostream& out, TableFormat format) const {
  switch (format) {
    case TableFormat::Text:
      return write_text(out);
    case TableFormat::Csv:
      return write_csv(out);
    case TableFormat::Json:
      return write_json(out, false);
    case TableFormat::Jsonl:
      return write_json(out, true);
  }
}

void Table::write_text(std::ostream& out) const {
  std::vector<std::vector<std::string>> lines{columns_};
  for (const auto& row : rows_) {
    std::vector<std::string>& line = lines.emplace_back();
    for (const Cell& cell : row) line.push_back(shortened(fold_whitespace(cell_text(cell))));
  }
  std::vector<std::size_t> widths(columns_.size(), 0);
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], count_code_points(line[i]));
  }
  for (const auto& line : lines) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
      text += line[i];
      if (i + 1 < line.size()) text.append(widths[i] - count_code_points(line[i]) + 2, ' ');
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out << text << '\n';
  }
}

void Table::write_csv(std::ostream& out) const {
  for (std::size_t i = 0; i < columns_.size(); ++i) out << (i == 0 ? "" : ",") << csv_field(columns_[i]);
  out << "\r\n";
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) out << (i == 0 ? "" : ",") << csv_field(cell_text(row[i]));
    out << "\r\n";
  }
}

void Table::write_json(std::ostream& out, bool lines) const {
  if (!lines) out << "[\n";
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    rapidjson::StringBuffer buffer;
    JsonWriter json(buffer);
    json.StartObject();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (std::holds_alternative<std::monostate>(rows_[r][i])) continue;
      json.Key(columns_[i].c_str());
      write_json_cell(json, rows_[r][i]);
    }
    json.EndObject();
    out << buffer.GetString() << (lines || r + 1 == rows_.size() ? "\n" : ",\n");
  }
  if (!lines) out << "]\n";
}

}  // namespace newsgraph::cli
