// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "build_summary.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <ostream>
#include <sstream>

namespace newsgraph::cli {
namespace {

constexpr std::size_t kLoggedProblems = 20;

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3;) {
    i -= 3;
    digits.insert(i, ",");
  }
  return digits;
}

std::string counted(std::size_t number, const std::string& singular, const std::string& plural) {
  return grouped(number) + " " + (number == 1 ? singular : plural);
}

std::string one_decimal(double value) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(1) << value;
  return out.str();
}

std::size_t count_kind(const pipeline::BuildReport& report, reading::SkipKind kind) {
  return static_cast<std::size_t>(std::count_if(report.skipped.begin(), report.skipped.end(),
                                                [&](const reading::Skipped& skipped) { return skipped.kind == kind; }));
}

std::string skipped_text(const pipeline::BuildReport& report) {
  using reading::SkipKind;
  const std::array<std::pair<SkipKind, std::string_view>, 5> kinds{{{SkipKind::Unreadable, "unreadable"},
                                                                    {SkipKind::Empty, "empty"},
                                                                    {SkipKind::NotEnglish, "not in English"},
                                                                    {SkipKind::NotAnArticle, "not an article"},
                                                                    {SkipKind::Duplicate, "the same article again"}}};
  std::string out;
  for (const auto& [kind, name] : kinds) {
    if (const std::size_t number = count_kind(report, kind); number != 0) {
      out += (out.empty() ? "" : ", ") + grouped(number) + " " + std::string(name);
    }
  }
  const auto twins = std::count_if(report.skipped.begin(), report.skipped.end(),
                                   [](const reading::Skipped& skipped) { return skipped.reason == reading::kSameId; });
  if (twins != 0) out += " (" + grouped(static_cast<std::size_t>(twins)) + " of them another article under its id)";
  return out;
}

void print_counted(std::ostream& out, const std::string& title,
                   const std::vector<std::pair<std::string, std::size_t>>& items) {
  if (items.empty()) return;
  out << title << '\n';
  for (const auto& [name, number] : items) out << "  " << std::setw(6) << grouped(number) << "  " << name << '\n';
}

}  // namespace

std::size_t count_failures(const pipeline::BuildReport& report) {
  return static_cast<std::size_t>(
      std::count_if(report.skipped.begin(), report.skipped.end(),
                    [](const reading::Skipped& skipped) { return reading::is_failure(skipped.kind); }));
}

void print_summary(std::ostream& out, const pipeline::BuildOptions& options, const pipeline::BuildReport& report) {
  out << counted(report.documents, "article", "articles") << " from " << counted(report.files, "file", "files");
  if (options.dry_run) {
    out << " would be read; nothing was written\n";
  } else {
    out << ": " << grouped(report.analysed) << " analysed, " << grouped(report.reused) << " already known, "
        << grouped(report.removed) << " gone since the last build\n";
  }
  if (const std::string skipped = skipped_text(report); !skipped.empty()) out << "skipped: " << skipped << '\n';
  if (options.dry_run) return;
  out << counted(report.sentences, "sentence", "sentences") << ", "
      << counted(report.statements, "statement", "statements") << ", " << counted(report.entities, "entity", "entities")
      << ", " << counted(report.edges, "edge", "edges") << '\n';
  print_counted(out, "best connected:", report.best_connected);
  print_counted(out, "most frequent relations:", report.frequent_types);
  out << "done in " << one_decimal(report.seconds) << " s";
  if (report.analysed != 0 && report.analysis_seconds > 0.0) {
    const auto rate = [&](std::size_t number) {
      return grouped(static_cast<std::size_t>(static_cast<double>(number) / report.analysis_seconds));
    };
    out << "; analysis: " << rate(report.analysed_sentences) << " sentences/s, " << rate(report.analysed_words)
        << " words/s";
  }
  out << "\nthe graph is in " << options.output.string() << '\n';
}

void print_summary_json(std::ostream& out, const pipeline::BuildOptions& options, const pipeline::BuildReport& report) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  const auto number = [&](const char* key, std::size_t value) {
    json.Key(key);
    json.Uint64(value);
  };
  const auto counts = [&](const char* key, const std::vector<std::pair<std::string, std::size_t>>& items) {
    json.Key(key);
    json.StartArray();
    for (const auto& [name, count] : items) {
      json.StartObject();
      json.Key("name");
      json.String(name);
      number("count", count);
      json.EndObject();
    }
    json.EndArray();
  };
  json.StartObject();
  json.Key("output");
  json.String(options.output.string());
  number("files", report.files);
  number("documents", report.documents);
  number("analysed", report.analysed);
  number("reused", report.reused);
  number("removed", report.removed);
  number("skipped", report.skipped.size());
  number("unreadable", count_failures(report));
  number("sentences", report.sentences);
  number("statements", report.statements);
  number("entities", report.entities);
  number("edges", report.edges);
  counts("best_connected", report.best_connected);
  counts("relations", report.frequent_types);
  json.Key("seconds");
  json.Double(std::round(report.seconds * 1000.0) / 1000.0);
  json.EndObject();
  out << buffer.GetString() << '\n';
}

void log_problems(const pipeline::BuildReport& report) {
  std::size_t logged = 0;
  const auto log = [&](const std::string& line) {
    if (logged++ < kLoggedProblems) spdlog::warn("{}", line);
  };
  for (const reading::Skipped& skipped : report.skipped) {
    if (reading::is_failure(skipped.kind)) log(skipped.path + ": " + skipped.reason + "; skipped");
    if (skipped.reason == reading::kSameId) log(skipped.id + ": " + skipped.reason);
    if (skipped.reason == reading::kSameId) log(skipped.id + ": " + skipped.reason);
  }
  for (const std::string& warning : report.warnings) log(warning);
  if (logged > kLoggedProblems) spdlog::warn("and {} more, all in run.json", logged - kLoggedProblems);
}

}  // namespace newsgraph::cli
