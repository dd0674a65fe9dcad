// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Slips of the parser about whose argument a phrase is: a phrase hung from the verb beside its own, the subject of the
// next clause taken for one object more, a gerund or infinitive hung from the verb instead of the noun before it.
#include "frame.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "role_words.hpp"
#include "tree.hpp"
#include "valency.hpp"
#include "word_list.hpp"

namespace newsgraph::extraction {

using language::Upos;

namespace {

bool is_finite(const Tree& tree, int verb) {
  if (tree.has_feature(verb, "VerbForm=Fin")) return true;
  for (const int c : tree.children(verb)) {
    if ((tree.base(c) == "aux" || tree.base(c) == "cop") && tree.has_feature(c, "VerbForm=Fin")) return true;
  }
  return false;
}

}  // namespace

/// "ruled on the same day as the court": what "same" is compared with belongs to its noun.
bool Tree::mend_comparison(int token) {
  if (marker(token, "case") != "as") return false;
  const int before = first_of(token) - 1;
  if (before < 0 || !is_nominal(before) || before <= head(token)) return false;
  for (const int c : children(before)) {
    if (base(c) == "amod" && one_of(lower(c), {"same", "similar", "such", "identical"}))
      return attach(token, before, "nmod");
  }
  return false;
}

/// "…, but returning to service was expected to take longer": the gerund is what was expected.
bool Tree::mend_gerund_subject(int gerund) {
  const int verb = head(gerund);
  if ((*this)[gerund].xpos != "VBG" || gerund > verb || child(gerund, "mark") != kNone ||
      child(gerund, "aux") != kNone || has_subject(*this, verb) || !is_finite(*this, verb))
    return false;
  const int next = last_of(gerund) + 1;
  if (first_of(gerund) != gerund || next > verb || !is_verb(next) || (next != verb && head(next) != verb)) return false;
  return attach(gerund, verb, "csubj");
}

/// "…, with the minister saying so": the noun between is who says it.
bool Tree::mend_absolute(int gerund) {
  if ((*this)[gerund].xpos != "VBG" || has_subject(*this, gerund)) return false;
  const int with = child(gerund, "mark");
  if (with == kNone || with > gerund || lower(with) != "with") return false;
  for (const int c : children(head(gerund))) {
    if (c > with && c < gerund && base(c) == "obl" && is_nominal(c) && child(c, "case") == kNone)
      return attach(c, gerund, "nsubj");
  }
  return false;
}

/// "injuring ten people and damaging churches": a participle beside another has the noun as its object.
bool Tree::mend_coordinated_participle(int participle) {
  if ((*this)[participle].xpos != "VBG" || participle == 0 || upos(participle - 1) != Upos::CCONJ) return false;
  const int noun = head(participle);
  const int first = first_conjunct(noun);
  const int verb = head(first);
  if (noun <= participle || first == noun || first > participle || base(first) != "obj" || verb < 0 || verb > first ||
      (*this)[verb].xpos != "VBG")
    return false;
  attach(participle - 1, participle, "cc");
  for (const int c : children(first)) {
    if (c > noun && relation(c) == "conj") attach(c, noun, "conj");
  }
  attach(participle, verb, "conj");
  return attach(noun, participle, "obj");
}

/// "reported a source, whom it did not name, said …", "noted what began as … had grown": the subject of what was said.
bool Tree::mend_torn_content(int verb) {
  const int speech = head(verb);
  const std::string_view as = relation(verb);
  if ((upos(verb) != Upos::VERB && child(verb, "cop") == kNone) || speech > verb || upos(speech) != Upos::VERB ||
      !is_speech_verb(lemma(speech)) || lemma(speech) == "tell" || (as != "parataxis" && as != "ccomp") ||
      has_subject(*this, verb) || child(verb, "mark") != kNone || child(verb, "cc") != kNone || !is_finite(*this, verb))
    return false;
  int last = first_of(verb) - 1;
  while (last > speech && upos(last) == Upos::PUNCT && lower(last) == ",") --last;
  for (const int c : children(speech)) {
    if (c < speech || c > last || last_of(c) < last) continue;
    const bool clause = base(c) == "ccomp" && child(c, "nsubj") != kNone && lower(child(c, "nsubj")) == "what";
    if (base(c) != "obj" && !clause) continue;
    attach(c, verb, clause ? "csubj" : "nsubj");
    return attach(verb, speech, "ccomp");
  }
  return false;
}

/// "Norway built two dams and Denmark had its first flood": no third thing built.
bool Tree::mend_next_subject(int noun) {
  if (relation(noun) != "conj" || !is_nominal(noun) || child(noun, "cc") == kNone) return false;
  const std::string_view before = base(first_conjunct(noun));
  if (before != "obj" && before != "obl") return false;
  const int next = last_of(noun) + 1;
  if (next >= size() || !is_verb(next)) return false;
  const bool carried = base(next) == "aux" || base(next) == "cop";
  const int verb = carried ? head(next) : next;
  if (verb < next || (carried && verb < 0) || base(verb) != "conj" || head(verb) >= noun || has_subject(*this, verb) ||
      child(verb, "cc") != kNone || !is_finite(*this, verb))
    return false;
  attach(child(noun, "cc"), verb, "cc");
  return attach(noun, verb, "nsubj");
}

/// "Born in May, in Oslo, Ana began …": between the opening participle and the subject a phrase is the participle's.
bool Tree::mend_opening_phrase(int token) {
  const int verb = head(token);
  if (token > verb || child(token, "case") == kNone) return false;
  if (first_of(token) < 2 || lower(first_of(token) - 1) != "," || last_of(token) + 1 >= size() ||
      (lower(last_of(token) + 1) != "," && lower(last_of(token)) != ","))
    return false;
  for (const int c : children(verb)) {
    if (base(c) != "advcl" || c > token || child(c, "mark") != kNone || child(c, "nsubj") != kNone) continue;
    if (upos(c) == Upos::VERB && has_feature(c, "VerbForm=Part") && last_of(c) + 2 >= first_of(token))
      return attach(token, c, "obl");
  }
  return false;
}

/// "…, while in Ireland women earn less": what stands behind a conjunction is of its clause.
bool Tree::mend_opening_of_clause(int token) {
  if (child(token, "case") == kNone) return false;
  const int before = first_of(token) - 1;
  if (before < 0 || base(before) != "mark" || upos(before) != Upos::SCONJ) return false;
  const int clause = head(before);
  if (clause <= token || clause == head(token) || dominates(token, clause)) return false;
  return attach(token, clause, "obl");
}

/// "vote on a plan to increase the catch": who has the plan increases it.
bool Tree::mend_planned_infinitive(int token) {
  const int verb = head(token);
  if (token < verb || marker(token, "mark") != "to") return false;
  int noun = first_of(token) - 1;
  // "an offer by Norway to help"
  if (noun > verb && head(noun) > verb && base(noun) == "nmod" && marker(noun, "case") == "by") noun = head(noun);
  if (noun <= verb || upos(noun) != Upos::NOUN || head(noun) != verb || (base(noun) != "obl" && base(noun) != "obj"))
    return false;
  const ClauseEffect effect = effect_of_noun(lemma(noun));
  if (effect != ClauseEffect::Plan && effect != ClauseEffect::Demand && effect != ClauseEffect::Possible) return false;
  return attach(token, noun, "acl");
}

/// "in Oslo, Norway, the country that …": the country is named right before.
bool Tree::mend_country_apposition(int token) {
  const int place = head(token);
  if (token < place || !one_of(lemma(token), {"country", "nation", "state", "province"})) return false;
  const int first = first_of(token);
  int name = lower(first) == "," ? first - 1 : first - 2;
  if (name <= place || lower(name + 1) != "," || !is_name(name) || !dominates(place, name)) return false;
  for (int steps = 0; head(name) > place && is_name(head(name)) && steps < size(); ++steps) name = head(name);
  if (head(name) != place || base(name) != "nmod") return false;
  return attach(token, name, "appos");
}

/// "told the Associated Press four victims were there": whom he told, and whom he spoke of.
bool Tree::mend_glued_listener(int subject) {
  const int clause = head(subject);
  if (subject > clause || base(clause) != "ccomp" || head(clause) < 0) return false;
  const int told = head(clause);
  if (lemma(told) != "tell" || told > subject || child(told, "obj") != kNone || child(told, "iobj") != kNone)
    return false;
  if (first_of(subject) != told + 1) return false;
  int last = told + 1;
  if (upos(last) == Upos::DET) ++last;
  if (last >= subject || !is_name(last)) return false;
  while (last + 1 < subject && is_name(last + 1) && !(*this)[last + 1].name_begins) ++last;
  const int next = last + 1;
  const bool begins = base(next) == "nummod" || base(next) == "det" || (*this)[next].name_begins;
  if (!begins) return false;
  for (int i = told + 1; i < last; ++i) attach(i, last, upos(i) == Upos::DET ? "det" : "compound");
  return attach(last, told, "iobj");
}

/// "After the money was dropped in the pirates left": the subject of a main clause without one ends the clause before.
bool Tree::mend_subject_behind_clause(int verb) {
  if (upos(verb) != Upos::VERB || !is_finite(*this, verb) || has_subject(*this, verb) || verb < 2) return false;
  int next = verb;
  for (const int c : children(verb)) {
    if (base(c) == "aux" && c < next) next = c;
  }
  int noun = next - 1;
  if (noun < 1 || !is_nominal(noun)) return false;
  for (int steps = 0;
       steps < size() && head(noun) >= 0 &&
       (base(noun) == "nmod" || base(noun) == "flat" || base(noun) == "compound") && last_of(head(noun)) == next - 1;
       ++steps)
    noun = head(noun);
  const int clause = head(noun);
  if ((base(noun) != "obl" && base(noun) != "obj") || clause < 0 || clause > noun || head(clause) != verb ||
      base(clause) != "advcl" || child(clause, "mark") == kNone || child(clause, "nsubj") == kNone)
    return false;
  const int preposition = child(noun, "case");
  if (base(noun) == "obl" &&
      (preposition == kNone || !one_of(lower(preposition), {"in", "on", "off", "up", "out", "over", "down", "away"})))
    return false;
  if (preposition != kNone) attach(preposition, clause, "compound:prt");
  return attach(noun, verb, "nsubj");
}

/// "the service that connects Paris with Ghent, Belgium was suspended", "the court — a body of union law — ruled": the
/// last noun of what describes the subject is no second subject.
bool Tree::mend_second_subject(int second) {
  const int verb = head(second);
  if (second > verb || upos(second) == Upos::PRON) return false;
  int first = kNone;
  for (const int c : children(verb)) {
    if (base(c) == "nsubj" && c < second && relation(c) != "nsubj:outer" && upos(c) != Upos::PRON) first = c;
  }
  int before = first_of(second) - 1;
  while (before > 0 && upos(before) == Upos::PUNCT) --before;
  if (first == kNone || before < first || !is_nominal(before) || !dominates(first, before)) return false;
  const bool places =
      (*this)[second].name == language::NameType::Loc && (*this)[before].name == language::NameType::Loc;
  // "the researcher Ana Ruiz of Bergen, Norway came": the country of the town.
  const int front = first_of(second);
  if ((*this)[second].name == language::NameType::Loc && upos(before) == Upos::PROPN &&
      (*this)[before].name != language::NameType::Per && is_name(front) && lower(front - 1) == "," &&
      child(second, "conj") == kNone && child(second, "cc") == kNone)
    return attach(second, before, "nmod:unmarked");
  const bool closed = second + 1 < verb && one_of(lower(second + 1), {"—", "–", "-", "--"});
  if (!places && !closed) return false;
  bool described = false;
  for (int at = before, steps = 0; at > first && steps < size(); at = head(at), ++steps)
    described = described || relation(at) == "acl:relcl" || base(at) == "acl" || base(at) == "appos";
  return described && attach(second, before, "nmod:unmarked");
}

/// "Actor Ana Ruiz, who paid": she paid, not the title.
bool Tree::mend_described_title(int clause) {
  const int title = head(clause);
  if (relation(title) != "nmod:desc") return false;
  const int name = head(title);
  return name > title && name < clause && is_name(name) && attach(clause, name, relation(clause));
}

/// "paid for Ana to attend", "a way for the two to meet": the subject of the infinitive.
bool Tree::mend_subject_of_infinitive(int noun) {
  if (child(noun, "case") != kNone) return false;
  const int preposition = first_of(noun) - 1;
  const int to = last_of(noun) + 1;
  if (preposition < 0 || to >= size() || lower(preposition) != "for" || lower(to) != "to" || base(to) != "mark")
    return false;
  const int clause = head(to);
  if (head(preposition) != clause || clause < to || child(clause, "nsubj") != kNone) return false;
  // "offers chances for crews to hire men": or the noun before hangs between them.
  const int beside = head(noun);
  if (beside != head(clause) && (beside < 0 || beside > preposition || head(beside) != head(clause))) return false;
  return (can_act(*this, noun) || is_person_noun(to_lower(lemma(noun)))) && attach(noun, clause, "nsubj");
}

/// "congested with fleeing people": what the people are like, no verb with an object.
bool Tree::mend_participle_before_noun(int participle) {
  if ((*this)[participle].xpos != "VBG" || child(participle, "mark") != kNone) return false;
  const int noun = child(participle, "obj");
  const int preposition = noun == kNone ? kNone : child(noun, "case");
  if (noun != participle + 1 || preposition != participle - 1) return false;
  const int up = head(participle);
  attach(participle, noun, "amod");
  return attach(noun, up, "obl");
}

/// "took part in a contest using a borrowed boat", "spent his life engaging in it": who took part uses it.
bool Tree::mend_participle_of_deed(int participle) {
  const int noun = head(participle);
  if (relation(participle) == "acl:relcl" || noun < 0 || noun > participle || (*this)[participle].xpos != "VBG" ||
      child(participle, "mark") != kNone || child(participle, "aux") != kNone || first_of(participle) != participle)
    return false;
  const int verb = head(noun);
  if (verb < 0 || verb > noun || upos(verb) != Upos::VERB) return false;
  if (base(noun) == "obj" && lemma(verb) == "spend") return attach(participle, verb, "xcomp");
  const bool place = (*this)[noun].name == language::NameType::Loc;
  if ((!place && can_act(*this, noun)) || acts_as_body(lemma(noun))) return false;
  const bool object = base(noun) == "obj" && in("use employ", lemma(participle)) && !place;
  const bool oblique = base(noun) == "obl" && in("use employ wear fly await", lemma(participle)) &&
                       one_of(marker(noun, "case"), {"in", "on", "at", "onto", "into", "through"});
  if ((!object && !oblique) || is_person_noun(to_lower(lemma(noun)))) return false;
  return attach(participle, verb, "advcl");
}

/// "asked that Ana declare it", without "that": who stands behind the verb is the subject of what is asked.
bool Tree::mend_subject_behind_verb(int subject) {
  const int verb = head(subject);
  if (subject < verb || upos(verb) != Upos::VERB) return false;
  const int clause = child(verb, "xcomp");
  if (clause == kNone || upos(clause) != Upos::VERB || child(clause, "mark") != kNone ||
      first_of(clause) != last_of(subject) + 1)
    return false;
  attach(subject, clause, "nsubj");
  return attach(clause, verb, "ccomp");
}

/// "the singer and co-owner of the band Fjord, an early quintet": behind the last member of a list stands no
/// further one but what the last name is.
bool Tree::mend_listed_apposition(int noun) {
  if (upos(noun) != Upos::NOUN || is_name(noun) || child(noun, "cc") != kNone) return false;
  const int begin = first_of(noun);
  if (begin < 2 || lower(begin - 1) != "," || !one_of(lower(begin), {"a", "an", "the"}) ||
      upos(begin - 2) == Upos::PUNCT)
    return false;
  const int first = first_conjunct(noun);
  bool ended = false;
  for (const int member : conjuncts(first)) {
    if (member == first || member == noun || child(member, "cc") == kNone) continue;
    if (member > noun) return false;
    ended = true;
  }
  if (!ended) return false;
  int name = begin - 2;
  for (int steps = 0; base(name) == "flat" && steps < size(); ++steps) name = head(name);
  const bool described = (*this)[name].name == language::NameType::Per || (*this)[name].name == language::NameType::Org;
  return attach(noun, name, described ? "appos" : "dislocated");
}

/// "According to the organizer Ana Ruiz, …": the title and the name are one person.
bool Tree::mend_title_before_subject(int title) {
  const int name = title + 1;
  if (name >= size() || child(title, "case") == kNone || !is_role_noun(to_lower(lemma(title))) ||
      base(name) != "nsubj" || head(name) != head(title) || (*this)[name].name != language::NameType::Per)
    return false;
  for (const int c : children(title)) {
    if (base(c) == "case") attach(c, name, "case");
  }
  attach(name, head(title), "obl");
  return attach(title, name, "nmod:desc");
}

}  // namespace newsgraph::extraction
