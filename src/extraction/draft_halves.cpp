// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Drafts that have lost the half that made them true: what was said, the rest of a predicate, what a participle or an
// adverb of degree was tied to.
#include "draft_filter.hpp"

#include "lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>

namespace newsgraph::extraction {

using language::Upos;

namespace {

/// "prevented it from joining", "would not commit to accepting", "prior to joining": what came of it stands elsewhere.
bool is_gerund_behind_preposition(const Tree& tree, const Draft& draft) {
  if (draft.rule.starts_with("is-") || tree[draft.head].xpos != "VBG") return false;
  const int clause = tree.first_conjunct(draft.head);
  for (const int c : tree.children(clause)) {
    const std::string_view base = tree.base(c);
    if (base == "aux" || base == "nsubj" || base == "cop") return false;
    if (c > clause || (base != "mark" && base != "case")) continue;
    // "was barred from leaving" and "is committed to helping" say enough.
    const bool negated = draft.assertion.polarity == model::Polarity::Negated;
    if (tree.lower(c) == "from") return !negated || draft.assertion.modality != model::Modality::Actual;
    if (tree.lower(c) == "to") return negated || draft.assertion.modality != model::Modality::Planned;
  }
  return false;
}

/// "found in 36 states", "reports for each case": where, but not what.
bool says_without_content(const Article& article, const Tree& tree, const Draft& draft) {
  if (!draft.object || article.has_name(*draft.object)) return false;
  if (draft.rule != "verb-oblique" || draft.passive || draft.lemma.find(' ') != std::string::npos) return false;
  if (!in("say find confirm state reveal conclude note announce claim show indicate allege suggest admit acknowledge "
          "report estimate determine deny",
          tree.lemma(draft.head)) ||
      !in("in at during for after before over within under", draft.preposition))
    return false;
  return std::ranges::none_of(tree.children(draft.head), [&](int c) {
    const std::string_view base = tree.base(c);
    return base == "obj" || base == "ccomp" || tree.relation(c) == "compound:prt";
  });
}

/// "for visitors to use at the palace": of what nobody knows.
bool wants_object(const Tree& tree, const Draft& draft) {
  if (draft.rule != "verb-oblique" || draft.passive || draft.lemma.find(' ') != std::string::npos) return false;
  if (!in("use have give offer include contain create produce cause put publish own send", tree.lemma(draft.head)))
    return false;
  return std::ranges::none_of(tree.children(draft.head), [&](int c) {
    const std::string_view base = tree.base(c);
    return base == "obj" || base == "iobj" || base == "ccomp" || base == "xcomp" ||
           tree.relation(c) == "compound:prt" || base == "advmod";
  });
}

/// "is 95 % dark matter and dark energy", "were three men and one woman": a part of what it is.
bool is_part_of_predicate(const Tree& tree, const Draft& draft) {
  if ((draft.rule != "is-noun" && draft.rule != "is-noun-of") || draft.assertion.polarity != model::Polarity::Affirmed)
    return false;
  const std::vector<int> members = tree.conjuncts(tree.first_conjunct(draft.head));
  if (members.size() < 2 || !tree.is_nominal(members[1]) || is_clause_head(tree, members[1])) return false;
  return std::ranges::any_of(tree.children(members.front()), [&](int c) {
    return c < members.front() && (tree.base(c) == "nummod" || tree.lower(c) == "%" || tree.lower(c) == "percent");
  });
}

/// "the officers involved": one participle behind a noun.
bool is_mere_participle(const Tree& tree, const Draft& draft) {
  if (draft.rule != "passive-alone" || !draft.qualifiers.empty() || draft.period.start || draft.place) return false;
  const int clause = tree.first_conjunct(draft.head);
  if (tree.relation(clause) != "acl" || tree.children(clause).size() > 1) return false;
  return draft.subject.at.sentence == draft.sentence && draft.subject.at.token == tree.head(clause);
}

/// "the policies he mentioned": of a noun that nothing else describes.
bool is_all_that_is_known(const Article& article, const Tree& tree, const Draft& draft) {
  if (draft.rule != "verb-object" || !draft.object || article.has_name(*draft.object) || !draft.qualifiers.empty())
    return false;
  if (draft.period.start || draft.place || draft.object->at.sentence != draft.sentence) return false;
  const int noun = draft.object->at.token;
  const int clause = tree.first_conjunct(draft.head);
  if (noun > draft.head || tree.relation(clause) != "acl:relcl" || tree.head(clause) != noun) return false;
  return std::ranges::none_of(tree.children(noun), [&](int c) {
    const std::string_view base = tree.base(c);
    return base == "amod" || base == "compound" || base == "nummod" || base == "nmod" || base == "appos";
  });
}

/// "It was amazing": a pronoun and an adjective.
bool says_only_pronoun(const Article& article, const Tree& tree, const Draft& draft) {
  if (draft.rule != "said-that" || !draft.object || draft.object->at.sentence != draft.sentence) return false;
  const int clause = draft.object->at.token;
  const int subject = tree.child(clause, "nsubj");
  if (subject == kNone || tree.upos(subject) != Upos::PRON) return false;
  const std::string text = article.text_of(draft.object->span);
  const auto words = std::count(text.begin(), text.end(), ' ') + 1;
  if (tree.child(clause, "cop") == kNone) return false;
  const bool pointing = one_of(tree.lower(subject), {"this", "that", "these", "those"});
  return (pointing && words <= 9) || (tree.lower(subject) == "it" && words <= 4 && tree.upos(clause) == Upos::ADJ);
}

/// "too close to", "not as sceptical on", "last in session": true only with what is left out.
bool is_of_degree(const Tree& tree, const Draft& draft) {
  if (draft.rule != "is-adjective-to") return false;
  if (tree.lower(draft.head) == "last") return true;
  return std::ranges::any_of(tree.children(draft.head), [&](int c) {
    return c < draft.head && tree.base(c) == "advmod" && one_of(tree.lower(c), {"too", "so", "as", "how", "enough"});
  });
}

}  // namespace

bool lacks_half(const Article& article, const Draft& draft) {
  const Tree& tree = article.tree(draft.sentence);
  return is_gerund_behind_preposition(tree, draft) || says_without_content(article, tree, draft) ||
         is_part_of_predicate(tree, draft) || is_mere_participle(tree, draft) ||
         is_all_that_is_known(article, tree, draft) || says_only_pronoun(article, tree, draft) ||
         is_of_degree(tree, draft) || wants_object(tree, draft);
}

}  // namespace newsgraph::extraction
