// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Drafts that tell of all what holds for some: clauses that only say which things are meant, and lists and alternatives
// of whose members each is told what holds for one of them.
#include "draft_filter.hpp"

#include "lexicon.hpp"
#include "role_words.hpp"
#include "word_list.hpp"

#include <algorithm>

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;

namespace {

bool hangs_from_nameless_subject(const Article& article, const Tree& tree, const Draft& draft, int clause) {
  const Filler& subject = draft.subject;
  return subject.at.sentence == draft.sentence && !article.has_name(subject) && tree.head(clause) == subject.at.token &&
         tree.upos(subject.at.token) == Upos::NOUN;
}

/// "the way in which they built the bridge", "every time he was praised": a noun that only opens the clause.
bool only_says_when_or_how(const Tree& tree, const Draft& draft) {
  const int clause = tree.first_conjunct(draft.head);
  if (tree.relation(clause) != "acl:relcl") return false;
  const int noun = tree.head(clause);
  if (!in("manner way time extent moment degree", tree.lemma(noun))) return false;
  const int determiner = tree.child(noun, "det");
  return tree.lemma(noun) != "time" ||
         (determiner != kNone && one_of(tree.lower(determiner), {"every", "each", "any"}));
}

/// "the excuse given for the delay was invented", "people using trains": a participle that only tells which of
/// them are meant. "A lorry carrying acid was there" brings up the one it tells of.
bool only_restricts(const Tree& tree, const Draft& draft, int clause) {
  const bool relates = draft.rule == "verb-oblique" && in("relate pertain contribute", tree.lemma(draft.head));
  if (draft.rule != "passive-oblique" && !draft.rule.starts_with("verb-object") && !relates) return false;
  const int noun = tree.head(clause);
  if (in("call name know entitle title nickname dub wear", tree.lemma(draft.head)) ||
      tree.child(noun, "nummod") != kNone || tree.marker(noun, "case") == "with")
    return false;
  const int determiner = tree.child(noun, "det");
  return determiner == kNone || !one_of(tree.lower(determiner), {"a", "an", "another"});
}

/// "drivers who speed pay a fine", "one of several states fighting rebels": which ones are meant, told of all that are
/// called so. With a name beside it, it is a fact all the same.
bool only_says_which(const Article& article, const Tree& tree, const Draft& draft) {
  const Filler& subject = draft.subject;
  int clause = tree.first_conjunct(draft.head);
  // "the number needed to win the contract"
  const bool chained = tree.base(clause) == "xcomp" && tree[tree.head(clause)].xpos == "VBN";
  if (chained) clause = tree.head(clause);
  if (!tree.relation(clause).starts_with("acl") || !hangs_from_nameless_subject(article, tree, draft, clause))
    return false;
  if (!draft.object || article.has_name(*draft.object) || article.is_strong(*draft.object)) return false;
  if (draft.object->at.is_set() && article.tree(draft.object->at.sentence).upos(draft.object->at.token) == Upos::PROPN)
    return false;
  if (is_set_apart(tree, clause)) return false;
  const std::string_view place = tree.base(tree.first_conjunct(subject.at.token));
  if (tree.relation(clause) == "acl:relcl") return place == "nsubj";
  if (draft.rule == "verb-predicative" || !tree.has_feature(clause, "VerbForm=Part")) return false;
  const auto [begin, end] = tokens_of(tree, subject.span);
  return (!chained && end - begin > 1 && (place == "nmod" || !draft.qualifiers.empty() || has_circumstance(draft))) ||
         (!has_circumstance(draft) && only_restricts(tree, draft, clause));
}

/// "records relating to Oslo", "factors contributing to it", "stranded on roofs awaiting help": some of those that are
/// called so, whose part in the story the sentence above tells; or the doer is whoever the sentence is about. "a town
/// called Norby", "35 students protesting" and "with the winner taking all" are told of somebody.
bool is_one_of_a_kind(const Article& article, const Tree& tree, const Draft& draft) {
  const Filler& subject = draft.subject;
  const int clause = tree.first_conjunct(draft.head);
  if (tree.relation(clause) != "acl" || !hangs_from_nameless_subject(article, tree, draft, clause)) return false;
  const std::string_view form = tree[draft.head].xpos;
  const int noun = subject.at.token;
  if ((form != "VBG" && form != "VBN") || tree.first_of(clause) < noun || is_set_apart(tree, clause)) return false;
  if (tree.lemma(draft.head) == "relate") return true;
  // "maps printed on Monday", "posters depicting soldiers" are particular ones.
  if (draft.period.start || in("show depict cite", tree.lemma(draft.head))) return false;
  const std::string_view place = tree.base(tree.first_conjunct(noun));
  const auto [begin, end] = tokens_of(tree, subject.span);
  if (tree.has_feature(noun, "Number=Plur") && end - begin == 1) return place != "obj";
  const int determiner = tree.child(noun, "det");
  const bool singled = tree.child(noun, "nummod") != kNone ||
                       (determiner != kNone && one_of(tree.lower(determiner), {"a", "an", "one", "another"}));
  return form == "VBG" && place == "obl" && !singled && !in("with without by", tree.marker(noun, "case"));
}

/// "Oslo and Bergen have a share of 4% and 2% respectively": which of the one goes with which of the other is lost.
bool is_of_respective_lists(const Tree& tree, const Draft& draft) {
  const auto is_listed = [&](const Filler& filler) {
    return !filler.clause && filler.at.sentence == draft.sentence &&
           (tree.base(filler.at.token) == "conj" || tree.child(filler.at.token, "conj") != kNone);
  };
  if (!is_listed(draft.subject) && !(draft.object && is_listed(*draft.object))) return false;
  const int word = find_word(tree, "respectively");
  if (word == kNone) return false;
  int clause = tree.head(word);
  for (int steps = 0;
       clause >= 0 && tree.upos(clause) != Upos::VERB && tree.child(clause, "cop") == kNone && steps < tree.size();
       ++steps)
    clause = tree.head(clause);
  return clause >= 0 && tree.first_conjunct(draft.head) == tree.first_conjunct(clause);
}

/// "Ruiz, a writer, activist and radio host, spoke": what else the subject is does nothing of its own.
bool is_listed_role(const Tree& tree, const Draft& draft) {
  const Filler& subject = draft.subject;
  if (subject.clause || subject.at.sentence != draft.sentence) return false;
  const int noun = subject.at.token;
  if (tree.base(noun) != "conj" || tree.upos(noun) != Upos::NOUN || tree.has_feature(noun, "Number=Plur")) return false;
  if (tree[tree.first_conjunct(noun)].name != NameType::Per || tree.child(noun, "nmod:poss") != kNone) return false;
  if (tree.child(noun, "det") != kNone || tree.child(noun, "nummod") != kNone) return false;
  return is_role_noun(tree.lemma(noun)) || is_person_noun(tree.lemma(noun)) || tree.child(noun, "compound") != kNone;
}

/// "sand or ash is visible": one of the two, nobody says which; "the stabbur, or storehouses" are one.
bool is_one_or_other(const Tree& tree, const Draft& draft) {
  using model::Modality;
  const Modality modality = draft.assertion.modality;
  if (draft.rule == "said-that" || draft.subject.at.sentence != draft.sentence) return false;
  if (draft.assertion.polarity != model::Polarity::Affirmed) return false;
  if (modality != Modality::Actual && modality != Modality::Claimed) return false;
  const std::vector<int> members = tree.conjuncts(tree.first_conjunct(draft.subject.at.token));
  return std::ranges::any_of(members, [&](int member) {
    const int word = tree.child(member, "cc");
    return word > 0 && tree.lower(word) == "or" && tree.lower(word - 1) != ",";
  });
}

/// "wants her to resign or be removed": one of the two, not each.
bool is_alternative(const Tree& tree, const Draft& draft) {
  using model::Modality;
  if (draft.rule == "said-that" || draft.assertion.polarity != model::Polarity::Affirmed) return false;
  const std::vector<int> verbs = tree.conjuncts(tree.first_conjunct(draft.head));
  const bool joined = verbs.size() > 1 && std::ranges::any_of(verbs, [&](int verb) {
                        const int word = tree.child(verb, "cc");
                        return word != kNone && tree.lower(word) == "or";
                      });
  if (!joined) return false;
  const bool either =
      std::ranges::any_of(tree.children(verbs.front()), [&](int c) { return tree.lower(c) == "either"; });
  return either || draft.assertion.modality == Modality::Planned || draft.assertion.modality == Modality::Demanded;
}

}  // namespace

bool tells_some_as_all(const Article& article, const Draft& draft) {
  if (!is_clausal(draft)) return false;
  const Tree& tree = article.tree(draft.sentence);
  if (is_of_verb(draft) && (only_says_which(article, tree, draft) || is_one_of_a_kind(article, tree, draft)))
    return true;
  return only_says_when_or_how(tree, draft) || is_alternative(tree, draft) || is_one_or_other(tree, draft) ||
         is_of_respective_lists(tree, draft) || is_listed_role(tree, draft);
}

}  // namespace newsgraph::extraction
