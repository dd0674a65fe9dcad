// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "html_elements.hpp"

#include "newsgraph/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace newsgraph::reading {
namespace {

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& names, std::string_view name) noexcept {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 44> kBlocks{
    "address", "article", "aside", "blockquote", "body",     "br",         "caption", "center", "dd",
    "details", "div",     "dl",    "dt",         "fieldset", "figcaption", "figure",  "footer", "form",
    "h1",      "h2",      "h3",    "h4",         "h5",       "h6",         "head",    "header", "hr",
    "html",    "li",      "main",  "nav",        "ol",       "option",     "p",       "pre",    "section",
    "summary", "table",   "tbody", "td",         "th",       "tr",         "ul",      "dialog"};

constexpr std::array<std::string_view, 21> kDropped{
    "script", "style",  "noscript", "template", "svg",   "nav",   "aside",  "footer", "form", "button", "select",
    "iframe", "object", "textarea", "canvas",   "audio", "video", "dialog", "math",   "menu", "label"};

// Whole words of a class or id, after it is cut at blanks, hyphens and underscores.
constexpr std::array<std::string_view, 66> kBoilerplate{
    "nav",         "navbar",      "navigation",      "menu",          "breadcrumb",
    "breadcrumbs", "sidebar",     "comment",         "comments",      "disqus",
    "related",     "recommended", "recommendations", "share",         "sharing",
    "social",      "cookie",      "cookies",         "consent",       "gdpr",
    "newsletter",  "subscribe",   "subscription",    "signup",        "paywall",
    "promo",       "promotion",   "advert",          "advertisement", "ad",
    "ads",         "sponsored",   "sponsor",         "footer",        "widget",
    "popup",       "modal",       "overlay",         "banner",        "trending",
    "popular",     "mostread",    "readmore",        "tags",          "taglist",
    "byline",      "credit",      "credits",         "copyright",     "disclaimer",
    "outbrain",    "taboola",     "hidden",          "skip",          "login",
    "toolbar",     "pagination",  "pager",           "teaser",        "teasers",
    "timestamp",   "dateline",    "masthead",        "infobox",       "printonly",
    "noprint"};

constexpr std::array<std::string_view, 9> kArticle{"article", "story", "content", "body", "main",
                                                   "post",    "entry", "text",    "page"};

constexpr std::array<std::string_view, 8> kDroppedRoles{"navigation", "complementary", "contentinfo", "search",
                                                        "dialog",     "alertdialog",   "menu",        "banner"};

// Calls `visit` with every word of a class or id; "relatedLinks" is two.
template <typename Visit>
bool any_word(std::string_view value, Visit visit) {
  std::string word;
  const auto flush = [&] {
    const bool hit = !word.empty() && visit(std::string_view(word));
    word.clear();
    return hit;
  };
  bool small = false;
  for (const char c : value) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter = upper || (c >= 'a' && c <= 'z');
    if ((!letter || (upper && small)) && flush()) return true;
    if (letter) word.push_back(static_cast<char>(upper ? c + 32 : c));
    small = letter && !upper;
  }
  return flush();
}

}  // namespace

bool is_block_element(std::string_view name) noexcept {
  return contains(kBlocks, name);
}

bool is_dropped_element(std::string_view name) noexcept {
  return contains(kDropped, name);
}

bool sounds_like_boilerplate(std::string_view class_or_id) {
  std::string previous;
  return any_word(class_or_id, [&](std::string_view word) {
    const bool pair = (previous == "read" && word == "more") || (previous == "most" && word == "read") ||
                      (previous == "also" && word == "read") || (previous == "see" && word == "also") ||
                      (previous == "sign" && word == "up") || (previous == "author" && word == "bio");
    previous = word;
    return pair || contains(kBoilerplate, word);
  });
}

bool sounds_like_article(std::string_view class_or_id) {
  return any_word(class_or_id, [](std::string_view word) { return contains(kArticle, word); });
}

bool is_dropped_role(std::string_view role) noexcept {
  return contains(kDroppedRoles, role);
}

}  // namespace newsgraph::reading
