// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Clauses without a subject of their own whose subject, as found, is one of several that it could be. A statement that
// may be about somebody else is left out.
#include "clause_drafter.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "valency.hpp"
#include "word_list.hpp"

namespace newsgraph::extraction {

using language::Upos;

namespace {

bool may_act(const Tree& tree, int noun) {
  return can_act(tree, noun) || acts_as_body(tree.lemma(noun));
}

bool is_after_comma(const Tree& tree, int clause) {
  const int first = tree.first_of(clause);
  return first > 0 && (tree.lower(first - 1) == "," || tree.lower(first) == ",");
}

/// "considering their age", "stemming from his years": prepositions, said of whatever stands before.
bool is_preposition_in_ing(const Tree& tree, int head) {
  if (tree[head].xpos != "VBG" || tree.child(head, "aux") != kNone || tree.child(head, "mark") != kNone) return false;
  return one_of(tree.lower(head), {"according", "barring", "concerning", "considering", "depending", "excluding",
                                   "failing", "following", "including", "owing", "pending", "regarding", "stemming"});
}

/// "Ana has won the nomination, giving her ballot access": the event gives, whoever won. Things do both.
bool is_gift_of_event(const Tree& tree, int head, int subject) {
  if (!may_act(tree, subject) || !is_after_comma(tree, head)) return false;
  const std::string& lemma = tree.lemma(head);
  if (in("demonstrate prove illustrate reflect highlight underscore underline exemplify evidence", lemma)) return true;
  if (!in("give leave earn allow enable force put push bring make place grant prevent help cause win cost", lemma))
    return false;
  for (const int c : tree.children(head)) {
    if ((tree.base(c) == "obj" || tree.base(c) == "iobj") && c > head && tree.upos(c) == Upos::PRON) return true;
  }
  return false;
}

/// Whether the nearest noun before the clause is another than the one it is said to describe.
bool skips_a_noun(const Tree& tree, int clause, int noun) {
  int before = tree.first_of(clause) - 1;
  // "signed an order today removing Ana", "deaths on Monday caused by the virus"
  for (int steps = 0; before > noun && steps < tree.size(); ++steps) {
    const Upos upos = tree.upos(before);
    const bool date =
        tree[before].name == language::NameType::Date || is_time_noun(tree.lemma(before)) || upos == Upos::NUM;
    if (!date && upos != Upos::PUNCT && upos != Upos::ADV) break;
    const int first = date ? tree.first_of(before) : before;
    before = (first > noun ? first : before) - 1;
  }
  return before > noun && !tree.dominates(noun, before);
}

/// "complaints about the bank not paying": the bank does not, or so it is said.
bool is_about_deed(const Tree& tree, int clause, int noun) {
  int before = tree.first_of(clause) - 1;
  while (before > noun && tree.is_negation(before)) --before;
  for (const int c : tree.children(noun)) {
    if (c > noun && c < clause && tree.base(c) == "nmod" && tree.last_of(c) == before &&
        one_of(tree.marker(c, "case"), {"about", "of", "over"}))
      return effect_of_noun(tree.lemma(noun)) != ClauseEffect::None ||
             in("complaint story news talk idea prospect risk concern worry question debate picture image video "
                "footage "
                "example case instance",
                tree.lemma(noun));
  }
  return false;
}

/// "X has won, while Y came second, and took ten seats": who took them?
bool follows_other_clause(const Tree& tree, int verb, int first) {
  const int coordinator = tree.child(verb, "cc");
  if (coordinator == kNone || verb < first) return false;
  int before = coordinator - 1;
  while (before > first && tree.upos(before) == Upos::PUNCT) --before;
  int steps = 0;
  for (int at = before; at > first && steps < tree.size(); at = tree.head(at), ++steps) {
    if (tree.base(at) == "advcl" && own_subject(tree, at) != kNone && tree[at].xpos == tree[verb].xpos &&
        one_of(tree.marker(at, "mark"), {"while", "whereas", "whilst", "as", "though", "although"}))
      return true;
  }
  return false;
}

/// "said the outbreak is an emergency and said it began in May": what does not speak did not say so.
bool is_speech_of_thing(const Tree& tree, int verb, int first, int subject) {
  if (tree.base(first) != "ccomp" || verb == first || may_act(tree, subject)) return false;
  const bool speech = is_speech_verb(tree.lemma(verb)) || in("speak talk rule agree claim", tree.lemma(verb));
  return speech && !in("show suggest indicate", tree.lemma(verb));
}

/// "a spokesman has announced plans to leave", "would remove the ability to build it", "the need of a body to regulate
/// it": an infinitive of a noun that is somebody else's.
bool is_of_other_owner(const Tree& tree, int clause, int subject) {
  const int noun = tree.head(clause);
  if (tree.base(clause) != "acl" || noun < 0 || noun > clause) return false;
  if (in("spokesman spokeswoman spokesperson", tree.lemma(subject))) return true;
  const int verb = tree.head(noun);
  if (verb >= 0 && tree.base(noun) == "obj" &&
      in("remove deny end limit block prevent strip ban hinder undermine reduce restrict weaken", tree.lemma(verb)))
    return true;
  return std::ranges::any_of(tree.children(noun), [&](int c) {
    return c > noun && c < clause && tree.base(c) == "nmod" &&
           (tree.marker(c, "case") == "of" || tree.marker(c, "case") == "for") &&
           tree.last_of(c) + 1 == tree.first_of(clause);
  });
}

/// "coincided with government preparations to meet them": the infinitive of the noun before it, hung from the verb.
bool is_of_noun_before(const Tree& tree, int clause) {
  const int up = tree.head(clause);
  const int before = tree.first_of(clause) - 1;
  if (before <= up || tree.upos(before) != Upos::NOUN || !tree.marker(clause, "mark").starts_with("to")) return false;
  return effect_of_noun(tree.lemma(before)) != ClauseEffect::None && tree.head(before) == up &&
         tree.base(before) == "obl";
}

/// "the rights of colleagues who want to listen", "a star such as Ana had the fever, which spread": a relative clause
/// whose antecedent, as found, is not what stands before it.
bool is_doubtful_relative(const Tree& tree, int clause, int subject) {
  const int noun = tree.head(clause);
  int first = tree.first_of(clause);
  while (first < clause && tree.upos(first) == Upos::PUNCT) ++first;
  int before = first - 1;
  while (before > noun && tree.upos(before) == Upos::PUNCT) --before;
  // "the coating repels bacteria, which has uses": that it does so has.
  if (first < clause && tree.lower(first) == "which" && is_after_comma(tree, clause) && !tree.is_name(noun) &&
      subject == noun && tree.has_feature(noun, "Number=Plur") && disagrees(tree, clause, noun))
    return true;
  if (before <= noun) return false;
  const std::string_view pronoun = tree.lower(first);
  if (pronoun == "which")
    return is_after_comma(tree, clause) && tree.is_nominal(before) && skips_a_noun(tree, clause, noun);
  const bool person = tree[before].name == language::NameType::Per || tree.upos(before) == Upos::PRON ||
                      is_role_noun(to_lower(tree.lemma(before)));
  return pronoun == "who" && subject == noun && person && tree.base(before) != "appos" && !may_act(tree, noun);
}

/// "large enough to see from space", "allowed days for a council to choose", "the aim is an intent to harm": an
/// infinitive that is not what the subject found for it does.
bool is_doubtful_infinitive(const Tree& tree, int clause, int subject) {
  const int up = tree.head(clause);
  const std::string marker = tree.marker(clause, "mark");
  if (up < 0 || up > clause || !marker.ends_with("to")) return false;
  const int before = tree.first_of(clause) - 1;
  if (tree.upos(up) == Upos::ADJ && tree.child(clause, "obj") == kNone && tree.child(clause, "ccomp") == kNone &&
      !may_act(tree, subject)) {
    for (const int c : tree.children(up)) {
      if (tree.base(c) == "advmod" && one_of(tree.lower(c), {"enough", "too"})) return true;
    }
  }
  if (tree.base(clause) == "acl" && tree.child(up, "cop") != kNone && !may_act(tree, subject))
    return in("intent intention wish desire", tree.lemma(up));
  if (marker != "to" || tree.upos(before) == Upos::PUNCT) return false;
  int steps = 0;
  for (int at = before; at > up && at != subject && steps < tree.size(); at = tree.head(at), ++steps) {
    const bool acts = tree.is_name(at) ? tree[at].name == language::NameType::Per : may_act(tree, at);
    if (acts && tree.marker(at, "case") == "for" && tree.last_of(at) == before) return true;
  }
  return false;
}

}  // namespace

// A clause beside another one, where it has no subject of its own.
bool ClauseDrafter::is_doubtful_adverbial(int clause) const {
  const int up = tree_.head(clause);
  const std::string marker = tree_.marker(clause, "mark");
  const bool participle = tree_[clause].xpos == "VBG" && tree_.child(clause, "aux") == kNone;
  const double margin = static_cast<double>(tree_[clause].parse_margin);
  // "while in Ireland earn less", "after fighting in the south killed ten": a finite clause has a subject, which was
  // lost.
  const bool finite = tree_[clause].xpos == "VBZ" || tree_[clause].xpos == "VBD" || tree_[clause].xpos == "VBP";
  if (tree_.child(clause, "aux") == kNone && tree_.upos(clause) == Upos::VERB && finite && marker != "as" &&
      marker != "than")
    return true;
  // "leaves out the clause as is found in the other bill": what is compared has no subject.
  const int first_word = tree_.first_of(clause);
  if (marker == "as" && tree_.child(clause, "aux") == first_word + 1 &&
      tree_.has_feature(first_word + 1, "VerbForm=Fin"))
    return true;
  // "there will be talks on closing plants": not by the talks.
  if (tree_.child(up, "expl") != kNone && participle) return true;
  if (is_preposition_in_ing(tree_, clause) || is_of_noun_before(tree_, clause)) return true;
  // "duties involve action, like planting trees", "was damaged, as seen by the cracks"
  if (marker == "like" || marker == "such as" ||
      (marker == "as" && frame_.passive && !is_speech_verb(tree_.lemma(clause)) && tree_.lemma(clause) != "quote"))
    return true;
  // "a road congested with fleeing people"; "charged with fleeing" is fleeing.
  if (marker == "with" && participle && frame_.subject_source == SubjectSource::Governor &&
      !in("charge credit task entrust burden help assist face accuse associate", tree_.lemma(up)))
    return true;
  // "the walks were made to fix it": whoever made them; but what is used is the means, and whom is not.
  if (marker.ends_with("to") && clause > up && is_passive_clause(tree_, up) && tree_.base(up) != "acl" &&
      !event_noun(to_lower(tree_.lemma(frame_.subject))) &&
      may_act(tree_, frame_.subject) == (tree_.lemma(up) == "use"))
    return true;
  if (!participle || !marker.empty()) return false;
  // "cite research of May showing that …": the research shows.
  const bool acts = tree_.is_name(frame_.subject) && !is_after_comma(tree_, clause);
  if (acts && clause > up && in("show detail outline contain depict", tree_.lemma(clause))) return true;
  if (is_gift_of_event(tree_, clause, frame_.subject)) return true;
  // "was found by a team in May, using images": whoever found it
  if (is_passive_clause(tree_, up) && tree_.relation(frame_.subject) != "obl:agent" &&
      in("use employ apply utilise utilize", tree_.lemma(clause)))
    return true;
  // "X thought Y did it well, agreeing that …": X agrees, if the parser was not sure.
  const bool speech =
      is_speech_verb(tree_.lemma(clause)) || effect_of_verb(tree_.lemma(clause), false, true) != ClauseEffect::None;
  return !speech && margin > 0.0 && margin < (tree_.base(up) == "ccomp" ? 0.5 : 0.25);
}

// A participle or infinitive beside a noun.
bool ClauseDrafter::is_doubtful_adnominal(int clause) const {
  if (tree_.relation(clause) == "acl:relcl") return false;
  const int noun = tree_.head(clause);
  const std::string of = tree_.marker(clause, "mark");
  if (is_preposition_in_ing(tree_, clause) || of == "like" || of == "such as") return true;
  // "the most delegates, followed by Ana": whoever had them
  if (tree_.lemma(clause) == "follow" && frame_.passive && is_after_comma(tree_, clause) && tree_.base(noun) == "obj")
    return true;
  // "the best way for two nations to settle it"
  if (tree_.marker(clause, "mark").starts_with("to")) {
    const int before = tree_.first_of(clause) - 1;
    for (const int c : tree_.children(noun)) {
      if (c > noun && c < clause && tree_.base(c) == "nmod" && tree_.marker(c, "case") == "for" &&
          tree_.last_of(c) == before)
        return true;
    }
    return false;
  }
  if (tree_[clause].xpos != "VBG" && tree_[clause].xpos != "VBN") return false;
  const bool bare = tree_[clause].xpos == "VBG" && tree_.child(clause, "mark") == kNone;
  // "emailed the firm informing it": who wrote informs.
  if (bare && is_speech_verb(tree_.lemma(clause)) && tree_.is_name(noun) && tree_.base(noun) == "obj") return true;
  if (bare && is_about_deed(tree_, clause, noun)) return true;
  // "have difficulties getting there", "the friction of running it": who has them
  if (bare && in("difficulty trouble problem friction fun luck cost job experience", tree_.lemma(noun))) return true;
  return frame_.subject == noun && skips_a_noun(tree_, clause, noun);
}

// A clause without a subject of its own whose place in the sentence the parser was not sure of: who is meant hangs on
// it.
bool ClauseDrafter::hangs_loosely() const {
  constexpr double kLeast = 0.4;  // of Wikinews' clauses below it two in three were misread
  constexpr double kLeastOfTwo = 0.6;
  constexpr double kLeastBeside = 0.3;
  const int clause = tree_.first_conjunct(frame_.top);
  const auto margin = static_cast<double>(tree_[clause].parse_margin);
  if (margin <= 0.0 || tree_.head(clause) < 0) return false;
  // "wounded two others, the military said", "Ruiz, also known as …": sure enough.
  if (frame_.subject_source == SubjectSource::Shared && own_subject(tree_, clause) != kNone) return false;
  if (tree_.base(clause) == "acl" && frame_.passive &&
      (tree_.is_name(frame_.subject) || in("know bear call", tree_.lemma(frame_.head))))
    return false;
  // "convicted Ana, a lawyer, of trying to cheat", "the actor Jan Novak, who stayed there"
  const std::string marker = tree_.marker(clause, "mark");
  if (!marker.empty() && !marker.starts_with("to")) return false;
  const bool relative = tree_.relation(clause) == "acl:relcl";
  if (relative && tree_[frame_.subject].name == language::NameType::Per) {
    const int pronoun = own_subject(tree_, clause);
    if (pronoun == kNone || !in("that which", tree_.lower(pronoun))) return false;
  }
  if (frame_.subject_source == SubjectSource::Own)
    return (tree_.base(clause) == "parataxis" || tree_.base(clause) == "advcl") && margin < kLeastBeside &&
           !is_speech_verb(tree_.lemma(frame_.head));
  // "the height of the wall which …", "a conflict at the camp that …": one of two nouns.
  const bool of_two = relative && frame_.subject_source == SubjectSource::Antecedent &&
                      tree_.base(tree_.head(clause)) == "nmod" && !may_act(tree_, frame_.subject);
  return margin < (of_two ? kLeastOfTwo : kLeast);
}

// "believes redesigning the flag has its reasons": the doing has them, not the flag.
bool ClauseDrafter::is_object_of_gerund() const {
  if (frame_.subject_source != SubjectSource::Own || frame_.subject > frame_.head) return false;
  const int gerund = tree_.first_of(frame_.subject) - 1;
  return gerund >= 0 && tree_[gerund].xpos == "VBG" && tree_.upos(gerund) == Upos::VERB &&
         !tree_.dominates(gerund, frame_.head) && !tree_.dominates(frame_.subject, gerund) &&
         !is_speech_verb(tree_.lemma(gerund)) &&
         !in("according following including regarding considering concerning", tree_.lower(gerund));
}

bool ClauseDrafter::has_doubtful_subject() const {
  if (is_object_of_gerund()) return true;
  if (frame_.kind != FrameKind::Verb) return false;
  if (tree_.relation(frame_.top) == "acl:relcl" && is_doubtful_relative(tree_, frame_.top, frame_.subject)) return true;
  if (frame_.subject_source == SubjectSource::Own) return false;
  if (is_doubtful_infinitive(tree_, frame_.top, frame_.subject)) return true;
  if (frame_.subject_source == SubjectSource::Controlled && is_of_other_owner(tree_, frame_.top, frame_.subject))
    return true;
  const int clause = tree_.first_conjunct(frame_.top);
  // "X won, Y came second and took ten seats": with which of them the parser hardly knew.
  constexpr double kLeastShared = 0.5;
  const auto own_margin = static_cast<double>(tree_[frame_.top].parse_margin);
  if (clause != frame_.top && frame_.subject_source == SubjectSource::Shared && own_margin > 0.0 &&
      own_margin < kLeastShared)
    return true;
  if (clause != frame_.top && frame_.subject_source == SubjectSource::Shared &&
      follows_other_clause(tree_, frame_.top, clause))
    return true;
  if (frame_.subject_source == SubjectSource::Shared && is_speech_of_thing(tree_, frame_.top, clause, frame_.subject))
    return true;
  if (own_subject(tree_, clause) != kNone || tree_.head(clause) < 0) return false;
  if (tree_.base(clause) == "advcl") return is_doubtful_adverbial(clause);
  if (tree_.base(clause) == "acl") return is_doubtful_adnominal(clause);
  return false;
}

}  // namespace newsgraph::extraction
