// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "clause_control.hpp"

#include "draft_filter.hpp"
#include "frame.hpp"
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "tree.hpp"
#include "valency.hpp"
#include "word_list.hpp"

namespace newsgraph::extraction {

using language::Upos;

namespace {

/// "X said Y …, adding that Z": X adds, whatever the participle was hung from.
/// "X admitted Y did it, blaming Z", "X appealed to Y not to go, citing Z": so does who tells reasons.
int outer_speaker(const Tree& tree, int head, int up) {
  const int first = tree.first_of(head);
  const bool reasons = in("cite blame accuse quote", tree.lemma(head)) && first > up &&
                       (tree.lower(first - 1) == "," || tree.lower(first) == ",");
  if ((!is_speech_verb(tree.lemma(head)) && !reasons) || !tree.lower(head).ends_with("ing") ||
      tree.child(head, "mark") != kNone)
    return kNone;
  int speaker = kNone;
  for (int at = up, steps = 0; steps < tree.size(); ++steps) {
    const int above = tree.head(at);
    const bool asked = reasons && above >= 0 && above < at && tree.marker(at, "mark").ends_with("to") &&
                       (tree.base(at) == "xcomp" || tree.base(at) == "advcl");
    if (above < 0 || (tree.base(at) != "ccomp" && tree.base(at) != "advcl" && !asked)) break;
    const bool told = tree.base(at) == "ccomp" && above < at &&
                      (is_speech_verb(tree.lemma(above)) ||
                       (reasons && effect_of_verb(tree.lemma(above), false, false) != ClauseEffect::None));
    if ((told || asked) && own_subject(tree, above) != kNone) speaker = own_subject(tree, above);
    at = above;
  }
  return speaker;
}

/// The phrase of `up` that ends right before the clause; kNone where a comma or another phrase stands between.
int phrase_before(const Tree& tree, int head, int up) {
  const int first = tree.first_of(head);
  int before = first - 1;
  while (before > up && tree.is_negation(before)) --before;
  if (before <= up || tree.upos(before) == Upos::PUNCT || tree.upos(first) == Upos::PUNCT) return kNone;
  for (int steps = 0; before > up && tree.head(before) != up && steps < tree.size(); ++steps)
    before = tree.head(before);
  if (before > up && tree.head(before) != up) return kNone;  // a damaged tree
  return before > up && tree.is_nominal(before) ? before : kNone;
}

/// "was interrupted by Ana joining a band", "talk about Ana not coming", "opposed Norway joining the union": a gerund
/// with its own subject before it.
int owner_of_gerund(const Tree& tree, int head, int up) {
  if (tree[head].xpos != "VBG" || tree.child(head, "mark") != kNone || tree.child(head, "aux") != kNone) return kNone;
  const int noun = phrase_before(tree, head, up);
  if (noun == kNone || !can_act(tree, noun)) return kNone;
  if (tree.base(noun) == "obl") return in("about by of despite without over", tree.marker(noun, "case")) ? noun : kNone;
  const bool watched = sees_or_causes(tree.lemma(up)) ||
                       in("advocate oppose support favor favour prefer envision imagine mention risk remember recall "
                          "describe depict show picture film photograph catch spot keep leave involve stop",
                          tree.lemma(up));
  return tree.base(noun) == "obj" && watched ? noun : kNone;
}

/// "was denied by the judge, arguing that …", "found by a team, using images": what only the one who acts can do.
int agent_in_control(const Tree& tree, int head, int up) {
  if (tree[head].xpos != "VBG" || tree.child(head, "mark") != kNone || tree.child(head, "aux") != kNone || head < up ||
      !is_passive_clause(tree, up))
    return kNone;
  if (!is_speech_verb(tree.lemma(head)) && !in("use employ cite", tree.lemma(head))) return kNone;
  const int agent = tree.child(up, "obl:agent");
  return agent > up && agent < head && can_act(tree, agent) ? agent : kNone;
}

/// "criticised X for doing", "banned X from flying", "urged X to stop", "held a lunch, followed by Y": the object;
/// but "sent aid to help Y" helps by the sender.
std::optional<int> object_in_control(const Tree& tree, int head, int up) {
  int object = tree.child(up, "obj");
  const std::string marker = tree.marker(head, "mark");
  // "convicted Ana, who had sued the firm, of trying to cheat": of what a verb further out accuses her.
  for (int above = tree.head(up), steps = 0;
       marker == "of" && above >= 0 && steps < tree.size() && !takes_of_beside_object(tree.lemma(up));
       above = tree.head(above), ++steps) {
    if (tree.upos(above) != Upos::VERB || !takes_of_beside_object(tree.lemma(above))) continue;
    object = tree.child(above, "obj");
    break;
  }
  if (object == kNone || object > head) return std::nullopt;
  const std::string& lemma = tree.lemma(up);
  const bool blamed = marker == "for" || marker == "of" || marker == "from" || marker == "into";
  // "dropped the inquiry into the firm for having copied a text": the inquiry copied nothing.
  if (marker == "for" && event_noun(to_lower(tree.lemma(object)))) return kNone;
  // "mention Ana as influencing them"; "viewed Ana as having no plan" is an opinion.
  const bool named = marker == "as" && tree[head].xpos == "VBG";
  if (named && !in("mention cite identify list quote name confirm record", lemma)) return kNone;
  // "credited choirs with keeping the language alive"
  if (marker == "with" && tree[head].xpos == "VBG" && in("credit charge task entrust burden help assist", lemma))
    return resolve_relative(tree, object);
  const bool sent = lemma == "send" || lemma == "dispatch";
  const bool urged =
      marker == "to" && (sent ? can_act(tree, object) : effect_of_verb(lemma, true, true) == ClauseEffect::Demand);
  const bool followed = tree.lemma(head) == "follow" && is_passive_clause(tree, head);
  const bool chosen = marker == "to" && hands_role_to_object(lemma) && tree.base(object) == "obj";
  // "paid a friend to take the test": whoever paid did not take it, and whether the friend did is not said.
  if (marker == "to" && in("pay hire recruit bribe contract", lemma) && can_act(tree, object)) return kNone;
  // "established a committee to look into it"
  const bool formed = marker == "to" && forms_body(lemma) && acts_as_body(tree.lemma(object)) &&
                      phrase_before(tree, head, up) == object;
  if (blamed || named || urged || followed || chosen || formed) return resolve_relative(tree, object);
  return std::nullopt;
}

/// "granted a visa to Ana to attend the talks", "arranged for Ana to leave": who is named right before the infinitive.
int recipient_in_control(const Tree& tree, int head, int up) {
  if (tree.marker(head, "mark") != "to") return kNone;
  int noun = phrase_before(tree, head, up);
  if (noun == kNone) return kNone;
  const bool gives = in("grant issue", tree.lemma(up));
  if (tree.base(noun) == "obj" && gives) {
    for (const int c : tree.children(noun)) {
      if (c > noun && c < head && tree.base(c) == "nmod" && tree.marker(c, "case") == "to") noun = c;
    }
  }
  if (tree[noun].name == language::NameType::Loc || !can_act(tree, noun)) return kNone;
  const std::string marker = tree.marker(noun, "case");
  return marker == "for" || (marker == "to" && gives) ? noun : kNone;
}

}  // namespace

int oblique_in_control(const Tree& tree, int head, int up) {
  const std::string_view markers = markers_of_control(tree.lemma(up));
  if (markers.empty() || !tree.marker(head, "mark").ends_with("to") || head < up) return kNone;
  int found = kNone;
  for (const int c : tree.children(up)) {
    if (tree.base(c) == "obl" && c > up && c < head && in(markers, tree.marker(c, "case"))) found = c;
  }
  return found == kNone ? kNone : resolve_relative(tree, found);
}

std::optional<int> controller_of_adverbial(const Tree& tree, int head, int up) {
  if (const int speaker = outer_speaker(tree, head, up); speaker != kNone) return speaker;
  if (const int addressee = oblique_in_control(tree, head, up); addressee != kNone) return addressee;
  if (const int owner = owner_of_gerund(tree, head, up); owner != kNone) return owner;
  if (const int agent = agent_in_control(tree, head, up); agent != kNone) return agent;
  if (const int recipient = recipient_in_control(tree, head, up); recipient != kNone) return recipient;
  return object_in_control(tree, head, up);
}

}  // namespace newsgraph::extraction
