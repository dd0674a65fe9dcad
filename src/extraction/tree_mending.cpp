// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Slips of the parser that the words around give away. Each is a pattern no English sentence can have as parsed: two
// subjects, an object clause introduced by "after", a bare noun as oblique. What is mended stays inside the Tree.
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "tree.hpp"
#include "valency.hpp"
#include "word_list.hpp"

#include <array>

namespace newsgraph::extraction {

using language::Upos;

/// Whether only punctuation and parts of the two phrases stand between two words.
bool Tree::close(int first, int second) const {
  for (int i = first + 1; i < second; ++i) {
    if (upos(i) != Upos::PUNCT && !dominates(first, i) && !dominates(second, i)) return false;
    if (dominates(first, i) && upos(i) == Upos::VERB) return false;
  }
  return true;
}

bool Tree::mend_subjects(int verb) {
  int first = kNone;
  int second = kNone;
  for (const int c : children(verb)) {
    if (base(c) != "nsubj" || relation(c) == "nsubj:outer" || c > verb) continue;
    if (first == kNone)
      first = c;
    else if (second == kNone)
      second = c;
  }
  if (second == kNone || upos(first) == Upos::PRON || upos(second) == Upos::PRON) return false;
  if (child(second, "cc") != kNone) return attach(second, first, "conj");
  // "The firm, the wider union and the state": a list taken for two subjects.
  const int last = child(second, "conj");
  if (is_name(first) && is_name(second) && last != kNone && child(last, "cc") != kNone && close(first, second))
    return attach(second, first, "conj");
  // "A resident of Split since 1977, Ana is …"
  const int article = child(first, "det");
  const bool opening = article != kNone && article <= 1 && (lower(article) == "a" || lower(article) == "an");
  const bool body = (*this)[second].name == language::NameType::Per || (*this)[second].name == language::NameType::Org;
  if (!is_name(first) && upos(first) == Upos::NOUN && opening && body && lower(second - 1) == ",")
    return attach(first, second, "appos");
  // "spokesperson, Dmitry …" and "Dmitry …, spokesperson": one person, not two subjects.
  if (!is_name(first) && (*this)[second].name == language::NameType::Per &&
      (is_role_noun(to_lower(lemma(first))) || (second == first + 1 && is_kind_of(first, second))) &&
      close(first, second)) {
    return attach(first, second, "nmod:desc");
  }
  if (is_name(first) && !is_name(second) && second > 0 && lower(second - 1) == ",")
    return attach(second, first, "appos");
  // "Ana Ruiz, the head of the bank said": who she is, without its second comma.
  const int begin = first_of(second);
  const int name_end = begin - 2;
  if (is_name(first) && begin > 1 && lower(begin - 1) == "," && upos(begin) == Upos::DET && is_kind_of(second, first) &&
      (name_end == first || (head(name_end) == first && base(name_end) == "flat")))
    return attach(second, first, "appos");
  // "The Football Association (FA) officials said": a body and its people, with nothing but its initials between.
  if ((*this)[first].name == language::NameType::Org && !is_name(second) && upos(second) == Upos::NOUN &&
      (second == first + 1 || lower(second - 1) == ")") && close(first, second))
    return attach(first, second, "compound");
  return false;
}

/// "The Red Cross operating in Iraq said": a participle is no subject; the name before it, taken for its modifier, is.
bool Tree::mend_participle_subject(int participle) {
  const int verb = head(participle);
  if (upos(participle) != Upos::VERB || !lower(participle).ends_with("ing") || verb < 0) return false;
  const int name = participle - 1;
  if (name < 0 || head(name) != participle || base(name) != "compound" || !is_name(name)) return false;
  attach(name, verb, relation(participle));
  return attach(participle, name, "acl");
}

/// "…, the agency reported." at the end of a sentence, hung from a noun or verb as if it said something of that.
bool Tree::mend_closing_speech(int speech) {
  const bool loose = relation(speech) == "acl:relcl" || (base(speech) == "advcl" && child(speech, "mark") == kNone);
  if (!loose || upos(speech) != Upos::VERB || !is_speech_verb(lemma(speech)) || child(speech, "obj") != kNone ||
      child(speech, "ccomp") != kNone || !has_feature(speech, "VerbForm=Fin"))
    return false;
  const int speaker = child(speech, "nsubj");
  if (speaker == kNone || speaker > speech || upos(speaker) == Upos::PRON) return false;
  for (int i = speech + 1; i < size(); ++i) {
    if (upos(i) != Upos::PUNCT && !dominates(speech, i)) return false;
  }
  int root = speech;
  for (int steps = 0; steps < size() && head(root) >= 0; ++steps) root = head(root);
  if (root == speech || root > speech || upos(root) != Upos::VERB) return false;
  // A relative clause stands beside its noun, before the verb has come.
  const int first = first_of(speaker);
  if (first == 0 || (relation(speech) == "acl:relcl" && (lower(first - 1) != "," || head(speech) > root))) return false;
  if (relation(speech) == "acl:relcl" && head(speech) + 1 >= first - 1) return false;
  return attach(speech, root, "parataxis");
}

/// "launched an effort on Saturday between X and Y": a day has no parties; the noun before it has.
bool Tree::mend_day_modifier(int token) {
  const int day = head(token);
  if (token < day || (*this)[day].name != language::NameType::Date || base(day) != "obl") return false;
  const std::string words = marker(token, "case");
  if (words != "between" && words != "with" && words != "against" && words != "to" && words != "from") return false;
  const int verb = head(day);
  if (verb < 0) return false;
  const int object = child(verb, "obj");
  if (object != kNone && object < day && words == "between") return attach(token, object, "nmod");
  return attach(token, verb, "obl");
}

/// "sentenced to seven years in prison", "commuted to life in jail": where the years are spent, not where the court
/// was.
bool Tree::mend_punishment(int token) {
  if (!in("prison jail custody detention", lower(token)) || marker(token, "case") != "in") return false;
  const int verb = head(token);
  if (verb < 0 || verb > token || !is_punishing(lemma(verb))) return false;
  int term = kNone;
  for (const int c : children(verb)) {
    if (c > verb && c < token && base(c) == "obl" && marker(c, "case") == "to") term = c;
  }
  if (term == kNone || first_of(token) != last_of(term) + 1) return false;
  return attach(token, term, "nmod");
}

/// "restored Datafy-rx": two halves of one word that the parser hung side by side.
bool Tree::mend_joined(int token) {
  if (token < 2 || !joins(token - 1)) return false;
  const int first = token - 2;
  if (head(token) < 0 || head(token) != head(first) || base(token) != base(first)) return false;
  if (upos(first) != Upos::PROPN || !is_nominal(token) || is_name(token)) return false;
  for (const int c : children(token)) node(c).head = first;
  return attach(token, first, "flat");
}

/// "accused the leader of Norway of fraud", "suspected Ana of theft": what of, beside whom.
bool Tree::mend_accusation(int token) {
  const int object = head(token);
  if (token < object || base(object) != "obj" || marker(token, "case") != "of") return false;
  const int verb = head(object);
  if (verb < 0 || verb > object || !takes_of_beside_object(lemma(verb))) return false;
  if (!is_name(object) && upos(object) != Upos::PRON) return false;
  return attach(token, verb, "obl");
}

/// "went on to start a firm": a chain, not a purpose; "wants the report to go to court": the report goes.
bool Tree::mend_infinitive(int token) {
  const int up = head(token);
  if (up > token || upos(token) != Upos::VERB || marker(token, "mark") != "to") return false;
  if (base(token) == "advcl" && lemma(up) == "go" && up + 2 < size() && lower(up + 1) == "on" && head(up + 1) == up &&
      lower(up + 2) == "to")
    return attach(token, up, "xcomp");
  if (relation(token) != "acl" || base(up) != "obj" || head(up) < 0 || head(up) > up) return false;
  const ClauseEffect effect = effect_of_noun(lemma(up));
  if (!moves_object(lemma(head(up))) || (effect != ClauseEffect::None && effect != ClauseEffect::Report)) return false;
  const int article = child(up, "det");
  if (!is_name(up) && (article == kNone || lower(article) != "the")) return false;
  return attach(token, head(up), "xcomp");
}

/// "X said the talks failed, and described Y as a liar": X describes.
bool Tree::mend_speaker_conjunct(int token) {
  const int said = head(token);
  if (relation(token) != "conj" || upos(token) != Upos::VERB || child(token, "nsubj") != kNone ||
      !is_speaker_verb(lemma(token)) || !has_feature(token, "Tense=Past") || child(token, "aux:pass") != kNone)
    return false;
  const int speech = head(said);
  if (speech < 0 || relation(said) != "ccomp" || upos(speech) != Upos::VERB || speech > said ||
      !is_speech_verb(lemma(speech)) || !has_feature(speech, "Tense=Past"))
    return false;
  const int coordinator = child(token, "cc");
  if (coordinator < 1 || lower(coordinator - 1) != ",") return false;
  return attach(token, speech, "conj");
}

/// "reiterated its demand today that X leave": what is demanded belongs to the demand.
bool Tree::mend_content(int clause) {
  const int verb = head(clause);
  if (clause < verb) return false;
  const int mark = child(clause, "mark");
  const int object = child(verb, "obj");
  if (mark == kNone || lower(mark) != "that" || marker(clause, "mark") != "that" || object == kNone ||
      object > clause || effect_of_noun(lemma(object)) == ClauseEffect::None)
    return false;
  return attach(clause, object, "acl");
}

/// A root called a noun whose other tags say finite verb is one, and the name before it its subject.
bool Tree::mend_verb(int token) {
  if (upos(token) != Upos::NOUN || base(token) != "root" || !has_feature(token, "VerbForm=Fin") ||
      !(*this)[token].xpos.starts_with("VB"))
    return false;
  node(token).upos = Upos::VERB;
  if (child(token, "nsubj") != kNone) return true;
  for (const int c : children(token)) {
    if (base(c) != "compound" || c > token || upos(c) != Upos::PROPN) continue;
    relate(c, "nsubj");
    return true;
  }
  return true;
}

bool Tree::attach(int token, int head, std::string_view as) {
  node(token).head = head;
  relate(token, as);
  return true;
}

/// "had downplayed hopes": a perfect, not "have" with a complement.
bool Tree::mend_perfect(int have) {
  if (lemma(have) != "have" || upos(have) != Upos::VERB) return false;
  const int participle = child(have, "xcomp");
  if (participle == kNone || participle < have || participle > have + 3 || (*this)[participle].xpos != "VBN")
    return false;
  for (int i = have + 1; i < participle; ++i) {
    if (upos(i) != Upos::ADV && upos(i) != Upos::PART) return false;
  }
  for (const int c : children(have)) {
    if (c != participle) node(c).head = participle;
  }
  attach(participle, head(have), relation(have));
  attach(have, participle, "aux");
  node(have).upos = Upos::AUX;
  return true;
}

/// "began talks": a bare noun behind a verb is its object; "said … as he left": no content clause begins with "as".
bool Tree::mend_complement(int token) {
  const int verb = head(token);
  if (relation(token) == "obl" && token > verb && upos(verb) == Upos::VERB && child(token, "case") == kNone &&
      child(verb, "obj") == kNone && (upos(token) == Upos::NOUN || upos(token) == Upos::PROPN) &&
      (*this)[token].name != language::NameType::Date && child(verb, "aux:pass") == kNone && token <= verb + 4 &&
      !has_feature(token, "NumType=Card") && !is_time_noun(lemma(token))) {
    return attach(token, verb, "obj");
  }
  // "allies such as X" belong together.
  if (base(token) == "obl" && token > verb) {
    const std::string words = marker(token, "case");
    int noun = kNone;
    for (const int c : children(verb)) {
      if (c < token && c > verb && (base(c) == "obj" || base(c) == "obl" || base(c) == "nsubj")) noun = c;
    }
    if ((words == "such as" || words == "including") && noun != kNone) return attach(token, noun, "nmod");
  }
  if (base(token) == "ccomp") {
    static constexpr std::array<std::string_view, 8> kAdverbial = {"as",      "after", "before",   "while",
                                                                   "because", "until", "although", "since"};
    const int mark = child(token, "mark");
    if (mark != kNone && is_among(kAdverbial, lower(mark))) return attach(token, verb, "advcl");
    // "said hundreds escaped": the object of a verb of speech before a clause without subject is that subject.
    const int object = child(verb, "obj");
    // "reported two sources confirmed a probe", "tweeted that plans to vote would fail"
    const bool finite = has_feature(token, "VerbForm=Fin") || child(token, "aux") != kNone ||
                        ((*this)[token].xpos == "VBN" && child(token, "obj") > token);
    if (object != kNone && object > verb && object < token && is_speech_verb(lemma(verb)) && lemma(verb) != "tell" &&
        child(token, "nsubj") == kNone && finite && mark == kNone) {
      return attach(object, token, "nsubj");
    }
  }
  // "informed him last night that …": a night has no content.
  if (relation(token) == "acl" && is_time_noun(lemma(verb)) && head(verb) >= 0 && upos(head(verb)) == Upos::VERB) {
    const int mark = child(token, "mark");
    if (mark != kNone && lower(mark) == "that") return attach(token, head(verb), "ccomp");
  }
  return false;
}

/// "According to the ministry, Ana appointed X": the name right before a verb without subject is its subject, not the
/// ministry's.
bool Tree::mend_fronted(int verb) {
  if (upos(verb) != Upos::VERB || !has_feature(verb, "VerbForm=Fin") || child(verb, "nsubj") != kNone) return false;
  for (const int c : children(verb)) {
    if (c > verb || base(c) != "obl" || marker(c, "case").empty()) continue;
    for (const int name : children(c)) {
      if (base(name) != "appos" || !is_name(name) || name > verb || lower(name - 1) != ",") continue;
      if (first_of(name) == name && last_of(name) + 1 == verb) return attach(name, verb, "nsubj");
    }
  }
  return false;
}

/// "Jan. 26, Ana, a leader, was …": a date is no subject; the name beside it is.
bool Tree::mend_fronted_date(int verb) {
  if (!is_verb(verb)) return false;
  for (const int date : children(verb)) {
    if (base(date) != "nsubj" || date > verb || (*this)[date].name != language::NameType::Date) continue;
    for (const int name : children(date)) {
      if (base(name) != "appos" || !is_name(name) || name > verb || lower(name - 1) != ",") continue;
      const std::string_view as = relation(date);
      for (const int other : children(verb)) {
        if (other > name && other < verb && base(other) == "nsubj" && !is_name(other)) attach(other, name, "appos");
      }
      attach(date, verb, "obl:unmarked");
      return attach(name, verb, as);
    }
  }
  return false;
}

/// "the talks between the union, led by Ana, and the state": who is led is named right before the comma.
bool Tree::mend_participle(int token) {
  static constexpr std::array<std::string_view, 8> kLead = {"lead", "head",    "chair", "represent",
                                                            "own",  "control", "found", "run"};
  if (relation(token) != "acl" || token < 2 || lower(token - 1) != "," || child(token, "obl:agent") == kNone ||
      !is_among(kLead, lemma(token)) || is_name(head(token)))
    return false;
  int name = token - 2;
  if (!is_name(name) || !dominates(head(token), name) || dominates(token, name)) return false;
  for (int up = head(name); up > head(token) && is_name(up); up = head(up)) {
    const std::string_view link = base(name);
    if (link != "nmod" && link != "flat" && link != "compound") break;
    name = up;
  }
  return attach(token, name, "acl");
}

}  // namespace newsgraph::extraction
