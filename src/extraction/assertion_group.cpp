// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "assertion_status.hpp"
#include "word_list.hpp"

#include <string>

namespace newsgraph::extraction {

using language::Upos;
using model::Modality;

namespace {

bool is_negation(const Tree& tree, int token) {
  const std::string& word = tree.lower(token);
  return tree.is_negation(token) || word == "neither" || word == "nor" || word == "hardly" || word == "nowhere";
}

/// "provides for no programme", "at no time"; "at no cost" and "with no losses" deny only the cost and losses.
bool negates_as_adverbial(const Tree& tree, int noun) {
  const std::string marker = tree.marker(noun, "case");
  return (marker != "at" && marker != "with") || one_of(tree.lemma(noun), {"time", "point"});
}

bool has_no_determiner(const Tree& tree, int noun) {
  for (const int c : tree.children(noun)) {
    if ((tree.base(c) == "det" || tree.base(c) == "advmod") && (tree.lower(c) == "no" || tree.lower(c) == "neither"))
      return true;
  }
  return tree.lower(noun) == "none" || tree.lower(noun) == "nobody" || tree.lower(noun) == "nothing";
}

/// "even if forgiven", "if not on a global scale": no conditions.
bool concedes_only(const Tree& tree, int clause) {
  for (const int c : tree.children(clause)) {
    if (tree.base(c) != "mark" || tree.lower(c) != "if") continue;
    const bool even = c > 0 && tree.lower(c - 1) == "even";
    const bool elliptic = c + 1 < tree.size() && tree.lower(c + 1) == "not" && tree.child(clause, "nsubj") == kNone;
    return even || elliptic;
  }
  return false;
}

}  // namespace

int negations_of(const Tree& tree, int word) {
  int count = 0;
  for (const int c : tree.children(word)) {
    const std::string_view base = tree.base(c);
    if ((base == "advmod" || base == "cc" || tree.relation(c) == "cc:preconj") && is_negation(tree, c)) ++count;
    if (base == "advmod" && (tree.lower(c) == "longer" || tree.lower(c) == "more" || tree.lower(c) == "yet") && c > 0 &&
        tree.lower(c - 1) == "no")
      ++count;
    if ((base == "nsubj" || base == "obj" || (base == "obl" && negates_as_adverbial(tree, c))) &&
        has_no_determiner(tree, c))
      ++count;
    if (base == "det" && tree.lower(c) == "no") ++count;  // a predicate noun: "is no friend"
  }
  return count;
}

void apply_own_group(const Tree& tree, int word, Status& status) {
  // "their duty is to protect the border"
  if (tree.upos(word) == Upos::VERB && tree.child(word, "cop") != kNone && tree.marker(word, "mark").ends_with("to"))
    status.set(Modality::Planned);
  if (negations_of(tree, word) % 2 == 1) status.negated = !status.negated;
  for (const int c : tree.children(word)) {
    if (tree.base(c) == "aux")
      apply_auxiliary(tree, c, status);
    else if (tree.base(c) == "advmod")
      apply_adverb(tree, c, status);
  }
  for (const int c : tree.children(word)) {
    if (tree.base(c) == "advcl") {
      const std::string marker = tree.marker(c, "mark");
      const bool open = !tree.has_feature(word, "Tense=Past") || tree.child(word, "aux") != kNone;
      const bool concedes = concedes_only(tree, c);
      if (open && !concedes && (marker == "if" || marker == "unless" || marker == "provided" || marker == "in case")) {
        if (status.modality == Modality::Actual || status.modality == Modality::Planned ||
            status.modality == Modality::Possible) {
          status.modality = Modality::Conditional;
        }
      }
    }
  }
}

void apply_auxiliary(const Tree& tree, int aux, Status& status) {
  const std::string& word = tree.lower(aux);
  const std::string& lemma = tree.lemma(aux);
  if (word == "will" || word == "'ll" || word == "’ll" || word == "shall" || word == "wo" || word == "would" ||
      word == "'d")
    status.set(Modality::Planned);
  else if (word == "may" || word == "might")
    status.set(Modality::Possible);
  else if (word == "can" || word == "could" || word == "ca") {
    if (!status.negated) status.set(Modality::Possible);
  } else if (word == "should" || word == "must" || word == "ought" || lemma == "should" || lemma == "must")
    status.set(Modality::Demanded);
}

void apply_adverb(const Tree& tree, int word, Status& status) {
  const std::string& lower = tree.lower(word);
  if (lower == "reportedly" || lower == "allegedly" || lower == "apparently" || lower == "supposedly" ||
      lower == "purportedly" || lower == "reputedly")
    status.report({});
  else if (lower == "perhaps" || lower == "maybe" || lower == "possibly" || lower == "probably" ||
           (lower == "likely" && word < tree.head(word) && status.modality == Modality::Planned)) {
    // "will probably update": a guess, no plan
    if (status.modality == Modality::Planned) status.modality = Modality::Possible;
    status.set(Modality::Possible);
  } else if (lower == "almost" || lower == "nearly") {
    // "almost fell" did not, "almost equals" does
    const std::string_view tag = tree[tree.head(word)].xpos;
    if (tag != "VBZ" && tag != "VBP") status.negated = !status.negated;
  }
}

}  // namespace newsgraph::extraction
