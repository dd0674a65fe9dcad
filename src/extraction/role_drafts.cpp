// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "role_words.hpp"
#include "sentence_drafter.hpp"
#include "word_list.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;
using model::EntityType;
using model::MentionKind;

namespace {

class RoleDrafter : private SentenceDrafter {
 public:
  RoleDrafter(const Article& article, int sentence, std::vector<Draft>& drafts)
      : SentenceDrafter(article, sentence, drafts) {}

  void draft() {
    for (int i = 0; i < tree_.size(); ++i) {
      if (article_.is_boilerplate(sentence_, i)) continue;
      draft_titles(i);
      draft_appositions(i);
      draft_description(i);
      draft_whose(i);
      draft_affiliation(i);
    }
  }

 private:
  struct Target {
    std::string marker;
    Filler filler;
    std::string via = {};        ///< the nameless noun between: "of central committee"
    std::string via_lemma = {};  ///< its lemma
  };

  std::optional<Filler> holder(int token) const {
    const int cluster = article_.cluster_at(sentence_, token);
    if (cluster < 0) return std::nullopt;
    for (Filler& filler : article_.fillers(sentence_, token)) {
      if (filler.cluster == cluster) return filler;
    }
    return std::nullopt;
  }

  /// "spokeswoman Sarah", "US President Donald", "airline Mahan Air": the role is a modifier of the name.
  void draft_titles(int role) {
    const int name = tree_.head(role);
    if (name < 0 || name == role) return;
    const std::string_view relation = tree_.relation(role);
    const bool title = relation == "nmod:desc" || relation == "compound" || relation == "nmod:unmarked";
    if (!title || role > name || !tree_.is_name(name) || is_honorific(tree_.lower(role))) return;
    const bool office = is_role_noun(to_lower(tree_.lemma(role)));
    // "the Polish pianist X": any description of a person that says whence or of what.
    const bool person = tree_.upos(role) == Upos::NOUN && tree_[name].name == NameType::Per && !tree_.is_name(role);
    if (!office && !person) return;
    if (tree_.is_name(role) && tree_[role].name == tree_[name].name && relation == "compound" &&
        tree_[name].name != NameType::Per)
      return;
    auto who = holder(name);
    for (int at = name; !who && tree_.head(at) > at && tree_.is_name(tree_.head(at)); at = tree_.head(at))
      who = holder(tree_.head(at));
    if (!who) return;
    std::vector<Target> targets = targets_of(role);
    if (targets.empty()) modifiers_of(name, role, targets);
    for (const int word : words_before(role)) {
      if (targets.empty()) modifiers_of(word, role, targets);
    }
    if (targets.empty()) {
      if (!office || !draft_bare_title(role, *who)) draft_plain_title(role, *who);
      return;
    }
    if (office || article_.is_described_by_origin(*who, sentence_, role)) emit(role, *who, targets, "title-of");
  }

  /// "Attorney General Ana Ruiz": the words right before the title that hang from the name as it does.
  std::vector<int> words_before(int role) const {
    std::vector<int> words;
    for (int i = role - 1; i >= 0 && !tree_.is_name(i) && tree_.head(i) == tree_.head(role); --i) {
      // "study co-author Professor": two titles, not one.
      const bool noun = tree_.upos(i) == tree_.upos(role);
      if (!noun || (tree_.relation(i) != "nmod:desc" && tree_.base(i) != "compound") || is_honorific(tree_.lower(i)))
        break;
      words.insert(words.begin(), i);
    }
    return words;
  }

  /// Whether the title says of what, by the words around.
  bool draft_bare_title(int role, const Filler& who) {
    if (is_spokesperson(to_lower(tree_.lemma(role)))) {
      const auto institution = last_source(sentence_);
      if (institution) emit(role, who, {{"of", *institution}}, "spokesperson-of");
      return institution.has_value();
    }
    // "South Korea regretted it. … a spokesman for President Moon said": the country whose word it was before.
    const int name = who.at.token;
    const int up = tree_.head(name);
    if (up < 0 || !is_spokesperson(to_lower(tree_.lemma(up))) || tree_.marker(name, "case") != "for" || sentence_ == 0)
      return false;
    const auto country = last_source(sentence_ - 1);
    if (!country || article_.type_of(*country) != EntityType::Place) return false;
    emit(role, who, {{"of", *country}}, "office-of");
    return true;
  }

  /// "Senator Ana Ruiz", "police chief Jan Novak", "the pianist Ana Ruiz": the title alone, once in an article.
  void draft_plain_title(int role, const Filler& who) {
    if (!article_.has_name(who) || article_.type_of(who) != EntityType::Person || tree_[role].name != NameType::None ||
        tree_.has_feature(role, "Number=Plur") || article_.time_at(sentence_, role) != nullptr)
      return;
    if (tree_.relation(role) != "nmod:desc" && tree_.upos(role) != Upos::NOUN) return;
    if (is_title_repeated(role, who) || is_body_noun(to_lower(tree_.lemma(role)))) return;
    int begin = role;
    for (const int word : words_before(role)) begin = std::min(begin, tree_.subtree(word).front());
    for (const int c : tree_.children(role)) {
      if (c > role) return;  // "co-founder with"
      const std::string_view relation = tree_.base(c);
      if (relation == "nmod" && tree_.relation(c) != "nmod:desc") return;  // "his brother X"
      if (relation == "conj" || relation == "cc" || relation == "punct") return;
      if (relation != "det" && relation != "case") begin = std::min(begin, tree_.subtree(c).front());
    }
    while (begin < role && (tree_.upos(begin) == Upos::CCONJ || tree_.upos(begin) == Upos::DET)) ++begin;
    // "Deputy PM Ana Ruiz", where the word that matters hangs elsewhere.
    if (role - begin > 5 || (begin > 0 && (keeps_meaning(tree_.lower(begin - 1)) || tree_.lower(begin - 1) == "ex")))
      return;
    if (begin > 0 && (tree_.is_name(begin - 1) || tree_.lower(begin - 1) == "-")) return;
    for (int i = begin; i < role; ++i) {
      if (tree_.is_name(i) || tree_.upos(i) == Upos::PUNCT || tree_.lower(i).starts_with("ex-") ||
          tree_.upos(i) == Upos::VERB || tree_.upos(i) == Upos::NUM || tree_.upos(i) == Upos::PRON)
        return;
    }
    Draft draft = begin_draft(article_, sentence_, role, who, "title");
    draft.object = article_.literal(sentence_, begin, role + 1);
    draft.object->at = {sentence_, role};
    draft.phrase = is_former_role(role) ? "was" : "is";
    draft.lemma = "be";
    finish(std::move(draft));
  }

  /// Whether an earlier mention of the person has the same title before its name.
  bool is_title_repeated(int role, const Filler& who) const {
    const std::string lemma = to_lower(tree_.lemma(role));
    const auto& mentions = article_.cluster(who.cluster).mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](const language::Mention& mention) {
      const int s = static_cast<int>(mention.sentence);
      const int head = static_cast<int>(mention.head);
      if (mention.kind != MentionKind::Name || s > sentence_ || (s == sentence_ && head <= who.at.token)) return false;
      const Tree& tree = article_.tree(s);
      for (const int c : tree.children(head)) {
        if (c < head && to_lower(tree.lemma(c)) == lemma) return true;
      }
      return false;
    });
  }

  /// The institution that spoke last, in this sentence or the two before: a bare "spokesman X" speaks for it.
  std::optional<Filler> last_source(int from) const {
    for (int s = from; s >= 0 && s >= sentence_ - 2; --s) {
      const Tree& tree = article_.tree(s);
      for (const Frame& frame : article_.frames(s)) {
        const std::string& lemma = tree.lemma(frame.head);
        const bool speaks = is_speech_verb(lemma) || lemma == "regret" || lemma == "welcome" || lemma == "condemn" ||
                            lemma == "deny" || lemma == "reject";
        if (frame.subject == kNone || frame.kind != FrameKind::Verb || !speaks ||
            article_.quotations().at(s, frame.head).inside)
          continue;
        for (const Filler& filler : article_.fillers(s, frame.subject)) {
          const EntityType type = article_.type_of(filler);
          if (filler.is_entity() && (type == EntityType::Organization || type == EntityType::Place)) return filler;
        }
      }
    }
    return std::nullopt;
  }

  void draft_appositions(int token) {
    if (tree_.base(token) != "appos" && tree_.base(token) != "flat" && tree_.base(token) != "nmod") return;
    const int other = tree_.head(token);
    if (other < 0 || other == token) return;
    const bool appos = tree_.base(token) == "appos";
    // "Joe, president of the fund" / "North Korea's leader, Kim"
    if (appos && is_common(token) && !is_common(other))
      describe_with(token, other);
    else if (is_common(other) && !is_common(token) && (appos || tree_.base(token) == "flat"))
      describe_with(other, token);
  }

  bool is_common(int token) const {
    return tree_.upos(token) == Upos::NOUN ||
           (tree_.upos(token) == Upos::PROPN && is_role_noun(to_lower(tree_.lemma(token))) && !tree_.is_name(token));
  }

  /// "Ana Ruiz and Jan Novak, once the mayor of Oslo": the nearest name, not the first.
  int described_last(int role, int name) const {
    int last = name;
    for (const int conjunct : tree_.conjuncts(name)) {
      if (conjunct > last && conjunct < role && tree_.has_feature(role, "Number=Sing") && tree_.is_name(conjunct))
        last = conjunct;
    }
    return last;
  }

  /// A person is no summit or novel, a town no man; "EOL (End of Life)" spells the name out.
  bool fits(const Filler& who, int role) const {
    const EntityType type = article_.type_of(who);
    const std::string lemma = to_lower(tree_.lemma(role));
    if (type == EntityType::Person) return is_person_noun(lemma);
    if (type == EntityType::Place || type == EntityType::Organization) {
      if (is_crew_noun(lemma) && (lemma.ends_with("man") || lemma == "person" || lemma == "soldier")) return false;
    }
    const int before = tree_.subtree(role).front() - 1;
    const std::string name = article_.text_of(who.span);
    const bool capitals = std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return !(before >= 0 && tree_.lower(before) == "(" && capitals);
  }

  /// "Utah, a state": one plain word says nothing new of what is no person.
  bool is_plain_word(int noun, int begin, int end) const {
    for (const int c : tree_.children(noun)) {
      if (c == noun + 1 || (c > noun && tree_.base(c) == "acl")) return false;
    }
    return end - begin <= 2 && end == noun + 1 && (begin == noun || tree_.upos(begin) == Upos::DET);
  }

  void describe_with(int role, int name) {
    // "his wife Ana Ruiz, their two sons": several are nobody alone.
    if (tree_.has_feature(role, "Number=Plur") && tree_.child(role, "nummod") != kNone &&
        tree_.conjuncts(name).size() < 2)
      return;
    const auto who = holder(described_last(role, name));
    if (!who || !article_.is_named(who->cluster)) return;
    if (article_.time_at(sentence_, role) != nullptr || !fits(*who, role)) return;
    for (const int noun : tree_.conjuncts(role)) {
      const std::vector<Target> targets = targets_of(noun);
      if (!targets.empty()) {
        emit(noun, *who, targets, "apposition-of");
        continue;
      }
      if (tree_.base(role) != "appos" || noun == name) continue;
      const auto [begin, end] = article_.phrase_tokens(sentence_, noun, true);
      if (end - begin > 12 || tree_.upos(noun) == Upos::NUM || article_.type_of(*who) == EntityType::Concept) continue;
      if (article_.type_of(*who) != EntityType::Person && is_plain_word(noun, begin, end)) continue;
      for (const Filler& filler : article_.fillers(sentence_, noun)) {
        Draft draft = begin_draft(article_, sentence_, noun, *who, "apposition");
        // What it is taken for elsewhere may be somebody else.
        if (filler.cluster == who->cluster || (article_.has_name(filler) && !tree_.is_name(noun))) {
          draft.object = article_.literal(sentence_, begin, end);
          draft.object->at = {sentence_, noun};
        } else {
          draft.object = filler;
        }
        draft.phrase = is_former_role(noun) ? "was" : "is";
        draft.lemma = "be";
        finish(std::move(draft));
      }
    }
  }

  /// "the US president" where the article says who that is.
  void draft_description(int token) {
    const language::Mention* mention = article_.mention_at(sentence_, token);
    if (mention == nullptr || mention->kind != MentionKind::Description || tree_.upos(token) == Upos::PRON) return;
    const int cluster = article_.cluster_at(sentence_, token);
    if (!article_.is_named(cluster) && tree_.lower(token) == "capital") draft_capital(token);
    if (!article_.is_named(cluster) || !is_role_noun(to_lower(tree_.lemma(token)))) return;
    if (tree_.base(token) == "appos" || tree_.child(token, "appos") != kNone || tree_.child(token, "cop") != kNone ||
        tree_.relation(token) == "nmod:desc")
      return;
    const auto who = article_.cluster_filler(cluster, sentence_, token);
    if (!who) return;
    emit(token, *who, targets_of(token), "description-of");
  }

  /// "the Vietnamese capital", where the article names the city too.
  void draft_capital(int token) {
    for (const Target& target : targets_of(token)) {
      const std::string country = std::string(language::country_of_any(article_.text_of(target.filler.span)));
      const int city = country.empty() ? -1 : article_.capital_of(country);
      if (city < 0) continue;
      if (const auto who = article_.cluster_filler(city, sentence_, token))
        emit(token, *who, {target}, "description-of");
    }
  }

  /// "the army, whose commander is X": a copula whose subject belongs to the antecedent.
  void draft_whose(int token) {
    if (tree_.lower(token) != "whose") return;
    const int owned = tree_.head(token);
    if (owned < 0 || !is_role_noun(to_lower(tree_.lemma(owned)))) return;
    const int clause = tree_.head(owned);
    if (clause < 0 || tree_.base(owned) != "nsubj" || tree_.child(clause, "cop") == kNone ||
        tree_.relation(clause) != "acl:relcl")
      return;
    const int antecedent = tree_.head(clause);
    const auto who = holder(clause);
    if (!who || antecedent < 0) return;
    std::vector<Target> targets;
    for (Filler& filler : article_.fillers(sentence_, antecedent)) targets.push_back({"of", std::move(filler)});
    emit(owned, *who, targets, "whose");
  }

  /// "Ana Ruiz of the World Bank said": a person's name and the institution or place beside it.
  void draft_affiliation(int token) {
    const int person = tree_.head(token);
    if (person < 0 || tree_.base(token) != "nmod" || tree_.relation(token) == "nmod:desc") return;
    if (tree_.relation(token) == "nmod:poss") return draft_owned_person(token, person);
    if (person > token) return;
    if (tree_[person].name != NameType::Per) return draft_group_origin(token, person);
    if (tree_[token].name != NameType::Org && tree_[token].name != NameType::Loc) return;
    const std::string marker = tree_.marker(token, "case");
    if (marker != "of" && marker != "from" && marker != "at") return;
    const auto who = holder(person);
    const auto what = holder(token);
    if (!who || !what || who->cluster == what->cluster || !article_.is_named(who->cluster) ||
        !article_.is_named(what->cluster))
      return;
    // "the Ana Ruiz of Norway", "the Dean of the House": no names of persons.
    if (tree_.child(person, "det") != kNone) return;
    // "Senator Ana Ruiz of Ohio": what the title is of stands behind the name.
    for (const int title : tree_.children(person)) {
      if (title > person || marker != "of" || tree_.relation(title) != "nmod:desc" ||
          is_honorific(tree_.lower(title)) || !is_role_noun(to_lower(tree_.lemma(title))) ||
          comes_from(to_lower(tree_.lemma(title))))
        continue;
      if (targets_of(title).empty()) emit(title, *who, {{"of", *what}}, "title-of");
      return;
    }
    emit_affiliation(person, *who, *what, "is", marker);
  }

  void emit_affiliation(int head, const Filler& who, const Filler& what, const std::string& copula,
                        const std::string& marker) {
    Draft draft = begin_draft(article_, sentence_, head, who, "affiliation");
    draft.object = what;
    draft.phrase = copula + " " + marker;
    draft.lemma = "be";
    draft.preposition = marker;
    finish(std::move(draft));
  }

  /// "AFP's Ana Ruiz", "Florida's Jan Novak"
  void draft_owned_person(int owner, int person) {
    if (tree_[person].name != NameType::Per || owner > person) return;
    if (tree_[owner].name != NameType::Org && tree_[owner].name != NameType::Loc) return;
    const auto who = holder(person);
    const auto what = holder(owner);
    if (!who || !what || who->cluster == what->cluster || article_.type_of(*who) != EntityType::Person ||
        !article_.is_named(who->cluster) || !article_.is_named(what->cluster))
      return;
    // With a title between, the title says more.
    for (const int c : tree_.children(person)) {
      if (c < person && tree_.relation(c) == "nmod:desc") return;
    }
    emit_affiliation(person, *who, *what, "is", tree_[owner].name == NameType::Loc ? "from" : "of");
  }

  /// "soldiers from the Third Brigade": people by the body they belong to.
  void draft_group_origin(int token, int people) {
    const std::string lemma = to_lower(tree_.lemma(people));
    if ((!is_crew_noun(lemma) && !is_role_noun(lemma) && !lemma.ends_with("men")) ||
        !tree_.has_feature(people, "Number=Plur"))
      return;
    const std::string marker = tree_.marker(token, "case");
    if (marker != "from") return;
    const auto what = holder(token);
    if (!what || !article_.is_named(what->cluster) || article_.type_of(*what) != EntityType::Organization) return;
    for (const Filler& who : article_.fillers(sentence_, people)) {
      if (who.cluster != what->cluster) emit_affiliation(people, who, *what, "are", marker);
    }
  }

  /// Of what or whom somebody holds the role.
  std::vector<Target> targets_of(int role) const {
    std::vector<Target> targets;
    for (const int c : tree_.children(role)) {
      if (tree_.base(c) != "nmod" || article_.time_at(sentence_, c) != nullptr || tree_.relation(c) == "nmod:desc")
        continue;
      const bool possessive = tree_.relation(c) == "nmod:poss";
      const std::string marker = possessive ? "of" : tree_.marker(c, "case");
      if (marker.empty() || marker == "like" || marker == "such as" || marker == "including" || marker == "under" ||
          marker == "since" || marker == "with")
        continue;
      if (marker == "of" && is_portfolio(tree_.lower(c))) continue;
      // "member of the central committee of the party"
      std::vector<Nested> nested = article_.names_below(sentence_, c);
      for (Nested& below : nested) {
        if (below.words.empty())
          targets.push_back({marker, std::move(below.filler)});
        else
          targets.push_back({below.marker, std::move(below.filler), marker + " " + below.words, below.lemma});
      }
      if (!nested.empty()) continue;
      for (Filler& filler : article_.all_fillers(sentence_, c)) {
        if (article_.is_strong(filler)) targets.push_back({marker, std::move(filler)});
      }
    }
    const bool elsewhere = std::any_of(targets.begin(), targets.end(),
                                       [](const Target& t) { return t.marker == "of" || t.marker == "for"; });
    if (!elsewhere) modifiers_of(role, role, targets);
    return targets;
  }

  /// Nations and organisations before the role: "US President", "White House spokeswoman", "Syrian President".
  void modifiers_of(int word, int role, std::vector<Target>& targets) const {
    const bool office = is_role_noun(to_lower(tree_.lemma(role)));
    for (Origin& origin : article_.origins(sentence_, word, role)) {
      // "In Turkey Minister Ruiz met reporters": where, not of what.
      const int before = origin.filler.at.token - 1;
      const bool place = before == 0 && tree_.upos(before) == Upos::ADP && tree_[before + 1].name == NameType::Loc;
      if (!place) targets.push_back({office ? "of" : origin.marker, std::move(origin.filler)});
    }
  }

  bool is_former_role(int role) const {
    for (const int c : tree_.children(role)) {
      if (c < role && is_former(tree_.lower(c))) return true;
    }
    // "former US President X": the adjective may hang from the name.
    const int up = tree_.head(role);
    if (up >= 0 && tree_.relation(role) == "nmod:desc") {
      for (const int c : tree_.children(up)) {
        if (c < role && is_former(tree_.lower(c))) return true;
      }
    }
    return role > 1 &&
           (is_former(tree_.lower(role - 1)) || (is_former(tree_.lower(role - 2)) && tree_.is_name(role - 1)));
  }

  /// "vice president", "secretary of state", "foreign minister".
  std::string role_words(int role, bool lemma) const {
    std::string words;
    if (tree_.relation(role) == "nmod:desc" || tree_.base(role) == "compound") {
      for (const int word : words_before(role)) words += tree_.lower(word) + " ";
    }
    for (const int c : tree_.children(role)) {
      if (c > role) continue;
      const std::string_view b = tree_.base(c);
      const std::string& lower = tree_.lower(c);
      if (b != "compound" && b != "amod") continue;
      // The "old" of "22-year-old", the "ill" of "mentally ill" says nothing alone.
      if (c > 0 && tree_.lower(c - 1) == "-" && tree_.lower(role) != lower) continue;
      if (b == "amod" && !tree_.children(c).empty() && tree_.children(c).front() < c) continue;
      if (is_former(lower) || tree_.is_name(c) || !language::country_of_demonym(lower).empty() ||
          tree_.has_feature(c, "NumType=Ord"))
        continue;
      // 'tweeted Mayor Ana Ruiz': the verb of saying is no part of the title.
      if (b == "amod" && tree_.upos(c) == Upos::VERB && is_speech_verb(tree_.lemma(c))) continue;
      if (b == "compound" || keeps_meaning(lower) || !lemma) words += lower + " ";
    }
    words += lemma || tree_.has_feature(role, "Number=Plur") ? to_lower(tree_.lemma(role)) : tree_.lower(role);
    // "secretary-general"
    if (role + 2 < tree_.size() && tree_.lower(role + 1) == "-" && !tree_[role].space_after &&
        !tree_[role + 1].space_after && (tree_.head(role + 2) == role || tree_.head(role + 1) == role))
      words += "-" + tree_.lower(role + 2);
    for (const int c : tree_.children(role)) {
      if (c < role || tree_.base(c) != "nmod" || tree_.marker(c, "case") != "of" || c > role + 3) continue;
      if (!is_portfolio(tree_.lower(c))) continue;
      words += lemma ? " " + tree_.lower(c) : " of " + tree_.lower(c);
    }
    return words;
  }

  void emit(int role, const Filler& who, const std::vector<Target>& targets, std::string_view rule) {
    const bool former = is_former_role(role);
    for (const Target& target : targets) {
      Draft draft = begin_draft(article_, sentence_, role, who, rule);
      draft.object = target.filler;
      const std::string via = target.via.empty() ? "" : " " + target.via;
      draft.phrase = (former ? "was former " : "is ") + role_words(role, false) + via + " " + target.marker;
      draft.lemma = (former ? "former " : "") + role_words(role, true);
      if (!target.via.empty()) draft.lemma += " " + target.via_lemma;
      draft.preposition = target.marker;
      finish(std::move(draft));
    }
  }
};

}  // namespace

void draft_roles(const Article& article, int sentence, std::vector<Draft>& drafts) {
  RoleDrafter(article, sentence, drafts).draft();
}

}  // namespace newsgraph::extraction
