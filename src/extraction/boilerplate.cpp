// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "boilerplate.hpp"

#include <string>
#include <string_view>

namespace newsgraph::extraction {

using language::Upos;

namespace {

bool has_finite_verb(const Tree& tree, int begin, int end) {
  for (int i = begin; i < end; ++i) {
    if (tree.is_verb(i) && (tree.has_feature(i, "VerbForm=Fin") || tree[i].xpos == "VBD" || tree[i].xpos == "VBZ" ||
                            tree[i].xpos == "VBP"))
      return true;
  }
  return false;
}

bool starts_with_words(const Tree& tree, std::string_view first, std::string_view second) {
  return tree.size() > 1 && tree.lower(0) == first && (second.empty() || tree.lower(1) == second);
}

bool is_boilerplate_line(const Tree& tree) {
  if (starts_with_words(tree, "powered", "by") || starts_with_words(tree, "read", "more") ||
      starts_with_words(tree, "click", "here") || starts_with_words(tree, "follow", "us") ||
      starts_with_words(tree, "all", "rights") || starts_with_words(tree, "sign", "up")) {
    return true;
  }
  const std::string_view first = tree.size() > 0 ? std::string_view(tree.lower(0)) : std::string_view{};
  const bool label = first == "photo" || first == "image" || first == "picture" || first == "credit" ||
                     first == "file" || first == "video" || first == "©" || first == "copyright" ||
                     first == "photograph" || first == "source" || first == "sources" || first == "related";
  if (label && tree.size() > 1 &&
      (tree.lower(1) == ":" || tree.lower(1) == "by" || tree.lower(1) == "/" || tree.lower(1) == "credit" ||
       tree.lower(1) == "courtesy"))
    return true;
  return label && first == "©";
}

}  // namespace

std::vector<bool> find_boilerplate(const Tree& tree) {
  std::vector<bool> marked(static_cast<std::size_t>(tree.size()), false);
  if (is_boilerplate_line(tree)) {
    marked.assign(marked.size(), true);
    return marked;
  }
  auto mark = [&](int begin, int end) {
    for (int i = begin; i < end; ++i) marked[static_cast<std::size_t>(i)] = true;
  };
  // From the first free-standing slash on, if no finite verb follows: "/ AFP / A. Name".
  for (int i = 0; i < tree.size(); ++i) {
    const bool slash = tree.lower(i) == "/" || tree.lower(i) == "|";
    const bool free_standing =
        slash && (i == 0 || tree[i - 1].space_after) && (tree[i].space_after || i + 1 == tree.size());
    const bool name_around =
        slash && i > 0 && i + 1 < tree.size() && tree.upos(i - 1) == Upos::PROPN && tree.upos(i + 1) == Upos::PROPN;
    if (!free_standing && !name_around) continue;
    int begin = i;
    if (!free_standing) {
      // "Name Surname/Agency": the name before belongs to it, if the sentence ends here.
      while (begin > 0 && tree.upos(begin - 1) == Upos::PROPN) --begin;
    }
    if (has_finite_verb(tree, i, tree.size())) continue;
    const bool short_rest = tree.size() - i <= 12;
    if (free_standing || (short_rest && !has_finite_verb(tree, 0, begin))) mark(begin, tree.size());
    if (free_standing && !has_finite_verb(tree, 0, i)) mark(0, i);
    break;
  }
  return marked;
}

}  // namespace newsgraph::extraction
