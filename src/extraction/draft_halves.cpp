// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Drafts that have lost the half that made them true: what was said, the rest of a predicate, what a participle or an
// adverb of degree was tied to.
#include "draft_filter.hpp"

#include "lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>

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

/// "said on Twitter", "wrote in a blog post" (what is quoted)
bool says_only_where(const Tree& tree, const Draft& draft) {
  if (!one_of(draft.preposition, {"on", "via", "in", "into"}) || !draft.qualifiers.empty()) return false;
  if (in("say tell state", draft.lemma)) return true;
  if (!in("write post tweet", draft.lemma)) return false;
  for (int i = 0; i < tree.size(); ++i) {
    if (is_quotation_mark(tree.lower(i))) return true;
  }
  return tree.child(draft.head, "ccomp") != kNone;
}

/// `said on her page: "…"`, "announced with Novak that …": where or with whom, while what is said stands beside it.
bool stands_beside_content(const Tree& tree, const Draft& draft, bool together) {
  const std::string& verb = tree.lemma(draft.head);
  if (!is_speech_verb(verb) || in("tell comment remark speak report elaborate reflect", verb)) return false;
  if (!together && !in("on via through", draft.preposition)) return false;
  bool content = false;
  for (const int c : tree.children(draft.head)) {
    const std::string_view base = tree.base(c);
    if (base == "obj" || base == "iobj") return false;
    if (base == "ccomp" || (base == "parataxis" && c > draft.head)) content = true;
  }
  // "announced via the radio"
  return content || (!together && draft.object && draft.object->at.sentence == draft.sentence &&
                     in("twitter facebook instagram youtube blog feed website radio television tv page account",
                        tree.lower(draft.object->at.token)));
}

/// Words are told with what they say or not at all.
bool says_beside_content(const Tree& tree, const Draft& draft) {
  const bool together = draft.rule == "together";
  if ((!together && draft.rule != "verb-oblique") || draft.passive) return false;
  return stands_beside_content(tree, draft, together) || (!together && says_only_where(tree, draft));
}

/// "for visitors to use at the palace": of what nobody knows.
bool wants_object(const Tree& tree, const Draft& draft) {
  if (draft.rule != "verb-oblique" || draft.passive || draft.lemma.find(' ') != std::string::npos) return false;
  if (!in("use have give offer include contain create produce cause put publish own send do", tree.lemma(draft.head)))
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

bool is_bare_noun(const Article& article, const Filler& filler) {
  return !article.has_name(filler) && !article.is_strong(filler) && !filler.clause && filler.at.is_set() &&
         is_single(article, filler);
}

/// "the section has a theme", "the world learned of secrets": two common nouns alone tell nobody which ones.
bool is_bare_pair(const Article& article, const Tree& tree, const Draft& draft) {
  // "samples taken from throats"
  const bool described = draft.rule == "passive-oblique" && tree.relation(tree.first_conjunct(draft.head)) == "acl";
  if (draft.rule != "verb-object" && draft.rule != "verb-oblique" && !described) return false;
  if (!draft.object || !draft.qualifiers.empty() || has_circumstance(draft)) return false;
  if (draft.assertion.modality == model::Modality::Claimed) return false;
  return is_bare_noun(article, draft.subject) && is_bare_noun(article, *draft.object);
}

/// "Topics included climate change", "Awards included a trip": what the list is of stands elsewhere.
bool is_list_of_unknown(const Article& article, const Tree& tree, const Draft& draft) {
  if (draft.rule != "verb-object" || tree.lemma(draft.head) != "include") return false;
  if (!draft.object || article.has_name(*draft.object)) return false;
  if (!is_bare_noun(article, draft.subject) || draft.subject.at.sentence != draft.sentence) return false;
  const int noun = draft.subject.at.token;
  return tree.has_feature(noun, "Number=Plur") && tree.child(tree.first_conjunct(noun), "det") == kNone &&
         tree.child(tree.first_conjunct(noun), "nmod:poss") == kNone &&
         tree.relation(tree.first_conjunct(draft.head)) != "acl:relcl";
}

/// "has a habit" (of breaking promises), "stresses the role" (it plays): a noun that only its clause makes known, and
/// the clause too long or too far to be taken in.
bool lost_its_definition(const Article& article, const Tree& tree, const Draft& draft) {
  if (!draft.object || draft.object->at.sentence != draft.sentence || !is_bare_noun(article, *draft.object))
    return false;
  const int noun = draft.object->at.token;
  if (tree.upos(noun) != Upos::NOUN || draft.rule == "kind" || draft.rule == "title") return false;
  const int own = tree.first_conjunct(draft.head);
  return std::ranges::any_of(tree.children(noun), [&](int c) {
    if (c < noun || tree.base(c) != "acl" || c == own || c == draft.head) return false;
    // "signed a letter saying …": a letter all the same
    if (tree[c].xpos == "VBG" && tree.child(c, "mark") == kNone && draft.rule != "is-at") return false;
    if (is_set_apart(tree, c)) return false;
    return !is_told_beside(tree, draft, c);
  });
}

/// "became in his party's eyes" (a hero), "seemed in tune": what somebody became is left behind.
bool lost_its_predicate(const Tree& tree, const Draft& draft) {
  return (draft.rule == "verb-oblique" || draft.rule == "verb-object-oblique") &&
         in("become seem", tree.lemma(draft.head));
}

/// "was first" (to do so), "are some" (of the ships), "was down by", "were aged" (nine and ten)
bool is_rest_of_adjective(const Tree& tree, const Draft& draft) {
  if (draft.rule != "is-adjective") return false;
  if (in("first second third last next some many few aged most", tree.lower(draft.head))) return true;
  return std::ranges::any_of(tree.children(draft.head), [&](int c) {
    const std::string_view base = tree.base(c);
    if (c < draft.head || (base != "nmod" && base != "acl" && base != "obj" && base != "case" && base != "obl"))
      return false;
    if (base == "obl" && tree.upos(c) != Upos::ADP) return false;
    return !is_told_beside(tree, draft, c);
  });
}

/// "help in the election, which Ana denied": what is denied may be any noun before the comma, the last least of all.
bool is_doubtful_antecedent(const Tree& tree, const Draft& draft) {
  if (!draft.rule.starts_with("verb-object") || !draft.object || draft.object->at.sentence != draft.sentence)
    return false;
  const int clause = tree.first_conjunct(draft.head);
  if (tree.relation(clause) != "acl:relcl") return false;
  const int noun = tree.head(clause);
  if (noun > draft.head || tree.child(noun, "case") == kNone) return false;
  return std::ranges::any_of(tree.children(draft.head), [&](int c) {
    return tree.base(c) == "obj" && c < draft.head && in("which that whom", tree.lower(c));
  });
}

/// "came forward", "moved on": to what or from what. "took off" and "broke out" say enough.
bool is_vague_with_particle(std::string_view lemma) {
  static constexpr std::array<std::string_view, 14> kWholeWithParticle = {
      "blow up",  "break down", "break out", "burn down", "drop out",   "grow up",  "pass away",
      "pass out", "run away",   "show up",   "shut down", "stand down", "take off", "touch down"};
  const std::size_t blank = lemma.find(' ');
  if (blank == std::string_view::npos || lemma.find(' ', blank + 1) != std::string_view::npos) return false;
  return in("in on off out up down back over forward ahead away together along by", lemma.substr(blank + 1)) &&
         !is_among(kWholeWithParticle, lemma);
}

/// Verbs that in the passive, with neither time nor place nor any other circumstance, tell nothing: "was known", "is
/// used", "were included".
bool is_vague_in_passive(std::string_view lemma) {
  return in(
      "ask call care cast cite change choose concern constitute cover describe disturb do find forget "
      "give hate haul have hear hit identify include inform intrigue invite involve know like list love make "
      "marry mean mention miss name need put question quote receive recognise recognize regard renown require "
      "respect say see seek serve set show take tell tax test think threaten treat use view want",
      lemma);
}

/// "Ana continued", "the firm operates": verbs that wait for what was done, with neither object, time, place nor any
/// other circumstance. Some are whole in themselves: "the wall collapsed".
bool waits_for_more(const Article& article, const Draft& draft) {
  static constexpr std::array<std::string_view, 44> kWhole = {
      "abdicate", "apologise", "apologize", "arrive",  "burn",   "capsize",   "capitulate", "cease",     "close",
      "collapse", "crash",     "crumble",   "decline", "depart", "derail",    "die",        "disappear", "drown",
      "emerge",   "end",       "erupt",     "escape",  "expire", "explode",   "fail",       "fall",      "flee",
      "graduate", "leak",      "leave",     "melt",    "perish", "quit",      "rebel",      "resign",    "retire",
      "return",   "rise",      "sink",      "starve",  "strike", "surrender", "survive",    "win"};
  if (!one_of(draft.rule, {"verb-alone", "passive-alone"})) return false;
  if (has_circumstance(draft) || !draft.qualifiers.empty()) return false;
  if (draft.rule == "passive-alone") {
    return draft.assertion.polarity == model::Polarity::Affirmed &&
           is_vague_in_passive(article.tree(draft.sentence).lemma(draft.head));
  }
  if (draft.lemma.find(' ') != std::string::npos) return is_vague_with_particle(draft.lemma);
  // "considered it but declined": numbers decline, people decline to do something
  if (draft.lemma == "decline" && article.is_strong(draft.subject)) return true;
  return !is_among(kWhole, draft.lemma);
}

}  // namespace

bool lacks_half(const Article& article, const Draft& draft) {
  const Tree& tree = article.tree(draft.sentence);
  return is_gerund_behind_preposition(tree, draft) || says_without_content(article, tree, draft) ||
         says_beside_content(tree, draft) || is_part_of_predicate(tree, draft) || is_mere_participle(tree, draft) ||
         is_all_that_is_known(article, tree, draft) || says_only_pronoun(article, tree, draft) ||
         is_of_degree(tree, draft) || wants_object(tree, draft) || is_bare_pair(article, tree, draft) ||
         is_list_of_unknown(article, tree, draft) || lost_its_definition(article, tree, draft) ||
         is_rest_of_adjective(tree, draft) || lost_its_predicate(tree, draft) || is_doubtful_antecedent(tree, draft) ||
         waits_for_more(article, draft);
}

}  // namespace newsgraph::extraction
