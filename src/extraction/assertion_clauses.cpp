// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "assertion_clauses.hpp"

#include "assertion_status.hpp"
#include "lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace newsgraph::extraction {

using language::Upos;

bool is_wish(std::string_view lemma) {
  static constexpr std::array<std::string_view, 8> kVerbs = {"desire", "hope", "like", "long",
                                                             "love",   "want", "wish", "yearn"};
  return is_among(kVerbs, lemma);
}

bool is_attitude(std::string_view lemma) {
  return in("worried concerned afraid fearful convinced adamant optimistic sceptical skeptical suspicious doubtful",
            lemma);
}

bool is_reproach(std::string_view lemma) {
  static constexpr std::array<std::string_view, 20> kVerbs = {
      "accuse", "suspect", "blame",  "criticise", "criticize", "condemn", "denounce", "fault", "rebuke",    "berate",
      "charge", "indict",  "arrest", "detain",    "sue",       "slam",    "blast",    "chide", "castigate", "lambast"};
  return is_among(kVerbs, lemma);
}

bool is_still_to_come(const Tree& tree, int have) {
  return std::ranges::any_of(tree.children(have),
                             [&](int c) { return tree.base(c) == "advmod" && tree.lower(c) == "yet"; });
}

bool was_able(const Tree& tree, int adjective) {
  if (tree.lemma(adjective) != "able") return false;
  const int copula = tree.child(adjective, "cop");
  const int aux = tree.child(adjective, "aux");
  const bool past = copula != kNone && tree.has_feature(copula, "Tense=Past") &&
                    (aux == kNone || (tree.lemma(aux) == "have" && tree.children_with(adjective, "aux").size() == 1));
  return past || negations_of(tree, adjective) % 2 == 1;
}

bool is_spoken_of(const Tree& tree, int clause, int verb) {
  if (tree[clause].xpos != "VBG" || !in("speak talk tell warn complain write hear", tree.lemma(verb))) return false;
  return std::ranges::any_of(tree.children_with(verb, "obl"), [&](int topic) {
    const std::string marker = tree.marker(topic, "case");
    return verb < topic && topic < clause && (marker == "of" || marker == "about");
  });
}

bool is_provision(const Tree& tree, int clause, int up) {
  const int be = tree.child(clause, "aux:pass");
  const int above = tree.child(up, "aux:pass");
  return be != kNone && tree.lower(be) == "being" && above != kNone && tree[above].xpos == "VBP" &&
         tree.child(up, "aux") == above;
}

bool is_indicative(const Tree& tree, int clause) {
  const auto told = [&](int word) { return in("VBZ VBD MD", tree[word].xpos); };
  return told(clause) || std::ranges::any_of(tree.children(clause), [&](int c) {
           return (tree.base(c) == "cop" || tree.base(c) == "aux") && told(c);
         });
}

bool is_ahead(const Tree& tree, int clause) {
  const int aux = tree.child(clause, "aux");
  const std::string_view tag = tree[aux == kNone ? clause : aux].xpos;
  return tag == "VBZ" || tag == "VBP";
}

bool has_used(const Tree& tree, int verb) {
  if (tree.lemma(verb) != "use") return false;
  const int passive = tree.child(verb, "aux:pass");
  if (passive != kNone) return in("was were", tree.lower(passive)) && tree.child(verb, "aux") == passive;
  return tree[verb].xpos == "VBD" && tree.child(verb, "obj") != kNone;
}

bool is_called_on(const Tree& tree, int verb) {
  const std::string& lemma = tree.lemma(verb);
  if (lemma != "call" && lemma != "appeal") return false;
  return std::ranges::any_of(tree.children_with(verb, "obl"), [&](int c) {
    const std::string marker = tree.marker(c, "case");
    return c > verb && (lemma == "call" ? marker == "on" || marker == "upon" || marker == "for" : marker == "to");
  });
}

bool is_outcome(const Tree& tree, int clause, int up) {
  if (tree[up].xpos != "VBD" || tree.child(up, "aux") != kNone) return false;
  const std::string& verb = tree.lemma(up);
  if (in("beat defeat edge outlast overcome oust", verb))
    return in("win become take claim reach secure advance retain", tree.lemma(clause));
  const std::string& done = tree.lemma(clause);
  const int taken = tree.child(up, "obj");
  if (verb == "take" && taken != kNone && in("time moment opportunity", tree.lemma(taken))) return true;
  if (in("mark commemorate celebrate honour honor", done)) return true;
  if (in("write call phone telephone tweet", verb) &&
      in("warn inform tell thank congratulate apologise apologize express announce", done))
    return true;
  const int street = tree.child(up, "obl");
  const bool came_together = in("meet speak talk gather assemble convene rally march demonstrate", verb) ||
                             (verb == "take" && street != kNone && tree.lemma(street) == "street");
  return came_together &&
         in("discuss protest debate negotiate mourn celebrate commemorate mark honour honor remember denounce "
            "condemn oppose voice express demand",
            tree.lemma(clause));
}

bool is_whenever(const Tree& tree, int clause) {
  const bool open = std::ranges::any_of(tree.children(clause), [&](int c) {
    return c < clause && (tree.base(c) == "advmod" || tree.base(c) == "mark") &&
           in("when whenever once", tree.lower(c));
  });
  if (!open) return false;
  int bearer = clause;
  for (const int c : tree.children(clause)) {
    if (tree.base(c) != "aux" && tree.base(c) != "cop") continue;
    if (tree.lemma(c) != "be" || tree[clause].xpos == "VBG") return false;
    bearer = c;
  }
  return in("VBZ VBP", tree[bearer].xpos);
}

bool goes_on(const Tree& tree, int verb) {
  if (tree.lemma(verb) != "go") return false;
  for (const int c : tree.children(verb)) {
    if (c == verb + 1 && tree.lower(c) == "on") return true;
  }
  return false;
}

bool asks_for_reason(const Tree& tree, int clause) {
  const auto asks = [&](int c) {
    return tree.base(c) == "advmod" && c < clause && in("why when where how", tree.lower(c));
  };
  // The word may hang from the verb above: "discussed why she joined".
  const int up = tree.head(clause);
  return std::ranges::any_of(tree.children(clause), asks) ||
         (up >= 0 && up < clause && std::ranges::any_of(tree.children(up), [&](int c) { return c > up && asks(c); }));
}

bool makes_demand(const Tree& tree, int verb) {
  const std::string& lemma = tree.lemma(verb);
  if (lemma == "have" || lemma == "need" || lemma == "require" || lemma == "send" || lemma == "dispatch") return false;
  return tree.child(verb, "obj") != kNone || tree.child(verb, "iobj") != kNone || tree.child(verb, "ccomp") != kNone;
}

bool had_to(const Tree& tree, int have, int clause) {
  const int aux = tree.child(have, "aux");
  const bool past =
      aux == kNone ? tree[have].xpos == "VBD" : in("has have 've", tree.lower(aux)) && tree[have].xpos == "VBN";
  // "had until Monday to file"
  if (!past || tree.child(clause, "mark") != have + 1) return false;
  int at = have;
  for (int steps = tree.size(); at >= 0 && steps > 0; --steps, at = tree.head(at)) {
    const std::string_view base = tree.base(at);
    if (base != "conj" && base != "parataxis" && base != "root" && tree.relation(at) != "acl:relcl") return false;
  }
  return true;
}

bool is_verdict(std::string_view adjective) {
  return in(
      "justifiable acceptable permissible tolerable right fair reasonable appropriate proper just moral lawful legal "
      "wise good okay ok",
      adjective);
}

int coordinated_with(const Tree& tree, int at, int up) {
  if (tree.base(at) != "conj") return up;
  // "refused to pay and has been fined": the auxiliary is finite.
  int bearer = at;
  for (const int c : tree.children(at)) {
    if ((tree.base(c) == "aux" || tree.base(c) == "cop") && c < bearer) bearer = c;
  }
  const std::string_view tag = tree[bearer].xpos;
  if (tag != "VBZ" && tag != "VBD" && !(bearer != at && tag == "VBP")) return up;
  for (int steps = tree.size(); steps > 0 && in("VB VBG", tree[up].xpos); --steps) {
    const std::string_view base = tree.base(up);
    const int above = tree.head(up);
    if (above < 0 || tree.child(up, "aux") != kNone || (base != "xcomp" && base != "conj" && base != "advcl"))
      return up;
    up = above;
  }
  return up;
}

bool goes_on_telling(const Tree& tree, int at, int up) {
  const int said = tree.child(up, "ccomp");
  if (!is_speech_verb(tree.lemma(up)) || tree[up].xpos != "VBD" || said == kNone || said < up || said > at)
    return false;
  const int subject = own_subject(tree, at);
  if (subject == kNone || is_speech_verb(tree.lemma(at))) return false;
  // "claimed the house was hers and she had no debts"
  const int coordinator = tree.child(at, "cc");
  if (coordinator != kNone && tree.lower(coordinator) == "and" && tree.lower(coordinator - 1) != "," &&
      in("he she they it", tree.lower(subject)))
    return true;
  return std::ranges::any_of(tree.children_with(at, "aux"),
                             [&](int aux) { return tree.lower(aux) == "had" || tree.lower(aux) == "would"; });
}

bool is_apart(const Tree& tree, int at, int up) {
  const std::string_view base = tree.base(at);
  if (up > at || (base != "conj" && base != "parataxis" && base != "advcl")) return false;
  if (!is_clause_head(tree, at) || own_subject(tree, at) == kNone) return false;
  const int first = tree.first_of(at);
  const auto follows = [&](std::string_view mark) {
    return tree.lower(first) == mark || (first > 0 && tree.lower(first - 1) == mark);
  };
  if (base == "conj" || base == "parataxis") return follows(";");
  if (!follows(",")) return false;
  const std::string marker = tree.marker(at, "mark");
  if (marker == "while" || marker == "whilst")
    return is_speech_verb(tree.lemma(at)) || in("describe call praise criticise criticize", tree.lemma(at));
  return marker == "although" || marker == "though" || marker == "even though" || marker == "whereas";
}

bool is_judged_only(const Tree& tree, int adjective) {
  if (in("dangerous harmful unwise unfair wrong illegal unlawful rare unusual risky foolish", tree.lemma(adjective)))
    return true;
  return std::ranges::any_of(tree.children_with(adjective, "advmod"),
                             [&](int c) { return c == adjective - 1 && tree.lower(c) == "less"; });
}

}  // namespace newsgraph::extraction
