// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Which blocks of a page are the article. Paragraph-like blocks vote for the elements that hold them; the element that
// says it is the article, or the smallest one that still holds nearly all votes, is kept, and in it the blocks that
// read like text. Linear in the page.
#include "html_page.hpp"
#include "lines.hpp"
#include "newsgraph/base/utf8.hpp"

#include <algorithm>

namespace newsgraph::reading {
namespace {

constexpr double kLinkDensity = 0.4;    // share of a block's bytes in links, above which it is a list of links
constexpr double kSemanticShare = 0.3;  // of all votes, for an element that says it is the article
constexpr double kDescend = 0.8;        // share of the votes a child must hold to be taken for its parent
constexpr double kLoose = 0.25;         // share of text below which class names are thought to mislead

bool ends_like_sentence(std::string_view text) {
  constexpr std::string_view kCloser = "\"')]";
  while (!text.empty()) {
    if (text.ends_with("\xE2\x80\x9D") || text.ends_with("\xE2\x80\x99")) {
      text.remove_suffix(3);
    } else if (kCloser.find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1);
    } else {
      break;
    }
  }
  return !text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == '?' || text.back() == ':' ||
                           text.ends_with("\xE2\x80\xA6"));
}

double link_density(const Block& block) {
  return static_cast<double>(block.linked) / static_cast<double>(block.text.size());
}

// A block that reads like text of an article.
bool is_good(const Block& block) {
  if (block.kind == BlockKind::Headline || block.kind == BlockKind::Heading || block.kind == BlockKind::Caption)
    return false;
  if (link_density(block) > kLinkDensity || is_boilerplate_line(block.text)) return false;
  const std::size_t words = count_words(block.text);
  const bool sentence = ends_like_sentence(block.text);
  if (block.kind == BlockKind::Paragraph) return sentence ? words >= 1 : words >= 12;
  return sentence ? words >= 8 : words >= 20;
}

class Selector {
 public:
  Selector(const Page& page, bool trust_classes) : page_(page) {
    votes_.assign(page.elements.size(), 0);
    for (const Block& block : page.blocks) {
      const bool good = !(trust_classes && block.suspect) && is_good(block);
      good_.push_back(good);
      if (good) votes_[block.element] += block.text.size();
    }
    for (std::size_t i = votes_.size(); i-- > 1;) votes_[page.elements[i].parent] += votes_[i];
    choose();
    mark_inside();
  }

  std::size_t size() const { return votes_.empty() ? 0 : votes_[chosen_]; }

  std::string text(const std::string& headline, bool trust_classes) const {
    std::vector<std::string> paragraphs;
    std::vector<std::string> headings;  // kept only if a paragraph follows
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      const Block& block = page_.blocks[i];
      if (!inside_[block.element] || (trust_classes && block.suspect)) continue;
      if (good_[i]) {
        paragraphs.insert(paragraphs.end(), headings.begin(), headings.end());
        headings.clear();
        paragraphs.push_back(block.text);
      } else if (block.kind == BlockKind::Heading && link_density(block) < kLinkDensity &&
                 !is_boilerplate_line(block.text)) {
        headings.assign(1, block.text);
      } else if (block.kind == BlockKind::Caption) {
        if (std::string caption = without_credit(block.text); !caption.empty())
          paragraphs.push_back(std::move(caption));
      }
    }
    return joined(headline, paragraphs);
  }

 private:
  // By what the elements say of themselves, innermost kind first; else down from the root.
  void choose() {
    const auto all = static_cast<double>(votes_[0]);
    for (const auto role : {Element::Role::Body, Element::Role::Article, Element::Role::Main}) {
      std::size_t best = 0;
      for (std::size_t i = 1; i < votes_.size(); ++i) {
        if (page_.elements[i].role == role && (best == 0 || votes_[i] > votes_[best])) best = i;
      }
      if (best != 0 && votes_[best] > 0 && static_cast<double>(votes_[best]) >= kSemanticShare * all) {
        chosen_ = best;
        return;
      }
    }
    // Children come after their parents, so one pass from the root finds the chain of heavy children.
    for (std::size_t i = 1; i < votes_.size(); ++i) {
      const bool heavy =
          votes_[i] > 0 && static_cast<double>(votes_[i]) >= kDescend * static_cast<double>(votes_[chosen_]);
      if (page_.elements[i].parent == chosen_ && heavy) chosen_ = i;
    }
    // The element that holds one paragraph is too small: its parent may hold a short one besides.
    if (chosen_ != 0) chosen_ = page_.elements[chosen_].parent;
  }

  void mark_inside() {
    inside_.assign(page_.elements.size(), false);
    inside_[chosen_] = true;
    for (std::size_t i = chosen_ + 1; i < inside_.size(); ++i) inside_[i] = inside_[page_.elements[i].parent];
  }

  static std::string joined(const std::string& headline, const std::vector<std::string>& paragraphs) {
    if (paragraphs.empty()) return {};
    std::string out = headline;
    for (const std::string& paragraph : paragraphs) {
      if (paragraph == headline) continue;
      if (!out.empty()) out += "\n\n";
      out += paragraph;
    }
    return out;
  }

  const Page& page_;
  std::vector<std::size_t> votes_;  // bytes of good blocks at and below each element
  std::vector<bool> good_;
  std::vector<bool> inside_;
  std::size_t chosen_ = 0;
};

// Where nothing reads like a paragraph: all that is no list of links, if it has a few words.
std::string leftovers(const Page& page, const std::string& headline) {
  std::string out;
  for (const Block& block : page.blocks) {
    const bool kept = block.kind != BlockKind::Headline && block.kind != BlockKind::Heading && !block.suspect &&
                      link_density(block) <= kLinkDensity && count_words(block.text) >= 4 &&
                      !is_boilerplate_line(block.text);
    if (!kept || block.text == headline) continue;
    const std::string text = block.kind == BlockKind::Caption ? without_credit(block.text) : block.text;
    if (!text.empty()) out += "\n\n" + text;
  }
  if (out.empty()) return {};
  return headline.empty() ? out.substr(2) : headline + out;
}

}  // namespace

std::string main_text(const Page& page, const std::string& headline) {
  const Selector strict(page, true);
  const Selector loose(page, false);
  const bool misled =
      static_cast<double>(strict.size()) < kLoose * static_cast<double>(loose.size()) && loose.size() > 400;
  std::string text = misled ? loose.text(headline, false) : strict.text(headline, true);
  return text.empty() ? leftovers(page, headline) : text;
}

}  // namespace newsgraph::reading
