// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "boilerplate.hpp"
#include "word_list.hpp"

#include <algorithm>
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

/// A key to a chart ("█ Alliance - 1 seat"), a line typed at a computer ("dnf install http://…"): no sentence.
bool is_no_prose(const Tree& tree) {
  bool address = false;
  bool sentence = false;
  for (int i = 0; i < tree.size(); ++i) {
    const std::string_view word = tree.lower(i);
    if (in("{| |} ||", word) || word.find("█") != std::string::npos) return true;
    address = address || word.find("://") != std::string::npos;
    sentence =
        sentence || tree.upos(i) == Upos::DET || word == "." || one_of(tree[i].xpos, {"VBD", "VBZ", "VBP", "MD"});
  }
  return address && !sentence;
}

bool is_piece(std::string_view word) {
  return one_of(word, {"article", "story", "report", "post", "piece", "page", "item", "dispatch", "column", "headline",
                       "caption"});
}

bool is_change(std::string_view lemma) {
  return one_of(lemma, {"correct", "amend", "update", "change", "edit", "revise", "modify", "fix"});
}

/// "an earlier version of this article"
bool names_version(const Tree& tree, int i) {
  return i > 0 && tree.lower(i) == "version" &&
         one_of(tree.lower(i - 1), {"earlier", "previous", "original", "prior", "initial", "older"}) &&
         i + 3 < tree.size() && tree.lower(i + 1) == "of" && one_of(tree.lower(i + 2), {"this", "the"}) &&
         is_piece(tree.lower(i + 3));
}

/// "This article has been corrected": the verb, or kNone.
int change_of_piece(const Tree& tree, int i) {
  if (tree.lower(i) != "this" || i + 1 >= tree.size() || !is_piece(tree.lower(i + 1))) return kNone;
  for (int verb = i + 2; verb < std::min(i + 7, tree.size()); ++verb) {
    if (tree.is_verb(verb) && is_change(tree.lemma(verb))) return verb;
    if (!tree.is_verb(verb) && tree.upos(verb) != Upos::ADV) return kNone;
  }
  return kNone;
}

/// End of the part of a sentence that tells of a correction; 0 where it is no such note. What follows "corrected to
/// show that" is true.
int end_of_correction(const Tree& tree, bool correcting) {
  const bool labelled = tree.size() > 1 &&
                        one_of(tree.lower(0), {"correction", "corrections", "clarification", "erratum"}) &&
                        one_of(tree.lower(1), {":", "(", "-", "–", "—"});
  for (int i = 0; i < tree.size(); ++i) {
    if (names_version(tree, i) || ((labelled || correcting) && tree.lower(i) == "version")) return tree.size();
    const int verb = change_of_piece(tree, i);
    if (verb == kNone) continue;
    for (int that = verb + 1; that + 1 < tree.size(); ++that) {
      const bool shows = one_of(tree.lower(that - 1), {"show", "reflect", "say", "state", "clarify", "note"});
      if (tree.lower(that) == "that" && shows) return that + 1;
    }
    return tree.size();
  }
  return labelled ? 2 : 0;
}

/// "It originally said …", after such a note.
bool continues_correction(const Tree& tree) {
  return tree.size() > 2 && one_of(tree.lower(0), {"it", "we"}) &&
         one_of(tree.lower(1),
                {"originally", "previously", "initially", "incorrectly", "wrongly", "mistakenly", "erroneously"});
}

std::vector<bool> find_credits(const Tree& tree) {
  std::vector<bool> marked(static_cast<std::size_t>(tree.size()), false);
  if (is_boilerplate_line(tree) || is_no_prose(tree)) {
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

}  // namespace

std::vector<std::vector<bool>> find_boilerplate(const std::vector<Tree>& trees) {
  std::vector<std::vector<bool>> marked;
  marked.reserve(trees.size());
  bool correcting = false;
  for (const Tree& tree : trees) {
    marked.push_back(find_credits(tree));
    if (tree.sentence().begins_paragraph) correcting = false;
    const int end = correcting && continues_correction(tree) ? tree.size() : end_of_correction(tree, correcting);
    std::fill_n(marked.back().begin(), end, true);
    correcting = correcting || end > 0;
  }
  return marked;
}

}  // namespace newsgraph::extraction
