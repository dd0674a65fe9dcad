// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One function for each format: reads an input to its end and hands every article to the delivery. They throw
// InputError only where the input itself fails (a damaged archive); a bad article is a Skipped.

#include "article.hpp"
#include "byte_source.hpp"

#include <string>

namespace newsgraph::reading {

/// Plain text, one article: header fields and an empty line, if there are any, then the text unchanged.
void read_text(Input& input, const Delivery& delivery);
/// One HTML page: its metadata and its main text.
void read_html(Input& input, const Delivery& delivery);
/// One JSON object a line: id, title, date, url, outlet, text.
void read_jsonl(Input& input, const Delivery& delivery);

/// A whole single-article file as UTF-8, or nothing: then its Skipped has been handed over. `declares_charset` looks
/// for a charset that the bytes declare (HTML).
std::optional<std::string> read_article_text(Input& input, const Delivery& delivery,
                                             std::string (*declares_charset)(std::string_view bytes));

}  // namespace newsgraph::reading
