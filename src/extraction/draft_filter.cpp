// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "draft_filter.hpp"

#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "valency.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {

using language::Upos;

namespace {

/// Verbs that say nothing without an object even beside a time or place: "the party held in May".
constexpr std::array<std::string_view, 52> kNeverAlone = {
    "advocate", "announce", "apply",     "be",      "bring",     "call",    "carry",   "cause", "claim",
    "come",     "commit",   "contain",   "deny",    "describe",  "deserve", "do",      "find",  "get",
    "give",     "go",       "have",      "hold",    "identify",  "include", "install", "keep",  "know",
    "lead",     "look",     "look back", "lose",    "love",      "make",    "need",    "own",   "provide",
    "put",      "ratify",   "reach",     "receive", "recognize", "release", "run",     "set",   "sign",
    "stand",    "take",     "take over", "think",   "try",       "use",     "want"};

/// Nouns that are nothing without the clause behind them: "intention", "ability", "place", "reason".
bool stands_for_its_clause(std::string_view lemma) {
  static constexpr std::array<std::string_view, 16> kVague = {"case",  "chance", "kind",   "max",   "one",  "part",
                                                              "place", "point",  "reason", "right", "sign", "sort",
                                                              "step",  "thing",  "time",   "way"};
  return is_among(kVague, lemma) || effect_of_noun(lemma) != ClauseEffect::None;
}

/// "repeated | claim" (that voting is unsafe): the words that a noun stands for are said elsewhere or lost.
bool stands_for_lost_clause(const Article& article, const Tree& tree, const Draft& draft) {
  if (!draft.object || draft.object->clause || draft.object->at.sentence != draft.sentence) return false;
  if (draft.rule != "verb-object" || article.has_name(*draft.object) || !is_single(article, *draft.object))
    return false;
  const int noun = draft.object->at.token;
  if (tree.upos(noun) != Upos::NOUN || !stands_for_its_clause(tree.lemma(noun))) return false;
  for (const int c : tree.children(draft.head)) {
    if (c > noun && tree.base(c) == "ccomp") return true;
  }
  for (const int c : tree.children(noun)) {
    if (c > noun && (tree.base(c) == "acl" || tree.base(c) == "ccomp") && tree.relation(c) != "acl:relcl") return true;
  }
  return false;
}

/// What is asked is not said: "Why should bishops be exempt?". What somebody asks or says there is.
bool is_asked(const Tree& tree, const Draft& draft) {
  if (!is_clausal(draft) || !is_question(tree)) return false;
  return !(is_speech_verb(tree.lemma(draft.head)) && tree.head(draft.head) < 0);
}

/// "The states are Alabama, …, Tennessee": each is one of them, none is them.
bool is_one_of_a_list(const Tree& tree, const Draft& draft) {
  if (draft.rule != "is-noun" || !draft.object || draft.subject.at.sentence != draft.sentence) return false;
  const int noun = draft.object->at.token;
  if (draft.object->at.sentence != draft.sentence || tree.conjuncts(tree.first_conjunct(noun)).size() < 2) return false;
  return tree.has_feature(draft.subject.at.token, "Number=Plur") && !tree.has_feature(noun, "Number=Plur");
}

/// "people | have chosen |": somebody did something to something. A name, a number or a time would tell more.
bool is_bare(const Article& article, const Tree& tree, const Draft& draft) {
  if (draft.object || article.is_strong(draft.subject) || !is_clausal(draft)) return false;
  if (draft.subject.cluster >= 0 && article.is_named(draft.subject.cluster)) return false;
  if (has_circumstance(draft) || !draft.qualifiers.empty()) return false;
  const Filler& subject = draft.subject;
  return is_single(article, subject) && subject.at.sentence == draft.sentence &&
         tree.child(subject.at.token, "det") == kNone && tree.child(subject.at.token, "nmod:poss") == kNone;
}

bool begins_quotation(const Tree& tree, int clause) {
  const int first = tree.first_of(clause);
  const auto is_mark = [&](int i) { return i >= 0 && (is_quotation_mark(tree.lower(i)) || tree.lower(i) == ":"); };
  return is_mark(first) || is_mark(first - 1) || is_mark(first - 2);
}

/// What was said, cut from the wrong words: it holds the speaker, or no clause at all.
bool is_broken_speech(const Tree& tree, const Draft& draft) {
  if (draft.rule != "said-that" || !draft.object) return false;
  if (draft.subject.at.sentence == draft.sentence && draft.object->span.covers(draft.subject.span)) return true;
  const int clause = draft.object->at.token;
  if (!has_subject(tree, clause) && !begins_quotation(tree, clause)) return true;
  return tree.upos(clause) != Upos::VERB && tree.upos(clause) != Upos::AUX && tree.child(clause, "cop") == kNone &&
         tree.child(clause, "nsubj") == kNone;
}

/// "((Ana Ruiz)) A lot of things": the label of a speaker is no apposition to what he says.
bool is_label(const Tree& tree, const Draft& draft) {
  if ((draft.rule != "apposition" && draft.rule != "apposition-of") || !draft.object ||
      draft.object->at.sentence != draft.sentence || draft.subject.at.sentence != draft.sentence)
    return false;
  const auto [first, last] = std::minmax(draft.subject.at.token, draft.head);
  int depth = 0;
  for (int i = first; i < last; ++i) {
    if (tree.lower(i) == "(") ++depth;
    if (tree.lower(i) == ")" && --depth < 0) return true;
    if (tree.lower(i) == ":") return true;
  }
  return false;
}

/// "urged islanders to move inland": the islanders' place is not what was urged.
bool lost_its_clause(const Tree& tree, const Draft& draft) {
  if (draft.rule != "verb-object-oblique") return false;
  if (complement_of_object(tree, draft.head) != kNone) return true;
  for (const int c : tree.children(draft.head)) {
    if (tree.base(c) == "xcomp" && c > draft.head && tree.upos(c) == Upos::VERB &&
        tree.child(draft.head, "obj") != kNone)
      return true;
    if (tree.base(c) == "obl" && complement_of_phrase(tree, draft.head, c) != kNone) return true;
  }
  return false;
}

/// "compared | the answer" (to what): said with the other half of the pair only.
bool lost_its_pair(const Tree& tree, const Draft& draft) {
  if (draft.rule != "verb-object" || !draft.object || draft.object->at.sentence != draft.sentence) return false;
  for (const int c : tree.children(draft.head)) {
    if (tree.base(c) != "obl" || c < draft.object->at.token ||
        !pairs_object(tree.lemma(draft.head), tree.marker(c, "case")))
      continue;
    return !is_told_beside(tree, draft, c);
  }
  return false;
}

/// "will cost | Oslo" (a billion), "called | a liar" (whom): of two objects side by side that the parser found the
/// first is whom it concerns, and of a name the second is what it says.
bool is_one_of_two_objects(const Tree& tree, const Draft& draft) {
  if (draft.rule != "verb-object" || !draft.object || draft.object->at.sentence != draft.sentence) return false;
  const std::vector<int> objects = tree.children_with(draft.head, "obj");
  if (objects.size() < 2) return false;
  const int own = tree.first_conjunct(draft.object->at.token);
  if (tree.last_of(objects[0]) + 1 != tree.first_of(objects[1])) return false;  // a list
  const bool named = complement_of_object(tree, draft.head) == objects[1];
  return own == objects[named ? 1 : 0];
}

/// "saw | her attempt" (come to an end): what is seen or caused is said elsewhere.
bool is_only_cause(const Article& article, const Tree& tree, const Draft& draft) {
  if ((draft.rule != "verb-object" && draft.rule != "verb-recipient") || !draft.object) return false;
  const int complement = complement_of_object(tree, draft.head);
  return complement != kNone && tree.upos(complement) == Upos::VERB && sees_or_causes(tree.lemma(draft.head)) &&
         !article.has_name(*draft.object);
}

/// "went | -" (on to say), "came | -" (second), "voting | -" (against it): what makes it a fact was left behind.
bool lost_its_complement(const Article& article, const Tree& tree, const Draft& draft) {
  if (draft.object || !draft.rule.ends_with("-alone")) return false;
  if (draft.rule == "verb-alone" && is_among(kNeverAlone, draft.lemma) &&
      (draft.qualifiers.empty() || one_of(draft.lemma, {"be", "come", "do", "go", "have"})))
    return true;
  for (const int c : tree.children(draft.head)) {
    const std::string_view base = tree.base(c);
    if (base == "ccomp" || (base == "xcomp" && tree.is_verb(c))) return true;
    if (base != "obl" || c < draft.head || article.time_at(draft.sentence, c) != nullptr ||
        is_time_noun(tree.lemma(c)) || is_idiom(tree.lemma(draft.head), tree.lemma(c)))
      continue;
    if (draft.rule == "verb-alone" && !is_told_beside(tree, draft, c)) return true;
    // "is used by most of the market", "was removed from the order"
    const std::string marker = tree.marker(c, "case");
    if (draft.rule == "passive-alone" && in("as by from into for to of with on about", marker) &&
        !is_told_beside(tree, draft, c))
      return true;
  }
  return false;
}

/// "which part of the contest was difficult", "whether he supports changes": what is asked inside a sentence is no more
/// said than a question.
bool is_indirect_question(const Tree& tree, const Draft& draft) {
  if (!is_clausal(draft)) return false;
  for (const int clause : {draft.head, tree.first_conjunct(draft.head)}) {
    for (const int mark : tree.children_with(clause, "mark")) {
      if (tree.lower(mark) == "whether") return true;
    }
  }
  for (const Filler* filler : {&draft.subject, draft.object ? &*draft.object : nullptr}) {
    if (filler == nullptr || filler->clause || filler->at.sentence != draft.sentence) continue;
    for (const int c : tree.children(filler->at.token)) {
      const std::string_view word = tree.lower(c);
      if (tree.base(c) == "det" && (word == "which" || word == "what" || word == "whatever" || word == "whichever"))
        return true;
      if (tree.lower(c) == "how" || (c > 0 && tree.base(c) == "amod" && tree.lower(c - 1) == "how")) return true;
    }
  }
  return false;
}

/// "the second was near the offices": a number of something that is not said.
bool is_only_number(const Article& article, const Tree& tree, const Filler& filler, int sentence) {
  if (article.has_name(filler) || !is_single(article, filler)) return false;
  if (filler.span.end - filler.span.begin < 2 && !filler.clause && article.text_of(filler.span).size() < 2)
    return true;  // "[I]t"
  if (filler.at.sentence != sentence) return false;
  const int token = filler.at.token;
  const Upos upos = tree.upos(token);
  if (upos == Upos::ADP || upos == Upos::PART || upos == Upos::SCONJ || upos == Upos::AUX) return true;
  return tree.has_feature(token, "NumType=Ord") || tree.has_feature(token, "NumType=Card");
}

/// "told | a conference": whom, but not what.
bool is_only_listener(const Article& article, const Tree& tree, const Draft& draft) {
  if (!draft.object || (draft.rule != "verb-object" && draft.rule != "verb-recipient")) return false;
  const std::string& lemma = tree.lemma(draft.head);
  return (lemma == "tell" || lemma == "remind" || lemma == "inform") &&
         complement_of_object(tree, draft.head) == kNone && !article.has_name(*draft.object);
}

/// "That is just their routine", "It would be a good thing for them to get it", "when I was five": a pronoun for what
/// was said or is to come, or a word beside the matter.
bool is_of_nothing(const Tree& tree, const Draft& draft) {
  if (draft.rule != "is-noun" && draft.rule != "is-noun-of" && draft.rule != "is-adjective") return false;
  const int subject = tree.child(draft.head, "nsubj");
  if (subject == kNone || tree.upos(subject) != Upos::PRON) return false;
  const std::string_view word = tree.lower(subject);
  if (word == "this" || word == "that" || word == "these" || word == "those")
    return tree.relation(draft.head) != "acl:relcl";
  if (word == "i" || word == "we") return tree.base(draft.head) == "advcl" && draft.rule == "is-noun";
  if (word != "it") return false;
  for (const int c : tree.children(draft.head)) {
    const std::string_view base = tree.base(c);
    if (c > draft.head && (base == "csubj" || base == "ccomp" ||
                           ((base == "acl" || base == "advcl") && tree.marker(c, "mark").ends_with("to"))))
      return true;
  }
  // "I'm so happy it was a draw", "It's an injustice": in talk "it" is the matter, and hardly the last thing named.
  const bool bracket = subject + 1 < tree.size() && tree.lower(subject + 1) == "[";
  if (draft.assertion.modality == model::Modality::Claimed && draft.rule != "is-noun-of" && !bracket) return true;
  return one_of(tree.lemma(draft.head),
                {"case", "day", "game", "matter", "part", "pity", "shame", "thing", "time", "way"});
}

/// "A and B", "two and one packages"
bool is_pair(const Tree& tree, int token) {
  if (tree.conjuncts(tree.first_conjunct(token)).size() > 1) return true;
  for (const int c : tree.children(token)) {
    const std::string_view base = tree.base(c);
    if ((base == "amod" || base == "nummod" || base == "compound") && tree.conjuncts(c).size() > 1) return true;
  }
  return false;
}

/// "A and B lowered it to two and one, respectively": who did which is not what the pairs say.
bool is_one_of_pairs(const Tree& tree, const Draft& draft) {
  if (!is_clausal(draft) || draft.subject.at.sentence != draft.sentence) return false;
  if (!is_pair(tree, draft.subject.at.token) || find_word(tree, "respectively") == kNone) return false;
  const auto joined = [&](const Filler& filler) {
    return !filler.clause && filler.at.sentence == draft.sentence && is_pair(tree, filler.at.token);
  };
  return (draft.object && joined(*draft.object)) ||
         std::any_of(draft.qualifiers.begin(), draft.qualifiers.end(),
                     [&](const DraftQualifier& qualifier) { return joined(qualifier.filler); });
}

/// "encouraged voters to choose candidates they can trust", "would veto a budget that funds no wall": what is said of
/// something that need not exist.
bool is_of_something_unreal(const Article& article, const Tree& tree, const Draft& draft) {
  const int clause = tree.first_conjunct(draft.head);
  if (tree.relation(clause) != "acl:relcl" || draft.assertion.modality == model::Modality::Planned) return false;
  if (tree.has_feature(draft.head, "Tense=Past") && tree.has_feature(draft.head, "VerbForm=Fin")) return false;
  for (const int c : tree.children(draft.head)) {
    if ((tree.base(c) == "aux" || tree.base(c) == "cop") && tree[c].xpos == "VBD") return false;
  }
  const int noun = tree.head(clause);
  const auto is_the_noun = [&](const Filler& filler) {
    return filler.at.sentence == draft.sentence && filler.at.token == noun && !article.has_name(filler);
  };
  if (!is_the_noun(draft.subject) && !(draft.object && is_the_noun(*draft.object))) return false;
  const int determiner = tree.child(noun, "det");
  if (tree.child(noun, "nmod:poss") != kNone ||
      (determiner != kNone && one_of(tree.lower(determiner), {"the", "this", "that", "these", "those"})))
    return false;
  int at = noun;
  for (int steps = 0; steps < 4 && tree.head(at) >= 0; ++steps) {
    const std::string_view base = tree.base(at);
    if (base != "obj" && base != "iobj" && base != "obl" && base != "nmod" && base != "conj") return false;
    at = tree.head(at);
    if (is_clause_head(tree, at)) break;
  }
  if (at == noun || !is_clause_head(tree, at)) return false;
  Frame above;
  above.head = at;
  const Assertion outer = assess_clause(tree, above, draft.sentence, {});
  return outer.polarity == model::Polarity::Negated ||
         (outer.modality != model::Modality::Actual && outer.modality != model::Modality::Claimed);
}

/// "was born": so was everybody. Where or when would tell more.
bool is_birth_alone(const Draft& draft) {
  return !draft.object && draft.lemma == "bear" && !has_circumstance(draft);
}

/// "twenty-four hours | preceding | 10 a.m.": stretches of time do nothing.
bool is_time_doing(const Tree& tree, const Draft& draft) {
  if (draft.subject.is_entity() || draft.subject.at.sentence != draft.sentence || !is_clausal(draft)) return false;
  const std::string& lemma = tree.lemma(draft.subject.at.token);
  return is_time_noun(lemma) && !draft.rule.starts_with("is-");
}

}  // namespace

bool is_of_verb(const Draft& draft) {
  return draft.rule.starts_with("verb-") || draft.rule.starts_with("passive-");
}

bool is_clausal(const Draft& draft) {
  return is_of_verb(draft) || draft.rule.starts_with("is-") || draft.rule == "together" || draft.rule == "said-that" ||
         draft.rule == "demand-of";
}

bool has_circumstance(const Draft& draft) {
  return draft.period.start || draft.period.end || draft.place;
}

bool is_told_beside(const Tree& tree, const Draft& draft, int token) {
  return std::ranges::any_of(draft.qualifiers, [&](const DraftQualifier& qualifier) {
    return qualifier.filler.at.sentence == draft.sentence && tree.dominates(token, qualifier.filler.at.token);
  });
}

bool is_single(const Article& article, const Filler& filler) {
  return article.text_of(filler.span).find(' ') == std::string::npos;
}

bool is_set_apart(const Tree& tree, int token) {
  const int first = tree.first_of(token);
  return tree.upos(first) == Upos::PUNCT || (first > 0 && tree.upos(first - 1) == Upos::PUNCT);
}

int find_word(const Tree& tree, std::string_view lower) {
  for (int i = 0; i < tree.size(); ++i) {
    if (tree.lower(i) == lower) return i;
  }
  return kNone;
}

bool is_question(const Tree& tree) {
  for (int i = tree.size() - 1; i >= 0 && i > tree.size() - 4; --i) {
    if (tree.lower(i) == "?") return true;
  }
  return false;
}

bool says_nothing(const Article& article, const Draft& draft) {
  const Tree& tree = article.tree(draft.sentence);
  return draft.assertion.unsaid || is_asked(tree, draft) || is_one_of_a_list(tree, draft) ||
         is_bare(article, tree, draft) || is_broken_speech(tree, draft) || is_only_cause(article, tree, draft) ||
         stands_for_lost_clause(article, tree, draft) || lost_its_complement(article, tree, draft) ||
         is_indirect_question(tree, draft) || is_only_listener(article, tree, draft) ||
         (is_clausal(draft) && (is_only_number(article, tree, draft.subject, draft.sentence) ||
                                (draft.object && is_only_number(article, tree, *draft.object, draft.sentence)))) ||
         is_of_nothing(tree, draft) || is_one_of_pairs(tree, draft) || is_of_something_unreal(article, tree, draft) ||
         is_label(tree, draft) || lost_its_clause(tree, draft) || is_one_of_two_objects(tree, draft) ||
         lost_its_pair(tree, draft) || is_time_doing(tree, draft) || is_birth_alone(draft) ||
         points_elsewhere(article, draft) || lacks_half(article, draft) || is_cut_short(article, draft) ||
         tells_some_as_all(article, draft);
}

}  // namespace newsgraph::extraction
