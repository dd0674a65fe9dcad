// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "date_text.hpp"
#include "formats.hpp"
#include "html_page.hpp"
#include "lines.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace newsgraph::reading {
namespace {

// The charset that the first bytes of a page declare, in a meta element or an XML declaration.
std::string declared_charset(std::string_view bytes) {
  const std::string head = to_lower(bytes.substr(0, 2048));
  for (const std::string_view mark : {"charset=", "encoding="}) {
    std::size_t begin = head.find(mark);
    if (begin == std::string::npos) continue;
    begin += mark.size();
    while (begin < head.size() && (head[begin] == '"' || head[begin] == '\'' || head[begin] == ' ')) ++begin;
    std::size_t end = begin;
    constexpr std::string_view kName = "abcdefghijklmnopqrstuvwxyz0123456789-_";
    while (end < head.size() && kName.find(head[end]) != std::string_view::npos) ++end;
    if (end > begin && end - begin < 40) return head.substr(begin, end - begin);
  }
  return {};
}

// "Headline | Outlet", "Headline - Outlet": without the site's name, where the page tells it or the part is short.
std::string without_site(const std::string& title, const std::string& site) {
  for (const std::string_view separator : {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: "}) {
    const std::size_t cut = title.rfind(separator);
    if (cut == std::string::npos || cut == 0) continue;
    const std::string tail = title.substr(cut + separator.size());
    const bool named = !site.empty() && to_lower(tail).find(to_lower(site)) != std::string::npos;
    const bool bar = separator == " | " || separator == " :: ";
    if (named || (bar && tail.size() < cut && tail.size() <= 40)) return title.substr(0, cut);
  }
  return title;
}

std::string first_headline(const Page& page) {
  for (const Block& block : page.blocks) {
    if (block.kind == BlockKind::Headline && !block.suspect) return block.text;
  }
  return {};
}

std::string title_of(const Page& page, const LinkedData& data) {
  if (!page.og_title.empty()) return without_site(page.og_title, page.site_name);
  if (std::string headline = first_headline(page); !headline.empty()) return headline;
  if (!page.title_tag.empty()) return without_site(page.title_tag, page.site_name);
  return data.headline;
}

std::string address_of(const Page& page) {
  for (const std::string& address : {page.canonical, page.og_url}) {
    if (address.starts_with("http://") || address.starts_with("https://")) return address;
  }
  return {};
}

// A date line that a page shows near its headline: "By Jane Doe | March 3, 2020 | Updated March 5, 2020".
std::optional<model::PartialDate> shown_date(const Page& page) {
  constexpr std::size_t kNear = 8;    // blocks after the headline
  constexpr std::size_t kShort = 25;  // words; a longer block is a paragraph, and its dates are the article's business
  std::size_t begin = 0;
  while (begin < page.blocks.size() && page.blocks[begin].kind != BlockKind::Headline) ++begin;
  for (std::size_t i = begin + 1; i < std::min(page.blocks.size(), begin + kNear); ++i) {
    const Block& block = page.blocks[i];
    if (count_words(block.text) > kShort || block.kind == BlockKind::Caption) return std::nullopt;
    const auto found = find_complete_date(block.text);
    if (!found) continue;
    const std::string before = to_lower(std::string_view(block.text).substr(0, found->begin));
    const bool modified = before.find("updat") != std::string::npos || before.find("modif") != std::string::npos ||
                          before.find("correct") != std::string::npos;
    const std::size_t rest = block.text.size() - found->end;
    const bool sentence = block.kind == BlockKind::Paragraph && block.text.ends_with('.') && rest > 1;
    if (!modified && !sentence) return found->date;
  }
  return std::nullopt;
}

std::optional<model::PartialDate> published_of(const Page& page, const LinkedData& data) {
  for (const std::string* field :
       {&page.meta_date, &data.published, &page.item_date, &page.other_date, &page.time_date}) {
    if (field->empty()) continue;
    if (auto date = parse_date_field(*field)) return date;
  }
  return shown_date(page);
}

}  // namespace

void read_html(Input& input, const Delivery& delivery) {
  const auto content = read_article_text(input, delivery, &declared_charset);
  if (!content) return;
  const Page page = parse_page(*content);
  const LinkedData data = read_linked_data(page.linked_data);
  RawArticle article;
  article.id = delivery.file().id;
  article.title = title_of(page, data);
  article.text = main_text(page, article.title);
  if (article.text.empty()) return delivery.skip({}, 0, "HTML without text", SkipKind::Empty);
  article.address = address_of(page);
  article.published = published_of(page, data);
  article.outlet = page.site_name.empty() ? data.publisher : page.site_name;
  article.credit = page.author.empty() ? data.author : page.author;
  delivery.deliver(std::move(article));
}

}  // namespace newsgraph::reading
