// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The last step that all formats share: an article's fields as found become a Document with its id, date, agency,
// language and hash, or a Skipped with the reason. Bound to one file; used by one thread.

#include "newsgraph/reading/reader.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace newsgraph::reading {

/// Fields as a format gives them; empty where it has none.
struct RawArticle {
  std::string id;       ///< the article's own (JSONL), or the file's
  std::string address;  ///< web address
  std::string title;
  std::optional<model::PartialDate> published;  ///< of a field
  std::string outlet;
  std::string credit;  ///< author as a page's metadata names it
  std::string text;
};

/// Hands the articles of one file to the sink.
class Delivery {
 public:
  Delivery(const InputFile& file, const ReadOptions& options, const ReadSink& sink);

  const InputFile& file() const noexcept { return file_; }
  const ReadOptions& options() const noexcept { return options_; }

  /// Completes and hands over one article; `line` is 0 for a file of one article. An empty text or another language
  /// than English becomes a Skipped.
  void deliver(RawArticle&& article, std::size_t line = 0) const;
  /// Hands over a Skipped; `id` may be empty: then it is the place.
  void skip(const std::string& id, std::size_t line, std::string reason, SkipKind kind = SkipKind::Unreadable) const;
  void warn(std::size_t line, const std::string& warning) const;
  /// A date field's value, or nothing and a warning.
  std::optional<model::PartialDate> date_of_field(const std::string& value, std::size_t line) const;
  /// The reason for an article or line of more than max_article_size bytes.
  std::string too_large(const char* what) const;

 private:
  std::string place(std::size_t line) const;

  const InputFile& file_;
  const ReadOptions& options_;
  const ReadSink& sink_;
  std::string path_;
};

}  // namespace newsgraph::reading
