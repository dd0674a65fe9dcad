// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From files, folders and streams to documents (DESIGN section 3, Document; section 9, build). Text, HTML and JSONL,
// each also gzip, zstd or xz; encodings repaired and reported; titles, dates, outlets, agencies found; boilerplate
// removed. A Reader is used by one thread. It never throws for one bad article: that one is handed over as a Failure.

#include "newsgraph/model/date.hpp"
#include "newsgraph/model/document.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::reading {

enum class Format { Automatic, Text, Html, Jsonl };

struct ReadOptions {
  std::optional<model::PartialDate> published;              ///< for articles that give no date of their own
  std::size_t max_article_size = std::size_t{1024} * 1024;  ///< bytes, after decompression; larger ones are Failures
  Format standard_input_format = Format::Jsonl;             ///< what "-" is
  bool any_language = false;  ///< else sure non-English texts of 40 words or more are skipped
};

enum class SkipKind : std::uint8_t { Unreadable, NotEnglish, Duplicate, NotAnArticle, Empty };

/// Whether it makes exit code 1: the article could not be read. The other kinds are skipped by design.
constexpr bool is_failure(SkipKind kind) noexcept {
  return kind == SkipKind::Unreadable || kind == SkipKind::Empty;
}

/// An article or file that did not become a document, and why. Unreadable ones make exit code 1 (Empty too); the others
/// 0.
struct Skipped {
  std::string id;      ///< of the article, or the path
  std::string path;    ///< file, with ":line" for JSONL
  std::string reason;  ///< "broken JSON: missing comma at column 17"
  SkipKind kind = SkipKind::Unreadable;
};

/// Reasons of what deduplicate() drops: the second one loses an article and is worth a line on stderr.
inline constexpr std::string_view kSameArticle = "the same article again";
inline constexpr std::string_view kSameId =
    "a different article has the same id; the one with the smaller hash is kept";

/// One input as found: a file to read, with the id rule that applies to it.
struct InputFile {
  std::filesystem::path path;  ///< "-" for standard input
  std::string id;              ///< of the article if it is a single-article file
  Format format = Format::Automatic;
};

struct Corpus {
  std::vector<InputFile> files;  ///< in path order
  std::vector<Skipped> skipped;  ///< "not an article" files, counted
};

/// Finds the files of PATH arguments by the rules of DESIGN 9. Throws UsageError naming a PATH that does not exist.
Corpus find_files(const std::vector<std::string>& paths, const ReadOptions& options);

/// Called for each document in the order of the file; `warning` lines are repairs worth reporting ("windows-1252
/// decoded").
struct ReadSink {
  std::function<void(model::Document&&)> document;
  std::function<void(Skipped&&)> skipped;
  std::function<void(const std::string& warning)> warning;
};

/// Reads all articles of one file, streaming JSONL line by line.
void read_file(const InputFile& file, const ReadOptions& options, const ReadSink& sink);
/// The same from an open stream (for "-" and tests); `name` stands for its path.
void read_stream(std::istream& stream, const std::string& name, Format format, const ReadOptions& options,
                 const ReadSink& sink);

/// Equal articles under one id count once; of different ones the smallest (sha256 of content) is kept: independent of
/// order. Sorts documents by id; appends what was dropped to `skipped`.
void deduplicate(std::vector<model::Document>& documents, std::vector<Skipped>& skipped);

}  // namespace newsgraph::reading
