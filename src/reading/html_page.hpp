// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A web page, flattened: its text blocks in order, each with the element it stands in, and what its metadata say. Made
// by one pass of libxml2's SAX parser without a tree and without recursion: memory and time are linear, whatever the
// depth.

#include "newsgraph/model/date.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::reading {

enum class BlockKind : std::uint8_t { Other, Paragraph, Headline, Heading, ListItem, Caption };

/// Text between two block boundaries, white space folded.
struct Block {
  std::string text;
  std::size_t linked = 0;     ///< bytes of it inside links
  std::uint32_t element = 0;  ///< index into Page::elements
  BlockKind kind = BlockKind::Other;
  bool suspect = false;  ///< below an element whose class or id sounds like boilerplate
};

/// A block-level element: where it hangs, and whether it says itself that it holds the article.
struct Element {
  std::uint32_t parent = 0;  ///< index, smaller than its own; the root is its own parent
  enum class Role : std::uint8_t { None, Main, Article, Body } role = Role::None;
};

struct Page {
  std::vector<Element> elements;
  std::vector<Block> blocks;
  // Metadata; empty where there are none.
  std::string og_title, title_tag, site_name, canonical, og_url, author;
  std::string meta_date;                 ///< article:published_time
  std::string other_date;                ///< other meta names: "pubdate", "dc.date.issued" ...
  std::string item_date;                 ///< itemprop=datePublished
  std::string time_date;                 ///< the first <time datetime> that is no modification
  std::vector<std::string> linked_data;  ///< contents of application/ld+json scripts
};

/// Parses UTF-8 HTML. Nothing is fetched, no entity of the outside resolved.
Page parse_page(std::string_view html);

/// What JSON-LD says of the article.
struct LinkedData {
  std::string headline, published, publisher, author;
};
LinkedData read_linked_data(const std::vector<std::string>& scripts);

/// The article's paragraphs, boilerplate removed, separated by an empty line, beginning with the headline; "" where the
/// page has no text.
std::string main_text(const Page& page, const std::string& headline);

/// Whether a line is no part of an article: "Read more: ...", "Share this", "We use cookies", "Photo: ...".
bool is_boilerplate_line(std::string_view text);
/// A caption without its credit: "... in Hanoi. / AFP / Jane Doe" ends at "Hanoi."; "" where nothing else is left.
std::string without_credit(std::string_view caption);

}  // namespace newsgraph::reading
