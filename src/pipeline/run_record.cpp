// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "newsgraph/pipeline/run_record.hpp"

#include "newsgraph/base/version.hpp"
#include "newsgraph/pipeline/parallel.hpp"

#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <array>
#include <cmath>
#include <ctime>

namespace newsgraph::pipeline {
namespace {

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void string_member(Writer& json, const char* key, const std::string& value) {
  json.Key(key);
  json.String(value);
}

void count_member(Writer& json, const char* key, std::size_t value) {
  json.Key(key);
  json.Uint64(value);
}

std::string_view kind_name(reading::SkipKind kind) {
  static constexpr std::array<std::string_view, 5> kNames{"unreadable", "not-english", "duplicate", "not-an-article",
                                                          "empty"};
  return kNames[static_cast<std::size_t>(kind)];
}

void write_options(Writer& json, const RunRecord& record, const BuildOptions& options) {
  json.Key("options");
  json.StartObject();
  count_member(json, "threads", thread_count(options.threads));
  count_member(json, "max_article_size", options.reading.max_article_size);
  string_member(json, "published", options.reading.published ? options.reading.published->to_string() : "");
  string_member(json, "language", options.reading.any_language ? "any" : "en");
  string_member(json, "overrides", record.overrides);
  string_member(json, "same_as", record.same_as);
  json.Key("full");
  json.Bool(options.full);
  json.EndObject();
}

void write_counts(Writer& json, const BuildReport& report) {
  std::size_t unreadable = 0;
  for (const reading::Skipped& skipped : report.skipped) {
    if (reading::is_failure(skipped.kind)) ++unreadable;
  }
  json.Key("counts");
  json.StartObject();
  count_member(json, "files", report.files);
  count_member(json, "documents", report.documents);
  count_member(json, "analysed", report.analysed);
  count_member(json, "reused", report.reused);
  count_member(json, "removed", report.removed);
  count_member(json, "skipped", report.skipped.size());
  count_member(json, "unreadable", unreadable);
  count_member(json, "sentences", report.sentences);
  count_member(json, "words", report.words);
  count_member(json, "statements", report.statements);
  count_member(json, "entities", report.entities);
  count_member(json, "edges", report.edges);
  json.EndObject();
}

void write_skipped(Writer& json, const BuildReport& report) {
  json.Key("skipped");
  json.StartArray();
  for (const reading::Skipped& skipped : report.skipped) {
    json.StartObject();
    string_member(json, "id", skipped.id);
    string_member(json, "path", skipped.path);
    string_member(json, "reason", skipped.reason);
    string_member(json, "kind", std::string(kind_name(skipped.kind)));
    json.EndObject();
  }
  json.EndArray();
  json.Key("warnings");
  json.StartArray();
  for (const std::string& warning : report.warnings) json.String(warning);
  json.EndArray();
}

}  // namespace

std::string to_json(const RunRecord& record, const BuildOptions& options, const BuildReport& report) {
  rapidjson::StringBuffer buffer;
  Writer json(buffer);
  json.SetIndent(' ', 1);
  json.StartObject();
  count_member(json, "format", 1);
  string_member(json, "status", record.status);
  if (!record.error.empty()) string_member(json, "error", record.error);
  string_member(json, "program", std::string(program_version()));
  string_member(json, "model", record.model);
  string_member(json, "rules", record.rules);
  string_member(json, "relations", record.relations);
  string_member(json, "configuration", record.configuration);
  string_member(json, "started", utc_time(record.started));
  string_member(json, "finished", utc_time(record.finished));
  json.Key("inputs");
  json.StartArray();
  for (const std::string& input : options.inputs) json.String(input);
  json.EndArray();
  write_options(json, record, options);
  write_counts(json, report);
  write_skipped(json, report);
  json.Key("seconds");
  json.StartObject();
  for (const auto& [stage, seconds] : record.seconds) {
    json.Key(stage);
    json.Double(std::round(seconds * 1000.0) / 1000.0);
  }
  json.EndObject();
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

std::string stored_configuration(const storage::Database& database) {
  const std::vector<storage::BuildRecord> history = database.history();
  if (history.empty()) return "";
  rapidjson::Document record;
  record.Parse(history.back().json);
  if (record.HasParseError() || !record.IsObject()) return "";
  const auto member = record.FindMember("configuration");
  return member != record.MemberEnd() && member->value.IsString() ? member->value.GetString() : "";
}

std::string utc_time(std::chrono::system_clock::time_point time) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return std::string(text.data(), length);
}

}  // namespace newsgraph::pipeline
