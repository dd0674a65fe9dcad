// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Drafts whose words were cut at the wrong place: inside a hyphenated word, inside the name of a body, behind the word
// that says how much, how often or how far it is true.
#include "draft_filter.hpp"

#include "lexicon.hpp"
#include "role_words.hpp"
#include "word_list.hpp"

#include <algorithm>

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;

namespace {

bool is_hyphen_between(const Tree& tree, int hyphen) {
  return hyphen > 0 && hyphen + 1 < tree.size() && tree.lower(hyphen) == "-" && !tree[hyphen - 1].space_after &&
         !tree[hyphen].space_after;
}

/// The tokens of a span of the sentence; {0, 0} where there are none.
std::pair<int, int> tokens_of(const Tree& tree, model::Span span) {
  int begin = 0;
  while (begin < tree.size() && tree[begin].span.begin < span.begin) ++begin;
  int end = begin;
  while (end < tree.size() && tree[end].span.end <= span.end) ++end;
  return begin < end ? std::pair(begin, end) : std::pair(0, 0);
}

/// "plan to fast-track cases", "NX-12M", "Datafy-rx's code": half of a word.
bool is_cut_at_hyphen(const Tree& tree, const Filler& filler) {
  const auto [begin, end] = tokens_of(tree, filler.span);
  return begin < end && (is_hyphen_between(tree, begin - 1) || is_hyphen_between(tree, begin) ||
                         (is_hyphen_between(tree, end) && tree.upos(end - 1) != Upos::NUM));
}

/// "Committee on Oversight and Reform": the last word of a body's name is no body.
bool is_end_of_body(const Tree& tree, const Filler& filler) {
  const auto [begin, end] = tokens_of(tree, filler.span);
  if (begin < 4 || begin == end || tree.upos(begin) != Upos::PROPN) return false;
  int at = begin - 1;
  if (tree.lower(at) != "and" && tree.lower(at) != "&") return false;
  --at;
  const int last = at;
  while (at > 1 && last - at < 5 && (tree.upos(at) == Upos::PROPN || tree.lower(at) == ",")) --at;
  if (at == last || !one_of(tree.lower(at), {"of", "on", "for"})) return false;
  if (tree.upos(at - 1) != Upos::PROPN) return false;
  return in("committee department ministry center centre institute institution agency office council board bureau "
            "school "
            "faculty commission directorate subcommittee academy college secretary minister house",
            tree.lower(at - 1)) &&
         tree[at + 1].name != NameType::Per && tree[at + 1].name != NameType::Loc;
}

/// "at the embassy in S" (S. Africa), "estimated earnings at US$" (47m): a letter or a currency, not a thing.
bool is_only_letter(const Article& article, const Tree& tree, const Filler& filler) {
  const auto [begin, end] = tokens_of(tree, filler.span);
  if (begin == end) return false;
  const std::string text = article.text_of(filler.span);
  if (text.size() == 1) return true;
  return end < tree.size() && tree.upos(end) == Upos::NUM &&
         (text.ends_with("$") || text.ends_with("£") || text.ends_with("€"));
}

/// "over half of the students": half of them are not more than half.
bool lost_its_bound(const Tree& tree, const Filler& filler) {
  const auto [begin, end] = tokens_of(tree, filler.span);
  if (begin < 1 || begin == end) return false;
  return in("half quarter third two-thirds three-quarters majority all every", tree.lower(begin)) &&
         in("over than almost nearly least under about around roughly approximately", tree.lower(begin - 1));
}

/// "rarely hear of it", "were almost alone": hardly true, and told as true.
bool lost_its_degree(const Tree& tree, const Draft& draft) {
  if (draft.assertion.polarity == model::Polarity::Negated) return false;
  for (const int c : tree.children(draft.head)) {
    if (tree.base(c) != "advmod" || c > draft.head) continue;
    const std::string& word = tree.lower(c);
    const bool weak =
        in("rarely seldom hardly scarcely barely", word) || (draft.rule == "is-adjective" && in("almost nearly", word));
    if (weak && draft.phrase.find(word) == std::string::npos) return true;
  }
  return false;
}

/// "Chairman Ana Ruiz, whose home page includes …": the thing of somebody who is not said.
bool is_of_whose(const Article& article, const Tree& tree, const Draft& draft) {
  if (draft.subject.at.sentence != draft.sentence || article.has_name(draft.subject)) return false;
  return std::ranges::any_of(tree.children(draft.subject.at.token),
                             [&](int c) { return tree.lower(c) == "whose" && c < draft.subject.at.token; });
}

/// "the spacewalk was planned for Thursday, which Ana would have conducted": nobody does a day.
bool is_day(const Tree& tree, const Filler& filler) {
  return !filler.clause && filler.at.token >= 0 && tree[filler.at.token].name == NameType::Date;
}

/// "the manner in which they approached the case", "every time he was criticised": a noun that only opens the clause.
bool only_says_when_or_how(const Tree& tree, const Draft& draft) {
  const int clause = tree.first_conjunct(draft.head);
  if (tree.relation(clause) != "acl:relcl") return false;
  const int noun = tree.head(clause);
  if (!in("manner way time extent moment degree", tree.lemma(noun))) return false;
  const int determiner = tree.child(noun, "det");
  return tree.lemma(noun) != "time" ||
         (determiner != kNone && one_of(tree.lower(determiner), {"every", "each", "any"}));
}

bool is_finite(const Tree& tree, int token) {
  return tree.is_verb(token) && tree.has_feature(token, "VerbForm=Fin");
}

/// "the only thing is the source of the weaponry was Iran": a clause whose parse ends before its own predicate.
bool is_clause_cut(const Tree& tree, const Draft& draft) {
  if (draft.rule != "said-that" || !draft.object || !draft.object->clause) return false;
  const auto [begin, end] = tokens_of(tree, draft.object->span);
  if (begin == end || begin <= draft.head || tree.relation(tree.first_conjunct(draft.head)) == "acl:relcl")
    return false;
  const int last = end - 1;
  if (tree.lower(last) == "such" || (tree.upos(last) == Upos::AUX && end < tree.size() && tree.joins(end))) return true;
  return end < tree.size() && is_finite(tree, end) && tree.upos(end) == Upos::AUX;
}

/// "Officials suggested American envoys have been alerted": who does something in the clause that was said is no
/// object.
bool is_subject_of_next(const Tree& tree, const Draft& draft) {
  if (!draft.object || draft.object->clause || draft.object->at.sentence != draft.sentence) return false;
  if (!draft.rule.starts_with("verb-object") || draft.object->at.token < draft.head) return false;
  const std::string& verb = tree.lemma(draft.head);
  if (!is_speech_verb(verb) && !in("believe cite suggest propose forecast predict promise", verb)) return false;
  if (tree.base(tree.first_conjunct(draft.head)) == "acl") return false;
  const auto [begin, end] = tokens_of(tree, draft.object->span);
  if (begin == end || end >= tree.size()) return false;
  const int next = is_quotation_mark(tree.lower(end)) && end + 1 < tree.size() ? end + 1 : end;
  return is_finite(tree, end) ||
         (tree.upos(next) == Upos::VERB && tree.head(next) == draft.head && tree.base(next) == "ccomp");
}

/// "the geochemist and co-author Ana Ruiz said": half of what she is, taken for another who said so.
bool is_title_beside_name(const Article& article, const Tree& tree, const Draft& draft) {
  const Filler& subject = draft.subject;
  if (article.has_name(subject) || subject.clause || subject.at.sentence != draft.sentence) return false;
  const int noun = subject.at.token;
  if (tree.base(noun) != "conj" || tree.upos(noun) != Upos::NOUN) return false;
  const auto [begin, end] = tokens_of(tree, subject.span);
  return end - begin == 1 && end < tree.size() && tree.is_name(end);
}

/// "rose to become one of the best-selling artists"
bool is_bare_one(const Draft& draft) {
  return draft.rule == "verb-predicative" && !draft.object && draft.phrase.ends_with(" one");
}

/// "Oslo's was the best", "differs from Novak's in that": something of theirs, not they. "Ana's been there" is.
bool is_owner_of_lost_noun(const Tree& tree, const Filler& filler, bool subject) {
  const int mark = tokens_of(tree, filler.span).second;
  if (mark == 0 || mark + 1 >= tree.size() || tree[mark].xpos != "POS" || !tree.lower(mark).ends_with("s"))
    return false;
  const Upos next = tree.upos(mark + 1);
  const bool finite = tree.is_verb(mark + 1) && tree.has_feature(mark + 1, "VerbForm=Fin");
  return finite || (!subject && (next == Upos::SCONJ || next == Upos::ADP || next == Upos::PUNCT) &&
                    !is_quotation_mark(tree.lower(mark + 1)));
}

/// "served half his sentence": not the whole of it.
bool lost_its_half(const Tree& tree, const Draft& draft) {
  if (!draft.object || draft.object->clause || draft.object->at.sentence != draft.sentence) return false;
  const int begin = tokens_of(tree, draft.object->span).first;
  const int at = begin - 2;
  return at > draft.head && tree.lower(at) == "half" && tree.lower(at - 1) != "a" &&
         (tree.lower(begin - 1) == "the" || tree.upos(begin - 1) == Upos::PRON);
}

/// "the camera revealed his process", "sources confirmed his identity": what is said of a thing of somebody who is
/// neither named nor the subject says nothing; "[Ruiz's] agenda" does.
bool lost_its_owner(const Article& article, const Tree& tree, const Draft& draft) {
  if (!draft.object || draft.object->clause || draft.object->at.sentence != draft.sentence) return false;
  if (article.has_name(*draft.object) || draft.subject.at.sentence != draft.sentence) return false;
  if (draft.phrase.find("…") != std::string::npos) return false;  // "called for … to be investigated"
  const int noun = draft.object->at.token;
  const auto [begin, end] = tokens_of(tree, draft.object->span);
  const int owner = tree.child(noun, "nmod:poss");
  if (begin + 1 != end || begin != noun || owner == kNone || tree.upos(owner) != Upos::PRON || owner > noun)
    return false;
  const int subject = draft.subject.at.token;
  if (!in("his her", tree.lower(owner)) || tree.upos(subject) == Upos::PRON) return false;
  if (article.type_of(draft.subject) == model::EntityType::Person && !tree.has_feature(subject, "Number=Plur"))
    return false;
  const language::Mention* mention = article.mention_at(draft.sentence, owner);
  const int cluster = article.cluster_at(draft.sentence, owner);
  if (cluster >= 0 && cluster == draft.subject.cluster) return false;
  return mention == nullptr || cluster < 0 || !article.is_named(cluster) || mention->certainty < language::kClear;
}

bool is_without_circumstance(const Draft& draft) {
  return draft.qualifiers.empty() && !draft.period.start && !draft.period.end && !draft.place;
}

bool lacks_dates(const Draft& draft) {
  return !draft.period.start && !draft.period.end && !draft.place;
}

/// "the excuse given for the delay was invented", "people using trains": a participle that only tells
/// which of them are meant. "A lorry carrying acid was there" brings up the one it tells of.
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
  // "the number needed to secure the nomination"
  const bool chained = tree.base(clause) == "xcomp" && tree[tree.head(clause)].xpos == "VBN";
  if (chained) clause = tree.head(clause);
  if (!draft.rule.starts_with("verb-") && !draft.rule.starts_with("passive-")) return false;
  if (!tree.relation(clause).starts_with("acl") || subject.at.sentence != draft.sentence || article.has_name(subject) ||
      tree.head(clause) != subject.at.token || tree.upos(subject.at.token) != Upos::NOUN)
    return false;
  if (!draft.object || article.has_name(*draft.object) || article.is_strong(*draft.object)) return false;
  if (draft.object->at.is_set() && article.tree(draft.object->at.sentence).upos(draft.object->at.token) == Upos::PROPN)
    return false;
  const int first = tree.subtree(clause).front();
  if (tree.upos(first) == Upos::PUNCT || tree.upos(first - 1) == Upos::PUNCT) return false;
  const std::string_view place = tree.base(tree.first_conjunct(subject.at.token));
  if (tree.relation(clause) == "acl:relcl") return place == "nsubj";
  if (draft.rule == "verb-predicative" || !tree.has_feature(clause, "VerbForm=Part")) return false;
  const auto [begin, end] = tokens_of(tree, subject.span);
  return (!chained && end - begin > 1 && (place == "nmod" || !is_without_circumstance(draft))) ||
         (lacks_dates(draft) && only_restricts(tree, draft, clause));
}

/// "Oslo and Bergen have a share of 4% and 2% respectively", "serve as chairmen of three committees,
/// respectively": which of the one goes with which of the other is lost.
bool is_of_respective_lists(const Tree& tree, const Draft& draft) {
  int word = 0;
  while (word < tree.size() && tree.lower(word) != "respectively") ++word;
  if (word == tree.size()) return false;
  int clause = tree.head(word);
  for (int steps = 0;
       clause >= 0 && tree.upos(clause) != Upos::VERB && tree.child(clause, "cop") == kNone && steps < tree.size();
       ++steps)
    clause = tree.head(clause);
  if (clause < 0 || tree.first_conjunct(draft.head) != tree.first_conjunct(clause)) return false;
  for (const Filler* filler : {&draft.subject, draft.object ? &*draft.object : nullptr}) {
    if (filler == nullptr || filler->clause || filler->at.sentence != draft.sentence) continue;
    if (tree.base(filler->at.token) == "conj" || tree.child(filler->at.token, "conj") != kNone) return true;
  }
  return false;
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

/// "records relating to Oslo", "factors contributing to it", "stranded on roofs awaiting help": some of those that are
/// called so, whose part in the story the sentence above tells; or the doer is whoever the sentence is about. "a town
/// called Ajka", "35 students protesting" and "with the winner taking all" are told of somebody.
bool is_one_of_a_kind(const Article& article, const Tree& tree, const Draft& draft) {
  const Filler& subject = draft.subject;
  const int clause = tree.first_conjunct(draft.head);
  if (!draft.rule.starts_with("verb-") && !draft.rule.starts_with("passive-")) return false;
  if (tree.relation(clause) != "acl" || subject.at.sentence != draft.sentence || article.has_name(subject) ||
      tree.head(clause) != subject.at.token || tree.upos(subject.at.token) != Upos::NOUN)
    return false;
  const std::string_view form = tree[draft.head].xpos;
  const int noun = subject.at.token;
  const int first = tree.subtree(clause).front();
  if ((form != "VBG" && form != "VBN") || first < noun || tree.upos(first) == Upos::PUNCT ||
      tree.upos(first - 1) == Upos::PUNCT)
    return false;
  if (tree.lemma(draft.head) == "relate") return true;
  // "findings published on Monday", "posters depicting soldiers" are particular ones.
  if (draft.period.start || in("show depict cite", tree.lemma(draft.head))) return false;
  const std::string_view place = tree.base(tree.first_conjunct(noun));
  const auto [begin, end] = tokens_of(tree, subject.span);
  if (tree.has_feature(noun, "Number=Plur") && end - begin == 1) return place != "obj";
  const int determiner = tree.child(noun, "det");
  const bool singled = tree.child(noun, "nummod") != kNone ||
                       (determiner != kNone && one_of(tree.lower(determiner), {"a", "an", "one", "another"}));
  return form == "VBG" && place == "obl" && !singled && !in("with without by", tree.marker(noun, "case"));
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

bool is_cut_short(const Article& article, const Draft& draft) {
  for (const Filler* filler : {&draft.subject, draft.object ? &*draft.object : nullptr}) {
    if (filler != nullptr && !filler->clause && filler->at.sentence == draft.sentence &&
        is_only_letter(article, article.tree(draft.sentence), *filler))
      return true;
  }
  if (!draft.rule.starts_with("verb-") && !draft.rule.starts_with("passive-") && !draft.rule.starts_with("is-") &&
      draft.rule != "said-that" && draft.rule != "together")
    return false;
  const Tree& tree = article.tree(draft.sentence);
  if (is_clause_cut(tree, draft) || is_subject_of_next(tree, draft) || lost_its_half(tree, draft) ||
      is_bare_one(draft) || is_title_beside_name(article, tree, draft) || only_says_which(article, tree, draft) ||
      is_one_of_a_kind(article, tree, draft) || is_alternative(tree, draft) || is_one_or_other(tree, draft) ||
      is_of_respective_lists(tree, draft) || is_listed_role(tree, draft))
    return true;
  if (is_hyphen_between(tree, draft.head - 1) && tree.upos(draft.head) == Upos::VERB &&
      draft.phrase.find('-') == std::string::npos)
    return true;
  for (const Filler* filler : {&draft.subject, draft.object ? &*draft.object : nullptr}) {
    if (filler == nullptr || filler->clause || filler->at.sentence != draft.sentence) continue;
    if (is_owner_of_lost_noun(tree, *filler, filler == &draft.subject) || is_cut_at_hyphen(tree, *filler) ||
        is_end_of_body(tree, *filler) || lost_its_bound(tree, *filler))
      return true;
  }
  const bool day = draft.rule != "said-that" &&
                   (draft.rule.starts_with("verb-") || draft.rule.starts_with("passive-")) &&
                   ((draft.subject.at.sentence == draft.sentence && is_day(tree, draft.subject)) ||
                    (draft.rule == "passive-agent" && draft.object && draft.object->at.sentence == draft.sentence &&
                     is_day(tree, *draft.object)));
  return day || lost_its_owner(article, tree, draft) || lost_its_degree(tree, draft) ||
         is_of_whose(article, tree, draft) || only_says_when_or_how(tree, draft);
}

}  // namespace newsgraph::extraction
