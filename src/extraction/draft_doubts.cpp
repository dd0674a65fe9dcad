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

std::pair<int, int> tokens_of(const Tree& tree, model::Span span) {
  const auto& tokens = tree.sentence().tokens;
  const auto begin =
      std::ranges::partition_point(tokens, [&](const language::Token& token) { return token.span.begin < span.begin; });
  auto end = begin;
  while (end != tokens.end() && end->span.end <= span.end) ++end;
  if (begin == end) return {0, 0};
  return {static_cast<int>(begin - tokens.begin()), static_cast<int>(end - tokens.begin())};
}

namespace {

bool is_hyphen_between(const Tree& tree, int hyphen) {
  return hyphen > 0 && hyphen + 1 < tree.size() && tree.lower(hyphen) == "-" && !tree[hyphen - 1].space_after &&
         !tree[hyphen].space_after;
}

/// "wants to fast-track ferries", "NX-12M", "Datafy-rx's code": half of a word.
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
  const bool before_number = end < tree.size() && tree.upos(end) == Upos::NUM;
  if (begin == end || (filler.span.end - filler.span.begin > 1 && !before_number)) return false;
  const std::string text = article.text_of(filler.span);
  return text.size() == 1 || (before_number && (text.ends_with("$") || text.ends_with("£") || text.ends_with("€")));
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
    const std::string_view word = tree.lower(c);
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
  return is_finite(tree, mark + 1) || (!subject && (next == Upos::SCONJ || next == Upos::ADP || next == Upos::PUNCT) &&
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

/// "the biggest was Oslo, followed by Bergen": places in a ranking that is not said. One event may follow another.
bool is_next_in_order(const Article& article, const Tree& tree, const Draft& draft) {
  return draft.rule == "passive-agent" && tree.lemma(draft.head) == "follow" &&
         tree.child(draft.head, "aux") == kNone &&
         (article.has_name(draft.subject) || (draft.object && article.has_name(*draft.object)));
}

/// "is widely regarded", "has been named", "the launch was scheduled": as what, what or when is left out.
bool lost_its_as(const Draft& draft) {
  return draft.rule == "passive-alone" && draft.qualifiers.empty() && !draft.period.start &&
         in("regard consider view name suspect situate locate entitle see schedule", draft.lemma);
}

}  // namespace

bool is_cut_short(const Article& article, const Draft& draft) {
  for (const Filler* filler : {&draft.subject, draft.object ? &*draft.object : nullptr}) {
    if (filler != nullptr && !filler->clause && filler->at.sentence == draft.sentence &&
        is_only_letter(article, article.tree(draft.sentence), *filler))
      return true;
  }
  if (!is_clausal(draft)) return false;
  const Tree& tree = article.tree(draft.sentence);
  if (is_clause_cut(tree, draft) || is_subject_of_next(tree, draft) || lost_its_half(tree, draft) ||
      is_bare_one(draft) || is_title_beside_name(article, tree, draft) || is_next_in_order(article, tree, draft) ||
      lost_its_as(draft) || tells_of_other(article, draft))
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
  const bool day = is_of_verb(draft) && ((draft.subject.at.sentence == draft.sentence && is_day(tree, draft.subject)) ||
                                         (draft.rule == "passive-agent" && draft.object &&
                                          draft.object->at.sentence == draft.sentence && is_day(tree, *draft.object)));
  return day || lost_its_owner(article, tree, draft) || lost_its_degree(tree, draft) ||
         is_of_whose(article, tree, draft);
}

}  // namespace newsgraph::extraction
