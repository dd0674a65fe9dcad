// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "assertion_clauses.hpp"
#include "assertion_status.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <string>

namespace newsgraph::extraction {

using language::Upos;
using model::Modality;

namespace {

bool is_negation(const Tree& tree, int token) {
  const std::string_view word = tree.lower(token);
  return tree.is_negation(token) || word == "neither" || word == "nor" || word == "hardly" || word == "nowhere";
}

/// "provides for no programme", "at no time"; "at no cost" and "with no losses" deny only the cost and losses.
bool negates_as_adverbial(const Tree& tree, int noun) {
  const std::string marker = tree.marker(noun, "case");
  return !in("at with despite given without", marker) || one_of(tree.lemma(noun), {"time", "point"});
}

bool has_no_determiner(const Tree& tree, int noun) {
  for (const int c : tree.children(noun)) {
    if ((tree.base(c) == "det" || tree.base(c) == "advmod") && (tree.lower(c) == "no" || tree.lower(c) == "neither"))
      return true;
    if (tree.base(c) == "cc" && c < noun && tree.lower(c) == "neither") return true;  // "neither Norway nor Peru"
  }
  return tree.lower(noun) == "none" || tree.lower(noun) == "nobody" || tree.lower(noun) == "nothing";
}

/// "even if forgiven", "if not on a global scale": no conditions.
bool concedes_only(const Tree& tree, int clause) {
  for (const int c : tree.children(clause)) {
    if (tree.base(c) != "mark" || tree.lower(c) != "if") continue;
    const bool even = c > 0 && tree.lower(c - 1) == "even";
    const bool elliptic = c + 1 < tree.size() && tree.lower(c + 1) == "not" && tree.child(clause, "nsubj") == kNone;
    return even || elliptic;
  }
  return false;
}

/// "so long as Norway pays", "as long as"
bool holds_as_long(const Tree& tree, int word) {
  return std::ranges::any_of(tree.children_with(word, "advmod"), [&](int c) {
    const int clause = tree.child(c, "advcl");
    return tree.lower(c) == "long" && clause != kNone && tree.marker(clause, "mark") == "as";
  });
}

/// "did not endorse her until July": in July she did.
bool waits_until(const Tree& tree, int word) {
  return std::ranges::any_of(tree.children(word), [&](int c) {
    const std::string_view base = tree.base(c);
    if (base != "obl" && base != "advcl") return false;
    const std::string marker = tree.marker(c, base == "obl" ? "case" : "mark");
    return marker == "until" || marker == "till" || marker == "until after";
  });
}

/// "pleaded not guilty": the complement is denied.
bool denies_complement(const Tree& tree, int word) {
  return std::ranges::any_of(tree.children(word), [&](int c) {
    return tree.base(c) == "xcomp" && tree.upos(c) == Upos::ADJ &&
           std::ranges::any_of(tree.children(c), [&](int inner) {
             return tree.base(inner) == "advmod" && inner < c && tree.lower(inner) == "not" &&
                    !one_of(tree.lower(inner + 1), {"only", "just", "so", "as", "very", "too", "necessarily"});
           });
  });
}

/// "in not life-threatening condition": what is denied is how, and that is left out.
bool denies_modifier(const Tree& tree, int word) {
  return std::ranges::any_of(tree.children(word), [&](int c) {
    return tree.base(c) == "amod" &&
           std::ranges::any_of(tree.children(c), [&](int inner) { return tree.is_negation(inner); });
  });
}

/// "has almost no chance", "does not necessarily mean", "are not as sceptical": neither so nor not so.
bool denies_in_part(const Tree& tree, int word) {
  for (const int c : tree.children(word)) {
    const std::string_view base = tree.base(c);
    if (base == "obj" || base == "nsubj") {
      const int determiner = tree.child(c, "det");
      if (determiner > 0 && tree.lower(determiner) == "no" &&
          in("almost virtually practically nearly little", tree.lower(determiner - 1)))
        return true;
    }
    if (base == "advmod" && (tree.is_negation(c) || tree.lower(c) == "not") && c + 1 < tree.size() &&
        in("necessarily always exactly as solely exclusively entirely wholly completely fully", tree.lower(c + 1)) &&
        tree.lower(c) != "never")
      return true;
  }
  return false;
}

/// "I would hope so": said, not planned.
bool is_polite(const Tree& tree, int verb) {
  const int subject = tree.child(verb, "nsubj");
  return subject != kNone && (tree.lower(subject) == "i" || tree.lower(subject) == "we") &&
         in("hope think say argue suggest like love prefer imagine guess describe want wish", tree.lemma(verb));
}

/// "would later win", "would go on to win", "would often sing": what came after or used to be, told by the writer.
bool is_narrated(const Tree& tree, int verb) {
  const std::string_view base = tree.base(verb);
  if (base == "ccomp" || base == "xcomp" || base == "advcl" || negations_of(tree, verb) > 0) return false;
  if (goes_on(tree, verb) && (tree.child(verb, "xcomp") != kNone || tree.child(verb, "advcl") != kNone)) return true;
  return std::ranges::any_of(tree.children_with(verb, "advmod"), [&](int c) {
    return c < verb && in("later eventually often sometimes usually frequently occasionally", tree.lower(c));
  });
}

/// "would have allowed": it did not come to that.
bool is_unreal(const Tree& tree, int verb) {
  for (const int c : tree.children(verb)) {
    if (tree.base(c) == "aux" && in("have 've ’ve", tree.lower(c)) && tree[verb].xpos == "VBN") return true;
  }
  return false;
}

/// "must be mistaken", "must have left", "must be turning in his grave": guessed, not demanded.
bool is_inferred(const Tree& tree, int verb) {
  return std::ranges::any_of(tree.children_with(verb, "aux"), [&](int aux) {
    return tree.lower(aux) == "have" || (tree.lower(aux) == "be" && tree[verb].xpos == "VBG");
  });
}

bool has_child(const Tree& tree, int word, std::string_view lower) {
  return std::ranges::any_of(tree.children(word),
                             [&](int c) { return tree.base(c) == "advmod" && tree.lower(c) == lower; });
}

}  // namespace

bool is_scheduled(const Tree& tree, int verb) {
  return std::ranges::any_of(tree.children(verb), [&](int mark) {
    if (mark > verb || (tree.base(mark) != "mark" && tree.base(mark) != "case")) return false;
    const int be = mark - 1;
    if (tree.lower(mark) == "due")
      return tree[verb].xpos != "VBG" && tree.lower(mark + 1) == "to" && tree.is_verb(verb);
    if (tree.lower(mark) != "to" || be < 0) return false;
    return tree.lower(be) == "due" || (tree.head(be) == verb && tree.base(be) == "aux" && tree.lemma(be) == "be");
  });
}

bool has_degree(const Tree& tree, int adjective) {
  return has_child(tree, adjective, "too") || has_child(tree, adjective, "enough");
}

bool is_out_of_reach(const Tree& tree, int adjective) {
  return has_child(tree, adjective, "too") != (negations_of(tree, adjective) % 2 == 1);
}

void apply_leaning(const Tree& tree, int word, Status& status) {
  const std::string& lemma = tree.lemma(word);
  if (in("plead confess admit accustomed used return resort turn", lemma)) return;
  if (in("commit committed commitment dedicate dedicated devote devoted dedication look agree view path", lemma)) {
    if (negations_of(tree, word) % 2 == 1) status.negated = !status.negated;
    status.set(Modality::Planned);
  } else if (in("open close near openness", lemma)) {
    status.set(Modality::Possible);
  } else {
    status.unsaid = true;  // "limited to", "conducive to", "opposed to", "an alternative to"
  }
}

bool shares_negation(const Tree& tree, int conjunct, int first) {
  const int coordinator = tree.child(conjunct, "cc");
  const std::string_view word = coordinator == kNone ? std::string_view() : tree.lower(coordinator);
  if (negations_of(tree, conjunct) > 0 || negations_of(tree, first) % 2 == 0 || word == "but") return false;
  const int either = tree.child(first, "cc:preconj");
  if (either != kNone && tree.lower(either) == "either") return false;
  const int subject = tree.child(first, "nsubj");
  const int determiner = subject == kNone ? kNone : tree.child(subject, "det");
  if (determiner != kNone && tree.lower(determiner) == "no") return true;
  // "not to conform and to have": a "to" of its own
  const int own = tree.child(conjunct, "mark");
  const bool apart = own != kNone && tree.lower(own) == "to";
  const bool bare = tree[conjunct].xpos == "VB" && tree[first].xpos == "VB" && !apart;
  return word == "or" || (word == "and" && bare);
}

int negations_of(const Tree& tree, int word) {
  int count = 0;
  for (const int c : tree.children(word)) {
    const std::string_view base = tree.base(c);
    if ((base == "advmod" || base == "cc" || tree.relation(c) == "cc:preconj") && is_negation(tree, c)) ++count;
    if (base == "advmod" && (tree.lower(c) == "longer" || tree.lower(c) == "more" || tree.lower(c) == "yet") && c > 0 &&
        tree.lower(c - 1) == "no")
      ++count;
    if ((base == "nsubj" || base == "obj" || base == "obl") && has_no_determiner(tree, c) &&
        (base != "obl" || negates_as_adverbial(tree, c)))
      ++count;
    if (base == "det" && tree.lower(c) == "no") ++count;  // a predicate noun: "is no friend"
  }
  return count;
}

void apply_own_group(const Tree& tree, int word, Status& status) {
  // "their duty is to protect the border"
  if (tree.upos(word) == Upos::VERB && tree.child(word, "cop") != kNone && tree.marker(word, "mark").ends_with("to"))
    status.set(Modality::Planned);
  // "is for producing energy": what it is for, not what it does
  if (tree.upos(word) == Upos::VERB && tree.child(word, "cop") != kNone && tree.marker(word, "mark").ends_with("for"))
    status.unsaid = true;
  if (is_scheduled(tree, word)) status.set(Modality::Planned);
  const bool negated = negations_of(tree, word) % 2 == 1;
  if (negated) status.negated = !status.negated;
  if (denies_complement(tree, word)) {
    status.negated = !status.negated;
    if (tree.child(word, "obj") != kNone) status.unsaid = true;  // "found him not guilty" has convicted nobody
  }
  if (denies_in_part(tree, word) || denies_modifier(tree, word)) status.unsaid = true;
  if (negated && waits_until(tree, word)) status.unsaid = true;
  for (const int c : tree.children(word)) {
    if (tree.base(c) == "aux")
      apply_auxiliary(tree, c, status);
    else if (tree.base(c) == "advmod")
      apply_adverb(tree, c, status);
  }
  if (holds_as_long(tree, word) && (status.modality == Modality::Actual || status.modality == Modality::Planned))
    status.modality = Modality::Conditional;
  for (const int c : tree.children(word)) {
    if (tree.base(c) == "advcl") {
      const std::string marker = tree.marker(c, "mark");
      const bool open = !tree.has_feature(word, "Tense=Past") || tree.child(word, "aux") != kNone;
      const bool concedes = concedes_only(tree, c) || is_question_told(tree, c);
      if (open && !concedes && (marker == "if" || marker == "unless" || marker == "provided" || marker == "in case")) {
        if (status.modality == Modality::Actual || status.modality == Modality::Planned ||
            status.modality == Modality::Possible) {
          status.modality = Modality::Conditional;
        }
      }
    }
  }
}

void apply_auxiliary(const Tree& tree, int aux, Status& status) {
  const std::string_view word = tree.lower(aux);
  const std::string& lemma = tree.lemma(aux);
  const int verb = tree.head(aux);
  // "could be seen leaving": they were
  if (word == "could" && verb >= 0 && in("see hear", tree.lemma(verb)) && tree.child(verb, "aux:pass") != kNone &&
      negations_of(tree, verb) == 0)
    return;
  // "May he rest in peace": wished, not said
  if (word == "may" && verb >= 0 && tree.child(verb, "nsubj") > aux) {
    status.unsaid = true;
    return;
  }
  if (word == "would" && verb >= 0 && (is_polite(tree, verb) || is_narrated(tree, verb))) return;
  if (word == "would" && verb >= 0 && is_unreal(tree, verb)) {
    if (status.modality == Modality::Actual || status.modality == Modality::Planned)
      status.modality = Modality::Conditional;
    return;
  }
  if (word == "will" || word == "'ll" || word == "’ll" || word == "shall" || word == "wo" || word == "would" ||
      word == "'d")
    status.set(Modality::Planned);
  else if (word == "may" || word == "might")
    status.set(Modality::Possible);
  else if (word == "can" || word == "could" || word == "ca") {
    if (!status.negated) status.set(Modality::Possible);
  } else if (word == "must" && verb >= 0 && is_inferred(tree, verb)) {
    status.set(Modality::Possible);
  } else if (word == "should" || word == "must" || word == "ought" || lemma == "should" || lemma == "must")
    status.set(Modality::Demanded);
}

bool is_hearsay(std::string_view lower) {
  return in("reportedly allegedly apparently supposedly purportedly reputedly", lower);
}

void apply_adverb(const Tree& tree, int word, Status& status) {
  const std::string_view lower = tree.lower(word);
  if (word + 1 < tree.size() && tree.lower(word + 1) == "best") return;  // "is perhaps best known for"
  if (is_hearsay(lower))
    status.report({});
  else if (lower == "perhaps" || lower == "maybe" || lower == "possibly" || lower == "probably" ||
           (lower == "likely" && word < tree.head(word) && status.modality == Modality::Planned)) {
    // "will probably update": a guess, no plan
    if (status.modality == Modality::Planned) status.modality = Modality::Possible;
    status.set(Modality::Possible);
  } else if (lower == "almost" || lower == "nearly") {
    // "almost fell" did not, "almost equals" does
    const std::string_view tag = tree[tree.head(word)].xpos;
    if (tag.starts_with("VB") && tag != "VBZ" && tag != "VBP") status.negated = !status.negated;
  }
}

}  // namespace newsgraph::extraction
