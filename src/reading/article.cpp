// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "article.hpp"

#include "agency.hpp"
#include "date_text.hpp"
#include "file_name.hpp"
#include "language.hpp"
#include "lines.hpp"
#include "newsgraph/base/hash.hpp"
#include "newsgraph/base/utf8.hpp"
#include "publication_date.hpp"

#include <utility>

namespace newsgraph::reading {

Delivery::Delivery(const InputFile& file, const ReadOptions& options, const ReadSink& sink)
    : file_(file), options_(options), sink_(sink), path_(portable_name(file.path)) {}

std::string Delivery::place(std::size_t line) const {
  return line == 0 ? path_ : path_ + ":" + std::to_string(line);
}

void Delivery::skip(const std::string& id, std::size_t line, std::string reason, SkipKind kind) const {
  const std::string where = place(line);
  const std::string& own = line == 0 ? file_.id : where;
  if (sink_.skipped) sink_.skipped({id.empty() ? own : id, where, std::move(reason), kind});
}

void Delivery::warn(std::size_t line, const std::string& warning) const {
  if (sink_.warning) sink_.warning(place(line) + ": " + warning);
}

std::optional<model::PartialDate> Delivery::date_of_field(const std::string& value, std::size_t line) const {
  if (is_blank(value)) return std::nullopt;
  auto date = parse_date_field(value);
  if (!date) warn(line, "the date \"" + value.substr(0, 60) + "\" can't be understood; write it like 2019-02-28");
  return date;
}

std::string Delivery::too_large(const char* what) const {
  return std::string(what) + " larger than the limit of " + std::to_string(options_.max_article_size) +
         " bytes; raise --max-article-size to read it";
}

void Delivery::deliver(RawArticle&& article, std::size_t line) const {
  model::Document document;
  document.title = fold_whitespace(article.title);
  document.text = std::move(article.text);
  document.outlet = fold_whitespace(article.outlet);
  const std::string address = fold_whitespace(article.address);
  document.sha256 = sha256_hex(document.text);
  document.id = article.id.empty() ? address : article.id;
  if (document.id.empty()) {
    document.id = file_.id + "#" + sha256_hex(document.title + "\n" + document.text).substr(0, 12);
  }
  if (is_blank(document.text)) return skip(document.id, line, "no text", SkipKind::Empty);
  const LanguageGuess language = guess_language(document.text);
  if (language.skipped && !options_.any_language) {
    return skip(document.id, line, "not English (" + to_lower(language.name) + ")", SkipKind::NotEnglish);
  }
  document.language = language.code;
  document.uri = !address.empty() ? address : file_.id;
  document.published = article.published;
  if (!document.published) document.published = publication_date(address, document.text, options_.published);
  document.agency = find_agency(document.text);
  if (document.agency.empty()) document.agency = credited_agency(article.credit);
  if (document.agency.empty()) document.agency = agency_named(document.outlet);
  if (sink_.document) sink_.document(std::move(document));
}

}  // namespace newsgraph::reading
