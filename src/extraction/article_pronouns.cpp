// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Whom a pronoun or "the country" stands for, as far as that is sure enough to be told, and whose words a quotation or
// message is.
#include "article.hpp"
#include "draft.hpp"
#include "lexicon.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>

namespace newsgraph::extraction {

using language::Mention;
using language::Upos;
using model::EntityType;
using model::MentionKind;

namespace {

bool is_we(std::string_view word) {
  return word == "we" || word == "us" || word == "our" || word == "ours" || word == "ourselves";
}

bool is_they(std::string_view word) {
  return word == "they" || word == "them" || word == "their" || word == "theirs" || word == "themselves";
}

/// "talks", "missiles", "oxygen levels": no "scholars", "ministers", "reports".
bool is_mere_thing(const std::string& lemma) {
  static constexpr std::array<std::string_view, 10> kEndings{"er",  "or", "ist", "ian", "ant",
                                                             "ent", "ee", "man", "ess", "ar"};
  if (is_role_noun(lemma) || is_body_noun(lemma)) return false;
  if (in("report study document poll survey paper letter statement article people proposal resolution instruction law "
         "bill rule guideline finding text note message",
         lemma))
    return false;
  return std::ranges::none_of(kEndings, [&](std::string_view ending) { return lemma.ends_with(ending); });
}

/// What only persons and bodies do: "they published a map", "they called on Norway".
bool is_act(const Tree& t, int verb) {
  const std::string lemma = to_lower(t.lemma(verb));
  return t.is_verb(verb) && (is_speech_verb(lemma) ||
                             in("believe think know want equip publish observe conduct invite discover travel hire "
                                "meet vote visit arrest estimate praise criticise criticize condemn",
                                lemma));
}

}  // namespace

TokenRef Article::first_person_near(int sentence, int token) const {
  if (!quotations_.at(sentence, token).inside) return {};
  const Tree& t = tree(sentence);
  for (int i = 0; i < t.size(); ++i) {
    const int index = is_first_person(t.lower(i)) ? cluster_at(sentence, i) : -1;
    if (index >= 0 && is_named(index) && quotations_.at(sentence, i).inside) return {sentence, i};
  }
  return {};
}

/// Whether the mention of a cluster that is nearest before the token is a subject.
bool Article::was_subject(int index, int sentence, int token) const {
  const Mention* last = nullptr;
  for (const Mention& mention : cluster(index).mentions) {
    const int at = static_cast<int>(mention.sentence);
    if (at > sentence || (at == sentence && static_cast<int>(mention.head) >= token)) break;
    last = &mention;
  }
  return last != nullptr && tree(static_cast<int>(last->sentence)).base(static_cast<int>(last->head)) == "nsubj";
}

/// "It was recognised by Norby University": what is named behind the verb of "it" is something else, unless it was
/// named before "it" too ("Norland announced it would deny entry to Norland"). (Of persons that is no sure sign: "he
/// signed Ruiz's bill".)
bool Article::is_named_beside(int sentence, int token, int own) const {
  const Tree& t = tree(sentence);
  if (t.lower(token) != "it" || t.base(token) != "nsubj") return false;
  const int verb = t.head(token);
  const std::vector<Mention>& mentions = cluster(own).mentions;
  const bool before = std::ranges::any_of(mentions, [&](const Mention& mention) {
    return static_cast<int>(mention.sentence) == sentence && static_cast<int>(mention.head) < token;
  });
  return !before && std::ranges::any_of(mentions, [&](const Mention& mention) {
    const int name = static_cast<int>(mention.head);
    return mention.kind == MentionKind::Name && static_cast<int>(mention.sentence) == sentence && name > token &&
           t.dominates(verb, name) && one_of(t.base(name), {"obl", "obj", "nmod"}) && t.relation(name) != "nmod:poss" &&
           quotations_.index_at(sentence, name) == quotations_.index_at(sentence, token);
  });
}

/// A pronoun whose antecedent the ranker did not choose clearly: what is said of it had better not be said of that. Of
/// judged statements those of "it" and "they" by a hair were wrong, and most of those whose antecedent is no subject:
/// where "it" is one, of something nameless below two nats; of a person below one. "The rebels announced they will
/// leave": the tree says who.
bool Article::is_guess(int sentence, int token, const Mention& pronoun) const {
  static constexpr std::array<std::string_view, 12> kThings{"it",   "its",  "itself", "they",  "them", "their",
                                                            "this", "that", "these",  "those", "both", "theirs"};
  static constexpr std::array<std::string_view, 8> kPersons{"he",  "him", "his",  "himself",
                                                            "she", "her", "hers", "herself"};
  constexpr std::int32_t kClearOfPerson = 900;
  const Tree& t = tree(sentence);
  const int own = cluster_at(sentence, token);
  if (own < 0) return false;
  if (is_named_beside(sentence, token, own)) return true;
  const std::int32_t certainty = pronoun.certainty;
  if (is_among(kThings, t.lower(token))) {
    const bool parallel = t.base(token) != "nsubj" || is_named(own) || was_subject(own, sentence, token);
    if (certainty >= language::kClear || (certainty >= language::kHair && parallel)) return false;
  } else if (!is_among(kPersons, t.lower(token)) || certainty >= kClearOfPerson || was_subject(own, sentence, token)) {
    return false;
  }
  int steps = t.size();
  for (int at = t.head(token); at >= 0 && steps > 0; at = t.head(at), --steps) {
    const int subject = subject_of_clause(t, at);
    if (subject != kNone && subject != token && cluster_at(sentence, subject) == own) return false;
  }
  return true;
}

/// Whether "he" or "she" may be another named person than the ranker's choice.
bool Article::may_be_person(int sentence, int token, const TokenRef& other) const {
  const int index = other.is_set() && other.token != kNone ? cluster_at(other.sentence, other.token) : -1;
  if (index < 0 || index == cluster_at(sentence, token) || !is_named(index)) return false;
  const language::Cluster& known = cluster(index);
  const char gender = tree(sentence).lower(token) == "he" ? 'm' : 'f';
  return known.type == EntityType::Person && !known.plural && (known.gender == gender || known.gender == '?');
}

/// Who "he" or "she" is, where the words before say so more clearly than the ranker: who spoke just before, of whom a
/// clause before it tells, or, where the ranker is not clear, of whom the whole sentence before it told. In Wikinews
/// that was right 25 times, and the ranker's choice three times. Looks back over as many sentences as `steps` says.
TokenRef Article::likelier_person(int sentence, int token, int steps) const {
  const Tree& t = tree(sentence);
  if ((t.lower(token) != "he" && t.lower(token) != "she") || t.base(token) != "nsubj" ||
      quotations_.index_at(sentence, token) != kNone)
    return {};
  const int verb = t.head(token);
  // ""It is sad", Ana Ruiz said of Jane Moran. She added: "…""
  if (in("add continue conclude", t.lemma(verb))) {
    constexpr int kNear = 3;
    const TokenRef before = source_before({sentence, token});
    if (before.is_set() && before.sentence + kNear >= sentence && may_be_person(sentence, token, before)) return before;
  }
  // "After Jan Novak cast his vote, he left."
  for (const int c : t.children(verb)) {
    const int subject = c < token && t.base(c) == "advcl" ? t.child(c, "nsubj") : kNone;
    if (subject != kNone && t.upos(subject) == Upos::PROPN && may_be_person(sentence, token, {sentence, subject}))
      return {sentence, subject};
  }
  // "When Jan Novak resigned, Ben Ruiz joined the race. He won. He was a judge."
  const Mention* pronoun = mention_at(sentence, token);
  if (sentence == 0 || steps == 0 || t.head(verb) >= 0 || pronoun == nullptr || pronoun->certainty >= language::kClear)
    return {};
  const Tree& last = tree(sentence - 1);
  for (int root = 0; root < last.size(); ++root) {
    if (last.head(root) >= 0 || !last.is_verb(root)) continue;
    TokenRef before{sentence - 1, last.child(root, "nsubj")};
    if (before.token == kNone || quotations_.index_at(before.sentence, before.token) != kNone) return {};
    if (last.upos(before.token) == Upos::PRON)
      before = likelier_person(before.sentence, before.token, steps - 1);
    else if (last.upos(before.token) != Upos::PROPN)
      return {};
    return may_be_person(sentence, token, before) ? before : TokenRef{};
  }
  return {};
}

/// "the country", where another one was named as lately.
bool Article::is_doubtful_nation(int sentence, int token, int named) const {
  const Tree& t = tree(sentence);
  if ((t.lemma(token) != "country" && t.lemma(token) != "nation") || t.is_name(token) ||
      cluster(named).type != EntityType::Place || t.child(token, "nmod:poss") != kNone)
    return false;
  for (const int c : t.children(token)) {
    if (t.base(c) == "det" ? t.lower(c) != "the" : t.base(c) != "case" && t.base(c) != "punct") return false;
  }
  if (language::country_of_name(canonical_name(named)).empty()) return true;
  const auto is_near = [&](int index, int first) {
    return std::ranges::any_of(cluster(index).mentions, [&](const Mention& mention) {
      const int at = static_cast<int>(mention.sentence);
      return mention.kind == MentionKind::Name && at >= first &&
             (at < sentence || (at == sentence && static_cast<int>(mention.head) < token));
    });
  };
  if (is_near(named, sentence)) return false;
  for (int other = 0; other < static_cast<int>(analysis_.clusters.size()); ++other) {
    if (other != named && is_named(other) && is_near(other, sentence - 2) &&
        !language::country_of_name(canonical_name(other)).empty())
      return true;
  }
  return false;
}

/// "I" in a quotation is who speaks there.
std::vector<Filler> Article::speaker_fillers(int sentence, int token) const {
  const Quoted quoted = quotations_.at(sentence, token);
  if (!quoted.inside || !quoted.source.is_set()) return {};
  if (tree(quoted.source.sentence).upos(quoted.source.token) == Upos::PRON &&
      is_first_person(tree(quoted.source.sentence).lower(quoted.source.token)))
    return {};
  return fillers(quoted.source.sentence, quoted.source.token);
}

void Article::narrow_pronoun(int sentence, int token, std::vector<Filler>& found) const {
  const Tree& t = tree(sentence);
  // "We won": a team, a company, a country, never him who says so.
  if (is_we(t.lower(token)))
    std::erase_if(found, [&](const Filler& filler) { return type_of(filler) == EntityType::Person; });
  // "They left": more than one person.
  if (is_they(t.lower(token)) && found.size() == 1 && found.front().cluster >= 0) {
    const language::Cluster& meant = cluster(found.front().cluster);
    if (meant.type == EntityType::Person && is_named(found.front().cluster) && !meant.plural) return found.clear();
  }
  // "They published a map": not the levels just spoken of.
  if (t.lower(token) == "they" && t.base(token) == "nsubj" && is_act(t, t.head(token)))
    std::erase_if(found, [&](const Filler& filler) {
      const EntityType type = type_of(filler);
      const bool thing = type == EntityType::Concept || type == EntityType::Event || type == EntityType::Work ||
                         type == EntityType::Product || type == EntityType::Literal;
      return thing && filler.at.is_set() && is_mere_thing(to_lower(tree(filler.at.sentence).lemma(filler.at.token)));
    });
  // Nobody is "he" in his own words, and "it" in talk is sure only of what has a name.
  const Quoted quoted = quotations_.at(sentence, token);
  if (quoted.inside && !is_first_person(t.lower(token)) && !is_we(t.lower(token))) {
    const int speaker = quoted.source.is_set() ? cluster_at(quoted.source.sentence, quoted.source.token) : -1;
    const std::string_view word = t.lower(token);
    const bool thing = word == "it" || ((word == "they" || word == "them") && quotations_.is_answer(sentence));
    std::erase_if(found, [&](const Filler& filler) {
      return (speaker >= 0 && filler.cluster == speaker) || (thing && !is_strong(filler));
    });
  }
}

/// "It added: …" after a quotation: "it" is who spoke before, even where the nearest noun stands inside the quotation.
TokenRef Article::speaker_before(const TokenRef& pronoun) const {
  const int index = cluster_at(pronoun.sentence, pronoun.token);
  if (index >= 0 && is_named(index)) return {};
  const auto is_outside = [&](const Mention& mention) {
    return mention.kind != MentionKind::Pronoun &&
           quotations_.index_at(static_cast<int>(mention.sentence), static_cast<int>(mention.head)) == kNone;
  };
  if (index >= 0 && std::any_of(cluster(index).mentions.begin(), cluster(index).mentions.end(), is_outside)) return {};
  return source_before(pronoun);
}

TokenRef Article::source_before(const TokenRef& pronoun) const {
  TokenRef before;
  for (int i = 0; i < quotations_.size(); ++i) {
    const TokenRef source = quotations_.source(i);
    if (source == pronoun) return before;
    if (source.is_set() && tree(source.sentence).upos(source.token) != Upos::PRON) before = source;
  }
  return {};
}

std::vector<Filler> Article::source_fillers(const TokenRef& source) const {
  const Tree& t = tree(source.sentence);
  if (t.lower(source.token) == "it" || t.lower(source.token) == "they") {
    if (const TokenRef before = speaker_before(source); before.is_set()) return source_fillers(before);
  }
  if (is_message_noun(to_lower(t.lemma(source.token)))) {
    for (const int c : t.children(source.token)) {
      const std::string marker = t.marker(c, "case");
      // "X's statement", "a tweet by X", "the US statement"
      const bool author = t.relation(c) == "nmod:poss" || (t.base(c) == "compound" && t.is_name(c)) ||
                          (t.base(c) == "nmod" && (marker == "by" || marker == "from"));
      if (!author) continue;
      auto authors = fillers(source.sentence, c);
      if (!authors.empty()) return authors;
    }
  }
  return fillers(source.sentence, source.token);
}

}  // namespace newsgraph::extraction
