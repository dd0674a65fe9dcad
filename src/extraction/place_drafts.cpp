// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Which place lies in which, and who is based where: what names of places beside each other say.
#include "lexicon.hpp"
#include "newsgraph/base/utf8.hpp"
#include "newsgraph/language/country_lexicon.hpp"
#include "sentence_drafter.hpp"
#include "word_list.hpp"

#include <array>
#include <string>
#include <utility>

namespace newsgraph::extraction {

using language::NameType;
using language::Upos;
using model::EntityType;

namespace {

/// "parts of Iraq, including Mosul": nouns whose examples lie in what they are of.
bool is_area(std::string_view lemma) {
  static constexpr std::array<std::string_view, 12> kNouns = {"city",     "town",   "village", "part",
                                                              "area",     "region", "county",  "island",
                                                              "district", "suburb", "state",   "province"};
  return is_among(kNouns, lemma);
}

/// "the Croatian port of Split": nouns for what lies within a country and has a name.
bool is_settlement(std::string_view lemma) {
  static constexpr std::array<std::string_view, 21> kNouns = {
      "city",        "town",         "village", "port",         "suburb",     "district",      "province",
      "region",      "county",       "state",   "island",       "borough",    "resort",        "hamlet",
      "governorate", "municipality", "enclave", "neighborhood", "prefecture", "neighbourhood", "peninsula"};
  return is_among(kNouns, lemma);
}

/// Names of houses: "the National Museum".
bool is_building(std::string_view lower) {
  static constexpr std::array<std::string_view, 18> kNouns = {
      "museum",  "hospital", "university", "college",   "airport", "stadium", "palace",  "library", "theatre",
      "theater", "hotel",    "school",     "cathedral", "church",  "mosque",  "station", "centre",  "center"};
  return is_among(kNouns, lower);
}

bool is_direction(std::string_view lower) {
  static constexpr std::array<std::string_view, 10> kWords = {
      "northern",     "southern",     "eastern",      "western",      "central",
      "northeastern", "northwestern", "southeastern", "southwestern", "upper"};
  return is_among(kWords, lower);
}

/// "the Southern District of New York": what has a name of its own within a larger place.
bool is_division(std::string_view lower) {
  return lower == "province" || lower == "district" || lower == "county" || lower == "region" || lower == "coast";
}

class PlaceDrafter : private SentenceDrafter {
 public:
  PlaceDrafter(const Article& article, int sentence, std::vector<Draft>& drafts)
      : SentenceDrafter(article, sentence, drafts) {}

  void draft() {
    for (int i = 0; i < tree_.size(); ++i) {
      if (article_.is_boilerplate(sentence_, i)) continue;
      draft_examples(i);
      draft_based(i);
      draft_settlement(i);
      draft_others(i);
      draft_owned(i);
      if (tree_[i].name != NameType::Loc) continue;
      if (const auto outer = name_at(i)) draft_neighbours(i, *outer);
    }
  }

 private:
  struct Name {
    Filler filler;
    int begin;
    int end;
    int head;
  };

  std::optional<Name> name_at(int token) const {
    const language::Mention* mention = article_.mention_at(sentence_, token);
    if (mention == nullptr || mention->kind != model::MentionKind::Name) return std::nullopt;
    const int cluster = article_.cluster_at(sentence_, token);
    if (!article_.is_named(cluster)) return std::nullopt;
    const auto [begin, end] = article_.name_tokens(*mention);
    for (const Filler& filler : article_.fillers(sentence_, token)) {
      if (filler.cluster == cluster) return Name{filler, begin, end, token};
    }
    return std::nullopt;
  }

  /// The name that ends right before the token.
  std::optional<Name> name_before(int token) const {
    for (int i = token - 1; i >= 0 && i > token - 6; --i) {
      auto name = name_at(i);
      if (name && name->end == token) return name;
    }
    return std::nullopt;
  }

  /// "Northern Iraq" that was read as two names, where the article has it as one elsewhere.
  Filler in_direction(const Name& name) const {
    const int before = name.begin - 1;
    if (before < 0 || !is_direction(tree_.lower(before)) || tree_.head(before) != name.head) return name.filler;
    const int cluster = article_.cluster_named(article_.text_of(article_.span_of(sentence_, before, name.end)));
    if (cluster < 0 || cluster == name.filler.cluster) return name.filler;
    Filler filler = name.filler;
    filler.cluster = cluster;
    filler.span = article_.span_of(sentence_, before, name.end);
    return filler;
  }

  /// "Stockholm, Swedish": a word for a people that is no name of a place.
  bool is_people(const Name& name) const {
    const std::string text = article_.text_of(name.filler.span);
    return language::country_of_name(text).empty() && !language::country_of_demonym(to_lower(text)).empty();
  }

  bool is_country(const Name& name) const {
    return !language::country_of_name(article_.text_of(name.filler.span)).empty();
  }

  /// A capital that stands for its government: "Washington" is in no other country.
  bool is_capital_of_other(const Name& name, const Name& country) const {
    const std::string_view of = language::country_of_capital(article_.text_of(name.filler.span));
    return !of.empty() && of != language::country_of_name(article_.text_of(country.filler.span));
  }

  /// "Norby, Norby mosque": a link's text and its target.
  bool begins(const Name& longer, const Name& name) const {
    return article_.text_of(longer.filler.span).starts_with(article_.text_of(name.filler.span) + " ");
  }

  /// "ran for the Senate in Arizona", "the envoy of the Union in Norland": bodies of many places, and halves of a name,
  /// "the Autonomous Region in Southern Norland".
  bool is_everywhere(const Name& inner) const {
    return tree_.lower(inner.begin) == "autonomous" ||
           (tree_[inner.head].name == NameType::Org &&
            in("senate congress parliament union nations", tree_.lower(inner.end - 1)));
  }

  /// "Split, Croatia", "the museum in Baghdad", "Mosul in Iraq", "the Central Province of Malta".
  void draft_neighbours(int token, const Name& outer) {
    if (outer.begin < 2 || is_people(outer)) return;
    const std::string_view link = tree_.lower(outer.begin - 1);
    const auto inner = name_before(outer.begin - 1);
    if (!inner || inner->filler.cluster == outer.filler.cluster) return;
    const bool place = tree_[inner->head].name == NameType::Loc;
    const bool below = tree_.head(token) == inner->head;
    if (link == ",") {
      // "Miami, Florida, Miami": a link's text and its target.
      const auto before = inner->begin > 1 ? name_before(inner->begin - 1) : std::nullopt;
      const bool echo = (before && before->filler.cluster == outer.filler.cluster) || begins(outer, *inner) ||
                        (before && begins(outer, *before));
      if (place && !echo && !is_country(*inner) && is_addition(token, *inner, outer)) emit(*inner, outer);
    } else if (link == "in") {
      // "the Iraqi Museum in Baghdad" is a name, whatever it was tagged as.
      const bool thing = place || tree_[inner->head].name == NameType::Org ||
                         (tree_[inner->head].name == NameType::None && is_building(tree_.lower(inner->end - 1)));
      const bool wide = is_country(outer) || is_division(tree_.lower(outer.end - 1));
      const bool evident = place && !is_country(*inner) && wide && !is_capital_of_other(*inner, outer);
      if (!is_everywhere(*inner) && ((thing && below && tree_.base(token) == "nmod") || evident)) emit(*inner, outer);
    } else if (link == "of") {
      if (place && below && inner->end - inner->begin > 1 && is_division(tree_.lower(inner->end - 1)))
        emit(*inner, outer);
    }
  }

  /// The second of two places with a comma between them says where the first is, unless they are a list.
  bool is_addition(int token, const Name& inner, const Name& outer) const {
    const std::string_view base = tree_.base(token);
    const std::string_view relation = tree_.relation(token);
    if (base != "appos" && relation != "nmod:unmarked" && relation != "nmod:desc" && base != "conj" && base != "list")
      return false;
    const int up = tree_.head(token);
    if (up != inner.head && up != tree_.head(inner.head) && tree_.head(inner.head) != token) return false;
    const int first = tree_.first_conjunct(token);
    for (const int conjunct : tree_.conjuncts(first)) {
      if (tree_.child(conjunct, "cc") != kNone) return false;
    }
    if (outer.end < tree_.size() && tree_.upos(outer.end) == Upos::CCONJ) return false;
    // Commas on both sides of a chain of more than three are a list too.
    return base != "conj" || tree_.conjuncts(first).size() <= 3;
  }

  /// "towns in the north including Anah": the examples lie where the whole does.
  void draft_examples(int token) {
    const int whole = tree_.head(token);
    if (whole < 0 || whole > token || tree_.base(token) != "nmod" || tree_[token].name != NameType::Loc) return;
    const std::string marker = tree_.marker(token, "case");
    if (marker != "including" && marker != "such as") return;
    std::optional<Name> outer;
    if (tree_[whole].name == NameType::Loc) outer = name_at(whole);
    for (const int c : tree_.children(whole)) {
      if (outer || c > token || tree_.base(c) != "nmod" || tree_[c].name != NameType::Loc) continue;
      const std::string where = tree_.marker(c, "case");
      if (where == "in" || where == "across" || (where == "of" && is_area(tree_.lemma(whole)))) outer = name_at(c);
    }
    if (!outer) return;
    for (const int conjunct : tree_.conjuncts(token)) {
      const auto inner = name_at(conjunct);
      if (inner && tree_[conjunct].name != NameType::Per && inner->filler.cluster != outer->filler.cluster &&
          !is_country(*inner))
        emit(*inner, *outer);
    }
  }

  /// "the Croatian port of Split", "the Iraqi city Mosul": what a nation's word before the noun says of the name.
  void draft_settlement(int noun) {
    if (tree_.upos(noun) != Upos::NOUN || !is_settlement(tree_.lemma(noun)) || tree_.has_feature(noun, "Number=Plur"))
      return;
    std::vector<Name> inner;
    for (const int c : tree_.children(noun)) {
      const bool of = tree_.base(c) == "nmod" && tree_.marker(c, "case") == "of";
      const bool beside = tree_.base(c) == "appos" || tree_.base(c) == "flat";
      if (c > noun && (of || beside)) add_places(c, inner);
    }
    const int up = tree_.head(noun);
    if (inner.empty() && up > noun && (tree_.relation(noun) == "nmod:desc" || tree_.base(noun) == "compound"))
      add_places(up, inner);
    if (inner.empty()) return;
    for (const int c : tree_.children(noun)) {
      // "the Split district of Croatia"
      if (c > noun || tree_.base(c) != "compound" || tree_[c].name != NameType::Loc) continue;
      const auto name = name_at(c);
      if (!name || is_country(*name) || is_direction(tree_.lower(c))) continue;
      if (inner.size() == 1 && inner.front().head > noun && name->filler.cluster != inner.front().filler.cluster)
        emit(*name, in_direction(inner.front()));
      return;
    }
    for (const Origin& origin : article_.origins(sentence_, noun, noun)) {
      if (language::country_of_any(article_.text_of(origin.filler.span)).empty()) continue;
      for (const Name& name : inner) {
        if (!is_country(name) && name.filler.cluster != origin.filler.cluster) emit(name, origin.filler);
      }
    }
  }

  void add_places(int token, std::vector<Name>& places) const {
    for (const int conjunct : tree_.conjuncts(token)) {
      if (tree_[conjunct].name != NameType::Loc) continue;
      if (auto name = name_at(conjunct)) places.push_back(std::move(*name));
    }
  }

  /// "Split and other parts of Croatia"
  void draft_others(int noun) {
    if (tree_.base(noun) != "conj" || !(is_area(tree_.lemma(noun)) || tree_.lemma(noun) == "place")) return;
    bool other = false;
    std::vector<Name> outer;
    for (const int c : tree_.children(noun)) {
      if (c < noun && (tree_.lower(c) == "other" || tree_.lower(c) == "nearby")) other = true;
      const std::string marker = tree_.base(c) == "nmod" ? tree_.marker(c, "case") : std::string();
      if (outer.empty() && c > noun && (marker == "of" || marker == "in" || marker == "across")) add_places(c, outer);
    }
    if (!other || outer.size() != 1) return;
    std::vector<Name> inner;
    add_places(tree_.first_conjunct(noun), inner);
    for (const Name& name : inner) {
      if (name.head < noun && !is_country(name) && name.filler.cluster != outer.front().filler.cluster)
        emit(name, in_direction(outer.front()));
    }
  }

  /// "Croatia's Split district"
  void draft_owned(int token) {
    if (tree_[token].name != NameType::Loc) return;
    int noun = token;
    if (tree_.head(token) > token && tree_.base(token) == "compound") noun = tree_.head(token);
    if (tree_.child(noun, "nmod:poss") == kNone) return;
    const auto inner = name_at(token);
    if (!inner || is_country(*inner)) return;
    const bool area = is_settlement(to_lower(tree_.lemma(noun))) || is_settlement(tree_.lower(inner->end - 1));
    if (!area) return;
    for (const int c : tree_.children(noun)) {
      if (tree_.relation(c) != "nmod:poss" || tree_[c].name != NameType::Loc) continue;
      const auto outer = name_at(c);
      if (outer && outer->filler.cluster != inner->filler.cluster) emit(*inner, outer->filler);
    }
  }

  /// "Paris-based Renault", "the London-based group Amnesty".
  void draft_based(int token) {
    if (tree_.lower(token) != "based" || token < 2 || tree_.lower(token - 1) != "-") return;
    const auto place = name_before(token - 1);
    if (!place || tree_[place->head].name != NameType::Loc) return;
    int noun = tree_.head(token);
    std::vector<Filler> who;
    for (int steps = 0; who.empty() && noun > token && steps < 4; ++steps, noun = tree_.head(noun)) {
      if (const auto name = name_at(noun)) {
        who.push_back(name->filler);
        break;
      }
      who = article_.described(sentence_, noun);
      if (tree_.relation(noun) != "nmod:desc" && tree_.base(noun) != "compound" && tree_.base(noun) != "amod") break;
    }
    for (const Filler& filler : who) {
      if (filler.cluster == place->filler.cluster) continue;
      Draft draft = begin_draft(article_, sentence_, token, filler, "based-in");
      draft.object = place->filler;
      draft.phrase = "is based in";
      draft.lemma = "base";
      draft.preposition = "in";
      draft.passive = true;
      finish(std::move(draft));
    }
  }

  void emit(const Name& inner, const Name& outer) { emit(inner, in_direction(outer)); }

  void emit(const Name& inner, const Filler& outer) {
    Draft draft = begin_draft(article_, sentence_, inner.head, inner.filler, "place-in");
    draft.object = outer;
    draft.phrase = "is in";
    draft.lemma = "be";
    draft.preposition = "in";
    finish(std::move(draft));
  }
};

}  // namespace

void draft_places(const Article& article, int sentence, std::vector<Draft>& drafts) {
  PlaceDrafter(article, sentence, drafts).draft();
}

}  // namespace newsgraph::extraction
