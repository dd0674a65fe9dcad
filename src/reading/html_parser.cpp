// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "encoding.hpp"
#include "html_elements.hpp"
#include "html_page.hpp"
#include "newsgraph/base/utf8.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace newsgraph::reading {
namespace {

using Attributes = std::vector<std::pair<std::string, std::string>>;

std::string_view value_of(const Attributes& attributes, std::string_view name) {
  for (const auto& [key, value] : attributes) {
    if (key == name) return value;
  }
  return {};
}

void set_once(std::string& field, std::string_view value) {
  if (field.empty()) field = fold_whitespace(value);
}

bool mentions(std::string_view text, std::string_view word) {
  return to_lower(text).find(word) != std::string::npos;
}

// Turns libxml2's events into blocks and metadata. One open element costs one small stack entry.
class PageBuilder {
 public:
  PageBuilder() { page_.elements.push_back({}); }

  Page take() {
    flush();
    return std::move(page_);
  }

  void start(std::string name, const Attributes& attributes) {
    if (name == "meta") return add_meta(attributes);
    if (name == "link" && value_of(attributes, "rel") == "canonical")
      set_once(page_.canonical, value_of(attributes, "href"));
    if (name == "br") return line_break();
    if (is_block_element(name)) flush();
    Open open = stack_.empty() ? Open{} : stack_.back();
    open.name = std::move(name);
    describe(open, attributes);
    stack_.push_back(std::move(open));
    add_item_date(attributes);
  }

  void end(std::string_view name) {
    if (stack_.empty() || name == "br" || name == "meta") return;
    const auto match =
        std::find_if(stack_.rbegin(), stack_.rend(), [&](const Open& open) { return open.name == name; });
    if (match == stack_.rend()) return;
    if (is_block_element(name)) flush();
    if (name == "script" && in_linked_data_) page_.linked_data.push_back(std::exchange(script_, {}));
    in_linked_data_ = in_linked_data_ && name != "script";
    stack_.erase(match.base() - 1, stack_.end());
  }

  void characters(std::string_view text) {
    if (in_linked_data_) {
      script_ += text;
      return;
    }
    if (stack_.empty()) return;
    const Open& open = stack_.back();
    if (open.name == "title" && !open.dropped) title_ += text;
    if (open.dropped || open.in_head) return;
    if (text_.empty()) position_ = open;
    breaks_ =
        std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; })
            ? breaks_
            : 0;
    text_ += text;
    if (open.linked) linked_ += text.size();
  }

 private:
  struct Open {
    std::string name;
    std::uint32_t element = 0;
    BlockKind kind = BlockKind::Other;
    bool dropped = false;
    bool suspect = false;
    bool linked = false;
    bool in_head = false;
  };

  void line_break() {
    text_ += ' ';
    if (++breaks_ >= 2) flush();
  }

  void describe(Open& open, const Attributes& attributes) {
    const std::string_view name = open.name;
    const std::string_view classes = value_of(attributes, "class");
    const std::string_view id = value_of(attributes, "id");
    open.in_head = open.in_head || name == "head";
    if (name == "body") open.in_head = false;
    open.linked = open.linked || name == "a";
    open.dropped =
        open.dropped || is_dropped_element(name) || is_dropped_role(value_of(attributes, "role")) ||
        value_of(attributes, "aria-hidden") == "true" ||
        std::any_of(attributes.begin(), attributes.end(), [](const auto& a) { return a.first == "hidden"; }) ||
        mentions(value_of(attributes, "style"), "display:none");
    if (name == "script") in_linked_data_ = mentions(value_of(attributes, "type"), "ld+json");
    set_kind(open);
    const bool structural = name == "html" || name == "body" || name == "main" || name == "article";
    const bool boilerplate = sounds_like_boilerplate(classes) || sounds_like_boilerplate(id);
    const bool article = sounds_like_article(classes) || sounds_like_article(id);
    const Element::Role role = role_of(name, attributes);
    open.suspect =
        open.suspect || (boilerplate && !structural && !(article && name != "p" && name != "li" && name != "span") &&
                         role == Element::Role::None);
    if (is_block_element(name) || role != Element::Role::None) {
      page_.elements.push_back({open.element, role});
      open.element = static_cast<std::uint32_t>(page_.elements.size() - 1);
    }
  }

  static Element::Role role_of(std::string_view name, const Attributes& attributes) {
    if (mentions(value_of(attributes, "itemprop"), "articlebody")) return Element::Role::Body;
    if (name == "article" || value_of(attributes, "role") == "article") return Element::Role::Article;
    if (name == "main" || value_of(attributes, "role") == "main") return Element::Role::Main;
    return Element::Role::None;
  }

  static void set_kind(Open& open) {
    const std::string_view name = open.name;
    if (name == "figcaption" || name == "figure" || name == "caption") open.kind = BlockKind::Caption;
    if (open.kind == BlockKind::Caption) return;
    if (name == "p") open.kind = BlockKind::Paragraph;
    if (name == "h1") open.kind = BlockKind::Headline;
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '2' && name[1] <= '6') open.kind = BlockKind::Heading;
    if (name == "li" || name == "dd" || name == "dt") open.kind = BlockKind::ListItem;
    if (name == "div" || name == "section" || name == "article") open.kind = BlockKind::Other;
  }

  void flush() {
    breaks_ = 0;
    if (!title_.empty()) set_once(page_.title_tag, std::exchange(title_, {}));
    const std::string text = fold_whitespace(std::exchange(text_, {}));
    const std::size_t linked = std::exchange(linked_, 0);
    if (text.empty()) return;
    page_.blocks.push_back(
        {repaired(text), std::min(linked, text.size()), position_.element, position_.kind, position_.suspect});
  }

  // &#146; and its like are windows-1252 characters to every browser; libxml2 gives control characters.
  static std::string repaired(const std::string& text) {
    if (text.find('\xC2') == std::string::npos) return text;
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
      const char32_t c = decode_utf8(text, i);
      append_utf8(out, c >= 0x80 && c < 0xA0 ? windows_1252(static_cast<unsigned char>(c)) : c);
    }
    return out;
  }

  void add_meta(const Attributes& attributes) {
    const std::string_view content = value_of(attributes, "content");
    std::string name = to_lower(value_of(attributes, "property"));
    if (name.empty()) name = to_lower(value_of(attributes, "name"));
    if (name.empty()) name = to_lower(value_of(attributes, "itemprop"));
    if (name == "og:title") set_once(page_.og_title, content);
    if (name == "og:site_name") set_once(page_.site_name, content);
    if (name == "og:url") set_once(page_.og_url, content);
    if (name == "author" || name == "article:author") set_once(page_.author, content);
    if (name == "article:published_time" || name == "og:article:published_time") set_once(page_.meta_date, content);
    if (name == "datepublished") set_once(page_.item_date, content);
    constexpr std::array<std::string_view, 16> kDates{"date",
                                                      "pubdate",
                                                      "publishdate",
                                                      "publish-date",
                                                      "publish_date",
                                                      "publication_date",
                                                      "dc.date",
                                                      "dc.date.issued",
                                                      "dcterms.issued",
                                                      "dcterms.date",
                                                      "dcterms.created",
                                                      "parsely-pub-date",
                                                      "sailthru.date",
                                                      "article.published",
                                                      "cxenseparse:recs:publishtime",
                                                      "citation_publication_date"};
    if (std::find(kDates.begin(), kDates.end(), name) != kDates.end()) set_once(page_.other_date, content);
  }

  void add_item_date(const Attributes& attributes) {
    const Open& open = stack_.back();
    const std::string_view when = value_of(attributes, "datetime");
    const std::string_view property = value_of(attributes, "itemprop");
    if (mentions(property, "datepublished")) {
      set_once(page_.item_date, when.empty() ? value_of(attributes, "content") : when);
    }
    if (open.name != "time" || when.empty() || open.dropped) return;
    const std::string_view classes = value_of(attributes, "class");
    const bool modified = mentions(property, "modif") || mentions(classes, "modif") || mentions(classes, "updat") ||
                          mentions(text_, "updated") || mentions(text_, "modified") || mentions(text_, "corrected");
    if (!modified) set_once(page_.time_date, when);
  }

  Page page_;
  std::vector<Open> stack_;
  Open position_;  // where the first characters of text_ stand
  std::string text_;
  std::string title_;
  std::string script_;
  std::size_t linked_ = 0;
  int breaks_ = 0;
  bool in_linked_data_ = false;
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

// The callbacks of libxml2 (C code) must not throw; what fails here is memory alone, and that ends the program anyway.
void on_start(void* builder, const xmlChar* name, const xmlChar** attributes) noexcept {
  Attributes list;
  for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
    list.emplace_back(to_lower(view(attributes[0])), view(attributes[1]));
  }
  static_cast<PageBuilder*>(builder)->start(to_lower(view(name)), list);
}
void on_end(void* builder, const xmlChar* name) noexcept {
  static_cast<PageBuilder*>(builder)->end(to_lower(view(name)));
}
void on_characters(void* builder, const xmlChar* text, int length) noexcept {
  static_cast<PageBuilder*>(builder)->characters(
      {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

}  // namespace

Page parse_page(std::string_view html) {
  PageBuilder builder;
  htmlSAXHandler handler{};
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_characters;
  handler.ignorableWhitespace = on_characters;
  handler.cdataBlock = on_characters;
  const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> context(
      htmlCreatePushParserCtxt(&handler, &builder, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8), &htmlFreeParserCtxt);
  if (context == nullptr) return builder.take();
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                        HTML_PARSE_IGNORE_ENC);
  constexpr std::size_t kChunk = 1U << 30U;  // libxml2 counts in int
  for (std::size_t i = 0; i < html.size(); i += kChunk) {
    const std::string_view chunk = html.substr(i, kChunk);
    htmlParseChunk(context.get(), chunk.data(), static_cast<int>(chunk.size()), 0);
  }
  htmlParseChunk(context.get(), nullptr, 0, 1);
  return builder.take();
}

}  // namespace newsgraph::reading
