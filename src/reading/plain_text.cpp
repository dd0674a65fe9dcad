// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "encoding.hpp"
#include "formats.hpp"
#include "lines.hpp"
#include "newsgraph/base/utf8.hpp"

#include <array>
#include <utility>

namespace newsgraph::reading {
namespace {

constexpr std::size_t kHeadline = 200;  // code points; a longer first line is no title

struct Header {
  std::string title;
  std::string date;
  std::string outlet;
  std::string address;
};

// Takes one "Title: ..." line into the header; false where it is none.
bool take_field(std::string_view line, Header& header) {
  const std::array<std::pair<std::string_view, std::string*>, 4> fields{
      {{"title:", &header.title}, {"date:", &header.date}, {"outlet:", &header.outlet}, {"url:", &header.address}}};
  for (const auto& [name, value] : fields) {
    if (to_lower(line.substr(0, name.size())) != name) continue;
    if (value->empty()) *value = fold_whitespace(line.substr(name.size()));
    return true;
  }
  return false;
}

// Takes the header off the text; it is one only if an empty line ends it.
Header take_header(std::string_view& text) {
  Header header;
  std::string_view rest = text;
  bool found = false;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (found && is_blank(line)) {
      text = rest;
      return header;
    }
    if (!take_field(line, header)) return {};
    found = true;
  }
  return {};
}

// The first line where it is short and stands alone.
std::string_view headline_of(std::string_view text) {
  const std::string_view first = take_line(text);
  if (is_blank(first) || text.empty() || count_code_points(first) > kHeadline) return {};
  return is_blank(take_line(text)) ? first : std::string_view{};
}

}  // namespace

std::optional<std::string> read_article_text(Input& input, const Delivery& delivery,
                                             std::string (*declares_charset)(std::string_view bytes)) {
  std::string bytes;
  if (!input.read_all(bytes, delivery.options().max_article_size)) {
    delivery.skip({}, 0, delivery.too_large("article"));
    return std::nullopt;
  }
  if (bytes.empty()) {
    delivery.skip({}, 0, "empty file", SkipKind::Empty);
    return std::nullopt;
  }
  const std::string charset = declares_charset != nullptr ? declares_charset(bytes) : std::string{};
  Decoded decoded = decode_text(std::move(bytes), charset);
  if (!decoded.failure.empty()) {
    delivery.skip({}, 0, std::move(decoded.failure));
    return std::nullopt;
  }
  if (!decoded.repair.empty()) delivery.warn(0, decoded.repair);
  return std::move(decoded.text);
}

void read_text(Input& input, const Delivery& delivery) {
  const auto content = read_article_text(input, delivery, nullptr);
  if (!content) return;
  std::string_view text = *content;
  Header header = take_header(text);
  RawArticle article;
  article.id = delivery.file().id;
  article.published = delivery.date_of_field(header.date, 0);
  article.address = std::move(header.address);
  article.outlet = std::move(header.outlet);
  article.title = header.title.empty() ? std::string(headline_of(text)) : std::move(header.title);
  article.text = text;
  delivery.deliver(std::move(article));
}

}  // namespace newsgraph::reading
